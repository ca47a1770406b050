/// Text of articles made fit for a terminal: nothing in it moves the cursor, colours the screen,
/// turns the reading direction or hides.
struct SafeText: Hashable {
  /// The text on one line, with every harmful scalar written out as `\u{…}`.
  let text: String

  /// Makes a text safe; line breaks and tabs become spaces.
  init(_ raw: some StringProtocol) {
    if SafeText.isPlain(raw) {
      text = String(raw)
      return
    }
    var safe = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      switch scalar {
      case "\n", "\t", "\r", "\u{2028}", "\u{2029}": safe.append(" ")
      case let scalar where SafeText.isHarmful(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        safe.append(contentsOf: "\\u{\(digits)}".unicodeScalars)
      default: safe.append(scalar)
      }
    }
    text = String(safe)
  }

  /// Whether a text is made of visible characters of ASCII and blanks, one column each: most are, and
  /// looking every scalar up takes long where a table has a hundred thousand rows.
  private static func isPlain(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// Whether a scalar can do anything on a terminal but be read: the controls C0 and C1, the marks
  /// that turn or isolate the direction (Unicode Standard Annex 9), and invisible characters.
  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x200B, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// The number of columns that the text takes on a terminal.
  var columns: Int {
    SafeText.isPlain(text)
      ? text.utf8.count : text.unicodeScalars.reduce(0) { $0 + SafeText.columns(of: $1) }
  }

  /// The text cut to at most `limit` columns, the cut shown by an ellipsis.
  func truncated(to limit: Int) -> String {
    guard columns > limit else { return text }
    var used = 1
    var kept = ""
    for character in text {
      let width = character.unicodeScalars.reduce(0) { $0 + SafeText.columns(of: $1) }
      guard used + width <= limit else { break }
      used += width
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text in lines of at most `limit` columns, broken at spaces; a longer word has its own line.
  func wrapped(to limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let width = word.unicodeScalars.reduce(0) { $0 + SafeText.columns(of: $1) }
      if !line.isEmpty, used + 1 + width > limit {
        lines.append(line)
        line = ""
        used = 0
      }
      line += line.isEmpty ? String(word) : " \(word)"
      used += used == 0 ? width : 1 + width
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Two columns for East Asian wide characters and emoji (the big blocks of Unicode Standard
  /// Annex 11), none for marks that combine, one for the rest.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if QuoteStyle.isMark(scalar) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
