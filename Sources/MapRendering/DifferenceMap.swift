package import GraphAnalysis

/// The difference of two versions as a picture: the union of both is laid out once, and before,
/// difference and after are drawn at the same places.
///
/// The method is that of Diehl, Görg and Kerren (2001); three views side by side were read faster
/// than an animation (Archambault, Purchase and Pinaud, 2011).
package struct DifferenceMap: Sendable {
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
      actorCount: union.nodes.count, routeCount: DifferenceComposition.wayCount(of: union),
      layout: .auto)
  }

  /// The difference as a graph in Graphviz's language, without places.
  package var dot: String { DifferenceMapWriter(self).dot }

  /// Returns the three views with their legend as one SVG.
  ///
  /// - Parameter worker: Lays out and draws what is too large for this process; nil to do everything
  ///   here.
  package func svg(worker: GraphvizWorker? = nil) throws(MapRenderingError) -> [UInt8] {
    try InstalledFont.check()
    let layout = GraphvizLayout(worker: plan.isSmall ? nil : worker)
    let (graph, annotations) = try DifferenceComposition(self, layout: layout).picture()
    let drawing = try layout.draw(graph.dot, engine: .asPlaced, formats: [.svg])
    guard let bytes = drawing.bytes[.svg] else {
      throw MapRenderingError(
        code: .renderingFailed, message: "Graphviz wrote no picture of the difference.")
    }
    return try MapSVG(annotations).finished(bytes)
  }
}
