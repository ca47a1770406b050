internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// `sociogram render`: a graph in, a picture out.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draw a graph",
    discussion: """
      The format follows from the extension of the output file (.dot, .svg, .png, .pdf, or \
      .html for a page to be explored in a browser), or from --format. Ends with status 1 where \
      nothing matched, with 2 where the layout took too long or failed; nothing is written then.

      Example:
        sociogram render graph.json --source "Middle East Eye" -o map.svg
      """)

  @Argument(help: .init("A graph (.json, .sqlite) or claims (.jsonl), - for standard input"))
  var graph: String

  @OptionGroup var output: OutputOption

  @Option(help: "Draw this format: \(choices(MapDrawing.Format.self))", transform: choice)
  var format: MapDrawing.Format?

  @Option(
    help: "Place the actors by this method: \(choices(MapDrawing.Layout.self))", transform: choice)
  var layout: MapDrawing.Layout = .auto

  @Option(help: .init("Put this title above the map", valueName: "text"))
  var title: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      "Draw only this many actors, those whose ties add up to the most confidence", valueName: "n"))
  var top: Int?

  @Option(
    help: "Show these: \(choices(MapDrawing.View.self)) (officials and organs as their state)",
    transform: choice)
  var view: MapDrawing.View = .actors

  @Flag(help: "Draw each tie of a pair as a line with its own label, not side by side")
  var expand = false

  @Option(
    parsing: .unconditional,
    help: .init("Stop a layout after this time", valueName: "seconds"))
  var timeout = 30

  @Flag(help: "Draw a simpler layout where one fails or takes too long")
  var fallback = false

  @Option(
    help: "Write legend and labels in: \(choices(MapDrawing.Language.self))", transform: choice)
  var ui: MapDrawing.Language = .french

  @OptionGroup(title: "Filters") var filters: FilterOptions

  @OptionGroup(title: "Judgement") var analyst: AnalystOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top is \(top); it is 1 or more.") }
    guard (1...86_400).contains(timeout) else {
      throw ValidationError("--timeout is \(timeout); it lies between 1 and 86400 seconds.")
    }
    let format = try output.format(named: format, fallback: nil)
    if output.file == nil, format.isBinary, Terminal.isOutputATerminal {
      throw ValidationError("A terminal cannot show \(format.rawValue); write to a file with -o.")
    }
    try output.refuse(inputs: [graph] + analyst.files)
  }

  func run() throws {
    let format = try output.format(named: format, fallback: nil)
    let sociogram = try analyst.read(graph, filters)
    if sociogram.ties.isEmpty {
      Terminal().note("Nothing matched; no map was drawn.")
      throw ExitCode(ExitStatus.different.rawValue)
    }
    let drawing = MapDrawing(
      layout: layout, title: title, top: top, language: ui, view: view, isExpanded: expand,
      workerProgram: Terminal.program, timeout: timeout, fallsBack: fallback,
      filter: filters.filter)
    let map = try drawing.drawn(sociogram, as: format)
    for note in map.notes { Terminal().note(note) }
    try output.write(map.bytes)
  }
}
