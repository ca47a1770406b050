package import GraphAnalysis

/// The difference of two versions as a picture: the union of both is laid out once, and before,
/// difference and after are drawn at the same places.
///
/// The method is that of Diehl, Görg and Kerren (2001); three views side by side were read faster
/// than an animation (Archambault, Purchase and Pinaud, 2011).
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
        union, of: difference, panel: .difference, plan: plan, placement: nil, language: language
      ).dot
  }

  /// Returns the three views with their legend as one SVG.
  package func svg() throws(MapRenderingError) -> [UInt8] {
    try DifferenceSVG(self, views: views()).finished()
  }

  /// The three views, drawn at the places of one layout.
  func views() throws(MapRenderingError) -> [DifferenceView] {
    let graphviz = GraphvizLayout()
    let layout = try graphviz.draw(dot, engine: plan.engine, formats: [])
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
