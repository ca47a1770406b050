package import SociogramModel

/// What of one claim enters the figures of its tie, by the numbers of a ``WitnessBook``.
package struct Witness: Sendable {
  /// The article.
  var article: Int32
  /// The chain of voices.
  var chain: Int32
  /// The origin that the claim rests on.
  var origin: Int32
  /// The origin of the article.
  var ground: Int32
  /// The date of the event; nil where there is none.
  var date: Int32?
  var stance: Stance
  var reading: Double

  /// Creates a witness with the origins that ``WitnessBook/origins(of:in:)`` found.
  package init(
    article: Int32, chain: Int32, origins: (origin: Int32, ground: Int32), date: Int32?,
    stance: Stance, reading: Double
  ) {
    self.article = article
    self.chain = chain
    (origin, ground) = origins
    self.date = date
    self.stance = stance
    self.reading = reading
  }
}

/// The articles, voices, origins and dates of claims by numbers, so that the ties of a million claims
/// are worked out without copying and comparing names.
package struct WitnessBook: Sendable {
  /// What of a chain of voices decides on ties.
  struct Chain: Sendable {
    /// The origin of its claims; nil where the article decides.
    var origin: Int32?
    /// The known publisher with whom it starts.
    var publisher: Int32?
    /// Where its voices beyond the publisher stand in ``WitnessBook/cited``.
    var cited: Range<Int>
    /// What tells its last voice from others, together with the origin where it has no name.
    var lastVoice: Int32
    var isLastNamed: Bool
  }

  /// When an event took place, with numbers that are in the order of starts and of ends.
  struct Period: Sendable {
    var start: PartialDate
    var end: PartialDate
    var startOrder: Int
    var endOrder: Int

    init(_ date: EventDate) {
      (start, end) = (date.start, date.end ?? date.start)
      // More than the days of ten thousand years, so that the second figure only decides draws.
      let days = 1 << 23
      startOrder = start.firstDayNumber * days - start.lastDayNumber
      endOrder = end.lastDayNumber * days + end.firstDayNumber
    }
  }

  /// The articles, in the order of their ids.
  let articles: [ArticleID]
  let periods: [Period]
  private(set) var chains: [Chain] = []
  /// The voices of the chains.
  private(set) var sources: [[Source]] = []
  /// The voices of all chains beyond publishers, outermost first; nil for one without a name.
  private(set) var cited: [Int32?] = []
  /// The origins, with a number for each name that one has.
  private(set) var origins: [Origin] = []

  private let tracer: OriginTracer
  private var originNumbers: [Origin: Int32] = [:]
  private var voices: [LastVoice: Int32] = [:]
  /// For each article the publisher of whom it was last asked, and the origin that this gave.
  private var grounds: [(publisher: Int32?, origin: Int32)?]

  /// A voice as its chain words it, or in normal form.
  private struct LastVoice: Hashable {
    var voice: VoiceID
    var described: String?
    var isNormal = false
  }

  /// Begins a book.
  ///
  /// - Parameters:
  ///   - articles: The articles of the claims, in the order of their ids.
  ///   - dates: The dates of their events.
  package init(_ tracer: OriginTracer, articles: [ArticleID], dates: [EventDate]) {
    self.tracer = tracer
    self.articles = articles
    periods = dates.map(Period.init)
    grounds = Array(repeating: nil, count: articles.count)
  }

  /// Takes a chain in; never empty.
  package mutating func add(chain: [Source]) -> Int32 {
    let start = cited.count
    for source in chain.citedVoices {
      cited.append(source.isNamed ? add(Origin(source)) : nil)
    }
    let last = chain[chain.count - 1]
    let first = chain[0]
    chains.append(
      Chain(
        origin: OriginTracer.citedOrigin(of: chain).map { add($0) },
        publisher: first.role == .publisher && first.isKnown ? add(Origin(first)) : nil,
        cited: start..<cited.count, lastVoice: number(of: last), isLastNamed: last.isNamed))
    sources.append(chain)
    return Int32(chains.count - 1)
  }

  /// The origins that claims with a chain in an article rest on, and that the article has.
  package mutating func origins(
    of chain: Int32, in article: Int32
  ) -> (origin: Int32, ground: Int32) {
    let facts = chains[Int(chain)]
    let ground: Int32
    if let known = grounds[Int(article)], known.publisher == facts.publisher {
      ground = known.origin
    } else {
      let publisher = facts.publisher.map { origins[Int($0)] }
      ground = add(tracer.ground(of: articles[Int(article)], publisher: publisher))
      grounds[Int(article)] = (facts.publisher, ground)
    }
    return (facts.origin ?? ground, ground)
  }

  /// The origins that claims rest on, each under the best of the names that they give it.
  package func originNames(of witnesses: some Sequence<Witness>) -> [OriginID: Origin] {
    var isUsed = [Bool](repeating: false, count: origins.count)
    for witness in witnesses { isUsed[Int(witness.origin)] = true }
    var names: [OriginID: Origin] = [:]
    for (origin, isUsed) in zip(origins, isUsed) where isUsed {
      names[origin.id] = names[origin.id].map { $0.preferring(origin) } ?? origin
    }
    return names
  }

  /// Takes an origin under one of its names in.
  mutating func add(_ origin: Origin) -> Int32 {
    if let number = originNumbers[origin] { return number }
    let number = Int32(origins.count)
    origins.append(origin)
    originNumbers[origin] = number
    return number
  }

  /// The number of an origin under one of its names; nil where it was not taken in.
  func number(of origin: Origin) -> Int32? { originNumbers[origin] }

  private mutating func number(of last: Source) -> Int32 {
    let worded = LastVoice(
      voice: last.voice, described: last.isNamed ? nil : last.described ?? "")
    if let number = voices[worded] { return number }
    let normal = LastVoice(
      voice: last.voice, described: worded.described.map(normalizedName), isNormal: true)
    let number = voices[normal] ?? Int32(voices.count)
    voices[normal] = number
    voices[worded] = number
    return number
  }
}
