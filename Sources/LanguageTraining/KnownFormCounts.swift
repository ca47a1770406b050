package import LanguageAnalysis

/// Counts the forms of sentences: those seen three times or more, with the word classes that make up
/// 2 % or more of their uses, and the only class of those seen twenty times or more.
package func knownForms(
  _ sentences: some Sequence<TreebankSentence>
) -> [(form: Atom, classes: UInt16, only: UInt8?)] {
  var counts: [Atom: [Int]] = [:]
  for sentence in sentences {
    for token in sentence.tokens {
      let form = WordTraits.atom(ofForm: normalizedForm(token.form))
      counts[form, default: Array(repeating: 0, count: 16)][Int(token.tag.rawValue)] += 1
    }
  }
  return counts.sorted { $0.key < $1.key }.compactMap { form, tags in
    let total = tags.reduce(0, +)
    guard total >= 3 else { return nil }
    var classes: UInt16 = 0
    for tag in 0..<16 where tags[tag] > 0 && tags[tag] * 50 >= total { classes |= 1 << tag }
    let only = total >= 20 ? tags.firstIndex { $0 == total } : nil
    return (form, classes, only.map { UInt8($0) })
  }
}
