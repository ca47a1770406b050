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
    if let body = namedBody(at: noun, before: end) {
      return link(start..<noun + 1, [body], .described, "short for")
    }
    if let next = office(at: noun, from: start, before: end, isFormer: isFormer) { return next }
    // "le président de la République", "dont la présidence": part of another phrase.
    let before = determiner > 0 ? text.lower(determiner - 1) : ""
    if before == "dont"
      || ["de", "d'", "d’"].contains(before) && determiner > 1
        && registry.titles[text.lemma(determiner - 2)] != nil
    {
      return nil
    }
    return kind(at: noun, from: start, before: end, lower)
      ?? compatriot(at: noun, from: start, before: end)
      ?? organ(at: noun, from: start, before: end)
  }

  /// "les deux hommes", "les trois pays": those that a sentence joins, else those that stand out most.
  private mutating func several(
    _ count: Int, at noun: Int, from start: Int, before end: Int
  ) -> Int? {
    guard noun < end, let kinds = ReferenceWords.pairNouns[text.lemma(noun)] else { return nil }
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

  /// "le pays", "l'organisation": the actor of that kind that stands out most.
  private mutating func kind(
    at noun: Int, from start: Int, before end: Int, _ determiner: String
  ) -> Int? {
    guard let kinds = ReferenceWords.kindNouns[text.lemma(noun)],
      !["les", "des", "ces", "aux"].contains(determiner),
      !isComplemented(noun, before: end) || isStateAdjective(noun + 1) && !kinds.contains(.state)
    else { return nil }
    var last = noun
    var country: ActorID?
    if last + 1 < end, owner[last + 1] >= 0 {
      country = actors[mentions[Int(owner[last + 1])].actors[0]].id
      last += 1
    } else if last + 1 < end, text.tag(last + 1) == .adjective {
      if kinds.contains(.state), ReferenceWords.otherAdjectives.contains(text.lemma(last + 1)) {
        return nil
      }
      last += 1
    }
    let isState = kinds.contains(.state)
    let found = antecedents.best(in: current, within: 12, withAdjectives: isState) { one in
      guard one.actors.count == 1 else { return 0 }
      let actor = actors[one.actors[0]]
      // An organ of a state is no organisation: its id has the state's before the stroke.
      guard kinds.contains(actor.kind), actor.state == nil, country == nil || isOf(country, actor),
        actor.kind == .state || registry[actor.id] != nil
          || actor.id.rawValue.hasPrefix(actor.kind.rawValue)
      else { return 0 }
      let weight = one.actors[0] == homeState ? 2 : one.isAdjective ? 0.8 : 1
      return isState ? weight * prominence(one.actors[0]) : weight
    }
    guard let found else { return nil }
    if country != nil { clear(last..<last + 1) }
    return link(
      start..<last + 1, found.actors, .described, "the \(text.lemma(noun)) spoken of:",
      hops: found.hops)
  }

  func isStateAdjective(_ token: Int) -> Bool {
    owner[token] >= 0 && mentions[Int(owner[token])].form == .adjective
      && mentions[Int(owner[token])].actors.count == 1
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

  /// The body that a capitalised noun alone stands for: "la Commission" after "la Commission
  /// européenne".
  mutating func namedBody(at noun: Int, before end: Int) -> Int? {
    guard text.word(noun).isCapitalized, !isSentenceStart(noun), !isComplemented(noun, before: end),
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
    let parts = (registry.parts[first] ?? []).filter { part in
      registry.actors[part].affiliations.contains { bond in
        bond.target.map { id in actors.contains { $0.id == id } } == true
      }
    }
    return parts.count == 1 ? position(ofRegistered: parts[0]) : nil
  }
}
