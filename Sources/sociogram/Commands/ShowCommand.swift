internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// `sociogram show`: a graph in, tables out.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "List the ties of a graph, with their quotes and sources or as a bare table",
    discussion: """
      The surest ties come first. “orig” counts independent origins, “cred” is the Admiralty code: \
      reliability A–F, credibility 1–6. A ✕ beside the stance says that a voice denies what another \
      says. Of actors, “degree” counts those that they have a tie with, “between” is the share of \
      pairs that they lie between, “brokers” counts pairs of actors of different camps that only they \
      join.

      --uncovered reads articles again and lists the sentences with two actors and no claim; of the \
      filters only --actor goes with it.

      Ends with status 1 where nothing matched.

      Example:
        sociogram show graph.json --actor Haftar --evidence
      """)

  /// The ways to write a list.
  enum Format: String, CaseIterable { case table, json, csv }

  @Argument(help: .init("A graph (.json, .sqlite) or claims (.jsonl), - for standard input"))
  var graph: String

  @Flag(help: "Add the quotes behind each tie, with voices, article, stance and confidence")
  var evidence = false

  @Flag(help: "List the actors instead of the ties, with centrality, camps and brokers")
  var actors = false

  @Option(
    parsing: .upToNextOption,
    help: .init(
      "List the sentences of these articles with two actors and no claim", valueName: "input"))
  var uncovered: [String] = []

  @Option(
    help: .init(
      "Know these actors too in --uncovered, as extract --actors (can be repeated)",
      valueName: "file"))
  var actorTables: [String] = []

  @Option(help: "Write this format: \(choices(Format.self))", transform: choice)
  var format: Format = .table

  @Option(
    parsing: .unconditional,
    help: .init("Fit the table into this many columns", valueName: "columns"))
  var width: Int?

  @OptionGroup(title: "Filters") var filters: FilterOptions

  @OptionGroup(title: "Judgement") var analyst: AnalystOptions

  @OptionGroup var data: DataOption

  func validate() throws {
    if [actors, evidence, !uncovered.isEmpty].count(where: { $0 }) > 1 {
      throw ValidationError(
        "--actors lists actors, --evidence quotes and --uncovered sentences; choose one of them.")
    }
    try checkWidth(width, isTable: format == .table)
    if uncovered.isEmpty { return }
    var others = filters.filter
    others.actors = []
    if others.isActive {
      throw ValidationError("Of the filters only --actor goes with --uncovered.")
    }
    if graph == "-", uncovered.contains("-") {
      throw ValidationError("Only one of graph and inputs can come from standard input.")
    }
  }

  func run() async throws {
    let terminal = Terminal()
    if !uncovered.isEmpty { return try await showUncovered(on: terminal) }
    let kind: Listing.Kind = actors ? .actors : evidence ? .evidence : .ties
    let sociogram =
      evidence ? try analyst.read(graph, filters) : try analyst.readTies(graph, filters)
    let listing = Listing(of: sociogram, kind)
    guard !listing.isEmpty else {
      terminal.note("Nothing matched.")
      throw ExitCode(ExitStatus.different.rawValue)
    }
    switch format {
    case .table:
      let lines = listing.table(width: tableWidth(width), isStyled: Terminal.stylesOutput)
      try terminal.write(lines: lines)
    case .json: try terminal.write(Array(listing.json().utf8))
    case .csv: try terminal.write(Array(listing.csv().utf8))
    }
  }

  private func showUncovered(on terminal: Terminal) async throws {
    let reader = try ActorReader(
      data: data.folder(), actorFiles: actorTables, judgementFile: analyst.judgements)
    var sentences = await UncoveredSentences(
      in: uncovered, besides: try GraphFile(graph).read(), reader: reader)
    terminal.report(sentences.diagnostics)
    let count = sentences.entries.count
    terminal.note("\(count) of \(sentences.count) sentences with two actors have no claim.")
    try sentences.keep(actors: filters.actor)
    let listing = UncoveredListing(entries: sentences.entries)
    switch format {
    case .table:
      try terminal.write(lines: listing.lines(width: tableWidth(width) ?? 100))
    case .json: try terminal.write(Array(listing.json().utf8))
    case .csv: try terminal.write(Array(listing.csv().utf8))
    }
    let status: ExitStatus = sentences.entries.isEmpty ? .different : .done
    try max(status, ExitStatus(sentences.diagnostics)).end()
  }
}
