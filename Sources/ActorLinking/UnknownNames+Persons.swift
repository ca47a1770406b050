internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  mutating func personName(at start: Int, before end: Int) -> Int? {
    guard isNameLike(start), !text.word(start).isAllCapitals || isInitial(start) else { return nil }
    // "le ministre de la Défense Antoni X": a common noun behind an article begins no name.
    if start > 0, ["la", "le", "l'", "l’", "les"].contains(text.lower(start - 1)),
      text.word(start).analyses.contains(where: { $0.partOfSpeech == .noun })
    {
      return nil
    }
    // A registry name inside a longer run of capitals gives way: "Penelope Fillon".
    guard owner[start] < 0 || isShortPerson(start) else { return nil }
    var last = start
    var nameWords = 1
    var token = start + 1
    while token < end {
      // "George Washington" is no seat of government, "Henry Ford" no company.
      let isNamesake =
        isFirstName(start) && (nameWords == 1 && isBareSeat(token) || isBareCompany(token))
      if owner[token] >= 0 && !isShortPerson(token) && !isNamesake { break }
      if isNameLike(token) {
        nameWords += 1
        last = token
      } else if let next = afterParticles(token, before: end),
        !NameWords.weakParticles.contains(text.lower(token)) || nameWords > 1 || isFirstName(start)
      {
        token = next
        continue
      } else {
        break
      }
      token += 1
    }
    // "Tawadros II"
    if last + 1 < end, isRegnalNumber(last + 1),
      nameWords > 1 || isFirstName(start) || text.tokens.name[start].nameClass == .person
        || text.word(start).analyses.allSatisfy({ $0.partOfSpeech == .properNoun })
          && (start == 0 || !NameWords.articles.contains(text.lower(start - 1)))
    {
      last += 1
      nameWords += 1
    }
    let range = start..<last + 1
    let titled = title(before: start)
    guard nameWords > 1 else { return nil }
    // "la mosquée Sidi Yeyia", "l'aéroport Mitiga": what a noun for a place stands before.
    if titled == nil, start > 0, NameWords.namedPlaces.contains(text.lemma(start - 1)) {
      places.insert(range.flatMap { atoms(at: $0).map(\.folded) }.joined(separator: " "))
      return range.upperBound
    }
    if range.contains(where: {
      vessels.contains(atoms(at: $0).map(\.folded).joined(separator: " "))
    }) {
      return range.upperBound
    }
    let folded = range.flatMap { atoms(at: $0).map(\.folded) }.joined(separator: " ")
    let isNamedPlace = isNamedPlace(start)
    if titled == nil, !isFirstName(start) || isNamedPlace {
      // A name that stands as a place once is one wherever it stands.
      if isNamedPlace || isPlace(start) || NameWords.placePrefixes.contains(text.lower(start)) {
        places.insert(folded)
      }
      if places.contains(folded) { return range.upperBound }
    }
    if let first = mentionCovering(range) { return mentions[first].tokens.upperBound }
    if let known = personSpelt(range) {
      addSpelling(range, known)
      return range.upperBound
    }
    addPerson(range, titled, "two or more capitalised words, unknown to the registry")
    return range.upperBound
  }

  mutating func addPerson(_ range: Range<Int>, _ titled: Int?, _ reason: String) {
    clear(range)
    let name = text.string(of: range)
    // "l'association Veille Libye"
    let noun = range.lowerBound > 0 ? text.lemma(range.lowerBound - 1).lowercased() : ""
    let isPerson =
      !NameWords.organisationNouns.contains(noun) && (titled != nil || !isRecognizedBody(range))
    let kind: ActorKind =
      titled == nil && range.count > 1
        && NameWords.armedGroupOpenings.contains(text.lower(range.lowerBound))
      ? .armedGroup : isPerson ? .person : .organisation
    let actor = Actor(
      id: ActorID("\(kind.rawValue)/\(normalizedName(name))"), name: name, kind: kind,
      state: titled.flatMap { stateOfTitle($0, range.lowerBound) })
    let isFeminine = kind == .person ? isWoman(range, titled) : nil
    let position = position(of: actor, Agreement(isFeminine: isFeminine, isPlural: false))
    note(isFeminine, of: position)
    var mention = LinkedMention(
      tokens: range, phrase: range, actors: [position], form: .named,
      agreement: agreements[position])
    mention.reasons = [reason]
    add(mention)
  }

  /// "Human Freedom Watch": whether the recogniser takes a whole run for an organisation, and no first
  /// name speaks against it.
  private func isRecognizedBody(_ range: Range<Int>) -> Bool {
    !isFirstName(range.lowerBound)
      && range.allSatisfy { text.tokens.name[$0].nameClass == .organisation }
  }

  /// Finds single names behind a title that no full name of the text explains: "M. Dupont".
  mutating func findTitledNames() {
    for sentence in text.sentences where !isAllCapitals(sentence) {
      for token in Int(sentence.tokens.lowerBound)..<Int(sentence.tokens.upperBound)
      where owner[token] < 0 && isNameLike(token) && !text.word(token).isAllCapitals {
        guard text.tag(token) == .properNoun || text.word(token).analyses.isEmpty,
          !vessels.contains(atoms(at: token).map(\.folded).joined(separator: " "))
        else { continue }
        var titled = title(before: token)
        if let noun = titled, noun != token - 1, !isAddress(token - 1) { titled = nil }
        if let known = personOfFamily(token, titled) {
          addSpelling(token..<token + 1, known)
          continue
        }
        guard let titled else { continue }
        addPerson(token..<token + 1, titled, "a name behind a title, unknown to the registry")
      }
    }
  }

  /// Whether a word is known as a given name.
  func isFirstName(_ token: Int) -> Bool {
    text.word(token).analyses.contains {
      $0.partOfSpeech == .properNoun
        && ($0.features.contains(.masculine) != $0.features.contains(.feminine))
    }
  }

  /// Whether a token is the seat of a state by itself.
  func isBareSeat(_ token: Int) -> Bool {
    guard owner[token] >= 0 else { return false }
    let mention = mentions[Int(owner[token])]
    return mention.isSeat && mention.tokens.count == 1
  }

  /// Whether a token is a company by itself.
  func isBareCompany(_ token: Int) -> Bool {
    guard owner[token] >= 0 else { return false }
    let mention = mentions[Int(owner[token])]
    return mention.tokens.count == 1 && mention.actors.allSatisfy { actors[$0].kind == .company }
  }

  /// Whether a token is a person's bare family name of the registry.
  func isShortPerson(_ token: Int) -> Bool {
    guard owner[token] >= 0 else { return false }
    let mention = mentions[Int(owner[token])]
    guard mention.tokens.count == 1, let actor = mention.actors.first else { return false }
    return actors[actor].kind == .person
  }

  /// The mention that already covers exactly a range, if any.
  func mentionCovering(_ range: Range<Int>) -> Int? {
    guard let first = range.first, owner[first] >= 0 else { return nil }
    let number = Int(owner[first])
    return mentions[number].tokens == range ? number : nil
  }

  func isInitial(_ token: Int) -> Bool {
    atoms(at: token).first.map { $0.folded.utf8.count <= 2 } ?? false
  }

  /// The title noun that stands right before a token, adjectives between them passed over.
  func title(before start: Int) -> Int? {
    var token = start - 1
    var steps = 0
    while token >= 0, steps < 4, text.sentence(of: token) == text.sentence(of: start) {
      if registry.titles[text.lemma(token)] != nil || registry.titles[text.lower(token)] != nil {
        return token
      }
      let isAdjective = text.tag(token) == .adjective || (owner[token] >= 0 && steps < 3)
      guard isAdjective else { return nil }
      token -= 1
      steps += 1
    }
    return nil
  }

  func stateOfTitle(_ title: Int, _ name: Int) -> ActorID? {
    guard roleNoun(at: title)?.actsForState == true, !isFormer(title) else { return nil }
    for token in title..<name where owner[token] >= 0 {
      let mention = mentions[Int(owner[token])]
      if mention.form == .adjective, let state = mention.actors.first { return actors[state].id }
    }
    return nil
  }

  /// The token behind particles that carry a name on: "van der", "de la".
  private func afterParticles(_ token: Int, before end: Int) -> Int? {
    var next = token
    while next < end, next < token + 3, NameWords.particles.contains(text.lower(next)),
      !isNameLike(next)
    {
      next += 1
    }
    return next > token && next < end && isNameLike(next) ? next : nil
  }

  /// Whether a token is the number of a king or pope.
  private func isRegnalNumber(_ token: Int) -> Bool {
    let form = text.form(token)
    return ["Ier", "1er"].contains(form)
      || traits(at: token).contains(.isAllCapitals) && form.utf8.count < 6
        && form.utf8.allSatisfy { [0x49, 0x56, 0x58].contains($0) }
  }

  /// Whether a noun before a token says that it is a place: "la ville de Port Saïd".
  func isNamedPlace(_ start: Int) -> Bool {
    start > 1 && ["de", "d'", "d’"].contains(text.lower(start - 1))
      && ["ville", "localité", "village", "région", "province", "île", "quartier", "commune"]
        .contains(text.lemma(start - 2))
  }

  /// Whether what stands before a token makes it a place: "à Deir ez-Zor", "la ville de Homs".
  func isPlace(_ start: Int) -> Bool {
    var before = start - 1
    while before >= 0, NameWords.articles.contains(text.lower(before)) { before -= 1 }
    guard before >= 0 else { return false }
    if NameWords.locative.contains(text.lower(before)) { return true }
    guard before > 0, ["de", "d'", "d’", "du"].contains(text.lower(before)) else { return false }
    return NameWords.placeNouns.contains(text.lemma(before - 1))
  }
}
