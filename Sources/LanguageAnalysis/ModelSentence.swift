/// One sentence as the models see it: per token its form's traits, its word class and its morphology.
///
/// All columns are padded: places 0 and 1 stand for nothing, the tokens begin at ``first``, the place
/// after the last token is the artificial root, and two more stand for nothing. So templates look
/// left and right without a branch.
package struct ModelSentence {
  /// The place of the first token.
  package static let first = 2

  /// The index of each place's traits.
  package private(set) var words: [Int32] = []
  /// The atom of each place's form.
  private(set) var forms: [Atom] = []
  /// The word class chosen for each place, as the raw value of ``PartOfSpeech``.
  package private(set) var tags: [UInt8] = []
  /// The atom of the word class.
  private(set) var tagAtoms: [Atom] = []
  /// The number of the morphology chosen for each place.
  package private(set) var morphs: [UInt8] = []
  /// The atom of word class and morphology together.
  private(set) var fullAtoms: [Atom] = []
  /// The atom of the dictionary form, once ``chooseLemmas(_:)`` has chosen it.
  private(set) var lemmaAtoms: [Atom] = []
  /// The number of tokens.
  package private(set) var count = 0

  /// Creates an empty sentence.
  package init() {}

  /// The place of the artificial root.
  package var root: Int { Self.first + count }

  /// Starts over with the words of another sentence, given as indices into a table.
  package mutating func begin(_ tokenWords: some Sequence<Int32>, _ table: TraitTable) {
    words.removeAll(keepingCapacity: true)
    words.append(TraitTable.nothing)
    words.append(TraitTable.nothing)
    words.append(contentsOf: tokenWords)
    count = words.count - Self.first
    words.append(TraitTable.root)
    words.append(TraitTable.nothing)
    words.append(TraitTable.nothing)
    forms.removeAll(keepingCapacity: true)
    for word in words { forms.append(table.form[Int(word)]) }
    tags.removeAll(keepingCapacity: true)
    tags.append(contentsOf: repeatElement(UInt8.max, count: words.count))
    morphs.removeAll(keepingCapacity: true)
    morphs.append(contentsOf: repeatElement(0, count: words.count))
    tagAtoms.removeAll(keepingCapacity: true)
    tagAtoms.append(contentsOf: repeatElement(Self.noTag, count: words.count))
    fullAtoms.removeAll(keepingCapacity: true)
    fullAtoms.append(contentsOf: repeatElement(Self.noTag, count: words.count))
    tagAtoms[root] = Self.rootTag
    fullAtoms[root] = Self.rootTag
  }

  /// Chooses the word class of a place.
  @inline(__always)
  package mutating func setTag(_ tag: UInt8, at place: Int) {
    tags[place] = tag
    tagAtoms[place] = scrambled(0x5447 << 32 | UInt64(tag))
    fullAtoms[place] = tagAtoms[place]
  }

  /// Chooses the morphology of a place whose word class is chosen.
  @inline(__always)
  package mutating func setMorph(_ morph: UInt8, at place: Int) {
    morphs[place] = morph
    fullAtoms[place] = tagAtoms[place] &+ scrambled(0x4D46 << 32 | UInt64(morph))
  }

  /// Starts over with some places of a tagged sentence.
  mutating func begin(_ places: [Int32], of whole: ModelSentence, _ table: TraitTable) {
    begin(places.lazy.map { whole.words[Int($0)] }, table)
    for (index, place) in places.enumerated() {
      setTag(whole.tags[Int(place)], at: Self.first + index)
      setMorph(whole.morphs[Int(place)], at: Self.first + index)
    }
  }

  /// Chooses the dictionary forms by the word classes.
  package mutating func chooseLemmas(_ table: TraitTable) {
    lemmaAtoms.removeAll(keepingCapacity: true)
    for place in words.indices {
      let index: Int
      switch PartOfSpeech(rawValue: tags[place]) {
      case .verb, .auxiliary: index = 0
      case .noun: index = 1
      case .adjective: index = 2
      default: index = 3
      }
      lemmaAtoms.append(table.lemmas[Int(words[place])][index])
    }
  }

  private static var noTag: Atom { scrambled(0x5447_0000_FFFF) }
  private static var rootTag: Atom { scrambled(0x5447_0000_FFFE) }
}

/// The traits of distinct forms, each seen once: a column a trait, since a decision
/// looks at few traits of many forms.
package struct TraitTable: Sendable {
  /// The index of the traits of a place outside the sentence.
  static let nothing: Int32 = 0
  /// The index of the traits of the artificial root.
  static let root: Int32 = 1
  /// The index of the first word.
  package static let firstWord: Int32 = 2

  /// The columns; see ``WordTraits``.
  private(set) var form: [Atom] = []
  private(set) var suffix1: [Atom] = []
  private(set) var suffix2: [Atom] = []
  private(set) var suffix3: [Atom] = []
  private(set) var suffix4: [Atom] = []
  private(set) var suffix5: [Atom] = []
  private(set) var prefix1: [Atom] = []
  private(set) var prefix2: [Atom] = []
  private(set) var prefix3: [Atom] = []
  private(set) var shape: [Atom] = []
  private(set) var classes: [Atom] = []
  private(set) var readings: [Atom] = []
  private(set) var lists: [Atom] = []
  private(set) var known: [Atom] = []
  private(set) var lemmas: [InlineArray<4, Atom>] = []
  private(set) var isCapitalized: [Bool] = []
  private(set) var mayBeFinite: [Bool] = []
  private(set) var mayBeNoun: [Bool] = []
  /// The only word class of frequent forms that have one; -1 for others.
  package private(set) var onlyTag: [Int8] = []

  /// Creates a table without words.
  package init() {
    for form in ["<nothing>", "<root>"] {
      _ = add(
        WordTraits(
          Word(
            form: form, lower: form, analyses: [], isCapitalized: false, isAllCapitals: false,
            isKnown: false)))
    }
  }

  /// The number of entries, those of no words included.
  package var count: Int { form.count }

  /// Adds the traits of a word and returns their index.
  package mutating func add(_ new: WordTraits) -> Int32 {
    form.append(new.form)
    suffix1.append(new.suffixes[0])
    suffix2.append(new.suffixes[1])
    suffix3.append(new.suffixes[2])
    suffix4.append(new.suffixes[3])
    suffix5.append(new.suffixes[4])
    prefix1.append(new.prefixes[0])
    prefix2.append(new.prefixes[1])
    prefix3.append(new.prefixes[2])
    shape.append(new.shape)
    classes.append(new.classes)
    readings.append(new.readings)
    lists.append(new.lists)
    known.append(new.known)
    lemmas.append(new.lemmas)
    isCapitalized.append(new.isCapitalized)
    mayBeFinite.append(new.mayBeFinite)
    mayBeNoun.append(new.mayBeNoun)
    onlyTag.append(new.onlyTag)
    return Int32(form.count - 1)
  }
}
