internal import ArgumentParser
internal import SociogramKit

/// `sociogram __layout`: what `render` starts for large maps, so that a layout that takes too long
/// or crashes is no harm. It reads a request on standard input and answers on standard output.
struct LayoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: LayoutWorker.command, abstract: "Lay out one map (called by render)",
    shouldDisplay: false)

  @Option var seconds = 30

  /// For measuring: answer so often, and write the processor time of each in milliseconds instead.
  @Option var `repeat`: Int?

  /// For measuring: write what `render` asks for to draw this graph, `place` or `draw`.
  @Option var graph: String?
  @Option(transform: choice) var layout: MapDrawing.Layout = .auto
  @Option(transform: choice) var step: Step = .place

  /// What Graphviz is asked for, one after the other.
  enum Step: String, CaseIterable {
    case place, draw
  }

  func run() throws {
    if let graph {
      try Terminal().write(
        LayoutWorker.request(
          for: try GraphFile(graph).read(), layout: layout, isPlaced: step == .draw))
      return
    }
    let request = try Terminal.input()
    if let count = `repeat` {
      let times = LayoutWorker.processorTimes(of: request, count: max(1, count))
      try Terminal().write(lines: times.map { "\($0)" })
      return
    }
    guard let answer = LayoutWorker.answer(request, seconds: seconds) else {
      throw ValidationError("This command is called by render alone.")
    }
    try Terminal().write(answer)
  }
}
