import Foundation
import SociogramModel
import Testing

@testable import MapRendering

/// Random graphs and random text, the same in every run; `scripts/fuzz-maps` runs more of them.
struct MapFuzzTests {
  /// How many of each: `SOCIOGRAM_FUZZ`, or few.
  private let count = MapFuzzTests.number("SOCIOGRAM_FUZZ") ?? 60
  /// Of how many processes that share the work this is which, from 0.
  private let parts = MapFuzzTests.number("SOCIOGRAM_FUZZ_PARTS") ?? 1
  private let part = MapFuzzTests.number("SOCIOGRAM_FUZZ_PART") ?? 0

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  /// Numbers that are the same in every run.
  struct Dice {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func among<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

    /// Text of anything that may hurt: markup, escapes, controls, marks of direction, other
    /// scripts, surrogates' neighbours, and any scalar at all.
    mutating func text(limit: Int) -> String {
      let pieces = [
        "<", ">", "&", "\"", "'", "\\", "\\N", "\\G", "\\l", "\n", "\r", "\t", "\0", "\u{1B}[31m",
        "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{D7FF}", "\u{E000}", "]]>",
        "<!--", "-->", "<script>", "</text>", "&#x0;", "&amp;", "&lt;", "javascript:", "onload=",
        "{", "}", "[", "]", ";", "->", "digraph", "subgraph", "//", "/*", "#", "%s%n", "é", "ß",
        "Ж", "خ", "漢", "🕊️", "👩‍👩‍👧", "\u{301}", "\u{200D}", "\u{AD}", "\u{2028}", " ", "a", "1",
        "<td>", "</table>", "<br/>", "http://x", "../..", "{a|b}", "\u{85}", "\u{9F}", "\u{10FFFF}",
      ]
      var text = ""
      for _ in 0..<below(limit) {
        if below(3) > 0 {
          text += among(pieces)
        } else if let scalar = Unicode.Scalar(UInt32(below(0x110000))) {
          text.unicodeScalars.append(scalar)
        }
      }
      return below(40) == 0 ? String(repeating: text, count: 200) : text
    }
  }

  /// Checks a sociogram in DOT and SVG; what takes half a minute counts as a hang.
  private func check(_ sociogram: Sociogram, _ options: MapOptions, _ what: String) {
    let start = ContinuousClock.now
    defer {
      let time = start.duration(to: .now)
      #expect(time < .seconds(30), "\(what) took \(time)")
    }
    do {
      let map = try SociogramMap(sociogram, options: options)
      _ = try GraphvizLayout().draw(
        map.dot, engine: map.plan.isMatrix ? .sfdp : map.plan.engine, formats: [])
      let renderer = MapRenderer(claimsWriter: { sociogram, _ in
        sociogram.claims.map(\.quote).joined()
      })
      let svg = WellFormedXML(try renderer.map(of: sociogram, as: .svg, options: options).bytes)
      #expect(svg.fault == nil, "\(what): \(svg.fault ?? "")")
      for element in svg.elements {
        let isHarmless =
          element.name != "script" && element.name != "image" && element.name != "foreignObject"
          && !element.attributes.contains { name, value in
            name.hasPrefix("on") || name == "style" || name.hasPrefix("xlink")
              || name == "href" && !value.hasPrefix("http")
          }
        #expect(isHarmless, "\(what): \(element.name)")
      }
    } catch {
      Issue.record("\(what): \(error)")
    }
  }

  @Test func randomGraphsAreDrawn() {
    for seed in 0..<count where seed % parts == part {
      var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
      var demo = DemoSociogram()
      let size = 1 + dice.below(dice.below(10) == 0 ? 40 : 9)
      for i in 0..<size {
        let name = dice.below(4) == 0 ? dice.text(limit: 12) : "Acteur \(i)"
        demo.add(
          ActorID("a\(i)"), name, dice.among(ActorKind.allCases),
          of: dice.below(3) == 0 ? ActorID("a\(dice.below(size))") : nil)
      }
      var seen: Set<TieID> = []
      for _ in 0..<dice.below(size * 3) {
        let relation = dice.among(Relation.allCases)
        let (subject, object) = Claim.orderedEnds(
          ActorID("a\(dice.below(size))"), ActorID("a\(dice.below(size))"), relation)
        let id = Tie.makeID(subject: subject, relation: relation, object: object)
        guard subject != object, seen.insert(id).inserted else { continue }
        demo.add(
          subject, relation, object, dice.among(Stance.allCases),
          confidence: Double(dice.below(101)) / 100,
          origins: (0..<1 + dice.below(3)).map { OriginID("o\($0)") },
          deniedBy: dice.below(5) == 0 ? "voix" : nil)
      }
      let options = MapOptions(
        title: dice.below(3) == 0 ? dice.text(limit: 30) : nil,
        layout: dice.among(MapLayout.allCases), language: dice.among(MapLanguage.allCases),
        top: dice.below(4) == 0 ? 1 + dice.below(6) : nil, view: dice.among(MapView.allCases),
        isExpanded: dice.below(4) == 0, showsNegated: dice.below(2) == 0)
      check(demo.sociogram, options, "graph \(seed)")
    }
  }

  @Test func randomTextStaysText() {
    let batch = 4
    for number in 0..<(count + batch - 1) / batch where number % parts == part {
      var dice = Dice(state: UInt64(number) &* 0xD1B5_4A32_D192_ED03 &+ 1)
      var demo = DemoSociogram()
      let texts = (0..<batch).map { _ in dice.text(limit: 25) }
      demo.label = texts[0]
      for (i, text) in texts.enumerated() {
        let kind = dice.among(ActorKind.allCases)
        demo.add(ActorID("\(i)" + text), text, kind)
        #expect(!DOTText.quoted(text).contains("\0"))
      }
      for i in 0..<batch - 1 {
        demo.add(
          ActorID("\(i)" + texts[i]), dice.among(Relation.allCases),
          ActorID("\(i + 1)" + texts[i + 1]), .reported, voices: [texts[i]], deniedBy: texts[i + 1])
      }
      demo.actors[0].affiliations = [
        Affiliation(role: texts[2], target: demo.actors[1].id)
      ]
      var sociogram = demo.sociogram
      sociogram.articles[0].url = "https://x.org/" + texts[1]
      check(sociogram, MapOptions(title: texts[3]), "text \(number)")
    }
  }
}
