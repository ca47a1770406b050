/// Numbers for digests, given in the order in which they come.
///
/// A table of its own, since digests need no hashing: the dictionary of the standard library spends
/// more time on it than all else that a scan does with a claim.
struct DigestNumbers: Sendable {
  /// The digests by their numbers.
  private(set) var ids: [SplitID] = []
  /// The digests once more, where they are looked for: with their numbers, so that most are found
  /// with a single access to memory.
  private var slots: [Slot]
  private var shift: Int

  /// A place for a digest.
  private struct Slot {
    var id = SplitID(head: 0, tail: 0)
    /// Below zero where the place is free.
    var number: Int32 = -1
  }

  /// Creates a table that need not grow up to some size.
  init(capacity: Int = 0) {
    let width = Int.bitWidth - max(16, capacity * 2).leadingZeroBitCount
    slots = Array(repeating: Slot(), count: 1 << width)
    shift = Int.bitWidth - width
    ids.reserveCapacity(capacity)
  }

  /// The number of a digest; nil where it never came.
  @inline(__always)
  func number(of id: SplitID) -> Int32? {
    let number = slots[place(of: id)].number
    return number < 0 ? nil : number
  }

  /// The number of a digest, a new one where it comes for the first time.
  mutating func insert(_ id: SplitID) -> Int32 {
    var place = place(of: id)
    let known = slots[place].number
    if known >= 0 { return known }
    if ids.count * 2 >= slots.count {
      grow()
      place = self.place(of: id)
    }
    let number = Int32(ids.count)
    slots[place] = Slot(id: id, number: number)
    ids.append(id)
    return number
  }

  /// Where a digest stands, or would: the next free place from the one that it asks for.
  @inline(__always)
  private func place(of id: SplitID) -> Int {
    // Hot: every key of every claim. Multiplied, since a file may hold what is no digest.
    let mixed = UInt64(bitPattern: id.head ^ id.tail &<< 40) &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: mixed >> UInt64(shift))
    while true {
      let slot = slots[place]
      if slot.number < 0 || slot.id == id { return place }
      place = (place + 1) & (slots.count - 1)
    }
  }

  private mutating func grow() {
    shift -= 1
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for (number, id) in ids.enumerated() {
      slots[place(of: id)] = Slot(id: id, number: Int32(number))
    }
  }
}
