import Foundation
import Testing

struct ExtractTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("La Russie soutient l’Égypte.\n", to: "in/a.txt")
  }

  @Test func whatIsExtractedIsVerified() throws {
    let extracted = try Binary.run(["extract", "in", "-o", "g.json"], folder: folder.path)
    #expect(extracted.status == 0, "\(extracted.errors)")
    let verified = try Binary.run(["verify", "g.json", "in"], folder: folder.path)
    #expect(verified.status == 0)
    #expect(verified.output == "1 quote stands where the graph says, in 1 article.\n")
  }

  @Test func anArticleIsNotReplacedByWhatWasReadOfIt() throws {
    let article = "{\"id\": \"x\", \"text\": \"La Russie soutient l’Égypte.\"}\n"
    try folder.write(article, to: "in/deep/b.jsonl")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.jsonl"), withDestinationPath: "in/deep/b.jsonl")
    try FileManager.default.linkItem(
      atPath: folder.file("in/deep/b.jsonl"), toPath: folder.file("hard.jsonl"))
    for input in ["in", "in/deep/b.jsonl", "link.jsonl"] {
      for output in ["in/deep/b.jsonl", "in/../in/deep/b.jsonl", "link.jsonl", "hard.jsonl"] {
        let outcome = try Binary.run(["extract", input, "-o", output], folder: folder.path)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("-o would replace an input: “\(output)”"))
      }
    }
    #expect(try folder.text(of: "in/deep/b.jsonl") == article)
  }

  @Test func anEmptyVariableIsAnUnsetOne() throws {
    let outcome = try Binary.run(
      ["extract", "in"], folder: folder.path, environment: ["SOCIOGRAM_DATA": ""])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func anArticleThatChangedNoLongerMatches() throws {
    _ = try Binary.run(["extract", "in", "-o", "g.jsonl"], folder: folder.path)
    try folder.write("Dit-on. La Russie soutient l’Égypte.\n", to: "in/a.txt")
    let verified = try Binary.run(["verify", "g.jsonl", "in"], folder: folder.path)
    #expect(verified.status == 1)
    #expect(verified.output.hasPrefix("a: the quote of claim c-"))
  }

  @Test func anInputThatIsMissingIsTroubleForVerify() throws {
    _ = try Binary.run(["extract", "in", "-o", "g.json"], folder: folder.path)
    let verified = try Binary.run(["verify", "g.json", "nowhere"], folder: folder.path)
    #expect(verified.status == 2)
    #expect(verified.errors.contains("nowhere: error: "))
    #expect(verified.output.contains("a: this article of 1 claim is not among the inputs."))
  }

  @Test func aWrongDataFolderIsNamed() throws {
    let ways: [(arguments: [String], environment: [String: String], remedy: String)] = [
      (["--data", "in"], [:], "leave the option out"),
      ([], ["SOCIOGRAM_DATA": "in"], "Set SOCIOGRAM_DATA to"),
    ]
    for (arguments, environment, remedy) in ways {
      let outcome = try Binary.run(
        ["extract", "in"] + arguments, folder: folder.path, environment: environment)
      #expect(outcome.status == 2)
      #expect(outcome.errors.hasPrefix("in: error: “in” is no data folder"))
      #expect(outcome.errors.contains(remedy))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func aModelThatIsNoneIsTrouble() throws {
    try folder.write("", to: "data/Actors/x")
    for name in ["function-words.tsv", "abbreviations.txt", "unsplit.txt"] {
      try folder.write("", to: "data/Languages/fr/\(name)")
    }
    try folder.write(
      "# sociogram-lexicon 1, 12 bytes\nchars\tNmp:1\n", to: "data/Languages/fr/lexicon.tsv")
    for text in ["", "no model", "sgmodel\n" + String(repeating: "x", count: 64)] {
      try folder.write(text, to: "data/Languages/fr/model.bin")
      let outcome = try Binary.run(["extract", "in", "--data", "data"], folder: folder.path)
      #expect(outcome.status == 2)
      #expect(outcome.errors.hasPrefix("data/Languages/fr/model.bin: error: "))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func anArticleInAnotherLanguageIsReadOnlyWhereForced() throws {
    let text = """
      The general said on Monday that his troops had taken the airport after two days of fighting. \
      It was not clear whether the government would answer.

      La Russie soutient l’Égypte.

      """
    try folder.write(text, to: "en/a.txt")
    let left = try Binary.run(["extract", "en", "-o", "a.jsonl"], folder: folder.path)
    #expect(left.status == 0)
    #expect(left.errors.contains("a.txt: warning: The article “a” looks like English"))
    #expect(try folder.text(of: "a.jsonl").isEmpty)
    let forced = try Binary.run(
      ["extract", "en", "-o", "b.jsonl", "--language", "fr"], folder: folder.path)
    #expect(forced.status == 0 && forced.errors.isEmpty)
    #expect(try folder.text(of: "b.jsonl").contains("La Russie soutient l’Égypte."))
  }

  @Test func aTableOfActorsThatIsMissingIsNamed() throws {
    let outcome = try Binary.run(
      ["extract", "in", "--actors", "mine.tsv"], folder: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("mine.tsv: error: Cannot read “mine.tsv”"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func colorsAreForTerminalsOnly() throws {
    let command = "'\(try Binary.path)' extract nowhere"
    let cases = [("-u NO_COLOR TERM=xterm", true), ("TERM=xterm NO_COLOR=1", false)]
    for (variables, isColored) in cases {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
      process.arguments = ["-qec", "env \(variables) \(command)", folder.file("log")]
      process.standardOutput = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      let log = try folder.text(of: "log")
      #expect(log.contains("cannot be read"), "\(log)")
      #expect(log.contains("\u{1B}[1;31merror:") == isColored)
    }
    let piped = try Binary.run(["extract", "nowhere"])
    #expect(!piped.errors.contains("\u{1B}"))
  }
}
