/// Chooses word classes, morphology and tree of one sentence after another with a model.
///
/// Holds the words it has met and the buffers that one thread needs; the model is shared. What it keeps from
/// sentence to sentence makes it faster and changes nothing that it chooses. A copy shares the buffers, so it must
/// not be used beside the original.
package struct SentenceReader {
  let model: LanguageModel
  /// The traits of the words that sentences are made of.
  package private(set) var table: TraitTable
  /// The sentence read last, with its word classes and morphology.
  package internal(set) var sentence = ModelSentence()
  /// The tree of the sentence parsed last.
  package internal(set) var state = ParserState()
  /// How far ahead choices must be to be made early.
  let margins = Margins.measured
  /// What the margins are measured by; nothing is made early where it is not nil.
  package var counts: MarginCounts?
  var list = FeatureList()
  var scores = ClassScores()
  var wordScores = WordScores()
  var placeScores = PlaceScores()
  var moveMemory = MoveMemory()
  var relationMemory = RelationMemory()

  static let wordClasses = PartOfSpeech.allCases.map(\.rawValue)
  private static let nameTags = NameTag.allCases.map(\.rawValue)

  var morphologies: Morphologies { model.morphologies }

  /// Creates a reader of sentences that are made of the words of a table.
  package init(model: LanguageModel, table: TraitTable = TraitTable()) {
    self.model = model
    self.table = table
    wordScores.reserve(table.count)
  }

  /// Adds the traits of a word and returns its index.
  package mutating func add(_ traits: WordTraits) -> Int32 {
    let index = table.add(traits)
    wordScores.reserve(table.count)
    return index
  }

  /// Begins a sentence, given as indices into ``table``.
  package mutating func begin(_ words: some Sequence<Int32>) { sentence.begin(words, table) }

  /// Begins a sentence.
  package mutating func begin(_ sentence: ModelSentence) { self.sentence = sentence }

  /// Finds the names of a tagged sentence: a tag a token.
  package mutating func findNames() -> [NameTag] {
    var names = [NameTag](repeating: .outside, count: sentence.words.count)
    var opening = 0
    for place in ModelSentence.first..<sentence.root {
      let before = names[place - 1]
      guard sentence.mayBeName(at: place, after: before, table) else { continue }
      if before == .outside { opening = 0 }
      sentence.nameFeatures(
        at: place, after: before, names[place - 2], opening: opening, table, into: &list)
      scores.reset(NameTag.allCases.count)
      model.names.add(list, salt: 0, of: Self.nameTags, to: scores)
      var best = NameTag.outside
      for tag in NameTag.allCases
      where tag.canFollow(before)
        && scores[tag.rawValue] > scores[best.rawValue]
      {
        best = tag
      }
      names[place] = best
      if best.isFirst { opening = place }
    }
    return Array(names[ModelSentence.first..<sentence.root])
  }
}
