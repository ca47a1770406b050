/// A file that is no sociogram or list of claims that this program can read.
package struct GraphStoreError: Error, Hashable, Sendable {
  /// What went wrong, as a word that stays the same between versions.
  package struct Code: RawRepresentable, Hashable, Sendable {
    /// The word.
    package var rawValue: String
    /// Creates a code.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// The bytes are no JSON.
    package static let malformedJSON = Code(rawValue: "malformed-json")
    /// The file is a database that cannot be read.
    package static let malformedDatabase = Code(rawValue: "malformed-database")
    /// The JSON is of another format, or of none.
    package static let unknownFormat = Code(rawValue: "unknown-format")
    /// A later version of the program wrote the file.
    package static let newerVersion = Code(rawValue: "newer-version")
    /// A value is missing, of the wrong kind, or out of range.
    package static let invalidValue = Code(rawValue: "invalid-value")
    /// Something is referred to that the file does not hold.
    package static let danglingReference = Code(rawValue: "dangling-reference")
    /// An id comes twice, or does not follow from the values that it is made of.
    package static let wrongID = Code(rawValue: "wrong-id")
  }

  /// What went wrong.
  package var code: Code
  /// What went wrong, in a full sentence that quotes the file.
  package var message: String
  /// What to do about it.
  package var hint: String?
  /// The file, as the user named it.
  package var file: String
  /// The line in the file, from 1.
  package var line: Int?

  /// Creates an error.
  package init(code: Code, message: String, hint: String? = nil, file: String, line: Int? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
    self.file = file
    self.line = line
  }
}

extension GraphStoreError: CustomStringConvertible {
  /// `file:line: message` and the hint.
  package var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(message)" + (hint.map { " \($0)" } ?? "")
  }
}

/// What is wrong with some JSON, before file and line are known.
struct WireError: Error {
  var code: GraphStoreError.Code
  var message: String
  var hint: String?
  /// The byte of the file where the fault is, where it is not the start of the value in hand.
  var offset: Int?

  init(
    _ code: GraphStoreError.Code, _ message: String, hint: String? = nil, offset: Int? = nil
  ) {
    self.code = code
    self.message = message
    self.hint = hint
    self.offset = offset
  }
}
