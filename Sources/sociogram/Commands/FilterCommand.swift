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

  @Argument(help: .init("A graph (.json) or claims (.jsonl), - for standard input"))
  var graph: String

  @OptionGroup var output: OutputOption

  @Option(help: "Write this format: \(choices(GraphFormat.self))", transform: choice)
  var format: GraphFormat?

  @OptionGroup(title: "Filters") var filters: FilterOptions

  @OptionGroup(title: "Judgement") var analyst: AnalystOptions

  func validate() throws {
    _ = try output.format(named: format, fallback: .json)
    try output.refuse(inputs: analyst.files)
  }

  func run() throws {
    let format = try output.format(named: format, fallback: .json)
    let sociogram = try analyst.read(graph, filters)
    try output.write(GraphFile.encoded(sociogram, as: format))
    if sociogram.claims.isEmpty {
      Terminal().note("Nothing matched.")
      try ExitStatus.different.end()
    }
  }
}
