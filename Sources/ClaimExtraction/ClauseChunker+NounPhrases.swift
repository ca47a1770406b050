internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension ClauseChunker {
  /// "ce que X nie": what opens a clause is no adverb in a phrase.
  private func isQue(_ token: Int) -> Bool {
    ["que", "qu'", "qu’"].contains(text.lower(token))
  }

  func nounPhrase(
    at first: Int, _ end: Int, preposition: String?, start: Int
  ) -> ClauseUnit? {
    var phrase = NounPhrase(preposition: preposition, head: -1)
    var token = first
    var hasDeterminer = false
    // "les « allégations » de X": the mark that ends what the phrase sets off.
    var closing: Int?
    while token < end {
      if token == closing {
        closing = nil
        token += 1
        continue
      }
      if let number = phraseStart[token],
        owner[token] != nil || linked.mentions[number].phrase.count > 0
      {
        let mention = linked.mentions[number]
        if isPossessive(number) {
          // "a rompu avec fracas ses relations avec X"
          if phrase.head >= 0 { break }
          phrase.possessor = number
          hasDeterminer = true
          token += 1
          continue
        }
        if mention.form == .pronoun, phrase.head >= 0 { break }
        if phrase.head >= 0 && mention.form != .named { break }
        // "accuse depuis des mois Ankara": a name is no part of a phrase of time.
        if phrase.head >= 0, ClauseWords.timeNouns.contains(text.lemma(phrase.head)) { break }
        // "a mis en garde Helsinki": the name is no part of the bare noun before it.
        if phrase.head >= 0, !hasDeterminer, ["en", "pour"].contains(preposition) { break }
        phrase.mentions = [number]
        phrase.isNamed = mention.form == .named
        if phrase.head < 0 { phrase.head = mention.tokens.lowerBound }
        token = mention.phrase.upperBound
        break
      }
      if let number = owner[token], linked.mentions[number].form == .adjective {
        phrase.adjectives.append(number)
        token += linked.mentions[number].tokens.count
        // "des navires russes et chinois", "le soutien russe et iranien"
        if phrase.head >= 0 {
          let others = text.joined(after: token - 1, before: end) {
            owner[$0].map { linked.mentions[$0].form == .adjective } ?? false
          }
          phrase.adjectives += others.compactMap { owner[$0] }
          if let last = others.last {
            phrase.isJoint = true
            token = last + 1
          }
        }
        continue
      }
      let tag = ClauseWords.dashes.contains(text.lower(token)) ? .punctuation : text.tag(token)
      if phrase.head < 0 {
        switch tag {
        case .determiner, .numeral:
          if tag == .determiner, token > first, text.tag(token - 1) == .numeral {
            return finish(&phrase, first, token, start, hasDeterminer)
          }
          if ClauseWords.indefinite.contains(text.lower(token)) { phrase.isIndefinite = true }
          hasDeterminer = true
        case .adjective:
          // "un ancien de la CIA"
          if text.lemma(token) == "ancien", token + 1 < end,
            ClauseWords.preposition(text.lower(token + 1)) == "de"
          {
            phrase.head = token
          }
          // "est candidate de X", which the tagger takes for an adjective
          if !hasDeterminer, preposition == nil, isRole(token), token + 1 < end,
            ClauseWords.preposition(text.lower(token + 1)) == "de"
          {
            phrase.head = token
          }
        case .adverb where hasDeterminer && !isQue(token): break
        case .punctuation where hasDeterminer && isQuotedAdjective(token, end): break
        case .punctuation
        where (hasDeterminer || preposition != nil) && isQuotedName(token, end): break
        case .punctuation
        where (hasDeterminer || preposition != nil) && scareMarks[token].map { $0 < end } == true:
          closing = scareMarks[token]
        case .noun, .properNoun: phrase.head = token
        case .verb where isPosition(token): phrase.head = token
        case .verb where preposition != nil && token == first && hasNoun(token): phrase.head = token
        case .pronoun
        where ClauseWords.strongPronouns.contains(text.lower(token))
          && text.relation(token) != .case:
          phrase.head = token
        default: return finish(&phrase, first, token, start, hasDeterminer)
        }
        token += 1
        continue
      }
      // "le « comportement dangereux et agressif » de X", "les « ingérences répétées » de X"
      if closing != nil,
        [.conjunction, .adverb].contains(tag) || text.features(token).contains(.pastParticiple)
      {
        token += 1
        continue
      }
      if tag == .adjective {
        // A participle before "par" is a clause of its own.
        if isParticipleClause(token, end) { break }
        token += 1
        continue
      }
      if ClauseWords.adjectivalParticiples.contains(text.lower(token)) {
        token += 1
        continue
      }
      if tag == .properNoun || (tag == .noun && text.word(token).isCapitalized) {
        token += 1
        continue
      }
      break
    }
    return finish(&phrase, first, token, start, hasDeterminer)
  }

  func finish(
    _ phrase: inout NounPhrase, _ first: Int, _ token: Int, _ start: Int, _ hasDeterminer: Bool
  ) -> ClauseUnit? {
    if phrase.head < 0, let adjective = phrase.adjectives.last {
      phrase.head = linked.mentions[adjective].tokens.lowerBound
    }
    guard phrase.head >= 0, token > first else { return nil }
    if phrase.mentions.isEmpty, ClauseWords.timeNouns.contains(text.lemma(phrase.head)) {
      return ClauseUnit(kind: .other, tokens: start..<token)
    }
    if !hasDeterminer && phrase.mentions.isEmpty { phrase.isIndefinite = true }
    if text.lower(first) == "des" { phrase.isIndefinite = true }
    return ClauseUnit(kind: .noun(phrase), tokens: start..<token)
  }

  /// Whether the lexicon has a word as a noun for what somebody is.
  private func isRole(_ token: Int) -> Bool {
    text.word(token).analyses.contains {
      $0.partOfSpeech == .noun && cues.contains($0.lemma, in: "person role")
    }
  }

  /// Whether a quotation mark sets off an adjective inside the phrase: Le "sulfureux" général.
  func isQuotedAdjective(_ token: Int, _ end: Int) -> Bool {
    guard ClauseWords.quotationMarks.contains(text.lower(token)), token + 1 < end else {
      return false
    }
    let isBefore = text.tag(token + 1) == .adjective
    let isAfter = text.tag(token - 1) == .adjective
    return isBefore || isAfter
  }

  /// Whether a quotation mark sets off a name: avec les « Casques bleus ».
  private func isQuotedName(_ token: Int, _ end: Int) -> Bool {
    guard ClauseWords.quotationMarks.contains(text.lower(token)),
      let number = phraseStart[token + 1], linked.mentions[number].form != .pronoun,
      case let after = linked.mentions[number].phrase.upperBound, after < end
    else { return false }
    return ClauseWords.quotationMarks.contains(text.lower(after))
  }

  func isPossessive(_ number: Int) -> Bool {
    let mention = linked.mentions[number]
    return mention.form == .pronoun && mention.tokens.count == 1
      && ["son", "sa", "ses", "leur", "leurs"].contains(text.lower(mention.tokens.lowerBound))
      && text.tag(mention.tokens.lowerBound) == .determiner
  }

  func hasNoun(_ token: Int) -> Bool {
    text.word(token).analyses.contains { $0.partOfSpeech == .noun }
  }

  func isParticipleClause(_ token: Int, _ end: Int) -> Bool {
    guard participleAnalysis(token) != nil else { return false }
    var next = token + 1
    if next < end, text.tag(next) == .adverb { next += 1 }
    return next < end && text.lower(next) == "par"
  }

  /// The reading of a token as a past participle, whatever the tagger took it for.
  func participleAnalysis(_ token: Int) -> Analysis? {
    text.word(token).analyses.first {
      $0.partOfSpeech == .verb && $0.features.contains(.pastParticiple)
    }
  }

  /// The lemma and features of a token as a verb.
  func verbAnalysis(_ token: Int) -> (lemma: String, features: Features) {
    if text.tag(token) == .verb || text.tag(token) == .auxiliary {
      return (text.lemma(token), text.features(token))
    }
    if text.tag(token) != .adjective || participleAnalysis(token) == nil,
      !isParticipleClause(token, text.tokens.count),
      let finite = text.word(token).analyses.first(where: {
        $0.partOfSpeech == .verb && $0.features.contains(.indicative)
      })
    {
      return (finite.lemma, finite.features)
    }
    guard let analysis = participleAnalysis(token) else {
      return (text.lemma(token), text.features(token))
    }
    return (analysis.lemma, analysis.features)
  }
}
