internal import SociogramModel

/// A word that may refer back to an actor.
struct ReferenceWord: Sendable {
  /// How it refers.
  enum Form: Sendable {
    /// "il", "-t-elle": the subject of a verb.
    case subject
    /// "le", "l'", "lui", "leur" before a verb.
    case object
    /// "lui", "eux" behind a preposition; "lui-même".
    case strong
    /// "son", "leurs".
    case possessive
    /// "celui-ci"; "ce" where "dernier" follows.
    case latter
    /// "le", "cette", "au": what may open a description.
    case determiner
    /// "je", "notre": whoever speaks.
    case speaker
    /// "vous", "votre": who is spoken to.
    case addressee
  }

  /// How it refers.
  var form: Form
  /// Its gender; nil where it shows none.
  var isFeminine: Bool?
  /// Whether it is plural; of a possessive, whether its owner is.
  var isPlural: Bool
}

/// Words that refer back; chosen by hand from French grammar.
enum ReferenceWords {
  /// The forms of each word, lower case: "le" opens a description or stands before a verb.
  static let words: [String: [ReferenceWord]] = {
    var words: [String: [ReferenceWord]] = [:]
    func add(
      _ forms: String, _ form: ReferenceWord.Form, feminine: Bool? = nil, plural: Bool = false
    ) {
      for word in forms.split(separator: " ") {
        words[String(word), default: []].append(
          ReferenceWord(form: form, isFeminine: feminine, isPlural: plural))
      }
    }
    // "ll" is how scanned or hastily typed pages write "Il".
    add("il ll -il -t-il", .subject, feminine: false)
    add("elle -elle -t-elle", .subject, feminine: true)
    add("ils -ils -t-ils", .subject, plural: true)
    add("elles -elles -t-elles", .subject, feminine: true, plural: true)
    add("le", .object, feminine: false)
    add("la", .object, feminine: true)
    add("l' l’ lui", .object)
    add("les leur", .object, plural: true)
    add("lui lui-même", .strong, feminine: false)
    add("elle-même", .strong, feminine: true)
    add("eux eux-mêmes", .strong, feminine: false, plural: true)
    add("elles-mêmes", .strong, feminine: true, plural: true)
    add("son sa ses", .possessive)
    add("leur leurs", .possessive, plural: true)
    add("celui-ci ce", .latter, feminine: false)
    add("celle-ci cette", .latter, feminine: true)
    add("ceux-ci", .latter, feminine: false, plural: true)
    add("celles-ci", .latter, feminine: true, plural: true)
    add("ces", .latter, plural: true)
    add("le la l' l’ ce cet cette au du", .determiner)
    add("les ces des aux", .determiner, plural: true)
    add("je j' j’ me m' m’ moi mon ma mes", .speaker)
    add("nous notre nos", .speaker, plural: true)
    add("vous votre vos", .addressee)
    return words
  }()

  /// Who owns what a noun names, where the noun tells: "sa capitale" is a state's, "son épouse" a
  /// man's.
  static let owners: [String: Set<ActorKind>] = {
    var owners: [String: Set<ActorKind>] = [:]
    func add(_ nouns: String, _ kinds: Set<ActorKind>) {
      for noun in nouns.split(separator: " ") { owners[String(noun), default: []].formUnion(kinds) }
    }
    add(
      """
      capitale territoire frontière ambassadeur ambassade population sol économie ressortissant \
      citoyen peuple souveraineté espace voisin monnaie côte diplomate diplomatie constitution \
      province exportation importation armée
      """, [.state])
    add("armée gouvernement président parlement", [.state])
    add(
      """
      épouse femme mari frère sœur fils fille père mère enfant homologue prédécesseur successeur \
      mandat discours carrière avocat visite voyage déplacement intervention arrivée entourage \
      clan domicile interlocuteur hôte bureau cabinet réélection compte
      """, [.person])
    add(
      "membre siège adhérent militant chef leader fondateur cadre",
      [.organisation, .armedGroup, .body, .company])
    add("combattant milice homme partisan fidèle", [.armedGroup, .person])
    add("force troupe soldat arme", [.person, .armedGroup, .state, .body])
    return owners
  }()

  /// Number words that may stand between an article and a noun.
  static let numbers: [String: Int] = ["deux": 2, "trois": 3, "quatre": 4]

  /// Who is at home in the seat of a head of state.
  static let tenants: Set<String> = ["maître", "locataire", "hôte", "occupant", "patron"]

  /// What has sides in a conflict.
  private static let sides: Set<ActorKind> = [.state, .organisation, .armedGroup, .body]

  /// Nouns that mean several actors after a number word, by lemma; that of "capitales" is "capital".
  static let pairNouns: [String: Set<ActorKind>?] = [
    "homme": [.person], "dirigeant": [.person], "président": [.person], "ministre": [.person],
    "responsable": [.person], "femme": [.person], "chef": [.person], "rival": [.person],
    "pays": [.state], "État": [.state], "capitale": [.state], "capital": [.state],
    "nation": [.state],
    "voisin": [.state], "puissance": [.state], "allié": nil, "partie": sides, "camp": sides,
    "organisation": [.organisation, .body], "groupe": [.armedGroup, .company, .organisation],
    "parti": [.organisation], "formation": [.organisation],
    "mouvement": [.organisation, .armedGroup],
    "gouvernement": [.state], "armée": [.body], "militaire": [.person], "adversaire": sides,
    "délégation": [.state], "équipe": sides, "chambre": [.body], "belligérant": sides,
    "coalition": [.organisation], "général": [.person], "leader": [.person],
  ]

  /// Those of ``kindNouns`` that are also written with a capital.
  static let capitalKinds: Set<String> = ["royaume", "organisation", "mouvement", "groupe"]
  /// Nouns that stand for the last actor of some kinds.
  static let kindNouns: [String: Set<ActorKind>] = [
    "pays": [.state], "royaume": [.state], "nation": [.state], "république": [.state],
    "organisation": [.organisation, .armedGroup, .body],
    "groupe": [.armedGroup, .company], "mouvement": [.armedGroup, .organisation],
    "institution": [.organisation, .body], "instance": [.organisation, .body],
    "bloc": [.organisation], "alliance": [.organisation], "union": [.organisation],
    "parti": [.organisation, .armedGroup], "formation": [.organisation, .armedGroup],
    "coalition": [.organisation], "milice": [.armedGroup], "rébellion": [.armedGroup],
    "émirat": [.state], "sultanat": [.state], "monarchie": [.state], "archipel": [.state],
    "fédération": [.state, .organisation], "puissance": [.state], "territoire": [.state],
    "confrérie": [.organisation], "mission": [.body], "force": [.body],
    "association": [.organisation], "syndicat": [.organisation], "ong": [.organisation],
    "ligue": [.organisation], "organe": [.body], "commission": [.body], "cour": [.body],
    "tribunal": [.body], "juridiction": [.body], "assemblée": [.body], "banque": [.company, .body],
    "guérilla": [.armedGroup], "faction": [.armedGroup], "brigade": [.armedGroup],
    "entreprise": [.company], "société": [.company], "géant": [.company], "firme": [.company],
    "compagnie": [.company],
    "constructeur": [.company], "quotidien": [.medium], "journal": [.medium],
    "hebdomadaire": [.medium], "agence": [.medium, .organisation, .body], "chaîne": [.medium],
  ]

  /// Those of ``kindNouns`` that a person calls his own: "son parti".
  static let ownBodies: Set<String> = [
    "parti", "groupe", "mouvement", "organisation", "formation", "milice", "syndicat",
    "association", "ong", "entreprise", "société", "compagnie", "firme", "confrérie", "guérilla",
    "faction", "brigade",
  ]

  /// Kinds that only those are called by whose names have the noun.
  static let namedKinds: Set<String> = [
    "coalition", "alliance", "union", "ligue", "fédération", "commission", "cour", "banque",
  ]

  /// Adjectives of armed groups beside "groupe", "organisation", "mouvement".
  static let warlike: Set<String> = [
    "islamique", "islamiste", "jihadiste", "djihadiste", "terroriste", "rebelle", "armé",
    "extrémiste", "séparatiste", "paramilitaire",
  ]

  /// Adjectives by which a kind noun means another than the one spoken of: "le pays voisin".
  static let otherAdjectives: Set<String> = [
    "voisin", "limitrophe", "frontalier", "tiers", "étranger", "ami", "allié", "natal", "hôte",
    "arabe", "musulman", "européen", "africain", "occidental", "rival", "ennemi", "membre", "autre",
  ]

  /// Nouns that a known person may be called by without being introduced so.
  static let persons: Set<String> = [
    "intéressé", "intéressée", "quadragénaire", "quinquagénaire", "sexagénaire", "septuagénaire",
    "octogénaire", "trentenaire", "milliardaire", "homme", "tribun", "autocrate",
    "élu", "officier", "banquier", "successeur", "prédécesseur", "héritier", "figure", "star",
    "vedette", "trublion", "médiateur", "médiatrice", "rival", "rivale",
  ]

  /// Phrases of three words for persons, by the first.
  static let personPhrases = [
    "mis": ["mis", "en", "cause"], "homme": ["homme", "d'", "affaires"],
    "femme": ["femme", "d'", "affaires"],
  ]

  /// Nouns for another of the same kind, seen from the owner: "son rival".
  static let others: Set<String> = [
    "rival", "rivale", "adversaire", "concurrent", "concurrente", "voisin", "voisine", "ennemi",
  ]

  /// Nouns for persons, with the titles of those whom they may mean again.
  static let genera: [String: Set<String>] = [
    "diplomate": ["ambassadeur", "ambassadrice", "envoyé", "émissaire", "consul", "négociateur"],
    "militaire": [
      "général", "colonel", "capitaine", "maréchal", "commandant", "lieutenant", "amiral",
      "officier", "lieutenant-colonel",
    ],
    "officier": ["général", "colonel", "capitaine", "maréchal", "commandant", "lieutenant"],
    "spécialiste": [
      "analyste", "chercheur", "chercheuse", "politologue", "économiste", "historien", "expert",
      "sociologue", "directeur", "directrice", "professeur",
    ],
    "expert": ["analyste", "chercheur", "politologue", "économiste", "spécialiste", "professeur"],
    "chercheur": ["politologue", "historien", "sociologue", "économiste", "analyste"],
    "chercheuse": ["politologue", "historienne", "sociologue", "économiste", "analyste"],
    "universitaire": ["politologue", "historien", "sociologue", "professeur", "professeure"],
    "élu": ["député", "sénateur", "maire", "eurodéputé"],
    "élue": ["députée", "sénatrice", "maire", "eurodéputée"],
    "parlementaire": ["député", "députée", "sénateur", "sénatrice"],
    "magistrat": ["juge", "procureur"], "magistrate": ["juge", "procureure"],
    "responsable": ["porte-parole", "directeur", "directrice", "secrétaire", "chef"],
    "religieux": ["cheikh", "imam", "ayatollah", "évêque", "cardinal", "archevêque"],
    "dignitaire": ["cheikh", "imam", "ayatollah", "évêque", "cardinal"],
    "souverain": ["roi", "sultan", "émir", "empereur"], "monarque": ["roi", "sultan", "émir"],
    "dirigeant": ["président", "premier ministre", "roi", "chancelier", "leader", "chef"],
    "dirigeante": ["présidente", "première ministre", "reine", "chancelière", "leader", "cheffe"],
  ]

  /// Nouns of one gender for persons of both.
  static let epicene: Set<String> = [
    "figure", "star", "vedette", "légende", "voix", "personnalité", "icône", "idole",
  ]

  /// Nouns for another person seen from the one named behind them.
  static let neighbors: Set<String> = [
    "successeur", "prédécesseur", "rival", "rivale", "adversaire", "héritier", "héritière",
    "concurrent", "tombeur",
  ]

  /// Offices of no place that one person holds.
  static let soleOffices: Set<String> = ["pape", "dalaï-lama"]

  /// Verbs that speak to somebody of what is his.
  static let addressing: Set<String> = [
    "reprocher", "féliciter", "remercier", "interroger", "questionner", "blâmer", "critiquer",
    "soupçonner", "louer", "punir", "condamner", "sanctionner", "pardonner", "accuser", "saluer",
  ]

  /// Nouns for one of the same rank or post as the person named last: "puis par son collègue".
  static let peers: Set<String> = [
    "collègue", "homologue", "prédécesseur", "successeur", "adjoint",
  ]

  /// Words that tell whose the men before them are: "les forces sous le commandement de X".
  static let belonging: Set<String> = [
    "sous", "loyal", "fidèle", "placer", "diriger", "commander", "mener", "soutenir", "favorable",
    "hostile", "allier", "allié", "proche", "rallier", "opposer", "opposé", "contrôler", "placé",
    "dirigé", "commandé", "mené", "soutenu", "appuyer", "appuyé", "issu", "composer",
  ]

  /// Human beings beside those whom a title names; they compete for pronouns.
  static let humanNouns: Set<String> = [
    "homme", "femme", "source", "témoin", "habitant", "analyste", "enfant", "famille", "militaire",
    "policier", "civil", "électeur", "victime", "blessé", "mort", "personne", "jeune", "garçon",
    "fille", "étudiant", "élu", "chercheur", "spécialiste", "haut fonctionnaire", "fonctionnaire",
    "otage", "migrant", "réfugié", "observateur", "participant", "interlocuteur", "proche",
    "combattant", "rebelle", "jihadiste", "djihadiste", "officiel", "intéressé", "vétéran",
  ]

  /// Verbs whose subject is a human being or speaks like one.
  static let humanVerbs: Set<String> = [
    "affirmer", "ajouter", "annoncer", "assurer", "avertir", "confier", "confirmer", "déclarer",
    "dénoncer", "déplorer", "dire", "espérer", "estimer", "expliquer", "indiquer", "insister",
    "juger", "lancer", "marteler", "penser", "plaider", "poursuivre", "préciser", "prévenir",
    "promettre", "raconter", "rappeler", "reconnaître", "regretter", "répéter", "répondre",
    "résumer", "rétorquer", "saluer", "souhaiter", "souligner", "soupirer", "croire", "vouloir",
    "savoir", "rencontrer", "entretenir", "recevoir", "démissionner", "nommer", "naître", "élire",
    "réélire", "diriger", "accuser", "appeler", "exhorter", "demander", "réclamer", "nier",
    "démentir", "refuser", "arrêter", "condamner", "inculper", "écrire", "signer", "tweeter",
    "souvenir", "emporter", "ironiser", "observer", "lâcher", "glisser", "sourire", "tempérer",
    "analyser", "commenter", "indigner", "inquiéter", "trancher", "renchérir", "noter",
    "constater", "fulminer", "plaisanter", "témoigner", "avouer", "admettre", "concéder",
    "interroger", "asséner", "prédire", "relever", "remarquer", "faire", "convenir", "négocier",
    "discuter", "gouverner", "régner", "présider", "commander", "succéder", "remporter", "briguer",
    "mourir", "fuir", "promulguer", "féliciter", "remercier", "condamner", "plaindre", "jurer",
  ]

  /// Verbs of will, whose clause has another subject than they have.
  static let willing: Set<String> = [
    "vouloir", "demander", "exiger", "souhaiter", "ordonner", "réclamer", "désirer", "préférer",
    "refuser", "regretter", "interdire", "permettre", "proposer", "recommander", "suggérer",
    "empêcher", "attendre", "obtenir", "tolérer", "accepter", "craindre", "redouter",
  ]

  /// Verbs before which "l'" stands for what was said: "le Kremlin l'affirme".
  static let sayingVerbs: Set<String> = [
    "affirmer", "confirmer", "dire", "écrire", "savoir", "annoncer", "assurer", "indiquer",
    "préciser", "démentir", "nier", "reconnaître", "admettre", "répéter", "penser", "croire",
    "estimer", "espérer", "vouloir", "pouvoir", "promettre", "prouver", "montrer", "établir",
    "révéler", "rapporter", "faire", "rappeler", "souligner", "expliquer", "demander", "réclamer",
    "souhaiter", "exiger", "regretter", "ignorer", "comprendre", "permettre", "nécessiter",
    // "le non l'a emporté"
    "emporter",
  ]
}
