/// Returns Markdown as plain text: a paragraph, heading or list item a line, marks dropped, links
/// as their words, pictures gone, code kept as it stands.
///
/// Light on purpose: articles use little of Markdown, and a mark left over does less harm than a
/// word lost.
func plainText(ofMarkdown markdown: Substring) -> String {
  var blocks: [String] = []
  var paragraph: [String] = []
  var fence: Substring?
  func endParagraph() {
    if !paragraph.isEmpty { blocks.append(inlineText(paragraph.joined(separator: " "))) }
    paragraph = []
  }
  for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
    let trimmed = line.drop { $0 == " " || $0 == "\t" }
    if let open = fence {
      if trimmed.hasPrefix(open) { fence = nil } else { blocks.append(String(line)) }
      continue
    }
    if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
      endParagraph()
      fence = trimmed.prefix(3)
    } else if trimmed.isEmpty || isRule(trimmed) {
      endParagraph()
    } else if let heading = headingText(trimmed) {
      endParagraph()
      blocks.append(inlineText(heading))
    } else if let item = itemText(trimmed) {
      endParagraph()
      paragraph = [String(item)]
    } else {
      var text = trimmed
      while text.first == ">" { text = text.dropFirst().drop { $0 == " " } }
      if text.isEmpty { endParagraph() } else { paragraph.append(String(text)) }
    }
  }
  endParagraph()
  return cleanText(blocks.filter { !$0.isEmpty }.joined(separator: "\n\n"))
}

/// Whether a line is a thematic break, or the underline of a heading, which ends a block as well.
private func isRule(_ line: Substring) -> Bool {
  let marks = line.filter { $0 != " " }
  guard marks.count >= 3, let first = marks.first, "-*_=".contains(first) else { return false }
  return marks.allSatisfy { $0 == first }
}

private func headingText(_ line: Substring) -> String? {
  let marks = line.prefix { $0 == "#" }
  guard (1...6).contains(marks.count), line.dropFirst(marks.count).first == " " else { return nil }
  var text = line.dropFirst(marks.count)
  while let last = text.last, last == "#" || last == " " { text.removeLast() }
  return String(text.drop { $0 == " " })
}

private func itemText(_ line: Substring) -> Substring? {
  for mark in ["- ", "* ", "+ "] where line.hasPrefix(mark) { return line.dropFirst(2) }
  let digits = line.prefix { $0.isASCII && $0.isNumber }
  let rest = line.dropFirst(digits.count)
  guard (1...2).contains(digits.count), rest.hasPrefix(". ") || rest.hasPrefix(") ") else {
    return nil
  }
  return rest.dropFirst(2)
}

/// Returns a paragraph without emphasis, code marks, links and pictures.
private func inlineText(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var i = 0
  while i < bytes.count {
    let byte = bytes[i]
    switch byte {
    case UInt8(ascii: "\\") where i + 1 < bytes.count && isPunctuation(bytes[i + 1]):
      result.append(bytes[i + 1])
      i += 2
    case UInt8(ascii: "!") where i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "["):
      if let link = link(in: bytes, at: i + 1) { i = link.end } else { result.append(byte); i += 1 }
    case UInt8(ascii: "["):
      if let link = link(in: bytes, at: i) {
        let words = String(decoding: bytes[link.words], as: UTF8.self)
        result += Array(inlineText(words).utf8)
        i = link.end
      } else {
        result.append(byte)
        i += 1
      }
    case UInt8(ascii: "*"), UInt8(ascii: "`"): i += 1
    case UInt8(ascii: "_"):
      // Inside a word or an address an underscore is a letter.
      let before = i > 0 && isWord(bytes[i - 1])
      let after = i + 1 < bytes.count && isWord(bytes[i + 1])
      if before && after { result.append(byte) }
      i += 1
    default:
      result.append(byte)
      i += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// The words and the end of `[words](address)` that begins at a bracket.
private func link(in bytes: [UInt8], at start: Int) -> (words: Range<Int>, end: Int)? {
  let limit = min(bytes.count, start + 2000)
  var depth = 0
  var close = start
  while close < limit {
    if bytes[close] == UInt8(ascii: "[") { depth += 1 }
    if bytes[close] == UInt8(ascii: "]") { depth -= 1 }
    if depth == 0 { break }
    close += 1
  }
  guard close + 1 < limit, bytes[close + 1] == UInt8(ascii: "("),
    let end = bytes[(close + 1)..<limit].firstIndex(of: UInt8(ascii: ")"))
  else { return nil }
  return (start + 1..<close, end + 1)
}

private func isPunctuation(_ byte: UInt8) -> Bool {
  (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
    || (0x7B...0x7E).contains(byte)
}

private func isWord(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
}
