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
    guard noun < end, phraseOwner[noun] < 0, lower != "des" || noun == determiner + 1,
      // "le président de la transition, le colonel X": a title of his.
      apposition(of: noun) == nil
    else { return nil }
    if let body = namedBody(at: noun, before: end) {
      return link(start..<noun + 1, [body], .described, "short for")
    }
    return office(at: noun, from: start, before: end, isFormer: isFormer)
      ?? kind(at: noun, from: start, before: end, lower)
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
    let joined = antecedents.latest(in: current, within: 1) {
      $0.actors.count == count && $0.actors.allSatisfy(fits)
    }
    guard let pair = joined?.actors ?? antecedents.best(
      count, in: current, within: kinds == [.state] ? 8 : 4, where: fits)
    else { return nil }
    return link(
      start..<last + 1, pair, .described, "the \(count) spoken of:", isPlural: true)
  }

  /// A title or role: whom this text called so before, whom the registry knows by it, or, of a new
  /// one that can mean only somebody known ("l'ancien banquier"), who stands out most.
  private mutating func office(
    at noun: Int, from start: Int, before end: Int, isFormer: Bool
  ) -> Int? {
    let features = text.features(noun)
    guard !features.contains(.plural) || features.contains(.singular) else { return nil }
    let first = text.lower(noun - 1)
    let isPremier = text.lemma(noun) == "ministre" && (first == "premier" || first == "première")
    let lemma = isPremier ? "premier ministre" : text.lemma(noun)
    let compound = noun + 2 < end ? text.string(of: noun..<noun + 3).lowercased() : ""
    if ReferenceWords.persons.contains(compound), lower(noun + 3, end) != "de" {
      return known(at: noun, from: start, before: end)
    }
    let title = registry.titles[lemma]
    guard
      title != nil && title?.rank != .address || ReferenceWords.persons.contains(lemma)
        || ReferenceWords.tenants.contains(lemma)
        || isFormer && text.tag(noun) == .noun
    else { return nil }
    if let next = holder(at: isPremier ? noun - 1 : noun, from: start, before: end, isFormer) {
      return next
    }
    // "le général libyen": the one of that country who is called so.
    let country = noun + 1 < end && isStateAdjective(noun + 1)
      ? actors[mentions[Int(owner[noun + 1])].actors[0]].id : nil
    if country == nil, isComplemented(noun, before: end) {
      return headOf(noun, from: start, before: end)
        ?? (isFormer ? known(at: noun, from: start, before: end) : nil)
    }
    var last = noun
    while last + 1 < end, text.tag(last + 1) == .adjective, phraseOwner[last + 1] < 0,
      text.head(last + 1) == noun
    {
      last += 1
    }
    let gender = title?.agreement.isFeminine
    if !isFormer, ReferenceWords.soleOffices.contains(lemma),
      let person = registry.soleHolder(of: lemma, on: date) {
      // "le pape": there is one.
      return link(
        start..<last + 1, [position(ofRegistered: person)], .described, "the only \(lemma):")
    }
    if country != nil { last = noun + 1 }
    func fits(_ one: Antecedents.Candidate) -> Bool {
      guard isPerson(one) else { return false }
      let actor = actors[one.actors[0]]
      return country == nil || actor.state == country
        || actor.affiliations.contains { $0.target == country || isUnder($0.target, country) }
    }
    let meant =
      antecedents.latest(in: current) { fits($0) && isCalled($0.actors[0], lemma) }
      ?? antecedents.latest(in: current) {
        fits($0) && (title?.rank == .office || isFormer)
          && isKnown($0.actors[0], as: lemma, isFormer: isFormer)
          && (gender == nil || $0.agreement.isFeminine == nil || $0.agreement.isFeminine == gender)
      }
    if let meant {
      if country != nil { clear(last..<last + 1) }
      return link(
        start..<last + 1, meant.actors, .described, "called “\(lemma)” before:", hops: meant.hops)
    }
    if country != nil { return nil }
    guard isFormer || ReferenceWords.persons.contains(lemma) else { return nil }
    return known(at: noun, from: start, before: end)
  }

  /// Whether a body is an organ of a country, or speaks of it in its name: "Armée nationale libyenne".
  private func isUnder(_ body: ActorID?, _ country: ActorID?) -> Bool {
    guard let body = body.flatMap({ registry[$0] }), let country else { return false }
    if body.state == country || body.affiliations.contains(where: { $0.target == country }) {
      return true
    }
    guard let state = registry.position(of: country) else { return false }
    let words = nameAtoms(of: body.name).map(\.folded)
    return (registry.adjectives[state] ?? []).contains { form in
      words.contains(nameAtoms(of: form).first?.folded ?? "")
    }
  }

  private func isPerson(_ one: Antecedents.Candidate) -> Bool {
    one.actors.count == 1 && actors[one.actors[0]].kind == .person
  }

  /// Whether the registry, or the text for one whom it lacks, knows a person by a title: now, or at
  /// any time for "l'ancien …".
  private func isKnown(_ actor: Int, as lemma: String, isFormer: Bool) -> Bool {
    guard registry[actors[actor].id] != nil else { return calledBy[actor].contains(lemma) }
    let words = nameAtoms(of: lemma).map(\.folded)
    return actors[actor].affiliations.contains {
      nameAtoms(of: $0.role).map(\.folded).starts(with: words) && (isFormer || $0.holds(on: date))
    }
  }

  /// Whether the text called a person by a title before, and he has not lost it since by the registry.
  private func isCalled(_ actor: Int, _ lemma: String) -> Bool {
    titlesInText[actor]?.contains(lemma) == true
      && (isKnown(actor, as: lemma, isFormer: false) || !isKnown(actor, as: lemma, isFormer: true))
  }

  private func lower(_ token: Int, _ end: Int) -> String { token < end ? text.lower(token) : "" }

  /// The one person of the text who holds, or held, the office whose words start at a noun: "le
  /// ministre de l'Intérieur", "l'ancien chef de l'opposition".
  private mutating func holder(
    at noun: Int, from start: Int, before end: Int, _ isFormer: Bool
  ) -> Int? {
    // The phrase in words: as far as complements without actors go.
    var words: [String] = []
    var ends: [(count: Int, token: Int)] = []
    var token = noun
    while token < end, token < noun + 9, phraseOwner[token] < 0 || token == noun {
      let isLink =
        text.tag(token) == .preposition || text.tag(token) == .determiner
        || ["du", "des", "au", "aux"].contains(text.lower(token))
      guard isLink || [.noun, .adjective, .properNoun, .numeral].contains(text.tag(token)) else {
        break
      }
      words += atoms(at: token).map(\.folded)
      if !isLink { ends.append((words.count, token + 1)) }
      token += 1
    }
    for (count, last) in ends.reversed() where count > 1 {
      let phrase = words[..<count].joined(separator: " ")
      let roles = Set([phrase] + (OrganWords.families[phrase] ?? []))
      var meant: [Int] = []
      for (position, actor) in actors.enumerated() where actor.kind == .person {
        let holds = actor.affiliations.contains { role in
          roles.contains(registry.folded(role.role))
            && (isFormer || role.from == nil || role.holds(on: date))
            && (role.target == nil || homeState == nil || role.target == actors[homeState!].id
              || registry[role.target!]?.kind != .state || isFormer)
        }
        if holds { meant.append(position) }
      }
      if meant.count == 1 {
        return link(start..<last, meant, .described, "holds the office “\(phrase)”:")
      }
      if meant.count > 1 { return nil }
    }
    return nil
  }

  /// Whoever stands out most among the persons, for a description that adds news about somebody known.
  private mutating func known(at noun: Int, from start: Int, before end: Int) -> Int? {
    let features = text.features(noun)
    let isFeminine =
      features.contains(.feminine) == features.contains(.masculine)
      ? nil : features.contains(.feminine)
    let word = ReferenceWord(form: .latter, isFeminine: isFeminine, isPlural: false)
    if role(of: noun) == .adjunct { return nil }
    let clause = text.clause(of: noun)
    func fit(_ one: Antecedents.Candidate) -> Double {
      guard isPerson(one), agrees(one.agreement, word), text.clause(of: one.head) != clause else {
        return 0
      }
      return one.actors[0] == topic ? 1.4 : 1
    }
    guard
      let found = antecedents.best(in: current, within: 1, weight: fit)
        ?? antecedents.best(in: current, within: 2, weight: fit)
    else { return nil }
    var last = noun
    while last + 1 < end, text.subtree(noun).contains(last + 1), phraseOwner[last + 1] < 0,
      [.adjective, .noun, .preposition, .determiner].contains(text.tag(last + 1))
    {
      last += 1
    }
    return link(
      start..<last + 1, found.actors, .described, "a new description of whoever was spoken of:",
      hops: found.hops + 1)
  }

  /// "le chef de l'ANL", "le patron de Wagner": whom the registry or the text knows at its head.
  private mutating func headOf(_ noun: Int, from start: Int, before end: Int) -> Int? {
    guard
      registry.titles[text.lemma(noun)]?.rank == .office
        || ReferenceWords.tenants.contains(text.lemma(noun))
    else { return nil }
    var token = noun + 1
    // "le secrétaire général de l'ONU"
    while token < end, text.tag(token) == .adjective, phraseOwner[token] < 0 { token += 1 }
    guard token < end, ["de", "du", "des", "d'", "d’"].contains(text.lower(token)) else {
      return nil
    }
    token += 1
    if token < end, ["la", "l'", "l’", "le", "les"].contains(text.lower(token)) { token += 1 }
    guard token < end else { return nil }
    if owner[token] < 0 {
      // "le président de la Commission"
      guard let body = namedBody(at: token, before: end) else { return nil }
      let heads = leaders(of: actors[body].id, called: text.lemma(noun))
      guard heads.count == 1, !isNamed(heads[0], after: token + 1, before: end) else { return nil }
      return link(
        start..<token + 1, heads, .described, "\(text.lower(noun)) of \(actors[body].name):")
    }
    let named = mentions[Int(owner[token])]
    guard named.tokens.lowerBound == token, let body = named.actors.first,
      actors[body].kind != .person, actors[body].kind != .state || named.isSeat
    else { return nil }
    let phrase = text.string(of: noun..<named.tokens.upperBound)
    if let speaker = registry.holder(of: phrase, in: actors[body].id, on: date) {
      clear(token..<named.tokens.upperBound)
      return link(
        start..<named.tokens.upperBound, [position(ofRegistered: speaker)], .described,
        "holds the office “\(phrase)”:")
    }
    if actors[body].kind == .state {
      // "le maître du Kremlin", "le locataire de l'Élysée"
      guard ReferenceWords.tenants.contains(text.lemma(noun)),
        let organ = registry.organs["chef"]?.first(where: { $0.office == "chef de l etat" }),
        let person = officeHolder(organ, actors[body].id)
      else { return nil }
      clear(token..<named.tokens.upperBound)
      return link(
        start..<named.tokens.upperBound, [position(ofRegistered: person)], .described,
        "head of \(actors[body].name):")
    }
    let words = text.string(of: noun..<noun + 1)
    let heads = leaders(of: actors[body].id, called: text.lemma(noun))
    guard heads.count == 1, !isNamed(heads[0], after: named.tokens.upperBound, before: end) else {
      return nil
    }
    mentions[Int(owner[token])].isInside = true
    return link(
      start..<named.tokens.upperBound, heads, .described, "\(words) of \(actors[body].name):")
  }

  /// Whether a person's name follows a title of his: "le chef du gouvernement (GNA), X".
  private func isNamed(_ person: Int, after start: Int, before end: Int) -> Bool {
    var token = start
    while token < min(end, start + 8) {
      if phraseOwner[token] >= 0 {
        if mentions[Int(phraseOwner[token])].actors == [person] { return true }
      } else if !["(", ")", ",", "–", "M.", "le", "la"].contains(text.form(token)) {
        return false
      }
      token += 1
    }
    return false
  }

  /// The one person who holds a position in an organisation by the noun that names it: on the
  /// article's date by the registry, else of those whom the text names.
  private mutating func leaders(of body: ActorID, called noun: String) -> [Int] {
    let bodies = (registry.members[body] ?? []).filter { registry.serves($0, body, as: noun) }
    let now = bodies.filter { registry.serves($0, body, as: noun, on: date) }
    let named = bodies.filter { person in
      actors.contains { $0.id == registry.actors[person].id }
    }
    let meant = now.count == 1 ? now : named.count == 1 ? named : now.filter(named.contains)
    return meant.count == 1 ? [position(ofRegistered: meant[0])] : []
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
      guard ReferenceWords.kindAdjectives.contains(text.lemma(last + 1)) else { return nil }
      last += 1
    }
    let isState = kinds.contains(.state)
    let found = antecedents.best(in: current, within: 12, withAdjectives: isState) { one in
      guard one.actors.count == 1 else { return 0 }
      let actor = actors[one.actors[0]]
      // An organ of a state is no organisation: its id has the state's before the stroke.
      guard kinds.contains(actor.kind), actor.state == nil, country == nil || isOf(country, actor)
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

  private func isStateAdjective(_ token: Int) -> Bool {
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

  /// "l'Algérien", "la Russe": the one of that country whom the text spoke of.
  private mutating func compatriot(at noun: Int, from start: Int, before end: Int) -> Int? {
    guard owner[noun] < 0, text.word(noun).isCapitalized, !isSentenceStart(noun),
      let state = registry.state(ofInhabitant: atoms(at: noun)),
      !isComplemented(noun, before: end)
    else { return nil }
    let id = registry.actors[state].id
    let meant = antecedents.latest(in: current, within: 6) { one in
      one.actors.count == 1 && actors[one.actors[0]].kind == .person
        && (actors[one.actors[0]].state == id
          || actors[one.actors[0]].affiliations.contains { $0.target == id })
    }
    guard let meant else { return nil }
    return link(start..<noun + 1, meant.actors, .described, "by his country:", hops: meant.hops)
  }

  /// "l'armée", "le ministère", "le gouvernement" without a state: the one of its noun named before,
  /// or that of the state that the article is about.
  private mutating func organ(at noun: Int, from start: Int, before end: Int) -> Int? {
    guard let first = atoms(at: noun).first?.folded,
      let organ = registry.organs[first]?.first(where: { matches($0, at: noun, before: end) })
    else { return nil }
    let last = noun + tokenCount(organ, at: noun) - 1
    // "le chef de l'opposition" is a man.
    if start > 1, ["de", "d'", "d’"].contains(text.lower(start - 1)) || start == noun,
      registry.titles[text.lemma(start == noun ? start - 2 : start - 2)] != nil
    {
      return nil
    }
    // "les autorités qui siègent à X" are others than those of the state.
    if last + 1 < end, ["qui", "dont"].contains(text.lower(last + 1))
      || organ.form != .other && ReferenceWords.belonging.contains(text.lemma(last + 1))
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
    let spoken = organ.form == .other ? placeOfPeople() : nearestState()
    guard let state = spoken else { return nil }
    return organ.form == .person
      ? bareOffice(organ, start..<last + 1, of: state)
      : bareOrgan(organ, start..<last + 1, of: state, isCertain: false)
  }

  /// The body of late that "ce gouvernement" means, where its name begins so: "gouvernement d'union".
  private func body(calledBy noun: String) -> Int? {
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
    guard isCertain || organ.form == .organ && homeState != nil
      || ReferenceWords.stateOrgans.contains(organ.words[0]),
      let registered = registry.position(of: actors[state].id)
    else { return nil }
    var meant = state
    if organ.form != .state {
      let name = organ.name(adjectives: registry.adjectives[registered] ?? [])
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
    guard owners.count == 1, noun < end, phraseOwner[noun] < 0, owner[noun] < 0 else { return nil }
    let holder = owners[0]
    let lemma = text.lemma(noun)
    let id = actors[holder].kind == .state ? actors[holder].id : actors[holder].state
    if lemma == "homologue" || lemma == "collègue", noun + 1 < end, isStateAdjective(noun + 1),
      apposition(of: noun) == nil
    {
      return counterpart(of: holder, at: noun)
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
      }), organ.form == .organ
    else { return nil }
    let last = noun + tokenCount(organ, at: noun)
    guard last >= end || !["de", "du", "des", "d'", "d’"].contains(text.lower(last)) else {
      return nil
    }
    return bareOrgan(organ, noun..<last, of: state, isCertain: true)
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

  /// The one who holds the same office in another state: "son homologue turc".
  private mutating func counterpart(of holder: Int, at noun: Int) -> Int? {
    let adjective = mentions[Int(owner[noun + 1])]
    let other = actors[adjective.actors[0]].id
    for role in actors[holder].affiliations
    where role.holds(on: date) && role.target.map({ registry[$0]?.kind == .state }) == true {
      let office = registry.folded(role.role)
      for same in [office] + (OrganWords.families[office] ?? []) {
        let holding = (registry.holders["\(same)|\(other.rawValue)"] ?? []).filter { person in
          registry.actors[person].affiliations.contains {
            $0.target == other && registry.folded($0.role) == same && $0.holds(on: date)
          }
        }
        guard holding.count == 1 else { continue }
        clear(noun + 1..<noun + 2)
        return link(
          noun..<noun + 2, [position(ofRegistered: holding[0])], .described,
          "in the same office as \(actors[holder].name):")
      }
    }
    return nil
  }

  /// How often a state is spoken of, against the one most often spoken of; at least a quarter.
  private func prominence(_ state: Int) -> Double {
    let most = stateCounts.values.max() ?? 1
    return max(0.25, Double(stateCounts[state] ?? 0) / Double(max(1, most)))
  }

  /// The state whose people a bare noun means ("les rebelles"): the one last named as a place, else the
  /// one that the article is about.
  private func placeOfPeople() -> Int? {
    if let lastPlace, current - lastPlace.sentence <= 2 { return lastPlace.state }
    return homeState ?? lastPlace?.state
  }

  /// The state that a bare organ belongs to: the one that the same sentence spoke of as a subject or
  /// by its adjective, else the one that the article is about, else the one that stands out most here.
  private func nearestState() -> Int? {
    if let last = lastState, last.sentence == current { return last.state }
    return homeState
      ?? antecedents.best(in: current, within: 2) { one in
        guard one.actors.count == 1, actors[one.actors[0]].kind == .state else { return 0 }
        return prominence(one.actors[0])
      }?.actors.first
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

  /// Whether a complement or an actor follows the noun and tells whose it is.
  private func isComplemented(_ noun: Int, before end: Int) -> Bool {
    let next = noun + 1
    guard next < end else { return false }
    return ["de", "du", "des", "d'", "d’"].contains(text.lower(next)) || owner[next] >= 0
      || isNameLike(next)
  }

  /// Whether a complement only describes: "gouvernement de coalition", not "gouvernement du Mali".
  private func isBareComplement(_ preposition: Int, _ end: Int) -> Bool {
    let next = preposition + 1
    return ["de", "d'", "d’"].contains(text.lower(preposition)) && next < end && owner[next] < 0
      && text.tag(next) == .noun && !text.word(next).isCapitalized
  }

  /// The body that a capitalised noun alone stands for: "la Commission" after "la Commission
  /// européenne".
  private mutating func namedBody(at noun: Int, before end: Int) -> Int? {
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
