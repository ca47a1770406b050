internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// A title or role: whom this text called so before, whom the registry knows by it, or, of a new
  /// one that can mean only somebody known ("l'ancien banquier"), who stands out most.
  mutating func office(
    at noun: Int, from start: Int, before end: Int, isFormer: Bool
  ) -> Int? {
    let features = text.features(noun)
    guard !features.contains(.plural) || features.contains(.singular) else { return nil }
    let first = text.lower(noun - 1)
    let isPremier = text.lemma(noun) == "ministre" && (first == "premier" || first == "première")
    let lemma = isPremier ? "premier ministre" : text.lemma(noun)
    if let phrase = ReferenceWords.personPhrases[text.lower(noun)], noun + 2 < end,
      isPhrase(noun, phrase),
      lower(noun + 3, end) != "de"
        || noun + 4 < end && text.features(noun + 4).contains(.infinitive)
    {
      if let person = whoWasCalled(phrase, before: start) {
        return link(
          start..<noun + 3, [person], .described,
          "called “\(text.string(of: noun..<noun + 3))” before:")
      }
      return known(at: noun, from: start, before: end)
    }
    let title = registry.titles[lemma]
    guard
      title != nil && title?.rank != .address || ReferenceWords.persons.contains(lemma)
        || ReferenceWords.tenants.contains(lemma) || ReferenceWords.genera[lemma] != nil
        || calledNouns.contains(lemma) || isFormer && text.tag(noun) == .noun
    else { return nil }
    if let next = holder(at: isPremier ? noun - 1 : noun, from: start, before: end, isFormer) {
      return next
    }
    // "le général libyen": the one of that country who is called so.
    let country =
      noun + 1 < end && isStateAdjective(noun + 1)
      ? actors[mentions[Int(owner[noun + 1])].actors[0]].id : nil
    if country == nil, isComplemented(adjectivesEnd(of: noun, before: end), before: end) {
      return headOf(noun, from: start, before: end, isFormer)
        ?? neighbor(of: noun, from: start, before: end)
        ?? (isFormer
          || title?.rank == .office && role(of: noun) == .subject && !isOfPerson(noun, before: end)
          ? known(at: noun, from: start, before: end) : nil)
    }
    var last = noun
    while last + 1 < end, text.tag(last + 1) == .adjective, phraseOwner[last + 1] < 0,
      text.head(last + 1) == noun
    {
      last += 1
    }
    let gender = title?.agreement.isFeminine
    if !isFormer, ReferenceWords.soleOffices.contains(lemma),
      let person = registry.soleHolder(of: lemma, on: date)
    {
      // "le pape": there is one.
      return link(
        start..<last + 1, [position(ofRegistered: person)], .described, "the only \(lemma):")
    }
    if country != nil { last = noun + 1 }
    let meant = called(
      lemma, of: country, isOffice: title?.rank == .office, isFormer, isFeminine: gender)
    if let meant {
      if country != nil { clear(last..<last + 1) }
      return link(
        start..<last + 1, meant.actors, .described, "called “\(lemma)” before:", hops: meant.hops)
    }
    if country != nil {
      guard ReferenceWords.persons.contains(lemma) else { return nil }
      clear(last..<last + 1)
    }
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

  /// The last person of a country, if one is given, whom the text called by a title before; else the
  /// last whom the registry knows by it, one of the state that the article is about first.
  @inline(never)
  private func called(
    _ lemma: String, of country: ActorID?, isOffice: Bool, _ isFormer: Bool, isFeminine: Bool?
  ) -> Antecedents.Candidate? {
    // Not inlined: the closures would copy the whole state where it may change.
    antecedents.latest(in: current) { isPerson($0, of: country) && isCalled($0.actors[0], lemma) }
      ?? lastKnown(lemma, of: country, isOffice, isFormer, isFeminine).map { last in
        // Whoever was named just before is meant, wherever he serves.
        guard country == nil, last.sentence < current - 1, let homeState else { return last }
        return lastKnown(lemma, of: actors[homeState].id, isOffice, isFormer, isFeminine) ?? last
      }
  }

  private func lastKnown(
    _ lemma: String, of country: ActorID?, _ isOffice: Bool, _ isFormer: Bool, _ isFeminine: Bool?
  ) -> Antecedents.Candidate? {
    guard isOffice || isFormer else { return nil }
    return antecedents.latest(in: current) {
      isPerson($0, of: country) && isKnown($0.actors[0], as: lemma, isFormer: isFormer)
        && (isFeminine == nil || $0.agreement.isFeminine == nil
          || $0.agreement.isFeminine == isFeminine)
    }
  }

  private func isPerson(_ one: Antecedents.Candidate) -> Bool {
    one.actors.count == 1 && actors[one.actors[0]].kind == .person
  }

  /// Whether a candidate is a person who serves a country or one of its bodies, if one is given.
  private func isPerson(_ one: Antecedents.Candidate, of country: ActorID?) -> Bool {
    guard isPerson(one) else { return false }
    let actor = one.actors[0]
    return country == nil || actors[actor].state == country
      || actors[actor].affiliations.contains {
        $0.target == country || isUnder($0.target, country)
      }
  }

  /// Whether the registry, or the text for one whom it lacks, knows a person by a title: now, or at
  /// any time for "l'ancien …".
  private func isKnown(_ actor: Int, as lemma: String, isFormer: Bool) -> Bool {
    guard registry[actors[actor].id] != nil else { return calledBy[actor].contains(lemma) }
    let words = registry.folded(lemma)
    for (number, role) in rolesInWords[actor].enumerated() where role.hasPrefix(words) {
      guard
        role.utf8.count == words.utf8.count || role.utf8.dropFirst(words.utf8.count).first == 0x20
      else { continue }
      if isFormer || actors[actor].affiliations[number].holds(on: date) { return true }
    }
    return false
  }

  /// Whether the text called a person by a title before, and he has not lost it since by the registry.
  private func isCalled(_ actor: Int, _ lemma: String) -> Bool {
    (titlesInText[actor]?.contains(lemma) == true
      || ReferenceWords.genera[lemma].map {
        !(titlesInText[actor] ?? []).isDisjoint(with: $0)
      } == true)
      && (isKnown(actor, as: lemma, isFormer: false) || !isKnown(actor, as: lemma, isFormer: true))
  }

  func lower(_ token: Int, _ end: Int) -> String { token < end ? text.lower(token) : "" }

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
        let holds = actor.affiliations.indices.contains { number in
          let role = actor.affiliations[number]
          return roles.contains(rolesInWords[position][number])
            && (isFormer || (role.from == nil || role.holds(on: date)) && isAtHome(role))
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

  /// Whether an office is one of the state that the article is about, where it is about one and the office
  /// is a state's.
  private func isAtHome(_ role: Affiliation) -> Bool {
    guard let homeState, let target = role.target, registry[target]?.kind == .state else {
      return true
    }
    return target == actors[homeState].id
  }

  /// Whether three tokens are a phrase of ``ReferenceWords/personPhrases``.
  private func isPhrase(_ first: Int, _ phrase: [String]) -> Bool {
    phrase.indices.allSatisfy {
      let word = text.lower(first + $0)
      return word == phrase[$0] || word == "d’" && phrase[$0] == "d'"
    }
  }

  /// The last person whose name stood beside some words before: "l'homme d'affaires libanais X", "X,
  /// homme d'affaires".
  private func whoWasCalled(_ phrase: [String], before start: Int) -> Int? {
    for first in stride(from: start - phrase.count - 1, through: 0, by: -1)
    where isPhrase(first, phrase) {
      var after = first + phrase.count
      while after < start, text.tag(after) == .adjective { after += 1 }
      var before = first - 1
      if before > 0, NameWords.articles.contains(text.lower(before)) { before -= 1 }
      let beside = [after, text.lower(max(before, 0)) == "," ? before - 1 : -1]
      for token in beside where token >= 0 && token < start && owner[token] >= 0 {
        let mention = mentions[Int(owner[token])]
        if mention.form == .named, mention.actors.count == 1,
          actors[mention.actors[0]].kind == .person,
          // "Selon X, l'homme d'affaires …" is another.
          token == after || mention.tokens.lowerBound == 0
            || text.tag(mention.tokens.lowerBound - 1) != .preposition
        {
          return mention.actors[0]
        }
      }
    }
    return nil
  }

  /// Whoever stands out most among the persons, for a description that adds news about somebody known.
  private mutating func known(at noun: Int, from start: Int, before end: Int) -> Int? {
    let features = text.features(noun)
    let isFeminine =
      features.contains(.feminine) == features.contains(.masculine)
      ? nil : features.contains(.feminine)
    let isOfBoth = ReferenceWords.epicene.contains(text.lemma(noun))
    let word = ReferenceWord(
      form: .latter, isFeminine: isOfBoth ? nil : isFeminine, isPlural: false)
    if role(of: noun) == .adjunct { return nil }
    let clause = text.clause(of: noun)
    func fit(_ one: Antecedents.Candidate) -> Double {
      guard isPerson(one), agrees(one.agreement, word), text.clause(of: one.head) != clause else {
        return 0
      }
      return one.actors[0] == topic ? Salience.theme : 1
    }
    guard
      let found = antecedents.best(in: current, within: 1, weight: fit)
        ?? antecedents.best(in: current, within: 2, weight: fit)
        ?? antecedents.latest(in: current, within: 6, where: { $0.actors == [topic ?? -1] })
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
  private mutating func headOf(
    _ noun: Int, from start: Int, before end: Int, _ isFormer: Bool
  ) -> Int? {
    guard
      registry.titles[text.lemma(noun)]?.rank == .office
        || ReferenceWords.tenants.contains(text.lemma(noun))
    else { return nil }
    guard let token = complement(of: noun, before: end) else { return nil }
    if owner[token] < 0 {
      // "le président de la Commission"
      guard let body = namedBody(at: token, before: end) else { return nil }
      let heads = leaders(of: actors[body].id, called: text.lemma(noun), isFormer)
      guard heads.count == 1, !isNamed(heads[0], after: token + 1, before: end) else { return nil }
      return link(
        start..<token + 1, heads, .described, "\(text.lower(noun)) of \(actors[body].name):")
    }
    let named = mentions[Int(owner[token])]
    guard named.tokens.lowerBound == token, let body = named.actors.first,
      actors[body].kind != .person, actors[body].kind != .state || named.isSeat
    else { return nil }
    let phrase = text.string(of: noun..<named.tokens.upperBound)
    if !isFormer, let speaker = registry.holder(of: phrase, in: actors[body].id, on: date) {
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
    let preposition = adjectivesEnd(of: noun, before: end) + 1
    let words = text.string(of: noun..<preposition)
    let heads = leaders(of: actors[body].id, called: words, isFormer)
    guard heads.count == 1, !isNamed(heads[0], after: named.tokens.upperBound, before: end) else {
      return nil
    }
    mentions[Int(owner[token])].isInside = true
    return link(
      start..<preposition, heads, .described, "\(words) of \(actors[body].name):",
      phrase: start..<named.tokens.upperBound)
  }

  /// "la porte-parole du président américain": a title under a person, whom nobody spoken of need serve.
  private func isOfPerson(_ noun: Int, before end: Int) -> Bool {
    guard let token = complement(of: noun, before: end), owner[token] >= 0 else { return false }
    return mentions[Int(owner[token])].actors.contains { actors[$0].kind == .person }
  }

  /// The first word behind "de" and its article of what completes a title.
  private func complement(of noun: Int, before end: Int) -> Int? {
    var token = adjectivesEnd(of: noun, before: end) + 1
    guard token < end, ["de", "du", "des", "d'", "d’"].contains(text.lower(token)) else {
      return nil
    }
    token += 1
    if token < end, ["la", "l'", "l’", "le", "les"].contains(text.lower(token)) { token += 1 }
    return token < end ? token : nil
  }

  /// The last adjective behind a title, or the title: "secrétaire général" of "le secrétaire général de
  /// l'ONU".
  private func adjectivesEnd(of noun: Int, before end: Int) -> Int {
    var last = noun
    while last + 1 < end, phraseOwner[last + 1] < 0,
      text.tag(last + 1) == .adjective || text.lower(last + 1).hasPrefix("général")
    {
      last += 1
    }
    return last
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
  private mutating func leaders(
    of body: ActorID, called noun: String, _ isFormer: Bool
  ) -> [Int] {
    // "chef" first as it stands, then as the first word of a longer position.
    var bodies = registry.members(of: body).filter {
      registry.serves($0, body, as: noun, isWhole: true)
    }
    if bodies.isEmpty {
      bodies = registry.members(of: body).filter { registry.serves($0, body, as: noun) }
    }
    var now = bodies.filter { registry.serves($0, body, as: noun, on: date) }
    if isFormer {
      bodies = bodies.filter { !now.contains($0) }
      now = []
    }
    let named = bodies.filter { person in
      actors.contains { $0.id == registry.actors[person].id }
    }
    let meant = now.count == 1 ? now : named.count == 1 ? named : now.filter(named.contains)
    return meant.count == 1 ? [position(ofRegistered: meant[0])] : []
  }

  /// "le successeur de X", "le rival de Y": another person than the one named; by the registry the next
  /// or the last one in his office, else the one who stands out most.
  private mutating func neighbor(of noun: Int, from start: Int, before end: Int) -> Int? {
    guard ReferenceWords.neighbors.contains(text.lemma(noun)) else { return nil }
    var token = noun + 1
    while token < end, phraseOwner[token] < 0, token < noun + 5 { token += 1 }
    guard token < end, phraseOwner[token] >= 0 else { return nil }
    let named = mentions[Int(phraseOwner[token])]
    guard named.actors.count == 1, actors[named.actors[0]].kind == .person,
      named.phrase.lowerBound <= noun + 3, !["et", ","].contains(text.lower(noun + 1))
    else { return nil }
    let other = named.actors[0]
    let found = antecedents.best(in: current, within: 3) { one in
      isPerson(one) && one.actors[0] != other ? one.actors[0] == topic ? Salience.theme : 1 : 0
    }
    guard let found else { return nil }
    mentions[Int(phraseOwner[token])].isInside = true
    return link(
      start..<noun + 1, found.actors, .described, "another than \(actors[other].name):",
      hops: found.hops, phrase: start..<named.phrase.upperBound)
  }

  /// "l'Algérien", "la Russe": the one of that country whom the text spoke of.
  mutating func compatriot(at noun: Int, from start: Int, before end: Int) -> Int? {
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

  /// The one who holds the same office in another state: "son homologue turc".
  mutating func counterpart(of holder: Int, at noun: Int) -> Int? {
    let adjective = mentions[Int(owner[noun + 1])]
    let other = actors[adjective.actors[0]].id
    let features = text.features(noun + 1)
    let isFeminine =
      features.contains(.feminine) == features.contains(.masculine)
      ? nil : features.contains(.feminine)
    for role in actors[holder].affiliations
    where role.holds(on: date) && role.target.map({ registry[$0]?.kind == .state }) == true {
      let office = registry.folded(role.role)
      for same in OrganWords.counterparts(of: office) {
        let holding = registry.holders(of: same, in: other).filter { person in
          let gender = registry.agreements[person].isFeminine
          return registry.actors[person].affiliations.contains {
            $0.target == other && registry.folded($0.role) == same && $0.holds(on: date)
          } && (isFeminine == nil || gender == nil || gender == isFeminine)
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
}
