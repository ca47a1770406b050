import Testing

@testable import MapRendering

struct GraphvizWorkerTests {
  private let request = LayoutRequest(engine: .neato, formats: [], dot: "digraph \"g\" { a -> b }")

  /// A worker that does what a line of shell says.
  private func worker(_ script: String, seconds: Int = 20) -> GraphvizWorker {
    GraphvizWorker(program: "/bin/sh", arguments: ["-c", script], seconds: seconds)
  }

  private func failure(of worker: GraphvizWorker, _ request: LayoutRequest? = nil)
    -> MapRenderingError?
  {
    do throws(MapRenderingError) {
      _ = try worker.draw(request ?? self.request)
      return nil
    } catch { return error }
  }

  @Test func aDrawingPassesThroughThePipeWhole() throws {
    let dot = "digraph \"g\" { \"a b\" -> c [id=\"e 1\", label=\"x\"]; }"
    let request = LayoutRequest(engine: .dot, formats: [.svg, .png], dot: dot)
    #expect(LayoutRequest(request.bytes) == request)
    let here = try GraphvizLayout().draw(dot, formats: [.svg, .png])
    #expect(try LayoutReply(request.answered().bytes).drawing == here)
    #expect(here.edgePaths["e 1"]?.count == 4 && here.nodes["a b"] != nil)
  }

  @Test func anErrorPassesThroughThePipeWhole() {
    let request = LayoutRequest(engine: .dot, formats: [.svg], dot: "digraph \"g\" {\n ] }")
    #expect {
      try LayoutReply(request.answered().bytes).drawing
    } throws: { error in
      let error = error as? MapRenderingError
      return error?.code == .invalidGraph && error?.location == "line 2" && error?.hint != nil
    }
  }

  @Test(arguments: ["", "dot", "dot\nsvg", "bogus\n\ndigraph g {}", "dot\nexe\ndigraph g {}"])
  func whatIsNoRequestIsRefused(_ text: String) {
    #expect(LayoutRequest(Array(text.utf8)) == nil)
  }

  @Test(.timeLimit(.minutes(5)))
  func aWorkerThatTakesTooLongIsStoppedAndSaidToBe() {
    for script in ["sleep 50", "while :; do :; done", "trap '' TERM; cat >/dev/null; sleep 50"] {
      let error = failure(of: worker(script, seconds: 1))
      #expect(error?.code == .timedOut)
      #expect(error?.message == "The layout neato took more than 1 second and was stopped.")
      #expect(error?.hint?.contains("--fallback") == true)
    }
  }

  @Test func aCrashOfTheWorkerIsAnErrorOfTheMap() {
    let crash = failure(of: worker("kill -SEGV $$"))
    #expect(crash?.code == .workerFailed)
    #expect(crash?.message == "Graphviz crashed over the layout (invalid memory access).")
    #expect(failure(of: worker("kill -XCPU $$"))?.code == .timedOut)
    let said = failure(of: worker("echo 'out of memory' >&2; kill -ABRT $$"))
    #expect(said?.message.hasSuffix("(aborted, perhaps for want of memory): out of memory") == true)
  }

  @Test func aWorkerThatFailsIsQuoted() {
    let error = failure(of: worker("echo 'no \u{1B}[31mluck' >&2; exit 3"))
    #expect(error?.message == "The layout process ended with status 3: no [31mluck")
  }

  @Test func tracesOfACrashAreNotQuoted() {
    let crash = """
      (null): failure to create cairo surface: out of memory

      *** Signal 11: Backtracing from 0x7f7bf435e4b0... done ***
      Thread 0 "sociogram" crashed:
      """
    #expect(GraphvizWorker.gist(of: crash) == "failure to create cairo surface: out of memory")
    #expect(GraphvizWorker.gist(of: "\n*** Program crashed").isEmpty)
  }

  @Test(arguments: [
    "true", "echo node", "echo 'bytes svg:svg:core 99'; echo short", "head -c 100000 /dev/zero",
    "echo 'path 1e300 1 2 x'", "echo 'path -3 x'", "printf error", "echo 'bounds nan inf 0'",
  ])
  func aBrokenAnswerIsNoDrawing(_ script: String) {
    #expect(failure(of: worker(script))?.message == "The layout process gave no whole answer.")
  }

  @Test func aWorkerThatReadsNothingDoesNotEndItsParent() {
    let large = LayoutRequest(
      engine: .dot, formats: [], dot: String(repeating: "a", count: 3_000_000))
    #expect(failure(of: worker("exec 0<&-; exit 4"), large)?.message.contains("status 4") == true)
  }

  @Test func aProgramThatIsNotThereIsNamed() {
    let missing = GraphvizWorker(program: "/nowhere/sociogram", seconds: 5)
    let error = failure(of: missing)
    #expect(error?.code == .workerFailed && error?.message.contains("/nowhere/sociogram") == true)
  }
}
