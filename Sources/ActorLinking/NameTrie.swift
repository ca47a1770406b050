/// Names as paths of atoms, for finding the longest name that starts at a place in a text.
///
/// Flat and never changed once ``Builder`` has built it. Nodes are numbered level by level, so that
/// the children of a node are neighbours, sorted by symbol: where a node's children begin says all
/// about its edges. The first step of a search is one look-up by symbol, each further one a binary
/// search among few.
///
/// There are no failure links as in an automaton of Aho and Corasick. They would spare a search that
/// ends in the middle of a name to read its tokens again; but over 440 articles a search at every
/// token takes 1.15 steps a token, and only 0.28 of them beyond the first. The links would have to
/// carry along the capitals seen and the longest name so far, and cost more than they spare.
struct NameTrie: Sendable {
  /// One name of one actor.
  struct Entry: Sendable {
    /// The index of the actor, or of whatever the trie's owner names.
    var value: Int32
    /// One bit an atom, first atom lowest: whether the text must have a capital there too.
    var capitals: UInt32
    /// What kind of name it is, in the owner's terms; lower ones come first.
    var tag: UInt8
    /// Whether the name is a short acronym, which only capitals make: EAU is not "eau".
    var isAcronym: Bool
  }

  /// The most atoms that a name may have; one bit of ``Entry/capitals`` each.
  static let longestName = 32

  private let symbols: AtomSymbols
  /// The node that each symbol leads to from the root; 0 where no name starts with it.
  private let first: [Int32]
  /// The symbol that leads to each node; the root's is -1.
  private let symbol: [Int32]
  /// The first child of each node, and the end of the last node's.
  private let firstChild: [Int32]
  /// The first entry of each node, and the end of the last node's.
  private let firstEntry: [Int32]
  /// The names, those of a node in the order of their tags and values.
  let entries: [Entry]

  fileprivate init(
    symbols: AtomSymbols, first: [Int32], symbol: [Int32], firstChild: [Int32], firstEntry: [Int32],
    entries: [Entry]
  ) {
    self.symbols = symbols
    self.first = first
    self.symbol = symbol
    self.firstChild = firstChild
    self.firstEntry = firstEntry
    self.entries = entries
  }

  /// Creates a trie without names.
  init() { self = Builder().build() }

  /// The bytes that the trie takes.
  var byteCount: Int {
    let numbers = first.count + symbol.count + firstChild.count + firstEntry.count
    return symbols.byteCount + numbers * MemoryLayout<Int32>.stride
      + entries.count * MemoryLayout<Entry>.stride
  }

  /// The symbol of an atom; -1 where no name holds it.
  func symbol(of folding: borrowing NameFolding, _ atom: Int) -> Int32 {
    symbols.number(of: folding, atom)
  }

  /// The symbol of a folded atom; -1 where no name holds it.
  func symbol(of folded: String) -> Int32 { symbols.number(of: folded) }

  /// The node that a symbol leads to, the root being 0; 0 where there is none.
  func step(from node: Int32, by wanted: Int32) -> Int32 {
    // Hot: at every token.
    guard wanted >= 0 else { return 0 }
    if node == 0 { return first[Int(wanted)] }
    var low = Int(firstChild[Int(node)])
    var high = Int(firstChild[Int(node) + 1])
    while low < high {
      let middle = (low + high) / 2
      if symbol[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < firstChild[Int(node) + 1] && symbol[low] == wanted ? Int32(low) : 0
  }

  /// The positions in ``entries`` of the names that end at a node.
  func entries(at node: Int32) -> Range<Int> {
    Int(firstEntry[Int(node)])..<Int(firstEntry[Int(node) + 1])
  }

  /// The node of a whole name; 0, which no name ends at, where there is none.
  func node(of atoms: [NameAtom]) -> Int32 {
    var node: Int32 = 0
    for atom in atoms {
      node = step(from: node, by: symbol(of: atom.folded))
      if node == 0 { break }
    }
    return node
  }
}

extension NameTrie {
  /// Gathers names and lays them out as a trie.
  struct Builder {
    /// How the first letter of a name counts.
    enum FirstLetter {
      case asGiven
      /// As a capital, whatever the table has.
      case capital
      /// As a small letter, where the table has a capital and further atoms follow; other names are
      /// not added.
      case small
    }

    private struct Name {
      /// The first symbol in `path`.
      var start: Int32
      var count: Int32
      var entry: Entry
    }

    private var symbols: AtomSymbols
    private var path: [Int32] = []
    private var names: [Name] = []
    private var folding = NameFolding()

    /// A builder with room for the names of some actors before it grows.
    init(reserving actors: Int = 0) {
      symbols = AtomSymbols(reserving: actors)
      path.reserveCapacity(actors * 5)
      names.reserveCapacity(actors * 3)
    }

    /// Adds a name; false where it has no atoms or too many, so that it can never be found.
    @discardableResult
    mutating func insert(
      _ name: String, value: Int, tag: UInt8, isAcronym: Bool = false,
      first: FirstLetter = .asGiven
    ) -> Bool {
      folding.read(name)
      return insertAgain(value: value, tag: tag, isAcronym: isAcronym, first: first)
    }

    /// Adds the last name once more, as another kind of name.
    @discardableResult
    mutating func insertAgain(
      value: Int, tag: UInt8, isAcronym: Bool = false, first: FirstLetter = .asGiven
    ) -> Bool {
      guard folding.count > 0, folding.count <= NameTrie.longestName else { return false }
      if first == .small, folding.count == 1 || !folding.isCapitalized[0] { return true }
      let start = Int32(path.count)
      var capitals: UInt32 = 0
      for atom in 0..<folding.count {
        path.append(symbols.intern(folding, atom))
        if folding.isCapitalized[atom] { capitals |= 1 << UInt32(atom) }
      }
      switch first {
      case .asGiven: break
      case .small: capitals &= ~1
      case .capital: capitals |= 1
      }
      let entry = Entry(value: Int32(value), capitals: capitals, tag: tag, isAcronym: isAcronym)
      names.append(Name(start: start, count: Int32(folding.count), entry: entry))
      return true
    }

    /// The trie of all names added.
    ///
    /// - Complexity: O(*n* log *n*) in the names that share their first atom, O(*n*) in all.
    consuming func build() -> NameTrie {
      let order = sortedNames()
      var first = [Int32](repeating: 0, count: symbols.count)
      var entries: [Entry] = []
      entries.reserveCapacity(names.count)
      // The names below each node, as a range of `order`; those that end there come first.
      var lower: [Int32] = [0]
      var upper = [Int32(order.count)]
      var symbol: [Int32] = [-1]
      var firstChild: [Int32] = []
      var firstEntry: [Int32] = []
      var node = 0
      var depth: Int32 = 0
      var levelEnd = 1
      while node < symbol.count {
        if node == levelEnd {
          depth += 1
          levelEnd = symbol.count
        }
        firstChild.append(Int32(symbol.count))
        firstEntry.append(Int32(entries.count))
        var row = Int(lower[node])
        let end = Int(upper[node])
        while row < end, names[Int(order[row])].count == depth {
          Builder.append(names[Int(order[row])].entry, to: &entries, from: firstEntry[node])
          row += 1
        }
        while row < end {
          let next = path[Int(names[Int(order[row])].start + depth)]
          let start = row
          while row < end, path[Int(names[Int(order[row])].start + depth)] == next { row += 1 }
          if depth == 0 { first[Int(next)] = Int32(symbol.count) }
          symbol.append(next)
          lower.append(Int32(start))
          upper.append(Int32(row))
        }
        node += 1
      }
      firstChild.append(Int32(symbol.count))
      firstEntry.append(Int32(entries.count))
      return NameTrie(
        symbols: symbols, first: first, symbol: symbol, firstChild: firstChild,
        firstEntry: firstEntry, entries: entries)
    }

    /// Appends an entry of a node unless the last one is the same. An ordinary spelling ("Otan")
    /// beside the acronym wins: it needs one capital only.
    private static func append(_ entry: Entry, to entries: inout [Entry], from start: Int32) {
      if let last = entries.last, entries.count > start, last.value == entry.value,
        last.tag == entry.tag, last.capitals == entry.capitals
      {
        entries[entries.count - 1].isAcronym = last.isAcronym && entry.isAcronym
      } else {
        entries.append(entry)
      }
    }

    /// The positions of the names, by path, then tag, value and capitals.
    private func sortedNames() -> [Int32] {
      // By the first symbol without comparing: most names are then alone.
      var ends = [Int](repeating: 0, count: symbols.count + 1)
      for name in names { ends[Int(path[Int(name.start)]) + 1] += 1 }
      for symbol in 0..<symbols.count { ends[symbol + 1] += ends[symbol] }
      var order = [Int32](repeating: 0, count: names.count)
      for (position, name) in names.enumerated() {
        let symbol = Int(path[Int(name.start)])
        order[ends[symbol]] = Int32(position)
        ends[symbol] += 1
      }
      let (names, path) = (names, path)
      var start = 0
      for end in ends.dropLast() {
        if end - start > 1 {
          order[start..<end].sort {
            Builder.precedes(names[Int($0)], names[Int($1)], path)
          }
        }
        start = end
      }
      return order
    }

    private static func precedes(_ a: Name, _ b: Name, _ path: [Int32]) -> Bool {
      for i in 1..<max(1, min(a.count, b.count)) {
        let (left, right) = (path[Int(a.start + i)], path[Int(b.start + i)])
        if left != right { return left < right }
      }
      if a.count != b.count { return a.count < b.count }
      return (a.entry.tag, a.entry.value, a.entry.capitals)
        < (b.entry.tag, b.entry.value, b.entry.capitals)
    }
  }
}
