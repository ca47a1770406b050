internal import GRDB
internal import GRDBSQLite

/// A statement that changes a table, bound as SQLite takes values: for a hundred thousand rows and
/// more, where checked arguments take several times as long.
@safe struct RawStatement: ~Copyable {
  private let statement: Statement
  /// The statement as SQLite knows it.
  @safe let pointer: OpaquePointer

  init(_ database: Database, _ sql: String) throws {
    statement = try database.makeStatement(sql: sql)
    unsafe pointer = statement.sqliteStatement
  }

  deinit { withExtendedLifetime(statement) {} }

  /// Runs it with numbers.
  func run(_ numbers: Int64...) throws {
    for (place, number) in zip(Int32(1)..., numbers) { bind(number, place) }
    try step()
  }

  /// Runs it with a number and a text.
  func run(_ first: Int64, _ second: String) throws {
    bind(first, 1)
    try binding([second][...], 2) { try step() }
  }

  /// Runs it with texts.
  func run(_ texts: String...) throws { try binding(texts[...], 1) { try step() } }

  /// Runs it with the columns of the current row of a query.
  func run(copying rows: borrowing RawRows) throws {
    rows.bind(to: self)
    try step()
  }

  private func bind(_ number: Int64, _ place: Int32) {
    unsafe sqlite3_bind_int64(pointer, place, number)
  }

  /// Binds texts while something is done: SQLite reads them where they are.
  private func binding(
    _ texts: ArraySlice<String>, _ place: Int32, _ body: () throws -> Void
  ) throws {
    guard var text = texts.first else { return try body() }
    try text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        _ = unsafe sqlite3_bind_text(
          pointer, place, characters.baseAddress, Int32(bytes.count), nil)
      }
      try binding(texts.dropFirst(), place + 1, body)
    }
  }

  private func step() throws {
    let code = unsafe sqlite3_step(pointer)
    _ = unsafe sqlite3_reset(pointer)
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
