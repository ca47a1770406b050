internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Finds the frames of one sentence.
struct FrameMatcher {
  let clauses: Clauses
  let frames: FrameTable

  var units: [ClauseUnit] { clauses.units }
  var text: AnalyzedText { clauses.text }
  var cues: Cues { clauses.cues }

  /// The readings of the sentence, in the order of their predicates.
  func readings() -> [Reading] {
    var result: [Reading] = []
    for u in units.indices {
      switch units[u].kind {
      case .verb(let verb):
        result += verbReadings(u, verb)
        result += participleTitleReadings(u, verb)
        result += outcries(u, verb)
      case .noun(let phrase):
        if phrase.preposition != nil { result += prepositionReadings(u, phrase) }
        result += nounReadings(u, phrase)
        result += roleReadings(u, phrase)
        result += bracketReadings(u, phrase)
        result += seatReadings(u, phrase)
        result += adjectiveReadings(u)
      case .other: result += adjectiveReadings(u)
      default: break
      }
    }
    return result.map { reading in
      guard [.adjective, .role].contains(reading.frame.carrier) else { return reading }
      var said = reading
      said.copula = row(of: reading.unit)?.copula
      return said
    }
  }

  // MARK: - Pairs

  func pairs(
    _ agents: [Filler], _ recipients: [Filler], _ frame: Frame, _ token: Int, _ u: Int
  ) -> [Reading] {
    var result: [Reading] = []
    let words = frame.lemma.hasPrefix("attaque") ? frames.frames(.verb, "critiquer").first : nil
    for agent in agents.filter({ isOfKind($0, frame.agentKinds) }).prefix(6) {
      for recipient in recipients.prefix(6)
      where !sameActor(agent, recipient) && !onlyTells(agent, recipient, frame)
        && !isAtHome(agent, recipient, frame)
      {
        // "la chaîne appartient à X": a company is its owner's, who leads it.
        let isOwned =
          frame.relation == .affiliation && isActor(agent.mention, of: [.company])
          && isActor(recipient.mention, of: [.person])
        result.append(
          Reading(
            frame: isWithWords(agent, recipient, frame) ? words ?? frame : frame, token: token,
            unit: u, agent: isOwned ? recipient : agent,
            recipient: isOwned ? agent : recipient,
            fit: agents.count * recipients.count > 6 ? 0.8 : 1))
      }
    }
    return result
  }

  func pairs(among fillers: [Filler], _ frame: Frame, _ token: Int, _ u: Int) -> [Reading] {
    guard fillers.count > 1 || expands(fillers) else { return [] }
    var result: [Reading] = []
    // Of a long list each goes with the first, not with every other.
    for (i, a) in fillers.enumerated().prefix(fillers.count > 2 ? 1 : 4) {
      for b in fillers[(i + 1)...].prefix(4) where !sameActor(a, b) {
        result.append(Reading(frame: frame, token: token, unit: u, agent: a, recipient: b, fit: 1))
      }
    }
    if fillers.count == 1, let only = fillers.first {
      result.append(
        Reading(frame: frame, token: token, unit: u, agent: only, recipient: only, fit: 1))
    }
    return result
  }

  /// Whether a person attacks another, or what another plans, with words: nothing in the sentence speaks
  /// of arms.
  private func isWithWords(_ agent: Filler, _ recipient: Filler, _ frame: Frame) -> Bool {
    frame.relation == .assault && frame.lemma.hasPrefix("attaque") && agent.steps.isEmpty
      && isActor(agent.mention, of: [.person])
      && isActor(recipient.mention, of: [.person])
      && !units.contains { unit in
        unit.tokens.contains { cues.contains(text.lemma($0), in: "war word") }
      }
  }

  /// Whether a medium only asks or is told: its talks with a voice are how it reports, no event.
  private func onlyTells(_ a: Filler, _ b: Filler, _ frame: Frame) -> Bool {
    [.consult, .request].contains(frame.relation)
      && (isActor(a.mention, of: [.medium]) || isActor(b.mention, of: [.medium]))
  }

  /// Whether somebody only moves about his own country: "X, le Libyen, arrive à Tripoli".
  private func isAtHome(_ visitor: Filler, _ place: Filler, _ frame: Frame) -> Bool {
    guard frame.mode == "visit", isActor(visitor.mention, of: [.person]),
      isActor(place.mention, of: [.state])
    else { return false }
    let states = Set(
      clauses.linked.mentions[place.mention].actors.map { clauses.linked.actors[$0].id })
    return clauses.linked.mentions[visitor.mention].actors.contains {
      let person = clauses.linked.actors[$0]
      return person.state.map { states.contains($0) } ?? false
        || person.affiliations.contains { $0.target.map { states.contains($0) } ?? false }
    }
  }

  /// Whether a single mention stands for two actors ("les deux hommes").
  func expands(_ fillers: [Filler]) -> Bool {
    fillers.count == 1 && clauses.linked.mentions[fillers[0].mention].actors.count == 2
  }

  func sameActor(_ a: Filler, _ b: Filler) -> Bool {
    clauses.linked.mentions[a.mention].actors == clauses.linked.mentions[b.mention].actors
  }

  func ofWantedKind(_ fillers: [Filler], _ frame: Frame) -> [Filler] {
    fillers.filter { isOfKind($0, frame.recipientKinds) }
  }

  private func isOfKind(_ filler: Filler, _ kinds: Set<ActorKind>) -> Bool {
    kinds.isEmpty
      || clauses.linked.mentions[filler.mention].actors.contains {
        kinds.contains(clauses.linked.actors[$0].kind)
      }
  }
}
