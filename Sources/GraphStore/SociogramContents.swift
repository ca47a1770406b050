internal import GraphAnalysis
internal import SociogramModel

/// What a document holds, while it is read.
struct SociogramContents {
  private var label: String?
  private var provenance: Provenance?
  private var articles: [ArticleID: ArticleRecord] = [:]
  private var actors: [ActorID: Actor] = [:]
  /// The claims in the order of the file, which is that of their ids unless it was changed.
  private var claims: [Claim] = []
  private var claimIDs: Set<ClaimID> = []
  private var origins: Set<OriginID> = []
  private var ties: Set<TieID> = []
  private var grading = Grading()
  private var filters: [String]?
  private var places: [ActorPlace] = []
  /// The relays of all ties; those of a whole corpus are found anew.
  private var relays: [Relay] = []
  /// References with the place where they stand, checked when all is read.
  private var references: [(target: Target, position: Int)] = []

  private enum Target {
    case article(ArticleID)
    case actor(ActorID)
    case claim(ClaimID)
    case origin(OriginID)
  }

  /// Reads the value of a key of the document; one that it does not know is passed over.
  mutating func read(
    _ key: String, from parser: inout JSONParser, start: inout Int
  ) throws(WireError) {
    switch key {
    case "label":
      let value = try parser.value()
      if case .null = value { return }
      label = try value.asText(key)
    case "provenance": provenance = try parser.value().provenance()
    case "articles":
      try parser.elements(&start) { (value, _) throws(WireError) in
        let article = try value.article()
        try SociogramContents.insert(article, article.id, "article", into: &articles)
      }
    case "actors":
      try parser.elements(&start) { (value, position) throws(WireError) in
        let actor = try value.actor()
        try SociogramContents.insert(actor, actor.id, "actor", into: &actors)
        if let state = actor.state { references.append((.actor(state), position)) }
      }
    case "claims":
      try parser.elements(&start) { (value, position) throws(WireError) in
        let claim = try value.claim()
        guard claimIDs.insert(claim.id).inserted else {
          throw WireError(.wrongID, "The claim “\(claim.id)” comes twice.")
        }
        claims.append(claim)
        references.append((.article(claim.article), position))
        references.append((.actor(claim.subject.id), position))
        references.append((.actor(claim.object.id), position))
      }
    case "origins":
      try parser.elements(&start) { (value, _) throws(WireError) in
        _ = try value.text("name")
        origins.insert(OriginID(try value.text("id")))
      }
    case "ties":
      try parser.elements(&start) { (value, position) throws(WireError) in
        try readTie(value, position)
      }
    case "layout":
      try parser.elements(&start) { (value, position) throws(WireError) in
        let place = try value.place()
        places.append(place)
        references.append((.actor(place.actor), position))
      }
    case "grading": grading = try parser.value().grading()
    case "excerpt": filters = try parser.value().texts("filters")
    default: _ = try parser.value()
    }
  }

  /// Takes the references of a tie; its figures follow from the claims.
  private mutating func readTie(_ value: JSONValue, _ position: Int) throws(WireError) {
    let subject = ActorID(try value.text("subject"))
    let object = ActorID(try value.text("object"))
    let id = Tie.makeID(
      subject: subject, relation: try value.choice("relation"), object: object)
    guard try value.text("id") == id.rawValue, ties.insert(id).inserted else {
      throw WireError(
        .wrongID, "The tie “\(try value.text("id"))” does not follow from its actors and relation.")
    }
    let _: Stance = try value.choice("stance")
    relays += try value.relays(of: PropositionID("p-" + id.rawValue.dropFirst(2)))
    references.append((.actor(subject), position))
    references.append((.actor(object), position))
    for claim in try value.texts("claims") { references.append((.claim(ClaimID(claim)), position)) }
    for origin in try value.texts("origins") {
      references.append((.origin(OriginID(origin)), position))
    }
    for article in try value.texts("articles") {
      references.append((.article(ArticleID(article)), position))
    }
  }

  /// The sociogram, once every reference has been found.
  func sociogram(start: inout Int) throws(WireError) -> Sociogram {
    for (target, position) in references {
      let missing: (kind: String, id: String)? =
        switch target {
        case .article(let id): articles[id] == nil ? ("article", id.rawValue) : nil
        case .actor(let id): actors[id] == nil ? ("actor", id.rawValue) : nil
        case .claim(let id): claimIDs.contains(id) ? nil : ("claim", id.rawValue)
        case .origin(let id): origins.contains(id) ? nil : ("origin", id.rawValue)
        }
      guard let missing else { continue }
      start = position
      throw WireError(
        .danglingReference,
        "The \(missing.kind) “\(missing.id)” is referred to but not in the file.",
        hint: "The file was cut or edited; write it again with sociogram extract.")
    }
    guard let provenance else {
      throw WireError(.invalidValue, "The value “provenance” is missing.")
    }
    return Sociogram(
      label: label, provenance: provenance, articles: Array(articles.values),
      actors: Array(actors.values), claims: claims, grading: grading,
      excerpt: filters.map { Excerpt(filters: $0, relays: relays) }, places: places)
  }

  private static func insert<ID: Identifier, Value>(
    _ value: Value, _ id: ID, _ kind: String, into table: inout [ID: Value]
  ) throws(WireError) {
    if table.updateValue(value, forKey: id) != nil {
      throw WireError(.wrongID, "The \(kind) “\(id)” comes twice.")
    }
  }
}

extension JSONParser {
  /// Reads the elements of a list one after the other, telling where each starts.
  fileprivate mutating func elements(
    _ start: inout Int, _ body: (JSONValue, Int) throws(WireError) -> Void
  ) throws(WireError) {
    var position = start
    defer { start = position }
    try array { (parser) throws(WireError) in
      _ = parser.next()
      position = parser.position
      try body(try parser.value(), position)
    }
  }
}
