/// What stands around a map: the title above, the legend and the caption below.
struct MapFurniture {
  private let caption: MapCaption
  private let legend: MapLegend
  private let sizes: TextSizes
  private let title: MapText
  private let subtitle: MapText

  /// How much larger than on a small map everything is: words keep their proportion to a wide page.
  private let scale: Double

  private var sampleWidth: Double { 46 * scale }
  private var rowHeight: Double { 17 * scale }
  private var columnGap: Double { 34 * scale }
  private var captionWidth: Double { 330 * scale }

  /// Measures the words.
  ///
  /// - Parameter bodyWidth: How wide the map is.
  init(
    caption: MapCaption, legend: MapLegend, bodyWidth: Double
  ) throws(MapRenderingError) {
    let scale = min(2, max(1, bodyWidth / 1300))
    self.scale = scale
    self.caption = caption
    self.legend = legend
    title = MapText(caption.title, size: 21 * scale, isBold: true)
    subtitle = MapText(caption.subtitle, .muted, size: 11 * scale)
    var texts = [title, subtitle, MapFurniture.bold(caption.principle, scale)]
    for column in legend.columns {
      texts.append(MapFurniture.bold(column.heading, scale))
      texts += column.rows.map { MapFurniture.plain($0.text, scale) }
    }
    sizes = try TextSizes(texts)
  }

  /// Returns the picture of a map that fills a box.
  ///
  /// - Parameter draw: Adds the map, moved by the step that it is given.
  func around(
    _ body: Drawing.Box, draw: (inout PlacedGraph, _ step: Point) throws(MapRenderingError) -> Void
  ) throws(MapRenderingError) -> PlacedGraph {
    let widths = legend.columns.map(width)
    let legendWidth =
      widths.reduce(0, +) + columnGap * Double(max(0, widths.count - 1))
    let least = max(sizes.width(of: title), sizes.width(of: subtitle), legendWidth, 460)
    let width = max(body.width, least)
    // The caption stands beside the legend where the page is wide enough, else below.
    let besides = legendWidth + columnGap + captionWidth
    let isBeside = width >= besides && !widths.isEmpty
    let notes = notes(width: isBeside ? width - legendWidth - columnGap : width)
    let noteSizes = try TextSizes(notes)
    let rows = Double(legend.columns.map(\.rows.count).max() ?? 0)
    let legendHeight = rows > 0 ? 22 * scale + rows * rowHeight : 0
    let captionHeight = (18 + Double(notes.count) * 13) * scale
    let below =
      14 * scale
      + (isBeside ? max(legendHeight, captionHeight) : legendHeight + 12 * scale + captionHeight)
    let above = 62 * scale
    let height = above + body.height + 24 * scale + below

    var graph = PlacedGraph(width: width, height: height)
    graph.add(
      area: Drawing.Box(minX: 0, minY: height - 3 * scale, maxX: 34 * scale, maxY: height),
      fill: .ink,
      class: "title")
    add(title, left: 0, middle: height - 20 * scale, class: "title", to: &graph)
    add(subtitle, left: 0, middle: height - 41 * scale, class: "title", to: &graph)
    try draw(&graph, Point((width - body.width) / 2 - body.minX, below + 24 * scale - body.minY))

    let rule = Drawing.Box(minX: 0, minY: below, maxX: width, maxY: below + 0.8)
    graph.add(area: rule, fill: .clusterBorder, class: "legend")
    var left = 0.0
    for (column, columnWidth) in zip(legend.columns, widths) {
      add(column, left: left, top: below - 14 * scale, to: &graph)
      left += columnWidth + columnGap
    }
    let captionLeft = isBeside ? left : 0
    var line = below - 21 * scale
    if !isBeside && rows > 0 { line -= legendHeight + 12 * scale }
    add(
      MapFurniture.bold(caption.principle, scale), left: captionLeft, middle: line,
      class: "caption", to: &graph
    )
    line -= 17 * scale
    for note in notes {
      let middle = Point(captionLeft + noteSizes.width(of: note) / 2, line)
      graph.add(note, at: middle, class: "caption")
      line -= 13 * scale
    }
    return graph
  }

  private func add(
    _ column: MapLegend.Column, left: Double, top: Double, to graph: inout PlacedGraph
  ) {
    add(
      MapFurniture.bold(column.heading, scale), left: left, middle: top - 7 * scale,
      class: "legend", to: &graph)
    for (i, row) in column.rows.enumerated() {
      let middle = top - 30 * scale - Double(i) * rowHeight
      add(row.sample, left: left, middle: middle, to: &graph)
      add(
        MapFurniture.plain(row.text, scale), left: left + sampleWidth, middle: middle,
        class: "legend", to: &graph)
    }
  }

  private func add(
    _ sample: MapLegend.Sample, left: Double, middle: Double, to graph: inout PlacedGraph
  ) {
    let line = CubicPath(
      from: Point(left, middle), to: Point(left + 36 * scale, middle), sagitta: 0)
    var style = TieStyle(kind: .contact, dash: .asserted, width: .middle)
    switch sample {
    case .kind(let kind):
      style.kind = kind
      graph.add(line, style, color: kind.color, class: "legend \(style.classes)")
    case .dash(let dash):
      style.dash = dash
      graph.add(line, style, color: .ink, class: "legend \(style.classes)")
    case .width(let width):
      style.width = width
      graph.add(line, style, color: .ink, class: "legend \(style.classes)")
    case .change(let change):
      style.width = DifferenceLine.width(of: change)
      let look = change == .removed || change == .merged ? TieStyle.Dash.reported : .asserted
      style.dash = look
      graph.add(line, style, color: change.color, class: "legend tie \(change.rawValue)")
    case .denied:
      style.isDenied = true
      graph.add(line, style, color: .ink, class: "legend \(style.classes)")
    case .origins(let count):
      let text = MapText("· \(count)", size: 11 * scale)
      graph.add(text, at: Point(left + 18 * scale, middle), class: "legend")
    case .shape(let shape):
      let box = Drawing.Box(
        around: Point(left + 18 * scale, middle), width: 32 * scale, height: 13 * scale)
      graph.add(shape, nil, in: box, class: "legend")
    case .mark(let mark):
      mark.add(to: &graph, at: Point(left + 18 * scale, middle), class: "legend")
    }
  }

  private func add(
    _ text: MapText, left: Double, middle: Double, class: String, to graph: inout PlacedGraph
  ) {
    graph.add(text, at: Point(left + sizes.width(of: text) / 2, middle), class: `class`)
  }

  private func width(of column: MapLegend.Column) -> Double {
    let rows = column.rows.map { sizes.width(of: MapFurniture.plain($0.text, scale)) }.max() ?? 0
    return max(
      sizes.width(of: MapFurniture.bold(column.heading, scale)), sampleWidth + rows)
  }

  private static func bold(_ text: String, _ scale: Double) -> MapText {
    MapText(text, size: 10.5 * scale, isBold: true)
  }

  private static func plain(_ text: String, _ scale: Double) -> MapText {
    MapText(text, size: 10.5 * scale)
  }

  /// Notes broken into rows of at most a width; a letter of this size is about 5.4 points wide.
  private func notes(width: Double) -> [MapText] {
    let limit = max(40, Int(width / (5.4 * scale)))
    return caption.notes.flatMap { note in
      LineLabel.wrapped(note, limit: limit).map { MapText($0, .muted, size: 9.5 * scale) }
    }
  }
}
