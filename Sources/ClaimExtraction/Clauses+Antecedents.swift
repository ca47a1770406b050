internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension Clauses {
  func infinitiveSubjects(of position: Int, _ depth: Int) -> [Filler] {
    guard let governor = governor(of: position), let verb = units[governor].verb else {
      // "Pour séduire Londres, Oslo doit …", "Après avoir rencontré X, Y …"
      guard units[position].verb?.marker == "pour" || units[..<position].allSatisfy(isOther) else {
        return []
      }
      if let main = finiteVerb(after: position) {
        return subjects(of: main, depth: depth + 1).map { step($0, .control) }
      }
      // A headline without a verb: "Le roi à Londres pour solliciter …"
      guard
        let theme = units[..<position].firstIndex(where: {
          $0.noun.map { $0.preposition == nil && !$0.mentions.isEmpty } ?? false
        })
      else { return [] }
      return group(startingAt: theme).map { step($0, .control) }
    }
    if cues.contains(verb.lemma, in: "object control"), let marker = units[position].verb?.marker,
      marker == "de" || marker == "à" || marker == "pour"
    {
      let objects = between(governor, position)
      if !objects.isEmpty { return objects.map { step($0, .control) } }
      if verb.isPassive {
        return subjects(of: governor, depth: depth + 1).map { step($0, .control) }
      }
      if cues.contains(verb.lemma, in: "object only") {
        return []
      }
    }
    if verb.isPassive, verb.form == .pastParticiple {
      return modified(by: governor, depth + 1).map { step($0, .control) }
    }
    return subjects(of: governor, depth: depth + 1).map { step($0, .control) }
  }

  /// Whose plan or decision an infinitive right behind its noun is: "son projet de quitter l'UE", "la
  /// volonté de X de quitter l'UE".
  func planners(of position: Int) -> [Filler] {
    guard position > 0, units[position].verb?.marker == "de", let head = chainHead(position - 1),
      let phrase = units[head].noun, phrase.mentions.isEmpty,
      ["plan noun", "resolve noun"].contains(where: {
        cues.contains(text.lemma(phrase.head), in: $0)
      })
    else { return [] }
    if let possessor = phrase.possessor {
      return [Filler(mention: possessor, unit: head, steps: [])]
    }
    if head == position - 1 {
      return phrase.adjectives.map { Filler(mention: $0, unit: head, steps: []) }
    }
    return units[head + 1].noun?.mentions.isEmpty == false ? actors(in: head + 1) : []
  }

  /// The objects, direct or with à, between a verb and the infinitive that it governs.
  func between(_ governor: Int, _ infinitive: Int) -> [Filler] {
    if let verb = units[governor].verb, let clitic = verb.datives.first ?? verb.accusatives.first {
      return [Filler(mention: clitic, unit: governor, steps: [])]
    }
    var u = governor + 1
    while u < infinitive {
      if let phrase = units[u].noun,
        phrase.preposition == nil || phrase.preposition == "à"
      {
        let fillers = group(startingAt: u)
        if !fillers.isEmpty { return fillers }
      }
      u += 1
    }
    return []
  }

  /// The verb that governs an infinitive: the nearest verb before it in the clause.
  func governor(of position: Int) -> Int? {
    var u = position - 1
    while u >= 0 {
      switch units[u].kind {
      case .verb: return u
      case .semicolon, .colon: return nil
      case .relative, .subordinator: return nil
      default: u -= 1
      }
    }
    return nil
  }

  /// What a participle after a noun says something of.
  func modified(by position: Int, _ depth: Int) -> [Filler] {
    var u = position - 1
    if u > 0, case .comma = units[u].kind, let theme = bareName(before: u) {
      return actors(in: theme)
    }
    while u >= 0 {
      switch units[u].kind {
      case .noun(let phrase):
        let own = referent(of: u)
        if phrase.preposition == nil
          || phrase.preposition == "de" && u > 0 && units[u - 1].noun == nil
        {
          return own
        }
        if agrees(units[position].verb?.main, with: phrase.head) || u == 0 { return own }
        if let head = chainHead(u), head != u,
          agrees(units[position].verb?.main, with: units[head].noun?.head)
        {
          return actors(in: head)
        }
        return own
      case .comma, .other, .closeBracket, .openBracket, .dash: u -= 1
      // "s'estime trahie par X"
      case .verb(let verb) where verb.isReflexive && u == position - 1:
        return cues.contains(verb.lemma, in: "copula") || cues.contains(verb.lemma, in: "show")
          ? subjects(of: u, depth: depth + 1) : []
      case .coordinator:
        if let shared = participle(before: u) { return modified(by: shared, depth + 1) }
        // "X, armé et financé par Y"
        guard u > 0, isOther(units[u - 1]) else { return [] }
        u -= 1
      default: return []
      }
    }
    return []
  }

  /// The nearest phrase before a comma that is an actor without a preposition: what a participle
  /// after the comma is said of ("X a reçu Y, chef de Z, venu demander …").
  func bareName(before comma: Int) -> Int? {
    var back = comma - 1
    while back >= 0 {
      switch units[back].kind {
      case .noun(let phrase):
        if !phrase.mentions.isEmpty, phrase.preposition == nil { return back }
      case .relative, .subordinator, .semicolon, .colon: return nil
      case .verb(let verb) where verb.form == .finite: return nil
      default: break
      }
      back -= 1
    }
    return nil
  }

  func participle(before u: Int) -> Int? {
    var back = u - 1
    while back >= 0 {
      if let verb = units[back].verb { return verb.form == .pastParticiple ? back : nil }
      guard units[back].noun != nil || isOther(units[back]) else { return nil }
      back -= 1
    }
    return nil
  }

  func agrees(_ participle: Int?, with head: Int?) -> Bool {
    guard let participle, let head, head >= 0 else { return true }
    let a = text.features(participle)
    let b = text.features(head)
    if a.contains(.plural) && b.contains(.singular) && !b.contains(.plural) { return false }
    if a.contains(.singular) && !a.contains(.plural) && b.contains(.plural)
      && !b.contains(.singular)
    {
      return false
    }
    if a.contains(.feminine) && !a.contains(.masculine) && b.contains(.masculine)
      && !b.contains(.feminine)
    {
      return false
    }
    if a.contains(.masculine) && !a.contains(.feminine) && b.contains(.feminine)
      && !b.contains(.masculine)
    {
      return false
    }
    return true
  }

  /// The first phrase of a chain "N de N de N" that a unit belongs to.
  func chainHead(_ u: Int) -> Int? {
    var head = u
    while head > 0, units[head].noun?.preposition == "de", units[head - 1].noun != nil { head -= 1 }
    return head
  }

  func antecedent(of relative: Int, _ depth: Int) -> [Filler] {
    var u = relative - 1
    while u >= 0 {
      switch units[u].kind {
      case .noun:
        if let said = subjectOfPredicate(u, depth), !said.isEmpty { return said }
        let near = referent(of: u)
        if !near.isEmpty, !disagrees(near, with: relative) { return near }
        guard let head = chainHead(u), head != u else { return near }
        return referent(of: head)
      case .comma, .other, .closeBracket, .closeQuote, .dash: u -= 1
      case .coordinator:
        return []
      default: return []
      }
    }
    return []
  }

  /// "X est un homme politique, qui …": whom a nominal predicate is said of.
  private func subjectOfPredicate(_ u: Int, _ depth: Int) -> [Filler]? {
    guard depth < 4, let head = chainHead(u), let phrase = units[head].noun,
      phrase.preposition == nil, phrase.mentions.isEmpty, phrase.isIndefinite
    else { return nil }
    var back = head - 1
    while back > 0, isOther(units[back]) { back -= 1 }
    guard back >= 0, let verb = units[back].verb, !verb.isPassive, !verb.isReflexive,
      cues.contains(verb.lemma, in: "predicative")
    else { return nil }
    return subjects(of: back, depth: depth + 1).map { step($0, .relative) }
  }

  /// Whether a plural verb after "qui" cannot be said of the one actor next to it: "des marchandises de
  /// Chine qui arrivent".
  func disagrees(_ fillers: [Filler], with relative: Int) -> Bool {
    guard fillers.count == 1, let verb = units[relative...].lazy.compactMap(\.verb).first,
      verb.form == .finite
    else { return false }
    var first = verb.main
    while first > 0, [.auxiliary, .adverb].contains(text.tag(first - 1)) { first -= 1 }
    let features = text.features(text.tag(first) == .auxiliary ? first : verb.main)
    let isPlural = features.contains(.plural) && !features.contains(.singular)
    let mention = linked.mentions[fillers[0].mention]
    return isPlural && mention.form == .named && !mention.agreement.isPlural
      && mention.actors.count == 1
      && [.person, .state].contains(linked.actors[mention.actors[0]].kind)
  }

  func isLeftmost(_ from: Int, _ to: Int) -> Bool {
    units[from..<to].allSatisfy {
      switch $0.kind {
      case .other, .comma: true
      case .noun(let phrase): phrase.preposition != nil
      default: false
      }
    }
  }

  /// The finite verb before a unit whose subject a coordinated verb shares.
  func sharedVerb(before u: Int) -> Int? {
    var back = u - 1
    var nested = false
    while back >= 0 {
      switch units[back].kind {
      case .verb(let verb) where verb.form == .finite:
        // Not the verb of a relative clause, unless the relative is all there is.
        if let opener = opener(of: back), case .relative = units[opener].kind, !nested {
          nested = true
          if let outer = sharedVerb(before: opener) { return outer }
          return back
        }
        return back
      case .semicolon: return nil
      default: break
      }
      back -= 1
    }
    return nil
  }

  func opener(of verb: Int) -> Int? {
    var u = verb - 1
    while u >= 0 {
      switch units[u].kind {
      case .relative, .subordinator: return u
      case .verb(let other) where other.form == .finite: return nil
      default: u -= 1
      }
    }
    return nil
  }

  func hasComma(_ from: Int, _ to: Int) -> Bool {
    units[from..<to].contains { if case .comma = $0.kind { true } else { false } }
  }

  /// The nearest finite verb before a unit, in the same stretch between semicolons.
  func finiteVerb(before u: Int) -> Int? {
    var back = u - 1
    while back >= 0 {
      if let verb = units[back].verb, verb.form == .finite { return back }
      if case .semicolon = units[back].kind { return nil }
      back -= 1
    }
    return nil
  }

  /// The nearest finite verb after a unit.
  func finiteVerb(after u: Int) -> Int? {
    units.indices.first { $0 > u && units[$0].verb?.form == .finite }
  }
}
