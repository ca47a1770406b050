/// How central the nodes of an undirected graph without weights are.
struct Centrality {
  /// The neighbours of all nodes, one node after the other.
  private let neighbours: [Int32]
  /// Where the neighbours of each node begin, and after the last node where they end.
  private let starts: [Int32]

  /// Takes over the neighbours of each node, each pair once on both sides.
  init(neighbours: [[Int]]) {
    self.neighbours = neighbours.flatMap { $0.map(Int32.init) }
    var starts: [Int32] = [0]
    starts.reserveCapacity(neighbours.count + 1)
    for list in neighbours { starts.append(starts[starts.count - 1] + Int32(list.count)) }
    self.starts = starts
  }

  /// For each node the share of the pairs of other nodes with neighbours whose shortest ways lead over
  /// it, 0…1; where a pair has several shortest ways, each counts for its part.
  ///
  /// After Brandes, "A Faster Algorithm for Betweenness Centrality", Journal of Mathematical
  /// Sociology 25(2), 2001.
  ///
  /// - Complexity: O(nodes × pairs of neighbours).
  func betweenness() -> [Double] {
    let count = starts.count - 1
    var scores = [Double](repeating: 0, count: count)
    var distance = [Int32](repeating: -1, count: count)
    var wayCount = [Double](repeating: 0, count: count)
    var dependency = [Double](repeating: 0, count: count)
    var order: [Int] = []
    // Hot: every pair of neighbours once for every node.
    for start in 0..<count where starts[start] < starts[start + 1] {
      for node in order {
        distance[node] = -1
        wayCount[node] = 0
        dependency[node] = 0
      }
      order = [start]
      distance[start] = 0
      wayCount[start] = 1
      var next = 0
      while next < order.count {
        let node = order[next]
        next += 1
        let farther = distance[node] + 1
        let ways = wayCount[node]
        for place in starts[node]..<starts[node + 1] {
          let other = Int(neighbours[Int(place)])
          if distance[other] < 0 {
            distance[other] = farther
            order.append(other)
          }
          if distance[other] == farther { wayCount[other] += ways }
        }
      }
      for node in order.reversed() where node != start {
        let nearer = distance[node] - 1
        let share = (1 + dependency[node]) / wayCount[node]
        for place in starts[node]..<starts[node + 1] {
          let other = Int(neighbours[Int(place)])
          if distance[other] == nearer { dependency[other] += wayCount[other] * share }
        }
        scores[node] += dependency[node]
      }
    }
    // Each pair was met from both of its ends.
    let connected = (0..<count).count { starts[$0] < starts[$0 + 1] }
    let pairs = Double((connected - 1) * (connected - 2))
    return scores.map { pairs > 0 ? rounded($0 / pairs) : 0 }
  }
}
