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

/// How many choices were how far ahead, and how many of them came out otherwise in the end.
package struct MarginCounts: Sendable {
  private static let stepCount = 100

  /// The counts of each choice by step of its lead.
  private var all: [EarlyChoice: [Int]] = [:]
  private var changed: [EarlyChoice: [Int]] = [:]

  package init() {}

  private static func step(of choice: EarlyChoice) -> Int { choice == .move ? 2_000 : 20_000 }

  mutating func note(_ choice: EarlyChoice, _ lead: Int32, isChanged: Bool) {
    let step = min(Int(lead) / Self.step(of: choice), Self.stepCount - 1)
    all[choice, default: Array(repeating: 0, count: Self.stepCount)][step] += 1
    if isChanged {
      changed[choice, default: Array(repeating: 0, count: Self.stepCount)][step] += 1
    }
  }

  /// The number of choices.
  package func total(of choice: EarlyChoice) -> Int { count(of: choice, from: 0).all }

  /// How many choices are ahead by a margin, and how many of them come out otherwise in the end.
  package func count(of choice: EarlyChoice, from margin: Int) -> (all: Int, changed: Int) {
    let first = min(margin / Self.step(of: choice), Self.stepCount)
    func sum(_ counts: [Int]?) -> Int { counts?[first...].reduce(0, +) ?? 0 }
    return (sum(all[choice]), sum(changed[choice]))
  }

  /// The least margin at which no more choices than may come out otherwise.
  package func margin(of choice: EarlyChoice) -> Int {
    let step = Self.step(of: choice)
    let most = Double(total(of: choice)) * choice.share
    let first = (0..<Self.stepCount).first {
      Double(count(of: choice, from: $0 * step).changed) <= most
    }
    return (first ?? Self.stepCount) * step
  }
}
