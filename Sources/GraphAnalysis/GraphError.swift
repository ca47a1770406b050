/// A question to a sociogram that cannot be answered, through the fault of who asks or of the
/// files that were joined.
package struct GraphError: Error, Hashable, Sendable {
  /// What went wrong, as a word that stays the same between versions.
  package struct Code: RawRepresentable, Hashable, Sendable {
    /// The word.
    package var rawValue: String
    /// Creates a code.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// A name was asked for that nothing in the sociogram bears.
    package static let unknownName = Code(rawValue: "unknown-name")
    /// One article id stands for two different articles.
    package static let conflictingArticle = Code(rawValue: "conflicting-article")
    /// One voice has two grades.
    package static let conflictingGrade = Code(rawValue: "conflicting-grade")
  }

  /// What went wrong.
  package var code: Code
  /// What went wrong, in a full sentence that quotes the user's words.
  package var message: String
  /// What to do about it.
  package var hint: String?
  /// The option, actor or article that is to blame, where there is one.
  package var location: String?

  /// Creates an error.
  package init(code: Code, message: String, hint: String? = nil, location: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
    self.location = location
  }
}

extension GraphError: CustomStringConvertible {
  /// The message and the hint.
  package var description: String { hint.map { "\(message) \($0)" } ?? message }
}
