import Foundation
import SociogramModel
import Testing

@testable import MapRendering

/// What Graphviz is known to crash, hang, leak or deceive over, and that the program keeps from it.
struct HazardTests {
  /// A small sociogram whose every text is the same.
  private func sociogram(of name: String) -> Sociogram {
    var demo = DemoSociogram()
    demo.label = name
    demo.add(ActorID(name), name, .armedGroup, of: "ETAT")
    demo.add("ETAT", name, .state)
    demo.add("o", name, .organisation)
    demo.add("k", name, .company)
    demo.add(ActorID(name), .support, "ETAT", .reported, voices: [name], deniedBy: name)
    demo.add("o", .accuse, "k")
    demo.add("k", .affiliation, ActorID(name))
    return demo.sociogram
  }

  /// The names of attributes that a text in Graphviz's language sets, quoted values left out.
  private func attributes(in dot: String) -> Set<String> {
    var names: Set<String> = []
    var word = ""
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    for character in dot.unicodeScalars {
      if isQuoted {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          isQuoted = false
        }
        continue
      }
      switch character {
      case "\"" where depth == 0: isQuoted = true
      case "<": depth += 1
      case ">" where depth > 0: depth -= 1
      case "=" where depth == 0:
        names.insert(word)
        word = ""
      case _ where depth > 0: break
      case _
      where character.properties.isAlphabetic || character == "_"
        || character.properties.numericType != nil:
        word.unicodeScalars.append(character)
      default: word = ""
      }
    }
    return names
  }

  private func texts(of sociogram: Sociogram, _ layout: MapLayout = .auto) throws -> [String] {
    let map = try SociogramMap(sociogram, options: MapOptions(layout: layout))
    return [
      map.dot, try LayoutGraph(map).dot(labels: map.labels),
      try MapComposition(map, layout: GraphvizLayout()).picture().graph.dot,
    ]
  }

  @Test(arguments: hostileNames)
  func onlyListedAttributesAreEverSet(_ name: String) throws {
    let listed = Set(DOTAttributes.Name.allCases.map(\.rawValue))
    for dangerous in [
      "image", "shapefile", "fontpath", "imagepath", "stylesheet", "URL", "href", "layout",
      "_background", "minlen", "weight", "peripheries", "sides", "dpi", "size", "target",
    ] {
      #expect(!listed.contains(dangerous))
    }
    for layout in [MapLayout.dot, .neato, .matrix] {
      for text in try texts(of: sociogram(of: name), layout) {
        let names = attributes(in: text)
        #expect(names.isSubset(of: listed), "\(names.subtracting(listed))")
        #expect(names.contains("id") || names.contains("fixedsize"))
      }
    }
  }

  @Test(arguments: hostileNames + [String(repeating: "Wm🕊️", count: 100)])
  func nodesLabelsAndIDsStaySmall(_ name: String) throws {
    let map = try SociogramMap(sociogram(of: name))
    for extent in try LayoutGraph(map).extents.values {
      #expect(extent.width <= 7 * 72 && extent.height <= 2 * 72)
    }
    for actor in map.selection.actors {
      let rows = map.text(of: actor).rows
      #expect(rows.count <= 6 && rows.map(\.text.count).reduce(0, +) <= 200)
      #expect(LayoutGraph.name(actor.id).utf8.count <= 200)
    }
    for label in map.labels.values { #expect(label.rows.count <= 6) }
  }

  @Test func groupsAreNeverNested() throws {
    for text in try texts(of: DemoSociogram.libya.sociogram) {
      #expect(!text.contains("subgraph") && text.count { $0 == "{" } == 1)
    }
  }

  @Test func numbersStayWithinWhatGraphvizBears() {
    for value in [Double.infinity, -.infinity, .nan, 1e300, -1e300, 0] {
      let text = PlacedGraph.number(value)
      #expect((Double(text) ?? 0).magnitude <= 1e7 && !text.contains("n"))
    }
  }

  @Test func noTextReachesTheTitlesOfGraphviz() throws {
    let bytes = try render(sociogram(of: "<script>&\"'"), as: .svg)
    let svg = WellFormedXML(bytes)
    #expect(svg.fault == nil && !svg.titles().contains { $0.contains("->") || $0.hasPrefix("i1") })
  }

  @Test func linksLeadToTheWebOnly() {
    let given: [(String, String?)] = [
      ("https://exemple.org/a?b=1&c=2#d", "https://exemple.org/a?b=1&c=2#d"),
      ("HTTP://exemple.org", "HTTP://exemple.org"), ("javascript:alert(1)", nil),
      ("data:text/html,<script>", nil), ("javascript&#58;alert(1)", nil), ("//exemple.org", nil),
      ("https://", nil), ("https:///x", nil), ("file:///etc/passwd", nil), ("", nil),
      ("https://x.org/\" onload=\"alert(1)", "https://x.org/%22%20onload=%22alert(1)"),
      ("https://x.org/<b>'\u{202E}\n", "https://x.org/%3Cb%3E%27%E2%80%AE%0A"),
      ("https://x.org/" + String(repeating: "a", count: 3000), nil),
    ]
    for (address, expected) in given { #expect(WebAddress.safe(address) == expected) }
  }

  @Test func labelsLinkToTheirArticleAndNothingElse() throws {
    var sociogram = DemoSociogram.libya.sociogram
    sociogram.articles[0].url = "https://exemple.org/1?a=1&b=\"2\""
    let svg = WellFormedXML(try render(sociogram, as: .svg))
    let links = svg.elements.filter { $0.name == "a" }
    #expect(svg.fault == nil && !links.isEmpty)
    #expect(links.allSatisfy { $0.attributes["href"] == "https://exemple.org/1?a=1&b=%222%22" })
    sociogram.articles[0].url = "javascript:alert(1)"
    #expect(WellFormedXML(try render(sociogram, as: .svg)).elements.allSatisfy { $0.name != "a" })
  }

  @Test func claimsAreEmbeddedAsTheyAreGiven() throws {
    let json = "[{\"quote\":\"</metadata><script>alert(1)</script> & ]]>\"}]"
    let renderer = MapRenderer(claimsWriter: { _, ids in ids.isEmpty ? "" : json })
    let map = try renderer.map(
      of: DemoSociogram.libya.sociogram, as: .svg, options: MapOptions())
    let svg = WellFormedXML(map.bytes)
    #expect(svg.fault == nil && svg.elements.allSatisfy { $0.name != "script" })
    #expect(svg.texts.first { $0.name == "metadata" }?.text == json)
    let bare = try renderer.map(
      of: DemoSociogram.libya.sociogram, as: .svg, options: MapOptions(embedsEvidence: false))
    #expect(WellFormedXML(bare.bytes).elements.allSatisfy { $0.name != "metadata" })
  }

  @Test func aWarningOfOneDrawingIsNotBlamedOnTheNext() throws {
    let layout = GraphvizLayout()
    let good = "digraph \"g\" { a -> b [color=\"#0b62d6\"]; }"
    for bad in [
      "digraph \"g\" { a [color=\"nocolour\"]; }", "digraph \"g\" { a [shape=bogus]; }",
      "digraph \"g\" { a [fixedsize=true, width=0.1, label=\"far too long\"]; }",
      "digraph \"g\" { a [image=\"/etc/passwd\"]; }",
    ] {
      #expect(throws: MapRenderingError.self) { try layout.draw(bad) }
      #expect(throws: Never.self) { try layout.draw(good) }
    }
  }

  /// Graphviz's own way of passing on messages reads them twice and crashes on more than 1024 bytes.
  @Test func longMessagesAreErrorsAndNoCrash() throws {
    let layout = GraphvizLayout()
    let long = String(repeating: "bogus", count: 2000)
    for bad in ["a [shape=\(long)]", "a [style=\(long)]", "a -> b [arrowhead=\(long)]"] {
      do throws(MapRenderingError) {
        _ = try layout.draw("digraph \"g\" { \(bad); }")
        Issue.record("\(bad.prefix(20)) was drawn")
      } catch {
        #expect(error.message.utf8.count < 600)
      }
      #expect(throws: Never.self) { try layout.draw("digraph \"g\" { a -> b; }") }
    }
  }

  /// Graphviz takes minutes for a label of ten megabytes and crashes over one of 100,000 lines.
  @Test(
    .timeLimit(.minutes(5)),
    arguments: [("très long ", 100_000), ("x\n", 100_000), ("W", 10_000_000)])
  func endlessNamesAreCutBeforeGraphvizSeesThem(_ piece: String, _ count: Int) throws {
    let name = String(repeating: piece, count: count)
    var demo = DemoSociogram()
    demo.label = name
    demo.add("a", name, .person)
    demo.add("b", name, .armedGroup)
    demo.add("a", .accuse, "b", .reported, voices: [name], deniedBy: name)
    let svg = WellFormedXML(try render(demo.sociogram, as: .svg, options: MapOptions(title: name)))
    #expect(svg.fault == nil)
  }

  /// `dot` hangs over sixty actors of whom each is tied to each; counts alone lead elsewhere.
  @Test(.timeLimit(.minutes(5)))
  func actorsOfWhomEachIsTiedToEachAreDrawn() throws {
    var demo = DemoSociogram()
    for i in 0..<60 { demo.add(ActorID("a\(i)"), "Acteur \(i)", .person) }
    for i in 0..<60 {
      for j in 0..<i { demo.add(ActorID("a\(j)"), .aid, ActorID("a\(i)")) }
    }
    let map = try SociogramMap(demo.sociogram)
    #expect(map.plan.engine == .sfdp && !map.plan.isSmall)
    #expect(WellFormedXML(try render(demo.sociogram, as: .svg)).fault == nil)
  }

  @Test func graphsAreNamedAndStartFromOneNumber() throws {
    // Graphs without a name are numbered, and springs may start anywhere.
    for layout in [MapLayout.dot, .neato, .sfdp] {
      let map = try SociogramMap(
        DemoSociogram.libya.sociogram, options: MapOptions(layout: layout))
      for text in [map.dot, try LayoutGraph(map).dot(labels: map.labels)] {
        #expect(text.hasPrefix("digraph \"sociogram\" {"))
        #expect(text.contains("start=\"1\""))
      }
    }
  }

  @Test func drawingAgainAndAgainHardlyTakesMemory() throws {
    func resident() -> Int {
      let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
      return (text?.split(separator: " ").dropFirst().first).flatMap { Int($0) } ?? 0
    }
    let sociogram = DemoSociogram.libya.sociogram
    for _ in 0..<10 { _ = try render(sociogram, as: .svg) }
    let before = resident()
    for _ in 0..<40 { _ = try render(sociogram, as: .svg) }
    // Pages of 4 KB; Graphviz's own leak over HTML labels is 21 KB a drawing, other tests run too.
    #expect((resident() - before) * 4 < 40 * 1000)
  }

  @Test(arguments: MapLayout.allCases)
  func theSameSociogramGivesTheSameBytesInEveryOrder(_ layout: MapLayout) throws {
    var sociogram = DemoSociogram.libya.sociogram
    let options = MapOptions(layout: layout)
    let expected = try render(sociogram, as: .svg, options: options)
    sociogram.ties.reverse()
    sociogram.actors.reverse()
    sociogram.claims.reverse()
    #expect(try render(sociogram, as: .svg, options: options) == expected)
  }

  @Test func aWorkerThatFailsIsToldAndDotNeedsNone() throws {
    // Every run of this worker fails, and more than sixty ways go to it.
    let sociogram = LayoutPlanTests().large(actors: 50, ties: 90).sociogram
    let worker = GraphvizWorker(program: "/bin/sh", arguments: ["-c", "exit 7"], seconds: 5)
    let options = MapOptions(layout: .dot)
    #expect(throws: MapRenderingError.self) {
      try MapRenderer(worker: worker).map(of: sociogram, as: .svg, options: options)
    }
    #expect(throws: MapRenderingError.self) {
      try MapRenderer(worker: worker, fallsBack: true).map(
        of: sociogram, as: .svg, options: options)
    }
    // DOT is not laid out.
    let dot = try MapRenderer(worker: worker, fallsBack: true).map(
      of: sociogram, as: .dot, options: options)
    #expect(dot.failures.isEmpty)
  }
}
