import GraphAnalysis
import SociogramModel
import Testing

@testable import MapRendering

struct MapSVGTests {
  private func svg(
    _ demo: DemoSociogram, _ options: MapOptions = MapOptions()
  ) throws -> (text: String, xml: WellFormedXML) {
    let bytes = try render(demo.sociogram, as: .svg, options: options)
    return (String(decoding: bytes, as: UTF8.self), WellFormedXML(bytes))
  }

  @Test func thePictureExplainsItself() throws {
    let (text, xml) = try svg(.libya, MapOptions(title: "Libye : qui soutient qui ?"))
    #expect(xml.fault == nil)
    let root = try #require(xml.elements.first)
    #expect(root.name == "svg" && root.attributes["role"] == "graphics-document")
    #expect(root.attributes["lang"] == "fr" && root.attributes["viewBox"] != nil)
    #expect(root.attributes["width"].flatMap { Int($0) } != nil)
    #expect(xml.element(id: "map-title") != nil && xml.element(id: "map-summary") != nil)
    #expect(xml.titles().first == "Libye : qui soutient qui ?")
    #expect(
      xml.titles().contains(
        "Égypte soutient Khalifa Haftar — rapporté, 2 origines, confiance 0,62 ; selon Agence Exemple"
      ))
    #expect(
      xml.titles().contains(
        "Russie aide Armée nationale libyenne — incertain, 1 origine, confiance 0,45 ; "
          + "selon médias russes ; démenti par ministère russe de la Défense"))
    #expect(
      !xml.titles().contains { $0.contains("->") || $0.hasPrefix("n-") || $0.hasPrefix("cluster") })
    for absent in ["<!DOCTYPE", "<!--", "xlink", "<script", "http://www.w3.org/1999"] {
      #expect(!text.contains(absent))
    }
    #expect(text.contains("prefers-color-scheme:dark"))
    #expect(text.contains("@media screen and (prefers-color-scheme:dark)"))
  }

  @Test func everyTieHasAGroupOfItsOwnIDAndClasses() throws {
    let demo = DemoSociogram.libya
    let (_, xml) = try svg(demo, MapOptions(showsNegated: true))
    for tie in demo.ties {
      let group = try #require(xml.element(id: "e-\(tie.id)"))
      #expect(group.attributes["tabindex"] == "0")
      #expect(group.attributes["data-ties"] == tie.id.rawValue)
      #expect(group.attributes["data-subject"] == tie.subject.rawValue)
      #expect(group.attributes["data-object"] == tie.object.rawValue)
      #expect(
        group.attributes["class"]?.hasPrefix("edge tie \(TieStyle(tie).kind.rawValue) ") == true)
    }
    for actor in demo.actors {
      let group = try #require(xml.element(id: "n-\(actor.id)"))
      #expect(group.attributes["class"]?.hasPrefix("node actor ") == true)
      #expect(group.attributes["data-actor"] == actor.id.rawValue)
      #expect(group.attributes["data-kind"] == actor.kind.rawValue)
    }
  }

  @Test func aLineNamesAllTiesThatItDraws() throws {
    var demo = DemoSociogram()
    demo.add("a", "a", .state)
    demo.add("b", "b", .state)
    for relation in [Relation.accuse, .assault, .threaten] { demo.add("a", relation, "b") }
    let (_, xml) = try svg(demo)
    let lines = xml.elements.filter { ($0.attributes["id"] ?? "").hasPrefix("e-") }
    #expect(lines.count == 1)
    let ids = Set(lines[0].attributes["data-ties"]?.split(separator: " ").map(String.init) ?? [])
    #expect(ids == Set(demo.ties.map(\.id.rawValue)))
  }

  @Test func dashesAreRealAndFollowTheStance() throws {
    let demo = DemoSociogram.libya
    let (text, _) = try svg(demo)
    for tie in demo.ties where tie.stance != .negated {
      let style = TieStyle(tie)
      let group = try #require(
        text.firstRange(of: "<g id=\"e-\(tie.id)\"").map { text[$0.lowerBound...] })
      let path = try #require(group.split(separator: "\n").first { $0.hasPrefix("<path") })
      let dashes = SVGStyleSheet.dashArray(style.dash, width: style.width.points)
      #expect(path.contains("stroke-dasharray") == (style.dash != .asserted))
      if let dashes { #expect(path.contains("stroke-dasharray=\"\(dashes)\"")) }
    }
  }

  @Test func darkModeExchangesEveryColour() throws {
    let (_, xml) = try svg(.libya)
    let known = Set(MapColor.allCases.map(\.light) + ["none", "transparent"])
    for element in xml.elements {
      for paint in ["fill", "stroke"] {
        if let value = element.attributes[paint] { #expect(known.contains(value)) }
      }
    }
    #expect(known.count == MapColor.allCases.count + 2)
  }

  @Test(arguments: hostileNames)
  func hostileNamesStayText(_ name: String) throws {
    var demo = DemoSociogram()
    demo.label = name
    demo.add(ActorID(name), name, .person, of: "ETAT")
    demo.add("ETAT", name, .state)
    demo.add("c", "Chose", .organisation)
    demo.add(ActorID(name), .support, "ETAT", .reported, voices: [name], deniedBy: name)
    demo.add("c", .aid, "ETAT")
    demo.actors[0].affiliations = [Affiliation(role: name, target: "ETAT")]
    demo.add(ActorID(name), .affiliation, "ETAT")
    let options = MapOptions(title: name, filter: ClaimFilter(sources: [name]))
    let (_, xml) = try svg(demo, options)
    #expect(xml.fault == nil)
    for element in xml.elements {
      #expect(element.name != "script" && !element.attributes.keys.contains { $0.hasPrefix("on") })
    }
    let shown = DOTText.cleaned(name, limit: 60)
    #expect(xml.titles().contains { $0 == (shown.isEmpty ? "(sans nom)" : shown) })
    #expect(try !render(demo.sociogram, as: .pdf, options: options).isEmpty)
  }

  @Test func anEmptySociogramSaysThatThereIsNothingToDraw() throws {
    let (text, xml) = try svg(DemoSociogram())
    #expect(xml.fault == nil && text.contains("Aucun lien à dessiner"))
    #expect(text.contains("0 acteur · 0 lien<"))
    let english = try svg(DemoSociogram(), MapOptions(layout: .sfdp, language: .english))
    #expect(english.text.contains("No tie to draw"))
    #expect(english.text.contains("0 actors · 0 ties<"))
    #expect(try !render(DemoSociogram().sociogram, as: .png).isEmpty)
  }

  @Test func filesAreIdenticalOneByOneAndAtOnce() async throws {
    let sociogram = DemoSociogram.libya.sociogram
    for format in MapFormat.allCases {
      let expected = try render(sociogram, as: format)
      let results = try await withThrowingTaskGroup(of: [UInt8].self) { group in
        for _ in 0..<8 { group.addTask { try render(sociogram, as: format) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(results.count == 8 && results.allSatisfy { $0 == expected })
    }
  }

  @Test(arguments: [
    "<svg><script/></svg>", "<svg onload=\"x\"/>", "<svg fill=\"#123456\"/>",
    "<svg><a href=\"javascript:alert(1)\"/></svg>", "<svg><g href=\"https://x.org\"/></svg>",
    "<svg><a href=\"data:text/html,x\"/></svg>", "<svg font-family=\"url(x)\"/>",
    "<svg><image/></svg>", "<svg><style>*{}</style></svg>", "<svg stroke=\"url(#x)\"/>",
  ])
  func nothingUnlistedPasses(_ markup: String) throws {
    let element = try SVGScanner.root(of: Array(markup.utf8))
    #expect(throws: MapRenderingError.self) { try SVGAllowList.check(element) }
  }

  @Test(arguments: [
    "", "text", "<svg>", "<svg></g>", "<svg a=b/>", "<svg a=\"1\" a=\"2\"/>", "<svg>&bogus;</svg>",
    "<svg>& </svg>", "<svg/><svg/>", "<svg a=\"<\"/>", "<svg><![CDATA[x]]></svg>",
    "<svg>\u{1}</svg>", "<svg>&#1;</svg>", "<svg><!-- </svg>",
    String(repeating: "<g>", count: 100),
  ])
  func markupThatGraphvizNeverWritesIsRefused(_ markup: String) {
    #expect(throws: MapRenderingError.self) { try SVGScanner.root(of: Array(markup.utf8)) }
  }
}
