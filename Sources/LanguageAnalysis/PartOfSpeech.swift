/// The class of a word, after the universal parts of speech.
package enum PartOfSpeech: UInt8, Hashable, Sendable, CaseIterable {
  /// A common noun: "visite".
  case noun
  /// A name: "Tripoli".
  case properNoun
  /// A verb that carries its own meaning: "reçoit".
  case verb
  /// "Avoir" or "être" before a past participle ("a" in "a reçu"), "est" in "est prêt", "faire" before
  /// an infinitive.
  case auxiliary
  /// An adjective: "libyen".
  case adjective
  /// An adverb, negation included: "récemment", "ne", "pas".
  case adverb
  /// An article or another determiner: "le", "cette", "ses".
  case determiner
  /// A pronoun: "il", "lui", "qui".
  case pronoun
  /// A preposition, contracted ones included: "de", "du", "selon".
  case preposition
  /// A coordinating conjunction: "et", "mais".
  case conjunction
  /// A subordinating conjunction: "que" in "a dit que", "si".
  case subordinator
  /// A number in letters or digits: "deux", "1er".
  case numeral
  /// An interjection: "oui".
  case interjection
  /// Punctuation, quotation marks and dashes included.
  case punctuation
  /// A sign that stands for a word: "%", "€", an emoji.
  case symbol
  /// Anything else: an address, a hashtag.
  case other
}

extension PartOfSpeech {
  /// The class that a letter of the lexicon's code stands for.
  init?(code: UInt8) {
    switch code {
    case UInt8(ascii: "N"): self = .noun
    case UInt8(ascii: "M"): self = .properNoun
    case UInt8(ascii: "V"): self = .verb
    case UInt8(ascii: "X"): self = .auxiliary
    case UInt8(ascii: "A"): self = .adjective
    case UInt8(ascii: "R"): self = .adverb
    case UInt8(ascii: "D"): self = .determiner
    case UInt8(ascii: "P"): self = .pronoun
    case UInt8(ascii: "E"): self = .preposition
    case UInt8(ascii: "C"): self = .conjunction
    case UInt8(ascii: "S"): self = .subordinator
    case UInt8(ascii: "U"): self = .numeral
    case UInt8(ascii: "I"): self = .interjection
    default: return nil
    }
  }
}

extension PartOfSpeech {
  /// The universal part of speech (https://universaldependencies.org/u/pos/).
  package var universal: String {
    switch self {
    case .noun: "NOUN"
    case .properNoun: "PROPN"
    case .verb: "VERB"
    case .auxiliary: "AUX"
    case .adjective: "ADJ"
    case .adverb: "ADV"
    case .determiner: "DET"
    case .pronoun: "PRON"
    case .preposition: "ADP"
    case .conjunction: "CCONJ"
    case .subordinator: "SCONJ"
    case .numeral: "NUM"
    case .interjection: "INTJ"
    case .punctuation: "PUNCT"
    case .symbol: "SYM"
    case .other: "X"
    }
  }

  /// The class that a universal part of speech stands for; particles count as adverbs.
  package init?(universal: some StringProtocol) {
    if universal == "PART" {
      self = .adverb
      return
    }
    guard let tag = Self.allCases.first(where: { $0.universal == universal }) else { return nil }
    self = tag
  }
}
