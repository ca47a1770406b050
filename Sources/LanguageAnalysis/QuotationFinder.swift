internal import SociogramModel

/// Pairs quotation marks.
///
/// « », “ ” and ‹ › nest; straight marks alternate within whatever is open. A quotation runs on into
/// the next paragraph where that starts with an opening mark again, or where its closing mark is the
/// next mark of its kind; otherwise it ends with its paragraph.
struct QuotationFinder {
  let tokens: Tokens
  let words: [Word]
  let sentences: [Sentence]

  private struct Open {
    var mark: Int
    var depth: Int
    var family: Family
    var isStraight: Bool { family == .straight }
  }

  private enum Family { case guillemet, curly, single, straight }

  /// Returns the quotations by opening mark.
  func quotations() -> [Quotation] {
    var result: [Quotation] = []
    var open: [Open] = []
    let closingAhead = closingAhead()
    let startsParagraph = startsParagraph()
    for token in 0..<tokens.count {
      if startsParagraph[token], !open.isEmpty {
        endParagraph(&open, before: token, closingAhead: closingAhead, into: &result)
        // The opening mark that each paragraph of a running quotation repeats opens nothing.
        if !open.isEmpty && isOpening(token) { continue }
      }
      read(token, &open, into: &result)
    }
    while let last = open.popLast() { close(last, at: tokens.count, mark: nil, into: &result) }
    return result.sorted { ($0.marks.start, -$0.marks.end) < ($1.marks.start, -$1.marks.end) }
  }

  private func read(_ token: Int, _ open: inout [Open], into result: inout [Quotation]) {
    switch tokens.kind[token] {
    case .openingQuote:
      // Deeper nesting is broken text; the bound keeps it linear.
      guard open.count < 16 else { return }
      open.append(Open(mark: token, depth: open.count + 1, family: family(token)))
    case .closingQuote:
      let family = family(token)
      guard
        let index = open.lastIndex(where: { $0.family == family })
          ?? open.lastIndex(where: { !$0.isStraight })
      else { return }
      while open.count > index + 1 {
        let inner = open.removeLast()
        close(inner, at: token, mark: nil, into: &result)
      }
      close(open.removeLast(), at: token, mark: token, into: &result)
    case .straightQuote:
      if let last = open.last, last.isStraight {
        close(open.removeLast(), at: token, mark: token, into: &result)
      } else {
        open.append(Open(mark: token, depth: open.count + 1, family: .straight))
      }
    default: break
    }
  }

  private func startsParagraph() -> [Bool] {
    var result = Array(repeating: false, count: tokens.count)
    var paragraph: Int32 = -1
    for sentence in sentences where sentence.paragraph != paragraph {
      result[Int(sentence.tokens.lowerBound)] = true
      paragraph = sentence.paragraph
    }
    return result
  }

  private func family(_ token: Int) -> Family {
    switch words[Int(tokens.word[token])].form {
    case "«", "»", "<<", ">>": .guillemet
    case "‹", "›": .single
    default: .curly
    }
  }

  private func isOpening(_ token: Int) -> Bool {
    tokens.kind[token] == .openingQuote || tokens.kind[token] == .straightQuote
  }

  /// Closes what does not run on into the paragraph that starts at a token.
  private func endParagraph(
    _ open: inout [Open], before token: Int, closingAhead: [Bool], into result: inout [Quotation]
  ) {
    guard let outer = open.first else { return }
    let runsOn =
      outer.isStraight
      ? tokens.kind[token] == .straightQuote
      : tokens.kind[token] == .openingQuote || closingAhead[token]
    while open.count > (runsOn ? 1 : 0) {
      close(open.removeLast(), at: token, mark: nil, into: &result)
    }
  }

  /// For each token, whether the next directed mark from it on closes, within 400 tokens.
  private func closingAhead() -> [Bool] {
    var result = Array(repeating: false, count: tokens.count)
    var next = tokens.count
    var isClosing = false
    for token in stride(from: tokens.count - 1, through: 0, by: -1) {
      switch tokens.kind[token] {
      case .openingQuote:
        isClosing = false
        next = token
      case .closingQuote:
        isClosing = true
        next = token
      default: break
      }
      result[token] = isClosing && next - token <= 400
    }
    return result
  }

  private func close(_ open: Open, at end: Int, mark: Int?, into result: inout [Quotation]) {
    let range = Int32(open.mark + 1)..<Int32(end)
    guard !range.isEmpty else { return }
    let last = mark ?? end - 1
    result.append(
      Quotation(
        tokens: range, depth: open.depth, isClosed: mark != nil, isScare: isScare(range),
        marks: TextSpan(start: Int(tokens.start[open.mark]), end: Int(tokens.end[last]))))
  }

  private func isScare(_ range: Range<Int32>) -> Bool {
    // Four words and the marks among them; the bound also keeps nested marks linear.
    guard range.count <= 12 else { return false }
    var count = 0
    for token in range {
      let token = Int(token)
      guard !tokens.kind[token].isPunctuation else { continue }
      count += 1
      let chosen = Int(tokens.chosen[token])
      guard count <= 4 else { return false }
      guard chosen >= 0 else { continue }
      let analysis = words[Int(tokens.word[token])].analyses[chosen]
      let isVerb = analysis.partOfSpeech == .verb || analysis.partOfSpeech == .auxiliary
      if isVerb && analysis.features.isFinite { return false }
    }
    return true
  }
}
