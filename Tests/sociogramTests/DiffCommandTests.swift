import SociogramKit
import SociogramModel
import Testing

struct DiffCommandTests {
  private let folder: TemporaryFolder
  private let old: String
  private let new: String

  init() throws {
    folder = try TemporaryFolder()
    old = try folder.write(Fixture.lines(Array(Fixture.claims.dropLast())), to: "old.jsonl")
    new = try folder.write(Fixture.lines(Array(Fixture.claims.dropFirst())), to: "new.jsonl")
  }

  @Test(arguments: [
    ("d.md", "### old → new"), ("d.mmd", "flowchart LR"), ("d.dot", "digraph"),
    ("d.svg", "<?xml"),
  ])
  func writesTheFormatOfTheExtension(name: String, start: String) throws {
    let outcome = try Binary.run(["diff", old, new, "-o", folder.file(name)])
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(try folder.text(of: name).hasPrefix(start))
  }

  @Test(arguments: ["json", "sqlite"])
  func tellsAnAnalystsWordFromTheCorpus(container: String) throws {
    func run(_ arguments: String...) throws -> Binary.Outcome {
      try Binary.run(arguments, folder: folder.path)
    }
    let id = try #require(Fixture.claims.first).id
    try folder.write("reject\t\(id)\t\tnot said\tA. Dupont\t2026-01-05\n", to: "j.tsv")
    try folder.write("Littoral\tB\n", to: "grades.tsv")
    let graphs = ["plain", "judged", "graded"].map { "\($0).\(container)" }
    _ = try run("filter", "old.jsonl", "-o", graphs[0])
    _ = try run("filter", graphs[0], "--judgements", "j.tsv", "-o", graphs[1])
    _ = try run("filter", graphs[0], "--grades", "grades.tsv", "-o", graphs[2])
    let judged = try run("diff", graphs[0], graphs[1])
    #expect(judged.status == 1)
    #expect(judged.output.contains("judgements-changed: "), "\(judged.output)\(judged.errors)")
    #expect(judged.output.contains("read otherwise: judgements none → claims:"))
    let graded = try run("diff", graphs[0], graphs[2], "--cause", "grades-changed")
    #expect(graded.status == 1)
    #expect(graded.output.contains("reliability: F cannot be judged → B usually reliable"))
    #expect(!graded.output.contains("reading-changed"), "\(graded.output)")
    #expect(try run("diff", graphs[0], graphs[2], "--ignore", "reliability").status == 0)
  }

  @Test func aSeriesTellsEachStep() throws {
    let outcome = try Binary.run(["diff", old, new, old, "--stat"], folder: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("== step 1: "))
    #expect(outcome.output.contains("== step 2: "))
    #expect(outcome.output.contains("ties      1 added, 1 removed, 0 changed"))
    let json = try Binary.run(["diff", old, new, old, "--format", "json"])
    #expect(json.output.hasPrefix("{\"format\":\"sociogram-series\",\"version\":2"))
  }

  @Test func aSeriesOfEqualGraphsAgrees() throws {
    let outcome = try Binary.run(["diff", old, old, old])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("no differences"))
  }

  @Test func whatIsNotThereIsAnEmptyGraph() throws {
    let outcome = try Binary.run(["diff", "/dev/null", new])
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.output.contains("+ Khalifa Haftar → Russie  REQUEST"))
  }

  @Test func optionsSayWhatCounts() throws {
    let only = try Binary.run(["diff", old, new, "--only", "removed", "--ignore", "actors"])
    #expect(only.status == 1)
    #expect(only.output.contains("- Russie → Khalifa Haftar  SUPPORT"))
    #expect(!only.output.contains("REQUEST"))
    let none = try Binary.run(["diff", old, new, "--cause", "reading-changed", "--only", "merged"])
    #expect(none.status == 0)
    #expect(none.output == "no differences\n")
  }

  @Test func evidenceQuotesWhatCameAndWent() throws {
    let outcome = try Binary.run(["diff", old, new, "--evidence"])
    #expect(outcome.output.contains("« Haftar aurait demandé des armes à Moscou. »"))
  }
}

struct DatabaseCommandTests {
  private let folder: TemporaryFolder
  private let graph: String
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    graph = try folder.write(Fixture.lines(), to: "graph.jsonl")
    database = folder.file("graph.sqlite")
    let outcome = try Binary.run(["filter", graph, "-o", database])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: [
    ["show"], ["show", "--evidence"], ["sources"], ["show", "--actor", "Haftar", "--evidence"],
    ["filter", "--relation", "AID"], ["filter"], ["render", "--format", "dot"],
    ["show", "--source", "Middle East Eye", "--format", "json"], ["show", "--actors"],
    ["show", "--min-confidence", "0.3", "--format", "csv"], ["sources", "--fragile"],
    ["sources", "--source", "Middle East Eye"], ["show", "--source", "Nobody"],
  ])
  func everyCommandReadsItLikeTheOthers(arguments: [String]) throws {
    let command = arguments[0]
    let options = Array(arguments.dropFirst())
    let lines = try Binary.run([command, graph] + options)
    let rows = try Binary.run([command, database] + options)
    #expect(rows.status == lines.status)
    #expect(rows.output == lines.output)
    #expect(rows.errors == lines.errors)
  }

  @Test func filteringFromDatabaseToDatabaseIsTheSame() throws {
    let part = folder.file("part.sqlite")
    let outcome = try Binary.run(["filter", database, "--relation", "AID", "-o", part])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let expected = try Binary.run(["filter", graph, "--relation", "AID"])
    #expect(try Binary.run(["filter", part]).output == expected.output)
  }

  @Test func nothingKeptIsWrittenAndSaid() throws {
    let part = folder.file("part.sqlite")
    let outcome = try Binary.run(["filter", database, "--stance", "denied", "-o", part])
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("Nothing matched"))
    #expect(try GraphFile(part).read().claims.isEmpty)
  }

  @Test func differencesOfDatabasesAreThoseOfTheOthers() throws {
    let other = try folder.write(Fixture.lines([Fixture.claims[0]]), to: "other.jsonl")
    let copy = folder.file("other.sqlite")
    #expect(try Binary.run(["filter", other, "-o", copy]).status == 0)
    for options in [[], ["--stat"], ["--format", "json"], ["--evidence"]] {
      let lines = try Binary.run(["diff", graph, other] + options)
      let rows = try Binary.run(["diff", database, copy] + options)
      #expect(rows.status == 1)
      #expect(rows.output == lines.output)
    }
    #expect(try Binary.run(["diff", database, database]).status == 0)
  }

  @Test func mergingDatabasesIsMergingGraphs() throws {
    let a = try folder.write(Fixture.lines(Array(Fixture.claims[..<2])), to: "a.jsonl")
    let b = try folder.write(Fixture.lines([Fixture.claims[2]]), to: "b.jsonl")
    for (name, lines) in [("a.sqlite", a), ("b.sqlite", b)] {
      #expect(try Binary.run(["filter", lines, "-o", folder.file(name)]).status == 0)
    }
    let merged = folder.file("merged.sqlite")
    let outcome = try Binary.run(
      ["merge", folder.file("a.sqlite"), folder.file("b.sqlite"), "-o", merged])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try Binary.run(["filter", merged]).output == Binary.run(["merge", a, b]).output)
    // An article in both takes the way of the whole graphs.
    let again = try Binary.run(["merge", merged, folder.file("a.sqlite"), "-o", merged])
    #expect(again.status == 64)
    let third = folder.file("third.sqlite")
    #expect(try Binary.run(["merge", merged, folder.file("a.sqlite"), "-o", third]).status == 0)
    #expect(try Binary.run(["filter", third]).output == Binary.run(["merge", a, b]).output)
  }

  @Test func badDatabasesAreNamed() throws {
    let foreign = try folder.write("no database", to: "foreign.sqlite")
    let outcome = try Binary.run(["show", foreign])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("foreign.sqlite: error: The file is no SQLite database."))
    let cut = folder.file("cut.sqlite")
    try folder.write(Array(try folder.bytes(of: "graph.sqlite").prefix(20_000)), to: "cut.sqlite")
    let damaged = try Binary.run(["show", cut])
    #expect(damaged.status == 2)
    #expect(damaged.errors.contains("cut.sqlite"))
    #expect(damaged.output.isEmpty)
  }

  @Test func aDatabaseIsNoStream() throws {
    let outcome = try Binary.run(["show", "-"], input: "SQLite format 3\0rest")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("A database cannot be read from a stream."))
  }

  @Test func aRunThatFailsLeavesTheOldDatabase() throws {
    let before = try folder.bytes(of: "graph.sqlite")
    let outcome = try Binary.run(["filter", database, "--actor", "Personne", "-o", database])
    #expect(outcome.status == 1)
    #expect(try folder.bytes(of: "graph.sqlite") == before)
  }
}
