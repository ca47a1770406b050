/// What the words at the top of the stack and in front add to the scores of moves, added up once for as long
/// as it holds.
struct PlaceScores {
  /// For each place what it adds as the top of the stack, without and with its children to the right.
  private(set) var top: [SIMD4<Int32>] = []
  private(set) var right: [SIMD4<Int32>] = []
  private var topIsKnown: [Bool] = []
  private var rightIsKnown: [Bool] = []
  /// What the place in front adds, and what its children do.
  var front: SIMD4<Int32>?
  var frontLeft: SIMD4<Int32>?

  /// Forgets all, for a sentence with a number of places.
  mutating func begin(_ places: Int) {
    while top.count < places {
      top.append(SIMD4())
      right.append(SIMD4())
      topIsKnown.append(false)
      rightIsKnown.append(false)
    }
    for place in 0..<places {
      topIsKnown[place] = false
      rightIsKnown[place] = false
    }
    front = nil
    frontLeft = nil
  }

  /// Forgets what a move changes.
  @inline(__always)
  mutating func forget(_ move: ParserState.Move, top: Int) {
    switch move {
    case .shift:
      front = nil
      frontLeft = nil
    case .left: frontLeft = nil
    case .right:
      rightIsKnown[top] = false
      front = nil
      frontLeft = nil
    case .reduce: break
    }
  }

  /// Whether it is known what a place adds as the top of the stack.
  @inline(__always) func hasTop(_ place: Int) -> Bool { topIsKnown[place] }

  /// Whether it is known what the children of a place to its right add.
  @inline(__always) func hasRight(_ place: Int) -> Bool { rightIsKnown[place] }

  mutating func setTop(_ place: Int, _ sum: SIMD4<Int32>) {
    top[place] = sum
    topIsKnown[place] = true
  }

  mutating func setRight(_ place: Int, _ sum: SIMD4<Int32>) {
    right[place] = sum
    rightIsKnown[place] = true
  }
}
