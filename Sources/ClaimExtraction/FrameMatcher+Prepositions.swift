internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension FrameMatcher {
  /// "sous l'égide de X", "à la tête de X", "avec l'aide de X".
  func prepositionReadings(_ u: Int, _ phrase: NounPhrase) -> [Reading] {
    guard let name = phrase.preposition else { return [] }
    if name == "en", let state = mutualState(u, phrase) { return state }
    if name == "à" || name == "en" { return headlineVisit(u) }
    let found = frames.frames(.role, "=" + name)
    guard !found.isEmpty else { return [] }
    let own = clauses.group(startingAt: u)
    // "malgré la présence de X" is not against his will.
    guard !own.isEmpty,
      name != "malgré" || own[0].steps.isEmpty
        || cues.contains(text.lemma(phrase.head), in: "objection noun")
    else { return [] }
    var others = participants(of: u)
    if name == "égide", others.count < 2, !isMeeting(before: u) { return [] }
    // "la Commission, au sein de l'Union": who serves is a man; bodies have parts.
    if name == "sein" || name == "rangs" {
      others = others.filter { isActor($0.mention, of: [.person]) && !$0.steps.contains(.proxy) }
    }
    // "gracié par X à la demande de Y": X was asked.
    if name == "demande", let verb = units[..<u].lastIndex(where: { $0.verb != nil }),
      units[verb].verb?.isPassive == true || units[verb].verb?.form == .pastParticiple
    {
      let agents = clauses.complements(of: verb, "par")
      if !agents.isEmpty { others = agents } else if !commanders(of: verb).isEmpty { return [] }
    }
    return found.flatMap { frame -> [Reading] in
      frame.agent == [.subject]
        ? pairs(
          others.prefix(1).map { $0 }, ofWantedKind(own, frame), frame,
          units[u].tokens.lowerBound, u)
        : pairs(own, ofWantedKind(others, frame), frame, units[u].tokens.lowerBound, u)
    }
  }

  /// Whether the verb before a unit, or a noun not far before it, tells of talks or of a deal, which
  /// somebody may preside over.
  private func isMeeting(before u: Int) -> Bool {
    if let verb = units[..<u].last(where: { $0.verb != nil })?.verb,
      frames.frames(.verb, verb.lemma).contains(where: \.relation.isSymmetric)
    {
      return true
    }
    return units[max(0, u - 16)..<u].contains { unit in
      guard let phrase = unit.noun, phrase.mentions.isEmpty else { return false }
      return nominalFrames(.noun, phrase.head).contains(where: \.relation.isSymmetric)
    }
  }

  /// "X et Y sont en guerre", "… en désaccord": what several are with each other.
  private func mutualState(_ u: Int, _ phrase: NounPhrase) -> [Reading]? {
    let states = ["guerre": "=conflit", "conflit": "=conflit", "désaccord": "=désaccord"]
    guard phrase.mentions.isEmpty, let name = states[text.lemma(phrase.head)],
      let verb = copula(before: u), units[verb].verb?.isNegated == false,
      !clauses.nextChainHas("avec", "contre", after: u)
    else { return nil }
    let subjects = clauses.subjects(of: verb).filter { $0.steps.allSatisfy { $0 != .proxy } }
    guard subjects.count > 1 else { return nil }
    for frame in frames.frames(.role, name) {
      let wanted = ofWantedKind(subjects, frame)
      if wanted.count > 1 { return mutual(wanted, frame, phrase.head, u) }
    }
    return nil
  }

  /// A headline or caption without a verb puts somebody into a state: "Haftar à Moscou".
  func headlineVisit(_ u: Int) -> [Reading] {
    guard !units.contains(where: { $0.verb?.form == .finite }),
      let place = units[u].noun?.mentions.first, isActor(place, of: [.state])
    else { return [] }
    var before = u - 1
    if before > 0, case .comma = units[before].kind { before -= 1 }
    guard before >= 0, let phrase = units[before].noun, phrase.preposition == nil,
      let visitor = phrase.mentions.first, isActor(visitor, of: [.person])
    else { return [] }
    return frames.frames(.role, "=lieu").map {
      Reading(
        frame: $0, token: units[u].tokens.lowerBound, unit: u,
        agent: Filler(mention: visitor, unit: before, steps: []),
        recipient: Filler(mention: place, unit: u, steps: []), fit: 0.9)
    }
  }

  /// The actors that an adjunct is said of: the phrase before it, else those of its clause.
  func participants(of u: Int) -> [Filler] {
    if u > 1, case .comma = units[u - 1].kind, let before = units[u - 2].noun,
      !before.mentions.isEmpty, before.preposition == nil
    {
      return clauses.actors(in: u - 2)
    }
    // "les activités de X au sein de Y"
    if u > 1, let place = units[u].noun?.preposition, place == "sein" || place == "rangs",
      let before = units[u - 1].noun, before.preposition == "de", before.isNamed,
      units[u - 2].noun != nil
    {
      return clauses.actors(in: u - 1)
    }
    // "soupçonne X d'espionner pour le compte de Y": X serves Y.
    if let last = units[..<u].lastIndex(where: { $0.verb != nil }),
      units[last].verb?.form == .infinitive
    {
      let subjects = clauses.subjects(of: last).filter { !isActor($0.mention, of: [.medium]) }
      if !subjects.isEmpty { return subjects }
    }
    var result: [Filler] = []
    if let verb = clauses.finiteVerb(before: u) ?? clauses.finiteVerb(after: u) {
      // "a nommé X à la tête de": the one named is there, not the one who names.
      if let group = units[verb].verb, cues.contains(group.lemma, in: "appoint") {
        return group.isPassive ? clauses.subjects(of: verb) : clauses.objectFillers(of: verb)
      }
      result += clauses.subjects(of: verb).filter { !isActor($0.mention, of: [.medium]) }
      // "X a bombardé Y avec l'aide de Z": Z helps X alone.
      if units[u].noun?.preposition != "égide", !result.isEmpty { return result }
      for other in units.indices where other > verb && other < u {
        if let phrase = units[other].noun, ["avec", "entre"].contains(phrase.preposition) {
          result += clauses.group(startingAt: other)
        }
      }
      result += clauses.objectFillers(of: verb).filter { !$0.steps.contains(.proxy) }
    }
    var seen: Set<Int> = []
    return result.filter { seen.insert($0.mention).inserted && $0.unit != u }
  }
}
