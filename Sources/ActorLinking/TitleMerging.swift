internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Joins names with the titles before them and the appositions after them, so that "le ministre
  /// russe des Affaires étrangères, Sergueï Lavrov," is one phrase about one man.
  mutating func mergeTitles() {
    let order = mentions.indices.sorted {
      mentions[$0].tokens.lowerBound < mentions[$1].tokens.lowerBound
    }
    for number in order {
      guard mentions[number].form == .named, let actor = mentions[number].actors.first,
        actors[actor].kind == .person, !mentions[number].isInside
      else { continue }
      extendLeft(number, actor)
      extendRight(number, actor)
    }
  }

  private mutating func extendLeft(_ number: Int, _ actor: Int) {
    let name = mentions[number].tokens.lowerBound
    let sentence = text.sentences[text.sentence(of: name)]
    let floor = max(Int(sentence.tokens.lowerBound), name - 14)
    var token = name - 1
    // "le porte-parole de X": the name completes the title, which is somebody else's.
    guard token >= floor,
      !["de", "du", "des", "d'", "d’", "à", "au", "et"].contains(text.lower(token))
    else {
      return
    }
    var hasComma = false
    // "la procureure, Mme X": the form of address stands with the name.
    while token > floor, registry.titles[text.form(token)]?.rank == .address { token -= 1 }
    if token > floor, text.lower(token) == "," {
      token -= 1
      hasComma = true
    } else {
      token = name - 1
    }
    var best: Int?
    while token >= floor {
      let lower = text.lower(token)
      let isTitle = isTitleNoun(token) || isOfficeMention(token)
      if let business = startOfBusiness(token), business >= floor {
        best = business
        token = business - 1
        continue
      }
      if isTitle {
        best = officeStart(token)
        token = (best ?? token) - 1
        continue
      }
      if best != nil, TitleWords.before.contains(lower) {
        token -= 1
        continue
      }
      guard isInsideTitle(token) else { break }
      // Behind a title found, an article ends the phrase unless a preposition carries it on.
      if best != nil, ["le", "la", "l'", "l’", "les", "un", "une", "et"].contains(lower),
        token == floor || !["de", "à", "d'", "d’"].contains(text.lower(token - 1))
      {
        break
      }
      // Another name belongs to the title only as its complement: "conseiller de X, Y".
      if isPerson(token), !isComplement(token) { break }
      token -= 1
    }
    guard var start = best, start < name else { return }
    if hasComma {
      // With a comma between, only a definite title is an apposition: "le président, X,".
      guard start > 0,
        ["le", "la", "l'", "l’", "son", "sa", "du", "au", "des"].contains(text.lower(start - 1))
      else {
        return
      }
    }
    while start > floor, TitleWords.before.contains(text.lower(start - 1)) { start -= 1 }
    guard !isOfAnother(start..<name, actor) else { return }
    if hasComma, start > 1, ["de", "d'", "d’"].contains(text.lower(start - 2)) {
      // "la veuve de l'ancien président, X": the title is a complement of what she is.
      return
    }
    absorb(start..<name, into: number, actor)
    mentions[number].phrase = start..<mentions[number].phrase.upperBound
  }

  private mutating func extendRight(_ number: Int, _ actor: Int) {
    let end = mentions[number].tokens.upperBound
    let sentence = text.sentences[text.sentence(of: end - 1)]
    let limit = Int(sentence.tokens.upperBound)
    guard end + 1 < limit else { return }
    // "Paul Duval porte-parole d'Alternativa"
    let isMarked = [",", "(", "–", "-", "—"].contains(text.lower(end))
    guard isMarked || isBareRole(end, after: mentions[number].tokens) else { return }
    let first = isMarked ? end + 1 : end
    let closers: Set<String> =
      text.lower(end) == "(" ? [")"] : [",", "–", "—", "-", ".", ";", ":", "»", "?", "!", "…", ")"]
    var token = first
    while token < limit, TitleWords.openers.contains(text.lower(token)) { token += 1 }
    guard token < limit,
      isTitleNoun(token) || isOfficeMention(token) || roleNoun(at: token) != nil
    else { return }
    var depth = 0
    while token < limit, depth > 0 || !closers.contains(text.lower(token)) {
      if text.lower(token) == "(" { depth += 1 }
      if text.lower(token) == ")" { depth -= 1 }
      if text.tag(token) == .verb || text.tag(token) == .auxiliary {
        let features = text.features(token)
        guard
          !isMarked || features.contains(.pastParticiple) || features.contains(.presentParticiple)
        else { return }
        break
      }
      token += 1
      if token - end > 18 { return }
    }
    guard token < limit || closers.contains(".") else { return }
    guard !isOfAnother(first..<token, actor) else { return }
    absorb(first..<token, into: number, actor)
    mentions[number].phrase = mentions[number].phrase.lowerBound..<token
  }

  /// Whether a noun for what somebody is stands right behind his name, with what it belongs to.
  private func isBareRole(_ noun: Int, after name: Range<Int>) -> Bool {
    name.count > 1 && text.tag(noun) == .noun && owner[noun] < 0 && roleNoun(at: noun) != nil
      && ["de", "du", "des", "d'", "d’"].contains(text.lower(noun + 1))
  }

  /// Whether a title is an office of another state than the one that a known person serves: "selon le
  /// président sud-coréen, Kim …".
  private func isOfAnother(_ range: Range<Int>, _ actor: Int) -> Bool {
    guard let state = actors[actor].state, registry[actors[actor].id] != nil else { return false }
    return range.contains { token in
      guard owner[token] >= 0, let office = officeStates[Int(owner[token])] else { return false }
      return actors[office].id != state
        && !actors[actor].affiliations.contains { $0.target == actors[office].id }
    }
  }

  /// Whether a title is of him whom somebody serves, not his own: "X, conseiller du président".
  private func isServed(_ token: Int, in range: Range<Int>) -> Bool {
    var before = token - 1
    if before > range.lowerBound, ["le", "la", "l'", "l’"].contains(text.lower(before)) {
      before -= 1
    }
    return before > range.lowerBound
      && ["de", "du", "des", "d'", "d’"].contains(text.lower(before))
  }

  /// Takes the words of a title or apposition into a person's phrase: titles are remembered, offices
  /// that mean the same man vanish, other actors stay as mentions inside.
  private mutating func absorb(_ range: Range<Int>, into number: Int, _ actor: Int) {
    readRoles(in: range, of: actor)
    for token in range {
      if let title = registry.titles[text.lemma(token)] ?? registry.titles[text.lower(token)],
        title.rank != .address
      {
        let isFormer =
          token > 0
          && ["ancien", "ancienne", "ex", "ex-", "futur"].contains(text.lower(token - 1))
        if !isFormer, !isServed(token, in: range) {
          calledBy[actor].insert(text.lemma(token))
          titlesInText[actor, default: []].insert(text.lemma(token))
        }
        if mentions[number].title == nil { mentions[number].title = text.lemma(token) }
      }
      guard owner[token] >= 0 else { continue }
      let other = Int(owner[token])
      guard other != number else { continue }
      if mentions[other].form == .described, let meant = mentions[other].actors.first,
        actors[meant].kind == .person
      {
        if let title = mentions[other].title {
          calledBy[actor].insert(title.split(separator: " ").first.map { String($0) } ?? title)
          if mentions[number].title == nil { mentions[number].title = title }
        }
        if !isFormer(mentions[other].tokens.lowerBound) { adoptState(of: meant, for: actor) }
        // The office goes over to the man; what stays inside the phrase is the state that it is of.
        mentions[other].actors = officeStates[other].map { [$0] } ?? []
        mentions[other].isInside = true
      } else {
        mentions[other].isInside = true
      }
    }
  }

  /// Gives a person unknown to the registry the state of the office that the text gives him.
  private mutating func adoptState(of office: Int, for person: Int) {
    guard actors[person].state == nil, registry[actors[person].id] == nil else { return }
    actors[person].state = actors[office].state
  }

  private func isPerson(_ token: Int) -> Bool {
    guard owner[token] >= 0, let actor = mentions[Int(owner[token])].actors.first else {
      return false
    }
    return mentions[Int(owner[token])].form == .named && actors[actor].kind == .person
  }

  private func isComplement(_ token: Int) -> Bool {
    let start = mentions[Int(owner[token])].tokens.lowerBound
    return start > 0 && ["de", "d'", "d’", "du"].contains(text.lower(start - 1))
  }

  private func isOfficeMention(_ token: Int) -> Bool {
    guard owner[token] >= 0 else { return false }
    let mention = mentions[Int(owner[token])]
    guard mention.form == .described, let actor = mention.actors.first else { return false }
    return actors[actor].kind == .person || mention.title.map { registry.titles[$0] != nil } == true
  }

  private func officeStart(_ token: Int) -> Int {
    owner[token] >= 0 ? mentions[Int(owner[token])].tokens.lowerBound : token
  }

  private func isInsideTitle(_ token: Int) -> Bool {
    // "le président sortant X", whatever the tagger makes of it
    if TitleWords.behind.contains(text.lower(token)) { return true }
    switch text.tag(token) {
    case .adjective, .noun, .properNoun, .numeral: return true
    case .preposition, .determiner: return TitleWords.links.contains(text.lower(token))
    default: return owner[token] >= 0 || TitleWords.links.contains(text.lower(token))
    }
  }
}

/// Small words inside titles; chosen by hand.
enum TitleWords {
  /// Words that may stand before a title and belong to it.
  static let before: Set<String> = [
    "ancien", "ancienne", "ex", "ex-", "nouveau", "nouvel", "nouvelle", "futur", "actuel", "vice",
    "premier", "première", "feu", "haut", "jeune", "très", "influent", "charismatique", "puissant",
  ]
  /// Participles that may stand behind a title and belong to it.
  static let behind: Set<String> = [
    "sortant", "sortante", "élu", "élue", "déchu", "déchue", "autoproclamé", "autoproclamée",
    "démissionnaire", "intérimaire", "désigné", "désignée", "renversé", "renversée", "exilé",
    "exilée", "emprisonné", "emprisonnée", "contesté", "contestée", "destitué", "destituée",
  ]
  /// Words that may open an apposition.
  static let openers: Set<String> = [
    "le", "la", "l'", "l’", "un", "une", "ancien", "ancienne", "ex", "nouveau", "actuel", "alors",
    "jeune", "haut", "très",
  ]
  /// Words that join the parts of a title.
  static let links: Set<String> = [
    "de", "du", "des", "d'", "d’", "à", "la", "le", "l'", "l’", "les", "aux", "au", "en", "et",
    "pour",
  ]
}
