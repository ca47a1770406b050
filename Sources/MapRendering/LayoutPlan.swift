/// Which engine lays a map out, how, and what is written on it: a function of counts alone, so that
/// the same sociogram is drawn the same way on every machine.
///
/// Small maps are laid out in layers, in which lines are shortest to follow. Above
/// ``layerLimit`` ways layers grow wider than a page, and springs keep a page's proportions; above
/// ``springLimit``, where springs take seconds, those of `sfdp` take one. `fdp` is not offered, being
/// slow and not reproducible.
struct LayoutPlan: Hashable, Sendable {
  /// The most ways that `auto` lays out in layers.
  static let layerLimit = 14
  /// The most ways that `auto` lays out by springs.
  static let springLimit = 300
  /// The most ways with labels.
  static let labelLimit = 100
  /// The most actors that are drawn at all.
  static let actorLimit = 2000
  /// The most ways that are laid out in this process.
  static let inProcessLimit = 60
  /// The most actors that a map of lines shows well (the limit is the issue's; above twenty,
  /// readers find most things faster in a matrix: Ghoniem, Fekete and Castagliola 2004).
  static let legibleLimit = 40

  /// The engine; nil for a matrix, which needs none.
  var engine: GraphvizLayout.Engine
  /// Whether the sociogram keeps the places.
  var isKept: Bool
  /// Whether the map is a matrix.
  var isMatrix = false
  /// Whether `dot` is to stop improving early.
  var isTuned: Bool
  /// Whether lines have labels.
  var hasLabels: Bool
  /// Whether an actor's state stands below its name.
  var hasStates: Bool
  /// Whether lines bend around actors in their way.
  var hasBows: Bool
  /// The number of ways.
  var routeCount: Int
  /// Whether the layout is small enough for this process.
  var isSmall: Bool

  /// Plans a layout.
  ///
  /// - Throws: `tooLarge` for more than 2000 actors.
  init(
    actorCount: Int, routeCount: Int, layout: MapLayout, isKept: Bool = false
  ) throws(MapRenderingError) {
    guard actorCount <= LayoutPlan.actorLimit else {
      throw MapRenderingError(
        code: .tooLarge,
        message:
          "The map has \(actorCount) actors; more than \(LayoutPlan.actorLimit) are not drawn.",
        hint: "Keep the strongest with --top 60, or look around one actor with --focus NAME.")
    }
    engine =
      switch layout {
      case .auto where isKept: .asPlaced
      case .auto:
        routeCount <= LayoutPlan.layerLimit
          ? .dot : routeCount <= LayoutPlan.springLimit ? .neato : .sfdp
      case .dot: .dot
      case .neato: .neato
      case .sfdp: .sfdp
      case .matrix: .asPlaced
      }
    self.isKept = isKept && layout == .auto
    isMatrix = layout == .matrix
    isTuned = engine == .dot && routeCount > 120
    hasLabels = routeCount <= LayoutPlan.labelLimit
    hasStates = actorCount <= 100
    hasBows = routeCount <= 600
    self.routeCount = routeCount
    isSmall = routeCount <= LayoutPlan.inProcessLimit
  }

  /// The layout to try where this one fails: springs for layers, a matrix for springs.
  var simplerLayout: MapLayout? {
    if isMatrix || isKept { return nil }
    return engine == .dot ? .neato : engine == .neato ? .sfdp : .matrix
  }

  /// The attributes of the graph that the engine gets.
  var attributes: DOTAttributes {
    var graph = DOTAttributes()
    graph.set(.charset, "UTF-8")
    graph.set(.start, "1")
    switch engine {
    case .dot:
      graph.set(.rankdir, "LR")
      graph.set(.nodesep, "0.32")
      graph.set(.ranksep, "0.4")
      graph.set(.splines, isTuned ? "line" : "true")
      if isTuned {
        // Faster by a factor of 24 to 35 at 250 edges, but only all together.
        graph.set(.nslimit, "2")
        graph.set(.nslimit1, "2")
        graph.set(.mclimit, "0.3")
      }
    case .asPlaced:
      // Places are points, where other programs expect inches, and nobody shall move.
      graph.set(.inputscale, "72")
      graph.set(.overlap, "true")
    case .neato, .sfdp:
      // The subset model parts hubs from their neighbours; a scaling of 3 label sizes gives a page
      // two thirds as large as Graphviz's own 4 with as few lines that cross actors.
      if engine == .neato { graph.set(.model, "subset") }
      graph.set(.overlap, "prism")
      graph.set(.overlapScaling, routeCount < 40 ? "-2.6" : "-3")
      graph.set(.sep, "+20,15")
      graph.set(.splines, "line")
    }
    return graph
  }
}
