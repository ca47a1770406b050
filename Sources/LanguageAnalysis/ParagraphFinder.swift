/// Groups tokens into paragraphs.
///
/// An empty line, excluded text and most single line ends separate paragraphs. A single line end is
/// only a wrapped line where the next line goes on in lower case, or where the whole text is
/// wrapped: no line longer than 100 bytes, and this one nearly as long as the longest.
struct ParagraphFinder {
  let tokens: Tokens
  let words: [Word]

  /// Returns the paragraphs as ranges of tokens; together they hold every token once.
  func paragraphs() -> [Range<Int>] {
    guard tokens.count > 0 else { return [] }
    let wrapWidth = wrapWidth()
    var result: [Range<Int>] = []
    var start = 0
    var lineStart = 0
    for token in 1..<max(tokens.count, 1) where tokens.gap[token] >= .line {
      let isBreak =
        tokens.gap[token] == .paragraph
        || !isWrapped(from: lineStart, before: token, width: wrapWidth)
      lineStart = token
      if isBreak {
        result.append(start..<token)
        start = token
      }
    }
    result.append(start..<tokens.count)
    return result
  }

  /// The length of the longest line where the text is wrapped by hand; 0 where it is not.
  private func wrapWidth() -> Int {
    var longest = 0
    var long = 0
    var lengths: [Int] = []
    var lineStart = 0
    for token in 1...tokens.count {
      let isEnd = token == tokens.count || tokens.gap[token] >= .line
      guard isEnd else { continue }
      let length = Int(tokens.end[token - 1] - tokens.start[lineStart])
      longest = max(longest, length)
      if token < tokens.count && tokens.gap[token] == .line { lengths.append(length) }
      lineStart = token
    }
    for length in lengths where length * 10 >= longest * 7 { long += 1 }
    return longest >= 40 && longest <= 100 && long >= 3 && long * 2 >= lengths.count ? longest : 0
  }

  private func isWrapped(from lineStart: Int, before token: Int, width: Int) -> Bool {
    let length = Int(tokens.end[token - 1] - tokens.start[lineStart])
    if width > 0 { return length * 10 >= width * 7 }
    switch tokens.kind[token - 1] {
    case .fullStop, .exclamation, .ellipsis, .closingQuote: return false
    case .punctuation where endsItem(token - 1): return false
    default: break
    }
    guard tokens.kind[token] == .word, length >= 30, length <= 120 else { return false }
    let first = words[Int(tokens.word[token])].form.unicodeScalars.first
    return first.map { isLowercaseScalar($0.value) } ?? false
  }

  /// Whether a mark ends an item of a list or leads to one: ";" or ":".
  private func endsItem(_ token: Int) -> Bool {
    let form = words[Int(tokens.word[token])].form
    return form == ";" || form == ":"
  }
}
