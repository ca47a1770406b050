internal import GRDB
package import SociogramModel

/// A sociogram in an SQLite database: the container for graphs of which JSON would be read and
/// written for minutes.
///
/// A database is written once, as a whole, and then only read: a command that changes a graph writes
/// a new file and moves it into place, as it does with a document. See ``DatabaseSchema``.
package struct SociogramDatabase: Sendable {
  /// The file, as the user named it.
  package let path: String

  /// Names a database.
  package init(_ path: String) { self.path = path }

  /// Whether a file that starts with these bytes is an SQLite database.
  package static func isDatabase(_ head: some Sequence<UInt8>) -> Bool {
    Array(head.prefix(DatabaseSchema.magic.count)) == DatabaseSchema.magic
  }

  /// Reads the whole sociogram, and checks that ids follow from what they are made of and that
  /// nothing is missing that is referred to.
  package func read() throws(GraphStoreError) -> Sociogram {
    try reading { database in
      var contents = try DatabaseContents(database)
      var reader = try DatabaseClaimReader(database, isForAll: true)
      try contents.readClaims(database) { try reader.claim($0) }
      try contents.check(database)
      return contents.sociogram()
    }
  }

  /// Reads the sociogram without the evidence of its claims, and without its ties: enough to filter
  /// and to build, at a third of the memory. ``completing(_:)`` adds the evidence to what is left.
  package func readLean() throws(GraphStoreError) -> Sociogram {
    try reading { database in
      var contents = try DatabaseContents(database, holdsRelays: true)
      var reader = try DatabaseClaimReader(database, isForAll: true)
      try contents.readClaims(database) { try reader.leanClaim($0) }
      try contents.checkCounts(database)
      return contents.unbuiltSociogram()
    }
  }

  /// Returns a part of the lean sociogram with the evidence of its claims.
  package func completing(_ lean: Sociogram) throws(GraphStoreError) -> Sociogram {
    try reading { database in
      var complete = lean
      complete.claims = try SociogramDatabase.claims(
        lean.claims.map { SplitID($0.id.rawValue) }, in: database)
      return complete
    }
  }

  /// Reads some claims, in the order of their ids.
  static func claims(_ ids: [SplitID], in database: Database) throws -> [Claim] {
    var reader = try DatabaseClaimReader(database, isForAll: ids.count > 10_000)
    var rows = try RawRows(database, "SELECT * FROM claim WHERE head = ? AND tail = ?", [0, 0])
    var claims: [Claim] = []
    claims.reserveCapacity(ids.count)
    for key in ids {
      rows.restart(key.head, key.tail)
      guard try rows.next() else {
        throw WireError(
          .danglingReference, "The claim “\(key.text("c"))” is referred to but not in the file.")
      }
      claims.append(try reader.claim(rows))
    }
    return claims
  }

  /// Opens the database, checks it and hands it over; what SQLite reports becomes an error of this
  /// target.
  func reading<Result>(
    _ body: (Database) throws -> Result
  ) throws(GraphStoreError) -> Result {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.foreignKeysEnabled = false
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      defer { SociogramDatabase.close(queue) }
      return try queue.read { database in
        try DatabaseSchema.check(database)
        return try body(database)
      }
    } catch {
      throw GraphStoreError(error, database: path)
    }
  }

  /// Closes a connection whose work is done; there is nothing left that could be lost.
  static func close(_ queue: DatabaseQueue) {
    do { try queue.close() } catch { return }
  }
}

extension GraphStoreError {
  /// What went wrong with a database, in words.
  init(_ error: any Error, database path: String) {
    switch error {
    case let error as GraphStoreError: self = error
    case let error as WireError: self.init(error, file: path, line: nil)
    case let error as DatabaseError
    where error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB:
      self.init(
        code: .malformedDatabase,
        message: "The database is damaged: \(error.message ?? "SQLite cannot read it").",
        hint: "The file was cut or changed; write it again with sociogram extract.", file: path)
    case let error as DatabaseError:
      self.init(
        code: .malformedDatabase,
        message: "SQLite says “\(error.message ?? "\(error.resultCode)")”.",
        file: path)
    default:
      self.init(
        code: .malformedDatabase, message: "A value of the database is of the wrong kind.",
        hint: "The file was changed; write it again with sociogram extract.", file: path)
    }
  }
}
