internal import LanguageAnalysis

/// Trains the recogniser of names.
struct NameTraining {
  let corpus: TrainingCorpus
  let table: TraitTable
  /// The tags of the sentences as a tagger that has not seen them gave them.
  let tags: [SentenceTags]
  let epochs: Int
  let seed: UInt64

  /// Trains on all sentences.
  func train() -> Perceptron {
    let names = Perceptron(classCount: NameTag.allCases.count)
    var generator = SeededGenerator(seed: seed)
    var order = Array(corpus.sentences.indices)
    var sentence = ModelSentence()
    var list = FeatureList()
    var scores = [Int32](repeating: 0, count: 16)
    for _ in 0..<epochs {
      order.shuffle(using: &generator)
      for index in order {
        corpus.begin(corpus.sentences[index], tags[index], table, &sentence)
        var before = NameTag.outside
        var before2 = NameTag.outside
        var opening = 0
        for (offset, token) in corpus.sentences[index].gold.tokens.enumerated() {
          let place = ModelSentence.first + offset
          var guess = NameTag.outside
          if sentence.mayBeName(at: place, after: before, table) {
            if before == .outside { opening = 0 }
            sentence.nameFeatures(
              at: place, after: before, before2, opening: opening, table, into: &list)
            names.score(list, into: &scores)
            let allowed = NameTag.allCases.filter { $0.canFollow(before) }
            let best = best(scores, allowed.map { Int($0.rawValue) })
            guess = NameTag(rawValue: UInt8(best)) ?? .outside
            names.tick()
            if guess != token.name, token.name.canFollow(before) {
              names.update(list, better: Int(token.name.rawValue), worse: best)
            }
          }
          if guess.isFirst { opening = place }
          before2 = before
          before = guess
        }
      }
    }
    names.settle()
    return names
  }
}
