internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Who does what an event noun names, right behind it or elsewhere in the clause.
extension FrameMatcher {
  /// Who does what a noun names, with the place of the frame that says so.
  func nounAgents(
    _ frame: Frame, _ u: Int, _ phrase: NounPhrase
  ) -> (agents: [Filler], used: Frame.Slot?) {
    for slot in frame.agent {
      let found = nounFillers(slot, u, phrase, isAgent: true)
        .filter { isAble($0, frame) && !(slot == .subject && isBeneficiary(of: u, frame)) }
      if !found.isEmpty { return (found, slot) }
    }
    if let found = performer(of: u, frame) { return (found, nil) }
    let doers = doers(of: u, phrase).filter { isAble($0, frame) }
    if !doers.isEmpty { return (doers, nil) }
    // "les frappes que X a menées contre Y"
    if let verb = relativeVerb(of: u), let group = units[verb].verb,
      cues.contains(group.lemma, in: "light"), !cues.contains(group.lemma, in: "receive")
    {
      var found = clauses.subjects(of: verb)
      // "la guerre que mène X"
      if found.isEmpty, case .relative = units[verb - 1].kind, verb + 1 < units.count,
        units[verb + 1].noun?.preposition == nil
      {
        found = clauses.group(startingAt: verb + 1)
      }
      return (found.map { clauses.step($0, .lightVerb) }, nil)
    }
    if frame.relation == .consult, isOccasion(u, frame) {
      let found = participants(of: occasionStart(u)).filter {
        !isActor($0.mention, of: [.medium]) && !$0.steps.contains(.proxy)
      }
      return (found.map { clauses.step($0, .lightVerb) }, nil)
    }
    if frame.relation == .coerce, let state = heading() { return ([state], nil) }
    let isConflict = [.materialConflict, .verbalConflict].contains(frame.relation.family)
    let found = isConflict ? culprits(of: u) : []
    return ((found.isEmpty ? accused(of: u) : found).map { clauses.step($0, .lightVerb) }, nil)
  }

  /// Whether the subject asks for what a noun names, or gets it, and so does not give it: "réclame les
  /// garanties promises par X".
  private func isBeneficiary(of u: Int, _ frame: Frame) -> Bool {
    let isGiven =
      [.aid, .support, .concede].contains(frame.relation)
      || frame.relation == .agree && !frame.recipient.contains(.preposition("avec"))
    guard isGiven, units[u].noun?.preposition == nil, let verb = lightVerb(of: u),
      let group = units[verb].verb
    else { return false }
    return group.datives.isEmpty && cues.contains(group.lemma, in: "receive")
  }

  /// The state that heads a headline and so does what it tells: "Turquie : arrestation de seize suspects".
  private func heading() -> Filler? {
    guard units.count > 2, let phrase = units[0].noun, phrase.preposition == nil,
      let state = phrase.mentions.first, isActor(state, of: [.state]), case .colon = units[1].kind
    else { return nil }
    return Filler(mention: state, unit: 0, steps: [])
  }

  /// Whether an actor can do what a noun names: one meets people, not letters; a presence abroad is that
  /// of a force.
  private func isAble(_ filler: Filler, _ frame: Frame) -> Bool {
    switch frame.relation {
    case .consult: isMet(filler)
    case .mobilize where frame.lemma == "présence":
      filler.steps.isEmpty && !isActor(filler.mention, of: [.person, .company, .medium])
    default: true
    }
  }

  /// The verb of the relative clause whose object a noun is: "l'aide que X apporte à Y".
  func relativeVerb(of u: Int) -> Int? {
    var next = u + 1
    while next < units.count, next < u + 3, units[next].noun?.preposition != nil { next += 1 }
    guard next < units.count, case .relative("que") = units[next].kind else { return nil }
    return units.indices.first { $0 > next && units[$0].verb?.form == .finite }
  }

  /// Who does it according to the participle behind it or the passive whose subject it is: "les critiques
  /// adressées par X", "une aide a été votée par X".
  private func performer(of u: Int, _ frame: Frame) -> [Filler]? {
    var verb = u + 1
    while verb < units.count, verb < u + 3, units[verb].noun?.preposition != nil { verb += 1 }
    if verb >= units.count || units[verb].verb?.form != .pastParticiple {
      guard let passive = verbs(ofSubject: u).first(where: { units[$0].verb?.isPassive == true })
      else { return nil }
      verb = passive
    }
    guard let group = units[verb].verb, cues.contains(group.lemma, in: "perform") else {
      return nil
    }
    let found = clauses.complements(of: verb, "par")
    if !found.isEmpty { return found }
    // "des fonds ont été virés depuis la banque X"
    for case .preposition(let name) in frame.agent where name != "de" {
      let found = clauses.complements(of: verb, name).filter { !isOfListed($0) }
      if !found.isEmpty { return found }
    }
    return nil
  }

  /// Who carries out what a noun names, whatever its frame: "X a procédé à l'arrestation de Y".
  private func doers(of u: Int, _ phrase: NounPhrase) -> [Filler] {
    guard phrase.preposition == nil || phrase.preposition == "à", let verb = lightVerb(of: u),
      let group = units[verb].verb, !group.isPassive, !group.isReflexive,
      cues.contains(group.lemma, in: "carry out"), text.head(phrase.head) == group.main
    else { return [] }
    return clauses.subjects(of: verb).map { clauses.step($0, .lightVerb) }
  }

  /// Whether an actor only owns what goes on a list: "depuis le groupe X, fournisseur de Y".
  func isOfListed(_ filler: Filler) -> Bool {
    filler.steps.contains(.proxy) && filler.steps.contains(.coordination)
  }

  /// Whether a meeting is the occasion of what the clause tells: "a déclaré X lors d'un entretien avec
  /// Y", "en visite à Y, X a déclaré".
  private func isOccasion(_ u: Int, _ frame: Frame) -> Bool {
    if frame.mode == "visit", let preposition = units[u].noun?.preposition,
      preposition == "en" || preposition == "de" && frame.lemma == "passage"
    {
      return true
    }
    let first = occasionStart(u)
    // "dans l'attente de négociations avec X"
    if first < u, let before = units[first].noun,
      cues.contains(text.lemma(before.head), in: "occasion noun")
    {
      return true
    }
    let start = units[first].tokens.lowerBound
    var words = ""
    for token in start..<min(units[first].tokens.upperBound, start + 4) {
      if !words.isEmpty, !words.hasSuffix("'") { words += " " }
      words += text.lower(token).replacingTypographicApostrophes()
      if cues.contains(words, in: "occasion") { return true }
    }
    return false
  }

  /// The unit that brings in an occasion: the phrase itself, or what measures it ("après trois heures
  /// d'entretien").
  func occasionStart(_ u: Int) -> Int {
    guard u > 0, units[u].noun?.preposition == "de" else { return u }
    switch units[u - 1].kind {
    case .other: return u - 1
    case .noun(let before) where before.mentions.isEmpty && before.preposition != nil: return u - 1
    default: return u
    }
  }

  /// Who is named as the one behind it: "la responsabilité de X dans N", "X est à l'origine de N",
  /// "accuse X de N", "N attribuée à X".
  private func culprits(of u: Int) -> [Filler] {
    var next = u + 1
    while next < units.count, next < u + 4, units[next].noun?.preposition != nil || isComma(next) {
      next += 1
    }
    if next < units.count, let verb = units[next].verb, verb.form == .pastParticiple,
      cues.contains(verb.lemma, in: "impute")
    {
      return clauses.complements(of: next, "à")
    }
    for verb in verbs(ofSubject: u) {
      if let group = units[verb].verb, group.isPassive, cues.contains(group.lemma, in: "impute") {
        return clauses.complements(of: verb, "à")
      }
    }
    guard u > 0, let preposition = units[u].noun?.preposition else { return [] }
    if ["dans", "à", "de"].contains(preposition) {
      var back = u - 1
      while back >= 0, let before = units[back].noun {
        if cues.contains(text.lemma(before.head), in: "share noun") {
          for slot in [Frame.Slot.preposition("de"), .adjective, .possessor] {
            let found = nounFillers(slot, back, before, isAgent: true)
            if !found.isEmpty { return found }
          }
          // "X nie toute responsabilité dans N", "X a reconnu son rôle dans N"
          if let verb = lightVerb(of: back), let group = units[verb].verb,
            cues.contains(group.lemma, in: "deny") || cues.contains(group.lemma, in: "own share")
          {
            return clauses.subjects(of: verb)
          }
          return []
        }
        guard before.preposition == "de" else { break }
        back -= 1
      }
    }
    guard preposition == "de", let verb = lightVerb(of: u),
      isArgument(u, of: verb) || isLinked(verb, u, by: "culprit")
    else {
      // "X, auteur de l'attaque contre Y"
      guard let before = units[u - 1].noun, cues.contains(text.lemma(before.head), in: "culprit")
      else { return [] }
      return saidOf(u - 1).map { [$0] } ?? []
    }
    guard isLinked(verb, u, by: "culprit") else { return [] }
    // "X est responsable de", but "tient X pour responsable de"
    let isHeld = units[u - 1].noun?.preposition == "pour" && units[verb].verb?.isPassive == false
    return isHeld ? clauses.objectFillers(of: verb) : clauses.subjects(of: verb)
  }

  /// Who is accused of what a noun names: "accuse X de complicité avec Y".
  private func accused(of u: Int) -> [Filler] {
    guard units[u].noun?.preposition == "de", let verb = lightVerb(of: u),
      let group = units[verb].verb, cues.contains(group.lemma, in: "blame"),
      isArgument(u, of: verb)
        || units[(verb + 1)..<u].allSatisfy({ $0.noun?.preposition == nil && $0.verb == nil })
    else { return [] }
    return group.isPassive ? clauses.subjects(of: verb) : clauses.objectFillers(of: verb)
  }
}
