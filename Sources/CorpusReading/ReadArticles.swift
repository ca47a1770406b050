package import SociogramModel

/// What one file holds.
package struct ReadArticles: Sendable {
  /// The articles in the order of the file.
  package var articles: [Article]
  /// What of the file could not be read, or not as written.
  package var diagnostics: [Diagnostic]

  /// Creates the outcome of reading a file.
  package init(articles: [Article] = [], diagnostics: [Diagnostic] = []) {
    self.articles = articles
    self.diagnostics = diagnostics
  }

  /// Notes that some input was skipped.
  mutating func skip(
    _ code: String, _ message: String, hint: String? = nil, file: String, line: Int? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        code: code, severity: .error, message: message, hint: hint, file: file, line: line))
  }

  /// Notes that some input was used, perhaps not as meant.
  mutating func warn(
    _ code: String, _ message: String, hint: String? = nil, file: String, line: Int? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        code: code, severity: .warning, message: message, hint: hint, file: file, line: line))
  }
}
