internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Finds the longest names of the registry that start at each token.
  ///
  /// A name's capitals must stand in the text too. Where a name belongs to several actors, one that
  /// the text names in full elsewhere wins, then the first of the registry.
  mutating func findNames() {
    var found: [(tokens: Range<Int>, entries: [NameTrie.Entry], atomCount: Int)] = []
    var compounds: [(token: Int, states: (Int, Int))] = []
    for sentence in text.sentences {
      var token = Int(sentence.tokens.lowerBound)
      let end = Int(sentence.tokens.upperBound)
      while token < end {
        if let pair = compound(at: token) {
          compounds.append((token, pair))
          token += 1
        } else if let match = longestName(at: token, before: end) {
          found.append((match.tokens, allowed(match.entries, for: match.tokens), match.atomCount))
          token = match.tokens.upperBound
        } else {
          token += 1
        }
      }
    }
    for (token, pair) in compounds { addCompound(token, pair) }
    var inFull: Set<Int32> = []
    for match in found where match.atomCount > 1 && match.entries.count == 1 {
      inFull.insert(match.entries[0].value)
    }
    for (position, match) in found.enumerated() {
      let entry = match.entries.first { inFull.contains($0.value) } ?? match.entries[0]
      let previous = position > 0 ? found[position - 1].tokens.upperBound : -1
      if previous != match.tokens.lowerBound, endsAnotherName(match.tokens.lowerBound, entry) {
        continue
      }
      addName(match.tokens, entry, isAmbiguous: match.entries.count > 1)
    }
  }

  /// The two states of a compound adjective: "russo-turc".
  private func compound(at token: Int) -> (Int, Int)? {
    let parts = atoms(at: token)
    guard parts.count == 2, !parts[0].isCapitalized, let first = registry.prefixes[parts[0].folded],
      let symbol = registry.names.symbol(of: parts[1].folded),
      let node = registry.names.step(from: 0, by: symbol),
      let second = registry.names.entries(at: node).first(where: {
        $0.tag == ActorRegistry.NameTag.adjective && Int($0.value) != first
      })
    else { return nil }
    return (first, Int(second.value))
  }

  private mutating func addCompound(_ token: Int, _ states: (Int, Int)) {
    let pair = [position(ofRegistered: states.0), position(ofRegistered: states.1)]
    var mention = LinkedMention(
      tokens: token..<token + 1, phrase: token..<token + 1, actors: pair, form: .adjective,
      agreement: agreements[pair[0]])
    mention.reasons = ["adjective of two states"]
    add(mention)
  }

  private mutating func addName(
    _ tokens: Range<Int>, _ entry: NameTrie.Entry, isAmbiguous: Bool
  ) {
    let registered = Int(entry.value)
    let actor = position(ofRegistered: registered)
    var mention = LinkedMention(
      tokens: tokens, phrase: tokens, actors: [actor], form: .named, agreement: agreements[actor])
    switch entry.tag {
    case ActorRegistry.NameTag.adjective:
      // "un Russe" is a man, "Le Russe" a nickname; only the small adjective stands for the state.
      guard !text.word(tokens.lowerBound).isCapitalized || isSentenceStart(tokens.lowerBound)
      else { return }
      mention.form = .adjective
    case ActorRegistry.NameTag.seat: mention.isSeat = true
    case ActorRegistry.NameTag.people:
      mention.agreement = Agreement(isFeminine: nil, isPlural: true)
    default: break
    }
    mention.reasons = [
      isAmbiguous ? "name of the registry, one of several that it may mean" : "name of the registry"
    ]
    add(mention)
  }

  /// Whether a state's name only ends the name of something else: "Total Libye", "Radio France".
  private func endsAnotherName(_ token: Int, _ entry: NameTrie.Entry) -> Bool {
    guard registry.actors[Int(entry.value)].kind == .state, token > 0,
      entry.tag == ActorRegistry.NameTag.name, !isSentenceStart(token - 1)
    else { return false }
    let before = text.word(token - 1)
    return before.isCapitalized && !before.isAllCapitals && !isSentenceEnd(token - 1)
  }

  /// Whether a token opens its sentence, quotation marks and dashes apart.
  func isSentenceStart(_ token: Int) -> Bool {
    var before = token - 1
    while before >= 0, text.tag(before) == .punctuation, !isSentenceEnd(before) { before -= 1 }
    return before < 0 || isSentenceEnd(before)
  }

  private func isSentenceEnd(_ token: Int) -> Bool {
    token + 1 >= text.tokens.count || text.sentence(of: token) != text.sentence(of: token + 1)
  }

  private func longestName(
    at start: Int, before end: Int
  ) -> (tokens: Range<Int>, entries: [NameTrie.Entry], atomCount: Int)? {
    var node: Int32 = 0
    var capitals: UInt32 = 0
    var atomCount = 0
    var best: (tokens: Range<Int>, entries: [NameTrie.Entry], atomCount: Int)?
    var token = start
    while token < end {
      let tokenAtoms = atoms(at: token)
      // Quotation marks inside a name are passed over, other marks end it.
      if tokenAtoms.isEmpty { break }
      for atom in tokenAtoms {
        guard let symbol = registry.names.symbol(of: atom.folded),
          let next = registry.names.step(from: node, by: symbol), atomCount < 32
        else { return best }
        node = next
        if atom.isCapitalized { capitals |= 1 << UInt32(atomCount) }
        atomCount += 1
      }
      // "Onu" is the organisation, "Eau" the beginning of a sentence about water.
      let word = text.word(token)
      let isShouted =
        token == start
        && (word.isAllCapitals || word.analyses.allSatisfy { $0.partOfSpeech == .properNoun })
      let entries = registry.names.entries(at: node).filter {
        $0.capitals & ~capitals == 0 && (isShouted || !$0.isAcronym)
      }
      .sorted { (rank($0.tag), $0.value) < (rank($1.tag), $1.value) }
      if !entries.isEmpty { best = (start..<token + 1, entries, atomCount) }
      token += 1
    }
    return best
  }

  /// Proper names before seats, seats before adjectives: "Russes" is the people, not the adjective.
  private func rank(_ tag: UInt8) -> Int {
    switch tag {
    case ActorRegistry.NameTag.name: 0
    case ActorRegistry.NameTag.people: 1
    case ActorRegistry.NameTag.seat: 2
    case ActorRegistry.NameTag.small: 3
    default: 4
    }
  }
}
