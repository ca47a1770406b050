internal import SociogramModel

/// Cuts the tokens of a text into sentences, paragraph by paragraph.
///
/// A sentence ends at `.`, `?`, `!` or `…` with the closing marks that follow, unless what comes next
/// shows that it goes on: a word in lower case, a comma, a reporting clause ("« X. », a dit Y."). The
/// full stops of abbreviations, initials and numbers are no tokens of their own, so only "etc." and
/// acronyms need a look at the next word. Paragraphs always end sentences.
struct SentenceSplitter {
  let tokens: Tokens
  let words: [Word]
  let lexicon: Lexicon

  /// Returns the sentences; together they hold every token once.
  func sentences() -> [Sentence] {
    var result: [Sentence] = []
    var number: Int32 = 0
    for paragraph in ParagraphFinder(tokens: tokens, words: words).paragraphs() {
      split(paragraph, number: number, into: &result)
      number += 1
    }
    return result
  }

  private func split(_ paragraph: Range<Int>, number: Int32, into result: inout [Sentence]) {
    let dateline = DatelineFinder(tokens: tokens, words: words).dateline(of: paragraph)
    let closing = closingMarks(in: paragraph)
    let ends = sentenceEnds(in: paragraph, from: dateline?.upperBound, closing: closing)
    let isHeadline = isHeadline(paragraph, sentenceCount: ends.count, isFirst: number == 0)
    var start = paragraph.lowerBound
    for end in ends {
      let isLast = end == paragraph.upperBound
      var sentence = Sentence(
        tokens: Int32(start)..<Int32(end),
        span: TextSpan(start: Int(tokens.start[start]), end: Int(tokens.end[end - 1])),
        isHeadline: isHeadline && (isLast || number == 0), paragraph: number)
      if let dateline, dateline.lowerBound == start {
        sentence.dateline = Int32(dateline.lowerBound)..<Int32(dateline.upperBound)
      }
      result.append(sentence)
      start = end
    }
  }

  /// The offsets after the last token of each sentence.
  private func sentenceEnds(in paragraph: Range<Int>, from body: Int?, closing: Set<Int>) -> [Int] {
    var ends: [Int] = []
    var start = body ?? paragraph.lowerBound
    var token = start
    while token < paragraph.upperBound {
      guard let end = possibleEnd(at: token, in: paragraph, closing: closing) else {
        token += 1
        continue
      }
      if end < paragraph.upperBound, !isEnumerator(start, token),
        isBoundary(after: token, end: end, in: paragraph)
      {
        ends.append(end)
        start = end
      }
      token = max(end, token + 1)
    }
    ends.append(paragraph.upperBound)
    return ends
  }

  /// The end of a sentence that the token might finish, with the marks that belong to it.
  private func possibleEnd(
    at token: Int, in paragraph: Range<Int>, closing: Set<Int>
  ) -> Int? {
    switch tokens.kind[token] {
    case .fullStop, .exclamation: break
    case .ellipsis:
      // "(...)" stands for what was left out.
      if token > paragraph.lowerBound, tokens.kind[token - 1] == .openingBracket { return nil }
    case .abbreviation:
      guard lexicon.abbreviations[words[Int(tokens.word[token])].lower] == .final else {
        return nil
      }
      return endsWithAbbreviation(token, in: paragraph) ? token + 1 : nil
    case .initials:
      return endsWithAbbreviation(token, in: paragraph) ? token + 1 : nil
    default: return nil
    }
    var end = token + 1
    while end < paragraph.upperBound, isFinal(end) || isClosing(end, closing) { end += 1 }
    return end
  }

  private func isFinal(_ token: Int) -> Bool {
    switch tokens.kind[token] {
    case .fullStop, .exclamation, .ellipsis: true
    default: false
    }
  }

  private func isClosing(_ token: Int, _ closing: Set<Int>) -> Bool {
    switch tokens.kind[token] {
    case .closingQuote, .closingBracket: true
    case .straightQuote: closing.contains(token)
    case .punctuation: isClosingApostrophe(token)
    default: false
    }
  }

  /// Whether a mark is the last single quotation mark of "'Il part.' Elle reste."
  private func isClosingApostrophe(_ token: Int) -> Bool {
    guard tokens.gap[token] == .none, token + 1 == tokens.count || tokens.gap[token + 1] != .none
    else { return false }
    let form = words[Int(tokens.word[token])].form
    return form == "'" || form == "’"
  }

  /// Whether a mark is the first single quotation mark of "Elle reste. 'Il part.'"
  private func isOpeningApostrophe(_ token: Int, in paragraph: Range<Int>) -> Bool {
    guard tokens.gap[token] != .none, token + 1 < paragraph.upperBound,
      tokens.gap[token + 1] == .none
    else { return false }
    let form = words[Int(tokens.word[token])].form
    return form == "'" || form == "’" || form == "‘"
  }

  /// Whether "etc." or "O.N.U." ends the sentence: a word follows that starts sentences.
  private func endsWithAbbreviation(_ token: Int, in paragraph: Range<Int>) -> Bool {
    let next = token + 1
    guard next < paragraph.upperBound, tokens.kind[next] == .word else { return false }
    let word = words[Int(tokens.word[next])]
    guard word.isCapitalized, lexicon.functionWords.isGrammatical(word.lower) else { return false }
    // "D. Le Pen" is a name; "l’O.N.U. Le" is not.
    let isOneInitial =
      tokens.kind[token] == .initials && tokens.end[token] - tokens.start[token] < 4
    return !isOneInitial
  }

  /// Whether the sentence so far is only the number or letter of a list: "1. Le budget".
  private func isEnumerator(_ start: Int, _ token: Int) -> Bool {
    guard token == start + 1, tokens.kind[token] == .fullStop else { return false }
    if tokens.kind[start] == .number { return true }
    return tokens.kind[start] == .word && tokens.end[start] - tokens.start[start] == 1
  }

  /// Whether the token after the end starts a new sentence.
  private func isBoundary(after token: Int, end: Int, in paragraph: Range<Int>) -> Bool {
    switch tokens.kind[end] {
    case .word, .abbreviation, .initials:
      let word = words[Int(tokens.word[end])]
      if !startsLikeSentence(word) { return isPlainStop(token, before: end) }
      return tokens.gap[end] != .none || end > token + 1 || tokens.kind[token] == .fullStop
    case .number: return tokens.gap[end] != .none && tokens.kind[token] != .ellipsis
    case .dash:
      return startsWithCapital(after: end, in: paragraph) || isPlainStop(token, before: end)
    case .openingQuote, .openingBracket, .straightQuote:
      return startsWithCapital(after: end, in: paragraph)
    case .tag, .address: return true
    case .symbol: return tokens.gap[end] != .none
    case .punctuation:
      return isOpeningApostrophe(end, in: paragraph)
        && startsWithCapital(after: end + 1, in: paragraph)
    case .closingQuote, .closingBracket, .fullStop, .exclamation, .ellipsis: return false
    }
  }

  private func startsLikeSentence(_ word: Word) -> Bool {
    guard let first = word.form.unicodeScalars.first else { return false }
    // "ll" is how old scanned pages have "Il".
    return !isLowercaseScalar(first.value) && first != "-" || word.form == "ll"
  }

  /// Whether a full stop ends a sentence even before a word in lower case: a bracket or a whole word
  /// stands before it, so it shortens nothing.
  private func isPlainStop(_ token: Int, before next: Int) -> Bool {
    guard tokens.kind[token] == .fullStop, next == token + 1, tokens.gap[next] != .none, token > 0,
      tokens.gap[token] == .none
    else { return false }
    let word = words[Int(tokens.word[token - 1])]
    switch tokens.kind[token - 1] {
    case .closingBracket, .closingQuote, .straightQuote: return true
    case .word:
      guard word.lower.utf8.count >= 4 else { return false }
      let following = words[Int(tokens.word[next])]
      return word.isKnown
        || word.isCapitalized && lexicon.functionWords.isGrammatical(following.lower)
    default: return false
    }
  }

  /// Whether the first word after opening marks and dashes has a capital.
  private func startsWithCapital(after mark: Int, in paragraph: Range<Int>) -> Bool {
    var token = mark
    // More marks than these are no text; the bound keeps it linear.
    while token < min(paragraph.upperBound, mark + 16) {
      switch tokens.kind[token] {
      case .openingQuote, .openingBracket, .straightQuote, .dash, .ellipsis: token += 1
      case .word, .abbreviation, .initials:
        return startsLikeSentence(words[Int(tokens.word[token])])
      default: return true
      }
    }
    return true
  }

  /// The straight quotation marks of a paragraph that close one, by the space beside them; marks
  /// between two spaces or none alternate.
  private func closingMarks(in paragraph: Range<Int>) -> Set<Int> {
    var result: Set<Int> = []
    var isOpen = false
    for token in paragraph where tokens.kind[token] == .straightQuote {
      let isSpaceBefore = token == paragraph.lowerBound || tokens.gap[token] != .none
      let isSpaceAfter = token + 1 == paragraph.upperBound || tokens.gap[token + 1] != .none
      if isSpaceBefore != isSpaceAfter { isOpen = isSpaceAfter }
      if isOpen { result.insert(token) }
      isOpen.toggle()
    }
    return result
  }

  /// Whether a paragraph is a headline: a short line that does not end like a sentence, or a short
  /// question at the head of the text.
  private func isHeadline(_ paragraph: Range<Int>, sentenceCount: Int, isFirst: Bool) -> Bool {
    var last = paragraph.upperBound - 1
    let utf8Count = Int(tokens.end[last] - tokens.start[paragraph.lowerBound])
    // A line of 200 bytes is longer than any headline in the sample corpora.
    guard utf8Count <= 200 else { return false }
    while last > paragraph.lowerBound,
      tokens.kind[last] == .closingQuote || tokens.kind[last] == .closingBracket
        || tokens.kind[last] == .straightQuote
    {
      last -= 1
    }
    switch tokens.kind[last] {
    case .fullStop, .ellipsis: return false
    case .exclamation: return isFirst && sentenceCount <= 2
    case .punctuation, .dash: return false
    default: return true
    }
  }
}
