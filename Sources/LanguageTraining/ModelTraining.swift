package import LanguageAnalysis

/// What can be chosen about the training.
package struct TrainingSettings: Codable, Sendable {
  /// Every order of the sentences and every choice by chance follows from it.
  package var seed: UInt64 = 1
  /// How often the tagger sees each sentence.
  package var taggerEpochs = 6
  /// How often the parser does.
  package var parserEpochs = 10
  /// How often the recogniser of names does.
  package var nameEpochs = 8
  /// In how many parts the sentences are tagged by taggers trained on the others.
  package var folds = 4
  /// How many perceptrons, each trained on the sentences in another order, are mixed into one.
  package var orders = 8
  /// How often the weights of a feature of the tagger or of the recogniser of names must have
  /// changed, over all orders, for the feature to be kept.
  package var taggerMinimum = 12
  /// The same for features of the parser.
  package var parserMinimum = 20

  package init() {}
}

/// Trains a whole model from sentences.
package struct ModelTraining {
  private let sentences: [TreebankSentence]
  private let lexicon: Lexicon
  private let gazetteer: [UInt64]
  private let settings: TrainingSettings
  private let log: (String) -> Void

  package init(
    sentences: [TreebankSentence], lexicon: Lexicon, gazetteer: [UInt64],
    settings: TrainingSettings,
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
    let minimum = settings.parserMinimum
    FrozenRows(tagger.classes.rows(minimumChanges: settings.taggerMinimum))
      .add(to: &file, as: "class")
    FrozenRows(tagger.morphs.rows(minimumChanges: settings.taggerMinimum))
      .add(to: &file, as: "morph")
    file.add("move.buckets", frozenMoves(parser.moves.rows(minimumChanges: minimum)))
    FrozenRows(parser.relations.rows(minimumChanges: minimum)).add(to: &file, as: "relation")
    file.add(
      "relation.sets",
      ParserTraining(
        corpus: corpus, table: table, tags: tags, epochs: settings.parserEpochs,
        seed: settings.seed
      ).possibleRelations())
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
