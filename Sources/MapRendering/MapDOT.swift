internal import SociogramModel

/// A map as text in Graphviz's language for other programs: actors and ties with looks, words and
/// ids but without places, so that any engine can lay it out; caption and legend as the graph's
/// label.
///
/// Every tie of a pair is a line of its own; the first bears the label of all.
struct MapDOT {
  private let map: SociogramMap

  /// Prepares the text of a map.
  init(_ map: SociogramMap) { self.map = map }

  /// The text.
  var text: String {
    var graph = DOTAttributes()
    graph.set(.id, "sociogram")
    graph.set(.bgcolor, MapColor.paper.light)
    graph.set(.fontname, DOTAttributes.font)
    graph.set(.fontsize, "11")
    graph.set(.fontcolor, MapColor.ink.light)
    graph.set(.outputorder, "edgesfirst")
    graph.set(.pad, "0.35")
    graph.set(.labelloc, "b")
    graph.set(.labeljust, "l")
    graph.setLabel(html: caption)
    var text = "digraph \"sociogram\" {\n" + graph.statements(indent: "  ")
    text += map.plan.attributes.statements(indent: "  ")
    for actor in map.selection.actors {
      let shape = ActorStyle.Shape(actor.kind)
      var attributes = DOTAttributes(shape: shape)
      attributes.set(.id, LayoutGraph.name(actor.id))
      attributes.set(.class, "actor \(shape.rawValue)")
      attributes.set(.margin, shape.margin)
      attributes.set(.height, "0.38")
      attributes.setLabel(html: map.text(of: actor).html)
      text += "  \(LayoutGraph.node(actor.id)) \(attributes.bracketed);\n"
    }
    let labels = map.labels
    for route in map.routes {
      for (i, strand) in route.strands.enumerated() {
        let attributes = attributes(of: strand, label: i == 0 ? labels[route.id] : nil)
        text += "  \(LayoutGraph.node(strand.first.subject)) -> "
        text += "\(LayoutGraph.node(strand.first.object)) \(attributes.bracketed);\n"
      }
    }
    return text + "}\n"
  }

  private func attributes(of strand: MapStrand, label: MapText?) -> DOTAttributes {
    let style = strand.style
    var attributes = DOTAttributes()
    attributes.set(.id, strand.id)
    attributes.set(.class, style.classes)
    attributes.set(.color, style.kind.color.light)
    attributes.set(.style, style.dash.style)
    attributes.set(.penwidth, String(style.width.points))
    attributes.set(.arrowhead, style.head)
    attributes.set(.arrowtail, style.tail)
    attributes.set(.arrowsize, String(style.headScale))
    attributes.set(.dir, "both")
    attributes.set(.edgetooltip, strand.ties.map(map.sentences.sentence).joined(separator: "\n"))
    if let label {
      attributes.set(.fontname, DOTAttributes.font)
      attributes.set(.fontsize, PlacedGraph.number(label.size))
      attributes.setLabel(html: label.html)
    }
    return attributes
  }

  private var caption: String {
    func row(_ html: String, size: Double, _ color: MapColor = .ink) -> String {
      """
      <tr><td align="left"><font point-size="\(PlacedGraph.number(size))" \
      color="\(color.light)">\(html)</font></td></tr>
      """
    }
    var rows = row("<b>\(DOTText.html(map.caption.title))</b>", size: 17)
    rows += row(DOTText.html(map.caption.subtitle), size: 10.5, .muted)
    for column in map.legend.columns {
      let meanings = column.rows.map { row in
        let (sign, color) = row.sample.sign
        return "<font color=\"\(color.light)\">\(sign)</font> \(DOTText.html(row.text))"
      }
      let heading = "<b>\(DOTText.html(column.heading))</b>"
      rows += row(([heading] + meanings).joined(separator: "   "), size: 10)
    }
    rows += row("<b>\(DOTText.html(map.caption.principle))</b>", size: 10.5)
    for note in map.caption.notes { rows += row(DOTText.html(note), size: 9.5, .muted) }
    return """
      <table border="0" cellborder="0" cellspacing="0" cellpadding="2">\(rows)</table>
      """
  }
}

extension MapLegend.Sample {
  /// Letters of the map's font that look like the sample, for a legend in words.
  fileprivate var sign: (letters: String, color: MapColor) {
    switch self {
    case .kind(let kind): ("━" + kind.headSign, kind.color)
    case .dash(.asserted): ("━━━", .ink)
    case .dash(.reported): ("╍╍╍", .ink)
    case .dash: ("┄┄┄", .ink)
    case .width(.low): ("─", .ink)
    case .width(.middle): ("━", .ink)
    case .width(.high): ("▬", .ink)
    case .shape(.state): ("■", .state)
    case .shape(.person): ("▢", .border)
    case .shape(.organisation): ("⬡", .border)
    case .shape(.armedGroup): ("⬢", .armedGroup)
    case .shape(.other): ("◯", .border)
    case .denied: ("✕", .ink)
    case .origins(let count): ("· \(count)", .ink)
    case .mark(let mark): ("■", mark.color)
    case .change(let change): ("━", change.color)
    }
  }
}
