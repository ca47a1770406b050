internal import GRDB
internal import SociogramModel

/// How a sociogram is laid out in an SQLite database.
///
/// Articles, actors, origins and ties are rows with the JSON of the document; claims have a column
/// for each value, so that a filter reads a few numbers of each and not its quote. Texts that many
/// claims share (actors, chains of voices, reasons, …) stand once in `term`, under a key made of
/// their digest: the same in every file, so that rows can be copied from one file to another.
enum DatabaseSchema {
  /// The mark of the format in the file's header: "SGRM".
  static let applicationID: Int32 = 0x5347_524D
  /// The version of the format that is written, and the latest that can be read.
  static let version: Int32 = 1
  /// The bytes at the start of every SQLite database.
  static let magic = Array("SQLite format 3\0".utf8)

  /// The tables by name.
  static let tables: [(name: String, columns: String)] = [
    ("document", "key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL"),
    ("article", "id TEXT PRIMARY KEY NOT NULL, json TEXT NOT NULL"),
    ("actor", "id TEXT PRIMARY KEY NOT NULL, json TEXT NOT NULL"),
    ("origin", "id TEXT PRIMARY KEY NOT NULL, json TEXT NOT NULL"),
    // The label is not in the JSON, yet a difference of it counts.
    ("tie", "id TEXT PRIMARY KEY NOT NULL, json TEXT NOT NULL, label TEXT NOT NULL"),
    ("term", "key INTEGER PRIMARY KEY NOT NULL, text TEXT NOT NULL"),
    (
      "claim",
      claimColumns.map(\.definition).joined(separator: ", ")
        + ", PRIMARY KEY (head, tail)"
    ),
  ]

  /// The columns of a claim. Its id is `head` (fifteen hexadecimal digits) and `tail` (five), its
  /// proposition's likewise; `article` to `reasons` are keys of terms; what a filter needs stands
  /// first, since SQLite reads a row from its start. `spans` holds the places of trigger, subject, object
  /// and of each voice's cue, "12 20;;30 35;5 9,".
  static let claimColumns: [Column] = [
    Column("head"), Column("tail"), Column("tieHead"), Column("tieTail"), Column("article"),
    Column("subject"), Column("object"), Column("relation"), Column("stance"), Column("sources"),
    Column("mode", isOptional: true), Column("predicate"), Column("date", isOptional: true),
    Column("reading", .real), Column("judgement", isOptional: true), Column("sentence"),
    Column("quoteStart"), Column("quoteEnd"), Column("spans", .text, isOptional: true),
    Column("reasons"), Column("quote", .text),
  ]

  /// What the columns of a claim hold.
  static let claimKinds = claimColumns.map(\.kind)

  /// A column of a table.
  struct Column: Sendable {
    /// What a column holds.
    enum Kind: String { case integer = "INTEGER", real = "REAL", text = "TEXT" }

    let name: String
    let kind: Kind
    let isOptional: Bool

    init(_ name: String, _ kind: Kind = .integer, isOptional: Bool = false) {
      (self.name, self.kind, self.isOptional) = (name, kind, isOptional)
    }

    /// The column in the statement that makes its table.
    var definition: String { "\(name) \(kind.rawValue)\(isOptional ? "" : " NOT NULL")" }
  }

  /// The place of the article among the columns of a claim.
  static let articleColumn: Int32 = 4

  /// The names of the columns from `article` to `reasons` that are keys of terms.
  static let termColumns = [
    "article", "subject", "object", "relation", "stance", "sources", "mode", "predicate", "date",
    "judgement", "reasons",
  ]

  /// The statement that makes a table.
  static func creation(of table: (name: String, columns: String)) -> String {
    "CREATE TABLE \(table.name) (\(table.columns)) STRICT"
      + (table.name == "term" ? "" : ", WITHOUT ROWID")
  }

  /// Makes an empty database; it is private to its writer until it is moved into place, so that no
  /// journal is needed.
  static func create(_ database: Database) throws {
    try database.execute(
      sql: """
        PRAGMA page_size = 8192;
        PRAGMA journal_mode = OFF;
        PRAGMA synchronous = OFF;
        PRAGMA locking_mode = EXCLUSIVE;
        PRAGMA cache_size = -2000;
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        """)
    for table in tables { try database.execute(sql: creation(of: table)) }
  }

  /// Checks that a database is one of this format, whole, and holds nothing but its tables: a
  /// foreign trigger or view would run with what we do.
  static func check(_ database: Database) throws {
    try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 4294967296")
    let id = try Int32.fetchOne(database, sql: "PRAGMA application_id")
    guard id == applicationID else {
      throw WireError(
        .unknownFormat, "The file is an SQLite database, but no sociogram.",
        hint: "A sociogram comes from sociogram extract, filter or merge with -o FILE.sqlite.")
    }
    let number = try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if number > version {
      throw WireError(
        .newerVersion,
        "The sociogram was written by a newer version of sociogram (database version \(number); "
          + "this program reads up to \(version)).",
        hint: "Update sociogram, or extract the articles again with this version.")
    }
    let found = try String.fetchAll(
      database, sql: "SELECT coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
    guard number == version, Set(found) == Set(tables.map(creation)) else {
      throw WireError(.invalidValue, "The database has other tables than a sociogram.")
    }
  }
}

/// The key of a shared text: the first fifteen digits of its digest.
struct TermKey {
  /// Returns the key of a text.
  static func key(of text: String) -> Int64 {
    number(ContentDigest(of: text).hexadecimal.utf8.prefix(15))
  }

  /// The number that some hexadecimal digits spell.
  static func number(_ digits: some Sequence<UInt8>) -> Int64 {
    digits.reduce(0) { $0 << 4 | Int64(digit($1)) }
  }

  private static func digit(_ byte: UInt8) -> UInt8 {
    byte < 0x3A ? byte & 0x0F : (byte & 0x0F) + 9
  }
}

/// An id of `c-` or `p-` and twenty hexadecimal digits as two numbers, in the same order.
struct SplitID: Hashable, Comparable {
  var head: Int64
  var tail: Int64

  init(head: Int64, tail: Int64) {
    self.head = head
    self.tail = tail
  }

  /// Splits an id.
  init(_ id: String) {
    let digits = id.utf8.dropFirst(2)
    head = TermKey.number(digits.prefix(15))
    tail = TermKey.number(digits.dropFirst(15).prefix(5))
  }

  /// The id with its letter.
  func text(_ letter: Character) -> String {
    var bytes: [UInt8] = []
    append(to: &bytes, letter)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the id with its letter to some bytes.
  func append(to bytes: inout [UInt8], _ letter: Character) {
    bytes.append(letter.asciiValue ?? 0)
    bytes.append(UInt8(ascii: "-"))
    for place in (0..<15).reversed() { bytes.append(SplitID.digit(head >> Int64(4 * place))) }
    for place in (0..<5).reversed() { bytes.append(SplitID.digit(tail >> Int64(4 * place))) }
  }

  private static func digit(_ value: Int64) -> UInt8 {
    let nibble = UInt8(truncatingIfNeeded: value & 0xF)
    return nibble < 10 ? nibble + 0x30 : nibble + 0x57
  }

  static func < (a: SplitID, b: SplitID) -> Bool { (a.head, a.tail) < (b.head, b.tail) }
}
