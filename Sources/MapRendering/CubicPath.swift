/// A line of one or more cubic curves, each beginning where the one before ends.
struct CubicPath: Hashable, Sendable {
  /// A first place, then three for each curve: two that draw it and its end.
  private(set) var points: [Point]

  /// Creates a path; nil unless the number of points is 4, 7, 10 and so on.
  init?(_ points: [Point]) {
    guard points.count >= 4, points.count % 3 == 1 else { return nil }
    self.points = points
  }

  private init(unchecked points: [Point]) { self.points = points }

  /// Creates an arc that leaves the straight line by `sagitta` in its middle, to the left.
  init(from start: Point, to end: Point, sagitta: Double) {
    let normal = (end - start).normal ?? Point(0, 0)
    let apex = (start + end) * 0.5 + normal * (2 * sagitta)
    points = [
      start, start + (apex - start) * (2.0 / 3), end + (apex - end) * (2.0 / 3), end,
    ]
  }

  /// The number of curves; a place on the path is a number from 0 to this.
  var curveCount: Int { (points.count - 1) / 3 }
  /// Where the path begins.
  var start: Point { points[0] }
  /// Where it ends.
  var end: Point { points[points.count - 1] }

  /// Returns a place on the path.
  func point(at place: Double) -> Point {
    let (curve, t) = split(place)
    let p = points[(3 * curve)...]
    let i = p.startIndex
    let s = 1 - t
    return p[i] * (s * s * s) + p[i + 1] * (3 * s * s * t) + p[i + 2] * (3 * s * t * t)
      + p[i + 3] * (t * t * t)
  }

  /// The same path the other way round.
  func reversed() -> CubicPath { CubicPath(unchecked: points.reversed()) }

  /// The path beside this one, `distance` to the left.
  func shifted(by distance: Double) -> CubicPath {
    guard distance != 0 else { return self }
    let chord = (end - start).normal ?? Point(0, 1)
    let moved = points.indices.map { i in
      let before = points[max(0, i - 1)]
      let after = points[min(points.count - 1, i + 1)]
      return points[i] + ((after - before).normal ?? chord) * distance
    }
    return CubicPath(unchecked: moved)
  }

  /// The path with straight lines before and after it.
  func extended(from first: Point, to last: Point) -> CubicPath {
    func line(_ a: Point, _ b: Point) -> [Point] {
      [a, a + (b - a) * (1.0 / 3), a + (b - a) * (2.0 / 3), b]
    }
    return CubicPath(
      unchecked: line(first, start) + points.dropFirst() + line(end, last).dropFirst())
  }

  /// The path moved as a whole.
  func moved(by step: Point) -> CubicPath { CubicPath(unchecked: points.map { $0 + step }) }

  /// The path with each of its points somewhere else; a change that keeps straight lines straight.
  func mapped(_ change: (Point) -> Point) -> CubicPath {
    CubicPath(unchecked: points.map(change))
  }

  /// The part between two places, of which the first comes first.
  func part(from first: Double, to last: Double) -> CubicPath {
    let (firstCurve, a) = split(first)
    let (lastCurve, b) = split(last)
    var result: [Point] = []
    for curve in firstCurve...max(firstCurve, lastCurve) {
      let piece = CubicPath.piece(
        Array(points[(3 * curve)...(3 * curve + 3)]), from: curve == firstCurve ? a : 0,
        to: curve == lastCurve ? b : 1)
      result += result.isEmpty ? piece : Array(piece.dropFirst())
    }
    return CubicPath(unchecked: result)
  }

  /// Places on the path at equal steps, `count` for each curve and the end.
  func places(perCurve count: Int) -> [Double] {
    (0...curveCount * count).map { Double($0) / Double(count) }
  }

  /// Corners of a line that follows the path.
  func corners(perCurve count: Int) -> [Point] { places(perCurve: count).map(point) }

  /// The place where this share of the path's length, 0…1, lies behind.
  func place(atShare share: Double) -> Double {
    let places = places(perCurve: 16)
    let corners = places.map(point)
    let steps = zip(corners, corners.dropFirst()).map { $0.distance(to: $1) }
    var left = steps.reduce(0, +) * min(max(share, 0), 1)
    for (i, step) in steps.enumerated() {
      if step >= left, step > 0 { return places[i] + (places[i + 1] - places[i]) * left / step }
      left -= step
    }
    return Double(curveCount)
  }

  /// The last place before the end that is at least this far from it, as the crow flies; 0 where
  /// there is none.
  func place(beforeEnd distance: Double) -> Double {
    let all = places(perCurve: 24)
    guard var low = all.last(where: { point(at: $0).distance(to: end) >= distance }) else {
      return 0
    }
    var high = min(Double(curveCount), low + 1.0 / 24)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if point(at: middle).distance(to: end) >= distance { low = middle } else { high = middle }
    }
    return low
  }

  private func split(_ place: Double) -> (curve: Int, t: Double) {
    let bounded = min(max(place, 0), Double(curveCount))
    let curve = min(Int(bounded), curveCount - 1)
    return (curve, bounded - Double(curve))
  }

  /// De Casteljau's construction, twice.
  private static func piece(_ p: [Point], from a: Double, to b: Double) -> [Point] {
    func halves(_ p: [Point], at t: Double) -> (left: [Point], right: [Point]) {
      func between(_ u: Point, _ v: Point) -> Point { u + (v - u) * t }
      let (ab, bc, cd) = (between(p[0], p[1]), between(p[1], p[2]), between(p[2], p[3]))
      let (abc, bcd) = (between(ab, bc), between(bc, cd))
      let middle = between(abc, bcd)
      return ([p[0], ab, abc, middle], [middle, bcd, cd, p[3]])
    }
    let left = b < 1 ? halves(p, at: b).left : p
    return a > 0 && b > 0 ? halves(left, at: min(1, a / b)).right : left
  }
}
