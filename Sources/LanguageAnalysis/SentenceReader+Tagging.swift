extension SentenceReader {
  /// Chooses word class and morphology of every token.
  package mutating func tag() {
    let places = ModelSentence.first..<sentence.root
    for place in places {
      let only = table.onlyTag[Int(sentence.words[place])]
      sentence.setTag(only >= 0 ? UInt8(only) : wordClass(at: place), at: place)
    }
    findMissedVerbs()
    for place in places {
      let allowed = morphologies.allowed(for: sentence.tags[place])
      sentence.setMorph(allowed.count == 1 ? allowed[0] : morphology(at: place, allowed), at: place)
    }
  }

  /// Chooses the word class of a place.
  // Hot: once per token of several classes.
  private mutating func wordClass(at place: Int) -> UInt8 {
    var sum = classes(.own, Int(sentence.words[place]))
    sum &+= classes(.next, Int(sentence.words[place + 1]))
    sum &+= classes(.previous, Int(sentence.words[place - 1]))
    for index in 0..<16 { scores[UInt8(index)] = sum[index] }
    list.removeAll()
    sentence.tagContext(at: place, table, into: &list)
    model.classes.add(list, salt: 0, of: Self.wordClasses, to: scores)
    let first = scores.first(of: Self.wordClasses)
    if counts == nil, first.lead >= margins.wordClass { return first.label }
    list.removeAll()
    sentence.pairFeatures(
      at: place, table, sentence.tagAtoms[place - 1], sentence.tagAtoms[place - 2], into: &list)
    model.classes.add(list, salt: 0, of: Self.wordClasses, to: scores)
    let best = scores.best(of: Self.wordClasses)
    counts?.note(.wordClass, first.lead, isChanged: first.label != best)
    return best
  }

  /// What a word tells in one way of word classes.
  @inline(__always)
  private mutating func classes(_ way: WordScores.Way, _ word: Int) -> WordScores.Classes {
    if let known = wordScores.classes(way, word) { return known }
    list.removeAll()
    switch way {
    case .own: table.ownFeatures(word, into: &list)
    case .next: table.nextFeatures(word, into: &list)
    case .previous: table.previousFeatures(word, into: &list)
    }
    scores.reset(16)
    model.classes.add(list, salt: 0, of: Self.wordClasses, to: scores)
    var sum = WordScores.Classes()
    for index in 0..<16 { sum[index] = scores[UInt8(index)] }
    wordScores.keep(sum, way, word)
    return sum
  }

  /// How much likelier a word is a verb than what it was taken for.
  mutating func verbMargin(at place: Int) -> Int32 {
    sentence.tagFeatures(at: place, table, into: &list)
    scores.reset(16)
    model.classes.add(list, salt: 0, of: Self.wordClasses, to: scores)
    return scores[PartOfSpeech.verb.rawValue]
      - scores[sentence.tags[place]]
  }

  /// Chooses the morphology of a place of those that its word class can have.
  // Hot: once per token of a class with several.
  private mutating func morphology(at place: Int, _ allowed: [UInt8]) -> UInt8 {
    let tag = sentence.tags[place]
    let u = sentence.tagAtoms[place]
    prepareMorphologies(.own, Int(sentence.words[place]), tag, u, allowed)
    prepareMorphologies(.next, Int(sentence.words[place + 1]), tag, u, allowed)
    prepareMorphologies(.previous, Int(sentence.words[place - 1]), tag, u, allowed)
    scores.reset(morphologies.count)
    wordScores.addMorphologies(
      .own, Int(sentence.words[place]), tag: tag, of: allowed, to: scores)
    wordScores.addMorphologies(
      .next, Int(sentence.words[place + 1]), tag: tag, of: allowed, to: scores)
    wordScores.addMorphologies(
      .previous, Int(sentence.words[place - 1]), tag: tag, of: allowed, to: scores)
    list.removeAll()
    sentence.morphContext(at: place, into: &list)
    model.morphs.add(list, salt: 0, of: allowed, to: scores)
    let first = scores.first(of: allowed)
    if counts == nil, first.lead >= margins.morphology { return first.label }
    list.removeAll()
    sentence.morphPairs(at: place, table, into: &list)
    model.morphs.add(list, salt: 0, of: allowed, to: scores)
    let best = scores.best(of: allowed)
    counts?.note(.morphology, first.lead, isChanged: first.label != best)
    return best
  }

  /// Adds up what a word tells in one way of the morphologies of a word class.
  @inline(__always)
  private mutating func prepareMorphologies(
    _ way: WordScores.Way, _ word: Int, _ tag: UInt8, _ u: Atom, _ allowed: [UInt8]
  ) {
    if wordScores.hasMorphologies(way, word, tag: tag) { return }
    list.removeAll()
    switch way {
    case .own: table.ownFeatures(word, as: u, into: &list)
    case .next: table.nextFeatures(word, as: u, into: &list)
    case .previous: table.previousFeatures(word, as: u, into: &list)
    }
    scores.reset(morphologies.count)
    model.morphs.add(list, salt: 0, of: allowed, to: scores)
    wordScores.keep(scores, way, word, tag: tag, of: allowed)
  }
}
