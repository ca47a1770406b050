internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// `sociogram diff`: two graphs or more in, what changed out.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Name the ties that were added, removed or changed, and what caused it",
    discussion: """
      Writes text (.txt, .diff), JSON (.json), Markdown (.md), Mermaid (.mmd), a difference map \
      (.dot, .svg) or a page for the browser (.html), as the output file's extension or --format says. Of more than two graphs each \
      step is told. Ends with status 0 where the graphs agree, 1 where they differ, 2 where one \
      cannot be read. With a filter only actors and ties count: articles that changed are listed, \
      but are no difference alone. The path /dev/null is an empty graph, as git calls what is not \
      there.

      Example:
        sociogram diff december.json january.json --stat
      """)

  @Argument(
    help: .init("The graphs, the earliest first, - for standard input", valueName: "graph"))
  var graphs: [String]

  @OptionGroup var output: OutputOption

  @Option(help: "Write this format: \(choices(Comparison.Format.self))", transform: choice)
  var format: Comparison.Format?

  @Flag(help: "Only count the changes")
  var stat = false

  @Flag(help: "Quote the claims that came and went, in text")
  var evidence = false

  @Option(
    help: "Write legend and labels of a map in: \(choices(MapDrawing.Language.self))",
    transform: choice)
  var ui: MapDrawing.Language = .french

  @OptionGroup(title: "What counts") var counting: DifferenceOptionGroup

  @OptionGroup(title: "Filters") var filters: FilterOptions

  func validate() throws {
    guard graphs.count >= 2 else {
      throw ValidationError("Name two graphs to compare, or more: the earliest first.")
    }
    if graphs.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Only one of the graphs can come from standard input.")
    }
    let format = try chosenFormat()
    for (name, isGiven) in [("--stat", stat), ("--evidence", evidence)]
    where isGiven && format != .text {
      throw ValidationError(
        "\(name) writes text; leave it out, "
          + (format == .json ? "the JSON has it too." : "or write text."))
    }
    if graphs.count > 2, format.isDrawn {
      throw ValidationError(
        "A difference map compares two graphs, not \(graphs.count); draw one for each step.")
    }
    try output.refuse(inputs: graphs)
  }

  private func chosenFormat() throws -> Comparison.Format {
    try output.format(
      named: format, fallback: .text,
      endings: [
        ("txt", .text), ("diff", .text), ("json", .json), ("md", .markdown), ("mmd", .mermaid),
        ("dot", .dot), ("svg", .svg), ("html", .html),
      ])
  }

  func run() throws {
    let format = try chosenFormat()
    if let step = try comparisonOfDatabases(as: format) { return try end([step], as: format) }
    var steps: [Comparison] = []
    var before = try read(graphs[0])
    for graph in graphs.dropFirst() {
      let after = try read(graph)
      let parts = try filters.filter.applied(toOld: before, new: after)
      steps.append(Comparison(from: parts.old, to: parts.new, options: counting.options))
      before = after
    }
    try end(steps, as: format)
  }

  /// The comparison of two databases, of which most need not be read; nil where it takes the whole
  /// graphs.
  private func comparisonOfDatabases(
    as format: Comparison.Format
  ) throws(SociogramError) -> Comparison? {
    guard graphs.count == 2, !filters.filter.isActive, !format.isDrawn else {
      return nil
    }
    return try Comparison(
      from: GraphFile(graphs[0]), to: GraphFile(graphs[1]), options: counting.options)
  }

  private func end(_ steps: [Comparison], as format: Comparison.Format) throws {
    try output.write(written(steps, as: format))
    let isSame = steps.allSatisfy {
      filters.filter.isActive ? $0.hasSameActorsAndTies : $0.isEmpty
    }
    if !isSame { try ExitStatus.different.end() }
  }

  private func read(_ path: String) throws(SociogramError) -> Sociogram {
    path == "/dev/null" ? GraphFile.nothing : try GraphFile(path).read()
  }

  private func written(
    _ steps: [Comparison], as format: Comparison.Format
  ) throws(SociogramError) -> [UInt8] {
    if steps.count > 1, format == .json { return Comparison.json(of: steps) }
    var bytes: [UInt8] = []
    for (number, step) in steps.enumerated() {
      if number > 0 { bytes += "\n".utf8 }
      if steps.count > 1, format == .text {
        let name = "\(graphs[number]) → \(graphs[number + 1])"
        bytes += "== step \(number + 1): \(SafeText(name).text)\n".utf8
      }
      if stat {
        bytes += step.statistics().utf8
      } else if format == .text {
        bytes += step.text(showsQuotes: evidence).utf8
      } else {
        bytes += try step.bytes(
          as: format, language: ui, workerProgram: Terminal.program)
      }
    }
    return bytes
  }
}
