package import SociogramModel

/// The options of a filter that choose claims, with names resolved.
package struct ClaimSelection: Sendable {
  /// The conditions on voices that some voices meet.
  package struct Match: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    static let source = Match(rawValue: 1)
    static let publisher = Match(rawValue: 2)
    static let cited = Match(rawValue: 4)
    static let without = Match(rawValue: 8)

    /// Every set of conditions, at the place of its raw value.
    package static let all = (0..<16).map { Match(rawValue: $0) }
  }

  /// The actors around whom to look.
  package let centre: Set<ActorID>

  private let filter: ClaimFilter
  private let sources: Set<VoiceID>
  private let publishers: Set<VoiceID>
  private let cited: Set<VoiceID>
  private let without: Set<VoiceID>
  private let actors: Set<ActorID>

  /// Resolves the names of a filter.
  ///
  /// Throws ``GraphError`` where a name is borne by nothing.
  package init(
    _ filter: ClaimFilter, articles: [ArticleRecord], actors: [Actor],
    chains: some Sequence<[Source]>
  ) throws(GraphError) {
    // Names are normalised only where somebody asks for one.
    let voices =
      filter.namesVoices
      ? NameIndex<VoiceID>(articles, actors, chains: chains) : NameIndex<VoiceID>()
    let names = filter.namesActors ? NameIndex<ActorID>(actors) : NameIndex<ActorID>()
    self.filter = filter
    sources = try voices.lookUp(filter.sources, option: "--source", kind: "source")
    publishers = try voices.lookUp(filter.publishers, option: "--publisher", kind: "publisher")
    cited = try voices.lookUp(filter.cited, option: "--cited", kind: "source")
    without = try voices.lookUp(filter.without, option: "--without", kind: "source")
    self.actors = try names.lookUp(filter.actors, option: "--actor", kind: "actor")
    centre = try names.lookUp(filter.focus, option: "--focus", kind: "actor")
  }

  init(_ filter: ClaimFilter, in sociogram: Sociogram) throws(GraphError) {
    try self.init(
      filter, articles: sociogram.articles, actors: sociogram.actors,
      chains: sociogram.claims.lazy.map(\.sources))
  }

  /// The conditions that a chain of voices meets.
  package func match(of chain: [Source]) -> Match {
    let printed = chain.prefix { $0.role == .publisher }
    return match(publishers: printed, cited: chain.dropFirst(printed.count))
  }

  /// The conditions that all claims of an article meet.
  package func match(of article: ArticleRecord) -> Match {
    match(publishers: [article.publisherSource], cited: article.credits[...])
  }

  /// Whether claims stay of which chain and article together meet some conditions.
  package func admits(_ match: Match) -> Bool {
    (sources.isEmpty || match.contains(.source))
      && (publishers.isEmpty || match.contains(.publisher))
      && (cited.isEmpty || match.contains(.cited)) && !match.contains(.without)
  }

  /// Whether claims with these ends stay.
  package func admits(_ subject: ActorID, _ object: ActorID) -> Bool {
    actors.isEmpty || actors.contains(subject) || actors.contains(object)
  }

  /// Whether claims of a relation stay.
  package func admits(_ relation: Relation) -> Bool {
    filter.relations.isEmpty || filter.relations.contains(relation)
  }

  /// Whether claims of an event stay.
  package func admits(_ date: EventDate?) -> Bool { filter.admits(date) }

  func admits(_ claim: Claim, in article: Match) -> Bool {
    admits(claim.relation) && admits(claim.subject.id, claim.object.id) && admits(claim.date)
      && admits(article.union(match(of: claim.sources)))
  }

  private func match(publishers printed: ArraySlice<Source>, cited others: ArraySlice<Source>)
    -> Match
  {
    var match: Match = []
    if rests(on: sources, printed) || rests(on: sources, others) { match.insert(.source) }
    if rests(on: publishers, printed) { match.insert(.publisher) }
    if rests(on: cited, others) { match.insert(.cited) }
    if rests(on: without, printed) || rests(on: without, others) { match.insert(.without) }
    return match
  }

  private func rests(on voices: Set<VoiceID>, _ chain: ArraySlice<Source>) -> Bool {
    !voices.isEmpty
      && chain.contains { source in
        voices.contains(source.filterVoice)
          || (!source.isNamed && voices.contains(.anonymous))
      }
  }
}
