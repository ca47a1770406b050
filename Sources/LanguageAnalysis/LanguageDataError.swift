/// A failure to open the data of a language.
package struct LanguageDataError: Error, Hashable, Sendable {
  /// What went wrong.
  package enum Code: Hashable, Sendable {
    /// A file is missing or cannot be opened.
    case unreadable
    /// The file is not of the expected kind or version.
    case unknownFormat
    /// The file is shorter or longer than it says.
    case truncated
    /// A line cannot be understood.
    case malformedLine
  }

  /// What went wrong.
  package var code: Code
  /// What went wrong, in a full sentence.
  package var message: String
  /// What to do about it.
  package var hint: String
  /// The file, and the line from 1 where one is to blame.
  package var location: String

  /// Creates the error.
  package init(code: Code, message: String, hint: String, location: String) {
    self.code = code
    self.message = message
    self.hint = hint
    self.location = location
  }
}

extension LanguageDataError {
  static func unreadable(_ path: String, because reason: String) -> LanguageDataError {
    LanguageDataError(
      code: .unreadable,
      message: "The language data \"\(path)\" could not be read: \(reason).",
      hint: "Name the folder that holds Languages/fr with --data.", location: path)
  }

  static func unknownFormat(_ path: String) -> LanguageDataError {
    LanguageDataError(
      code: .unknownFormat,
      message: "\"\(path)\" is no lexicon of this version.",
      hint: "Build it anew with scripts/build-lexicon.", location: "\(path):1")
  }

  static func truncated(_ path: String, expected: Int, found: Int) -> LanguageDataError {
    LanguageDataError(
      code: .truncated,
      message: "\"\(path)\" should have \(expected) bytes after its notice, but has \(found).",
      hint: "Copy it again, or build it anew with scripts/build-lexicon.", location: path)
  }

  static func unknownModel(_ path: String) -> LanguageDataError {
    LanguageDataError(
      code: .unknownFormat, message: "\"\(path)\" is no language model.",
      hint: "Copy it again, or train it anew with scripts/train-language.", location: path)
  }

  static func otherByteOrder(_ path: String) -> LanguageDataError {
    LanguageDataError(
      code: .unknownFormat,
      message: "\"\(path)\" was written on a machine with the other byte order.",
      hint: "Train it on this machine with scripts/train-language.", location: path)
  }

  static func otherVersion(_ path: String, found: Int, expected: Int) -> LanguageDataError {
    LanguageDataError(
      code: .unknownFormat,
      message: "\"\(path)\" is a language model of version \(found), not \(expected).",
      hint: "Take the model that belongs to this program, or train it with scripts/train-language.",
      location: path)
  }

  static func incompleteModel(_ path: String, expected: Int, found: Int) -> LanguageDataError {
    LanguageDataError(
      code: .truncated,
      message: "The language model \"\(path)\" should have \(expected) bytes, but has \(found).",
      hint: "Copy it again, or train it anew with scripts/train-language.", location: path)
  }

  static func damaged(_ path: String) -> LanguageDataError {
    LanguageDataError(
      code: .truncated, message: "The language model \"\(path)\" is damaged.",
      hint: "Copy it again, or train it anew with scripts/train-language.", location: path)
  }

  static func malformedLine(_ path: String, line: Int, text: String) -> LanguageDataError {
    LanguageDataError(
      code: .malformedLine,
      message: "\"\(path)\", line \(line), is not understood: \"\(text)\".",
      hint: "The first lines of the file explain its format.", location: "\(path):\(line)")
  }
}

extension LanguageDataError: CustomStringConvertible {
  /// The message with its hint.
  package var description: String { "\(location): \(message)\n  \(hint)" }
}
