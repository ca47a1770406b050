internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Cuts a sentence into noun phrases, verb groups and the words between them.
///
/// What holds mentions, clitics, negation and long prepositions together; the dependency tree relates
/// the units, and their order does where it is silent.
struct ClauseChunker {
  let linked: LinkedText
  let cues: Cues
  /// The outermost mention whose phrase starts at a token.
  let phraseStart: [Int: Int]
  /// The mention that owns a token, adjectives and pronouns included.
  let owner: [Int: Int]
  /// The closing mark of each quotation that only sets off a word or two, by its opening mark.
  let scareMarks: [Int: Int]
  /// What each word of the vocabulary is in a preposition of several words.
  private let longForms: [LongPrepositions.Form]
  /// The preposition that each word of the vocabulary is by itself.
  private let shortForms: [String?]

  init(linked: LinkedText, cues: Cues) {
    self.linked = linked
    self.cues = cues
    var phraseStart: [Int: Int] = [:]
    var owner: [Int: Int] = [:]
    for (number, mention) in linked.mentions.enumerated() {
      for token in mention.tokens { owner[token] = number }
      guard !mention.isInside, mention.form != .adjective else { continue }
      phraseStart[mention.phrase.lowerBound] = number
    }
    self.phraseStart = phraseStart
    self.owner = owner
    var scareMarks: [Int: Int] = [:]
    for quotation in linked.text.quotations
    where quotation.isScare && quotation.isClosed && quotation.tokens.lowerBound > 0 {
      scareMarks[Int(quotation.tokens.lowerBound) - 1] = Int(quotation.tokens.upperBound)
    }
    self.scareMarks = scareMarks
    longForms = linked.text.words.map { cues.longPrepositions.form(of: $0.lower) }
    shortForms = linked.text.words.map { ClauseWords.preposition($0.lower) }
  }

  var text: AnalyzedText { linked.text }

  /// The units of the sentence with the given tokens, in order, covering every token.
  func units(of sentence: Range<Int>) -> [ClauseUnit] {
    var units: [ClauseUnit] = []
    var token = sentence.lowerBound
    let end = sentence.upperBound
    while token < end {
      let start = token
      var preposition: String?
      if let (name, next) = self.preposition(at: token, end, units) {
        preposition = name
        // "de source diplomatique": the source is the noun of the phrase.
        token = name == "selon" && isSource(next - 1) ? next - 1 : next
      }
      if let unit = verb(at: token, end, marker: preposition, start: start) {
        units.append(unit)
        token = unit.tokens.upperBound
        continue
      }
      if let unit = nounPhrase(at: token, end, preposition: preposition, start: start) {
        units.append(unit)
        token = unit.tokens.upperBound
        continue
      }
      if preposition != nil {
        units.append(ClauseUnit(kind: .other, tokens: start..<token))
        continue
      }
      units.append(ClauseUnit(kind: small(token, units), tokens: token..<token + 1))
      token += 1
    }
    return units
  }

  private func isSource(_ token: Int) -> Bool {
    ["source", "sources"].contains(text.lower(token))
  }

  // MARK: - Prepositions and small words

  func preposition(
    at token: Int, _ end: Int, _ units: [ClauseUnit]
  ) -> (name: String, next: Int)? {
    if let number = phraseStart[token], !linked.mentions[number].tokens.isEmpty { return nil }
    // "fait face à" is a verb with its object.
    if text.lower(token) == "face", units.last?.verb?.lemma == "faire" { return nil }
    let longest = cues.longPrepositions.longest(
      at: token, before: end, words: text.tokens.word, forms: longForms)
    // "a l'intention de" is no "à l'intention de".
    if let longest, text.lower(token) != "a" || text.tag(token) == .preposition { return longest }
    guard let name = shortForms[Int(text.tokens.word[token])] else { return nil }
    if name == "de" {
      if text.tag(token) == .determiner { return nil }
      // "et des membres de X coopèrent": an article, unless what it joins has a preposition.
      if text.lower(token) == "des", case .coordinator? = units.last?.kind,
        units.last(where: { $0.noun != nil })?.noun?.preposition != "de"
      {
        return nil
      }
    } else if text.tag(token) == .verb || text.tag(token) == .noun {
      return nil
    }
    return (name, token + 1)
  }

  func small(_ token: Int, _ units: [ClauseUnit]) -> ClauseUnit.Kind {
    let lower = text.lower(token)
    switch lower {
    case ",": return .comma
    case ";": return .semicolon
    case ":": return .colon
    case "«", "“", "‹": return .openQuote
    case "»", "”", "›": return .closeQuote
    case "\"": return isOpen(units) ? .closeQuote : .openQuote
    case "(", "[": return .openBracket
    case ")", "]": return .closeBracket
    case _ where ClauseWords.dashes.contains(lower): return .dash
    case "et", "ou", "ni", "mais", "puis": return .coordinator
    case "qui", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles", "duquel", "auquel",
      "auxquels", "auxquelles", "desquels":
      return .relative(lower)
    case "que", "qu'", "qu’":
      if token > 0, ClauseWords.beforeQue.contains(text.lower(token - 1)) {
        return .subordinator("alors que")
      }
      if completesSpeech(units) { return .subordinator("que") }
      if case .noun? = units.last?.kind { return .relative("que") }
      if case .comma? = units.last?.kind, units.count > 1, case .noun = units[units.count - 2].kind
      {
        return .relative("que")
      }
      return .subordinator("que")
    case "si", "s'", "s’": return .subordinator("si")
    case "lorsque", "lorsqu'", "lorsqu’", "quand", "alors", "parce", "puisque", "comme", "tandis",
      "car", "afin", "quoique", "bien", "dès", "pendant", "tant":
      return text.tag(token) == .subordinator || lower == "car" ? .subordinator(lower) : .other
    default: return .other
    }
  }

  /// Whether "que" opens what a verb before it says, though phrases stand between: "a confirmé mardi,
  /// dans un entretien à la télévision, qu'il …". A bare phrase between would be the verb's object.
  func completesSpeech(_ units: [ClauseUnit]) -> Bool {
    for unit in units.reversed() {
      switch unit.kind {
      case .noun(let phrase): if phrase.preposition == nil { return false }
      case .comma, .other, .closeBracket, .openBracket: continue
      case .verb(let verb):
        return cues.contains(verb.lemma, in: "report") || cues.contains(verb.lemma, in: "deny")
          || cues.contains(verb.lemma, in: "suppose")
      default: return false
      }
    }
    return false
  }

  func isOpen(_ units: [ClauseUnit]) -> Bool {
    var isOpen = false
    for unit in units {
      if case .openQuote = unit.kind { isOpen = true }
      if case .closeQuote = unit.kind { isOpen = false }
    }
    return isOpen
  }
}
