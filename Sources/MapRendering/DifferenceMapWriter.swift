internal import GraphAnalysis
internal import SociogramModel

/// Writes a view of a difference as a graph in Graphviz's language: without places, to be laid out,
/// or at given places, with what the view lacks there but invisible.
struct DifferenceMapWriter {
  /// What each group of the view means, by its id.
  private(set) var meanings: [String: String] = [:]
  private var text = ""
  private let panel: DifferencePanel
  private let plan: LayoutPlan
  private let placement: Placement?
  private let spots: [ActorID: Point]?
  private let words: MapWording
  private let old: TieSentence
  private let new: TieSentence

  /// Writes a view of the union of two versions.
  ///
  /// - Parameter spots: Where actors stand before lines are laid between them.
  init(
    _ union: DifferenceUnion, of difference: SociogramDifference, panel: DifferencePanel,
    plan: LayoutPlan, placement: Placement? = nil, spots: [ActorID: Point]? = nil,
    language: MapLanguage
  ) {
    self.spots = spots
    self.panel = panel
    self.plan = plan
    self.placement = placement
    words = MapWording(language)
    old = TieSentence(difference.old, words: words)
    new = TieSentence(difference.new, words: words)
    open()
    if union.nodes.isEmpty { addNotice(DifferenceWording(language).nothing) }
    for node in union.nodes { add(node) }
    for edge in union.edges { add(edge) }
    for merger in union.mergers { addMerger(merger) }
  }

  /// The whole text.
  var dot: String { text + "}\n" }

  /// The id of a node in Graphviz's text.
  static func name(_ actor: ActorID) -> String { "n-" + DOTText.plainID(actor.rawValue) }

  private mutating func open() {
    var graph = DOTAttributes()
    graph.set(.id, "sociogram-" + panel.rawValue)
    graph.set(.charset, "UTF-8")
    graph.set(.bgcolor, MapColor.paper.light)
    graph.set(.outputorder, "edgesfirst")
    graph.set(.start, "1")
    if placement != nil {
      // Otherwise views whose outermost label differs would be moved apart.
      graph.set(.notranslate, "true")
    } else {
      setLayout(&graph)
    }
    var node = DOTAttributes()
    node.set(.fontname, DOTAttributes.font)
    node.set(.fontsize, "12")
    node.set(.height, "0.42")
    var edge = DOTAttributes()
    edge.set(.fontname, DOTAttributes.font)
    edge.set(.fontsize, "10.5")
    text = "digraph \"sociogram\" {\n" + graph.statements(indent: "  ")
    text += "  node \(node.bracketed);\n  edge \(edge.bracketed);\n"
  }

  private func setLayout(_ graph: inout DOTAttributes) {
    if spots != nil {
      graph.set(.overlap, "true")
      graph.set(.splines, "line")
      return
    }
    guard plan.engine == .dot else {
      graph.set(.overlap, "prism")
      graph.set(.splines, "line")
      graph.set(.sep, "+20")
      return
    }
    graph.set(.rankdir, "LR")
    graph.set(.newrank, "true")
    graph.set(.nodesep, "0.3")
    graph.set(.ranksep, "0.4")
    graph.set(.splines, plan.isTuned ? "line" : "true")
    if plan.isTuned {
      graph.set(.nslimit, "2")
      graph.set(.nslimit1, "2")
      graph.set(.mclimit, "0.3")
    }
  }

  // MARK: Actors

  private mutating func add(_ node: DifferenceUnion.Node) {
    guard let actor = panel == .before ? node.old ?? node.new : node.new ?? node.old else { return }
    let shape = ActorStyle.Shape(actor.kind)
    let name = DifferenceMapWriter.name(node.id)
    let isDifference = panel == .difference
    var attributes = DOTAttributes()
    attributes.set(.id, id(name))
    attributes.set(.class, "actor \(shape.rawValue) \(node.change.rawValue)")
    attributes.set(.shape, shape.name)
    if let place = placement?.nodes[name] {
      attributes.set(.pos, place.position)
      attributes.set(.width, place.width)
      attributes.set(.height, place.height)
      // The size is given; a label that is smaller in this view must not change it.
      attributes.set(.margin, "0.01,0.01")
    } else {
      attributes.set(.margin, shape.margin)
      if let spot = spots?[node.id] { attributes.set(.pos, PlacedGraph.text(spot)) }
    }
    if panel.shows(node) {
      attributes.set(.style, shape.style)
      attributes.set(.fillcolor, (isDifference ? MapColor.person : shape.fill).light)
      attributes.set(.color, (isDifference ? node.change.color : shape.border).light)
      attributes.set(.fontcolor, (isDifference ? MapColor.ink : shape.text).light)
      attributes.set(.penwidth, isDifference && node.change != .unchanged ? "2.6" : "1.3")
      meanings[id(name)] = meaning(of: node)
    } else {
      attributes.set(.style, "invis")
    }
    let rows = rows(of: node, actor).map(DOTText.html).joined(separator: "<br/>")
    attributes.setLabel(html: "<b>\(rows)</b>")
    text += "  \(DOTText.quoted(name)) \(attributes.bracketed);\n"
  }

  private func shown(_ actor: Actor) -> String {
    let name = DOTText.cleaned(actor.name, limit: 60)
    return name.isEmpty ? words.unnamed : name
  }

  /// The name; on the difference map with its sign, and both names where it has another.
  private func rows(of node: DifferenceUnion.Node, _ actor: Actor) -> [String] {
    guard panel == .difference else { return LineLabel.rows(of: shown(actor)) }
    var rows = LineLabel.rows(of: shown(actor))
    if let old = node.old, let new = node.new, old.name != new.name {
      rows = LineLabel.rows(of: shown(old) + " →") + rows
    }
    if !node.change.sign.isEmpty { rows[0] = node.change.sign + " " + rows[0] }
    return rows
  }

  private func meaning(of node: DifferenceUnion.Node) -> String {
    node.actor.map(shown) ?? node.id.rawValue
  }

  // MARK: Ties

  private mutating func add(_ edge: DifferenceUnion.Edge) {
    let (tie, sentences) =
      panel == .before
      ? (edge.old ?? edge.new, old) : (edge.new ?? edge.old, edge.new == nil ? old : new)
    guard let tie else { return }
    let style = TieStyle(tie)
    var attributes = DOTAttributes()
    attributes.set(.id, id(edge.id))
    var rows = sentences.label(tie)
    if !panel.shows(edge) {
      attributes.set(.style, "invis")
    } else if panel == .difference {
      attributes.set(.class, "tie \(edge.change.rawValue)")
      set(edge.change, on: &attributes)
      attributes.set(.arrowhead, style.head)
      attributes.set(.arrowtail, style.tail)
      attributes.set(.arrowsize, "0.8")
      meanings[id(edge.id)] = sentences.sentence(tie)
    } else {
      attributes.set(.class, style.classes)
      attributes.set(.color, style.kind.color.light)
      attributes.set(.fontcolor, style.kind.color.light)
      attributes.set(.style, style.dash.style)
      attributes.set(.penwidth, String(style.width.points))
      attributes.set(.arrowhead, style.head)
      attributes.set(.arrowtail, style.tail)
      attributes.set(.arrowsize, String(style.headScale))
      meanings[id(edge.id)] = sentences.sentence(tie)
    }
    attributes.set(.dir, "both")
    if panel == .difference {
      rows = changeRows(edge) ?? rows
      if !edge.change.sign.isEmpty, !rows.isEmpty { rows[0] = edge.change.sign + " " + rows[0] }
    }
    add(from: edge.from, to: edge.to, id: edge.id, rows: plan.hasLabels ? rows : [], attributes)
  }

  /// Colour, pattern and width say each alone what happened.
  private func set(_ change: DifferenceUnion.Change, on attributes: inout DOTAttributes) {
    attributes.set(.color, change.color.light)
    attributes.set(.fontcolor, change == .unchanged ? MapColor.muted.light : change.color.light)
    attributes.set(.style, change == .removed || change == .merged ? "dashed" : "solid")
    attributes.set(
      .penwidth, change == .unchanged ? "1.0" : change == .added ? "3.2" : "2.2")
  }

  /// What changed about a tie, below its verb: at most stance, origins and confidence.
  private func changeRows(_ edge: DifferenceUnion.Edge) -> [String]? {
    guard let before = edge.old, let after = edge.new, edge.change != .unchanged else { return nil }
    var rows = LineLabel.rows(of: words.verbs[after.relation]?.label ?? after.relation.rawValue)
    for change in edge.changes {
      switch change.field {
      case .stance:
        let stances = [before, after].map { words.stances[$0.stance] ?? $0.stance.rawValue }
        rows.append(stances.joined(separator: " → "))
      case .contested: rows.append((after.isContested ? "✕ " : "× → ") + words.denied)
      case .origins where before.origins.count != after.origins.count:
        rows.append("· \(before.origins.count) → \(after.origins.count)")
      case .confidence:
        rows.append("\(words.figure(before.confidence)) → \(words.figure(after.confidence))")
      case .origins, .credibility, .reliability, .dates, .label: break
      }
    }
    return rows
  }

  private mutating func addMerger(_ merger: (old: ActorID, new: ActorID)) {
    var attributes = DOTAttributes()
    let id = DifferenceMapWriter.mergerID(merger.old)
    attributes.set(.id, self.id(id))
    if panel == .difference {
      attributes.set(.class, "tie merged")
      set(.merged, on: &attributes)
      attributes.set(.arrowhead, "open")
      meanings[self.id(id)] = "="
    } else {
      attributes.set(.style, "invis")
    }
    add(from: merger.old, to: merger.new, id: id, rows: ["& ="], attributes)
  }

  private static func mergerID(_ actor: ActorID) -> String {
    "merger-" + DOTText.plainID(actor.rawValue)
  }

  private mutating func add(
    from: ActorID, to: ActorID, id: String, rows: [String], _ given: DOTAttributes
  ) {
    var attributes = given
    if let line = placement?.lines["difference-" + id] {
      attributes.set(.pos, line.course)
      if !line.label.isEmpty { attributes.set(.lp, line.label) }
    }
    if !rows.isEmpty {
      attributes.setLabel(
        html: "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"1\"><tr><td>"
          + rows.map(DOTText.html).joined(separator: "<br/>") + "</td></tr></table>")
    }
    let ends = [from, to].map { DOTText.quoted(DifferenceMapWriter.name($0)) }
    text += "  \(ends[0]) -> \(ends[1]) \(attributes.bracketed);\n"
  }

  private mutating func addNotice(_ notice: String) {
    var attributes = DOTAttributes()
    attributes.set(.id, id("notice"))
    attributes.set(.shape, "plaintext")
    attributes.set(.fontcolor, MapColor.muted.light)
    if let place = placement?.nodes["notice"] { attributes.set(.pos, place.position) }
    attributes.setLabel(html: DOTText.html(notice))
    text += "  \"notice\" \(attributes.bracketed);\n"
  }

  /// An id that no other view of the same picture has.
  private func id(_ name: String) -> String { panel.rawValue + "-" + name }
}
