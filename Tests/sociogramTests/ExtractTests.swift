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
    let ways: [(arguments: [String], environment: [String: String])] = [
      (["--data", "in"], [:]), ([], ["SOCIOGRAM_DATA": "in"]),
    ]
    for (arguments, environment) in ways {
      let outcome = try Binary.run(
        ["extract", "in"] + arguments, folder: folder.path, environment: environment)
      #expect(outcome.status == 2)
      #expect(outcome.errors.hasPrefix("in: error: “in” is no data folder"))
      #expect(outcome.output.isEmpty)
    }
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
