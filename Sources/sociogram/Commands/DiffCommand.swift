internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// `sociogram diff`: two graphs in, what changed out.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Name the ties that were added, removed or changed, and the articles that caused it",
    discussion: """
      Writes text (.txt, .diff), JSON (.json) or a page for the browser (.html), as the output \
      file's extension or --format says. \
      Ends with status 0 where the graphs agree, 1 where they differ, 2 where one cannot be read. \
      With a filter only actors and ties count: articles that changed are listed, but are no \
      difference alone.

      Example:
        sociogram diff december.json january.json --stat
      """)

  /// The ways to write a difference.
  enum Format: String, CaseIterable { case text, json, html }

  @Argument(help: .init("The graph before, - for standard input"))
  var old: String

  @Argument(help: .init("The graph after, - for standard input"))
  var new: String

  @OptionGroup var output: OutputOption

  @Option(help: "Write this format: \(choices(Format.self))", transform: choice)
  var format: Format?

  @Flag(help: "Only count the changes")
  var stat = false

  @Option(
    help: "Write the page in: \(choices(MapDrawing.Language.self))", transform: choice)
  var ui: MapDrawing.Language = .french

  @OptionGroup(title: "Filters") var filters: FilterOptions

  func validate() throws {
    if old == "-", new == "-" {
      throw ValidationError("Only one of the two graphs can come from standard input.")
    }
    if stat, try chosenFormat() != .text {
      throw ValidationError(
        "--stat writes text; leave it out, the other formats have the counts too.")
    }
    try output.refuse(inputs: [old, new])
  }

  private func chosenFormat() throws -> Format {
    try output.format(
      named: format, fallback: .text,
      endings: [("txt", .text), ("diff", .text), ("json", .json), ("html", .html)])
  }

  func run() throws {
    let format = try chosenFormat()
    let (before, after) = try filters.filter.applied(
      toOld: GraphFile(old).read(), new: GraphFile(new).read())
    let difference = Comparison(from: before, to: after)
    switch format {
    case .text:
      try output.write(Array((stat ? difference.statistics() : difference.text()).utf8))
    case .json: try output.write(difference.json())
    case .html:
      try output.write(difference.page(MapDrawing(language: ui, filter: filters.filter)))
    }
    let isSame = filters.filter.isActive ? difference.hasSameActorsAndTies : difference.isEmpty
    if !isSame { try ExitStatus.different.end() }
  }
}
