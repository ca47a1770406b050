internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// One article on its way into claims.
struct ArticleReading {
  let linked: LinkedText
  let article: Article
  let registry: ActorRegistry
  let frames: FrameTable
  let cues: Cues
  let model: ReadingModel
  var claims: [Claim] = []
  var actors: [Actor] = []

  var known: Set<ActorID> = []
  var ids: Set<ClaimID> = []
  var speakers: [Int: Source] = [:]
  var lastVoice: Source?
  var lastSpeaker: Source?
  var lastParagraph: Int32 = -1
  /// The claims of the sentence before, for denials and credits that follow in one of their own.
  var previous: Range<Int> = 0..<0
  /// What each claim's reading rests on.
  var reasons: [ClaimID: [ReadingReason]] = [:]

  init(
    linked: LinkedText, article: Article, registry: ActorRegistry, frames: FrameTable, cues: Cues,
    model: ReadingModel
  ) {
    var mended = linked
    mended.text = linked.text.attaching(
      DoubledSubjects(text: linked.text).attachments()
        + SharedSubjects(linked: linked, cues: cues).attachments()
        + DatedObjects(text: linked.text).attachments()
        + PlannedDeeds(text: linked.text, cues: cues).attachments()
        + JoinedParticiples(text: linked.text).attachments())
    self.linked = mended
    self.article = article
    self.registry = registry
    self.frames = frames
    self.cues = cues
    self.model = model
  }

  var text: AnalyzedText { linked.text }

  mutating func read() {
    let chunker = ClauseChunker(linked: linked, cues: cues)
    let sentences = text.sentences.map {
      Int($0.tokens.lowerBound)..<Int($0.tokens.upperBound)
    }
    let clauses = sentences.map {
      Clauses(linked: linked, cues: cues, units: chunker.units(of: $0))
    }
    speakers = QuotationSpeakers(linked: linked, cues: cues).speakers(sentences, clauses)
    let matchers = clauses.map { FrameMatcher(clauses: $0, frames: frames) }
    // A frame needs an actor on either side, an act or a charge one.
    let actorCounts = actorCounts()
    let readings = matchers.indices.map { actorCounts[$0] < 2 ? [] : matchers[$0].readings() }
    let acts = matchers.indices.flatMap {
      actorCounts[$0] == 0 ? [] : matchers[$0].acts(of: readings[$0], $0)
    }
    for (number, sentence) in text.sentences.enumerated() {
      read(
        number, sentence, sentences[number], clauses[number],
        readings[number] + matchers[number].takenUp(acts, number),
        actorCounts[number] == 0 ? [] : matchers[number].charges(),
        actorCounts[number] == 0 ? [] : matchers[number].demands())
    }
    giveHeadlineItsVoices()
    weighRepetitions()
  }

  /// How many actors each sentence mentions, each mention counted.
  private func actorCounts() -> [Int] {
    var counts = Array(repeating: 0, count: text.sentences.count)
    for mention in linked.mentions where !text.sentences.isEmpty {
      counts[text.sentence(of: mention.tokens.lowerBound)] += mention.actors.count
    }
    return counts
  }

  mutating func read(
    _ number: Int, _ sentence: Sentence, _ tokens: Range<Int>, _ clauses: Clauses,
    _ readings: [Reading], _ charges: [Reading], _ demands: [Reading]
  ) {
    if sentence.paragraph != lastParagraph { previous = claims.count..<claims.count }
    lastParagraph = sentence.paragraph
    let attribution = Attribution(
      clauses: clauses, sentence: tokens, speakers: speakers, lastVoice: lastVoice,
      lastSpeaker: lastSpeaker)
    let start = claims.count
    let denials = Denials(clauses: clauses, attribution: attribution)
    let dates =
      readings.isEmpty
      ? nil : EventDates(clauses: clauses, sentence: tokens, published: article.record.date)
    let deniers = readings.isEmpty ? [] : denials.inSentence("deny")
    let witnesses = readings.isEmpty ? [] : denials.inSentence("confirm")
    for reading in readings {
      var commitment = attribution.commitment(of: reading)
      if commitment.voices.isEmpty, let voice = voice(goingOnFor: reading, number, clauses) {
        commitment.tell([voice])
      }
      let date = dates?.date(of: reading, stance: commitment.stance)
      add(reading, commitment, number, sentence, clauses, date)
      for witness in witnesses where commitment.stance.isAffirming {
        var confirmed = Commitment()
        confirmed.tell([witness])
        add(reading, confirmed, number, sentence, clauses, date)
      }
      for denier in deniers where commitment.denier == nil && denials.concerns(reading) {
        var denied = Commitment()
        denied.deny(by: denier)
        add(reading, denied, number, sentence, clauses, date)
      }
    }
    for reading in readings.filter(\.isBlameworthy) + charges {
      let commitment = attribution.commitment(of: reading)
      guard let said = accusation(in: reading, commitment, clauses, tokens) else { continue }
      add(said.reading, said.commitment, number, sentence, clauses, nil)
    }
    for demand in demands {
      let commitment = attribution.commitment(of: demand)
      guard let said = request(in: demand, commitment, tokens) else { continue }
      add(said.reading, said.commitment, number, sentence, clauses, nil)
    }
    applyToPrevious(denials, number)
    if let voice = lastNewVoice(from: start, attribution) {
      lastVoice = voice
      lastSpeaker = voice
    }
    if let speaker = lastSpeaker(in: tokens) { lastSpeaker = speaker }
    previous = min(previous.lowerBound, start)..<claims.count
  }

  /// Who speaks in the last quotation that a sentence holds.
  private func lastSpeaker(in tokens: Range<Int>) -> Source? {
    text.quotations.indices.last {
      speakers[$0] != nil && tokens.contains(Int(text.quotations[$0].tokens.lowerBound))
    }.flatMap { speakers[$0] }
  }

  func lastNewVoice(from start: Int, _ attribution: Attribution) -> Source? {
    let count = base().count
    for claim in claims[start...].reversed() where claim.sources.count > count {
      return claim.sources[count]
    }
    return attribution.accordingTo().first ?? attribution.publisherOfDocument()
  }

  /// The voices that stand behind everything in the article and speak as one, publisher and credited
  /// agencies, with what they commit themselves to.
  func base(_ value: FactValue? = nil) -> [Source] {
    var chain = [article.record.publisherSource]
    for credit in article.record.credits where !chain.contains(where: { $0.voice == credit.voice })
    {
      chain.append(credit)
    }
    return chain.map { $0.committed(to: value) }
  }

  mutating func add(
    _ reading: Reading, _ commitment: Commitment, _ number: Int, _ sentence: Sentence,
    _ clauses: Clauses, _ date: EventDate?
  ) {
    let agent = linked.mentions[reading.agent.mention]
    let recipient = linked.mentions[reading.recipient.mention]
    let pairs =
      reading.agent.mention == reading.recipient.mention && agent.actors.count == 2
      ? [(agent.actors[0], agent.actors[1])]
        + (reading.frame.relation.isSymmetric ? [] : [(agent.actors[1], agent.actors[0])])
      : agent.actors.flatMap { a in recipient.actors.map { (a, $0) } }
    var chain = base(commitment.value)
    var stance = commitment.stance
    var voices = commitment.voices.filter { voice in
      !chain.contains { $0.voice == voice.voice && voice.isNamed }
    }
    // The publisher cites itself.
    if voices.isEmpty, let value = commitment.voices.last?.value {
      chain = base(value)
      stance = Stance(of: [value], isDenial: commitment.isDenial)
    }
    if stance == .reported, voices.count == 1, isPerformed(reading, by: voices[0], sentence) {
      chain = base(.certainYes)
      stance = .asserted
      voices = []
    }
    guard let quote = article.text.slice(sentence.span) else { return }
    // "Le roi recevra les deux présidents": he is none of them.
    if reading.agent.mention != reading.recipient.mention, recipient.actors.count > 1,
      recipient.hops > 0, !Set(agent.actors).isDisjoint(with: recipient.actors)
    {
      return
    }
    let reasons = reading.reasons(
      in: linked, registry: registry, isLead: number <= (article.record.title == nil ? 0 : 1),
      isEarly: number <= 2, isCited: !voices.isEmpty,
      tokenCount: sentence.tokens.count, stance: stance)
    let grade = model.probability(of: reasons)
    for (a, b) in pairs where a != b && linked.actors[a].id != linked.actors[b].id {
      let claim = Claim(
        article: article.id, sentence: number, quote: quote, span: sentence.span,
        subject: reference(linked.actors[a]), object: reference(linked.actors[b]),
        relation: reading.frame.relation, mode: reading.frame.mode,
        predicate: reading.frame.carrier == .role && reading.frame.lemma.hasPrefix("=")
          ? String(reading.frame.lemma.dropFirst()) : text.lemma(reading.token),
        trigger: text.span(of: reading.token..<reading.token + 1), stance: stance,
        sources: chain + voices, date: date, reading: grade, reasons: reasons.map(\.words),
        subjectSpan: span(of: reading.agent, clauses),
        objectSpan: span(of: reading.recipient, clauses))
      append(claim, reasons)
    }
  }

  /// Whether saying so does it: "X a déclaré qu'il soutenait Y", "« J'appelle Y à … », a dit X", "X a annoncé
  /// avoir décidé d'exclure Y".
  private func isPerformed(_ reading: Reading, by voice: Source, _ sentence: Sentence) -> Bool {
    let relation = reading.frame.relation
    let isSaid =
      [.verbalCooperation, .verbalConflict].contains(relation.family) && relation != .consult
      || relation == .sanction
    return isSaid
      && !isAlleging(voice, Int(sentence.tokens.lowerBound)..<Int(sentence.tokens.upperBound))
      && linked.mentions[reading.agent.mention].actors.allSatisfy {
        voiceID(of: linked.actors[$0]) == voice.voice
      }
  }

  /// Where a sentence points to an actor: his mention, or the words that take up what he did elsewhere.
  private func span(of filler: Filler, _ clauses: Clauses) -> TextSpan {
    text.span(
      of: filler.steps.contains(.event)
        ? clauses.units[filler.unit].tokens : linked.mentions[filler.mention].tokens)
  }

  mutating func append(_ claim: Claim, _ own: [ReadingReason]? = nil) {
    guard ids.insert(claim.id).inserted else {
      // The same thing said twice in one sentence: the surer reading stays.
      if let position = claims.lastIndex(where: { $0.id == claim.id }),
        claims[position].reading < claim.reading
      {
        claims[position] = claim
        if let own { reasons[claim.id] = own }
      }
      return
    }
    if let own { reasons[claim.id] = own }
    for reference in [claim.subject, claim.object] { use(reference.id) }
    claims.append(claim)
  }

  mutating func use(_ id: ActorID) {
    guard known.insert(id).inserted,
      let actor = linked.actors.first(where: { $0.id == id }) ?? registered(id)
    else { return }
    actors.append(actor)
    if let state = actor.state { use(state) }
  }

  /// An actor of the registry, called as at the time of the article.
  private func registered(_ id: ActorID) -> Actor? {
    registry[id].map { registry.called($0, on: article.record.date) }
  }

  func reference(_ actor: Actor) -> ActorReference {
    ActorReference(actor, stateName: actor.state.flatMap { registered($0)?.name })
  }
}
