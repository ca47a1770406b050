/// The words that a reader of texts has met, with their readings, and the reader of sentences that knows them.
///
/// Words come back from text to text, so that most are looked up once and not once a text. What is known of a
/// word depends on its form alone, so nothing that is read depends on what was read before.
struct WordMemory {
  /// How many words are kept; with more, all are forgotten before the next text.
  private static let mostWords = 8192

  private(set) var reader: SentenceReader
  private let lexicon: Lexicon
  private let model: LanguageModel
  private let lemmatizer: Lemmatizer
  private var words: [Word] = []
  private var kinds: [TokenKind] = []
  private var hashes: [UInt64] = []
  /// The bytes of all forms, and where each begins; one more number says where the last ends.
  private var bytes: [UInt8] = []
  private var starts: [Int32] = [0]
  /// The readings that were chosen of each word, with what they were chosen for.
  private var chosen: [[(tag: UInt8, morph: UInt8, analysis: Analysis)]] = []
  /// Open addressing; -1 is free.
  private var slots = [Int32](repeating: -1, count: 4 * mostWords)

  init(lexicon: Lexicon, model: LanguageModel) {
    self.lexicon = lexicon
    self.model = model
    lemmatizer = Lemmatizer(rules: model.lemmas)
    reader = SentenceReader(model: model)
  }

  /// Makes room for the words of another text.
  mutating func begin() {
    if words.count > Self.mostWords { self = WordMemory(lexicon: lexicon, model: model) }
  }

  /// Returns the place of the word that a form is between two offsets.
  mutating func place(
    _ text: borrowing Span<UInt8>, from start: Int, to end: Int, kind: TokenKind, hash: UInt64
  ) -> Int32 {
    let hash = hash ^ UInt64(kind.rawValue) << 56
    var slot = homeSlot(of: hash &* 0xD6E8_FEB8_6659_FD93, in: slots.count)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if hashes[known] == hash, kinds[known] == kind, isSame(text, known, from: start, to: end) {
        return slots[slot]
      }
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    let place = Int32(words.count)
    slots[slot] = place
    hashes.append(hash)
    kinds.append(kind)
    for offset in start..<end { bytes.append(text[offset]) }
    let form = String(decoding: bytes[Int(starts[words.count])...], as: UTF8.self)
    starts.append(Int32(bytes.count))
    let word = WordReader(lexicon: lexicon).word(form, kind)
    words.append(word)
    chosen.append([])
    var traits = WordTraits(word)
    model.complete(&traits)
    _ = reader.add(traits)
    if words.count * 2 > slots.count { grow() }
    return place
  }

  /// The word at a place.
  func word(_ place: Int32) -> Word { words[Int(place)] }

  /// The reading of the word at a place that fits a word class and a morphology.
  mutating func analysis(of place: Int32, _ tag: UInt8, _ morph: UInt8) -> Analysis {
    let place = Int(place)
    for known in chosen[place] where known.tag == tag && known.morph == morph {
      return known.analysis
    }
    let analysis = lemmatizer.analysis(
      of: words[place], PartOfSpeech(rawValue: tag) ?? .other,
      model.morphologies.sets[Int(morph)])
    chosen[place].append((tag, morph, analysis))
    return analysis
  }

  /// Reads a sentence of words, given by their places.
  mutating func read(_ places: some Sequence<Int32>) -> [NameTag] {
    reader.begin(places.lazy.map { $0 + TraitTable.firstWord })
    reader.tag()
    reader.parse()
    return reader.findNames()
  }

  private func isSame(
    _ text: borrowing Span<UInt8>, _ known: Int, from start: Int, to end: Int
  ) -> Bool {
    let other = Int(starts[known])
    guard Int(starts[known + 1]) - other == end - start else { return false }
    for offset in 0..<(end - start) where bytes[other + offset] != text[start + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var slot = homeSlot(of: hash &* 0xD6E8_FEB8_6659_FD93, in: slots.count)
      while slots[slot] >= 0 { slot = slot + 1 == slots.count ? 0 : slot + 1 }
      slots[slot] = Int32(index)
    }
  }
}

extension LanguageModel {
  /// Adds to the traits of a word what the model knows of its form.
  package func complete(_ traits: inout WordTraits) {
    known.complete(&traits)
    gazetteer.complete(&traits)
  }
}
