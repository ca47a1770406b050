internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension Attribution {
  /// Walks from the predicate of a reading to the root; each word on the way does its part.
  func climb(from reading: Reading, _ result: inout Commitment) {
    let start = copula(of: reading) ?? reading.unit
    if reading.isExcepted { result.negate() }
    if let verb = units[start].verb {
      own(verb, at: start, &result)
      // "a revendiqué un attentat": his word.
      if cues.contains(verb.lemma, in: "own claim"), reading.frame.relation == .assault,
        let owner = voice(ofSubject: start)
      {
        result.tell([owner])
      }
      if value(of: reading, isReachedBy: verb) { result.forget() }
    } else {
      ownNoun(reading, &result)
    }
    if reading.frame.isNegative { result.forget() }
    if isAppositive(reading) { return }
    var token =
      units[start].verb.map { clauses.predicate($0.main) } ?? head(of: reading.token)
    var position: Int? = units[start].verb == nil ? nil : start
    var carriesInfinitive = false
    var isCircumstance = isCircumstance(units[start].verb) || isTakenForGranted(reading)
    var isFirst = true
    for _ in 0..<8 {
      guard
        var governor = nounBefore(position) ?? self.governor(above: token)
          ?? looseGovernor(of: position)
      else { return }
      // "fait état d'un accord, sous l'égide de X": part of what is told.
      if isFirst, governor.link == .adjunct, reading.frame.lemma.hasPrefix("=") {
        governor.link = .oblique
      }
      isFirst = false
      if governor.link == .subject, isJudgement(governor.token) { return }
      if governor.link == .complement {
        let isKnown = complete(governor, &result)
        carriesInfinitive =
          !isKnown && (carriesInfinitive || isInfinitive(token))
        if let copula = text.child(governor.token, .cop), let u = clauses.unit(of: copula),
          let verb = units[u].verb
        {
          own(verb, at: u, &result)
          position = u
        } else {
          position = nil
        }
        token = governor.token
        continue
      }
      if carriesInfinitive, [.object, .oblique].contains(governor.link) {
        governor.link = .infinitive
      }
      carriesInfinitive = false
      guard let u = clauses.verbUnit(of: governor.token), let verb = units[u].verb else {
        // "se dit prêt à"
        if cues.contains(text.lemma(governor.token), in: "ready") || isAim(governor) {
          result.leaveOpen()
        }
        token = governor.token
        position = nil
        continue
      }
      if governor.link == .adjunct, !result.voices.isEmpty || isSpeech(verb, u, .clause) {
        return
      }
      if isCircumstance {
        // What is told of a clause is told of its circumstances too.
        // But not of those of the telling: "a annoncé la nouvelle après avoir bombardé Y".
        if position != start, isSpeech(verb, u, governor.link), !isBlamed(verb, governor, reading) {
          hear(verb, at: u, governor, reading, &result)
        }
      } else {
        apply(verb, at: u, governor, reading, &result)
      }
      isCircumstance = isCircumstance || governor.link == .adjunct
      token = governor.token
      position = u
    }
  }

  /// "un projet visant à bombarder Y", not "une opération visant à reprendre Y", which goes on.
  private func isAim(_ governor: Governor) -> Bool {
    governor.link == .infinitive && cues.contains(text.lemma(governor.token), in: "suppose")
      && !(text.head(governor.token).map {
        cues.contains(text.lemma($0), in: "operation noun")
      } ?? false)
  }

  /// Whether an event is what a voice calls bad, and so there for all: "la visite de X était une erreur".
  func isJudged(_ reading: Reading) -> Bool {
    guard units[reading.unit].noun != nil else { return false }
    var token = head(of: reading.token)
    while text.relation(token) == .nmod, let above = text.head(token) { token = above }
    return text.relation(token) == .nsubj && text.head(token).map(isJudgement) ?? false
  }

  /// Whether a predicate calls its definite subject bad as a fact: "était", not "serait" or "n'est pas".
  private func isJudgement(_ predicate: Int) -> Bool {
    let lemma = text.lemma(predicate)
    guard let copula = text.child(predicate, .cop), let u = clauses.unit(of: copula),
      let verb = units[u].verb, !verb.isNegated, !verb.isConditional, !verb.isFuture,
      let subject = text.child(predicate, .nsubj), let article = text.child(subject, .det)
    else { return false }
    return ["le", "la", "l'", "l’", "les", "ce", "cet", "cette", "ces"].contains(
      text.lower(article))
      && cues.contains(lemma, in: "fault") && !cues.contains(lemma, in: "lie noun")
  }

  /// Whether an infinitive is a circumstance of the verb above and not what that is about: "a attendu au
  /// lieu de bombarder".
  private func isCircumstance(_ verb: VerbGroup?) -> Bool {
    guard let verb, verb.form == .infinitive, let marker = verb.marker else { return false }
    return ["lors", "sans", "pour", "avant", "après", "depuis"].contains(marker)
  }

  /// "est venu solliciter", "X à Moscou pour demander": who has gone there to talk does.
  private func value(of reading: Reading, isReachedBy verb: VerbGroup) -> Bool {
    guard verb.form == .infinitive, verb.marker == "pour",
      [.request, .consult].contains(reading.frame.relation)
    else { return false }
    let before = units[..<reading.unit].compactMap(\.verb).last { $0.form == .finite }
    guard let before else { return !units.contains { $0.verb?.form == .finite } }
    return cues.contains(before.lemma, in: "motion") && !before.isFuture && !before.isConditional
      && !before.isNegated
  }

  /// Whether an event is there whatever is said about it: "les accords conclus entre X et Y", "une
  /// récente réunion".
  private func isTakenForGranted(_ reading: Reading) -> Bool {
    guard units[reading.unit].verb == nil else { return false }
    return isLasting(reading)
      || text.children(reading.token).contains {
        [.amod, .acl].contains(text.relation(Int($0)))
          && cues.contains(text.lemma(Int($0)), in: "done")
      }
  }

  /// Whether a conflict is spoken of as known, in whatever wish or plan: "réclame l'arrêt des frappes de X
  /// contre Y", "veut que la guerre de X contre Y finisse", not "prépare la guerre".
  private func isLasting(_ reading: Reading) -> Bool {
    guard reading.frame.relation.family == .materialConflict, reading.frame.carrier == .noun,
      isDefinite(reading.unit),
      !text.children(reading.token).contains(where: {
        let lemma = text.lemma(Int($0))
        return cues.contains(lemma, in: "unsure") || cues.contains(lemma, in: "future")
      })
    else { return false }
    var token = head(of: reading.token)
    var isToEnd = false
    while text.relation(token) == .nmod || text.relation(token) == .appos,
      let noun = text.head(token), text.tag(noun) == .noun
    {
      isToEnd = isToEnd || cues.contains(text.lemma(noun), in: "end noun")
      token = noun
    }
    let verb = text.head(token).flatMap { text.tag($0) == .verb ? text.lemma($0) : nil }
    if isToEnd { return verb.map { !cues.contains($0, in: "deny") } ?? true }
    guard token == head(of: reading.token), cues.contains(text.lemma(token), in: "lasting noun"),
      let verb
    else { return false }
    return ![
      "bring about", "perform", "deny", "wish", "negate", "inquiry", "suppose", "open report",
      "fear",
    ].contains { cues.contains(verb, in: $0) }
  }

  /// Whether a phrase has a definite article, a demonstrative or a possessive.
  private func isDefinite(_ u: Int) -> Bool {
    units[u].tokens.prefix(2).contains {
      let lower = text.lower($0)
      return ["le", "la", "l'", "l’", "les", "du", "au", "aux"].contains(lower)
        || ["ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs"].contains(lower)
        || lower == "des" && units[u].noun?.preposition == "de"
    }
  }

  /// "les détracteurs de son projet de quitter X": an infinitive right behind a noun of plans is its
  /// complement, though a verb before could take one too.
  private func nounBefore(_ position: Int?) -> Governor? {
    guard let position, position > 0, let verb = units[position].verb, verb.form == .infinitive,
      verb.marker == "de" || verb.marker == "à", let phrase = units[position - 1].noun,
      phrase.mentions.isEmpty, cues.contains(text.lemma(phrase.head), in: "plan noun")
    else { return nil }
    return Governor(token: phrase.head, link: .complement, below: verb.main)
  }

  /// The noun that a preposition or determiner stands with.
  private func head(of start: Int) -> Int {
    var token = start
    while [.case, .det, .mark, .fixed].contains(text.relation(token)), let head = text.head(token) {
      token = head
    }
    return token
  }

  /// The governor that the parser missed: of an infinitive the verb before it, of a clause with "que"
  /// the verb that the clause completes.
  func looseGovernor(of position: Int?) -> Governor? {
    guard let position, let verb = units[position].verb else { return nil }
    if verb.form == .infinitive {
      guard verb.marker == nil || verb.marker == "de" || verb.marker == "à",
        let u = clauses.governor(of: position), let above = units[u].verb
      else { return nil }
      return Governor(
        token: clauses.predicate(above.main), link: .infinitive, below: verb.main)
    }
    guard let u = reporter(before: position), let above = units[u].verb else { return nil }
    return Governor(token: clauses.predicate(above.main), link: .clause, below: verb.main)
  }

  /// Whether a reading rests on an apposition, a title or a bare participle: what these say of
  /// somebody is the article's own word, even in a clause that it reports.
  func isAppositive(_ reading: Reading) -> Bool {
    if reading.copula != nil { return false }
    if units[reading.unit].verb?.form == .pastParticiple { return true }
    return isNominal(reading) && copula(of: reading) == nil
  }

  private func isNominal(_ reading: Reading) -> Bool {
    reading.frame.carrier == .adjective
      || reading.frame.carrier == .role
        // "le parti de X"
        && (!reading.frame.lemma.hasPrefix("=") || reading.frame.lemma == "=nom")
  }

  /// The verb by which a position, bond or adjective is said of its subject: "X n'est pas l'allié de Y", "X
  /// serait resté proche de Y".
  private func copula(of reading: Reading) -> Int? {
    if let copula = reading.copula { return copula }
    guard isNominal(reading), units[reading.unit].verb == nil else { return nil }
    let token = reading.token
    if let copula = text.child(token, .cop), copula < token {
      return clauses.unit(of: copula).flatMap { units[$0].verb == nil ? nil : $0 }
    }
    guard [.xcomp, .obj, .conj, .root].contains(text.relation(token)) else { return nil }
    var back = reading.unit - 1
    while back >= 0, clauses.isOther(units[back]) { back -= 1 }
    guard back >= 0, let verb = units[back].verb, cues.contains(verb.lemma, in: "copula") else {
      return nil
    }
    return back
  }

  // MARK: - Nouns and adjectives above

  /// Applies a noun or adjective that a predicate completes; returns whether it changes anything.
  private func complete(_ governor: Governor, _ result: inout Commitment) -> Bool {
    let lemma = text.lemma(governor.token)
    let preposition = text.child(governor.below, .case, .mark).map { text.lower($0) }
    if ["entre", "avec", "après", "depuis"].contains(preposition) { return false }
    // "a adopté une résolution condamnant X": what it says it does.
    if cues.contains(lemma, in: "act noun"), text.relation(governor.below) == .acl,
      text.features(governor.below).contains(.presentParticiple)
    {
      return false
    }
    adjectives(at: governor.token, &result)
    if cues.contains(lemma, in: "plan noun") || cues.contains(lemma, in: "ready")
      || cues.contains(lemma, in: "topic noun")
    {
      result.leaveOpen()
    } else if cues.contains(lemma, in: "absence noun") {
      result.block()
    } else if cues.contains(lemma, in: "inquiry") {
      result.weaken()
    } else if cues.contains(lemma, in: "claim noun") {
      if cues.contains(lemma, in: "doubt noun") { result.weaken() }
      result.tell([teller(of: governor)])
    } else {
      return false
    }
    return true
  }

  /// Who stands behind "les accusations de l'Iran", "des rumeurs": its complement where that is a voice,
  /// else nobody by name.
  private func teller(of governor: Governor) -> Source {
    let token = governor.token
    let content = text.subtree(governor.below)
    // Nothing but a date may stand between: "des révélations, lundi, de X".
    var u = clauses.unit(of: token).map { $0 + 1 } ?? units.count
    while u < units.count, units[u].verb == nil, units[u].tokens.lowerBound < content.lowerBound {
      if let phrase = units[u].noun, phrase.preposition == "de", !phrase.mentions.isEmpty,
        let voice = voice(ofPhrase: u)
      {
        return voice
      }
      u += 1
    }
    let tokens = clauses.unit(of: token).map { units[$0].tokens } ?? token..<token + 1
    return Source(
      voice: .anonymous, name: "anonymous", role: .anonymous,
      described: text.string(of: tokens), cue: text.span(of: tokens))
  }
}
