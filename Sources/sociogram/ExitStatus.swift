internal import ArgumentParser
internal import SociogramModel

/// How a command ended, for the shell; wrong usage is ArgumentParser's 64.
enum ExitStatus: Int32, Comparable {
  /// Everything was done, warnings included.
  case done = 0
  /// `diff` found a difference, or nothing matched.
  case different = 1
  /// Some input was skipped, or the output could not be written.
  case trouble = 2

  /// The status of a run that met these findings: an error means that input was skipped.
  init(_ diagnostics: [Diagnostic]) {
    self = diagnostics.contains { $0.severity == .error } ? .trouble : .done
  }

  /// Orders by weight: of two statuses the greater one is told.
  static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }

  /// Ends the command with this status, unless all is done.
  func end() throws {
    if self != .done { throw ExitCode(rawValue) }
  }
}
