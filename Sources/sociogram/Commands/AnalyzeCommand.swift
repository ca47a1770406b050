internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// `sociogram analyze`: how words and sentences are read.
struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Show the words, trees and names of articles",
    discussion: """
      Writes CoNLL-U, the format of Universal Dependencies, or draws a tree for each sentence: a \
      word a line, its head between what hangs on it.

      Example:
        sociogram analyze article.txt --format tree
      """)

  /// How an analysis is shown.
  enum Format: String, CaseIterable { case conllu, tree }

  @Argument(help: .init("Files or folders, or - for standard input", valueName: "input"))
  var inputs: [String]

  @Option(help: "Show in this format: \(choices(Format.self))", transform: choice)
  var format: Format = .conllu

  @OptionGroup var data: DataOption

  func run() async throws {
    let terminal = Terminal()
    let analysis = try TextAnalysis(data: data.folder())
    let corpus = await Corpus.read(inputs)
    terminal.report(corpus.diagnostics)
    for article in corpus.articles {
      switch format {
      case .conllu: try terminal.write(Array(analysis.treebankText(of: article).utf8))
      case .tree:
        try terminal.write(lines: analysis.drawnTrees(of: article) { SafeText($0).text })
      }
    }
    try ExitStatus(corpus.diagnostics).end()
  }
}
