package import LanguageAnalysis

/// Trains a whole model from sentences.
package struct ModelTraining {
  /// What can be chosen about the training.
  package struct Settings: Sendable {
    package var seed: UInt64 = 1
    package var taggerEpochs = 6
    package var parserEpochs = 10
    package var nameEpochs = 8
    package var folds = 4
    package var minimumChanges = 5
    package var taggerMinimum = 2
    package var orders = 1

    package init() {}
  }

  private let sentences: [TreebankSentence]
  private let lexicon: Lexicon
  private let gazetteer: [UInt64]
  private let settings: Settings
  private let log: (String) -> Void

  package init(
    sentences: [TreebankSentence], lexicon: Lexicon, gazetteer: [UInt64], settings: Settings,
    log: @escaping (String) -> Void
  ) {
    self.sentences = sentences
    self.lexicon = lexicon
    self.gazetteer = gazetteer
    self.settings = settings
    self.log = log
  }

  /// Trains and returns the sections of the model's file.
  package func train() -> LanguageModelFile {
    let corpus = TrainingCorpus(sentences, reader: FormReader(lexicon: lexicon))
    let morphologies = Morphologies(sentences)
    let tagging = TaggerTraining(
      corpus: corpus, morphologies: morphologies, epochs: settings.taggerEpochs,
      seed: settings.seed)
    log("tags: \(settings.folds) folds")
    let tags = tagging.jackknifed(folds: settings.folds)
    var right = 0
    var total = 0
    for (index, sentence) in sentences.enumerated() {
      for (offset, token) in sentence.tokens.enumerated() {
        total += 1
        if tags[index].tags[offset] == token.tag.rawValue { right += 1 }
      }
    }
    log("  jackknifed UPOS \(Double(right * 10000 / total) / 100)")
    log("tags: all")
    let settings = settings
    let all = Array(sentences.indices)
    let taggers = concurrentMap(Array(0..<settings.orders)) { order in
      TaggerTraining(
        corpus: corpus, morphologies: morphologies, epochs: settings.taggerEpochs,
        seed: settings.seed &+ UInt64(order)
      ).train(on: all)
    }
    let tagger = TrainedTagger(
      known: taggers[0].known, classes: .mixed(taggers.map(\.classes)),
      morphs: .mixed(taggers.map(\.morphs)), morphologies: morphologies)
    let table = corpus.traits(tagger.known, Gazetteer(slots: gazetteer))
    log("trees")
    let parsers = concurrentMap(Array(0..<settings.orders)) { order in
      ParserTraining(
        corpus: corpus, table: table, tags: tags, epochs: settings.parserEpochs,
        seed: settings.seed &+ UInt64(order)
      ).train()
    }
    let parser = TrainedParser(
      moves: .mixed(parsers.map(\.moves)), relations: .mixed(parsers.map(\.relations)))
    log("names")
    let names = concurrentMap(Array(0..<settings.orders)) { order in
      NameTraining(
        corpus: corpus, table: table, tags: tags, epochs: settings.nameEpochs,
        seed: settings.seed &+ UInt64(order)
      ).train()
    }
    log("lemmas")
    let lemmas = LemmaTraining(sentences, corpus: corpus, lexicon: lexicon).sections
    log("freezing")
    var file = LanguageModelFile()
    let minimum = settings.minimumChanges
    FrozenRows(tagger.classes.rows(minimumChanges: settings.taggerMinimum))
      .add(to: &file, as: "class")
    FrozenRows(tagger.morphs.rows(minimumChanges: settings.taggerMinimum))
      .add(to: &file, as: "morph")
    file.add("move.slots", frozenMoves(parser.moves.rows(minimumChanges: minimum)))
    FrozenRows(parser.relations.rows(minimumChanges: minimum)).add(to: &file, as: "relation")
    FrozenRows(Perceptron.mixed(names).rows(minimumChanges: settings.taggerMinimum))
      .add(to: &file, as: "name")
    file.add("forms", KnownForms.slots(knownForms(sentences)))
    file.add("morph.sets", morphologies.sets.map(\.rawValue))
    file.add("morph.allowed", morphologies.packedAllowed)
    file.add("lemma.slots", lemmas.slots)
    file.add("lemma.text", lemmas.text)
    file.add("gazetteer", gazetteer)
    return file
  }
}
