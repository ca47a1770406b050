internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// What somebody who says that others must do something wants and holds: "X estime que Y doit aider Z".
extension FrameMatcher {
  /// The speaker asks the subject of "devoir" for what it says, and takes a side for or against whom that
  /// would help or hurt.
  func opinionReadings(_ found: [Reading], _ u: Int, _ verb: VerbGroup) -> [Reading] {
    if verb.isPassive { return demandReadings(u, verb) }
    guard let duty = verb.lemma == "devoir" ? u : duty(above: u), let said = opinion(above: duty),
      let group = units[said].verb
    else { return [] }
    let speakers = clauses.subjects(of: said)
    if duty == u {
      guard let frame = frames.frames(.role, "=devoir").first else { return [] }
      return pairs(speakers, clauses.subjects(of: duty), frame, group.main, said)
    }
    return found.flatMap { reading -> [Reading] in
      guard let name = side(reading.frame.relation),
        let frame = frames.frames(.role, name).first
      else { return [] }
      return pairs(speakers, [reading.recipient], frame, group.main, said)
    }
  }

  /// "exige que X soit renvoyé": a side for or against the one to whom it would be done.
  private func demandReadings(_ u: Int, _ verb: VerbGroup) -> [Reading] {
    guard verb.form == .finite, let said = governor(ofClause: u), let group = units[said].verb,
      !group.isNegated, cues.contains(group.lemma, in: "demand"),
      let done = frames.frames(.verb, verb.lemma).first(where: {
        $0.recipient.contains(.object) && $0.needs.isEmpty && side($0.relation) != nil
      }),
      let frame = side(done.relation).flatMap({ frames.frames(.role, $0).first })
    else { return [] }
    return pairs(clauses.subjects(of: said), clauses.subjects(of: u), frame, group.main, said)
  }

  /// The "devoir" that governs an infinitive.
  private func duty(above u: Int) -> Int? {
    guard units[u].verb?.form == .infinitive, let governor = clauses.governor(of: u),
      units[governor].verb?.lemma == "devoir", units[governor].verb?.isNegated == false
    else { return nil }
    return governor
  }

  /// The verb of opinion under which a clause stands.
  private func opinion(above u: Int) -> Int? {
    guard units[u].verb?.form == .finite, let said = governor(ofClause: u),
      let above = units[said].verb, !above.isNegated, cues.contains(above.lemma, in: "opinion")
    else { return nil }
    return said
  }

  /// The verb whose clause with "que" a finite verb heads.
  func governor(ofClause u: Int) -> Int? {
    guard let verb = units[u].verb else { return nil }
    if let above = verbUnit(overClause: clauses.predicate(verb.main)), above < u { return above }
    guard let opener = clauses.opener(of: u), case .subordinator("que") = units[opener].kind
    else { return nil }
    return units[..<opener].lastIndex { $0.verb != nil }
  }

  /// The unit of the verb that the clause of a predicate completes, by the tree.
  private func verbUnit(overClause predicate: Int) -> Int? {
    var token = predicate
    while let head = text.head(token) {
      switch text.relation(token) {
      case .ccomp, .csubj:
        return clauses.verbUnit(of: head)
      case .conj: token = head
      default: return nil
      }
    }
    return nil
  }

  private func side(_ relation: Relation) -> String? {
    switch relation {
    case .support, .aid, .concede, .retreat: "=faveur"
    case .sanction, .coerce, .assault, .accuse: "=blâme"
    default: nil
    }
  }
}
