import GRDB
import Testing

@testable import GraphStore

@Suite struct RowSelectionTests {
  @Test func rowsAreTakenByTheirIDs() throws {
    try DatabaseQueue().write { database in
      try Self.fill(database)
      let selection = try RowSelection(
        [SplitID(head: 1, tail: 2), SplitID(head: 2, tail: 1), SplitID(head: 9, tail: 9)],
        for: database)
      let found = try Int.fetchAll(
        database,
        sql: "SELECT head * 10 + tail FROM row WHERE isSelected(head, tail) ORDER BY head, tail")
      #expect(found == [12, 21, 99])
      try selection.checkExhausted()
    }
  }

  @Test func aRowThatIsGoneIsTold() throws {
    try DatabaseQueue().write { database in
      try Self.fill(database)
      let selection = try RowSelection(
        [SplitID(head: 1, tail: 2), SplitID(head: 1, tail: 3), SplitID(head: 2, tail: 1)],
        for: database)
      _ = try Int.fetchAll(
        database, sql: "SELECT 1 FROM row WHERE isSelected(head, tail) ORDER BY head, tail")
      #expect(throws: WireError.self) { try selection.checkExhausted() }
    }
  }

  private static func fill(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE row (head INTEGER, tail INTEGER, PRIMARY KEY (head, tail)) WITHOUT ROWID;
        INSERT INTO row VALUES (9, 9), (1, 1), (2, 1), (1, 2);
        """)
  }
}
