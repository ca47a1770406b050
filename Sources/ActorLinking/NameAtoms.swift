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
  var folding = NameFolding()
  folding.read(String(text))
  return folding.atoms
}

/// The folded letters of the atoms of one name, in buffers that serve one name after another.
struct NameFolding {
  /// The folded letters of all atoms, as UTF-8, without anything between.
  private(set) var bytes: [UInt8] = []
  /// The end of each atom in ``bytes``.
  private(set) var ends: [Int] = []
  /// Whether each atom begins with a capital.
  private(set) var isCapitalized: [Bool] = []

  /// The number of atoms.
  var count: Int { ends.count }

  /// The place of an atom in ``bytes``.
  func range(_ atom: Int) -> Range<Int> { (atom > 0 ? ends[atom - 1] : 0)..<ends[atom] }

  /// The atoms as values of their own.
  var atoms: [NameAtom] {
    (0..<count).map {
      NameAtom(
        folded: String(decoding: bytes[range($0)], as: UTF8.self), isCapitalized: isCapitalized[$0])
    }
  }

  /// The folded atoms of a name with spaces between.
  static func joined(_ name: String) -> String {
    var folding = NameFolding()
    folding.read(name)
    var bytes: [UInt8] = []
    for atom in 0..<folding.count {
      if atom > 0 { bytes.append(UInt8(ascii: " ")) }
      bytes += folding.bytes[folding.range(atom)]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads a name in place of the one before.
  mutating func read(_ text: String) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    isCapitalized.removeAll(keepingCapacity: true)
    // Hot: every byte of the registry, and of each text's vocabulary.
    let input = text.utf8.span
    var start = 0
    var isUpper = false
    var i = 0
    while i < input.count {
      let byte = input[i]
      i += 1
      switch byte {
      case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
      case 0x41...0x5A:
        if bytes.count == start { isUpper = true }
        bytes.append(byte + 32)
      case 0xC3...0xFF:
        let first = bytes.count
        let size = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        var value = UInt32(byte) & (0x7F >> UInt32(size))
        for _ in 1..<size where i < input.count {
          value = value << 6 | UInt32(input[i] & 0x3F)
          i += 1
        }
        // An accent that stands by itself belongs to the letter before.
        if (0x300..<0x370).contains(value) { continue }
        let isCapital = append(value)
        if bytes.count == first {
          close(&start, &isUpper)
        } else if first == start {
          isUpper = isCapital
        }
      default: close(&start, &isUpper)
      }
    }
    close(&start, &isUpper)
  }

  private mutating func close(_ start: inout Int, _ isUpper: inout Bool) {
    guard bytes.count > start else { return }
    ends.append(bytes.count)
    isCapitalized.append(isUpper)
    start = bytes.count
    isUpper = false
  }

  /// Appends the unaccented small letters that a scalar beyond ASCII stands for, if any, and returns
  /// whether it is a capital.
  private mutating func append(_ value: UInt32) -> Bool {
    if value < 0x250 {
      let letters = NameFolding.latin[Int(value)]
      if letters.first != 0 {
        bytes.append(letters.first)
        if letters.second != 0 { bytes.append(letters.second) }
        return letters.isCapital
      }
    }
    guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return false }
    bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    return scalar.properties.isUppercase
  }

  /// One or two base letters in ASCII; none where the first is 0.
  private struct Letters {
    var first: UInt8 = 0
    var second: UInt8 = 0
    var isCapital = false
  }

  /// The base letters of Latin-1 Supplement and Latin Extended-A and -B, by scalar.
  private static let latin: [Letters] = {
    let rows: [(String, String, String)] = [
      ("a", "àáâãäåāăąǎ", "ÀÁÂÃÄÅĀĂĄǍ"), ("ae", "æ", "Æ"), ("c", "çćĉċč", "ÇĆĈĊČ"),
      ("d", "ďđð", "ĎĐÐ"), ("e", "èéêëēĕėęěə", "ÈÉÊËĒĔĖĘĚƏ"), ("g", "ĝğġģǧ", "ĜĞĠĢǦ"),
      ("h", "ĥħ", "ĤĦ"), ("i", "ìíîïĩīĭįıǐ", "ÌÍÎÏĨĪĬĮİǏ"), ("j", "ĵ", "Ĵ"), ("k", "ķ", "Ķ"),
      ("l", "ĺļľŀł", "ĹĻĽĿŁ"), ("n", "ñńņňŋ", "ÑŃŅŇŊ"), ("o", "òóôõöøōŏőǒ", "ÒÓÔÕÖØŌŎŐǑ"),
      ("oe", "œ", "Œ"), ("r", "ŕŗř", "ŔŖŘ"), ("s", "śŝşšș", "ŚŜŞŠȘ"), ("ss", "ß", "ẞ"),
      ("t", "ţťŧț", "ŢŤŦȚ"), ("u", "ùúûüũūŭůűųǔ", "ÙÚÛÜŨŪŬŮŰŲǓ"), ("w", "ŵ", "Ŵ"),
      ("y", "ýÿŷ", "ÝŸŶ"), ("z", "źżž", "ŹŻŽ"),
    ]
    var table = [Letters](repeating: Letters(), count: 0x250)
    for (base, small, capital) in rows {
      let letters = Array(base.utf8) + [0]
      for (scalars, isCapital) in [(small, false), (capital, true)] {
        for scalar in scalars.unicodeScalars where scalar.value < 0x250 {
          table[Int(scalar.value)] = Letters(
            first: letters[0], second: letters[1], isCapital: isCapital)
        }
      }
    }
    return table
  }()
}
