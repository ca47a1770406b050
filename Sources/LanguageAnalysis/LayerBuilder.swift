/// Fills the columns of tokens that a model decides, sentence after sentence.
struct LayerBuilder {
  /// The distinct forms; readings that the tagger chose and the lexicon lacks are added to them.
  private(set) var words: [Word]
  private let model: LanguageModel
  private let lemmatizer: Lemmatizer
  private let table: TraitTable
  private var reader: SentenceReader
  /// For each word the readings chosen so far, with what they were chosen for.
  private var chosen: [[(tag: UInt8, morph: UInt8, analysis: Int8)]]

  init(model: LanguageModel, words: [Word]) {
    self.model = model
    self.words = words
    lemmatizer = Lemmatizer(rules: model.lemmas)
    reader = SentenceReader(model: model)
    chosen = Array(repeating: [], count: words.count)
    var table = TraitTable()
    for word in words {
      var traits = WordTraits(word)
      model.complete(&traits)
      _ = table.add(traits)
    }
    self.table = table
  }

  /// Reads all sentences.
  mutating func read(_ sentences: [Sentence], _ tokens: inout Tokens) {
    tokens.reserveLayers()
    for sentence in sentences {
      let start = Int(sentence.tokens.lowerBound)
      let end = Int(sentence.tokens.upperBound)
      // What stands before a dateline's dash is no part of the sentence's clause.
      if let dateline = sentence.dateline, Int(dateline.lowerBound) == start,
        Int(dateline.upperBound) < end
      {
        read(start..<Int(dateline.upperBound), &tokens)
        read(Int(dateline.upperBound)..<end, &tokens)
        tokens.attachRoot(in: start..<Int(dateline.upperBound), to: Int(dateline.upperBound)..<end)
      } else {
        read(start..<end, &tokens)
      }
    }
  }

  private mutating func read(_ range: Range<Int>, _ tokens: inout Tokens) {
    reader.begin(tokens.word[range].map { $0 + TraitTable.firstWord })
    reader.tag(table)
    reader.parse(table)
    let names = reader.findNames(table)
    let root = reader.sentence.root
    for (index, token) in range.enumerated() {
      let place = ModelSentence.first + index
      let tag = reader.sentence.tags[place]
      let morph = reader.sentence.morphs[place]
      let head = Int(reader.state.heads[place])
      tokens.appendLayers(
        tag: PartOfSpeech(rawValue: tag) ?? .other,
        inflection: model.morphologies.sets[Int(morph)],
        head: head == root ? -1 : Int32(range.lowerBound + head - ModelSentence.first),
        relation: DependencyRelation(rawValue: reader.state.labels[place]) ?? .dep,
        name: names[index],
        chosen: analysis(of: Int(tokens.word[token]), tag, morph))
    }
  }

  /// The index of the reading of a word that fits a word class and a morphology; -1 where a mark has
  /// none.
  private mutating func analysis(of word: Int, _ tag: UInt8, _ morph: UInt8) -> Int8 {
    for known in chosen[word] where known.tag == tag && known.morph == morph {
      return known.analysis
    }
    var result: Int8 = -1
    if !words[word].analyses.isEmpty {
      let analysis = lemmatizer.analysis(
        of: words[word], PartOfSpeech(rawValue: tag) ?? .other,
        model.morphologies.sets[Int(morph)])
      if let same = words[word].analyses.firstIndex(of: analysis) {
        result = Int8(same)
      } else if words[word].analyses.count < 127 {
        words[word].analyses.append(analysis)
        result = Int8(words[word].analyses.count - 1)
      } else {
        let tag = PartOfSpeech(rawValue: tag)
        result = Int8(words[word].analyses.firstIndex { $0.partOfSpeech == tag } ?? 0)
      }
    }
    chosen[word].append((tag, morph, result))
    return result
  }
}

extension LanguageModel {
  /// Adds to the traits of a word what the model knows of its form.
  package func complete(_ traits: inout WordTraits) {
    known.complete(&traits)
    gazetteer.complete(&traits)
  }
}
