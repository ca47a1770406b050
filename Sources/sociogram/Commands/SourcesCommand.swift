internal import ArgumentParser
internal import GraphAnalysis
internal import SociogramKit
internal import SociogramModel

/// `sociogram sources`: a graph in, whose word it rests on out.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "List the voices of a graph, what rests on each, and what would vanish without it",
    discussion: """
      A claim rests on the publisher of its article, on the voices that it cites and on those that \
      the article credits. “alone” counts the ties that --without this voice would drop. A relay only \
      passes on what others say: it reprints, cites or goes round in a circle. Grades come from \
      --grades. Ends with status 1 where nothing matched.

      Example:
        sociogram sources graph.json --fragile
      """)

  /// The ways to write a list.
  enum Format: String, CaseIterable { case table, json, csv }

  @Argument(help: .init("A graph (.json, .sqlite) or claims (.jsonl), - for standard input"))
  var graph: String

  @Flag(help: "List the ties that rest on one origin, with that origin, instead of the voices")
  var fragile = false

  @Option(help: "Write this format: \(choices(Format.self))", transform: choice)
  var format: Format = .table

  @Option(
    parsing: .unconditional,
    help: .init("Fit the table into this many columns", valueName: "columns"))
  var width: Int?

  @OptionGroup(title: "Filters") var filters: FilterOptions

  @OptionGroup(title: "Judgement") var analyst: AnalystOptions

  func validate() throws { try checkWidth(width, isTable: format == .table) }

  func run() throws {
    let terminal = Terminal()
    let listing = try listing()
    guard !listing.isEmpty else {
      terminal.note("Nothing matched.")
      throw ExitCode(ExitStatus.different.rawValue)
    }
    switch format {
    case .table: try terminal.write(lines: listing.table(width: tableWidth(width)))
    case .json: try terminal.write(Array(listing.json().utf8))
    case .csv: try terminal.write(Array(listing.csv().utf8))
    }
  }
}

extension SourcesCommand {
  private func listing() throws -> SourceListing {
    if fragile { return SourceListing(fragileTiesOf: try analyst.readTies(graph, filters)) }
    return SourceListing(
      voices: analyst.isEmpty
        ? try GraphFile(graph).voiceRows(keeping: filters.filter)
        : try analyst.read(graph, filters).voiceRows())
  }
}

/// The columns that a table has: those asked for, those of the terminal, or as many as it needs.
func tableWidth(_ width: Int?) -> Int? { width ?? Terminal.outputWidth.map { max($0, 80) } }

/// Refuses widths that no table fits into.
func checkWidth(_ width: Int?, isTable: Bool) throws {
  guard let width else { return }
  guard isTable else { throw ValidationError("--width is for tables only.") }
  guard width >= 80 else { throw ValidationError("--width is \(width); it is 80 or more.") }
}
