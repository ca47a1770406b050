/// A word class as the tagger's rules see it: finer than parts of speech where French syntax is.
///
/// It is both what a reading is and, for the next word, what stands before it.
enum TagContext: UInt8, CaseIterable {
  case start, determiner, numeral
  /// Before its noun, and after it or after a verb; a reading is always the former.
  case adjective, adjectiveAfter
  case noun, name
  case finite, auxiliary
  /// "avoir", "été", "ayant" before a past participle.
  case auxiliaryPart
  case infinitive, participle, gerund
  case subject, clitic, negation, pronoun
  /// "qui", and the other relatives.
  case relativeSubject, relative
  case preposition, conjunction, subordinator, adverb, interjection
  case comma, mark, end
  /// Quotation marks and inverted pronouns: what follows sees what stood before.
  case transparent

  /// The context that a reading makes.
  init(_ analysis: Analysis) {
    let features = analysis.features
    switch analysis.partOfSpeech {
    case .noun, .symbol, .other: self = .noun
    case .properNoun: self = .name
    case .verb:
      self =
        features.contains(.infinitive)
        ? .infinitive
        : features.contains(.pastParticiple)
          ? .participle : features.contains(.presentParticiple) ? .gerund : .finite
    case .auxiliary: self = features.isFinite ? .auxiliary : .auxiliaryPart
    case .adjective: self = .adjective
    case .adverb: self = analysis.lemma == "ne" ? .negation : .adverb
    case .determiner: self = .determiner
    case .pronoun:
      self =
        features.contains(.relative)
        ? (features.contains(.subject) ? .relativeSubject : .relative)
        : features.contains(.subject) ? .subject : features.contains(.object) ? .clitic : .pronoun
    case .preposition: self = .preposition
    case .conjunction: self = .conjunction
    case .subordinator: self = .subordinator
    case .numeral: self = .numeral
    case .interjection: self = .interjection
    case .punctuation: self = .mark
    }
  }
}
