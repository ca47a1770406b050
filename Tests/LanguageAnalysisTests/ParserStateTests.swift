import LanguageAnalysis
import Testing

@Suite struct ParserStateTests {
  private func state(count: Int) -> ParserState {
    var sentence = ModelSentence()
    sentence.begin((0..<count).map { _ in Int32(0) }, TraitTable())
    var state = ParserState()
    state.begin(sentence)
    return state
  }

  @Test func anEmptySentenceIsDone() {
    #expect(state(count: 0).isDone)
  }

  /// "Il voit Paul": both hang on the verb.
  @Test func movesBuildATree() {
    var state = state(count: 3)
    let first = ModelSentence.first
    #expect(state.forcedMove == .shift)
    state.make(.shift, label: 0)
    #expect(state.forcedMove == nil)
    #expect(state.allowedMoves == [.shift, .left, .right])
    state.make(.left, label: DependencyRelation.nsubj.rawValue)
    state.make(.shift, label: 0)
    state.make(.right, label: DependencyRelation.obj.rawValue)
    #expect(state.hasHeadOnTop)
    #expect(state.forcedMove == .reduce)
    state.make(.reduce, label: 0)
    #expect(state.forcedMove == .left)
    state.make(.left, label: DependencyRelation.root.rawValue)
    #expect(state.isDone)
    #expect(
      state.heads[first..<first + 3] == [Int32(first + 1), Int32(first + 3), Int32(first + 1)])
    #expect(state.labels[first + 1] == DependencyRelation.root.rawValue)
  }

  @Test func beginningAgainForgetsTheTree() {
    var state = state(count: 2)
    state.make(.shift, label: 0)
    state.make(.left, label: 1)
    var sentence = ModelSentence()
    sentence.begin([0], TraitTable())
    state.begin(sentence)
    #expect(state.heads.allSatisfy { $0 == 0 })
    #expect(state.labels.allSatisfy { $0 == ParserState.noLabel })
    #expect(state.stack.isEmpty && state.front == ModelSentence.first)
  }

  /// Whatever a model prefers, the moves end, and every token has one head.
  @Test(arguments: 0..<50)
  func anyMovesEndInATree(_ seed: Int) {
    var random = PropertyTests.Generator(state: UInt64(seed))
    let count = Int.random(in: 1...40, using: &random)
    var state = state(count: count)
    var moveCount = 0
    while !state.isDone && moveCount <= 2 * count {
      let move = state.forcedMove ?? state.allowedMoves.randomElement(using: &random) ?? .shift
      state.make(move, label: 1)
      moveCount += 1
    }
    #expect(state.isDone)
    #expect(moveCount == 2 * count)
    for place in ModelSentence.first..<state.root {
      var place = place
      for _ in 0...count where place != state.root { place = Int(state.heads[place]) }
      #expect(place == state.root)
    }
  }
}
