private import CGraphviz
private import Synchronization

/// Graphviz, asked for one drawing at a time.
///
/// Graphviz keeps parser, errors and random numbers in static memory and crashes when two threads
/// use it, so that one lock for the whole process guards every call; the calls are synchronous,
/// hence no actor. Equal text gives equal bytes, whatever was drawn before.
///
/// With no font installed Graphviz measures and draws empty boxes and reports success; see
/// ``InstalledFont``. And a layout cannot be cancelled: what may take long is left to a
/// ``GraphvizWorker``.
package struct GraphvizLayout: Sendable {
  /// A way of placing nodes.
  package enum Engine: String, Hashable, Sendable, CaseIterable {
    /// Layers.
    case dot
    /// Springs.
    case neato
    /// Springs over several scales.
    case sfdp
    /// Where the text says, edges included.
    case asPlaced = "nop2"
  }

  /// A format together with the plugin that writes it, so that no other is chosen.
  package enum Format: String, Hashable, Sendable, CaseIterable {
    /// As Graphviz writes it; ``MapSVG`` makes it fit for readers.
    case svg = "svg:svg:core"
    /// 144 dots per inch, at most 40 inches on a side.
    case png = "png:cairo:cairo"
    /// With a constant creation date.
    case pdf = "pdf:cairo:cairo"
  }

  private let worker: GraphvizWorker?

  /// Creates a way to Graphviz; all without a worker share the one context of this process.
  package init(worker: GraphvizWorker? = nil) { self.worker = worker }

  /// Lays a graph out and draws it in each format.
  ///
  /// - Throws: `invalidGraph` for a text that is not one graph or holds NUL; `graphvizIncomplete`
  ///   where a plugin is missing; `layoutFailed`; `renderingFailed`. Anything that Graphviz says,
  ///   warnings included, is a failure: its warnings mean a label or a line drawn otherwise than
  ///   asked. With a worker, `timedOut` and `workerFailed` too.
  package func draw(
    _ dot: String, engine: Engine = .dot, formats: [Format] = [.svg]
  ) throws(MapRenderingError) -> Drawing {
    guard !dot.utf8.contains(0) else {
      throw MapRenderingError(
        code: .invalidGraph, message: "The graph's text holds a NUL character.",
        hint: "Remove it; Graphviz would take it for the end of the text.")
    }
    if let worker {
      return try worker.draw(LayoutRequest(engine: engine, formats: formats, dot: dot))
    }
    return try GraphvizLayout.context.withLock { (context) throws(MapRenderingError) -> Drawing in
      try context.draw(dot, engine: engine, formats: formats)
    }
  }

  private static let context = Mutex(GraphvizContext())
}
