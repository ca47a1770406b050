internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {

  /// "le syndicat Unite", "l'ONG Russian LGBT network": a name behind a noun that tells what it names.
  mutating func introducedName(at start: Int, before end: Int) -> Int? {
    guard start > 0, owner[start] < 0, isNameLike(start) || isFigureName(start) else { return nil }
    if let next = apposedCompany(at: start, before: end) { return next }
    guard text.sentence(of: start - 1) == text.sentence(of: start) else { return nil }
    if let next = namedUnit(at: start, before: end) { return next }
    guard let noun = kindNoun(before: start),
      let kind = NameWords.kinds[text.lemma(noun).lowercased()] ?? NameWords.kinds[text.lower(noun)]
    else { return figureName(at: start, before: end) }
    var last = start
    while last + 1 < end, owner[last + 1] < 0,
      isNameLike(last + 1)
        || NameWords.organisationNouns.contains(text.lower(last + 1))
          && text.tag(last + 1) != .noun
    {
      last += 1
    }
    let folded = (start..<last + 1).flatMap { atoms(at: $0).map(\.folded) }
    guard !vessels.contains(folded.joined(separator: " ")) else { return nil }
    // "le groupe État islamique" and "le parti Démocrate américain" are left to the registry.
    guard isFree(start..<last + 1) else { return nil }
    addUnknown(start..<last + 1, kind, "a name behind “\(text.lower(noun))”")
    return last + 1
  }

  /// The noun that tells what the name at a token names: "société" before "2F", "société de conseil"
  /// too.
  private func kindNoun(before start: Int) -> Int? {
    func isKind(_ token: Int) -> Bool {
      NameWords.kinds[text.lemma(token).lowercased()] != nil
        || NameWords.kinds[text.lower(token)] != nil
    }
    var noun = start - 1
    if NameWords.closers[text.lower(noun)] != nil, noun > 0 { noun -= 1 }
    if isKind(noun) { return noun }
    // "le parti socialiste François Mitterrand": a man and his party.
    guard !isFirstName(start) else { return nil }
    while noun > 0, text.tag(noun) == .adjective { noun -= 1 }
    if noun < start - 1, isKind(noun), owner[noun] < 0 { return noun }
    guard noun > 1, text.tag(noun) == .noun, ["de", "d'", "d’"].contains(text.lower(noun - 1)),
      isKind(noun - 2), text.sentence(of: noun - 2) == text.sentence(of: start)
    else { return nil }
    return noun - 2
  }

  /// Whether a token is a name that begins with a figure: "2F", "3M".
  func isFigureName(_ token: Int) -> Bool { traits(at: token).contains(.isFigureName) }

  /// "2F Conseil": a name that begins with a figure and goes on with a capital.
  private mutating func figureName(at start: Int, before end: Int) -> Int? {
    guard isFigureName(start), start + 1 < end, isNameLike(start + 1), owner[start + 1] < 0,
      !text.word(start + 1).isAllCapitals
    else { return nil }
    addUnknown(start..<start + 2, .company, "a name that begins with a figure")
    return start + 2
  }

  /// "la division Or de l'armée irakienne": a unit by its name, which the noun belongs to.
  private mutating func namedUnit(at start: Int, before end: Int) -> Int? {
    guard NameWords.namedUnits.contains(text.lower(start - 1)), owner[start - 1] < 0,
      isNameLike(start), !text.word(start).isAllCapitals
    else { return nil }
    var last = start
    while last + 1 < end, owner[last + 1] < 0, isNameLike(last + 1) { last += 1 }
    var after = last + 1
    if after < end, ["»", "”", "\""].contains(text.lower(after)) { after += 1 }
    if after < end, ["de", "du", "des", "d'", "d’"].contains(text.lower(after)) { after += 1 }
    if after < end, NameWords.articles.contains(text.lower(after)) { after += 1 }
    // Of an army with a state it is a part of that state's forces.
    let army = after < end && owner[after] >= 0 ? mentions[Int(owner[after])].actors.first : nil
    let state = army.flatMap { actors[$0].kind == .body ? actors[$0].state : nil }
    addUnknown(
      start - 1..<last + 1, state == nil ? .armedGroup : .body, "a unit with its name", state: state
    )
    return last + 1
  }

  /// "Boréal, filiale de X", "Nexora, une société de conseil": a name that what follows makes a company.
  private mutating func apposedCompany(at start: Int, before end: Int) -> Int? {
    guard isNameLike(start), !isSentenceStart(start) || text.word(start).analyses.isEmpty,
      !isAddress(start - 1), title(before: start) == nil
    else { return nil }
    var last = start
    while last + 1 < end, owner[last + 1] < 0, isNameLike(last + 1) { last += 1 }
    guard last - start < 3, last + 2 < end, text.lower(last + 1) == ",",
      !isFirstName(start), !isPlace(start)
    else { return nil }
    var noun = last + 2
    if ["une", "un", "la", "le", "l'", "l’"].contains(text.lower(noun)) { noun += 1 }
    guard noun < end, owner[noun] < 0,
      NameWords.companyWords.contains(text.lower(noun))
        || NameWords.companyWords.contains(text.lemma(noun))
    else { return nil }
    addUnknown(start..<last + 1, .company, "a name that “\(text.lower(noun))” follows")
    return last + 1
  }

  /// Finds units by their numbers: "la 155e brigade", "la 13 e division", "la brigade 444".
  mutating func findNumberedUnits() {
    let isUnit = text.words.map { NameWords.units.contains($0.lower) }
    guard isUnit.contains(true) else { return }
    for token in 0..<text.tokens.count where isUnit[Int(text.tokens.word[token])] {
      guard let range = numberedUnit(around: token), isFree(range) else { continue }
      let name =
        range.upperBound > token + 1
        ? text.string(of: range)
        : text.string(of: range.lowerBound..<token).filter { $0 != " " } + " " + text.lower(token)
      addUnknown(range, .armedGroup, "a unit with its number", name: name)
    }
  }

  private func numberedUnit(around noun: Int) -> Range<Int>? {
    func isNumber(_ token: Int) -> Bool {
      text.lower(token).utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    if noun > 0, let digit = text.lower(noun - 1).utf8.first, (0x30...0x39).contains(digit),
      !isNumber(noun - 1), text.tag(noun - 1) != .noun
    {
      return noun - 1..<noun + 1
    }
    if noun > 1, ["e", "è", "ème", "re"].contains(text.lower(noun - 1)), isNumber(noun - 2) {
      return noun - 2..<noun + 1
    }
    let next = noun + 1
    guard next + 1 < text.tokens.count, isNumber(next),
      text.sentence(of: next) == text.sentence(of: noun),
      text.tag(next + 1) != .noun, text.relation(next) != .nummod || text.head(next) == noun
    else { return nil }
    return noun..<next + 1
  }

  /// Adds an actor that is no person and that the registry lacks.
  mutating func addUnknown(
    _ range: Range<Int>, _ kind: ActorKind, _ reason: String, name: String? = nil,
    state: ActorID? = nil
  ) {
    clear(range)
    let name = name ?? text.string(of: range)
    if let known = registry.actor(nearlyNamed: name) {
      var mention = LinkedMention(
        tokens: range, phrase: range, actors: [position(ofRegistered: known)], form: .named,
        agreement: registry.agreements[known])
      mention.reasons = ["a name of the registry but for endings of number"]
      add(mention)
      return
    }
    let actor = Actor(
      id: ActorID("\(kind.rawValue)/" + normalizedName(name)), name: name, kind: kind, state: state)
    var mention = LinkedMention(
      tokens: range, phrase: range,
      actors: [position(of: actor, Agreement(isFeminine: nil, isPlural: false))], form: .named,
      agreement: Agreement(isFeminine: nil, isPlural: false))
    mention.reasons = [reason]
    add(mention)
  }

  /// The actor of the registry whose acronym stands in brackets behind a long name: "Mission d'appui des
  /// Nations unies (Manul)".
  private mutating func bracketed(after name: Range<Int>) -> Int? {
    let end = name.upperBound
    guard end + 2 < text.tokens.count, text.lower(end) == "(", text.lower(end + 2) == ")",
      owner[end + 1] >= 0
    else { return nil }
    let mention = mentions[Int(owner[end + 1])]
    guard mention.form == .named, let actor = mention.actors.first,
      [.organisation, .body, .armedGroup].contains(actors[actor].kind)
    else { return nil }
    if isAnother(name, than: actor, at: end + 1) {
      clear(end + 1..<end + 2)
      return nil
    }
    return actor
  }

  mutating func organisationName(at start: Int, before end: Int) -> Int? {
    let isLed =
      NameWords.leading.contains(text.lower(start)) && start + 1 < end
      && NameWords.organisationNouns.contains(text.lower(start + 1)) && owner[start + 1] < 0
    guard owner[start] < 0, text.word(start).isCapitalized || isSchool(start, before: end),
      isLed || NameWords.organisationNouns.contains(text.lemma(start).lowercased())
        || NameWords.organisationNouns.contains(text.lower(start))
    else { return nil }
    let opens = isSentenceStart(start)
    var last = start
    var token = start + 1
    if isLed {
      last = token
      token += 1
    }
    while token < end, token - start < 9 {
      let lower = text.lower(token)
      if owner[token] >= 0, let actor = mentions[Int(owner[token])].actors.first,
        actors[actor].kind == .person
      {
        break
      }
      // "la Cour suprême Brett Kavanaugh": the name of a man goes on, not that of the body.
      if isNameLike(token), token + 1 < end, isNameLike(token + 1), isFirstName(token),
        text.tag(token - 1) != .preposition
      {
        break
      }
      if text.tag(token) == .numeral, token + 1 < end, isNameLike(token + 1) {
        // "Revue des deux Mondes"
        token += 1
        continue
      }
      if isNameLike(token) || (owner[token] >= 0 && mentions[Int(owner[token])].form == .adjective)
      {
        last = token
      } else if text.tag(token) == .adjective {
        last = token
      } else if [
        "de", "du", "des", "d'", "d’", "pour", "et", "la", "l'", "l’", "les", "of", "for", "and",
        "the", "on",
      ]
      .contains(lower) {
        // Only a capital or a noun after it carries the name on.
      } else if text.tag(token) == .noun, last < token - 1 || text.tag(token - 1) == .preposition {
        last = token
      } else if owner[token] >= 0 {
        last = token
      } else {
        break
      }
      token += 1
    }
    guard last > start else { return nil }
    if opens && !text.word(last).isCapitalized && text.tag(start) == .noun
      && !(start + 1..<last + 1).contains(where: { text.word($0).isCapitalized })
      && !["parti", "front", "mouvement"].contains(text.lower(start))
    {
      return nil
    }
    let range = start..<last + 1
    if let known = bracketed(after: range) {
      clear(range)
      var mention = LinkedMention(
        tokens: range, phrase: range, actors: [known], form: .named, agreement: agreements[known])
      mention.reasons = ["a long name before its acronym"]
      add(mention)
      return range.upperBound
    }
    // "l'Assemblée nationale" is that of the state spoken of.
    let words = range.flatMap { atoms(at: $0).map(\.folded) }
    if registry.organs[words[0]]?.contains(where: { $0.words == words && $0.form == .organ })
      == true
    {
      return nil
    }
    let kind: ActorKind =
      NameWords.mediaNouns.contains(text.lower(start)) && text.lower(start) != "agence"
      ? .medium : .organisation
    addUnknown(range, kind, "a capitalised organisation noun with what belongs to it")
    if owner[range.lowerBound] >= 0,
      let actor = mentions[Int(owner[range.lowerBound])].actors.first
    {
      noteAcronym(of: range, actor)
    }
    return range.upperBound
  }

  /// "l'université de Genève", "l'université Paris-VIII": written small before the name of its place.
  private func isSchool(_ start: Int, before end: Int) -> Bool {
    guard text.lower(start) == "université" else { return false }
    var name = start + 1
    if name < end, ["de", "d'", "d’", "du"].contains(text.lower(name)) { name += 1 }
    return name < end && text.word(name).isCapitalized
  }

  mutating func acronym(at start: Int, before end: Int) -> Int? {
    let word = text.word(start)
    guard owner[start] < 0, word.isAllCapitals, (2...8).contains(word.form.utf8.count),
      word.form.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
      !NameWords.notAcronyms.contains(word.form)
    else { return nil }
    // "Fédération des industries allemandes (BDI)": the brackets repeat the name before them.
    if start >= 2, text.lower(start - 1) == "(", owner[start - 2] >= 0 {
      let named = mentions[Int(owner[start - 2])]
      if let actor = named.actors.first, actors[actor].kind != .person, actors[actor].kind != .state
      {
        var mention = LinkedMention(
          tokens: start..<start + 1, phrase: start..<start + 1, actors: [actor], form: .named,
          agreement: named.agreement)
        mention.reasons = ["acronym in brackets after the name"]
        mention.isInside = true
        add(mention)
        introduced[word.form] = actor
        return start + 1
      }
    }
    let hasArticle =
      start > 0
      && ["le", "la", "l'", "l’", "les", "du", "au", "des", "aux"].contains(text.lower(start - 1))
    // "Jean Lambert (ENL, Roumanie)"
    let isBracketed = start > 1 && text.lower(start - 1) == "(" && owner[start - 2] >= 0
    guard hasArticle || isBracketed else { return nil }
    addUnknown(
      start..<start + 1, .organisation, "acronym after an article, unknown to the registry")
    return start + 1
  }
}
