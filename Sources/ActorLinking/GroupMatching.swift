internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// A group as grammar reads it from a noun on.
  struct GroupMatch {
    /// The noun with what makes the group, without what is a mention of its own.
    var tokens: Range<Int>
    /// All of it.
    var phrase: Range<Int>
    /// The displayed name, without the state.
    var name: String
    /// The kind of actor.
    var kind: ActorKind
    /// Gender and number of the name.
    var agreement: Agreement
    /// The organ that the words are, for the name with a state.
    var organ: Organ?
    /// How a state joins the name; nil where none does.
    var isGenitive: Bool?
    /// The state that the words name.
    var state: Int?
    /// The actor of the registry that the words mean.
    var registered: Int?
  }

  /// The noun for a group that stands at a token.
  func groupNoun(at token: Int) -> GroupNoun? {
    guard traits(at: token).contains(.startsGroup), let word = atoms(at: token).first?.folded else {
      return nil
    }
    return registry.groupNouns[word]
  }

  /// The group that a noun and what follows it name, if they name one.
  func groupMatch(at noun: Int, before end: Int) -> GroupMatch? {
    guard owner[noun] < 0, let word = groupNoun(at: noun), text.tag(noun) != .verb,
      !word.agreement.isPlural || !isSingular(noun)
    else { return nil }
    if word.takes.contains(.stance), let match = stanceMatch(word, noun, end) { return match }
    if word.takes.contains(.bloc), let match = blocMatch(word, noun, end) { return match }
    return causeMatch(word, noun, end)
  }

  /// "un pays africain": a noun that has one form, behind a determiner that tells.
  private func isSingular(_ noun: Int) -> Bool {
    var before = noun - 1
    while before > 0, text.tag(before) == .adjective { before -= 1 }
    return before >= 0 && GroupWords.singular.contains(text.lower(before))
  }

  // MARK: - What a group is like

  /// "milices chiites", "partis grecs de gauche", "populations majoritairement kurdes".
  private func stanceMatch(_ word: GroupNoun, _ noun: Int, _ end: Int) -> GroupMatch? {
    var token = noun + 1
    var state: Int?
    if token < end, isStateAdjective(token) {
      state = mentions[Int(owner[token])].actors[0]
      token += 1
    }
    if token < end, text.tag(token) == .adverb, text.lower(token).hasSuffix("ment") { token += 1 }
    // "populations civiles sunnites"
    if token + 1 < end, text.tag(token) == .adjective, stance(at: token, end, isBloc: false) == nil,
      stance(at: token + 1, end, isBloc: false) != nil
    {
      token += 1
    }
    var stances: [GroupStance] = []
    var words: [String] = []
    while token < end, let next = stance(at: token, end, isBloc: false) {
      words.append(next.text)
      if let stance = next.stance { stances.append(stance) }
      token = next.end
    }
    // "les organisations jihadistes du Front al-Nosra" are the ones named.
    guard !words.isEmpty, !isOfNamedBody(token, before: end) else { return nil }
    if state == nil, token < end, isStateAdjective(token) {
      state = mentions[Int(owner[token])].actors[0]
      token += 1
    } else if state == nil, let named = namedState(at: token, before: end) {
      state = named.state
      token = named.end
    }
    var match = GroupMatch(
      tokens: noun..<token, phrase: noun..<token,
      name: ([word.noun] + words).joined(separator: " "), kind: word.kind,
      agreement: word.agreement,
      isGenitive: stances.contains(where: { !$0.standsAlone })
        ? stances.contains(where: \.takesGenitive) : nil,
      state: state)
    let plural = stances.first?.plural ?? ""
    if word.isPeople {
      // "les personnes pro-Brexit" are no people.
      guard stances.count == words.count, stances[0].takesGenitive else { return nil }
      match.name = plural
      match.agreement = Agreement(isFeminine: false, isPlural: true)
      match.organ = organ(calledBy: [plural])
    } else if stances.count == 1, words.count == 1 {
      match.organ =
        organ(calledBy: [word.noun, words[0]]) ?? (word.isLight ? organ(calledBy: [plural]) : nil)
    }
    if let organ = match.organ {
      match.kind = organ.kind
      match.agreement = organ.agreement
      match.name = organ.name(adjectives: [], genitive: "")
    }
    return match
  }

  /// Whether a preposition and the name of an organisation or group follow.
  private func isOfNamedBody(_ preposition: Int, before end: Int) -> Bool {
    guard preposition < end, ["de", "du", "des", "d'", "d’"].contains(text.lower(preposition))
    else {
      return false
    }
    var name = preposition + 1
    if name < end, NameWords.articles.contains(text.lower(name)) { name += 1 }
    guard name < end, owner[name] >= 0, let actor = mentions[Int(owner[name])].actors.first else {
      return false
    }
    return [.organisation, .armedGroup].contains(actors[actor].kind)
      && mentions[Int(owner[name])].form == .named
  }

  /// The group noun of the organs of a state that some words are: "forces rebelles".
  private func organ(calledBy words: [String]) -> Organ? {
    let folded = words.flatMap { nameAtoms(of: $0).map(\.folded) }
    return folded.first.flatMap { registry.organs[$0] }?.first {
      $0.form == .other && $0.words == folded
    }
  }

  /// The stance that begins at a token, with its words as they stand and the token after it.
  private func stance(
    at token: Int, _ end: Int, isBloc: Bool
  ) -> (text: String, stance: GroupStance?, end: Int)? {
    guard owner[token] < 0, let first = atoms(at: token).first?.folded else { return nil }
    if !isBloc, atoms(at: token).count > 1, first == "pro" || first == "anti" {
      return (text.form(token), nil, token + 1)
    }
    if ["de", "d", "des", "du", "au", "en"].contains(first) {
      for stance in registry.stances[first] ?? [] where stance.isBloc == isBloc {
        guard let after = matches(stance.words, at: token, before: end) else { continue }
        return (stance.text, stance, after)
      }
      return nil
    }
    guard [.adjective, .noun, .verb, .other, .properNoun].contains(text.tag(token)) else {
      return nil
    }
    let lemma = nameAtoms(of: text.lemma(token)).first?.folded ?? first
    for key in first == lemma ? [first] : [lemma, first] {
      for stance in registry.stances[key] ?? [] where stance.isBloc == isBloc {
        if stance.words.count == 1 { return (text.lower(token), stance, token + 1) }
        if let after = matches(stance.words, at: token, before: end) {
          return (stance.text, stance, after)
        }
      }
    }
    return nil
  }

  /// The token after some folded words that stand at a token, the first as a lemma too.
  private func matches(_ words: [String], at start: Int, before end: Int) -> Int? {
    var word = 0
    var token = start
    while word < words.count {
      guard token < end, owner[token] < 0 else { return nil }
      for atom in atoms(at: token) {
        guard word < words.count, atom.folded == words[word] || token == start else { return nil }
        word += 1
      }
      token += 1
    }
    return token
  }

  /// "de Syrie", "du Liban": the state behind a preposition.
  private func namedState(at preposition: Int, before end: Int) -> (state: Int, end: Int)? {
    guard preposition < end, ["de", "du", "des", "d'", "d’"].contains(text.lower(preposition))
    else {
      return nil
    }
    var name = preposition + 1
    if name < end, NameWords.articles.contains(text.lower(name)) { name += 1 }
    guard name < end, owner[name] >= 0 else { return nil }
    let mention = mentions[Int(owner[name])]
    guard mention.form == .named, mention.tokens.lowerBound == name,
      let actor = mention.actors.first, actors[actor].kind == .state, !mention.isSeat
    else { return nil }
    return (actor, mention.tokens.upperBound)
  }

  // MARK: - States

  /// "pays arabes", "chancelleries occidentales": states that are called by what they have in common.
  private func blocMatch(_ word: GroupNoun, _ noun: Int, _ end: Int) -> GroupMatch? {
    let token = noun + 1
    guard token < end, let found = stance(at: token, end, isBloc: true), let stance = found.stance
    else { return nil }
    // "les pays européens de la zone euro"
    let name = "pays " + stance.plural
    let match = GroupMatch(
      tokens: noun..<found.end, phrase: noun..<found.end, name: name, kind: .organisation,
      agreement: Agreement(isFeminine: false, isPlural: true),
      registered: registry.actor(named: name))
    return match
  }

  // MARK: - What a group is for, against, or of

  /// "opposants au Brexit", "partisans de X", "manifestants contre la réforme", "proches de X".
  private func causeMatch(_ word: GroupNoun, _ noun: Int, _ end: Int) -> GroupMatch? {
    let takesAny = !word.takes.isDisjoint(with: [.cause, .against, .owner])
    guard takesAny, noun + 2 < end else { return nil }
    let preposition = text.lower(noun + 1)
    let isAgainst = preposition == "contre"
    let isTo = ["à", "au", "aux"].contains(preposition)
    let isOf = ["de", "du", "des", "d'", "d’"].contains(preposition)
    let admits =
      isAgainst && !word.takes.isDisjoint(with: [.against])
      || isAgainst && word.family.hasSuffix(" à")
      || isTo && word.family.hasSuffix(" à")
      || isOf && !word.takes.isDisjoint(with: [.cause, .owner])
    guard admits, let complement = complement(at: noun + 1, before: end) else { return nil }
    let isOwner = complement.owner.map { mention in
      mentions[mention].actors.count == 1
        && ![.medium].contains(actors[mentions[mention].actors[0]].kind)
    }
    // A group is of somebody, or for and against anything.
    guard isOwner ?? (word.takes.contains(.cause) || isAgainst && word.takes.contains(.against))
    else { return nil }
    let joint = word.family.hasSuffix(" à") ? "à" : isAgainst ? "contre" : "de"
    let head = word.family.contains(" ") ? String(word.family.prefix { $0 != " " }) : word.noun
    let name = head + " " + joined(joint, complement.article, complement.words)
    let tokens = complement.owner == nil ? noun..<complement.end : noun..<noun + 1
    return GroupMatch(
      tokens: tokens, phrase: noun..<complement.end, name: name, kind: word.kind,
      agreement: word.agreement)
  }

  private struct Complement {
    /// The article, of whatever the preposition contracts: "le" of "au".
    var article: String
    /// The words behind it.
    var words: String
    /// The mention that they are.
    var owner: Int?
    var end: Int
  }

  /// The noun phrase that a preposition opens; nil where it says "his", or nothing in particular.
  private func complement(at preposition: Int, before end: Int) -> Complement? {
    let contracted = ["du": "le", "au": "le", "des": "les", "aux": "les"]
    var article = contracted[text.lower(preposition)] ?? ""
    var token = preposition + 1
    if article.isEmpty, token < end,
      ["le", "la", "l'", "l’", "les", "un", "une", "ce", "cet", "cette"].contains(text.lower(token))
    {
      article = text.lower(token)
      token += 1
    }
    guard token < end else { return nil }
    if owner[token] >= 0 || phraseOwner[token] >= 0 {
      let number = Int(phraseOwner[token] >= 0 ? phraseOwner[token] : owner[token])
      let mention = mentions[number]
      guard mention.phrase.lowerBound == token || mention.tokens.lowerBound == token,
        mention.form == .named || mention.form == .described, mention.actors.count == 1
      else { return nil }
      let actor = actors[mention.actors[0]]
      if actor.kind == .person, mention.form == .named {
        return Complement(
          article: "", words: actor.name, owner: number, end: mention.phrase.upperBound)
      }
      return Complement(
        article: article, words: text.string(of: mention.tokens), owner: number,
        end: mention.phrase.upperBound)
    }
    let first = token
    while token < end, text.tag(token) == .adjective, owner[token] < 0 { token += 1 }
    guard token < end, [.noun, .properNoun].contains(text.tag(token)), owner[token] < 0,
      !article.isEmpty || text.word(token).isCapitalized
        || !["de", "d'", "d’"].contains(text.lower(preposition)),
      !GroupWords.noCauses.contains(text.lemma(token))
    else { return nil }
    token += 1
    while token < end, text.tag(token) == .adjective || isNameLike(token) && owner[token] < 0 {
      token += 1
    }
    // "la réforme des retraites", "le projet de loi travail"
    if token + 1 < end, ["de", "du", "des", "d'", "d’"].contains(text.lower(token)) {
      var next = token + 1
      if NameWords.articles.contains(text.lower(next)) { next += 1 }
      if next < end, owner[next] >= 0 {
        token = mentions[Int(owner[next])].tokens.upperBound
      } else if next < end, [.noun, .properNoun].contains(text.tag(next)) {
        token = next + 1
        while token < end, text.tag(token) == .adjective, owner[token] < 0 { token += 1 }
      }
    }
    return Complement(
      article: article, words: text.string(of: first..<token), owner: nil, end: token)
  }

  /// Words behind a preposition and an article, contracted as French does.
  func joined(_ preposition: String, _ article: String, _ words: String) -> String {
    switch (preposition, article) {
    case ("à", "le"): return "au " + words
    case ("à", "les"): return "aux " + words
    case ("de", "le"): return "du " + words
    case ("de", "les"): return "des " + words
    case (_, "l'"), (_, "l’"): return preposition + " l'" + words
    case ("de", "un"), ("de", "une"): return "d'" + article + " " + words
    case ("de", ""): return genitive(words)
    case (_, ""): return preposition + " " + words
    default: return preposition + " " + article + " " + words
    }
  }

  /// "de Syrie", "d'Irak".
  private func genitive(_ words: String) -> String {
    guard let first = nameAtoms(of: words).first?.folded.utf8.first else { return "de " + words }
    return [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(first) ? "d'" + words : "de " + words
  }
}

/// Words that decide what makes a group.
enum GroupWords {
  static let singular: Set<String> = [
    "un", "une", "le", "la", "l'", "l’", "ce", "cet", "cette", "du", "au", "son", "sa", "chaque",
    "aucun", "aucune", "notre", "votre",
  ]
  /// Nouns that no group is for or against: "partisans de la première heure".
  static let noCauses: Set<String> = [
    "heure", "date", "taille", "poids", "titre", "droit", "choix", "jour", "an", "année", "monde",
    "région", "ville", "pays", "gauche", "droite", "victime", "défunt", "otage", "jeune", "défense",
  ]
}
