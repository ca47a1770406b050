internal import GraphAnalysis
internal import GRDB
package import SociogramModel

extension SociogramDatabase {
  /// How many databases SQLite attaches to one.
  package static let greatestPartCount = 9

  /// Writes a sociogram into a new file; the same sociogram gives the same bytes.
  ///
  /// The file must not be in use: a caller writes it beside its place and moves it there when it is
  /// whole.
  package func write(_ sociogram: Sociogram) throws(GraphStoreError) {
    try writing { database in
      try SociogramDatabase.writeFrame(of: sociogram, to: database)
      var terms = try DatabaseTermWriter(database)
      let places = DatabaseSchema.claimColumns.map { _ in "?" }.joined(separator: ", ")
      let statement = try database.makeStatement(sql: "INSERT INTO claim VALUES (\(places))")
      for claim in sociogram.claims { try terms.write(claim, with: statement) }
    }
  }

  /// Writes a sociogram that was read without evidence into a new file, copying the evidence of its
  /// claims out of the databases that they came from.
  ///
  /// - Precondition: at most nine databases, each claim in one of them.
  package func write(
    _ lean: Sociogram, evidenceFrom parts: [SociogramDatabase]
  ) throws(GraphStoreError) {
    let names = parts.indices.map { "part\($0)" }
    let claims = lean.claims
    try writing(attaching: parts) { database in
      try SociogramDatabase.writeFrame(of: lean, to: database)
      var total = 0
      for name in names {
        total += try Int.fetchOne(database, sql: "SELECT count(*) FROM \(name).claim") ?? 0
      }
      let isWhole = total == claims.count
      if !isWhole { try SociogramDatabase.keep(claims.map(\.id), in: database) }
      let rows = names.map { name in
        isWhole
          ? "SELECT * FROM \(name).claim"
          : "SELECT c.* FROM kept JOIN \(name).claim c USING (head, tail)"
      }
      try database.execute(
        sql: "INSERT INTO main.claim \(rows.joined(separator: " UNION ALL ")) ORDER BY 1, 2")
      for name in names { try SociogramDatabase.copyTerms(from: name, all: isWhole, in: database) }
    }
  }

  /// Writes all but claims and their texts.
  private static func writeFrame(of sociogram: Sociogram, to database: Database) throws {
    try writeHead(
      of: sociogram, claimCount: sociogram.claims.count, tieCount: sociogram.ties.count,
      to: database)
    try insert(sociogram.articles, into: "article", of: database) { writer, article in
      writer.article(article)
      return article.id.rawValue
    }
    try writeActors(of: sociogram, to: database)
    let labels = TieLabels(of: sociogram)
    let statement = try database.makeStatement(sql: "INSERT INTO main.tie VALUES (?, ?, ?)")
    for tie in sociogram.ties {
      var writer = JSONWriter()
      writer.tie(tie)
      let json = String(decoding: writer.bytes, as: UTF8.self)
      try statement.execute(arguments: [
        tie.id.rawValue, json, StoredText.stored(labels.label(of: tie)),
      ])
    }
  }

  /// Writes what a sociogram says beside its lists, and how long they are.
  static func writeHead(
    of sociogram: Sociogram, claimCount: Int, tieCount: Int, to database: Database
  ) throws {
    var header = sociogram
    (header.articles, header.actors, header.claims, header.origins, header.ties) = (
      [], [], [], [], []
    )
    let counts =
      "article=\(sociogram.articles.count) actor=\(sociogram.actors.count) "
      + "claim=\(claimCount) tie=\(tieCount)"
    let document = String(decoding: SociogramDocument.encode(header), as: UTF8.self)
    let rules = String(TieBuilder.rules)
    for (key, value) in [("counts", counts), ("document", document), ("rules", rules)] {
      try database.execute(
        sql: "INSERT INTO main.document VALUES (?, ?)", arguments: [key, value])
    }
  }

  /// Writes actors and origins.
  static func writeActors(of sociogram: Sociogram, to database: Database) throws {
    try insert(sociogram.actors, into: "actor", of: database) { writer, actor in
      writer.actor(actor)
      return actor.id.rawValue
    }
    try insert(sociogram.origins, into: "origin", of: database) { writer, origin in
      writer.origin(origin)
      return origin.id.rawValue
    }
  }

  private static func insert<Value>(
    _ values: [Value], into table: String, of database: Database,
    _ write: (inout JSONWriter, Value) -> String
  ) throws {
    let statement = try database.makeStatement(sql: "INSERT INTO main.\(table) VALUES (?, ?)")
    for value in values {
      var writer = JSONWriter()
      let id = write(&writer, value)
      try statement.execute(arguments: [
        StoredText.stored(id), String(decoding: writer.bytes, as: UTF8.self),
      ])
    }
  }

  private static func keep(_ ids: [ClaimID], in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE kept (head INTEGER, tail INTEGER, PRIMARY KEY (head, tail)) WITHOUT ROWID
        """)
    let statement = try database.makeStatement(sql: "INSERT INTO kept VALUES (?, ?)")
    for id in ids {
      let key = SplitID(id.rawValue)
      try statement.execute(arguments: [key.head, key.tail])
    }
  }

  private static func copyTerms(from part: String, all: Bool, in database: Database) throws {
    let clash = try Row.fetchOne(
      database,
      sql: "SELECT 1 FROM main.term a JOIN \(part).term b USING (key) WHERE a.text <> b.text")
    guard clash == nil else {
      throw WireError(
        .invalidValue, "Two texts of the sociograms have one key.",
        hint: "Write the sociogram as .json instead.")
    }
    let used = DatabaseSchema.termColumns.map { "SELECT \($0) FROM main.claim" }
      .joined(separator: " UNION ")
    try database.execute(
      sql: "INSERT OR IGNORE INTO main.term SELECT key, text FROM \(part).term"
        + (all ? "" : " WHERE key IN (\(used))") + " ORDER BY key")
  }

  /// Makes the database, with others attached as part0, part1, …, and hands it over in one
  /// transaction.
  func writing(
    attaching parts: [SociogramDatabase] = [], _ body: (Database) throws -> Void
  ) throws(GraphStoreError) {
    do {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      defer { SociogramDatabase.close(queue) }
      try queue.writeWithoutTransaction { database in
        try DatabaseSchema.create(database)
        for (number, part) in parts.enumerated() {
          try database.execute(
            sql: "ATTACH DATABASE ? AS part\(number)", arguments: [part.path])
          try database.execute(sql: "PRAGMA part\(number).mmap_size = 4294967296")
        }
        // Deferred: an immediate transaction would reserve the attached databases, too, and fail
        // where somebody reads them.
        try database.inTransaction(.deferred) {
          try body(database)
          return .commit
        }
      }
    } catch {
      throw GraphStoreError(error, database: path)
    }
  }
}
