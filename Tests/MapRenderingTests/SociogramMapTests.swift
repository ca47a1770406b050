import Foundation
import GraphAnalysis
import SociogramModel
import Testing

@testable import MapRendering

struct SociogramMapTests {
  @Test func theLibyanMapMatchesItsSnapshot() throws {
    let options = MapOptions(
      title: "Libye : qui soutient qui ?", showsNegated: true,
      filter: ClaimFilter(minimumConfidence: 0.2))
    try expectSnapshot(
      "libya.dot", SociogramMap(DemoSociogram.libya.sociogram, options: options).dot)
  }

  @Test func theEnglishMapMatchesItsSnapshot() throws {
    var demo = DemoSociogram.libya
    demo.label = nil
    let options = MapOptions(layout: .neato, language: .english, top: 5)
    try expectSnapshot("libya-top5.en.dot", SociogramMap(demo.sociogram, options: options).dot)
  }

  @Test func theOrderOfTheInputDoesNotMatter() throws {
    var shuffled = DemoSociogram.libya.sociogram
    let expected = try SociogramMap(shuffled).dot
    shuffled.ties.reverse()
    shuffled.actors.reverse()
    #expect(try SociogramMap(shuffled).dot == expected)
  }

  private func line(
    _ relation: Relation, _ stance: Stance, confidence: Double = 0.5, origins: [OriginID] = ["o"],
    deniedBy: String? = nil, options: MapOptions = MapOptions()
  ) throws -> String {
    var demo = DemoSociogram()
    demo.add("a", "Un", .state)
    demo.add("b", "Deux", .state)
    demo.add(
      "a", relation, "b", stance, confidence: confidence, origins: origins, deniedBy: deniedBy)
    let dot = try SociogramMap(demo.sociogram, options: options).dot
    return dot.split(separator: "\n").first { $0.contains(" -> ") }.map(String.init) ?? ""
  }

  @Test(arguments: [
    (Relation.support, "#0b62d6", "normal", "none"), (.concede, "#0b62d6", "normal", "none"),
    (.retreat, "#0b62d6", "normal", "none"), (.agree, "#0b62d6", "normal", "normal"),
    (.cooperate, "#0b62d6", "normal", "normal"), (.aid, "#4a1440", "diamond", "none"),
    (.accuse, "#b85a00", "vee", "none"), (.reject, "#b85a00", "vee", "none"),
    (.threaten, "#b85a00", "vee", "none"), (.protest, "#b85a00", "vee", "none"),
    (.mobilize, "#b85a00", "vee", "none"), (.sanction, "#b85a00", "vee", "none"),
    (.coerce, "#b85a00", "vee", "none"), (.assault, "#b85a00", "vee", "none"),
    (.consult, "#6b7075", "none", "none"), (.request, "#6b7075", "open", "none"),
    (.affiliation, "#6b7075", "odot", "none"),
  ])
  func hueAndHeadsShowTheRelation(
    _ relation: Relation, _ color: String, _ head: String, _ tail: String
  ) throws {
    let line = try line(relation, .asserted)
    #expect(line.contains(" color=\"\(color)\""))
    #expect(line.contains("arrowhead=\"\(head)\"") && line.contains("arrowtail=\"\(tail)\""))
  }

  @Test(arguments: [
    (Stance.asserted, "solid", ">soutient<"),
    (.reported, "dashed", ">soutient ?<"), (.hedged, "dashed", ">soutient ?<"),
    (.hypothetical, "dotted", ">soutient ?<"),
    (.denied, "dashed", ">soutient ?<|>✕ démenti<"),
    (.negated, "dotted", ">✕ soutient<"),
  ])
  func dashAndLabelShowTheStance(_ stance: Stance, _ style: String, _ label: String) throws {
    let line = try line(.support, stance, options: MapOptions(showsNegated: true))
    #expect(line.contains("style=\"\(style)\""))
    #expect(label.split(separator: "|").allSatisfy { line.contains($0) })
  }

  @Test func contestedTiesKeepTheirDashAndBearTheMark() throws {
    let line = try line(.aid, .asserted, deniedBy: "ministère")
    #expect(line.contains("style=\"solid\"") && line.contains("arrowhead=\"teeodot\""))
    #expect(line.contains(">aide<") && line.contains(">✕ démenti<") && line.contains("contested"))
  }

  @Test(arguments: [
    (0.0, "1.0"), (0.39, "1.0"), (0.4, "2.0"), (0.69, "2.0"), (0.7, "3.4"), (1, "3.4"),
  ])
  func widthShowsConfidenceInThreeSteps(_ confidence: Double, _ width: String) throws {
    #expect(try line(.aid, .asserted, confidence: confidence).contains("penwidth=\"\(width)\""))
  }

  @Test func labelsCountIndependentOriginsFromTwo() throws {
    #expect(try line(.aid, .reported, origins: ["x", "y"]).contains("aide ? · 2"))
    #expect(!(try line(.aid, .reported, origins: ["x"]).contains("·")))
  }

  @Test func mapsOfEverySizeCountOriginsAndExplainIt() throws {
    var demo = DemoSociogram()
    for i in 0...60 { demo.add(ActorID("a\(i)"), "Acteur \(i)", .state) }
    for i in 1...60 { demo.add("a0", .aid, ActorID("a\(i)"), origins: ["x"]) }
    demo.add("a1", .aid, "a0", origins: ["x", "y", "z"])
    demo.add("a2", .accuse, "a0", origins: ["x", "y"])
    let french = try SociogramMap(demo.sociogram).dot
    #expect(french.contains(">aide · 3<") && french.contains(">accuse · 2<"))
    #expect(french.contains(">· 2</font> deux origines indépendantes"))
    let english = try SociogramMap(demo.sociogram, options: MapOptions(language: .english)).dot
    #expect(english.contains("> two independent origins"))
  }

  @Test func everyRelationHasShortWordsInBothLanguages() {
    for words in [MapWording.french, .english] {
      for relation in Relation.allCases {
        let label = words.verbs[relation]?.label ?? ""
        #expect(!label.isEmpty && label.split(separator: " ").count <= 3)
        #expect(words.verbs[relation]?.phrase.isEmpty == false)
      }
      #expect(Stance.allCases.allSatisfy { words.stances[$0] != nil })
      #expect(TieStyle.Kind.allCases.allSatisfy { words.kinds[$0] != nil })
      #expect(TieStyle.Dash.allCases.allSatisfy { words.dashes[$0] != nil })
      #expect(TieStyle.Width.allCases.allSatisfy { words.widths[$0] != nil })
      #expect(ActorStyle.Shape.allCases.allSatisfy { words.shapes[$0] != nil })
    }
  }

  @Test(arguments: [
    (ActorKind.state, "box", "filled"), (.person, "box", "rounded,filled"),
    (.organisation, "hexagon", "filled"), (.armedGroup, "octagon", "filled"),
    (.company, "ellipse", "filled"), (.body, "ellipse", "filled"), (.medium, "ellipse", "filled"),
  ])
  func shapeShowsTheKindOfActor(_ kind: ActorKind, _ shape: String, _ style: String) throws {
    var demo = DemoSociogram()
    demo.add("a", "Acteur", kind)
    demo.add("b", "Autre", .state)
    demo.add("a", .support, "b")
    let dot = try SociogramMap(demo.sociogram).dot
    let node = try #require(dot.split(separator: "\n").first { $0.contains("\"n-a\" [") })
    #expect(node.contains("shape=\"\(shape)\"") && node.contains("style=\"\(style)\""))
  }

  @Test func theLegendNamesOnlyWhatIsDrawnWithCounts() throws {
    var demo = DemoSociogram()
    for id in ["a", "b", "c"] { demo.add(ActorID(id), id, .state) }
    demo.add("a", .support, "b", .reported, confidence: 0.5)
    demo.add("b", .support, "c", .reported, confidence: 0.5)
    let dot = try SociogramMap(demo.sociogram).dot
    for present in [
      "soutien, coopération (2)", "rapporté, incertain « ? » (2)", "moyenne, sous 0,7 (2)",
      "État (3)",
    ] { #expect(dot.contains(present)) }
    for absent in [
      "hostilité", "affirmé", "faible", "élevée", "personne", "démenti", "indépendantes",
    ] {
      #expect(!dot.contains(absent))
    }
  }

  @Test func theCaptionSaysWhatIsShownAndWhatALineMeans() throws {
    let map = try SociogramMap(
      DemoSociogram.libya.sociogram,
      options: MapOptions(top: 4, filter: ClaimFilter(sources: ["\"Reuters\""])))
    #expect(map.dot.contains("Une ligne = une affirmation publiée, pas un fait établi."))
    #expect(
      map.dot.contains("Corpus : libye/démo · 2 articles (2017-01-03 – 2017-01-28) · 4 acteurs"))
    #expect(map.dot.contains("Filtres : source &quot;Reuters&quot;"))
    #expect(map.dot.contains("Les 4 acteurs les plus liés sur 15."))
    #expect(map.dot.contains("1 lien seulement nié n’est pas dessiné."))
    #expect(map.dot.contains("sociogram 0.1.0, disposition Graphviz "))
    #expect(map.caption.summary.contains("Une ligne = une affirmation"))
  }

  @Test func topKeepsTheActorsWithMostConfidence() throws {
    var demo = DemoSociogram()
    for id in ["a", "b", "c", "d"] { demo.add(ActorID(id), id, .state) }
    demo.add("a", .support, "b", confidence: 0.9)
    demo.add("b", .support, "c", confidence: 0.2)
    demo.add("c", .support, "d", confidence: 0.3)
    let selection = MapSelection(demo.sociogram, options: MapOptions(top: 2))
    #expect(selection.actors.map(\.id) == ["a", "b"])
    #expect(selection.ties.count == 1 && selection.tiedActorCount == 4)
    #expect(MapSelection(demo.sociogram, options: MapOptions(top: 0)).actors.isEmpty)
  }

  /// Two ties of one look, one in the other direction, one less sure.
  private let busyPair: DemoSociogram = {
    var demo = DemoSociogram()
    demo.add("a", "Un", .state)
    demo.add("b", "Deux", .state)
    demo.add("a", .accuse, "b", confidence: 0.3)
    demo.add("a", .assault, "b", confidence: 0.9)
    demo.add("b", .sanction, "a", confidence: 0.5)
    demo.add("a", .threaten, "b", .reported, confidence: 0.4)
    return demo
  }()

  @Test func tiesOfAPairGoOneWaySideBySide() throws {
    let routes = MapRoute.routes(for: busyPair.ties, isExpanded: false)
    #expect(routes.count == 1 && routes[0].start == "a" && routes[0].end == "b")
    let strands = routes[0].strands
    #expect(
      strands.map { $0.ties.map(\.relation) } == [[.assault, .accuse], [.sanction], [.threaten]])
    #expect(strands[0].style.width == .high && strands[0].id == "e-\(busyPair.ties[1].id)")
    #expect(strands[1].first.subject == "b")
  }

  @Test func expandedMapsGiveEachTieAWayOfItsOwn() throws {
    let routes = MapRoute.routes(for: busyPair.ties, isExpanded: true)
    #expect(routes.count == 4 && routes.allSatisfy { $0.strands.count == 1 })
    #expect(Set(routes.map(\.id)).count == 4)
  }

  @Test func aLabelNamesUpToThreeTiesAndCountsTheRest() throws {
    var demo = busyPair
    let label = { (demo: DemoSociogram) in
      TieSentence(demo.sociogram, words: .french)
        .label(of: MapRoute.routes(for: demo.ties, isExpanded: false)[0]).map(\.text)
    }
    #expect(label(demo) == ["combat", "sanctionne", "+ 2 autres liens"])
    demo.ties.removeLast()
    #expect(label(demo) == ["combat", "sanctionne", "accuse"])
  }

  @Test func affiliationsBearThePositionWhereItIsKnown() throws {
    #expect(try SociogramMap(DemoSociogram.libya.sociogram).dot.contains(">commandant<"))
    #expect(try line(.affiliation, .asserted).contains(">rattaché à<"))
  }

  @Test(arguments: [
    ("commandant en chef", ["commandant en chef"]),
    ("ministre de la Défense", ["ministre de", "la Défense"]),
    ("ministre des Affaires étrangères", ["ministre des", "Affaires étrangères"]),
    (
      "ministre des Affaires maghrébines, de l'Union africaine et de la Ligue des États arabes",
      ["ministre des", "Affaires maghrébines…"]
    ),
    ("head of the Libyan coast guard", ["head of the", "Libyan coast…"]),
    ("", [""]),
  ])
  func positionsAreCutAfterThreeWordsAndBrokenInTwoRows(_ role: String, _ rows: [String]) {
    #expect(LineLabel.rows(of: LineLabel.shortened(role)) == rows)
  }

  @Test func filtersAreWordedInTheLanguageOfTheMap() {
    let filter = ClaimFilter(
      sources: ["MEE", "AFP"], publishers: ["Le Monde"], cited: ["TASS"], without: ["a", "b"],
      actors: ["ONU"], focus: ["Haftar"], depth: 1, relations: [.aid], stances: [.reported],
      contestedOnly: true, minimumConfidence: 0.9, since: PartialDate(year: 2016, month: 10),
      until: PartialDate(year: 2017), includesUndated: false)
    let words = MapWording.french
    #expect(
      words.conditions.listed(filter, words) == """
        source MEE ou AFP ; publié par Le Monde ; citant TASS ; sans a ni b ; acteur ONU ; \
        relation aide ; statut rapporté ; centré sur Haftar, à 1 lien ; \
        liens démentis par une voix ; confiance d’au moins 0,9 ; depuis 2016-10 ; \
        jusqu’à 2017 ; événements datés
        """)
    let english = MapWording.english
    #expect(
      english.conditions.listed(filter, english) == """
        source MEE or AFP; published by Le Monde; citing TASS; without a or b; actor ONU; \
        relation aids; status reported; around Haftar, 1 tie away; ties denied by a voice; \
        confidence of at least 0.9; since 2016-10; until 2017; dated events
        """)
    #expect(
      words.conditions.listed(ClaimFilter(focus: ["Haftar"], depth: 2), words)
        == "centré sur Haftar, à 2 liens au plus")
    #expect(words.conditions.listed(ClaimFilter(), words).isEmpty)
  }
}

/// Compares text with a file in Snapshots, or writes it where RECORD_SNAPSHOTS is 1.
func expectSnapshot(_ name: String, _ text: String, path: String = #filePath) throws {
  let file = URL(fileURLWithPath: path).deletingLastPathComponent()
    .appendingPathComponent("Snapshots").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  #expect(text == expected, "\(name) differs; run with RECORD_SNAPSHOTS=1 and look at the change")
}
