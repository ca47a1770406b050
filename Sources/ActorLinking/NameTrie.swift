/// Names as paths of atoms, for finding the longest name that starts at a place in a text.
///
/// The children of all nodes lie in one table keyed by node and symbol: loading costs one insertion
/// an atom, and a step of the search one look-up.
struct NameTrie: Sendable {
  /// One name of one actor.
  struct Entry: Sendable {
    /// The index of the actor, or of whatever the trie's owner names.
    var value: Int32
    /// One bit an atom, first atom lowest: whether the text must have a capital there too.
    var capitals: UInt32
    /// What kind of name it is, in the owner's terms.
    var tag: UInt8
    /// Whether the name is a short acronym, which only capitals make: EAU is not "eau".
    var isAcronym: Bool
  }

  private var symbols: [String: Int32] = [:]
  private var children: [UInt64: Int32] = [:]
  private var entries: [[Entry]] = [[]]

  /// Adds a name; an empty one is ignored, and so is a name of more than thirty-two atoms.
  mutating func insert(_ atoms: [NameAtom], value: Int32, tag: UInt8 = 0, isAcronym: Bool = false) {
    guard !atoms.isEmpty, atoms.count <= 32 else { return }
    var node: Int32 = 0
    var capitals: UInt32 = 0
    for (i, atom) in atoms.enumerated() {
      if atom.isCapitalized { capitals |= 1 << UInt32(i) }
      let symbol = intern(atom.folded)
      let key = NameTrie.key(node, symbol)
      if let next = children[key] {
        node = next
      } else {
        let next = Int32(entries.count)
        entries.append([])
        children[key] = next
        node = next
      }
    }
    let entry = Entry(value: value, capitals: capitals, tag: tag, isAcronym: isAcronym)
    // An ordinary spelling ("Otan") beside the acronym wins: it needs one capital only.
    if let known = entries[Int(node)].firstIndex(where: {
      $0.value == value && $0.capitals == capitals && $0.tag == tag
    }) {
      if !isAcronym { entries[Int(node)][known].isAcronym = false }
    } else {
      entries[Int(node)].append(entry)
    }
  }

  /// The symbol of an atom, or nil where no name holds it.
  func symbol(of folded: String) -> Int32? { symbols[folded] }

  /// The node that a symbol leads to.
  func step(from node: Int32, by symbol: Int32) -> Int32? {
    children[NameTrie.key(node, symbol)]
  }

  /// The names that end at a node.
  func entries(at node: Int32) -> [Entry] { entries[Int(node)] }

  private mutating func intern(_ folded: String) -> Int32 {
    if let symbol = symbols[folded] { return symbol }
    let symbol = Int32(symbols.count)
    symbols[folded] = symbol
    return symbol
  }

  private static func key(_ node: Int32, _ symbol: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
  }
}
