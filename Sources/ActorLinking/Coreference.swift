internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Resolves words that refer back: pronouns, possessives, "ce dernier", "le maréchal", "le pays".
  ///
  /// One pass in reading order over a list of the actors mentioned so far, the latest last. A
  /// reference never changes a name that was found; each records what it went by.
  mutating func resolveReferences() {
    var recent = RecentActors()
    var byStart: [Int: Int] = [:]
    for (number, mention) in mentions.enumerated() where !mention.actors.isEmpty {
      byStart[mention.tokens.lowerBound] = number
    }
    let homeState = mainState()
    topic = mainPerson()
    var covered = [Bool](repeating: false, count: text.tokens.count)
    for mention in mentions where !mention.actors.isEmpty && !mention.isInside {
      for token in mention.phrase { covered[token] = true }
    }
    for (position, sentence) in text.sentences.enumerated() {
      recent.open(sentence: position)
      let end = Int(sentence.tokens.upperBound)
      var token = Int(sentence.tokens.lowerBound)
      while token < end {
        if let number = byStart[token] {
          let mention = mentions[number]
          if mention.form != .adjective && !mention.isInside {
            let start = mention.phrase.lowerBound
            for actor in mention.actors where actors[actor].kind != .medium {
              // "Syrie : le Front rompt …": the theme before a colon is nobody's subject.
              let isTheme =
                mention.phrase.upperBound < end && text.lower(mention.phrase.upperBound) == ":"
              recent.note(
                actor, isSubject: !isTheme && isLikelySubject(start),
                isPlace: isTheme || isPlaceAdjunct(start, actor))
            }
          }
          token = mention.tokens.upperBound
          continue
        }
        let opensPhrase = token + 1 < end && covered[token + 1] && !isPossessive(token)
        if owner[token] < 0, !covered[token], !opensPhrase,
          let next = refer(at: token, before: end, &recent, homeState)
        {
          token = next
          continue
        }
        token += 1
      }
    }
  }

  /// Resolves the reference that starts at a token and returns the token after it.
  mutating func refer(
    at token: Int, before end: Int, _ recent: inout RecentActors, _ homeState: Int?
  ) -> Int? {
    let lower = text.lower(token)
    if let pronoun = ReferenceWords.pronouns[lower], isReferring(token, before: end) {
      // "lui" before a verb is somebody else than its subject.
      let isClitic =
        lower == "lui" && token + 1 < end && [.verb, .auxiliary].contains(text.tag(token + 1))
      let meant = isClitic ? objectAntecedent(isFeminine: nil, recent) : antecedent(pronoun, recent)
      guard let actor = meant else { return nil }
      return link(token..<token + 1, [actor], .pronoun, "“\(lower)” after", &recent)
    }
    if ["l'", "l’", "le", "la"].contains(lower), text.tag(token) == .pronoun, token + 1 < end,
      !standsForWords(token, before: end)
    {
      guard
        let actor = objectAntecedent(
          isFeminine: lower == "la" ? true : lower == "le" ? false : nil, recent)
      else { return nil }
      return link(token..<token + 1, [actor], .pronoun, "“\(lower)” after", &recent)
    }
    if let possessive = ReferenceWords.possessives[lower], text.tag(token) == .determiner {
      var owner = recent.possessor(isPlural: possessive, agreements, actors)
      if !possessive, token + 1 < end, ReferenceWords.followers.contains(text.lemma(token + 1)) {
        owner =
          recent.latest(within: 1) { [.person, .armedGroup].contains(actors[$0].kind) } ?? owner
      }
      guard let actor = owner else { return nil }
      return link(token..<token + 1, [actor], .pronoun, "“\(lower)” of", &recent)
    }
    if ReferenceWords.latter.contains(lower) {
      var last = token
      if lower == "ce" || lower == "cette" {
        guard token + 1 < end, ["dernier", "dernière"].contains(text.lower(token + 1)) else {
          return description(at: token, before: end, &recent, homeState)
        }
        last = token + 1
      }
      let isFeminine = lower == "cette" || lower.hasPrefix("celle")
      guard
        let actor = recent.latest(where: { agrees($0, isFeminine: isFeminine, isPlural: false) })
      else { return nil }
      return link(token..<last + 1, [actor], .pronoun, "the last one named before", &recent)
    }
    return description(at: token, before: end, &recent, homeState)
  }

  mutating func link(
    _ tokens: Range<Int>, _ meant: [Int], _ form: Mention.Form, _ why: String,
    _ recent: inout RecentActors
  ) -> Int {
    var mention = LinkedMention(
      tokens: tokens, phrase: tokens, actors: meant, form: form, agreement: agreements[meant[0]])
    mention.hops = 1
    mention.reasons = ["\(why) \(meant.map { actors[$0].name }.joined(separator: ", "))"]
    add(mention)
    if form != .pronoun || !ReferenceWords.possessives.keys.contains(text.lower(tokens.lowerBound))
    {
      for actor in meant {
        recent.note(actor, isSubject: isLikelySubject(tokens.lowerBound), isPlace: false)
      }
    }
    return tokens.upperBound
  }
}
