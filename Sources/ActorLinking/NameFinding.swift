internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Finds the longest names of the registry that start at each token.
  ///
  /// A name's capitals must stand in the text too. Where a name belongs to several actors, one that
  /// the text names in full elsewhere wins, then one of the country that the text speaks of most, then
  /// the first of the registry. A name in context ("les démocrates") means only one of these two.
  mutating func findNames() {
    var found: [FoundName] = []
    var compounds: [(token: Int, states: (Int, Int))] = []
    for sentence in text.sentences {
      var token = Int(sentence.tokens.lowerBound)
      let end = Int(sentence.tokens.upperBound)
      while token < end {
        if let pair = compound(at: token) {
          compounds.append((token, pair))
          token += 1
        } else if let match = longestName(at: token, before: end) {
          found.append(judged(match))
          token = match.tokens.upperBound
        } else {
          token += 1
        }
      }
    }
    for (token, pair) in compounds { addCompound(token, pair) }
    var inFull: Set<Int32> = []
    for match in found where match.atomCount > 1 && !isAmbiguous(match) {
      if let entry = first(of: match), entry.tag != ActorRegistry.NameTag.inContext {
        inFull.insert(entry.value)
      }
    }
    let countries = countries(of: found)
    for (position, match) in found.enumerated() {
      let isAmbiguous = isAmbiguous(match)
      let known = isAmbiguous ? first(of: match) { inFull.contains($0.value) } : nil
      guard
        let entry = known
          ?? (isAmbiguous ? ofForemostCountry(match, countries, after: found[..<position]) : nil)
          ?? first(
            of: match,
            where: {
              $0.tag != ActorRegistry.NameTag.inContext
                || countries[country(of: $0), default: 0] > 1
                || inFull.contains($0.value)
            })
      else { continue }
      let previous = position > 0 ? found[position - 1].tokens.upperBound : -1
      if previous != match.tokens.lowerBound, endsAnotherName(match.tokens.lowerBound, entry) {
        continue
      }
      addName(match.tokens, entry, isAmbiguous: isAmbiguous)
    }
  }

  /// How often each country is spoken of by its own names or by those of its people and parties.
  private func countries(of found: [FoundName]) -> [ActorID?: Int] {
    var counts: [ActorID?: Int] = [:]
    for match in found where !isAmbiguous(match) {
      if let entry = first(of: match), let country = country(of: entry) {
        counts[country, default: 0] += 1
      }
    }
    return counts
  }

  /// The country of an actor: itself, the one it serves, or the first that it has a bond with.
  private func country(of entry: NameTrie.Entry) -> ActorID? {
    let actor = Int(entry.value)
    return registry.actors[actor].kind == .state
      ? registry.actors[actor].id : registry.country(of: registry.actors[actor])
  }

  /// Of several actors with one name, the one of the country most often spoken of; of two such, that
  /// of the country named last before.
  private func ofForemostCountry(
    _ match: FoundName, _ countries: [ActorID?: Int], after earlier: ArraySlice<FoundName>
  ) -> NameTrie.Entry? {
    if let here = ofCountryInSentence(match, after: earlier) { return here }
    var best: [NameTrie.Entry] = []
    var most = 2
    for position in match.entries {
      let entry = registry.names.entries[position]
      let count = countries[country(of: entry), default: 0]
      guard match.admits(entry), count >= most else { continue }
      if count > most { best = [] }
      best.append(entry)
      most = count
    }
    guard best.count > 1 else { return best.first }
    for one in earlier.reversed() where !isAmbiguous(one) {
      let near = first(of: one).flatMap { country(of: $0) }
      if let entry = best.first(where: { country(of: $0) == near }) { return entry }
    }
    return nil
  }

  /// The one actor of the country that the same sentence names before: "au Portugal, … le Parti
  /// socialiste".
  private func ofCountryInSentence(
    _ match: FoundName, after earlier: ArraySlice<FoundName>
  ) -> NameTrie.Entry? {
    let sentence = text.sentence(of: match.tokens.lowerBound)
    for one in earlier.reversed() where !isAmbiguous(one) {
      guard text.sentence(of: one.tokens.lowerBound) == sentence else { return nil }
      guard let named = first(of: one), registry.actors[Int(named.value)].kind == .state else {
        continue
      }
      let entries = match.entries.map { registry.names.entries[$0] }.filter {
        match.admits($0) && country(of: $0) == country(of: named)
      }
      if entries.count == 1 { return entries[0] }
    }
    return nil
  }

  /// The two states of a compound adjective: "russo-turc".
  private func compound(at token: Int) -> (Int, Int)? {
    guard vocabulary.symbols(of: text.tokens.word[token]).count == 2 else { return nil }
    let parts = atoms(at: token)
    if parts[0].isCapitalized, parts[1].isCapitalized {
      // "le sommet Trump-Poutine", not "le Paris-Dakar"
      return token > 0 && [.noun, .adjective].contains(text.tag(token - 1))
        ? namesJoined(parts) : nil
    }
    guard !parts[0].isCapitalized, let first = registry.prefixes[parts[0].folded] else {
      return nil
    }
    let node = registry.names.step(from: 0, by: registry.names.symbol(of: parts[1].folded))
    for position in registry.names.entries(at: node) {
      let second = registry.names.entries[position]
      if second.tag == ActorRegistry.NameTag.adjective, second.value != first {
        return (first, Int(second.value))
      }
    }
    return nil
  }

  /// Two actors joined by a hyphen: "le sommet Trump-Poutine", "l'axe Paris-Berlin". Persons stand with
  /// persons; what is a name as a whole, such as Guinée-Bissau, is none.
  private func namesJoined(_ parts: [NameAtom]) -> (Int, Int)? {
    let names = registry.names
    guard names.entries(at: names.node(of: parts)).isEmpty else { return nil }
    let nodes = parts.map { names.node(of: [$0]) }
    let actors = nodes.compactMap { node -> Int? in
      let found = names.entries(at: node).map { names.entries[$0] }
        .filter { [ActorRegistry.NameTag.name, ActorRegistry.NameTag.seat].contains($0.tag) }
      return Set(found.map(\.value)).count == 1 ? Int(found[0].value) : nil
    }
    guard actors.count == 2, actors[0] != actors[1] else { return nil }
    let kinds = actors.map { registry.actors[$0].kind == .person }
    return kinds[0] == kinds[1] ? (actors[0], actors[1]) : nil
  }

  private mutating func addCompound(_ token: Int, _ states: (Int, Int)) {
    let pair = [position(ofRegistered: states.0), position(ofRegistered: states.1)]
    var mention = LinkedMention(
      tokens: token..<token + 1, phrase: token..<token + 1, actors: pair, form: .adjective,
      agreement: agreements[pair[0]])
    mention.reasons = ["two actors in one word"]
    add(mention)
  }

  private mutating func addName(
    _ tokens: Range<Int>, _ entry: NameTrie.Entry, isAmbiguous: Bool
  ) {
    let registered = Int(entry.value)
    // "Mme Fillon" is not her husband.
    if registry.actors[registered].kind == .person, tokens.count == 1, tokens.lowerBound > 0,
      isAddress(tokens.lowerBound - 1), let isWoman = gender(ofTitle: tokens.lowerBound - 1),
      let isFeminine = registry.agreements[registered].isFeminine, isFeminine != isWoman
    {
      return
    }
    let actor = position(ofRegistered: registered)
    var mention = LinkedMention(
      tokens: tokens, phrase: tokens, actors: [actor], form: .named, agreement: agreements[actor])
    switch entry.tag {
    case ActorRegistry.NameTag.adjective:
      // "un Russe" is a man, "Le Russe" a nickname; only the small adjective stands for the state.
      guard !text.word(tokens.lowerBound).isCapitalized || isSentenceStart(tokens.lowerBound)
      else { return }
      mention.form = .adjective
    case ActorRegistry.NameTag.seat:
      if let club = club(around: tokens) {
        nobody.formUnion(club)
        return
      }
      guard !isPluralNoun(tokens) else { return }
      if namesTreaty(tokens) {
        nobody.formUnion(tokens)
        return
      }
      mention.isSeat = true
      // "la Maison-Blanche … elle": a seat has a gender and number of its own.
      let article = tokens.lowerBound > 0 ? text.lower(tokens.lowerBound - 1) : ""
      mention.agreement = Agreement(
        isFeminine: article == "la" ? true : ["le", "du", "au"].contains(article) ? false : nil,
        isPlural: false)
    case ActorRegistry.NameTag.people:
      mention.agreement = Agreement(isFeminine: nil, isPlural: true)
    default: break
    }
    mention.reasons = [
      isAmbiguous ? "name of the registry, one of several that it may mean" : "name of the registry"
    ]
    add(mention)
  }

  /// "les accords de Minsk", "le protocole de Kyoto": where they were signed, which names them.
  private func namesTreaty(_ seat: Range<Int>) -> Bool {
    let preposition = seat.lowerBound - 1
    return preposition > 0 && ["de", "d'", "d’", "du"].contains(text.lower(preposition))
      && NameWords.treatyNouns.contains(text.lemma(preposition - 1))
  }

  /// Whether a state's name only ends the name of something else: "Total Libye", "Radio France".
  private func endsAnotherName(_ token: Int, _ entry: NameTrie.Entry) -> Bool {
    guard registry.actors[Int(entry.value)].kind == .state, token > 0,
      entry.tag == ActorRegistry.NameTag.name, !isSentenceStart(token - 1)
    else { return false }
    // "a dit : « La France », not "Radio La France".
    if ["la", "le", "les"].contains(text.lower(token - 1)), text.tag(token - 2) == .punctuation {
      return false
    }
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

  private func longestName(at start: Int, before end: Int) -> FoundName? {
    // Hot: at every token. Most words start no name, which the first step tells.
    var node: Int32 = 0
    var capitals: UInt32 = 0
    var atomCount = 0
    var best: FoundName?
    for token in start..<end {
      let atoms = vocabulary.symbols(of: text.tokens.word[token])
      // Quotation marks inside a name are passed over, other marks end it.
      if atoms.isEmpty {
        // "GUE/NGL"
        if token > start, text.lower(token) == "/" { continue }
        break
      }
      for atom in atoms {
        node = registry.names.step(from: node, by: vocabulary.symbol[atom])
        guard node > 0, atomCount < NameTrie.longestName else { return best }
        if vocabulary.isCapitalized[atom] { capitals |= 1 << UInt32(atomCount) }
        atomCount += 1
      }
      let entries = registry.names.entries(at: node)
      // "Sana a annoncé" is not "Sana'a".
      guard !entries.isEmpty, token == start || text.tag(token) != .auxiliary else { continue }
      let found = FoundName(
        tokens: start..<token + 1, atomCount: atomCount, entries: entries, capitals: capitals,
        isShouted: token == start && isShouted(token))
      if first(of: found) != nil { best = found }
    }
    return best
  }

  /// Whether a word may be an acronym: "Onu" is the organisation, "Eau" the beginning of a sentence
  /// about water.
  private func isShouted(_ token: Int) -> Bool {
    let word = text.word(token)
    return word.isAllCapitals || word.analyses.allSatisfy { $0.partOfSpeech == .properNoun }
  }

  /// The first entry of a found name that fits and the test, proper names before seats, seats before
  /// adjectives: "Russes" is the people, not the adjective.
  private func first(
    of found: FoundName, where fits: (NameTrie.Entry) -> Bool = { _ in true }
  ) -> NameTrie.Entry? {
    for position in found.entries {
      let entry = registry.names.entries[position]
      if found.admits(entry), fits(entry) { return entry }
    }
    return nil
  }

  /// A found name without the actors that it was judged not to mean, as long as others are left.
  private func judged(_ found: FoundName) -> FoundName {
    guard !judgements.isEmpty else { return found }
    var result = found
    result.excluded = excluded(
      from: found.entries.map { registry.names.entries[$0] }.filter(found.admits).map(\.value),
      for: found.tokens)
    return result
  }

  /// Whether a found name may mean more than one actor.
  private func isAmbiguous(_ found: FoundName) -> Bool {
    var meant: Int32?
    for position in found.entries where found.admits(registry.names.entries[position]) {
      let value = registry.names.entries[position].value
      if let meant, meant != value { return true }
      meant = value
    }
    return false
  }
}

/// A name of the registry that stands in the text.
private struct FoundName {
  var tokens: Range<Int>
  var atomCount: Int
  /// The positions in the trie of the entries spelt so.
  var entries: Range<Int>
  /// One bit an atom: whether it has a capital in the text.
  var capitals: UInt32
  /// Whether it may be an acronym.
  var isShouted: Bool
  /// The actors that somebody judged it not to mean.
  var excluded: Set<Int32> = []

  /// Whether an entry's capitals stand in the text.
  func admits(_ entry: NameTrie.Entry) -> Bool {
    entry.capitals & ~capitals == 0 && (isShouted || !entry.isAcronym)
      && (excluded.isEmpty || !excluded.contains(entry.value))
  }
}
