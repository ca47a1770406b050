internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Reads a part of a people as its voters, demonstrators or population: "59 % des Italiens ont rejeté",
  /// "des milliers de Serbes défilent". The whole people is its state as ever.
  mutating func readPartsOfPeoples() {
    for number in mentions.indices
    where mentions[number].form == .named && mentions[number].actors.count == 1
      && mentions[number].agreement.isPlural
    {
      let people = mentions[number].tokens
      guard people.count == 1, actors[mentions[number].actors[0]].kind == .state,
        registry.state(ofInhabitant: atoms(at: people.lowerBound)) != nil,
        let quantity = quantity(before: people.lowerBound),
        let registered = registry.position(of: actors[mentions[number].actors[0]].id),
        let organ = registry.organs[
          PeopleWords.group(of: wordsAround(people.lowerBound, quantity))]?
          .first(where: { $0.words.count == 1 })
      else { continue }
      let name = organ.name(
        adjectives: registry.adjectives[registered] ?? [],
        genitive: registry.genitives[registered] ?? "")
      let state = actors[mentions[number].actors[0]].id
      mentions[number].actors = [
        position(
          of: Actor(
            id: ActorID("\(state.rawValue)/\(normalizedName(name))"), name: name, kind: organ.kind),
          organ.agreement)
      ]
      mentions[number].form = .described
      mentions[number].reasons = ["a part of the people of \(registry.actors[registered].name)"]
    }
  }

  /// The noun or sign of quantity before "des Italiens", "de Serbes".
  private func quantity(before people: Int) -> Int? {
    guard people > 1, ["des", "de", "d'", "d’"].contains(text.lower(people - 1)) else { return nil }
    let noun = people - 2
    return text.sentence(of: noun) == text.sentence(of: people)
      && PeopleWords.quantities.contains(text.lemma(noun)) ? noun : nil
  }

  /// The lemmas of the verb of which a people is the subject and of the noun that the quantity belongs
  /// to: "voter", "manifestation".
  private func wordsAround(_ people: Int, _ quantity: Int) -> [String] {
    var words = [text.lemma(text.clause(of: people))]
    if let head = text.head(quantity) { words.append(text.lemma(head)) }
    if quantity > 1, ["de", "d'", "d’"].contains(text.lower(quantity - 1)) {
      words.append(text.lemma(quantity - 2))
    }
    return words
  }

  /// Finds peoples and groups that no table has, by their plural article: "défendre les Kanakola".
  mutating func findUnknownPeoples() {
    var token = 1
    while token < text.tokens.count {
      defer { token += 1 }
      guard owner[token] < 0, ["les", "des", "aux"].contains(text.lower(token - 1)),
        isNameLike(token), isUnknownPeople(token)
      else { continue }
      let isArmed = PeopleWords.arms.contains { lemma in
        (max(0, token - 6)..<min(text.tokens.count, token + 6)).contains { text.lemma($0) == lemma }
      }
      addUnknown(
        token..<token + 1, isArmed ? .armedGroup : .organisation,
        "an unknown name in the plural that acts like people")
      mentions[mentions.count - 1].agreement.isPlural = true
      agreements[mentions[mentions.count - 1].actors[0]].isPlural = true
    }
  }

  private func isUnknownPeople(_ token: Int) -> Bool {
    let word = text.word(token)
    guard !word.isAllCapitals, word.form.utf8.count > 4,
      !word.isKnown || word.analyses.allSatisfy({ $0.partOfSpeech == .properNoun }),
      token + 1 >= text.tokens.count || !isNameLike(token + 1),
      text.tokens.name[token].nameClass != .place,
      !places.contains(atoms(at: token).map(\.folded).joined(separator: " "))
    else { return false }
    guard let head = text.head(token), text.tag(head) == .verb else { return false }
    switch text.relation(token) {
    case .nsubj: return ReferenceWords.humanVerbs.contains(text.lemma(head))
    case .nsubjPass, .oblAgent, .obj: return PeopleWords.doneToPeople.contains(text.lemma(head))
    default: return false
    }
  }
}

/// Words that tell parts of a people, and unknown peoples; chosen by hand.
enum PeopleWords {
  /// Nouns and signs of quantity before a people.
  static let quantities: Set<String> = [
    "%", "pourcent", "majorité", "moitié", "tiers", "quart", "million", "millier", "centaine",
    "dizaine", "milliard", "plupart", "proportion", "cinquième", "dixième", "foule", "vingtaine",
    "trentaine", "cinquantaine", "poignée", "minorité", "part",
  ]
  private static let votes: Set<String> = [
    "voter", "élire", "réélire", "rejeter", "approuver", "plébisciter", "prononcer", "choisir",
    "désavouer", "adopter", "refuser", "reconduire", "exprimer", "déplacer", "abstenir",
  ]
  private static let protests: Set<String> = [
    "manifester", "défiler", "protester", "descendre", "marcher", "mobiliser", "rassembler",
    "manifestation", "marche", "rassemblement", "cortège", "mobilisation", "scander", "masser",
  ]
  /// Nouns for armed men near an unknown name.
  static let arms: Set<String> = [
    "milice", "milicien", "combattant", "rebelle", "commando", "maquis", "insurgé", "affrontement",
  ]
  /// Verbs of what is done to people.
  static let doneToPeople: Set<String> = [
    "défendre", "accuser", "soutenir", "combattre", "affronter", "arrêter", "attaquer", "tuer",
    "viser", "réprimer", "dénoncer", "persécuter", "chasser", "expulser", "massacrer", "protéger",
    "armer", "financer", "condamner", "critiquer", "opposer", "repousser", "désarmer", "recevoir",
    "rencontrer", "menacer", "appuyer",
  ]

  /// The noun of the organ that people are who do something, folded.
  static func group(of verbs: [String]) -> String {
    if verbs.contains(where: votes.contains) { return "electeurs" }
    if verbs.contains(where: protests.contains) { return "manifestants" }
    return "population"
  }
}
