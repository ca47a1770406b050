/// The relations that two word classes can have, by the move that makes the arc.
///
/// Many pairs have one alone: an article before a noun is its determiner. Then nothing is scored.
package struct PossibleRelations: Sendable {
  /// The number of sets: two moves, 16 classes on top of the stack, 16 in front.
  package static let count = 512
  private let sets: [UInt64]

  /// Takes the sets, a bit a relation; a set of nothing becomes that of every relation but `root`.
  package init(sets: [UInt64]) {
    precondition(sets.count == Self.count)
    let all: UInt64 = (1 << UInt64(DependencyRelation.allCases.count)) &- 2
    self.sets = sets.map { $0 & all == 0 ? all : $0 & all }
  }

  /// The place of the set of a move (left or right) and two word classes.
  @inline(__always)
  package static func place(
    of move: ParserState.Move, top: UInt8, front: UInt8
  ) -> Int {
    (move == .left ? 0 : 256) + Int(top & 15) * 16 + Int(front & 15)
  }

  /// The set of relations, a bit each; never empty.
  @inline(__always)
  package func set(for move: ParserState.Move, top: UInt8, front: UInt8) -> UInt64 {
    sets[Self.place(of: move, top: top, front: front)]
  }
}
