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
    let annotations = try NameAnnotations(contentsOf: "Data/Training/fr/names.tsv")
    let gazetteer = try GazetteerTraining(resources: folder, actors: "Data/Actors").slots
    var held: [(String, [TreebankSentence])] = []
    for part in Treebanks.training where !tune || part.name != "sequoia-dev" {
      var new = try Treebanks.sentences(of: part, in: folder)
      annotations.mark(&new, part: part.name)
      if tune, part.name == "gsd-dev" {
        sentences += new.dropLast(400)
        held.append(("gsd-held", Array(new.suffix(400))))
      } else {
        sentences += new
      }
    }
    for part in tune ? [Treebanks.training[1]] : Treebanks.tests {
      var new = try Treebanks.sentences(of: part, in: folder)
      annotations.mark(&new, part: part.name)
      held.append((part.name, new))
    }
    print(sentences.count, sentences.reduce(0) { $0 + $1.tokens.count })
    var settings = ModelTraining.Settings()
    settings.parserEpochs = parserEpochs
    settings.minimumChanges = minimumChanges
    settings.orders = orders
    settings.taggerMinimum = taggerMinimum
    let start = ContinuousClock.now
    let file = ModelTraining(sentences: sentences, lexicon: lexicon, gazetteer: gazetteer, settings: settings) {
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
        scores.heads.percent, "LAS", scores.labels.percent, "Cnd", scores.conditional.f1,
        "lemma", scores.lemmas.percent, NameClass.allCases.map { "\($0) \(scores.names[$0]?.f1 ?? 0)" })
      print(TreeScores.reported.map { "\($0) \(scores.relations[$0]?.f1 ?? 0)" }.joined(separator: " "))
    }
  }
}
