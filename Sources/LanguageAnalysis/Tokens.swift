package import SociogramModel

/// The tokens of one text in its order, as columns of equal count.
package struct Tokens: Hashable, Sendable {
  /// The offset of each token's first UTF-8 code unit.
  package internal(set) var start: [Int32] = []
  /// The offset after each token's last code unit.
  package internal(set) var end: [Int32] = []
  /// The index of each token's form in ``AnalyzedText/words``.
  package internal(set) var word: [Int32] = []
  /// What each token is by its shape.
  package internal(set) var kind: [TokenKind] = []
  /// The index of the chosen reading among the word's; -1 where it has none.
  package internal(set) var chosen: [Int8] = []
  /// The word class of each token.
  package internal(set) var tag: [PartOfSpeech] = []
  /// What the tagger decided of each token's inflection.
  package internal(set) var inflection: [Features] = []
  /// The head of each token; -1 for the root of a sentence.
  package internal(set) var head: [Int32] = []
  /// The relation of each token to its head.
  package internal(set) var relation: [DependencyRelation] = []
  /// Whether each token belongs to a name.
  package internal(set) var name: [NameTag] = []
  /// Whether white space or excluded text stands before each token.
  package internal(set) var isSpaceBefore: [Bool] = []
  /// What stands before each token.
  var gap: [TokenGap] = []

  init() {}

  /// The number of tokens.
  package var count: Int { start.count }

  /// The span of a token.
  package func span(_ token: Int) -> TextSpan {
    TextSpan(start: Int(start[token]), end: Int(end[token]))
  }

  mutating func append(from start: Int, to end: Int, kind: TokenKind, gap: TokenGap) {
    self.start.append(Int32(start))
    self.end.append(Int32(end))
    self.kind.append(kind)
    self.gap.append(gap)
    isSpaceBefore.append(gap != .none)
  }

  mutating func reserveCapacity(_ count: Int) {
    start.reserveCapacity(count)
    end.reserveCapacity(count)
    kind.reserveCapacity(count)
    gap.reserveCapacity(count)
    isSpaceBefore.reserveCapacity(count)
  }

  mutating func reserveLayers() {
    tag.reserveCapacity(count)
    inflection.reserveCapacity(count)
    head.reserveCapacity(count)
    relation.reserveCapacity(count)
    name.reserveCapacity(count)
    chosen.reserveCapacity(count)
  }

  mutating func appendLayers(
    tag: PartOfSpeech, inflection: Features, head: Int32, relation: DependencyRelation,
    name: NameTag, chosen: Int8
  ) {
    self.tag.append(tag)
    self.inflection.append(inflection)
    self.head.append(head)
    self.relation.append(relation)
    self.name.append(name)
    self.chosen.append(chosen)
  }

  /// Hangs the root of one range of tokens on the root of another.
  mutating func attachRoot(in range: Range<Int>, to other: Range<Int>) {
    guard let root = range.first(where: { head[$0] < 0 }),
      let target = other.first(where: { head[$0] < 0 })
    else { return }
    head[root] = Int32(target)
    relation[root] = .parataxis
  }
}
