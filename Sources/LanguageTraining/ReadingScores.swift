package import LanguageAnalysis

/// How well sentences were read, counted over tokens; of tokens that are not given but found, only
/// those with the same span as a right one can be right.
package struct ReadingScores: Sendable {
  /// Tokens with the right span.
  package private(set) var tokens = Finding()
  /// Sentences with the right first and last token.
  package var sentences = Finding()
  /// Tokens with the right word class; likewise below.
  package private(set) var tags = Finding()
  /// All of gender, number, person, mood, tense, verb form, passive voice and reflexivity.
  package private(set) var features = Finding()
  package private(set) var lemmas = Finding()
  /// The right head.
  package private(set) var heads = Finding()
  /// The right head and universal relation (without the subtype).
  package private(set) var labels = Finding()
  /// By relation: the right head and relation.
  package private(set) var relations: [String: Finding] = [:]
  /// Verbs in the conditional.
  package private(set) var conditional = Finding()
  /// Names with the right span and class.
  package private(set) var names: [NameClass: Finding] = [:]

  /// The relations that are reported.
  package static let reportedRelations = [
    "nsubj", "nsubj:pass", "obj", "iobj", "obl:agent", "obl",
  ]

  /// A token as it was read, or as it is right.
  struct Token {
    /// What identifies it: its index where tokens are given, its span where they are found.
    var span: Range<Int>
    var tag: PartOfSpeech
    var features: Features
    var lemma: String
    /// The index of the head among the tokens; -1 for the root.
    var head: Int
    var relation: DependencyRelation
  }

  /// Compares the tokens of a text; both lists are in its order.
  mutating func compare(_ found: [Token], with right: [Token]) {
    tokens.found += found.count
    tokens.there += right.count
    for token in found { count(token, \.found) }
    for token in right { count(token, \.there) }
    let places = Dictionary(uniqueKeysWithValues: right.enumerated().map { ($1.span, $0) })
    for token in found {
      guard let place = places[token.span] else { continue }
      let other = right[place]
      tokens.right += 1
      if token.tag == other.tag { tags.right += 1 }
      if token.features == other.features { features.right += 1 }
      if token.lemma == other.lemma { lemmas.right += 1 }
      if token.features.contains(.conditional), other.features.contains(.conditional) {
        conditional.right += 1
      }
      let head = token.head < 0 ? nil : found[token.head].span
      let otherHead = other.head < 0 ? nil : right[other.head].span
      guard head == otherHead else { continue }
      heads.right += 1
      if token.relation.universal == other.relation.universal { labels.right += 1 }
      let label = Self.reported(token.relation)
      if label == Self.reported(other.relation) { relations[label, default: Finding()].right += 1 }
    }
  }

  /// Compares the names of a text.
  mutating func compare(_ found: Set<NameSpan>, with right: Set<NameSpan>) {
    for name in found {
      names[name.nameClass, default: Finding()].found += 1
      if right.contains(name) { names[name.nameClass, default: Finding()].right += 1 }
    }
    for name in right { names[name.nameClass, default: Finding()].there += 1 }
  }

  private mutating func count(_ token: Token, _ side: WritableKeyPath<Finding, Int>) {
    tags[keyPath: side] += 1
    features[keyPath: side] += 1
    lemmas[keyPath: side] += 1
    heads[keyPath: side] += 1
    labels[keyPath: side] += 1
    relations[Self.reported(token.relation), default: Finding()][keyPath: side] += 1
    if token.features.contains(.conditional) { conditional[keyPath: side] += 1 }
  }

  /// The relation that a score goes by: of the subtypes only passive subjects and agents are kept.
  private static func reported(_ relation: DependencyRelation) -> String {
    switch relation {
    case .nsubjPass, .oblAgent: relation.label
    default: String(relation.universal)
    }
  }
}

/// How many things were found, how many there are, and how many were found rightly.
package struct Finding: Sendable {
  package var right = 0
  package var found = 0
  package var there = 0

  /// The harmonic mean of precision and recall, in percent; where tokens are given, the share of
  /// right ones.
  package var f1: Double {
    found + there == 0 ? 0 : 200 * Double(right) / Double(found + there)
  }
}

/// A name as a span.
struct NameSpan: Hashable {
  var span: Range<Int>
  var nameClass: NameClass
}
