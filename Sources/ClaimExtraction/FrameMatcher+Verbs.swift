internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension FrameMatcher {
  /// PLOVER's modes of what is done to people, not to what is theirs.
  private static let bodily: WordSet = [
    "arrest", "abduct", "beat", "torture", "targeted", "deport", "expel",
  ]

  func verbReadings(_ u: Int, _ verb: VerbGroup) -> [Reading] {
    // "X et Y se rejettent la responsabilité" denies nothing.
    if cues.contains(verb.lemma, in: "deny"), !verb.isReflexive, deniesWhatWasSaid(u) {
      return rebuttals(u, verb)
    }
    if isThreatened(u) || isFeared(u) { return [] }
    let candidates = verbFrames(u, verb)
    let hasReflexive = candidates.contains(where: \.isReflexive)
    var plain: [Reading] = []
    var idioms: [Reading] = []
    let isByEvent = isDoneByEvent(u, verb)
    let around = candidates.contains { !$0.needs.isEmpty } ? wordsAround(u) : []
    for frame in candidates where frame.needs.isEmpty || neededUnit(frame, u, around) != nil {
      if isByEvent, frame.agent.first == .subject { continue }
      let found = readings(of: frame, u, verb, hasReflexive: hasReflexive)
      if frame.needs.isEmpty { plain += found } else { idioms += found }
    }
    // An idiom takes the place of the plain verb: "rejette la faute sur X".
    let found = idioms.isEmpty ? plain : idioms
    return found + (found.isEmpty && !isByEvent ? struckReadings(u, verb, candidates) : [])
      + alliedReadings(u, verb) + exceptionReadings(u, verb)
      + sideReadings(found, u, verb)
      + opinionReadings(found, u, verb) + companyReadings(found, u, verb)
  }

  /// "X a bombardé un hôpital en Y": what stands in a state and is nobody's by name is the state's.
  private func struckReadings(_ u: Int, _ verb: VerbGroup, _ candidates: [Frame]) -> [Reading] {
    guard
      let frame = candidates.first(where: {
        $0.relation == .assault && $0.recipient.first == .object && $0.needs.isEmpty
          && !$0.isReflexive
      })
    else { return [] }
    let agents = first(frame.agent, of: u, verb, frame)
    return pairs(agents, struckStates(u, besides: agents), frame, verb.main, u)
  }

  /// The state whose buildings or people a verb of harm has as its object: "a détruit une école en X", "ont
  /// fait dix morts en X"; not the own state of those who do it.
  func struckStates(_ u: Int, besides agents: [Filler]) -> [Filler] {
    guard let verb = units[u].verb, !verb.isNegated,
      let object = verb.isPassive ? clauses.treeSubjectPhrase(of: u) : clauses.object(of: u),
      let phrase = units[object].noun, clauses.actors(in: object).isEmpty
    else { return [] }
    let lemma = text.lemma(phrase.head)
    guard
      verb.lemma == "faire"
        ? cues.contains(lemma, in: "casualty")
        : ["struck noun", "innocent"].contains(where: { cues.contains(lemma, in: $0) })
    else { return [] }
    let places =
      ["en", "à", "dans"].lazy
      .map { clauses.complements(of: u, $0) + nounComplements(object, $0) }
      .first { !$0.isEmpty } ?? []
    let own = Set(
      agents.flatMap { clauses.linked.mentions[$0.mention].actors }
        .compactMap { clauses.linked.actors[$0].state })
    return places.filter { place in
      isActor(place.mention, of: [.state])
        && !clauses.linked.mentions[place.mention].actors.contains {
          own.contains(clauses.linked.actors[$0].id)
        }
    }.map { clauses.step($0, .proxy) }
  }

  /// "X et Y sont alliés", which the parser takes for a passive: each is the other's.
  private func alliedReadings(_ u: Int, _ verb: VerbGroup) -> [Reading] {
    guard verb.isPassive, verb.lemma == "allier", agentOfPassive(u).isEmpty,
      clauses.complements(of: u, "à").isEmpty, clauses.complements(of: u, "de").isEmpty
    else { return [] }
    let subjects = clauses.subjects(of: u)
    guard subjects.count > 1, let frame = frames.frames(.role, "allié").first else { return [] }
    return pairs(among: subjects, frame, verb.main, u)
  }

  /// "menace de bombarder X": the threat is what is read, not the deed.
  private func isThreatened(_ u: Int) -> Bool {
    // In quotes the preposition stands apart: "menace de « bombarder X »".
    guard units[u].verb?.form == .infinitive, [nil, "de"].contains(units[u].verb?.marker),
      let governor = clauses.governor(of: u), let verb = units[governor].verb
    else { return false }
    return verb.lemma == "menacer" && !verb.isNegated
  }

  /// "les sanctions de X asphyxient Y", "Y, asphyxié par les sanctions de X": the noun says what X does.
  private func isDoneByEvent(_ u: Int, _ verb: VerbGroup) -> Bool {
    guard cues.contains(verb.lemma, in: "target") else { return false }
    let subject =
      verb.isPassive || verb.form == .pastParticiple
      ? units.indices[(u + 1)...].first { units[$0].noun?.preposition == "par" }
      : clauses.treeSubjectPhrase(of: u)
    guard let subject, let phrase = units[subject].noun, phrase.mentions.isEmpty else {
      return false
    }
    return nominalFrames(.noun, phrase.head).contains {
      $0.relation == .sanction || $0.relation == .accuse
    }
  }

  /// "la crainte de quitter X": nobody does it or wants it.
  private func isFeared(_ u: Int) -> Bool {
    guard u > 0, units[u].verb?.form == .infinitive, units[u].verb?.marker == "de",
      let phrase = units[u - 1].noun
    else { return false }
    return cues.contains(text.lemma(phrase.head), in: "fear noun")
  }

  /// The frames that a verb may be read with as it stands.
  func verbFrames(_ u: Int, _ verb: VerbGroup) -> [Frame] {
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
    // "La conférence de Berlin a réuni X et Y": they meet each other.
    if frame.mode == "third-party", let subject = clauses.treeSubjectPhrase(of: u),
      let phrase = units[subject].noun, phrase.mentions.isEmpty,
      cues.contains(text.lemma(phrase.head), in: "meeting noun")
    {
      let met = ofWantedKind(first(frame.recipient, of: u, verb, frame), frame)
      return pairs(among: met, frame, verb.main, u)
    }
    var agents = first(frame.agent, of: u, verb, frame)
    // "les chars allemands livrés à X": what is given is the giver's.
    if agents.isEmpty, frame.relation == .aid, frame.agent.first == .subject,
      verb.isPassive || verb.form == .pastParticiple
    {
      agents = clauses.subjects(of: u).filter { $0.steps.contains(.proxy) }
    }
    // "l'énergie russe arrive sur les marchés": nobody visits.
    if frame.mode == "visit", frame.needs.isEmpty { agents = agents.filter(isMet) }
    // "son refus a conduit l'organisation à …": no deed leads it.
    if frame.relation == .affiliation { agents = agents.filter { !isDeed($0) } }
    guard !agents.isEmpty else { return [] }
    var recipients = first(frame.recipient, of: u, verb, frame).filter { other in
      !agents.contains { sameActor($0, other) }
    }
    if recipients.isEmpty, isMutual(frame, verb), agents.count > 1 || expands(agents) {
      // "X et Y se sont affrontés": each the other.
      return pairs(among: agents, frame, verb.main, u)
        + pairs(among: agents.reversed(), frame, verb.main, u)
    }
    // Who arrives together has not met there, and who mediates does so between others.
    if recipients.isEmpty, frame.relation.isSymmetric, frame.agent.first == .subject,
      frame.mode != "visit", frame.mode != "third-party",
      verb.isPassive
        ? !frame.needs.isEmpty : verb.isReflexive || !frame.needs.isEmpty || hasNoObject(u)
    {
      // "X et Y se sont rencontrés", "ont échangé des prisonniers": the subjects among themselves.
      return pairs(among: agents, frame, verb.main, u)
    }
    if frame.relation == .consult, frame.needs.isEmpty { recipients = recipients.filter(isMet) }
    if frame.lemma == "être", frame.mode == "visit", frame.needs.isEmpty {
      agents = agents.filter { isActor($0.mention, of: [.person]) }
      recipients = isStay(u) ? recipients.filter { isForeignSeat($0, to: agents) } : []
    }
    // "arrêter l'offensive de X" stops it; X himself or his people are arrested.
    if let mode = frame.mode, Self.bodily.contains(mode), frame.recipient.first == .object {
      recipients = recipients.filter { isMet($0) || isCaptive($0) }
    }
    // What goes to the border with X does not go to X.
    if frame.relation == .aid { recipients = recipients.filter { !isBehindBorder($0) } }
    return pairs(agents, ofWantedKind(recipients, frame), frame, verb.main, u)
  }

  /// Whether a time or purpose makes being somewhere a visit: "est à Pékin mardi", "… pour rencontrer X".
  private func isStay(_ u: Int) -> Bool {
    units[(u + 1)...].contains { unit in
      if let verb = unit.verb { return verb.form == .infinitive && verb.marker == "pour" }
      return unit.tokens.contains { DateWords.weekdays[text.lower($0)] != nil }
    }
  }

  /// Whether a filler is the capital of another state than those of some persons.
  private func isForeignSeat(_ filler: Filler, to persons: [Filler]) -> Bool {
    let mention = clauses.linked.mentions[filler.mention]
    guard mention.isSeat, filler.steps.isEmpty, mention.actors.count == 1 else { return false }
    let state = clauses.linked.actors[mention.actors[0]].id
    return persons.allSatisfy { person in
      clauses.linked.mentions[person.mention].actors.allSatisfy {
        clauses.linked.actors[$0].state != state
      }
    }
  }

  /// "des otages français", "des dizaines de membres de X": people who stand for whom they are of when
  /// they are seized.
  private func isCaptive(_ filler: Filler) -> Bool {
    var u = filler.unit
    while u >= 0, let phrase = units[u].noun {
      let lemma = text.lemma(phrase.head)
      if cues.contains(lemma, in: "captive noun") || cues.contains(lemma, in: "people noun") {
        return true
      }
      guard phrase.preposition == "de" else { return false }
      u -= 1
    }
    return false
  }

  /// Whether a verb says of several what each does to the other: "X et Y se sont affrontés", "ont
  /// normalisé leurs relations"; not "se sont emparés de la ville", which takes something else.
  private func isMutual(_ frame: Frame, _ verb: VerbGroup) -> Bool {
    guard !frame.relation.isSymmetric else { return false }
    let isWith = frame.recipient.contains(.preposition("avec"))
    guard verb.isReflexive, frame.isReflexive else {
      return isWith && !frame.needs.isEmpty && !verb.isPassive
    }
    return isWith || frame.recipient.contains(.object)
      || frame.relation == .assault && frame.recipient.contains(.preposition("contre"))
      || frame.relation == .reject && frame.recipient.contains(.preposition("à"))
  }

  /// What a clause says beside its own frame of those who take part: "X, accompagné de Y, a rencontré Z"
  /// has Y meet Z too, "aux côtés de Y, X a attaqué Z" has X and Y work together.
  private func sideReadings(_ found: [Reading], _ u: Int, _ verb: VerbGroup) -> [Reading] {
    guard let main = found.first else { return [] }
    switch main.frame.relation {
    case .consult where main.frame.agent.first == .subject:
      let companions = clauses.companions(of: main.agent.unit)
      let others = found.filter { $0.frame === main.frame }.map(\.recipient)
      return pairs(companions, unique(others), main.frame, verb.main, u)
    case .assault, .mobilize:
      guard let frame = frames.frames(.role, "=compagnon").first else { return [] }
      var allies =
        ["côtés", "avec"].lazy.map { clauses.complements(of: u, $0) }
        .first { !$0.isEmpty } ?? []
      if allies.isEmpty { allies = clauses.openingCompanions() }
      let agents = unique(found.map(\.agent))
      let others = allies.filter { ally in
        !found.contains { sameActor($0.recipient, ally) || sameActor($0.agent, ally) }
      }
      return pairs(agents, others, frame, verb.main, u)
    default: return []
    }
  }

  private func isBehindBorder(_ filler: Filler) -> Bool {
    units[max(0, filler.unit - 1)...filler.unit].contains {
      $0.noun.map { cues.contains(text.lemma($0.head), in: "border noun") } ?? false
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

  /// Whose word it is that a verb denies: "a rejeté les accusations de X".
  private func rebuttals(_ u: Int, _ verb: VerbGroup) -> [Reading] {
    guard !verb.isNegated, let frame = frames.frames(.role, "=démenti").first else { return [] }
    let object = verb.isPassive ? previousNoun(u) : clauses.object(of: u)
    guard let object, let phrase = units[object].noun else { return [] }
    let speakers = [Frame.Slot.preposition("de"), .adjective, .possessor].lazy
      .map { nounFillers($0, object, phrase, isAgent: true).filter { $0.steps.isEmpty } }
      .first { !$0.isEmpty }
    let agents = verb.isPassive ? agentOfPassive(u) : clauses.subjects(of: u)
    return pairs(agents, speakers ?? [], frame, verb.main, u)
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
}
