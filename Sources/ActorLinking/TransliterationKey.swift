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
  mutating func read(_ name: borrowing NameFolding, from first: Int = 0, as language: SourceLanguage) {
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

  private mutating func append(_ bytes: [UInt8], _ word: Range<Int>, _ table: [[Rule]]) {
    // Hot: every letter of the registry's persons.
    var i = word.lowerBound
    letters: while i < word.upperBound {
      let byte = bytes[i]
      if byte < 0x80 {
        rules: for rule in table[Int(byte)] {
          let end = i + rule.letters.count
          guard end <= word.upperBound else { continue }
          switch rule.place {
          case .anywhere: break
          case .start: if i != word.lowerBound { continue rules }
          case .end: if end != word.upperBound { continue rules }
          case .beforeVowel:
            if end == word.upperBound || !TransliterationKey.isVowel(bytes[end]) { continue rules }
          case .beforeFrontVowel:
            if end == word.upperBound || !TransliterationKey.isFrontVowel(bytes[end]) {
              continue rules
            }
          }
          for j in 1..<max(1, rule.letters.count) where bytes[i + j] != rule.letters[j] {
            continue rules
          }
          symbols.append(contentsOf: rule.symbols)
          i = end
          continue letters
        }
      }
      symbols.append(byte)
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

  private struct Rule: Sendable {
    var letters: [UInt8]
    var symbols: [UInt8]
    var place: TransliterationRule.Place
  }

  /// The rules of each language by their first letter, those of most letters first.
  private static let table: [[[Rule]]] = SourceLanguage.allCases.map { language in
    var table = [[Rule]](repeating: [], count: 0x80)
    for rule in TransliterationRule.all where rule.languages.contains(language) {
      let letters = Array(rule.letters.utf8)
      table[Int(letters[0])].append(
        Rule(letters: letters, symbols: Array(rule.symbols.utf8), place: rule.place))
    }
    for letter in table.indices {
      table[letter].sort {
        ($0.letters.count, $0.place == .anywhere ? 0 : 1)
          > ($1.letters.count, $1.place == .anywhere ? 0 : 1)
      }
    }
    return table
  }
}
