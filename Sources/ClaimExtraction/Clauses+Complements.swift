internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension Clauses {
  /// The bare phrase that is the direct object of a verb.
  func object(of position: Int) -> Int? {
    var u = position + 1
    while u < units.count {
      switch units[u].kind {
      case .noun(let phrase):
        if phrase.preposition == nil { return isSubjectOfNext(u) ? nil : u }
        u += 1
      case .other, .openQuote, .closeQuote: u += 1
      default: return nil
      }
    }
    return nil
  }

  /// Whether a phrase begins a new clause: a finite verb follows, and a comma or conjunction led in.
  func isSubjectOfNext(_ u: Int) -> Bool {
    guard u > 0 else { return true }
    switch units[u - 1].kind {
    case .comma, .coordinator: return startsClause(u)
    default: return false
    }
  }

  /// Units that hold the direct object's actors, clitics first.
  func objectFillers(of position: Int) -> [Filler] {
    if let verb = units[position].verb, !verb.accusatives.isEmpty {
      return verb.accusatives.map { Filler(mention: $0, unit: position, steps: []) }
    }
    if isInvertedAfterRelative(position) {
      let antecedent = relativeFillers(.object, of: position)
      if !antecedent.isEmpty { return antecedent }
    }
    let found = treeObjects(of: position) ?? unitObjects(of: position)
    guard found.isEmpty else { return found }
    if treeObjectIsRelative(position) { return relativeFillers(.object, of: position) }
    let owners = ownersOfObject(of: position)
    if !owners.isEmpty { return owners }
    // "X, que la police cherche à arrêter"
    guard units[position].verb?.form == .infinitive, object(of: position) == nil,
      let governor = governor(of: position), object(of: governor).map({ $0 > position }) ?? true
    else { return [] }
    return relativeFillers(.object, of: governor)
  }

  /// "X, dont Y ne reconnaît pas l'élection": the object belongs to whom the clause is about.
  private func ownersOfObject(of position: Int) -> [Filler] {
    guard let opener = opener(of: position), case .relative("dont") = units[opener].kind,
      let object = object(of: position), let phrase = units[object].noun, !phrase.isIndefinite,
      object + 1 >= units.count || units[object + 1].noun?.preposition != "de"
    else { return [] }
    return antecedent(of: opener, 0).map { step($0, .proxy) }
  }

  private func unitObjects(of position: Int) -> [Filler] {
    guard let object = object(of: position) else {
      // "les rebelles que la Turquie soutient"
      if let opener = opener(of: position), case .relative("que") = units[opener].kind {
        return antecedent(of: opener, 0).map { step($0, .relative) }
      }
      return sharedObjects(of: position)
    }
    return group(startingAt: object)
  }

  /// "a rencontré puis soutenu X": the object of the next verb, where a conjunction alone stands between.
  private func sharedObjects(of position: Int) -> [Filler] {
    guard position + 2 < units.count, case .coordinator = units[position + 1].kind,
      let verb = units[position].verb, let next = units[position + 2].verb,
      next.form == verb.form, !next.isPassive, next.accusatives.isEmpty
    else { return [] }
    return objectFillers(of: position + 2)
  }

  /// Phrases with a preposition after a predicate, up to the end of its clause; phrases before the
  /// subject where none follows.
  func complements(
    of position: Int, _ preposition: String, acrossComma: Bool = true
  ) -> [Filler] {
    if preposition == "à", let verb = units[position].verb, !verb.datives.isEmpty {
      return verb.datives.map { Filler(mention: $0, unit: position, steps: []) }
    }
    let head = units[position].verb.map { predicate($0.main) } ?? units[position].noun?.head
    var found =
      head.flatMap { treeComplements(of: $0, preposition) }
      ?? unitComplements(of: position, preposition, acrossComma: acrossComma)
    if preposition == "à", let first = found.first, opensSentence(first.unit, before: position) {
      // "Au Mali, X a demandé à Y": where, not whom.
      found = unitComplements(of: position, preposition, acrossComma: acrossComma)
    }
    if found.isEmpty { found = relativeFillers(.preposition(preposition), of: position) }
    if found.isEmpty, let head { found = cleftFillers(of: head, preposition) }
    if let opening = opening(position) { found = found.filter { $0.unit < opening.end } }
    return found
  }

  /// Whether a phrase opens the sentence before the subject of a verb, set off by a comma.
  private func opensSentence(_ u: Int, before position: Int) -> Bool {
    guard u < position, units[..<u].allSatisfy(isOther) else { return false }
    let next = nextInChain(u)
    if next < position, case .comma = units[next].kind { return true }
    return false
  }

  private func unitComplements(
    of position: Int, _ preposition: String, acrossComma: Bool = true
  ) -> [Filler] {
    var u = position + 1
    var commas = 0
    var passed = 0
    while u < units.count {
      switch units[u].kind {
      case .noun(let phrase):
        if phrase.preposition == preposition {
          // "de" belongs to the noun before it, unless it follows the predicate itself.
          if preposition == "de", u > position + 1, units[u - 1].noun != nil,
            units[position].verb != nil, !isAgentOfPassive(position)
          {
            break
          }
          // "propose une rencontre à Tunis": where, not to whom.
          let isWhere =
            preposition == "à" && u > 0 && isSeat(phrase)
            && units[u - 1].noun.map { cues.contains(text.lemma($0.head), in: "meeting noun") }
              ?? false
          if isManner(phrase.head) { break }
          let found = isWhere ? [] : group(startingAt: u)
          if !found.isEmpty { return passed > 2 ? found.map { step($0, .distance) } : found }
        }
        passed += 1
      case .verb(let verb):
        if verb.form == .finite { return [] }
        if verb.form == .infinitive || verb.form == .presentParticiple { return [] }
        // "est attaqué à X, ville tenue par Y": Y holds the town.
        if preposition == "par", isAgentOfPassive(position), units[u - 1].noun != nil { return [] }
        // A participle clause of the object: what follows is its own, "par" apart.
        if preposition != "par" && units[position].verb != nil { return [] }
      case .relative, .subordinator, .semicolon, .colon: return []
      case .comma:
        commas += 1
        if !acrossComma || commas > 2 { return [] }
      case .coordinator:
        if u + 1 < units.count, units[u + 1].verb != nil { return [] }
      case .closeQuote, .openQuote, .other, .openBracket, .closeBracket, .dash: break
      }
      u += 1
    }
    return []
  }

  /// Whether one of some prepositions stands right behind a phrase.
  func nextChainHas(_ prepositions: String..., after u: Int) -> Bool {
    guard u + 1 < units.count, let phrase = units[u + 1].noun else { return false }
    return prepositions.contains { $0 == phrase.preposition }
  }

  func isSeat(_ phrase: NounPhrase) -> Bool {
    phrase.mentions.contains { linked.mentions[$0].isSeat }
  }

  func isAgentOfPassive(_ position: Int) -> Bool {
    units[position].verb?.isPassive ?? false
  }
}
