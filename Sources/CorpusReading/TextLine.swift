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
      guard words > 0,
        line.unicodeScalars.contains(where: { $0.value < 0x80 || !$0.properties.isWhitespace })
      else { continue }
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
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  var gap = false
  /// How much of the result ends in a letter or digit.
  var wordEnd = 0
  for scalar in text.unicodeScalars {
    let value = scalar.value
    // Hot: Unicode's tables are consulted only outside Latin, they cost thirty times more.
    switch value {
    case 0x20, 0x09, 0x0A, 0xA0, 0x2000...0x200A, 0x202F, 0x205F:
      gap = wordEnd > 0
      continue
    case 0x61...0x7A, 0x30...0x39, 0x41...0x5A:
      if gap { result.append(0x20) }
      result.append((0x41...0x5A).contains(value) ? UInt8(value) | 0x20 : UInt8(value))
      wordEnd = result.count
    case 0xC0...0xFF where value != 0xD7 && value != 0xF7:
      if gap { result.append(0x20) }
      result.append(0xC3)
      result.append(UInt8(value - 0x40) | (value == 0xDF ? 0 : 0x20))
      wordEnd = result.count
    case 0x21...0x7E, 0xA1...0xBF, 0x2010...0x205E:
      if wordEnd == 0 { continue }
      if gap { result.append(0x20) }
      if value == 0x2019 { result.append(0x27) } else { append(scalar) }
    default:
      if scalar.properties.isWhitespace {
        gap = wordEnd > 0
        continue
      }
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if wordEnd == 0 && !isWord { continue }
      if gap { result.append(0x20) }
      result += Array(scalar.properties.lowercaseMapping.utf8)
      if isWord { wordEnd = result.count }
    }
    gap = false
  }
  result.removeSubrange(wordEnd...)
  return String(decoding: result, as: UTF8.self)

  func append(_ scalar: Unicode.Scalar) {
    result += Array(String(scalar).utf8)
  }
}

extension Substring {
  /// The first bytes of a text, cut between two scalars.
  func prefix(utf8Count: Int) -> Substring {
    guard utf8.count > utf8Count else { return self }
    var end = utf8.index(startIndex, offsetBy: utf8Count)
    while end > startIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
    return self[startIndex..<end]
  }

  /// Where some words first stand in the text, compared byte by byte.
  func place(of words: String) -> Range<Index>? {
    let needle = Array(words.utf8)
    guard let first = needle.first else { return nil }
    var start = startIndex
    while let found = utf8[start...].firstIndex(of: first) {
      let rest = utf8[found...]
      if rest.starts(with: needle) { return found..<utf8.index(found, offsetBy: needle.count) }
      start = utf8.index(after: found)
    }
    return nil
  }

  /// Whether a letter stands in the text.
  var hasLetter: Bool {
    utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
      || unicodeScalars.contains(where: \.properties.isAlphabetic)
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
