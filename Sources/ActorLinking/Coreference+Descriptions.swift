internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// "le maréchal", "ce pays", "l'organisation", "le gouvernement", "les deux hommes".
  mutating func description(
    at token: Int, before end: Int, _ recent: inout RecentActors, _ homeState: Int?
  ) -> Int? {
    let lower = text.lower(token)
    let isPairOpener =
      (lower == "des" || lower == "ces") && token + 1 < end && text.lower(token + 1) == "deux"
    guard ReferenceWords.definite.contains(lower) || isPairOpener else { return nil }
    // The contraction keeps its preposition: only what follows is the mention.
    let isContraction = ["au", "du", "des"].contains(lower)
    let token = isContraction ? token + 1 : token
    var noun = isContraction ? token : token + 1
    var isPair = false
    if noun < end, text.lower(noun) == "deux" {
      isPair = true
      noun += 1
    }
    while noun < end, TitleWords.before.contains(text.lower(noun)) { noun += 1 }
    guard noun < end, owner[noun] < 0 else { return nil }
    let lemma = text.lemma(noun)
    if isPair {
      guard ReferenceWords.pairNouns.contains(lemma) else { return nil }
      let kinds: Set<ActorKind>? =
        lemma == "homme" || lemma == "dirigeant" || lemma == "président" || lemma == "ministre"
        ? [.person] : lemma == "pays" || lemma == "État" || lemma == "capitale" ? [.state] : nil
      let pair = recent.lastTwo { actor in kinds?.contains(actors[actor].kind) ?? true }
      guard pair.count == 2 else { return nil }
      return link(token..<noun + 1, pair, .described, "“les deux …” after", &recent)
    }
    let isComplemented =
      noun + 1 < end
      && (["de", "du", "des", "d'", "d’"].contains(text.lower(noun + 1)) || owner[noun + 1] >= 0
        || isNameLike(noun + 1))
    if let body = namedBody(at: noun, recent), !isComplemented {
      return link(token..<noun + 1, [body], .described, "short for", &recent)
    }
    let hasStateAdjective =
      noun + 1 < end && owner[noun + 1] >= 0 && mentions[Int(owner[noun + 1])].form == .adjective
    if registry.titles[lemma]?.rank == .office, !isComplemented || hasStateAdjective {
      // Whom this text called so comes before whom the registry knows by the title.
      if let actor = recent.latest(where: { titlesInText[$0]?.contains(lemma) == true })
        ?? recent.latest(where: { actors[$0].kind == .person && calledBy[$0].contains(lemma) })
      {
        return link(token..<noun + 1, [actor], .described, "called “\(lemma)” before", &recent)
      }
      return nil
    }
    if let kinds = ReferenceWords.kindNouns[lemma], !isComplemented, lower != "les",
      !(noun + 1 < end && text.lemma(noun + 1) == "voisin")
    {
      guard let actor = recent.latestTheme(where: { kinds.contains(actors[$0].kind) }) else {
        return nil
      }
      return link(token..<noun + 1, [actor], .described, "the last \(lemma) before", &recent)
    }
    return organ(at: noun, from: token, before: end, isComplemented, &recent, homeState)
  }

  /// "l'armée", "le ministère", "le gouvernement" without a state: the one of its noun named before,
  /// or that of the state that the article is about.
  mutating func organ(
    at noun: Int, from start: Int, before end: Int, _ isComplemented: Bool,
    _ recent: inout RecentActors, _ homeState: Int?
  ) -> Int? {
    guard let first = nameAtoms(of: text.form(noun)).first?.folded,
      let organ = registry.organs[first]?.first(where: { matches($0, at: noun, before: end) })
    else { return nil }
    let last = noun + tokenCount(organ, at: noun) - 1
    if isComplemented && last == noun && !isBareComplement(noun + 1, end) { return nil }
    // "l'armée nationale du pays voisin" is another one.
    var after = last + 1
    while after < end, text.tag(after) == .adjective { after += 1 }
    if after < end, ["de", "du", "des", "d'", "d’"].contains(text.lower(after)),
      !isBareComplement(after, end)
    {
      return nil
    }
    if let known = namesake(organ, before: start) {
      return link(
        start..<last + 1, mentions[known].actors, .described, "\(organ.noun) named before", &recent)
    }
    guard let homeState, organ.form == .state || organ.form == .organ,
      ReferenceWords.stateOrgans.contains(organ.words[0]),
      let registered = registry.position(of: actors[homeState].id)
    else { return nil }
    var meant = homeState
    if organ.form == .organ {
      let name = organ.name(adjectives: registry.adjectives[registered] ?? [])
      meant = position(
        of: Actor(
          id: ActorID("\(actors[homeState].id.rawValue)/\(normalizedName(name))"), name: name,
          kind: organ.kind, state: actors[homeState].id), organ.agreement)
    }
    return link(
      start..<last + 1, [meant], .described, "\(organ.noun) of the state that the article is about",
      &recent)
  }

  /// The mention of the same organ with its state: the last one before, else the first one after.
  func namesake(_ organ: Organ, before start: Int) -> Int? {
    let same = organMentions[organ.noun] ?? []
    let earlier = same.filter { mentions[$0].tokens.lowerBound < start }
    return earlier.max { mentions[$0].tokens.lowerBound < mentions[$1].tokens.lowerBound }
      ?? same.min { mentions[$0].tokens.lowerBound < mentions[$1].tokens.lowerBound }
  }

  /// Whether a complement only describes: "gouvernement de coalition", not "gouvernement du Mali".
  func isBareComplement(_ preposition: Int, _ end: Int) -> Bool {
    let next = preposition + 1
    return ["de", "d'", "d’"].contains(text.lower(preposition)) && next < end && owner[next] < 0
      && text.tag(next) == .noun && !text.word(next).isCapitalized
  }

  /// The body that a capitalised noun alone stands for: "la Commission" after "la Commission
  /// européenne".
  func namedBody(at noun: Int, _ recent: RecentActors) -> Int? {
    guard text.word(noun).isCapitalized, !isSentenceStart(noun),
      NameWords.organisationNouns.contains(text.lower(noun)),
      let first = atoms(at: noun).first?.folded
    else { return nil }
    return recent.latest { position in
      let actor = actors[position]
      return actor.kind != .person && actor.kind != .state
        && ([actor.name] + actor.names).contains { nameAtoms(of: $0).first?.folded == first }
    }
  }

  func matches(_ organ: Organ, at start: Int, before end: Int) -> Bool {
    var word = 0
    var token = start
    while word < organ.words.count {
      guard token < end else { return false }
      let tokenAtoms = atoms(at: token).map(\.folded)
      guard !tokenAtoms.isEmpty, word + tokenAtoms.count <= organ.words.count,
        tokenAtoms.elementsEqual(organ.words[word..<word + tokenAtoms.count])
      else { return false }
      word += tokenAtoms.count
      token += 1
    }
    return true
  }

  func tokenCount(_ organ: Organ, at start: Int) -> Int {
    var word = 0
    var token = start
    while word < organ.words.count {
      word += atoms(at: token).count
      token += 1
    }
    return token - start
  }
}
