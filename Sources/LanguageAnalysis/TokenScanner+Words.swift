extension TokenScanner {
  /// Reads the word, or the words written as one, that starts with a letter.
  mutating func scanWord(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    if let end = addressEnd(bytes, from: start) { return emit(start, end, .address) }
    let run = endOfRun(bytes, from: start)
    if let end = elisionEnd(bytes, from: start, to: run) { return emit(start, end, .word) }
    if byte(bytes, run) == UInt8(ascii: "."),
      let (end, kind) = dottedEnd(bytes, from: start, to: run)
    {
      return emit(start, end, kind)
    }
    if run - start == 1, bytes[start] | 0x20 == UInt8(ascii: "n"), byte(bytes, run) == 0xC2,
      byte(bytes, run + 1) == 0xB0
    {
      return emit(start, run + 2, .word)  // n°
    }
    return finishWord(bytes, from: start, at: run, kind: .word)
  }

  /// Follows hyphens, inner apostrophes and joining signs from the end of a run, and adds the word.
  mutating func finishWord(
    _ bytes: borrowing Span<UInt8>, from start: Int, at run: Int, kind: TokenKind
  ) -> Int {
    var end = run
    while end < limit {
      let hyphen = width(bytes, end, of: .hyphen)
      if hyphen > 0 {
        guard isWordStart(bytes, end + hyphen) else { break }
        if let clitics = cliticEnds(bytes, stem: start, from: end) {
          var position = emit(start, end, kind)
          for clitic in clitics { position = emit(position, clitic, .word) }
          return position
        }
        end = endOfRun(bytes, from: end + hyphen)
        continue
      }
      let apostrophe = width(bytes, end, of: .apostrophe)
      if apostrophe > 0 {
        guard classAt(bytes, end + apostrophe) == .letter else { break }
        end = endOfRun(bytes, from: end + apostrophe)
        continue
      }
      let joint = jointWidth(bytes, end)
      guard joint > 0, isWordStart(bytes, end + joint) else { break }
      end = endOfRun(bytes, from: end + joint)
    }
    return emit(start, end, kind)
  }

  private func isWordStart(_ bytes: borrowing Span<UInt8>, _ offset: Int) -> Bool {
    let kind = classAt(bytes, offset)
    return kind == .letter || kind == .digit
  }

  /// "&" and the middle dot join what they touch: "R&D", "député·e·s".
  private func jointWidth(_ bytes: borrowing Span<UInt8>, _ offset: Int) -> Int {
    if bytes[offset] == UInt8(ascii: "&") { return 1 }
    return bytes[offset] == 0xC2 && byte(bytes, offset + 1) == 0xB7 ? 2 : 0
  }

  // MARK: Elision

  /// The end of an elided word, apostrophe included: "l’", "jusqu'"; nil for other words.
  private func elisionEnd(
    _ bytes: borrowing Span<UInt8>, from start: Int, to run: Int
  ) -> Int? {
    let apostrophe = width(bytes, run, of: .apostrophe)
    guard apostrophe > 0, run - start <= 6, isElidable(bytes, from: start, to: run) else {
      return nil
    }
    let after = run + apostrophe
    if isNamePrefix(bytes, from: start, to: run, after: after) { return nil }
    return isUnsplit(bytes, from: start, after: after) ? nil : after
  }

  private func isElidable(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Bool {
    let first = bytes[start] | 0x20
    if end - start == 1 {
      switch first {
      case UInt8(ascii: "l"), UInt8(ascii: "d"), UInt8(ascii: "j"), UInt8(ascii: "n"),
        UInt8(ascii: "s"), UInt8(ascii: "c"), UInt8(ascii: "m"), UInt8(ascii: "t"):
        return true
      default:
        return false
      }
    }
    guard bytes[end - 1] | 0x20 == UInt8(ascii: "u"), bytes[end - 2] | 0x20 == UInt8(ascii: "q")
    else { return false }
    switch end - start {
    case 2: return true
    case 5: return matches(bytes, start, "jusqu")
    case 6:
      return matches(bytes, start, "lorsqu") || matches(bytes, start, "puisqu")
        || matches(bytes, start, "quoiqu") || matches(bytes, start, "presqu")
        || matches(bytes, start, "quelqu")
    default: return false
    }
  }

  /// Whether the capital consonant and capital letter begin a name: "N’Djamena", "M’Hamed".
  private func isNamePrefix(
    _ bytes: borrowing Span<UInt8>, from start: Int, to run: Int, after: Int
  ) -> Bool {
    guard run - start == 1, after < limit else { return false }
    switch bytes[start] {
    case UInt8(ascii: "N"), UInt8(ascii: "M"), UInt8(ascii: "T"): break
    default: return false
    }
    let next = decodeScalar(bytes, at: after, limit: limit)
    guard isUppercaseScalar(next.value), after + next.width < limit else { return false }
    return isLowercaseScalar(
      decodeScalar(bytes, at: after + next.width, limit: limit).value)
  }

  /// Whether the whole word that an elision would cut is one that stays whole.
  private func isUnsplit(_ bytes: borrowing Span<UInt8>, from start: Int, after: Int) -> Bool {
    guard classAt(bytes, after) == .letter else { return false }
    var end = endOfRun(bytes, from: after)
    for _ in 0..<3 {
      let joint = max(width(bytes, end, of: .hyphen), width(bytes, end, of: .apostrophe))
      guard joint > 0, classAt(bytes, end + joint) == .letter else { break }
      end = endOfRun(bytes, from: end + joint)
    }
    guard end - start <= 24 else { return false }
    return lexicon.unsplit.contains(normalizedForm(string(bytes, start, end)))
  }

  // MARK: Inversion

  /// The ends of the inverted pronouns that follow a verb up to the end of the word: "-t-il",
  /// "-le-moi"; nil where the hyphen joins a compound.
  private func cliticEnds(
    _ bytes: borrowing Span<UInt8>, stem: Int, from hyphen: Int
  ) -> [Int]? {
    guard let first = cliticEnd(bytes, from: hyphen) else { return nil }
    var ends = [first]
    if width(bytes, first, of: .hyphen) > 0, let second = cliticEnd(bytes, from: first) {
      ends.append(second)
    }
    let last = ends[ends.count - 1]
    guard !isWordStart(bytes, last), !isJoined(bytes, last), hyphen - stem <= 40 else { return nil }
    let word = normalizedForm(string(bytes, stem, last))
    if lexicon.unsplit.contains(word) { return nil }
    let verb = normalizedForm(string(bytes, stem, hyphen))
    return lexicon.isVerb(verb) || verb.hasSuffix("é") ? ends : nil
  }

  private func isJoined(_ bytes: borrowing Span<UInt8>, _ offset: Int) -> Bool {
    let joint = max(width(bytes, offset, of: .hyphen), width(bytes, offset, of: .apostrophe))
    return joint > 0 && isWordStart(bytes, offset + joint)
  }

  private func cliticEnd(_ bytes: borrowing Span<UInt8>, from hyphen: Int) -> Int? {
    var start = hyphen + width(bytes, hyphen, of: .hyphen)
    if byte(bytes, start) | 0x20 == UInt8(ascii: "t") {
      let inner = width(bytes, start + 1, of: .hyphen)
      if inner > 0 { start += 1 + inner }
    }
    let end = endOfRun(bytes, from: start)
    guard end - start >= 1 && end - start <= 5 else { return nil }
    for clitic in Self.clitics where clitic.utf8CodeUnitCount == end - start {
      if matches(bytes, start, clitic) { return end }
    }
    return nil
  }

  private static let clitics: [StaticString] = [
    "il", "ils", "elle", "elles", "on", "ce", "je", "tu", "nous", "vous", "le", "la", "les", "lui",
    "leur", "moi", "toi", "y", "en",
  ]

  /// Whether the bytes from an offset, in lower case, begin with an ASCII text.
  func matches(_ bytes: borrowing Span<UInt8>, _ offset: Int, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset + count <= limit else { return false }
    return text.withUTF8Buffer { units in
      for index in 0..<count where unsafe bytes[offset + index] | 0x20 != units[index] {
        return false
      }
      return true
    }
  }
}
