internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

// Conditions, and what a past verb makes of the conditional below it.
extension Attribution {
  /// Whether a finite verb stands in a clause with "si".
  func isInCondition(_ position: Int) -> Bool {
    var u = position - 1
    while u >= 0 {
      switch units[u].kind {
      case .subordinator("si"): return !isEven(u)
      case .verb(let verb) where verb.form == .finite: return false
      case .subordinator, .relative, .semicolon, .colon: return false
      default: u -= 1
      }
    }
    return false
  }

  /// "même si X a bombardé Y": granted, not supposed, unless in the imperfect or future.
  private func isEven(_ u: Int) -> Bool {
    let first = units[u].tokens.lowerBound
    guard first > sentence.lowerBound, text.lower(first - 1) == "même",
      let next = units[u...].first(where: { $0.verb?.form == .finite }), let verb = next.verb
    else { return false }
    return !verb.isConditional && !next.tokens.contains { text.features($0) == .imperfect }
      && !next.tokens.contains {
        text.features($0).contains(.imperfect) && text.features($0).contains(.indicative)
      }
  }

  /// Whether the sentence makes a condition: "si", "en cas de".
  func hasCondition() -> Bool {
    for u in units.indices {
      if case .subordinator("si") = units[u].kind, !isEven(u) {
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
  func isFutureInPast(_ verb: VerbGroup, _ position: Int) -> Bool {
    let first = units[position].tokens.first { text.features($0).contains(.conditional) }
    guard let first, first == verb.main || !["avoir", "être"].contains(text.lemma(first)),
      verb.lemma != "pouvoir",
      let governor = governor(above: clauses.predicate(verb.main)) ?? looseGovernor(of: position),
      governor.link == .clause, let u = clauses.verbUnit(of: governor.token),
      let above = units[u].verb
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
