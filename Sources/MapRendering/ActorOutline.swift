/// The border of an actor on the map, where lines to it end.
struct ActorOutline: Hashable, Sendable {
  /// What is drawn.
  var shape: ActorStyle.Shape
  /// The space that it fills.
  var box: Drawing.Box

  /// Whether a place is inside.
  func contains(_ point: Point) -> Bool {
    guard box.contains(point) else { return false }
    // Distances from the centre in halves of the extent.
    let x = abs(point.x - box.centre.x) / (box.width / 2)
    let y = abs(point.y - box.centre.y) / (box.height / 2)
    switch shape {
    case .state, .person: return true
    case .other: return x * x + y * y < 1
    // Graphviz's hexagon has its corners at the sides and at the quarters of top and bottom.
    case .organisation: return x + y / 2 < 1
    // The corners of its octagon lie at 1/(1+√2) of the half extents.
    case .armedGroup: return x + y < 1.4142
    }
  }

  /// Returns the part of a path from one outline to the other; the whole where they touch.
  static func between(
    _ start: ActorOutline, _ end: ActorOutline, _ path: CubicPath
  ) -> CubicPath {
    let first = start.exit(of: path)
    let last = Double(path.curveCount) - end.exit(of: path.reversed())
    return first < last ? path.part(from: first, to: last) : path
  }

  /// The place where a path that begins inside comes out; 0 where it begins outside.
  private func exit(of path: CubicPath) -> Double {
    let places = path.places(perCurve: 48)
    guard contains(path.start),
      let outside = places.firstIndex(where: { !contains(path.point(at: $0)) }), outside > 0
    else { return 0 }
    var (low, high) = (places[outside - 1], places[outside])
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if contains(path.point(at: middle)) { low = middle } else { high = middle }
    }
    return high
  }
}
