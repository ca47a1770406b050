import ArgumentParser
import LanguageAnalysis
import LanguageTraining

/// Measures a model.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure a model on the test sets",
    discussion: """
      Example: sociogram-train evaluate resources

      For each of sequoia-test, gsd-test and pud: a line on given tokens ("gold"), a line from raw
      text ("raw", with tokens and sentences found), and a line of names by class ("names", on given
      tokens). All figures are percent: F1, which on given tokens is the share of right ones. LAS is
      of universal relations over surface tokens, punctuation included. Then the
      speed from raw text, the time to open the model, and the most memory in use, test data
      included.
      """)

  @Argument(help: "The folder of resources.")
  var folder: String

  @Option(help: "The folder “Data” of the project.")
  var data: String = "Data"

  @Option(help: "How often the texts are read to measure the speed.")
  var rounds: Int = 5

  func run() throws {
    let (analyzer, loading) = try Speed.open(data)
    let evaluation = Evaluation(analyzer: analyzer)
    let treebanks = try Treebanks(
      folder: folder, names: NameAnnotations(contentsOf: "\(data)/Training/fr/names.tsv"))
    var texts: [String] = []
    let split = try treebanks.split(isHeldOut: false)
    for problem in split.problems { print("left out: \(problem)") }
    for (name, sentences) in split.tests {
      let raw = RawText(sentences)
      for id in raw.problems { print("left out of \(name) raw: \(id)") }
      texts.append(raw.text)
      let given = evaluation.scoresOnGivenTokens(sentences)
      print("\(name) gold \(given.line)")
      print("\(name) raw \(evaluation.scores(on: raw).rawLine)")
      print("\(name) names \(given.nameLine)")
    }
    print(Speed(of: analyzer, on: texts, rounds: rounds, loading: loading))
  }
}
