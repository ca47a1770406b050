internal import LanguageAnalysis

/// What linking asks of the words of a text, found out once for each word of the vocabulary, so that
/// the searches over tokens compare numbers.
struct TextVocabulary: Sendable {
  /// What a word is by its form alone.
  struct Traits: OptionSet {
    var rawValue: UInt8

    /// A noun for an organ of a state may begin with it, as written or as its lemma.
    static let startsOrgan = Traits(rawValue: 1)
    /// It has a capital, begins with a letter and is no "M." or "Mme".
    static let looksLikeName = Traits(rawValue: 2)
    /// It is a name behind its own article: "al-Terhouni", "el-Béchir".
    static let isNameWithParticle = Traits(rawValue: 16)
    /// It has no reading.
    static let isUnread = Traits(rawValue: 32)
    /// A noun for a group is the word.
    static let startsGroup = Traits(rawValue: 64)
    /// It begins with a letter.
    static let beginsWithLetter = Traits(rawValue: 4)
    /// It has two letters or more, all of them capitals.
    static let isAllCapitals = Traits(rawValue: 8)
    /// Any of those that the first word of a name has.
    static let startsName: Traits = [
      .looksLikeName, .isNameWithParticle, .isAllCapitals, .isFigureName,
    ]
    /// It begins with a figure and goes on with capitals: "2F", "3M".
    static let isFigureName = Traits(rawValue: 128)
  }

  /// The atoms of each word.
  private(set) var atoms: [[NameAtom]] = []
  /// The traits of each word.
  private(set) var traits: [Traits] = []
  /// The symbol of each atom, word after word; -1 where no name of the registry holds it.
  private(set) var symbol: [Int32] = []
  /// Whether each atom begins with a capital.
  private(set) var isCapitalized: [Bool] = []
  /// The end of each word's symbols.
  private var ends: [Int32] = []

  /// Reads the vocabulary of a text.
  init(_ words: [Word], registry: ActorRegistry) {
    atoms.reserveCapacity(words.count)
    traits.reserveCapacity(words.count)
    ends.reserveCapacity(words.count)
    var folding = NameFolding()
    for number in words.indices {
      folding.read(words[number].form)
      atoms.append(folding.atoms)
      for atom in 0..<folding.count {
        symbol.append(registry.names.symbol(of: folding, atom))
        isCapitalized.append(folding.isCapitalized[atom])
      }
      ends.append(Int32(symbol.count))
      traits.append(TextVocabulary.traits(of: words[number], &folding, registry))
    }
  }

  /// The places in ``symbol`` of a word's atoms.
  func symbols(of word: Int32) -> Range<Int> {
    (word > 0 ? Int(ends[Int(word) - 1]) : 0)..<Int(ends[Int(word)])
  }

  /// - Parameter folding: the word's form, already read.
  private static func traits(
    of word: Word, _ folding: inout NameFolding, _ registry: ActorRegistry
  ) -> Traits {
    // Marks have none.
    guard folding.count > 0 else { return [] }
    var traits: Traits = []
    if startsWithLetter(folding) { traits.insert(.beginsWithLetter) }
    if word.isAllCapitals { traits.insert(.isAllCapitals) }
    if word.isCapitalized, word.lower.unicodeScalars.first?.properties.isAlphabetic == true,
      !registry.isAddress(word)
    {
      traits.insert(.looksLikeName)
    }
    if isNameWithParticle(folding) { traits.insert(.isNameWithParticle) }
    if isFigureName(word.form) { traits.insert(.isFigureName) }
    if registry.startsGroup(folding) { traits.insert(.startsGroup) }
    if word.analyses.isEmpty { traits.insert(.isUnread) }
    if startsOrgan(word, &folding, registry) { traits.insert(.startsOrgan) }
    return traits
  }

  private static func isFigureName(_ form: String) -> Bool {
    let bytes = form.utf8
    guard (2...3).contains(bytes.count), let first = bytes.first, (0x31...0x39).contains(first),
      let last = bytes.last, (0x41...0x5A).contains(last)
    else { return false }
    // "20H", "4G": an hour, a network.
    return bytes.dropFirst().allSatisfy { (0x41...0x5A).contains($0) }
      && ![UInt8(ascii: "H"), UInt8(ascii: "G"), UInt8(ascii: "D"), UInt8(ascii: "K")].contains(
        last)
  }

  private static func startsWithLetter(_ folding: borrowing NameFolding) -> Bool {
    let first = folding.bytes[0]
    return first >= 0x80 || (0x61...0x7A).contains(first)
  }

  private static func isNameWithParticle(_ folding: borrowing NameFolding) -> Bool {
    guard folding.count > 1, !folding.isCapitalized[0], folding.isCapitalized[1] else {
      return false
    }
    let first = String(decoding: folding.bytes[folding.range(0)], as: UTF8.self)
    return NameWords.particles.contains(first) || NameWords.articlesWithHyphen.contains(first)
  }

  private static func startsOrgan(
    _ word: Word, _ folding: inout NameFolding, _ registry: ActorRegistry
  ) -> Bool {
    if registry.startsOrgan(folding) { return true }
    for number in word.analyses.indices
    where word.analyses[number].partOfSpeech != .verb && word.analyses[number].lemma != word.form {
      folding.read(word.analyses[number].lemma)
      if registry.startsOrgan(folding) { return true }
    }
    return false
  }
}
