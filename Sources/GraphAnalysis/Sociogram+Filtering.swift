package import SociogramModel

extension Sociogram {
  /// Returns the part of the sociogram that a filter keeps.
  ///
  /// Voices, actors, relations and dates choose claims; ties, stances and figures are then worked out
  /// anew from the claims that remain, with all articles kept, so that origins stay those of the
  /// whole corpus. Stances, contradiction, confidence and focus choose among the resulting ties and
  /// keep or drop each with all its claims: a tie never loses its denial to a filter for what is
  /// asserted.
  ///
  /// Focus keeps a tie where one of its ends is less than `depth` ties away from the actor, counted
  /// over the ties that all other options leave.
  ///
  /// Throws ``GraphError`` where a name is borne by nothing in the sociogram.
  package func filtered(by filter: ClaimFilter) throws(GraphError) -> Sociogram {
    let selection = try ClaimSelection(filter, in: self)
    let kept = rebuilt(
      with: claims.filter { selection.admits($0) }, excerpt: excerpt(for: filter))
    let stances = Dictionary(
      uniqueKeysWithValues: kept.claims.map { ($0.id, $0.stance) })
    var ties = kept.ties.filter { tie in
      if filter.contestedOnly && !tie.isContested { return false }
      if let least = filter.minimumConfidence, tie.confidence < least { return false }
      if filter.stances.isEmpty { return true }
      return tie.claims.contains { id in
        stances[id].map { filter.stances.contains($0) } ?? false
      }
    }
    if !filter.focus.isEmpty {
      let centre = try NameIndex(actorsOf: self).lookUp(
        filter.focus, option: "--focus", kind: "actor")
      ties = Sociogram.ties(ties, within: filter.depth, of: centre)
    }
    if ties.count == kept.ties.count { return kept }
    let remaining = Set(ties.map(\.proposition))
    return rebuilt(
      with: kept.claims.filter { remaining.contains($0.proposition) }, excerpt: kept.excerpt)
  }

  /// The sociogram of some of its claims, with all its articles.
  func rebuilt(with claims: [Claim], excerpt: Excerpt?) -> Sociogram {
    Sociogram(
      label: label, provenance: provenance, articles: articles, actors: actors, claims: claims,
      grading: grading, excerpt: excerpt)
  }

  /// What an excerpt by a filter remembers of this sociogram.
  private func excerpt(for filter: ClaimFilter) -> Excerpt? {
    if filter.isEmpty { return excerpt }
    let words = filter.description
    let filters = excerpt?.filters ?? []
    return Excerpt(
      filters: filters.contains(words) ? filters : filters + [words],
      relays: ties.flatMap(\.relays))
  }

  private static func ties(
    _ ties: [Tie], within depth: Int, of centre: Set<ActorID>
  ) -> [Tie] {
    var neighbours: [ActorID: Set<ActorID>] = [:]
    for tie in ties {
      neighbours[tie.subject, default: []].insert(tie.object)
      neighbours[tie.object, default: []].insert(tie.subject)
    }
    var reached = centre
    var border = centre
    // The outermost ring of actors has no further ties of its own.
    for _ in 1..<max(1, depth) where !border.isEmpty {
      border = Set(border.flatMap { neighbours[$0] ?? [] }).subtracting(reached)
      reached.formUnion(border)
    }
    return ties.filter { reached.contains($0.subject) || reached.contains($0.object) }
  }
}

/// The options of a filter that choose claims, with names resolved.
private struct ClaimSelection {
  private var filter: ClaimFilter
  private var sources: Set<VoiceID>
  private var publishers: Set<VoiceID>
  private var cited: Set<VoiceID>
  private var without: Set<VoiceID>
  private var actors: Set<ActorID>
  private var articles: [ArticleID: ArticleRecord]

  init(_ filter: ClaimFilter, in sociogram: Sociogram) throws(GraphError) {
    let voices = NameIndex(voicesOf: sociogram)
    self.filter = filter
    sources = try voices.lookUp(filter.sources, option: "--source", kind: "source")
    publishers = try voices.lookUp(filter.publishers, option: "--publisher", kind: "publisher")
    cited = try voices.lookUp(filter.cited, option: "--cited", kind: "source")
    without = try voices.lookUp(filter.without, option: "--without", kind: "source")
    actors = try NameIndex(actorsOf: sociogram).lookUp(
      filter.actors, option: "--actor", kind: "actor")
    articles = Dictionary(uniqueKeysWithValues: sociogram.articles.map { ($0.id, $0) })
  }

  func admits(_ claim: Claim) -> Bool {
    if !filter.relations.isEmpty && !filter.relations.contains(claim.relation) { return false }
    if !filter.actors.isEmpty
      && !actors.contains(claim.subject.id) && !actors.contains(claim.object.id)
    {
      return false
    }
    if !filter.admits(claim.date) { return false }
    let (publisher, others) = claim.voices(in: articles[claim.article])
    if !filter.sources.isEmpty && !rests(on: sources, publisher) && !rests(on: sources, others) {
      return false
    }
    if !filter.publishers.isEmpty && !rests(on: publishers, publisher) { return false }
    if !filter.cited.isEmpty && !rests(on: cited, others) { return false }
    return !rests(on: without, publisher) && !rests(on: without, others)
  }

  private func rests(on voices: Set<VoiceID>, _ chain: some Sequence<Source>) -> Bool {
    !voices.isEmpty
      && chain.contains { source in
        voices.contains(source.filterVoice)
          || (!source.isNamed && voices.contains(.anonymous))
      }
  }
}
