import Testing

@testable import ActorLinking

@Suite struct NameTrieTests {
  /// What a trie of some names has at the end of a name: value and tag of each entry.
  private func found(_ name: String, in trie: NameTrie) -> [String] {
    trie.entries(at: trie.node(of: nameAtoms(of: name))).map {
      "\(trie.entries[$0].value)/\(trie.entries[$0].tag)"
    }
  }

  @Test func namesAreFoundWholeOnly() {
    var builder = NameTrie.Builder()
    for (value, name) in ["Front", "Front al-Nosra", "Front populaire uni", "Al-Nosra"].enumerated()
    {
      builder.insert(name, value: value, tag: 0)
    }
    let trie = builder.build()
    #expect(found("Front", in: trie) == ["0/0"])
    #expect(found("front AL Nosra", in: trie) == ["1/0"])
    #expect(found("Front populaire", in: trie) == [])
    #expect(found("Front populaire uni", in: trie) == ["2/0"])
    #expect(found("Al-Nosra", in: trie) == ["3/0"])
    #expect(found("Nosra", in: trie) == [])
    #expect(found("Front inconnu", in: trie) == [])
    #expect(found("", in: trie) == [])
  }

  @Test func entriesOfANameComeByTagThenValue() {
    var builder = NameTrie.Builder()
    builder.insert("Moscou", value: 7, tag: 2)
    builder.insert("Moscou", value: 9, tag: 0)
    builder.insert("Moscou", value: 3, tag: 2)
    #expect(found("Moscou", in: builder.build()) == ["9/0", "3/2", "7/2"])
  }

  @Test func theSameNameTwiceIsOneEntry() {
    var builder = NameTrie.Builder()
    builder.insert("OTAN", value: 1, tag: 0, isAcronym: true)
    builder.insert("Otan", value: 1, tag: 0)
    builder.insert("OTAN", value: 1, tag: 0, isAcronym: true)
    let trie = builder.build()
    #expect(found("Otan", in: trie) == ["1/0"])
    #expect(!trie.entries[0].isAcronym, "the ordinary spelling wins")
  }

  @Test func theFirstLetterCountsAsAsked() {
    var builder = NameTrie.Builder()
    builder.insert("russes", value: 1, tag: 0, first: .capital)
    builder.insert("Union africaine", value: 2, tag: 0, first: .small)
    builder.insert("Union", value: 3, tag: 0, first: .small)
    builder.insert("union du Maghreb", value: 4, tag: 0, first: .small)
    let trie = builder.build()
    #expect(trie.entries.map(\.value).sorted() == [1, 2], "others have no further small spelling")
    #expect(trie.entries.first { $0.value == 1 }?.capitals == 1)
    #expect(trie.entries.first { $0.value == 2 }?.capitals == 0)
  }

  @Test func namesWithoutLettersOrOfTooManyAtomsAreRefused() {
    var builder = NameTrie.Builder()
    let long = Array(repeating: "a", count: 33).joined(separator: " ")
    for name in ["", " ", "…", "'-'", "\u{202E}", long] {
      let isAdded = builder.insert(name, value: 1, tag: 0)
      #expect(!isAdded, "\(name)")
    }
    let isAdded = builder.insert(String(long.dropLast(2)), value: 1, tag: 0)
    #expect(isAdded)
    #expect(builder.build().entries.count == 1)
  }

  @Test func anEmptyTrieHasNoNames() {
    #expect(found("Front", in: NameTrie()) == [])
    #expect(NameTrie().symbol(of: "front") == -1)
  }

  private func joined(_ name: String) -> String {
    nameAtoms(of: name).map(\.folded).joined(separator: " ")
  }

  @Test(arguments: 0..<20)
  func anyNamesAreFoundAsInADictionary(_ seed: Int) {
    var random = LinkingPropertyTests.Generator(state: UInt64(seed))
    let words = ["Al", "el", "Front", "nord", "Élan", "X", "7", "Straße", "Хафтар", "北京"]
    func name() -> String {
      (0..<Int.random(in: 1...4, using: &random))
        .map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }
    var builder = NameTrie.Builder()
    var wanted: [String: Set<String>] = [:]
    for value in 0..<300 {
      let (name, tag) = (name(), UInt8.random(in: 0...4, using: &random))
      builder.insert(name, value: value, tag: tag)
      wanted[joined(name), default: []].insert("\(value)/\(tag)")
    }
    let trie = builder.build()
    for _ in 0..<300 {
      let name = name()
      #expect(Set(found(name, in: trie)) == wanted[joined(name)] ?? [], "\(name)")
    }
  }

  @Test func symbolsAreKeptWhileTheTableGrows() {
    var symbols = AtomSymbols()
    for number in 0..<3_000 { symbols.intern("atome\(number)") }
    #expect(symbols.count == 3_000)
    for number in 0..<3_000 { #expect(symbols.number(of: "atome\(number)") == number) }
    #expect(symbols.number(of: "atome3000") == -1)
    #expect(symbols.number(of: "atome") == -1)
    #expect(symbols.number(of: "") == -1)
  }
}
