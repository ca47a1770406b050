/// Closed classes of French that cutting a sentence turns on.
enum ClauseWords {
  static let prepositions: [String: String] = [
    "à": "à", "au": "à", "aux": "à", "avec": "avec", "contre": "contre", "par": "par",
    "pour": "pour", "en": "en", "dans": "dans", "chez": "chez", "vers": "vers", "entre": "entre",
    "sur": "sur", "sous": "sous", "envers": "à", "selon": "selon", "depuis": "depuis",
    "avant": "avant", "après": "après", "malgré": "malgré", "sans": "sans", "parmi": "parmi",
    "via": "par", "dès": "depuis", "durant": "lors", "pendant": "lors", "concernant": "lors",
    "outre": "lors", "hors": "lors", "devant": "à", "derrière": "derrière", "auprès": "à",
  ]

  /// The preposition that a word in lower case is by itself, "de" and its contractions included.
  static func preposition(_ lower: String) -> String? {
    switch lower {
    case "de", "du", "des", "d'": "de"
    case "d'après": "selon"
    default: prepositions[lower]
    }
  }

  /// Words that make "que" a conjunction of their own: "alors que", "plus que".
  static let beforeQue: WordSet = [
    "alors", "même", "tandis", "après", "avant", "bien", "pour", "afin", "parce", "dès", "depuis",
    "pendant", "sans", "ainsi", "plus", "moins", "autant", "tant", "tel", "telle", "autre", "outre",
    "lors", "aussitôt", "sitôt", "maintenant", "tels", "telles", "mieux", "ne", "plutôt",
  ]
  /// Words that may follow a verb but hardly a noun without a determiner.
  static let afterVerb: WordSet = [
    "à", "au", "aux", "que", "qu'", "qu’", "le", "la", "les", "l'", "l’", "un", "une", "des", "son",
    "sa", "ses", "leur", "leurs", "ce", "cette", "ces",
  ]
  static let dashes: WordSet = ["–", "—", "-"]
  static let quotationMarks: WordSet = ["\"", "«", "»", "“", "”"]
  /// Participles that are mere adjectives of the nouns they follow.
  static let adjectivalParticiples: WordSet = [
    "armé", "armée", "armés", "armées", "unis", "unies", "présumé", "présumée", "présumés",
    "présumées", "prétendu", "prétendue", "prétendus", "prétendues", "supposé", "supposée",
    "supposés", "supposées",
  ]
  /// Nouns of time: a bare phrase they head is an adjunct, neither subject nor object.
  static let timeNouns: WordSet = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "jour", "semaine", "mois", "an", "année", "matin", "soir", "nuit", "heure", "minute", "fois",
    "week-end", "midi", "lendemain", "veille", "après-midi", "matinée", "soirée", "journée",
    "décennie", "siècle", "trimestre", "date", "moment", "temps", "début", "fin", "milieu",
  ]
  static let indefinite: WordSet = [
    "un", "une", "des", "certains", "certaines", "plusieurs", "quelques", "divers", "diverses",
    "d'autres", "aucun", "aucune", "différents", "différentes", "deux", "trois", "de nombreux",
  ]
  static let strongPronouns: WordSet = [
    "celui", "celle", "ceux", "celles", "ceci", "cela", "eux", "tous", "certains", "beaucoup",
    "personne", "chacun", "plusieurs", "nous", "on", "lui", "elle", "il", "ils", "elles", "ce",
    "ça", "l'on",
    "rien", "je", "vous", "c'", "c’",
  ]
  static let relatives: WordSet = [
    "qui", "que", "qu'", "qu’", "dont", "lequel", "laquelle", "lesquels", "lesquelles",
    "auquel", "auxquels", "auxquelles", "duquel", "desquels", "desquelles",
  ]
  static let clitics: WordSet = [
    "ne", "n'", "n’", "se", "s'", "s’", "le", "la", "les", "l'", "l’", "lui", "leur", "y", "en",
    "me", "m'", "m’", "nous", "vous", "te", "t'",
  ]
  static let negations: WordSet = ["pas", "jamais", "plus", "aucunement", "nullement", "guère"]
  static let betweenAuxiliary: WordSet = [
    "également", "aussi", "déjà", "toujours", "ainsi", "bien", "alors", "tous", "en", "outre",
    "depuis", "même", "d'abord", "par", "ailleurs", "donc", "ensuite", "encore", "récemment",
    "rapidement", "tout", "officiellement", "certes", "ailleurs",
  ]
  static let invertedPronouns: WordSet = [
    "-il", "-elle", "-ils", "-elles", "-t-il", "-t-elle", "-t-ils", "-t-elles", "-on", "-t-on",
    "-nous", "-vous", "-je", "-ce",
  ]
}

extension String {
  /// The text with ’ written as '.
  func replacingTypographicApostrophes() -> String {
    contains("’") ? String(map { $0 == "’" ? "'" : $0 }) : self
  }
}
