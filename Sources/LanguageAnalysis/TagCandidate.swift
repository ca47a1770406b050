/// A reading of a word as the tagger weighs it.
struct TagCandidate {
  /// The index among the word's readings; -1 for punctuation.
  var reading: Int8
  /// What it is.
  var context: TagContext
  /// Its morphology.
  var features: Features
  /// Its points in the middle of a sentence.
  var points: Int8
  /// Its points where any word would have a capital.
  var initialPoints: Int8
  /// Whether it is an adjective that stands before its noun.
  var isPrenominal = false

  /// Returns the candidates of a word.
  static func candidates(of word: Word) -> [TagCandidate] {
    let isListed = word.analyses.count > 1
    let rivals = Rivals(
      hasNoun: word.analyses.contains { $0.partOfSpeech == .noun },
      hasParticiple: word.analyses.contains { $0.features.contains(.pastParticiple) })
    let hasCommonReading = word.analyses.contains { $0.partOfSpeech != .properNoun }
    return word.analyses.enumerated().map { index, analysis in
      var points = isListed ? prior(analysis, rank: index, rivals: rivals) : 0
      var initialPoints = points
      if word.isCapitalized {
        switch analysis.partOfSpeech {
        case .properNoun:
          let isKnownName = !analysis.features.isEmpty
          points = isKnownName || !hasCommonReading ? 4 : 1
          initialPoints = isKnownName || !hasCommonReading ? 0 : -3
        case .noun: points += 0
        case .adjective, .adverb, .determiner, .preposition: points -= 1
        default: points -= 4
        }
        initialPoints = max(initialPoints, word.isAllCapitals ? min(points, 0) : initialPoints)
      }
      let isInverted = word.lower.hasPrefix("-") && analysis.partOfSpeech == .pronoun
      return TagCandidate(
        reading: Int8(index), context: isInverted ? .transparent : TagContext(analysis),
        features: analysis.features, points: Int8(points), initialPoints: Int8(initialPoints),
        isPrenominal: word.isPrenominal && analysis.partOfSpeech == .adjective)
    }
  }

  /// What else the word can be.
  private struct Rivals {
    var hasNoun: Bool
    var hasParticiple: Bool
  }

  /// The points of a reading before its neighbours are seen; chosen by hand.
  private static func prior(_ analysis: Analysis, rank: Int, rivals: Rivals) -> Int {
    let features = analysis.features
    switch analysis.partOfSpeech {
    case .determiner, .pronoun, .preposition, .conjunction, .subordinator:
      return rank == 0 ? 2 : rank == 1 ? 0 : -1
    case .adverb: return rank == 0 ? 2 : 0
    case .numeral: return rank == 0 ? 1 : 0
    case .interjection: return -3
    case .adjective: return rank == 0 ? 2 : rivals.hasNoun ? -2 : rivals.hasParticiple ? -1 : 0
    case .verb, .auxiliary:
      // Agency prose hardly uses the first and second person.
      return features.isFinite && !features.contains(.third) ? -3 : 0
    default: return rank > 0 ? -rank : 0
    }
  }
}
