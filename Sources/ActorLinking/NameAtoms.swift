/// One run of letters and digits in a name or a text, folded so that spellings compare.
///
/// Hyphens, apostrophes, dots and spaces all separate atoms: "al-Sarraj", "Al Sarraj" and
/// "el Sarraj" differ in their first atom only, and "L’Orient-Le Jour" is l · orient · le · jour.
package struct NameAtom: Hashable, Sendable {
  /// Lower-case letters without accents.
  package var folded: String
  /// Whether the first letter is a capital.
  package var isCapitalized: Bool
}

/// Returns the atoms of a name or of a word, in order.
///
/// - Complexity: O(*n*) in the UTF-8 count.
package func nameAtoms(of text: some StringProtocol) -> [NameAtom] {
  var atoms: [NameAtom] = []
  var bytes: [UInt8] = []
  var isCapitalized = false
  func close() {
    guard !bytes.isEmpty else { return }
    atoms.append(
      NameAtom(folded: String(decoding: bytes, as: UTF8.self), isCapitalized: isCapitalized))
    bytes.removeAll(keepingCapacity: true)
    isCapitalized = false
  }
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: bytes.append(UInt8(scalar.value))
    case 0x41...0x5A:
      if bytes.isEmpty { isCapitalized = true }
      bytes.append(UInt8(scalar.value) + 32)
    case 0..<0xC0: close()
    default:
      let (letters, isUpper) = FoldedLetters.of(scalar)
      if letters.isEmpty {
        close()
      } else {
        if bytes.isEmpty && isUpper { isCapitalized = true }
        bytes.append(contentsOf: letters)
      }
    }
  }
  close()
  return atoms
}

/// The unaccented lower-case letters that a scalar beyond ASCII stands for.
private enum FoldedLetters {
  static func of(_ scalar: Unicode.Scalar) -> (letters: [UInt8], isUpper: Bool) {
    if scalar.value < 0x250, let entry = latin[scalar] { return entry }
    guard scalar.properties.isAlphabetic else { return ([], false) }
    return (Array(scalar.properties.lowercaseMapping.utf8), scalar.properties.isUppercase)
  }

  /// Latin-1 Supplement and Latin Extended-A and -B letters with their base letters.
  private static let latin: [Unicode.Scalar: ([UInt8], Bool)] = {
    let rows: [(String, String, String)] = [
      ("a", "àáâãäåāăąǎ", "ÀÁÂÃÄÅĀĂĄǍ"), ("ae", "æ", "Æ"), ("c", "çćĉċč", "ÇĆĈĊČ"),
      ("d", "ďđð", "ĎĐÐ"), ("e", "èéêëēĕėęěə", "ÈÉÊËĒĔĖĘĚƏ"), ("g", "ĝğġģǧ", "ĜĞĠĢǦ"),
      ("h", "ĥħ", "ĤĦ"), ("i", "ìíîïĩīĭįıǐ", "ÌÍÎÏĨĪĬĮİǏ"), ("j", "ĵ", "Ĵ"), ("k", "ķ", "Ķ"),
      ("l", "ĺļľŀł", "ĹĻĽĿŁ"), ("n", "ñńņňŋ", "ÑŃŅŇŊ"), ("o", "òóôõöøōŏőǒ", "ÒÓÔÕÖØŌŎŐǑ"),
      ("oe", "œ", "Œ"), ("r", "ŕŗř", "ŔŖŘ"), ("s", "śŝşšș", "ŚŜŞŠȘ"), ("ss", "ß", "ẞ"),
      ("t", "ţťŧț", "ŢŤŦȚ"), ("u", "ùúûüũūŭůűųǔ", "ÙÚÛÜŨŪŬŮŰŲǓ"), ("w", "ŵ", "Ŵ"),
      ("y", "ýÿŷ", "ÝŸŶ"), ("z", "źżž", "ŹŻŽ"),
    ]
    var table: [Unicode.Scalar: ([UInt8], Bool)] = [:]
    for (base, lower, upper) in rows {
      for scalar in lower.unicodeScalars { table[scalar] = (Array(base.utf8), false) }
      for scalar in upper.unicodeScalars { table[scalar] = (Array(base.utf8), true) }
    }
    return table
  }()
}
