package import SociogramModel

extension Sociogram {
  /// Returns the sociogram with officials and organs of a state seen as their state; what then is
  /// between a state and itself is dropped.
  ///
  /// Claims get the ids of what they now say; evidence, voices and origins stay.
  package func rolledUp() -> Sociogram {
    let claims = claims.compactMap { claim -> Claim? in
      let subject = claim.subject.rolledUp
      let object = claim.object.rolledUp
      if subject.id == object.id { return nil }
      var wording = claim.wording
      (wording.subject, wording.object) = (subject, object)
      var rolled = claim.worded(wording)
      rolled.judgement = claim.judgement
      return rolled
    }
    // Relays are known for the ties between officials, not for those between their states.
    var rolled = rebuilt(with: claims, excerpt: nil)
    rolled.excerpt = excerpt.map { Excerpt(filters: $0.filters) }
    return rolled
  }
}

extension ActorReference {
  /// The state that the actor rolls up to; the actor itself where there is none.
  fileprivate var rolledUp: ActorReference {
    guard let state, state != id else { return self }
    return ActorReference(
      id: state, name: stateName ?? state.rawValue, kind: .state, state: state,
      stateName: stateName)
  }
}
