/// Numbers for digests, given in the order in which they come.
///
/// A table of its own, since digests need no hashing: the dictionary of the standard library spends
/// more time on it than all else that a scan does with a claim.
struct DigestNumbers: Sendable {
  /// The digests by their numbers.
  private(set) var ids: [SplitID] = []
  /// The number of the digest that stands in each place; below zero where the place is free.
  private var slots: [Int32]
  private var shift: Int

  /// Creates a table that need not grow up to some size.
  init(capacity: Int = 0) {
    let width = Int.bitWidth - max(16, capacity * 2).leadingZeroBitCount
    slots = Array(repeating: -1, count: 1 << width)
    shift = Int.bitWidth - width
    ids.reserveCapacity(capacity)
  }

  /// The number of a digest; nil where it never came.
  func number(of id: SplitID) -> Int32? {
    let number = slots[place(of: id)]
    return number < 0 ? nil : number
  }

  /// The number of a digest, a new one where it comes for the first time.
  mutating func insert(_ id: SplitID) -> Int32 {
    var place = place(of: id)
    if slots[place] >= 0 { return slots[place] }
    if ids.count * 2 >= slots.count {
      grow()
      place = self.place(of: id)
    }
    let number = Int32(ids.count)
    slots[place] = number
    ids.append(id)
    return number
  }

  /// Where a digest stands, or would: the next free place from the one that it asks for.
  private func place(of id: SplitID) -> Int {
    // Hot: every key of every claim. Multiplied, since a file may hold what is no digest.
    let mixed = UInt64(bitPattern: id.head ^ id.tail &<< 40) &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: mixed >> UInt64(shift))
    while slots[place] >= 0, ids[Int(slots[place])] != id {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow() {
    shift -= 1
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, id) in ids.enumerated() { slots[place(of: id)] = Int32(number) }
  }
}
