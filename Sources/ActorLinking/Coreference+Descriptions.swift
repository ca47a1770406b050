internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// "le maréchal", "ce pays", "l'organisation", "le gouvernement", "les deux hommes": the noun phrase
  /// that a determiner opens, where it means an actor that the article speaks of.
  mutating func description(at determiner: Int, before end: Int) -> Int? {
    let lower = text.lower(determiner)
    // The contraction keeps its preposition: only what follows is the mention.
    let start = ["au", "aux", "du", "des"].contains(lower) ? determiner + 1 : determiner
    var noun = determiner + 1
    if noun < end, let count = ReferenceWords.numbers[text.lower(noun)] {
      return several(count, at: noun + 1, from: start, before: end)
    }
    var isFormer = false
    // "les 8 assaillants"
    if noun + 1 < end, text.tag(noun) == .numeral, lower == "les" { noun += 1 }
    while noun < end, TitleWords.before.contains(text.lower(noun)) {
      isFormer = isFormer || ["ancien", "ancienne", "ex", "ex-"].contains(text.lower(noun))
      noun += 1
    }
    // "le jeune capitaine"
    if noun + 1 < end, text.tag(noun) == .adjective, text.tag(noun + 1) == .noun, owner[noun] < 0 {
      noun += 1
    }
    guard noun < end, phraseOwner[noun] < 0, lower != "des" || noun == determiner + 1,
      // "le président de la transition, le colonel X": a title of his.
      apposition(of: noun) == nil
    else { return nil }
    if let next = group(at: noun, before: end) { return next }
    if let body = namedBody(at: noun, before: end) {
      return link(start..<noun + 1, [body], .described, "short for")
    }
    if let next = office(at: noun, from: start, before: end, isFormer: isFormer) { return next }
    if let next = couple(at: noun, from: start) { return next }
    // "les droits de l'Homme": nobody's.
    if text.lemma(noun).lowercased() == "homme", determiner > 1,
      ["droit", "fils", "dignité"].contains(text.lemma(determiner - 2))
    {
      return nil
    }
    // "porte-parole de la coalition"
    if let next = coalition(at: noun, from: start, before: end) { return next }
    // "le président de la République", "dont la présidence": part of another phrase.
    let before = determiner > 0 ? text.lower(determiner - 1) : ""
    if before == "dont"
      || ["de", "d'", "d’"].contains(before) && determiner > 1
        && registry.titles[text.lemma(determiner - 2)] != nil
    {
      return nil
    }
    return branch(at: noun, from: start, before: end)
      ?? kind(at: noun, from: start, before: end, lower)
      ?? compatriot(at: noun, from: start, before: end)
      ?? organ(at: noun, from: start, before: end)
  }

  /// "le couple", "le couple X": the two persons of one family name, or the two spoken of last.
  private mutating func couple(at noun: Int, from start: Int) -> Int? {
    guard ["couple", "époux"].contains(text.lemma(noun)) else { return nil }
    let named = noun + 1 < text.tokens.count && phraseOwner[noun + 1] >= 0
    let persons = actors.indices.filter { actors[$0].kind == .person }
    func family(_ actor: Int) -> String? { nameAtoms(of: actors[actor].name).last?.folded }
    let wanted = named ? mentions[Int(phraseOwner[noun + 1])].actors.first.flatMap(family) : nil
    for one in persons {
      guard let name = family(one), wanted == nil || wanted == name else { continue }
      for other in persons
      where other > one && family(other) == name
        && agreements[one].isFeminine != agreements[other].isFeminine
      {
        return link(
          start..<noun + 1, [one, other], .described, "two of one family name:", isPlural: false)
      }
    }
    return nil
  }

  /// "les deux hommes", "les trois pays": those that a sentence joins, else those that stand out most.
  private mutating func several(
    _ count: Int, at noun: Int, from start: Int, before end: Int
  ) -> Int? {
    guard noun < end else { return nil }
    if let next = group(at: noun, before: end) { return next }
    let namesakes = statesNamed(at: noun)
    if namesakes.count == count {
      return link(
        start..<noun + 1, namesakes.map { position(ofRegistered: $0) }, .described,
        "the \(count) of that name", isPlural: true)
    }
    guard let kinds = ReferenceWords.pairNouns[text.lemma(noun)] else { return nil }
    let lemma = text.lemma(noun)
    var last = noun
    if last + 1 < end, text.tag(last + 1) == .adjective, phraseOwner[last + 1] < 0 { last += 1 }
    let isOffice = registry.titles[lemma]?.rank == .office && lemma != "chef"
    func fits(_ actor: Int) -> Bool {
      guard kinds?.contains(actors[actor].kind) ?? (actors[actor].kind != .medium) else {
        return false
      }
      return !isOffice || calledBy[actor].contains(lemma) || lemma == "dirigeant"
        || lemma == "responsable"
    }
    // Two states that were joined once stay a pair.
    let isState = kinds == [.state]
    let joined = antecedents.latest(in: current, within: isState ? .max : 1) {
      $0.actors.count == count && $0.actors.allSatisfy(fits)
    }
    guard
      let pair = joined?.actors
        ?? antecedents.best(count, in: current, within: isState ? 8 : 4, where: fits)
    else { return nil }
    return link(
      start..<last + 1, pair, .described, "the \(count) spoken of:", isPlural: true)
  }

  /// The states whose names begin with a word in the plural: "les deux Corées".
  private func statesNamed(at noun: Int) -> [Int] {
    guard text.word(noun).isCapitalized, owner[noun] < 0,
      let word = atoms(at: noun).first?.folded, word.hasSuffix("s")
    else { return [] }
    return registry.actors.indices.filter {
      registry.actors[$0].kind == .state
        && nameAtoms(of: registry.actors[$0].name).first.map { word.dropLast() == $0.folded }
          == true
    }
  }

  /// What "le Royaume", "l'Organisation" may mean, written as a name.
  private func kindsOfName(_ noun: Int) -> Set<ActorKind>? {
    text.tag(noun) == .properNoun && ReferenceWords.capitalKinds.contains(text.lower(noun))
      ? ReferenceWords.kindNouns[text.lower(noun)] : nil
  }

  /// "le pays", "l'organisation": the actor of that kind that stands out most.
  private mutating func kind(
    at noun: Int, from start: Int, before end: Int, _ determiner: String
  ) -> Int? {
    guard let kinds = ReferenceWords.kindNouns[text.lemma(noun)] ?? kindsOfName(noun),
      !["les", "des", "ces", "aux"].contains(determiner)
    else { return nil }
    if let next = part(at: noun, from: start, before: end, kinds) { return next }
    guard
      !isComplemented(noun, before: end) || isStateAdjective(noun + 1) && !kinds.contains(.state)
    else { return nil }
    var last = noun
    var country: ActorID?
    if last + 1 < end, owner[last + 1] >= 0 {
      country = actors[mentions[Int(owner[last + 1])].actors[0]].id
      last += 1
    } else if last + 1 < end, text.tag(last + 1) == .adjective, !isVerb(last + 1) {
      if kinds.contains(.state), ReferenceWords.otherAdjectives.contains(text.lemma(last + 1)) {
        return nil
      }
      last += 1
    }
    let isState = kinds.contains(.state)
    // "l'organisation islamique" is the armed group, where there is one.
    let isWarlike =
      last > noun && ReferenceWords.warlike.contains(text.lemma(last))
      && antecedents.latest(
        in: current, within: 12,
        where: { one in
          one.actors.count == 1 && actors[one.actors[0]].kind == .armedGroup
        }) != nil
    let clause = text.clause(of: noun)
    // "Lima reproche au pays …": not Peru, though another sentence names it.
    let besides = role(of: noun) == .subject ? [] : subjects(in: clause)
    let onlyState = isState && role(of: noun) == .subject ? onlyStateBefore() : nil
    let found = antecedents.best(in: current, within: 12, withAdjectives: isState) { one in
      // Two arguments of one verb are two actors; and "à l'inverse de X" it is not X.
      guard one.actors.count == 1,
        one.sentence != current || one.isAdjective || isTheme(one.head, before: noun)
          || text.clause(of: one.head) != clause
            && !isContrasted(one.head)
          || one.role == .complement && !isContrasted(one.head)
      else { return 0 }
      let actor = actors[one.actors[0]]
      // An organ of a state is no organisation: its id has the state's before the stroke.
      guard kinds.contains(actor.kind), actor.state == nil, country == nil || isOf(country, actor),
        !isWarlike || actor.kind == .armedGroup, isCalled(actor, by: noun),
        !besides.contains(one.actors[0]),
        actor.kind == .state || registry[actor.id] != nil
          || actor.id.rawValue.hasPrefix(actor.kind.rawValue)
      else { return 0 }
      let weight = one.actors[0] == homeState ? 2 : one.isAdjective ? 0.8 : 1
      // "En ce qui concerne le Portugal, le pays …"
      let isHere =
        lastPlace.map { $0.state == one.actors[0] && $0.sentence == current } == true
        || one.actors[0] == onlyState
      return isState ? isHere ? 8 : weight * prominence(one.actors[0]) : weight
    }
    guard let found else { return nil }
    if country != nil { clear(last..<last + 1) }
    return link(
      start..<last + 1, found.actors, .described, "the \(text.lemma(noun)) spoken of:",
      hops: found.hops)
  }

  /// "la branche égyptienne de l'organisation": the branch of the registry in that country, else the
  /// whole that it is of.
  private mutating func branch(at noun: Int, from start: Int, before end: Int) -> Int? {
    guard ["branche", "filiale", "franchise", "émanation"].contains(text.lemma(noun)),
      // "X, la branche de Y, …" says what X is.
      start < 2 || text.lower(start - 1) != "," || owner[start - 2] < 0
    else { return nil }
    var preposition = noun + 1
    let country = preposition < end && isStateAdjective(preposition)
    if country { preposition += 1 }
    guard preposition + 1 < end, ["de", "du", "d'", "d’"].contains(text.lower(preposition)) else {
      return nil
    }
    var name = preposition + 1
    if NameWords.articles.contains(text.lower(name)) {
      if name + 1 < end, owner[name + 1] < 0, phraseOwner[name] < 0 {
        _ = description(at: name, before: end)
      }
      if owner[name] < 0 { name += 1 }
    }
    guard name < end, owner[name] >= 0, let whole = mentions[Int(owner[name])].actors.first,
      [.armedGroup, .organisation].contains(actors[whole].kind)
    else { return nil }
    let id = actors[whole].id
    let adjective = country ? atoms(at: noun + 1).first?.folded : nil
    let branches = registry.actors.indices.filter { position in
      registry.actors[position].kind == .armedGroup
        && registry.actors[position].affiliations.contains {
          $0.role == "branche" && $0.target == id
        }
        && adjective.map { adjective in
          registry.actors[position].names.contains { name in
            let words = nameAtoms(of: name).map(\.folded)
            return words.first == "branche" && words.contains(adjective)
          }
        } == true
    }
    let meant = branches.count == 1 ? position(ofRegistered: branches[0]) : whole
    let last = mentions[Int(owner[name])].tokens.upperBound
    if country { clear(noun + 1..<noun + 2) }
    // "la branche syrienne de Y, le Front X": says what X is.
    guard !isName(behind: last, before: end) else { return nil }
    mentions[Int(owner[name])].isInside = true
    return link(
      start..<preposition, [meant], .described, "a branch of \(actors[whole].name):",
      phrase: start..<last)
  }

  /// Whether the name of a group stands behind a phrase and a comma.
  private func isName(behind last: Int, before end: Int) -> Bool {
    guard last + 1 < end, text.lower(last) == "," else { return false }
    var name = last + 1
    if name + 1 < end, owner[name] < 0, NameWords.articles.contains(text.lower(name)) { name += 1 }
    return owner[name] >= 0 && mentions[Int(owner[name])].form == .named
      && mentions[Int(owner[name])].actors.contains {
        [.armedGroup, .organisation].contains(actors[$0].kind)
      }
  }

  /// "l'instance de l'ONU", "la branche d'Al-Qaïda": the one spoken of that belongs to whoever is named
  /// behind.
  private mutating func part(
    at noun: Int, from start: Int, before end: Int, _ kinds: Set<ActorKind>
  ) -> Int? {
    guard !kinds.contains(.state), noun + 2 < end,
      ["de", "du", "des", "d'", "d’"].contains(text.lower(noun + 1))
    else { return nil }
    var token = noun + 2
    if NameWords.articles.contains(text.lower(token)) { token += 1 }
    guard token < end, owner[token] >= 0 else { return nil }
    let named = mentions[Int(owner[token])]
    guard named.tokens.lowerBound == token, named.actors.count == 1, named.form == .named,
      [.organisation, .armedGroup, .body].contains(actors[named.actors[0]].kind)
    else { return nil }
    let whole = actors[named.actors[0]].id
    let meant = antecedents.latest(in: current, within: 12) { one in
      one.actors.count == 1 && kinds.contains(actors[one.actors[0]].kind)
        && actors[one.actors[0]].affiliations.contains { $0.target == whole }
    }
    guard let meant else { return nil }
    mentions[Int(owner[token])].isInside = true
    return link(
      start..<noun + 1, meant.actors, .described, "a part of \(actors[named.actors[0]].name):",
      hops: meant.hops, phrase: start..<named.tokens.upperBound)
  }

  /// Whether what the tagger takes for an adjective may be the verb: "le groupe subit".
  private func isVerb(_ adjective: Int) -> Bool {
    !ReferenceWords.warlike.contains(text.lemma(adjective))
      && text.word(adjective).analyses.contains {
        $0.partOfSpeech == .verb && $0.features.isFinite
      }
  }

  /// The actors that are subjects in a clause of this sentence.
  private func subjects(in clause: Int) -> Set<Int> {
    Set(
      antecedents.candidates.lazy.filter {
        $0.sentence == current && $0.role == .subject && $0.actors.count == 1
          && text.clause(of: $0.head) == clause
      }.map { $0.actors[0] })
  }

  /// The one state that the sentence before names, but as a place: "…, en tête desquels l'Allemagne. Le
  /// pays …".
  private func onlyStateBefore() -> Int? {
    var states: Set<Int> = []
    for one in antecedents.candidates.reversed() {
      if one.sentence < current - 1 { break }
      guard one.actors.count == 1, actors[one.actors[0]].kind == .state, !one.isAdjective else {
        continue
      }
      // Named in this sentence: that one is nearer.
      if one.sentence == current { return nil }
      if one.role != .adjunct || text.child(one.head, .case) == nil {
        states.insert(one.actors[0])
      }
    }
    return states.count == 1 ? states.first : nil
  }

  /// Whether a phrase is named for the contrast: "à l'inverse de X", "contrairement à X".
  private func isContrasted(_ head: Int) -> Bool {
    for before in max(0, head - 4)..<head
    where ["inverse", "contrairement", "différence", "opposé", "instar"].contains(
      text.lower(before))
    {
      return true
    }
    return false
  }

  func isStateAdjective(_ token: Int) -> Bool {
    owner[token] >= 0 && mentions[Int(owner[token])].form == .adjective
      && mentions[Int(owner[token])].actors.count == 1
  }

  /// Whether a noun that only some organisations go by is in a name of this one: "la coalition".
  private func isCalled(_ actor: Actor, by noun: Int) -> Bool {
    guard ReferenceWords.namedKinds.contains(text.lemma(noun)), let word = atoms(at: noun).first
    else {
      return true
    }
    return ([actor.name] + actor.names).contains { name in
      nameAtoms(of: name).contains { $0.folded == word.folded }
    }
  }

  /// Whether the registry gives an actor a bond with a country.
  private func isOf(_ country: ActorID?, _ actor: Actor) -> Bool {
    actor.affiliations.contains { $0.target == country }
      || country.flatMap { registry[$0] }.map { state in
        actor.name.contains(state.name)
      } == true
  }

  /// Whether a complement or an actor follows the noun and tells whose it is.
  func isComplemented(_ noun: Int, before end: Int) -> Bool {
    let next = noun + 1
    guard next < end else { return false }
    // "prie l'émirat de rendre les fonds": the infinitive belongs to the verb.
    if text.relation(next) == .mark { return false }
    return ["de", "du", "des", "d'", "d’"].contains(text.lower(next)) || owner[next] >= 0
      || isNameLike(next)
  }

  /// Links the body in a title before a name: "le président de la Commission Jean-Claude Juncker".
  mutating func linkBody(behind determiner: Int, before end: Int) {
    let noun = determiner + 1
    guard noun + 1 < end, owner[noun] < 0, phraseOwner[noun] == phraseOwner[determiner],
      noun + 1 == mentions[Int(phraseOwner[noun])].tokens.lowerBound,
      let person = mentions[Int(phraseOwner[noun])].actors.first,
      let body = namedBody(at: noun, before: end, isInTitle: true) ?? body(of: person, at: noun)
    else { return }
    var mention = LinkedMention(
      tokens: noun..<noun + 1, phrase: noun..<noun + 1, actors: [body], form: .described,
      agreement: agreements[body])
    mention.isInside = true
    mention.hops = 1
    mention.reasons = ["short for \(actors[body].name)"]
    add(mention)
  }

  /// "le chef de l'organisation X": the one of the text, of the kind that the noun names, that the registry
  /// knows him in.
  private func body(of person: Int, at noun: Int) -> Int? {
    guard let kinds = ReferenceWords.kindNouns[text.lemma(noun)], !kinds.contains(.state) else {
      return nil
    }
    let bodies = Set(actors[person].affiliations.compactMap(\.target)).compactMap { target in
      actors.firstIndex { $0.id == target && kinds.contains($0.kind) }
    }
    return bodies.count == 1 ? bodies[0] : nil
  }

  /// The body that a capitalised noun alone stands for: "la Commission" after "la Commission
  /// européenne".
  mutating func namedBody(at noun: Int, before end: Int, isInTitle: Bool = false) -> Int? {
    guard text.word(noun).isCapitalized, !isSentenceStart(noun),
      isInTitle || !isComplemented(noun, before: end),
      NameWords.organisationNouns.contains(text.lower(noun)),
      let first = atoms(at: noun).first?.folded
    else { return nil }
    let named = antecedents.latest(in: current) { one in
      guard one.actors.count == 1 else { return false }
      let actor = actors[one.actors[0]]
      return actor.kind != .person && actor.kind != .state
        && ([actor.name] + actor.names).contains { nameAtoms(of: $0).first?.folded == first }
    }
    if let named { return named.actors[0] }
    // "la Commission" in an article about the Union
    let parts = registry.parts[first].filter { part in
      registry.actors[part].affiliations.contains { bond in
        bond.target.map { id in actors.contains { $0.id == id } } == true
      }
    }
    return parts.count == 1 ? position(ofRegistered: parts[0]) : nil
  }
}
