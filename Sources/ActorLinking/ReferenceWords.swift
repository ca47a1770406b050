internal import SociogramModel

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
  static let definite: Set<String> = [
    "le", "la", "l'", "l’", "les", "ce", "cet", "cette", "au", "du",
  ]
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
    "falloir", "faillir", "agir", "sembler", "rester", "suffire", "importer", "convenir",
    "paraître",
    "pleuvoir",
    "valoir", "exister",
  ]
  /// Verbs before which "l'" stands for what was said: "le Kremlin l'affirme".
  static let sayingVerbs: Set<String> = [
    "affirmer", "confirmer", "dire", "écrire", "savoir", "annoncer", "assurer", "indiquer",
    "préciser", "démentir", "nier", "reconnaître", "admettre", "répéter", "penser", "croire",
    "estimer", "espérer", "vouloir", "pouvoir", "promettre", "prouver", "montrer", "établir",
    "révéler", "rapporter",
  ]
  static let impersonalPredicates: Set<String> = [
    "prévu", "possible", "probable", "question", "difficile", "nécessaire", "important", "clair",
    "vrai", "exclu", "évident", "certain", "temps", "convenu", "interdit", "rappelé", "inévitable",
    "à",
  ]
}
