/// One of the three views of a difference map.
enum DifferencePanel: String, CaseIterable {
  /// The old version.
  case before
  /// What happened, in the colours of the difference.
  case difference
  /// The new version.
  case after

  /// What marks its parts in the picture.
  var viewClass: String { "view-" + rawValue }

  /// Whether an actor is in the view.
  func shows(_ node: DifferenceUnion.Node) -> Bool {
    switch self {
    case .before: node.old != nil
    case .difference: true
    case .after: node.new != nil
    }
  }

  /// Whether a tie is in the view.
  func shows(_ edge: DifferenceUnion.Edge) -> Bool {
    switch self {
    case .before: edge.old != nil
    case .difference: true
    case .after: edge.new != nil
    }
  }
}
