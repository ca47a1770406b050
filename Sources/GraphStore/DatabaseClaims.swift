internal import GRDB
internal import SociogramModel

// How a claim becomes a row, and a row a claim.

extension DatabaseTermWriter {
  /// Writes a claim with a statement that takes ``DatabaseSchema/claimColumns``.
  mutating func write(_ claim: Claim, with statement: Statement) throws {
    let id = SplitID(claim.id.rawValue)
    let tie = SplitID(claim.proposition.rawValue)
    let cues =
      claim.sources.contains { $0.cue != nil }
      ? claim.sources.map { $0.cue.map { "\($0.start) \($0.end)" } ?? "" }.joined(separator: ",")
      : nil
    try statement.execute(arguments: [
      id.head, id.tail, tie.head, tie.tail, try key(of: claim.article.rawValue),
      try key(of: claim.subject), try key(of: claim.object),
      try key(of: claim.relation.rawValue), try key(of: claim.stance.rawValue),
      try key(of: claim.sources), try claim.mode.map { try key(of: $0) },
      try key(of: claim.predicate), try claim.date.map { try key(of: $0) }, claim.reading,
      claim.sentence, claim.span.start, claim.span.end, claim.trigger?.start, claim.trigger?.end,
      cues, try key(of: claim.reasons), claim.quote,
    ])
  }
}

/// Makes claims of rows.
struct DatabaseClaimReader {
  private var terms: DatabaseTerms
  private var articles: [Int64: ArticleID] = [:]
  private var propositions: [SplitID: PropositionID] = [:]

  /// Reads with texts that are looked up one by one, or all at once.
  init(_ database: Database, isForAll: Bool) throws {
    terms = try DatabaseTerms(database)
    if isForAll { try terms.readAll(database) }
  }

  /// The claim of a row without its evidence: quote, places and reasons are empty. What decides on
  /// ties and filters is all there.
  mutating func leanClaim(_ row: Row) throws -> Claim {
    try claim(
      row, quote: "", span: TextSpan(start: 0, end: 0), trigger: nil,
      sources: try terms.chain(row[9]), reasons: [])
  }

  /// The whole claim of a row.
  mutating func claim(_ row: Row) throws -> Claim {
    var sources = try terms.chain(row[9])
    if let cues: String = row[19] {
      let spans = cues.split(separator: ",", omittingEmptySubsequences: false)
      guard spans.count == sources.count else {
        throw WireError(.invalidValue, "A claim has \(sources.count) sources, but other cues.")
      }
      for (number, text) in spans.enumerated() where !text.isEmpty {
        let ends = text.split(separator: " ").compactMap { Int($0) }
        guard ends.count == 2 else {
          throw WireError(.invalidValue, "“\(text)” is no place of a cue.")
        }
        sources[number].cue = try DatabaseClaimReader.span(ends[0], ends[1])
      }
    }
    let trigger: (Int?, Int?) = (row[17], row[18])
    return try claim(
      row, quote: row[21], span: try DatabaseClaimReader.span(row[15], row[16]),
      trigger: try trigger.0.flatMap { start in
        try trigger.1.map { try DatabaseClaimReader.span(start, $0) }
      }, sources: sources, reasons: try terms.list(row[20]))
  }

  private mutating func claim(
    _ row: Row, quote: String, span: TextSpan, trigger: TextSpan?, sources: [Source],
    reasons: [String]
  ) throws -> Claim {
    let subject = try terms.reference(row[5])
    let object = try terms.reference(row[6])
    guard subject.id != object.id else {
      throw WireError(.invalidValue, "A claim has “\(subject.id)” as subject and as object.")
    }
    let reading: Double = row[13]
    guard (0...1).contains(reading) else {
      throw WireError(
        .invalidValue, "The value “reading” should lie between 0 and 1, but is \(reading).")
    }
    let mode: Int64? = row[10]
    return Claim(
      id: ClaimID(SplitID(head: row[0], tail: row[1]).text("c")),
      proposition: proposition(SplitID(head: row[2], tail: row[3])),
      article: try article(row[4]), sentence: row[14], quote: quote, span: span, subject: subject,
      object: object, relation: try terms.relation(row[7]),
      mode: try mode.map { try terms.text($0) }, predicate: try terms.text(row[11]),
      trigger: trigger, stance: try terms.stance(row[8]), sources: sources,
      date: try terms.date(row[12]), reading: reading, reasons: reasons)
  }

  private mutating func article(_ key: Int64) throws -> ArticleID {
    if let id = articles[key] { return id }
    let id = ArticleID(try terms.text(key))
    articles[key] = id
    return id
  }

  /// One string for all claims of a proposition.
  private mutating func proposition(_ id: SplitID) -> PropositionID {
    if let known = propositions[id] { return known }
    let made = PropositionID(id.text("p"))
    propositions[id] = made
    return made
  }

  private static func span(_ start: Int, _ end: Int) throws -> TextSpan {
    guard start >= 0 else { throw WireError(.invalidValue, "A span starts at \(start).") }
    return try JSONValue.span(start, end)
  }
}
