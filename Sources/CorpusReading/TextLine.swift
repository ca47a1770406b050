internal import SociogramModel

/// A line of an article that has words on it; most articles have a paragraph a line.
struct TextLine: Sendable {
  /// Where it stands in the text, blanks at its ends left out.
  let span: TextSpan
  /// Its text.
  let text: Substring
  /// The number of words between blanks.
  let wordCount: Int

  /// Splits a text into its lines, empty ones left out.
  static func lines(of text: String) -> [TextLine] {
    var lines: [TextLine] = []
    var offset = 0
    for part in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      defer { offset += part.count + 1 }
      var start = part.startIndex
      var end = part.endIndex
      while start < end, isBlank(part[start]) { part.formIndex(after: &start) }
      while start < end, isBlank(part[part.index(before: end)]) { part.formIndex(before: &end) }
      let line = text[start..<end]
      var words = 0
      var inWord = false
      for byte in line.utf8 {
        let blank = isBlank(byte)
        if !blank && !inWord { words += 1 }
        inWord = !blank
      }
      // A line of no-break spaces has no word either.
      guard words > 0, line.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
        continue
      }
      let from = offset + part.distance(from: part.startIndex, to: start)
      lines.append(
        TextLine(
          span: TextSpan(start: from, end: from + line.utf8.count), text: line, wordCount: words))
    }
    return lines
  }

  /// Whether the line ends as a sentence does.
  var endsSentence: Bool {
    for character in text.reversed() {
      if ".!?…".contains(character) { return true }
      if !"»\")]” \u{A0}\u{202F}".contains(character) { return false }
    }
    return false
  }

  /// The line in lower case with plain apostrophes and single spaces, without the punctuation and
  /// signs around it: the form in which phrases are compared.
  var phrase: String { phraseForm(text) }
}

/// Returns a text in lower case with plain apostrophes and single spaces, without the punctuation
/// and signs around it.
func phraseForm(_ text: Substring) -> String {
  var result = ""
  var gap = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace {
      gap = !result.isEmpty
      continue
    }
    let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    if result.isEmpty && !isWord { continue }
    if gap { result += " " }
    gap = false
    result += scalar == "\u{2019}" ? "'" : scalar.properties.lowercaseMapping
  }
  while let last = result.unicodeScalars.last,
    !last.properties.isAlphabetic && last.properties.numericType == nil
  {
    result.unicodeScalars.removeLast()
  }
  return result
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
