package import ActorLinking
internal import LanguageAnalysis
package import SociogramModel

/// Reads linked articles into claims: frames found in clauses, each with its stance and sources.
///
/// A pure function of one article; the claims come in the order of the text.
package struct ClaimExtractor: Sendable {
  private let frames: FrameTable
  let cues: Cues

  /// Creates an extractor over the frames and cues of a language.
  package init(frames: FrameTable, cues: Cues) {
    self.frames = frames
    self.cues = cues
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
      linked: linked, article: article, registry: registry, frames: frames, cues: cues)
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
  var claims: [Claim] = []
  var actors: [Actor] = []

  private var known: Set<ActorID> = []
  private var ids: Set<ClaimID> = []
  private var speakers: [Int: Source] = [:]
  private var lastVoice: Source?
  private var lastParagraph: Int32 = -1
  /// The claims of the sentence before, for denials and credits that follow in one of their own.
  private var previous: Range<Int> = 0..<0

  init(
    linked: LinkedText, article: Article, registry: ActorRegistry, frames: FrameTable, cues: Cues
  ) {
    self.linked = linked
    self.article = article
    self.registry = registry
    self.frames = frames
    self.cues = cues
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
      let body = claims.filter { $0.span.start >= length && isSameTie($0, headline) }
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

  private func isSameTie(_ a: Claim, _ b: Claim) -> Bool {
    guard a.relation == b.relation else { return false }
    let ends = (a.subject.id, a.object.id)
    return ends == (b.subject.id, b.object.id)
      || a.relation.isSymmetric && ends == (b.object.id, b.subject.id)
  }

  private mutating func read(
    _ number: Int, _ sentence: Sentence, _ tokens: Range<Int>, _ clauses: Clauses
  ) {
    if sentence.paragraph != lastParagraph { previous = claims.count..<claims.count }
    lastParagraph = sentence.paragraph
    let attribution = Attribution(
      clauses: clauses, sentence: tokens, speakers: speakers, lastVoice: lastVoice)
    let start = claims.count
    let dates = EventDates(text: text, sentence: tokens, published: article.record.date)
    let denials = Denials(clauses: clauses, attribution: attribution)
    let inner = denials.inSentence()
    for reading in FrameMatcher(clauses: clauses, frames: frames).readings() {
      var commitment = attribution.commitment(of: reading)
      let date = dates.date(near: reading.token)
      if let denier = commitment.denier {
        commitment.voices = commitment.voices.filter { $0 != denier } + [denier]
      }
      add(reading, commitment, number, sentence, clauses, date)
      for denier in inner where commitment.denier == nil && denials.concerns(reading) {
        var denied = commitment
        denied.voices = [denier]
        denied.denier = denier
        add(reading, denied, number, sentence, clauses, date)
      }
    }
    applyToPrevious(denials, attribution)
    if let voice = lastNewVoice(from: start, attribution) { lastVoice = voice }
    previous = min(previous.lowerBound, start)..<claims.count
  }

  /// A denial or a credit in a sentence of its own, about the sentences before it: "Une information
  /// démentie par X", "La nouvelle a été publiée par X".
  private mutating func applyToPrevious(_ denials: Denials, _ attribution: Attribution) {
    let before = previous
    for denier in denials.ofPrevious() {
      for position in before {
        let claim = claims[position]
        guard claim.stance == .reported || claim.stance == .hedged else { continue }
        append(restated(claim, stance: .denied, sources: base() + [denier]))
      }
    }
    if let medium = denials.publishedBy() {
      for position in before where claims[position].sources.count == base().count {
        let claim = claims[position]
        let stance = claim.stance == .asserted ? .reported : claim.stance
        ids.remove(claim.id)
        claims[position] = restated(claim, stance: stance, sources: base() + [medium])
        ids.insert(claims[position].id)
      }
    }
  }

  private func restated(
    _ claim: Claim, stance: Stance, sources: [Source],
    reason: String = "voice from a neighbouring sentence"
  ) -> Claim {
    Claim(
      article: claim.article, sentence: claim.sentence, quote: claim.quote, span: claim.span,
      subject: claim.subject, object: claim.object, relation: claim.relation, mode: claim.mode,
      predicate: claim.predicate, trigger: claim.trigger, stance: stance, sources: sources,
      date: claim.date, reading: claim.reading,
      reasons: claim.reasons + [reason], subjectSpan: claim.subjectSpan,
      objectSpan: claim.objectSpan)
  }

  private func lastNewVoice(from start: Int, _ attribution: Attribution) -> Source? {
    let count = base().count
    for claim in claims[start...].reversed() where claim.sources.count > count {
      return claim.sources[count]
    }
    return attribution.accordingTo(0).first
  }

  /// The voices that stand behind everything in the article: publisher and credited agencies.
  private func base() -> [Source] {
    var chain = [article.record.publisherSource]
    for credit in article.record.credits where !chain.contains(where: { $0.voice == credit.voice })
    {
      chain.append(credit)
    }
    return chain
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
    let chain = base()
    let voices = commitment.voices.filter { voice in
      !chain.contains { $0.voice == voice.voice && voice.isNamed }
    }
    guard let quote = article.text.slice(sentence.span) else { return }
    // "Le roi recevra les deux présidents": he is none of them.
    if reading.agent.mention != reading.recipient.mention, recipient.actors.count > 1,
      recipient.hops > 0, !Set(agent.actors).isDisjoint(with: recipient.actors)
    {
      return
    }
    let (grade, reasons) = Reading.grade(reading, linked)
    for (a, b) in pairs where a != b && linked.actors[a].id != linked.actors[b].id {
      append(
        Claim(
          article: article.id, sentence: number, quote: quote, span: sentence.span,
          subject: reference(linked.actors[a]), object: reference(linked.actors[b]),
          relation: reading.frame.relation, mode: reading.frame.mode,
          predicate: reading.frame.carrier == .role && reading.frame.lemma.hasPrefix("=")
            ? String(reading.frame.lemma.dropFirst()) : text.lemma(reading.token),
          trigger: text.span(of: reading.token..<reading.token + 1), stance: commitment.stance,
          sources: chain + voices, date: date, reading: grade, reasons: reasons,
          subjectSpan: text.span(of: agent.tokens), objectSpan: text.span(of: recipient.tokens)))
    }
  }

  private mutating func append(_ claim: Claim) {
    guard ids.insert(claim.id).inserted else {
      // The same thing said twice in one sentence: the surer reading stays.
      if let position = claims.lastIndex(where: { $0.id == claim.id }),
        claims[position].reading < claim.reading
      {
        claims[position] = claim
      }
      return
    }
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

extension Reading {
  /// How likely a careful reader would draw the claim, with the reasons: a product of factors chosen
  /// by hand, to be replaced by a calibrated model.
  static func grade(_ reading: Reading, _ linked: LinkedText) -> (Double, [String]) {
    var grade = 0.85 * reading.fit
    var reasons: [String] = []
    switch reading.frame.carrier {
    case .verb: reasons.append("frame of the verb “\(reading.frame.lemma)”")
    case .noun:
      grade *= 0.92
      reasons.append("frame of the noun “\(reading.frame.lemma)”")
    case .adjective: reasons.append("frame of the adjective “\(reading.frame.lemma)”")
    case .role: reasons.append("position or bond “\(reading.frame.lemma)”")
    }
    for (side, filler) in [("subject", reading.agent), ("object", reading.recipient)] {
      let mention = linked.mentions[filler.mention]
      for step in filler.steps {
        grade *= step.factor
        reasons.append("\(side): \(step.rawValue)")
      }
      // Each further step of coreference may err again.
      for _ in 0..<max(0, mention.hops - 1) { grade *= 0.9 }
      switch mention.form {
      case .pronoun:
        grade *= 0.8
        reasons.append("\(side): \(mention.reasons.joined(separator: "; "))")
      case .described where mention.hops > 0:
        grade *= 0.88
        reasons.append("\(side): \(mention.reasons.joined(separator: "; "))")
      case .named, .described, .adjective: break
      }
    }
    if reasons.count == 1 { reasons.append("direct arguments") }
    return ((grade * 10_000).rounded() / 10_000, reasons)
  }
}

extension Filler.Step {
  /// The factor on the reading.
  var factor: Double {
    switch self {
    case .proxy: 0.8
    case .coordination: 0.95
    case .sharedSubject: 0.9
    case .control: 0.9
    case .lightVerb: 0.9
    case .relative: 0.9
    case .distance: 0.8
    }
  }
}
