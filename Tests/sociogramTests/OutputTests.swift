import Foundation
import SociogramModel
import Testing

/// Where results cannot go: nothing that stood there before is lost.
struct OutputTests {
  private let folder: TemporaryFolder
  private let graph: String

  init() throws {
    folder = try TemporaryFolder()
    graph = try folder.write(Fixture.lines(), to: "graph.jsonl")
  }

  @Test func aFullDiskIsTroubleWithARemedy() throws {
    let outcome = try Binary.run(["filter", graph, "--format", "json", "-o", "/dev/full"])
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == """
        /dev/full: error: Cannot write “/dev/full”: the disk is full.
          Free some space (`df -h` shows it), or choose another place.

        """)
  }

  @Test func aFullDiskKeepsTheOldFile() throws {
    let disk = folder.file("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    guard try shell("mount -t tmpfs -o size=64k none '\(disk)' 2>/dev/null").status == 0 else {
      return  // Only root may mount; aFullDiskIsTroubleWithARemedy holds for everybody.
    }
    defer { _ = try? shell("umount '\(disk)'") }
    try folder.write("before", to: "disk/graph.json")
    let many = (0..<400).map { index in
      Fixture.claim(
        "a", "La Russie soutient Haftar \(index).", Fixture.russia, .support, Fixture.haftar)
    }
    try folder.write(Fixture.lines(many), to: "many.jsonl")
    let outcome = try Binary.run(["filter", folder.file("many.jsonl"), "-o", "\(disk)/graph.json"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("the disk is full"))
    #expect(try folder.text(of: "disk/graph.json") == "before")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == ["graph.json"])
  }

  @Test func aFolderThatMayNotBeWrittenToIsTrouble() throws {
    guard let launcher = Unprivileged.launcher else { return }
    try folder.write("before", to: "closed/graph.json")
    for name in ["", "closed"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o555], ofItemAtPath: folder.file(name))
    }
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.file("closed"))
    }
    let target = folder.file("closed/graph.json")
    let outcome = try Binary.run(["filter", graph, "-o", target], launcher: launcher)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("Cannot write “\(target)”: the permission is missing."))
    #expect(try folder.text(of: "closed/graph.json") == "before")
  }

  @Test func aWriteProtectedFileIsNotReplaced() throws {
    guard let launcher = Unprivileged.launcher else { return }
    try folder.write("before", to: "out/graph.json")
    for (name, mode) in [("", 0o755), ("out", 0o777), ("out/graph.json", 0o444)] {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: folder.file(name))
    }
    let target = folder.file("out/graph.json")
    let outcome = try Binary.run(["filter", graph, "-o", target], launcher: launcher)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("Cannot write “\(target)”: the permission is missing."))
    #expect(try folder.text(of: "out/graph.json") == "before")
  }

  @Test(arguments: ["--help", "help", "help show", "show --help", "--version"])
  func helpThatCannotBeWrittenIsTrouble(arguments: String) throws {
    let outcome = try shell("'\(try Binary.path)' \(arguments) > /dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("Cannot write to standard output: the disk is full."))
  }

  @Test(arguments: ["show", "filter", "diff"])
  func standardOutputThatIsFullIsTrouble(command: String) throws {
    let graphs = command == "diff" ? "/dev/stdin '\(graph)' < '\(try empty())'" : "'\(graph)'"
    let outcome = try shell("'\(try Binary.path)' \(command) \(graphs) > /dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("Cannot write to standard output: the disk is full."))
  }

  @Test(arguments: ["show --evidence", "show --format json", "filter", "--help", "show --help"])
  func aReaderThatWentAwayIsNoTrouble(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let isHelp = words.contains("--help")
    let line = words.joined(separator: " ") + (isHelp ? "" : " '\(graph)'")
    let outcome = try shell(
      "set -o pipefail; '\(try Binary.path)' \(line) | { exec <&-; sleep 0.2; }")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
  }

  private func empty() throws -> String {
    try folder.write(Fixture.lines([Fixture.claims[0]]), to: "one.jsonl")
  }

  /// Runs a line of bash; output and errors come together.
  private func shell(_ line: String) throws -> (status: Int32, output: String) {
    let log = folder.file("log-\(UUID().uuidString)")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "exec 2> '\(log)'; \(line)"]
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOfFile: log, encoding: .utf8))
  }
}
