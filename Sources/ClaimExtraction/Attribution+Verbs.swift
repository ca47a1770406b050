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
    if isSeeming(verb, u, link) { return result.weaken(to: .probableYes) }
    if isDenial(verb, link, hasTold: !result.voices.isEmpty) {
      guard !verb.isNegated else { return }
      if let denier = voice(ofSubject: u) {
        result.deny(by: denier)
      } else {
        result.negate()
      }
      return
    }
    if isSpeech(verb, u, link), !isBlamed(verb, governor, reading) {
      hear(verb, at: u, governor, reading, &result)
      return
    }
    if link == .clause || link == .infinitive, believe(governor.token, at: u, &result) { return }
    // "a opposé son veto à l'entrée de X": the veto is there.
    if link != .subject, isIdiom(u, in: "block idiom") {
      return units[u + 1].noun?.head == reading.token
        ? own(verb, at: u, &result) : result.leaveOpen()
    }
    switch link {
    case .clause, .infinitive: govern(verb, at: u, governor, reading, &result)
    case .object, .oblique:
      if cues.contains(verb.lemma, in: "inquiry") {
        result.weaken()
      } else if text.relation(governor.below) == .oblAgent {
        // "est visé par des sanctions": they are there.
        own(verb, at: u, &result)
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
    _ verb: VerbGroup, at u: Int, _ governor: Governor, _ reading: Reading,
    _ result: inout Commitment
  ) {
    let link = governor.link
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
    if let noun = text.child(clauses.predicate(verb.main), .obj), noun < governor.below,
      cues.contains(text.lemma(noun), in: "plan noun")
    {
      // "a peur que", "a l'espoir de"
      result.leaveOpen()
    }
    // "rien ne prouve que", "ne sait pas si": open, unless a copula calls it untrue.
    if link == .clause, verb.isNegated, verb.lemma != "être", verb.lemma != "avoir" {
      return result.leaveOpen()
    }
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
    if behind.prefix(2).contains(where: { text.lower($0) == "hors" }) {
      // "il est hors de question que"
      result.negate()
    } else if link == .clause, cues.contains(lemma, in: "false") {
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
  func suppose(_ verb: VerbGroup, at u: Int, _ result: inout Commitment) {
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
    case "laisser", "aller", "permettre":
      if isPerfect { return own(verb, at: u, &result) }
    default: break
    }
    result.leaveOpen()
    if verb.isNegated { result.negate() }
  }

  var hasSi: Bool {
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
  func isIdiom(_ u: Int, in name: String) -> Bool {
    guard let verb = units[u].verb, u + 1 < units.count, let phrase = units[u + 1].noun else {
      return false
    }
    return cues.contains("\(verb.lemma) \(text.lemma(phrase.head))", in: name)
  }
}
