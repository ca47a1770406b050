/// Why a map could not be drawn.
package struct MapRenderingError: Error, Hashable, Sendable {
  /// The kind of failure, open to new cases.
  package struct Code: RawRepresentable, Hashable, Sendable {
    /// The code as a stable word.
    package var rawValue: String
    /// Creates a code.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// Graphviz is installed without its plugins, or not at all.
    package static let graphvizIncomplete = Code(rawValue: "graphviz-incomplete")
    /// The text is not one graph in Graphviz's language.
    package static let invalidGraph = Code(rawValue: "invalid-graph")
    /// Graphviz found no layout.
    package static let layoutFailed = Code(rawValue: "layout-failed")
    /// Graphviz could not write the picture.
    package static let renderingFailed = Code(rawValue: "rendering-failed")
    /// The map is too large to be laid out in reasonable time, or to be read.
    package static let tooLarge = Code(rawValue: "too-large")
    /// The layout took longer than allowed and was stopped.
    package static let timedOut = Code(rawValue: "timed-out")
    /// The process that laid the map out crashed or could not be started.
    package static let workerFailed = Code(rawValue: "worker-failed")
    /// The SVG holds something that the program does not let through.
    package static let unexpectedMarkup = Code(rawValue: "unexpected-markup")
  }

  /// The kind of failure.
  package var code: Code
  /// What happened, in full sentences.
  package var message: String
  /// What to do about it.
  package var hint: String?
  /// Where it happened: a line of the graph's text or a byte of the SVG.
  package var location: String?

  /// Creates an error.
  package init(code: Code, message: String, hint: String? = nil, location: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
    self.location = location
  }
}

extension MapRenderingError: CustomStringConvertible {
  /// The message, the location in parentheses, and the hint on a line of its own.
  package var description: String {
    let place = location.map { " (\($0))" } ?? ""
    return message + place + (hint.map { "\n  \($0)" } ?? "")
  }
}
