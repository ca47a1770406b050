internal import SociogramModel

/// Puts a map together: actors where the engine placed them, ways between them, labels where there
/// is room, title, legend and caption around.
struct MapComposition {
  private let map: SociogramMap
  private let layout: GraphvizLayout

  /// Prepares the composition.
  init(_ map: SociogramMap, layout: GraphvizLayout) {
    self.map = map
    self.layout = layout
  }

  /// Returns the picture and what its groups mean.
  func picture() throws(MapRenderingError) -> (graph: PlacedGraph, annotations: MapAnnotations) {
    if map.plan.isMatrix && map.caption.emptiness == nil {
      let graph = try MatrixMap(map.selection, sentences: map.sentences).picture(map)
      return (graph, annotations(map.caption, graph))
    }
    if let emptiness = map.caption.emptiness { return try notice(emptiness) }

    let labels = map.labels
    let (drawing, outlines) = try placed(labels)
    let ways = ways(in: drawing, outlines)
    let sizes = try TextSizes(map.routes.compactMap { labels[$0.id] })
    let places = labelPlaces(ways, sizes, labels, outlines, drawing)
    let crowdedOut = labels.isEmpty ? 0 : places.count { $0 == nil }
    let caption =
      crowdedOut > 0 ? map.caption.adding(map.words.labelsCrowdedOut(crowdedOut)) : map.caption

    var body = drawing.nodes.values.reduce(into: drawing.bounds) { $0.formUnion($1) }
    if let first = outlines.values.first?.box { body = first }
    for outline in outlines.values { body.formUnion(outline.box) }
    for case let box? in places { body.formUnion(box) }
    for way in ways {
      for corner in way.corners(perCurve: 12) {
        body.formUnion(Drawing.Box(around: corner, width: 8, height: 8))
      }
    }

    let furniture = try MapFurniture(
      caption: caption, legend: map.legend, bodyWidth: body.width)
    let picture = try furniture.around(body) { graph, step in
      for (route, way) in zip(map.routes, ways) { add(route, way, outlines, step, to: &graph) }
      for (route, place) in zip(map.routes, places) {
        if let place, let label = labels[route.id] {
          graph.add(label, at: place.centre + step, class: "label", id: route.id)
        }
      }
      for actor in map.selection.actors {
        guard let outline = outlines[actor.id] else { continue }
        graph.add(
          outline.shape, map.text(of: actor), in: outline.box.moved(by: step),
          class: "actor \(outline.shape.rawValue)", id: LayoutGraph.name(actor.id))
      }
    }
    return (picture, annotations(caption, picture))
  }

  /// Returns where each actor stands on the map.
  func places() throws(MapRenderingError) -> [ActorPlace] {
    if map.caption.emptiness != nil || map.plan.isMatrix { return [] }
    let (_, outlines) = try placed(map.labels)
    return KeptLayout(outlines.mapValues(\.box)).places
  }

  /// The actors where the sociogram keeps them, or where the engine puts them.
  private func placed(
    _ labels: [String: MapText]
  ) throws(MapRenderingError) -> (drawing: Drawing, outlines: [ActorID: ActorOutline]) {
    let graph = try LayoutGraph(map)
    var drawing: Drawing
    if map.plan.isKept {
      let bonds = map.selection.ties.map {
        KeptLayout.Bond(one: $0.subject, other: $0.object, weight: $0.confidence)
      }
      let kept = KeptLayout(map.places, extents: graph.extents, bonds: bonds)
      drawing = Drawing(bounds: kept.bounds)
      for (actor, box) in kept.boxes { drawing.nodes[LayoutGraph.name(actor)] = box }
    } else {
      drawing = try layout.draw(
        graph.dot(labels: labels), engine: map.plan.engine, formats: [])
    }
    return (drawing, try outlines(in: drawing, graph.extents))
  }

  private func outlines(
    in drawing: Drawing, _ extents: [ActorID: (width: Double, height: Double)]
  ) throws(MapRenderingError) -> [ActorID: ActorOutline] {
    var outlines: [ActorID: ActorOutline] = [:]
    for actor in map.selection.actors {
      guard let box = drawing.nodes[LayoutGraph.name(actor.id)] else {
        throw MapRenderingError(
          code: .layoutFailed, message: "Graphviz gave \(actor.id) no place on the map.")
      }
      // Of the place, only the centre is the engine's own.
      let extent = extents[actor.id] ?? (box.width, box.height)
      outlines[actor.id] = ActorOutline(
        shape: ActorStyle.Shape(actor.kind),
        box: Drawing.Box(around: box.centre, width: extent.width, height: extent.height))
    }
    return outlines
  }

  /// The middle of each way, from centre to centre.
  private func ways(in drawing: Drawing, _ outlines: [ActorID: ActorOutline]) -> [CubicPath] {
    let boxes = map.plan.hasBows ? map.selection.actors.compactMap { outlines[$0.id]?.box } : []
    let finding = WayFinding(around: boxes)
    var twins: [[ActorID]: Int] = [:]
    return map.routes.map { route in
      guard let start = outlines[route.start], let end = outlines[route.end] else {
        return CubicPath(from: Point(0, 0), to: Point(0, 0), sagitta: 0)
      }
      if map.plan.engine == .dot, let path = drawing.edgePaths[route.id].flatMap(CubicPath.init) {
        return path.extended(from: start.box.centre, to: end.box.centre)
      }
      // In an expanded map a pair has several ways: they fan out, whatever their direction.
      let ends = [route.start, route.end].sorted()
      let number = twins[ends, default: 0]
      twins[ends] = number + 1
      let side = Double((number + 1) / 2) * (number % 2 == 0 ? 18 : -18)
      let bend = route.start == ends[0] ? side : -side
      return finding.way(from: start, to: end, bend: bend)
    }
  }

  private func labelPlaces(
    _ ways: [CubicPath], _ sizes: TextSizes, _ labels: [String: MapText],
    _ outlines: [ActorID: ActorOutline], _ drawing: Drawing
  ) -> [Drawing.Box?] {
    guard !labels.isEmpty else { return Array(repeating: nil, count: map.routes.count) }
    let candidates = zip(map.routes, ways).map { route, way in
      let label = labels[route.id]
      return LabelPlacement.Way(
        path: visible(way, of: route, outlines), reach: MapComposition.reach(of: route),
        width: label.map { sizes.width(of: $0) } ?? 0,
        height: label.map { sizes.height(of: $0) } ?? 0,
        reserved: drawing.edgeLabels[route.id]?.centre)
    }
    let actors = map.selection.actors.compactMap { outlines[$0.id]?.box }
    return LabelPlacement(candidates, actors: actors).boxes()
  }

  /// Adds the strands of a way side by side.
  private func add(
    _ route: MapRoute, _ way: CubicPath, _ outlines: [ActorID: ActorOutline], _ step: Point,
    to graph: inout PlacedGraph
  ) {
    var left = MapComposition.reach(of: route)
    for strand in route.strands {
      let style = strand.style
      let width = style.width.points
      left -= width / 2
      var path = visible(way.shifted(by: left), of: route, outlines)
      left -= width / 2 + MapComposition.gap
      if strand.first.subject != route.start { path = path.reversed() }
      graph.add(
        path.moved(by: step), style, color: style.kind.color, class: style.classes, id: strand.id)
    }
  }

  /// The part of a line from centre to centre that its actors do not hide.
  private func visible(
    _ path: CubicPath, of route: MapRoute, _ outlines: [ActorID: ActorOutline]
  ) -> CubicPath {
    guard let start = outlines[route.start], let end = outlines[route.end] else { return path }
    return ActorOutline.between(start, end, path)
  }

  /// The space between two strands in points.
  private static let gap = 2.6

  /// Half the width of a way with all its strands.
  private static func reach(of route: MapRoute) -> Double {
    let widths = route.strands.reduce(0) { $0 + $1.style.width.points }
    return (widths + gap * Double(route.strands.count - 1)) / 2
  }

  private func annotations(_ caption: MapCaption, _ graph: PlacedGraph) -> MapAnnotations {
    var annotations = map.annotations(caption)
    annotations.centres = graph.centres
    return annotations
  }

  private func notice(
    _ notice: String
  ) throws(MapRenderingError) -> (graph: PlacedGraph, annotations: MapAnnotations) {
    let text = MapText(notice, .muted, size: 14)
    let sizes = try TextSizes([text])
    let furniture = try MapFurniture(
      caption: map.caption, legend: map.legend, bodyWidth: sizes.width(of: text))
    let body = Drawing.Box(minX: 0, minY: 0, maxX: sizes.width(of: text), maxY: 60)
    let picture = try furniture.around(body) { graph, step in
      graph.add(text, at: step + body.centre, class: "notice")
    }
    return (picture, annotations(map.caption, picture))
  }
}
