extension TokenScanner {
  /// The end of a web or mail address that starts at a letter or digit; nil for anything else.
  mutating func addressEnd(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
    switch bytes[start] | 0x20 {
    case UInt8(ascii: "h"):
      if matches(bytes, start, "http://") || matches(bytes, start, "https://") {
        return endOfAddress(bytes, from: start + 7)
      }
    case UInt8(ascii: "w"):
      if matches(bytes, start, "www."), isAsciiLetter(byte(bytes, start + 4)) {
        return endOfAddress(bytes, from: start + 4)
      }
    default: break
    }
    return mailEnd(bytes, from: start)
  }

  /// The end of an address: the next space or quotation mark, less the marks of the sentence.
  func endOfAddress(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var end = start
    scan: while end < limit {
      let scalar = decodeScalar(bytes, at: end, limit: limit)
      switch scalar.value {
      case 0x22, 0x3C, 0x3E, 0xAB, 0xBB, 0x201C, 0x201D: break scan
      default: break
      }
      let kind = characterClass(scalar.value)
      if kind == .space || kind == .lineEnd { break }
      end += scalar.width
    }
    while end > start {
      switch bytes[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"),
        UInt8(ascii: "'"):
        end -= 1
      default: return end
      }
    }
    return end
  }

  private mutating func mailEnd(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
    if nextAt < start {
      nextAt = start
      while nextAt < bytes.count && bytes[nextAt] != UInt8(ascii: "@") { nextAt += 1 }
    }
    // A local part has at most 64 bytes, RFC 5321 §4.5.3.1.1.
    guard nextAt < limit, nextAt - start <= 64 else { return nil }
    for offset in start..<nextAt where !isMailByte(bytes[offset]) { return nil }
    var end = nextAt + 1
    var hasDot = false
    while end < limit && isMailByte(bytes[end]) && bytes[end] != UInt8(ascii: "_") {
      hasDot = hasDot || bytes[end] == UInt8(ascii: ".")
      end += 1
    }
    while end > nextAt && !isAsciiLetter(bytes[end - 1]) && !isAsciiDigit(bytes[end - 1]) {
      end -= 1
    }
    return hasDot && end > nextAt + 1 ? end : nil
  }

  private func isMailByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"),
      UInt8(ascii: "-"):
      true
    default: isAsciiLetter(byte) || isAsciiDigit(byte)
    }
  }
}
