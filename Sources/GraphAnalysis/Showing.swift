package import SociogramModel

// Words and figures as people read them, the same in every table and report.

extension Tie {
  /// The order in which ties are shown: by falling confidence, then by id.
  package static func isShownBefore(_ a: Tie, _ b: Tie) -> Bool {
    a.confidence != b.confidence ? a.confidence > b.confidence : a.id < b.id
  }
}

extension EventDate {
  /// The date, or the first and last date with a stroke between.
  package var shown: String { end.map { "\(start)…\($0)" } ?? "\(start)" }
}

extension Relation {
  /// The sign between two actors: a stroke where the order carries no meaning, else an arrow.
  package var sign: String { isSymmetric ? "–" : "→" }
}

/// Returns a figure from 0 to 1 with two decimals.
package func figure(_ value: Double) -> String {
  let hundredths = Int((max(0, min(1, value)) * 100).rounded())
  return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
}

/// Returns a text from an article without what moves the cursor or turns the direction of writing:
/// white space becomes a blank, other control characters become U+FFFD.
package func printable(_ text: String) -> String {
  // Hot: nearly all texts stay as they are.
  if !text.unicodeScalars.contains(where: { substitute(for: $0) != nil }) { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(substitute(for: scalar) ?? scalar) }
  return String(result)
}

/// What stands for a scalar that is not to be shown; nil for others.
private func substitute(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
  case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
  default: nil
  }
}
