internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension ClauseChunker {

  func verb(at first: Int, _ end: Int, marker: String?, start: Int) -> ClauseUnit? {
    var group = VerbGroup(lemma: "", main: -1, form: .finite, marker: marker)
    var token = first
    // "de ne plus reconnaître", "ne pas s'opposer"
    while token < end {
      if isClitic(token) {
        take(clitic: token, &group)
      } else if !group.isNegated || !ClauseWords.negations.contains(text.lower(token)) {
        break
      }
      token += 1
    }
    guard token < end, isVerb(token), phraseStart[token] == nil || owner[token] == nil else {
      return nil
    }
    let (leadingLemma, leading) = verbAnalysis(token)
    group.isConditional = leading.contains(.conditional)
    group.isFuture = leading.contains(.future)
    if leading.contains(.infinitive) {
      group.form = .infinitive
    } else if leading.contains(.presentParticiple) {
      group.form = .presentParticiple
    } else if leading.contains(.pastParticiple) && !leading.isFinite {
      group.form = .pastParticiple
    }
    // After a preposition only an infinitive or a gerund is a verb: "en ligne", "par exemple".
    if marker != nil, group.form == .finite || group.form == .pastParticiple, token == first {
      return nil
    }
    // "a, selon X, livré": the verb stands where its participle does.
    if let parted = partedParticiple(of: token), parted < end {
      return ClauseUnit(kind: .other, tokens: start..<token + 1)
    }
    group.main = token
    group.lemma = leadingLemma
    var last = token
    if group.lemma == "avoir" || group.lemma == "être" {
      let isHave = group.lemma == "avoir"
      if let participle = participle(after: token, end, &group) {
        last = participle
        group.main = participle
        group.lemma = verbAnalysis(participle).lemma
        if isHave, group.lemma == "être",
          let second = self.participle(after: participle, end, &group)
        {
          last = second
          group.main = second
          group.lemma = verbAnalysis(second).lemma
          group.isPassive = true
        } else if isHave, group.lemma == "être", let parted = partedParticiple(of: participle),
          parted < end
        {
          return ClauseUnit(kind: .other, tokens: start..<participle + 1)
        } else if !isHave && !group.isReflexive && !cues.contains(group.lemma, in: "être") {
          group.isPassive = true
        }
      } else {
        _ = inversion(after: token, end, &group, &last)
      }
    } else {
      _ = inversion(after: token, end, &group, &last)
    }
    if group.form == .pastParticiple {
      group.isPassive = !cues.contains(group.lemma, in: "être")
      shareAuxiliary(&group)
      joinAuxiliary(&group)
    }
    var after = last + 1
    while after < end, ClauseWords.negations.contains(text.lower(after)) {
      if group.isNegated || text.lower(after) == "pas" { last = after }
      after += 1
    }
    return ClauseUnit(kind: .verb(group), tokens: start..<last + 1)
  }

  /// "a critiqué X et menacé Y": the second participle has the auxiliary of the first.
  private func shareAuxiliary(_ group: inout VerbGroup) {
    guard text.relation(group.main) == .conj, let first = text.head(group.main),
      first < group.main, text.features(first).contains(.pastParticiple),
      let auxiliary = text.child(first, .auxTense, .auxPass), auxiliary < first
    else { return }
    group.isPassive = text.child(first, .auxPass) != nil
    group.isConditional = text.features(auxiliary).contains(.conditional)
    group.isFuture = text.features(auxiliary).contains(.future)
    group.form = text.features(auxiliary).contains(.infinitive) ? .infinitive : .finite
  }

  private func isClitic(_ token: Int) -> Bool {
    ClauseWords.clitics.contains(text.lower(token)) && text.tag(token) != .determiner
      && text.tag(token) != .noun
  }

  /// What a pronoun or particle before a verb says of it.
  private func take(clitic token: Int, _ group: inout VerbGroup) {
    switch text.lower(token) {
    case "ne", "n'", "n’": group.isNegated = true
    case "se", "s'", "s’": group.isReflexive = true
    case "lui", "leur": if let number = owner[token] { group.datives.append(number) }
    case "le", "la", "les", "l'", "l’":
      if let number = owner[token] { group.accusatives.append(number) }
    default: break
    }
  }

  /// The participle of an auxiliary that words between commas part from it: "a, selon X, livré", "n'a
  /// pas, à ce jour, livré".
  private func partedParticiple(of auxiliary: Int) -> Int? {
    guard [.auxTense, .auxPass, .cop].contains(text.relation(auxiliary)),
      let main = text.head(auxiliary), main > auxiliary + 3,
      text.features(main).contains(.pastParticiple)
    else { return nil }
    let isNegated = ClauseWords.negations.contains(text.lower(auxiliary + 1))
    guard text.relation(auxiliary) != .cop || isNegated,
      text.lower(isNegated ? auxiliary + 2 : auxiliary + 1) == ",",
      (auxiliary + 2..<main).contains(where: { text.lower($0) == "," }),
      isNegated
        || (auxiliary + 2..<main).contains(where: { owner[$0] != nil || text.tag($0) == .noun }),
      !(auxiliary + 2..<main).contains(where: { text.features($0).isFinite })
    else { return nil }
    return main
  }

  /// "a, selon X, livré": the participle with what stands before the auxiliary.
  private func joinAuxiliary(_ group: inout VerbGroup) {
    let auxiliaries = text.children(group.main).map { Int($0) }.filter {
      [.auxTense, .auxPass, .cop].contains(text.relation($0))
    }
    guard let auxiliary = auxiliaries.first,
      auxiliaries.contains(where: { partedParticiple(of: $0) == group.main })
    else { return }
    group.form = text.features(auxiliary).contains(.infinitive) ? .infinitive : .finite
    group.isConditional = text.features(auxiliary).contains(.conditional)
    group.isFuture = text.features(auxiliary).contains(.future)
    group.isPassive = auxiliaries.contains { text.relation($0) == .auxPass }
    var clitic = auxiliary - 1
    while clitic >= 0, isClitic(clitic) {
      take(clitic: clitic, &group)
      clitic -= 1
    }
  }

  func isVerb(_ token: Int) -> Bool {
    // "il y a deux mois" is an adjunct.
    if text.relation(token) == .fixed { return false }
    let tag = text.tag(token)
    if tag == .verb || tag == .auxiliary { return !isPosition(token) }
    if isHeadlineVerb(token) { return true }
    // "soutenu par" is read as a participle though the tagger took it for an adjective.
    if tag == .noun {
      return isBareVerb(token)
        || (token == 0 || text.lower(token - 1) == "," || isSentenceStart(token))
          && isParticipleClause(token, text.tokens.count)
    }
    // "Sanctionnée par X, Y …": its capital makes it a name for the tagger.
    if tag == .properNoun {
      return owner[token] == nil && isSentenceStart(token)
        && isParticipleClause(token, text.tokens.count)
    }
    guard tag == .adjective else { return false }
    return isParticipleClause(token, text.tokens.count)
  }

  private func isSentenceStart(_ token: Int) -> Bool {
    Int(text.sentences[text.sentence(of: token)].tokens.lowerBound) == token
  }

  /// Whether what the tagger took for an infinitive is a noun: ", conseiller de X".
  func isPosition(_ token: Int) -> Bool {
    text.features(token).contains(.infinitive) && hasNoun(token) && token > 0
      && ([",", "comme", "et"].contains(text.lower(token - 1)) || text.lemma(token - 1) == "être")
      && token + 1 < text.tokens.count
      && ["de", "du", "des", "d'", "d’"].contains(text.lower(token + 1))
  }

  /// Whether a word behind a name is the verb of a clause in which the tagger found none:
  /// "Washington taxe le Brésil", "ce que le Liban dément".
  private func isHeadlineVerb(_ token: Int) -> Bool {
    guard token > 0, let number = owner[token - 1], owner[token] == nil,
      linked.mentions[number].form == .named, linked.mentions[number].phrase.upperBound == token
    else { return false }
    let sentence = text.sentences[text.sentence(of: token)].tokens
    var start = linked.mentions[number].phrase.lowerBound
    if start > Int(sentence.lowerBound), text.tag(start - 1) == .determiner { start -= 1 }
    guard
      start == Int(sentence.lowerBound) || ["que", "qu'", "qu’"].contains(text.lower(start - 1)),
      !(start..<Int(sentence.upperBound)).contains(where: { text.features($0).isFinite })
    else { return false }
    return text.word(token).analyses.contains {
      $0.partOfSpeech == .verb && $0.features.contains(.third) && $0.features.contains(.indicative)
    }
  }

  /// Whether a noun is the verb of an inserted clause: ", estime Nadia Ferhat".
  private func isInsertedVerb(_ token: Int) -> Bool {
    guard token > 0, token + 1 < text.tokens.count,
      [",", "»", "”"].contains(text.lower(token - 1)),
      text.word(token + 1).isCapitalized || text.tag(token + 1) == .determiner
    else { return false }
    return text.word(token).analyses.contains {
      $0.partOfSpeech == .verb && $0.features.contains(.third) && $0.features.contains(.indicative)
        && cues.contains($0.lemma, in: "inserted")
    }
  }

  /// Whether what the tagger took for a noun is a verb: after a conjunction, without a determiner,
  /// before what a verb governs ("et demande aux autorités").
  func isBareVerb(_ token: Int) -> Bool {
    if isInsertedVerb(token) { return true }
    guard token > 0, token + 1 < text.tokens.count,
      ["et", "ou", "mais", "puis", "qui"].contains(text.lower(token - 1)),
      ClauseWords.afterVerb.contains(text.lower(token + 1))
    else { return false }
    return text.word(token).analyses.contains {
      $0.partOfSpeech == .verb && $0.features.contains(.indicative) && $0.features.contains(.third)
    }
  }

  /// The participle that completes an auxiliary, adverbs and inverted pronouns passed over.
  func participle(after auxiliary: Int, _ end: Int, _ group: inout VerbGroup) -> Int? {
    var token = auxiliary + 1
    var steps = 0
    var unused = auxiliary
    while token < end, steps < 6 {
      if inversion(after: token - 1, end, &group, &unused) {
        token += 1
        continue
      }
      if isVerb(token) || text.tag(token) == .adjective {
        let features = text.features(token)
        if features.contains(.pastParticiple) && text.tag(token) != .adjective { return token }
        if text.tag(token) == .adjective, participleAnalysis(token) != nil, token + 1 < end,
          ["par", "à", "contre", "de", "avec"].contains(text.lower(token + 1))
        {
          return token
        }
        return nil
      }
      let lower = text.lower(token)
      if let after = participle(afterAdverbial: token, end) { return after }
      guard
        text.tag(token) == .adverb || ClauseWords.negations.contains(lower)
          || ClauseWords.betweenAuxiliary.contains(lower)
      else { return nil }
      if ClauseWords.negations.contains(lower) && lower != "plus" { group.isNegated = true }
      token += 1
      steps += 1
    }
    return nil
  }

  /// The participle behind an adverbial such as "en effet", "de nouveau", ", une nouvelle fois,".
  func participle(afterAdverbial start: Int, _ end: Int) -> Int? {
    let isApart = text.lower(start) == ","
    guard isApart || ClauseWords.preposition(text.lower(start)) != nil else { return nil }
    for token in (start + 1)..<min(end, start + 6) {
      if owner[token] != nil { return nil }
      // ", une nouvelle fois,"
      if isApart, token > start + 1, text.lower(token) == "," {
        return token + 1 < end && text.tag(token + 1) == .verb
          && text.features(token + 1).contains(.pastParticiple) ? token + 1 : nil
      }
      switch text.tag(token) {
      case .noun, .adjective, .determiner, .adverb, .numeral, .preposition: continue
      case .verb where !isApart:
        return text.features(token).contains(.pastParticiple) ? token : nil
      default: return nil
      }
    }
    return nil
  }

  func inversion(
    after token: Int, _ end: Int, _ group: inout VerbGroup, _ last: inout Int
  ) -> Bool {
    guard token + 1 < end, ClauseWords.invertedPronouns.contains(text.lower(token + 1)) else {
      return false
    }
    group.isInverted = true
    group.invertedSubject = owner[token + 1]
    last = max(last, token + 1)
    return true
  }
}
