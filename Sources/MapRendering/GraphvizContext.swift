private import CGraphviz

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#endif

/// The state of Graphviz; only ``GraphvizLayout`` has one, behind its lock.
///
/// Safe to use: the pointer never leaves it, and every graph and buffer is freed where it was made.
@safe struct GraphvizContext: ~Copyable {
  // Created with the first drawing and kept: a shared context leaks least, and it costs no time.
  private var pointer: OpaquePointer?

  /// Creates a context that has not called Graphviz yet.
  init() { unsafe pointer = nil }

  /// Reads, lays out and renders one graph.
  mutating func draw(
    _ dot: String, engine: GraphvizLayout.Engine, formats: [GraphvizLayout.Format]
  ) throws(MapRenderingError) -> Drawing {
    sg_messages_reset()
    if unsafe pointer == nil { unsafe pointer = sg_context_create() }
    guard let context = unsafe pointer else {
      throw MapRenderingError(
        code: .graphvizIncomplete, message: "Graphviz could not be started.",
        hint: GraphvizContext.installationHint)
    }

    var text = dot
    let graph = text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe sg_graph_read(characters.baseAddress, characters.count)
      }
    }
    defer { if let graph = unsafe graph { unsafe sg_graph_close(graph) } }
    guard let graph = unsafe graph, !sg_messages_have_error() else {
      throw failure(.invalidGraph, "Graphviz could not read the graph")
    }

    let status = unsafe sg_layout(context, graph, engine.rawValue)
    defer { unsafe sg_layout_free(context, graph) }
    guard status == 0 else {
      throw failure(.layoutFailed, "Graphviz could not lay out the graph with \(engine.rawValue)")
    }

    var drawing = unsafe Drawing(graph)
    for format in formats {
      drawing.bytes[format] = unsafe try rendered(graph, format, in: context)
    }
    // A bad label, an unknown colour or a missing file shows only here: every status was 0.
    guard unsafe sg_messages_last() == nil else {
      throw failure(.layoutFailed, "Graphviz drew the graph otherwise than asked")
    }
    return drawing
  }

  private func rendered(
    _ graph: OpaquePointer, _ format: GraphvizLayout.Format, in context: OpaquePointer
  ) throws(MapRenderingError) -> [UInt8] {
    let isBitmap = format == .png
    unsafe sg_layout_set_output(graph, isBitmap ? 144 : 0, isBitmap ? 40 : 0)
    var memory: UnsafeMutablePointer<CChar>?
    var count = 0
    let status = unsafe sg_render(context, graph, format.rawValue, &memory, &count)
    defer { unsafe free(memory) }
    guard status == 0, count > 0, let start = unsafe memory else {
      throw failure(.renderingFailed, "Graphviz could not write \(format)")
    }
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
    return format == .pdf ? unsafe PDFDate.fixed(in: Array(bytes)) : unsafe Array(bytes)
  }

  private func failure(_ code: MapRenderingError.Code, _ what: String) -> MapRenderingError {
    GraphvizContext.failure(code, what, said: GraphvizContext.lastMessage)
  }

  /// Returns the error for something that went wrong and what Graphviz said of it.
  static func failure(
    _ code: MapRenderingError.Code, _ what: String, said: String?
  ) -> MapRenderingError {
    if let said, said.contains("not recognized") {
      return MapRenderingError(
        code: .graphvizIncomplete,
        message: "Graphviz lacks a plugin that the map needs: \(said)",
        hint: installationHint)
    }
    return MapRenderingError(
      code: code, message: said.map { "\(what): \($0)" } ?? "\(what).",
      hint: code == .invalidGraph
        ? "If sociogram wrote this graph, that is a mistake in sociogram: please report it."
        : "Try another engine with --layout, or write .dot and look at it with Graphviz's tools.",
      location: said.flatMap(line))
  }

  private static let installationHint =
    "Reinstall libgvc6 (apt-get install --reinstall libgvc6) or run libgvc6-config-update -c."

  /// What Graphviz said last, as one sentence without its prefix.
  private static var lastMessage: String? {
    guard let message = unsafe sg_messages_last() else { return nil }
    defer { unsafe free(message) }
    let text = unsafe String(cString: message)
    let cleaned = DOTText.cleaned(text, limit: 300)
    return cleaned.isEmpty ? nil : cleaned
  }

  /// The line that a message such as "syntax error in line 3 near '}'" names.
  private static func line(in message: String) -> String? {
    let words = message.split(separator: " ")
    guard let at = words.firstIndex(of: "line"), at + 1 < words.count, let line = Int(words[at + 1])
    else { return nil }
    return "line \(line)"
  }
}
