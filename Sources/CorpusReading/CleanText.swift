internal import Foundation

/// Returns a text as the rest of the program wants it: NFC, lines ended by a line feed, nothing in
/// it that a reader cannot see.
///
/// Carriage returns, form feeds and Unicode's own line ends become line feeds. Other control
/// characters, the marks that turn the direction of writing, joiners, zero-width spaces and soft
/// hyphens are dropped: they can make two unequal names look alike and split words unseen. Spaces
/// at the ends of lines and empty lines at the ends of the text go too.
///
/// - Complexity: O(*n*).
func cleanText(_ raw: String) -> String {
  var isComposed = true
  var bytes: [UInt8] = []
  bytes.reserveCapacity(raw.utf8.count)
  var lastWasReturn = false
  // Hot: every scalar of every article.
  for scalar in raw.unicodeScalars {
    let value = scalar.value
    if value < 0x7F && value >= 0x20 {
      lastWasReturn = false
      bytes.append(UInt8(value))
      continue
    }
    defer { lastWasReturn = value == 0x0D }
    switch value {
    case 0x0A:
      if lastWasReturn { continue }
      endLine(&bytes)
    case 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: endLine(&bytes)
    case 0x09: bytes.append(0x09)
    case 0..<0x20, 0x7F..<0xA0: continue
    case 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      continue
    default:
      if value >= 0x300 && !isStableUnderComposition(value) { isComposed = false }
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
  while let last = bytes.last, last == 0x0A || last == 0x20 || last == 0x09 { bytes.removeLast() }
  let start = bytes.firstIndex { $0 != 0x0A } ?? bytes.count
  let text = String(decoding: bytes[start...], as: UTF8.self)
  return isComposed ? text : text.precomposedStringWithCanonicalMapping
}

/// Ends a line without the spaces before its end.
private func endLine(_ bytes: inout [UInt8]) {
  while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
  bytes.append(0x0A)
}

/// Whether NFC leaves a scalar as it is whatever stands beside it: blocks of letters and signs
/// without combining marks and without singletons such as the Kelvin sign. False is always safe.
private func isStableUnderComposition(_ value: UInt32) -> Bool {
  switch value {
  case 0x0400...0x0482, 0x0620...0x064A, 0x2004...0x2027, 0x202F...0x205F, 0x20A0...0x20CF,
    0x2190...0x21FF, 0x2500...0x2775, 0x1F300...0x1FAFF:
    true
  default: false
  }
}
