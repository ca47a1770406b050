package import SociogramModel

/// Tells from small words and from the script which language a text is clearly in.
///
/// Two languages are compared by the words that only one of them has, so that "la" and "de" say
/// nothing between French and Spanish. What is not clear is not judged: short texts, lists of names,
/// texts in two languages.
package struct LanguageGuess: Sendable {
  /// A language that texts can be in.
  package struct Language: Hashable, Sendable {
    /// Its BCP 47 tag; "und-Arab" where only the script is known.
    package var tag: String
    /// What to call it in a message.
    package var name: String
  }

  /// The fewest words that are judged. Chosen by hand.
  package static let fewestWords = 20
  /// The least share of words that only the other language has. In prose it is 0.2 to 0.4; in French
  /// articles with foreign names below 0.03. Chosen by hand.
  private static let leastShare = 0.08
  /// How often those must outnumber the words that only the expected language has. Chosen by hand.
  private static let leastRatio = 3

  private let languages: [Language]
  /// For each word, by hash, the languages that have it, as bits.
  private let words: [UInt64: UInt32]

  /// Reads `frequent-words.tsv`.
  package init(contentsOf path: String) throws(LanguageDataError) {
    let list = try WordList(contentsOf: path)
    var languages: [Language] = []
    var words: [UInt64: UInt32] = [:]
    for line in list.lines {
      guard line.fields.count == 3, languages.count < 32 else {
        throw .malformedLine(path, line: line.number, text: String(line.text))
      }
      for word in line.fields[2].split(separator: " ") {
        words[Self.hash(of: word), default: 0] |= 1 << UInt32(languages.count)
      }
      languages.append(Language(tag: String(line.fields[0]), name: String(line.fields[1])))
    }
    self.languages = languages
    self.words = words
  }

  /// The language of a text where that is clearly another one than expected; nil otherwise.
  ///
  /// - Parameters:
  ///   - furniture: spans that are no part of the text, sorted.
  ///   - expected: the tag of a language of the table.
  package func otherLanguage(
    of text: String, excluding furniture: [TextSpan] = [], than expected: String
  ) -> Language? {
    var counts = Counts(languageCount: languages.count)
    count(text, excluding: furniture, into: &counts)
    guard counts.words >= Self.fewestWords else { return nil }
    if let script = counts.script { return script }
    guard let home = languages.firstIndex(where: { $0.tag == expected }) else { return nil }
    var best: (language: Int, lead: Int)?
    for other in languages.indices where other != home {
      let (own, homely) = counts.onlyIn(other, home)
      guard Double(own) >= Self.leastShare * Double(counts.words),
        own >= Self.leastRatio * homely, own - homely > best?.lead ?? 0
      else { continue }
      best = (other, own - homely)
    }
    return best.map { languages[$0.language] }
  }

  // Hot: once per character of each article.
  private func count(_ text: String, excluding furniture: [TextSpan], into counts: inout Counts) {
    var hash = Self.emptyHash
    var offset = 0
    var next = 0
    for scalar in text.unicodeScalars {
      while next < furniture.count, furniture[next].end <= offset { next += 1 }
      let isExcluded = next < furniture.count && furniture[next].start <= offset
      let isLetter = !isExcluded && characterClass(scalar.value) == .letter
      offset += UTF8.width(scalar)
      if isLetter {
        counts.add(letter: scalar.value)
        hash = Self.hash(hash, lowercased(scalar.value))
      } else if hash != Self.emptyHash {
        counts.add(languages: words[hash] ?? 0)
        hash = Self.emptyHash
      }
    }
    if hash != Self.emptyHash { counts.add(languages: words[hash] ?? 0) }
  }

  private static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func hash(of word: Substring) -> UInt64 {
    word.unicodeScalars.reduce(emptyHash) { hash($0, $1.value) }
  }

  private static func hash(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    (hash ^ UInt64(value)) &* 0x100_0000_01B3
  }

  /// Lower case where the lists have it: ASCII and Latin-1.
  private func lowercased(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: value + 0x20
    default: value
    }
  }
}

/// What is counted of a text.
private struct Counts {
  private(set) var words = 0
  private let languageCount: Int
  /// For each pair of languages, how many words the first has and the second has not.
  private var pairs: [Int]
  private var latinCount = 0
  private var otherCount = 0
  private var scriptCounts = [Int](repeating: 0, count: Script.all.count)

  init(languageCount: Int) {
    self.languageCount = languageCount
    pairs = Array(repeating: 0, count: languageCount * languageCount)
  }

  /// The script of two letters in three, unless that is the Latin one.
  var script: LanguageGuess.Language? {
    guard otherCount >= 2 * latinCount,
      let most = scriptCounts.indices.max(by: { scriptCounts[$0] < scriptCounts[$1] }),
      scriptCounts[most] * 2 > otherCount
    else { return nil }
    return Script.all[most].language
  }

  func onlyIn(_ a: Int, _ b: Int) -> (a: Int, b: Int) {
    (pairs[a * languageCount + b], pairs[b * languageCount + a])
  }

  mutating func add(languages: UInt32) {
    words += 1
    guard languages != 0 else { return }
    for a in 0..<languageCount where languages >> UInt32(a) & 1 == 1 {
      for b in 0..<languageCount where languages >> UInt32(b) & 1 == 0 {
        pairs[a * languageCount + b] += 1
      }
    }
  }

  mutating func add(letter value: UInt32) {
    if value < 0x370 {
      latinCount += 1
      return
    }
    otherCount += 1
    guard let script = Script.all.firstIndex(where: { $0.holds(value) }) else { return }
    scriptCounts[script] += 1
    // These scripts write no space between words; two characters are about one.
    if Script.all[script].isUnspaced && scriptCounts[script].isMultiple(of: 2) { words += 1 }
  }
}

/// A script other than the Latin one, by the ranges of its letters in Unicode.
private struct Script {
  var language: LanguageGuess.Language
  var ranges: [ClosedRange<UInt32>]
  var isUnspaced = false

  init(_ code: String, _ name: String, _ ranges: [ClosedRange<UInt32>], isUnspaced: Bool = false) {
    language = LanguageGuess.Language(tag: "und-\(code)", name: "a language in \(name) script")
    self.ranges = ranges
    self.isUnspaced = isUnspaced
  }

  func holds(_ value: UInt32) -> Bool { ranges.contains { $0.contains(value) } }

  static let all = [
    Script("Arab", "Arabic", [0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFEFC]),
    Script("Cyrl", "Cyrillic", [0x400...0x52F]), Script("Grek", "Greek", [0x370...0x3FF]),
    Script("Hebr", "Hebrew", [0x590...0x5FF]), Script("Armn", "Armenian", [0x531...0x58F]),
    Script("Geor", "Georgian", [0x10A0...0x10FF]), Script("Ethi", "Ethiopic", [0x1200...0x139F]),
    Script("Deva", "Devanagari", [0x900...0x97F]),
    Script("Thai", "Thai", [0xE00...0xE7F], isUnspaced: true),
    Script("Hani", "Chinese or Japanese", [0x3040...0x30FF, 0x3400...0x9FFF], isUnspaced: true),
    Script("Hang", "Korean", [0x1100...0x11FF, 0xAC00...0xD7AF]),
  ]
}
