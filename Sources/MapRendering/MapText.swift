/// Text as it stands on a map: rows of one size, each in a colour.
struct MapText: Hashable, Sendable {
  /// A row.
  struct Row: Hashable, Sendable {
    /// What it says.
    var text: String
    /// Its colour.
    var color: MapColor
    /// The size of its letters where it differs from the other rows'.
    var size: Double?
    /// Whether its letters are bold.
    var isBold = false
  }

  /// Where rows of unequal length stand.
  enum Alignment: String, Sendable {
    case left, center
  }

  /// The rows from top to bottom.
  var rows: [Row]
  /// The size of the letters in points.
  var size: Double
  /// Whether the letters are bold.
  var isBold = false
  /// Where short rows stand.
  var alignment = Alignment.left
  /// Whether paper shows behind the text, so that lines do not strike it out.
  var hasPaper = false

  /// Creates text.
  init(
    rows: [Row], size: Double, isBold: Bool = false, alignment: Alignment = .left,
    hasPaper: Bool = false
  ) {
    self.rows = rows
    self.size = size
    self.isBold = isBold
    self.alignment = alignment
    self.hasPaper = hasPaper
  }

  /// Creates text of one row.
  init(_ text: String, _ color: MapColor = .ink, size: Double, isBold: Bool = false) {
    self.init(rows: [Row(text: text, color: color)], size: size, isBold: isBold)
  }

  /// The text with larger or smaller letters.
  func scaled(by factor: Double) -> MapText {
    var text = self
    text.size *= factor
    for row in text.rows.indices { text.rows[row].size = text.rows[row].size.map { $0 * factor } }
    return text
  }

  /// The text as an HTML-like label.
  var html: String {
    let cells = rows.map { row in
      let text = DOTText.html(row.text)
      let size = row.size.map { " point-size=\"\(PlacedGraph.number($0))\"" } ?? ""
      return """
        <tr><td align="\(alignment.rawValue)"><font color="\(row.color.light)"\(size)>\
        \(!text.isEmpty && (isBold || row.isBold) ? "<b>\(text)</b>" : text)</font></td></tr>
        """
    }
    let paper = hasPaper ? " bgcolor=\"\(MapColor.paper.light)\"" : ""
    return """
      <table border="0" cellborder="0" cellspacing="0" cellpadding="0"\(paper)>\
      \(cells.joined())</table>
      """
  }
}

/// How much space texts take, as Graphviz measures them with the map's font.
struct TextSizes: Sendable {
  private let boxes: [MapText: Drawing.Box]

  /// Measures each text once.
  init(_ texts: [MapText]) throws(MapRenderingError) {
    var names: [MapText: String] = [:]
    var dot = "digraph \"sizes\" {\n"
    for text in texts where names[text] == nil {
      let name = "t\(names.count)"
      names[text] = name
      dot += "  \"\(name)\" \(PlacedGraph.attributes(of: text, at: Point(0, 0)).bracketed);\n"
    }
    dot += "}\n"
    guard !names.isEmpty else {
      boxes = [:]
      return
    }
    let drawing = try GraphvizLayout().draw(dot, engine: .asPlaced, formats: [])
    boxes = names.compactMapValues { drawing.nodes[$0] }
  }

  /// The width of a text that was measured.
  func width(of text: MapText) -> Double { boxes[text]?.width ?? 0 }
  /// The height of a text that was measured.
  func height(of text: MapText) -> Double { boxes[text]?.height ?? 0 }
}
