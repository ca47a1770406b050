/// Finds the reading of a word that fits what the tagger chose, and its dictionary form.
///
/// Dictionary forms come, in this order, from the forms that the training data settled, from the
/// lexicon's reading that agrees best, from the endings of other words. Names keep their form.
package struct Lemmatizer: Sendable {
  private let rules: LemmaRules

  /// Creates a lemmatizer.
  package init(rules: LemmaRules) { self.rules = rules }

  /// Returns the reading of a word with a word class and inflection.
  ///
  /// The inflection is the tagger's where it says something of a category (gender, number, person,
  /// verb form with mood and tense), the lexicon's elsewhere; what the tagger does not decide
  /// ("takes an object", "relative") comes from the lexicon.
  package func analysis(
    of word: Word, _ tag: PartOfSpeech, _ inflection: Features
  ) -> Analysis {
    let known = Self.lexicalAnalysis(of: word, tag, inflection)
    var features = inflection
    if let known {
      features.formUnion(known.features.subtracting(.inflection))
      for category in Self.categories where inflection.isDisjoint(with: category) {
        features.formUnion(known.features.intersection(category))
      }
    }
    return Analysis(
      lemma: lemma(of: word, tag, known), partOfSpeech: tag, features: features)
  }

  private func lemma(of word: Word, _ tag: PartOfSpeech, _ known: Analysis?) -> String {
    switch tag {
    case .properNoun, .other: return word.form
    case .punctuation, .symbol, .numeral: return known?.lemma ?? word.lower
    default: break
    }
    return rules.lemma(ofForm: word.lower, tag) ?? Self.lemma(withoutRules: word, known)
      ?? rules.lemma(byEndingOf: word.lower, tag) ?? word.lower
  }

  /// The lexicon's dictionary form; nil where the lexicon does not know the word so.
  package static func lemma(withoutRules word: Word, _ known: Analysis?) -> String? {
    word.isKnown ? known?.lemma : nil
  }

  /// The lexicon's reading that agrees best; nil where the lexicon has none of the word class.
  package static func lexicalAnalysis(
    of word: Word, _ tag: PartOfSpeech, _ inflection: Features
  ) -> Analysis? {
    var best: Analysis?
    var most = Int.min
    for analysis in word.analyses where isSame(analysis.partOfSpeech, tag) {
      let shared = analysis.features.intersection(inflection).rawValue.nonzeroBitCount
      let own = analysis.features.intersection(.inflection).rawValue.nonzeroBitCount
      let points = 8 * shared - own + (analysis.partOfSpeech == tag ? 1 : 0)
      if points > most {
        most = points
        best = analysis
      }
    }
    return best
  }

  private static func isSame(_ a: PartOfSpeech, _ b: PartOfSpeech) -> Bool {
    if a == b { return true }
    switch (a, b) {
    case (.verb, .auxiliary), (.auxiliary, .verb): return true
    default: return false
    }
  }

  private static let categories: [Features] = [
    .genders, .numbers, .persons,
    [
      .infinitive, .pastParticiple, .presentParticiple, .indicative, .conditional, .subjunctive,
      .imperative, .present, .imperfect, .past, .future,
    ],
  ]
}
