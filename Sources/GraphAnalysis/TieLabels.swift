package import SociogramModel

/// What the ties of a sociogram are called beyond their relations: the positions held in the object
/// of an affiliation, else the modes of the claims.
package struct TieLabels {
  private var modes: [ClaimID: String] = [:]
  private var affiliations: [ActorID: [Affiliation]] = [:]

  /// Collects what labels are made of.
  package init(of sociogram: Sociogram) {
    for claim in sociogram.claims { if let mode = claim.mode { modes[claim.id] = mode } }
    for actor in sociogram.actors where !actor.affiliations.isEmpty {
      affiliations[actor.id] = actor.affiliations
    }
  }

  /// The label of a tie; empty where there is nothing to add to its relation.
  package func label(of tie: Tie) -> String {
    let words: [String]
    if tie.relation == .affiliation {
      words = (affiliations[tie.subject] ?? []).filter {
        $0.target == tie.object && $0.holds(on: tie.dates?.start)
      }.map(\.role)
    } else if modes.isEmpty {
      return ""
    } else {
      words = tie.claims.compactMap { modes[$0] }
    }
    return Set(words).sorted().joined(separator: ", ")
  }
}
