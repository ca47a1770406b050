/// The camps of a signed graph: groups with friendship inside and hostility between.
///
/// Camps are those that make signed modularity great (Gómez, Jensen, Arenas, "Analysis of community
/// structure in networks of correlated data", Physical Review E 80, 2009): friendly weight inside
/// camps beyond chance, less hostile weight inside them beyond chance. They are sought by the moves of
/// Louvain (Blondel, Guillaume, Lambiotte, Lefebvre, "Fast unfolding of communities in large
/// networks", 2008): nodes move to the neighbouring camp that gains most, then camps move as wholes.
/// Nothing is drawn by lot: nodes move in their order, and of equal gains the first camp wins.
struct Camps {
  /// A pair of nodes, and the weights between them.
  struct Bond {
    var nodes: (Int, Int)
    var friendly: Double
    var hostile: Double
  }

  /// The camp of each node, numbered by falling size, then by their first nodes; nil for a node that
  /// is in no camp with anybody.
  let memberships: [Int?]

  /// Finds the camps among nodes 0..<`count`; each pair has one bond.
  init(count: Int, bonds: [Bond]) {
    var members = Array(0..<count)
    var level = Level(count: count, bonds: bonds)
    while let moved = level.moved() {
      members = members.map { moved[$0] }
      level = level.merging(moved)
    }
    memberships = Camps.numbered(members)
  }

  private static func numbered(_ members: [Int]) -> [Int?] {
    var groups: [Int: [Int]] = [:]
    for (node, group) in members.enumerated() { groups[group, default: []].append(node) }
    let sorted = groups.values.filter { $0.count > 1 }.sorted { a, b in
      a.count != b.count ? a.count > b.count : a[0] < b[0]
    }
    var numbers = [Int?](repeating: nil, count: members.count)
    for (number, group) in sorted.enumerated() {
      for node in group { numbers[node] = number + 1 }
    }
    return numbers
  }
}

/// A graph whose nodes are camps of the graph below.
private struct Level {
  private var bonds: [[(node: Int, friendly: Double, hostile: Double)]]
  /// The friendly and hostile weight at each node, bonds inside it counted twice.
  private var friendly: [Double]
  private var hostile: [Double]
  private let allFriendly: Double
  private let allHostile: Double

  init(count: Int, bonds: [Camps.Bond]) {
    var friendly = [Double](repeating: 0, count: count)
    var hostile = friendly
    self.bonds = Array(repeating: [], count: count)
    for bond in bonds {
      let (a, b) = bond.nodes
      for (node, other) in [(a, b), (b, a)] {
        friendly[node] += bond.friendly
        hostile[node] += bond.hostile
        if a != b { self.bonds[node].append((other, bond.friendly, bond.hostile)) }
      }
      if a == b { self.bonds[a].append((a, bond.friendly, bond.hostile)) }
    }
    self.friendly = friendly
    self.hostile = hostile
    allFriendly = friendly.reduce(0, +)
    allHostile = hostile.reduce(0, +)
  }

  /// The camps that nodes move to, numbered from 0 by their first nodes; nil where none moves.
  func moved() -> [Int]? {
    let count = bonds.count
    var camp = Array(0..<count)
    var sizes = [Int](repeating: 1, count: count)
    var (friendlyIn, hostileIn) = (friendly, hostile)
    var hasMoved = false
    // Every move makes modularity greater, so it ends; the limit is for rounding errors only.
    for _ in 0..<100 {
      var isStable = true
      for node in 0..<count {
        let old = camp[node]
        friendlyIn[old] -= friendly[node]
        hostileIn[old] -= hostile[node]
        sizes[old] -= 1
        var ties: [Int: (net: Double, isFriendly: Bool)] = [:]
        for bond in bonds[node] where bond.node != node {
          ties[camp[bond.node], default: (0, false)].net += bond.friendly - bond.hostile
          if bond.friendly > 0 { ties[camp[bond.node]]?.isFriendly = true }
        }
        func gain(_ target: Int) -> Double {
          var gain = ties[target]?.net ?? 0
          if allFriendly > 0 { gain -= friendly[node] * friendlyIn[target] / allFriendly }
          if allHostile > 0 { gain += hostile[node] * hostileIn[target] / allHostile }
          return gain
        }
        var best = old
        var bestGain = sizes[old] == 0 ? 0 : gain(old)
        // Rather alone than in bad company; some camp is empty, since another has two nodes.
        if bestGain < -1e-9, let empty = sizes.firstIndex(of: 0) { (best, bestGain) = (empty, 0) }
        for target in ties.keys.sorted() where ties[target]?.isFriendly == true && target != old {
          let value = gain(target)
          if value > bestGain + 1e-9 { (best, bestGain) = (target, value) }
        }
        camp[node] = best
        friendlyIn[best] += friendly[node]
        hostileIn[best] += hostile[node]
        sizes[best] += 1
        if best != old { (isStable, hasMoved) = (false, true) }
      }
      if isStable { break }
    }
    guard hasMoved else { return nil }
    var numbers: [Int: Int] = [:]
    return camp.map { group in
      if numbers[group] == nil { numbers[group] = numbers.count }
      return numbers[group] ?? 0
    }
  }

  /// The graph whose nodes are these camps.
  func merging(_ camp: [Int]) -> Level {
    var weights: [[Int: (Double, Double)]] = Array(
      repeating: [:], count: (camp.max() ?? -1) + 1)
    for node in bonds.indices {
      for bond in bonds[node] where bond.node >= node {
        let ends = [camp[node], camp[bond.node]].sorted()
        weights[ends[0]][ends[1], default: (0, 0)].0 += bond.friendly
        weights[ends[0]][ends[1], default: (0, 0)].1 += bond.hostile
      }
    }
    var merged: [Camps.Bond] = []
    for (node, others) in weights.enumerated() {
      for (other, weight) in others.sorted(by: { $0.key < $1.key }) {
        merged.append(
          Camps.Bond(nodes: (node, other), friendly: weight.0, hostile: weight.1))
      }
    }
    return Level(count: weights.count, bonds: merged)
  }
}
