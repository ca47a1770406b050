internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension FrameMatcher {
  func verbReadings(_ u: Int, _ verb: VerbGroup) -> [Reading] {
    if cues.contains(verb.lemma, in: "deny"), deniesWhatWasSaid(u) { return [] }
    if isThreatened(u) { return [] }
    let candidates = verbFrames(u, verb)
    let hasReflexive = candidates.contains(where: \.isReflexive)
    var plain: [Reading] = []
    var idioms: [Reading] = []
    for frame in candidates where meetsNeeds(frame, u) {
      let found = readings(of: frame, u, verb, hasReflexive: hasReflexive)
      if frame.needs.isEmpty { plain += found } else { idioms += found }
    }
    // An idiom takes the place of the plain verb: "rejette la faute sur X".
    let found = idioms.isEmpty ? plain : idioms
    return found + sideReadings(found, u, verb) + opinionReadings(found, u, verb)
  }

  /// "menace de bombarder X": the threat is what is read, not the deed.
  private func isThreatened(_ u: Int) -> Bool {
    guard units[u].verb?.form == .infinitive, units[u].verb?.marker == "de",
      let governor = clauses.governor(of: u), let verb = units[governor].verb
    else { return false }
    return verb.lemma == "menacer" && !verb.isNegated
  }

  /// The frames that a verb may be read with as it stands.
  private func verbFrames(_ u: Int, _ verb: VerbGroup) -> [Frame] {
    if let governor = clauses.causative(of: u), units[governor].verb?.isReflexive == false {
      let causative = frames.frames(.verb, verb.lemma + "/faire")
      if !causative.isEmpty { return causative }
    }
    // "ne reconnaît pas" has a frame of its own, which keeps the others from reading it.
    let isRefused = isUnderRefusal(u)
    var refusing = verb.isNegated || isRefused ? frames.frames(.verb, verb.lemma + "/ne") : []
    if isRefused { refusing += frames.frames(.verb, verb.lemma + "/refus") }
    return refusing.isEmpty ? frames.frames(.verb, verb.lemma) : refusing
  }

  private func readings(
    of frame: Frame, _ u: Int, _ verb: VerbGroup, hasReflexive: Bool
  ) -> [Reading] {
    if frame.isReflexive != verb.isReflexive {
      guard verb.isReflexive, !hasReflexive else { return [] }
      // "X et Y s'accusent mutuellement": each the other.
      let subjects = clauses.subjects(of: u)
      guard frame.recipient.first == .object, subjects.count > 1 || expands(subjects) else {
        return []
      }
      var result = pairs(among: subjects, frame, verb.main, u)
      if !frame.relation.isSymmetric {
        result += pairs(among: subjects.reversed(), frame, verb.main, u)
      }
      return result
    }
    let agents = first(frame.agent, of: u, verb, frame)
    guard !agents.isEmpty else { return [] }
    var recipients = first(frame.recipient, of: u, verb, frame).filter { other in
      !agents.contains { sameActor($0, other) }
    }
    if recipients.isEmpty, verb.isReflexive, frame.isReflexive, agents.count > 1,
      !frame.relation.isSymmetric
    {
      // "X et Y se sont affrontés": each the other.
      return pairs(among: agents, frame, verb.main, u)
        + pairs(among: agents.reversed(), frame, verb.main, u)
    }
    if recipients.isEmpty, frame.relation.isSymmetric,
      verb.isReflexive || frame.recipient.isEmpty || hasNoObject(u)
    {
      // "X et Y se sont rencontrés": the subjects among themselves.
      return pairs(among: agents, frame, verb.main, u)
    }
    if frame.relation == .consult, frame.needs.isEmpty { recipients = recipients.filter(isMet) }
    return pairs(agents, ofWantedKind(recipients, frame), frame, verb.main, u)
  }

  /// What a clause says beside its own frame of those who take part: "X, accompagné de Y, a rencontré Z"
  /// has Y meet Z too, "aux côtés de Y, X a attaqué Z" has X and Y work together.
  private func sideReadings(_ found: [Reading], _ u: Int, _ verb: VerbGroup) -> [Reading] {
    guard let main = found.first else { return [] }
    switch main.frame.relation {
    case .consult where main.frame.agent.first == .subject:
      let companions = clauses.companions(of: main.agent.unit)
      let others = found.filter { $0.frame == main.frame }.map(\.recipient)
      return pairs(companions, unique(others), main.frame, verb.main, u)
    case .assault, .mobilize:
      guard let frame = frames.frames(.role, "=compagnon").first else { return [] }
      let allies =
        ["côtés", "avec"].lazy.map { clauses.complements(of: u, $0) }
        .first { !$0.isEmpty } ?? []
      let agents = unique(found.map(\.agent))
      let others = allies.filter { ally in
        !found.contains { sameActor($0.recipient, ally) || sameActor($0.agent, ally) }
      }
      return pairs(agents, others, frame, verb.main, u)
    default: return []
    }
  }

  private func unique(_ fillers: [Filler]) -> [Filler] {
    var seen: Set<Int> = []
    return fillers.filter { seen.insert($0.mention).inserted }
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
    return neededUnit(frame, u) != nil
  }

  /// The unit of the noun that a frame needs beside its verb; of an infinitive that it needs, the verb's
  /// own.
  func neededUnit(_ frame: Frame, _ u: Int) -> Int? {
    if frame.needs.contains("inf"), infinitive(under: u) != nil { return u }
    var around: [(lemma: String, unit: Int)] = []
    search: for next in units[(u + 1)...].indices {
      switch units[next].kind {
      case .noun(let phrase): around.append((text.lemma(phrase.head), next))
      case .other:
        for token in units[next].tokens
        where text.tag(token) != .preposition || text.lower(token) == "comme" {
          around.append((text.lemma(token), next))
        }
      case .verb(let verb) where verb.form == .finite: break search
      case .subordinator("comme"): around.append(("comme", next))
      case .semicolon, .colon, .relative, .subordinator: break search
      default: break
      }
    }
    around += nounsBefore(u)
    // "Des combats opposent X à Y", "une attaque de X a tué Y"
    if let subject = clauses.treeSubjectPhrase(of: u), let phrase = units[subject].noun {
      around.append((text.lemma(phrase.head), subject))
    }
    for need in frame.needs {
      let parts = need.split(separator: "+")
      guard parts.allSatisfy({ part in around.contains { $0.lemma == part } }),
        let found = around.first(where: { $0.lemma == parts[parts.count - 1] })
      else { continue }
      if frame.relation == .cooperate, isStrained(found.unit) { return nil }
      return found.unit
    }
    return nil
  }

  /// What is needed may stand before the verb: "des armes livrées par X à Y", "les armes que X a livrées".
  private func nounsBefore(_ u: Int) -> [(lemma: String, unit: Int)] {
    if units[u].verb?.isPassive == true {
      return units.indices[max(0, u - 5)..<u].reversed().compactMap { back in
        units[back].noun.map { (text.lemma($0.head), back) }
      }
    }
    guard let place = clauses.relativePlace(of: u), place.slot == .object,
      let last = units[..<place.opener].lastIndex(where: { $0.noun != nil }),
      let head = clauses.chainHead(last), let phrase = units[head].noun
    else { return [] }
    return [(text.lemma(phrase.head), head)]
  }

  func first(_ slots: [Frame.Slot], of u: Int, _ verb: VerbGroup, _ frame: Frame) -> [Filler] {
    let isUndergone = clauses.isUndergone(u)
    let governor = clauses.causative(of: u)
    for slot in slots {
      var found: [Filler]
      switch slot {
      case .subject:
        if verb.isPassive || isUndergone {
          found = agentOfPassive(u)
        } else if governor != nil, !frame.isCausative {
          found = doer(u, frame)
        } else {
          found = clauses.subjects(of: u)
        }
      case .object:
        found = verb.isPassive ? clauses.subjects(of: u) : clauses.objectFillers(of: u)
        if isUndergone, found.isEmpty, let governor { found = clauses.subjects(of: governor) }
      case .preposition(let name):
        if name == "à", isUndergone, let governor, units[governor].verb?.lemma == "voir" {
          found = clauses.subjects(of: governor)
        } else {
          found = clauses.complements(of: u, name)
          if found.isEmpty, !frame.needs.isEmpty, let noun = neededUnit(frame, u), noun > u,
            units[noun].noun != nil
          {
            found = nounComplements(noun, name)
          }
          if found.isEmpty, ["à", "en", "dans"].contains(name), frame.recipientKinds == [.state] {
            found = clauses.relativeWhere(of: u)
          }
        }
      case .infinitive: found = infinitiveObjects(u)
      case .clause: found = clauseSubjects(u)
      case .adjective, .possessor: found = []
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Who does what somebody has done: "a fait arrêter X par Y", "a fait entrer X dans Y"; else who has it
  /// done.
  private func doer(_ u: Int, _ frame: Frame) -> [Filler] {
    let agents = clauses.complements(of: u, "par")
    if !agents.isEmpty { return agents }
    return frame.recipient.contains(.object)
      ? clauses.subjects(of: u) : clauses.objectFillers(of: u)
  }

  /// The subject of the clause with "que" that a verb governs, where it is to act: "demande que X parte".
  func clauseSubjects(_ u: Int) -> [Filler] {
    var opener: Int?
    for next in units[(u + 1)...].indices {
      switch units[next].kind {
      case .subordinator, .relative:
        guard opener == nil,
          ["que", "qu'", "qu’"].contains(text.lower(units[next].tokens.lowerBound))
        else { return [] }
        // "l'aide que X offre" is no clause of the verb, "à Y que X parte" is.
        if case .relative = units[next].kind, units[next - 1].noun?.preposition != "à" {
          return []
        }
        opener = next
      case .verb(let verb):
        guard opener != nil, verb.form == .finite else {
          if opener == nil { return [] }
          continue
        }
        return verb.isPassive ? [] : clauses.subjects(of: next)
      case .semicolon, .colon: return []
      default: break
      }
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
    if agents.isEmpty, let verb = units[u].verb, cues.contains(verb.lemma, in: "de agent") {
      return clauses.complements(of: u, "de")
    }
    // "est accusé de soutenir Y par X": an active infinitive has no agent of its own.
    if agents.isEmpty, let infinitive = infinitive(under: u) {
      return clauses.complements(of: infinitive, "par")
    }
    return agents
  }

  private func infinitive(under u: Int) -> Int? {
    units.indices[(u + 1)...].first {
      units[$0].verb?.form == .infinitive && clauses.governor(of: $0) == u
    }
  }
}
