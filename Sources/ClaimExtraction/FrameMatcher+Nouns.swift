internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension FrameMatcher {
  func nounReadings(_ u: Int, _ phrase: NounPhrase) -> [Reading] {
    guard phrase.mentions.isEmpty || !phrase.isNamed || text.tag(phrase.head) == .noun else {
      return []
    }
    // "l'Union européenne": a noun that is part of a name.
    if let mention = phrase.mentions.first, phrase.isNamed, text.word(phrase.head).isCapitalized,
      clauses.linked.mentions[mention].tokens.contains(phrase.head)
    {
      return []
    }
    var result: [Reading] = []
    for named in nounFrames(phrase.head) {
      // "Les relations de X avec Y sont tendues" is no cooperation, but says how they stand.
      let isBad =
        named.relation == .cooperate
        && cues.contains(text.lemma(phrase.head), in: "relations noun")
        && isStrained(u)
        || named.relation == .assault && isFigurative(u)
      guard let frame = isBad ? frames.frames(.noun, "=tendu").first : named else { continue }
      guard frame.needs.isEmpty || nounMeetsNeeds(frame, u) else { continue }
      // "rompt ses liens avec": the verb says the contrary, and has a frame of its own.
      if [.verbalCooperation, .materialCooperation].contains(frame.relation.family),
        isEnded(u) || isStrained(u)
      {
        continue
      }
      let isMutual =
        frame.mode != "third-party" && frame.recipient.contains(.preposition("entre"))
      let between = isMutual ? nounComplements(u, "entre") : []
      if between.count > 1 || expands(between) {
        result += reciprocal(between, frame, phrase.head, u)
        continue
      }
      // Between two of whom one is unknown: nobody else is meant.
      if between.count == 1 { continue }
      let (agents, used) = nounAgents(frame, u, phrase)
      let recipients = nounRecipients(frame, u, phrase, besides: agents, used)
      // "proteste contre les frappes de X contre Y": on Y, not on whoever protests.
      if frame.relation.family == .materialConflict, !recipients.isEmpty,
        recipients.allSatisfy({ $0.steps.contains(.lightVerb) }),
        result.contains(where: { $0.frame.relation == frame.relation })
      {
        continue
      }
      if let (leaver, left) = withdrawal(frame, u) {
        result += pairs(leaver, ofWantedKind(left, frame), frame, phrase.head, u)
        continue
      }
      guard !agents.isEmpty else { continue }
      // "X et Y ont des relations tendues"
      if isBad, recipients.isEmpty, used == .subject, agents.count > 1 {
        result += reciprocal(agents, frame, phrase.head, u)
        continue
      }
      if recipients.isEmpty, frame.relation.isSymmetric, agents.count > 1 {
        result += pairs(among: agents, frame, phrase.head, u)
        continue
      }
      // "la guerre russo-ukrainienne", "le rapprochement russo-turc"
      if recipients.isEmpty, used == .adjective, expands(agents) {
        result += reciprocal(agents, frame, phrase.head, u)
        continue
      }
      if isBad {
        for other in recipients {
          result += reciprocal(agents.prefix(1) + [other], frame, phrase.head, u)
        }
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

  /// Each with the other: "la guerre entre X et Y".
  private func reciprocal(
    _ fillers: [Filler], _ frame: Frame, _ token: Int, _ u: Int
  ) -> [Reading] {
    let there = pairs(among: fillers, frame, token, u)
    guard !frame.relation.isSymmetric, fillers.count > 1 else { return there }
    return there
      + there.map {
        Reading(
          frame: frame, token: token, unit: u, agent: $0.recipient, recipient: $0.agent,
          fit: $0.fit)
      }
  }

  private func nounFrames(_ head: Int) -> [Frame] {
    nominalFrames(.noun, head)
  }

  /// The frames of a noun with the words behind it ("guerre commerciale", "mise en garde"), else of
  /// the noun alone.
  func nominalFrames(_ carrier: Frame.Carrier, _ head: Int) -> [Frame] {
    for words in compounds(head) {
      let together = frames.frames(carrier, words.lemma)
      if !together.isEmpty { return together }
    }
    let lemma = bareLemma(head)
    return carrier == .role ? roleFrames(lemma) : frames.frames(carrier, lemma)
  }

  /// The frames of a position; of a feminine that the lexicon has as a word of its own ("directrice"),
  /// those of its masculine.
  func roleFrames(_ lemma: String) -> [Frame] {
    let found = frames.frames(.role, lemma)
    guard found.isEmpty else { return found }
    for (feminine, masculine) in [
      ("trice", "teur"), ("ère", "er"), ("ée", "é"), ("euse", "eur"), ("ante", "ant"),
      ("enne", "en"),
    ]
    where lemma.hasSuffix(feminine) {
      return frames.frames(.role, String(lemma.dropLast(feminine.count)) + masculine)
    }
    return []
  }

  /// The lemma of a noun without "ex-": "ex-ministre".
  private func bareLemma(_ token: Int) -> String {
    let lemma = text.lemma(token)
    return lemma.hasPrefix("ex-") ? String(lemma.dropFirst(3)) : lemma
  }

  /// The last token of a noun of several words that has frames of its own.
  func endOfCompound(_ head: Int) -> Int? {
    compounds(head).first { words in
      [Frame.Carrier.noun, .role].contains { !frames.frames($0, words.lemma).isEmpty }
    }?.last
  }

  private func compounds(_ head: Int) -> [(lemma: String, last: Int)] {
    let count = text.tokens.count
    guard head + 1 < count else { return [] }
    let lemma = bareLemma(head)
    guard frames.opensCompound(lemma) else { return [] }
    var found = [("\(lemma) \(text.lemma(head + 1))", head + 1)]
    var link = ""
    for last in (head + 2)..<max(head + 2, min(count, head + 4))
    where text.tag(head + 1) == .preposition {
      link += " " + text.lower(last - 1).replacingTypographicApostrophes()
      found.append(("\(lemma)\(link) \(text.lower(last))", last))
    }
    return found
  }

  /// Whether what a noun names is said to end: "rompt ses liens", "la rupture de ses liens".
  private func isEnded(_ u: Int) -> Bool {
    if let verb = lightVerb(of: u), endsWhatFollows(verb) { return true }
    guard units[u].noun?.preposition == "de", u > 0, let head = units[u - 1].noun else {
      return false
    }
    return cues.contains(text.lemma(head.head), in: "ending noun")
  }

  /// Whether a noun for fighting is said of words or votes: "le conflit électoral entre X et Y".
  private func isFigurative(_ u: Int) -> Bool {
    units[u].tokens.contains {
      text.tag($0) == .adjective && cues.contains(text.lemma($0), in: "figurative")
    }
  }

  /// Whether what a noun names goes badly: "des relations tendues", "ses relations avec X sont tendues".
  func isStrained(_ u: Int) -> Bool {
    let isBad = { (token: Int) in
      cues.contains(text.lemma(token), in: "strained")
        || cues.contains(text.lower(token), in: "strained")
    }
    // "cela empoisonne les relations entre X et Y", "ces relations sont empoisonnées par Z"
    let verbs = verbs(ofSubject: u).filter { units[$0].verb?.isPassive == true }
    if ((lightVerb(of: u).map { [$0] } ?? []) + verbs).contains(where: {
      units[$0].verb.map { cues.contains($0.lemma, in: "spoil") } == true
    }) {
      return true
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
      let lemma = text.lemma(phrase.head)
      if frame.needs.contains(where: { isNeeded(lemma, by: $0) }) { return true }
      next += 1
    }
    return false
  }
}
