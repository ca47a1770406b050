/// Hashes of paragraphs that reprints of one text share.
enum Fingerprint {
  /// The fewest words of a paragraph that gets a hash: shorter ones recur by chance.
  static let smallestWordCount = 8

  /// Returns the FNV-1a hash of a paragraph's words in lower case; nil for fewer than `wordCount`.
  ///
  /// Blanks, punctuation, apostrophes and guillemets separate words and do not count, so that two
  /// outlets with typographies of their own give the same hash.
  static func hash(
    of paragraph: Substring, wordCount smallest: Int = smallestWordCount
  ) -> UInt64? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var wordCount = 0
    var inWord = false
    var skip = 0
    var isLatin1 = false
    // Hot: every byte of every article.
    for byte in paragraph.utf8 {
      if skip > 0 {
        skip -= 1
        continue
      }
      var letter = byte
      switch byte {
      case 0x61...0x7A, 0x30...0x39: break
      case 0x41...0x5A: letter = byte | 0x20
      case 0xC2: skip = 1  // U+0080…00BF: no-break space, guillemets
      case 0xE2: skip = 2  // U+2000…2FFF: dashes, quotes, narrow spaces
      case 0x80...0x9E where isLatin1 && byte != 0x97: letter = byte + 0x20  // À…Þ
      default: break
      }
      isLatin1 = byte == 0xC3
      guard skip == 0, letter >= 0x61 || (0x30...0x39).contains(letter),
        letter < 0x7B || letter > 0x7F
      else {
        inWord = false
        continue
      }
      if !inWord {
        wordCount += 1
        inWord = true
        hash = (hash ^ 0x20) &* 0x100_0000_01B3
      }
      hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
    }
    return wordCount >= smallest ? hash : nil
  }
}
