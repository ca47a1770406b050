internal import GRDB
internal import GRDBSQLite
internal import GraphAnalysis
internal import SociogramModel

extension SociogramDatabase {
  /// Writes a part of a scan into a new file, copying articles, quotes and ties that did not change
  /// out of the databases that it came from.
  ///
  /// - Precondition: at most nine databases.
  package func write(_ part: ScanPart) throws(GraphStoreError) {
    let names = part.scan.databases.indices.map { "part\($0)" }
    let others = zip(names, part.scan.databases).map { ($0, $1.path) }
    try writing(attaching: others) { database in
      let ties = WorkAside { part.makeTies() }
      // Whatever happens, nobody is left working.
      defer { _ = ties.wait() }
      let claimCount = part.isKept.count { $0 }
      try SociogramDatabase.writeHead(
        of: part.graph, claimCount: claimCount,
        tieCount: part.copiedTies.count + part.madeCount, to: database)
      try SociogramDatabase.copy("article", from: names, in: database)
      try SociogramDatabase.copyClaims(of: part, count: claimCount, names, to: database)
      try SociogramDatabase.copyTerms(of: part, to: database)
      guard let made = ties.wait() else { return }
      var graph = part.graph
      graph.origins = ClaimScan.origins(
        part.names, relays: part.copiedRelays + made.flatMap(\.relays))
      try SociogramDatabase.writeActors(of: graph, to: database)
      try SociogramDatabase.writeTies(part.copiedTies, made, names, to: database)
    }
  }

  private static func copy(_ table: String, from names: [String], in database: Database) throws {
    let rows = names.map { "SELECT * FROM \($0).\(table)" }.joined(separator: " UNION ALL ")
    try database.execute(
      sql: "INSERT INTO main.\(table) \(rows)" + (names.count > 1 ? " ORDER BY 1" : ""))
  }

  private static func writeTies(
    _ copied: [SplitID], _ made: [MadeTie], _ names: [String], to database: Database
  ) throws {
    if made.isEmpty, copied.isEmpty { return }
    try database.execute(
      sql: """
        CREATE TEMP TABLE made (id TEXT PRIMARY KEY, json TEXT, label TEXT) WITHOUT ROWID;
        CREATE TEMP TABLE copied (id TEXT PRIMARY KEY) WITHOUT ROWID;
        """)
    let table = copied.isEmpty ? "main.tie" : "made"
    let statement = try database.makeStatement(sql: "INSERT INTO \(table) VALUES (?, ?, ?)")
    for tie in made {
      try statement.execute(arguments: [
        tie.id.text("t"), tie.json, StoredText.stored(tie.label),
      ])
    }
    if copied.isEmpty { return }
    let mark = try database.makeStatement(sql: "INSERT INTO copied VALUES (?)")
    for id in copied { try mark.execute(arguments: [id.text("t")]) }
    let copies = names.map { "SELECT t.* FROM \($0).tie t JOIN copied USING (id)" }
    try database.execute(
      sql: "INSERT INTO main.tie \(copies.joined(separator: " UNION ALL ")) "
        + "UNION ALL SELECT * FROM made ORDER BY 1")
  }

  /// Copies the claims; of those to keep and those to leave out, the fewer are listed.
  private static func copyClaims(
    of part: ScanPart, count: Int, _ names: [String], to database: Database
  ) throws {
    if count == 0 { return }
    let isListed = count * 2 <= part.isKept.count
    if count < part.isKept.count {
      try database.execute(
        sql: "CREATE TEMP TABLE listed (head INTEGER, tail INTEGER, PRIMARY KEY (head, tail)) "
          + "WITHOUT ROWID")
      let list = try RawInsert(database, "INSERT INTO listed VALUES (?, ?)")
      for (place, row) in part.scan.rows.enumerated() where part.isKept[place] == isListed {
        try list.insert(row.id.head, row.id.tail)
      }
    }
    let copies = names.map { name in
      if count == part.isKept.count { return "SELECT * FROM \(name).claim" }
      return isListed
        ? "SELECT c.* FROM listed l CROSS JOIN \(name).claim c USING (head, tail)"
        : "SELECT * FROM \(name).claim c WHERE NOT EXISTS "
          + "(SELECT 1 FROM listed l WHERE l.head = c.head AND l.tail = c.tail)"
    }
    // In the order of the table, so that nothing is sorted.
    try database.execute(
      sql: "INSERT INTO main.claim \(copies.joined(separator: " UNION ALL "))"
        + (names.count > 1 || isListed ? " ORDER BY 1, 2" : ""))
  }

  /// Copies the texts that the claims use: others would tell what was left out.
  private static func copyTerms(
    of part: ScanPart, to database: Database
  ) throws {
    let texts = part.scan.texts
    var isUsed = [Bool](repeating: false, count: texts.count)
    for (place, row) in part.scan.rows.enumerated() where part.isKept[place] {
      row.mark(in: &isUsed)
    }
    let statement = try database.makeStatement(sql: "INSERT INTO main.term VALUES (?, ?)")
    let used = isUsed.indices.filter { isUsed[$0] }.map { (texts.key(of: $0), texts.texts[$0]) }
    for (key, text) in used.sorted(by: { $0.0 < $1.0 }) {
      try statement.execute(arguments: [key, StoredText.stored(text)])
    }
  }
}

/// A statement that puts pairs of numbers into a table, a million in half a second.
private struct RawInsert {
  private let statement: Statement

  init(_ database: Database, _ sql: String) throws {
    statement = try database.makeStatement(sql: sql)
  }

  func insert(_ first: Int64, _ second: Int64) throws {
    let pointer = unsafe statement.sqliteStatement
    unsafe sqlite3_bind_int64(pointer, 1, first)
    unsafe sqlite3_bind_int64(pointer, 2, second)
    let code = unsafe sqlite3_step(pointer)
    _ = unsafe sqlite3_reset(pointer)
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
