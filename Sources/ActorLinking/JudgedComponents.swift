/// Keys that pairs hold together.
struct JudgedComponents {
  /// The keys of each component, in the order of the pairs that name them first.
  private(set) var members: [[Judgements.Key]] = []

  private var pairsOf: [Judgements.Key: [Int]] = [:]
  private let pairs: [[Judgements.Key]]
  private var component: [Judgements.Key: Int] = [:]

  /// Gathers what pairs hold together.
  init(pairs: [[Judgements.Key]]) {
    self.pairs = pairs
    for (number, pair) in pairs.enumerated() {
      for key in pair { pairsOf[key, default: []].append(number) }
    }
    for key in pairs.flatMap({ $0 }) where component[key] == nil {
      var reached = [key]
      component[key] = members.count
      var next = 0
      while next < reached.count {
        for other in neighbours(of: reached[next]) where component[other] == nil {
          component[other] = members.count
          reached.append(other)
        }
        next += 1
      }
      members.append(reached)
    }
    var order: [Judgements.Key: Int] = [:]
    for key in pairs.flatMap({ $0 }) where order[key] == nil { order[key] = order.count }
    for number in members.indices {
      members[number].sort { (order[$0] ?? 0) < (order[$1] ?? 0) }
    }
  }

  /// The first pair that names a key.
  func pair(of key: Judgements.Key) -> Int? { pairsOf[key]?.first }

  /// The shortest way from one key to another as numbers of pairs; nil where there is none.
  func way(from start: Judgements.Key, to end: Judgements.Key) -> [Int]? {
    guard let home = component[start], home == component[end] else { return nil }
    var reachedBy: [Judgements.Key: Int] = [start: -1]
    var queue = [start]
    var next = 0
    while next < queue.count, reachedBy[end] == nil {
      let key = queue[next]
      next += 1
      for number in pairsOf[key] ?? [] {
        for other in pairs[number] where reachedBy[other] == nil {
          reachedBy[other] = number
          queue.append(other)
        }
      }
    }
    var way: [Int] = []
    var key = end
    while key != start, let number = reachedBy[key],
      let other = pairs[number].first(where: { $0 != key })
    {
      way.append(number)
      key = other
    }
    return way
  }

  private func neighbours(of key: Judgements.Key) -> [Judgements.Key] {
    (pairsOf[key] ?? []).flatMap { pairs[$0] }.filter { $0 != key }
  }
}
