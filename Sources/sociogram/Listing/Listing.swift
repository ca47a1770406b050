internal import GraphAnalysis
internal import SociogramModel

/// The ties, their evidence and the actors of a sociogram in the order in which a reader wants them.
struct Listing {
  /// What is listed.
  enum Kind {
    /// One entry a tie.
    case ties
    /// One entry a tie, with its claims.
    case evidence
    /// One entry an actor.
    case actors
  }

  /// The ties with their names and evidence, the surest first.
  let ties: [TieRow]
  /// The actors, those with the most ties first, then by id.
  let actors: [Actor]

  private let names: [ActorID: String]
  private let tieCounts: [ActorID: Int]

  /// Sorts what a sociogram holds.
  init(of sociogram: Sociogram) {
    ties = sociogram.tieRows()
    names = Dictionary(sociogram.actors.map { ($0.id, $0.name) }) { first, _ in first }
    var counts: [ActorID: Int] = [:]
    for tie in sociogram.ties {
      counts[tie.subject, default: 0] += 1
      counts[tie.object, default: 0] += 1
    }
    tieCounts = counts
    actors = sociogram.actors.sorted { a, b in
      (-(counts[a.id] ?? 0), a.id) < (-(counts[b.id] ?? 0), b.id)
    }
  }

  /// Whether there is nothing to list.
  var isEmpty: Bool { ties.isEmpty }

  /// The name of the state that an actor rolls up to; nil for actors of no state.
  func stateName(of actor: Actor) -> String? { actor.state.map { names[$0] ?? $0.rawValue } }

  /// The number of ties that an actor has.
  func tieCount(of actor: Actor) -> Int { tieCounts[actor.id] ?? 0 }
}
