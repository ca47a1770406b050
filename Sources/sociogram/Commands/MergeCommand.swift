internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// `sociogram merge`: partial graphs in, the graph of the whole out.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join graphs into the graph of all their articles",
    discussion: """
      The result is the same, byte for byte, as if the articles had been read together: origins and \
      figures are worked out anew. The label is that of the parts, where all have the same. An article \
      that two graphs know in two versions is an error.

      Example:
        sociogram merge january.json february.json --label winter -o winter.json
      """)

  @Argument(help: .init("Graphs (.json, .sqlite) or claims (.jsonl), - for standard input"))
  var graphs: [String]

  @OptionGroup var output: OutputOption

  @Option(help: "Write this format: \(choices(GraphFormat.self))", transform: choice)
  var format: GraphFormat?

  @Option(help: .init("Call this version of the corpus so", valueName: "name"))
  var label: String?

  @OptionGroup(title: "Filters") var filters: FilterOptions

  @OptionGroup(title: "Judgement") var analyst: AnalystOptions

  func validate() throws {
    if graphs.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Only one of the graphs can come from standard input.")
    }
    _ = try output.graphFormat(named: format)
    try output.refuse(inputs: graphs + analyst.files)
  }

  func run() throws {
    let format = try output.graphFormat(named: format)
    if format == .sqlite, let file = output.file, analyst.files.isEmpty, !filters.filter.isActive,
      !analyst.grading.weighReliability,
      try OutputFile(file).write(merging: graphs.map { GraphFile($0) }, label: label)
    {
      return
    }
    let parts = try graphs.map { try GraphFile($0).read() }
    let whole = try Sociogram.merged(
      parts, label: label, regraded: analyst.grading.grades != nil)
    let (judged, diagnostics) = try analyst.applied(to: whole)
    Terminal().report(diagnostics)
    let sociogram = try filters.filter.applied(to: judged)
    try output.write(sociogram, as: format)
    if sociogram.claims.isEmpty, filters.filter.isActive {
      Terminal().note("Nothing matched.")
      try ExitStatus.different.end()
    }
    try ExitStatus(diagnostics).end()
  }
}
