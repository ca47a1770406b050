import ArgumentParser
import FoundationEssentials
import LanguageAnalysis
import LanguageTraining

@main
struct SociogramTrain: ParsableCommand {
  @Argument var folder: String
  @Option var output: String = "/tmp/model.bin"
  @Option var data: String = "Data/Languages/fr"
  @Option var parserEpochs = 10
  @Option var minimumChanges = 5
  @Option var orders = 1
  @Option var taggerMinimum = 2
  @Flag var tune = false

  func run() throws {
    let lexicon = try Lexicon(contentsOf: data)
    let reader = FormReader(lexicon: lexicon)
    var sentences: [TreebankSentence] = []
    var held: [(String, [TreebankSentence])] = []
    for part in Treebanks.training where !tune || part.name != "sequoia-dev" {
      let new = try Treebanks.sentences(of: part, in: folder)
      if tune, part.name == "gsd-dev" {
        sentences += new.dropLast(400)
        held.append(("gsd-held", Array(new.suffix(400))))
      } else {
        sentences += new
      }
    }
    for part in tune ? [Treebanks.training[1]] : Treebanks.tests {
      held.append((part.name, try Treebanks.sentences(of: part, in: folder)))
    }
    print(sentences.count, sentences.reduce(0) { $0 + $1.tokens.count })
    var settings = ModelTraining.Settings()
    settings.parserEpochs = parserEpochs
    settings.minimumChanges = minimumChanges
    settings.orders = orders
    settings.taggerMinimum = taggerMinimum
    let start = ContinuousClock.now
    let file = ModelTraining(sentences: sentences, reader: reader, settings: settings) {
      print($0, ContinuousClock.now - start)
    }.train()
    let bytes = file.bytes(header: "{}")
    print("bytes", bytes.count)
    try Data(bytes).write(to: URL(filePath: output))
    let model = try LanguageModel(bytes, name: output)
    for (name, test) in held {
      let scores = evaluate(model, on: test, reader: reader)
      print(
        name, "UPOS", scores.tags.percent, "feats", scores.features.percent, "UAS",
        scores.heads.percent, "LAS", scores.labels.percent, "Cnd", scores.conditional.f1)
      print(TreeScores.reported.map { "\($0) \(scores.relations[$0]?.f1 ?? 0)" }.joined(separator: " "))
    }
  }
}
