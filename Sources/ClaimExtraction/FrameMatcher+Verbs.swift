internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension FrameMatcher {
  func verbReadings(_ u: Int, _ verb: VerbGroup) -> [Reading] {
    var result: [Reading] = []
    // "ne reconnaît pas" has a frame of its own, which keeps the others from reading it.
    let isRefused = isUnderRefusal(u)
    var refusing = verb.isNegated || isRefused ? frames.frames(.verb, verb.lemma + "/ne") : []
    if isRefused { refusing += frames.frames(.verb, verb.lemma + "/refus") }
    if cues.contains(verb.lemma, in: "deny"), deniesWhatWasSaid(u) { return [] }
    let candidates = refusing.isEmpty ? frames.frames(.verb, verb.lemma) : refusing
    let hasReflexive = candidates.contains(where: \.isReflexive)
    for frame in candidates {
      if frame.isReflexive != verb.isReflexive {
        guard verb.isReflexive, !hasReflexive else { continue }
        // "X et Y s'accusent mutuellement": each the other.
        let subjects = clauses.subjects(of: u)
        guard frame.recipient.first == .object, subjects.count > 1 || expands(subjects) else {
          continue
        }
        result += pairs(among: subjects, frame, verb.main, u)
        if !frame.relation.isSymmetric {
          result += pairs(among: subjects.reversed(), frame, verb.main, u)
        }
        continue
      }
      guard meetsNeeds(frame, u) else { continue }
      let agents = first(frame.agent, of: u, verb)
      guard !agents.isEmpty else { continue }
      var recipients = first(frame.recipient, of: u, verb).filter { other in
        !agents.contains { sameActor($0, other) }
      }
      if recipients.isEmpty, verb.isReflexive, frame.isReflexive, agents.count > 1,
        !frame.relation.isSymmetric
      {
        // "X et Y se sont affrontés": each the other.
        result += pairs(among: agents, frame, verb.main, u)
        result += pairs(among: agents.reversed(), frame, verb.main, u)
        continue
      }
      if recipients.isEmpty, frame.relation.isSymmetric, frame.agent.first == .subject,
        verb.isReflexive || frame.recipient.isEmpty || hasNoObject(u)
      {
        // "X et Y se sont rencontrés": the subjects among themselves.
        result += pairs(among: agents, frame, verb.main, u)
        continue
      }
      if frame.relation == .consult, frame.needs.isEmpty { recipients = recipients.filter(isMet) }
      recipients = ofWantedKind(recipients, frame)
      result += pairs(agents, recipients, frame, verb.main, u)
    }
    return result
  }

  /// Whether a verb of denial is about words, not about somebody: "information rejetée par".
  func deniesWhatWasSaid(_ u: Int) -> Bool {
    let object =
      units[u].verb?.isPassive == true ? (u > 0 ? previousNoun(u) : nil) : clauses.object(of: u)
    guard let object, let phrase = units[object].noun else { return false }
    return phrase.mentions.isEmpty && cues.contains(text.lemma(phrase.head), in: "said noun")
  }

  func previousNoun(_ u: Int) -> Int? {
    units[..<u].lastIndex { $0.noun != nil }
  }

  /// Whether an infinitive stands under "refuse de", "exclut de".
  func isUnderRefusal(_ u: Int) -> Bool {
    guard units[u].verb?.form == .infinitive, let governor = clauses.governor(of: u),
      let verb = units[governor].verb
    else { return false }
    return cues.contains(verb.lemma, in: "refuse") && !verb.isNegated
  }

  func hasNoObject(_ u: Int) -> Bool { clauses.object(of: u) == nil }

  /// Whether one can meet what a filler stands for: an actor, or people who belong to one; no aid or
  /// letter of his.
  func isMet(_ filler: Filler) -> Bool {
    guard filler.steps.contains(.proxy), let phrase = units[filler.unit].noun else { return true }
    let head = units.indices.first {
      $0 <= filler.unit && units[$0].noun != nil
        && clauses.actors(in: $0).contains { $0.mention == filler.mention }
    }
    let lemma = text.lemma(head.flatMap { units[$0].noun?.head } ?? phrase.head)
    return cues.contains(lemma, in: "voice noun") || cues.contains(lemma, in: "people noun")
  }

  func meetsNeeds(_ frame: Frame, _ u: Int) -> Bool {
    guard !frame.needs.isEmpty else { return true }
    var next = u + 1
    while next < units.count {
      switch units[next].kind {
      case .noun(let phrase):
        if frame.needs.contains(text.lemma(phrase.head)) {
          return frame.relation != .cooperate || !isStrained(next)
        }
      case .verb(let verb) where verb.form == .finite: return passiveSubjectMeets(frame, u)
      case .semicolon, .colon, .relative, .subordinator: return passiveSubjectMeets(frame, u)
      default: break
      }
      next += 1
    }
    return passiveSubjectMeets(frame, u)
  }

  /// "des armes livrées par X à Y": what is needed may stand before a passive.
  func passiveSubjectMeets(_ frame: Frame, _ u: Int) -> Bool {
    guard units[u].verb?.isPassive == true else { return false }
    var back = u - 1
    while back >= 0, back > u - 6 {
      if let phrase = units[back].noun, frame.needs.contains(text.lemma(phrase.head)) {
        return true
      }
      back -= 1
    }
    return false
  }

  func first(_ slots: [Frame.Slot], of u: Int, _ verb: VerbGroup) -> [Filler] {
    for slot in slots {
      let found: [Filler]
      switch slot {
      case .subject:
        found = verb.isPassive ? agentOfPassive(u) : clauses.subjects(of: u)
      case .object:
        found = verb.isPassive ? clauses.subjects(of: u) : clauses.objectFillers(of: u)
      case .preposition(let name): found = clauses.complements(of: u, name)
      case .infinitive: found = infinitiveObjects(u)
      case .adjective, .possessor: found = []
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The objects of the infinitive that a verb governs: "menace de bombarder X".
  func infinitiveObjects(_ u: Int) -> [Filler] {
    var next = u + 1
    while next < units.count {
      if let verb = units[next].verb {
        guard verb.form == .infinitive, clauses.governor(of: next) == u else { return [] }
        let objects = clauses.objectFillers(of: next)
        if !objects.isEmpty { return objects }
        return ["à", "contre", "avec"].lazy.map { clauses.complements(of: next, $0) }.first {
          !$0.isEmpty
        }
          ?? []
      }
      switch units[next].kind {
      case .relative, .subordinator, .semicolon, .colon: return []
      default: next += 1
      }
    }
    return []
  }

  func agentOfPassive(_ u: Int) -> [Filler] {
    let agents = clauses.complements(of: u, "par")
    guard agents.isEmpty else { return agents }
    // "Accusé par X de …" may stand before; "soutenu de" is rare. Nothing else names the agent.
    return []
  }
}
