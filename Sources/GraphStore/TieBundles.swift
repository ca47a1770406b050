/// The claims of a scan bundled to ties: for each tie the places of its claims, in their order.
struct TieBundles: Sendable {
  /// The ties, in the order of their ids; some may have no claim that counts.
  let ids: [SplitID]
  /// The tie of each claim, by its place among ``ids``.
  let ties: [Int32]
  private let starts: [Int]
  private let members: [Int32]

  /// Bundles the claims that no judgement rejects.
  init(_ rows: [ClaimRow], _ values: ScannedValues) {
    // Hot: every claim of a graph.
    var numbers = DigestNumbers(capacity: rows.count / 8)
    var ties = rows.map { numbers.insert($0.tie) }
    let found = numbers.ids
    let order = found.indices.sorted { found[$0] < found[$1] }
    var places = [Int32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[number] = Int32(place) }
    var sizes = [Int](repeating: 0, count: order.count)
    for index in rows.indices {
      let tie = places[Int(ties[index])]
      ties[index] = tie
      if !values.isRejected(rows[index]) { sizes[Int(tie)] += 1 }
    }
    var starts = [0]
    starts.reserveCapacity(sizes.count + 1)
    for size in sizes { starts.append(starts[starts.count - 1] + size) }
    var next = starts
    var members = [Int32](repeating: 0, count: starts[sizes.count])
    for index in rows.indices where !values.isRejected(rows[index]) {
      let tie = Int(ties[index])
      members[next[tie]] = Int32(index)
      next[tie] += 1
    }
    ids = order.map { found[$0] }
    self.ties = ties
    self.starts = starts
    self.members = members
  }

  /// The places of a tie's claims.
  subscript(number: Int) -> ArraySlice<Int32> { members[starts[number]..<starts[number + 1]] }
}
