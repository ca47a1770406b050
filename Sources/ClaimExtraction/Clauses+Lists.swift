internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Members that a text names behind a common noun: "plusieurs pays, dont la Pologne".
extension Clauses {
  /// The actors named as members of what a phrase means: behind "comme", "dont", "notamment", "tels que".
  func members(of u: Int) -> [Filler] {
    guard let phrase = units[u].noun, isSeveral(phrase), phrase.mentions.allSatisfy(isGroup) else {
      return []
    }
    var next = nextInChain(u)
    guard next < units.count else { return [] }
    var hasComma = false
    switch units[next].kind {
    case .comma, .openBracket:
      hasComma = true
      next += 1
    default: break
    }
    guard let start = memberStart(next, after: units[u], hasComma: hasComma),
      let first = units[start].noun,
      first.preposition == nil || ["comme", phrase.preposition].contains(first.preposition),
      !startsClause(start) || hasComma || text.lower(units[next].tokens.lowerBound) == "comme"
    else { return [] }
    var found = group(startingAt: start)
    // "dont X et Y ont signé": the last of them stands right before the verb.
    let end = nextInChain(found.last.map { max($0.unit, start) } ?? start)
    if end + 1 < units.count, case .coordinator = units[end].kind,
      units[end + 1].noun?.isNamed == true, units[end + 1].noun?.preposition == first.preposition
    {
      found += actors(in: end + 1)
    }
    return unique(found).filter { $0.steps.allSatisfy { $0 != .proxy } }
      .map { step($0, .member) }
  }

  /// Whether a mention is a group that grammar alone tells of: "les pays européens".
  private func isGroup(_ number: Int) -> Bool {
    let mention = linked.mentions[number]
    return mention.form != .pronoun && mention.agreement.isPlural
      && mention.actors.allSatisfy {
        [.organisation, .armedGroup].contains(linked.actors[$0].kind)
          && !text.word(mention.tokens.lowerBound).isCapitalized
      }
  }

  /// Who does the same as the subject of a verb: "X, comme Y, soutient Z", "X soutient Z, tout comme Y",
  /// "à l'instar de Y, X soutient Z".
  func likened(to subjects: [Filler], of position: Int) -> [Filler] {
    guard let subject = subjects.last, subjects.allSatisfy({ $0.steps.isEmpty }),
      units[subject.unit].noun?.isNamed == true
    else { return [] }
    for start in [nextInChain(subject.unit), 0, position + 1] {
      var u = start
      while start > position, u < units.count, units[u].noun != nil || isOther(units[u]),
        likeness(at: u) == nil
      {
        u += 1
      }
      if start > 0 {
        guard u < units.count, case .comma = units[u].kind else { continue }
        // "finance des groupes armés, comme Y": one of them.
        if start > position, let phrase = units[u - 1].noun, isSeveral(phrase), !phrase.isNamed,
          let other = likeness(at: u + 1), mayBelong(other, to: phrase),
          text.lower(units[u + 1].tokens.lowerBound) == "comme"
        {
          continue
        }
        u += 1
      }
      guard let other = likeness(at: u), units[other].noun?.isNamed == true else { continue }
      let end = nextInChain(other)
      let isClosed = end >= units.count || units[end].verb == nil && units[end].noun == nil
      if isClosed { return group(startingAt: other).map { step($0, .coordination) } }
    }
    return []
  }

  /// The phrase behind words of likeness that start at a unit.
  func likeness(at u: Int) -> Int? {
    guard u < units.count else { return nil }
    if units[u].noun?.preposition == "comme" { return u }
    let words = [["tout", "comme"], ["de", "même", "que"], ["comme"]]
    let start = units[u].tokens.lowerBound
    for expression in words {
      guard start + expression.count < text.tokens.count,
        expression.indices.allSatisfy({
          text.lower(start + $0) == expression[$0]
            || expression[$0] == "que" && ["qu'", "qu’"].contains(text.lower(start + $0))
        })
      else { continue }
      return unit(of: start + expression.count).flatMap {
        units[$0].tokens.lowerBound == start + expression.count && units[$0].noun != nil ? $0 : nil
      }
    }
    return nil
  }

  /// Whether whom a phrase names can be among those whom another means: a state among states only.
  private func mayBelong(_ u: Int, to group: NounPhrase) -> Bool {
    cues.contains(text.lemma(group.head), in: "state kind")
      || units[u].noun?.mentions.allSatisfy {
        linked.mentions[$0].actors.allSatisfy { linked.actors[$0].kind != .state }
      } ?? false
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
    if hasComma, units[next].noun?.preposition == "comme" {
      return owner.noun.map { mayBelong(next, to: $0) } ?? false ? next : nil
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
