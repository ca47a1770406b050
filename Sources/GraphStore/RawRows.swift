internal import Glibc
internal import GRDB
internal import GRDBSQLite

/// The rows of a query, read column by column as SQLite holds them: for scans of a million rows,
/// where checked rows take several times as long.
///
/// A value of another kind than asked for is converted by SQLite, so that a file that was changed
/// gives wrong values, never a crash; who reads them looks them up and checks what comes out.
struct RawRows: ~Copyable {
  let statement: Statement

  /// Prepares a query.
  init(_ database: Database, _ sql: String, _ arguments: StatementArguments = []) throws {
    let prepared = try database.makeStatement(sql: sql)
    try prepared.setArguments(arguments)
    statement = prepared
  }

  deinit { _ = unsafe sqlite3_reset(statement.sqliteStatement) }

  /// Steps to the next row; false after the last.
  mutating func next() throws -> Bool {
    switch unsafe sqlite3_step(statement.sqliteStatement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }

  /// A whole number of the current row.
  func number(_ column: Int32) -> Int64 {
    unsafe sqlite3_column_int64(statement.sqliteStatement, column)
  }

  /// A number of the current row.
  func figure(_ column: Int32) -> Double {
    unsafe sqlite3_column_double(statement.sqliteStatement, column)
  }

  /// Whether a column of the current row is empty.
  func isEmpty(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(statement.sqliteStatement, column) == SQLITE_NULL
  }

  /// A text of the current row.
  func text(_ column: Int32) -> String {
    unsafe String(decoding: bytes(column), as: UTF8.self)
  }

  /// Whether the columns of a claim from one on are the same in the current rows of two queries.
  func equals(_ other: borrowing RawRows, from first: Int) -> Bool {
    // Hot: every claim of two graphs.
    let kinds = DatabaseSchema.claimKinds
    for index in first..<kinds.count {
      let place = Int32(index)
      switch kinds[index] {
      case .integer:
        let (one, two) = (number(place), other.number(place))
        // Nothing reads as 0, too.
        if one != two || (one == 0 && isEmpty(place) != other.isEmpty(place)) { return false }
      case .real: if figure(place) != other.figure(place) { return false }
      case .text: guard hasText(other, place) else { return false }
      }
    }
    return true
  }

  private func hasText(_ other: borrowing RawRows, _ column: Int32) -> Bool {
    let (one, two) = unsafe (bytes(column), other.bytes(column))
    guard unsafe one.count == two.count else { return false }
    guard let first = one.baseAddress, let second = two.baseAddress else {
      return isEmpty(column) == other.isEmpty(column)
    }
    return unsafe memcmp(first, second, one.count) == 0
  }

  /// The bytes of a text, valid until the next step.
  @unsafe private func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = unsafe sqlite3_column_text(statement.sqliteStatement, column)
    let count = unsafe sqlite3_column_bytes(statement.sqliteStatement, column)
    return unsafe UnsafeBufferPointer(start: start, count: Int(count))
  }
}
