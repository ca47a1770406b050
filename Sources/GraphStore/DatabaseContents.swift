internal import GraphAnalysis
internal import GRDB
internal import SociogramModel

/// What a database holds, while it is read.
struct DatabaseContents {
  private let header: Sociogram
  private let counts: [String: Int]
  private var articles: [ArticleRecord] = []
  private var actors: [Actor] = []
  private var claims: [Claim] = []
  /// The ties that hold relays.
  private var relaying: [Tie] = []

  /// Reads all but the claims.
  ///
  /// - Parameters:
  ///   - schema: The name under which the database is attached.
  ///   - holdsRelays: Whether the relays of a whole are wanted too, which it finds anew.
  init(_ database: Database, schema: String = "main", holdsRelays: Bool = false) throws {
    let document = try DatabaseContents.value("document", in: database, schema: schema)
    header = try DatabaseContents.header(document)
    counts = try DatabaseContents.counts(in: database, schema: schema)
    articles = try DatabaseContents.list(
      "article", in: database, schema: schema
    ) { value throws(WireError) in try value.article() }
    actors = try DatabaseContents.list(
      "actor", in: database, schema: schema
    ) { value throws(WireError) in try value.actor() }
    guard holdsRelays || header.excerpt != nil else { return }
    relaying = try DatabaseContents.list(
      "tie", in: database, schema: schema, where: "instr(json, '\"relays\":') > 0"
    ) { value throws(WireError) in try value.tie() }
  }

  /// Whether the ties were made by the rules of this program.
  static func hasCurrentTies(_ database: Database) throws -> Bool {
    let rules = try String.fetchOne(
      database, sql: "SELECT value FROM main.document WHERE key = 'rules'")
    return rules == String(TieBuilder.rules)
  }

  /// Whether the ties were made by the rules of this program, without grades and of a whole corpus.
  static func isPlain(_ database: Database) throws -> Bool {
    let header = try header(value("document", in: database, schema: "main"))
    return try hasCurrentTies(database) && header.grading == Grading() && header.excerpt == nil
  }

  /// What the document says beside its lists; not read as a document, which would leave out what no
  /// claim speaks of.
  private static func header(_ document: String) throws(WireError) -> Sociogram {
    var parser = JSONParser(Array(document.utf8))
    let value = try parser.value()
    var excerpt: Excerpt?
    if let part = try value.member("excerpt") {
      excerpt = Excerpt(filters: try part.texts("filters"))
    }
    var places: [ActorPlace] = []
    for place in try value.list("layout") { places.append(try place.place()) }
    return Sociogram(
      label: try value.optionalText("label"),
      provenance: try value.object("provenance").provenance(),
      articles: [], actors: [], claims: [], origins: [], ties: [],
      grading: try value.member("grading")?.grading() ?? Grading(), excerpt: excerpt,
      places: places)
  }

  /// The origins with their names.
  static func origins(
    in database: Database, schema: String = "main"
  ) throws -> [Origin] {
    try list("origin", in: database, schema: schema) { value throws(WireError) in
      Origin(id: OriginID(try value.text("id")), name: try value.text("name"))
    }
  }

  /// Reads the claims in the order of their ids.
  mutating func readClaims(
    _ database: Database, _ claim: (borrowing RawRows) throws -> Claim
  ) throws {
    claims.reserveCapacity(counts["claim"] ?? 0)
    var rows = try RawRows(database, "SELECT * FROM claim ORDER BY head, tail")
    while try rows.next() { claims.append(try claim(rows)) }
  }

  /// The sociogram with its ties built afresh.
  func sociogram() -> Sociogram {
    let unbuilt = unbuiltSociogram()
    return Sociogram(
      label: unbuilt.label, provenance: unbuilt.provenance, articles: articles, actors: actors,
      claims: claims, grading: unbuilt.grading, excerpt: unbuilt.excerpt, places: unbuilt.places)
  }

  /// The sociogram without ties, but those that hold relays, which an excerpt takes over.
  func unbuiltSociogram() -> Sociogram {
    var sociogram = header
    sociogram.excerpt = header.excerpt.map {
      Excerpt(filters: $0.filters, relays: relaying.flatMap(\.relays))
    }
    sociogram.ties = relaying
    sociogram.articles = articles
    sociogram.actors = actors
    sociogram.claims = claims
    return sociogram
  }

  /// Requires as many rows as were written: a file that was cut may still open.
  ///
  /// - Parameter countingClaims: Whether claims are counted in the file, not those that were read.
  func checkCounts(_ database: Database, countingClaims: Bool = false) throws {
    let claims =
      countingClaims
      ? try Int.fetchOne(database, sql: "SELECT count(*) FROM claim") ?? 0 : claims.count
    for (name, found) in [
      ("article", articles.count), ("actor", actors.count), ("claim", claims),
    ] where counts[name] != found {
      throw WireError(
        .danglingReference,
        "The database says that it holds \(counts[name] ?? 0) rows of “\(name)”, but has \(found).",
        hint: "The file was cut or edited; write it again with sociogram extract.")
    }
  }

  /// Requires that ids follow from their values and that all that claims refer to is there.
  func check(_ database: Database) throws {
    try checkCounts(database)
    let articles = Set(articles.map(\.id))
    let actors = Set(actors.map(\.id))
    for claim in claims {
      let id = Claim.makeID(
        article: claim.article, subject: claim.subject.id, relation: claim.relation,
        object: claim.object.id, lastVoice: claim.sources[claim.sources.count - 1],
        quote: claim.quote)
      guard id == claim.id else {
        throw WireError(
          .wrongID,
          "The id “\(claim.id)” does not follow from the claim's article, actors, relation, last "
            + "voice and quote: they give “\(id)”.",
          hint: "The claim was changed after it was written; extract it again from the article.")
      }
      for actor in [claim.subject.id, claim.object.id] where !actors.contains(actor) {
        throw WireError(
          .danglingReference, "The actor “\(actor)” is referred to but not in the file.")
      }
      guard articles.contains(claim.article) else {
        throw WireError(
          .danglingReference, "The article “\(claim.article)” is referred to but not in the file.")
      }
    }
  }

  private static func value(
    _ key: String, in database: Database, schema: String
  ) throws -> String {
    guard
      let value = try String.fetchOne(
        database, sql: "SELECT value FROM \(schema).document WHERE key = ?", arguments: [key])
    else { throw WireError(.invalidValue, "The value “\(key)” is missing.") }
    return value
  }

  /// How many rows of a table were written.
  static func count(of table: String, in database: Database) throws -> Int {
    try counts(in: database, schema: "main")[table] ?? 0
  }

  /// How many rows of each table were written.
  private static func counts(
    in database: Database, schema: String
  ) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for part in try value("counts", in: database, schema: schema).split(separator: " ") {
      let words = part.split(separator: "=")
      if words.count == 2, let number = Int(words[1]) { counts[String(words[0])] = number }
    }
    return counts
  }

  private static func list<Value>(
    _ table: String, in database: Database, schema: String, where condition: String = "true",
    _ decode: (JSONValue) throws(WireError) -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    var rows = try RawRows(
      database, "SELECT json FROM \(schema).\(table) WHERE \(condition) ORDER BY id")
    while try rows.next() {
      var parser = JSONParser(rows.utf8(0))
      values.append(try decode(try parser.value()))
    }
    return values
  }
}
