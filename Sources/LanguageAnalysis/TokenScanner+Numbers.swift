extension TokenScanner {
  /// Reads what starts with a digit, or with a sign before it: an amount with its groups, a date,
  /// an ordinal.
  mutating func scanNumber(
    _ bytes: borrowing Span<UInt8>, from start: Int, sign: Int = 0
  ) -> Int {
    if let end = addressEnd(bytes, from: start) { return emit(start, end, .address) }
    var end = endOfDigits(bytes, from: start + sign)
    if classAt(bytes, end) == .letter { return finishNumber(bytes, from: start, at: end) }
    var isGrouped = end - start - sign <= 3
    while end < limit {
      let mark = bytes[end]
      let next = end + 1
      switch mark {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"):
        guard isAsciiDigit(byte(bytes, next)) else { return emit(start, end, .number) }
        let last = endOfDigits(bytes, from: next)
        // "1/10 000" is no number; its parts are.
        if mark == UInt8(ascii: "/"), last - next <= 3, groupEnd(bytes, from: last) != nil {
          return emit(start, end, .number)
        }
        isGrouped = isGrouped && mark == UInt8(ascii: ".")
        end = last
      case UInt8(ascii: "-"):
        if isAsciiDigit(byte(bytes, next)) {
          end = endOfDigits(bytes, from: next)
          isGrouped = false
        } else if classAt(bytes, next) == .letter {
          return finishWord(bytes, from: start, at: end, kind: .number)
        } else {
          return emit(start, end, .number)
        }
      default:
        let group = isGrouped ? groupEnd(bytes, from: end) : nil
        guard let group else { return emit(start, end, .number) }
        end = group
      }
      if classAt(bytes, end) == .letter { return finishNumber(bytes, from: start, at: end) }
    }
    return emit(start, end, .number)
  }

  /// Adds a number with the letters at its end: "1er"; units and hours are words of their own.
  private mutating func finishNumber(
    _ bytes: borrowing Span<UInt8>, from start: Int, at end: Int
  ) -> Int {
    let run = endOfRun(bytes, from: end)
    if bytes[end] | 0x20 == UInt8(ascii: "h"), run - end <= 3,
      endOfDigits(bytes, from: end + 1) == run
    {
      let unit = emit(emit(start, end, .number), end + 1, .word)
      return run > unit ? emit(unit, run, .number) : unit
    }
    for unit in Self.units where unit.utf8CodeUnitCount == run - end {
      if bytes[end] >= 0x61 && matches(bytes, end, unit) {
        return emit(emit(start, end, .number), run, .word)
      }
    }
    return finishWord(bytes, from: start, at: run, kind: .number)
  }

  private static let units: [StaticString] = ["km", "m", "cm", "mm", "kg", "mn", "min"]

  /// Whether a sign belongs to the digit after it: "-6", "+14"; a hyphen at the start of a line, and
  /// one between numbers or after a word it touches, does not.
  func isSign(_ bytes: borrowing Span<UInt8>, before next: Int) -> Bool {
    guard isAsciiDigit(byte(bytes, next)), let last = tokens.kind.indices.last else { return false }
    if gap == .none { return tokens.kind[last] == .openingBracket }
    return gap == .space && tokens.kind[last] != .number && tokens.kind[last] != .closingBracket
  }

  /// The end of a group of exactly three digits after one space or an apostrophe: the "234" of
  /// "1 234" and "1'234".
  private func groupEnd(_ bytes: borrowing Span<UInt8>, from end: Int) -> Int? {
    guard end < limit else { return nil }
    let space = decodeScalar(bytes, at: end, limit: limit)
    switch space.value {
    case 0x20, 0xA0, 0x202F, 0x2009, 0x27, 0x2019: break
    default: return nil
    }
    let start = end + space.width
    let digits = endOfDigits(bytes, from: start)
    guard digits - start == 3, classAt(bytes, digits) != .letter else { return nil }
    return digits
  }

  private func endOfDigits(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < limit && isAsciiDigit(bytes[position]) { position += 1 }
    return position
  }
}
