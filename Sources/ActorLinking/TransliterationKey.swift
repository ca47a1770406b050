/// What is left of a name when the choices of those who spell it by ear are taken out: two names
/// with one key are two spellings of one name.
///
/// Keys leave out spaces and hyphens too ("Kim Jong-un", "Kim Jong Un") and Arabic articles.
struct TransliterationKey: Sendable {
  /// The symbols of the last name read.
  private(set) var symbols: [UInt8] = []
  /// The number of words of the last name read, articles apart.
  private(set) var wordCount = 0

  /// Reads a name in place of the one before.
  ///
  /// - Parameter first: the first atom to read; the last word is the atom that the name ends with.
  mutating func read(
    _ name: borrowing NameFolding, from first: Int = 0, as language: SourceLanguage
  ) {
    symbols.removeAll(keepingCapacity: true)
    wordCount = 0
    for atom in first..<max(first, name.count) {
      let range = name.range(atom)
      let next = atom + 1 < name.count ? name.range(atom + 1) : nil
      if let next, isArticle(name.bytes, range, before: next, language) { continue }
      wordCount += 1
      append(name.bytes, range, TransliterationKey.table[language.rawValue])
    }
    // "Mohammed", "Mohamed": the letter at a seam counts once, too.
    guard language != .chinese else { return }
    var kept = 0
    for i in symbols.indices where kept == 0 || symbols[i] != symbols[kept - 1] {
      symbols[kept] = symbols[i]
      kept += 1
    }
    symbols.removeLast(symbols.count - kept)
  }

  /// A number for the key, other for each language.
  func hash(_ language: SourceLanguage) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(language.rawValue)
    for symbol in symbols { hash = (hash ^ UInt64(symbol)) &* 0x100_0000_01B3 }
    return hash
  }

  /// Whether a word is an Arabic article: al, el, or one that has taken the sound of the next word's
  /// first letter ("es-Sarraj", "ech-Chahed").
  private func isArticle(
    _ bytes: [UInt8], _ word: Range<Int>, before next: Range<Int>, _ language: SourceLanguage
  ) -> Bool {
    guard language == .arabic || language == .persian, (2...3).contains(word.count),
      [UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"), UInt8(ascii: "u")].contains(
        bytes[word.lowerBound])
    else { return false }
    if word.count == 2, bytes[word.lowerBound + 1] == UInt8(ascii: "l") { return true }
    let rest = word.lowerBound + 1..<word.upperBound
    return bytes[word.lowerBound] == UInt8(ascii: "e") && next.count > rest.count
      && !TransliterationKey.isVowel(bytes[rest.lowerBound])
      && bytes[rest].elementsEqual(bytes[next.lowerBound..<next.lowerBound + rest.count])
  }

  private mutating func append(_ bytes: [UInt8], _ word: Range<Int>, _ table: RuleTable) {
    // Hot: every letter of the registry's persons.
    var i = word.lowerBound
    // The next eight letters, the first in the lowest byte; bytes beyond the word are 0, which no rule
    // holds.
    var window: UInt64 = 0
    var read = i
    letters: while i < word.upperBound {
      while read < word.upperBound, read < i + 8 {
        window |= UInt64(bytes[read]) << UInt64(8 * (read - i))
        read += 1
      }
      let byte = UInt8(truncatingIfNeeded: window)
      guard byte < 0x80 else {
        symbols.append(byte)
        window >>= 8
        i += 1
        continue
      }
      let known = Int(table.starts[Int(byte)])..<Int(table.starts[Int(byte) + 1])
      for rule in known {
        let rule = table.rules[rule]
        guard window & rule.mask == rule.letters else { continue }
        let end = i + rule.count
        switch rule.place {
        case .anywhere: break
        case .start: if i != word.lowerBound { continue }
        case .end: if end != word.upperBound { continue }
        case .beforeVowel:
          if end == word.upperBound || !TransliterationKey.isVowel(bytes[end]) { continue }
        case .beforeFrontVowel:
          if end == word.upperBound || !TransliterationKey.isFrontVowel(bytes[end]) { continue }
        }
        var rest = rule.symbols
        while rest > 0 {
          symbols.append(UInt8(truncatingIfNeeded: rest))
          rest >>= 8
        }
        i = end
        window >>= UInt64(8 * rule.count)
        continue letters
      }
      symbols.append(byte)
      window >>= 8
      i += 1
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }

  private static func isFrontVowel(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "e") || byte == UInt8(ascii: "i") || byte == UInt8(ascii: "y")
  }

  /// A rule with its letters and symbols in single numbers, the first in the lowest byte.
  private struct Rule: Sendable {
    var letters: UInt64
    var mask: UInt64
    var count: Int
    var symbols: UInt64
    var place: TransliterationRule.Place

    init(_ rule: TransliterationRule) {
      precondition(rule.letters.utf8.count <= 8 && rule.symbols.utf8.count <= 8)
      letters = Rule.packed(rule.letters)
      count = rule.letters.utf8.count
      mask = UInt64.max >> UInt64(64 - 8 * count)
      symbols = Rule.packed(rule.symbols)
      place = rule.place
    }

    private static func packed(_ text: String) -> UInt64 {
      text.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  /// The rules of one language by their first letter.
  private struct RuleTable: Sendable {
    var rules: [Rule] = []
    /// The first rule of each letter, and the end of the last one's.
    var starts: [Int32] = [0]

    init(_ language: SourceLanguage) {
      var byLetter = [[Rule]](repeating: [], count: 0x80)
      for rule in TransliterationRule.all where rule.languages.contains(language) {
        byLetter[Int(rule.letters.utf8[rule.letters.startIndex])].append(Rule(rule))
      }
      for letter in byLetter.indices {
        // Most letters first; a rule for a certain place before one for all.
        rules += byLetter[letter].sorted {
          ($0.count, $0.place == .anywhere ? 0 : 1) > ($1.count, $1.place == .anywhere ? 0 : 1)
        }
        starts.append(Int32(rules.count))
      }
    }
  }

  private static let table = SourceLanguage.allCases.map { RuleTable($0) }
}
