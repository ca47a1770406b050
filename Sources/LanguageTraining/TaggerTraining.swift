package import LanguageAnalysis

/// The word classes and the morphology of one sentence, one a token.
package struct SentenceTags: Sendable {
  package var tags: [UInt8]
  package var morphs: [UInt8]
}

/// Trains the two stages of the tagger: word class, then morphology.
package struct TaggerTraining {
  let corpus: TrainingCorpus
  let morphologies: Morphologies
  let epochs: Int
  let seed: UInt64

  package init(corpus: TrainingCorpus, morphologies: Morphologies, epochs: Int, seed: UInt64) {
    self.corpus = corpus
    self.morphologies = morphologies
    self.epochs = epochs
    self.seed = seed
  }

  /// Trains on the sentences with the given indices.
  package func train(on indices: [Int]) -> TrainedTagger {
    let known = KnownForms(knownForms(indices.lazy.map { corpus.sentences[$0].gold }))
    let table = corpus.traits(known)
    let classes = Perceptron(classCount: 16)
    let morphs = Perceptron(classCount: morphologies.count)
    var generator = SeededGenerator(seed: seed)
    var order = indices
    var sentence = ModelSentence()
    var list = FeatureList()
    var scores = [Int32](repeating: 0, count: 256)
    for _ in 0..<epochs {
      order.shuffle(using: &generator)
      for index in order {
        let gold = corpus.sentences[index].gold.tokens
        corpus.begin(corpus.sentences[index], table, &sentence)
        for (offset, token) in gold.enumerated() {
          let place = ModelSentence.first + offset
          let only = table.onlyTag[Int(sentence.words[place])]
          if only >= 0 {
            sentence.setTag(UInt8(only), at: place)
            continue
          }
          sentence.tagFeatures(at: place, table, into: &list)
          classes.score(list, into: &scores)
          let guess = best(scores, 0..<16)
          let right = Int(token.tag.rawValue)
          classes.tick()
          if guess != right { classes.update(list, better: right, worse: guess) }
          sentence.setTag(UInt8(guess), at: place)
        }
        // The morphology learns with the classes as they were found.
        for (offset, token) in gold.enumerated() {
          let place = ModelSentence.first + offset
          let tag = sentence.tags[place]
          let allowed = morphologies.allowed(for: tag)
          if allowed.count == 1 {
            sentence.setMorph(allowed[0], at: place)
            continue
          }
          sentence.morphFeatures(at: place, table, into: &list)
          morphs.score(list, into: &scores)
          let guess = best(scores, allowed)
          morphs.tick()
          let right = morphologies.index(of: token.features)
          if guess != right, let right, allowed.contains(UInt8(right)) {
            morphs.update(list, better: right, worse: guess)
          }
          sentence.setMorph(UInt8(guess), at: place)
        }
      }
    }
    classes.settle()
    morphs.settle()
    return TrainedTagger(
      known: known, classes: classes, morphs: morphs, morphologies: morphologies)
  }

  /// Tags every sentence with a tagger that was trained on the others, in `folds` rounds.
  package func jackknifed(folds: Int) -> [SentenceTags] {
    var result = corpus.sentences.map { _ in SentenceTags(tags: [], morphs: []) }
    let rounds = concurrentMap(Array(0..<folds)) { fold in
      let training = corpus.sentences.indices.filter { $0 % folds != fold }
      let tagger = train(on: training)
      let table = corpus.traits(tagger.known)
      return corpus.sentences.indices.filter { $0 % folds == fold }.map {
        ($0, tagger.tags(of: corpus.sentences[$0], in: corpus, table))
      }
    }
    for (index, tags) in rounds.joined() { result[index] = tags }
    return result
  }
}

/// A tagger before it is frozen.
package struct TrainedTagger: Sendable {
  package let known: KnownForms
  package let classes: Perceptron
  package let morphs: Perceptron
  package let morphologies: Morphologies

  /// Tags a sentence.
  func tags(
    of sentence: TrainingCorpus.Sentence, in corpus: TrainingCorpus, _ table: TraitTable
  ) -> SentenceTags {
    var model = ModelSentence()
    var list = FeatureList()
    var scores = [Int32](repeating: 0, count: 256)
    corpus.begin(sentence, table, &model)
    let places = ModelSentence.first..<model.root
    for place in places {
      let only = table.onlyTag[Int(model.words[place])]
      if only >= 0 {
        model.setTag(UInt8(only), at: place)
      } else {
        model.tagFeatures(at: place, table, into: &list)
        classes.score(list, into: &scores)
        model.setTag(UInt8(best(scores, 0..<16)), at: place)
      }
    }
    for place in places {
      let allowed = morphologies.allowed(for: model.tags[place])
      if allowed.count == 1 {
        model.setMorph(allowed[0], at: place)
      } else {
        model.morphFeatures(at: place, table, into: &list)
        morphs.score(list, into: &scores)
        model.setMorph(UInt8(best(scores, allowed)), at: place)
      }
    }
    return SentenceTags(
      tags: places.map { model.tags[$0] }, morphs: places.map { model.morphs[$0] })
  }
}

/// The first of the best classes.
func best(_ scores: [Int32], _ allowed: some Sequence<some BinaryInteger>) -> Int {
  var best = -1
  var most = Int32.min
  for index in allowed where scores[Int(index)] > most {
    most = scores[Int(index)]
    best = Int(index)
  }
  return best
}
