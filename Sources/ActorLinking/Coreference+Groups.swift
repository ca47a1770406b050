internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Links the group that a noun names: "les opposants au Brexit", "des milices arabes", "les pays du
  /// Golfe"; or, where it only says "his opponents", the one of that side spoken of before.
  mutating func group(at noun: Int, before end: Int) -> Int? {
    if isBareApposition(noun) || isOneOf(noun) { return nil }
    guard let match = groupMatch(at: noun, before: end) else {
      return sameSide(at: noun, before: end)
    }
    if let registered = match.registered {
      return link(
        match.tokens, [position(ofRegistered: registered)], .described, "states that it names:",
        hops: -1, isPlural: true)
    }
    let state = match.state ?? (match.isGenitive == nil ? nil : stateSpokenOf())
    let isSpokenOf = match.state == nil && state != nil
    let group = position(of: actor(of: match, state), match.agreement)
    clear(match.tokens)
    // "les milices" are those named before.
    organMentions[text.lower(noun), default: []].append(mentions.count)
    for token in match.phrase where owner[token] >= 0 && !match.tokens.contains(token) {
      mentions[Int(owner[token])].isInside = true
    }
    return link(
      match.tokens, [group], .described,
      isSpokenOf ? "a group in the state spoken of:" : "a group by its grammar:",
      hops: isSpokenOf ? 0 : -1, isPlural: match.agreement.isPlural, phrase: match.phrase)
  }

  /// "l'un des principaux alliés de X": one of them, not the group.
  private func isOneOf(_ noun: Int) -> Bool {
    var before = noun - 1
    while before > 0, [.adjective, .adverb].contains(text.tag(before)) { before -= 1 }
    return before > 0 && text.lower(before) == "des"
      && ["un", "une", "l'un", "l'une"].contains(text.lower(before - 1))
  }

  /// "les Houthis, alliés de l'Iran,": what somebody is called behind a comma, without an article.
  private func isBareApposition(_ noun: Int) -> Bool {
    guard noun > 1, text.lower(noun - 1) == ",", owner[noun - 2] >= 0,
      mentions[Int(owner[noun - 2])].form == .named, let word = groupNoun(at: noun)
    else { return false }
    return word.takes.contains(.owner)
  }

  /// The state whose people a group is that says none: not one that is hardly spoken of, which may be
  /// whom the group stands against.
  private func stateSpokenOf() -> Int? {
    guard let state = placeOfPeople() else { return nil }
    let isPlace = state == lastPlace?.state || state == homePlace
    return isPlace || stateCounts[state, default: 0] > 3 ? state : nil
  }

  private func actor(of match: GroupMatch, _ state: Int?) -> Actor {
    guard let state, let registered = registry.position(of: actors[state].id) else {
      return Actor(
        id: ActorID("\(match.kind.rawValue)/\(normalizedName(match.name))"), name: match.name,
        kind: match.kind)
    }
    let adjectives = registry.adjectives[registered] ?? []
    let genitive = registry.genitives[registered] ?? ""
    var name = match.name
    if let organ = match.organ {
      name = organ.name(adjectives: adjectives, genitive: genitive)
    } else if match.isGenitive == true {
      name += " " + genitive
    } else {
      let form = (match.agreement.isFeminine == true ? 1 : 0) + (match.agreement.isPlural ? 2 : 0)
      if form < adjectives.count { name += " " + adjectives[form] }
    }
    return Actor(
      id: ActorID("\(actors[state].id.rawValue)/\(normalizedName(name))"), name: name,
      kind: match.kind)
  }

  /// "ses partisans", "leurs alliés", "son entourage": the group of whoever owns it.
  mutating func ownedGroup(at noun: Int, by owners: [Int], before end: Int) -> Int? {
    guard owners.count == 1, let word = groupNoun(at: noun), word.takes.contains(.owner),
      owner[noun] < 0, apposition(of: noun) == nil
    else { return nil }
    // "ses alliés tchadiens et maliens" are Chad and Mali.
    if word.takes.contains(.bloc), noun + 1 < end, isStateAdjective(noun + 1) { return nil }
    if word.takes.contains(.bloc), let match = groupMatch(at: noun, before: end),
      actors[owners[0]].kind == .state || match.registered != nil, !match.name.isEmpty
    {
      return group(at: noun, before: end)
    }
    let holder = actors[owners[0]]
    guard
      [.person, .organisation, .armedGroup, .body].contains(holder.kind) || holder.kind == .state
    else { return nil }
    let head = word.family.contains(" ") ? String(word.family.prefix { $0 != " " }) : word.noun
    let name =
      head + " "
      + joined(word.family.hasSuffix(" à") ? "à" : "de", article(of: owners[0]), holder.name)
    let group = position(
      of: Actor(
        id: ActorID("\(word.kind.rawValue)/\(normalizedName(name))"), name: name, kind: word.kind),
      word.agreement)
    return link(
      noun..<noun + 1, [group], .described, "the group of \(holder.name):",
      isPlural: word.agreement.isPlural)
  }

  /// The article that an actor's name takes: "la" of "Russie", "le" of "Haut Comité des négociations",
  /// none of "Daech".
  private func article(of actor: Int) -> String {
    let name = actors[actor].name
    if actors[actor].kind == .state {
      return registry.position(of: actors[actor].id).flatMap { registry.articles[$0] } ?? ""
    }
    guard let first = nameAtoms(of: name).first?.folded, actors[actor].kind != .person else {
      return ""
    }
    let word = String(name.prefix { $0 != " " }).lowercased()
    guard
      NameWords.organisationNouns.contains(word) || ActorRegistry.isAcronym(name)
        || name.prefix(1).lowercased() == name.prefix(1)
    else { return "" }
    if agreements[actor].isPlural { return "les" }
    if "aeiouh".contains(first.prefix(1)) { return "l'" }
    return agreements[actor].isFeminine.map { $0 ? "la" : "le" } ?? ""
  }

  /// "les opposants", "les détracteurs de son projet": those of that side whom the text spoke of before.
  private mutating func sameSide(at noun: Int, before end: Int) -> Int? {
    guard let word = groupNoun(at: noun), word.family.contains(" "), owner[noun] < 0 else {
      return nil
    }
    let side = word.family + " "
    let head = word.family.prefix { $0 != " " } + " "
    let known = antecedents.latest(in: current, within: 8) { one in
      one.actors.count == 1 && actors[one.actors[0]].kind == .organisation
        && (actors[one.actors[0]].name.hasPrefix(side)
          || actors[one.actors[0]].name.hasPrefix(head))
        && actors[one.actors[0]].state == nil
        && actors[one.actors[0]].id.rawValue.hasPrefix("organisation/")
    }
    guard let known else { return nil }
    return link(
      noun..<noun + 1, known.actors, .described, "those of this side spoken of:", hops: known.hops,
      isPlural: true, phrase: noun..<endOfOwnCause(of: noun, before: end))
  }

  /// The end of "détracteurs de son projet de quitter l'Union", whose names are no arguments of the
  /// verb; the noun's own where nothing with a possessive follows.
  private mutating func endOfOwnCause(of noun: Int, before end: Int) -> Int {
    guard noun + 3 < end,
      ["de", "à", "d'", "d’"].contains(text.lower(noun + 1)),
      ["son", "sa", "ses", "leur", "leurs"].contains(text.lower(noun + 2)),
      let cause = text.head(noun + 2), cause > noun + 2
    else { return noun + 1 }
    let last = min(text.subtree(cause).upperBound, noun + 14, end)
    guard last > cause else { return noun + 1 }
    for token in noun + 1..<last where owner[token] >= 0 {
      mentions[Int(owner[token])].isInside = true
    }
    return last
  }
}
