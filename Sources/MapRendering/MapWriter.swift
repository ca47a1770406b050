internal import SociogramModel

/// Writes the statements of a map.
struct MapWriter {
  /// What each group of the picture means, by id.
  private(set) var meanings: [String: String] = [:]
  /// The ids of ties that share another's line, by the id of that line.
  private(set) var sharedLines: [String: [String]] = [:]
  private var text = ""
  private let plan: LayoutPlan
  private let sentences: TieSentence

  /// DejaVu Sans is the widest common sans: boxes measured with it hold the text in the others.
  static let font = "DejaVu Sans,Noto Sans,Verdana,Arial,sans-serif"

  /// Starts with nothing written.
  init(plan: LayoutPlan, sentences: TieSentence) {
    self.plan = plan
    self.sentences = sentences
  }

  /// Writes what stands before the nodes: settings, title, legend and caption.
  ///
  /// Graphviz has no place for a title beside the graph's one label, which holds legend and caption
  /// below the map; with `dot` an invisible cluster around everything carries the title. The other
  /// engines draw no clusters: there the label holds all, above the map.
  mutating func open(caption: MapCaption, legend: MapLegend) {
    var graph = DOTAttributes()
    graph.set(.id, "sociogram")
    graph.set(.charset, "UTF-8")
    graph.set(.bgcolor, MapColor.paper.light)
    graph.set(.fontname, MapWriter.font)
    graph.set(.fontsize, "11")
    graph.set(.fontcolor, MapColor.ink.light)
    graph.set(.outputorder, "edgesfirst")
    graph.set(.pad, "0.35")
    graph.set(.start, "1")
    setLayout(&graph)
    let title = MapWriter.titleRows(caption)
    let below = MapWriter.legendRows(caption, legend)
    graph.set(.labelloc, plan.engine == .dot ? "b" : "t")
    graph.setLabel(html: MapLegend.table(plan.engine == .dot ? below : title + below))

    var node = DOTAttributes()
    node.set(.fontname, MapWriter.font)
    node.set(.fontsize, "12")
    node.set(.height, "0.42")
    node.set(.penwidth, "1.3")
    var edge = DOTAttributes()
    edge.set(.fontname, MapWriter.font)
    edge.set(.fontsize, "10.5")
    // Inches; room for a label between two actors.
    if plan.engine == .neato { edge.set(.len, "2.4") }

    text = "digraph \"sociogram\" {\n" + graph.statements(indent: "  ")
    text += "  node \(node.bracketed);\n  edge \(edge.bracketed);\n"
    if plan.engine == .dot {
      var all = DOTAttributes()
      all.set(.id, "c-all")
      all.set(.peripheries, "0")
      all.set(.labelloc, "t")
      all.set(.labeljust, "l")
      all.setLabel(html: MapLegend.table(title))
      text += "  subgraph \"cluster_all\" {\n" + all.statements(indent: "    ")
    }
    if let emptiness = caption.emptiness { addNotice(emptiness) }
  }

  /// Writes the actors, those that act for one state in a frame of their own.
  ///
  /// Only `dot` draws frames.
  mutating func add(_ actors: [Actor]) {
    var members: [ActorID: [Actor]] = [:]
    for actor in actors {
      let home = actor.kind == .state ? actor.id : actor.state
      if let home { members[home, default: []].append(actor) }
    }
    members = members.filter { $0.value.count > 1 && plan.engine == .dot }
    for state in members.keys.sorted() {
      let id = DOTText.plainID(state.rawValue)
      addFrame(of: members[state] ?? [], id: id, name: sentences.name(state))
    }
    let framed = Set(members.values.flatMap { $0.map(\.id) })
    for actor in actors where !framed.contains(actor.id) { add(actor, indent: "    ") }
    if plan.engine == .dot { text += "  }\n" }
  }

  /// Writes a line.
  mutating func add(_ edge: MapEdge) {
    var attributes = DOTAttributes()
    attributes.set(.id, edge.id)
    attributes.set(.class, edge.style.classes)
    attributes.set(.color, edge.style.kind.color.light)
    attributes.set(.fontcolor, edge.style.kind.color.light)
    attributes.set(.style, edge.style.dash.style)
    attributes.set(.penwidth, String(edge.style.width.points))
    attributes.set(.arrowhead, edge.style.head)
    attributes.set(.arrowtail, edge.style.tail)
    attributes.set(.arrowsize, String(edge.style.headScale))
    attributes.set(.dir, "both")
    let rows = edge.ties.flatMap { plan.hasLabels ? sentences.label($0) : [] }
    if !rows.isEmpty {
      let lines = rows.map(DOTText.html).joined(separator: "<br/>")
      attributes.setLabel(
        html: MapLegend.table(
          "<tr><td>\(lines)</td></tr>",
          border: "border=\"0\" cellborder=\"0\" bgcolor=\"\(MapColor.paper.light)D0\""))
    }
    text += "  \(node(edge.first.subject)) -> \(node(edge.first.object)) \(attributes.bracketed);\n"
    meanings[edge.id] = edge.ties.map(sentences.sentence).joined(separator: "\n")
    if edge.ties.count > 1 { sharedLines[edge.id] = edge.ties.dropFirst().map(MapEdge.id(of:)) }
  }

  /// The whole text.
  func closed() -> String { text + "}\n" }

  private mutating func addFrame(of actors: [Actor], id: String, name: String) {
    text += "    subgraph \(DOTText.quoted("cluster_" + id)) {\n"
    var frame = DOTAttributes()
    frame.set(.id, "c-" + id)
    frame.setLabel(html: "<b>\(DOTText.html(name))</b>")
    frame.set(.style, "rounded,filled")
    frame.set(.color, MapColor.clusterBorder.light)
    frame.set(.fillcolor, MapColor.cluster.light)
    frame.set(.fontcolor, MapColor.muted.light)
    frame.set(.fontsize, "10")
    frame.set(.labeljust, "l")
    frame.set(.labelloc, "t")
    frame.set(.margin, "12")
    frame.set(.peripheries, "1")
    text += frame.statements(indent: "      ")
    for actor in actors { add(actor, indent: "      ") }
    text += "    }\n"
    meanings["c-" + id] = name
  }

  private mutating func add(_ actor: Actor, indent: String) {
    let shape = ActorStyle.Shape(actor.kind)
    let name = sentences.name(actor.id)
    let id = "n-" + DOTText.plainID(actor.id.rawValue)
    var attributes = DOTAttributes()
    attributes.set(.id, id)
    attributes.set(.class, "actor \(shape.rawValue)")
    attributes.set(.shape, shape.name)
    attributes.set(.style, shape.style)
    attributes.set(.margin, shape.margin)
    attributes.set(.fillcolor, shape.fill.light)
    attributes.set(.color, shape.border.light)
    attributes.set(.fontcolor, shape.text.light)
    let lines = LineLabel.rows(of: name).map(DOTText.html).joined(separator: "<br/>")
    attributes.setLabel(html: "<b>\(lines)</b>")
    text += "\(indent)\(node(actor.id)) \(attributes.bracketed);\n"
    meanings[id] = name
  }

  private mutating func addNotice(_ notice: String) {
    var attributes = DOTAttributes()
    attributes.set(.id, "n-notice")
    attributes.set(.class, "notice")
    attributes.set(.shape, "plaintext")
    attributes.set(.fontcolor, MapColor.muted.light)
    attributes.set(.fontsize, "14")
    attributes.setLabel(html: DOTText.html(notice))
    text += "    \"notice\" \(attributes.bracketed);\n"
    meanings["n-notice"] = notice
  }

  private func node(_ actor: ActorID) -> String {
    // The prefix keeps an actor called "notice" apart from the notice.
    DOTText.quoted("n-" + DOTText.plainID(actor.rawValue))
  }

  private func setLayout(_ graph: inout DOTAttributes) {
    switch plan.engine {
    case .dot:
      graph.set(.rankdir, "LR")
      // Frames ranked one by one put two ends of an edge in one rank; with a label there, `dot`
      // 2.42 frees memory twice. Ranked together they do not, and lines run straighter.
      graph.set(.newrank, "true")
      graph.set(.nodesep, "0.3")
      graph.set(.ranksep, "0.4")
      graph.set(.splines, plan.isTuned ? "line" : "true")
      if plan.isTuned {
        // Faster by a factor of 24 to 35 at 250 edges, but only all together.
        graph.set(.nslimit, "2")
        graph.set(.nslimit1, "2")
        graph.set(.mclimit, "0.3")
      }
    case .neato, .sfdp, .asPlaced:
      graph.set(.overlap, "prism")
      graph.set(.splines, "line")
      graph.set(.sep, "+20")
    }
  }

  private static func titleRows(_ caption: MapCaption) -> String {
    let muted = MapColor.muted.light
    return """
      <tr><td align="left"><b><font point-size="17">\(DOTText.html(caption.title))</font></b></td>\
      </tr><tr><td align="left"><font point-size="10.5" color="\(muted)">\
      \(DOTText.html(caption.subtitle))</font></td></tr><tr><td height="8"></td></tr>
      """
  }

  private static func legendRows(_ caption: MapCaption, _ legend: MapLegend) -> String {
    let muted = MapColor.muted.light
    var rows = "<tr><td height=\"14\"></td></tr>"
    if let html = legend.html { rows += "<tr><td>\(html)</td></tr>" }
    rows += "<tr><td height=\"8\"></td></tr>"
    rows += "<tr><td align=\"left\"><b>\(DOTText.html(caption.principle))</b></td></tr>"
    for note in caption.notes {
      rows += """
        <tr><td align="left"><font point-size="9.5" color="\(muted)">\(DOTText.html(note))</font>\
        </td></tr>
        """
    }
    return rows
  }
}
