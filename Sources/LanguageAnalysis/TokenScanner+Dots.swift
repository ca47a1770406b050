extension TokenScanner {
  /// The end and kind of a word that owns the full stop after it; nil where the stop is a mark of
  /// its own. `run` is the offset of the stop.
  func dottedEnd(
    _ bytes: borrowing Span<UInt8>, from start: Int, to run: Int
  ) -> (Int, TokenKind)? {
    let letter = decodeScalar(bytes, at: start, limit: limit)
    if letter.width == run - start {
      let acronym = acronymEnd(bytes, from: start)
      if acronym > run + 1 { return (acronym, .initials) }
      if isUppercaseScalar(letter.value), bytes[start] != UInt8(ascii: "M") {
        return isInitial(bytes, after: run + 1) ? (run + 1, .initials) : nil
      }
    }
    if let end = domainEnd(bytes, from: run) { return (end, .address) }
    guard run - start <= 7 else { return nil }
    let lower = normalizedForm(string(bytes, start, run + 1))
    guard let kind = lexicon.abbreviations[lower],
      continues(bytes, kind: kind, word: lower, after: run + 1)
    else { return nil }
    return (run + 1, .abbreviation)
  }

  /// The end of single letters with stops between: "O.N.U.", "U.S", "J.-C.", "c.-à-d.".
  private func acronymEnd(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    var end = start
    while position < limit {
      let letter = decodeScalar(bytes, at: position, limit: limit)
      guard characterClass(letter.value) == .letter else { break }
      let after = position + letter.width
      guard byte(bytes, after) == UInt8(ascii: ".") else {
        let isPart = byte(bytes, after) == UInt8(ascii: "-") && letter.value == 0xE0
        if isPart {
          position = after + 1  // the "à" of "c.-à-d."
          continue
        }
        // "U.S" without its last stop.
        if end > start, classAt(bytes, after) != .letter, classAt(bytes, after) != .apostrophe,
          isUppercaseScalar(letter.value)
        {
          end = after
        }
        break
      }
      end = after + 1
      position = end
      if byte(bytes, position) == UInt8(ascii: "-") { position += 1 }
    }
    return end
  }

  /// Whether a capital with a stop shortens a first name: "D. Trump", but not "le plan B. Il".
  private func isInitial(_ bytes: borrowing Span<UInt8>, after dot: Int) -> Bool {
    guard let next = nextWord(bytes, after: dot), isUppercaseScalar(next.first) else {
      return false
    }
    guard let last = tokens.kind.indices.last, gap <= .space, tokens.kind[last].isWord else {
      return true
    }
    let start = Int(tokens.start[last])
    let end = Int(tokens.end[last])
    guard isLowercaseScalar(decodeScalar(bytes, at: start, limit: limit).value), end - start <= 40
    else { return true }
    let previous = normalizedForm(string(bytes, start, end))
    if lexicon.functionWords.isGrammatical(previous) { return true }
    return !lexicon.functionWords.isGrammatical(next.lower)
  }

  private func continues(
    _ bytes: borrowing Span<UInt8>, kind: Abbreviations.Kind, word: String, after dot: Int
  ) -> Bool {
    switch kind {
    case .inside, .final: return true
    case .title:
      guard let next = nextWord(bytes, after: dot), isUppercaseScalar(next.first) else {
        return false
      }
      // "Il traverse le col. Il descend."
      let isAlsoWord = word.utf8.count > 3 && !lexicon.analyses(of: String(word.dropLast())).isEmpty
      return !(isAlsoWord && lexicon.functionWords.isGrammatical(next.lower))
    case .number:
      let position = endOfInlineSpace(bytes, from: dot)
      if isAsciiDigit(byte(bytes, position)) { return true }
      let end = endOfRun(bytes, from: position)
      guard end > position else { return false }
      for offset in position..<end {
        switch bytes[offset] {
        case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"),
          UInt8(ascii: "C"):
          continue
        default: return false
        }
      }
      return true
    }
  }

  /// The end of "example.com" from its dot; nil where no known top-level domain follows.
  private func domainEnd(_ bytes: borrowing Span<UInt8>, from dot: Int) -> Int? {
    let start = dot + 1
    guard byte(bytes, start) &- 0x61 < 26 else { return nil }
    let end = endOfRun(bytes, from: start)
    guard end - start <= 4, byte(bytes, end) != UInt8(ascii: "'") else { return nil }
    for domain in Self.domains where domain.utf8CodeUnitCount == end - start {
      if matches(bytes, start, domain) {
        return byte(bytes, end) == UInt8(ascii: "/") ? endOfAddress(bytes, from: end) : end
      }
    }
    return nil
  }

  /// Top-level domains that are no French words.
  private static let domains: [StaticString] = [
    "com", "org", "net", "fr", "info", "ru", "ly", "dz", "tn", "eg", "eu", "tv", "uk", "ch", "io",
    "qa", "ae", "il", "tr",
  ]

  func endOfInlineSpace(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < limit {
      let scalar = decodeScalar(bytes, at: position, limit: limit)
      guard characterClass(scalar.value) == .space else { break }
      position += scalar.width
    }
    return position
  }

  /// The first letter, and the lower-case form where short, of the word after inline space.
  private func nextWord(
    _ bytes: borrowing Span<UInt8>, after start: Int
  ) -> (first: UInt32, lower: String)? {
    let position = endOfInlineSpace(bytes, from: start)
    guard classAt(bytes, position) == .letter else { return nil }
    let first = decodeScalar(bytes, at: position, limit: limit).value
    var end = endOfRun(bytes, from: position)
    end += width(bytes, end, of: .apostrophe)
    let isShort = end - position <= 16
    return (first, isShort ? normalizedForm(string(bytes, position, end)) : "")
  }
}
