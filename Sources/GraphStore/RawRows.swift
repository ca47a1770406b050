internal import Glibc
internal import GRDB
internal import GRDBSQLite

/// The rows of a query, read column by column as SQLite holds them: for scans of a million rows,
/// where checked rows take several times as long.
///
/// A value of another kind than asked for is converted by SQLite, so that a file that was changed
/// gives wrong values, never a crash; who reads them looks them up and checks what comes out.
@safe struct RawRows: ~Copyable {
  private let statement: Statement
  /// The statement as SQLite knows it, at hand: asking for it took longer than reading a column.
  @safe private let pointer: OpaquePointer

  /// Prepares a query.
  init(_ database: Database, _ sql: String, _ arguments: StatementArguments = []) throws {
    let prepared = try database.makeStatement(sql: sql)
    try prepared.setArguments(arguments)
    statement = prepared
    unsafe pointer = prepared.sqliteStatement
  }

  deinit { withExtendedLifetime(statement) { _ = unsafe sqlite3_reset(pointer) } }

  /// Steps to the next row; false after the last.
  mutating func next() throws -> Bool {
    switch unsafe sqlite3_step(pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }

  /// A whole number of the current row.
  func number(_ column: Int32) -> Int64 {
    unsafe sqlite3_column_int64(pointer, column)
  }

  /// A number of the current row.
  func figure(_ column: Int32) -> Double {
    unsafe sqlite3_column_double(pointer, column)
  }

  /// Whether a column of the current row is empty.
  func isEmpty(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(pointer, column) == SQLITE_NULL
  }

  /// A text of the current row.
  func text(_ column: Int32) -> String {
    unsafe String(decoding: bytes(column), as: UTF8.self)
  }

  /// A whole number of the current row; nil where the column is empty.
  func optionalNumber(_ column: Int32) -> Int64? { isEmpty(column) ? nil : number(column) }

  /// A text of the current row; nil where the column is empty.
  func optionalText(_ column: Int32) -> String? { isEmpty(column) ? nil : text(column) }

  /// The bytes of a text of the current row.
  func utf8(_ column: Int32) -> [UInt8] { unsafe Array(bytes(column)) }

  /// Begins anew with other numbers for the question marks of the query.
  mutating func restart(_ numbers: Int64...) {
    _ = unsafe sqlite3_reset(pointer)
    for (place, number) in zip(Int32(1)..., numbers) {
      _ = unsafe sqlite3_bind_int64(pointer, place, number)
    }
  }

  /// Binds the columns of the current row to another statement.
  func bind(to other: borrowing RawStatement) {
    for column in 0..<(unsafe sqlite3_column_count(pointer)) {
      unsafe sqlite3_bind_value(other.pointer, column + 1, sqlite3_column_value(pointer, column))
    }
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
    guard one.count == two.count else { return false }
    guard let first = one.baseAddress, let second = two.baseAddress else {
      return isEmpty(column) == other.isEmpty(column)
    }
    return unsafe memcmp(first, second, one.count) == 0
  }

  /// The bytes of a text, valid until the next step.
  @unsafe private func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = unsafe sqlite3_column_text(pointer, column)
    let count = unsafe sqlite3_column_bytes(pointer, column)
    return unsafe UnsafeBufferPointer(start: start, count: Int(count))
  }
}
