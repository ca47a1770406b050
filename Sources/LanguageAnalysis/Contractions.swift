/// Tokens that stand for a preposition and an article or pronoun: "du", "aux", "desquels".
package enum Contractions {
  /// A part of a contraction.
  package struct Part: Hashable, Sendable {
    /// Its form: "le" in "du".
    package var form: String
    /// Its dictionary form.
    package var lemma: String
    /// Its word class.
    package var tag: PartOfSpeech
    /// Its inflection.
    package var features: Features
  }

  /// The two parts of a token; nil for any other token, and for an article or a part of a name that
  /// looks the same ("des" in "des armes", "Du" in a family name).
  package static func parts(of lower: String, _ tag: PartOfSpeech) -> [Part]? {
    guard let entry = table[lower] else { return nil }
    let second: PartOfSpeech = entry.lemma == "le" ? .determiner : .pronoun
    guard tag == .preposition || tag == second && second == .pronoun else { return nil }
    return [
      Part(form: entry.preposition, lemma: entry.preposition, tag: .preposition, features: []),
      Part(form: entry.form, lemma: entry.lemma, tag: second, features: entry.features),
    ]
  }

  private static let table:
    [String: (preposition: String, form: String, lemma: String, features: Features)] = [
      "du": ("de", "le", "le", [.masculine, .singular]),
      "des": ("de", "les", "le", .plural),
      "au": ("à", "le", "le", [.masculine, .singular]),
      "aux": ("à", "les", "le", .plural),
      "duquel": ("de", "lequel", "lequel", [.masculine, .singular]),
      "desquels": ("de", "lesquels", "lequel", [.masculine, .plural]),
      "desquelles": ("de", "lesquelles", "lequel", [.feminine, .plural]),
      "auquel": ("à", "lequel", "lequel", [.masculine, .singular]),
      "auxquels": ("à", "lesquels", "lequel", [.masculine, .plural]),
      "auxquelles": ("à", "lesquelles", "lequel", [.feminine, .plural]),
    ]
}

extension Lemmatizer {
  /// The dictionary form as the treebanks give it: of a contraction those of its parts.
  package func universalLemma(
    of word: Word, _ tag: PartOfSpeech, _ features: Features
  ) -> String {
    if let parts = Contractions.parts(of: word.lower, tag) {
      return parts.map(\.lemma).joined(separator: " ")
    }
    return analysis(of: word, tag, features).lemma
  }
}
