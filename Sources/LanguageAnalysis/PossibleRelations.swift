/// The relations that two word classes can have, by the move that makes the arc.
///
/// Many pairs have one alone: an article before a noun is its determiner. Then nothing is scored.
package struct PossibleRelations: Sendable {
  /// The number of sets: two moves, 16 classes on top of the stack, 16 in front.
  package static let count = 512
  /// The relations of each set; never none.
  private let lists: [[UInt8]]

  /// Takes the sets, a bit a relation; a set of nothing becomes that of every relation but `root`.
  package init(sets: [UInt64]) {
    precondition(sets.count == Self.count)
    let all = (1..<UInt8(DependencyRelation.allCases.count)).map { $0 }
    lists = sets.map { set in
      let list = all.filter { set >> UInt64($0) & 1 == 1 }
      return list.isEmpty ? all : list
    }
  }

  /// The place of the set of a move (left or right) and two word classes.
  @inline(__always)
  package static func place(
    of move: ParserState.Move, top: UInt8, front: UInt8
  ) -> Int {
    (move == .left ? 0 : 256) + Int(top & 15) * 16 + Int(front & 15)
  }

  /// The relations at a place; never none.
  @inline(__always) func list(_ place: Int) -> [UInt8] { lists[place] }
}
