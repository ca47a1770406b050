internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// `sociogram actors`: who is known, by which names, and why words are read as somebody.
struct ActorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "List, search, explain and validate the actors known by name; find unknown ones",
    usage: """
      sociogram actors [<name>] [--kind <kind>] [--state <state>] [--format <format>]
      sociogram actors --explain <words> [--in <input> ...]
      sociogram actors --validate [<file> ...] [--judgements <file>]
      sociogram actors --unknown <input> ...
      """,
    discussion: """
      Without a name the whole registry is listed, each actor with the file and line that it stands \
      on. Names are compared without case and accents.

      --validate checks tables as --actors takes them, a line each: id, kind, name, state, gender, \
      names, roles, with tabs between. Without a file it checks --judgements, or else the tables of \
      the program. What --unknown writes is such a table.

      Ends with status 1 where nothing matched, 2 where --validate found an error.

      Example:
        sociogram actors --explain "le ministère russe de la Défense"
      """)

  /// The ways to write a list.
  enum Format: String, CaseIterable { case table, json, csv }

  /// What is done beside listing and searching.
  enum Task: String, EnumerableFlag {
    case explain, validate, unknown

    static func help(for task: Task) -> ArgumentHelp? {
      switch task {
      case .explain: "Say which actor words are read as, and by which rules and lines of the tables"
      case .validate: "Check tables of actors, line by line; errors are what extract skips"
      case .unknown: "List the names of articles that the registry lacks, most frequent first"
      }
    }
  }

  @Argument(
    help: .init("A name to search; or words, files or inputs, as a flag asks", valueName: "name"))
  var words: [String] = []

  @Flag(exclusivity: .exclusive)
  var task: Task?

  @Option(
    name: .customLong("in"), parsing: .upToNextOption,
    help: .init("Explain all places of these articles that mean the name", valueName: "input"))
  var inputs: [String] = []

  @Option(help: "List this kind only: \(choices(ActorKind.self))", transform: choice)
  var kind: ActorKind?

  @Option(help: .init("List the actors of this state only, by id or name", valueName: "state"))
  var state: String?

  @Option(help: "Write this format: \(choices(Format.self))", transform: choice)
  var format: Format?

  @Option(help: .init("Know these actors too (can be repeated)", valueName: "file"))
  var actors: [String] = []

  @Option(help: .init("Let these judgements on who is who win", valueName: "file"))
  var judgements: String?

  @OptionGroup var data: DataOption

  func validate() throws {
    if task != nil, kind != nil || state != nil || format != nil {
      throw ValidationError("--kind, --state and --format are for lists of actors only.")
    }
    if task != .explain, !inputs.isEmpty {
      throw ValidationError("--in needs --explain: what shall be explained?")
    }
    switch task {
    case nil where words.count > 1, .explain where words.count != 1:
      throw ValidationError("Give one name; put several words between quotation marks.")
    case .unknown where words.isEmpty: throw ValidationError("--unknown needs articles to read.")
    default: break
    }
  }

  func run() async throws {
    let terminal = Terminal()
    switch task {
    case nil: try list(to: terminal)
    case .explain: try await explain(words[0], to: terminal)
    case .validate:
      let validation = try ActorValidation(
        data: data.folder(), actorFiles: actors + words, judgementFile: judgements)
      terminal.report(validation.diagnostics)
      try terminal.write(lines: [validation.summary])
      try ExitStatus(validation.diagnostics).end()
    case .unknown:
      let unknown = await UnknownActors(in: words, reader: try reader())
      terminal.report(unknown.diagnostics)
      if unknown.count > 0 { try terminal.write(Array(unknown.table.utf8)) }
      try end(unknown.count, "No unknown name was found.", unknown.diagnostics, terminal)
    }
  }

  private func reader() throws -> ActorReader {
    try ActorReader(data: data.folder(), actorFiles: actors, judgementFile: judgements)
  }

  private func list(to terminal: Terminal) throws {
    let book = try ActorBook(data: data.folder(), actorFiles: actors, judgementFile: judgements)
    terminal.report(book.diagnostics)
    let found = try words.first.map { try entries(named: $0, in: book) } ?? book.entries
    let states = try state.map { Set(try entries(named: $0, in: book).map(\.actor.id)) }
    let listing = ActorListing(
      entries: found.filter { entry in
        (kind == nil || entry.actor.kind == kind)
          && (states == nil || entry.actor.state.map { states?.contains($0) == true } == true)
      })
    switch format {
    case .json: try terminal.write(Array(listing.json().utf8))
    case .csv: try terminal.write(Array(listing.csv().utf8))
    case .table, nil:
      let columns = Terminal.outputWidth.map { max($0, 80) }
      let lines = words.isEmpty ? listing.table(width: columns) : listing.details()
      if !listing.entries.isEmpty { try terminal.write(lines: lines) }
    }
    try end(listing.entries.count, "Nothing matched.", book.diagnostics, terminal)
  }

  private func entries(named name: String, in book: ActorBook) throws -> [ActorBook.Entry] {
    let found = book.entries(named: name)
    guard found.isEmpty else { return found }
    throw SociogramError(
      code: .unknownName, message: "The registry has no actor “\(name)”.",
      hint: nearest(book.names(near: name)))
  }

  private func nearest(_ names: [String]) -> String? {
    let quoted = names.map { "“\($0)”" }
    guard let last = quoted.last else { return nil }
    let others = quoted.dropLast().joined(separator: ", ")
    return "Did you mean \(others.isEmpty ? last : "\(others) or \(last)")?"
  }

  private func explain(_ name: String, to terminal: Terminal) async throws {
    let reader = try reader()
    var readings: [ActorReader.Reading] = []
    var diagnostics = reader.diagnostics
    if inputs.isEmpty {
      readings = reader.readings(of: name)
    } else {
      let corpus = await Corpus.read(inputs)
      diagnostics += corpus.diagnostics
      readings = corpus.articles.flatMap { reader.readings(of: name, in: $0) }
    }
    terminal.report(diagnostics)
    try terminal.write(lines: readings.flatMap(\.lines))
    let nobody =
      inputs.isEmpty
      ? "No rule reads “\(name)” as an actor." : "No place of these articles means “\(name)”."
    try end(readings.count, nobody, diagnostics, terminal)
  }

  /// Ends with the graver of what was found: nothing at all, or trouble on the way.
  private func end(
    _ count: Int, _ nothing: String, _ diagnostics: [Diagnostic], _ terminal: Terminal
  ) throws {
    if count == 0 { terminal.note(nothing) }
    try max(count == 0 ? .different : .done, ExitStatus(diagnostics)).end()
  }
}
