internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension Attribution {
  /// Walks from the predicate of a reading to the root; each word on the way does its part.
  func climb(from reading: Reading, _ result: inout Commitment) {
    let start = reading.unit
    if let verb = units[start].verb {
      own(verb, at: start, &result)
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
      guard let u = verbUnit(of: governor.token), let verb = units[u].verb else {
        token = governor.token
        position = nil
        continue
      }
      if governor.link == .adjunct, !result.voices.isEmpty || isSpeech(verb, u, .clause) {
        return
      }
      if isCircumstance {
        // What is told of a clause is told of its circumstances too.
        if isSpeech(verb, u, governor.link) { hear(verb, at: u, governor, reading, &result) }
      } else {
        apply(verb, at: u, governor, reading, &result)
      }
      isCircumstance = isCircumstance || governor.link == .adjunct
      token = governor.token
      position = u
    }
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
    return text.children(reading.token).contains {
      [.amod, .acl].contains(text.relation(Int($0)))
        && cues.contains(text.lemma(Int($0)), in: "done")
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
  private func looseGovernor(of position: Int?) -> Governor? {
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
    if units[reading.unit].verb?.form == .pastParticiple { return true }
    return reading.frame.carrier == .adjective
      || reading.frame.carrier == .role && !reading.frame.lemma.hasPrefix("=")
  }

  // MARK: - Nouns and adjectives above

  /// Applies a noun or adjective that a predicate completes; returns whether it changes anything.
  private func complete(_ governor: Governor, _ result: inout Commitment) -> Bool {
    let lemma = text.lemma(governor.token)
    let preposition = text.child(governor.below, .case, .mark).map { text.lower($0) }
    if ["entre", "avec", "après", "depuis"].contains(preposition) { return false }
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

  // MARK: - The predicate's own words

  private func ownNoun(_ reading: Reading, _ result: inout Commitment) {
    guard let phrase = units[reading.unit].noun else { return }
    let tokens = units[reading.unit].tokens
    for token in tokens where token != phrase.head {
      let lower = text.lower(token)
      if lower == "aucun" || lower == "aucune" { result.negate() }
      if lower == "toute" || lower == "tout" { result.leaveOpen() }
    }
    adjectives(at: reading.token, &result)
    for token in tokens where text.head(token) != reading.token {
      adjective(token, &result)
    }
    if phrase.preposition == "sans" { result.negate() }
    if phrase.preposition == "pour", isVerbBefore(reading.unit) { result.leaveOpen() }
    if cues.contains(text.lemma(reading.token), in: "becoming noun"), !hasHappened(reading) {
      result.leaveOpen()
    }
  }

  /// "X se rend à Y pour une rencontre avec Z": a purpose.
  private func isVerbBefore(_ u: Int) -> Bool {
    u > 0 && units[u - 1].verb != nil && text.relation(units[u].noun?.head ?? 0) == .oblMod
  }

  /// Whether words say that a change of membership took place: "depuis l'adhésion de X en 2004".
  private func hasHappened(_ reading: Reading) -> Bool {
    let phrase = units[reading.unit].noun
    if ["après", "depuis", "avec", "lors", "malgré"].contains(phrase?.preposition) { return true }
    return text.subtree(reading.token).contains {
      let lower = text.lower($0)
      return lower.utf8.count == 4 && Int(lower) != nil
    }
  }

  /// Applies the adjectives and participles of a noun: "un éventuel soutien", "la visite prévue".
  func adjectives(at token: Int, _ result: inout Commitment) {
    for child in text.children(token).map({ Int($0) }) {
      switch text.relation(child) {
      case .amod: adjective(child, &result)
      case .acl where text.features(child).contains(.pastParticiple):
        adjective(child, &result)
        let lemma = text.lemma(child)
        if cues.contains(lemma, in: "suppose") { result.leaveOpen() }
        if cues.contains(lemma, in: "negate") { result.block() }
      // "la coalition qu'il souhaite"
      case .aclRelcl where cues.contains(text.lemma(child), in: "wish"):
        if text.child(child, .obj).map({ text.lower($0).hasPrefix("qu") }) ?? false {
          result.leaveOpen()
        }
      default: continue
      }
    }
  }

  private func adjective(_ token: Int, _ result: inout Commitment) {
    let lemma = text.lemma(token)
    if cues.contains(lemma, in: "unsure") { result.weaken() }
    if cues.contains(lemma, in: "future") { result.leaveOpen() }
  }

  /// Applies the mood, tense and negation of a verb, and the words that open its clause.
  func own(_ verb: VerbGroup, at position: Int, _ result: inout Commitment) {
    if verb.isNegated, !isRestriction(position), !isExpletive(position) { result.negate() }
    if verb.isConditional {
      if hasCondition() || isFutureInPast(verb, position) {
        result.leaveOpen()
      } else {
        result.weaken()
      }
    }
    if verb.isFuture { result.leaveOpen() }
    adverbs(verb, position, &result)
    opening(verb, position, &result)
  }

  /// "a probablement bombardé", "aurait peut-être demandé".
  private func adverbs(_ verb: VerbGroup, _ position: Int, _ result: inout Commitment) {
    let below = text.children(clauses.predicate(verb.main)).map { Int($0) }
    for token in units[position].tokens.map({ $0 }) + below where text.tag(token) == .adverb {
      let lower = text.lower(token)
      if cues.contains(lower, in: "probable adverb") { result.weaken(to: .probableYes) }
      if cues.contains(lower, in: "possible adverb") { result.weaken() }
    }
  }

  /// Applies what opens the clause of a verb: "si", "pour que", "sans", "au lieu de".
  func opening(_ verb: VerbGroup, _ position: Int, _ result: inout Commitment) {
    if verb.form == .finite {
      if isInCondition(position) { return result.leaveOpen() }
      guard let words = conjunction(of: verb) else { return }
      if cues.contains(words, in: "open conjunction") { result.leaveOpen() }
      if cues.contains(words, in: "negative conjunction") { result.negate() }
      return
    }
    guard verb.form == .infinitive, let marker = verb.marker else { return }
    let words = openingWords(position)
    if words.contains(where: { cues.contains($0, in: "negative opening") }) {
      result.negate()
    } else if marker == "pour", let head = text.head(clauses.predicate(verb.main)),
      cues.contains(text.lemma(head), in: "active")
    {
      // "est actif pour défendre X": he does.
    } else if marker == "pour" || words.contains(where: { cues.contains($0, in: "open opening") }) {
      if !isUnderWay(position) { result.leaveOpen() }
    }
  }

  /// The first words of a unit, as written and joined: "au", "au lieu", "au lieu de".
  private func openingWords(_ position: Int) -> [String] {
    let tokens = units[position].tokens
    return (1...4).map { count in
      tokens.prefix(count).map { text.lower($0) }.joined(separator: " ")
    }
  }

  /// The words before and with "que" that open the clause of a verb: "pour que", "avant que".
  private func conjunction(of verb: VerbGroup) -> String? {
    let predicate = clauses.predicate(verb.main)
    let marks = text.children(predicate).map { Int($0) }
      .filter { text.relation($0) == .mark && $0 < predicate }
    guard let mark = marks.last else { return nil }
    var first = mark
    // The parser hangs the words of "à condition que" now on the verb, now on one another.
    let start = max(sentence.lowerBound, mark - 3)
    var found: String?
    while first >= start {
      let words = (first...mark).map { text.lower($0) }
      let joined = (words.dropLast() + ["que"]).joined(separator: " ")
      if cues.contains(joined, in: "open conjunction")
        || cues.contains(joined, in: "negative conjunction")
      {
        found = joined
      }
      first -= 1
    }
    return found
  }

  /// "a lancé une opération pour libérer X": the act is under way; "est venu demander": done by coming.
  private func isUnderWay(_ position: Int) -> Bool {
    let before = units[..<position]
    guard let u = before.lastIndex(where: { $0.verb?.form == .finite }), let verb = units[u].verb,
      !verb.isFuture, !verb.isConditional, !verb.isNegated
    else { return false }
    return units[u..<position].contains {
      $0.noun.map { cues.contains(text.lemma($0.head), in: "operation noun") } ?? false
    } && cues.contains(verb.lemma, in: "start")
  }

  /// "n'a bombardé que la Syrie": only, not not.
  private func isRestriction(_ position: Int) -> Bool {
    let tokens = units[position].tokens
    guard
      !tokens.contains(where: { ClauseWords.negations.contains(text.lower($0)) }),
      tokens.upperBound < sentence.upperBound
    else { return false }
    return ["que", "qu'"].contains(text.lower(tokens.upperBound))
      && units[position].verb?.lemma != "cesser"
  }

  /// "craint que X ne bombarde", "avant que X ne bombarde": a "ne" without force.
  private func isExpletive(_ position: Int) -> Bool {
    guard let verb = units[position].verb, let u = clauses.opener(of: position) else {
      return false
    }
    let tokens = units[position].tokens
    guard !tokens.contains(where: { ClauseWords.negations.contains(text.lower($0)) }) else {
      return false
    }
    if tokens.upperBound < sentence.upperBound,
      ClauseWords.negations.contains(text.lower(tokens.upperBound))
    {
      return false
    }
    if let words = conjunction(of: verb) { return cues.contains(words, in: "open conjunction") }
    guard let above = units[..<u].last(where: { $0.verb != nil })?.verb else { return false }
    return cues.contains(above.lemma, in: "fear")
  }

  /// Whether a finite verb stands in a clause with "si".
  private func isInCondition(_ position: Int) -> Bool {
    var u = position - 1
    while u >= 0 {
      switch units[u].kind {
      case .subordinator("si"): return true
      case .verb(let verb) where verb.form == .finite: return false
      case .subordinator, .relative, .semicolon, .colon: return false
      default: u -= 1
      }
    }
    return false
  }

  /// Whether the sentence makes a condition: "si", "en cas de".
  private func hasCondition() -> Bool {
    for u in units.indices {
      if case .subordinator("si") = units[u].kind {
        // "demande si X bombarderait": asked, not supposed.
        let next = units[u...].first { $0.verb != nil }?.verb
        if let next, text.relation(clauses.predicate(next.main)) == .ccomp { continue }
        return true
      }
    }
    for token in sentence.dropLast() where text.lower(token) == "en" {
      if ["cas", "l'absence"].contains(text.lower(token + 1)) { return true }
    }
    return false
  }

  /// "a annoncé que X bombarderait": the conditional of a clause under a past verb is a future; the
  /// perfect is hearsay there too.
  private func isFutureInPast(_ verb: VerbGroup, _ position: Int) -> Bool {
    let first = units[position].tokens.first { text.features($0).contains(.conditional) }
    guard let first, first == verb.main || !["avoir", "être"].contains(text.lemma(first)),
      verb.lemma != "pouvoir",
      let governor = governor(above: clauses.predicate(verb.main)) ?? looseGovernor(of: position),
      governor.link == .clause, let u = verbUnit(of: governor.token), let above = units[u].verb
    else { return false }
    return isPast(above, u)
  }

  private func isPast(_ verb: VerbGroup, _ u: Int) -> Bool {
    units[u].tokens.contains {
      let features = text.features($0)
      return features.contains(.imperfect) || features.contains(.past)
        || features.contains(.pastParticiple) && $0 == verb.main && !verb.isPassive
    }
  }
}
