internal import SociogramModel

extension MapWording {
  /// English.
  static let english = MapWording(
    verbs: [
      .agree: Verb(label: "agrees", phrase: "agrees with"),
      .consult: Verb(label: "meets", phrase: "meets"),
      .support: Verb(label: "supports", phrase: "supports"),
      .concede: Verb(label: "yields", phrase: "yields to"),
      .cooperate: Verb(label: "cooperates", phrase: "cooperates with"),
      .aid: Verb(label: "aids", phrase: "aids"),
      .retreat: Verb(label: "withdraws", phrase: "withdraws before"),
      .request: Verb(label: "asks", phrase: "asks"),
      .accuse: Verb(label: "accuses", phrase: "accuses"),
      .reject: Verb(label: "rejects", phrase: "rejects"),
      .threaten: Verb(label: "threatens", phrase: "threatens"),
      .protest: Verb(label: "protests", phrase: "protests against"),
      .mobilize: Verb(label: "mobilises", phrase: "mobilises against"),
      .sanction: Verb(label: "sanctions", phrase: "sanctions"),
      .coerce: Verb(label: "coerces", phrase: "coerces"),
      .assault: Verb(label: "fights", phrase: "fights"),
      .affiliation: Verb(label: "belongs to", phrase: "belongs to"),
    ],
    stances: [
      .asserted: "asserted", .reported: "reported", .hedged: "hedged",
      .hypothetical: "planned or wished", .denied: "denied", .negated: "negated",
    ],
    denied: "denied",
    kinds: [
      .support: "support, cooperation", .material: "aid, arms, money",
      .hostility: "hostility, conflict", .contact: "meeting", .request: "request",
      .affiliation: "affiliation",
    ],
    dashes: [
      .asserted: "asserted by the article", .reported: "reported, hedged “?”",
      .hypothetical: "planned, wished", .negated: "only negated",
    ],
    deniedMark: "denied by a voice",
    independentOrigins: { count in
      "\(count == 2 ? "two" : String(count)) independent origins"
    },
    widths: [
      .low: "low, below 0.4", .middle: "middle, below 0.7", .high: "high",
    ],
    shapes: [
      .state: "state", .person: "person", .organisation: "organisation",
      .armedGroup: "armed group", .other: "other",
    ],
    headings: Headings(
      kind: "Kind of tie (colour)", dash: "Status (line)", width: "Confidence (width)",
      shape: "Actors (shape)"),
    matrixHeadings: Headings(
      kind: "Kind of tie (colour)", dash: "Status (shape)", width: "Confidence (size)",
      shape: "Actors"),
    defaultTitle: "Map of relations",
    around: { name in "Around \(name)" },
    legend: "Legend",
    unnamed: "(no name)",
    principle: "A line is a published claim, not an established fact.",
    matrixPrinciple: "A cell shows published claims, not an established fact.",
    matrix: "matrix",
    kept: "kept with the graph",
    rowsAndColumns: "Rows: who acts. Columns, same numbers: whom it concerns.",
    seenAsStates: "Seen as states: officials and organs count as their state.",
    furtherTies: { count in "+ \(count) more \(count == 1 ? "tie" : "ties")" },
    labelsCrowdedOut: { count in
      count == 1 ? "1 label found no place." : "\(count) labels found no place."
    },
    nothing: "No tie to draw",
    article: Noun(one: "article", many: "articles"),
    actor: Noun(one: "actor", many: "actors"),
    tie: Noun(one: "tie", many: "ties"),
    origin: Noun(one: "origin", many: "origins"),
    zeroIsSingular: false,
    decimalSign: ".",
    corpus: "Corpus",
    filters: "Filters",
    conditions: FilterWording(
      source: "source", publisher: "published by", cited: "citing", without: "without",
      actor: "actor", relation: "relation", stance: "status", or: "or", nor: "or",
      focus: { name, depth in
        "around \(name), \(depth == 1 ? "1 tie" : "up to \(depth) ties") away"
      },
      contested: "ties denied by a voice", confidence: "confidence of at least",
      since: "since", until: "until", dated: "dated events"),
    layout: "layout",
    confidence: "confidence",
    accordingTo: "according to",
    deniedBy: "denied by",
    colon: ": ",
    semicolon: "; ",
    negatedOmitted: { count in
      count == 1 ? "1 tie only negated is not drawn." : "\(count) ties only negated are not drawn."
    },
    topKept: { count, of in "The \(count) most tied actors of \(of)." },
    labelsOmitted: { count in "Labels are left out above \(count) ties." }
  )
}
