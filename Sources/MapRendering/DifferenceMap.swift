package import GraphAnalysis
internal import SociogramModel

/// The difference of two versions as a picture: the union of both is laid out once, and before,
/// difference and after are drawn at the same places.
///
/// The method is that of Diehl, Görg and Kerren (2001); three views side by side were read faster
/// than an animation (Archambault, Purchase and Pinaud, 2011). Where the versions keep places, actors
/// stand there, and those that neither places find theirs near them.
package struct DifferenceMap: Sendable {
  /// The difference as a graph in Graphviz's language, without places.
  package let dot: String
  let union: DifferenceUnion
  let difference: SociogramDifference
  let plan: LayoutPlan
  let language: MapLanguage

  /// Draws up the map of a difference.
  ///
  /// Above 250 ties only those are drawn that are not the same.
  ///
  /// - Throws: `tooLarge`; see ``LayoutPlan``.
  package init(
    _ difference: SociogramDifference, language: MapLanguage = .french
  ) throws(MapRenderingError) {
    self.difference = difference
    self.language = language
    union = DifferenceUnion(difference)
    plan = try LayoutPlan(
      actorCount: union.nodes.count, routeCount: union.edges.count,
      layout: union.edges.count <= DifferenceUnion.limit ? .dot : .sfdp)
    dot =
      DifferenceMapWriter(
        union, of: difference, panel: .difference, plan: plan, language: language
      ).dot
  }

  /// Returns the three views with their legend as one SVG.
  package func svg() throws(MapRenderingError) -> [UInt8] {
    try DifferenceSVG(self, views: views()).finished()
  }

  /// The union at the places that the versions keep, lines laid between them; nil where they keep
  /// none.
  private func keptLayout(_ graphviz: GraphvizLayout) throws(MapRenderingError) -> Drawing? {
    let places = union.places(keptBy: difference)
    if places.present.isEmpty && places.gone.isEmpty { return nil }
    func text(_ union: DifferenceUnion, _ spots: [ActorID: Point]) -> String {
      DifferenceMapWriter(
        union, of: difference, panel: .difference, plan: plan, spots: spots, language: language
      ).dot
    }
    let nowhere = Dictionary(union.nodes.map { ($0.id, Point(0, 0)) }) { first, _ in first }
    let sizes = try graphviz.draw(text(union.withoutTies, nowhere), engine: .asPlaced, formats: [])
    var extents: [ActorID: (width: Double, height: Double)] = [:]
    for node in union.nodes {
      let box = sizes.nodes[DifferenceMapWriter.name(node.id)]
      extents[node.id] = (box?.width ?? 0, box?.height ?? 0)
    }
    let bonds = union.edges.map { edge in
      KeptLayout.Bond(
        one: edge.from, other: edge.to, weight: (edge.new ?? edge.old)?.confidence ?? 0)
    }
    // Who took the place of an actor that is gone keeps it.
    let kept = KeptLayout(
      places.present, yielding: places.gone, extents: extents, bonds: bonds)
    return try graphviz.draw(
      text(union, kept.boxes.mapValues(\.centre)), engine: .routed, formats: [])
  }

  /// The three views, drawn at the places of one layout.
  func views() throws(MapRenderingError) -> [DifferenceView] {
    let graphviz = GraphvizLayout()
    let layout: Drawing
    if let kept = try keptLayout(graphviz) {
      layout = kept
    } else {
      layout = try graphviz.draw(dot, engine: plan.engine, formats: [])
    }
    var views: [DifferenceView] = []
    for panel in DifferencePanel.allCases {
      let writer = DifferenceMapWriter(
        union, of: difference, panel: panel, plan: plan, placement: layout.placement,
        language: language)
      let drawing = try graphviz.draw(writer.dot, engine: .asPlaced, formats: [.svg])
      views.append(
        DifferenceView(
          panel: panel, drawing: drawing, bounds: layout.bounds, meanings: writer.meanings))
    }
    return views
  }
}

/// One view as Graphviz drew it.
struct DifferenceView {
  var panel: DifferencePanel
  /// The picture and the places in it.
  var drawing: Drawing
  /// The bounds that all views share.
  var bounds: Drawing.Box
  /// What each group means, by its id.
  var meanings: [String: String]
}
