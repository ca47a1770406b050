/// The actors of each of many keys, one list behind another in one array.
struct Grouping<Key: Hashable & Sendable>: Sendable {
  private var numbers: [Key: Int32] = [:]
  /// The end of each key's actors.
  private var ends: [Int32] = []
  private var values: [Int] = []

  /// Creates an empty grouping.
  init() {}

  /// Groups pairs of a key and an actor; each key keeps the order of its pairs. A pair that follows
  /// upon itself counts once: a second term makes no second man.
  ///
  /// - Complexity: O(*n*).
  init(_ pairs: [(key: Key, value: Int)]) {
    numbers.reserveCapacity(pairs.count)
    var number: [Int32] = []
    number.reserveCapacity(pairs.count)
    var last: [Int] = []
    var counts: [Int32] = []
    for (key, value) in pairs {
      let new = Int32(counts.count)
      let own = Int(numbers[key] ?? new)
      if own == counts.count {
        numbers[key] = new
        counts.append(0)
        last.append(-1)
      }
      if last[own] == value {
        number.append(-1)
        continue
      }
      last[own] = value
      counts[own] += 1
      number.append(Int32(own))
    }
    var sum: Int32 = 0
    var next: [Int32] = []
    next.reserveCapacity(counts.count)
    for count in counts {
      next.append(sum)
      sum += count
    }
    values = Array(repeating: 0, count: Int(sum))
    for (pair, own) in zip(pairs, number) where own >= 0 {
      values[Int(next[Int(own)])] = pair.value
      next[Int(own)] += 1
    }
    ends = next
  }

  /// The actors of a key.
  subscript(key: Key) -> ArraySlice<Int> {
    guard let number = numbers[key].map({ Int($0) }) else { return [] }
    return values[(number > 0 ? Int(ends[number - 1]) : 0)..<Int(ends[number])]
  }
}
