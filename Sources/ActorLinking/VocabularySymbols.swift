internal import LanguageAnalysis

/// The atoms of a text's words as symbols of the registry's names, looked up once for each word of
/// the vocabulary, so that the search for names compares numbers only.
struct VocabularySymbols: Sendable {
  /// The symbol of each atom, word after word; -1 where no name of the registry holds it.
  private(set) var symbol: [Int32] = []
  /// Whether each atom begins with a capital.
  private(set) var isCapitalized: [Bool] = []
  /// Whether a noun for an organ of a state may begin with each word, as written or as its lemma.
  private(set) var startsOrgan: [Bool] = []
  /// The end of each word's atoms.
  private var ends: [Int32] = []

  /// The places in ``symbol`` of a word's atoms.
  func atoms(of word: Int32) -> Range<Int> {
    (word > 0 ? Int(ends[Int(word) - 1]) : 0)..<Int(ends[Int(word)])
  }

  /// Folds a vocabulary, into symbols and into atoms.
  static func reading(
    _ words: [Word], _ registry: ActorRegistry
  ) -> (atoms: [[NameAtom]], symbols: VocabularySymbols) {
    var result = VocabularySymbols()
    var atoms: [[NameAtom]] = []
    atoms.reserveCapacity(words.count)
    var folding = NameFolding()
    for word in words {
      folding.read(word.form)
      atoms.append(folding.atoms)
      for atom in 0..<folding.count {
        result.symbol.append(registry.names.symbol(of: folding, atom))
        result.isCapitalized.append(folding.isCapitalized[atom])
      }
      result.ends.append(Int32(result.symbol.count))
      result.startsOrgan.append(startsOrgan(word, &folding, registry))
    }
    return (atoms, result)
  }

  /// - Parameter folding: the word's form, already read.
  private static func startsOrgan(
    _ word: Word, _ folding: inout NameFolding, _ registry: ActorRegistry
  ) -> Bool {
    // A mark's lemma is itself.
    guard folding.count > 0 else { return false }
    if registry.startsOrgan(folding) { return true }
    for analysis in word.analyses where analysis.lemma != word.form {
      folding.read(analysis.lemma)
      if registry.startsOrgan(folding) { return true }
    }
    return false
  }
}
