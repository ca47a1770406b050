/// What a worker is asked to do, as it goes through a pipe: a line for the engine, one for the
/// formats, then the graph.
package struct LayoutRequest: Hashable, Sendable {
  /// The engine.
  var engine: GraphvizLayout.Engine
  /// The formats.
  var formats: [GraphvizLayout.Format]
  /// The graph.
  var dot: String

  /// The request as it goes through a pipe.
  package var bytes: [UInt8] {
    let formats = formats.map(\.rawValue).joined(separator: " ")
    return Array("\(engine.rawValue)\n\(formats)\n\(dot)".utf8)
  }

  init(engine: GraphvizLayout.Engine, formats: [GraphvizLayout.Format], dot: String) {
    self.engine = engine
    self.formats = formats
    self.dot = dot
  }

  /// Reads a request; nil for anything else.
  package init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let parts = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let engine = GraphvizLayout.Engine(rawValue: String(parts[0])) else {
      return nil
    }
    let formats = parts[1].split(separator: " ").map { GraphvizLayout.Format(rawValue: String($0)) }
    guard !formats.contains(nil) else { return nil }
    self.init(engine: engine, formats: formats.compactMap(\.self), dot: String(parts[2]))
  }

  /// Does in this process what is asked.
  package func answered() -> LayoutReply {
    do throws(MapRenderingError) {
      return LayoutReply(
        .success(try GraphvizLayout().draw(dot, engine: engine, formats: formats)))
    } catch {
      return LayoutReply(.failure(error))
    }
  }
}

/// What a worker answers: a drawing or why there is none.
///
/// As bytes it is a line for each place, such as `node 0.0 0.0 54.0 36.0 n-DZA`, then the pictures,
/// each after a line with its format and size; or `error` and its four parts, a line each.
package struct LayoutReply: Sendable {
  private let result: Result<Drawing, MapRenderingError>

  init(_ result: Result<Drawing, MapRenderingError>) { self.result = result }

  /// The drawing.
  var drawing: Drawing {
    get throws(MapRenderingError) { try result.get() }
  }

  /// The answer as it goes through a pipe.
  package var bytes: [UInt8] {
    switch result {
    case .failure(let error):
      let parts = [error.code.rawValue, error.message, error.hint ?? "", error.location ?? ""]
      let lines = parts.map { DOTText.cleaned($0, limit: 2000) }
      return Array((["error"] + lines).joined(separator: "\n").utf8)
    case .success(let drawing):
      func line(_ word: String, _ numbers: [Double], _ name: String = "") -> String {
        "\(word) \(numbers.map { "\($0)" }.joined(separator: " ")) \(name)\n"
      }
      func sides(_ box: Drawing.Box) -> [Double] { [box.minX, box.minY, box.maxX, box.maxY] }
      var text = line("bounds", sides(drawing.bounds))
      for (name, box) in drawing.nodes { text += line("node", sides(box), name) }
      for (id, box) in drawing.edgeLabels { text += line("label", sides(box), id) }
      for (id, points) in drawing.edgePaths where !id.isEmpty {
        text += line("path", [Double(points.count)] + points.flatMap { [$0.x, $0.y] }, id)
      }
      var bytes = Array(text.utf8)
      for (format, picture) in drawing.bytes {
        bytes += Array("bytes \(format.rawValue) \(picture.count)\n".utf8) + picture
      }
      return bytes
    }
  }

  /// Reads an answer.
  init(_ bytes: [UInt8]) {
    var drawing = Drawing(bounds: Drawing.Box(minX: 0, minY: 0, maxX: 0, maxY: 0))
    var at = 0
    var isWhole = false
    while at < bytes.count {
      let end = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let words = String(decoding: bytes[at..<end], as: UTF8.self)
        .split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      if words[0] == "error" {
        self.init(.failure(LayoutReply.error(Array(bytes[min(end + 1, bytes.count)...]))))
        return
      }
      at = min(end + 1, bytes.count)
      if words[0] == "bytes" {
        guard words.count == 3, let format = GraphvizLayout.Format(rawValue: words[1]),
          let count = Int(words[2]), count >= 0, count <= bytes.count - at
        else { break }
        drawing.bytes[format] = Array(bytes[at..<at + count])
        at += count
      } else if !drawing.add(words) {
        break
      }
      isWhole = at == bytes.count
    }
    self.init(isWhole ? .success(drawing) : .failure(LayoutReply.broken))
  }

  private static func error(_ bytes: [UInt8]) -> MapRenderingError {
    let parts = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4 else { return broken }
    return MapRenderingError(
      code: .init(rawValue: parts[0]), message: parts[1], hint: parts[2].isEmpty ? nil : parts[2],
      location: parts[3].isEmpty ? nil : parts[3])
  }

  private static let broken = MapRenderingError(
    code: .workerFailed, message: "The layout process gave no whole answer.",
    hint: GraphvizWorker.remedy)
}

extension Drawing {
  /// Takes in a line of a worker's answer; false for what is none.
  fileprivate mutating func add(_ words: [String]) -> Bool {
    func box() -> (Box, name: String)? {
      let numbers = words.dropFirst().prefix(4).compactMap { Double($0) }
      guard numbers.count == 4, words.count >= 6 else { return nil }
      let box = Box(minX: numbers[0], minY: numbers[1], maxX: numbers[2], maxY: numbers[3])
      return (box, words[5...].joined(separator: " "))
    }
    switch words[0] {
    case "bounds":
      guard let (box, _) = box() else { return false }
      bounds = box
    case "node":
      guard let (box, name) = box() else { return false }
      nodes[name] = box
    case "label":
      guard let (box, name) = box() else { return false }
      edgeLabels[name] = box
    case "path":
      guard words.count > 2, let count = Double(words[1]).flatMap({ Int(exactly: $0) }),
        count >= 0, words.count >= 3 + 2 * count
      else { return false }
      let numbers = words[2..<2 + 2 * count].compactMap { Double($0) }
      guard numbers.count == 2 * count else { return false }
      edgePaths[words[(2 + 2 * count)...].joined(separator: " ")] = (0..<count).map {
        Point(numbers[2 * $0], numbers[2 * $0 + 1])
      }
    default: return false
    }
    return true
  }
}
