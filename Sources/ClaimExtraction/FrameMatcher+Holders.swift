internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Whom a title, a position or a bond is said of.
extension FrameMatcher {
  /// What a nominal predicate is said of: the subject of être, devenir, élire …, the name that it
  /// stands beside, or the name that stands beside it.
  func saidOf(_ position: Int) -> Filler? {
    var u = position
    while u > 0, clauses.isOther(units[u - 1]) || isOneOf(u - 1) || isThen(u - 1) || isKind(u - 1) {
      u -= 1
    }
    if let said = saidAs(position) { return said }
    if let said = saidInRow(position) { return said }
    if u > 0, let found = saidOf(behind: u - 1) { return found }
    if let found = saidOfInTree(position) { return found }
    return named(after: position)
  }

  /// What several predicates in a row are said of: "X est président de Y, membre de Z et conseiller de W".
  func saidInRow(_ position: Int) -> Filler? {
    row(of: position)?.holder
  }

  /// The row of predicates that a later one of them belongs to: its verb and what that says them of.
  func row(of position: Int) -> (copula: Int, holder: Filler)? {
    guard position > 2, isBareTitle(position) || isBareAdjective(position) else { return nil }
    let isLast: Bool
    switch units[position - 1].kind {
    case .comma: isLast = false
    case .coordinator: isLast = true
    default: return nil
    }
    var first = position - 2
    // "est un homme d'affaires de X, et chef de Y"
    if isLast, first > 0, case .comma = units[first].kind { first -= 1 }
    while first > 0, let phrase = units[first].noun,
      phrase.preposition != nil || isOpenTitle(first - 1)
    {
      first -= 1
    }
    guard first > 0, first < position - 2 else { return nil }
    var back = first - 1
    while back > 0, clauses.isOther(units[back]) { back -= 1 }
    let isSaid =
      isLast && units[back].verb.map { cues.contains($0.lemma, in: "predicative") } == true
      && units[first].noun?.isIndefinite == true
    guard isSaid || titleNoun(first) != nil else { return nil }
    let row =
      if let verb = units[back].verb, cues.contains(verb.lemma, in: "predicative") {
        clauses.subjects(of: back).first.map { (copula: back, holder: $0) }
      } else {
        self.row(of: first)
      }
    guard let row else { return nil }
    let holder = row.holder
    // "X est membre de Y, allié de Z" may speak of Y, unless more follows or only somebody can be it.
    let isPersonal =
      isActor(holder.mention, of: [.person])
      && (titleNoun(position).map { cues.contains(text.lemma($0), in: "person role") } ?? false)
    return isLast || isPersonal || goesOn(behind: position) ? row : nil
  }

  /// Whether a phrase is a title without an article.
  private func isBareTitle(_ u: Int) -> Bool {
    units[u].noun.map { $0.preposition == nil } == true && titleNoun(u) != nil
      && text.tag(units[u].tokens.lowerBound) != .determiner
  }

  /// Whether a further title follows a title and its complements: ", … et allié de W".
  private func goesOn(behind position: Int) -> Bool {
    let next = clauses.nextInChain(position)
    guard next + 1 < units.count else { return false }
    switch units[next].kind {
    case .comma, .coordinator:
      return isBareTitle(next + 1) || isBareAdjective(next + 1)
    default: return false
    }
  }

  /// Whether a unit is an adjective that says a relation: "alliée" in "…, alliée de X".
  private func isBareAdjective(_ u: Int) -> Bool {
    let token: Int
    switch units[u].kind {
    case .other: token = units[u].tokens.lowerBound
    case .verb(let verb) where verb.form == .pastParticiple: token = verb.main
    default: return false
    }
    return adjectiveLemmas(token).contains { !frames.frames(.adjective, $0).isEmpty }
  }

  /// Whom a participle or passive with "comme" says something of: "X, présenté comme un membre de Y".
  func saidAs(_ position: Int) -> Filler? {
    var back = position - 1
    while back > 0, clauses.isOther(units[back]) || isOneOf(back) { back -= 1 }
    let end = units[position].tokens.lowerBound
    guard back >= 0, let verb = units[back].verb, verb.form == .pastParticiple || verb.isPassive,
      (units[back].tokens.upperBound..<end + 1).contains(where: { text.lower($0) == "comme" })
    else { return nil }
    return
      (verb.isPassive && verb.form != .pastParticiple
      ? clauses.subjects(of: back) : participleHolders(back)).first
  }

  /// What stands before a nominal predicate: the verb that says it, or the name beside it.
  func saidOf(behind u: Int) -> Filler? {
    switch units[u].kind {
    case .verb(let verb):
      if cues.contains(verb.lemma, in: "appoint") {
        return verb.isPassive
          ? clauses.subjects(of: u).first : clauses.objectFillers(of: u).first
      }
      return cues.contains(verb.lemma, in: "predicative") || cues.contains(verb.lemma, in: "play")
        ? clauses.subjects(of: u).first : nil
    case .colon where u == 1:
      // "X : directeur de Y"
      return units[0].noun.map { $0.isNamed && !isPlace($0) } == true
        ? clauses.actors(in: 0).first { isActor($0.mention, of: [.person]) } : nil
    case .comma where u > 0, .dash where u > 0:
      if u + 1 < units.count, let said = saidInRow(u + 1) { return said }
      guard let before = units[u - 1].noun, before.isNamed, !isPlace(before) else { return nil }
      return innermost(of: u - 1) ?? clauses.actors(in: u - 1).first
    case .subordinator("comme"):
      guard u > 0, let verb = units[..<u].lastIndex(where: { $0.verb != nil }),
        u - verb <= 3, let group = units[verb].verb
      else { return nil }
      // "X, considéré comme le chef de Y"
      if group.form == .pastParticiple { return participleHolders(verb).first }
      return group.isPassive || cues.contains(group.lemma, in: "serve")
        ? clauses.subjects(of: verb).first : nil
    case .subordinator("alors que"), .subordinator("que"), .relative("que"):
      // "X n'est autre que le chef de Y"
      guard u > 1, text.lower(units[u].tokens.lowerBound - 1) == "autre",
        let verb = units[..<u].lastIndex(where: { $0.verb != nil }), u - verb <= 2
      else { return nil }
      return clauses.subjects(of: verb).first
    case .noun(let phrase):
      // "a nommé X directeur de Y", "nommé au poste de directeur de Y"
      if phrase.preposition == nil, phrase.isNamed, u > 0, let verb = units[u - 1].verb,
        cues.contains(verb.lemma, in: "appoint"), !verb.isPassive
      {
        return clauses.actors(in: u).first
      }
      if cues.contains(text.lemma(phrase.head), in: "post noun"), u > 0,
        let verb = units[u - 1].verb
      {
        return cues.contains(verb.lemma, in: "appoint") && !verb.isPassive
          ? clauses.objectFillers(of: u - 1).first : clauses.subjects(of: u - 1).first
      }
      return nil
    case .coordinator:
      // "X, fondateur et dirigeant de Y", "l'ancien ministre de X et porte-parole de Y"
      var back = u - 1
      // "X, soutenu par Y et ennemi de Z"
      var first = back
      while first >= 0, units[first].noun?.preposition != nil { first -= 1 }
      if first >= 0, let verb = units[first].verb, verb.form == .pastParticiple {
        if first < back { return clauses.subjects(of: first).first }
        back -= 1
      }
      while back >= 0, let before = units[back].noun {
        if before.mentions.isEmpty
          || clauses.linked.mentions[before.mentions[0]].form == .described, titleNoun(back) != nil
        {
          return before.mentions.first.map { Filler(mention: $0, unit: back, steps: []) }
            ?? saidOf(back)
        }
        guard before.preposition == "de" || back > 0 && isOpenTitle(back - 1) else { return nil }
        back -= 1
      }
      // "X, ennemi de Y et allié de Z": the first may be read as an adjective.
      return back >= 0 && clauses.isOther(units[back]) ? nearestNamed(before: back).first : nil
    default: return nil
    }
  }

  /// Who is said to hold a position behind it: "le fondateur de Y est X", "les membres de Y, dont X,".
  func holdersBehind(_ position: Int) -> [Filler] {
    guard units[position].noun?.preposition == nil else { return [] }
    var next = clauses.nextInChain(position)
    guard next + 1 < units.count else { return [] }
    if case .comma = units[next].kind, case .relative("dont") = units[next + 1].kind,
      next + 2 < units.count, let phrase = units[next + 2].noun, phrase.isNamed,
      phrase.preposition == nil, !clauses.startsClause(next + 2)
    {
      return clauses.group(startingAt: next + 2)
    }
    guard let verb = units[next].verb, verb.form == .finite, !verb.isNegated || isNoOther(next),
      cues.contains(verb.lemma, in: "predicative")
    else { return [] }
    next += 1
    while next < units.count, next < position + 8 {
      switch units[next].kind {
      case .noun(let phrase):
        let isBare =
          phrase.preposition == nil || text.lower(units[next].tokens.lowerBound).hasPrefix("qu")
        return isBare && phrase.isNamed && !phrase.isIndefinite
          ? Array(clauses.actors(in: next).prefix(1)) : []
      case .other, .subordinator("que"), .subordinator("alors que"), .relative("que"), .comma:
        next += 1
      default: return []
      }
    }
    return []
  }

  /// "n'est autre que": a negation that says that somebody is.
  private func isNoOther(_ verb: Int) -> Bool {
    let end = units[verb].tokens.upperBound
    return end < text.tokens.count && text.lower(end) == "autre"
  }

  /// What several are to each other: "X et Y, rivaux de longue date,".
  func mutualBonds(_ u: Int, _ head: Int, _ frame: Frame) -> [Reading] {
    guard frame.recipient.contains(.preposition("entre")),
      text.features(head).contains(.plural), let holder = saidOf(u), holder.unit < u
    else { return [] }
    var holders = clauses.group(endingAt: holder.unit)
    if u > 0, let verb = copula(before: u) { holders = clauses.subjects(of: verb) }
    return mutual(holders, frame, head, u)
  }

  /// Each of several with the others.
  func mutual(_ holders: [Filler], _ frame: Frame, _ head: Int, _ u: Int) -> [Reading] {
    let there = pairs(among: holders, frame, head, u)
    guard !frame.relation.isSymmetric else { return there }
    return there
      + there.map {
        var back = $0
        swap(&back.agent, &back.recipient)
        return back
      }
  }

  /// The person whose name ends the name of a group: what follows "des proches de X," is said of X.
  private func innermost(of u: Int) -> Filler? {
    guard let number = units[u].noun?.mentions.first, isActor(number, of: [.organisation]) else {
      return nil
    }
    let end = clauses.linked.mentions[number].phrase.upperBound
    return clauses.linked.mentions.indices.first {
      $0 != number && clauses.linked.mentions[$0].isInside
        && clauses.linked.mentions[$0].tokens.upperBound == end && isActor($0, of: [.person])
    }.map { Filler(mention: $0, unit: u, steps: []) }
  }

  /// "l'un des chefs de X": the noun behind it is a title all the same.
  private func isOneOf(_ u: Int) -> Bool {
    units[u].noun?.mentions.isEmpty == true
      && ["un", "une"].contains(text.lower(units[u].tokens.upperBound - 1))
  }

  /// "X, pays membre de Y": what a state is called before what it is of Y.
  private func isKind(_ u: Int) -> Bool {
    units[u].noun.map {
      $0.preposition == nil && $0.mentions.isEmpty
        && cues.contains(text.lemma($0.head).lowercased(), in: "state kind")
    } ?? false
  }

  /// "X, alors ministre de Y"
  private func isThen(_ u: Int) -> Bool {
    if case .subordinator("alors") = units[u].kind { true } else { false }
  }

  /// The name that a nominal predicate stands beside in the tree.
  private func saidOfInTree(_ position: Int) -> Filler? {
    guard let head = units[position].noun?.head, text.relation(head) == .appos,
      let name = text.head(head).flatMap({ clauses.unit(of: $0) }), name != position,
      let phrase = units[name].noun, phrase.isNamed, !isPlace(phrase)
    else { return nil }
    return clauses.actors(in: name).first
  }

  /// The person or body named behind a description and its complements: "le chef de X, Y,",
  /// "Ancien conseiller de X, Y a dit", "son parti, X".
  private func named(after position: Int) -> Filler? {
    var last = position
    while last + 1 < units.count, clauses.isOther(units[last + 1]) { last += 1 }
    var next = clauses.nextInChain(last)
    // "le représentant de Y pour les affaires étrangères, X,"
    while next < units.count, next < last + 6, units[next].noun?.preposition != nil { next += 1 }
    guard
      units[position].noun?.preposition == nil || position > 0 && isOneOf(position - 1)
        || units[position].noun?.possessor != nil,
      next + 2 < units.count, case .comma = units[next].kind,
      let phrase = units[next + 1].noun, phrase.isNamed, phrase.preposition == nil,
      let mention = phrase.mentions.first,
      isActor(mention, of: [.person, .organisation, .armedGroup, .company, .body])
        || units[position].noun?.possessor != nil && isActor(mention, of: [.state])
    else { return nil }
    switch units[next + 2].kind {
    case .comma, .verb, .openBracket, .closeBracket, .relative, .other: break
    default: return nil
    }
    return Filler(mention: mention, unit: next + 1, steps: [])
  }
}
