/// Finds places for the labels of ways: on their line, near its middle, clear of actors and of each
/// other, and where they can be clear of other lines.
struct LabelPlacement {
  /// A way and the space that its label takes.
  struct Way {
    /// The middle of the way's lines.
    var path: CubicPath
    /// How far the lines reach to either side.
    var reach: Double
    /// The width of the label.
    var width: Double
    /// The height of the label.
    var height: Double
    /// Where an engine kept room for it.
    var reserved: Point?
  }

  private let actors: [Drawing.Box]
  private let corners: [[Point]]
  private let frames: [Drawing.Box]
  private let ways: [Way]

  /// Prepares the search.
  init(_ ways: [Way], actors: [Drawing.Box]) {
    self.ways = ways
    self.actors = actors
    corners = ways.map { $0.path.corners(perCurve: max(6, 24 / $0.path.curveCount)) }
    frames = corners.map { LabelPlacement.frame(of: $0) }
  }

  /// The places in the order of the ways; nil where a label would hide an actor or another label.
  ///
  /// The shortest ways, which have the least choice, choose first; then each chooses again, twice,
  /// knowing the others. The numbers of ``cost(of:for:share:isAside:others:)`` were chosen by hand.
  func boxes() -> [Drawing.Box?] {
    let lengths = corners.map { zip($0, $0.dropFirst()).map { $0.distance(to: $1) }.reduce(0, +) }
    let order = ways.indices.sorted { a, b in
      lengths[a] != lengths[b] ? lengths[a] < lengths[b] : a < b
    }
    var chosen: [Drawing.Box?] = Array(repeating: nil, count: ways.count)
    for _ in 0..<3 {
      for way in order {
        chosen[way] = nil
        chosen[way] = best(for: way, others: chosen)
      }
    }
    for way in order {
      guard let box = chosen[way] else { continue }
      let others = chosen.indices.compactMap { $0 == way ? nil : chosen[$0] }
      let hidden = (actors + others).map { box.sharedArea(with: $0) }.reduce(0, +)
      if hidden > 0.04 * box.width * box.height { chosen[way] = nil }
    }
    return chosen
  }

  private func best(for index: Int, others: [Drawing.Box?]) -> Drawing.Box? {
    let way = ways[index]
    var best: (box: Drawing.Box, cost: Double)?
    func consider(_ centre: Point, share: Double, isAside: Bool) {
      let box = Drawing.Box(around: centre, width: way.width, height: way.height)
      let cost = cost(of: box, for: index, share: share, isAside: isAside, others: others)
      if cost < best?.cost ?? .infinity { best = (box, cost) }
    }
    if let reserved = way.reserved { consider(reserved, share: 0.5, isAside: false) }
    for step in 0...8 {
      let share = 0.5 + Double((step + 1) / 2) * (step % 2 == 0 ? 0.08 : -0.08)
      let place = way.path.place(atShare: share)
      let centre = way.path.point(at: place)
      consider(centre, share: share, isAside: false)
      let ahead = way.path.point(at: place + 0.02) - way.path.point(at: place - 0.02)
      guard let normal = ahead.normal else { continue }
      let distance =
        abs(normal.x) * way.width / 2 + abs(normal.y) * way.height / 2 + way.reach + 2
      for side in [distance, -distance] {
        consider(centre + normal * side, share: share, isAside: true)
      }
    }
    return best?.box
  }

  private func cost(
    of box: Drawing.Box, for index: Int, share: Double, isAside: Bool, others: [Drawing.Box?]
  ) -> Double {
    let area = box.width * box.height
    let near = box.grown(by: 3)
    var cost = abs(share - 0.5) * 40 + (isAside ? 14 : 0)
    for actor in actors { cost += near.sharedArea(with: actor) / area * 1000 }
    for other in others {
      if let other { cost += near.sharedArea(with: other) / area * 1000 }
    }
    for other in ways.indices where other != index {
      guard frames[other].overlaps(box, tolerance: 0) else { continue }
      cost += Double(corners[other].count { near.contains($0) }) * 7
    }
    // A label that covers most of a short line hides what the line says.
    let own = corners[index]
    let covered = Double(own.count { box.contains($0) }) / Double(own.count)
    cost += max(0, covered - 0.4) * 400
    for end in [own[0], own[own.count - 1]] where box.grown(by: 12).contains(end) { cost += 60 }
    return cost
  }

  private static func frame(of corners: [Point]) -> Drawing.Box {
    let xs = corners.map(\.x)
    let ys = corners.map(\.y)
    return Drawing.Box(
      minX: xs.min() ?? 0, minY: ys.min() ?? 0, maxX: xs.max() ?? 0, maxY: ys.max() ?? 0
    ).grown(by: 1)
  }
}
