/// Finds the place and date at the head of a paragraph: "ALGER (AFP) -", "MOSCOU, 29 novembre –",
/// "5 décembre 2016 . –".
struct DatelineFinder {
  let tokens: Tokens
  let words: [Word]

  /// The tokens of the dateline, its dash included; nil where there is none.
  func dateline(of paragraph: Range<Int>) -> Range<Int>? {
    var token = paragraph.lowerBound
    var evidence = 0
    var names = 0
    let limit = min(paragraph.upperBound, paragraph.lowerBound + 18)
    while token < limit {
      switch tokens.kind[token] {
      case .dash:
        return end(of: paragraph, dash: token, names: names, evidence: evidence)
      case .openingBracket:
        guard let close = closingBracket(after: token, limit: limit) else { return nil }
        evidence += 1
        token = close
      case .number: evidence += 1
      case .fullStop:
        // Only the stray stop of "2016 . –".
        guard token + 1 < limit, tokens.kind[token + 1] == .dash else { return nil }
      case .punctuation:
        guard isSeparator(token) else { return nil }
      case .word, .abbreviation, .initials:
        let word = words[Int(tokens.word[token])]
        if word.isCapitalized {
          names += 1
          if word.isAllCapitals { evidence += 1 }
        } else if Self.dateWords.contains(word.lower) {
          evidence += word.lower.count > 2 ? 1 : 0
        } else {
          return nil
        }
      default: return nil
      }
      token += 1
    }
    return nil
  }

  private func end(
    of paragraph: Range<Int>, dash: Int, names: Int, evidence: Int
  ) -> Range<Int>? {
    let next = dash + 1
    guard next < paragraph.upperBound, dash > paragraph.lowerBound, names <= 6,
      tokens.gap[dash] != .none || evidence > 0, tokens.gap[next] != .none
    else { return nil }
    if evidence == 0 && names > 2 { return nil }
    // A sentence follows: it starts with a capital or a quotation, and is no headline.
    switch tokens.kind[next] {
    case .word, .abbreviation, .initials:
      guard words[Int(tokens.word[next])].isCapitalized else { return nil }
    case .openingQuote, .straightQuote: break
    default: return nil
    }
    let last = tokens.kind[paragraph.upperBound - 1]
    let isSentence =
      last == .fullStop || last == .exclamation || last == .ellipsis || last == .closingQuote
      || last == .straightQuote || last == .closingBracket || paragraph.count > 40
    return isSentence ? paragraph.lowerBound..<next : nil
  }

  private func closingBracket(after token: Int, limit: Int) -> Int? {
    var other = token + 1
    while other < limit {
      if tokens.kind[other] == .closingBracket { return other }
      other += 1
    }
    return nil
  }

  private func isSeparator(_ token: Int) -> Bool {
    let form = words[Int(tokens.word[token])].form
    return form == "," || form == "/"
  }

  private static let dateWords: Set<String> = [
    "le", "du", "de", "la", "et", "à", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
    "dimanche", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
    "septembre", "octobre", "novembre", "décembre", "janv", "févr", "sept", "oct", "nov", "déc",
    "janv.", "févr.", "sept.", "oct.", "nov.", "déc.", "h",
  ]
}
