internal import FoundationEssentials

/// A small data file: lines, `#` comments and empty lines left out.
struct WordList {
  /// One line of the file.
  struct Line {
    /// The line number, from 1.
    var number: Int
    /// The text between its tabs.
    var fields: [Substring]
    /// The whole line.
    var text: Substring
  }

  /// Where it lies.
  var path: String
  /// Its lines.
  var lines: [Line]

  /// Reads a file.
  init(contentsOf path: String) throws(LanguageDataError) {
    self.path = path
    let text: String
    do {
      text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    } catch {
      throw .unreadable(path, because: "it is missing or may not be opened")
    }
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
      .map {
        Line(number: $0.offset + 1, fields: $0.element.split(separator: "\t"), text: $0.element)
      }
  }
}
