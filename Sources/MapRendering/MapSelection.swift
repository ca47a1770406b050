internal import SociogramModel

/// The actors and ties of a sociogram that its map draws, and how many it leaves out.
struct MapSelection {
  /// The ties, sorted by subject, object and relation.
  private(set) var ties: [Tie]
  /// The actors at their ends, sorted by id.
  private(set) var actors: [Actor]
  /// The number of ties left out because they are only ever negated.
  private(set) var negatedCount = 0
  /// The number of tied actors before the strongest were chosen; nil where all were kept.
  private(set) var tiedActorCount: Int?

  /// Creates a selection of given ties and actors.
  init(ties: [Tie], actors: [Actor]) {
    self.ties = ties
    self.actors = actors
  }

  /// Chooses what to draw.
  init(_ sociogram: Sociogram, options: MapOptions) {
    ties = sociogram.ties
    if !options.showsNegated {
      ties.removeAll { $0.stance == .negated }
      negatedCount = sociogram.ties.count - ties.count
    }
    if let top = options.top {
      let strongest = MapSelection.strongest(top, of: ties)
      let all = MapSelection.ends(of: ties)
      if strongest.count < all.count { tiedActorCount = all.count }
      ties.removeAll { !strongest.contains($0.subject) || !strongest.contains($0.object) }
    }
    ties.sort { a, b in
      a.subject != b.subject
        ? a.subject < b.subject
        : a.object != b.object ? a.object < b.object : a.relation < b.relation
    }
    let known = Dictionary(sociogram.actors.map { ($0.id, $0) }) { first, _ in first }
    actors = MapSelection.ends(of: ties).sorted().map { id in
      known[id] ?? Actor(id: id, name: id.rawValue, kind: .body)
    }
  }

  private static func ends(of ties: [Tie]) -> Set<ActorID> {
    Set(ties.flatMap { [$0.subject, $0.object] })
  }

  /// The `count` actors with the greatest degree × mean confidence, which is the sum of the
  /// confidences of their ties; of equals the ones whose ids sort first.
  private static func strongest(_ count: Int, of ties: [Tie]) -> Set<ActorID> {
    let ranked = strength(of: ties).sorted { a, b in
      a.value != b.value ? a.value > b.value : a.key < b.key
    }
    return Set(ranked.prefix(max(0, count)).map(\.key))
  }

  /// The sum of the confidences of each actor's ties.
  static func strength(of ties: [Tie]) -> [ActorID: Double] {
    var strength: [ActorID: Double] = [:]
    for tie in ties {
      strength[tie.subject, default: 0] += tie.confidence
      strength[tie.object, default: 0] += tie.confidence
    }
    return strength
  }
}
