import SociogramModel

/// A text with expected spans marked in it as ⟦…⟧.
struct MarkedText: Hashable {
  /// The text without the marks.
  var text = ""
  /// The marked spans.
  var spans: [TextSpan] = []

  init(_ source: String) {
    var start = 0
    for scalar in source.unicodeScalars {
      switch scalar {
      case "⟦": start = text.utf8.count
      case "⟧": spans.append(TextSpan(start: start, end: text.utf8.count))
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// A text with spans marked, for comparing in the same notation.
  static func marking(_ spans: [TextSpan], in text: String) -> String {
    var result: [UInt8] = []
    var open = Set(spans.map(\.start))
    let close = Set(spans.map(\.end))
    for (offset, byte) in text.utf8.enumerated() {
      if close.contains(offset) { result += Array("⟧".utf8) }
      if open.remove(offset) != nil { result += Array("⟦".utf8) }
      result.append(byte)
    }
    if close.contains(text.utf8.count) { result += Array("⟧".utf8) }
    return String(decoding: result, as: UTF8.self)
  }
}
