import ArgumentParser
import FoundationEssentials
import Glibc
import LanguageAnalysis
import LanguageTraining

/// Trains a model and writes its file.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a model from treebanks",
    discussion: """
      Example: sociogram-train train resources -o Data/Languages/fr/model.bin

      Trains on Sequoia (train, dev), GSD (dev) and FQB; Sequoia (test), GSD (test) and PUD are only
      tested on. The same data and seed give the same bytes.
      """)

  @Argument(help: "The folder of resources.")
  var folder: String

  @Option(name: .shortAndLong, help: "Where to write the model.")
  var output: String = "Data/Languages/fr/model.bin"

  @Option(help: "The folder “Data” of the project.")
  var data: String = "Data"

  @Option(help: "The seed of every choice by chance.")
  var seed: UInt64 = 1

  @Option(help: "How many perceptrons are mixed.")
  var orders: Int = TrainingSettings().orders

  @Option(help: "How often a parser feature must have changed to be kept.")
  var parserMinimum: Int = TrainingSettings().parserMinimum

  @Option(help: "How often a tagger feature must have changed to be kept.")
  var taggerMinimum: Int = TrainingSettings().taggerMinimum

  @Flag(help: "Leave Sequoia (dev) and the end of GSD (dev) out, and test on them alone.")
  var heldOut = false

  mutating func validate() throws {
    guard orders > 0, parserMinimum > 0, taggerMinimum > 0 else {
      throw ValidationError("--orders and the minima are 1 or more.")
    }
  }

  func run() throws {
    let lexicon = try Lexicon(contentsOf: "\(data)/Languages/fr")
    let gazetteer = try GazetteerTraining(resources: folder, actors: "\(data)/Actors").slots
    let treebanks = try Treebanks(
      folder: folder, names: NameAnnotations(contentsOf: "\(data)/Training/fr/names.tsv"))
    let split = try treebanks.split(isHeldOut: heldOut)
    for problem in split.problems { log("left out: \(problem)") }

    var settings = TrainingSettings()
    settings.seed = seed
    settings.orders = orders
    settings.parserMinimum = parserMinimum
    settings.taggerMinimum = taggerMinimum
    let start = ContinuousClock.now
    let file = ModelTraining(
      sentences: split.training, lexicon: lexicon, gazetteer: gazetteer, settings: settings
    ) { step in
      let seconds = (ContinuousClock.now - start).components.seconds
      log("\(seconds) s: \(step)")
    }.train()

    var header = ModelHeader(
      licence: ModelHeader.weightsLicence, sources: ModelHeader.frenchSources(in: folder),
      settings: settings, tokens: split.training.reduce(0) { $0 + $1.tokens.count },
      sentences: split.training.count)
    let model = try LanguageModel(file.bytes(header: ""), name: output)
    let evaluation = Evaluation(analyzer: FrenchAnalyzer(lexicon: lexicon, model: model))
    for (name, sentences) in split.tests {
      let scores = evaluation.scoresOnGivenTokens(sentences)
      header.scores[name] = Dictionary(
        uniqueKeysWithValues: scores.figures.map { ($0.name, ($0.percent * 100).rounded() / 100) })
      print("\(name) gold \(scores.line)")
    }
    let bytes = file.bytes(header: try header.text())
    try Data(bytes).write(to: URL(filePath: output), options: .atomic)
    print("\(output): \(bytes.count) bytes")
  }

  private func log(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    unsafe _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
