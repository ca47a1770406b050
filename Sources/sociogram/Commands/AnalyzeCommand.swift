internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// `sociogram analyze`: how words and sentences are read.
struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Show the words, trees, names and actors of articles",
    discussion: """
      Writes CoNLL-U, the format of Universal Dependencies, draws a tree for each sentence (a word a \
      line, its head between what hangs on it), or lists who is meant where, and why, as JSON Lines.

      Example:
        sociogram analyze article.txt --format tree
      """)

  /// How an analysis is shown.
  enum Format: String, CaseIterable { case conllu, tree, mentions }

  @Argument(help: .init("Files or folders, or - for standard input", valueName: "input"))
  var inputs: [String]

  @Option(help: "Show in this format: \(choices(Format.self))", transform: choice)
  var format: Format = .conllu

  @Option(help: .init("Know these actors too (can be repeated)", valueName: "file"))
  var actors: [String] = []

  @Option(
    help: .init("Let these judgements on who is who win, in --format mentions", valueName: "file"))
  var judgements: String?

  @OptionGroup var data: DataOption

  func run() async throws {
    let terminal = Terminal()
    if format == .mentions { return try await writeMentions(to: terminal) }
    let analysis = try TextAnalysis(data: data.folder())
    let corpus = await Corpus.read(inputs)
    terminal.report(corpus.diagnostics)
    for article in corpus.articles {
      switch format {
      case .conllu: try terminal.write(Array(analysis.treebankText(of: article).utf8))
      case .tree:
        try terminal.write(lines: analysis.drawnTrees(of: article) { SafeText($0).text })
      case .mentions: break
      }
    }
    try ExitStatus(corpus.diagnostics).end()
  }

  private func writeMentions(to terminal: Terminal) async throws {
    let finder = try MentionFinder(
      data: data.folder(), actorFiles: actors, judgementFile: judgements)
    let corpus = await Corpus.read(inputs)
    let diagnostics = finder.diagnostics + corpus.diagnostics
    terminal.report(diagnostics)
    for article in corpus.articles { try terminal.write(finder.lines(of: article)) }
    try ExitStatus(diagnostics).end()
  }
}
