internal import SociogramModel

/// The graph as an engine gets it to place actors: nodes as large as they are drawn, one edge for
/// each way.
struct LayoutGraph {
  private let map: SociogramMap
  /// How large each actor is drawn.
  let extents: [ActorID: (width: Double, height: Double)]

  /// Measures the actors of a map.
  init(_ map: SociogramMap) throws(MapRenderingError) {
    self.map = map
    let texts = map.selection.actors.map(map.text)
    let sizes = try TextSizes(texts)
    extents = Dictionary(
      zip(map.selection.actors, texts).map { actor, text in
        let shape = ActorStyle.Shape(actor.kind)
        return (actor.id, shape.extent(around: sizes.width(of: text), sizes.height(of: text)))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The text of the graph.
  ///
  /// - Parameter labels: What each way's label says, by the way's id.
  func dot(labels: [String: MapText]) -> String {
    var text = "digraph \"sociogram\" {\n" + map.plan.attributes.statements(indent: "  ")
    for actor in map.selection.actors {
      let extent = extents[actor.id] ?? (0, 0)
      var attributes = DOTAttributes()
      attributes.set(.shape, ActorStyle.Shape(actor.kind).name)
      attributes.set(.fixedsize, "true")
      attributes.set(.width, PlacedGraph.inches(extent.width))
      attributes.set(.height, PlacedGraph.inches(extent.height))
      attributes.set(.label, "")
      text += "  \(LayoutGraph.node(actor.id)) \(attributes.bracketed);\n"
    }
    for route in map.routes {
      var attributes = DOTAttributes()
      attributes.set(.id, route.id)
      attributes.set(.dir, "none")
      if map.plan.engine == .dot, let label = labels[route.id] {
        attributes.set(.fontname, DOTAttributes.font)
        attributes.set(.fontsize, PlacedGraph.number(label.size))
        attributes.setLabel(html: label.html)
      }
      text += "  \(LayoutGraph.node(route.start)) -> \(LayoutGraph.node(route.end)) "
      text += "\(attributes.bracketed);\n"
    }
    return text + "}\n"
  }

  /// The node of an actor.
  static func node(_ actor: ActorID) -> String { DOTText.quoted(name(actor)) }

  /// The name of an actor's node, which is its id in the picture too.
  static func name(_ actor: ActorID) -> String { "n-" + DOTText.plainID(actor.rawValue) }
}
