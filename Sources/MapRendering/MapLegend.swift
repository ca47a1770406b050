internal import SociogramModel

/// The legend of a map: only what occurs on it, each with its number of ties or actors.
struct MapLegend: Hashable, Sendable {
  /// What stands before a row of the legend, drawn as on the map.
  enum Sample: Hashable, Sendable {
    case kind(TieStyle.Kind)
    case dash(TieStyle.Dash)
    case width(TieStyle.Width)
    case shape(ActorStyle.Shape)
    case denied
    case origins(Int)
    case mark(MatrixMark)
    case change(DifferenceUnion.Change)
  }

  /// One heading with its rows.
  struct Column: Hashable, Sendable {
    var heading: String
    var rows: [Row]
  }

  /// A sample, what it means, and how often it is drawn, where that says something.
  struct Row: Hashable, Sendable {
    var sample: Sample
    var meaning: String
    var count: Int?

    /// The meaning with the count.
    var text: String { meaning + (count.map { " (\($0))" } ?? "") }
  }

  /// The columns, those without rows left out.
  let columns: [Column]

  /// Creates a legend of given columns.
  init(columns: [Column]) { self.columns = columns.filter { !$0.rows.isEmpty } }

  /// Counts what a matrix draws; a symmetric tie counts once.
  init(matrixOf selection: MapSelection, words: MapWording) {
    var words = words
    words.headings = words.matrixHeadings
    let lines = MapLegend(selection, hasLabels: false, words: words)
    let columns = lines.columns.map { column in
      var column = column
      // What has no hue of its own looks the same in a cell.
      let neutral = column.rows.filter { row in
        if case .kind(let kind) = row.sample { kind.color == .contact } else { false }
      }
      if neutral.count > 1, let first = column.rows.firstIndex(of: neutral[0]) {
        column.rows[first].meaning = neutral.map(\.meaning).joined(separator: ", ")
        column.rows[first].count = neutral.compactMap(\.count).reduce(0, +)
        column.rows.removeAll { neutral.dropFirst().contains($0) }
      }
      column.rows = column.rows.compactMap { row in
        var row = row
        var style = TieStyle(kind: .contact, dash: .asserted, width: .middle)
        switch row.sample {
        case .kind(let kind): row.sample = .mark(MatrixMark(style: style, color: kind.color))
        case .dash(let dash):
          style.dash = dash
          row.sample = .mark(MatrixMark(style: style, color: .ink))
        case .denied:
          style.isDenied = true
          row.sample = .mark(MatrixMark(style: style, color: .ink))
        case .width(let width):
          style.width = width
          row.sample = .mark(MatrixMark(style: style, color: .ink))
        case .shape, .origins, .mark, .change: return nil
        }
        return row
      }
      return column
    }
    self.init(columns: columns)
  }

  /// Counts what a map draws.
  init(_ selection: MapSelection, hasLabels: Bool, words: MapWording) {
    let styles = selection.ties.map { TieStyle($0) }
    func rows<Value: Hashable>(
      _ all: [Value], of values: [Value], _ meanings: [Value: String],
      _ sample: (Value) -> Sample
    ) -> [Row] {
      let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
      return all.compactMap { value in
        counts[value].map { count in
          Row(sample: sample(value), meaning: meanings[value] ?? "", count: count)
        }
      }
    }
    var status = rows(
      TieStyle.Dash.allCases, of: styles.map(\.dash), words.dashes, Sample.dash)
    let deniedCount = styles.count { $0.isDenied }
    if deniedCount > 0 {
      status.append(Row(sample: .denied, meaning: words.deniedMark, count: deniedCount))
    }
    // The least number on the map stands for all.
    if hasLabels, let least = selection.ties.compactMap(TieSentence.shownOrigins).min() {
      status.append(Row(sample: .origins(least), meaning: words.independentOrigins(least)))
    }
    self.init(columns: [
      Column(
        heading: words.headings.kind,
        rows: rows(
          TieStyle.Kind.allCases, of: styles.map(\.kind), words.kinds, Sample.kind)),
      Column(heading: words.headings.dash, rows: status),
      Column(
        heading: words.headings.width,
        rows: rows(
          TieStyle.Width.allCases, of: styles.map(\.width), words.widths, Sample.width)),
      Column(
        heading: words.headings.shape,
        rows: rows(
          ActorStyle.Shape.allCases, of: selection.actors.map { ActorStyle.Shape($0.kind) },
          words.shapes, Sample.shape)),
    ])
  }
}
