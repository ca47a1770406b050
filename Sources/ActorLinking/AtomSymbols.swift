/// The distinct atoms of all names, numbered from 0 in the order of their first use.
///
/// An open-addressed table over the atoms' bytes: no `String` is made or hashed to look one up.
struct AtomSymbols: Sendable {
  private var bytes: [UInt8] = []
  /// The end of each atom in `bytes`.
  private var ends: [Int] = []
  /// The number of an atom, or -1, at the place that its hash gives or the next free one; the count
  /// is a power of two and at least twice that of the atoms.
  private var slots: [Int32]

  /// An empty table with room for some atoms before it grows.
  init(reserving count: Int = 32) {
    var slotCount = 64
    while slotCount < 2 * count { slotCount *= 2 }
    slots = Array(repeating: -1, count: slotCount)
  }

  /// The number of atoms.
  var count: Int { ends.count }

  /// The bytes that the table takes.
  var byteCount: Int {
    bytes.capacity + ends.capacity * MemoryLayout<Int>.stride
      + slots.capacity * MemoryLayout<Int32>.stride
  }

  /// The number of an atom, -1 where no name holds it.
  func number(of folding: borrowing NameFolding, _ atom: Int) -> Int32 {
    slots[slot(of: folding.bytes, folding.range(atom))]
  }

  /// The number of a folded atom, -1 where no name holds it.
  func number(of folded: String) -> Int32 {
    let atom = Array(folded.utf8)
    return slots[slot(of: atom, 0..<atom.count)]
  }

  /// The number of an atom, a new one where it has none.
  mutating func intern(_ folding: borrowing NameFolding, _ atom: Int) -> Int32 {
    let range = folding.range(atom)
    let slot = slot(of: folding.bytes, range)
    if slots[slot] >= 0 { return slots[slot] }
    let number = Int32(count)
    bytes.append(contentsOf: folding.bytes[range])
    ends.append(bytes.count)
    slots[slot] = number
    if slots.count < 2 * count { grow() }
    return number
  }

  /// Gives a folded atom a number where it has none.
  mutating func intern(_ folded: String) {
    var folding = NameFolding()
    folding.read(folded)
    if folding.count == 1 { _ = intern(folding, 0) }
  }

  private func range(_ number: Int) -> Range<Int> {
    (number > 0 ? ends[number - 1] : 0)..<ends[number]
  }

  /// The slot that holds an atom or, where it is new, the one to put it in.
  private func slot(of atom: [UInt8], _ place: Range<Int>) -> Int {
    // Hot: at every atom of a name or of a text's vocabulary.
    var slot = AtomSymbols.hash(atom, place) & (slots.count - 1)
    search: while slots[slot] >= 0 {
      let known = range(Int(slots[slot]))
      guard known.count == place.count else {
        slot = (slot + 1) & (slots.count - 1)
        continue
      }
      for i in 0..<place.count
      where bytes[known.lowerBound + i] != atom[place.lowerBound + i] {
        slot = (slot + 1) & (slots.count - 1)
        continue search
      }
      break
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for number in 0..<count {
      var slot = AtomSymbols.hash(bytes, range(number)) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a, its high bits mixed into the low ones that choose the slot.
  private static func hash(_ bytes: [UInt8], _ place: Range<Int>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in place { hash = (hash ^ UInt64(bytes[i])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }
}
