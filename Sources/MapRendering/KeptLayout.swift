private import Glibc
internal import SociogramModel

/// The places of actors on a map of which some are kept from an earlier one: these exactly, the
/// others near those they have ties with.
///
/// An actor without a place gets the centre of its neighbours, each weighing as much as the
/// confidence of their ties; where others stand there already, the nearest free place, first of all
/// on the side that faces away from the middle of the map. Who has the strongest ties to actors that
/// stand comes first, and of equals the smaller id, so that the same graph gives the same map.
struct KeptLayout {
  /// How strongly two actors draw each other near.
  struct Bond {
    var one: ActorID
    var other: ActorID
    var weight: Double
  }

  /// The space of each actor.
  private(set) var boxes: [ActorID: Drawing.Box] = [:]

  /// The room that a new actor leaves around it, for a line and its label; chosen by hand.
  private static let margin = (x: 46.0, y: 32.0)
  /// How far apart the places are that are tried, in points.
  private static let step = 12.0

  /// Places actors of the given sizes.
  ///
  /// - Parameter yielding: Places that are kept where they are free; else the nearest one is taken.
  init(
    _ places: [ActorPlace], yielding: [ActorPlace] = [],
    extents: [ActorID: (width: Double, height: Double)], bonds: [Bond]
  ) {
    for place in places {
      guard let extent = extents[place.actor] else { continue }
      boxes[place.actor] = Drawing.Box(
        around: Point(place.x, place.y), width: extent.width, height: extent.height)
    }
    for place in yielding where boxes[place.actor] == nil {
      guard let extent = extents[place.actor] else { continue }
      let centre = Point(place.x, place.y)
      let box = Drawing.Box(around: centre, width: extent.width, height: extent.height)
      let isFree = !boxes.values.contains { box.overlaps($0) }
      boxes[place.actor] = isFree ? box : freeBox(near: centre, extent)
    }
    var neighbours: [ActorID: [(actor: ActorID, weight: Double)]] = [:]
    for bond in bonds {
      neighbours[bond.one, default: []].append((bond.other, bond.weight))
      neighbours[bond.other, default: []].append((bond.one, bond.weight))
    }
    var waiting = extents.keys.filter { boxes[$0] == nil }.sorted()
    var pulls: [ActorID: Double] = [:]
    for actor in waiting {
      for neighbour in neighbours[actor] ?? [] where boxes[neighbour.actor] != nil {
        pulls[actor, default: 0] += neighbour.weight
      }
    }
    let strengths = neighbours.mapValues { $0.reduce(0) { $0 + $1.weight } }
    while !waiting.isEmpty {
      let next =
        waiting.indices.max { a, b in
          func rank(_ actor: ActorID) -> (Double, Double) {
            (pulls[actor] ?? 0, strengths[actor] ?? 0)
          }
          let (x, y) = (rank(waiting[a]), rank(waiting[b]))
          return x != y ? x < y : a > b
        } ?? 0
      let actor = waiting.remove(at: next)
      let extent = extents[actor] ?? (0, 0)
      let wanted = centre(of: neighbours[actor] ?? []) ?? corner(for: extent)
      boxes[actor] = freeBox(near: wanted, extent)
      for neighbour in neighbours[actor] ?? [] where boxes[neighbour.actor] == nil {
        pulls[neighbour.actor, default: 0] += neighbour.weight
      }
    }
  }

  /// Takes places as they are.
  init(_ boxes: [ActorID: Drawing.Box]) { self.boxes = boxes }

  /// The places, to be kept.
  var places: [ActorPlace] {
    boxes.sorted { $0.key < $1.key }.map { actor, box in
      ActorPlace(
        actor: actor, x: KeptLayout.rounded(box.centre.x), y: KeptLayout.rounded(box.centre.y))
    }
  }

  /// The space that all actors take.
  var bounds: Drawing.Box {
    guard var bounds = boxes.first?.value else {
      return Drawing.Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
    }
    for box in boxes.values { bounds.formUnion(box) }
    return bounds
  }

  private func centre(of neighbours: [(actor: ActorID, weight: Double)]) -> Point? {
    var sum = Point(0, 0)
    var weight = 0.0
    for neighbour in neighbours {
      guard let box = boxes[neighbour.actor] else { continue }
      // A tie of no confidence draws a little all the same.
      let share = max(neighbour.weight, 0.01)
      sum = sum + box.centre * share
      weight += share
    }
    return weight > 0 ? sum * (1 / weight) : nil
  }

  /// Below the map on the left, where actors start who have ties with nobody that stands.
  private func corner(for extent: (width: Double, height: Double)) -> Point {
    if boxes.isEmpty { return Point(0, 0) }
    let bounds = bounds
    return Point(
      bounds.minX + extent.width / 2,
      bounds.minY - extent.height / 2 - KeptLayout.margin.y)
  }

  private func freeBox(
    near wanted: Point, _ extent: (width: Double, height: Double)
  ) -> Drawing.Box {
    let outwards = wanted - bounds.centre
    let angle = outwards.norm > 1 ? atan2(outwards.y, outwards.x) : 0
    // Far enough out everything is free.
    for ring in 0..<100_000 {
      let radius = Double(ring) * KeptLayout.step
      let count = ring == 0 ? 1 : 12 + 2 * ring
      for turn in 0..<count {
        let side = Double((turn + 1) / 2) * (turn % 2 == 0 ? 1 : -1)
        let direction = angle + side * 2 * .pi / Double(count)
        let centre = Point(
          KeptLayout.rounded(wanted.x + radius * cos(direction)),
          KeptLayout.rounded(wanted.y + radius * sin(direction)))
        let room = Drawing.Box(
          around: centre, width: extent.width + 2 * KeptLayout.margin.x,
          height: extent.height + 2 * KeptLayout.margin.y)
        if !boxes.values.contains(where: { room.overlaps($0, tolerance: 0) }) {
          return Drawing.Box(around: centre, width: extent.width, height: extent.height)
        }
      }
    }
    return Drawing.Box(around: wanted, width: extent.width, height: extent.height)
  }

  /// Hundredths of a point: what a file keeps is what is drawn.
  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
