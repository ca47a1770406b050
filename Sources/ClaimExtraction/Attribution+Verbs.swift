internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

// What a verb does with the event below it.
extension Attribution {
  /// Applies a verb above the predicate.
  func apply(
    _ verb: VerbGroup, at u: Int, _ governor: Governor, _ reading: Reading,
    _ result: inout Commitment
  ) {
    let link = governor.link
    if isDenial(verb, link, hasTold: !result.voices.isEmpty) {
      guard !verb.isNegated else { return }
      if let denier = voice(ofSubject: u) {
        result.deny(by: denier)
      } else {
        result.negate()
      }
      return
    }
    if isSpeech(verb, u, link), !isBlamed(verb, governor) {
      hear(verb, at: u, governor, reading, &result)
      return
    }
    if link != .subject, isIdiom(u, in: "block idiom") { return result.leaveOpen() }
    switch link {
    case .clause, .infinitive: govern(verb, at: u, link, reading, &result)
    case .object, .oblique:
      if cues.contains(verb.lemma, in: "inquiry") {
        result.weaken()
      } else if cues.contains(verb.lemma, in: "wish") {
        suppose(verb, at: u, &result)
      } else if cues.contains(verb.lemma, in: "negate"), !reading.frame.isNegative {
        block(verb, &result)
      } else {
        own(verb, at: u, &result)
      }
    case .subject: subject(verb, at: u, reading, &result)
    case .adjunct:
      // When the clause is still to come, so is what goes with it.
      if verb.isFuture || verb.isConditional && hasOpenTime(reading) { result.leaveOpen() }
    case .complement: break
    }
  }

  private func hasOpenTime(_ reading: Reading) -> Bool {
    !["après", "depuis", "avant"].contains(units[reading.unit].noun?.preposition)
  }

  /// Applies a verb to the infinitive or clause that it governs.
  private func govern(
    _ verb: VerbGroup, at u: Int, _ link: Governor.Link, _ reading: Reading,
    _ result: inout Commitment
  ) {
    if cues.contains(verb.lemma, in: "negate") {
      if reading.frame.isNegative { return }
      if verb.isNegated, !cues.contains(verb.lemma, in: "stop") {
        // "n'exclut pas de", "ne refuse pas de"
        result.leaveOpen()
      } else if !verb.isNegated {
        block(verb, &result)
        opening(verb, u, &result)
      }
      return
    }
    if cues.contains(verb.lemma, in: "seem") {
      if verb.isNegated { result.negate() }
      result.weaken(to: .probableYes)
      return
    }
    if cues.contains(verb.lemma, in: "try"), reading.frame.relation == .request, !verb.isNegated {
      // Who tries to persuade asks.
      return own(verb, at: u, &result)
    }
    if cues.contains(verb.lemma, in: "suppose") { return suppose(verb, at: u, &result) }
    let predicate = clauses.predicate(verb.main)
    if verb.lemma == "être" || text.child(predicate, .cop) != nil {
      judge(verb, at: u, link, &result)
    }
    own(verb, at: u, &result)
  }

  /// Applies what a copula says of a clause or infinitive: "il est faux que", "est prêt à".
  private func judge(
    _ verb: VerbGroup, at u: Int, _ link: Governor.Link, _ result: inout Commitment
  ) {
    let behind = units[u].tokens.upperBound..<sentence.upperBound
    guard let token = behind.first(where: { text.tag($0) != .adverb }) else { return }
    let lemma = text.lemma(token)
    if link == .clause, cues.contains(lemma, in: "false") {
      result.callFalse()
    } else if cues.contains(lemma, in: "unsure") {
      result.weaken()
    } else if cues.contains(lemma, in: "ready") || cues.contains(lemma, in: "plan noun")
      || cues.contains(lemma, in: "suppose") && text.features(token).contains(.pastParticiple)
    {
      result.leaveOpen()
    }
  }

  private func block(_ verb: VerbGroup, _ result: inout Commitment) {
    if verb.isFuture || verb.isConditional { return result.leaveOpen() }
    if verb.isNegated { return }
    if cues.contains(verb.lemma, in: "give up") { result.negate() } else { result.block() }
  }

  /// Applies a verb that wants, plans, asks for or supposes.
  private func suppose(_ verb: VerbGroup, at u: Int, _ result: inout Commitment) {
    let isPerfect = isPerfect(verb, u)
    switch verb.lemma {
    case "pouvoir":
      if isPerfect, !verb.isConditional {
        // "a pu rencontrer": he did.
        return own(verb, at: u, &result)
      }
      if verb.isNegated { return result.negate() }
      if verb.isConditional, !hasSi { return result.weaken() }
    case "devoir":
      if isPerfect, !verb.isConditional { return own(verb, at: u, &result) }
    case "laisser", "aller":
      if isPerfect { return own(verb, at: u, &result) }
    default: break
    }
    result.leaveOpen()
    if verb.isNegated { result.negate() }
  }

  private var hasSi: Bool {
    units.contains { if case .subordinator("si") = $0.kind { true } else { false } }
  }

  private func isPerfect(_ verb: VerbGroup, _ u: Int) -> Bool {
    text.features(verb.main).contains(.pastParticiple) && !verb.isPassive
      && units[u].tokens.lowerBound < verb.main
  }

  /// Applies a verb to the event that is its subject: "la visite aura lieu", "est prévue", "inquiète".
  private func subject(
    _ verb: VerbGroup, at u: Int, _ reading: Reading, _ result: inout Commitment
  ) {
    if cues.contains(verb.lemma, in: "occur") || isIdiom(u, in: "occur") || verb.lemma == "être" {
      if cues.contains(verb.lemma, in: "suppose") { result.leaveOpen() }
      if verb.lemma == "être" { judge(verb, at: u, .subject, &result) }
      return own(verb, at: u, &result)
    }
    // What somebody speaks of with "le" is there, whatever it will bring about.
    if let phrase = units[reading.unit].noun, phrase.isIndefinite,
      verb.isFuture || verb.isConditional
    {
      result.leaveOpen()
    }
  }

  /// Whether a verb and its object together belong to a class: "a eu lieu", "fait état de".
  private func isIdiom(_ u: Int, in name: String) -> Bool {
    guard let verb = units[u].verb, u + 1 < units.count, let phrase = units[u + 1].noun else {
      return false
    }
    return cues.contains("\(verb.lemma) \(text.lemma(phrase.head))", in: name)
  }

  // MARK: - Words of others

  /// Whether a verb denies what hangs on it: any word of denial a clause or what somebody said, only
  /// some an event ("rejette la demande" turns it down).
  private func isDenial(_ verb: VerbGroup, _ link: Governor.Link, hasTold: Bool) -> Bool {
    switch link {
    case .clause, .infinitive: cues.contains(verb.lemma, in: "deny")
    case .object, .oblique: cues.contains(verb.lemma, in: hasTold ? "deny" : "deny noun")
    case .subject, .adjunct, .complement: false
    }
  }

  /// Whether a verb gives what hangs on it as somebody's word.
  func isSpeech(_ verb: VerbGroup, _ u: Int, _ link: Governor.Link) -> Bool {
    switch link {
    case .clause, .infinitive: cues.contains(verb.lemma, in: "report")
    case .object, .oblique:
      cues.contains(verb.lemma, in: "report noun") || isIdiom(u, in: "report idiom")
    case .subject, .adjunct, .complement: false
    }
  }

  /// Whether somebody accused, and not what he is accused of, hangs on a verb: "accuse les adversaires
  /// de l'accord", "impute l'échec aux sanctions".
  private func isBlamed(_ verb: VerbGroup, _ governor: Governor) -> Bool {
    cues.contains(verb.lemma, in: "blame") && governor.link == .object
      || cues.contains(verb.lemma, in: "impute") && governor.link == .oblique
  }

  /// Gives the event below a verb of saying to whoever says it.
  func hear(
    _ verb: VerbGroup, at u: Int, _ governor: Governor, _ reading: Reading,
    _ result: inout Commitment
  ) {
    let isClause = governor.link == .clause || governor.link == .infinitive
    if governor.link == .infinitive, cues.contains(verb.lemma, in: "suppose") {
      // "propose de livrer", "pense livrer": an offer, a plan.
      return suppose(verb, at: u, &result)
    }
    if verb.isNegated {
      // "n'a pas confirmé avoir": nobody says it.
      return isClause ? result.leaveOpen() : own(verb, at: u, &result)
    }
    if isClause, cues.contains(verb.lemma, in: "open report") { result.leaveOpen() }
    if cues.contains(verb.lemma, in: "doubt verb") { result.weaken() }
    if isLie(verb) { return result.callFalse() }
    // "Rappelons que": the article itself.
    if isClause, text.features(verb.main).contains(.first), !isQuoted(verb.main) { return }
    var told = chain(ofSubject: u)
    if told.isEmpty, isClause {
      told = document(saying: verb) ?? [continuing(verb) ?? unnamed(verb)]
    }
    if let last = told.last, !isOwnSpeech(last, reading, isClause) {
      result.tell(told)
    }
    if verb.isFuture {
      result.leaveOpen()
    } else if verb.isConditional, !hasSi {
      result.weaken()
    }
  }

  /// Who stands behind "X a publié un rapport affirmant que": whoever brought it out, else the document.
  private func document(saying verb: VerbGroup) -> [Source]? {
    guard verb.form == .presentParticiple, let noun = text.head(verb.main),
      text.relation(verb.main) == .acl, cues.contains(text.lemma(noun), in: "document noun"),
      let phrase = clauses.unit(of: noun)
    else { return nil }
    if phrase + 1 < units.count, units[phrase + 1].noun?.preposition == "de",
      let author = voice(ofPhrase: phrase + 1)
    {
      return [author]
    }
    if let head = text.head(noun), let u = verbUnit(of: head), let above = units[u].verb,
      cues.contains(above.lemma, in: "publish")
    {
      let chain = chain(ofSubject: u)
      if !chain.isEmpty { return chain }
    }
    return anonymous(phrase).map { [$0] }
  }

  /// "vous mentez en disant que"
  private func isLie(_ verb: VerbGroup) -> Bool {
    verb.form == .presentParticiple && text.relation(verb.main) == .advcl
      && text.head(verb.main).map { cues.contains(text.lemma($0), in: "lie") } ?? false
  }

  private func isQuoted(_ token: Int) -> Bool {
    text.quotations.contains { !$0.isScare && $0.tokens.contains(Int32(token)) }
  }

  /// "Il a ajouté que": whoever spoke before goes on.
  private func continuing(_ verb: VerbGroup) -> Source? {
    cues.contains(verb.lemma, in: "go on") && !verb.isPassive ? lastVoice : nil
  }

  /// The voice of "est accusé d'avoir", "on affirme que".
  private func unnamed(_ verb: VerbGroup) -> Source {
    Source(
      voice: .anonymous, name: "anonymous", role: .anonymous,
      cue: text.span(of: verb.main..<verb.main + 1))
  }

  /// Whether a speech verb only names the act that the frame itself is ("a annoncé son soutien à").
  private func isOwnSpeech(_ voice: Source, _ reading: Reading, _ isClause: Bool) -> Bool {
    guard !isClause else { return false }
    let agent = clauses.linked.mentions[reading.agent.mention].actors
    return agent.contains { voiceID(of: clauses.linked.actors[$0]) == voice.voice }
  }
}
