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
    let matches = Dictionary(articles.map { ($0.id, selection.match(of: $0)) }) { one, _ in one }
    let kept = rebuilt(
      with: claims.filter { selection.admits($0, in: matches[$0.article] ?? []) },
      excerpt: excerpt(for: filter))
    let stances = Dictionary(
      uniqueKeysWithValues: filter.stances.isEmpty ? [] : kept.claims.map { ($0.id, $0.stance) })
    var ties = kept.ties.filter { tie in
      if filter.contestedOnly && !tie.isContested { return false }
      if let least = filter.minimumConfidence, tie.confidence < least { return false }
      if filter.stances.isEmpty { return true }
      return tie.claims.contains { id in
        stances[id].map { filter.stances.contains($0) } ?? false
      }
    }
    if !filter.focus.isEmpty {
      let reached = Sociogram.actors(
        within: filter.depth, of: selection.centre, ties: ties.map { ($0.subject, $0.object) })
      ties.removeAll { !reached.contains($0.subject) && !reached.contains($0.object) }
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
      grading: grading, excerpt: excerpt, places: places)
  }

  /// What an excerpt by a filter remembers of this sociogram.
  package func excerpt(for filter: ClaimFilter) -> Excerpt? {
    if filter.isEmpty { return excerpt }
    let words = filter.description
    let filters = excerpt?.filters ?? []
    return Excerpt(
      filters: filters.contains(words) ? filters : filters + [words],
      relays: ties.flatMap(\.relays))
  }

  /// The actors whose ties all lie within a depth: those less than `depth` ties away.
  package static func actors(
    within depth: Int, of centre: Set<ActorID>, ties: [(ActorID, ActorID)]
  ) -> Set<ActorID> {
    var neighbours: [ActorID: Set<ActorID>] = [:]
    for (one, other) in ties {
      neighbours[one, default: []].insert(other)
      neighbours[other, default: []].insert(one)
    }
    var reached = centre
    var border = centre
    // The outermost ring of actors has no further ties of its own.
    for _ in 1..<max(1, depth) where !border.isEmpty {
      border = Set(border.flatMap { neighbours[$0] ?? [] }).subtracting(reached)
      reached.formUnion(border)
    }
    return reached
  }
}
