internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// "l'armée", "le ministère", "le gouvernement" without a state: the one of its noun named before,
  /// or that of the state that the article is about.
  mutating func organ(at noun: Int, from start: Int, before end: Int) -> Int? {
    guard let first = atoms(at: noun).first?.folded,
      let organ = registry.organs[first]?.first(where: { matches($0, at: noun, before: end) })
    else { return nil }
    let last = noun + tokenCount(organ, at: noun) - 1
    // "l'état d'urgence" is no State.
    if first == "etat", !text.word(noun).isCapitalized, organ.words.count == 1 { return nil }
    // "le chef du gouvernement" is a man: "du" is determiner and preposition in one.
    if start == noun, start > 1, registry.titles[text.lemma(start - 2)] != nil { return nil }
    // "les autorités qui siègent à X" are others than those of the state.
    if last + 1 < end,
      organ.form != .person && ["qui", "dont"].contains(text.lower(last + 1))
        || organ.form != .other && ReferenceWords.belonging.contains(text.lemma(last + 1))
    {
      return nil
    }
    // "l'aviation occidentale" is no state's.
    if last + 1 < end, owner[last + 1] < 0, text.tag(last + 1) == .adjective,
      ReferenceWords.otherAdjectives.contains(text.lemma(last + 1))
    {
      return nil
    }
    // "les forces turquo-rebelles", "les forces pro-X" are others than the army.
    if last + 1 < end, owner[last + 1] < 0, text.tag(last + 1) == .adjective,
      atoms(at: last + 1).count > 1
    {
      return nil
    }
    if organ.form == .state, let body = body(calledBy: first), !isComplemented(noun, before: end) {
      return link(start..<last + 1, [body], .described, "\(organ.noun) spoken of:")
    }
    if last == noun, isComplemented(noun, before: end), !isBareComplement(noun + 1, end) {
      return nil
    }
    // "l'armée nationale du pays voisin" is another one.
    var after = last + 1
    while after < end, text.tag(after) == .adjective, phraseOwner[after] < 0 { after += 1 }
    if after < end, ["de", "du", "des", "d'", "d’"].contains(text.lower(after)),
      !isBareComplement(after, end)
    {
      return nil
    }
    if let known = namesake(organ, before: start) {
      return link(
        start..<last + 1, mentions[known].actors, .described, "\(organ.noun) named before:")
    }
    if organ.form == .other, let group = onlyArmedGroup(calledBy: organ) {
      return link(start..<last + 1, [group], .described, "the one armed group spoken of:")
    }
    let spoken = organ.form == .other ? placeOfPeople() : nearestState()
    guard let state = spoken else { return nil }
    return organ.form == .person
      ? bareOffice(organ, start..<last + 1, of: state)
      : bareOrgan(organ, start..<last + 1, of: state, isCertain: false)
  }

  /// The one armed group of the text that stands before, for "les rebelles", "les jihadistes".
  private func onlyArmedGroup(calledBy organ: Organ) -> Int? {
    guard OrganWords.armedMen.contains(organ.words[0]), organ.words.count == 1 else { return nil }
    guard armedGroups.count == 1, let group = armedGroups.first,
      // A group that grammar names has no other name to be called by.
      !actors[group].id.rawValue.contains("/")
        || actors[group].id.rawValue.hasPrefix("armed-group/")
    else { return nil }
    // Nobody calls jihadists rebels where the text may speak of others.
    if OrganWords.rebels.contains(organ.words[0]), isJihadist(actors[group].id) { return nil }
    return group
  }

  private func isJihadist(_ id: ActorID) -> Bool {
    let roots: Set<String> = ["etat-islamique", "al-qaida"]
    return roots.contains(id.rawValue)
      || registry[id]?.affiliations.contains {
        $0.target.map { roots.contains($0.rawValue) } == true
      } == true
  }

  /// The body of late that "ce gouvernement" means, where its name begins so: "gouvernement d'union".
  func body(calledBy noun: String) -> Int? {
    antecedents.latest(in: current, within: 8) { one in
      guard one.actors.count == 1 else { return false }
      let actor = actors[one.actors[0]]
      return actor.kind == .body
        && actor.names.contains { nameAtoms(of: $0).first?.folded == noun }
    }?.actors.first
  }

  /// The holder of an office that is named without its state: "le chef de la diplomatie".
  private mutating func bareOffice(_ organ: Organ, _ range: Range<Int>, of state: Int) -> Int? {
    guard organ.words.count > 1, let person = officeHolder(organ, actors[state].id) else {
      return nil
    }
    return link(
      range, [position(ofRegistered: person)], .described,
      "\(organ.noun) of the state spoken of:")
  }

  /// The organ of a state that is named without it.
  private mutating func bareOrgan(
    _ organ: Organ, _ range: Range<Int>, of state: Int, isCertain: Bool
  ) -> Int? {
    // Of a state that is only spoken of, no more than what every state has.
    guard
      isCertain || organ.form == .organ && homeState != nil
        || organ.isBare,
      let registered = registry.position(of: actors[state].id)
    else { return nil }
    var meant = state
    if organ.form != .state {
      let name = organ.name(
        adjectives: registry.adjectives[registered] ?? [],
        genitive: registry.genitives[registered] ?? "")
      meant = position(
        of: Actor(
          id: ActorID("\(actors[state].id.rawValue)/\(normalizedName(name))"), name: name,
          kind: organ.kind, state: organ.form == .other ? nil : actors[state].id),
        organ.agreement)
    }
    return link(
      range, [meant], .described, "\(organ.noun) of the state spoken of, \(actors[state].name):")
  }

  /// "son armée", "leur gouvernement", "son pays", "son homologue turc" behind a possessive whose owner
  /// is known.
  mutating func owned(at noun: Int, by owners: [Int], before end: Int) -> Int? {
    guard !owners.isEmpty, noun < end, phraseOwner[noun] < 0, owner[noun] < 0 else { return nil }
    if let next = ownedGroup(at: noun, by: owners, before: end) { return next }
    let lemma = text.lemma(noun)
    if owners.count > 1 { return countries(of: owners, at: noun, lemma) }
    let holder = owners[0]
    let isBare =
      noun + 1 >= end
      || text.tag(noun + 1) != .adjective
        && !["de", "du", "des", "d'", "d’"].contains(text.lower(noun + 1))
    if isBare, let body = body(of: holder, called: lemma), apposition(of: noun) == nil {
      return link(
        noun..<noun + 1, [body], .described, "the \(lemma) of \(actors[holder].name):")
    }
    let id = actors[holder].kind == .state ? actors[holder].id : actors[holder].state
    if lemma == "homologue" || lemma == "collègue", noun + 1 < end, isStateAdjective(noun + 1),
      apposition(of: noun) == nil
    {
      return counterpart(of: holder, at: noun)
    }
    if lemma == "voisin", noun + 1 < end, isStateAdjective(noun + 1) {
      // "son voisin laotien"
      let state = mentions[Int(owner[noun + 1])].actors
      clear(noun + 1..<noun + 2)
      return link(noun..<noun + 2, state, .described, "by its adjective:")
    }
    if ReferenceWords.others.contains(lemma), let other = other(than: holder, at: noun) {
      return link(noun..<noun + 1, [other], .described, "another than \(actors[holder].name):")
    }
    guard let id, let registered = registry.position(of: id), noun + 1 >= end || owner[noun + 1] < 0
    else { return nil }
    let state = position(ofRegistered: registered)
    if lemma == "pays", actors[holder].kind == .person {
      return link(noun..<noun + 1, [state], .described, "the country of \(actors[holder].name):")
    }
    guard let first = atoms(at: noun).first?.folded, apposition(of: noun) == nil,
      let organ = registry.organs[first]?.first(where: {
        matches($0, at: noun, before: end)
      })
    else { return nil }
    let last = noun + tokenCount(organ, at: noun)
    guard last >= end || !["de", "du", "des", "d'", "d’"].contains(text.lower(last)) else {
      return nil
    }
    if organ.form == .person { return bareOffice(organ, noun..<last, of: state) }
    // "son gouvernement" is a person's state, but a state's "gouvernement" the state again.
    guard
      organ.form == .organ
        || organ.form == .state && actors[holder].kind == .person && lemma != "présidence"
    else { return nil }
    return bareOrgan(organ, noun..<last, of: state, isCertain: true)
  }

  /// What a person leads or belongs to: the body of that kind that the text spoke of last, else the only
  /// one that the registry knows for the day; "son parti", "son groupe".
  private mutating func body(of person: Int, called lemma: String) -> Int? {
    guard actors[person].kind == .person, ReferenceWords.ownBodies.contains(lemma),
      let kinds = ReferenceWords.kindNouns[lemma]
    else { return nil }
    let bodies = Set(
      actors[person].affiliations.filter { $0.holds(on: date) }.compactMap(\.target))
    let spokenOf = antecedents.latest(in: current) { one in
      one.actors.count == 1 && bodies.contains(actors[one.actors[0]].id)
        && kinds.contains(actors[one.actors[0]].kind)
    }
    if let spokenOf { return spokenOf.actors[0] }
    let known = bodies.compactMap { registry.position(of: $0) }
      .filter { kinds.contains(registry.actors[$0].kind) }
    return known.count == 1 ? position(ofRegistered: known[0]) : nil
  }

  /// "leurs pays" of several persons.
  private mutating func countries(of owners: [Int], at noun: Int, _ lemma: String) -> Int? {
    guard lemma == "pays" else { return nil }
    let states = owners.compactMap { owner in
      actors[owner].state.flatMap { registry.position(of: $0) }
    }
    guard states.count == owners.count else { return nil }
    let meant = states.map { position(ofRegistered: $0) }
    return link(noun..<noun + 1, meant, .described, "the countries of these:", isPlural: true)
  }

  /// The other actor of the owner's kind that stands out most: "son rival".
  private func other(than holder: Int, at noun: Int) -> Int? {
    let isState = text.lemma(noun).hasPrefix("voisin") || actors[holder].kind == .state
    guard apposition(of: noun) == nil else { return nil }
    return antecedents.best(in: current, within: 3) { one in
      guard one.actors.count == 1, one.actors[0] != holder else { return 0 }
      let kind = actors[one.actors[0]].kind
      return kind != .medium && kind != .organisation && (kind == .state) == isState ? 1 : 0
    }?.actors.first
  }

  /// How often a state is spoken of, against the one most often spoken of; at least a quarter.
  func prominence(_ state: Int) -> Double {
    let most = stateCounts.values.max() ?? 1
    return max(0.25, Double(stateCounts[state] ?? 0) / Double(max(1, most)))
  }

  /// The state whose people a bare noun means ("les rebelles"): the one last named as a place, else the
  /// one that the article is about.
  func placeOfPeople() -> Int? {
    if let lastPlace, current - lastPlace.sentence <= 2 { return lastPlace.state }
    return homePlace ?? homeState ?? lastPlace?.state
  }

  /// The state that a bare organ belongs to: the one that the same sentence spoke of as a subject or
  /// by its adjective, else the one that the article is about, else the one that stands out most here.
  private mutating func nearestState() -> Int? {
    if let last = lastState, last.sentence == current { return last.state }
    return homeState
      ?? antecedents.best(in: current, within: 2) { one in
        guard one.actors.count == 1, actors[one.actors[0]].kind == .state else { return 0 }
        return prominence(one.actors[0])
      }?.actors.first ?? stateOfBodies()
  }

  /// The state of the body of a state that was spoken of last: "l'armée irakienne … la police fédérale".
  private mutating func stateOfBodies() -> Int? {
    let body = antecedents.latest(in: current, within: 2) { one in
      one.actors.count == 1 && actors[one.actors[0]].kind == .body
        && actors[one.actors[0]].state != nil
    }
    guard let id = body.flatMap({ actors[$0.actors[0]].state }),
      let registered = registry.position(of: id)
    else { return nil }
    return position(ofRegistered: registered)
  }

  /// The mention of the same organ with its state: the last one before, else the first one after.
  private func namesake(_ organ: Organ, before start: Int) -> Int? {
    // "le ministère" after "le ministère russe de la Défense"
    let isShort = organ.words.count == 1
    let same = organMentions.filter { noun, _ in
      noun == organ.noun
        || isShort && nameAtoms(of: noun).first?.folded == organ.words[0] && noun.contains(" ")
    }.flatMap(\.value).sorted()
    let earlier = same.filter { mentions[$0].tokens.lowerBound < start }
    return earlier.max { mentions[$0].tokens.lowerBound < mentions[$1].tokens.lowerBound }
      ?? same.min { mentions[$0].tokens.lowerBound < mentions[$1].tokens.lowerBound }
  }

  /// Whether a complement only describes: "gouvernement de coalition", not "gouvernement du Mali".
  private func isBareComplement(_ preposition: Int, _ end: Int) -> Bool {
    let next = preposition + 1
    return ["de", "d'", "d’"].contains(text.lower(preposition)) && next < end && owner[next] < 0
      && text.tag(next) == .noun && !text.word(next).isCapitalized
  }

  private func matches(_ organ: Organ, at start: Int, before end: Int) -> Bool {
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

  private func tokenCount(_ organ: Organ, at start: Int) -> Int {
    var word = 0
    var token = start
    while word < organ.words.count {
      word += atoms(at: token).count
      token += 1
    }
    return token - start
  }
}
