import Testing

@testable import MapRendering

struct GraphvizLayoutTests {
  private let layout = GraphvizLayout()
  private let good = "digraph \"g\" { a -> b [label=\"é\", id=\"e1\"]; }"

  /// Clusters, labels and more nodes than a buffer of the lexer holds.
  private let clustered: String = {
    var text = "digraph \"g\" { rankdir=LR; newrank=true;\n"
    for cluster in 0..<5 {
      text += "subgraph \"cluster_\(cluster)\" { label=\"c\(cluster)\";"
      for node in 0..<8 { text += "\"n\(cluster)_\(node)\" [label=\"nœud \(cluster) \(node)\"];" }
      text += "}\n"
    }
    for edge in 0..<40 {
      text += "\"n\(edge % 5)_\(edge % 8)\" -> \"n\((edge + 2) % 5)_\((edge * 3 + 1) % 8)\""
      text += "[label=\"lien \(edge)\", start=1];\n"
    }
    return text + "}"
  }()

  @Test func drawsEveryFormatFromOneLayout() throws {
    let drawing = try layout.draw(good, formats: GraphvizLayout.Format.allCases)
    #expect(String(decoding: drawing.bytes[.svg] ?? [], as: UTF8.self).contains("<svg"))
    #expect(drawing.bytes[.png]?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
    #expect(drawing.bytes[.pdf]?.starts(with: Array("%PDF".utf8)) == true)
    #expect(Set(drawing.nodes.keys) == ["a", "b"])
    #expect(drawing.edgeLabels["e1"] != nil)
    #expect(drawing.bounds.maxY > drawing.bounds.minY)
  }

  @Test(arguments: [
    "digraph \"g\" { a -> ", "nonsense", "", "digraph g{a->b}}", "digraph g{a} digraph h{b}",
    "digraph g { a [label=<<b>x>]; }", "digraph g { a [shape=box, label=<&bogus;>]; }",
    String(repeating: "{", count: 20_000),
  ])
  func badGraphsFailAndTheNextOneIsDrawnAsIfAlone(_ bad: String) throws {
    let before = try layout.draw(good).bytes
    #expect(throws: MapRenderingError.self) { try layout.draw(bad) }
    #expect(try layout.draw(good).bytes == before)
  }

  @Test func aSyntaxErrorNamesItsLine() {
    #expect {
      try layout.draw("digraph \"g\" {\n  a -> b;\n  ] ;\n}")
    } throws: { error in
      let error = error as? MapRenderingError
      return error?.code == .invalidGraph && error?.location == "line 3" && error?.hint != nil
        && error?.message.hasPrefix("Graphviz could not read the graph: ") == true
    }
  }

  @Test func nulIsRejected() {
    #expect {
      try layout.draw("digraph \"g\" { a\u{0} }")
    } throws: { ($0 as? MapRenderingError)?.code == .invalidGraph }
  }

  @Test func aMissingPluginIsSaidToBeOneWithItsRemedy() {
    let said = "Layout type: \"dot\" not recognized. Use one of:"
    let error = GraphvizContext.failure(.layoutFailed, "Graphviz could not lay out", said: said)
    #expect(error.code == .graphvizIncomplete && error.message.contains(said))
    #expect(error.hint?.contains("libgvc6-config-update -c") == true)
    #expect("\(error)" == "\(error.message)\n  \(error.hint ?? "")")
    let silent = GraphvizContext.failure(.layoutFailed, "Graphviz failed", said: nil)
    #expect(silent.code == .layoutFailed && silent.message == "Graphviz failed.")
  }

  @Test(arguments: [GraphvizLayout.Engine.dot, .neato, .sfdp])
  func repeatedDrawingsAreIdentical(_ engine: GraphvizLayout.Engine) throws {
    let first = try layout.draw(clustered, engine: engine, formats: [.svg, .png, .pdf])
    for other in [good, "digraph g { x -> y -> z -> x }"] {
      _ = try layout.draw(other, engine: engine)
    }
    for _ in 0..<3 {
      #expect(
        try layout.draw(clustered, engine: engine, formats: [.svg, .png, .pdf]) == first)
    }
  }

  @Test func concurrentDrawingsAreIdentical() async throws {
    let expected = try layout.draw(clustered).bytes
    let results = try await withThrowingTaskGroup(of: [GraphvizLayout.Format: [UInt8]].self) {
      group in
      for _ in 0..<8 {
        group.addTask { try GraphvizLayout().draw(clustered).bytes }
        group.addTask { try GraphvizLayout().draw(good).bytes }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 16)
    #expect(results.count { $0 == expected } == 8)
  }

  @Test func largeBitmapsAreCapped() throws {
    let wide =
      "digraph \"g\" { rankdir=LR; ranksep=3; " + (0..<40).map { "n\($0)" }.joined(separator: "->")
      + " }"
    let png = try #require(try layout.draw(wide, formats: [.png]).bytes[.png])
    let width = png[16..<20].reduce(0) { $0 << 8 | Int($1) }
    #expect(width > 5000 && width <= 5761)
  }

  @Test func pdfDatesAreConstantAndKeepTheLength() {
    let pdf = Array("<< /CreationDate (D:20261121214129+01'00)\n /Producer (x) >>".utf8)
    let fixed = PDFDate.fixed(in: pdf)
    #expect(fixed.count == pdf.count)
    #expect(
      String(decoding: fixed, as: UTF8.self).contains("/CreationDate (D:20000101000000Z)     \n"))
    let other = PDFDate.fixed(in: Array("/CreationDate (D:2026".utf8))
    #expect(other == Array("/CreationDate (D:2026".utf8))
  }
}
