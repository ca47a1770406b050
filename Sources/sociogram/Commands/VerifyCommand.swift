internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// `sociogram verify`: checks that a graph still says what its articles say.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that every quote of a graph still stands in its article",
    discussion: """
      Name the inputs as they were named to extract. Ends with status 0 where every quote stands \
      where the graph says, 1 where one does not, 2 where some input cannot be read. Filters choose \
      the claims that are checked.

      Example:
        sociogram verify graph.json articles/
      """)

  @Argument(help: .init("A graph (.json, .sqlite) or claims (.jsonl), - for standard input"))
  var graph: String

  @Argument(help: .init("Files or folders, or - for standard input", valueName: "input"))
  var inputs: [String]

  @OptionGroup(title: "Filters") var filters: FilterOptions

  func validate() throws {
    if graph == "-", inputs.contains("-") {
      throw ValidationError("Only one of graph and inputs can come from standard input.")
    }
  }

  func run() async throws {
    let terminal = Terminal()
    let sociogram = try GraphFile(graph).read(keeping: filters.filter)
    let corpus = await Corpus.read(inputs)
    terminal.report(corpus.diagnostics)
    let verification = Verification(of: sociogram, in: corpus.articles)
    let findings = verification.findings.map(\.description)
    try terminal.write(lines: (findings + [verification.summary]).map { SafeText($0).text })
    let matched: ExitStatus = verification.findings.isEmpty ? .done : .different
    try max(matched, ExitStatus(corpus.diagnostics)).end()
  }
}
