internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Finds organs of a state: a noun of the table with the state's adjective or name
  /// ("le ministère russe de la Défense", "l'armée turque", "l'ambassadeur de France").
  mutating func findOrgans() {
    for sentence in text.sentences {
      var token = Int(sentence.tokens.lowerBound)
      let end = Int(sentence.tokens.upperBound)
      while token < end {
        token = findOrgan(at: token, before: end) ?? token + 1
      }
    }
  }

  /// Adds the organ whose noun starts at a token and returns the token after it.
  private mutating func findOrgan(at start: Int, before end: Int) -> Int? {
    guard traits(at: start).contains(.startsOrgan),
      let (organ, match) = organMatch(at: start, before: end)
    else { return nil }
    add(organ, match)
    return match.tokens.upperBound
  }

  /// The organ whose noun starts at a token.
  @inline(never)
  private func organMatch(at start: Int, before end: Int) -> (Organ, OrganMatch)? {
    if owner[start] >= 0, !isGeneralBody(Int(owner[start]), at: start, before: end) { return nil }
    guard let first = atoms(at: start).first?.folded else { return nil }
    let lemma = nameAtoms(of: text.lemma(start)).map(\.folded)
    for word in lemma.isEmpty || lemma[0] == first ? [first] : [first, lemma[0]] {
      guard let candidates = registry.organs[word] else { continue }
      for number in candidates.indices {
        guard let match = match(candidates[number], at: start, lemma, before: end) else { continue }
        // "milices islamistes syriennes", where no row has the whole.
        if candidates[number].words.count == 1, match.tokens.count > 2,
          groupNoun(at: start) != nil, groupMatch(at: start, before: end) != nil
        {
          return nil
        }
        return (candidates[number], match)
      }
    }
    return nil
  }

  /// Whether a mention is a body of the registry that the adjective behind it makes another state's:
  /// "le Conseil de sécurité burkinabè".
  private func isGeneralBody(_ number: Int, at start: Int, before end: Int) -> Bool {
    let mention = mentions[number]
    guard mention.form == .named, mention.tokens.lowerBound == start,
      let actor = mention.actors.first,
      [.body, .organisation].contains(actors[actor].kind), mention.tokens.upperBound < end,
      let state = stateAdjective(at: mention.tokens.upperBound)
    else { return false }
    return actors[actor].state != actors[state].id
  }

  private struct OrganMatch {
    var tokens: Range<Int>
    /// The state, or the several whose adjectives are joined: "les ministres allemand et italien".
    var states: [Int]
  }

  /// Matches the noun's words, letting the state's adjective stand after any of them.
  ///
  /// - Parameter lemma: the first token's.
  private func match(
    _ organ: Organ, at start: Int, _ lemma: [String], before end: Int
  ) -> OrganMatch? {
    // "X a été élu président de Y" says an office of X and means nobody else.
    if organ.form == .person, isSaid(start, before: end) { return nil }
    var states: [Int] = []
    var token = start
    var word = 0
    while word < organ.words.count {
      guard token < end else { return nil }
      if word > 0, states.isEmpty, let adjectives = stateAdjectives(at: token, before: end) {
        states = adjectives.states
        token = adjectives.end
        continue
      }
      let tokenAtoms = atoms(at: token)
      guard !tokenAtoms.isEmpty, word + tokenAtoms.count <= organ.words.count,
        owner[token] < 0 || owner[token] == owner[start]
      else { return nil }
      let isSame = tokenAtoms.indices.allSatisfy { tokenAtoms[$0].folded == organ.words[word + $0] }
      let isLemma =
        !isSame && tokenAtoms.count == 1
        && (token == start ? lemma : nameAtoms(of: text.lemma(token)).map(\.folded))
          == [organ.words[word]]
      guard isSame || isLemma else { return nil }
      word += tokenAtoms.count
      token += 1
    }
    if !states.isEmpty { return OrganMatch(tokens: start..<token, states: states) }
    // An ordinary adjective may stand between: "les forces spéciales françaises".
    var after = token
    if after < end, owner[after] < 0, text.tag(after) == .adjective { after += 1 }
    for place in [token, after] where place < end {
      if let adjectives = stateAdjectives(at: place, before: end) {
        return OrganMatch(tokens: start..<adjectives.end, states: adjectives.states)
      }
    }
    // "de Russie", "de la Russie", "des Émirats arabes unis", "du Mali".
    // "l'opposition de la Russie" is what Russia does; "en direction de la Russie" is where to.
    guard token < end, ["de", "du", "des", "d'", "d’"].contains(text.lower(token)),
      !OrganWords.deeds.contains(organ.words[0]), start == 0 || text.lower(start - 1) != "en"
    else { return nil }
    var name = token + 1
    if name < end, ["la", "l'", "l’", "les", "le"].contains(text.lower(name)) { name += 1 }
    guard name < end, owner[name] >= 0 else { return nil }
    let mention = mentions[Int(owner[name])]
    guard mention.form == .named, mention.tokens.lowerBound == name,
      let actor = mention.actors.first
    else { return nil }
    switch actors[actor].kind {
    case .state:
      if OrganWords.troops.contains(organ.words[0]), isWithdrawn(start) { return nil }
      return OrganMatch(tokens: start..<mention.tokens.upperBound, states: [actor])
    case .person where OrganWords.troops.contains(organ.words[0]) || organ.form == .state:
      return OrganMatch(tokens: start..<mention.tokens.upperBound, states: [actor])
    default: return nil
    }
  }

  /// Whether a noun without an article is what the verb before it says of somebody.
  private func isSaid(_ start: Int, before end: Int) -> Bool {
    // "premier ministre"
    var before = start - 1
    while before > 0, text.tag(before) == .adjective { before -= 1 }
    guard before >= 0, [.verb, .auxiliary].contains(text.tag(before)),
      !["voici", "voilà"].contains(text.lemma(before))
    else { return false }
    let noun = text.tag(start) == .noun || start + 1 == end ? start : start + 1
    return text.relation(noun) == .xcomp || text.child(noun, .cop) != nil
  }

  /// Whether troops are said to leave the state that is named behind them: "retire ses troupes du Mali".
  private func isWithdrawn(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    if ["ses", "leurs", "nos", "mes", "vos"].contains(text.lower(start - 1)) { return true }
    return (max(0, start - 4)..<start).contains {
      OrganWords.withdrawals.contains(text.lemma($0))
    }
  }

  private func stateAdjective(at token: Int) -> Int? {
    guard owner[token] >= 0 else { return nil }
    let mention = mentions[Int(owner[token])]
    guard mention.form == .adjective, mention.tokens == token..<token + 1 else { return nil }
    return mention.actors.first
  }

  /// The states of an adjective and of those joined with it, "norvégien, canadien et belge", with
  /// the token after them.
  private func stateAdjectives(at token: Int, before end: Int) -> (states: [Int], end: Int)? {
    guard let first = stateAdjective(at: token) else { return nil }
    let others = text.joined(after: token, before: end) { stateAdjective(at: $0) != nil }
    let states = [first] + others.compactMap { stateAdjective(at: $0) }
    return (states, (others.last ?? token) + 1)
  }

  private mutating func add(_ organ: Organ, _ match: OrganMatch) {
    clear(match.tokens)
    let agreement = agreement(ofNoun: match.tokens.lowerBound, organ)
    organMentions[organ.noun, default: []].append(mentions.count)
    let bearers = match.states.map { bearer(of: organ, of: $0) }
    if organ.form == .person, match.states.count == 1 {
      officeStates[mentions.count] = match.states[0]
    }
    var mention = LinkedMention(
      tokens: match.tokens, phrase: match.tokens, actors: bearers.map(\.actor),
      form: .described, agreement: agreement, title: organ.noun)
    mention.hops = bearers.map(\.hops).max() ?? 0
    mention.reasons = bearers.map(\.reason)
    add(mention)
  }

  /// Whom an organ of a state means: the state, an actor of its own, or whoever holds the office.
  private mutating func bearer(
    of organ: Organ, of state: Int
  ) -> (actor: Int, hops: Int, reason: String) {
    let holder = actors[state]
    let reason = "\(organ.noun) of \(holder.name)"
    // "les forces de Haftar", "le gouvernement d'al-Maliki": the man, as the text equates them.
    if holder.kind == .person { return (state, 1, reason) }
    guard organ.form != .state else { return (state, 0, reason) }
    let registered = registry.position(of: holder.id)
    let adjectives = registered.flatMap { registry.adjectives[$0] } ?? []
    if organ.form == .person, let person = officeHolder(organ, holder.id) {
      return (position(ofRegistered: person), 1, reason + " at the article's date")
    }
    let name = organ.name(
      adjectives: adjectives, genitive: registered.flatMap { registry.genitives[$0] } ?? "")
    if let known = registry.actor(named: name) { return (position(ofRegistered: known), 0, reason) }
    let actor = Actor(
      id: ActorID("\(holder.id.rawValue)/\(normalizedName(name))"), name: name,
      kind: organ.kind, state: organ.form == .other ? nil : holder.id)
    return (position(of: actor, organ.agreement), 0, reason)
  }

  /// Gender and number of the noun as the text has it: "les troupes russes" are the Russian army.
  private func agreement(ofNoun token: Int, _ organ: Organ) -> Agreement {
    let features = text.features(token)
    guard text.tag(token) == .noun, features.contains(.plural) != features.contains(.singular)
    else {
      return organ.agreement
    }
    let hasGender = features.contains(.masculine) != features.contains(.feminine)
    return Agreement(
      isFeminine: hasGender ? features.contains(.feminine) : organ.agreement.isFeminine,
      isPlural: features.contains(.plural))
  }

  /// The one person who holds an office on the article's date, or whom the text names besides.
  func officeHolder(_ organ: Organ, _ place: ActorID) -> Int? {
    let words = nameAtoms(of: organ.noun).map(\.folded).joined(separator: " ")
    for office in [words, organ.office] + (OrganWords.families[organ.office] ?? []) {
      let all = Array(registry.holders(of: office, in: place))
      guard !all.isEmpty else { continue }
      let holding = all.filter { person in
        registry.actors[person].affiliations.contains {
          $0.target == place && $0.from != nil && $0.holds(on: date)
            && registry.folded($0.role) == office
        }
      }
      if date != nil, holding.count == 1 { return holding[0] }
      let meant = holding.isEmpty || date == nil ? all : holding
      let named = meant.filter { person in actors.contains { $0.id == registry.actors[person].id } }
      if named.count == 1 { return named[0] }
    }
    return nil
  }
}

/// Words that the grammar of organs turns on.
enum OrganWords {
  /// Words that say that troops leave.
  static let withdrawals: Set<String> = [
    "retirer", "rapatrier", "évacuer", "retrait", "rapatriement", "évacuation", "départ", "chasser",
  ]

  /// Nouns of armed men, whose chief may stand in the state's place.
  static let troops: Set<String> = [
    "force", "forces", "troupe", "troupes", "homme", "hommes", "soldat", "soldats", "combattants",
    "milices", "partisans", "militaires", "contingent",
  ]

  /// Nouns, folded, that the only armed group of a text may be called by.
  static let armedMen: Set<String> = [
    "rebelles", "rebellion", "insurges", "insurrection", "guerilla", "guerilleros", "maquisards",
    "jihadistes", "djihadistes", "islamistes", "terroristes", "combattants", "miliciens",
    "separatistes",
  ]
  /// Those of them that jihadists do not go by.
  static let rebels: Set<String> = [
    "rebelles", "rebellion", "insurges", "insurrection", "guerilla", "guerilleros", "maquisards",
    "separatistes",
  ]

  /// The offices in which one meets the holder of an office of another state: a president the head of
  /// the government where that one leads.
  static func counterparts(of office: String) -> [String] {
    let heads = [
      "chancelier", "chanceliere", "president", "presidente", "president du conseil",
      "premier ministre", "premiere ministre", "president du gouvernement", "roi",
    ]
    switch office {
    case "president", "presidente", "chancelier", "chanceliere": return heads
    default: return [office] + (families[office] ?? [])
    }
  }

  /// Nouns that are what a state does when its name follows with "de".
  static let deeds: Set<String> = ["opposition", "resistance"]

  /// The offices, folded, that one may hold who is described by another: the same post under the names
  /// that it has in several countries.
  static let families: [String: [String]] = [
    "chef de l etat": [
      "president", "presidente", "roi", "reine", "emir", "sultan", "empereur", "prince",
      "president du conseil presidentiel", "chef de la junte", "president de la transition",
    ],
    "cheffe de l etat": ["presidente", "reine"],
    "dirigeant": [
      "president", "presidente", "roi", "premier ministre", "premiere ministre", "emir",
      "guide supreme", "chancelier", "chanceliere", "chef", "dirigeant",
    ],
    "premier ministre": [
      "premiere ministre", "president du conseil", "chancelier", "chanceliere",
      "president du gouvernement", "chef du gouvernement",
    ],
    "premiere ministre": ["premier ministre", "presidente du conseil", "chanceliere"],
    "president": ["presidente", "president par interim", "president de la transition"],
    "ministre de la defense": ["ministre des armees", "secretaire a la defense"],
    "ministre des affaires etrangeres": [
      "ministre de l europe et des affaires etrangeres", "secretaire d etat",
      "ministre des relations exterieures", "secretaire au foreign office",
    ],
    "chef de la diplomatie": ["ministre des affaires etrangeres", "secretaire d etat"],
    "roi": ["emir", "sultan"],
    "chef du renseignement": ["directeur de la cia", "chef des services de renseignement"],
    "chef de la junte": [
      "chef de la junte", "president", "president de la transition", "president par interim",
      "president du conseil national pour la sauvegarde de la patrie",
    ],
    "chef d etat major": ["chef de l armee", "chef d etat major des armees"],
    "president du parlement": [
      "president de l assemblee nationale", "president de la knesset",
      "president de la chambre des representants",
    ],
  ]
}
