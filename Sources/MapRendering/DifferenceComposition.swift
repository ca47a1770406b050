internal import GraphAnalysis
internal import SociogramModel

/// Puts the picture of a difference together: the union of both versions is laid out once; the
/// difference, before and after are drawn at its places.
///
/// Small maps stand side by side. Of large ones the difference fills the page, and the versions stand
/// below it as small multiples: three full pages could not be taken in at once.
struct DifferenceComposition {
  /// All ties of a pair, which go one way.
  private struct Way {
    var start: ActorID
    var end: ActorID
    var lines: [DifferenceLine]
    /// How far its lines reach to either side.
    var reach: Double
  }

  private let map: DifferenceMap
  private let layout: GraphvizLayout
  private let writing: DifferenceWriting
  private let ways: [Way]

  /// The widest page on which three views stand side by side, in points.
  private static let widest = 1500.0
  /// The space between two lines, and between two views.
  private static let gap = 2.6
  private static let gutter = 40.0
  /// The height of a view's heading.
  private static let heading = 30.0
  /// The size of a small view against the large one.
  private static let share = 0.48

  /// Prepares the composition.
  init(_ map: DifferenceMap, layout: GraphvizLayout) {
    self.map = map
    self.layout = layout
    writing = DifferenceWriting(map)
    var pairs: [[ActorID]: [DifferenceLine]] = [:]
    for line in DifferenceLine.all(of: map.union) {
      pairs[[line.from, line.to].sorted(), default: []].append(line)
    }
    ways = pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ends, lines in
      let widths = lines.reduce(0) { $0 + $1.width }
      let reach = (widths + DifferenceComposition.gap * Double(lines.count - 1)) / 2
      return Way(start: ends[0], end: ends[1], lines: lines, reach: reach)
    }
  }

  /// The number of ways between the actors of a union.
  static func wayCount(of union: DifferenceUnion) -> Int {
    Set(DifferenceLine.all(of: union).map { [$0.from, $0.to].sorted() }).count
  }

  /// Where everything stands before it has its place on the page.
  struct Places {
    /// The borders of the actors.
    var outlines: [ActorID: ActorOutline] = [:]
    /// The middles of the ways, from centre to centre.
    var paths: [CubicPath] = []
    /// The labels of each view in the order of the ways; nil where one has none or finds no place.
    var labels: [DifferencePanel: [(text: MapText, box: Drawing.Box)?]] = [:]
    /// How many labels of the difference found no place.
    var crowdedOut = 0
    /// The space that all this fills.
    var body = Drawing.Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
  }

  /// Lays the union out.
  func places() throws(MapRenderingError) -> Places {
    var places = Places()
    var extents: [ActorID: (width: Double, height: Double)] = [:]
    let nodes = map.union.nodes
    let texts = nodes.map { node in DifferencePanel.allCases.map { writing.text(of: node, in: $0) }
    }
    let sizes = try TextSizes(texts.flatMap { $0 })
    for (node, texts) in zip(nodes, texts) {
      let width = texts.map { sizes.width(of: $0) }.max() ?? 0
      let height = texts.map { sizes.height(of: $0) }.max() ?? 0
      extents[node.id] = DifferenceComposition.shape(of: node).extent(around: width, height)
    }
    let labels = Dictionary(
      uniqueKeysWithValues: DifferencePanel.allCases.map { panel in
        (panel, ways.map { writing.label(of: $0.lines, in: panel) })
      })
    let drawing = try layout.draw(
      dot(extents, labels[.difference] ?? []), engine: map.plan.engine, formats: [])
    for node in nodes {
      guard let box = drawing.nodes[DifferenceMapWriter.name(node.id)] else { continue }
      let extent = extents[node.id] ?? (box.width, box.height)
      places.outlines[node.id] = ActorOutline(
        shape: DifferenceComposition.shape(of: node),
        box: Drawing.Box(around: box.centre, width: extent.width, height: extent.height))
    }
    places.paths = paths(drawing, places.outlines)
    for panel in DifferencePanel.allCases {
      try place(labels[panel] ?? [], of: panel, &places)
    }
    places.body = body(of: places)
    return places
  }

  private static func shape(of node: DifferenceUnion.Node) -> ActorStyle.Shape {
    ActorStyle.Shape(node.actor?.kind ?? .body)
  }

  /// The union as an engine gets it: actors as large as they are drawn, one edge for each way.
  private func dot(
    _ extents: [ActorID: (width: Double, height: Double)], _ labels: [MapText?]
  ) -> String {
    var text = "digraph \"sociogram\" {\n" + map.plan.attributes.statements(indent: "  ")
    func name(_ id: ActorID) -> String { DOTText.quoted(DifferenceMapWriter.name(id)) }
    for node in map.union.nodes {
      let extent = extents[node.id] ?? (0, 0)
      var attributes = DOTAttributes()
      attributes.set(.shape, DifferenceComposition.shape(of: node).name)
      attributes.set(.fixedsize, "true")
      attributes.set(.width, PlacedGraph.inches(extent.width))
      attributes.set(.height, PlacedGraph.inches(extent.height))
      attributes.set(.label, "")
      text += "  \(name(node.id)) \(attributes.bracketed);\n"
    }
    for (number, (way, label)) in zip(ways, labels).enumerated() {
      var attributes = DOTAttributes()
      attributes.set(.id, "w\(number)")
      attributes.set(.dir, "none")
      if map.plan.engine == .dot, let label {
        attributes.set(.fontname, DOTAttributes.font)
        attributes.set(.fontsize, PlacedGraph.number(label.size))
        attributes.setLabel(html: label.html)
      }
      text += "  \(name(way.start)) -> \(name(way.end)) \(attributes.bracketed);\n"
    }
    return text + "}\n"
  }

  private func paths(
    _ drawing: Drawing, _ outlines: [ActorID: ActorOutline]
  ) -> [CubicPath] {
    let boxes = map.plan.hasBows ? map.union.nodes.compactMap { outlines[$0.id]?.box } : []
    let finding = WayFinding(around: boxes)
    return ways.enumerated().map { number, way in
      guard let start = outlines[way.start], let end = outlines[way.end] else {
        return CubicPath(from: Point(0, 0), to: Point(0, 0), sagitta: 0)
      }
      if map.plan.engine == .dot, let path = drawing.edgePaths["w\(number)"].flatMap(CubicPath.init)
      {
        return path.extended(from: start.box.centre, to: end.box.centre)
      }
      return finding.way(from: start, to: end)
    }
  }

  private func place(
    _ labels: [MapText?], of panel: DifferencePanel, _ places: inout Places
  ) throws(MapRenderingError) {
    let isLabelled = ways.indices.filter { labels[$0] != nil }
    guard !isLabelled.isEmpty, isLabelled.count <= LayoutPlan.labelLimit else { return }
    let sizes = try TextSizes(labels.compactMap { $0 })
    // Ways that the view draws without a label keep others off their lines.
    let drawn = ways.indices.filter { number in ways[number].lines.contains { $0.isIn(panel) } }
    let candidates = drawn.map { number in
      LabelPlacement.Way(
        path: visible(places.paths[number], of: ways[number], places.outlines),
        reach: ways[number].reach, width: labels[number].map { sizes.width(of: $0) } ?? 0,
        height: labels[number].map { sizes.height(of: $0) } ?? 0)
    }
    let actors = map.union.nodes.filter { panel.shows($0) }.compactMap {
      places.outlines[$0.id]?.box
    }
    let boxes = LabelPlacement(candidates, actors: actors).boxes()
    var found: [(text: MapText, box: Drawing.Box)?] = Array(repeating: nil, count: ways.count)
    for (number, box) in zip(drawn, boxes) {
      guard let label = labels[number] else { continue }
      if let box { found[number] = (label, box) }
      if box == nil, panel == .difference { places.crowdedOut += 1 }
    }
    places.labels[panel] = found
  }

  private func visible(
    _ path: CubicPath, of way: Way, _ outlines: [ActorID: ActorOutline]
  ) -> CubicPath {
    guard let start = outlines[way.start], let end = outlines[way.end] else { return path }
    return ActorOutline.between(start, end, path)
  }

  private func body(of places: Places) -> Drawing.Box {
    guard var body = places.outlines.values.first?.box else { return places.body }
    for outline in places.outlines.values { body.formUnion(outline.box.grown(by: 2)) }
    for case let label? in places.labels.values.joined() { body.formUnion(label.box) }
    for path in places.paths {
      for corner in path.corners(perCurve: 12) {
        body.formUnion(Drawing.Box(around: corner, width: 10, height: 10))
      }
    }
    return body
  }

  // MARK: The page

  /// Returns the picture and what its groups mean.
  func picture() throws(MapRenderingError) -> (graph: PlacedGraph, annotations: MapAnnotations) {
    let places = try places()
    let (frames, page) = DifferenceComposition.frames(
      of: map.union.nodes.isEmpty
        ? Drawing.Box(minX: 0, minY: 0, maxX: 300, maxY: 60) : places.body)
    let caption = writing.caption(crowdedOut: places.crowdedOut)
    let furniture = try MapFurniture(
      caption: caption, legend: writing.legend(), bodyWidth: page.width)
    let headings = DifferencePanel.allCases.map { panel in
      MapText(writing.title(of: panel), size: 13, isBold: true)
    }
    let sizes = try TextSizes(headings)
    var annotations = MapAnnotations(
      title: caption.title, summary: caption.summary, legend: writing.legendName,
      language: map.language)
    let graph = try furniture.around(page) { (graph, step) throws(MapRenderingError) in
      for (panel, heading) in zip(DifferencePanel.allCases, headings) {
        guard var frame = frames[panel] else { continue }
        frame.origin = frame.origin + step
        annotations.views.append(
          (panel.viewClass, writing.title(of: panel)))
        let top = frame.place(Point(places.body.minX, places.body.maxY))
        let middle = Point(top.x + sizes.width(of: heading) / 2, top.y + 18)
        graph.add(heading, at: middle, class: panel.viewClass)
        if map.union.nodes.isEmpty {
          let notice = MapText(writing.nothing, .muted, size: 12)
          graph.add(notice, at: Point(middle.x + 40, top.y - 20), class: panel.viewClass)
        }
        draw(panel, places, in: frame, to: &graph, &annotations)
      }
    }
    annotations.centres = graph.centres
    return (graph, annotations)
  }

  /// Where each view stands on the page, and the page.
  private static func frames(
    of body: Drawing.Box
  ) -> (frames: [DifferencePanel: DifferenceFrame], page: Drawing.Box) {
    func frame(_ left: Double, _ bottom: Double, _ scale: Double) -> DifferenceFrame {
      DifferenceFrame(
        corner: Point(body.minX, body.minY), origin: Point(left, bottom), scale: scale)
    }
    let width = body.width * 3 + gutter * 2
    if width <= widest {
      let step = body.width + gutter
      return (
        [.before: frame(0, 0, 1), .difference: frame(step, 0, 1), .after: frame(step * 2, 0, 1)],
        Drawing.Box(minX: 0, minY: 0, maxX: width, maxY: body.height + heading)
      )
    }
    let low = body.height * share
    let bottom = low + heading + gutter / 2
    return (
      [
        .before: frame(0, 0, share), .after: frame(body.width * (1 - share), 0, share),
        .difference: frame(0, bottom, 1),
      ],
      Drawing.Box(
        minX: 0, minY: 0, maxX: body.width, maxY: bottom + body.height + heading)
    )
  }

  private func draw(
    _ panel: DifferencePanel, _ places: Places, in frame: DifferenceFrame,
    to graph: inout PlacedGraph, _ annotations: inout MapAnnotations
  ) {
    for (way, path) in zip(ways, places.paths) {
      var left = way.reach
      for line in way.lines {
        left -= line.width / 2
        var course = visible(path.shifted(by: left), of: way, places.outlines)
        left -= line.width / 2 + DifferenceComposition.gap
        guard line.isIn(panel) else { continue }
        if line.from != way.start { course = course.reversed() }
        let look = line.look(in: panel)
        let id = panel.rawValue + "-" + line.id
        graph.add(
          course.mapped(frame.place), look.style, color: look.color,
          class: "\(look.classes) \(panel.viewClass)", id: id, scale: frame.scale)
        annotations.meanings[id] = writing.sentence(of: line, in: panel)
      }
    }
    for case (let number, let label?) in (places.labels[panel] ?? []).enumerated() {
      graph.add(
        label.text.scaled(by: frame.scale), at: frame.place(label.box.centre),
        class: "label \(panel.viewClass)", id: "\(panel.rawValue)-label-\(number)")
      annotations.meanings["\(panel.rawValue)-label-\(number)"] = ways[number].lines.compactMap {
        $0.isIn(panel) ? writing.sentence(of: $0, in: panel) : nil
      }.joined(separator: "\n")
    }
    for node in map.union.nodes where panel.shows(node) {
      guard let outline = places.outlines[node.id] else { continue }
      let id = panel.rawValue + "-" + DifferenceMapWriter.name(node.id)
      let corner = frame.place(Point(outline.box.minX, outline.box.minY))
      let far = frame.place(Point(outline.box.maxX, outline.box.maxY))
      let border: PlacedGraph.Border? =
        panel != .difference
        ? nil
        : PlacedGraph.Border(
          color: node.change.color, width: node.change == .unchanged ? 1.2 : 2.6)
      graph.add(
        outline.shape, writing.text(of: node, in: panel).scaled(by: frame.scale),
        in: Drawing.Box(minX: corner.x, minY: corner.y, maxX: far.x, maxY: far.y),
        class: "actor \(outline.shape.rawValue) \(node.change.rawValue) \(panel.viewClass)", id: id,
        border: border, scale: frame.scale)
      annotations.meanings[id] = writing.meaning(of: node)
    }
  }
}

/// Where a view stands on the page, and how large.
struct DifferenceFrame {
  /// The lower left corner of what it shows.
  var corner: Point
  /// Where that corner stands.
  var origin: Point
  /// The size on the page.
  var scale: Double

  /// Returns a place on the page.
  func place(_ point: Point) -> Point { (point - corner) * scale + origin }
}
