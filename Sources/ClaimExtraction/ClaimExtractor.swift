package import ActorLinking
internal import LanguageAnalysis
package import SociogramModel

/// Reads linked articles into claims: frames found in clauses, each with its stance and sources.
///
/// A pure function of one article; the claims come in the order of the text.
package struct ClaimExtractor: Sendable {
  private let frames: FrameTable
  private let cues: Cues
  private let model: ReadingModel

  /// Creates an extractor over the frames and cues of a language and the weights of its readings.
  package init(frames: FrameTable, cues: Cues, model: ReadingModel) {
    self.frames = frames
    self.cues = cues
    self.model = model
  }

  /// What an article was read into.
  package struct Result: Sendable {
    /// The claims, in the order of the text.
    package var claims: [Claim]
    /// The actors at their ends and the states that these roll up to, in the order of first use.
    package var actors: [Actor]
  }

  /// Reads an article.
  package func claims(
    in linked: LinkedText, of article: Article, registry: ActorRegistry
  ) -> Result {
    var reading = ArticleReading(
      linked: linked, article: article, registry: registry, frames: frames, cues: cues,
      model: model)
    reading.read()
    return Result(claims: reading.claims, actors: reading.actors)
  }
}

/// One article on its way into claims.
private struct ArticleReading {
  let linked: LinkedText
  let article: Article
  let registry: ActorRegistry
  let frames: FrameTable
  let cues: Cues
  let model: ReadingModel
  var claims: [Claim] = []
  var actors: [Actor] = []

  private var known: Set<ActorID> = []
  private var ids: Set<ClaimID> = []
  private var speakers: [Int: Source] = [:]
  private var lastVoice: Source?
  private var lastParagraph: Int32 = -1
  /// The claims of the sentence before, for denials and credits that follow in one of their own.
  private var previous: Range<Int> = 0..<0
  /// What each claim's reading rests on.
  private var reasons: [ClaimID: [ReadingReason]] = [:]

  init(
    linked: LinkedText, article: Article, registry: ActorRegistry, frames: FrameTable, cues: Cues,
    model: ReadingModel
  ) {
    self.linked = linked
    self.article = article
    self.registry = registry
    self.frames = frames
    self.cues = cues
    self.model = model
  }

  private var text: AnalyzedText { linked.text }

  mutating func read() {
    let chunker = ClauseChunker(linked: linked, cues: cues)
    let sentences = text.sentences.map {
      Int($0.tokens.lowerBound)..<Int($0.tokens.upperBound)
    }
    let clauses = sentences.map {
      Clauses(linked: linked, cues: cues, units: chunker.units(of: $0))
    }
    speakers = QuotationSpeakers(linked: linked, cues: cues).speakers(sentences, clauses)
    for (number, sentence) in text.sentences.enumerated() {
      read(number, sentence, sentences[number], clauses[number])
    }
    giveHeadlineItsVoices()
    weighRepetitions()
  }

  /// What an article says in several sentences is read rightly more often.
  private mutating func weighRepetitions() {
    var sentences: [TieKey: Set<Int>] = [:]
    for claim in claims { sentences[TieKey(claim), default: []].insert(claim.sentence) }
    for position in claims.indices {
      let claim = claims[position]
      guard sentences[TieKey(claim), default: []].count > 1, let own = reasons[claim.id] else {
        continue
      }
      let again = ReadingReason(kind: .again)
      claims[position].reading = model.probability(of: own + [again])
      claims[position].reasons.append(again.words)
    }
  }

  /// Two actors and a relation, as far as its symmetry tells them apart.
  private struct TieKey: Hashable {
    var subject: ActorID
    var object: ActorID
    var relation: Relation

    init(_ claim: Claim) {
      (subject, object) = Claim.orderedEnds(claim.subject.id, claim.object.id, claim.relation)
      relation = claim.relation
    }
  }

  /// A headline sums up the body: what it states flatly and the body only gives as the word of
  /// somebody who is not part of it is that voice's, not a second origin that confirms it.
  private mutating func giveHeadlineItsVoices() {
    guard article.record.title != nil else { return }
    let end = article.text.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? article.text.utf8.endIndex
    let length = article.text.utf8.distance(from: article.text.utf8.startIndex, to: end)
    for position in claims.indices
    where claims[position].stance == .asserted && claims[position].span.end <= length {
      let headline = claims[position]
      let body = claims.filter { $0.span.start >= length && TieKey($0) == TieKey(headline) }
      guard !body.contains(where: { $0.stance == .asserted }),
        let told = body.first(where: { $0.stance == .reported || $0.stance == .hedged }),
        let voice = told.sources.last?.voice,
        ![headline.subject, headline.object].contains(where: {
          VoiceID(normalizedName($0.name)) == voice
        })
      else { continue }
      ids.remove(headline.id)
      claims[position] = restated(
        headline, stance: told.stance, sources: told.sources,
        reason: "headline: voice of the body that it sums up")
      ids.insert(claims[position].id)
    }
  }

  private mutating func read(
    _ number: Int, _ sentence: Sentence, _ tokens: Range<Int>, _ clauses: Clauses
  ) {
    if sentence.paragraph != lastParagraph { previous = claims.count..<claims.count }
    lastParagraph = sentence.paragraph
    let attribution = Attribution(
      clauses: clauses, sentence: tokens, speakers: speakers, lastVoice: lastVoice)
    let start = claims.count
    let dates = EventDates(
      clauses: clauses, sentence: tokens, published: article.record.date)
    let denials = Denials(clauses: clauses, attribution: attribution)
    let deniers = denials.inSentence("deny")
    let witnesses = denials.inSentence("confirm")
    for reading in FrameMatcher(clauses: clauses, frames: frames).readings() {
      let commitment = attribution.commitment(of: reading)
      let date = dates.date(of: reading, stance: commitment.stance)
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
    applyToPrevious(denials, number)
    if let voice = lastNewVoice(from: start, attribution) { lastVoice = voice }
    previous = min(previous.lowerBound, start)..<claims.count
  }

  /// A denial or a credit in a sentence of its own, about the sentences before it: "Une information
  /// démentie par X", "La nouvelle a été publiée par X".
  private mutating func applyToPrevious(_ denials: Denials, _ number: Int) {
    let before = Array(previous)
    for witness in denials.ofPrevious("confirm") {
      for position in before
      where claims[position].stance == .reported || claims[position].stance == .hedged {
        append(
          restated(
            claims[position], stance: .reported,
            sources: base(.uncommitted) + [witness.committed(to: .certainYes)]))
      }
    }
    for denier in denials.ofPrevious("deny") {
      let earlier = claims.indices.filter {
        !before.contains($0) && claims[$0].sentence >= number - 15 && isAct($0, of: denier)
      }
      for position in earlier + before {
        let claim = claims[position]
        guard claim.stance == .reported || claim.stance == .hedged else { continue }
        append(
          restated(
            claim, stance: .denied,
            sources: base(.uncommitted) + [denier.committed(to: .certainNo)]))
      }
    }
    if let medium = denials.publishedBy() {
      for position in before where claims[position].sources.count == base().count {
        let claim = claims[position]
        let stance = claim.stance == .asserted ? .reported : claim.stance
        ids.remove(claim.id)
        claims[position] = restated(
          claim, stance: stance,
          sources: base(.uncommitted) + [medium.committed(to: claim.sources.last?.value)])
        ids.insert(claims[position].id)
      }
    }
  }

  /// Whether a claim says what a voice, or somebody of its state, has done: what somebody denies, in
  /// another paragraph too, is what he is said to have done.
  private func isAct(_ position: Int, of voice: Source) -> Bool {
    guard voice.isNamed else { return false }
    let actor = linked.actors.first { voiceID(of: $0) == voice.voice }
    let names = [voice.name, actor?.state.flatMap { registry[$0]?.name }].compactMap { $0 }
    let subject = claims[position].subject
    return names.contains(subject.name) || subject.stateName.map { names.contains($0) } ?? false
  }

  private mutating func restated(
    _ claim: Claim, stance: Stance, sources: [Source],
    reason: String = "voice from a neighbouring sentence"
  ) -> Claim {
    let new = Claim(
      article: claim.article, sentence: claim.sentence, quote: claim.quote, span: claim.span,
      subject: claim.subject, object: claim.object, relation: claim.relation, mode: claim.mode,
      predicate: claim.predicate, trigger: claim.trigger, stance: stance, sources: sources,
      date: claim.date, reading: claim.reading,
      reasons: claim.reasons + [reason], subjectSpan: claim.subjectSpan,
      objectSpan: claim.objectSpan)
    reasons[new.id] = reasons[claim.id]
    return new
  }

  private func lastNewVoice(from start: Int, _ attribution: Attribution) -> Source? {
    let count = base().count
    for claim in claims[start...].reversed() where claim.sources.count > count {
      return claim.sources[count]
    }
    return attribution.accordingTo().first
  }

  /// The voices that stand behind everything in the article and speak as one, publisher and credited
  /// agencies, with what they commit themselves to.
  private func base(_ value: FactValue? = nil) -> [Source] {
    var chain = [article.record.publisherSource]
    for credit in article.record.credits where !chain.contains(where: { $0.voice == credit.voice })
    {
      chain.append(credit)
    }
    return chain.map { $0.committed(to: value) }
  }

  private mutating func add(
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
    let voices = commitment.voices.filter { voice in
      !chain.contains { $0.voice == voice.voice && voice.isNamed }
    }
    // The publisher cites itself.
    if voices.isEmpty, let value = commitment.voices.last?.value {
      chain = base(value)
      stance = Stance(of: [value], isDenial: commitment.isDenial)
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
        subjectSpan: text.span(of: agent.tokens), objectSpan: text.span(of: recipient.tokens))
      append(claim, reasons)
    }
  }

  private mutating func append(_ claim: Claim, _ own: [ReadingReason]? = nil) {
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

  private mutating func use(_ id: ActorID) {
    guard known.insert(id).inserted,
      let actor = linked.actors.first(where: { $0.id == id }) ?? registry[id]
    else { return }
    actors.append(actor)
    if let state = actor.state { use(state) }
  }

  private func reference(_ actor: Actor) -> ActorReference {
    ActorReference(actor, stateName: actor.state.flatMap { registry[$0]?.name })
  }
}
