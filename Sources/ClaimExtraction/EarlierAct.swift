internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// An act that an article tells: what "cette attaque" takes up again in another sentence; or, without a
/// relation, a decision or law that somebody made.
struct EarlierAct {
  var relation: Relation?
  /// How the predicate begins, accents folded: "atta" of "attaque" and "attaquer"; empty for what is
  /// claimed by somebody, which any word for an attack takes up.
  var stem: String
  /// The mentions of those who act; empty where the sentence does not name them.
  var agents: [Int]
  /// The mentions of those whom it hits.
  var recipients: [Int]
  /// The number of the sentence.
  var sentence: Int
  /// Whether no finite verb tells it, as in a headline: "Colombie : capture d'un chef de X".
  var isVerbless = false
}

/// Words that take up what another sentence tells: "X a revendiqué l'attaque", "Y a condamné cet attentat".
extension FrameMatcher {
  /// What a sentence tells, and of attacks, arrests and sanctions also what it leaves open.
  func acts(of readings: [Reading], _ sentence: Int) -> [EarlierAct] {
    let isVerbless = !units.contains { $0.verb?.form == .finite }
    var acts: [EarlierAct] = []
    var tokens: Set<Int> = []
    for reading in readings where reading.frame.relation != .affiliation {
      tokens.insert(reading.token)
      let agent = reading.agent.mention
      let recipient = reading.recipient.mention
      let stem = isClaimed(reading.frame) ? "" : stem(reading.token)
      if let last = acts.indices.last, acts[last].relation == reading.frame.relation,
        acts[last].agents == [agent], acts[last].stem == stem
      {
        acts[last].recipients.append(recipient)
      } else {
        acts.append(
          EarlierAct(
            relation: reading.frame.relation, stem: stem, agents: [agent],
            recipients: [recipient], sentence: sentence, isVerbless: isVerbless))
      }
    }
    for u in units.indices {
      guard let act = openAct(u, sentence, besides: tokens) else { continue }
      acts.append(act)
    }
    return acts
  }

  /// What is spoken of through a whole article.
  private static let lasting: Set<Relation> = [.assault, .coerce, .sanction]

  /// What is taken up at once, or not at all.
  private static let passing: Set<Relation> = [
    .accuse, .threaten, .request, .consult, .reject, .agree,
  ]

  private func isClaimed(_ frame: Frame) -> Bool {
    frame.relation == .assault && frame.lemma == "revendiquer"
  }

  private func stem(_ token: Int) -> String {
    let stem = String(normalizedName(text.lemma(token)).prefix(4))
    return Self.fromTheAir.contains(stem) ? "bomb" : stem
  }

  /// How words begin that say the same of a bombardment.
  private static let fromTheAir: WordSet = ["bomb", "frap", "pilo", "raid"]

  /// An attack of which the sentence names only whom it hits: "une attaque contre l'ambassade de X",
  /// "X a été attaqué".
  private func openAct(_ u: Int, _ sentence: Int, besides tokens: Set<Int>) -> EarlierAct? {
    switch units[u].kind {
    case .verb(let verb) where verb.lemma == "revendiquer" && !verb.isNegated:
      // "X a revendiqué l'attentat": who did it, whomever it hit.
      guard !tokens.contains(verb.main),
        let frame = frames.frames(.verb, verb.lemma).first(where: isClaimed), meetsNeeds(frame, u)
      else { return nil }
      let agents = first(frame.agent, of: u, verb, frame).map(\.mention)
      return agents.isEmpty
        ? nil
        : EarlierAct(
          relation: .assault, stem: "", agents: agents, recipients: [], sentence: sentence)
    case .verb(let verb) where cues.contains(verb.lemma, in: "decide"):
      return decision(u, verb, sentence)
    case .verb(let verb):
      guard verb.isPassive || verb.form == .pastParticiple, !tokens.contains(verb.main),
        frames.frames(.verb, verb.lemma).contains(where: {
          $0.relation == .assault && $0.recipient.first == .object && $0.needs.isEmpty
        })
      else { return nil }
      let hit = clauses.subjects(of: u).map(\.mention)
      return hit.isEmpty
        ? nil
        : EarlierAct(
          relation: .assault, stem: stem(verb.main), agents: [], recipients: hit,
          sentence: sentence)
    case .noun(let phrase):
      guard phrase.mentions.isEmpty, !tokens.contains(phrase.head) else { return nil }
      for frame in nominalFrames(.noun, phrase.head)
      where frame.relation == .assault && frame.needs.isEmpty {
        for slot in frame.recipient {
          let hit = ofWantedKind(nounFillers(slot, u, phrase, isAgent: false), frame)
          guard !hit.isEmpty else { continue }
          return EarlierAct(
            relation: .assault, stem: stem(phrase.head), agents: [],
            recipients: hit.map(\.mention), sentence: sentence)
        }
      }
      return nil
    default: return nil
    }
  }

  /// "Le parlement de X a voté une loi", "Une résolution a été adoptée par X": who decided.
  private func decision(_ u: Int, _ verb: VerbGroup, _ sentence: Int) -> EarlierAct? {
    guard !verb.isNegated, !verb.isReflexive else { return nil }
    let what =
      verb.isPassive
      ? clauses.treeSubjectPhrase(of: u)
      : clauses.object(of: u) ?? nouns(behind: u).last
    guard let phrase = what.flatMap({ units[$0].noun }), phrase.mentions.isEmpty,
      ["decision noun", "law noun"].contains(where: {
        cues.contains(text.lemma(phrase.head), in: $0)
      })
    else { return nil }
    let agents = verb.isPassive ? agentOfPassive(u) : clauses.subjects(of: u)
    return agents.isEmpty
      ? nil
      : EarlierAct(
        relation: nil, stem: stem(phrase.head), agents: agents.map(\.mention), recipients: [],
        sentence: sentence)
  }

  /// The phrases right behind a verb: "en faveur", "d'une résolution".
  private func nouns(behind u: Int) -> [Int] {
    Array(units.indices[(u + 1)...].prefix(4).prefix { units[$0].noun != nil })
  }

  /// The readings of verbs whose object takes up an act of another sentence.
  ///
  /// - Parameters:
  ///   - acts: the acts of the whole article, in the order of the text.
  ///   - sentence: the number of this sentence.
  func takenUp(_ acts: [EarlierAct], _ sentence: Int) -> [Reading] {
    var result = namedInHeadline(acts, sentence)
    for u in units.indices {
      guard let verb = units[u].verb, !verb.isReflexive else { continue }
      result += takenUpByVictim(u, verb, acts, sentence)
      guard let named = actNoun(of: u, verb), let phrase = units[named].noun else { continue }
      let found = takenUp(u, verb, named, phrase, acts, sentence)
      result += found.isEmpty ? answers(u, verb, named, phrase, acts, sentence) : found
    }
    return result
  }

  /// Events of the first sentences that the headline says who did: "Colombie : capture d'un chef de X"
  /// over "La police confirme la capture d'un chef de X".
  private func namedInHeadline(_ acts: [EarlierAct], _ sentence: Int) -> [Reading] {
    guard (1...2).contains(sentence) else { return [] }
    let headline = acts.filter { $0.sentence == 0 && $0.isVerbless && !$0.agents.isEmpty }
    guard !headline.isEmpty else { return [] }
    return units.indices.flatMap { u -> [Reading] in
      guard let phrase = units[u].noun, phrase.mentions.isEmpty else { return [] }
      return nominalFrames(.noun, phrase.head).flatMap { frame -> [Reading] in
        guard frame.needs.isEmpty, nounAgents(frame, u, phrase).agents.isEmpty else { return [] }
        for slot in frame.recipient {
          let hit = ofWantedKind(nounFillers(slot, u, phrase, isAgent: false), frame)
          guard !hit.isEmpty else { continue }
          guard
            let act = headline.first(where: { act in
              act.relation == frame.relation && act.stem == stem(phrase.head)
                && hit.contains { one in act.recipients.contains { isSame($0, one.mention) } }
            })
          else { return [] }
          let agents = act.agents.map { Filler(mention: $0, unit: u, steps: [.event]) }
          return pairs(agents, hit, frame, phrase.head, u)
        }
        return []
      }
    }
  }

  private func isSame(_ a: Int, _ b: Int) -> Bool {
    clauses.linked.mentions[a].actors == clauses.linked.mentions[b].actors
  }

  /// The readings of a verb whose object takes up an attack, arrest or sanction of the article.
  private func takenUp(
    _ u: Int, _ verb: VerbGroup, _ named: Int, _ phrase: NounPhrase, _ acts: [EarlierAct],
    _ sentence: Int
  ) -> [Reading] {
    let relations = Set(nominalFrames(.noun, phrase.head).map(\.relation))
      .intersection(Self.lasting)
    guard !relations.isEmpty else { return [] }
    var result: [Reading] = []
    for frame in verbFrames(u, verb) {
      switch frame.relation {
      case .accuse, .support, .reject:
        guard frame.recipient.first == .object, frame.needs.isEmpty, !frame.isReflexive,
          let act = nearest(
            acts, to: sentence,
            where: {
              $0.relation.map { relations.contains($0) } == true && !$0.agents.isEmpty
                && ($0.stem.isEmpty || $0.stem == stem(phrase.head))
            })
        else { continue }
        let agents = first(frame.agent, of: u, verb, frame)
        let others = act.agents.map { Filler(mention: $0, unit: named, steps: [.event]) }
        result += pairs(agents, others, frame, verb.main, u)
      case .assault where frame.lemma == "revendiquer":
        guard meetsNeeds(frame, u),
          let act = nearest(
            acts, to: sentence,
            where: {
              $0.relation == .assault && $0.agents.isEmpty && $0.sentence <= sentence
                && $0.stem == stem(phrase.head)
            })
        else { continue }
        let agents = first(frame.agent, of: u, verb, frame)
        let others = act.recipients.map { Filler(mention: $0, unit: named, steps: [.event]) }
        result += pairs(agents, ofWantedKind(others, frame), frame, verb.main, u)
      default: continue
      }
    }
    return result
  }

  /// The readings of a verb whose object names an act of the article by whom it hit: "X exige la libération
  /// de Y" asks who arrested Y, "Z condamne l'arrestation de Y" accuses him.
  private func takenUpByVictim(
    _ u: Int, _ verb: VerbGroup, _ acts: [EarlierAct], _ sentence: Int
  ) -> [Reading] {
    guard !verb.isPassive,
      let named = clauses.object(of: u)
        ?? units.indices[(u + 1)...].prefix(3).first(where: {
          units[$0].noun?.preposition == "à"
        }),
      let phrase = units[named].noun, phrase.mentions.isEmpty, text.tag(phrase.head) == .noun
    else { return [] }
    let isRelease = cues.contains(text.lemma(phrase.head), in: "release noun")
    let relations =
      isRelease
      ? [.coerce, .assault]
      : Set(
        nominalFrames(.noun, phrase.head).filter {
          $0.recipient.contains(.preposition("de")) && !$0.agent.contains(.preposition("de"))
        }.map(\.relation)
      ).intersection([.coerce, .assault])
    guard !relations.isEmpty else { return [] }
    if isRelease, let holders = holders(behind: named),
      let frame = verbFrames(u, verb).first(where: { $0.relation == .request && !$0.isReflexive })
    {
      return pairs(first(frame.agent, of: u, verb, frame), holders, frame, verb.main, u)
    }
    let hit =
      phrase.possessor.map { [Filler(mention: $0, unit: named, steps: [])] }
      ?? nounFillers(.preposition("de"), named, phrase, isAgent: false)
    guard !hit.isEmpty,
      let frame = verbFrames(u, verb).first(where: {
        $0.relation == (isRelease ? .request : .accuse) && !$0.isReflexive
      }),
      let act = nearest(
        acts, to: sentence,
        where: { act in
          act.relation.map { relations.contains($0) } == true && !act.agents.isEmpty
            && (!isRelease || act.relation == .coerce || Self.abducting.contains(act.stem))
            && act.recipients.contains { one in hit.contains { isSame($0.mention, one) } }
        })
    else { return [] }
    let others = act.agents.map { Filler(mention: $0, unit: named, steps: [.event]) }
    return pairs(first(frame.agent, of: u, verb, frame), others, frame, verb.main, u)
  }

  /// Who holds a captive by the words behind his release: "la libération d'un journaliste détenu en X", "des
  /// otages enlevés par X".
  private func holders(behind release: Int) -> [Filler]? {
    guard
      let held = units.indices[(release + 1)...].prefix(4).first(where: {
        units[$0].verb?.form == .pastParticiple
      }),
      let verb = units[held].verb, cues.contains(verb.lemma, in: "hold captive")
    else { return nil }
    // Where somebody was abducted is not who did it.
    let places = Self.abducting.contains(stem(verb.main)) ? ["par"] : ["par", "en", "à"]
    let found = places.lazy.map { clauses.complements(of: held, $0) }.first { !$0.isEmpty } ?? []
    return found.isEmpty ? nil : found.map { clauses.step($0, .event) }
  }

  /// How words begin that say that somebody is taken away.
  private static let abducting: WordSet = ["enle", "kidn", "sequ", "capt", "rapt"]

  /// The readings of a verb that answers what the sentences just before tell: "X a rejeté ces
  /// accusations", "Y a condamné cette visite", "Z a qualifié la mesure d'illégale".
  private func answers(
    _ u: Int, _ verb: VerbGroup, _ named: Int, _ phrase: NounPhrase, _ acts: [EarlierAct],
    _ sentence: Int
  ) -> [Reading] {
    if named + 1 < units.count, units[named + 1].noun?.preposition == "de",
      named > u, !isJudged(named + 1, by: verb)
    {
      return []
    }
    let lemma = text.lemma(phrase.head)
    var relations = Set(nominalFrames(.noun, phrase.head).map(\.relation))
      .intersection(Self.passing)
    if clauses.cues.contains(lemma, in: "word noun") {
      relations = [.accuse, .threaten, .reject, .request]
    } else if clauses.cues.contains(lemma, in: "violence noun") {
      relations = [.assault, .coerce, .threaten]
    } else if clauses.cues.contains(lemma, in: "deed noun") {
      relations = Set(Relation.allCases).subtracting([.consult, .affiliation])
    }
    let isLaw = clauses.cues.contains(lemma, in: "law noun")
    let isDecision = isLaw || clauses.cues.contains(lemma, in: "decision noun")
    guard !relations.isEmpty || isDecision else { return [] }
    var result: [Reading] = []
    for frame in verbFrames(u, verb)
    where [.accuse, .support, .reject].contains(frame.relation) && !frame.isReflexive
      && frame.recipient.first == .object && meetsNeeds(frame, u)
    {
      let agents = first(frame.agent, of: u, verb, frame)
      guard !agents.isEmpty,
        let act = acts.last(where: {
          guard !$0.agents.isEmpty else { return false }
          let distance = sentence - $0.sentence
          guard let relation = $0.relation else {
            let isNear = (1...(isLaw || $0.stem == stem(phrase.head) ? 12 : 3)).contains(distance)
            return isDecision && isNear
          }
          return (1...2).contains(distance)
            && (relations.contains(relation) || isDecision && relation == .sanction)
        })
      else { continue }
      let others = act.agents.map { Filler(mention: $0, unit: named, steps: [.event]) }
      result += pairs(agents, others, frame, verb.main, u)
      break
    }
    return result
  }

  /// Whether words behind an object say what a verb calls it: "qualifie la mesure d'illégale".
  private func isJudged(_ u: Int, by verb: VerbGroup) -> Bool {
    clauses.cues.contains(verb.lemma, in: "call") && units[u].noun?.mentions.isEmpty == true
  }

  /// The act of a sentence as near as can be, those before first.
  private func nearest(
    _ acts: [EarlierAct], to sentence: Int, where isMeant: (EarlierAct) -> Bool
  ) -> EarlierAct? {
    acts.last { $0.sentence <= sentence && sentence - $0.sentence <= 12 && isMeant($0) }
      ?? acts.first { $0.sentence > sentence && isMeant($0) }
  }

  /// The phrase with a definite article and nothing else that names an act: the object of a verb, or its
  /// subject in the passive.
  private func actNoun(of u: Int, _ verb: VerbGroup) -> Int? {
    let place =
      verb.isPassive || verb.form == .pastParticiple
      ? clauses.treeSubjectPhrase(of: u) ?? (u > 0 ? previousNoun(u) : nil) : clauses.object(of: u)
    guard let place, let phrase = units[place].noun, phrase.mentions.isEmpty,
      phrase.possessor == nil, phrase.adjectives.isEmpty, !phrase.isIndefinite,
      clauses.actors(in: place).isEmpty, text.tag(phrase.head) == .noun,
      units[place].tokens.contains(where: {
        Self.definite.contains(text.lower($0).replacingTypographicApostrophes())
      })
    else { return nil }
    return place
  }

  private static let definite: WordSet = [
    "le", "la", "l'", "les", "ce", "cet", "cette", "ces",
  ]
}
