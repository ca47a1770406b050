/// Circles in who belongs to whom: a branch cannot be a branch of its own branch.
struct AffiliationCircles {
  /// One affiliation of a body, company, group … with another.
  struct Bond {
    /// The node that it starts from.
    var from: Int
    /// The node that it leads to.
    var to: Int
    /// Whether it may be taken out.
    var isRemovable: Bool
  }

  /// A bond that closes a circle, and the nodes on the circle from its target on.
  struct Circle {
    /// The number of the bond.
    var bond: Int
    /// The nodes, at most five of them: the first four and the last.
    var nodes: [Int]
    /// How many nodes there are.
    var count: Int
  }

  /// The bonds without which there are no circles, one for each circle found, each once.
  ///
  /// Walks in depth without recursion, since a file may hold a chain of any length.
  ///
  /// - Complexity: O(*nodes* + *bonds*), as long as few bonds are not removable.
  static func found(in bonds: [Bond], nodeCount: Int) -> [Circle] {
    var leaving: [[Int]] = Array(repeating: [], count: nodeCount)
    for (number, bond) in bonds.enumerated() { leaving[bond.from].append(number) }
    var result: [Circle] = []
    var removed: Set<Int> = []
    var depth = Array(repeating: 0, count: nodeCount)
    var isSeen = Array(repeating: false, count: nodeCount)
    var next = Array(repeating: 0, count: nodeCount)
    /// The nodes of the walk, and the bond by which each was reached.
    var path: [(node: Int, bond: Int)] = []
    for start in 0..<nodeCount where !isSeen[start] {
      isSeen[start] = true
      path = [(start, -1)]
      depth[start] = 1
      while let (node, _) = path.last {
        guard next[node] < leaving[node].count else {
          depth[node] = 0
          path.removeLast()
          continue
        }
        let number = leaving[node][next[node]]
        next[node] += 1
        let target = bonds[number].to
        if depth[target] > 0 {
          let circle = path[(depth[target] - 1)...]
          let bond =
            bonds[number].isRemovable
            ? number : circle.dropFirst().map(\.bond).filter { bonds[$0].isRemovable }.max()
          if let bond, removed.insert(bond).inserted {
            let nodes = circle.count > 5 ? circle.prefix(4) + circle.suffix(1) : circle
            result.append(Circle(bond: bond, nodes: nodes.map(\.node), count: circle.count))
          }
        } else if !isSeen[target] {
          isSeen[target] = true
          path.append((target, number))
          depth[target] = path.count
        }
      }
    }
    return result
  }
}
