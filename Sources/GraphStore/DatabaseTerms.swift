internal import GRDB
internal import SociogramModel

/// The shared texts of a database while it is read, decoded once each.
struct DatabaseTerms {
  private let statement: Statement
  private var texts: [Int64: String] = [:]
  private var lists: [Int64: [String]] = [:]
  private var references: [Int64: ActorReference] = [:]
  private var chains: [Int64: [Source]] = [:]
  private var dates: [Int64: EventDate] = [:]
  private var relations: [Int64: Relation] = [:]
  private var stances: [Int64: Stance] = [:]

  /// Prepares to look texts up one by one.
  init(_ database: Database) throws {
    statement = try database.makeStatement(sql: "SELECT text FROM term WHERE key = ?")
  }

  /// Reads all texts at once, for a reader of all claims.
  mutating func readAll(_ database: Database) throws {
    texts = try DatabaseTerms.all(in: database)
  }

  /// All texts by their keys.
  static func all(in database: Database) throws -> [Int64: String] {
    var texts: [Int64: String] = [:]
    texts.reserveCapacity(try Int.fetchOne(database, sql: "SELECT count(*) FROM term") ?? 0)
    var rows = try RawRows(database, "SELECT key, text FROM term")
    while try rows.next() { texts[rows.number(0)] = try StoredText.restored(rows.text(1)) }
    return texts
  }

  mutating func text(_ key: Int64) throws -> String {
    if let text = texts[key] { return text }
    guard let text = try String.fetchOne(statement, arguments: [key]) else {
      throw WireError(.danglingReference, "A text with the key \(key) is missing.")
    }
    texts[key] = try StoredText.restored(text)
    return texts[key] ?? text
  }

  mutating func list(_ key: Int64) throws -> [String] {
    if let list = lists[key] { return list }
    guard case .array(let values) = try DatabaseTerms.value(text(key)) else {
      throw WireError(.invalidValue, "A list of reasons is none.")
    }
    var list: [String] = []
    for value in values { list.append(try value.asText("reasons")) }
    lists[key] = list
    return list
  }

  mutating func reference(_ key: Int64) throws -> ActorReference {
    if let reference = references[key] { return reference }
    let reference = try DatabaseTerms.reference(text(key))
    references[key] = reference
    return reference
  }

  mutating func chain(_ key: Int64) throws -> [Source] {
    if let chain = chains[key] { return chain }
    let chain = try DatabaseTerms.chain(text(key))
    chains[key] = chain
    return chain
  }

  mutating func date(_ key: Int64?) throws -> EventDate? {
    guard let key else { return nil }
    if let date = dates[key] { return date }
    let date = try DatabaseTerms.date(text(key))
    dates[key] = date
    return date
  }

  mutating func judgement(_ key: Int64) throws -> ClaimJudgement {
    try DatabaseTerms.judgement(text(key))
  }

  mutating func relation(_ key: Int64) throws -> Relation {
    if let relation = relations[key] { return relation }
    let relation: Relation = try DatabaseTerms.choice(text(key), "relation")
    relations[key] = relation
    return relation
  }

  mutating func stance(_ key: Int64) throws -> Stance {
    if let stance = stances[key] { return stance }
    let stance: Stance = try DatabaseTerms.choice(text(key), "stance")
    stances[key] = stance
    return stance
  }
}

// What texts mean.
extension DatabaseTerms {
  /// The actor that a text refers to.
  static func reference(_ text: String) throws -> ActorReference { try value(text).reference() }

  /// The voices of a text; never none.
  static func chain(_ text: String) throws -> [Source] {
    guard case .array(let values) = try value(text), !values.isEmpty else {
      throw WireError(.invalidValue, "A claim has no sources.")
    }
    var chain: [Source] = []
    for value in values { chain.append(try value.source()) }
    return chain
  }

  /// The date of an event.
  static func date(_ text: String) throws -> EventDate? { try Optional(value(text)).eventDate() }

  /// An analyst's word.
  static func judgement(_ text: String) throws -> ClaimJudgement { try value(text).judgement() }

  /// One of the words of an enumeration.
  static func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: String, _ name: String
  ) throws -> Choice where Choice.RawValue == String {
    try JSONValue.object([(name, .string(text))]).choice(name)
  }

  private static func value(_ text: String) throws -> JSONValue {
    var parser = JSONParser(Array(text.utf8))
    return try parser.value()
  }
}

/// Collects shared texts while a database is written.
struct DatabaseTermWriter {
  private let statement: Statement
  private var keys: [String: Int64] = [:]
  private var referenceKeys: [ActorReference: Int64] = [:]
  private var chainKeys: [[Source]: Int64] = [:]
  private var written: [Int64: String] = [:]

  /// Prepares to write into a database.
  init(_ database: Database) throws {
    statement = try database.makeStatement(sql: "INSERT OR IGNORE INTO term VALUES (?, ?)")
  }

  mutating func key(of text: String) throws -> Int64 {
    if let key = keys[text] { return key }
    let key = TermKey.key(of: text)
    if let other = written[key], other != text {
      throw WireError(
        .invalidValue, "Two texts of the sociogram have one key: “\(other)” and “\(text)”.",
        hint: "Write the sociogram as .json instead.")
    }
    written[key] = text
    keys[text] = key
    try statement.execute(arguments: [key, StoredText.stored(text)])
    return key
  }

  mutating func key(of reference: ActorReference) throws -> Int64 {
    if let key = referenceKeys[reference] { return key }
    var writer = JSONWriter()
    writer.reference(reference)
    let key = try key(of: String(decoding: writer.bytes, as: UTF8.self))
    referenceKeys[reference] = key
    return key
  }

  /// The key of a chain without the places of its cues, which differ from claim to claim.
  mutating func key(of chain: [Source]) throws -> Int64 {
    let bare = chain.map {
      Source(
        voice: $0.voice, name: $0.name, role: $0.role, described: $0.described, value: $0.value)
    }
    if let key = chainKeys[bare] { return key }
    var writer = JSONWriter()
    writer.array(bare) { $0.source($1) }
    let key = try key(of: String(decoding: writer.bytes, as: UTF8.self))
    chainKeys[bare] = key
    return key
  }

  mutating func key(of date: EventDate) throws -> Int64 {
    var writer = JSONWriter()
    writer.date(date)
    return try key(of: String(decoding: writer.bytes, as: UTF8.self))
  }

  mutating func key(of judgement: ClaimJudgement) throws -> Int64 {
    var writer = JSONWriter()
    writer.judgement(judgement)
    return try key(of: String(decoding: writer.bytes, as: UTF8.self))
  }

  mutating func key(of reasons: [String]) throws -> Int64 {
    var writer = JSONWriter()
    writer.array(reasons) { $0.string($1) }
    return try key(of: String(decoding: writer.bytes, as: UTF8.self))
  }
}
