internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// `sociogram show`: a graph in, tables out.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "List the ties of a graph, with their quotes and sources or as a bare table",
    discussion: """
      The surest ties come first. A ✕ beside the stance says that a voice denies what another says. \
      Ends with status 1 where nothing matched.

      Example:
        sociogram show graph.json --actor Haftar --evidence
      """)

  /// The ways to write a list.
  enum Format: String, CaseIterable { case table, json, csv }

  @Argument(help: .init("A graph (.json) or claims (.jsonl), - for standard input"))
  var graph: String

  @Flag(help: "Add the quotes behind each tie, with voices, article, stance and confidence")
  var evidence = false

  @Flag(help: "List the actors instead of the ties")
  var actors = false

  @Option(help: "Write this format: \(choices(Format.self))", transform: choice)
  var format: Format = .table

  @Option(
    parsing: .unconditional,
    help: .init("Fit the table into this many columns", valueName: "columns"))
  var width: Int?

  @OptionGroup(title: "Filters") var filters: FilterOptions

  func validate() throws {
    if actors, evidence {
      throw ValidationError("--actors lists actors and --evidence quotes; choose one of them.")
    }
    if let width {
      guard format == .table else { throw ValidationError("--width is for tables only.") }
      guard width >= 80 else { throw ValidationError("--width is \(width); it is 80 or more.") }
    }
  }

  func run() throws {
    let terminal = Terminal()
    let listing = Listing(of: try filters.read(graph))
    guard !listing.isEmpty else {
      terminal.note("Nothing matched.")
      throw ExitCode(ExitStatus.different.rawValue)
    }
    let kind: Listing.Kind = actors ? .actors : evidence ? .evidence : .ties
    switch format {
    case .table:
      let columns = width ?? Terminal.outputWidth.map { max($0, 80) }
      try terminal.write(lines: listing.table(kind, width: columns))
    case .json: try terminal.write(Array(listing.json(kind).utf8))
    case .csv: try terminal.write(Array(listing.csv(kind).utf8))
    }
  }
}
