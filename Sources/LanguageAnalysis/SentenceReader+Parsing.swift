extension SentenceReader {
  /// Finds the head and the relation of every token of a tagged sentence.
  package mutating func parse() {
    let places = (Int32(ModelSentence.first)..<Int32(sentence.root)).map { $0 }
    let finder = InsertionFinder(sentence: sentence, morphologies: morphologies)
    let adverbials = AdverbialFinder(sentence: sentence)
    guard
      finder.parenthesis(in: places) != nil || adverbials.first(in: places) != nil
        || finder.first(in: places) != nil
    else {
      parsePlain()
      return
    }
    let whole = sentence
    var tree = WholeTree(places: whole.words.count)
    let root = parse(places, of: whole, into: &tree)
    tree.attach(root, to: Int32(whole.root), .root)
    sentence = whole
    state.take(tree, of: whole)
  }

  /// Parses some places of a sentence as if they were one.
  mutating func parsePart(
    _ places: [Int32], of whole: ModelSentence, into tree: inout WholeTree
  ) -> Int32 {
    sentence.begin(places, of: whole, table)
    parsePlain()
    var root = places[0]
    for (index, place) in places.enumerated() {
      let head = Int(state.heads[ModelSentence.first + index])
      if head == state.root {
        root = place
      } else {
        tree.attach(
          place, to: places[head - ModelSentence.first],
          label: state.labels[ModelSentence.first + index])
      }
    }
    return root
  }

  private mutating func parsePlain() {
    sentence.chooseLemmas(table)
    state.begin(sentence)
    placeScores.begin(sentence.words.count)
    let root = DependencyRelation.root.rawValue
    while !state.isDone {
      if let forced = state.forcedMove {
        placeScores.forget(forced, top: state.top)
        state.make(forced, label: root)
        continue
      }
      let move = bestMove()
      var label = root
      if move == .left || move == .right {
        label = relation(of: move)
      }
      placeScores.forget(move, top: state.top)
      state.make(move, label: label)
    }
    state.keepOneRoot()
  }

  /// Chooses the next move.
  // Hot: once per move.
  private mutating func bestMove() -> ParserState.Move {
    var sum = sumOfWords()
    sum &+= remembered(.below)
    sum &+= remembered(.distance)
    sum &+= remembered(.head)
    sum &+= remembered(.right)
    sum &+= remembered(.left)
    let first = state.best(sum)
    if counts == nil, first.lead >= margins.move { return first.move }
    list.removeAll()
    state.nearPairs(sentence, into: &list)
    state.farPairs(sentence, into: &list)
    state.tagPairs(sentence, into: &list)
    let best = state.best(sum &+ model.moves.scores(list)).move
    counts?.note(.move, first.lead, isChanged: first.move != best)
    return best
  }

  /// What single words and what hangs on them add to the scores of moves.
  @inline(__always)
  private mutating func sumOfWords() -> SIMD4<Int32> {
    let top = state.top
    if !placeScores.hasTop(top) {
      list.removeAll()
      state.topWords(top, sentence, into: &list)
      state.topAround(top, sentence, into: &list)
      var sum = model.moves.scores(list)
      sum &+= remembered(.topLeft)
      sum &+= remembered(.topHead)
      placeScores.setTop(top, sum)
    }
    if !placeScores.hasRight(top) {
      list.removeAll()
      state.topRight(top, sentence, into: &list)
      var sum = model.moves.scores(list)
      sum &+= remembered(.topRight)
      placeScores.setRight(top, sum)
    }
    var sum = placeScores.top[top] &+ placeScores.right[top]
    if let front = placeScores.front {
      sum &+= front
    } else {
      list.removeAll()
      state.frontWords(sentence, into: &list)
      state.frontNext(sentence, into: &list)
      var front = model.moves.scores(list)
      front &+= remembered(.front)
      placeScores.front = front
      sum &+= front
    }
    if let left = placeScores.frontLeft {
      sum &+= left
    } else {
      list.removeAll()
      state.frontLeft(sentence, into: &list)
      state.frontAround(sentence, into: &list)
      var left = model.moves.scores(list)
      left &+= remembered(.frontLeft)
      placeScores.frontLeft = left
      sum &+= left
    }
    return sum
  }

  /// What a group of features adds to the scores of moves.
  @inline(__always)
  private mutating func remembered(_ group: TagGroup) -> SIMD4<Int32> {
    let key = state.key(group, sentence)
    return moveMemory[key] ?? addUp(group, key)
  }

  @inline(never)
  private mutating func addUp(_ group: TagGroup, _ key: UInt64) -> SIMD4<Int32> {
    list.removeAll()
    state.add(group, sentence, into: &list)
    let sum = model.moves.scores(list)
    moveMemory.remember(key, sum)
    return sum
  }

  /// Chooses the relation that a move makes, of those that the two word classes can have.
  // Hot: once per arc.
  private mutating func relation(of move: ParserState.Move) -> UInt8 {
    let set = PossibleRelations.place(
      of: move, top: sentence.tags[state.top], front: sentence.tags[state.front])
    let possible = model.possibleRelations.list(set)
    if possible.count == 1 { return possible[0] }
    let salt = move == .left ? leftRelationSalt : rightRelationSalt
    guard possible.count <= RelationMemory.mostRelations else {
      state.features(of: sentence, into: &list)
      scores.reset(DependencyRelation.allCases.count)
      model.relations.add(list, salt: salt, of: possible, to: scores)
      return scores.best(of: possible)
    }
    let top = state.top
    let choice = Choice(possible: possible, salt: salt, atom: scrambled(UInt64(set) << 32))
    var sums = RelationMemory.Sums(repeating: 0)
    add(.topLeft, choice, &sums)
    add(.topHead, choice, &sums)
    add(.topRight, choice, &sums)
    add(.frontLeft, choice, &sums)
    add(.front, choice, &sums)
    add(.below, choice, &sums)
    add(.distance, choice, &sums)
    add(.head, choice, &sums)
    add(.right, choice, &sums)
    add(.left, choice, &sums)
    scores.reset(DependencyRelation.allCases.count)
    for index in possible.indices { scores[possible[index]] = sums[index] }
    let byTags = scores.first(of: possible)
    if counts == nil, byTags.lead >= margins.relationByTags { return byTags.label }
    list.removeAll()
    state.topWords(top, sentence, into: &list)
    state.frontWords(sentence, into: &list)
    state.frontLeft(sentence, into: &list)
    state.nearPairs(sentence, into: &list)
    model.relations.add(list, salt: salt, of: possible, to: scores)
    let first = scores.first(of: possible)
    if counts == nil, first.lead >= margins.relation { return first.label }
    list.removeAll()
    state.topAround(top, sentence, into: &list)
    state.topRight(top, sentence, into: &list)
    state.frontNext(sentence, into: &list)
    state.frontAround(sentence, into: &list)
    state.farPairs(sentence, into: &list)
    state.tagPairs(sentence, into: &list)
    model.relations.add(list, salt: salt, of: possible, to: scores)
    let best = scores.best(of: possible)
    counts?.note(.relationByTags, byTags.lead, isChanged: byTags.label != best)
    counts?.note(.relation, first.lead, isChanged: first.label != best)
    return best
  }

  /// What is to be chosen: the possible relations, the salt of their features, and an atom for both.
  private struct Choice {
    let possible: [UInt8]
    let salt: UInt64
    let atom: Atom
  }

  /// Adds what a group of features adds to the scores of relations.
  @inline(__always)
  private mutating func add(
    _ group: TagGroup, _ choice: Choice, _ sums: inout RelationMemory.Sums
  ) {
    let key = state.key(group, sentence) ^ choice.atom
    if !relationMemory.add(key, to: &sums) { addUp(group, key, choice, &sums) }
  }

  @inline(never)
  private mutating func addUp(
    _ group: TagGroup, _ key: UInt64, _ choice: Choice, _ sums: inout RelationMemory.Sums
  ) {
    list.removeAll()
    state.add(group, sentence, into: &list)
    scores.reset(DependencyRelation.allCases.count)
    model.relations.add(list, salt: choice.salt, of: choice.possible, to: scores)
    var made = RelationMemory.Sums(repeating: 0)
    for index in choice.possible.indices {
      made[index] = scores[choice.possible[index]]
      sums[index] &+= made[index]
    }
    relationMemory.remember(key, made)
  }
}

extension ParserState {
  /// The best move by scores of left, right and reduce, that of a shift being 0, and how far it is ahead of
  /// the next.
  @inline(__always)
  fileprivate func best(_ scores: SIMD4<Int32>) -> (move: Move, lead: Int32) {
    let hasHead = hasHeadOnTop
    let other = hasHead ? scores[2] : scores[0]
    let right = scores[1]
    var best = Move.shift
    var most: Int32 = 0
    if other > most { (best, most) = (hasHead ? .reduce : .left, other) }
    if right > most { (best, most) = (.right, right) }
    let rest =
      switch best {
      case .shift: max(other, right)
      case .right: max(other, 0)
      case .left, .reduce: max(right, 0)
      }
    return (best, most - rest)
  }
}
