/// What stands around a map: the title above, the legend and the caption below.
struct MapFurniture {
  private let caption: MapCaption
  private let legend: MapLegend
  private let sizes: TextSizes
  private let title: MapText
  private let subtitle: MapText

  private static let sampleWidth = 46.0
  private static let rowHeight = 17.0
  private static let columnGap = 34.0
  private static let captionWidth = 330.0

  /// Measures the words.
  init(
    caption: MapCaption, legend: MapLegend
  ) throws(MapRenderingError) {
    self.caption = caption
    self.legend = legend
    title = MapText(caption.title, size: 21, isBold: true)
    subtitle = MapText(caption.subtitle, .muted, size: 11)
    var texts = [title, subtitle, MapFurniture.principle(caption)]
    for column in legend.columns {
      texts.append(MapFurniture.heading(column))
      texts += column.rows.map(MapFurniture.text)
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
      widths.reduce(0, +) + MapFurniture.columnGap * Double(max(0, widths.count - 1))
    let least = max(sizes.width(of: title), sizes.width(of: subtitle), legendWidth, 460)
    let width = max(body.width, least)
    // The caption stands beside the legend where the page is wide enough, else below.
    let besides = legendWidth + MapFurniture.columnGap + MapFurniture.captionWidth
    let isBeside = width >= besides && !widths.isEmpty
    let notes = MapFurniture.notes(
      caption.notes, width: isBeside ? width - legendWidth - MapFurniture.columnGap : width)
    let noteSizes = try TextSizes(notes)
    let rows = Double(legend.columns.map(\.rows.count).max() ?? 0)
    let legendHeight = rows > 0 ? 22 + rows * MapFurniture.rowHeight : 0
    let captionHeight = 18 + Double(notes.count) * 13
    let below =
      14 + (isBeside ? max(legendHeight, captionHeight) : legendHeight + 12 + captionHeight)
    let above = 62.0
    let height = above + body.height + 24 + below

    var graph = PlacedGraph(width: width, height: height)
    graph.add(
      area: Drawing.Box(minX: 0, minY: height - 3, maxX: 34, maxY: height), fill: .ink,
      class: "title")
    add(title, left: 0, middle: height - 20, class: "title", to: &graph)
    add(subtitle, left: 0, middle: height - 41, class: "title", to: &graph)
    try draw(&graph, Point((width - body.width) / 2 - body.minX, below + 24 - body.minY))

    let rule = Drawing.Box(minX: 0, minY: below, maxX: width, maxY: below + 0.8)
    graph.add(area: rule, fill: .clusterBorder, class: "legend")
    var left = 0.0
    for (column, columnWidth) in zip(legend.columns, widths) {
      add(column, left: left, top: below - 14, to: &graph)
      left += columnWidth + MapFurniture.columnGap
    }
    let captionLeft = isBeside ? left : 0
    var line = (isBeside ? below - 14 : below - 14 - legendHeight - 12) - 7
    if !isBeside && rows == 0 { line += 12 }
    add(
      MapFurniture.principle(caption), left: captionLeft, middle: line, class: "caption", to: &graph
    )
    line -= 17
    for note in notes {
      let middle = Point(captionLeft + noteSizes.width(of: note) / 2, line)
      graph.add(note, at: middle, class: "caption")
      line -= 13
    }
    return graph
  }

  private func add(
    _ column: MapLegend.Column, left: Double, top: Double, to graph: inout PlacedGraph
  ) {
    add(
      MapFurniture.heading(column), left: left, middle: top - 7, class: "legend", to: &graph)
    for (i, row) in column.rows.enumerated() {
      let middle = top - 24 - Double(i) * MapFurniture.rowHeight - 6
      add(row.sample, left: left, middle: middle, to: &graph)
      add(
        MapFurniture.text(row), left: left + MapFurniture.sampleWidth, middle: middle,
        class: "legend", to: &graph)
    }
  }

  private func add(
    _ sample: MapLegend.Sample, left: Double, middle: Double, to graph: inout PlacedGraph
  ) {
    let line = CubicPath(from: Point(left, middle), to: Point(left + 36, middle), sagitta: 0)
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
    case .denied:
      style.isDenied = true
      graph.add(line, style, color: .ink, class: "legend \(style.classes)")
    case .origins(let count):
      let text = MapText("· \(count)", size: 11)
      graph.add(text, at: Point(left + 18, middle), class: "legend")
    case .shape(let shape):
      let box = Drawing.Box(around: Point(left + 18, middle), width: 32, height: 13)
      graph.add(shape, nil, in: box, class: "legend")
    case .mark(let mark):
      mark.add(to: &graph, at: Point(left + 18, middle), class: "legend")
    }
  }

  private func add(
    _ text: MapText, left: Double, middle: Double, class: String, to graph: inout PlacedGraph
  ) {
    graph.add(text, at: Point(left + sizes.width(of: text) / 2, middle), class: `class`)
  }

  private func width(of column: MapLegend.Column) -> Double {
    let rows = column.rows.map { sizes.width(of: MapFurniture.text($0)) }.max() ?? 0
    return max(
      sizes.width(of: MapFurniture.heading(column)), MapFurniture.sampleWidth + rows)
  }

  private static func heading(_ column: MapLegend.Column) -> MapText {
    MapText(column.heading, size: 10.5, isBold: true)
  }

  private static func text(_ row: MapLegend.Row) -> MapText { MapText(row.text, size: 10.5) }

  private static func principle(_ caption: MapCaption) -> MapText {
    MapText(caption.principle, size: 10.5, isBold: true)
  }

  /// Notes broken into rows of at most a width; a letter of this size is about 5.4 points wide.
  private static func notes(_ notes: [String], width: Double) -> [MapText] {
    let limit = max(40, Int(width / 5.4))
    return notes.flatMap { note in
      LineLabel.wrapped(note, limit: limit).map { MapText($0, .muted, size: 9.5) }
    }
  }
}
