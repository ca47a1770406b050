internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension Reading {
  /// What speaks for and against a reading, the frame first.
  ///
  /// - Parameters:
  ///   - isLead: whether the sentence is the headline or the first of the body.
  ///   - isEarly: whether it is one of the first three of the article, the headline included.
  ///   - isCited: whether a voice beyond the publisher says it.
  ///   - tokenCount: the number of tokens of the sentence.
  ///   - stance: what the text does with the claim.
  func reasons(
    in linked: LinkedText, registry: ActorRegistry, isLead: Bool, isEarly: Bool, isCited: Bool,
    tokenCount: Int, stance: Stance
  ) -> [ReadingReason] {
    let carrier: ReadingReason.Kind =
      switch frame.carrier {
      case .verb: .verb
      case .noun: .noun
      case .adjective: .adjective
      case .role: .role
      }
    var reasons = [ReadingReason(kind: carrier, detail: frame.lemma)]
    for (side, filler) in [("subject", agent), ("object", recipient)] {
      let mention = linked.mentions[filler.mention]
      for step in filler.steps { reasons.append(ReadingReason(kind: step.kind, side: side)) }
      switch mention.form {
      case .pronoun:
        reasons.append(
          ReadingReason(
            kind: .pronoun, side: side, detail: mention.reasons.joined(separator: "; ")))
      case .described where mention.hops > 0:
        reasons.append(
          ReadingReason(
            kind: .description, side: side, detail: mention.reasons.joined(separator: "; ")))
      case .named, .described, .adjective: break
      }
      if mention.hops > 1 { reasons.append(ReadingReason(kind: .chain, side: side)) }
      if abs(mention.tokens.lowerBound - token) > 12 {
        reasons.append(ReadingReason(kind: .apart, side: side))
      }
      let place = mention.tokens.lowerBound
      let stretch = min(place, token) + 1..<max(place, token, min(place, token) + 1)
      if linked.mentions.contains(where: {
        stretch.contains($0.tokens.lowerBound) && $0.form == .named && !$0.isInside
          && Set($0.actors).isDisjoint(with: mention.actors)
      }) {
        reasons.append(ReadingReason(kind: .between, side: side))
      }
      if mention.actors.contains(where: { registry[linked.actors[$0].id] == nil }) {
        reasons.append(ReadingReason(kind: .unknown, side: side))
      }
    }
    let ends = [agent, recipient].flatMap { linked.mentions[$0.mention].actors }
    if ends.contains(where: { linked.actors[$0].kind == .organisation }) {
      reasons.append(ReadingReason(kind: .organisation))
    }
    let kinds = linked.mentions[agent.mention].actors.map { linked.actors[$0].kind }
    if kinds.contains(.state) {
      reasons.append(ReadingReason(kind: .state))
    } else if kinds.contains(where: { $0 != .person && $0 != .medium }) {
      reasons.append(ReadingReason(kind: .group))
    }
    if [.hypothetical, .hedged].contains(stance) { reasons.append(ReadingReason(kind: .open)) }
    if [.agree, .cooperate, .request, .coerce].contains(frame.relation) {
      reasons.append(ReadingReason(kind: .vague))
    }
    if tokenCount > 45 { reasons.append(ReadingReason(kind: .long)) }
    if fit < 1 { reasons.append(ReadingReason(kind: .list)) }
    let isDirect = !reasons.dropFirst().contains { $0.side != nil }
    if isDirect { reasons.append(ReadingReason(kind: .direct)) }
    if isLead { reasons.append(ReadingReason(kind: .lead)) }
    if isEarly { reasons.append(ReadingReason(kind: .early)) }
    if isCited { reasons.append(ReadingReason(kind: .cited)) }
    let subject = linked.mentions[agent.mention]
    if subject.form == .pronoun || subject.form == .described && subject.hops > 0 {
      reasons.append(ReadingReason(kind: .referred))
    }
    let goals = linked.mentions[recipient.mention].actors.map { linked.actors[$0].kind }
    if kinds.contains(.state), goals.contains(.state) {
      reasons.append(ReadingReason(kind: .states))
    }
    if goals.contains(.organisation) || goals.contains(.company) {
      reasons.append(ReadingReason(kind: .towardsBody))
    }
    return reasons
  }
}

extension Filler.Step {
  /// The reason that a step gives.
  var kind: ReadingReason.Kind {
    switch self {
    case .proxy: .proxy
    case .coordination: .coordination
    case .sharedSubject: .sharedSubject
    case .control: .control
    case .lightVerb: .lightVerb
    case .relative: .relative
    case .distance: .distance
    case .member: .list
    case .event: .event
    case .voice: .voice
    }
  }
}
