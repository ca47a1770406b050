private import CGraphviz

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#endif

/// A process of its own for layouts that are too large for this one: Graphviz cannot be stopped,
/// and where it crashes or eats memory, only the worker ends.
///
/// The worker is this same program, called with ``command``; it reads a ``LayoutRequest`` and writes
/// a ``LayoutReply``. `posix_spawn` does all that is needed: Foundation's `Process` would bring
/// Foundation into a target that has none and cannot kill on a deadline by itself, and
/// swift-subprocess is asynchronous, which drawing is not.
package struct GraphvizWorker: Hashable, Sendable {
  /// The word that makes the program a worker.
  package static let command = "__layout"

  /// The program.
  package var program: String
  /// The arguments after the program's name.
  package var arguments: [String]
  /// How long one run may take, in seconds.
  package var seconds: Int

  /// Creates a worker.
  package init(program: String, arguments: [String] = [GraphvizWorker.command], seconds: Int) {
    self.program = program
    self.arguments = arguments
    self.seconds = seconds
  }

  /// Lets the worker lay out and draw.
  ///
  /// - Throws: what Graphviz failed with there; `timedOut`; `workerFailed` where it crashed, ran out
  ///   of memory or could not be started.
  func draw(_ request: LayoutRequest) throws(MapRenderingError) -> Drawing {
    let words = [program] + arguments + ["--seconds", String(seconds)]
    var reply = unsafe sg_reply()
    unsafe withCStrings(words) { pointers in
      let bytes = request.bytes
      unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe buffer.withMemoryRebound(to: CChar.self) { input in
          unsafe sg_worker_run(
            program, pointers, input.baseAddress, input.count, Int64(seconds) * 1000, &reply)
        }
      }
    }
    defer {
      unsafe free(reply.output)
      unsafe free(reply.messages)
    }
    let said = GraphvizWorker.gist(
      of: unsafe GraphvizWorker.text(reply.messages, reply.messages_count))
    switch unsafe reply.end {
    case SG_WORKER_EXITED where unsafe reply.code == 0:
      let output = unsafe UnsafeRawBufferPointer(
        start: reply.output, count: reply.output_count)
      return try LayoutReply(unsafe Array(output)).drawing
    case SG_WORKER_TIMED_OUT: throw timedOut(request.engine)
    case SG_WORKER_SIGNALLED where unsafe reply.code == SIGXCPU: throw timedOut(request.engine)
    case SG_WORKER_SIGNALLED:
      let name = unsafe GraphvizWorker.name(ofSignal: reply.code)
      throw failure("Graphviz crashed over the layout (\(name))", said)
    case SG_WORKER_NOT_STARTED:
      let reason = unsafe String(cString: strerror(reply.code))
      throw failure("The layout process \(program) could not be started", reason)
    default:
      throw unsafe failure("The layout process ended with status \(reply.code)", said)
    }
  }

  private func timedOut(_ engine: GraphvizLayout.Engine) -> MapRenderingError {
    let what = engine == .asPlaced ? "Drawing the picture" : "The layout \(engine.rawValue)"
    return MapRenderingError(
      code: .timedOut,
      message: "\(what) took more than \(seconds) \(seconds == 1 ? "second" : "seconds") "
        + "and was stopped.",
      hint: GraphvizWorker.remedy)
  }

  private func failure(_ what: String, _ said: String) -> MapRenderingError {
    MapRenderingError(
      code: .workerFailed, message: said.isEmpty ? "\(what)." : "\(what): \(said)",
      hint: GraphvizWorker.remedy)
  }

  /// What to try where a layout is too much.
  static let remedy =
    "Draw fewer actors with --top or --focus, take --layout sfdp or --layout matrix, allow more "
    + "--timeout, or let the program simplify the drawing with --fallback."

  /// Limits what this process may use, which is to be a worker: two gigabytes and the processor time
  /// of one run. Returns false where the system refuses.
  package static func limitThisProcess(seconds: Int) -> Bool {
    sg_worker_limit(2 << 30, UInt64(max(1, seconds)))
  }

  /// What a worker wrote before it ended, without the traces of the program's own calls.
  static func gist(of messages: String) -> String {
    let lines = messages.split(separator: "\n").map { line in
      line.hasPrefix("(null): ") ? line.dropFirst("(null): ".count) : line
    }
    let own = lines.prefix { line in
      !line.contains("***") && !line.hasPrefix("swift-runtime:") && !line.hasPrefix("Backtrace")
    }
    return DOTText.cleaned(own.joined(separator: " "), limit: 200)
  }

  private static func name(ofSignal signal: Int32) -> String {
    switch signal {
    case SIGSEGV: "invalid memory access"
    case SIGABRT: "aborted, perhaps for want of memory"
    case SIGKILL: "killed by the system, perhaps for want of memory"
    case SIGBUS: "bus error"
    case SIGFPE: "arithmetic error"
    case SIGILL: "illegal instruction"
    default: "signal \(signal)"
    }
  }

  private static func text(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> String {
    guard let bytes = unsafe bytes else { return "" }
    return unsafe String(
      decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}

/// Calls a function with words as C expects a program's arguments.
private func withCStrings(
  _ words: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Void
) {
  var pointers = unsafe words.map { word in unsafe strdup(word) }
  unsafe pointers.append(nil)
  unsafe pointers.withUnsafeBufferPointer { buffer in
    if let start = buffer.baseAddress { unsafe body(start) }
  }
  unsafe pointers.withUnsafeBufferPointer { buffer in
    for i in buffer.indices { unsafe free(buffer[i]) }
  }
}
