/// Tells lines in another language from French ones by the small words they hold.
enum ForeignLines {
  /// Whether a line of eight words or more is wholly in a language other than French.
  ///
  /// The thresholds are chosen by hand: in English prose one word in four is on the list below, in
  /// French prose with an English name in it fewer than one in ten.
  static func contains(_ line: TextLine) -> Bool {
    guard line.wordCount >= 8 else { return false }
    var latinCount = 0
    var otherCount = 0
    for byte in line.text.utf8.prefix(400) {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0xC3...0xC9: latinCount += 1
      // The first bytes of letters from U+0370 on; 0xE2 begins punctuation.
      case 0xCD...0xE1, 0xE3...0xED: otherCount += 1
      default: break
      }
    }
    if otherCount > latinCount { return true }
    var foreign = 0
    var french = 0
    var count = 0
    var word: [UInt8] = []
    // Hot: the first bytes of every paragraph. All the words of the lists are short.
    for byte in line.text.utf8.prefix(800) {
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if (0x61...0x7A).contains(lower) || lower == 0xC3 || (0xA0...0xBF).contains(lower) {
        word.append(lower)
        continue
      }
      if word.isEmpty { continue }
      count += 1
      if word.count <= 6 {
        let spelling = String(decoding: word, as: UTF8.self)
        if frenchWords.contains(spelling) {
          french += 1
        } else if foreignWords.contains(spelling) {
          foreign += 1
        }
      }
      word.removeAll(keepingCapacity: true)
      // Most lines are French beyond doubt after a few words.
      if french >= 4 && foreign == 0 { return false }
    }
    return foreign >= 2 && foreign * 7 >= count && foreign > french * 2
  }

  private static let frenchWords: Set<String> = [
    "le", "la", "les", "l", "d", "des", "du", "de", "et", "à", "au", "aux", "un", "une", "est", "a",
    "que", "qu", "qui", "pour", "dans", "sur", "par", "avec", "ce", "cette", "ces", "il", "elle",
    "ils", "son", "sa", "ses", "leur", "plus", "pas", "ne", "n", "s", "se", "ont", "sont", "été",
  ]

  /// English, Spanish, German and Italian; words that French has too are left out.
  private static let foreignWords: Set<String> = [
    "the", "of", "and", "with", "is", "are", "was", "were", "has", "have", "had", "his", "her",
    "their", "this", "that", "which", "from", "by", "at", "for", "it", "he", "she", "they", "be",
    "been", "in", "to", "after", "before", "during", "will", "would", "not", "but", "who",
    "el", "los", "las", "del", "y", "con", "por", "para", "una", "como", "su", "fue", "pero",
    "der", "die", "das", "und", "mit", "von", "dem", "den", "ist", "nicht", "auf", "ein", "eine",
    "il", "della", "di", "che", "con", "gli", "nel", "una", "per", "sono", "dei", "delle",
  ]
}
