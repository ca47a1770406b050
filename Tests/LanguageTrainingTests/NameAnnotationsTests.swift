import FoundationEssentials
import LanguageAnalysis
import LanguageTraining
import Testing

@Suite struct NameAnnotationsTests {
  private func annotations(_ text: String) throws -> NameAnnotations {
    let path = "/tmp/names-\(UInt64.random(in: 0 ... .max)).tsv"
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try NameAnnotations(contentsOf: path)
  }

  @Test func namesAreMarkedByTheNumbersOfWords() throws {
    let names = try annotations("# a comment\nessai\tessai_1\t5-8 ORG\nessai\tessai_3\t1-1 LOC\n")
    var sentences = SmallTreebank.sentences()
    names.mark(&sentences, part: "essai")
    #expect(
      sentences[0].tokens.map(\.name)
        == [
          .outside, .outside, .outside, .outside, .beginOrganisation, .insideOrganisation,
          .insideOrganisation, .outside,
        ])
    #expect(sentences[2].tokens[0].name == .beginPlace)
  }

  @Test(arguments: ["essai\tessai_1\t5-8", "essai\tessai_1\t8-5 ORG", "essai\tessai_1\t5-8 XYZ"])
  func aBrokenLineIsAnErrorThatNamesIt(_ line: String) {
    let error = #expect(throws: TrainingError.self) { try annotations("# one\n" + line + "\n") }
    #expect(error?.message.contains(":2:") == true)
  }

  /// The annotations that the model was trained on are well formed.
  @Test func theAnnotationsOfTheRepositoryCanBeRead() throws {
    let root = String(#filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined())
    _ = try NameAnnotations(contentsOf: "\(root)/Data/Training/fr/names.tsv")
  }
}
