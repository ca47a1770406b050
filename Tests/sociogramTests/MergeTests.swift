import Testing

struct MergeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("La Russie soutient l’Égypte.\n", to: "in/a.txt")
    try folder.write("L’Algérie a accusé la France.\n", to: "in/b.txt")
    for name in ["a", "b"] {
      _ = try Binary.run(
        ["extract", "in/\(name).txt", "--label", "x", "-o", "\(name).json"], folder: folder.path)
    }
  }

  private func run(_ arguments: String...) throws -> Binary.Outcome {
    try Binary.run(arguments, folder: folder.path)
  }

  @Test func partsGiveTheBytesOfTheWhole() throws {
    #expect(try run("extract", "in", "--label", "x", "-o", "whole.json").status == 0)
    let merged = try run("merge", "b.json", "a.json", "-o", "merged.json")
    #expect(merged.status == 0, "\(merged.errors)")
    #expect(try folder.text(of: "merged.json") == folder.text(of: "whole.json"))
  }

  @Test func gradesTravelWithTheParts() throws {
    let options = ["--grades", "grades.tsv", "--weigh-reliability"]
    try folder.write("La Gazette\tB\nMEE\tD\nNobody\tA\n", to: "grades.tsv")
    for (name, publisher) in [("a", "La Gazette"), ("b", "Middle East Eye")] {
      try folder.write(
        "---\npublisher: \(publisher)\n---\nLa Russie soutient l’Égypte.\n", to: "in/\(name).txt")
      _ = try Binary.run(
        ["extract", "in/\(name).txt", "-o", "\(name).json"] + options, folder: folder.path)
    }
    _ = try Binary.run(["extract", "in", "-o", "whole.json"] + options, folder: folder.path)
    #expect(try run("merge", "a.json", "b.json", "-o", "merged.json").status == 0)
    let whole = try folder.text(of: "whole.json")
    #expect(try folder.text(of: "merged.json") == whole)
    #expect(whole.contains("\"voice\":\"middle-east-eye\",\"name\":\"MEE\",\"reliability\":\"D\""))
    #expect(!whole.contains("Nobody"))
    #expect(try run("show", "whole.json").output.contains(" B1 "))
  }

  @Test func oneArticleInTwoVersionsIsAnError() throws {
    try folder.write("L’Égypte soutient la Russie.\n", to: "in/a.txt")
    _ = try run("extract", "in/a.txt", "-o", "other.json")
    let outcome = try run("merge", "a.json", "other.json", "-o", "merged.json")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("Two different articles have the id “a”"))
    #expect(try !folder.names.contains("merged.json"))
  }

  @Test func filtersAndGradesApplyToTheWhole() throws {
    try folder.write("inconnu\tA\n", to: "grades.tsv")
    let outcome = try run(
      "merge", "a.json", "b.json", "--actor", "Égypte", "--grades", "grades.tsv")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"excerpt\":{\"filters\":[\"actor Égypte\"]}"))
    #expect(outcome.output.contains("SUPPORT") && !outcome.output.contains("ACCUSE"))
  }
}
