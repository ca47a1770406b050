internal import ArgumentParser
internal import SociogramKit

/// `sociogram __layout`: what `render` starts for large maps, so that a layout that takes too long
/// or crashes is no harm. It reads a request on standard input and answers on standard output.
struct LayoutWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: LayoutWorker.command, abstract: "Lay out one map (called by render)",
    shouldDisplay: false)

  @Option var seconds: Int

  /// For measuring: answer so often, and write the median processor time in milliseconds instead.
  @Option var `repeat`: Int?

  func run() throws {
    let request = try Terminal.input()
    if let count = `repeat` {
      let time = LayoutWorker.processorTime(of: request, count: max(1, count))
      try Terminal().write(lines: ["\(time)"])
      return
    }
    guard let answer = LayoutWorker.answer(request, seconds: seconds) else {
      throw ValidationError("This command is called by render alone.")
    }
    try Terminal().write(answer)
  }
}
