import ArgumentParser
import FoundationEssentials
import LanguageAnalysis
import LanguageTraining

/// Measures how far ahead a choice must be to be made early.
struct MarginsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "margins",
    abstract: "Measure how far ahead choices must be to be made early",
    discussion: """
      Example: sociogram-train margins resources

      Reads the sentences of the test sets, without looking at their annotation, and prints for each
      choice the least margin at which no more than one in 2,000 (of word classes one in 10,000, of relations one in 5,000)
      comes out otherwise in the end, and for the margin in use how many choices it makes early and how many of them otherwise. Margins
      are those of Sources/LanguageAnalysis/Margins.swift.
      """)

  @Argument(help: "The folder of resources.")
  var folder: String

  @Option(help: "The folder “Data” of the project.")
  var data: String = "Data"

  func run() throws {
    let evaluation = Evaluation(analyzer: try FrenchAnalyzer(contentsOf: "\(data)/Languages/fr"))
    let treebanks = try Treebanks(
      folder: folder, names: NameAnnotations(contentsOf: "\(data)/Training/fr/names.tsv"))
    let sentences = try treebanks.split(isHeldOut: false).tests.flatMap(\.1)
    let counts = evaluation.marginCounts(sentences)
    for choice in EarlyChoice.allCases {
      let total = counts.total(of: choice)
      let early = counts.count(of: choice, from: Int(choice.margin))
      print(
        "\(choice): least margin \(counts.margin(of: choice)); margin in use"
          + " \(choice.margin): \(early.all) of \(total) choices early"
          + " (\(100 * early.all / max(total, 1)) %), \(early.changed) otherwise")
    }
  }
}
