/// The distinct atoms of all names, numbered from 0 in the order of their first use.
///
/// An open-addressed table over the atoms' bytes: no `String` is made or hashed to look one up.
struct AtomSymbols: Sendable {
  private var bytes: [UInt8] = []
  /// The end of each atom in `bytes`.
  private var ends: [Int] = []
  /// The number of an atom at the place that its hash gives or the next free one, -1 in a free one;
  /// the count is a power of two and at least twice that of the atoms.
  private var slots: [Slot]

  private struct Slot {
    var number: Int32
    /// The atom's hash: most others need no look at their bytes.
    var hash: UInt32

    static let free = Slot(number: -1, hash: 0)
  }

  /// An empty table with room for some atoms before it grows.
  init(reserving count: Int = 32) {
    var slotCount = 64
    while slotCount < 2 * count { slotCount *= 2 }
    slots = Array(repeating: .free, count: slotCount)
  }

  /// The number of atoms.
  var count: Int { ends.count }

  /// The bytes that the table takes.
  var byteCount: Int {
    bytes.capacity + ends.capacity * MemoryLayout<Int>.stride
      + slots.capacity * MemoryLayout<Slot>.stride
  }

  /// The number of an atom, -1 where no name holds it.
  func number(of folding: borrowing NameFolding, _ atom: Int) -> Int32 {
    number(of: folding.bytes.span.extracting(folding.range(atom)))
  }

  /// The number of a folded atom, -1 where no name holds it.
  func number(of folded: String) -> Int32 { number(of: folded.utf8.span) }

  private func number(of atom: Span<UInt8>) -> Int32 {
    slots[slot(of: atom, AtomSymbols.hash(atom))].number
  }

  /// The number of an atom, a new one where it has none.
  mutating func intern(_ folding: borrowing NameFolding, _ atom: Int) -> Int32 {
    intern(folding.bytes.span.extracting(folding.range(atom)))
  }

  /// The number of the atom that some bytes are, a new one where it has none.
  mutating func intern(_ atom: Span<UInt8>) -> Int32 {
    let hash = AtomSymbols.hash(atom)
    let slot = slot(of: atom, hash)
    if slots[slot].number >= 0 { return slots[slot].number }
    let number = Int32(count)
    for i in atom.indices { bytes.append(atom[i]) }
    ends.append(bytes.count)
    slots[slot] = Slot(number: number, hash: hash)
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
  private func slot(of atom: Span<UInt8>, _ hash: UInt32) -> Int {
    // Hot: at every atom of a name or of a text's vocabulary.
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot].number >= 0 {
      if slots[slot].hash == hash, isAtom(Int(slots[slot].number), atom) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isAtom(_ number: Int, _ atom: Span<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == atom.count else { return false }
    for i in atom.indices where bytes[range.lowerBound + i] != atom[i] { return false }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .free, count: slots.count * 2)
    let mask = slots.count - 1
    for one in old where one.number >= 0 {
      var slot = Int(one.hash) & mask
      while slots[slot].number >= 0 { slot = (slot + 1) & mask }
      slots[slot] = one
    }
  }

  /// FNV-1a, its high bits mixed into the low ones that choose the slot.
  private static func hash(_ atom: Span<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in atom.indices { hash = (hash ^ UInt64(atom[i])) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
