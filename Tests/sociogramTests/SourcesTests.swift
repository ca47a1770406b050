import Foundation
import Testing

struct SourcesTests {
  private let folder: TemporaryFolder
  private let graph: String

  init() throws {
    folder = try TemporaryFolder()
    graph = try folder.write(Fixture.lines(), to: "graph.jsonl")
  }

  @Test func listsVoicesWithWhatRestsOnThem() throws {
    let outcome = try Binary.run(["sources", graph, "--format", "csv"])
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        id,name,role,part,grade,claims,ties,articles,alone,circle\r
        littoral,Littoral,publisher,both,F,3,3,2,3,\r
        anonymous:une-source-securitaire,une source sécuritaire,official,unnamed,F,1,1,1,1,\r
        middle-east-eye,Middle East Eye,medium,origin,F,1,1,1,1,\r

        """)
  }

  @Test func fragileListsTiesOfOneOrigin() throws {
    let outcome = try Binary.run(["sources", graph, "--fragile", "--width", "80"])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("actor"))
    #expect(lines[3].contains("Middle East Eye"))
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func filtersChooseWhatIsCounted() throws {
    let outcome = try Binary.run(["sources", graph, "--without", "mee", "--format", "csv"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("The graph has no source “mee”"))
    let told = try Binary.run(
      ["sources", graph, "--without", "Middle East Eye", "--format", "csv"])
    #expect(told.output.split(separator: "\r\n").count == 2)
  }

  @Test func gradesAreShownAndWeighedWhereAsked() throws {
    try folder.write("LITTORAL\tb\tpast record\tA\t2026\nMidle East Eye\tD\n", to: "grades.tsv")
    let sources = try Binary.run(
      ["sources", "graph.jsonl", "--grades", "grades.tsv"], folder: folder.path)
    #expect(sources.output.contains("Littoral                publisher  both     B"))
    #expect(
      sources.errors.contains(
        "grades.tsv:2: warning: No voice is called “Midle East Eye”."), "\(sources.errors)")
    #expect(sources.errors.contains("Did you mean “Middle East Eye”?"))
    let graded = try Binary.run(
      ["filter", "graph.jsonl", "--grades", "grades.tsv", "-o", "g.json"], folder: folder.path)
    #expect(graded.status == 0)
    let plain = try Binary.run(["show", "g.json", "--relation", "AID"], folder: folder.path)
    #expect(plain.output.contains("B2    0.68"), "\(plain.output)")
    let weighed = try Binary.run(
      ["show", "g.json", "--relation", "AID", "--weigh-reliability"], folder: folder.path)
    #expect(weighed.output.contains("B2    0.61"), "\(weighed.output)")
  }

  @Test func badGradesAreNamedWithTheirLines() throws {
    try folder.write("La Russie soutient l’Égypte.\n", to: "in/a.txt")
    try folder.write("# voice\tgrade\nLittoral\tG\n\tA\n", to: "grades.tsv")
    let outcome = try Binary.run(
      ["extract", "in", "--grades", "grades.tsv", "-o", "g.json"], folder: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("grades.tsv:2: error: This line was skipped: “G” is no grade"))
    #expect(
      outcome.errors.contains("grades.tsv:3: error: This line was skipped: it names no voice"))
  }
}
