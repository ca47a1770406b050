internal import Glibc
internal import SociogramKit
internal import SociogramModel

/// The two streams that the command talks on: results on standard output, all else on standard
/// error.
struct Terminal: Sendable {
  /// Whether messages carry colours.
  let showsColors: Bool

  /// Looks at the process: colours only where standard error is a terminal that knows them and
  /// `NO_COLOR` is unset or empty (https://no-color.org).
  init() {
    showsColors =
      isatty(STDERR_FILENO) == 1 && Terminal.environment("TERM") != "dumb"
      && (Terminal.environment("NO_COLOR") ?? "").isEmpty
  }

  /// Returns the value of an environment variable.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// Whether results go to a terminal.
  static var isOutputATerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether results may be styled: they go to a terminal that knows styles, and `NO_COLOR` is unset or
  /// empty.
  static var stylesOutput: Bool {
    isOutputATerminal && environment("TERM") != "dumb" && (environment("NO_COLOR") ?? "").isEmpty
  }

  /// The width of the terminal that results go to; nil where they go elsewhere.
  static var outputWidth: Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// The path of this very program, whatever it was called as and whether it was moved since.
  static let program = "/proc/self/exe"

  /// Reads standard input to its end.
  static func input() throws(SystemFailure) -> [UInt8] {
    try OpenFile.readAll(from: STDIN_FILENO)
  }

  /// Makes a write to a closed pipe an error instead of the end of the process.
  static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Writes a result; a reader that went away has had enough and is no error.
  func write(_ bytes: [UInt8]) throws(SociogramError) {
    do throws(SystemFailure) {
      try OpenFile.write(bytes, to: STDOUT_FILENO)
    } catch {
      if error.isBrokenPipe { Glibc.exit(0) }
      throw SociogramError(
        code: .unwritable, message: "Cannot write to standard output: \(error.reason).",
        hint: error.writingRemedy)
    }
  }

  /// Writes lines of text as a result.
  func write(lines: [String]) throws(SociogramError) {
    try write(Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// Tells what was found in the input.
  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      say(
        diagnostic.severity.rawValue, diagnostic.message, hint: diagnostic.hint,
        file: diagnostic.file, line: diagnostic.line, isError: diagnostic.severity == .error)
    }
  }

  /// Tells why the command ends.
  func report(_ error: SociogramError) {
    say(
      "error", error.message, hint: error.hint, file: error.file, line: error.line, isError: true)
  }

  /// Tells something that is neither result nor trouble.
  func note(_ message: String) { tell(SafeText(message).text + "\n") }

  private func say(
    _ severity: String, _ message: String, hint: String?, file: String?, line: Int?, isError: Bool
  ) {
    let place = SafeText((file ?? "sociogram") + (line.map { ":\($0)" } ?? "")).text
    var text = colored(place, "1") + ": "
    text += colored(severity + ":", isError ? "1;31" : "1;33")
    text += " " + SafeText(message).text + "\n"
    if let hint { text += "  " + SafeText(hint).text + "\n" }
    tell(text)
  }

  private func colored(_ text: String, _ code: String) -> String {
    showsColors ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// Standard error may be closed; there is nobody left to tell then.
  private func tell(_ text: String) {
    do throws(SystemFailure) {
      try OpenFile.write(Array(text.utf8), to: STDERR_FILENO)
    } catch {
      return
    }
  }
}
