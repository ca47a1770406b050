import SociogramModel
import Testing

struct GraphCommandTests {
  private let folder: TemporaryFolder
  private let graph: String

  init() throws {
    folder = try TemporaryFolder()
    graph = try folder.write(Fixture.lines(), to: "graph.jsonl")
  }

  @Test func showListsTheSurestTiesFirst() throws {
    let outcome = try Binary.run(["show", graph, "--width", "80"])
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("actor"))
    #expect(lines[3].hasPrefix("Khalifa Haftar  REQUEST   Russie"))
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func evidenceGivesQuoteChainArticleStanceAndReasons() throws {
    let outcome = try Binary.run(["show", graph, "--evidence", "--relation", "request"])
    #expect(outcome.status == 0)
    for part in [
      "Khalifa Haftar → Russie  REQUEST  hedged", "« Haftar aurait demandé des armes à Moscou. »",
      "Littoral ← Middle East Eye ← une source sécuritaire", "\n      b\n",
      "hedged, “prédicat”, reading 0.80: direct argument", "credibility 3",
    ] {
      #expect(outcome.output.contains(part), "\(outcome.output)")
    }
    #expect(!outcome.output.contains("soutient"))
  }

  @Test(arguments: ["aid", "Aid", "AID"])
  func relationsAreNamedInAnyCase(word: String) throws {
    let outcome = try Binary.run(["show", graph, "--relation", word])
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").count == 2)
  }

  @Test func repeatedFiltersAreAlternatives() throws {
    let outcome = try Binary.run(["show", graph, "--relation", "aid", "--relation", "support"])
    #expect(outcome.output.split(separator: "\n").count == 3)
  }

  @Test func actorsAreListedWithTheirTies() throws {
    let outcome = try Binary.run(["show", graph, "--actors", "--format", "csv"])
    #expect(
      outcome.output.hasPrefix("id,name,kind,state,ties,degree,betweenness,camp,brokered\r\n"))
    #expect(outcome.output.contains("khalifa-haftar,Khalifa Haftar,person,LBY,3,2,1.0,1,0\r\n"))
  }

  @Test func evidenceAsJSONHoldsTheClaims() throws {
    let outcome = try Binary.run(["show", graph, "--evidence", "--format", "json"])
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains("\"quote\": \"Haftar aurait demandé des armes à Moscou.\""))
  }

  @Test func readsStandardInput() throws {
    let outcome = try Binary.run(["show", "-"], input: Fixture.lines())
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Khalifa Haftar"))
  }

  @Test func escapeSequencesOfArticlesDoNotReachTheTable() throws {
    var actor = Fixture.russia
    actor.name = "Russie\u{1B}[2J\u{202E}"
    let lines = Fixture.lines([
      Fixture.claim("a", "Elle\u{1B}[31m soutient.", actor, .support, Fixture.haftar)
    ])
    for option in ["--evidence", "--actors"] {
      let outcome = try Binary.run(["show", "-", option], input: lines)
      #expect(outcome.status == 0)
      #expect(!outcome.output.contains("\u{1B}"))
      #expect(outcome.output.contains("Russie\\u{1B}[2J\\u{202E}"))
    }
  }

  @Test func filterKeepsWhatRestsOnAVoice() throws {
    let part = folder.file("part.json")
    let outcome = try Binary.run(["filter", graph, "--source", "middle east eye", "-o", part])
    #expect(outcome.status == 0)
    let shown = try Binary.run(["show", part, "--format", "csv"])
    #expect(shown.output.split(separator: "\r\n").count == 2)
    #expect(shown.output.contains("REQUEST"))
  }

  @Test func filterOffersTheNearestName() throws {
    let outcome = try Binary.run(["filter", graph, "--source", "Midle East Eye"])
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Midle East Eye"))
    #expect(outcome.errors.contains("Middle East Eye”"))
  }

  @Test(arguments: ["--actor", "--source", "--publisher", "--cited", "--without", "--focus"])
  func aNameThatTheGraphLacksMatchesNothing(option: String) throws {
    for command in [["filter"], ["show"], ["render", "--format", "dot"], ["diff", graph]] {
      let outcome = try Binary.run(command + [graph, option, "Zanzibar"])
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("The graph has no "), "\(outcome.errors)")
    }
  }

  @Test(arguments: [["show"], ["render", "-o", "map.dot"]])
  func anEmptyGraphIsNothingToShow(command: [String]) throws {
    try folder.write("", to: "empty.jsonl")
    let outcome = try Binary.run(command + ["empty.jsonl"], folder: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("Nothing matched"))
    #expect(try folder.names == ["empty.jsonl", "graph.jsonl"])
  }

  @Test(arguments: [["filter"], ["show"], ["render", "--format", "dot"]])
  func nothingLeftIsStatusOne(command: [String]) throws {
    let outcome = try Binary.run(
      command + [graph, "--actor", "Égypte", "--stance", "denied"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("Nothing matched"))
  }

  @Test func equalGraphsDoNotDiffer() throws {
    let outcome = try Binary.run(["diff", graph, graph])
    #expect(outcome.status == 0)
  }

  @Test(arguments: ["text", "json"])
  func aChangedGraphDiffersWithTheArticleThatCausedIt(format: String) throws {
    let old = try folder.write(Fixture.lines(Array(Fixture.claims.dropLast())), to: "old.jsonl")
    let outcome = try Binary.run(["diff", old, graph, "--format", format])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("REQUEST"))
    #expect(outcome.output.contains("Khalifa Haftar"))
    #expect(!outcome.output.contains("SUPPORT"))
    #expect(outcome.errors.isEmpty)
  }

  @Test func diffFilteredByAnActorOfOneVersionComparesThePart() throws {
    let old = try folder.write(Fixture.lines([Fixture.claims[0]]), to: "old.jsonl")
    let outcome = try Binary.run(["diff", old, graph, "--actor", "Égypte"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("AID"))
    #expect(!outcome.output.contains("REQUEST"))
  }

  @Test func articlesAloneAreNoDifferenceUnderAFilter() throws {
    let old = try folder.write(Fixture.lines([Fixture.claims[0]]), to: "old.jsonl")
    let new = try folder.write(
      Fixture.lines([Fixture.claims[0], Fixture.claims[2]]), to: "new.jsonl")
    let whole = try Binary.run(["diff", old, new])
    #expect(whole.status == 1)
    let part = try Binary.run(["diff", old, new, "--relation", "SUPPORT"])
    #expect(part.status == 0)
  }

  @Test(arguments: [("d.json", "{"), ("d.txt", "--- "), ("d.diff", "--- "), ("d", "--- ")])
  func diffWritesTheFormatOfTheExtension(name: String, start: String) throws {
    let old = try folder.write(Fixture.lines([Fixture.claims[0]]), to: "old.jsonl")
    let outcome = try Binary.run(["diff", old, graph, "-o", name], folder: folder.path)
    #expect(outcome.status == 1)
    #expect(try folder.text(of: name).hasPrefix(start))
  }

  @Test func whatIsReadIsNotReplaced() throws {
    let map = try folder.write(Fixture.lines(), to: "map.svg")
    for arguments in [
      ["diff", graph, map, "--format", "json", "-o", graph],
      ["diff", graph, map, "--format", "svg", "-o", map],
      ["render", map, "-o", map],
    ] {
      let outcome = try Binary.run(arguments)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("-o would replace an input"), "\(outcome.errors)")
    }
    #expect(try folder.text(of: "graph.jsonl") == Fixture.lines())
    #expect(try folder.text(of: "map.svg") == Fixture.lines())
  }

  @Test func aGraphMayBeFilteredInPlace() throws {
    let outcome = try Binary.run(["filter", graph, "--relation", "AID", "-o", graph])
    #expect(outcome.status == 0)
    #expect(try folder.text(of: "graph.jsonl") == Fixture.lines([Fixture.claims[1]]))
  }

  @Test func diffOfSomethingUnreadableIsTrouble() throws {
    let outcome = try Binary.run(["diff", folder.file("none.json"), graph])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("none.json"))
  }

  @Test(arguments: [("dot", "digraph"), ("svg", "<svg"), ("png", "PNG"), ("pdf", "%PDF-")])
  func renderWritesTheFormatOfTheExtension(format: String, mark: String) throws {
    let map = folder.file("map.\(format)")
    let outcome = try Binary.run(["render", graph, "-o", map, "--title", "Essai"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let head = try folder.bytes(of: "map.\(format)").prefix(2000)
    #expect(String(decoding: head, as: UTF8.self).contains(mark))
  }

  @Test func renderGivesTheSameBytesTwice() throws {
    let first = try Binary.run(["render", graph, "--format", "svg"])
    let second = try Binary.run(["render", graph, "--format", "svg"])
    #expect(first.output == second.output)
    #expect(first.output.hasSuffix("</svg>\n"))
  }
}
