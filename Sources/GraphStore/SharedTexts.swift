internal import GRDB

/// The texts that the claims of some databases share, by consecutive numbers.
struct SharedTexts: Sendable {
  /// The texts by their numbers.
  private(set) var texts: [String] = []
  private var numbers: DigestNumbers

  /// What to say where two texts share a key.
  static let clash = WireError(
    .invalidValue, "Two texts of the sociograms have one key.",
    hint: "Write the sociogram as .json instead.")

  /// Reads all texts of some databases.
  init(of databases: [SociogramDatabase]) throws(GraphStoreError) {
    numbers = DigestNumbers()
    for database in databases {
      self = try database.reading { database in
        var texts = self
        try texts.read(database)
        return texts
      }
    }
  }

  private mutating func read(_ database: Database) throws {
    var rows = try RawRows(database, "SELECT key, text FROM term ORDER BY key")
    while try rows.next() {
      let text = try StoredText.restored(rows.text(1))
      let number = Int(numbers.insert(SplitID(head: rows.number(0), tail: 0)))
      if number == texts.count {
        texts.append(text)
      } else if texts[number] != text {
        throw SharedTexts.clash
      }
    }
  }

  /// How many texts there are.
  var count: Int { texts.count }

  /// The number of the text with a key.
  @inline(__always)
  func number(of key: Int64) throws -> Int32 {
    guard let number = numbers.number(of: SplitID(head: key, tail: 0)) else {
      throw WireError(.danglingReference, "A text with the key \(key) is missing.")
    }
    return number
  }

  /// The key of a text.
  func key(of number: Int) -> Int64 { numbers.ids[number].head }
}
