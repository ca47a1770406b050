internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Finds names that the registry lacks: two or more capitalised words are a person, unless a
  /// preposition of place stands before them; a capitalised organisation noun with what follows, or
  /// an acronym after an article, is an organisation.
  mutating func findUnknownNames() {
    for sentence in text.sentences where !isAllCapitals(sentence) {
      var token = Int(sentence.tokens.lowerBound)
      let end = Int(sentence.tokens.upperBound)
      while token < end {
        token = mediumName(at: token, before: end) ?? organisationName(at: token, before: end) ?? personName(at: token, before: end)
          ?? acronym(at: token, before: end) ?? token + 1
      }
    }
  }

  /// Links single words to actors that the text names in full: "Zárate" after "Paz Zárate".
  mutating func findShortNames() {
    var full: [String: [Int]] = [:]
    for (position, actor) in actors.enumerated() where actor.kind == .person || isNewMedium(actor) {
      let words = nameAtoms(of: actor.name)
      guard words.count > 1 else { continue }
      if actor.kind == .medium {
        full[words.map(\.folded).joined(separator: " "), default: []].append(position)
        continue
      }
      for word in Set(words.map(\.folded)) where word.utf8.count > 1 {
        full[word, default: []].append(position)
      }
    }
    for sentence in text.sentences {
      for token in Int(sentence.tokens.lowerBound)..<Int(sentence.tokens.upperBound)
      where isNameLike(token) && isFree(token..<token + 1) {
        let words = atoms(at: token).map(\.folded)
        guard !vessels.contains(words.joined(separator: " ")) else { continue }
        if let medium = full[words.joined(separator: " ")]?.first, actors[medium].kind == .medium {
          addShort(token, medium)
          continue
        }
        let people = words.compactMap { full[$0] }
        guard people.count == words.count, let first = people.first, first.count == 1,
          people.allSatisfy({ $0 == first })
        else { continue }
        addShort(token, first[0])
      }
    }
  }

  private mutating func addShort(_ token: Int, _ actor: Int) {
    var mention = LinkedMention(
      tokens: token..<token + 1, phrase: token..<token + 1, actors: [actor], form: .named,
      agreement: agreements[actor])
    mention.reasons = ["part of a name that the text gives in full"]
    add(mention)
  }

  private func isNewMedium(_ actor: Actor) -> Bool {
    actor.kind == .medium && actor.id.rawValue.hasPrefix("medium/")
  }

  /// "Un quotidien du Golfe, Al-Mawja", "le site *La Dépêche*": a name behind a noun for a medium.
  private mutating func mediumName(at start: Int, before end: Int) -> Int? {
    guard owner[start] < 0, text.word(start).isCapitalized, !atoms(at: start).isEmpty, start > 0,
      !isAddress(start), registry.titles[text.lemma(start)] == nil
    else { return nil }
    var before = start - 1
    var steps = 0
    while before >= 0, steps < 5, text.sentence(of: before) == text.sentence(of: start) {
      if NameWords.mediaNouns.contains(text.lemma(before)) { break }
      let isPassed =
        text.tag(before) == .adjective || [",", "du", "de", "«", "“", "*"].contains(text.lower(before))
        || owner[before] >= 0 || (steps > 0 && isNameLike(before))
      guard isPassed else { return nil }
      before -= 1
      steps += 1
    }
    guard before >= 0, steps < 5, NameWords.mediaNouns.contains(text.lemma(before)),
      text.sentence(of: before) == text.sentence(of: start), before != start,
      isNameLike(start) || steps == 0
    else { return nil }
    var last = start
    while last + 1 < end, isNameLike(last + 1), owner[last + 1] < 0 { last += 1 }
    if last + 2 < end, ["d'", "d’", "de", "du"].contains(text.lower(last + 1)), isNameLike(last + 2),
      owner[last + 2] < 0
    {
      last += 2
    }
    let range = start..<last + 1
    guard isFree(range) else { return nil }
    let name = text.string(of: range)
    let actor = Actor(id: ActorID("medium/" + normalizedName(name)), name: name, kind: .medium)
    var mention = LinkedMention(
      tokens: range, phrase: range,
      actors: [position(of: actor, Agreement(isFeminine: nil, isPlural: false))], form: .named,
      agreement: Agreement(isFeminine: nil, isPlural: false))
    mention.reasons = ["a name behind a noun for a medium"]
    add(mention)
    return range.upperBound
  }

  /// Remembers names that stand behind a noun for a ship or plane anywhere in the text: they are no
  /// persons, whatever they are called.
  mutating func findVessels() {
    for token in 1..<max(1, text.tokens.count) where isNameLike(token) {
      var before = token - 1
      while before > 0, text.tag(before) == .adjective || isNameLike(before) { before -= 1 }
      guard NameWords.vesselNouns.contains(text.lemma(before)), before < token,
        text.sentence(of: before) == text.sentence(of: token)
      else { continue }
      vessels.insert(atoms(at: token).map(\.folded).joined(separator: " "))
    }
  }

  /// Whether a token may be part of a proper name.
  func isNameLike(_ token: Int) -> Bool {
    let word = text.word(token)
    guard word.isCapitalized, !atoms(at: token).isEmpty, !isAddress(token) else { return false }
    guard let first = word.lower.unicodeScalars.first, first.properties.isAlphabetic else {
      return false
    }
    if text.tag(token) == .properNoun || word.analyses.isEmpty { return true }
    // A capital inside the sentence makes a name of a word that is common elsewhere.
    let isNominal = text.tag(token) == .noun || text.tag(token) == .adjective
    return !isSentenceStart(token) && isNominal
  }

  /// Whether a token is "M.", "Mme", "Dr" and the like.
  private func isAddress(_ token: Int) -> Bool {
    let title = registry.titles[text.form(token)] ?? registry.titles[text.lower(token)]
    return title?.rank == .address
  }

  private func isAllCapitals(_ sentence: Sentence) -> Bool {
    var capitals = 0
    var words = 0
    for token in Int(sentence.tokens.lowerBound)..<Int(sentence.tokens.upperBound)
    where atoms(at: token).first?.folded.first?.isLetter == true {
      words += 1
      if text.word(token).isAllCapitals { capitals += 1 }
    }
    return words > 3 && capitals * 10 > words * 7
  }

  // MARK: - Persons

  private mutating func personName(at start: Int, before end: Int) -> Int? {
    guard isNameLike(start), !text.word(start).isAllCapitals || isInitial(start) else { return nil }
    // A registry name inside a longer run of capitals gives way: "Penelope Fillon".
    guard owner[start] < 0 || isShortPerson(start) else { return nil }
    var last = start
    var nameWords = 1
    var token = start + 1
    while token < end {
      if owner[token] >= 0 && !isShortPerson(token) { break }
      if isNameLike(token) {
        nameWords += 1
        last = token
      } else if !NameWords.particles.contains(text.lower(token)) || token + 1 >= end
        || !isNameLike(token + 1)
        || (NameWords.weakParticles.contains(text.lower(token)) && nameWords < 2)
      {
        break
      }
      token += 1
    }
    let range = start..<last + 1
    let titled = title(before: start)
    guard nameWords > 1 else { return nil }
    if range.contains(where: { vessels.contains(atoms(at: $0).map(\.folded).joined(separator: " ")) }) {
      return range.upperBound
    }
    if titled == nil, isPlace(start), !isFirstName(start) { return range.upperBound }
    if let first = mentionCovering(range) { return mentions[first].tokens.upperBound }
    addPerson(range, titled, "two or more capitalised words, unknown to the registry")
    return range.upperBound
  }

  private mutating func addPerson(_ range: Range<Int>, _ titled: Int?, _ reason: String) {
    clear(range)
    let name = text.string(of: range)
    let actor = Actor(
      id: ActorID("person/" + normalizedName(name)), name: name, kind: .person,
      state: titled.flatMap { stateOfTitle($0, range.lowerBound) })
    var mention = LinkedMention(
      tokens: range, phrase: range,
      actors: [position(of: actor, Agreement(isFeminine: nil, isPlural: false))], form: .named,
      agreement: Agreement(isFeminine: nil, isPlural: false))
    mention.reasons = [reason]
    add(mention)
  }

  /// Finds single names behind a title that no full name of the text explains: "M. Dupont".
  mutating func findTitledNames() {
    for sentence in text.sentences where !isAllCapitals(sentence) {
      for token in Int(sentence.tokens.lowerBound)..<Int(sentence.tokens.upperBound)
      where owner[token] < 0 && isNameLike(token) && !text.word(token).isAllCapitals {
        guard !vessels.contains(atoms(at: token).map(\.folded).joined(separator: " ")),
          let titled = title(before: token), titled == token - 1 || isAddress(token - 1),
          text.tag(token) == .properNoun || text.word(token).analyses.isEmpty
        else { continue }
        addPerson(token..<token + 1, titled, "a name behind a title, unknown to the registry")
      }
    }
  }

  /// Whether a word is known as a given name.
  private func isFirstName(_ token: Int) -> Bool {
    text.word(token).analyses.contains {
      $0.partOfSpeech == .properNoun
        && ($0.features.contains(.masculine) != $0.features.contains(.feminine))
    }
  }

  /// Whether a token is a person's bare family name of the registry.
  private func isShortPerson(_ token: Int) -> Bool {
    guard owner[token] >= 0 else { return false }
    let mention = mentions[Int(owner[token])]
    guard mention.tokens.count == 1, let actor = mention.actors.first else { return false }
    return actors[actor].kind == .person
  }

  /// The mention that already covers exactly a range, if any.
  private func mentionCovering(_ range: Range<Int>) -> Int? {
    guard let first = range.first, owner[first] >= 0 else { return nil }
    let number = Int(owner[first])
    return mentions[number].tokens == range ? number : nil
  }

  private func isInitial(_ token: Int) -> Bool {
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

  private func stateOfTitle(_ title: Int, _ name: Int) -> ActorID? {
    guard registry.titles[text.lemma(title)]?.rank == .office else { return nil }
    for token in title..<name where owner[token] >= 0 {
      let mention = mentions[Int(owner[token])]
      if mention.form == .adjective, let state = mention.actors.first { return actors[state].id }
    }
    return nil
  }

  /// Whether what stands before a token makes it a place: "à Deir ez-Zor", "la ville de Homs".
  private func isPlace(_ start: Int) -> Bool {
    var before = start - 1
    while before >= 0, NameWords.articles.contains(text.lower(before)) { before -= 1 }
    guard before >= 0 else { return false }
    if NameWords.locative.contains(text.lower(before)) { return true }
    guard before > 0, ["de", "d'", "d’", "du"].contains(text.lower(before)) else { return false }
    return NameWords.placeNouns.contains(text.lemma(before - 1))
  }

  // MARK: - Organisations

  private mutating func organisationName(at start: Int, before end: Int) -> Int? {
    guard owner[start] < 0, text.word(start).isCapitalized,
      NameWords.organisationNouns.contains(text.lemma(start).lowercased())
        || NameWords.organisationNouns.contains(text.lower(start))
    else { return nil }
    let opens = isSentenceStart(start)
    var last = start
    var token = start + 1
    while token < end, token - start < 9 {
      let lower = text.lower(token)
      if owner[token] >= 0, let actor = mentions[Int(owner[token])].actors.first,
        actors[actor].kind == .person
      {
        break
      }
      if isNameLike(token) || (owner[token] >= 0 && mentions[Int(owner[token])].form == .adjective) {
        last = token
      } else if text.tag(token) == .adjective {
        last = token
      } else if ["de", "du", "des", "d'", "d’", "pour", "et", "la", "l'", "l’", "les", "of"]
        .contains(lower)
      {
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
    clear(range)
    let name = text.string(of: range)
    let actor = Actor(
      id: ActorID("organisation/" + normalizedName(name)), name: name, kind: .organisation)
    var mention = LinkedMention(
      tokens: range, phrase: range,
      actors: [position(of: actor, Agreement(isFeminine: nil, isPlural: false))], form: .named,
      agreement: Agreement(isFeminine: nil, isPlural: false))
    mention.reasons = ["a capitalised organisation noun with what belongs to it"]
    add(mention)
    return range.upperBound
  }

  private mutating func acronym(at start: Int, before end: Int) -> Int? {
    let word = text.word(start)
    guard owner[start] < 0, word.isAllCapitals, (2...8).contains(word.form.utf8.count),
      word.form.utf8.allSatisfy({ (0x41...0x5A).contains($0) }), !NameWords.notAcronyms.contains(word.form)
    else { return nil }
    // "Fédération des industries allemandes (BDI)": the brackets repeat the name before them.
    if start >= 2, text.lower(start - 1) == "(", owner[start - 2] >= 0 {
      let named = mentions[Int(owner[start - 2])]
      if let actor = named.actors.first, actors[actor].kind != .person, actors[actor].kind != .state {
        var mention = LinkedMention(
          tokens: start..<start + 1, phrase: start..<start + 1, actors: [actor], form: .named,
          agreement: named.agreement)
        mention.reasons = ["acronym in brackets after the name"]
        mention.isInside = true
        add(mention)
        return start + 1
      }
    }
    let hasArticle =
      start > 0 && ["le", "la", "l'", "l’", "les", "du", "au", "des", "aux"].contains(text.lower(start - 1))
    guard hasArticle else { return nil }
    let actor = Actor(
      id: ActorID("organisation/" + normalizedName(word.form)), name: word.form, kind: .organisation)
    var mention = LinkedMention(
      tokens: start..<start + 1, phrase: start..<start + 1,
      actors: [position(of: actor, Agreement(isFeminine: nil, isPlural: false))], form: .named,
      agreement: Agreement(isFeminine: nil, isPlural: false))
    mention.reasons = ["acronym after an article, unknown to the registry"]
    add(mention)
    return start + 1
  }
}

extension AnalyzedText {
  /// The words of some tokens as the text has them.
  package func string(of range: Range<Int>) -> String {
    var result = ""
    for token in range {
      if token > range.lowerBound && tokens.start[token] > tokens.end[token - 1] { result += " " }
      result += form(token)
    }
    return result
  }
}

/// Words that decide where a name begins and ends; chosen by hand from French usage.
enum NameWords {
  static let particles: Set<String> = [
    "al", "el", "ben", "bin", "ibn", "bint", "abou", "abu", "ould", "ag", "von", "van", "der", "den",
    "da", "di", "dos", "del", "della", "y", "e", "de", "du", "d'", "d’", "la", "le", "ter",
  ]
  /// Particles that join only after two words of name: "Marc Ladreit de Lacharrière".
  static let weakParticles: Set<String> = ["de", "du", "d'", "d’", "la", "le", "y", "e"]
  static let articles: Set<String> = ["le", "la", "l'", "l’", "les"]
  static let locative: Set<String> = [
    "à", "en", "dans", "vers", "depuis", "au", "aux", "près", "jusqu'à", "sur", "rue", "place",
    "avenue", "boulevard", "mont", "lac", "fleuve", "île", "saint",
  ]
  static let placeNouns: Set<String> = [
    "ville", "localité", "village", "région", "province", "aéroport", "port", "base", "camp", "État",
    "état", "département", "mont", "montagne", "lac", "mer", "île", "quartier", "rue", "place",
    "capitale", "gare", "frontière", "détroit", "golfe", "vallée", "désert", "nord", "sud", "est",
    "ouest", "banlieue", "bataille", "siège", "sommet", "accord", "traité", "prix", "porte-avions",
    "navire", "université", "palais", "district", "cité", "monts", "terminal", "raffinerie", "prison",
    "hôpital", "usine", "champ", "oasis", "carrefour", "pont", "colline", "barrage", "gouvernorat",
    "wilaya", "canton", "commune", "église", "mosquée", "stade", "localités", "terminaux",
  ]
  static let mediaNouns: Set<String> = [
    "quotidien", "journal", "hebdomadaire", "site", "chaîne", "agence", "magazine", "revue", "radio",
    "lettre", "mensuel", "tabloïd", "télévision",
  ]
  static let vesselNouns: Set<String> = [
    "porte-avions", "porte-avion", "navire", "frégate", "croiseur", "destroyer", "pétrolier", "cargo",
    "sous-marin", "ferry", "paquebot", "corvette", "cuirassé", "bateau", "yacht", "chalutier", "avion",
    "hélicoptère", "missile", "fusée", "satellite", "patrouilleur", "tanker",
  ]
  static let organisationNouns: Set<String> = [
    "parti", "front", "mouvement", "ligue", "conseil", "comité", "commission", "union",
    "fédération", "association", "alliance", "armée", "cour", "tribunal", "organisation",
    "institut", "fondation", "syndicat", "confédération", "brigade", "brigades", "coalition",
    "rassemblement", "observatoire", "haut-commissariat", "collectif", "congrès", "banque",
    "chambre", "assemblée", "agence", "parquet", "gauche", "initiative", "réseau", "groupe", "centre",
    "forum", "division",
  ]
  static let notAcronyms: Set<String> = [
    "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIV", "XV", "XVI", "TV", "PIB", "VIH",
    "OK", "CO", "PDG", "RN", "HTML", "PDF", "ONG", "SMS", "FM", "AM", "GMT", "UTC", "HD",
  ]
}
