package import SociogramModel

/// What the ties of a sociogram are called beyond their relations: the positions held in the object
/// of an affiliation, else the modes of the claims.
package struct TieLabels {
  private var known: [TieID: String]?
  private var modes: [ClaimID: String] = [:]
  private var affiliations: [ActorID: [Affiliation]] = [:]

  /// Collects what labels are made of.
  package init(of sociogram: Sociogram) {
    self.init(sociogram.actors)
    for claim in sociogram.claims {
      if let mode = claim.mode { modes[claim.id] = mode }
    }
  }

  /// Prepares to label ties whose modes are known.
  package init(_ actors: [Actor]) {
    for actor in actors where !actor.affiliations.isEmpty {
      affiliations[actor.id] = actor.affiliations
    }
  }

  /// Takes labels that were made when all claims were at hand.
  init(_ known: [TieID: String]) { self.known = known }

  /// The label of a tie; empty where there is nothing to add to its relation.
  package func label(of tie: Tie) -> String {
    if let known { return known[tie.id] ?? "" }
    return label(of: tie, modes: modes.isEmpty ? [] : tie.claims.compactMap { modes[$0] })
  }

  /// The label of a tie whose claims have these modes.
  package func label(of tie: Tie, modes: [String]) -> String {
    var words = modes
    if tie.relation == .affiliation {
      words = (affiliations[tie.subject] ?? []).filter {
        $0.target == tie.object && $0.holds(on: tie.dates?.start)
      }.map(\.role)
    }
    return Set(words).sorted().joined(separator: ", ")
  }
}
