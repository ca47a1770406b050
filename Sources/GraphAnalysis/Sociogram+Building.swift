package import SociogramModel

extension Sociogram {
  /// Builds the sociogram of a corpus: sorts everything by id, joins what comes twice, finds the
  /// origins and bundles the claims to ties.
  ///
  /// The result does not depend on the order of the input, and building from the parts of several
  /// sociograms together gives what building from the whole gives. Of two claims with one id the
  /// one with the higher reading stays, then the one with the stronger stance. An article that is
  /// only known from claims gets a record without digest; an actor that is only known from claims
  /// gets what they say of it. Actors at no end of a claim are left out, unless another rolls up to
  /// them. Figures of claims outside 0…1 are brought inside.
  ///
  /// Two records of one article must have one digest: ``merging(_:label:)`` checks that. Where they
  /// have not, the one with the smaller digest stays.
  ///
  /// - Complexity: O(*n* log *n*) in claims and articles, plus the comparison of articles that share
  ///   paragraphs.
  package init(
    label: String?, provenance: Provenance, articles: [ArticleRecord], actors: [Actor],
    claims: [Claim]
  ) {
    let claims = Sociogram.joined(claims)
    let articles = Sociogram.joined(articles, mentionedBy: claims)
    let tracer = OriginTracer(articles: articles)
    var origins: [OriginID: Origin] = [:]
    var bundles: [PropositionID: [TieAssessment.Witness]] = [:]
    for claim in claims {
      let origin = tracer.origin(of: claim)
      origins[origin.id] = origins[origin.id].map { $0.preferring(origin) } ?? origin
      bundles[claim.proposition, default: []].append(.init(claim: claim, origin: origin))
    }
    let ties = bundles.values.compactMap { witnesses -> Tie? in
      guard let claim = witnesses.first?.claim else { return nil }
      let ends = Claim.orderedEnds(claim.subject.id, claim.object.id, claim.relation)
      let named = witnesses.map { witness in
        TieAssessment.Witness(
          claim: witness.claim, origin: origins[witness.origin.id] ?? witness.origin)
      }
      return TieAssessment(named).tie(
        subject: ends.0, relation: claim.relation, object: ends.1)
    }
    self.init(
      label: label, provenance: provenance, articles: articles,
      actors: Sociogram.joined(actors, usedBy: claims), claims: claims,
      origins: origins.values.sorted { $0.id < $1.id }, ties: ties.sorted { $0.id < $1.id })
  }

  private static func joined(_ claims: [Claim]) -> [Claim] {
    var kept: [ClaimID: Claim] = [:]
    kept.reserveCapacity(claims.count)
    for var claim in claims {
      claim.reading = claim.reading.isFinite ? min(1, max(0, claim.reading)) : 0
      guard let other = kept[claim.id] else {
        kept[claim.id] = claim
        continue
      }
      if claim != other { kept[claim.id] = claim.isPreferred(to: other) ? claim : other }
    }
    return kept.values.sorted { $0.id < $1.id }
  }

  private static func joined(
    _ articles: [ArticleRecord], mentionedBy claims: [Claim]
  ) -> [ArticleRecord] {
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

  private static func joined(_ actors: [Actor], usedBy claims: [Claim]) -> [Actor] {
    var given: [ActorID: Actor] = [:]
    for actor in actors { given[actor.id] = given[actor.id].map { $0.merging(actor) } ?? actor }
    var used: [ActorID: Actor] = [:]
    for claim in claims {
      for end in [claim.subject, claim.object] {
        if let actor = given[end.id] {
          used[end.id] = actor
        } else {
          // A claim may call a state its own state; an actor does not.
          let state = end.state == end.id ? nil : end.state
          let actor = Actor(id: end.id, name: end.name, kind: end.kind, state: state)
          used[end.id] = used[end.id].map { $0.merging(actor) } ?? actor
        }
      }
    }
    let ends = used
    var states: [ActorID: String] = [:]
    for claim in claims {
      for end in [claim.subject, claim.object] {
        guard let state = end.state, let name = end.stateName else { continue }
        states[state] = min(states[state] ?? name, name)
      }
    }
    for state in ends.values.compactMap(\.state) + states.keys where ends[state] == nil {
      used[state] =
        given[state] ?? Actor(id: state, name: states[state] ?? state.rawValue, kind: .state)
    }
    return used.values.sorted { $0.id < $1.id }
  }
}
