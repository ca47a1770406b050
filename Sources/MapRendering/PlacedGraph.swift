/// A drawing whose every part has its place, written in Graphviz's language for an engine that
/// moves nothing: SVG, PNG and PDF show the same picture.
struct PlacedGraph {
  /// The width of the picture in points.
  let width: Double
  /// The height of the picture in points.
  let height: Double
  /// The middles of actors and labels by id, from left to right.
  private(set) var centres: [String: Double] = [:]
  /// The ids of nodes that have one, by their names in the graph.
  private(set) var ids: [String: String] = [:]
  private var lines = ""
  private var nodes = ""
  private var count = 0

  /// Starts an empty picture.
  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// Adds text around a place.
  mutating func add(
    _ text: MapText, at centre: Point, class: String = "", id: String? = nil
  ) {
    var attributes = PlacedGraph.attributes(of: text, at: centre)
    if let id, text.alignment == .center { centres[id] = centre.x }
    name(&attributes, id, `class`)
    addNode(attributes, id: id)
  }

  /// A border that an actor has instead of its own; its fill is plain then.
  struct Border {
    /// The colour.
    var color: MapColor
    /// The width in points.
    var width: Double
  }

  /// Adds an actor, or another shape with or without text.
  mutating func add(
    _ shape: ActorStyle.Shape, _ text: MapText?, in box: Drawing.Box, class: String = "",
    id: String? = nil, border: Border? = nil, scale: Double = 1
  ) {
    var attributes = DOTAttributes(shape: shape, border: border, scale: scale)
    if let id { centres[id] = box.centre.x }
    attributes.set(.pos, PlacedGraph.text(box.centre))
    attributes.set(.width, PlacedGraph.inches(box.width))
    attributes.set(.height, PlacedGraph.inches(box.height))
    attributes.set(.fixedsize, "true")
    attributes.set(.margin, "0")
    if let text { attributes.setLabel(html: text.html) } else { attributes.set(.label, "") }
    name(&attributes, id, `class`)
    addNode(attributes, id: id)
  }

  /// Adds a plain area.
  mutating func add(
    area box: Drawing.Box, fill: MapColor, border: MapColor? = nil, isRound: Bool = false,
    class: String = "", id: String? = nil
  ) {
    var attributes = DOTAttributes()
    attributes.set(.shape, isRound ? "ellipse" : "box")
    attributes.set(.pos, PlacedGraph.text(box.centre))
    attributes.set(.width, PlacedGraph.inches(box.width))
    attributes.set(.height, PlacedGraph.inches(box.height))
    attributes.set(.fixedsize, "true")
    attributes.set(.margin, "0")
    attributes.set(.label, "")
    attributes.set(.style, "filled")
    attributes.set(.fillcolor, fill.light)
    attributes.set(.color, (border ?? fill).light)
    attributes.set(.penwidth, border == nil ? "0" : "1.2")
    name(&attributes, id, `class`)
    addNode(attributes, id: id)
  }

  /// Adds a line that runs from the border of one actor to that of another; its heads take their
  /// space from it.
  mutating func add(
    _ path: CubicPath, _ style: TieStyle, color: MapColor, class: String = "", id: String? = nil,
    scale size: Double = 1
  ) {
    let scale = style.headScale * size
    let head = TieStyle.headLength(style.head) * scale
    let tail = TieStyle.headLength(style.tail) * scale
    var line = path
    if head > 0 { line = line.part(from: 0, to: line.place(beforeEnd: head)) }
    if tail > 0 {
      let back = line.reversed()
      line = back.part(from: 0, to: back.place(beforeEnd: tail)).reversed()
    }
    // A line runs into the notch of its head.
    let isNotched = style.head == "vee" || style.head == "open"
    let drawn =
      isNotched ? path.part(from: 0, to: path.place(beforeEnd: head * 0.62)) : line
    var attributes = DOTAttributes()
    attributes.set(.pos, drawn.points.map(PlacedGraph.text).joined(separator: " "))
    attributes.set(.color, color.light)
    attributes.set(.style, style.dash.style)
    attributes.set(.penwidth, String(style.width.points * size))
    attributes.set(.dir, "none")
    name(&attributes, id, `class`)
    lines += "  \"o\" -> \"p\" \(attributes.bracketed);\n"
    if head > 0 { addHead(style.head, scale, at: line, to: path.end, color, `class`, id) }
    if tail > 0 {
      addHead(style.tail, scale, at: line.reversed(), to: path.start, color, `class`, id)
    }
  }

  /// Adds a head as a line of almost no length: drawn with its line, it would be outlined as wide as
  /// the line and lose its shape. ``MapSVG`` gives it back to its line.
  private mutating func addHead(
    _ head: String, _ scale: Double, at line: CubicPath, to tip: Point, _ color: MapColor,
    _ class: String, _ id: String?
  ) {
    let end = line.end
    let step = line.point(at: line.place(beforeEnd: 0.4)) - end
    let back = step.norm > 0.01 ? step : (end - tip) * 0.05
    let stem = [1.0, 0.66, 0.33, 0].map { PlacedGraph.text(end + back * $0) }
    var attributes = DOTAttributes()
    attributes.set(.pos, "e,\(PlacedGraph.text(tip)) " + stem.joined(separator: " "))
    attributes.set(.color, color.light)
    attributes.set(.penwidth, "1.2")
    attributes.set(.arrowhead, head)
    attributes.set(.arrowsize, String(scale))
    attributes.set(.dir, "forward")
    name(&attributes, id.map { PlacedGraph.headPrefix + $0 }, "head " + `class`)
    lines += "  \"o\" -> \"p\" \(attributes.bracketed);\n"
  }

  /// What stands before a line's id in the id of its head.
  static let headPrefix = "head-"

  /// The whole picture.
  var dot: String {
    var graph = DOTAttributes()
    graph.set(.id, "sociogram")
    graph.set(.charset, "UTF-8")
    graph.set(.bgcolor, MapColor.paper.light)
    graph.set(.fontname, DOTAttributes.font)
    graph.set(.outputorder, "edgesfirst")
    graph.set(.pad, "0.4")
    graph.set(.bb, "0,0,\(PlacedGraph.text(Point(width, height)))")
    var corner = DOTAttributes()
    corner.set(.shape, "point")
    corner.set(.style, "invis")
    corner.set(.width, "0.01")
    var far = corner
    corner.set(.pos, "0,0")
    far.set(.pos, PlacedGraph.text(Point(width, height)))
    return "digraph \"sociogram\" {\n" + graph.statements(indent: "  ")
      + "  \"o\" \(corner.bracketed);\n  \"p\" \(far.bracketed);\n" + nodes + lines + "}\n"
  }

  /// The attributes of a node that is nothing but text.
  static func attributes(of text: MapText, at centre: Point) -> DOTAttributes {
    var attributes = DOTAttributes()
    attributes.set(.shape, "plain")
    attributes.set(.pos, self.text(centre))
    attributes.set(.fontname, DOTAttributes.font)
    attributes.set(.fontsize, number(text.size))
    attributes.setLabel(html: text.html)
    return attributes
  }

  private mutating func addNode(_ attributes: DOTAttributes, id: String?) {
    count += 1
    let name = "i\(count)"
    ids[name] = id
    nodes += "  \"\(name)\" \(attributes.bracketed);\n"
  }

  private func name(_ attributes: inout DOTAttributes, _ id: String?, _ class: String) {
    if let id { attributes.set(.id, id) }
    if !`class`.isEmpty { attributes.set(.class, `class`) }
  }

  private static func text(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }

  /// A length in inches.
  static func inches(_ points: Double) -> String {
    String((points / 72 * 10_000).rounded() / 10_000)
  }

  /// A number with two decimals; places far outside a page are no places.
  static func number(_ value: Double) -> String {
    value.isNaN ? "0.0" : String((min(max(value, -1e7), 1e7) * 100).rounded() / 100)
  }
}
