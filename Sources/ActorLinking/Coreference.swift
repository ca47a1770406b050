internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Resolves words that refer back: pronouns, possessives, "ce dernier", "le maréchal", "le pays".
  ///
  /// One pass in reading order over a list of the actors mentioned so far, the latest last. A
  /// reference never changes a name that was found; each records what it went by.
  mutating func resolveReferences() {
    var recent = RecentActors()
    var byStart: [Int: Int] = [:]
    for (number, mention) in mentions.enumerated() where !mention.actors.isEmpty {
      byStart[mention.tokens.lowerBound] = number
    }
    let homeState = mainState()
    topic = mainPerson()
    var covered = [Bool](repeating: false, count: text.tokens.count)
    for mention in mentions where !mention.actors.isEmpty && !mention.isInside {
      for token in mention.phrase { covered[token] = true }
    }
    for (position, sentence) in text.sentences.enumerated() {
      recent.open(sentence: position)
      let end = Int(sentence.tokens.upperBound)
      var token = Int(sentence.tokens.lowerBound)
      while token < end {
        if let number = byStart[token] {
          let mention = mentions[number]
          if mention.form != .adjective && !mention.isInside {
            let start = mention.phrase.lowerBound
            for actor in mention.actors where actors[actor].kind != .medium {
              // "Syrie : le Front rompt …": the theme before a colon is nobody's subject.
              let isTheme = mention.phrase.upperBound < end && text.lower(mention.phrase.upperBound) == ":"
              recent.note(
                actor, isSubject: !isTheme && isLikelySubject(start),
                isPlace: isTheme || isPlaceAdjunct(start, actor))
            }
          }
          token = mention.tokens.upperBound
          continue
        }
        let opensPhrase = token + 1 < end && covered[token + 1] && !isPossessive(token)
        if owner[token] < 0, !covered[token], !opensPhrase,
          let next = refer(at: token, before: end, &recent, homeState)
        {
          token = next
          continue
        }
        token += 1
      }
    }
  }

  /// Resolves the reference that starts at a token and returns the token after it.
  private mutating func refer(
    at token: Int, before end: Int, _ recent: inout RecentActors, _ homeState: Int?
  ) -> Int? {
    let lower = text.lower(token)
    if let pronoun = ReferenceWords.pronouns[lower], isReferring(token, before: end) {
      guard let actor = antecedent(pronoun, recent) else { return nil }
      return link(token..<token + 1, [actor], .pronoun, "“\(lower)” after", &recent)
    }
    if ["l'", "l’", "le", "la"].contains(lower), text.tag(token) == .pronoun, token + 1 < end {
      guard let actor = objectAntecedent(isFeminine: lower == "la" ? true : lower == "le" ? false : nil, recent)
      else { return nil }
      return link(token..<token + 1, [actor], .pronoun, "“\(lower)” after", &recent)
    }
    if let possessive = ReferenceWords.possessives[lower], text.tag(token) == .determiner {
      var owner = recent.possessor(isPlural: possessive, agreements, actors)
      if !possessive, token + 1 < end, ReferenceWords.followers.contains(text.lemma(token + 1)) {
        owner =
          recent.latest(within: 1) { [.person, .armedGroup].contains(actors[$0].kind) } ?? owner
      }
      guard let actor = owner else { return nil }
      return link(token..<token + 1, [actor], .pronoun, "“\(lower)” of", &recent)
    }
    if ReferenceWords.latter.contains(lower) {
      var last = token
      if lower == "ce" || lower == "cette" {
        guard token + 1 < end, ["dernier", "dernière"].contains(text.lower(token + 1)) else {
          return description(at: token, before: end, &recent, homeState)
        }
        last = token + 1
      }
      let isFeminine = lower == "cette" || lower.hasPrefix("celle")
      guard let actor = recent.latest(where: { agrees($0, isFeminine: isFeminine, isPlural: false) })
      else { return nil }
      return link(token..<last + 1, [actor], .pronoun, "the last one named before", &recent)
    }
    return description(at: token, before: end, &recent, homeState)
  }

  /// "le maréchal", "ce pays", "l'organisation", "le gouvernement", "les deux hommes".
  private mutating func description(
    at token: Int, before end: Int, _ recent: inout RecentActors, _ homeState: Int?
  ) -> Int? {
    let lower = text.lower(token)
    let isPairOpener =
      (lower == "des" || lower == "ces") && token + 1 < end && text.lower(token + 1) == "deux"
    guard ReferenceWords.definite.contains(lower) || isPairOpener else { return nil }
    // The contraction keeps its preposition: only what follows is the mention.
    let isContraction = ["au", "du", "des"].contains(lower)
    let token = isContraction ? token + 1 : token
    var noun = isContraction ? token : token + 1
    var isPair = false
    if noun < end, text.lower(noun) == "deux" {
      isPair = true
      noun += 1
    }
    while noun < end, TitleWords.before.contains(text.lower(noun)) { noun += 1 }
    guard noun < end, owner[noun] < 0 else { return nil }
    let lemma = text.lemma(noun)
    if isPair {
      guard ReferenceWords.pairNouns.contains(lemma) else { return nil }
      let kinds: Set<ActorKind>? =
        lemma == "homme" || lemma == "dirigeant" || lemma == "président" || lemma == "ministre"
        ? [.person] : lemma == "pays" || lemma == "État" || lemma == "capitale" ? [.state] : nil
      let pair = recent.lastTwo { actor in kinds?.contains(actors[actor].kind) ?? true }
      guard pair.count == 2 else { return nil }
      return link(token..<noun + 1, pair, .described, "“les deux …” after", &recent)
    }
    let isComplemented =
      noun + 1 < end
      && (["de", "du", "des", "d'", "d’"].contains(text.lower(noun + 1)) || owner[noun + 1] >= 0
        || isNameLike(noun + 1))
    let hasStateAdjective =
      noun + 1 < end && owner[noun + 1] >= 0 && mentions[Int(owner[noun + 1])].form == .adjective
    if registry.titles[lemma]?.rank == .office, !isComplemented || hasStateAdjective {
      if let actor = recent.latest(where: {
        actors[$0].kind == .person && calledBy[$0].contains(lemma)
      }) {
        return link(token..<noun + 1, [actor], .described, "called “\(lemma)” before", &recent)
      }
      return nil
    }
    if let kinds = ReferenceWords.kindNouns[lemma], !isComplemented, lower != "les" {
      guard let actor = recent.latest(where: { kinds.contains(actors[$0].kind) }) else { return nil }
      return link(token..<noun + 1, [actor], .described, "the last \(lemma) before", &recent)
    }
    return organ(at: noun, from: token, before: end, isComplemented, &recent, homeState)
  }

  /// "l'armée", "le ministère", "le gouvernement" without a state: the one of its noun named before,
  /// or that of the state that the article is about.
  private mutating func organ(
    at noun: Int, from start: Int, before end: Int, _ isComplemented: Bool,
    _ recent: inout RecentActors, _ homeState: Int?
  ) -> Int? {
    guard let first = nameAtoms(of: text.form(noun)).first?.folded,
      let organ = registry.organs[first]?.first(where: { matches($0, at: noun, before: end) })
    else { return nil }
    let last = noun + tokenCount(organ, at: noun) - 1
    if isComplemented && last == noun { return nil }
    if let known = mentions.lastIndex(where: {
      $0.form == .described && $0.title == organ.noun && !$0.actors.isEmpty
        && $0.tokens.lowerBound < start
    }) {
      return link(
        start..<last + 1, mentions[known].actors, .described, "\(organ.noun) named before", &recent)
    }
    guard let homeState, organ.form == .state || organ.form == .organ,
      ReferenceWords.stateOrgans.contains(organ.words[0]),
      let registered = registry.position(of: actors[homeState].id)
    else { return nil }
    var meant = homeState
    if organ.form == .organ {
      let name = organ.name(adjectives: registry.adjectives[registered] ?? [])
      meant = position(
        of: Actor(
          id: ActorID("\(actors[homeState].id.rawValue)/\(normalizedName(name))"), name: name,
          kind: organ.kind, state: actors[homeState].id), organ.agreement)
    }
    return link(
      start..<last + 1, [meant], .described, "\(organ.noun) of the state that the article is about",
      &recent)
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

  private mutating func link(
    _ tokens: Range<Int>, _ meant: [Int], _ form: Mention.Form, _ why: String,
    _ recent: inout RecentActors
  ) -> Int {
    var mention = LinkedMention(
      tokens: tokens, phrase: tokens, actors: meant, form: form, agreement: agreements[meant[0]])
    mention.hops = 1
    mention.reasons = ["\(why) \(meant.map { actors[$0].name }.joined(separator: ", "))"]
    add(mention)
    if form != .pronoun || !ReferenceWords.possessives.keys.contains(text.lower(tokens.lowerBound)) {
      for actor in meant {
        recent.note(actor, isSubject: isLikelySubject(tokens.lowerBound), isPlace: false)
      }
    }
    return tokens.upperBound
  }

  private func isPossessive(_ token: Int) -> Bool {
    ReferenceWords.possessives.keys.contains(text.lower(token)) && text.tag(token) == .determiner
  }

  /// The person meant by an object pronoun: not the subject of the sentence.
  private func objectAntecedent(isFeminine: Bool?, _ recent: RecentActors) -> Int? {
    let subject = recent.subject(within: 0) { actors[$0].kind == .person }
    let fits: (Int) -> Bool = {
      actors[$0].kind == .person && $0 != subject && agrees($0, isFeminine: isFeminine, isPlural: false)
    }
    if let topic, fits(topic), recent.latest(within: 1, where: { $0 == topic }) != nil { return topic }
    return recent.latest(within: 1, where: fits)
  }

  /// The person whom the article is about: the one most often named, if he leads.
  private func mainPerson() -> Int? {
    var counts: [Int: Int] = [:]
    for mention in mentions where !mention.isInside {
      for actor in mention.actors where actors[actor].kind == .person { counts[actor, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($0.value, actors[$1.key].id) > ($1.value, actors[$0.key].id) }
    guard let first = ranked.first, first.value >= 2 else { return nil }
    if ranked.count > 1, ranked[1].value == first.value { return nil }
    return first.key
  }

  /// The state that the article is about: the one most often meant, if it leads.
  private func mainState() -> Int? {
    var counts: [Int: Int] = [:]
    for mention in mentions {
      for actor in mention.actors {
        if actors[actor].kind == .state {
          counts[actor, default: 0] += mention.tokens.lowerBound < 12 ? 3 : 1
        }
      }
    }
    let ranked = counts.sorted { ($0.value, actors[$1.key].id) > ($1.value, actors[$0.key].id) }
    guard let first = ranked.first, first.value >= 3 else { return nil }
    if ranked.count > 1, ranked[1].value * 2 > first.value { return nil }
    return first.key
  }

  /// Whether a phrase that starts here looks like a subject: no preposition before it.
  private func isLikelySubject(_ start: Int) -> Bool {
    guard start > 0, text.sentence(of: start) == text.sentence(of: start - 1) else { return true }
    var before = start - 1
    if before > 0, ["le", "la", "l'", "l’", "les", "un", "une"].contains(text.lower(before)) {
      before -= 1
      guard text.sentence(of: before) == text.sentence(of: start) else { return true }
    }
    if text.tag(before) == .preposition { return false }
    if ["du", "des", "au", "aux"].contains(text.lower(before)) { return false }
    return text.tag(before) != .verb
  }

  /// Whether a state is only the place of something: "la situation en Libye".
  private func isPlaceAdjunct(_ start: Int, _ actor: Int) -> Bool {
    guard actors[actor].kind == .state, start > 0 else { return false }
    var before = start - 1
    if before > 0, ["le", "la", "l'", "l’", "les"].contains(text.lower(before)) { before -= 1 }
    return ["en", "dans", "au", "aux", "à"].contains(text.lower(before))
  }

  /// Whether a pronoun refers at all: not "il y a", "il faut", "il s'agit", "il est prévu que".
  private func isReferring(_ token: Int, before end: Int) -> Bool {
    let lower = text.lower(token)
    if lower == "leur" || lower == "lui" { return text.tag(token) == .pronoun }
    guard lower == "il" || lower == "-il" || lower == "-t-il" || lower == "ll" else { return true }
    if lower != "il" && lower != "ll" {
      return !(token > 0 && ReferenceWords.impersonalVerbs.contains(text.lemma(token - 1)))
    }
    var next = token + 1
    while next < end, ["ne", "n'", "n’", "en", "y", "s'", "s’", "se", "me", "lui"].contains(text.lower(next)) {
      if text.lower(next) == "y", next + 1 < end, text.lemma(next + 1) == "avoir",
        !(next + 2 < end && text.features(next + 2).contains(.pastParticiple))
      {
        return false
      }
      next += 1
    }
    guard next < end else { return true }
    if ReferenceWords.impersonalVerbs.contains(text.lemma(next)) { return false }
    // "il ne saurait y avoir", "il pourrait s'agir"
    if next + 1 < end, ["y", "s'agir"].contains(text.lower(next + 1)) { return false }
    if text.lemma(next) == "être", next + 1 < end {
      var after = next + 1
      while after < end, text.tag(after) == .adverb { after += 1 }
      if after < end, ReferenceWords.impersonalPredicates.contains(text.lower(after)) { return false }
      if after + 1 < end, text.tag(after) == .adjective,
        ["de", "d'", "d’", "que", "qu'", "qu’"].contains(text.lower(after + 1))
      {
        return false
      }
    }
    return true
  }

  private func antecedent(_ pronoun: ReferenceWords.Pronoun, _ recent: RecentActors) -> Int? {
    let isPerson: (Int) -> Bool = { actors[$0].kind == .person }
    let fits: (Int) -> Bool = {
      agrees($0, isFeminine: pronoun.isFeminine, isPlural: pronoun.isPlural)
    }
    if pronoun.isPlural { return recent.subject(within: 1, where: fits) }
    let isFitting: (Int) -> Bool = { isPerson($0) && fits($0) }
    if let subject = recent.subject(within: 0, where: isFitting) { return subject }
    // News keeps to its theme: the person it is about, where the last sentence spoke of him.
    if let topic, isFitting(topic), recent.latest(within: 1, where: { $0 == topic }) != nil { return topic }
    return recent.subject(within: 2, where: isFitting)
      ?? recent.latest(within: 2, where: { isPerson($0) && fits($0) })
      ?? recent.subject(within: 1, where: fits)
  }

  private func agrees(_ actor: Int, isFeminine: Bool?, isPlural: Bool) -> Bool {
    let agreement = agreements[actor]
    guard agreement.isPlural == isPlural else { return false }
    guard let wanted = isFeminine, let known = agreement.isFeminine else { return true }
    return wanted == known
  }
}

/// The actors mentioned so far, with the sentence and whether they stood as a subject.
struct RecentActors {
  private struct Note {
    var actor: Int
    var sentence: Int
    var isSubject: Bool
    var isPlace: Bool
  }

  private var notes: [Note] = []
  private var sentence = 0

  /// Starts a sentence.
  mutating func open(sentence: Int) { self.sentence = sentence }

  /// Remembers a mention.
  mutating func note(_ actor: Int, isSubject: Bool, isPlace: Bool) {
    notes.append(Note(actor: actor, sentence: sentence, isSubject: isSubject, isPlace: isPlace))
  }

  /// The latest actor that fits, at most `distance` sentences back.
  func latest(within distance: Int = .max, where fits: (Int) -> Bool) -> Int? {
    notes.last { isNear($0, distance) && fits($0.actor) }?.actor
  }

  /// The first fitting subject of the nearest sentence that has one: this sentence before the last.
  func subject(within distance: Int, where fits: (Int) -> Bool) -> Int? {
    for back in 0...distance {
      if let note = notes.first(where: {
        $0.sentence == sentence - back && $0.isSubject && fits($0.actor)
      }) {
        return note.actor
      }
    }
    return nil
  }

  /// The owner meant by a possessive: the subject of this sentence, else the latest one before.
  func possessor(isPlural: Bool, _ agreements: [Agreement], _ actors: [Actor]) -> Int? {
    let fits: (Int) -> Bool = { agreements[$0].isPlural == isPlural }
    let isPerson: (Int) -> Bool = { actors[$0].kind == .person && fits($0) }
    return subject(within: 0, where: fits) ?? subject(within: 2, where: isPerson)
      ?? subject(within: 1, where: fits) ?? latest(within: 1, where: fits)
  }

  /// The two latest different actors that fit, in the order of the text.
  func lastTwo(where fits: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    for note in notes.reversed()
    where isNear(note, 3) && !note.isPlace && fits(note.actor) && !found.contains(note.actor) {
      found.append(note.actor)
      if found.count == 2 { break }
    }
    return found.reversed()
  }

  private func isNear(_ note: Note, _ distance: Int) -> Bool {
    distance == .max || sentence - note.sentence <= distance
  }
}

/// Words that refer back; chosen by hand from French grammar.
enum ReferenceWords {
  struct Pronoun {
    var isFeminine: Bool?
    var isPlural: Bool
  }

  static let pronouns: [String: Pronoun] = [
    "il": Pronoun(isFeminine: false, isPlural: false),
    "ll": Pronoun(isFeminine: false, isPlural: false),
    "-il": Pronoun(isFeminine: false, isPlural: false),
    "-t-il": Pronoun(isFeminine: false, isPlural: false),
    "elle": Pronoun(isFeminine: true, isPlural: false),
    "-elle": Pronoun(isFeminine: true, isPlural: false),
    "-t-elle": Pronoun(isFeminine: true, isPlural: false),
    "lui": Pronoun(isFeminine: nil, isPlural: false),
    "ils": Pronoun(isFeminine: nil, isPlural: true),
    "-ils": Pronoun(isFeminine: nil, isPlural: true),
    "elles": Pronoun(isFeminine: nil, isPlural: true),
    "leur": Pronoun(isFeminine: nil, isPlural: true),
  ]

  /// Possessives, with whether the owner is plural.
  static let possessives: [String: Bool] = [
    "son": false, "sa": false, "ses": false, "leur": true, "leurs": true,
  ]

  /// Armed men and others who have a chief: "ses hommes".
  static let followers: Set<String> = [
    "homme", "force", "troupe", "partisan", "soldat", "combattant", "milice", "fidèle",
  ]

  static let latter: Set<String> = ["ce", "cette", "celui-ci", "celle-ci"]
  static let definite: Set<String> = ["le", "la", "l'", "l’", "les", "ce", "cet", "cette", "au", "du"]
  static let pairNouns: Set<String> = [
    "homme", "pays", "État", "partie", "dirigeant", "camp", "capitale", "président", "ministre",
    "responsable", "allié", "voisin",
  ]

  /// Nouns that stand for the last actor of some kinds.
  static let kindNouns: [String: Set<ActorKind>] = [
    "pays": [.state], "organisation": [.organisation, .armedGroup], "groupe": [.armedGroup],
    "mouvement": [.armedGroup, .organisation], "institution": [.organisation, .body],
    "parti": [.organisation], "formation": [.organisation],
  ]

  /// Organs that an article about a state may name without the state.
  static let stateOrgans: Set<String> = [
    "gouvernement", "autorites", "armee", "regime", "presidence", "police", "parlement",
    "etat", "senat",
  ]

  static let impersonalVerbs: Set<String> = [
    "falloir", "agir", "sembler", "rester", "suffire", "importer", "convenir", "paraître", "pleuvoir",
    "valoir", "exister",
  ]
  static let impersonalPredicates: Set<String> = [
    "prévu", "possible", "probable", "question", "difficile", "nécessaire", "important", "clair",
    "vrai", "exclu", "évident", "certain", "temps", "convenu", "interdit", "rappelé", "inévitable",
    "à",
  ]
}
