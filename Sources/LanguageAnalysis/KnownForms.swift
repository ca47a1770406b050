/// The frequent forms of the training data with the word classes they had there.
///
/// Open addressing over 64-bit slots: 44 bits of a form's atom, 16 for the set of classes, 4 for the
/// only class, if it has one (15, which is no class of frequent words, otherwise).
package struct KnownForms: Sendable {
  private let slots: ModelArray<UInt64>

  init(slots: ModelArray<UInt64>) {
    self.slots = slots
  }

  /// Creates the table of forms with the sets of their classes and their only class, if any.
  package init(_ forms: [(form: Atom, classes: UInt16, only: UInt8?)]) {
    let slots = Self.slots(forms)
    let bytes = unsafe slots.withUnsafeBytes { unsafe ModelBytes(Array($0)) }
    self.init(slots: ModelArray(bytes, offset: 0, count: slots.count))
  }

  /// The slots of a table, as a model's file holds them.
  package static func slots(_ forms: [(form: Atom, classes: UInt16, only: UInt8?)]) -> [UInt64] {
    openAddressed(
      forms.sorted { $0.form < $1.form }.map { form, classes, only in
        (form, form & ~0xFFFFF | UInt64(classes) << 4 | UInt64(only ?? 15))
      })
  }

  /// The numbers in the slots.
  package var contents: [UInt64] { (0..<slots.count).map { slots[$0] } }

  /// Adds to the traits of a word what is known of its form.
  package func complete(_ traits: inout WordTraits) {
    let slotCount = slots.count
    var slot = homeSlot(of: traits.form, in: slotCount)
    for _ in 0..<slotCount {
      let entry = slots[slot]
      if entry == 0 { break }
      if (entry ^ traits.form) & ~0xFFFFF == 0 {
        traits.known = scrambled(0x4B4E << 32 | (entry >> 4 & 0xFFFF))
        traits.onlyTag = entry & 15 == 15 ? -1 : Int8(entry & 15)
        return
      }
      slot = slot &+ 1 == slotCount ? 0 : slot &+ 1
    }
    traits.known = scrambled(0x4B4E << 32)
    traits.onlyTag = -1
  }
}

/// Returns the slot where a hash belongs in a table of any size.
@inline(__always)
package func homeSlot(of hash: UInt64, in count: Int) -> Int {
  Int(truncatingIfNeeded: hash.multipliedFullWidth(by: UInt64(truncatingIfNeeded: count)).high)
}

/// Places entries by their hashes in a table of numbers with as many free slots.
package func openAddressed(_ entries: [(hash: UInt64, entry: UInt64)]) -> [UInt64] {
  openAddressed(entries, free: 0, load: 0.5)
}

/// Places entries by their hashes in a table; where a slot is taken, the next free one serves.
///
/// - Parameters:
///   - free: what marks a free slot; one is left at least.
///   - load: the share of slots that is taken.
package func openAddressed<Entry: Equatable>(
  _ entries: [(hash: UInt64, entry: Entry)], free: Entry, load: Double
) -> [Entry] {
  var slots = Array(repeating: free, count: Int(Double(entries.count) / load) + 8)
  for (hash, entry) in entries {
    var slot = homeSlot(of: hash, in: slots.count)
    while slots[slot] != free { slot = slot + 1 == slots.count ? 0 : slot + 1 }
    slots[slot] = entry
  }
  return slots
}
