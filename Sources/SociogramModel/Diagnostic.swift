/// Something about the input that the user should know; the run goes on.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The input was used, perhaps not as meant.
    case warning
    /// Some input could not be used and was skipped.
    case error
  }

  /// What kind of thing was found, as a stable word ("invalid-utf8").
  public var code: String
  /// How bad it is.
  public var severity: Severity
  /// What was found, in a full sentence that quotes the user's words.
  public var message: String
  /// What to do about it.
  public var hint: String?
  /// The file, as the user named it; `-` for standard input.
  public var file: String
  /// The line in the file, from 1, where one is to blame.
  public var line: Int?

  /// Creates a diagnostic.
  public init(
    code: String, severity: Severity, message: String, hint: String? = nil, file: String,
    line: Int? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.hint = hint
    self.file = file
    self.line = line
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line: severity: message` and the hint on a line of its own.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    let remedy = hint.map { "\n  \($0)" } ?? ""
    return "\(place): \(severity.rawValue): \(message)\(remedy)"
  }
}
