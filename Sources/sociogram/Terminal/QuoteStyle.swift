internal import SociogramModel

/// Shows in a quote who acts and what says so: actors in bold, cues underlined.
///
/// Marks travel as private-use scalars, which take no column, until lines are broken; then they become
/// the sequences of a terminal.
enum QuoteStyle {
  /// The mark before an actor.
  static let actor: Unicode.Scalar = "\u{E000}"
  /// The mark before a cue: the predicate, or the words that bring in a voice.
  static let cue: Unicode.Scalar = "\u{E001}"
  /// The mark after either.
  static let end: Unicode.Scalar = "\u{E002}"

  /// Whether a scalar is a mark.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0xE000...0xE002).contains(scalar.value) }

  /// Returns the quote of a claim with marks around actors and cues; where they overlap, the actor
  /// wins.
  static func marked(_ claim: Claim) -> String {
    let actors = [claim.subjectSpan, claim.objectSpan].compactMap { $0 }
    let cues = [claim.trigger].compactMap { $0 } + claim.sources.compactMap(\.cue)
    var result = String.UnicodeScalarView()
    var open: Unicode.Scalar?
    var offset = claim.span.start
    for scalar in claim.quote.unicodeScalars {
      let style: Unicode.Scalar? =
        actors.contains { $0.start <= offset && offset < $0.end }
        ? actor : cues.contains { $0.start <= offset && offset < $0.end } ? cue : nil
      if style != open {
        if open != nil { result.append(end) }
        if let style { result.append(style) }
        open = style
      }
      result.append(isMark(scalar) ? "\u{FFFD}" : scalar)
      offset += UTF8.width(scalar)
    }
    if open != nil { result.append(end) }
    return String(result)
  }

  /// Returns lines with marks turned into sequences; a style that goes on over a line's end is closed
  /// there and opened again after the margin.
  static func styled(_ lines: [String]) -> [String] {
    var open: String?
    return lines.map { line in
      var result = ""
      var isMargin = true
      for scalar in line.unicodeScalars {
        if isMargin, scalar != " " {
          isMargin = false
          if let open { result += open }
        }
        switch scalar {
        case actor: open = "\u{1B}[1m"
        case cue: open = "\u{1B}[4m"
        case end:
          open = nil
          result += "\u{1B}[0m"
          continue
        default:
          result.unicodeScalars.append(scalar)
          continue
        }
        result += open ?? ""
      }
      return open == nil ? result : result + "\u{1B}[0m"
    }
  }
}
