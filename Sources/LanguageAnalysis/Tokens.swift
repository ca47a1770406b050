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
}
