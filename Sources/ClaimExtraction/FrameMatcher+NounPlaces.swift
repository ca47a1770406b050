internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// What stands in a place beside an event noun.
extension FrameMatcher {
  /// The actors in a place of the frame of a noun.
  func nounFillers(
    _ slot: Frame.Slot, _ u: Int, _ phrase: NounPhrase, isAgent: Bool
  ) -> [Filler] {
    switch slot {
    case .adjective:
      return phrase.adjectives.map { Filler(mention: $0, unit: u, steps: []) }
    case .possessor:
      guard let possessor = phrase.possessor else { return [] }
      // "X remercie Y de son soutien": Y's.
      if phrase.preposition == "de" || phrase.preposition == "pour", let verb = lightVerb(of: u),
        let group = units[verb].verb, cues.contains(group.lemma, in: "judge")
      {
        return clauses.between(verb, u)
      }
      // "X et Y ont exprimé leur soutien": the possessive stands for all the subjects.
      if let verb = lightVerb(of: u), units[verb].verb?.isPassive == false {
        let subjects = clauses.subjects(of: verb)
        let owner = Filler(mention: possessor, unit: u, steps: [])
        if subjects.contains(where: { sameActor($0, owner) }) { return subjects }
      }
      return [Filler(mention: possessor, unit: u, steps: [])]
    case .preposition(let name):
      var own = nounComplements(u, name)
      if own.isEmpty, name == "de", isAgent, u > 0, case .relative("dont") = units[u - 1].kind {
        // "X, dont les relations avec Y sont tendues"
        own = clauses.antecedent(of: u - 1, 0)
      }
      guard own.isEmpty, name == "à", let verb = lightVerb(of: u), let group = units[verb].verb
      else {
        return own
      }
      if cues.contains(group.lemma, in: "receive") { return [] }
      // "lui ont exprimé leur soutien"
      return group.datives.map { Filler(mention: $0, unit: verb, steps: []) }
    case .object, .infinitive, .clause: return []
    case .subject:
      guard let verb = lightVerb(of: u), let group = units[verb].verb else { return [] }
      let isReceiving = cues.contains(group.lemma, in: "receive")
      if isAgent, isReceiving, !group.datives.isEmpty {
        // "X lui a demandé un soutien"
        return group.datives.map { Filler(mention: $0, unit: verb, steps: [.lightVerb]) }
      }
      // "tient X pour responsable de l'attaque": X made it.
      if isAgent, u > 0, phrase.preposition == "de", let before = units[u - 1].noun,
        before.preposition == "pour", cues.contains(text.lemma(before.head), in: "culprit")
      {
        return clauses.objectFillers(of: verb).map { clauses.step($0, .lightVerb) }
      }
      if isAgent {
        // "s'oppose à l'embargo": a reflexive verb with a frame of its own lends nobody.
        let isLight =
          cues.contains(group.lemma, in: "light")
          || group.isReflexive && !frames.frames(.verb, group.lemma).contains(where: \.isReflexive)
        guard isLight else { return [] }
      } else {
        guard
          isReceiving || phrase.preposition == "avec" || phrase.preposition == "aide"
            || phrase.preposition == "de" && dependsOn(u, from: verb)
        else { return [] }
      }
      let found =
        group.isPassive ? agentOfPassive(verb) : clauses.subjects(of: verb)
      return found.filter { $0.unit != u }.map { clauses.step($0, .lightVerb) }
    }
  }

  /// "X reste dépendant de l'aide de Y": X gets it.
  private func dependsOn(_ u: Int, from verb: Int) -> Bool {
    units[(verb + 1)..<u].contains { unit in
      unit.tokens.contains { cues.contains(text.lemma($0), in: "depend") }
    }
  }

  /// What a preposition brings in after a noun: in its chain, or after a participle that modifies it;
  /// of a noun of several words also behind the last of them ("tentative d'assassinat de").
  func nounComplements(_ u: Int, _ name: String) -> [Filler] {
    let own = complements(ofNoun: u, name)
    if own.isEmpty, name == "entre", let verb = verbs(ofSubject: u).last {
      // "des combats ont éclaté entre X et Y", "Entre X et Y, des combats ont éclaté"
      let found = clauses.complements(of: verb, name)
      return found.isEmpty && units[0].noun?.preposition == name
        ? clauses.group(startingAt: 0) : found
    }
    guard own.isEmpty, let phrase = units[u].noun, let last = endOfCompound(phrase.head),
      let inner = clauses.unit(of: last), inner != u, units[inner].noun != nil
    else { return own }
    return complements(ofNoun: inner, name)
  }

  private func complements(ofNoun u: Int, _ name: String) -> [Filler] {
    units[u].noun.flatMap { clauses.treeComplements(of: $0.head, name) }
      ?? unitNounComplements(u, name)
  }

  private func unitNounComplements(_ u: Int, _ name: String) -> [Filler] {
    var next = u + 1
    var commas = 0
    while next < units.count {
      switch units[next].kind {
      case .noun(let phrase):
        if phrase.preposition == nil, text.lower(phrase.head) != "lieu" { return [] }
        // "soutien à l'armée de X": X belongs to the army.
        // "mise en garde de X": a preposition with a bare noun is part of the word.
        let isCompound =
          phrase.preposition == "en" && phrase.isIndefinite && phrase.mentions.isEmpty
        // "la détention par X de Y"
        if name == "de", next == u + 1, phrase.preposition == "par", !phrase.mentions.isEmpty,
          next + 1 < units.count, units[next + 1].noun?.preposition == "de"
        {
          return clauses.group(startingAt: next + 1)
        }
        if name == "de", phrase.preposition != "de", !isCompound { return [] }
        if phrase.preposition == name {
          // A "de" further on belongs to the noun before it.
          if name == "de", next > u + 1, units[next - 1].noun?.mentions.isEmpty == false {
            return []
          }
          let found = clauses.group(startingAt: next)
          if !found.isEmpty { return found }
          if name == "de" && next > u + 1 { return [] }
        }
      case .verb(let verb):
        // "la visite effectuée par X à Y", "l'embargo imposé en 2011 par l'ONU"
        guard verb.form == .pastParticiple || verb.form == .presentParticiple,
          next == u + 1 || units[next - 1].noun != nil
        else { return [] }
      case .other: break
      case .comma:
        commas += 1
        if commas > 1 || name == "de" { return [] }
      default: return []
      }
      next += 1
    }
    return []
  }

  /// The verb that a noun depends on as object or complement.
  func lightVerb(of u: Int) -> Int? {
    var back = u - 1
    while back >= 0 {
      switch units[back].kind {
      case .verb: return back
      case .noun(let phrase):
        // A bare phrase before another noun: the noun is part of that phrase's own clause.
        if phrase.preposition == nil && units[u].noun?.preposition == nil && back < u - 1 {
          return nil
        }
        back -= 1
      case .other, .comma, .coordinator, .openQuote: back -= 1
      default: return nil
      }
    }
    return nil
  }
}
