/// What stands in a cell of a matrix for ties of one look.
struct MatrixMark: Hashable, Sendable {
  /// Hue, pattern, size and mark, as on a map of lines.
  var style: TieStyle
  /// The hue; ink in the legend where it does not matter.
  var color: MapColor

  /// The longest side of a mark in points.
  static let largest = 13.0

  /// Adds the mark around a place: filled where stated as fact, hollow where only reported, round
  /// where planned; larger with confidence; crossed where denied.
  ///
  /// - Parameter scale: Less than one where several marks share a cell.
  func add(
    to graph: inout PlacedGraph, at centre: Point, scale: Double = 1, class: String,
    id: String? = nil
  ) {
    let side = scale * MatrixMark.side(style.width)
    let box = Drawing.Box(around: centre, width: side, height: side)
    graph.add(
      area: box, fill: style.dash == .asserted ? color : .paper, border: color,
      isRound: style.dash == .hypothetical || style.dash == .negated, class: `class`, id: id)
    if style.isDenied || style.dash == .negated {
      let color: MapColor = style.dash == .asserted ? .paper : .ink
      graph.add(MapText("✕", color, size: max(6, side * 0.8)), at: centre, class: "sign")
    }
  }

  private static func side(_ width: TieStyle.Width) -> Double {
    switch width {
    case .low: 7
    case .middle: 10
    case .high: largest
    }
  }
}
