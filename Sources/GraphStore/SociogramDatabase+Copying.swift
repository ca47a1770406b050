internal import Glibc
internal import GRDB
internal import GraphAnalysis
internal import SociogramModel

// Ways from database to database on which claims keep their quotes in the file until they are copied.

extension SociogramDatabase {
  /// Writes what a filter keeps of a database into a new file, copying articles, claims and ties
  /// that did not change.
  package func write(_ part: ScanPart) throws(GraphStoreError) {
    try writing(attaching: part.scan.databases) { database in
      try SociogramDatabase.copyAll("article", of: 1, in: database)
      try SociogramDatabase.copyClaims(of: part, in: database)
      let sync = startSync()
      defer { sync.wait() }
      try SociogramDatabase.writeTerms(of: part, to: database)
      try SociogramDatabase.writeRest(of: part, to: database)
    }
  }

  /// Writes the graph of the articles of several databases into a new file, as if they had been read
  /// together: claims are copied while the ties are worked out.
  ///
  /// - Precondition: they are mergeable, and at most nine.
  package func write(
    merging databases: [SociogramDatabase], label: String?
  ) throws(GraphStoreError) {
    try writing(attaching: databases) { database in
      let work = WorkAside {
        Result { () throws(GraphStoreError) in try ClaimScan.whole(of: databases, label: label) }
      }
      // Whatever happens, nobody is left working.
      defer { _ = work.wait() }
      for table in ["article", "claim", "term"] {
        try SociogramDatabase.copyAll(table, of: databases.count, in: database)
      }
      let sync = startSync()
      defer { sync.wait() }
      let whole = try work.wait().get()
      try SociogramDatabase.writeRest(of: whole, to: database)
    }
  }

  /// Begins to put on the disk what is written so far, so that less is left to wait for once all is.
  private func startSync() -> WorkAside<Void> {
    let path = path
    return WorkAside {
      let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return }
      // Whoever moves the file into place waits until all is there, and hears of failures.
      _ = fdatasync(descriptor)
      _ = Glibc.close(descriptor)
    }
  }

  /// Whether databases can be merged by copying: this program's rules made their ties, without
  /// grades, of whole corpora that have no article in common.
  package static func areMergeable(
    _ databases: [SociogramDatabase]
  ) throws(GraphStoreError) -> Bool {
    guard let first = databases.first else { return false }
    for database in databases {
      guard try database.reading({ try DatabaseContents.isPlain($0) }) else { return false }
    }
    return try first.reading { connection in
      for (number, database) in databases.enumerated() {
        try connection.execute(
          sql: "ATTACH DATABASE ? AS part\(number)", arguments: [database.path])
      }
      let ids = databases.indices.map { "SELECT id FROM part\($0).article" }
      return try Int.fetchOne(
        connection,
        sql: "SELECT count(*) - count(DISTINCT id) FROM (\(ids.joined(separator: " UNION ALL ")))")
        == 0
    }
  }

  /// Copies all rows of a table out of some databases, one after the other: SQLite takes those of the
  /// first over as they are. Databases may share texts, and nothing else.
  private static func copyAll(_ table: String, of count: Int, in database: Database) throws {
    let insert = table == "term" ? "INSERT OR IGNORE" : "INSERT"
    for number in 0..<count {
      try database.execute(sql: "\(insert) INTO main.\(table) SELECT * FROM part\(number).\(table)")
    }
  }

  /// Copies all rows of a table as they are and removes some: where that is few of them, faster by
  /// far than copying the others. Nothing of what is removed stays in the file.
  ///
  /// - Parameter condition: What holds of one row, with a number for each of its question marks.
  private static func copyAll(
    _ table: String, butThoseWith condition: String, in database: Database,
    _ remove: (borrowing RawStatement) throws -> Void
  ) throws {
    try copyAll(table, of: 1, in: database)
    try database.execute(sql: "PRAGMA main.secure_delete = ON")
    try remove(RawStatement(database, "DELETE FROM main.\(table) WHERE \(condition)"))
  }

  /// Whether of some rows so many are kept that it pays to copy all and to remove the others.
  private static func keepsNearlyAll(_ kept: Int, of all: Int) -> Bool { (all - kept) * 8 <= all }

  /// Copies the claims of a part.
  private static func copyClaims(
    of part: ScanPart, in database: Database
  ) throws {
    let rows = part.scan.rows
    if keepsNearlyAll(part.isKept.count { $0 }, of: rows.count) {
      return try copyAll("claim", butThoseWith: "head = ? AND tail = ?", in: database) { removal in
        for (place, row) in rows.enumerated() where !part.isKept[place] {
          try removal.run(row.id.head, row.id.tail)
        }
      }
    }
    let selection = try RowSelection(
      rows.indices.filter { part.isKept[$0] }.map { rows[$0].id }, for: database)
    try database.execute(
      sql: """
        INSERT INTO main.claim
        SELECT * FROM part0.claim WHERE isSelected(head, tail) ORDER BY head, tail
        """)
    try selection.checkExhausted()
  }

  /// Writes the texts that the claims use: others would tell what was left out.
  private static func writeTerms(of part: ScanPart, to database: Database) throws {
    let texts = part.scan.texts
    var isUsed = [Bool](repeating: false, count: texts.count)
    for (place, row) in part.scan.rows.enumerated() where part.isKept[place] {
      row.mark(in: &isUsed)
    }
    if keepsNearlyAll(isUsed.count { $0 }, of: texts.count) {
      return try copyAll("term", butThoseWith: "key = ?", in: database) { removal in
        for number in isUsed.indices where !isUsed[number] {
          try removal.run(texts.key(of: number))
        }
      }
    }
    let statement = try RawStatement(database, "INSERT INTO main.term VALUES (?, ?)")
    // Texts of one database are numbered in the order of their keys.
    for number in isUsed.indices where isUsed[number] {
      try statement.run(texts.key(of: number), StoredText.stored(texts.texts[number]))
    }
  }

  /// Writes all but articles, claims and texts.
  private static func writeRest(of part: ScanPart, to database: Database) throws {
    try writeTies(of: part, to: database)
    var graph = part.rest.wait()
    try writeHead(
      of: graph, claimCount: part.isKept.count { $0 },
      tieCount: part.copiedTies.count + part.madeCount, to: database)
    graph.origins = part.origins()
    try writeActors(of: graph, to: database)
  }

  /// Writes the ties that were made and copies the others, in the order of their ids.
  private static func writeTies(of part: ScanPart, to database: Database) throws {
    let insert = try RawStatement(database, "INSERT INTO main.tie VALUES (?, ?, ?)")
    var copied = part.copiedTies[...]
    // Going through all is faster than looking a good part of them up.
    var stored = try RawRows(database, "SELECT * FROM part0.tie ORDER BY id")
    func copyTies(before id: SplitID?) throws {
      while let next = copied.first, id.map({ next < $0 }) ?? true, try stored.next() {
        let id = SplitID(stored.text(0))
        copied = copied.drop { $0 < id }
        guard copied.first == id else { continue }
        try insert.run(copying: stored)
        copied.removeFirst()
      }
    }
    try part.madeTies.forEach { tie in
      try copyTies(before: tie.id)
      try insert.run(tie.id.text("t"), tie.json, StoredText.stored(tie.label))
    }
    try copyTies(before: nil)
  }
}
