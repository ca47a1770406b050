internal import GraphAnalysis
internal import SociogramModel

/// Writes a difference as a graph in Graphviz's language for other programs: what happened to actors
/// and ties with looks, words and ids but without places.
struct DifferenceMapWriter {
  private var text = ""
  private let plan: LayoutPlan
  private let writing: DifferenceWriting

  /// Writes the union of two versions.
  init(_ map: DifferenceMap) {
    plan = map.plan
    writing = DifferenceWriting(map)
    open()
    if map.union.nodes.isEmpty { addNotice() }
    for node in map.union.nodes { add(node) }
    for line in DifferenceLine.all(of: map.union) { add(line) }
  }

  /// The whole text.
  var dot: String { text + "}\n" }

  /// The id of a node in Graphviz's text.
  static func name(_ actor: ActorID) -> String { "n-" + DOTText.plainID(actor.rawValue) }

  private mutating func open() {
    var graph = DOTAttributes()
    graph.set(.id, "sociogram-difference")
    graph.set(.bgcolor, MapColor.paper.light)
    graph.set(.outputorder, "edgesfirst")
    var node = DOTAttributes()
    node.set(.fontname, DOTAttributes.font)
    node.set(.fontsize, "12")
    node.set(.height, "0.42")
    var edge = DOTAttributes()
    edge.set(.fontname, DOTAttributes.font)
    edge.set(.fontsize, "10.5")
    edge.set(.dir, "both")
    text = "digraph \"sociogram\" {\n" + plan.attributes.statements(indent: "  ")
    text += graph.statements(indent: "  ")
    text += "  node \(node.bracketed);\n  edge \(edge.bracketed);\n"
  }

  private mutating func add(_ node: DifferenceUnion.Node) {
    let shape = ActorStyle.Shape(node.actor?.kind ?? .body)
    let name = DifferenceMapWriter.name(node.id)
    let border = PlacedGraph.Border(
      color: node.change.color, width: node.change == .unchanged ? 1.3 : 2.6)
    var attributes = DOTAttributes(shape: shape, border: border)
    attributes.set(.id, name)
    attributes.set(.class, "actor \(shape.rawValue) \(node.change.rawValue)")
    attributes.set(.margin, shape.margin)
    attributes.setLabel(html: writing.text(of: node, in: .difference).html)
    text += "  \(DOTText.quoted(name)) \(attributes.bracketed);\n"
  }

  private mutating func add(_ line: DifferenceLine) {
    let look = line.look(in: .difference)
    var attributes = DOTAttributes()
    attributes.set(.id, line.id)
    attributes.set(.class, look.classes)
    attributes.set(.color, look.color.light)
    attributes.set(.style, look.style.dash.style)
    attributes.set(.penwidth, String(look.style.width.points))
    attributes.set(.arrowhead, look.style.head)
    attributes.set(.arrowtail, look.style.tail)
    attributes.set(.arrowsize, "0.8")
    if plan.hasLabels, let label = writing.label(of: [line], in: .difference) {
      attributes.setLabel(html: label.html)
    }
    let ends = [line.from, line.to].map { DOTText.quoted(DifferenceMapWriter.name($0)) }
    text += "  \(ends[0]) -> \(ends[1]) \(attributes.bracketed);\n"
  }

  private mutating func addNotice() {
    var attributes = DOTAttributes()
    attributes.set(.shape, "plaintext")
    attributes.set(.fontcolor, MapColor.muted.light)
    attributes.setLabel(html: DOTText.html(writing.nothing))
    text += "  \"notice\" \(attributes.bracketed);\n"
  }
}
