/// How words are cut and broken so that they fit on a map.
enum LineLabel {
  /// The most characters of a row.
  static let rowLimit = 18

  /// Returns a position in at most three words, whole ones but for a monstrous first, with an
  /// ellipsis where words were left out.
  ///
  /// Words of up to three small letters are not counted ("de la", "des", "of the"): without them
  /// "ministre de la Défense" would end at its article.
  static func shortened(_ role: String) -> String {
    // Names have the same limit.
    let words = DOTText.cleaned(role, limit: 60).split(separator: " ")
    let counted = words.indices.filter { at in
      words[at].count > 3 || !words[at].allSatisfy(\.isLowercase)
    }
    guard counted.count > 3 else { return words.joined(separator: " ") }
    var text = words[...counted[2]].joined(separator: " ")
    while let last = text.last, ",;:…".contains(last) { text.removeLast() }
    return text + "…"
  }

  /// Breaks text into rows of at most `limit` characters where it has blanks.
  static func wrapped(_ text: String, limit: Int) -> [String] {
    var rows: [String] = []
    for word in text.split(separator: " ") {
      if let last = rows.last, last.count + 1 + word.count <= limit {
        rows[rows.count - 1] += " " + word
      } else {
        rows.append(String(word))
      }
    }
    return rows
  }

  /// The most characters of a word; longer ones would make an actor as wide as a page.
  static let wordLimit = 18

  /// Breaks a long name in two rows of about the same length, and a monstrous word wherever it is
  /// too long.
  static func rows(of name: String) -> [String] {
    let words = name.split(separator: " ").flatMap { word in
      stride(from: 0, to: word.count, by: wordLimit).map { start in
        String(word.dropFirst(start).prefix(wordLimit))
      }
    }
    guard name.count > rowLimit, words.count > 1 else { return [name] }
    let breaks = (1..<words.count).map { at in
      [words[..<at].joined(separator: " "), words[at...].joined(separator: " ")]
    }
    let best = breaks.min { a, b in
      max(a[0].count, a[1].count) < max(b[0].count, b[1].count)
    }
    return best?.flatMap { wrapped($0, limit: rowLimit + 8) } ?? [name]
  }
}
