internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// `sociogram layout`: a graph in, the graph with the places of its actors out.
struct LayoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layout",
    abstract: "Keep the places of a map in its graph, so that later versions are drawn alike",
    discussion: """
      Maps of the graph are then drawn at these places, unless --layout names a method. Places stay \
      exactly as they are; actors without one find theirs near those with whom they have ties. \
      --from takes over the places of an earlier version. The graph may be the output.

      Example:
        sociogram layout december.json -o december.json
        sociogram layout january.json --from december.json -o january.json
      """)

  @Argument(help: .init("A graph (.json, .sqlite) or claims (.jsonl), - for standard input"))
  var graph: String

  @OptionGroup var output: OutputOption

  @Option(help: "Write this format: json, sqlite", transform: choice)
  var format: GraphFormat?

  @Option(help: .init("Take over the places of this earlier version", valueName: "graph"))
  var from: String?

  @Option(help: "Place all actors anew by this method: auto, dot, neato, sfdp", transform: choice)
  var layout: MapDrawing.Layout?

  @Option(
    parsing: .unconditional,
    help: .init(
      "Place only this many actors, those whose ties add up to the most confidence", valueName: "n")
  )
  var top: Int?

  @Option(
    parsing: .unconditional, help: .init("Stop a layout after this time", valueName: "seconds"))
  var timeout = 30

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top is \(top); it is 1 or more.") }
    guard (1...86_400).contains(timeout) else {
      throw ValidationError("--timeout is \(timeout); it lies between 1 and 86400 seconds.")
    }
    if layout == .matrix {
      throw ValidationError("A matrix has rows and columns, and no places to keep.")
    }
    if layout != nil, from != nil {
      throw ValidationError("--from takes over places, --layout gives them up; leave out one.")
    }
    if from == "-", graph == "-" {
      throw ValidationError("Only one of the graphs can come from standard input.")
    }
    guard try output.graphFormat(named: format) != .jsonl else {
      throw ValidationError("Claims (.jsonl) hold no places; write .json or .sqlite.")
    }
    try output.refuse(inputs: [from].compactMap { $0 })
  }

  func run() throws {
    let format = try output.graphFormat(named: format)
    var sociogram = try GraphFile(graph).read()
    if let from { sociogram = try sociogram.laidOut(like: GraphFile(from).read()) }
    if layout != nil { sociogram.places = [] }
    let before = Set(sociogram.places.map(\.actor))
    let drawing = MapDrawing(
      layout: layout ?? .auto, top: top, workerProgram: Terminal.program, timeout: timeout)
    let placed = try drawing.placing(sociogram)
    let kept = placed.places.count { before.contains($0.actor) }
    Terminal().note(
      before.isEmpty
        ? "\(counted(placed.places.count)) placed."
        : "\(counted(kept)) kept in place, \(placed.places.count - kept) placed near them.")
    try output.write(placed, as: format)
  }

  private func counted(_ number: Int) -> String { "\(number) actor\(number == 1 ? "" : "s")" }
}
