internal import SociogramModel

/// A word of a quote, for finding names in it.
struct QuoteWord {
  /// The word without case and accents.
  let folded: String
  /// Whether it has capitals only.
  let isCapitals: Bool
  /// Where it stands, in UTF-16 code units.
  let range: Range<Int>

  /// The words of a text: runs of letters and digits.
  static func words(of text: String) -> [QuoteWord] {
    var words: [QuoteWord] = []
    var current = String.UnicodeScalarView()
    var start = 0
    var position = 0
    func close() {
      guard !current.isEmpty else { return }
      let word = String(current)
      words.append(
        QuoteWord(
          folded: normalizedName(word), isCapitals: word == word.uppercased(),
          range: start..<position))
      current = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.canonicalCombiningClass != .notReordered
      {
        if current.isEmpty { start = position }
        current.append(scalar)
      } else {
        close()
      }
      position += UTF16.width(scalar)
    }
    close()
    return words
  }

  /// Short words that a claim's reasons quote and that are no acronyms.
  private static let pronouns: Set<String> = ["il", "ils", "lui", "eux", "on", "l", "les"]

  /// Returns where any of some names stands, each place as long as possible; names of up to three
  /// letters count in capitals only ("UE").
  static func places(of names: [String], among words: [QuoteWord]) -> [Range<Int>] {
    let folded = names.map { name -> [String] in
      normalizedName(name).split(separator: "-").map { String($0) }
    }
    let patterns = Set(folded).filter { !$0.isEmpty }.sorted { a, b in
      a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count > b.count
    }
    var places: [Range<Int>] = []
    var at = 0
    while at < words.count {
      let match = patterns.first { pattern in
        guard at + pattern.count <= words.count else { return false }
        let isShort = pattern.count == 1 && pattern[0].count <= 3 && !pronouns.contains(pattern[0])
        return pattern.indices.allSatisfy { words[at + $0].folded == pattern[$0] }
          && (!isShort || words[at].isCapitals)
      }
      guard let match else {
        at += 1
        continue
      }
      places.append(words[at].range.lowerBound..<words[at + match.count - 1].range.upperBound)
      at += match.count
    }
    return places
  }

  /// The names under which a text may speak of an actor: all in use, and of a person the last part.
  static func names(of actor: Actor) -> [String] {
    var names = [actor.name] + actor.names
    guard actor.kind == .person else { return names }
    for name in names {
      let parts = name.split(separator: " ")
      guard parts.count > 1, let last = parts.last else { continue }
      names.append(String(last))
      // "al-Sarraj" is "Sarraj" as well.
      if let family = last.split(separator: "-").last, family.count > 3 {
        names.append(String(family))
      }
    }
    return names
  }

  /// The words by which a text takes up an actor again, as the reasons of a claim quote them:
  /// “maréchal” of “subject: called “maréchal” before: Khalifa Haftar”.
  static func names(in reasons: [String], of side: String) -> [String] {
    reasons.filter { $0.hasPrefix(side + ": ") }.flatMap { reason in
      reason.split(separator: "“").dropFirst().compactMap { part in
        part.firstIndex(of: "”").map { String(part[..<$0]) }
      }
    }
  }
}
