internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Members that a text names behind a common noun: "plusieurs pays, dont la Pologne".
extension Clauses {
  /// The actors named as members of what a phrase means: behind "comme", "dont", "notamment", "tels que".
  func members(of u: Int) -> [Filler] {
    guard let phrase = units[u].noun, phrase.mentions.isEmpty, isSeveral(phrase) else { return [] }
    var next = nextInChain(u)
    guard next < units.count else { return [] }
    var hasComma = false
    if case .comma = units[next].kind {
      hasComma = true
      next += 1
    }
    guard let start = memberStart(next, after: units[u], hasComma: hasComma),
      let first = units[start].noun,
      first.preposition == nil || first.preposition == phrase.preposition,
      !startsClause(start) || hasComma
    else { return [] }
    return group(startingAt: start).filter { $0.steps.allSatisfy { $0 != .proxy } }
      .map { step($0, .member) }
  }

  /// The first phrase behind the words that introduce members.
  private func memberStart(_ next: Int, after owner: ClauseUnit, hasComma: Bool) -> Int? {
    guard next < units.count else { return nil }
    // "en tête desquels la Pologne"
    if next + 2 < units.count, let phrase = units[next].noun, phrase.preposition == "en",
      text.lower(phrase.head) == "tête", case .relative = units[next + 1].kind
    {
      return next + 2
    }
    let word = text.lower(units[next].tokens.lowerBound)
    let behind = next + 1
    guard behind < units.count, units[behind].noun != nil else {
      // "y compris", "en particulier", "en tête desquels", "parmi lesquels"
      guard behind + 1 < units.count, units[behind + 1].noun != nil,
        ["y", "en", "parmi", "entre"].contains(word), isOther(units[next])
      else { return nil }
      let second = text.lower(units[behind].tokens.lowerBound)
      return [
        "compris", "particulier", "lesquels", "lesquelles", "autres",
      ].contains(second) ? behind + 1 : nil
    }
    switch word {
    case "comme", "notamment", "dont", "particulièrement", "principalement", "surtout":
      // "dont la Pologne est membre" is a clause.
      if word == "dont", startsClause(behind) { return nil }
      return behind
    case "que", "qu'", "qu’":
      guard let last = owner.tokens.last,
        ["tels", "telles", "tel", "telle"].contains(text.lower(last))
      else { return nil }
      return behind
    default: return nil
    }
  }

  /// Whether a phrase means more than one: a plural, "plusieurs", "une dizaine de".
  private func isSeveral(_ phrase: NounPhrase) -> Bool {
    let features = text.features(phrase.head)
    return features.contains(.plural) || !features.contains(.singular)
  }
}

/// Companions that a text names behind an actor: "X, accompagné de Y, …".
extension Clauses {
  /// Who goes with the actor of a phrase.
  func companions(of u: Int) -> [Filler] {
    guard units.indices.contains(u), units[u].noun != nil else { return [] }
    var next = nextInChain(u)
    guard next + 2 < units.count, case .comma = units[next].kind else { return [] }
    next += 1
    while next < units.count, isOther(units[next]) { next += 1 }
    if let verb = next < units.count ? units[next].verb : nil {
      guard verb.form == .pastParticiple, cues.contains(verb.lemma, in: "companion") else {
        return []
      }
      let agents = complements(of: next, "de")
      return agents.isEmpty ? complements(of: next, "par") : agents
    }
    guard next < units.count, units[next].noun?.preposition == "avec" else { return [] }
    return group(startingAt: next)
  }

  /// Who goes with the subject, named before it: "Avec X, Y a attaqué Z", "Aux côtés de X, Y …".
  func openingCompanions() -> [Filler] {
    guard let first = units.firstIndex(where: { !isOther($0) }),
      let phrase = units[first].noun, ["avec", "côtés"].contains(phrase.preposition),
      let comma = units[first...].firstIndex(where: {
        if case .comma = $0.kind { true } else { false }
      }), units[first..<comma].allSatisfy({ $0.verb == nil })
    else { return [] }
    return group(startingAt: first)
  }
}
