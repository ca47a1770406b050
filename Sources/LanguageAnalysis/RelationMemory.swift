/// What groups of features add to the scores of the relations that are possible in a choice; otherwise
/// like ``MoveMemory``.
struct RelationMemory {
  /// The most relations that a choice may have; few have more.
  static let mostRelations = 14
  typealias Sums = InlineArray<14, Int32>

  private struct Entry {
    var key: UInt64 = 0
    var sums = Sums(repeating: 0)
  }

  private static let bits: UInt64 = 13
  private var entries = [Entry](repeating: Entry(), count: 1 << bits)

  /// Adds the sums of a key to others; false where they are not there.
  @inline(__always)
  func add(_ key: UInt64, to sums: inout Sums) -> Bool {
    let place = Int(truncatingIfNeeded: key >> (64 &- Self.bits))
    guard entries[place].key == key else { return false }
    for index in 0..<Self.mostRelations { sums[index] &+= entries[place].sums[index] }
    return true
  }

  /// Remembers the sums of a key.
  mutating func remember(_ key: UInt64, _ sums: Sums) {
    entries[Int(truncatingIfNeeded: key >> (64 &- Self.bits))] = Entry(key: key, sums: sums)
  }
}
