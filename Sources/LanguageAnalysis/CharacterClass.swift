/// What a character is to the tokenizer.
enum CharacterClass: UInt8 {
  case space, lineEnd, letter, digit, apostrophe, hyphen, other
}

/// A scalar read from UTF-8, with its width in code units.
struct DecodedScalar {
  var value: UInt32
  var width: Int
}

/// Reads the scalar at an offset before `limit`; a sequence that the limit cuts counts as one unit.
@inline(__always)
func decodeScalar(_ bytes: borrowing Span<UInt8>, at offset: Int, limit: Int) -> DecodedScalar {
  let first = UInt32(bytes[offset])
  if first < 0x80 { return DecodedScalar(value: first, width: 1) }
  if first >= 0xC2 && first < 0xE0 && offset + 1 < limit {
    let value = (first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F)
    return DecodedScalar(value: value, width: 2)
  }
  if first >= 0xE0 && first < 0xF0 && offset + 2 < limit {
    let value =
      (first & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6
      | UInt32(bytes[offset + 2] & 0x3F)
    return DecodedScalar(value: value, width: 3)
  }
  if first >= 0xF0 && offset + 3 < limit {
    let value =
      (first & 0x07) << 18 | UInt32(bytes[offset + 1] & 0x3F) << 12
      | UInt32(bytes[offset + 2] & 0x3F) << 6 | UInt32(bytes[offset + 3] & 0x3F)
    return DecodedScalar(value: value, width: 4)
  }
  return DecodedScalar(value: 0xFFFD, width: 1)
}

/// Returns the class of a scalar.
///
/// « – ’ … are not letters, é is; combining marks, the soft hyphen and digits of other scripts
/// continue a word like letters. Control characters and zero-width spaces count as space.
@inline(__always)
func characterClass(_ value: UInt32) -> CharacterClass {
  if value < 0x80 {
    if (value | 0x20) &- 0x61 < 26 || value == 0x5F { return .letter }
    if value &- 0x30 < 10 { return .digit }
    switch value {
    case 0x0A...0x0D: return .lineEnd
    case 0...0x20, 0x7F: return .space
    case 0x27: return .apostrophe
    case 0x2D: return .hyphen
    default: return .other
    }
  }
  if value >= 0xC0 && value < 0x250 { return value == 0xD7 || value == 0xF7 ? .other : .letter }
  return wideCharacterClass(value)
}

private func wideCharacterClass(_ value: UInt32) -> CharacterClass {
  switch value {
  case 0x85, 0x2028, 0x2029: return .lineEnd
  case 0x80...0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: return .space
  case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return .space
  case 0xAD, 0xB2, 0xB3, 0xB9, 0xBC...0xBE, 0x200C, 0x200D: return .letter
  case 0x2BC, 0x2018, 0x2019: return .apostrophe
  case 0x2010, 0x2011: return .hyphen
  case 0x2012...0x205E: return .other
  case 0x370...0x52F: return .letter
  default: break
  }
  guard let scalar = Unicode.Scalar(value) else { return .other }
  if scalar.properties.isAlphabetic { return .letter }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: return .letter
  case .spaceSeparator: return .space
  case .control: return .space
  default: return .other
  }
}

@inline(__always)
func isUppercaseScalar(_ value: UInt32) -> Bool {
  if value < 0x80 { return value &- 0x41 < 26 }
  if value >= 0xC0 && value <= 0xDE { return value != 0xD7 }
  return Unicode.Scalar(value)?.properties.isUppercase ?? false
}

@inline(__always)
func isLowercaseScalar(_ value: UInt32) -> Bool {
  if value < 0x80 { return value &- 0x61 < 26 }
  if value >= 0xDF && value <= 0xFF { return value != 0xF7 }
  return Unicode.Scalar(value)?.properties.isLowercase ?? false
}

@inline(__always)
func isAsciiDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

@inline(__always)
func isAsciiLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
