import Foundation

/// The built executable, run as a user runs it.
struct Binary {
  /// What a run left behind.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The executable stands beside the test bundle.
  static var path: String {
    get throws {
      let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return (own as NSString).deletingLastPathComponent + "/sociogram"
    }
  }

  /// Runs the executable with arguments; `launcher` comes before it (`setpriv …`).
  static func run(
    _ arguments: [String], input: String? = nil, folder: String? = nil,
    environment: [String: String] = [:], launcher: [String] = []
  ) throws -> Outcome {
    let process = Process()
    let command = launcher + [try path] + arguments
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    var variables = ProcessInfo.processInfo.environment
    variables["SOCIOGRAM_DATA"] = nil
    process.environment = variables.merging(environment) { _, new in new }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    // Files, not pipes: nobody waits for anybody, however much is written.
    let streams = try TemporaryFolder()
    for name in ["in", "out", "err"] {
      try streams.write(name == "in" ? input ?? "" : "", to: name)
    }
    process.standardInput = try FileHandle(
      forReadingFrom: URL(fileURLWithPath: streams.file("in")))
    process.standardOutput = try FileHandle(
      forWritingTo: URL(fileURLWithPath: streams.file("out")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: streams.file("err")))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try streams.text(of: "out"),
      errors: try streams.text(of: "err"))
  }
}
