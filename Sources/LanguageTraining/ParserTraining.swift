package import LanguageAnalysis

/// Trains the parser: which move, and for a move that makes an arc, which relation.
///
/// Dynamic oracle with exploration (Goldberg and Nivre 2013).
package struct ParserTraining {
  let corpus: TrainingCorpus
  let table: TraitTable
  /// The tags of the sentences as a tagger that has not seen them gave them.
  let tags: [SentenceTags]
  let epochs: Int
  let seed: UInt64
  /// How often the second and later rounds follow the parser's own moves.
  private let exploration = 0.9

  package init(
    corpus: TrainingCorpus, table: TraitTable, tags: [SentenceTags], epochs: Int, seed: UInt64
  ) {
    self.corpus = corpus
    self.table = table
    self.tags = tags
    self.epochs = epochs
    self.seed = seed
  }

  /// The salt of the features of relations, by move, so that both moves share one table.
  package static func salt(of move: ParserState.Move) -> UInt64 {
    move == .left ? leftRelationSalt : rightRelationSalt
  }

  /// Trains on all sentences.
  package func train() -> TrainedParser {
    let moves = Perceptron(classCount: ParserState.Move.allCases.count)
    let relations = Perceptron(classCount: DependencyRelation.allCases.count)
    var generator = SeededGenerator(seed: seed)
    var order = Array(corpus.sentences.indices)
    var sentence = ModelSentence()
    var state = ParserState()
    var list = FeatureList()
    var scores = [Int32](repeating: 0, count: 64)
    let gold = corpus.sentences.map { GoldTree($0.gold) }
    for epoch in 0..<epochs {
      order.shuffle(using: &generator)
      for index in order {
        corpus.begin(corpus.sentences[index], tags[index], table, &sentence)
        sentence.chooseLemmas(table)
        state.begin(sentence)
        let tree = gold[index]
        while !state.isDone {
          var move: ParserState.Move
          if let forced = state.forcedMove {
            move = forced
          } else {
            state.features(of: sentence, into: &list)
            moves.score(list, into: &scores)
            let allowed = state.allowedMoves
            let costs = ParserState.Move.allCases.map {
              allowed.contains($0) ? tree.cost(of: $0, in: state) : Int.max
            }
            let guess =
              allowed.max { scores[Int($0.rawValue)] < scores[Int($1.rawValue)] }
              ?? .shift
            let right =
              allowed.filter { costs[Int($0.rawValue)] == (costs.min() ?? 0) }
              .max { scores[Int($0.rawValue)] < scores[Int($1.rawValue)] } ?? .shift
            moves.tick()
            if costs[Int(guess.rawValue)] > costs[Int(right.rawValue)] {
              moves.update(list, better: Int(right.rawValue), worse: Int(guess.rawValue))
            }
            let explores = epoch > 0 && Double.random(in: 0..<1, using: &generator) < exploration
            move = explores ? guess : right
          }
          var label = UInt8(DependencyRelation.root.rawValue)
          if (move == .left || move == .right), state.front != state.root {
            let salt = Self.salt(of: move)
            relations.score(list, salt: salt, into: &scores)
            let guess = best(scores, 1..<DependencyRelation.allCases.count)
            let child = move == .left ? state.top : state.front
            let head = move == .left ? state.front : state.top
            relations.tick()
            if tree.heads[child] == head {
              let right = Int(tree.labels[child])
              if guess != right {
                relations.update(list, salt: salt, better: right, worse: guess)
              }
            }
            label = UInt8(guess)
          }
          state.make(move, label: label)
        }
      }
    }
    moves.settle()
    relations.settle()
    return TrainedParser(moves: moves, relations: relations)
  }
}

extension ParserTraining {
  /// The relations that two word classes have in the sentences, as ``PossibleRelations`` holds them;
  /// those that a pair has less than once in 500 times do not count.
  package func possibleRelations() -> [UInt64] {
    let labelCount = DependencyRelation.allCases.count
    var counts = Array(repeating: Array(repeating: 0, count: labelCount), count: 512)
    for (index, sentence) in corpus.sentences.enumerated() {
      let tree = GoldTree(sentence.gold)
      let first = ModelSentence.first
      for offset in sentence.gold.tokens.indices {
        let head = tree.heads[first + offset] - first
        guard head < sentence.gold.tokens.count else { continue }
        let move: ParserState.Move = offset < head ? .left : .right
        let place = PossibleRelations.place(
          of: move, top: tags[index].tags[min(offset, head)],
          front: tags[index].tags[max(offset, head)])
        counts[place][Int(tree.labels[first + offset])] += 1
      }
    }
    return counts.map { labels in
      let total = labels.reduce(0, +)
      // Of a pair that is hardly ever seen nothing is known.
      guard total >= 20 else { return 0 }
      return labels.indices.reduce(0) {
        labels[$1] * 500 >= total && labels[$1] > 0 ? $0 | 1 << $1 : $0
      }
    }
  }
}

/// A parser before it is frozen.
package struct TrainedParser: Sendable {
  package let moves: Perceptron
  package let relations: Perceptron
}

/// The right tree of a sentence, by the places of a ``ModelSentence``, made projective.
struct GoldTree {
  var heads: [Int]
  var labels: [UInt8]

  init(_ sentence: TreebankSentence) {
    let first = ModelSentence.first
    let lifted = projective(sentence.tokens.map(\.head))
    heads = Array(repeating: 0, count: first)
    labels = Array(repeating: ParserState.noLabel, count: first)
    for (token, head) in zip(sentence.tokens, lifted) {
      heads.append(head < 0 ? first + sentence.tokens.count : head + first)
      labels.append(token.relation.rawValue)
    }
  }

  /// The number of right arcs that can no longer be made after a move.
  func cost(of move: ParserState.Move, in state: ParserState) -> Int {
    let top = state.top
    let front = state.front
    var cost = 0
    switch move {
    case .shift:
      for place in state.stack {
        let place = Int(place)
        if heads[front] == place { cost += 1 }
        if heads[place] == front, state.heads[place] == 0 { cost += 1 }
      }
    case .right:
      for place in state.stack {
        let place = Int(place)
        if heads[front] == place, place != top { cost += 1 }
        if heads[place] == front, state.heads[place] == 0 { cost += 1 }
      }
      if heads[front] > front { cost += 1 }
    case .left:
      if heads[top] > front { cost += 1 }
      for place in front..<heads.count where heads[place] == top { cost += 1 }
    case .reduce:
      for place in front..<heads.count where heads[place] == top { cost += 1 }
    }
    return cost
  }
}
