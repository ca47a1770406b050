/// Fills the columns of tokens that a model decides, sentence after sentence.
struct LayerBuilder {
  /// The distinct forms; readings that the tagger chose and the lexicon lacks are added to them.
  private(set) var vocabulary: Vocabulary
  /// For each word the readings chosen so far, with what they were chosen for.
  private var chosen: [[(tag: UInt8, morph: UInt8, analysis: Int8)]]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    chosen = Array(repeating: [], count: vocabulary.words.count)
  }

  /// Reads all sentences.
  mutating func read(
    _ sentences: [Sentence], _ tokens: inout Tokens, _ memory: inout WordMemory
  ) {
    tokens.reserveLayers()
    for sentence in sentences {
      let start = Int(sentence.tokens.lowerBound)
      let end = Int(sentence.tokens.upperBound)
      // What stands before a dateline's dash is no part of the sentence's clause.
      if let dateline = sentence.dateline, Int(dateline.lowerBound) == start,
        Int(dateline.upperBound) < end
      {
        read(start..<Int(dateline.upperBound), &tokens, &memory)
        read(Int(dateline.upperBound)..<end, &tokens, &memory)
        tokens.attachRoot(in: start..<Int(dateline.upperBound), to: Int(dateline.upperBound)..<end)
      } else {
        read(start..<end, &tokens, &memory)
      }
    }
  }

  private mutating func read(
    _ range: Range<Int>, _ tokens: inout Tokens, _ memory: inout WordMemory
  ) {
    let names = memory.read(tokens.word[range].map { vocabulary.places[Int($0)] })
    let root = memory.reader.sentence.root
    for (index, token) in range.enumerated() {
      let place = ModelSentence.first + index
      let tag = memory.reader.sentence.tags[place]
      let morph = memory.reader.sentence.morphs[place]
      let head = Int(memory.reader.state.heads[place])
      tokens.appendLayers(
        tag: PartOfSpeech(rawValue: tag) ?? .other,
        inflection: memory.reader.morphologies.sets[Int(morph)],
        head: head == root ? -1 : Int32(range.lowerBound + head - ModelSentence.first),
        relation: DependencyRelation(rawValue: memory.reader.state.labels[place]) ?? .dep,
        name: names[index],
        chosen: analysis(of: Int(tokens.word[token]), tag, morph, &memory))
    }
  }

  /// The index of the reading of a word that fits a word class and a morphology; -1 where a mark has
  /// none.
  private mutating func analysis(
    of word: Int, _ tag: UInt8, _ morph: UInt8, _ memory: inout WordMemory
  ) -> Int8 {
    for known in chosen[word] where known.tag == tag && known.morph == morph {
      return known.analysis
    }
    var result: Int8 = -1
    let analyses = vocabulary.words[word].analyses
    if !analyses.isEmpty {
      let analysis = memory.analysis(of: vocabulary.places[word], tag, morph)
      if let same = analyses.firstIndex(of: analysis) {
        result = Int8(same)
      } else if analyses.count < 127 {
        result = Int8(vocabulary.add(analysis, to: word))
      } else {
        let tag = PartOfSpeech(rawValue: tag)
        result = Int8(analyses.firstIndex { $0.partOfSpeech == tag } ?? 0)
      }
    }
    chosen[word].append((tag, morph, result))
    return result
  }
}
