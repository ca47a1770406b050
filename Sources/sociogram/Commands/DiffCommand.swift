internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// `sociogram diff`: two graphs in, what changed out.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Name the ties that were added, removed or changed, and the articles that caused it",
    discussion: """
      Ends with status 0 where the graphs agree, 1 where they differ, 2 where one cannot be read.

      Example:
        sociogram diff december.json january.json --stat
      """)

  /// The ways to write a difference.
  enum Format: String, CaseIterable { case text, json }

  @Argument(help: .init("The graph before, - for standard input"))
  var old: String

  @Argument(help: .init("The graph after, - for standard input"))
  var new: String

  @OptionGroup var output: OutputOption

  @Option(help: "Write this format: \(choices(Format.self))", transform: choice)
  var format: Format = .text

  @Flag(help: "Only count the changes")
  var stat = false

  @OptionGroup(title: "Filters") var filters: FilterOptions

  func validate() throws {
    if old == "-", new == "-" {
      throw ValidationError("Only one of the two graphs can come from standard input.")
    }
    if stat, format == .json {
      throw ValidationError(
        "--stat writes text; leave --format json out, which has the counts too.")
    }
  }

  func run() throws {
    let (before, after) = try filters.filter.applied(
      toOld: GraphFile(old).read(), new: GraphFile(new).read())
    let difference = Comparison(from: before, to: after)
    switch format {
    case .text:
      try output.write(Array((stat ? difference.statistics() : difference.text()).utf8))
    case .json: try output.write(difference.json())
    }
    if !difference.isEmpty { try ExitStatus.different.end() }
  }
}
