/// What groups of features add to the scores of the parser's moves, remembered from choice to choice.
///
/// Groups depend on a few tags and relations, so the same ones come back all the time. The memory is a
/// fixed number of places, each with the last that belongs there: a sum that is not there is made anew,
/// so nothing that is chosen depends on what was read before.
struct MoveMemory {
  private struct Entry {
    var key: UInt64 = 0
    var sum = SIMD4<Int32>()
  }

  private static let bits: UInt64 = 14
  private var entries = [Entry](repeating: Entry(), count: 1 << bits)

  /// The sum of a key; nil where it is not there.
  @inline(__always)
  subscript(key: UInt64) -> SIMD4<Int32>? {
    let place = Int(truncatingIfNeeded: key >> (64 &- Self.bits))
    return entries[place].key == key ? entries[place].sum : nil
  }

  /// Remembers the sum of a key.
  mutating func remember(_ key: UInt64, _ sum: SIMD4<Int32>) {
    entries[Int(truncatingIfNeeded: key >> (64 &- Self.bits))] = Entry(key: key, sum: sum)
  }
}
