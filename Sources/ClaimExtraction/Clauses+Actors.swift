internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension Clauses {
  /// The actors that a phrase means: itself, or, of an ordinary noun, the actor that it belongs to.
  func actors(in u: Int) -> [Filler] {
    guard let phrase = units[u].noun else { return [] }
    if !phrase.mentions.isEmpty {
      return phrase.mentions.map { Filler(mention: $0, unit: u, steps: []) } + members(of: u)
    }
    if let noun = linked.things[phrase.head] {
      return owner(of: noun).map { [Filler(mention: $0, unit: u, steps: [.proxy])] } ?? []
    }
    let members = members(of: u)
    if !members.isEmpty { return members }
    // What happens to somebody is not his: "dénonce l'arrestation de X".
    if cues.contains(text.lemma(phrase.head), in: "victim noun"), !isUpheld(u) { return [] }
    // One man is not his state: "l'homme fort de l'Est libyen".
    if cues.contains(text.lower(phrase.head), in: "individual") { return [] }
    if let called = christened(u) { return called }
    if phrase.isJoint {
      return phrase.adjectives.map { Filler(mention: $0, unit: u, steps: [.proxy]) }
    }
    if let adjective = phrase.adjectives.last {
      // "son homologue turc, X": whoever is named beside it.
      if let named = apposed(after: u, adjective) { return [named] }
      // "le parti turc" is not Turkey.
      if cues.contains(text.lemma(phrase.head), in: "led noun") { return [] }
      return [Filler(mention: adjective, unit: u, steps: [.proxy])]
    }
    if let named = apposedName(after: u, phrase) { return [named] }
    if let complement = complement(of: u), !isCloseTo(phrase, u) {
      let owned = actors(in: complement).map { step($0, .proxy) }
      if !owned.isEmpty { return owned }
    }
    // "sa frontière avec X": the other side's.
    if cues.contains(text.lemma(phrase.head), in: "border noun"), u + 1 < units.count,
      units[u + 1].noun?.preposition == "avec"
    {
      return actors(in: u + 1).map { step($0, .proxy) }
    }
    if let named = acronym(after: u, phrase) ?? stronghold(after: u, phrase) { return [named] }
    if let possessor = phrase.possessor {
      // "son parti, l'AKP"
      if let named = named(after: u) { return [named] }
      return [Filler(mention: possessor, unit: u, steps: [.proxy])]
    }
    // "X, dont les hommes ont attaqué Y"
    if u > 0, phrase.preposition == nil, case .relative("dont") = units[u - 1].kind, startsClause(u)
    {
      return antecedent(of: u - 1, 0).map { step($0, .proxy) }
    }
    // "les réformes qu'il proposait"
    if u + 3 < units.count, case .relative("que") = units[u + 1].kind, units[u + 3].verb != nil,
      units[u + 2].noun?.preposition == nil
    {
      return actors(in: u + 2).map { step($0, .proxy) }
    }
    // "les régions occupées par Daech", not "les groupes soutenus par la Turquie"
    var held = u + 1
    // "le plan de paix présenté par X"
    while held < units.count, let part = units[held].noun, part.preposition == "de",
      part.mentions.isEmpty, part.adjectives.isEmpty
    {
      held += 1
    }
    if held + 1 < units.count, let verb = units[held].verb, verb.form == .pastParticiple,
      cues.contains(verb.lemma, in: "hold")
    {
      for agent in (held + 1)..<min(units.count, held + 4) {
        if units[agent].noun?.preposition == "par" {
          return actors(in: agent).map { step($0, .proxy) }
        }
        guard isOther(units[agent]) || units[agent].noun?.preposition != nil else { break }
      }
    }
    return []
  }

  /// "un groupe soudanais baptisé les X": X.
  private func christened(_ u: Int) -> [Filler]? {
    guard u + 2 < units.count, let verb = units[u + 1].verb, verb.form == .pastParticiple,
      cues.contains(verb.lemma, in: "christen")
    else { return nil }
    let name = units[(u + 2)...].firstIndex { $0.noun != nil }
    guard let name, name < u + 4, let phrase = units[name].noun, phrase.preposition == nil,
      !phrase.mentions.isEmpty
    else { return nil }
    return phrase.mentions.map { Filler(mention: $0, unit: name, steps: []) }
  }

  /// Whether a phrase means somebody near to or against the one behind it: "un proche de X", "cet
  /// allié de l'Iran"; not beside another name ("X, rival de Y soutenu par Z"), and not where he
  /// answers for him ("un proche de X a nié toute demande").
  private func isCloseTo(_ phrase: NounPhrase, _ u: Int) -> Bool {
    let verb = units[u...].lazy.compactMap(\.verb).first
    return !(verb.map { cues.contains($0.lemma, in: "deny") } ?? false)
      && cues.contains(text.lemma(phrase.head), in: "close noun")
      && text.tag(units[u].tokens.lowerBound + (phrase.preposition == nil ? 0 : 1)) == .determiner
  }

  /// Whether a verb does something for or against the good that a phrase names, and so to whose it is:
  /// "soutient l'intégrité de X".
  private func isUpheld(_ u: Int) -> Bool {
    guard u > 0, let phrase = units[u].noun, phrase.preposition == nil,
      let verb = units[u - 1].verb
    else { return false }
    return cues.contains(verb.lemma, in: "uphold")
      && cues.contains(text.lemma(phrase.head), in: "good noun")
  }

  /// The actor to whom a thing of an earlier sentence belongs, which a pronoun takes up: "Les navires
  /// chinois … Ils …", "L'armée de X … Elle …".
  private func owner(of noun: Int) -> Int? {
    let lemma = text.lemma(noun)
    guard !cues.contains(lemma, in: "victim noun"), !cues.contains(lemma, in: "individual") else {
      return nil
    }
    for child in text.children(noun).map({ Int($0) }) {
      let isOwner =
        switch text.relation(child) {
        case .amod: true
        case .nmod:
          text.child(child, .case).map {
            ClauseWords.preposition(text.lower($0)) == "de"
          } ?? false
        default: false
        }
      guard isOwner else { continue }
      let found = linked.mentions.firstIndex {
        $0.tokens.contains(child) && !$0.isInside
          && ($0.form == .adjective) == (text.relation(child) == .amod)
      }
      if let found { return found }
    }
    return nil
  }

  /// The phrase that says whose something is: "des membres présumés de X", "des navires appartenant à
  /// X".
  private func complement(of u: Int) -> Int? {
    var next = u + 1
    var preposition = "de"
    if next + 1 < units.count, let verb = units[next].verb {
      if verb.form == .presentParticiple, verb.lemma == "appartenir" {
        preposition = "à"
      } else if verb.form != .pastParticiple
        || !cues.contains(verb.lemma, in: "unsure") && !cues.contains(verb.lemma, in: "epithet")
      {
        return nil
      }
      next += 1
    }
    // "l'expulsion par X de …"
    if next == u + 1, next < units.count, let agent = units[next].noun, agent.preposition == "par",
      let head = units[u].noun?.head, text.head(agent.head) == head
    {
      return next
    }
    if next == u + 1, next < units.count, units[next].noun?.preposition == "à",
      let head = units[u].noun?.head, cues.contains(text.lemma(head), in: "dative noun")
    {
      return next
    }
    return next < units.count && units[next].noun?.preposition == preposition ? next : nil
  }

  /// The body whose short name stands in brackets behind what it is: "le traité de libre-échange
  /// transpacifique (TPP)".
  private func acronym(after u: Int, _ phrase: NounPhrase) -> Filler? {
    guard cues.contains(text.lemma(phrase.head), in: "acronym noun") else { return nil }
    var next = u + 1
    while next < units.count, units[next].noun?.preposition == "de" || isOther(units[next]) {
      next += 1
    }
    guard next + 1 < units.count, case .openBracket = units[next].kind,
      let mention = units[next + 1].noun?.mentions.first,
      linked.mentions[mention].actors.allSatisfy({
        ![.state, .person, .medium].contains(linked.actors[$0].kind)
      })
    else { return nil }
    return Filler(mention: mention, unit: next + 1, steps: [])
  }

  /// Who holds a place, where the words beside it say so: "Raqqa, capitale de Daech".
  private func stronghold(after u: Int, _ phrase: NounPhrase) -> Filler? {
    guard text.tag(phrase.head) == .properNoun, u + 3 < units.count,
      case .comma = units[u + 1].kind, let place = units[u + 2].noun, place.preposition == nil,
      cues.contains(text.lemma(place.head), in: "stronghold noun"),
      units[u + 3].noun?.preposition == "de"
    else { return nil }
    return actors(in: u + 3).first.map { step($0, .proxy) }
  }

  /// The body named behind what somebody calls his own: "son parti, l'AKP".
  private func named(after u: Int) -> Filler? {
    guard u + 2 < units.count, case .comma = units[u + 1].kind, let phrase = units[u + 2].noun,
      phrase.preposition == nil, phrase.isNamed, let mention = phrase.mentions.first,
      cues.contains(text.lemma(units[u].noun?.head ?? 0), in: "acronym noun"),
      linked.mentions[mention].actors.allSatisfy({
        ![.state, .person, .medium].contains(linked.actors[$0].kind)
      })
    else { return nil }
    return Filler(mention: mention, unit: u + 2, steps: [])
  }

  /// Who or what a noun for a person or a body means whose name stands between commas behind it: "un ancien
  /// responsable de X, Y, a négocié" is Y, not X.
  func apposedName(after u: Int, _ phrase: NounPhrase, orAtEnd: Bool = false) -> Filler? {
    let lemma = text.lemma(phrase.head)
    let noun = lemma.hasPrefix("ex-") ? String(lemma.dropFirst(3)) : lemma
    let isPerson = ["person role", "voice noun", "people noun"].contains {
      cues.contains(noun, in: $0)
    }
    guard isPerson || cues.contains(noun, in: "acronym noun") else { return nil }
    let next = nextInChain(u)
    guard next + 1 < units.count, case .comma = units[next].kind,
      isMark(next + 2, orAtEnd: orAtEnd),
      let name = units[next + 1].noun, name.preposition == nil, name.mentions.count == 1,
      linked.mentions[name.mentions[0]].form == .named,
      linked.mentions[name.mentions[0]].actors.allSatisfy({
        isPerson
          ? linked.actors[$0].kind == .person
          : ![.state, .person, .medium].contains(linked.actors[$0].kind)
      })
    else { return nil }
    return Filler(mention: name.mentions[0], unit: next + 1, steps: [])
  }

  /// Whether a comma stands at a unit, or nothing but the end of the sentence.
  private func isMark(_ u: Int, orAtEnd: Bool) -> Bool {
    guard u < units.count else { return orAtEnd }
    if case .comma = units[u].kind { return true }
    return orAtEnd && u == units.count - 1 && text.tag(units[u].tokens.lowerBound) == .punctuation
  }

  /// The person of a state whose name follows the noun that the state's adjective describes.
  private func apposed(after u: Int, _ adjective: Int) -> Filler? {
    guard u + 2 < units.count, case .comma = units[u + 1].kind,
      let phrase = units[u + 2].noun, phrase.preposition == nil,
      let mention = phrase.mentions.first, let actor = linked.mentions[mention].actors.first,
      let state = linked.mentions[adjective].actors.first,
      linked.actors[actor].kind == .person,
      linked.actors[actor].state == linked.actors[state].id
    else { return nil }
    return Filler(mention: mention, unit: u + 2, steps: [])
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
    let isObject = start > 0 && units[start - 1].verb != nil
    while u + 1 < units.count, steps < 8 {
      // "soutient X, tout comme Y": what Y does, not what is done to him.
      if isObject, case .comma = units[u].kind, likeness(at: u + 1) != nil { break }
      var next = u
      var isJoined = false
      if case .comma = units[next].kind {
        next += 1
        isJoined = true
        // "s'oppose à X, dernièrement à Y"
        let behind = units[next...].firstIndex { !isOther($0) } ?? next
        if behind > next, let phrase = units[behind].noun, let preposition = first.preposition,
          phrase.preposition == preposition,
          !phrase.mentions.contains(where: { linked.mentions[$0].isSeat })
        {
          next = behind
        }
      }
      if let joined = joined(from: next) {
        next = joined
        isJoined = true
      } else if next < units.count, case .coordinator = units[next].kind,
        ["et", "ou", "ni"].contains(text.lower(units[next].tokens.lowerBound))
      {
        next += 1
        isJoined = true
      }
      guard isJoined, next < units.count, let phrase = units[next].noun,
        phrase.preposition == first.preposition
          || phrase.preposition == nil && first.preposition != nil
          || phrase.preposition == "de" && first.preposition == nil && isOffice(first)
            && !phrase.mentions.isEmpty,
        first.preposition == "entre" && fillers.count < 2 || !startsClause(next)
      else { break }
      if case .comma = units[u].kind, next == u + 1, phrase.mentions.isEmpty { break }
      fillers += actors(in: next).map { step($0, .coordination) }
      u = nextInChain(next)
      steps += 1
    }
    return unique(fillers)
  }

  /// The actors of a phrase and of those coordinated with it before it ("L'Égypte et les Émirats").
  func group(endingAt end: Int) -> [Filler] {
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

  /// The unit behind "ainsi que", "de même que", "tout comme", "y compris".
  private func joined(from u: Int) -> Int? {
    let words: [[String]] = [
      ["ainsi", "que"], ["de", "même", "que"], ["tout", "comme"], ["y", "compris"],
      ["mais", "aussi"], ["mais", "également"], ["et", "notamment"], ["aussi", "bien", "que"],
    ]
    guard u < units.count else { return nil }
    let start = units[u].tokens.lowerBound
    for expression in words {
      guard
        expression.enumerated().allSatisfy({ offset, word in
          start + offset < text.tokens.count
            && (text.lower(start + offset) == word
              || word == "que" && ["qu'", "qu’"].contains(text.lower(start + offset)))
        })
      else { continue }
      return unit(of: start + expression.count).flatMap {
        units[$0].tokens.lowerBound == start + expression.count ? $0 : nil
      }
    }
    return nil
  }

  /// "les ambassadeurs de l'Allemagne, de la Belgique": the states go on the list of an office.
  func isOffice(_ phrase: NounPhrase) -> Bool {
    phrase.mentions.contains {
      linked.mentions[$0].form == .described && linked.mentions[$0].title != nil
    }
  }

  func startsClause(_ u: Int) -> Bool {
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
  func nextInChain(_ u: Int) -> Int {
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

  func unique(_ fillers: [Filler]) -> [Filler] {
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
