internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension Clauses {
  /// The subject of the verb at a unit: what the tree gives, else what the order of the units does.
  func subjects(of position: Int, depth: Int = 0) -> [Filler] {
    guard depth < 5, let verb = units[position].verb else { return [] }
    if let inverted = verb.invertedSubject {
      return [Filler(mention: inverted, unit: position, steps: [])]
    }
    if isImperative(position) { return orderedSubjects(position, depth) }
    if isReportingInsert(position), !isAfterRelativeClause(position) {
      let inverted = invertedSubject(of: position, depth)
      if !inverted.isEmpty { return inverted }
    }
    if isInvertedAfterRelative(position) {
      let inverted = invertedSubject(of: position, depth)
      if !inverted.isEmpty { return inverted }
    }
    if let opening = opening(position) { return group(startingAt: opening.theme) }
    // "une chaîne appartenant à X": what the participle stands beside.
    if verb.form == .presentParticiple, cues.contains(verb.lemma, in: "belong"), position > 1,
      case .comma = units[position - 1].kind
    {
      return actors(in: position - 2)
    }
    let tree = treeSubjects(of: position)
    switch verb.form {
    case .finite:
      let found = tree ?? finiteSubjects(of: position, depth)
      if !found.isEmpty {
        return unique(listed(with: found, of: position) + found + likened(to: found, of: position))
      }
      let authors = authorSubjects(of: position, depth)
      return authors.isEmpty ? capital(of: position) : authors
    case .presentParticiple:
      return tree.flatMap { $0.isEmpty ? nil : $0 } ?? gerundSubjects(of: position, depth)
    // What these hang on the parser often misses, and then names no actor.
    case .infinitive:
      let planners = planners(of: position)
      if !planners.isEmpty { return planners.map { step($0, .control) } }
      return tree.flatMap { $0.isEmpty ? nil : $0 } ?? infinitiveSubjects(of: position, depth)
    case .pastParticiple:
      return tree.flatMap { $0.isEmpty ? nil : $0 } ?? modified(by: position, depth)
    }
  }

  /// "X, Y et Z ont attaqué", of which the parser saw Y and Z: all members of the list.
  private func listed(with found: [Filler], of position: Int) -> [Filler] {
    guard found.count > 1, let verb = units[position].verb,
      let seen = found.map(\.unit).filter({ $0 < position }).max(),
      case let last = lastMember(after: seen, before: position),
      units[last].noun?.preposition == nil,
      units[position].tokens.contains(where: {
        text.features($0).isFinite && text.features($0).contains(.plural)
      })
    else { return [] }
    let whole = group(endingAt: last)
    return !verb.isReflexive
      && found.allSatisfy { one in whole.contains { $0.mention == one.mention } }
      ? whole : []
  }

  /// The last member of a list behind one of them: the Togo of "le Tchad et le Togo ont rompu".
  private func lastMember(after member: Int, before verb: Int) -> Int {
    guard member + 2 < verb, case .coordinator = units[member + 1].kind,
      let phrase = units[member + 2].noun, phrase.preposition == nil, phrase.isNamed
    else { return member }
    return member + 2
  }

  /// The state that speaks through its capital: "À Moscou, on accuse X".
  private func capital(of position: Int) -> [Filler] {
    guard let verb = units[position].verb,
      let subject = text.child(predicate(verb.main), .nsubj), text.lower(subject) == "on",
      let first = units.firstIndex(where: { !isOther($0) }), first + 1 < position,
      let phrase = units[first].noun, phrase.preposition == "à", isSeat(phrase),
      case .comma = units[first + 1].kind
    else { return [] }
    return phrase.mentions.map { Filler(mention: $0, unit: first, steps: [.proxy]) }
  }

  /// The subject of the clause that a gerund, or a participle set off by a comma, goes with.
  private func gerundSubjects(of position: Int, _ depth: Int) -> [Filler] {
    guard let verb = units[position].verb else { return [] }
    // "sur les réseaux sociaux, s'opposant à X", "… sociaux s'opposant à X"
    var isSetOff = verb.marker == "en" || position == 0 || verb.isReflexive
    if position > 0 {
      if case .comma = units[position - 1].kind { isSetOff = true }
      if isAct(before: position) { isSetOff = true }
    }
    guard isSetOff, let main = finiteVerb(before: position) ?? finiteVerb(after: position) else {
      return []
    }
    return subjects(of: main, depth: depth + 1).map { step($0, .control) }
  }

  /// Whether the phrase before a unit is what somebody writes or decides: "une résolution condamnant X".
  private func isAct(before position: Int) -> Bool {
    guard position > 0, let head = chainHead(position - 1), let phrase = units[head].noun,
      phrase.preposition != "contre"
    else { return false }
    return cues.contains(text.lemma(phrase.head), in: "act noun")
  }

  /// "a envoyé une lettre qui dénonce X": the subject of the clause before, whose author it is.
  private func authorSubjects(of position: Int, _ depth: Int) -> [Filler] {
    guard let place = relativePlace(of: position) else {
      // "une lettre qui dénonce X et réclame Y"
      var back = position - 1
      while back > 0, isOther(units[back]) { back -= 1 }
      guard back > 0, case .coordinator = units[back].kind,
        let first = finiteVerb(before: back), relativePlace(of: first)?.slot == .subject
      else { return [] }
      return authorSubjects(of: first, depth + 1)
    }
    guard place.slot == .subject, isAct(before: place.opener),
      let main = finiteVerb(before: place.opener)
    else { return [] }
    return subjects(of: main, depth: depth + 1).map { step($0, .control) }
  }

  /// Whether the verb before a unit stands in a relative clause, so that the main clause is still to
  /// come: "La Russie, dont …, soutient la Syrie".
  private func isAfterRelativeClause(_ position: Int) -> Bool {
    guard let verb = finiteVerb(before: position), let opener = opener(of: verb),
      case .relative = units[opener].kind
    else { return false }
    return true
  }

  func finiteSubjects(of position: Int, _ depth: Int) -> [Filler] {
    if let subject = subjectBeforeRelativeClause(position) { return group(endingAt: subject) }
    var candidate: Int?
    var u = position - 1
    var bracket = 0
    while u >= 0 {
      switch units[u].kind {
      case .closeBracket: bracket += 1
      case .openBracket: bracket -= 1
      case _ where bracket > 0: break
      case .dash:
        // An insertion between dashes is passed over as a whole.
        if let open = units[..<u].lastIndex(where: {
          if case .dash = $0.kind { true } else { false }
        }) {
          u = open - 1
          continue
        }
      case .noun(let phrase):
        guard phrase.preposition == nil else { break }
        if isObject(u, before: position) { break }
        candidate = u
      case .relative(let word):
        if ["qui", "lequel", "laquelle", "lesquels", "lesquelles"].contains(word) {
          if preposition(beforeRelative: u) != nil { return invertedSubject(of: position, depth) }
          return antecedent(of: u, depth).map { step($0, .relative) }
        }
        return invertedSubject(of: position, depth)
      case .subordinator: return invertedSubject(of: position, depth)
      case .coordinator:
        if isLeftmost(u + 1, position), let shared = sharedVerb(before: u) {
          return subjects(of: shared, depth: depth + 1).map { step($0, .sharedSubject) }
        }
        if let previous = finiteVerb(before: u), previous > 0 {
          return invertedSubject(of: position, depth)
        }
      case .openQuote:
        if u < position - 1 { return invertedSubject(of: position, depth) }
      case .closeQuote, .semicolon, .colon: return invertedSubject(of: position, depth)
      case .verb(let other):
        // "La Russie, affirme X, a bombardé Y": the insertion is passed over.
        if isReportingInsert(u) { break }
        if other.form == .finite {
          if let shared = sharedVerb(before: u + 1), hasComma(u, position) {
            return subjects(of: shared, depth: depth + 1).map { step($0, .sharedSubject) }
          }
          return invertedSubject(of: position, depth)
        }
      case .comma:
        if u == position - 1, isReportingInsert(position) {
          return invertedSubject(of: position, depth)
        }
      default: break
      }
      if let found = candidate {
        let fillers = group(endingAt: apposed(found, before: position))
        // A phrase without an actor between commas is an insertion: the subject stands before it.
        if !fillers.isEmpty || !hasComma(found, position) { return fillers }
        candidate = nil
      }
      u -= 1
    }
    return invertedSubject(of: position, depth)
  }

  /// "La Grèce, dont l'une des îles s'appelle X, maintient": the phrase before a relative clause between
  /// commas, of which the second stands right before the verb.
  private func subjectBeforeRelativeClause(_ position: Int) -> Int? {
    guard position > 0, case .comma = units[position - 1].kind,
      let inner = finiteVerb(before: position), let opener = opener(of: inner), opener > 1,
      case .relative = units[opener].kind, case .comma = units[opener - 1].kind,
      let phrase = units[opener - 2].noun, phrase.preposition == nil
    else { return nil }
    return opener - 2
  }

  /// Whether a bare noun phrase is the object of an earlier verb rather than the subject here: it
  /// follows a verb whose clause a relative pronoun opens.
  func isObject(_ u: Int, before position: Int) -> Bool {
    var back = u - 1
    while back >= 0 {
      switch units[back].kind {
      case .verb(let verb):
        if verb.form == .infinitive { return true }
        guard verb.form == .finite else { return verb.form == .presentParticiple }
        // A verb right before it: the phrase is its object unless a new clause began between.
        return back == u - 1 || units[(back + 1)..<u].allSatisfy { $0.noun != nil || isOther($0) }
      case .noun, .other: back -= 1
      default: return false
      }
    }
    return false
  }

  func isOther(_ unit: ClauseUnit) -> Bool {
    if case .other = unit.kind { true } else { false }
  }

  /// "Haftar, l'homme fort de l'est, a dit": the name before an apposition that stands next to a verb.
  func apposed(_ u: Int, before position: Int) -> Int {
    guard let phrase = units[u].noun, !phrase.isNamed, u >= 2, case .comma = units[u - 1].kind,
      units[(u + 1)..<position].contains(where: { if case .comma = $0.kind { true } else { false } }
      )
    else { return u }
    var back = u - 2
    while back >= 0, let other = units[back].noun {
      if other.preposition == nil { return other.mentions.isEmpty ? u : back }
      back -= 1
    }
    return u
  }

  func invertedSubject(of position: Int, _ depth: Int) -> [Filler] {
    var u = position + 1
    while u < units.count {
      switch units[u].kind {
      case .noun(let phrase):
        let isInsert = isReportingInsert(position)
        // "a déclaré à X un responsable"
        if isInsert, phrase.preposition == "à" || phrase.preposition == "sur" {
          u += 1
          continue
        }
        guard phrase.preposition == nil else { return [] }
        let isRelative = previousRelative(position)
        guard isInsert || isRelative else { return [] }
        return group(startingAt: u)
      case .other: u += 1
      case .verb where u == position + 1 && isSayingIdiom(position): u += 1
      case .comma where u == position + 1: u += 1
      default: return []
      }
    }
    return []
  }

  func previousRelative(_ position: Int) -> Bool {
    guard position > 0 else { return false }
    guard case .relative(let word) = units[position - 1].kind else { return false }
    return word != "qui" || preposition(beforeRelative: position - 1) != nil
  }

  /// Whether a verb stands as an inserted reporting clause: ", a déclaré X", "», ajoute X".
  func isReportingInsert(_ position: Int) -> Bool {
    guard let verb = units[position].verb, verb.form == .finite,
      cues.contains(verb.lemma, in: "inserted") || isSayingIdiom(position),
      !isSubjectBefore(position) || isBetweenCommas(position)
    else { return false }
    if position + 1 < units.count {
      switch units[position + 1].kind {
      case .subordinator("que"), .relative("que"): return false
      default: break
      }
    }
    guard position > 0 else { return true }
    var u = position - 1
    while u >= 0 {
      switch units[u].kind {
      case .comma: return !hasEventAsObject(position)
      case .openQuote:
        // "« Nous soutenons X »": what is quoted, not who says it.
        return text.child(predicate(verb.main), .nsubj).map {
          $0 < units[u].tokens.lowerBound || $0 > verb.main
        } ?? true
      case .closeQuote, .dash: return true
      case .other: u -= 1
      case .subordinator("comme"), .relative("que"), .relative("dont"): return true
      case .noun(let phrase) where phrase.preposition != nil && u == position - 1:
        u -= 1
      default: return false
      }
    }
    return true
  }

  /// ", a fait savoir X": two verbs that say something together.
  private func isSayingIdiom(_ position: Int) -> Bool {
    guard position + 1 < units.count, let verb = units[position].verb,
      let below = units[position + 1].verb, below.form == .infinitive
    else { return false }
    return cues.contains("\(verb.lemma) \(below.lemma)", in: "say idiom")
  }

  /// "La Russie, a assuré l'Iran, a bombardé X": a verb and whoever says it between commas, whatever the
  /// parser makes its subject.
  private func isBetweenCommas(_ position: Int) -> Bool {
    guard position > 0, case .comma = units[position - 1].kind, position + 1 < units.count,
      let phrase = units[position + 1].noun, phrase.preposition == nil,
      !phrase.mentions.isEmpty || cues.contains(text.lemma(phrase.head), in: "voice noun")
    else { return false }
    var u = position + 2
    while u < units.count, units[u].noun?.preposition == "de" { u += 1 }
    guard u < units.count, case .comma = units[u].kind else { return false }
    return u + 1 < units.count && units[u + 1].verb != nil
  }

  /// Whether what follows a verb is something done, not somebody who speaks: "X, chef de Y, annonce la
  /// rupture". Nouns of action are told by their endings.
  private func hasEventAsObject(_ position: Int) -> Bool {
    guard position + 1 < units.count, let phrase = units[position + 1].noun,
      phrase.preposition == nil, phrase.mentions.isEmpty
    else { return false }
    let lemma = text.lemma(phrase.head)
    guard !cues.contains(lemma, in: "voice noun"), !cues.contains(lemma, in: "people noun") else {
      return false
    }
    return ["tion", "sion", "ment", "ité", "ure", "ance", "ence", "age"].contains {
      lemma.hasSuffix($0)
    }
  }
}
