package import SociogramModel

/// A map as a file, and what the person who asked for it should know.
package struct RenderedMap: Hashable, Sendable {
  /// The file.
  package var bytes: [UInt8]
  /// The number of actors on it.
  package var actorCount: Int
  /// Whether a map of lines shows so many actors badly.
  package var isCrowded: Bool
  /// The layouts that were tried and failed before this one, with what was said of them.
  package var failures: [String] = []
}

/// Returns the map of a sociogram as a file of the given format, all drawn in this process.
package func render(
  _ sociogram: Sociogram, as format: MapFormat, options: MapOptions = MapOptions()
) throws(MapRenderingError) -> [UInt8] {
  try MapRenderer().map(of: sociogram, as: format, options: options).bytes
}

/// A way to make files of maps.
///
/// The bytes are a function of sociogram, format, options, and the installed Graphviz and fonts.
package struct MapRenderer {
  /// Lays out and draws what is too large for this process; nil to do everything here.
  package var worker: GraphvizWorker?
  /// Whether to try simpler layouts where one fails or takes too long.
  package var fallsBack: Bool
  /// Writes some claims of a sociogram as JSON, to be embedded in an SVG; nil to embed none.
  package var claimsWriter: ((Sociogram, Set<ClaimID>) -> String)?

  /// Creates a way to draw.
  package init(
    worker: GraphvizWorker? = nil, fallsBack: Bool = false,
    claimsWriter: ((Sociogram, Set<ClaimID>) -> String)? = nil
  ) {
    self.worker = worker
    self.fallsBack = fallsBack
    self.claimsWriter = claimsWriter
  }

  /// Returns a map.
  ///
  /// - Throws: ``MapRenderingError`` where the map is too large or Graphviz fails.
  package func map(
    of sociogram: Sociogram, as format: MapFormat, options: MapOptions
  ) throws(MapRenderingError) -> RenderedMap {
    if format != .dot { try InstalledFont.check() }
    var options = options
    var failures: [String] = []
    while true {
      let map = try SociogramMap(sociogram, options: options)
      do throws(MapRenderingError) {
        let bytes = try self.bytes(of: map, as: format, options)
        return RenderedMap(
          bytes: bytes, actorCount: map.actorCount, isCrowded: map.isCrowded, failures: failures)
      } catch {
        guard fallsBack, let next = map.plan.simplerLayout else { throw error }
        failures.append(error.message)
        options.layout = next
      }
    }
  }

  /// What Graphviz is asked for while a map becomes an SVG: to place its actors, or to draw it then.
  ///
  /// - Throws: ``MapRenderingError`` where the map is too large or Graphviz fails.
  package static func request(
    for sociogram: Sociogram, options: MapOptions, isPlaced: Bool
  ) throws(MapRenderingError) -> LayoutRequest {
    let map = try SociogramMap(sociogram, options: options)
    guard isPlaced else {
      let dot = try LayoutGraph(map).dot(labels: map.labels)
      return LayoutRequest(engine: map.plan.engine, formats: [], dot: dot)
    }
    let picture = try MapComposition(map, layout: GraphvizLayout()).picture().graph
    return LayoutRequest(engine: .asPlaced, formats: [.svg], dot: picture.dot)
  }

  private func bytes(
    of map: SociogramMap, as format: MapFormat, _ options: MapOptions
  ) throws(MapRenderingError) -> [UInt8] {
    let picture: GraphvizLayout.Format
    switch format {
    case .dot: return Array(map.dot.utf8)
    case .svg: picture = .svg
    case .png: picture = .png
    case .pdf: picture = .pdf
    }
    let layout = GraphvizLayout(worker: map.plan.isSmall ? nil : worker)
    var (graph, annotations) = try MapComposition(map, layout: layout).picture()
    let drawing = try layout.draw(graph.dot, engine: .asPlaced, formats: [picture])
    guard let bytes = drawing.bytes[picture] else {
      throw MapRenderingError(
        code: .renderingFailed,
        message: "Graphviz wrote no picture in the format \(format.rawValue).")
    }
    guard format == .svg else { return bytes }
    if options.embedsEvidence {
      let drawn = Set(map.selection.ties.flatMap(\.claims))
      annotations.claims = claimsWriter.map { $0(map.sociogram, drawn) }
      annotations.links = ArticleLinks(map.sociogram).links(of: map.routes)
    }
    return try MapSVG(annotations).finished(bytes)
  }
}
