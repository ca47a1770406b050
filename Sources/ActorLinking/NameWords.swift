internal import SociogramModel

/// Words that decide where a name begins and ends; chosen by hand from French usage.
enum NameWords {
  static let particles: Set<String> = [
    "al", "el", "ben", "bin", "ibn", "bint", "abou", "abu", "ould", "ag", "von", "van", "der",
    "den",
    "da", "di", "dos", "del", "della", "y", "e", "de", "du", "d'", "d’", "la", "le", "ter",
  ]
  /// Arabic articles that take the sound of the next word, where a hyphen joins them: "es-Sissi".
  static let articlesWithHyphen: Set<String> = [
    "es", "ech", "ez", "er", "en", "ed", "as", "ach", "az", "ar", "an", "ad", "ash", "esh",
  ]
  /// Particles that join only after two words of name: "Marc Ladreit de Lacharrière".
  static let weakParticles: Set<String> = ["de", "du", "d'", "d’", "la", "le", "y", "e"]
  static let articles: Set<String> = ["le", "la", "l'", "l’", "les"]
  static let locative: Set<String> = [
    "à", "en", "dans", "vers", "depuis", "au", "aux", "près", "jusqu'à", "sur", "rue", "place",
    "avenue", "boulevard", "mont", "lac", "fleuve", "île", "saint",
  ]
  static let placeNouns: Set<String> = [
    "ville", "localité", "village", "région", "province", "aéroport", "port", "base", "camp",
    "État",
    "état", "département", "mont", "montagne", "lac", "mer", "île", "quartier", "rue", "place",
    "capitale", "gare", "frontière", "détroit", "golfe", "vallée", "désert", "nord", "sud", "est",
    "ouest", "banlieue", "bataille", "siège", "sommet", "accord", "traité", "prix", "porte-avions",
    "navire", "université", "palais", "district", "cité", "monts", "terminal", "raffinerie",
    "prison",
    "hôpital", "usine", "champ", "oasis", "carrefour", "pont", "colline", "barrage", "gouvernorat",
    "wilaya", "canton", "commune", "église", "mosquée", "stade", "localités", "terminaux",
  ]
  /// Nouns for agreements that are called by where they were signed.
  static let treatyNouns: Set<String> = [
    "accord", "accords", "protocole", "processus", "pacte", "traité", "convention", "format",
    "mémorandum",
  ]
  /// Parts of the world, in lower case, which are nobody's name: "le responsable Afrique de l'ONG".
  static let regions: Set<String> = [
    "afrique", "amérique", "amériques", "asie", "europe", "océanie", "moyen-orient",
    "proche-orient", "maghreb", "machrek", "sahel", "caucase", "balkans", "caraïbes", "levant",
    "méditerranée", "pacifique", "arctique", "antarctique", "atlantique",
  ]
  /// Nouns for places that a name follows without a preposition.
  static let namedPlaces: Set<String> = [
    "mosquée", "église", "cathédrale", "aéroport", "stade", "rue", "avenue", "boulevard", "place",
    "pont", "hôpital", "lycée", "collège", "école", "barrage", "tour", "hôtel", "musée", "théâtre",
    "prison", "caserne", "camp", "base", "porte", "gare", "parc", "square", "mausolée", "salle",
    "palais", "quartier", "centrale", "champ", "gisement", "oléoduc", "gazoduc", "canal", "tunnel",
  ]
  /// Words that begin the names of places, not of persons.
  static let placePrefixes: Set<String> = [
    "tel", "tell", "deir", "dayr", "ras", "beit", "beït", "bir", "wadi", "oued", "aïn", "djebel",
    "jebel",
    "kafr", "khan", "ksar", "port", "fort", "saint", "sainte", "san", "santa", "los", "las", "nord",
    "sud", "est", "ouest", "new", "mont", "cap", "lac", "val", "villa", "puerto", "rio", "nova",
  ]
  static let mediaNouns: Set<String> = [
    "quotidien", "journal", "hebdomadaire", "site", "chaîne", "agence", "magazine", "revue",
    "radio",
    "lettre", "mensuel", "tabloïd", "télévision",
  ]
  static let vesselNouns: Set<String> = [
    "porte-avions", "porte-avion", "navire", "frégate", "croiseur", "destroyer", "pétrolier",
    "cargo",
    "sous-marin", "ferry", "paquebot", "corvette", "cuirassé", "bateau", "yacht", "chalutier",
    "avion",
    "hélicoptère", "missile", "fusée", "satellite", "patrouilleur", "tanker",
  ]
  /// First words of the names of armed groups, Arabic for army, brigade, movement and the like: "Jund
  /// al-Aqsa" is nobody.
  static let armedGroupOpenings: Set<String> = [
    "ahrar", "asaib", "faylaq", "harakat", "hezb", "hizb", "jabhat", "jaich",
    "jaish", "jamaat", "jaych", "jaysh", "jound", "jund", "kataeb", "kataib", "katiba", "katibat",
    "lashkar", "liwa", "saraya", "souqour", "suqour", "tehrik",
  ]

  static let organisationNouns: Set<String> = [
    "parti", "front", "mouvement", "ligue", "conseil", "comité", "commission", "union",
    "fédération", "association", "alliance", "armée", "cour", "tribunal", "organisation",
    "institut", "fondation", "syndicat", "confédération", "brigade", "brigades", "coalition",
    "rassemblement", "observatoire", "haut-commissariat", "collectif", "congrès", "banque",
    "chambre", "assemblée", "agence", "parquet", "gauche", "initiative", "réseau", "groupe",
    "centre",
    "forum", "division", "mission", "université", "office", "bureau", "center",
    "institute", "council", "foundation", "network", "party", "committee", "agency", "university",
    "société", "revue", "marché", "pacte", "convention", "plateforme", "force", "forces", "fonds",
    "fond", "unités", "corps", "garde", "autorité",
  ]
  /// Nouns written small before a name that they tell the kind of: "le syndicat Unite", "l'ONG X".
  static let kinds: [String: ActorKind] = [
    "syndicat": .organisation, "parti": .organisation, "mouvement": .organisation,
    "ong": .organisation, "association": .organisation, "réseau": .organisation,
    "organisation": .organisation, "collectif": .organisation, "fondation": .organisation,
    "coalition": .organisation, "formation": .organisation, "institut": .organisation,
    "lobby": .organisation, "fédération": .organisation, "secte": .organisation,
    "groupe": .organisation, "milice": .armedGroup, "brigade": .armedGroup, "katiba": .armedGroup,
    "bataillon": .armedGroup, "guérilla": .armedGroup, "faction": .armedGroup,
    "société": .company, "entreprise": .company, "constructeur": .company, "opérateur": .company,
    "compagnie": .company, "laboratoire": .company, "cabinet": .company, "banque": .company,
    "géant": .company, "start-up": .company, "firme": .company, "holding": .company,
    "conglomérat": .company, "équipementier": .company, "avionneur": .company,
    "filiale": .company, "multinationale": .company, "fabricant": .company, "usine": .company,
    "banquier": .company, "assureur": .company, "éditeur": .company, "exploitant": .company,
    "centrale": .organisation, "think tank": .organisation, "confrérie": .organisation,
    "tribu": .organisation, "clan": .organisation, "gang": .armedGroup, "cartel": .armedGroup,
    "liste": .organisation, "plateforme": .organisation, "comité": .organisation,
    "revue": .medium,
  ]
  /// The marks that end what a mark begins.
  static let closers: [String: Set<String>] = [
    "«": ["»"], "“": ["”", "“"], "\"": ["\""], "*": ["*"], "_": ["_"], "”": ["”"],
  ]
  /// Nouns of troops that belong to the name behind them: "division Or".
  static let namedUnits: Set<String> = [
    "division", "régiment", "légion", "escadron", "colonne", "commando", "bataillons", "brigades",
  ]
  /// What follows a name and a comma and makes it a company.
  static let companyWords: Set<String> = [
    "filiale", "holding", "société", "entreprise", "compagnie", "firme", "start-up",
    "appartenant", "multinationale", "conglomérat", "constructeur", "opérateur", "fabricant",
    "éditeur", "équipementier", "cabinet", "géant", "exploitant", "prestataire", "sous-traitant",
  ]
  /// Nouns for things that are called by the name of a man: "la loi Macron", "le couple Fillon".
  static let thingsOfPersons: Set<String> = [
    "affaire", "enquête", "loi", "couple", "clan", "famille", "dossier", "rapport", "plan",
    "gouvernement", "procès", "camp", "équipe", "duo", "ticket", "liste", "méthode", "réforme",
    "ère", "époque", "administration", "fondation", "doctrine", "système", "galaxie", "parti",
    "mouvement", "groupe", "décret", "amendement", "commission", "mission", "accord", "traité",
    "opération", "musée", "rue", "place", "stade", "prix", "société", "association", "syndicat",
    "cabinet", "dynastie", "régime", "présidence", "frère", "sœur", "époux", "tandem", "vote",
  ]
  /// Nouns for troops that go by a number.
  static let units: Set<String> = ["brigade", "division", "bataillon", "régiment", "légion"]
  /// Words that may stand capitalised before the noun of an organisation: "Haut Conseil".
  static let leading: Set<String> = ["haut", "haute", "grand", "grande", "nouveau", "nouvelle"]
  static let notAcronyms: Set<String> = [
    "TVA", "SMIC", "RSA", "CDI", "CDD", "ADN", "GPS", "TGV", "SUV", "IVG", "JO", "CAC", "II", "III",
    "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIV", "XV", "XVI", "TV", "PIB",
    "VIH", "OPA", "OPE", "DRH", "BD", "QI", "RER", "GNL", "GPL", "IA", "IRM",
    "OK", "CO", "PDG", "RN", "DMZ", "COP", "QG", "BTP", "SDF", "HLM", "VTC", "ISF", "CSG", "LGBT",
    "USD", "PSG", "OM", "OL", "ASSE", "HTML", "PDF", "ONG", "SMS", "FM", "AM", "GMT", "UTC", "HD",
  ]
}
