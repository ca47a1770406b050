internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// `sociogram filter`: a graph in, a smaller graph out.
struct FilterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter",
    abstract: "Keep a part of a graph, with ties and figures as they follow from that part alone",
    discussion: """
      Ends with status 1 where nothing matched; the empty graph is written all the same.

      Example:
        sociogram filter graph.json --source "Middle East Eye" -o told-by-mee.json
      """)

  @Argument(help: .init("A graph (.json, .sqlite) or claims (.jsonl), - for standard input"))
  var graph: String

  @OptionGroup var output: OutputOption

  @Option(help: "Write this format: \(choices(GraphFormat.self))", transform: choice)
  var format: GraphFormat?

  @OptionGroup(title: "Filters") var filters: FilterOptions

  @OptionGroup(title: "Judgement") var analyst: AnalystOptions

  func validate() throws {
    _ = try output.graphFormat(named: format)
    try output.refuse(inputs: analyst.files)
  }

  /// Writes what is left, and returns whether anything is.
  private func written(as format: GraphFormat) throws -> Bool {
    if format == .sqlite, let file = output.file, analyst.files.isEmpty,
      !analyst.grading.weighReliability,
      let isAnything = try OutputFile(file).write(GraphFile(graph), keeping: filters.filter)
    {
      return isAnything
    }
    let sociogram = try analyst.read(graph, filters)
    try output.write(sociogram, as: format)
    return !sociogram.claims.isEmpty
  }

  func run() throws {
    let format = try output.graphFormat(named: format)
    if try !written(as: format) {
      Terminal().note("Nothing matched.")
      try ExitStatus.different.end()
    }
  }
}
