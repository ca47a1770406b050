internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Marks capitals and seats that are no more than the place where something happens: "réunion à
  /// Genève", "né à Paris"; not whither one goes or whom one asks: "se rend à Alger", "demande à
  /// Moscou".
  mutating func markPlaces() {
    for number in mentions.indices where mentions[number].isSeat {
      guard mentions[number].form == .named, mentions[number].actors.count == 1,
        standsAsPlace(mentions[number].tokens)
      else { continue }
      mentions[number].isPlace = true
      mentions[number].reasons.append("a place")
    }
  }

  /// Forgets continents that are no actors, before they get in the way of "le ministère de l'Europe".
  mutating func dropContinents() {
    for number in mentions.indices where mentions[number].isSeat {
      if standsAsContinent(mentions[number].tokens) { clear(mentions[number].tokens) }
    }
  }

  /// Whether a continent stands where nobody acts: "les prix de l'Europe", "partout en Europe", "l'Europe de
  /// l'Est"; "l'Europe a condamné X" speaks of the union.
  private func standsAsContinent(_ name: Range<Int>) -> Bool {
    guard PlaceWords.continents.contains(text.lower(name.lowerBound)) else { return false }
    let head = headToken(of: name)
    let isPart = text.children(head).contains {
      [.nmod, .amod, .flatName].contains(text.relation(Int($0))) && $0 >= name.upperBound
    }
    let isAlone = text.child(head, .case) == nil
    return isPart || !isAlone || ![.subject, .object].contains(role(of: head))
  }

  private func standsAsPlace(_ seat: Range<Int>) -> Bool {
    let before = seat.lowerBound - 1
    guard before >= 0 else { return false }
    let preposition = text.lower(before)
    let name = headToken(of: seat)
    switch preposition {
    case "dans", "depuis", "vers", "hors", "en":
      return governor(of: name).map { !PlaceWords.going.contains($0) } ?? true
    case "de", "d'", "d’":
      guard before > 0 else { return false }
      if ["près", "loin", "autour", "dehors", "environs", "abords"].contains(text.lower(before - 1))
      {
        return true
      }
      return NameWords.placeNouns.contains(text.lemma(before - 1))
    case "à":
      guard let head = text.head(name) else { return false }
      let lemma = text.lemma(head)
      if text.tag(head) == .noun || text.tag(head) == .properNoun {
        return PlaceWords.events.contains(lemma)
      }
      switch text.relation(name) {
      case .oblMod: return !PlaceWords.going.contains(lemma) && !PlaceWords.asking.contains(lemma)
      case .oblArg: return PlaceWords.being.contains(lemma)
      default: return false
      }
    default: return false
    }
  }

  private func governor(of token: Int) -> String? { text.head(token).map { text.lemma($0) } }
}

/// Words whose place is a place, or more than one; chosen by hand.
enum PlaceWords {
  /// Continents whose name stands for a union of states.
  static let continents: Set<String> = ["europe"]
  /// Verbs and nouns of going: a capital is visited for its government.
  static let going: Set<String> = [
    "rendre", "aller", "arriver", "attendre", "recevoir", "accueillir", "retourner", "inviter",
    "dépêcher", "envoyer", "voyager", "revenir", "rentrer", "déplacer", "convier", "visiter",
    "partir",
    "venir", "passer", "débarquer", "atterrir", "convoquer", "visite", "voyage", "déplacement",
    "ambassadeur", "ambassadrice", "ambassade", "tournée", "mission", "arrivée", "retour",
    "envoyer",
    "accréditer", "nommer", "héberger",
  ]
  /// Verbs that turn to somebody with "à".
  static let asking: Set<String> = [
    "demander", "reprocher", "dire", "répondre", "imposer", "livrer", "vendre", "fournir", "donner",
    "accorder", "apporter", "promettre", "offrir", "proposer", "refuser", "interdire", "permettre",
    "adresser", "transmettre", "remettre", "lancer", "opposer", "soumettre", "céder", "profiter",
    "nuire", "déplaire", "plaire", "appartenir", "obéir", "ordonner", "conseiller", "recommander",
    "suggérer", "rappeler", "signifier", "notifier", "acheter", "emprunter", "devoir", "confier",
    "attribuer", "imputer", "lier", "allier", "associer", "confronter", "comparer", "revenir",
    "appeler", "intimer", "enjoindre", "prêter", "payer", "verser", "coûter", "résister",
    "succéder",
  ]
  /// Verbs that have a place for an argument.
  static let being: Set<String> = [
    "être", "vivre", "habiter", "résider", "naître", "mourir", "rester", "demeurer", "trouver",
    "tenir", "dérouler", "réunir", "siéger", "séjourner", "installer", "établir", "réfugier",
    "exiler", "baser", "situer", "détenir", "emprisonner", "arrêter", "ouvrir", "rencontrer",
    "retrouver", "entretenir", "signer", "négocier", "assassiner", "tuer", "manifester",
  ]
  /// Nouns for what happens or stands somewhere.
  static let events: Set<String> = [
    "réunion", "rencontre", "sommet", "conférence", "négociation", "pourparlers", "pourparler",
    "entretien", "discussion", "accord", "signature", "procès", "attentat", "attaque",
    "manifestation", "dialogue", "congrès", "séance", "session", "forum", "explosion", "fusillade",
    "bureau", "siège", "quartier", "exil", "combat", "affrontement", "séjour", "cérémonie",
    "presse",
    "correspondant", "correspondante", "concert", "match", "né", "table", "tour",
  ]
}
