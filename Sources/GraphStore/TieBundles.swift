/// The claims of a scan bundled to ties: for each tie the places of its claims, in their order.
struct TieBundles: Sendable {
  /// The ties, in the order of their ids.
  let ids: [SplitID]
  /// The number of each tie.
  private let numbers: [SplitID: Int]
  private let starts: [Int]
  private let members: [Int32]

  /// Bundles the claims that count.
  init(_ rows: [ClaimRow], where counts: (ClaimRow) -> Bool) {
    // Hot: every claim of a graph.
    var sizes: [SplitID: Int] = [:]
    for row in rows where counts(row) { sizes[row.tie, default: 0] += 1 }
    ids = sizes.keys.sorted()
    var numbers: [SplitID: Int] = [:]
    numbers.reserveCapacity(ids.count)
    var starts = [0]
    starts.reserveCapacity(ids.count + 1)
    for (number, id) in ids.enumerated() {
      numbers[id] = number
      starts.append(starts[number] + (sizes[id] ?? 0))
    }
    var next = starts
    var members = [Int32](repeating: 0, count: starts[ids.count])
    for (place, row) in rows.enumerated() where counts(row) {
      guard let number = numbers[row.tie] else { continue }
      members[next[number]] = Int32(place)
      next[number] += 1
    }
    self.numbers = numbers
    self.starts = starts
    self.members = members
  }

  /// The number of a tie; nil where no claim of it counts.
  func number(of id: SplitID) -> Int? { numbers[id] }

  /// The places of a tie's claims.
  subscript(number: Int) -> ArraySlice<Int32> { members[starts[number]..<starts[number + 1]] }
}
