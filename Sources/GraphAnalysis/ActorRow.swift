package import SociogramModel

/// An actor and its place in the graph, as a line of a table.
package struct ActorRow: Hashable, Sendable {
  /// The actor.
  package var actor: Actor
  /// The name of the state that it rolls up to.
  package var stateName: String?
  /// How many ties it has.
  package var tieCount: Int
  /// With how many others it has a tie that some voice affirms.
  package var degree: Int
  /// The share of pairs of others that it lies between, 0…1; see ``Centrality``.
  package var betweenness: Double
  /// The number of its camp; nil where it is in none. See ``Camps``.
  package var camp: Int?
  /// How many pairs of actors of different camps it brokers between: it has ties with both that are
  /// not hostile, and they have none with each other.
  ///
  /// After the itinerant and liaison brokers of Gould and Fernandez, "Structures of Mediation: A
  /// Formal Approach to Brokerage in Transaction Networks", Sociological Methodology 19, 1989.
  package var brokeredCount: Int
}

extension Sociogram {
  /// Returns the actors, those with the most ties first, then by id.
  ///
  /// Degree, betweenness, camps and brokers rest on the ties that some voice affirms (asserted,
  /// reported or hedged), whatever their relation and direction; camps weigh them by confidence.
  package func actorRows() -> [ActorRow] {
    let positions = Dictionary(
      uniqueKeysWithValues: actors.enumerated().map { ($0.element.id, $0.offset) })
    let names = Dictionary(actors.map { ($0.id, $0.name) }) { first, _ in first }
    var tieCounts = [Int](repeating: 0, count: actors.count)
    var neighbours = [Set<Int>](repeating: [], count: actors.count)
    var partners = neighbours
    var weights: [[Int]: (friendly: Double, hostile: Double)] = [:]
    for tie in ties {
      guard let subject = positions[tie.subject], let object = positions[tie.object] else {
        continue
      }
      for (node, other) in [(subject, object), (object, subject)] {
        tieCounts[node] += 1
        guard tie.stance.isAffirming else { continue }
        neighbours[node].insert(other)
        if tie.relation.tenor != .hostile { partners[node].insert(other) }
      }
      guard tie.stance.isAffirming else { continue }
      let pair = [min(subject, object), max(subject, object)]
      switch tie.relation.tenor {
      case .friendly: weights[pair, default: (0, 0)].friendly += tie.confidence
      case .hostile: weights[pair, default: (0, 0)].hostile += tie.confidence
      case .neutral: break
      }
    }
    let betweenness = Centrality(neighbours: neighbours.map { $0.sorted() }).betweenness()
    let bonds = weights.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { pair, weight in
      Camps.Bond(nodes: (pair[0], pair[1]), friendly: weight.friendly, hostile: weight.hostile)
    }
    let camps = Camps(count: actors.count, bonds: bonds).memberships
    return actors.indices.map { node in
      ActorRow(
        actor: actors[node], stateName: actors[node].state.map { names[$0] ?? $0.rawValue },
        tieCount: tieCounts[node], degree: neighbours[node].count,
        betweenness: betweenness[node], camp: camps[node],
        brokeredCount: Sociogram.brokeredCount(of: node, partners, camps))
    }.sorted { ($0.tieCount, $1.actor.id) > ($1.tieCount, $0.actor.id) }
  }

  private static func brokeredCount(
    of node: Int, _ partners: [Set<Int>], _ camps: [Int?]
  ) -> Int {
    let others = partners[node].filter { camps[$0] != nil }.sorted()
    var count = 0
    for (position, other) in others.enumerated() {
      for third in others[(position + 1)...]
      where camps[other] != camps[third] && !partners[other].contains(third) {
        count += 1
      }
    }
    return count
  }
}

extension Relation {
  /// What a relation says of how two actors stand to each other.
  enum Tenor { case friendly, neutral, hostile }

  /// Meeting and asking say nothing of friendship: foes do both. Who leads or serves somebody stands
  /// with him.
  var tenor: Tenor {
    switch self {
    case .support, .agree, .cooperate, .concede, .retreat, .aid, .affiliation: .friendly
    case .consult, .request: .neutral
    case .accuse, .reject, .threaten, .protest, .mobilize, .sanction, .coerce, .assault: .hostile
    }
  }
}
