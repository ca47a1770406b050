/// How far ahead the first choice must be, after a part of the features, for the rest not to be looked at.
///
/// Most choices are plain: after the features that cost least, one is so far ahead that the rest hardly ever
/// changes it (dynamic feature selection, Strubell et al. 2015). Each margin is the least at which, on
/// sentences that the model was not trained on, no more than one choice in 2,000 would have come out
/// otherwise; of word classes, on which all else rests, one in 10,000, of relations one in 5,000.
/// `sociogram-train margins FOLDER` measures them.
package struct Margins: Sendable {
  /// For a word class, after what depends on single words and on the classes before.
  var wordClass: Int32 = 480_000
  /// For the morphology, after what depends on single words and classes.
  var morphology: Int32 = 340_000
  /// For a move, after tags, relations and single words.
  var move: Int32 = 40_000
  /// For a relation, after tags and relations.
  var relationByTags: Int32 = 840_000
  /// For a relation, after tags, relations and the words that it joins.
  var relation: Int32 = 500_000

  /// The margins in use.
  package static let measured = Margins()
}

/// The choices that can be made early.
package enum EarlyChoice: String, CaseIterable, Sendable {
  case wordClass, morphology, move, relationByTags, relation

  /// How many may come out otherwise.
  package var share: Double {
    switch self {
    case .wordClass: 1 / 10_000
    case .relationByTags, .relation: 1 / 5_000
    case .morphology, .move: 1 / 2_000
    }
  }

  /// Its margin.
  package var margin: Int32 {
    let margins = Margins.measured
    return switch self {
    case .wordClass: margins.wordClass
    case .morphology: margins.morphology
    case .move: margins.move
    case .relationByTags: margins.relationByTags
    case .relation: margins.relation
    }
  }
}
