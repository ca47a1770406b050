/// What lists of names know of single words: first name, part of a city's name, title …
package struct Gazetteer: Sendable {
  /// The lists that a word can be in.
  package struct Lists: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A first name.
    package static let firstName = Lists(rawValue: 1)
    /// A part of a known person's name.
    package static let person = Lists(rawValue: 2)
    /// A part of a state's name.
    package static let state = Lists(rawValue: 4)
    /// A part of a city's name.
    package static let city = Lists(rawValue: 8)
    /// A part of the name of a region, river, mountain, sea.
    package static let region = Lists(rawValue: 16)
    /// A part of an organisation's name.
    package static let organisation = Lists(rawValue: 32)
    /// A noun that persons are called by: "président", "M.".
    package static let title = Lists(rawValue: 64)
    /// A noun that names of organisations begin with: "ministère", "Conseil".
    package static let body = Lists(rawValue: 128)
    /// A noun that names of places begin with: "rue", "lac".
    package static let site = Lists(rawValue: 256)
  }

  private let slots: ModelArray<UInt64>

  init(slots: ModelArray<UInt64>) {
    self.slots = slots
  }

  /// The slots of a table, as a model's file holds them: 48 bits of the form's atom, 16 of the lists.
  package static func slots(_ words: [(form: Atom, lists: Lists)]) -> [UInt64] {
    openAddressed(
      words.sorted { $0.form < $1.form }.map {
        ($0.form, $0.form & ~0xFFFF | UInt64($0.lists.rawValue))
      })
  }

  /// Adds to the traits of a word which lists it is in.
  package func complete(_ traits: inout WordTraits) {
    traits.lists = scrambled(0x4C53 << 32 | UInt64(lists(of: traits.form).rawValue))
  }

  /// Creates a table from its slots.
  package init(slots: [UInt64]) {
    let bytes = unsafe slots.withUnsafeBytes { unsafe ModelBytes(Array($0)) }
    self.init(slots: ModelArray(bytes, offset: 0, count: slots.count))
  }

  /// The lists that a form is in.
  package func lists(of form: Atom) -> Lists {
    let slotCount = slots.count
    var slot = homeSlot(of: form, in: slotCount)
    for _ in 0..<slotCount {
      if slots[slot] == 0 { break }
      if (slots[slot] ^ form) & ~0xFFFF == 0 {
        return Lists(rawValue: UInt16(truncatingIfNeeded: slots[slot]))
      }
      slot = slot &+ 1 == slotCount ? 0 : slot &+ 1
    }
    return []
  }
}
