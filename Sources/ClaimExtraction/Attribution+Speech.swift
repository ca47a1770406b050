internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

// Verbs that give somebody's word or deny it.
extension Attribution {
  /// Whether a verb denies what hangs on it: any word of denial a clause or what somebody said, only
  /// some an event ("rejette la demande" turns it down).
  func isDenial(_ verb: VerbGroup, _ link: Governor.Link, hasTold: Bool) -> Bool {
    if verb.isReflexive, cues.contains(verb.lemma, in: "deny reflexive") { return true }
    return switch link {
    case .clause, .infinitive: cues.contains(verb.lemma, in: "deny")
    case .object, .oblique: cues.contains(verb.lemma, in: hasTold ? "deny" : "deny noun")
    case .subject, .adjunct, .complement: false
    }
  }

  /// Whether a verb gives what hangs on it as somebody's word.
  func isSpeech(_ verb: VerbGroup, _ u: Int, _ link: Governor.Link) -> Bool {
    switch link {
    case .clause, .infinitive:
      cues.contains(verb.lemma, in: "report") || sayingIdiom(u) != nil
    case .object, .oblique:
      cues.contains(verb.lemma, in: "report noun") || isIdiom(u, in: "report idiom")
    case .subject, .adjunct, .complement: false
    }
  }

  /// Whether somebody accused, and not what he is accused of, hangs on a verb: "accuse les adversaires
  /// de l'accord", "impute l'échec aux sanctions".
  func isBlamed(
    _ verb: VerbGroup, _ governor: Governor, _ reading: Reading
  ) -> Bool {
    // "accuse X de frappes contre Y": the parser at times hangs the frappes on X, who made them.
    let isCulprit = clauses.linked.mentions[reading.agent.mention].tokens.contains(governor.below)
    return cues.contains(verb.lemma, in: "blame") && governor.link == .object && !isCulprit
      && !verb.isPassive
      || cues.contains(verb.lemma, in: "impute") && governor.link == .oblique
  }

  /// Gives the event below a verb of saying to whoever says it.
  func hear(
    _ verb: VerbGroup, at u: Int, _ governor: Governor, _ reading: Reading,
    _ result: inout Commitment
  ) {
    let isClause = governor.link == .clause || governor.link == .infinitive
    if let saying = sayingIdiom(u), let above = units[saying].verb, isClause {
      return say(above, at: saying, &result)
    }
    if governor.link == .infinitive, cues.contains(verb.lemma, in: "suppose") {
      // "propose de livrer", "pense livrer": an offer, a plan.
      return suppose(verb, at: u, &result)
    }
    let isDoubt = cues.contains(verb.lemma, in: "doubt report")
    if verb.isNegated, !isDoubt {
      // "n'a pas confirmé avoir": nobody says it.
      return isClause ? result.leaveOpen() : own(verb, at: u, &result)
    }
    if isDoubt, !verb.isNegated { result.leaveOpen() }
    if isClause && cues.contains(verb.lemma, in: "open report")
      || cues.contains(verb.lemma, in: "fear")
    {
      result.leaveOpen()
    }
    if cues.contains(verb.lemma, in: "doubt verb") { result.weaken() }
    if isLie(verb) { return result.callFalse() }
    // "Rappelons que": the article itself.
    if isClause, text.features(verb.main).contains(.first), !isQuoted(verb.main) { return }
    // "se voit reprocher": by whom is not said.
    // "on affirme que" names nobody.
    let isNobody = clauses.isUndergone(u) || hasSubject("on", u)
    var told = isNobody ? [] : chain(ofSubject: u)
    let isAccusation = cues.contains(verb.lemma, in: "blame")
    if told.isEmpty, isClause || isAccusation && verb.isPassive {
      told =
        document(saying: verb)
        ?? [continuing(verb) ?? referredTo(u) ?? place(of: u) ?? unnamed(verb)]
    }
    if let last = told.last,
      cues.contains(verb.lemma, in: "own claim") || !isOwnSpeech(last, reading, isClause)
    {
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
    if let head = text.head(noun), let u = clauses.verbUnit(of: head), let above = units[u].verb,
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
    cues.contains(verb.lemma, in: "go on") && !verb.isPassive ? lastSpeaker ?? lastVoice : nil
  }

  /// The voice of "est accusé d'avoir", "on affirme que".
  func unnamed(_ verb: VerbGroup) -> Source {
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
