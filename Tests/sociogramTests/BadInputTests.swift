import Foundation
import Testing

/// What `extract` does with input that is not as it should be: it names it, goes on with the rest,
/// and ends with status 2 where it had to skip something.
struct BadInputTests {
  private let folder: TemporaryFolder
  private let good = "La Russie soutient l’Égypte, selon le ministère.\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(good, to: "in/good.txt")
  }

  /// Reads the folder `in`, and returns how that ended and which articles were read.
  private func extract(_ inputs: [String] = ["in"], input: String? = nil) throws -> (
    outcome: Binary.Outcome, articles: [String]
  ) {
    let outcome = try Binary.run(
      ["extract"] + inputs + ["-o", "graph.json"], input: input, folder: folder.path)
    guard FileManager.default.fileExists(atPath: folder.file("graph.json")) else {
      return (outcome, [])
    }
    let graph = try JSONSerialization.jsonObject(with: Data(try folder.bytes(of: "graph.json")))
    let records = (graph as? [String: Any])?["articles"] as? [[String: Any]] ?? []
    return (outcome, records.compactMap { $0["id"] as? String })
  }

  @Test func aGoodFolderIsReadWithoutAWord() throws {
    let (outcome, articles) = try extract()
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(articles == ["good"])
  }

  @Test func aMissingPathIsSkipped() throws {
    let (outcome, articles) = try extract(["in", "nowhere/x.txt"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("nowhere/x.txt"))
    #expect(articles == ["good"])
  }

  @Test func withoutAnyArticleNothingIsWritten() throws {
    try folder.write("before", to: "graph.json")
    let outcome = try Binary.run(
      ["extract", "nowhere", "-o", "graph.json"], folder: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("No article could be read, so nothing was written."))
    #expect(try folder.text(of: "graph.json") == "before")
  }

  @Test(arguments: [("empty.txt", false), ("notes.docx", true)])
  func otherNamesAreOfferedOnlyWhereTheNameIsAtFault(name: String, isAtFault: Bool) throws {
    try folder.write("", to: name)
    let outcome = try Binary.run(["extract", name], folder: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("\n  Name files that end in .txt") == isAtFault)
    #expect(outcome.errors.contains("\n  Put the article's text into the file") != isAtFault)
  }

  @Test func claimsInAFolderAreNoArticles() throws {
    try folder.write(Fixture.lines(), to: "in/claims.jsonl")
    let (outcome, articles) = try extract()
    #expect(outcome.status == 0)
    #expect(articles == ["good"])
    #expect(outcome.errors.hasPrefix("in/claims.jsonl: warning: 'in/claims.jsonl' holds claims"))
    #expect(outcome.errors.split(separator: "\n").count == 2)
    let named = try Binary.run(["extract", "in/claims.jsonl"], folder: folder.path)
    #expect(named.status == 2)
  }

  @Test func aNameThatIsNotUTF8IsNamed() throws {
    // Foundation passes valid UTF-8 only, the shell any bytes.
    let script = #"printf x > $'in/\xff.txt'; exec "$0" extract $'in/\xff.txt' in"#
    let outcome = try Binary.run([], folder: folder.path, launcher: ["/bin/bash", "-c", script])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("cannot be read: its name is not valid UTF-8."))
    #expect(outcome.errors.contains("1 name in 'in' is not valid UTF-8; the file was skipped."))
  }

  @Test func anEmptyFolderIsNamed() throws {
    try FileManager.default.createDirectory(
      atPath: folder.file("empty"), withIntermediateDirectories: true)
    let (outcome, articles) = try extract(["empty", "in"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("empty: error: "))
    #expect(articles == ["good"])
  }

  @Test(arguments: [
    ("empty.txt", Array("".utf8)),
    ("binary.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 0xFF, 0xFE, 0, 0, 3]),
    ("nul.txt", Array("La Russie\u{0}soutient l’Égypte.\n".utf8)),
  ])
  func aFileThatIsNoTextIsNamedAndTheRestIsRead(name: String, bytes: [UInt8]) throws {
    try folder.write(bytes, to: "in/\(name)")
    let (outcome, articles) = try extract()
    #expect(outcome.errors.contains("in/\(name)"), "\(outcome.errors)")
    #expect(articles.contains("good"))
    let isSkipped = !articles.contains(name.replacing(".txt", with: ""))
    #expect(outcome.status == (isSkipped ? 2 : 0))
  }

  @Test func windows1252IsReadWithAWarning() throws {
    try folder.write(
      Array("L'".utf8) + [0xC9] + Array("gypte re\u{E7}oit Haftar.".utf8), to: "in/w.txt")
    let (outcome, articles) = try extract()
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("in/w.txt:1: warning: "))
    #expect(articles == ["good", "w"])
  }

  @Test func aLineOfFiftyMegabytesIsSurvived() throws {
    let line =
      "{\"text\": \"" + String(repeating: "La Russie soutient. ", count: 2_700_000) + "\"}\n"
    let next = "{\"id\": \"next\", \"text\": \"La Russie soutient l’Égypte.\"}\n"
    try folder.write(line + next, to: "in/long.jsonl")
    let (outcome, articles) = try extract()
    #expect([0, 2].contains(outcome.status))
    #expect(articles.contains("good"))
    #expect(articles.contains("long#next"))
  }

  @Test func malformedFrontMatterIsNamedWithItsLine() throws {
    try folder.write(
      "---\ntitle: [\ndate: 2016-10-03\n---\nLa Russie soutient l’Égypte.\n", to: "in/f.md")
    let (outcome, articles) = try extract()
    #expect(outcome.errors.contains("in/f.md:"), "\(outcome.errors)")
    #expect(articles.contains("good"))
  }

  @Test func aMalformedLineInTheMiddleIsSkippedAndNamed() throws {
    let lines = """
      {"id": "one", "text": "La Russie soutient l’Égypte."}
      {"id": "two", "text":
      {"id": "three", "text": "L’Égypte reçoit Haftar."}

      """
    try folder.write(lines, to: "in/lines.jsonl")
    let (outcome, articles) = try extract()
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("in/lines.jsonl:2: error: "))
    #expect(articles == ["good", "lines#one", "lines#three"])
  }

  @Test func anUnknownExtensionIsNamed() throws {
    try folder.write(good, to: "in/notes.docx")
    let (outcome, articles) = try extract(["in", "in/notes.docx"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("in/notes.docx"))
    #expect(articles == ["good"])
  }

  @Test(.timeLimit(.minutes(1)))
  func aFolderLoopEnds() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("in/loop"), withDestinationPath: "../in")
    let (outcome, articles) = try extract()
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("in/loop"))
    #expect(articles == ["good"])
  }

  @Test func aFileWithoutPermissionIsSkipped() throws {
    try folder.write(good, to: "in/secret.txt")
    try folder.write("", to: "out/x")
    for (name, mode) in [("in/secret.txt", 0o000), ("out", 0o777), ("", 0o755), ("in", 0o755)] {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: folder.file(name))
    }
    let arguments = ["extract", folder.file("in"), "-o", folder.file("out/graph.json")]
    guard let launcher = Unprivileged.launcher else { return }
    let outcome = try Binary.run(arguments, launcher: launcher)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("in/secret.txt: error: "), "\(outcome.errors)")
    #expect(try folder.text(of: "out/graph.json").contains("\"good\""))
  }

  @Test func standardInputIsReadAsJSONLines() throws {
    let (outcome, articles) = try extract(
      ["-"], input: "{\"id\": \"x\", \"text\": \"La Russie soutient l’Égypte.\"}\n")
    #expect(outcome.status == 0)
    #expect(articles == ["stdin#x"])
  }
}
