/// A file that holds one article or, as JSON Lines, many.
package struct CorpusFile: Hashable, Sendable {
  /// How the articles are written down.
  package enum Format: String, Hashable, Sendable, CaseIterable {
    /// Plain text, perhaps with YAML front matter.
    case text
    /// Markdown, perhaps with YAML front matter.
    case markdown
    /// A web page.
    case html
    /// One JSON object a line, each an article.
    case jsonLines
  }

  /// Where the file is, as the user named it or below the folder that the user named; `-` is
  /// standard input.
  package var path: String
  /// The path below the input folder without extension; the extension, and then the folder, stay
  /// where two files would share an id.
  package var id: String
  /// How the articles are written down.
  package var format: Format

  /// Whether the user named the file itself, not a folder above it.
  package var isNamed: Bool

  /// Creates the description of a file.
  package init(path: String, id: String, format: Format, isNamed: Bool = true) {
    self.path = path
    self.id = id
    self.format = format
    self.isNamed = isNamed
  }

  /// Standard input, which is read as JSON Lines.
  package static let standardInput = CorpusFile(path: "-", id: "stdin", format: .jsonLines)
}

extension CorpusFile.Format {
  /// The format of files with an extension, in any case; nil for extensions that are not read.
  package init?(extension name: String) {
    switch name.lowercased() {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "jsonl", "ndjson": self = .jsonLines
    default: return nil
    }
  }

  /// The extensions as messages list them.
  static let extensionsInWords = ".txt, .md, .html, .htm and .jsonl"
}
