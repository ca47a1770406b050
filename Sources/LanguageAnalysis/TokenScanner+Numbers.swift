extension TokenScanner {
  /// Reads what starts with a digit: an amount with its groups, a date, a time, an ordinal.
  mutating func scanNumber(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    if let end = addressEnd(bytes, from: start) { return emit(start, end, .address) }
    var end = endOfDigits(bytes, from: start)
    if classAt(bytes, end) == .letter {
      return finishWord(bytes, from: start, at: endOfRun(bytes, from: end), kind: .number)
    }
    var isGrouped = end - start <= 3
    while end < limit {
      let mark = bytes[end]
      let next = end + 1
      switch mark {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"):
        guard isAsciiDigit(byte(bytes, next)) else { return emit(start, end, .number) }
        isGrouped = isGrouped && mark == UInt8(ascii: ".")
        end = endOfDigits(bytes, from: next)
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
      if classAt(bytes, end) == .letter {
        return finishWord(bytes, from: start, at: endOfRun(bytes, from: end), kind: .number)
      }
    }
    return emit(start, end, .number)
  }

  /// The end of a group of exactly three digits after one space: the "234" of "1 234".
  private func groupEnd(_ bytes: borrowing Span<UInt8>, from end: Int) -> Int? {
    let space = decodeScalar(bytes, at: end, limit: limit)
    switch space.value {
    case 0x20, 0xA0, 0x202F, 0x2009: break
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
