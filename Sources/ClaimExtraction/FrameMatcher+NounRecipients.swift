internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Whom an event noun is aimed at, right behind it or elsewhere in the clause.
extension FrameMatcher {
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
    if let verb = verbs(ofSubject: u).first(where: { units[$0].verb?.isPassive == true }),
      let group = units[verb].verb, cues.contains(group.lemma, in: "perform")
    {
      // "une livraison a été effectuée à X", not what stands far behind: "… sur le compte de la société Y"
      for case .preposition(let name) in frame.recipient where name != "de" {
        let found = clauses.complements(of: verb, name).filter {
          isOther($0) && !isOfListed($0) && $0.unit - verb <= 7
        }
        if !found.isEmpty { return found.map { clauses.step($0, .lightVerb) } }
      }
    }
    let asked = infinitiveRecipients(of: u, frame).filter(isOther)
    if !asked.isEmpty { return asked.map { clauses.step($0, .lightVerb) } }
    // "X a reçu la visite de Y"
    if frame.relation == .consult, !agents.isEmpty, phrase.preposition == nil,
      let verb = lightVerb(of: u), let group = units[verb].verb, !group.isPassive,
      cues.contains(group.lemma, in: "receive"), isArgument(u, of: verb)
    {
      return clauses.subjects(of: verb).filter(isOther).map { clauses.step($0, .lightVerb) }
    }
    guard !agents.isEmpty, !frame.relation.isSymmetric else { return [] }
    return sufferers(of: u, phrase, frame, agents, isOther).filter(isOther).map {
      clauses.step($0, .lightVerb)
    }
  }

  /// Whom the infinitive behind a noun is about: "le refus de X de livrer des armes à Y".
  private func infinitiveRecipients(of u: Int, _ frame: Frame) -> [Filler] {
    guard [.reject, .threaten, .request, .agree].contains(frame.relation) else { return [] }
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
    of u: Int, _ phrase: NounPhrase, _ frame: Frame, _ agents: [Filler],
    _ isOther: (Filler) -> Bool
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
          let hit = clauses.objectFillers(of: verb)
          return hit.isEmpty && frame.relation == .assault
            ? struckStates(verb, besides: agents) : hit
        }
        // "les frappes de Y ont fait dix morts en X"
        if units[verb].verb?.lemma == "faire", frame.relation == .assault {
          return struckStates(verb, besides: agents)
        }
        // "les frappes de Y ont coûté la vie à X"
        if units[verb].verb?.lemma == "coûter" { return clauses.complements(of: verb, "à") }
      }
    }
    let start = units[occasionStart(u)].tokens.lowerBound
    let lead = text.lower(start)
    let isAgainst = lead == "face"
    // "Malgré les frappes de Y, X résiste", not "… X a rouvert son ambassade".
    if isConflict, lead == "malgré" || lead == "en" && text.lower(start + 1) == "dépit" {
      guard let verb = clauses.finiteVerb(after: u) ?? clauses.finiteVerb(before: u),
        let group = units[verb].verb, cues.contains(group.lemma, in: "hold out")
      else { return [] }
      return clauses.subjects(of: verb)
    }
    let isUnder = lead == "sous"
    if isConflict, isAgainst || isUnder && frame.relation != .coerce {
      guard let verb = clauses.finiteVerb(before: u) ?? clauses.finiteVerb(after: u),
        verb > u || !units[verb..<u].contains(where: isOpener),
        lead != "face" || units[verb].verb?.isNegated != true
      else { return [] }
      let objects = clauses.objectFillers(of: verb).filter {
        isOther($0) && !$0.steps.contains(.proxy)
      }
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
        ["par", "dans"].contains(phrase.preposition) && cues.contains(group.lemma, in: "target")
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
      let head = text.head(phrase.head), let verb = clauses.verbUnit(of: head)
    {
      found.append(verb)
    }
    return found
  }

  /// Whether a phrase is what a verb governs: nothing stands between, or the tree says so.
  func isArgument(_ u: Int, of verb: Int) -> Bool {
    guard verb < u, let phrase = units[u].noun, let group = units[verb].verb else { return false }
    if units[(verb + 1)..<u].allSatisfy(clauses.isOther) { return true }
    guard let head = text.head(phrase.head) else { return false }
    return head == group.main || head == clauses.predicate(group.main)
  }

  /// Whether a word of a class stands between a verb and the phrase that completes it: "est victime
  /// de N", "fait l'objet de N", "est responsable de N".
  func isLinked(_ verb: Int, _ u: Int, by class: String) -> Bool {
    guard units[(verb + 1)..<u].count <= 2 else { return false }
    return (units[verb].tokens.upperBound..<units[u].tokens.lowerBound).contains {
      cues.contains(text.lemma($0), in: `class`) || cues.contains(text.lower($0), in: `class`)
    }
  }

  func isComma(_ u: Int) -> Bool {
    if case .comma = units[u].kind { true } else { false }
  }

  private func isOpener(_ unit: ClauseUnit) -> Bool {
    switch unit.kind {
    case .relative, .subordinator, .semicolon, .colon: true
    default: false
    }
  }
}
