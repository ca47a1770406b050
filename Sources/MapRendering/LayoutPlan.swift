/// Which engine lays a map out, how, and whether lines have labels: a function of counts alone, so that
/// the same sociogram is drawn the same way on every machine.
///
/// The limits come from measurements on graphs with labels and 2.5 edges an actor: plain `dot` is
/// fast up to about 150 labelled edges and takes 20 seconds at 250, where its tuned form takes less
/// than one; past that only `sfdp` is. `fdp` is not offered, being slow and not reproducible.
/// Everything is laid out in this process; a child process with limits is still to come, which is
/// why a layout that could take minutes is refused.
struct LayoutPlan: Hashable {
  /// The most edges with labels.
  static let labelLimit = 500
  /// The most actors that are drawn at all.
  static let actorLimit = 2000

  /// The engine.
  var engine: GraphvizLayout.Engine
  /// Whether `dot` is to stop improving early.
  var isTuned: Bool
  /// Whether lines have labels.
  var hasLabels: Bool

  /// Plans a layout.
  ///
  /// - Throws: `tooLarge` for more than 2000 actors, or more edges than the engine asked for can
  ///   take.
  init(actorCount: Int, edgeCount: Int, layout: MapLayout) throws(MapRenderingError) {
    guard actorCount <= LayoutPlan.actorLimit else {
      throw MapRenderingError(
        code: .tooLarge,
        message:
          "The map has \(actorCount) actors; more than \(LayoutPlan.actorLimit) are not drawn.",
        hint: "Keep the strongest with --top 60, or look around one actor with --focus NAME.")
    }
    hasLabels = edgeCount <= LayoutPlan.labelLimit
    switch layout {
    case .auto: engine = edgeCount <= 250 ? .dot : .sfdp
    case .dot: engine = .dot
    case .neato: engine = .neato
    case .sfdp: engine = .sfdp
    }
    isTuned = engine == .dot && edgeCount > 120
    let limit = engine == .dot ? 500 : engine == .neato ? 1500 : Int.max
    guard edgeCount <= limit else {
      throw MapRenderingError(
        code: .tooLarge,
        message: "The layout \(engine.rawValue) would take minutes over \(edgeCount) edges.",
        hint: "Use --layout sfdp, or draw fewer ties with --top, --focus or --min-confidence.")
    }
  }
}
