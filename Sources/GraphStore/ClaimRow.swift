/// A claim of a database as numbers: what decides on filters and ties, texts by their numbers in
/// ``SharedTexts``.
struct ClaimRow: Sendable {
  var id: SplitID
  var tie: SplitID
  var reading: Double
  var article: Int32
  var subject: Int32
  var object: Int32
  var relation: Int32
  var stance: Int32
  var sources: Int32
  var predicate: Int32
  var reasons: Int32
  var mode: Int32?
  var date: Int32?
  var judgement: Int32?

  /// The columns, in the order in which they are read.
  static let columns = """
    head, tail, tieHead, tieTail, article, subject, object, relation, stance, sources, mode, \
    predicate, date, reading, judgement, reasons
    """

  /// Takes over the current row of a query for the columns.
  init(_ rows: borrowing RawRows, _ texts: SharedTexts) throws {
    func text(_ column: Int32) throws -> Int32 { try texts.number(of: rows.number(column)) }
    func optional(_ column: Int32) throws -> Int32? {
      rows.isEmpty(column) ? nil : try text(column)
    }
    id = SplitID(head: rows.number(0), tail: rows.number(1))
    tie = SplitID(head: rows.number(2), tail: rows.number(3))
    article = try text(4)
    subject = try text(5)
    object = try text(6)
    relation = try text(7)
    stance = try text(8)
    sources = try text(9)
    mode = try optional(10)
    predicate = try text(11)
    date = try optional(12)
    reading = rows.figure(13)
    judgement = try optional(14)
    reasons = try text(15)
    guard (0...1).contains(reading) else {
      throw WireError(
        .invalidValue, "The value “reading” should lie between 0 and 1, but is \(reading).")
    }
  }

  /// Marks all texts of the claim.
  func mark(in isUsed: inout [Bool]) {
    for number in [article, subject, object, relation, stance, sources, predicate, reasons] {
      isUsed[Int(number)] = true
    }
    for case let number? in [mode, date, judgement] { isUsed[Int(number)] = true }
  }
}
