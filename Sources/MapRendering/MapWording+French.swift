internal import SociogramModel

extension MapWording {
  /// French.
  static let french = MapWording(
    verbs: [
      .agree: Verb(label: "s’accorde", phrase: "s’accorde avec"),
      .consult: Verb(label: "rencontre", phrase: "rencontre"),
      .support: Verb(label: "soutient", phrase: "soutient"),
      .concede: Verb(label: "cède", phrase: "cède à"),
      .cooperate: Verb(label: "coopère", phrase: "coopère avec"),
      .aid: Verb(label: "aide", phrase: "aide"),
      .retreat: Verb(label: "se retire", phrase: "se retire devant"),
      .request: Verb(label: "sollicite", phrase: "sollicite"),
      .accuse: Verb(label: "accuse", phrase: "accuse"),
      .reject: Verb(label: "rejette", phrase: "rejette"),
      .threaten: Verb(label: "menace", phrase: "menace"),
      .protest: Verb(label: "proteste", phrase: "proteste contre"),
      .mobilize: Verb(label: "se mobilise", phrase: "se mobilise face à"),
      .sanction: Verb(label: "sanctionne", phrase: "sanctionne"),
      .coerce: Verb(label: "contraint", phrase: "contraint"),
      .assault: Verb(label: "combat", phrase: "combat"),
      .affiliation: Verb(label: "rattaché à", phrase: "est rattaché à"),
    ],
    stances: [
      .asserted: "affirmé", .reported: "rapporté", .hedged: "incertain",
      .hypothetical: "projeté ou souhaité", .denied: "démenti", .negated: "nié",
    ],
    denied: "démenti",
    kinds: [
      .support: "soutien, coopération", .material: "aide, armes, argent",
      .hostility: "hostilité, conflit", .contact: "rencontre", .request: "demande",
      .affiliation: "appartenance",
    ],
    dashes: [
      .asserted: "affirmé par l’article", .reported: "rapporté, incertain « ? »",
      .hypothetical: "projeté, souhaité", .negated: "seulement nié",
    ],
    deniedMark: "démenti par une voix",
    independentOrigins: { count in
      "\(count == 2 ? "deux" : String(count)) origines indépendantes"
    },
    widths: [
      .low: "faible, sous 0,4", .middle: "moyenne, sous 0,7", .high: "élevée",
    ],
    shapes: [
      .state: "État", .person: "personne", .organisation: "organisation",
      .armedGroup: "groupe armé", .other: "autre",
    ],
    headings: Headings(
      kind: "Nature du lien (couleur)", dash: "Statut (trait)", width: "Confiance (épaisseur)",
      shape: "Acteurs (forme)"),
    matrixHeadings: Headings(
      kind: "Nature du lien (couleur)", dash: "Statut (forme)", width: "Confiance (taille)",
      shape: "Acteurs"),
    defaultTitle: "Carte des relations",
    around: { name in "Autour de \(name)" },
    legend: "Légende",
    unnamed: "(sans nom)",
    principle: "Une ligne = une affirmation publiée, pas un fait établi.",
    matrixPrinciple: "Une case = des affirmations publiées, pas un fait établi.",
    matrix: "matrice",
    kept: "conservée dans le graphe",
    rowsAndColumns: "Lignes : qui agit. Colonnes, mêmes numéros : sur qui.",
    seenAsStates: "Vue par États : responsables et organes comptent comme leur État.",
    furtherTies: { count in "+ \(count) \(count == 1 ? "autre lien" : "autres liens")" },
    labelsCrowdedOut: { count in
      count == 1
        ? "1 étiquette n’a pas trouvé de place." : "\(count) étiquettes n’ont pas trouvé de place."
    },
    nothing: "Aucun lien à dessiner",
    article: Noun(one: "article", many: "articles"),
    actor: Noun(one: "acteur", many: "acteurs"),
    tie: Noun(one: "lien", many: "liens"),
    origin: Noun(one: "origine", many: "origines"),
    zeroIsSingular: true,
    decimalSign: ",",
    corpus: "Corpus",
    filters: "Filtres",
    conditions: FilterWording(
      source: "source", publisher: "publié par", cited: "citant", without: "sans",
      actor: "acteur", relation: "relation", stance: "statut", or: "ou", nor: "ni",
      focus: { name, depth in
        "centré sur \(name), à \(depth) \(depth == 1 ? "lien" : "liens au plus")"
      },
      contested: "liens démentis par une voix", confidence: "confiance d’au moins",
      since: "depuis", until: "jusqu’à", dated: "événements datés"),
    layout: "disposition",
    confidence: "confiance",
    accordingTo: "selon",
    deniedBy: "démenti par",
    colon: " : ",
    semicolon: " ; ",
    negatedOmitted: { count in
      count == 1
        ? "1 lien seulement nié n’est pas dessiné."
        : "\(count) liens seulement niés ne sont pas dessinés."
    },
    topKept: { count, of in "Les \(count) acteurs les plus liés sur \(of)." },
    labelsOmitted: { count in "Au-delà de \(count) liens, les étiquettes sont omises." }
  )
}
