extension TokenScanner {
  /// Reads the word, or the words written as one, that starts with a letter.
  mutating func scanWord(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    if let end = addressEnd(bytes, from: start) { return emit(start, end, .address) }
    let run = endOfRun(bytes, from: start)
    if let end = elisionEnd(bytes, from: start, to: run) { return emit(start, end, .word) }
    if let end = referenceEnd(bytes, from: start, to: run) { return emit(start, end, .word) }
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
        if let particle = particleEnd(bytes, stem: start, from: end) {
          return emit(emit(start, end, kind), particle, .word)
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
    if kind == .word {
      if end > run, let stop = compoundAbbreviationEnd(bytes, from: start, to: end) {
        return emit(start, stop, .abbreviation)
      }
      end = optionalEndingEnd(bytes, from: start, to: end) ?? end
    }
    return emit(start, end, kind)
  }

  /// The end of a bracketed ending written to a word, "(s)" or "(e)s"; nil where none follows.
  private func optionalEndingEnd(
    _ bytes: borrowing Span<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    guard end - start > 1, byte(bytes, end) == UInt8(ascii: "(") else { return nil }
    for ending in Self.optionalEndings where matches(bytes, end + 1, ending) {
      let close = end + 1 + ending.utf8CodeUnitCount
      guard byte(bytes, close) == UInt8(ascii: ")") else { continue }
      let isPlural = byte(bytes, close + 1) | 0x20 == UInt8(ascii: "s")
      let last = isPlural ? close + 2 : close + 1
      if !isWordStart(bytes, last) { return last }
    }
    return nil
  }

  private static let optionalEndings: [StaticString] = [
    "e", "s", "x", "es", "ne", "le", "te", "ve", "se", "nes", "les", "ves",
  ]

  /// The end of parts joined by slashes that are one designation: "S/RES/2254", "IIb/IIIa".
  ///
  /// Either three parts or more of capitals and digits, the last in digits; or Roman numerals with
  /// a small letter. Other slashes are marks of their own: "et/ou", "km/h".
  private func referenceEnd(
    _ bytes: borrowing Span<UInt8>, from start: Int, to run: Int
  ) -> Int? {
    guard byte(bytes, run) == UInt8(ascii: "/") else { return nil }
    var position = start
    var end = run
    var count = 0
    var variants = 0
    var isDigits = false
    while true {
      // The bound on parts keeps "A/A/A/…" linear.
      guard end - position <= 8, count < 8 else { return nil }
      isDigits = true
      for offset in position..<end where !isAsciiDigit(bytes[offset]) {
        isDigits = false
        if bytes[offset] &- 0x41 < 26 { continue }
        guard offset == end - 1, offset > position, isRomanDigit(bytes[offset - 1]),
          bytes[offset] &- 0x61 < 3
        else { return nil }
        variants += 1
      }
      count += 1
      guard byte(bytes, end) == UInt8(ascii: "/"), isWordStart(bytes, end + 1) else { break }
      position = end + 1
      end = endOfRun(bytes, from: position)
    }
    return variants == count || count > 2 && isDigits ? end : nil
  }

  func isWordStart(_ bytes: borrowing Span<UInt8>, _ offset: Int) -> Bool {
    let kind = classAt(bytes, offset)
    return kind == .letter || kind == .digit
  }

  /// "&", "=" and the middle dot join what they touch: "R&D", "n=82", "député·e·s".
  private func jointWidth(_ bytes: borrowing Span<UInt8>, _ offset: Int) -> Int {
    if bytes[offset] == UInt8(ascii: "&") || bytes[offset] == UInt8(ascii: "=") { return 1 }
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
        UInt8(ascii: "s"), UInt8(ascii: "c"), UInt8(ascii: "m"), UInt8(ascii: "t"),
        UInt8(ascii: "y"):
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
    case UInt8(ascii: "N"), UInt8(ascii: "M"), UInt8(ascii: "T"), UInt8(ascii: "Y"): break
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
