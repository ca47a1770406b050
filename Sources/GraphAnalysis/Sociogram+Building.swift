package import SociogramModel

extension Sociogram {
  /// Builds the sociogram of a corpus: sorts everything by id, joins what comes twice, finds the
  /// origins and bundles the claims to ties.
  ///
  /// The result does not depend on the order of the input, and building from the parts of several
  /// sociograms together gives what building from the whole gives. Of two claims with one id the
  /// judged one stays, then the one with the higher reading, then the one with the stronger stance.
  /// Rejected claims stay, but count for nothing. Grades of voices that say nothing are left out.
  /// An article that is
  /// only known from claims gets a record without digest; an actor that is only known from claims
  /// gets what they say of it. Actors at no end of a claim are left out, unless another rolls up to
  /// them, and places only those kept of actors that stay. Figures of claims outside 0…1 are brought
  /// inside.
  ///
  /// Two records of one article must have one digest: ``merging(_:label:)`` checks that. Where they
  /// have not, the one with the smaller digest stays.
  ///
  /// - Complexity: O(*n* log *n*) in claims and articles, plus the comparison of articles that share
  ///   paragraphs.
  package init(
    label: String?, provenance: Provenance, articles: [ArticleRecord], actors: [Actor],
    claims: [Claim], grading: Grading = Grading(), excerpt: Excerpt? = nil,
    places: [ActorPlace] = []
  ) {
    let claims = Sociogram.joined(claims)
    let articles = Sociogram.joined(articles, mentionedBy: claims)
    let tracer = OriginTracer(articles: articles)
    var reader = ClaimWitnesses(of: claims, tracer, articles: articles)
    let witnesses = claims.map { reader.witness(of: $0) }
    let bundles = Sociogram.bundled(claims)
    var origins = reader.book.originNames(of: bundles.joined().lazy.map { witnesses[$0] })
    let grading = Sociogram.joined(grading, usedBy: claims, articles)
    let builder = TieBuilder(
      reader.book, names: origins, grading: grading, relays: excerpt?.relays)
    let parts = bundles.count < 2000 ? 1 : 8
    let ties = inParallel(parts) { part in
      bundles[(bundles.count * part / parts)..<(bundles.count * (part + 1) / parts)].map { bundle in
        let claim = claims[bundle[0]]
        return builder.tie(
          claim.proposition,
          Claim.orderedEnds(claim.subject.id, claim.object.id, claim.relation), claim.relation,
          claims: bundle.map { claims[$0].id }, witnesses: bundle.map { witnesses[$0] })
      }
    }.flatMap(\.self)
    // A relay may lead to an origin that no claim of an excerpt cites.
    for origin in ties.flatMap(\.relays).map(\.origin) {
      origins[origin.id] = origins[origin.id].map { $0.preferring(origin) } ?? origin
    }
    let ends = [claims.lazy.map(\.subject), claims.lazy.map(\.object)].joined()
    let actors = Sociogram.joined(actors, usedBy: ends)
    self.init(
      label: label, provenance: provenance, articles: articles, actors: actors, claims: claims,
      origins: origins.values.sorted { $0.id < $1.id }, ties: ties, grading: grading,
      excerpt: excerpt.map {
        Excerpt(filters: $0.filters, relays: ties.flatMap(\.relays))
      }, places: Sociogram.joined(places, of: actors))
  }

  /// The claims of each proposition that count, by their places; in the order of propositions.
  private static func bundled(_ claims: [Claim]) -> [[Int]] {
    // Hot: every claim of a corpus. Bundles hold indices, not claims.
    var numbers: [PropositionID: Int] = [:]
    var bundles: [[Int]] = []
    for (index, claim) in claims.enumerated() where !claim.isRejected {
      if let number = numbers[claim.proposition] {
        bundles[number].append(index)
      } else {
        numbers[claim.proposition] = bundles.count
        bundles.append([index])
      }
    }
    return bundles.sorted { claims[$0[0]].proposition < claims[$1[0]].proposition }
  }

  private static func joined(_ claims: [Claim]) -> [Claim] {
    if isSettled(claims) { return claims }
    // Indices are sorted, not claims: a claim is large, and moving one counts thirty references.
    var kept: [Claim] = []
    kept.reserveCapacity(claims.count)
    for index in claims.indices.sorted(by: { claims[$0].id < claims[$1].id }) {
      var claim = claims[index]
      claim.reading = claim.reading.isFinite ? min(1, max(0, claim.reading)) : 0
      if let other = kept.last, other.id == claim.id {
        if claim != other, claim.isPreferred(to: other) { kept[kept.count - 1] = claim }
      } else {
        kept.append(claim)
      }
    }
    return kept
  }

  /// Whether claims are as they shall be: sorted, each once, with readings from 0 to 1.
  private static func isSettled(_ claims: [Claim]) -> Bool {
    for index in claims.indices {
      guard (0...1).contains(claims[index].reading) else { return false }
      if index > 0, claims[index - 1].id >= claims[index].id { return false }
    }
    return true
  }

  private static func joined(
    _ articles: [ArticleRecord], mentionedBy claims: [Claim]
  ) -> [ArticleRecord] {
    let isSorted = zip(articles, articles.dropFirst()).allSatisfy { $0.id < $1.id }
    if isSorted {
      let ids = Set(articles.map(\.id))
      if claims.allSatisfy({ ids.contains($0.article) }) { return articles }
    }
    var kept: [ArticleID: ArticleRecord] = [:]
    for article in articles {
      guard let other = kept[article.id] else {
        kept[article.id] = article
        continue
      }
      if article != other { kept[article.id] = article.isPreferred(to: other) ? article : other }
    }
    let given = Set(kept.keys)
    for claim in claims where !given.contains(claim.article) {
      let bare = ArticleRecord(onlyKnownFrom: claim)
      if let other = kept[claim.article], !bare.isPreferred(to: other) { continue }
      kept[claim.article] = bare
    }
    return kept.values.sorted { $0.id < $1.id }
  }

  /// The grades of voices that are there, one a voice, sorted.
  private static func joined(
    _ grading: Grading, usedBy claims: [Claim], _ articles: [ArticleRecord]
  ) -> Grading {
    if grading.grades.isEmpty { return grading }
    var voices: Set<VoiceID> = []
    for source in articles.flatMap(\.voices) + claims.flatMap(\.sources) {
      voices.insert(source.voice)
      voices.insert(source.filterVoice)
    }
    var kept: [VoiceID: Grade] = [:]
    for grade in grading.grades where voices.contains(grade.voice) {
      kept[grade.voice] = kept[grade.voice].map { min($0, grade) } ?? grade
    }
    return Grading(
      grades: kept.values.sorted { $0.voice < $1.voice }, isWeighed: grading.isWeighed)
  }

  /// The actors at the ends of claims, and the states that they roll up to, sorted by id.
  package static func joined(
    _ actors: [Actor], usedBy ends: some Sequence<ActorReference>
  ) -> [Actor] {
    var given: [ActorID: Actor] = [:]
    for actor in actors { given[actor.id] = given[actor.id].map { $0.merging(actor) } ?? actor }
    var used: [ActorID: Actor] = [:]
    var states: [ActorID: String] = [:]
    for end in ends {
      if let state = end.state, let name = end.stateName {
        let known = states[state]
        if known != name { states[state] = min(known ?? name, name) }
      }
      if let actor = given[end.id] {
        if used[end.id] == nil { used[end.id] = actor }
        continue
      }
      // A claim may call a state its own state; an actor does not.
      let state = end.state == end.id ? nil : end.state
      let actor = Actor(id: end.id, name: end.name, kind: end.kind, state: state)
      used[end.id] = used[end.id].map { $0.merging(actor) } ?? actor
    }
    let known = used
    for state in known.values.compactMap(\.state) + states.keys where known[state] == nil {
      used[state] =
        given[state] ?? Actor(id: state, name: states[state] ?? state.rawValue, kind: .state)
    }
    return used.values.sorted { $0.id < $1.id }
  }
}
