internal import GraphAnalysis
internal import SociogramModel

/// All actors and ties of two versions, each once, with what happened to it.
struct DifferenceUnion {
  /// What happened to an actor or a tie.
  enum Change: String, CaseIterable {
    case added, removed, changed, merged, renamed, unchanged

    /// The sign before what changed; the same in every written form of a difference.
    var sign: String { TieOperation.Kind(rawValue: rawValue)?.sign ?? "" }

    /// The colour on the difference map.
    var color: MapColor {
      switch self {
      case .added: .added
      case .removed: .removed
      case .changed, .merged, .renamed: .changed
      case .unchanged: .unchanged
      }
    }
  }

  /// An actor in one or both versions.
  struct Node {
    /// The id in the new version, or of one that is gone or was merged the old.
    var id: ActorID
    var old: Actor?
    var new: Actor?
    var change: Change

    /// The actor as it is now, or as it last was.
    var actor: Actor? { new ?? old }
  }

  /// A tie in one or both versions.
  struct Edge {
    var id: String
    var from: ActorID
    var to: ActorID
    var old: Tie?
    var new: Tie?
    var change: Change
    /// What is different about a tie that both versions have.
    var changes: [TieChange] = []
  }

  /// The actors at the ends of the ties, sorted by id.
  private(set) var nodes: [Node] = []
  /// The ties, sorted by their ends and relation.
  private(set) var edges: [Edge] = []
  /// An actor that was merged, and the one that it is now.
  private(set) var mergers: [(old: ActorID, new: ActorID)] = []
  /// How many unchanged ties were left out.
  private(set) var omittedCount = 0
  /// How many ties were left out that came or went, since the options of the comparison do not tell
  /// it.
  private(set) var untoldCount = 0

  /// The most ties of which the unchanged ones are drawn too (the most that `dot` places well).
  static let limit = 250

  /// Unites the two versions of a difference.
  init(_ difference: SociogramDifference) {
    let replacements = difference.allReplacements
    mergers = difference.replacedActors.filter(\.isMerger).map { ($0.old.id, $0.new.id) }
    let renamed = Dictionary(
      replacements.filter { !$0.isMerger }.map { ($0.old.id, $0.new.id) }
    ) { first, _ in first }
    addTies(of: difference, renamed: renamed)
    if edges.count > DifferenceUnion.limit {
      let all = edges.count
      edges.removeAll { $0.change == .unchanged }
      omittedCount = all - edges.count
    }
    edges.sort { a, b in
      (a.from, a.to, a.id) < (b.from, b.to, b.id)
    }
    addActors(of: difference, renamed: renamed)
  }

  private mutating func addTies(
    of difference: SociogramDifference, renamed: [ActorID: ActorID]
  ) {
    func place(_ tie: Tie) -> (ActorID, ActorID) {
      (renamed[tie.subject] ?? tie.subject, renamed[tie.object] ?? tie.object)
    }
    var told: Set<TieID> = []
    var toldOld: Set<TieID> = []
    for operation in difference.operations {
      if let new = operation.new { told.insert(new.id) }
      var former = ([operation.old].compactMap { $0 } + operation.others)
      toldOld.formUnion(former.map(\.id))
      guard let new = operation.new else {
        for tie in former {
          let ends = place(tie)
          edges.append(
            Edge(
              id: DifferenceUnion.id(tie, "old"), from: ends.0, to: ends.1, old: tie,
              change: .removed))
        }
        continue
      }
      // The old tie that has the same course, where there is one.
      let twin = former.firstIndex { tie in
        let ends = place(tie)
        let both = Set([ends.0, ends.1])
        return ends == (new.subject, new.object)
          || new.relation.isSymmetric && both == Set([new.subject, new.object])
      }
      let old = twin.map { former.remove(at: $0) }
      let change = Change(rawValue: operation.kind.rawValue) ?? .changed
      edges.append(
        Edge(
          id: DifferenceUnion.id(new, "new"), from: new.subject, to: new.object, old: old, new: new,
          change: change, changes: operation.changes))
      for tie in former {
        let ends = place(tie)
        edges.append(
          Edge(
            id: DifferenceUnion.id(tie, "old"), from: ends.0, to: ends.1, old: tie, change: .merged)
        )
      }
    }
    addUntold(of: difference, told: told, toldOld: toldOld)
  }

  /// Ties that are the same, or whose change is not told: what is in both versions is drawn as if it
  /// were the same, what came or went is counted and left out.
  private mutating func addUntold(
    of difference: SociogramDifference, told: Set<TieID>, toldOld: Set<TieID>
  ) {
    let successors = difference.tieSuccessors
    var before: [TieID: Tie] = [:]
    for tie in difference.old.ties where !toldOld.contains(tie.id) {
      let id = successors[tie.id] ?? tie.id
      if before[id] == nil || tie.id == id { before[id] = tie }
    }
    for tie in difference.new.ties where !told.contains(tie.id) {
      guard let old = before.removeValue(forKey: tie.id) else {
        untoldCount += 1
        continue
      }
      edges.append(
        Edge(
          id: DifferenceUnion.id(tie, "new"), from: tie.subject, to: tie.object, old: old, new: tie,
          change: .unchanged))
    }
    untoldCount += before.count
  }

  private mutating func addActors(
    of difference: SociogramDifference, renamed: [ActorID: ActorID]
  ) {
    let before = Dictionary(difference.old.actors.map { ($0.id, $0) }) { first, _ in first }
    let after = Dictionary(difference.new.actors.map { ($0.id, $0) }) { first, _ in first }
    let formerly = Dictionary(renamed.map { ($0.value, $0.key) }) { first, _ in first }
    mergers.removeAll { merger in !edges.contains { $0.from == merger.old || $0.to == merger.old } }
    let merged = Set(mergers.map(\.old))
    let told = Set(
      difference.addedActors.map(\.id) + difference.removedActors.map(\.id)
        + difference.changedActors.map(\.new.id)
        + difference.replacedActors.flatMap { [$0.old.id, $0.new.id] })
    let ends = Set(edges.flatMap { [$0.from, $0.to] }).union(mergers.map(\.new))
    nodes = ends.sorted().map { id in
      let old = before[id] ?? formerly[id].flatMap { before[$0] }
      let new = after[id]
      let change: Change =
        switch (old, new) {
        case _ where !told.contains(id): .unchanged
        case (nil, _): .added
        case (_, nil): merged.contains(id) ? .merged : .removed
        case (let old?, let new?):
          if old.kind != new.kind || old.state != new.state {
            .changed
          } else {
            old.name != new.name || old.id != new.id ? .renamed : .unchanged
          }
        }
      return Node(id: id, old: old, new: new, change: change)
    }
  }

  private static func id(_ tie: Tie, _ side: String) -> String {
    side + "-" + DOTText.plainID(tie.id.rawValue)
  }
}
