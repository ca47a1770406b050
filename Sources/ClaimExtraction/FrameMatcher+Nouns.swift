internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension FrameMatcher {
  func nounReadings(_ u: Int, _ phrase: NounPhrase) -> [Reading] {
    guard phrase.mentions.isEmpty || !phrase.isNamed || text.tag(phrase.head) == .noun else {
      return []
    }
    var result: [Reading] = []
    for frame in nounFrames(phrase.head) {
      guard frame.needs.isEmpty || nounMeetsNeeds(frame, u) else { continue }
      // "rompt ses liens avec": the verb says the contrary, and has a frame of its own.
      if [.verbalCooperation, .materialCooperation].contains(frame.relation.family),
        isEnded(u) || isStrained(u)
      {
        continue
      }
      let between = nounComplements(u, "entre")
      if between.count > 1 {
        result += pairs(among: between, frame, phrase.head, u)
        continue
      }
      // Between two of whom one is unknown: nobody else is meant.
      if between.count == 1 { continue }
      var agents: [Filler] = []
      var used: Frame.Slot?
      for slot in frame.agent {
        agents = nounFillers(slot, u, phrase, isAgent: true)
        if !agents.isEmpty {
          used = slot
          break
        }
      }
      var recipients: [Filler] = []
      for slot in frame.recipient where slot != used {
        recipients = nounFillers(slot, u, phrase, isAgent: false)
          .filter { other in !agents.contains { sameActor($0, other) } }
        if !recipients.isEmpty { break }
      }
      if agents.isEmpty, let (leaver, left) = withdrawal(frame, u) {
        result += pairs(leaver, ofWantedKind(left, frame), frame, phrase.head, u)
        continue
      }
      guard !agents.isEmpty else { continue }
      if recipients.isEmpty, frame.relation.isSymmetric, agents.count > 1 {
        result += pairs(among: agents, frame, phrase.head, u)
        continue
      }
      result += pairs(agents, ofWantedKind(recipients, frame), frame, phrase.head, u)
    }
    return result
  }

  /// Who withdraws from what, of two complements with "de": "la sortie du Royaume-Uni de l'Union
  /// européenne".
  private func withdrawal(_ frame: Frame, _ u: Int) -> (leaver: [Filler], left: [Filler])? {
    guard frame.mode == "withdraw", frame.recipient.contains(.preposition("de")) else { return nil }
    var next = u + 1
    if next < units.count, units[next].verb?.form == .pastParticiple { next += 1 }
    guard next < units.count, units[next].noun?.preposition == "de" else { return nil }
    let leaver = clauses.actors(in: next)
    guard let last = leaver.last.map({ max($0.unit, next) }), last + 1 < units.count,
      units[last + 1].noun?.preposition == "de"
    else { return nil }
    let left = clauses.actors(in: last + 1)
    return left.isEmpty ? nil : (leaver, left)
  }

  /// The frames of a noun with the adjective behind it ("guerre commerciale"), else of the noun.
  private func nounFrames(_ head: Int) -> [Frame] {
    let lemma = text.lemma(head)
    if head + 1 < text.tokens.count, text.tag(head + 1) == .adjective {
      let together = frames.frames(.noun, "\(lemma) \(text.lemma(head + 1))")
      if !together.isEmpty { return together }
    }
    return frames.frames(.noun, lemma)
  }

  /// Whether what a noun names is said to end: "rompt ses liens", "la rupture de ses liens".
  private func isEnded(_ u: Int) -> Bool {
    if let verb = lightVerb(of: u), endsWhatFollows(verb) { return true }
    guard units[u].noun?.preposition == "de", u > 0, let head = units[u - 1].noun else {
      return false
    }
    return cues.contains(text.lemma(head.head), in: "ending noun")
  }

  /// Whether what a noun names goes badly: "des relations tendues", "ses relations avec X sont tendues".
  func isStrained(_ u: Int) -> Bool {
    let isBad = { (token: Int) in
      cues.contains(text.lemma(token), in: "strained")
        || cues.contains(text.lower(token), in: "strained")
    }
    // A participle behind the noun is a unit of its own.
    if units[u].tokens.contains(where: isBad) { return true }
    if u + 1 < units.count, units[u + 1].verb?.form == .pastParticiple,
      units[u + 1].tokens.contains(where: isBad)
    {
      return true
    }
    var next = u + 1
    while next < units.count {
      switch units[next].kind {
      case .verb(let verb):
        if units[next].tokens.contains(where: isBad) { return true }
        guard cues.contains(verb.lemma, in: "predicative") else { return false }
        let end = units[next].tokens.upperBound
        let last = units[units.count - 1].tokens.upperBound
        return (end..<max(end, min(end + 3, last))).contains(where: isBad)
      case .noun, .coordinator, .other: next += 1
      default: return false
      }
    }
    return false
  }

  /// Whether a verb, or a verb with its object, ends what its noun names: "rompt", "met fin à".
  private func endsWhatFollows(_ u: Int) -> Bool {
    guard let verb = units[u].verb else { return false }
    if cues.contains(verb.lemma, in: "break") { return true }
    guard u + 1 < units.count, let phrase = units[u + 1].noun else { return false }
    return cues.contains("\(verb.lemma) \(text.lemma(phrase.head))", in: "break idiom")
  }

  func nounMeetsNeeds(_ frame: Frame, _ u: Int) -> Bool {
    var next = u + 1
    while next < units.count, let phrase = units[next].noun {
      if frame.needs.contains(text.lemma(phrase.head)) { return true }
      next += 1
    }
    return false
  }

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
      let own = nounComplements(u, name)
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
      if isAgent {
        guard cues.contains(group.lemma, in: "light") || group.isReflexive else { return [] }
      } else {
        guard isReceiving || phrase.preposition == "avec" || phrase.preposition == "aide" else {
          return []
        }
      }
      let found =
        group.isPassive ? agentOfPassive(verb) : clauses.subjects(of: verb)
      return found.map { clauses.step($0, .lightVerb) }
    }
  }

  /// What a preposition brings in after a noun: in its chain, or after a participle that modifies it.
  func nounComplements(_ u: Int, _ name: String) -> [Filler] {
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
