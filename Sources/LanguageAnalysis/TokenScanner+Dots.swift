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
      continues(bytes, kind: kind, word: lower, from: start, to: run + 1)
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
    let previous = gap <= .space ? tokens.kind.indices.last : nil
    // "Washington, D. C. ?"
    if let previous, tokens.kind[previous] == .initials { return true }
    guard let next = nextWord(bytes, after: dot) else { return isSectionNumber(bytes, after: dot) }
    guard isUppercaseScalar(next.first) else { return gap > .none && dot < next.start }
    guard let previous, tokens.kind[previous].isWord || tokens.kind[previous] == .number else {
      return true
    }
    let startsSentence = lexicon.functionWords.isGrammatical(next.lower)
    // "30 F. Le temps"
    if tokens.kind[previous] == .number { return !startsSentence }
    // "Napoléon I. Il", but "Jean C. Le Goff".
    if startsSentence && !Self.nameParticles.contains(next.lower) { return false }
    let start = Int(tokens.start[previous])
    let end = Int(tokens.end[previous])
    guard isLowercaseScalar(decodeScalar(bytes, at: start, limit: limit).value), end - start <= 40
    else { return true }
    let word = normalizedForm(string(bytes, start, end))
    return !startsSentence || lexicon.functionWords.isGrammatical(word)
  }

  /// Grammatical words that also begin or are surnames.
  private static let nameParticles: Set<String> = [
    "le", "la", "de", "du", "des", "d'", "l'", "ma", "mon", "sa", "son", "ton",
  ]

  /// Whether a section of a French code follows: "l’article L. 123-4".
  private func isSectionNumber(_ bytes: borrowing Span<UInt8>, after dot: Int) -> Bool {
    let start = endOfInlineSpace(bytes, from: dot)
    var end = start
    while isAsciiDigit(byte(bytes, end)) { end += 1 }
    return end > start && byte(bytes, end) == UInt8(ascii: "-")
      && isAsciiDigit(byte(bytes, end + 1))
  }

  /// The end of a hyphenated abbreviation, stop included: "c-à-d.", "lt-col."; nil for other words.
  func compoundAbbreviationEnd(
    _ bytes: borrowing Span<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    guard end - start <= 12, byte(bytes, end) == UInt8(ascii: ".") else { return nil }
    let lower = normalizedForm(string(bytes, start, end + 1))
    guard let kind = lexicon.abbreviations[lower],
      continues(bytes, kind: kind, word: lower, from: start, to: end + 1)
    else { return nil }
    return end + 1
  }

  private func continues(
    _ bytes: borrowing Span<UInt8>, kind: Abbreviations.Kind, word: String, from start: Int,
    to dot: Int
  ) -> Bool {
    switch kind {
    case .inside, .final: return true
    case .title:
      guard let next = nextWord(bytes, after: dot), !isUnit(bytes, from: start) else {
        return false
      }
      let startsSentence = lexicon.functionWords.isGrammatical(next.lower)
      let isShort = word.utf8.count <= 3
      // "Il mesure 5 m. Elle"
      if isShort && isLowercaseScalar(UInt32(bytes[start])) { return false }
      // "RTL. Mais"
      let isAllCapitals = isUppercaseScalar(UInt32(bytes[dot - 2]))
      // "Il traverse le col. Il descend."
      let isAlsoWord = !isShort && !lexicon.analyses(of: String(word.dropLast())).isEmpty
      return !(startsSentence && !isShort && (isAlsoWord || isAllCapitals))
    case .number:
      let position = endOfInlineSpace(bytes, from: dot)
      if isAsciiDigit(byte(bytes, position)) { return true }
      let end = endOfRun(bytes, from: position)
      guard end > position else { return false }
      for offset in position..<end {
        guard isRomanDigit(bytes[offset]) else { return false }
      }
      return true
    }
  }

  func isRomanDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"),
      UInt8(ascii: "C"):
      true
    default: false
    }
  }

  /// Whether a word stands where a unit does, so that it is no title: "35 ml/min. Patients".
  private func isUnit(_ bytes: borrowing Span<UInt8>, from start: Int) -> Bool {
    guard let last = tokens.kind.indices.last, gap <= .space else { return false }
    if gap == .none { return start > 0 && bytes[start - 1] == UInt8(ascii: "/") }
    return tokens.kind[last] == .number && isLowercaseScalar(UInt32(bytes[start]))
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

  /// The offset, first letter and, where short, lower-case form of the word after inline space.
  private func nextWord(
    _ bytes: borrowing Span<UInt8>, after start: Int
  ) -> (start: Int, first: UInt32, lower: String)? {
    let position = endOfInlineSpace(bytes, from: start)
    guard classAt(bytes, position) == .letter else { return nil }
    let first = decodeScalar(bytes, at: position, limit: limit).value
    var end = endOfRun(bytes, from: position)
    end += width(bytes, end, of: .apostrophe)
    let isShort = end - position <= 16
    return (position, first, isShort ? normalizedForm(string(bytes, position, end)) : "")
  }
}
