/// The lines of a table, empty ones included, without what ends them.
///
/// Split by bytes: by characters, the tables would take longer to read than an article.
func tableLines(of text: String) -> [Substring] {
  text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
    Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
  }
}

/// The words of a line, which spaces part.
func tableWords(of line: Substring) -> [Substring] {
  line.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
}
