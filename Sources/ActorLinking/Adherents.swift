internal import LanguageAnalysis
internal import SociogramModel

/// Words beside a person's name that say which party or group he is of.
extension LinkingState {
  /// Finds the parties and groups whose name, in the plural, a word before a person's name or behind
  /// his title is: "le républicain X", "le sénateur démocrate de l'Ohio X", "le Frère musulman X".
  ///
  /// A party is taken where it is one of the person's country, or, of a person without one, of a
  /// country that the text names or whose people it names; a group called by two words or more, everywhere.
  mutating func findAdherents() {
    for number in mentions.indices {
      guard mentions[number].form == .named, !mentions[number].isInside,
        let person = mentions[number].actors.first, actors[person].kind == .person
      else { continue }
      for start in adherentStarts(of: number) {
        for length in [2, 1] {
          let end = mentions[number].tokens.lowerBound
          let limit = start < end ? end : mentions[number].phrase.upperBound
          guard start + length <= limit,
            let group = group(inSingular: start..<start + length, of: person)
          else { continue }
          add(group, start..<start + length, to: number)
          break
        }
      }
    }
  }

  /// Where such a word may begin: right before the name, and behind a title in the person's phrase.
  private func adherentStarts(of number: Int) -> [Int] {
    let mention = mentions[number]
    let name = mention.tokens.lowerBound
    let floor = Int(text.sentences[text.sentence(of: name)].tokens.lowerBound)
    var starts = [name - 2, name - 1].filter {
      $0 > floor && text.tag($0 - 1) == .determiner
    }
    for token in mention.phrase where token > mention.phrase.lowerBound {
      if !mention.tokens.contains(token), text.tag(token) == .adjective,
        registry.titles[text.lemma(token - 1)] != nil
          || AdherentWords.members.contains(text.lemma(token - 1))
      {
        starts.append(token)
      }
    }
    return starts
  }

  /// The one group whose name in the plural some words are.
  private func group(inSingular words: Range<Int>, of person: Int) -> Int? {
    var node: Int32 = 0
    var capitals: UInt32 = 0
    for (position, token) in words.enumerated() {
      guard [.noun, .adjective, .properNoun].contains(text.tag(token)) else { return nil }
      let lemma = registry.folded(text.lemma(token))
      let plural = lemma.hasSuffix("s") || lemma.hasSuffix("x") ? lemma : lemma + "s"
      node = registry.names.step(from: node, by: registry.names.symbol(of: plural))
      guard node > 0 else { return nil }
      if text.word(token).isCapitalized { capitals |= 1 << UInt32(position) }
    }
    let country = country(ofPerson: person)
    var found: Int?
    for position in registry.names.entries(at: node) {
      let entry = registry.names.entries[position]
      let actor = registry.actors[Int(entry.value)]
      guard entry.capitals & ~capitals == 0, !entry.isAcronym,
        actor.kind == .organisation || actor.kind == .armedGroup
      else { continue }
      let home = registry.country(of: actor)
      let fits =
        if let home { country.map { $0 == home } ?? isNamed(home) } else { words.count > 1 }
      guard fits else { continue }
      if let found, found != Int(entry.value) { return nil }
      found = Int(entry.value)
    }
    return found
  }

  private func country(ofPerson person: Int) -> ActorID? {
    registry[actors[person].id].flatMap { registry.country(of: $0) }
      ?? registry.country(of: actors[person])
  }

  /// Whether the text names a state, or somebody whom the registry knows to serve it.
  private func isNamed(_ state: ActorID) -> Bool {
    mentions.contains {
      $0.actors.contains {
        actors[$0].id == state
          || actors[$0].kind == .person
            && registry[actors[$0].id].flatMap { registry.country(of: $0) } == state
      }
    }
  }

  /// Makes the words a mention inside the phrase of the person.
  private mutating func add(_ group: Int, _ words: Range<Int>, to number: Int) {
    let owners = Set(words.map { owner[$0] })
    let position = position(ofRegistered: group)
    if owners == [-1] {
      var mention = LinkedMention(
        tokens: words, phrase: words, actors: [position], form: .adjective,
        agreement: agreements[position])
      mention.reasons = ["group that a person is said to be of"]
      mention.isInside = true
      add(mention)
    } else {
      // "la démocrate X": the word was read as the party itself.
      guard owners.count == 1, let other = owners.first, Int(other) != number,
        mentions[Int(other)].tokens == words, mentions[Int(other)].actors == [position]
      else { return }
      mentions[Int(other)].form = .adjective
      mentions[Int(other)].isInside = true
    }
    mentions[number].phrase =
      min(mentions[number].phrase.lowerBound, words.lowerBound)..<mentions[number].phrase.upperBound
  }
}

/// Nouns of people who are of a party, besides titles; chosen by hand.
private enum AdherentWords {
  static let members: Set<String> = [
    "sénateur", "sénatrice", "élu", "élue", "candidat", "candidate", "parlementaire", "militant",
    "militante", "représentant", "représentante", "cadre", "figure", "ténor", "conseiller", "rival",
    "opposant", "adversaire", "voix", "combattant", "maire", "ministre",
  ]
}
