internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// The sides of an event noun that stand elsewhere in the clause than right behind the noun.
extension FrameMatcher {
  /// Who does what a noun names, with the place of the frame that says so.
  func nounAgents(
    _ frame: Frame, _ u: Int, _ phrase: NounPhrase
  ) -> (agents: [Filler], used: Frame.Slot?) {
    for slot in frame.agent {
      let found = nounFillers(slot, u, phrase, isAgent: true)
        .filter { isAble($0, frame) }
      if !found.isEmpty { return (found, slot) }
    }
    if let found = performer(of: u) { return (found, nil) }
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
    let isConflict = [.materialConflict, .verbalConflict].contains(frame.relation.family)
    let found = isConflict ? culprits(of: u) : []
    return ((found.isEmpty ? accused(of: u) : found).map { clauses.step($0, .lightVerb) }, nil)
  }

  /// Whom what a noun names is aimed at.
  func nounRecipients(
    _ frame: Frame, _ u: Int, _ phrase: NounPhrase, besides agents: [Filler], _ used: Frame.Slot?
  ) -> [Filler] {
    let isOther = { (other: Filler) in !agents.contains { sameActor($0, other) } }
    for slot in frame.recipient where slot != used {
      let found = nounFillers(slot, u, phrase, isAgent: false).filter(isOther)
      if !found.isEmpty { return found }
    }
    if let verb = relativeVerb(of: u), units[verb].verb?.lemma != "être" {
      for case .preposition(let name) in frame.recipient {
        let found = clauses.complements(of: verb, name).filter(isOther)
        if !found.isEmpty { return found.map { clauses.step($0, .lightVerb) } }
      }
    }
    let asked = infinitiveRecipients(of: u, frame).filter(isOther)
    if !asked.isEmpty { return asked.map { clauses.step($0, .lightVerb) } }
    guard !agents.isEmpty, !frame.relation.isSymmetric else { return [] }
    return sufferers(of: u, phrase, frame, isOther).filter(isOther).map {
      clauses.step($0, .lightVerb)
    }
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

  // MARK: - Agents

  /// The verb of the relative clause whose object a noun is: "l'aide que X apporte à Y".
  private func relativeVerb(of u: Int) -> Int? {
    var next = u + 1
    while next < units.count, next < u + 3, units[next].noun?.preposition != nil { next += 1 }
    guard next < units.count, case .relative("que") = units[next].kind else { return nil }
    return units.indices.first { $0 > next && units[$0].verb?.form == .finite }
  }

  /// Who does it according to the participle behind it or the passive whose subject it is: "les critiques
  /// adressées par X", "une aide a été votée par X".
  private func performer(of u: Int) -> [Filler]? {
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
    return found.isEmpty ? nil : found
  }

  /// Whether a meeting is the occasion of what the clause tells: "a déclaré X lors d'un entretien avec
  /// Y", "en visite à Y, X a déclaré".
  private func isOccasion(_ u: Int, _ frame: Frame) -> Bool {
    if frame.mode == "visit", units[u].noun?.preposition == "en" { return true }
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
  private func occasionStart(_ u: Int) -> Int {
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
          return []
        }
        guard before.preposition == "de" else { break }
        back -= 1
      }
    }
    guard preposition == "de", let verb = lightVerb(of: u), let group = units[verb].verb,
      isArgument(u, of: verb) || isLinked(verb, u, by: "culprit")
    else {
      // "X, auteur de l'attaque contre Y"
      guard let before = units[u - 1].noun, cues.contains(text.lemma(before.head), in: "culprit")
      else { return [] }
      return saidOf(u - 1).map { [$0] } ?? []
    }
    return isLinked(verb, u, by: "culprit") ? clauses.subjects(of: verb) : []
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

  // MARK: - Recipients

  /// Whom the infinitive behind a noun is about: "le refus de X de livrer des armes à Y".
  private func infinitiveRecipients(of u: Int, _ frame: Frame) -> [Filler] {
    guard frame.relation.family == .verbalConflict || frame.relation == .agree else { return [] }
    var next = u + 1
    while next < units.count, next < u + 3, units[next].noun?.preposition == "de" { next += 1 }
    guard next < units.count, let verb = units[next].verb, verb.form == .infinitive,
      verb.marker == "de"
    else { return [] }
    let objects = clauses.objectFillers(of: next)
    if !objects.isEmpty { return objects }
    return ["à", "avec", "contre"].lazy.map { clauses.complements(of: next, $0) }
      .first { !$0.isEmpty } ?? []
  }

  /// Whom it hits, where a verb says so: "X subit les frappes de Y", "les frappes de Y visent X",
  /// "X est visé par les frappes de Y", "la décision de X a suscité les critiques de Y".
  private func sufferers(
    of u: Int, _ phrase: NounPhrase, _ frame: Frame, _ isOther: (Filler) -> Bool
  ) -> [Filler] {
    let isConflict =
      [.materialConflict, .verbalConflict].contains(frame.relation.family)
      && frame.relation != .mobilize && frame.relation != .protest
    let hits =
      frame.relation.family == .materialConflict
      || [.accuse, .threaten].contains(frame.relation)
    if isConflict, hits {
      for verb in verbs(ofSubject: u) {
        if let group = units[verb].verb, cues.contains(group.lemma, in: "target"), !group.isPassive
        {
          return clauses.objectFillers(of: verb)
        }
      }
    }
    let lead = text.lower(units[occasionStart(u)].tokens.lowerBound)
    let isAgainst = lead == "face"
    let isUnder = lead == "sous"
    if isConflict, isAgainst || isUnder && frame.relation != .coerce {
      guard let verb = clauses.finiteVerb(before: u) ?? clauses.finiteVerb(after: u),
        verb > u || !units[verb..<u].contains(where: isOpener)
      else { return [] }
      let objects = clauses.objectFillers(of: verb).filter(isOther)
      return objects.isEmpty ? clauses.subjects(of: verb) : objects
    }
    guard let verb = lightVerb(of: u), let group = units[verb].verb else {
      // "X, cible des critiques de Y"
      guard isConflict, u > 0, phrase.preposition == "de", let before = units[u - 1].noun,
        cues.contains(text.lemma(before.head), in: "victim")
      else { return [] }
      return saidOf(u - 1).map { [$0] } ?? []
    }
    if isConflict, phrase.preposition != nil, isLinked(verb, u, by: "victim"), !group.isNegated {
      return clauses.subjects(of: verb)
    }
    guard isArgument(u, of: verb) else { return [] }
    if isConflict, group.isPassive {
      let isHit =
        phrase.preposition == "par" && cues.contains(group.lemma, in: "target")
        || phrase.preposition != nil && cues.contains(group.lemma, in: "exposed")
      return isHit ? bearers(of: verb) : []
    }
    if isConflict, cues.contains(group.lemma, in: "suffer") { return clauses.subjects(of: verb) }
    if frame.relation == .sanction, cues.contains(group.lemma, in: "contest") {
      return clauses.subjects(of: verb)
    }
    guard phrase.preposition == nil, cues.contains(group.lemma, in: "provoke"),
      frame.relation.family == .verbalConflict || frame.relation == .support
    else { return [] }
    // "vaut à X les critiques de Y"
    let addressed = clauses.complements(of: verb, "à")
    return addressed.isEmpty ? clauses.subjects(of: verb) : addressed
  }

  /// What a passive or participle is said of; of one that opens the sentence, the subject of the clause.
  private func bearers(of verb: Int) -> [Filler] {
    let found = clauses.subjects(of: verb)
    guard found.isEmpty, verb == 0, let main = clauses.finiteVerb(after: verb) else { return found }
    return clauses.subjects(of: main)
  }

  /// The verbs whose subject a noun is: in a relative clause behind it, and in its own.
  func verbs(ofSubject u: Int) -> [Int] {
    guard let phrase = units[u].noun else { return [] }
    var found: [Int] = []
    var next = u + 1
    while next < units.count, next < u + 4, units[next].noun?.preposition != nil || isComma(next) {
      next += 1
    }
    if next + 1 < units.count, case .relative("qui") = units[next].kind, units[next + 1].verb != nil
    {
      found.append(next + 1)
    }
    if phrase.preposition == nil, [.nsubj, .nsubjPass].contains(text.relation(phrase.head)),
      let head = text.head(phrase.head), let verb = clauses.unit(of: head), units[verb].verb != nil
    {
      found.append(verb)
    }
    return found
  }

  /// Whether a phrase is what a verb governs: nothing stands between, or the tree says so.
  private func isArgument(_ u: Int, of verb: Int) -> Bool {
    guard verb < u, let phrase = units[u].noun, let group = units[verb].verb else { return false }
    if units[(verb + 1)..<u].allSatisfy(clauses.isOther) { return true }
    guard let head = text.head(phrase.head) else { return false }
    return head == group.main || head == clauses.predicate(group.main)
  }

  /// Whether a word of a class stands between a verb and the phrase that completes it: "est victime
  /// de N", "fait l'objet de N", "est responsable de N".
  private func isLinked(_ verb: Int, _ u: Int, by class: String) -> Bool {
    guard units[(verb + 1)..<u].count <= 2 else { return false }
    return (units[verb].tokens.upperBound..<units[u].tokens.lowerBound).contains {
      cues.contains(text.lemma($0), in: `class`) || cues.contains(text.lower($0), in: `class`)
    }
  }

  private func isComma(_ u: Int) -> Bool {
    if case .comma = units[u].kind { true } else { false }
  }

  private func isOpener(_ unit: ClauseUnit) -> Bool {
    switch unit.kind {
    case .relative, .subordinator, .semicolon, .colon: true
    default: false
    }
  }
}
