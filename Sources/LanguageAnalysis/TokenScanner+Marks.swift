extension TokenScanner {
  /// Reads the mark or sign at an offset.
  mutating func scanMark(
    _ bytes: borrowing Span<UInt8>, from start: Int, scalar: DecodedScalar
  ) -> Int {
    let end = start + scalar.width
    switch scalar.value {
    case 0x2E:  // .
      var last = end
      while byte(bytes, last) == 0x2E { last += 1 }
      return emit(start, last, last > end ? .ellipsis : .fullStop)
    case 0x2026: return emit(start, end, .ellipsis)
    case 0x21, 0x3F, 0x203C, 0x2047, 0x2048, 0x2049, 0x61F: return emit(start, end, .exclamation)
    case 0x27 where isForeignEnding(bytes, end), 0x2019 where isForeignEnding(bytes, end):
      return emit(start, end + 1, .word)
    case 0xB0 where isDegreeScale(bytes, end): return emit(start, end + 1, .symbol)
    case 0x2B where byte(bytes, end) == 0x2F && byte(bytes, end + 1) == 0x2D:  // +/-
      return emit(start, end + 2, .symbol)
    case 0x2B where isSign(bytes, before: end), 0x2D where isSign(bytes, before: end):
      return scanNumber(bytes, from: start, sign: scalar.width)
    case 0x2C, 0x3B, 0x3A, 0x27, 0x2018, 0x2019, 0x201A, 0x2BC, 0x2F, 0x5C, 0x60C, 0xB7:
      return emit(start, end, .punctuation)
    case 0xAB, 0x201C, 0x201E, 0x2039: return emit(start, end, .openingQuote)
    case 0xBB, 0x201D, 0x201F, 0x203A: return emit(start, end, .closingQuote)
    case 0x22: return emit(start, end, .straightQuote)
    case 0x28, 0x5B, 0x7B: return emit(start, end, .openingBracket)
    case 0x29, 0x5D, 0x7D: return emit(start, end, .closingBracket)
    case 0x2D, 0x2010...0x2015, 0x2212:
      var last = end
      while byte(bytes, last) == 0x2D { last += 1 }
      return emit(start, last, .dash)
    case 0x3C where byte(bytes, end) == 0x3C: return emit(start, end + 1, .openingQuote)
    case 0x3E where byte(bytes, end) == 0x3E: return emit(start, end + 1, .closingQuote)
    case 0x40, 0x23:  // @ #
      let last = endOfRun(bytes, from: end)
      return last > end ? emit(start, last, .tag) : emit(start, end, .symbol)
    case 0x1F1E6...0x1F1FF where isRegionalIndicator(bytes, end):
      return emit(start, end + 4, .symbol)
    default: return emit(start, endOfSymbol(bytes, from: end), .symbol)
    }
  }

  /// The end of a sign with what modifies it: variation selectors, joiners with the sign that
  /// follows, skin tones.
  private func endOfSymbol(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var end = start
    var isJoined = false
    while end < limit {
      let scalar = decodeScalar(bytes, at: end, limit: limit)
      switch scalar.value {
      case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0x20E3: isJoined = false
      case 0x200D: isJoined = true
      default:
        guard isJoined, characterClass(scalar.value) == .other else { return end }
        isJoined = false
      }
      end += scalar.width
    }
    return end
  }

  /// Whether "s" or "n" alone follows an apostrophe after a space: "Lloyd 's", "rock 'n roll".
  private func isForeignEnding(_ bytes: borrowing Span<UInt8>, _ offset: Int) -> Bool {
    let letter = byte(bytes, offset) | 0x20
    return gap == .space && (letter == UInt8(ascii: "s") || letter == UInt8(ascii: "n"))
      && classAt(bytes, offset + 1) == .space
  }

  /// Whether the letter of a temperature scale follows a degree sign: "°C".
  private func isDegreeScale(_ bytes: borrowing Span<UInt8>, _ offset: Int) -> Bool {
    let letter = byte(bytes, offset)
    return (letter == UInt8(ascii: "C") || letter == UInt8(ascii: "F"))
      && !isWordStart(bytes, offset + 1)
  }

  private func isRegionalIndicator(_ bytes: borrowing Span<UInt8>, _ offset: Int) -> Bool {
    guard offset + 3 < limit else { return false }
    let value = decodeScalar(bytes, at: offset, limit: limit).value
    return value >= 0x1F1E6 && value <= 0x1F1FF
  }
}
