/// A partial tree of one sentence, with a stack and the place of the next token: the arc-eager
/// transition system (Nivre 2008) with the root after the last token, so that every sentence of n
/// tokens takes 2n moves and every token gets one head.
package struct ParserState {
  /// What the parser can do next.
  package enum Move: UInt8, CaseIterable, Sendable {
    /// Puts the next token on the stack.
    case shift
    /// Makes the next token the head of the top of the stack, which is done with.
    case left
    /// Makes the top of the stack the head of the next token, which goes on the stack.
    case right
    /// Takes the top of the stack off, which has a head.
    case reduce
  }

  /// The places on the stack.
  package private(set) var stack: [Int32] = []
  /// The place of the next token, or of the root.
  package private(set) var front = 0
  /// The place of the root.
  package private(set) var root = 0
  /// The head of each place; 0 for none.
  package private(set) var heads: [Int32] = []
  /// The relation of each place to its head; ``noLabel`` for none.
  package private(set) var labels: [UInt8] = []
  /// The atom of that relation.
  private(set) var labelAtoms: [Atom] = []
  private(set) var leftmost: [Int32] = []
  private(set) var secondLeftmost: [Int32] = []
  private(set) var rightmost: [Int32] = []
  private(set) var secondRightmost: [Int32] = []
  private(set) var leftCounts: [UInt8] = []
  private(set) var rightCounts: [UInt8] = []
  private(set) var leftLabels: [UInt64] = []
  private(set) var rightLabels: [UInt64] = []

  /// The relation of what has no head.
  package static let noLabel: UInt8 = 63

  /// Creates a state without a sentence.
  package init() {}

  /// Starts a sentence.
  package mutating func begin(_ sentence: ModelSentence) {
    let places = sentence.words.count
    root = sentence.root
    front = ModelSentence.first
    stack.removeAll(keepingCapacity: true)
    reset(&heads, places, 0)
    reset(&labels, places, Self.noLabel)
    reset(&labelAtoms, places, Self.atom(of: Self.noLabel))
    reset(&leftmost, places, 0)
    reset(&secondLeftmost, places, 0)
    reset(&rightmost, places, 0)
    reset(&secondRightmost, places, 0)
    reset(&leftCounts, places, 0)
    reset(&rightCounts, places, 0)
    reset(&leftLabels, places, 0)
    reset(&rightLabels, places, 0)
  }

  private func reset<T>(_ column: inout [T], _ count: Int, _ value: T) {
    column.removeAll(keepingCapacity: true)
    column.append(contentsOf: repeatElement(value, count: count))
  }

  /// The place on top of the stack; 0 for none.
  @inline(__always) package var top: Int { stack.isEmpty ? 0 : Int(stack[stack.count - 1]) }

  /// The place below the top of the stack; 0 for none.
  @inline(__always) var belowTop: Int { stack.count < 2 ? 0 : Int(stack[stack.count - 2]) }

  /// The atom of a relation.
  @inline(__always) private static func atom(of label: UInt8) -> Atom {
    scrambled(0x4C42 << 32 | UInt64(label))
  }

  /// Whether the tree is whole.
  @inline(__always) package var isDone: Bool { front == root && stack.isEmpty }

  /// Whether the top of the stack has its head.
  @inline(__always) package var hasHeadOnTop: Bool { heads[top] != 0 }

  /// The only possible move; nil where there is a choice.
  @inline(__always) package var forcedMove: Move? {
    if front == root { return hasHeadOnTop ? .reduce : .left }
    return stack.isEmpty ? .shift : nil
  }

  /// Makes a move; `label` is the relation that `left` and `right` make.
  @inline(__always) package mutating func make(_ move: Move, label: UInt8) {
    switch move {
    case .shift:
      stack.append(Int32(front))
      front += 1
    case .left:
      let child = stack.removeLast()
      attach(Int(child), to: front, label)
    case .right:
      attach(front, to: top, label)
      stack.append(Int32(front))
      front += 1
    case .reduce:
      stack.removeLast()
    }
  }

  /// Leaves the sentence one root, its first: what else found no head hangs on it as parataxis.
  package mutating func keepOneRoot() {
    var first: Int32 = 0
    for place in ModelSentence.first..<root where Int(heads[place]) == root {
      if first == 0 {
        first = Int32(place)
      } else {
        heads[place] = first
        labels[place] = DependencyRelation.parataxis.rawValue
      }
    }
  }

  /// Takes over the finished tree of a sentence.
  mutating func take(_ tree: WholeTree, of sentence: ModelSentence) {
    root = sentence.root
    front = root
    stack.removeAll(keepingCapacity: true)
    heads = tree.heads
    labels = tree.labels
  }

  private mutating func attach(_ child: Int, to head: Int, _ label: UInt8) {
    heads[child] = Int32(head)
    labels[child] = label
    labelAtoms[child] = Self.atom(of: label)
    let bit: UInt64 = 1 << UInt64(label & 63)
    if child < head {
      // Left children come nearest first, so the last one is the leftmost.
      secondLeftmost[head] = leftmost[head]
      leftmost[head] = Int32(child)
      leftCounts[head] = min(leftCounts[head] + 1, 5)
      leftLabels[head] |= bit
    } else {
      secondRightmost[head] = rightmost[head]
      rightmost[head] = Int32(child)
      rightCounts[head] = min(rightCounts[head] + 1, 5)
      rightLabels[head] |= bit
    }
  }
}

extension ParserState {
  /// The moves that can be made where there is a choice.
  package var allowedMoves: [Move] {
    hasHeadOnTop ? [.shift, .right, .reduce] : [.shift, .left, .right]
  }
}

/// Mixed into the features of the relation that a move to the left makes.
package let leftRelationSalt: UInt64 = 0x9AE1_6A3B_2F90_404F
/// Mixed into the features of the relation that a move to the right makes.
package let rightRelationSalt: UInt64 = 0x3C79_AC49_2BA7_B653
