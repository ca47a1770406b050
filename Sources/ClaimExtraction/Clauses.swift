internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// An actor in a place of a predicate.
struct Filler: Hashable {
  /// The mention, as a number.
  var mention: Int
  /// The unit that holds it.
  var unit: Int
  /// How far the reading had to reach, as factors on ``Claim/reading`` with their reasons.
  var steps: [Step]

  /// One reason to trust a filler less.
  enum Step: String, Hashable {
    case proxy = "through a noun that belongs to the actor"
    case coordination = "through a coordination"
    case sharedSubject = "subject shared with the verb before"
    case control = "subject of the infinitive by control"
    case lightVerb = "subject of the verb that the noun depends on"
    case relative = "antecedent of a relative clause"
    case distance = "across other phrases"
  }
}

/// The sentence as units, with the searches that find the arguments of a predicate.
struct Clauses {
  let linked: LinkedText
  let cues: Cues
  let units: [ClauseUnit]

  var text: AnalyzedText { linked.text }

  // MARK: - Subjects

  /// The noun-phrase units, clitics apart, that are the subject of the verb at a unit.
  func subjects(of position: Int, depth: Int = 0) -> [Filler] {
    guard depth < 5, let verb = units[position].verb else { return [] }
    if let inverted = verb.invertedSubject { return [Filler(mention: inverted, unit: position, steps: [])] }
    switch verb.form {
    case .finite: return finiteSubjects(of: position, depth)
    case .infinitive: return infinitiveSubjects(of: position, depth)
    case .presentParticiple:
      return participleSubjects(of: position, depth)
    case .pastParticiple: return modified(by: position, depth)
    }
  }

  private func finiteSubjects(of position: Int, _ depth: Int) -> [Filler] {
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
        if let open = units[..<u].lastIndex(where: { if case .dash = $0.kind { true } else { false } }) {
          u = open - 1
          continue
        }
      case .noun(let phrase):
        guard phrase.preposition == nil else { break }
        if isObject(u, before: position) { break }
        candidate = u
      case .relative(let word):
        if word == "qui" || word == "lequel" || word == "laquelle" {
          return antecedent(of: u, depth).map { step($0, .relative) }
        }
        return invertedSubject(of: position, depth)
      case .subordinator: return invertedSubject(of: position, depth)
      case .coordinator:
        if isLeftmost(u + 1, position), let shared = sharedVerb(before: u) {
          return subjects(of: shared, depth: depth + 1).map { step($0, .sharedSubject) }
        }
        if let previous = finiteVerb(before: u), previous > 0 { return invertedSubject(of: position, depth) }
      case .openQuote:
        if u < position - 1 { return invertedSubject(of: position, depth) }
      case .closeQuote, .semicolon, .colon: return invertedSubject(of: position, depth)
      case .verb(let other):
        if other.form == .finite {
          if let shared = sharedVerb(before: u + 1), hasComma(u, position) {
            return subjects(of: shared, depth: depth + 1).map { step($0, .sharedSubject) }
          }
          return invertedSubject(of: position, depth)
        }
      case .comma:
        if u == position - 1, isReportingInsert(position) { return invertedSubject(of: position, depth) }
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

  /// Whether a bare noun phrase is the object of an earlier verb rather than the subject here: it
  /// follows a verb whose clause a relative pronoun opens.
  private func isObject(_ u: Int, before position: Int) -> Bool {
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

  private func isOther(_ unit: ClauseUnit) -> Bool {
    if case .other = unit.kind { true } else { false }
  }

  /// "Haftar, l'homme fort de l'est, a dit": the name before an apposition that stands next to a verb.
  private func apposed(_ u: Int, before position: Int) -> Int {
    guard let phrase = units[u].noun, !phrase.isNamed, u >= 2, case .comma = units[u - 1].kind,
      units[(u + 1)..<position].contains(where: { if case .comma = $0.kind { true } else { false } })
    else { return u }
    var back = u - 2
    while back >= 0, let other = units[back].noun {
      if other.preposition == nil { return other.mentions.isEmpty ? u : back }
      back -= 1
    }
    return u
  }

  private func invertedSubject(of position: Int, _ depth: Int) -> [Filler] {
    var u = position + 1
    while u < units.count {
      switch units[u].kind {
      case .noun(let phrase):
        guard phrase.preposition == nil else { return [] }
        let isRelative = previousRelative(position)
        guard isReportingInsert(position) || isRelative else { return [] }
        return group(startingAt: u)
      case .other: u += 1
      case .comma where u == position + 1: u += 1
      default: return []
      }
    }
    return []
  }

  private func previousRelative(_ position: Int) -> Bool {
    guard position > 0 else { return false }
    if case .relative(let word) = units[position - 1].kind { return word != "qui" }
    return false
  }

  /// Whether a verb stands as an inserted reporting clause: ", a déclaré X", "», ajoute X".
  func isReportingInsert(_ position: Int) -> Bool {
    guard let verb = units[position].verb, verb.form == .finite,
      cues.contains(verb.lemma, in: "inserted")
    else { return false }
    guard position > 0 else { return true }
    var u = position - 1
    while u >= 0 {
      switch units[u].kind {
      case .comma, .closeQuote, .openQuote, .dash: return true
      case .other: u -= 1
      case .subordinator("comme"), .relative("que"), .relative("dont"): return true
      case .noun(let phrase) where phrase.preposition != nil && u == position - 1:
        u -= 1
      default: return false
      }
    }
    return true
  }

  private func infinitiveSubjects(of position: Int, _ depth: Int) -> [Filler] {
    guard let governor = governor(of: position), let verb = units[governor].verb else {
      // "Pour obtenir l'aide d'Alger, Haftar doit …"
      guard units[position].verb?.marker == "pour" else { return [] }
      if let main = finiteVerb(after: position) {
        return subjects(of: main, depth: depth + 1).map { step($0, .control) }
      }
      // A headline without a verb: "Haftar à Moscou pour solliciter …"
      guard let theme = units[..<position].firstIndex(where: {
        $0.noun.map { $0.preposition == nil && !$0.mentions.isEmpty } ?? false
      }) else { return [] }
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
      if ["accuser", "soupçonner", "empêcher", "remercier", "suspecter"].contains(verb.lemma) { return [] }
    }
    if verb.isPassive, verb.form == .pastParticiple {
      return modified(by: governor, depth + 1).map { step($0, .control) }
    }
    return subjects(of: governor, depth: depth + 1).map { step($0, .control) }
  }

  /// The objects, direct or with à, between a verb and the infinitive that it governs.
  private func between(_ governor: Int, _ infinitive: Int) -> [Filler] {
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

  private func participleSubjects(of position: Int, _ depth: Int) -> [Filler] {
    // "X, affirmant que": the noun right before; otherwise the subject of the main verb.
    if units[position].verb?.marker == nil, position > 0, units[position - 1].noun != nil {
      let found = modified(by: position, depth)
      if !found.isEmpty { return found }
    }
    if let main = finiteVerb(before: position) ?? finiteVerb(after: position) {
      return subjects(of: main, depth: depth + 1).map { step($0, .sharedSubject) }
    }
    return modified(by: position, depth)
  }

  /// What a participle after a noun says something of.
  private func modified(by position: Int, _ depth: Int) -> [Filler] {
    var u = position - 1
    if u > 0, case .comma = units[u].kind, let theme = bareName(before: u) { return actors(in: theme) }
    while u >= 0 {
      switch units[u].kind {
      case .noun(let phrase):
        let own = referent(of: u)
        if phrase.preposition == nil || phrase.preposition == "de" && u > 0 && units[u - 1].noun == nil {
          return own
        }
        if agrees(units[position].verb?.main, with: phrase.head) || u == 0 { return own }
        if let head = chainHead(u), head != u, agrees(units[position].verb?.main, with: units[head].noun?.head)
        {
          return actors(in: head)
        }
        return own
      case .comma, .other, .closeBracket, .openBracket, .dash: u -= 1
      case .coordinator:
        if let shared = participle(before: u) { return modified(by: shared, depth + 1) }
        return []
      default: return []
      }
    }
    return []
  }

  /// The nearest phrase before a comma that is an actor without a preposition: what a participle
  /// after the comma is said of ("X a reçu Y, chef de Z, venu demander …").
  private func bareName(before comma: Int) -> Int? {
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

  private func participle(before u: Int) -> Int? {
    var back = u - 1
    while back >= 0 {
      if let verb = units[back].verb { return verb.form == .pastParticiple ? back : nil }
      guard units[back].noun != nil || isOther(units[back]) else { return nil }
      back -= 1
    }
    return nil
  }

  private func agrees(_ participle: Int?, with head: Int?) -> Bool {
    guard let participle, let head, head >= 0 else { return true }
    let a = text.features(participle)
    let b = text.features(head)
    if a.contains(.plural) && b.contains(.singular) && !b.contains(.plural) { return false }
    if a.contains(.singular) && !a.contains(.plural) && b.contains(.plural) && !b.contains(.singular) {
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

  private func antecedent(of relative: Int, _ depth: Int) -> [Filler] {
    var u = relative - 1
    while u >= 0 {
      switch units[u].kind {
      case .noun:
        let near = referent(of: u)
        if !near.isEmpty { return near }
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

  private func isLeftmost(_ from: Int, _ to: Int) -> Bool {
    units[from..<to].allSatisfy {
      switch $0.kind {
      case .other, .comma: true
      case .noun(let phrase): phrase.preposition != nil
      default: false
      }
    }
  }

  /// The finite verb before a unit whose subject a coordinated verb shares.
  private func sharedVerb(before u: Int) -> Int? {
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

  private func opener(of verb: Int) -> Int? {
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

  private func hasComma(_ from: Int, _ to: Int) -> Bool {
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

  // MARK: - Objects and complements

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
  private func isSubjectOfNext(_ u: Int) -> Bool {
    guard u > 0 else { return true }
    switch units[u - 1].kind {
    case .comma, .coordinator:
      var next = u + 1
      while next < units.count {
        switch units[next].kind {
        case .verb(let verb): return verb.form == .finite
        case .noun(let phrase) where phrase.preposition != nil: next += 1
        case .other: next += 1
        default: return false
        }
      }
      return false
    default: return false
    }
  }

  /// Units that hold the direct object's actors, clitics first.
  func objectFillers(of position: Int) -> [Filler] {
    if let verb = units[position].verb, !verb.accusatives.isEmpty {
      return verb.accusatives.map { Filler(mention: $0, unit: position, steps: []) }
    }
    guard let object = object(of: position) else { return [] }
    return group(startingAt: object)
  }

  /// Phrases with a preposition after a predicate, up to the end of its clause; phrases before the
  /// subject where none follows.
  func complements(
    of position: Int, _ preposition: String, acrossComma: Bool = true
  ) -> [Filler] {
    if preposition == "à", let verb = units[position].verb, !verb.datives.isEmpty {
      return verb.datives.map { Filler(mention: $0, unit: position, steps: []) }
    }
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
            && units[u - 1].noun.map { cues.contains(text.lemma($0.head), in: "meeting noun") } ?? false
          let found = isWhere ? [] : group(startingAt: u)
          if !found.isEmpty { return passed > 2 ? found.map { step($0, .distance) } : found }
        }
        passed += 1
      case .verb(let verb):
        if verb.form == .finite { return [] }
        if verb.form == .infinitive || verb.form == .presentParticiple { return [] }
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

  private func isSeat(_ phrase: NounPhrase) -> Bool {
    phrase.mentions.contains { linked.mentions[$0].isSeat }
  }

  private func isAgentOfPassive(_ position: Int) -> Bool {
    units[position].verb?.isPassive ?? false
  }

  // MARK: - Actors of phrases

  /// The actors that a phrase means: itself, or, of an ordinary noun, the actor that it belongs to.
  func actors(in u: Int) -> [Filler] {
    guard let phrase = units[u].noun else { return [] }
    if !phrase.mentions.isEmpty {
      return phrase.mentions.map { Filler(mention: $0, unit: u, steps: []) }
    }
    // What happens to somebody is not his: "dénonce l'arrestation de X".
    if cues.contains(text.lemma(phrase.head), in: "victim noun") { return [] }
    if let adjective = phrase.adjectives.last {
      return [Filler(mention: adjective, unit: u, steps: [.proxy])]
    }
    if u + 1 < units.count, let next = units[u + 1].noun, next.preposition == "de" {
      let owned = actors(in: u + 1).map { step($0, .proxy) }
      if !owned.isEmpty { return owned }
    }
    if let possessor = phrase.possessor {
      return [Filler(mention: possessor, unit: u, steps: [.proxy])]
    }
    // "les réformes qu'il proposait"
    if u + 3 < units.count, case .relative("que") = units[u + 1].kind, units[u + 3].verb != nil,
      units[u + 2].noun?.preposition == nil
    {
      return actors(in: u + 2).map { step($0, .proxy) }
    }
    // "les régions occupées par Daech"
    if u + 2 < units.count, let verb = units[u + 1].verb, verb.form == .pastParticiple {
      for agent in (u + 2)..<min(units.count, u + 5) {
        if units[agent].noun?.preposition == "par" { return actors(in: agent).map { step($0, .proxy) } }
        guard isOther(units[agent]) || units[agent].noun?.preposition != nil else { break }
      }
    }
    return []
  }

  /// The actors of a phrase, or of the name that it stands beside: "X, une coalition soutenue par Y".
  func referent(of u: Int) -> [Filler] {
    let own = actors(in: u)
    if !own.isEmpty { return own }
    guard let head = chainHead(u), head > 1, let phrase = units[head].noun,
      !cues.contains(text.lemma(phrase.head), in: "said noun")
    else { return own }
    switch units[head - 1].kind {
    case .comma, .dash:
      var back = head - 2
      while back >= 0, let phrase = units[back].noun {
        if !phrase.mentions.isEmpty { return actors(in: back) }
        back -= 1
      }
      return own
    default: return own
    }
  }

  /// The actors of a phrase and of those coordinated with it after it.
  func group(startingAt start: Int) -> [Filler] {
    guard let first = units[start].noun else { return [] }
    var fillers = actors(in: start)
    var u = nextInChain(start)
    var steps = 0
    while u + 1 < units.count, steps < 8 {
      var next = u
      var isJoined = false
      if case .comma = units[next].kind {
        next += 1
        isJoined = true
      }
      if next < units.count, case .coordinator = units[next].kind,
        ["et", "ou", "ni"].contains(text.lower(units[next].tokens.lowerBound))
      {
        next += 1
        isJoined = true
      }
      guard isJoined, next < units.count, let phrase = units[next].noun,
        phrase.preposition == first.preposition || phrase.preposition == nil && first.preposition != nil
          || phrase.preposition == "de" && first.preposition == nil && isOffice(first)
            && !phrase.mentions.isEmpty,
        !startsClause(next)
      else { break }
      if case .comma = units[u].kind, next == u + 1, phrase.mentions.isEmpty { break }
      fillers += actors(in: next).map { step($0, .coordination) }
      u = nextInChain(next)
      steps += 1
    }
    return unique(fillers)
  }

  /// The actors of a phrase and of those coordinated with it before it ("L'Égypte et les Émirats").
  private func group(endingAt end: Int) -> [Filler] {
    var fillers = actors(in: end)
    guard let last = units[end].noun else { return fillers }
    var u = end - 1
    var steps = 0
    var sawCoordinator = false
    while u >= 0, steps < 6 {
      switch units[u].kind {
      case .coordinator:
        guard text.lower(units[u].tokens.lowerBound) != "mais" else { return unique(fillers) }
        sawCoordinator = true
      case .comma: guard sawCoordinator else { return unique(fillers) }
      default: return unique(fillers)
      }
      var back = u - 1
      while back >= 0, let phrase = units[back].noun, phrase.preposition == "de" { back -= 1 }
      guard back >= 0, let phrase = units[back].noun, phrase.preposition == last.preposition,
        !isObject(back, before: end)
      else { return unique(fillers) }
      fillers = actors(in: back).map { step($0, .coordination) } + fillers
      u = back - 1
      steps += 1
    }
    return unique(fillers)
  }

  /// "les ambassadeurs de l'Allemagne, de la Belgique": the states go on the list of an office.
  private func isOffice(_ phrase: NounPhrase) -> Bool {
    phrase.mentions.contains { linked.mentions[$0].form == .described && linked.mentions[$0].title != nil }
  }

  private func startsClause(_ u: Int) -> Bool {
    var next = u + 1
    while next < units.count {
      switch units[next].kind {
      case .verb(let verb): return verb.form == .finite
      case .noun(let phrase) where phrase.preposition != nil: next += 1
      case .other: next += 1
      default: return false
      }
    }
    return false
  }

  /// The unit after a phrase and the complements with "de" that belong to it.
  private func nextInChain(_ u: Int) -> Int {
    var next = u + 1
    while next < units.count, units[next].noun?.preposition == "de" { next += 1 }
    if next + 2 < units.count, case .openBracket = units[next].kind {
      var close = next
      while close < units.count {
        if case .closeBracket = units[close].kind { return close + 1 }
        close += 1
      }
    }
    return next
  }

  private func unique(_ fillers: [Filler]) -> [Filler] {
    var seen: Set<Int> = []
    return fillers.filter { seen.insert($0.mention).inserted }
  }

  /// The filler with one more step on its way.
  func step(_ filler: Filler, _ step: Filler.Step) -> Filler {
    var filler = filler
    if !filler.steps.contains(step) { filler.steps.append(step) }
    return filler
  }
}
