package import LanguageAnalysis

/// Sentences of treebanks, with the words of all of them seen as the models see them.
package struct TrainingCorpus: Sendable {
  /// A sentence with the indices of its words among ``words``.
  package struct Sentence: Sendable {
    package var gold: TreebankSentence
    package var words: [Int32]
  }

  /// The sentences.
  package var sentences: [Sentence] = []
  /// The distinct forms, each as the lexicon reads it.
  package private(set) var words: [Word] = []
  private var indices: [String: Int32] = [:]

  /// Reads the words of sentences.
  package init(_ gold: [TreebankSentence], reader: FormReader) {
    for sentence in gold {
      var indices: [Int32] = []
      for token in sentence.tokens {
        if let index = self.indices[token.form] {
          indices.append(index)
        } else {
          let index = Int32(words.count)
          words.append(reader.word(token.form))
          self.indices[token.form] = index
          indices.append(index)
        }
      }
      sentences.append(Sentence(gold: sentence, words: indices))
    }
  }

  /// The traits of all words, with what `known` tells of their forms.
  package func traits(_ known: KnownForms, _ gazetteer: Gazetteer? = nil) -> TraitTable {
    var table = TraitTable()
    for word in words {
      var traits = WordTraits(word)
      known.complete(&traits)
      gazetteer?.complete(&traits)
      _ = table.add(traits)
    }
    return table
  }

  /// Begins a model sentence with the words of a sentence.
  package func begin(
    _ sentence: Sentence, _ table: TraitTable, _ model: inout ModelSentence
  ) {
    model.begin(sentence.words.map { $0 + TraitTable.firstWord }, table)
  }

  /// Begins a model sentence with the words and the tags of a sentence.
  func begin(
    _ sentence: Sentence, _ tags: SentenceTags, _ table: TraitTable, _ model: inout ModelSentence
  ) {
    begin(sentence, table, &model)
    for offset in 0..<model.count {
      model.setTag(tags.tags[offset], at: ModelSentence.first + offset)
      model.setMorph(tags.morphs[offset], at: ModelSentence.first + offset)
    }
  }
}
