internal import GRDB
internal import GRDBSQLite

/// A statement that puts rows into a table, bound as SQLite takes them: for a hundred thousand rows
/// and more, where checked arguments take several times as long.
struct RawInsert {
  private let statement: Statement

  init(_ database: Database, _ sql: String) throws {
    statement = try database.makeStatement(sql: sql)
  }

  /// Puts two numbers in.
  func insert(_ first: Int64, _ second: Int64) throws {
    bind(first, 1)
    bind(second, 2)
    try step()
  }

  /// Puts a number and a text in.
  func insert(_ first: Int64, _ second: String) throws {
    bind(first, 1)
    try binding([second][...], 2) { try step() }
  }

  /// Puts texts in.
  func insert(_ texts: String...) throws { try binding(texts[...], 1) { try step() } }

  private func bind(_ number: Int64, _ place: Int32) {
    unsafe sqlite3_bind_int64(statement.sqliteStatement, place, number)
  }

  /// Binds texts while something is done: SQLite reads them where they are.
  private func binding(
    _ texts: ArraySlice<String>, _ place: Int32, _ body: () throws -> Void
  ) throws {
    guard var text = texts.first else { return try body() }
    try text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        _ = unsafe sqlite3_bind_text(
          statement.sqliteStatement, place, characters.baseAddress, Int32(bytes.count), nil)
      }
      try binding(texts.dropFirst(), place + 1, body)
    }
  }

  private func step() throws {
    let pointer = unsafe statement.sqliteStatement
    let code = unsafe sqlite3_step(pointer)
    _ = unsafe sqlite3_reset(pointer)
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
