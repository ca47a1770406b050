import Testing

@testable import GraphAnalysis

struct CentralityTests {
  private func betweenness(_ count: Int, _ pairs: [(Int, Int)]) -> [Double] {
    var neighbours = [Set<Int>](repeating: [], count: count)
    for (a, b) in pairs {
      neighbours[a].insert(b)
      neighbours[b].insert(a)
    }
    return Centrality(neighbours: neighbours.map { $0.sorted() }).betweenness()
  }

  @Test func theCentreOfAStarLiesBetweenAllOthers() {
    #expect(betweenness(5, [(0, 1), (0, 2), (0, 3), (0, 4)]) == [1, 0, 0, 0, 0])
  }

  @Test func aChainFallsOffToItsEnds() {
    // Of six pairs of others, 1 lies between 0–2, 0–3, 0–4; 2 between 0–3, 0–4, 1–3, 1–4.
    #expect(
      betweenness(5, [(0, 1), (1, 2), (2, 3), (3, 4)]) == [0, 0.5, 0.6667, 0.5, 0])
  }

  @Test func equalWaysShareAPair() {
    // A ring of four: each node is on one of two shortest ways between its neighbours.
    #expect(betweenness(4, [(0, 1), (1, 2), (2, 3), (3, 0)]) == [0.1667, 0.1667, 0.1667, 0.1667])
  }

  @Test func nobodyLiesBetweenTwo() {
    #expect(betweenness(2, [(0, 1)]) == [0, 0])
    #expect(betweenness(0, []) == [])
  }

  /// Counts shortest ways by trying all of them.
  @Test(arguments: 0..<20)
  func agreesWithCountingWays(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let count = 7
    var pairs: [(Int, Int)] = []
    for a in 0..<count {
      for b in (a + 1)..<count where Int.random(in: 0..<3, using: &random) == 0 {
        pairs.append((a, b))
      }
    }
    var near = [[Bool]](repeating: [Bool](repeating: false, count: count), count: count)
    for (a, b) in pairs { (near[a][b], near[b][a]) = (true, true) }
    func ways(_ from: Int, _ to: Int) -> [[Int]] {
      var all: [[Int]] = []
      func go(_ way: [Int]) {
        if way[way.count - 1] == to {
          all.append(way)
          return
        }
        for next in 0..<count where near[way[way.count - 1]][next] && !way.contains(next) {
          go(way + [next])
        }
      }
      go([from])
      let shortest = all.map(\.count).min() ?? 0
      return all.filter { $0.count == shortest }
    }
    var expected = [Double](repeating: 0, count: count)
    for a in 0..<count {
      for b in (a + 1)..<count {
        let found = ways(a, b)
        for way in found {
          for node in way.dropFirst().dropLast() { expected[node] += 1 / Double(found.count) }
        }
      }
    }
    let connected = (0..<count).count { near[$0].contains(true) }
    let all = max(1, Double((connected - 1) * (connected - 2) / 2))
    for (got, wanted) in zip(betweenness(count, pairs), expected) {
      #expect(abs(got - wanted / all) < 0.0001)
    }
  }
}
