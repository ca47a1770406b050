import Testing

/// What commands do with graph files that are not as they should be.
struct GraphFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    (#"{"format": "sociogram", "version": 99}"#, "format version 99"),
    (#"{"format": "other", "version": 1}"#, "The file is no sociogram"),
    (#"{"format": "sociogram", "version": 1, "#, "bad.json:1: error: "),
    ("", "The file is empty."),
    ("pas du JSON", "bad.json:1: error: "),
  ])
  func refusesABadDocumentAndKeepsTheOldOutput(text: String, words: String) throws {
    try folder.write(text, to: "bad.json")
    try folder.write("before", to: "out.json")
    try folder.write("before", to: "out.svg")
    for arguments in [["filter", "-o", "out.json"], ["render", "-o", "out.svg"], ["show"]] {
      let outcome = try Binary.run(arguments + ["bad.json"], folder: folder.path)
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
    #expect(try folder.text(of: "out.json") == "before")
    #expect(try folder.text(of: "out.svg") == "before")
  }

  @Test func aNewerDocumentComesWithARemedy() throws {
    let outcome = try Binary.run(["show", "-"], input: #"{"format": "sociogram", "version": 99}"#)
    #expect(outcome.errors.contains("\n  Update sociogram"))
  }

  @Test func aBadClaimLineIsNamed() throws {
    let lines = Fixture.lines() + "{\"id\": \"c-1\"}\n"
    try folder.write(lines, to: "claims.jsonl")
    let outcome = try Binary.run(["show", "claims.jsonl"], folder: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("claims.jsonl:4: error: "), "\(outcome.errors)")
  }

  @Test(arguments: [".", "nowhere.json"])
  func aPathThatIsNoFileIsNamed(path: String) throws {
    let outcome = try Binary.run(["show", path], folder: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("\(path): error: Cannot read “\(path)”: "))
  }
}
