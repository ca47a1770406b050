internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// A frame found in a sentence with an actor on either side.
struct Reading {
  var frame: Frame
  /// The token of the predicate.
  var token: Int
  /// The unit that holds it.
  var unit: Int
  var agent: Filler
  var recipient: Filler
  /// How sure the frame's places were filled, 0…1.
  var fit: Double
}

/// Finds the frames of one sentence.
struct FrameMatcher {
  let clauses: Clauses
  let frames: FrameTable

  private var units: [ClauseUnit] { clauses.units }
  private var text: AnalyzedText { clauses.text }
  private var cues: Cues { clauses.cues }

  /// The readings of the sentence, in the order of their predicates.
  func readings() -> [Reading] {
    var result: [Reading] = []
    for u in units.indices {
      switch units[u].kind {
      case .verb(let verb): result += verbReadings(u, verb)
      case .noun(let phrase):
        if phrase.preposition != nil { result += prepositionReadings(u, phrase) }
        result += nounReadings(u, phrase)
        result += roleReadings(u, phrase)
        result += bracketReadings(u, phrase)
        result += adjectiveReadings(u)
      case .other: result += adjectiveReadings(u)
      default: break
      }
    }
    return result
  }

  // MARK: - Verbs

  private func verbReadings(_ u: Int, _ verb: VerbGroup) -> [Reading] {
    var result: [Reading] = []
    // "ne reconnaît pas" has a frame of its own, which keeps the others from reading it.
    let isRefused = verb.isNegated || isUnderRefusal(u)
    let refusing = isRefused ? frames.frames(.verb, verb.lemma + "/ne") : []
    if cues.contains(verb.lemma, in: "deny"), deniesWhatWasSaid(u) { return [] }
    for frame in refusing.isEmpty ? frames.frames(.verb, verb.lemma) : refusing
    where frame.isReflexive == verb.isReflexive || (!frame.isReflexive && verb.isReflexive && frame.relation.isSymmetric) {
      guard meetsNeeds(frame, u) else { continue }
      let agents = first(frame.agent, of: u, verb)
      guard !agents.isEmpty else { continue }
      var recipients = first(frame.recipient, of: u, verb).filter { other in
        !agents.contains { sameActor($0, other) }
      }
      if recipients.isEmpty, frame.relation.isSymmetric, verb.isReflexive || frame.recipient.isEmpty || hasNoObject(u) {
        // "X et Y se sont rencontrés": the subjects among themselves.
        result += pairs(among: agents, frame, verb.main, u)
        continue
      }
      recipients = ofWantedKind(recipients, frame)
      result += pairs(agents, recipients, frame, verb.main, u)
    }
    return result
  }

  /// Whether a verb of denial is about words, not about somebody: "information rejetée par".
  private func deniesWhatWasSaid(_ u: Int) -> Bool {
    let object = units[u].verb?.isPassive == true ? (u > 0 ? previousNoun(u) : nil) : clauses.object(of: u)
    guard let object, let phrase = units[object].noun else { return false }
    return phrase.mentions.isEmpty && cues.contains(text.lemma(phrase.head), in: "said noun")
  }

  private func previousNoun(_ u: Int) -> Int? {
    units[..<u].lastIndex { $0.noun != nil }
  }

  /// Whether an infinitive stands under "refuse de", "exclut de".
  private func isUnderRefusal(_ u: Int) -> Bool {
    guard units[u].verb?.form == .infinitive, let governor = clauses.governor(of: u),
      let verb = units[governor].verb
    else { return false }
    return ["refuser", "exclure", "rejeter"].contains(verb.lemma) && !verb.isNegated
  }

  private func hasNoObject(_ u: Int) -> Bool { clauses.object(of: u) == nil }

  private func meetsNeeds(_ frame: Frame, _ u: Int) -> Bool {
    guard !frame.needs.isEmpty else { return true }
    var next = u + 1
    while next < units.count {
      switch units[next].kind {
      case .noun(let phrase):
        if frame.needs.contains(text.lemma(phrase.head)) { return true }
      case .verb(let verb) where verb.form == .finite: return passiveSubjectMeets(frame, u)
      case .semicolon, .colon, .relative, .subordinator: return passiveSubjectMeets(frame, u)
      default: break
      }
      next += 1
    }
    return passiveSubjectMeets(frame, u)
  }

  /// "des armes livrées par X à Y": what is needed may stand before a passive.
  private func passiveSubjectMeets(_ frame: Frame, _ u: Int) -> Bool {
    guard units[u].verb?.isPassive == true else { return false }
    var back = u - 1
    while back >= 0, back > u - 6 {
      if let phrase = units[back].noun, frame.needs.contains(text.lemma(phrase.head)) { return true }
      back -= 1
    }
    return false
  }

  private func first(_ slots: [Frame.Slot], of u: Int, _ verb: VerbGroup) -> [Filler] {
    for slot in slots {
      let found: [Filler]
      switch slot {
      case .subject:
        found = verb.isPassive ? agentOfPassive(u) : clauses.subjects(of: u)
      case .object:
        found = verb.isPassive ? clauses.subjects(of: u) : clauses.objectFillers(of: u)
      case .preposition(let name): found = clauses.complements(of: u, name)
      case .adjective, .possessor: found = []
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  private func agentOfPassive(_ u: Int) -> [Filler] {
    let agents = clauses.complements(of: u, "par")
    guard agents.isEmpty else { return agents }
    // "Accusé par X de …" may stand before; "soutenu de" is rare. Nothing else names the agent.
    return []
  }

  // MARK: - Nouns

  private func nounReadings(_ u: Int, _ phrase: NounPhrase) -> [Reading] {
    guard phrase.mentions.isEmpty || !phrase.isNamed || text.tag(phrase.head) == .noun else { return [] }
    var result: [Reading] = []
    for frame in frames.frames(.noun, text.lemma(phrase.head)) {
      guard frame.needs.isEmpty || nounMeetsNeeds(frame, u) else { continue }
      let between = nounComplements(u, "entre")
      if between.count > 1 {
        result += pairs(among: between, frame, phrase.head, u)
        continue
      }
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
      guard !agents.isEmpty else { continue }
      if recipients.isEmpty, frame.relation.isSymmetric, agents.count > 1 {
        result += pairs(among: agents, frame, phrase.head, u)
        continue
      }
      result += pairs(agents, ofWantedKind(recipients, frame), frame, phrase.head, u)
    }
    return result
  }

  private func nounMeetsNeeds(_ frame: Frame, _ u: Int) -> Bool {
    var next = u + 1
    while next < units.count, let phrase = units[next].noun {
      if frame.needs.contains(text.lemma(phrase.head)) { return true }
      next += 1
    }
    return false
  }

  private func nounFillers(
    _ slot: Frame.Slot, _ u: Int, _ phrase: NounPhrase, isAgent: Bool
  ) -> [Filler] {
    switch slot {
    case .adjective:
      return phrase.adjectives.map { Filler(mention: $0, unit: u, steps: []) }
    case .possessor:
      guard let possessor = phrase.possessor else { return [] }
      // "X et Y ont exprimé leur soutien": the possessive stands for all the subjects.
      if let verb = lightVerb(of: u), units[verb].verb?.isPassive == false {
        let subjects = clauses.subjects(of: verb)
        let owner = Filler(mention: possessor, unit: u, steps: [])
        if subjects.contains(where: { sameActor($0, owner) }) { return subjects }
      }
      return [Filler(mention: possessor, unit: u, steps: [])]
    case .preposition(let name):
      let own = nounComplements(u, name)
      guard own.isEmpty, name == "à", let verb = lightVerb(of: u), let group = units[verb].verb else {
        return own
      }
      // "lui ont exprimé leur soutien"
      return group.datives.map { Filler(mention: $0, unit: verb, steps: []) }
    case .object: return []
    case .subject:
      guard let verb = lightVerb(of: u), let group = units[verb].verb else { return [] }
      let isReceiving = cues.contains(group.lemma, in: "receive")
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
  private func nounComplements(_ u: Int, _ name: String) -> [Filler] {
    var next = u + 1
    var commas = 0
    while next < units.count {
      switch units[next].kind {
      case .noun(let phrase):
        if phrase.preposition == nil, text.lower(phrase.head) != "lieu" { return [] }
        if phrase.preposition == name {
          // A "de" further on belongs to the noun before it.
          if name == "de", next > u + 1, units[next - 1].noun?.mentions.isEmpty == false { return [] }
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
  private func lightVerb(of u: Int) -> Int? {
    var back = u - 1
    while back >= 0 {
      switch units[back].kind {
      case .verb: return back
      case .noun(let phrase):
        // A bare phrase before another noun: the noun is part of that phrase's own clause.
        if phrase.preposition == nil && units[u].noun?.preposition == nil && back < u - 1 { return nil }
        back -= 1
      case .other, .comma, .coordinator, .openQuote: back -= 1
      default: return nil
      }
    }
    return nil
  }

  // MARK: - Prepositions, roles, adjectives

  /// "sous l'égide de X", "à la tête de X", "avec l'aide de X".
  private func prepositionReadings(_ u: Int, _ phrase: NounPhrase) -> [Reading] {
    guard let name = phrase.preposition else { return [] }
    if name == "à" || name == "en" { return headlineVisit(u) }
    let found = frames.frames(.role, "=" + name)
    guard !found.isEmpty else { return [] }
    let own = clauses.group(startingAt: u)
    guard !own.isEmpty else { return [] }
    let others = participants(of: u)
    return found.flatMap { frame -> [Reading] in
      frame.agent == [.subject]
        ? pairs(others.prefix(1).map { $0 }, own, frame, units[u].tokens.lowerBound, u)
        : pairs(own, others, frame, units[u].tokens.lowerBound, u)
    }
  }

  /// A headline or caption without a verb puts somebody into a state: "Haftar à Moscou".
  private func headlineVisit(_ u: Int) -> [Reading] {
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
  private func participants(of u: Int) -> [Filler] {
    if u > 1, case .comma = units[u - 1].kind, let before = units[u - 2].noun,
      !before.mentions.isEmpty, before.preposition == nil
    {
      return clauses.actors(in: u - 2)
    }
    var result: [Filler] = []
    if let verb = clauses.finiteVerb(before: u) ?? clauses.finiteVerb(after: u) {
      result += clauses.subjects(of: verb).filter { !isActor($0.mention, of: [.medium]) }
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

  private func roleReadings(_ u: Int, _ phrase: NounPhrase) -> [Reading] {
    var result: [Reading] = []
    if let number = phrase.mentions.first {
      // Titles and appositions inside the phrase of a person: "Peskov, porte-parole du Kremlin".
      let mention = clauses.linked.mentions[number]
      for token in mention.phrase where !mention.tokens.contains(token) {
        for frame in frames.frames(.role, text.lemma(token)) {
          guard let inner = innerMention(after: token, of: number) else { continue }
          result.append(
            Reading(
              frame: frame, token: token, unit: u, agent: Filler(mention: number, unit: u, steps: []),
              recipient: Filler(mention: inner, unit: u, steps: []), fit: 1))
        }
      }
      return result
    }
    for frame in frames.frames(.role, text.lemma(phrase.head)) {
      guard let subject = saidOf(u) else { continue }
      let places = nounFillers(.preposition("de"), u, phrase, isAgent: false)
        + nounFillers(.adjective, u, phrase, isAgent: false)
      result += pairs([subject], Array(places.prefix(2)), frame, phrase.head, u)
    }
    return result
  }

  /// "Guy Verhofstadt (ALDE, Belgique)": the party in brackets after a name.
  private func bracketReadings(_ u: Int, _ phrase: NounPhrase) -> [Reading] {
    guard let number = phrase.mentions.first, phrase.isNamed, u + 2 < units.count,
      case .openBracket = units[u + 1].kind, let inside = units[u + 2].noun?.mentions.first,
      isActor(number, of: [.person]), isActor(inside, of: [.organisation, .armedGroup])
    else { return [] }
    return frames.frames(.role, "=parenthèse").map {
      Reading(
        frame: $0, token: units[u + 2].tokens.lowerBound, unit: u,
        agent: Filler(mention: number, unit: u, steps: []),
        recipient: Filler(mention: inside, unit: u + 2, steps: []), fit: 1)
    }
  }

  private func isActor(_ number: Int, of kinds: Set<ActorKind>) -> Bool {
    clauses.linked.mentions[number].actors.allSatisfy { kinds.contains(clauses.linked.actors[$0].kind) }
  }

  private func innerMention(after token: Int, of number: Int) -> Int? {
    let phrase = clauses.linked.mentions[number].phrase
    return clauses.linked.mentions.indices.first {
      let other = clauses.linked.mentions[$0]
      return $0 != number && other.isInside && other.tokens.lowerBound > token
        && phrase.contains(other.tokens.lowerBound) && other.tokens.lowerBound - token <= 6
    }
  }

  /// What a nominal predicate is said of: the subject of être, devenir, élire …, or the name that it
  /// stands beside.
  private func saidOf(_ u: Int) -> Filler? {
    guard u > 0 else { return nil }
    switch units[u - 1].kind {
    case .verb(let verb):
      guard ["être", "devenir", "rester", "élire", "nommer", "désigner", "demeurer", "réélire"]
        .contains(verb.lemma)
      else { return nil }
      return clauses.subjects(of: u - 1).first
    case .comma where u > 1:
      guard let before = units[u - 2].noun, before.isNamed else { return nil }
      return clauses.actors(in: u - 2).first
    default: return nil
    }
  }

  private func adjectiveReadings(_ u: Int) -> [Reading] {
    var result: [Reading] = []
    for token in units[u].tokens where isAdjective(token) {
      for frame in adjectiveLemmas(token).flatMap({ frames.frames(.adjective, $0) }) {
        var subjects: [Filler]
        if let phrase = units[u].noun, phrase.head == token, units[u].tokens.lowerBound < token,
          text.tag(units[u].tokens.lowerBound) == .determiner
        {
          continue
        }
        if let phrase = units[u].noun, phrase.head != token {
          subjects = clauses.actors(in: u).filter { $0.steps.isEmpty }
        } else if u > 0, let verb = units[u - 1].verb, verb.lemma == "être" || verb.lemma == "rester" {
          subjects = clauses.subjects(of: u - 1)
        } else {
          subjects = nearestNamed(before: u)
        }
        for slot in frame.recipient {
          guard case .preposition(let name) = slot else { continue }
          let others = clauses.complements(of: u, name, acrossComma: false)
          guard !others.isEmpty, !subjects.isEmpty else { continue }
          result += pairs(subjects, others, frame, token, u)
          subjects = []
        }
      }
    }
    return result
  }

  private func isAdjective(_ token: Int) -> Bool {
    if text.tag(token) == .adjective { return true }
    // "attaché" and "rival" the tagger may take for nouns.
    return text.tag(token) == .noun
      && text.word(token).analyses.contains { $0.partOfSpeech == .adjective || $0.features.contains(.pastParticiple) }
  }

  private func adjectiveLemmas(_ token: Int) -> [String] {
    var lemmas: [String] = []
    for analysis in text.word(token).analyses
    where analysis.partOfSpeech == .adjective && !lemmas.contains(analysis.lemma) {
      lemmas.append(analysis.lemma)
    }
    return lemmas.isEmpty ? [text.lower(token)] : lemmas
  }

  private func nearestNamed(before u: Int) -> [Filler] {
    var back = u - 1
    while back >= 0 {
      switch units[back].kind {
      case .noun: return clauses.actors(in: back)
      case .comma, .other, .openBracket, .dash: back -= 1
      default: return []
      }
    }
    return []
  }

  // MARK: - Pairs

  private func pairs(
    _ agents: [Filler], _ recipients: [Filler], _ frame: Frame, _ token: Int, _ u: Int
  ) -> [Reading] {
    var result: [Reading] = []
    for agent in agents.prefix(6) {
      for recipient in recipients.prefix(6) where !sameActor(agent, recipient) {
        result.append(
          Reading(
            frame: frame, token: token, unit: u, agent: agent, recipient: recipient,
            fit: agents.count * recipients.count > 6 ? 0.8 : 1))
      }
    }
    return result
  }

  private func pairs(among fillers: [Filler], _ frame: Frame, _ token: Int, _ u: Int) -> [Reading] {
    guard fillers.count > 1 || expands(fillers) else { return [] }
    var result: [Reading] = []
    for (i, a) in fillers.enumerated().prefix(4) {
      for b in fillers[(i + 1)...].prefix(4) where !sameActor(a, b) {
        result.append(Reading(frame: frame, token: token, unit: u, agent: a, recipient: b, fit: 1))
      }
    }
    if fillers.count == 1, let only = fillers.first {
      result.append(Reading(frame: frame, token: token, unit: u, agent: only, recipient: only, fit: 1))
    }
    return result
  }

  /// Whether a single mention stands for two actors ("les deux hommes").
  private func expands(_ fillers: [Filler]) -> Bool {
    fillers.count == 1 && clauses.linked.mentions[fillers[0].mention].actors.count == 2
  }

  private func sameActor(_ a: Filler, _ b: Filler) -> Bool {
    clauses.linked.mentions[a.mention].actors == clauses.linked.mentions[b.mention].actors
  }

  private func ofWantedKind(_ fillers: [Filler], _ frame: Frame) -> [Filler] {
    guard !frame.recipientKinds.isEmpty else { return fillers }
    return fillers.filter { filler in
      clauses.linked.mentions[filler.mention].actors.contains {
        frame.recipientKinds.contains(clauses.linked.actors[$0].kind)
      }
    }
  }
}
