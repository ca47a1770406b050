internal import SociogramModel

/// A map without lines: a row for who acts, a column for whom it concerns.
///
/// Readers find most things faster in it than among lines from about twenty actors on (Ghoniem,
/// Fekete and Castagliola 2004). Columns bear the numbers of the rows, since their names would have
/// to be read sideways.
struct MatrixMap {
  private let actors: [Actor]
  private let ties: [Tie]
  private let sentences: TieSentence
  private let places: [ActorID: Int]

  private static let cell = 19.0

  /// Prepares the matrix of what a map draws: actors whose ties add up to the most confidence
  /// first, so that what matters stands together.
  init(_ selection: MapSelection, sentences: TieSentence) {
    let strength = MapSelection.strength(of: selection.ties)
    actors = selection.actors.sorted { a, b in
      let (first, second) = (strength[a.id] ?? 0, strength[b.id] ?? 0)
      return first != second ? first > second : a.id < b.id
    }
    ties = selection.ties
    places = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1.id, $0) })
    self.sentences = sentences
  }

  /// Returns the picture with the title, the legend and the caption of its map.
  func picture(_ map: SociogramMap) throws(MapRenderingError) -> PlacedGraph {
    let names = actors.enumerated().map { place, actor in
      MapText("\(sentences.name(actor.id))  \(place + 1)", size: 11)
    }
    let numbers = actors.indices.map { MapText("\($0 + 1)", .muted, size: 8.5) }
    let axes = MapText(map.words.rowsAndColumns, .muted, size: 9.5)
    let sizes = try TextSizes(names + numbers + [axes])
    let margin = (names.map { sizes.width(of: $0) }.max() ?? 0) + 8
    let side = MatrixMap.cell * Double(actors.count)
    let top = 34.0
    let body = Drawing.Box(
      minX: 0, minY: 0, maxX: max(margin + side, sizes.width(of: axes)), maxY: side + top)
    let furniture = try MapFurniture(
      caption: map.caption, legend: map.legend, bodyWidth: body.width)
    return try furniture.around(body) { graph, step in
      /// The middle of a cell.
      func middle(_ row: Int, _ column: Int) -> Point {
        step
          + Point(
            margin + (Double(column) + 0.5) * MatrixMap.cell,
            side - (Double(row) + 0.5) * MatrixMap.cell)
      }
      graph.add(
        axes, at: step + Point(sizes.width(of: axes) / 2, side + top - 8), class: "legend")
      addGrid(to: &graph, corner: step + Point(margin, 0), side: side)
      for (i, actor) in actors.enumerated() {
        let left = step.x + margin - 6 - sizes.width(of: names[i]) / 2
        graph.add(
          names[i], at: Point(left, middle(i, 0).y),
          class: "actor \(ActorStyle.Shape(actor.kind).rawValue)",
          id: LayoutGraph.name(actor.id))
        for place in [Point(middle(0, i).x, step.y + side + 8), middle(i, i)] {
          graph.add(numbers[i], at: place, class: "legend")
        }
      }
      for (cell, strands) in cells() {
        let marks = strands.prefix(4)
        for (i, strand) in marks.enumerated() {
          let isAlone = marks.count == 1
          let quarter = MatrixMap.cell / 4
          let height = marks.count < 3 ? 0 : i / 2 == 0 ? quarter : -quarter
          let shift = isAlone ? Point(0, 0) : Point(i % 2 == 0 ? -quarter : quarter, height)
          MatrixMark(style: strand.style, color: strand.style.kind.color).add(
            to: &graph, at: middle(cell.row, cell.column) + shift, scale: isAlone ? 1 : 0.6,
            class: strand.style.classes, id: cell.isMirror ? nil : strand.id)
        }
      }
    }
  }

  private struct Cell: Hashable, Comparable {
    var row: Int
    var column: Int
    /// Whether the cell repeats one on the other side of the diagonal.
    var isMirror: Bool

    static func < (a: Cell, b: Cell) -> Bool {
      a.row != b.row
        ? a.row < b.row : a.column != b.column ? a.column < b.column : !a.isMirror && b.isMirror
    }
  }

  /// What stands in each cell; a symmetric tie stands in two.
  private func cells() -> [(Cell, [MapStrand])] {
    var groups: [Cell: [Tie]] = [:]
    for tie in ties {
      guard let row = places[tie.subject], let column = places[tie.object] else { continue }
      groups[Cell(row: row, column: column, isMirror: false), default: []].append(tie)
      if tie.relation.isSymmetric {
        groups[Cell(row: column, column: row, isMirror: true), default: []].append(tie)
      }
    }
    return groups.sorted { $0.key < $1.key }.map { ($0, MapStrand.strands(for: $1)) }
  }

  /// Stripes and lines every five rows, which lead the eye.
  private func addGrid(to graph: inout PlacedGraph, corner: Point, side: Double) {
    for i in actors.indices where i % 2 == 0 {
      let top = corner.y + side - Double(i) * MatrixMap.cell
      graph.add(
        area: Drawing.Box(
          minX: corner.x, minY: top - MatrixMap.cell, maxX: corner.x + side, maxY: top),
        fill: .cluster, class: "legend")
    }
    for i in stride(from: 0, through: actors.count, by: 5) {
      let shift = Double(i) * MatrixMap.cell
      let (x, y) = (corner.x + shift, corner.y + side - shift)
      graph.add(
        area: Drawing.Box(minX: x, minY: corner.y, maxX: x + 0.8, maxY: corner.y + side),
        fill: .clusterBorder, class: "legend")
      graph.add(
        area: Drawing.Box(minX: corner.x, minY: y, maxX: corner.x + side, maxY: y + 0.8),
        fill: .clusterBorder, class: "legend")
    }
  }
}
