/// Draws ways between actors that an engine placed: straight, or bent around actors in between.
struct WayFinding {
  private let actors: [Drawing.Box]

  /// Prepares the search among actors; without any, all ways are straight.
  init(around actors: [Drawing.Box]) {
    // Lines keep a little distance.
    self.actors = actors.map { $0.grown(by: 4) }
  }

  /// Returns the way between two actors, from centre to centre.
  ///
  /// - Parameter bend: How far the way must leave the straight line in its middle, since others
  ///   run between the same actors.
  func way(from start: ActorOutline, to end: ActorOutline, bend: Double = 0) -> CubicPath {
    let (a, b) = (start.box.centre, end.box.centre)
    let length = a.distance(to: b)
    let others = actors.filter { box in
      !box.contains(a) && !box.contains(b)
    }
    var best: (path: CubicPath, cost: Double)?
    for step in 0...10 {
      let share = Double((step + 1) / 2) * 0.07 * (step % 2 == 0 ? 1 : -1)
      let path = CubicPath(from: a, to: b, sagitta: share * length + bend)
      let corners = path.corners(perCurve: 40)
      let hits = others.count { box in corners.contains { box.contains($0) } }
      let cost = Double(hits) * 10 + abs(share) * length / 25
      if cost < best?.cost ?? .infinity { best = (path, cost) }
      if hits == 0 && step == 0 || others.isEmpty { break }
    }
    return best?.path ?? CubicPath(from: a, to: b, sagitta: bend)
  }
}
