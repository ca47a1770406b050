#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#endif

/// A place on the map in points; the origin is bottom left.
package struct Point: Hashable, Sendable {
  /// The distance from the left side.
  package var x: Double
  /// The distance from the lower side.
  package var y: Double

  /// Creates a place.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
  static func * (a: Point, factor: Double) -> Point { Point(a.x * factor, a.y * factor) }

  /// The distance from the origin.
  var norm: Double { (x * x + y * y).squareRoot() }

  /// The distance from another place.
  func distance(to other: Point) -> Double { (self - other).norm }

  /// The same direction, turned left by a right angle and one point long; nil for no direction.
  var normal: Point? {
    let norm = norm
    return norm > 1e-9 ? Point(-y / norm, x / norm) : nil
  }
}

extension Drawing.Box {
  /// The centre.
  package var centre: Point { Point((minX + maxX) / 2, (minY + maxY) / 2) }
  /// The extent from left to right.
  package var width: Double { maxX - minX }
  /// The extent from bottom to top.
  package var height: Double { maxY - minY }

  /// Creates a box around a place.
  init(around centre: Point, width: Double, height: Double) {
    self.init(
      minX: centre.x - width / 2, minY: centre.y - height / 2, maxX: centre.x + width / 2,
      maxY: centre.y + height / 2)
  }

  /// The box with a margin around it.
  func grown(by margin: Double) -> Drawing.Box {
    Drawing.Box(
      minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }

  /// The area that two boxes share.
  func sharedArea(with other: Drawing.Box) -> Double {
    let width = min(maxX, other.maxX) - max(minX, other.minX)
    let height = min(maxY, other.maxY) - max(minY, other.minY)
    return width > 0 && height > 0 ? width * height : 0
  }

  /// Whether a place is inside.
  func contains(_ point: Point) -> Bool {
    point.x > minX && point.x < maxX && point.y > minY && point.y < maxY
  }

  /// Takes another box in.
  mutating func formUnion(_ other: Drawing.Box) {
    minX = min(minX, other.minX)
    minY = min(minY, other.minY)
    maxX = max(maxX, other.maxX)
    maxY = max(maxY, other.maxY)
  }
}

extension Drawing.Box {
  /// The box at another place.
  func moved(by step: Point) -> Drawing.Box {
    Drawing.Box(
      minX: minX + step.x, minY: minY + step.y, maxX: maxX + step.x, maxY: maxY + step.y)
  }
}
