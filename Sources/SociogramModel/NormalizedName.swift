/// Returns a name reduced to lower-case ASCII letters, digits and hyphens, so that spellings of one
/// name compare equal: "L’Orient-Le Jour" and "l'orient le jour" both give "l-orient-le-jour".
///
/// Letters outside Latin are kept as they are, in lower case.
public func normalizedName(_ name: String) -> String {
  var result = ""
  var gap = false
  for scalar in name.unicodeScalars {
    let folded = foldedLetters(scalar)
    if folded.isEmpty {
      gap = !result.isEmpty
    } else {
      if gap { result += "-" }
      gap = false
      result += folded
    }
  }
  return result
}

/// The letters that a scalar stands for without case and accents; empty for anything that is
/// neither letter nor digit. Combining marks vanish without leaving a gap only in NFC text.
private func foldedLetters(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "a"..."z", "0"..."9": return String(scalar)
  case "A"..."Z": return scalar.properties.lowercaseMapping
  case "œ", "Œ": return "oe"
  case "æ", "Æ": return "ae"
  case "ß": return "ss"
  case "ø", "Ø": return "o"
  case "ł", "Ł": return "l"
  case "đ", "Đ", "ð": return "d"
  case "ı", "İ": return "i"
  default:
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return "" }
    let lower = scalar.properties.lowercaseMapping
    guard let first = lower.unicodeScalars.first, first.value < 0x250 else { return lower }
    return latinBase[first].map { String($0) } ?? lower
  }
}

/// The base letter of each accented Latin letter that names in the news carry.
private let latinBase: [Unicode.Scalar: Unicode.Scalar] = {
  let groups: [(Unicode.Scalar, String)] = [
    ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ď"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
    ("h", "ĥħ"), ("i", "ìíîïĩīĭį"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀ"), ("n", "ñńņňŋ"),
    ("o", "òóôõöōŏő"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"),
    ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
  ]
  var table: [Unicode.Scalar: Unicode.Scalar] = [:]
  for (base, letters) in groups {
    for letter in letters.unicodeScalars { table[letter] = base }
  }
  return table
}()
