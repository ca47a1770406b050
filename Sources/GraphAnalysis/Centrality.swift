/// How central the nodes of an undirected graph without weights are.
struct Centrality {
  /// The neighbours of each node, sorted.
  private let neighbours: [[Int]]

  /// Takes over the neighbours of each node, each pair once on both sides.
  init(neighbours: [[Int]]) { self.neighbours = neighbours }

  /// For each node the share of the pairs of other nodes with neighbours whose shortest ways lead over
  /// it, 0…1; where a pair has several shortest ways, each counts for its part.
  ///
  /// After Brandes, "A Faster Algorithm for Betweenness Centrality", Journal of Mathematical
  /// Sociology 25(2), 2001.
  ///
  /// - Complexity: O(nodes × pairs of neighbours).
  func betweenness() -> [Double] {
    let count = neighbours.count
    var scores = [Double](repeating: 0, count: count)
    var distance = [Int](repeating: -1, count: count)
    var wayCount = [Double](repeating: 0, count: count)
    var dependency = [Double](repeating: 0, count: count)
    var order: [Int] = []
    for start in 0..<count where !neighbours[start].isEmpty {
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
        for other in neighbours[node] {
          if distance[other] < 0 {
            distance[other] = distance[node] + 1
            order.append(other)
          }
          if distance[other] == distance[node] + 1 { wayCount[other] += wayCount[node] }
        }
      }
      for node in order.reversed() where node != start {
        for other in neighbours[node] where distance[other] == distance[node] - 1 {
          dependency[other] += wayCount[other] / wayCount[node] * (1 + dependency[node])
        }
        scores[node] += dependency[node]
      }
    }
    // Each pair was met from both of its ends.
    let connected = neighbours.count { !$0.isEmpty }
    let pairs = Double((connected - 1) * (connected - 2))
    return scores.map { pairs > 0 ? rounded($0 / pairs) : 0 }
  }
}
