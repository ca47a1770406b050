internal import SociogramModel

/// A line of a difference's picture: a tie of one or both versions, or the step from an actor to the
/// one that it became.
struct DifferenceLine {
  /// The id, without the view that it is in.
  var id: String
  /// Where it begins and ends.
  var from: ActorID
  var to: ActorID
  /// What happened.
  var change: DifferenceUnion.Change
  /// The tie; nil for the step of a merger.
  var edge: DifferenceUnion.Edge?

  /// All lines of a union, the ties first.
  static func all(of union: DifferenceUnion) -> [DifferenceLine] {
    union.edges.map { edge in
      DifferenceLine(
        id: edge.id, from: edge.from, to: edge.to, change: edge.change, edge: edge)
    }
      + union.mergers.map { merger in
        DifferenceLine(
          id: "merger-" + DOTText.plainID(merger.old.rawValue), from: merger.old, to: merger.new,
          change: .merged)
      }
  }

  /// Whether a view shows it.
  func isIn(_ panel: DifferencePanel) -> Bool {
    edge.map(panel.shows) ?? (panel == .difference)
  }

  /// The tie in the version that a view shows.
  func tie(in panel: DifferencePanel) -> Tie? {
    panel == .before ? edge?.old ?? edge?.new : edge?.new ?? edge?.old
  }

  /// The space that it takes beside others, the same in each view so that nothing moves.
  var width: Double {
    DifferencePanel.allCases.map { look(in: $0).style.width.points }.max() ?? 1
  }

  /// How it is drawn in a view: as on a map, and in the difference by what happened.
  func look(in panel: DifferencePanel) -> (style: TieStyle, color: MapColor, classes: String) {
    var style =
      tie(in: panel).map { TieStyle($0) }
      ?? TieStyle(kind: .request, dash: .asserted, width: .middle)
    guard panel == .difference else { return (style, style.kind.color, style.classes) }
    style.width = DifferenceLine.width(of: change)
    style.dash = change == .removed || change == .merged ? .reported : .asserted
    style.isDenied = false
    return (style, change.color, "tie \(change.rawValue)")
  }

  /// How wide what happened is drawn.
  static func width(of change: DifferenceUnion.Change) -> TieStyle.Width {
    switch change {
    case .unchanged: .low
    case .added: .high
    case .removed, .changed, .merged, .renamed: .middle
    }
  }
}
