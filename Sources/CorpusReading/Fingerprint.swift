/// Hashes of paragraphs by which reprints of one text are found, edited ones too.
enum Fingerprint {
  /// The fewest words of a paragraph that gets a fingerprint: shorter ones recur by chance.
  static let smallestWordCount = 8
  /// How many words in a row make a shingle. An edited word spoils as many shingles, and two reports
  /// of one event share next to none of three words; chosen by hand.
  static let shingleLength = 3
  /// How many hashes a paragraph gets.
  static let sketchLength: UInt64 = 4

  /// Returns the FNV-1a hash of a paragraph's words in lower case; nil for fewer than `wordCount`.
  static func hash(
    of paragraph: Substring, wordCount smallest: Int = smallestWordCount
  ) -> UInt64? {
    let words = wordHashes(of: paragraph)
    guard words.count >= smallest else { return nil }
    return words.reduce(basis) { ($0 ^ $1) &* prime }
  }

  /// Returns the sketch of a paragraph; nothing for a short one.
  ///
  /// Of all its shingles, each of four hash functions keeps the least value, so that the share of
  /// equal values in the sketches of two paragraphs estimates the share of equal shingles (MinHash:
  /// Broder, "On the resemblance and containment of documents", 1997). Values of 32 bits are enough
  /// where most of a sketch must be equal.
  static func sketch(of paragraph: Substring) -> [UInt64] {
    let words = wordHashes(of: paragraph)
    guard words.count >= smallestWordCount else { return [] }
    var least = [UInt64](repeating: .max, count: Int(sketchLength))
    for start in 0...(words.count - shingleLength) {
      let shingle = words[start..<start + shingleLength].reduce(basis) { ($0 ^ $1) &* prime }
      for function in 0..<sketchLength {
        let value = mixed(shingle &+ function &* 0x9E37_79B9_7F4A_7C15)
        least[Int(function)] = min(least[Int(function)], value)
      }
    }
    return least.map { mixed($0) >> 32 }
  }

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// Spreads every bit of a number over all (the finaliser of SplitMix64, Steele et al. 2014).
  private static func mixed(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The hashes of the words in lower case.
  ///
  /// Blanks, punctuation, apostrophes and guillemets separate words and do not count, so that two
  /// outlets with typographies of their own give the same hashes.
  private static func wordHashes(of paragraph: Substring) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(paragraph.utf8.count / 5)
    var hash = basis
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
        if inWord { words.append(hash) }
        inWord = false
        hash = basis
        continue
      }
      inWord = true
      hash = (hash ^ UInt64(letter)) &* prime
    }
    if inWord { words.append(hash) }
    return words
  }
}
