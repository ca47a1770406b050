package import SociogramModel

/// Makes ties of claims, one after the other.
package struct TieBuilder: Sendable {
  /// The rules that figures and reasons of ties follow, by number: a store that keeps ties tells by
  /// it whether they are still what these rules give. Raised whenever a tie comes out otherwise.
  package static let rules = 1

  private let tracer: OriginTracer
  private let origins: [OriginID: Origin]
  private let grades: GradeTable
  /// The relays of each proposition, where they were found in a greater corpus.
  private let given: [PropositionID: [Relay]]?

  /// Prepares to make ties.
  ///
  /// - Parameters:
  ///   - origins: The names of the origins where several are in use.
  ///   - grading: The grades of the voices that are there.
  ///   - relays: The relays of the whole, of whose part the ties are; nil for a whole.
  package init(
    _ tracer: OriginTracer, origins: [OriginID: Origin], grading: Grading, relays: [Relay]?
  ) {
    self.tracer = tracer
    self.origins = origins
    grades = GradeTable(grading)
    given = relays.map(TieBuilder.joined)
  }

  /// The tie of all claims of one proposition that count, in the order of their ids; never empty.
  package func tie(of claims: [Claim]) -> Tie {
    let witnesses = claims.map { claim in
      let origin = tracer.origin(of: claim)
      return TieAssessment.Witness(
        claim, origin: origins[origin.id] ?? origin, ground: tracer.ground(of: claim))
    }
    let claim = claims[0]
    let ends = Claim.orderedEnds(claim.subject.id, claim.object.id, claim.relation)
    return TieAssessment(witnesses, grades: grades).tie(
      claim.proposition, subject: ends.0, relation: claim.relation, object: ends.1,
      relays: given.map { $0[claim.proposition] ?? [] })
  }

  /// The relays of each proposition, one a voice.
  private static func joined(_ relays: [Relay]) -> [PropositionID: [Relay]] {
    var best: [PropositionID: [OriginID: Relay]] = [:]
    for relay in relays {
      let other = best[relay.proposition]?[relay.voice] ?? relay
      let isFirst =
        (relay.origin.id, relay.origin.name) < (other.origin.id, other.origin.name)
      best[relay.proposition, default: [:]][relay.voice] = isFirst ? relay : other
    }
    return best.mapValues { $0.values.sorted { $0.voice < $1.voice } }
  }
}
