internal import SociogramModel

/// The legend of a map: only what occurs on it, each with its number of ties or actors.
struct MapLegend {
  /// One heading with its rows.
  struct Column {
    var heading: String
    var rows: [Row]
  }

  /// A sample as an HTML-like cell, what it means, and how often it is drawn, where that says
  /// something.
  struct Row {
    var sample: String
    var meaning: String
    var count: Int?
  }

  /// The columns, those without rows left out.
  let columns: [Column]

  /// Counts what a map draws.
  init(_ selection: MapSelection, plan: LayoutPlan, words: MapWording) {
    let styles = selection.ties.map { TieStyle($0) }
    let shapes = selection.actors.map { ActorStyle.Shape($0.kind) }
    func counted<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
      Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
    }
    let kinds = counted(styles.map(\.kind))
    let dashes = counted(styles.map(\.dash))
    let widths = counted(styles.map(\.width))
    let shapeCounts = counted(shapes)
    let deniedCount = styles.count { $0.isDenied }

    var status = TieStyle.Dash.allCases.compactMap { dash in
      dashes[dash].map { count in
        Row(sample: Self.sample(of: dash), meaning: words.dashes[dash] ?? "", count: count)
      }
    }
    if deniedCount > 0 {
      let sign = Self.sign("✕", .ink)
      status.append(Row(sample: sign, meaning: words.deniedMark, count: deniedCount))
    }
    // The least number on the map stands for all.
    if plan.hasLabels, let least = selection.ties.compactMap(TieSentence.shownOrigins).min() {
      let sign = Self.sign("· \(least)", .ink)
      status.append(Row(sample: sign, meaning: words.independentOrigins(least)))
    }
    columns = [
      Column(
        heading: words.headings.kind,
        rows: TieStyle.Kind.allCases.compactMap { kind in
          kinds[kind].map { count in
            Row(sample: Self.sample(of: kind), meaning: words.kinds[kind] ?? "", count: count)
          }
        }),
      Column(heading: words.headings.dash, rows: status),
      Column(
        heading: words.headings.width,
        rows: TieStyle.Width.allCases.compactMap { width in
          widths[width].map { count in
            Row(sample: Self.sample(of: width), meaning: words.widths[width] ?? "", count: count)
          }
        }),
      Column(
        heading: words.headings.shape,
        rows: ActorStyle.Shape.allCases.compactMap { shape in
          shapeCounts[shape].map { count in
            Row(sample: Self.sample(of: shape), meaning: words.shapes[shape] ?? "", count: count)
          }
        }),
    ].filter { !$0.rows.isEmpty }
  }

  /// The legend as an HTML-like table, or nil where there is nothing to explain.
  var html: String? {
    guard !columns.isEmpty else { return nil }
    let height = columns.map(\.rows.count).max() ?? 0
    let cells = columns.map { column in
      var rows = """
        <tr><td colspan="2" height="24" align="left"><b>\(DOTText.html(column.heading))</b></td></tr>
        """
      for row in column.rows {
        rows += """
          <tr><td width="52" height="20">\(row.sample)</td><td height="20" align="left">\
          \(DOTText.html(row.meaning + (row.count.map { " (\($0))" } ?? "")))</td></tr>
          """
      }
      // Empty rows keep short columns at the top; Graphviz would centre them.
      for _ in column.rows.count..<height {
        rows += "<tr><td width=\"52\" height=\"20\"></td><td height=\"20\"></td></tr>"
      }
      return "<td valign=\"top\">\(Self.table(rows))</td>"
    }
    return Self.table("<tr>" + cells.joined(separator: "<td width=\"28\"></td>") + "</tr>")
  }

  /// A table without lines.
  static func table(_ rows: String, border: String = "border=\"0\" cellborder=\"0\"") -> String {
    "<table \(border) cellspacing=\"0\" cellpadding=\"1\">\(rows)</table>"
  }

  private static func bar(height: Int, _ color: MapColor, width: Int = 46) -> String {
    """
    <table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr>\
    <td width="\(width)" height="\(height)" fixedsize="true" bgcolor="\(color.light)"></td>\
    </tr></table>
    """
  }

  private static func sign(_ sign: String, _ color: MapColor, size: Int = 12) -> String {
    "<font color=\"\(color.light)\" point-size=\"\(size)\">\(sign)</font>"
  }

  private static func sample(of kind: TieStyle.Kind) -> String {
    guard !kind.headSign.isEmpty else { return bar(height: 3, kind.color) }
    return """
      <table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr>\
      <td>\(bar(height: 3, kind.color, width: 34))</td>\
      <td width="12" height="14" fixedsize="true">\(sign(kind.headSign, kind.color, size: 11))</td>\
      </tr></table>
      """
  }

  private static func sample(of dash: TieStyle.Dash) -> String {
    guard dash != .asserted else { return bar(height: 2, .ink) }
    return """
      <table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr>\
      <td width="46" height="5" fixedsize="true" border="2" sides="B" style="\(dash.style)" \
      color="\(MapColor.ink.light)"></td></tr></table>
      """
  }

  private static func sample(of width: TieStyle.Width) -> String {
    bar(height: width == .low ? 1 : width == .middle ? 2 : 4, .ink)
  }

  private static func sample(of shape: ActorStyle.Shape) -> String {
    if let letter = shape.sign { return sign(letter, shape.border, size: 15) }
    switch shape {
    case .person:
      return """
        <table border="1" cellborder="0" cellspacing="0" cellpadding="0" style="rounded" \
        color="\(shape.border.light)" fixedsize="true" width="30" height="14"><tr><td></td></tr>\
        </table>
        """
    default: return bar(height: 13, shape.fill, width: 30)
    }
  }
}
