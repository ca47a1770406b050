internal import GRDB
internal import SociogramModel

// How a claim becomes a row, and a row a claim.

extension DatabaseTermWriter {
  /// Writes a claim with a statement that takes ``DatabaseSchema/claimColumns``.
  mutating func write(_ claim: Claim, with statement: Statement) throws {
    let id = SplitID(claim.id.rawValue)
    let tie = SplitID(claim.proposition.rawValue)
    try statement.execute(arguments: [
      id.head, id.tail, tie.head, tie.tail, try key(of: claim.article.rawValue),
      try key(of: claim.subject), try key(of: claim.object),
      try key(of: claim.relation.rawValue), try key(of: claim.stance.rawValue),
      try key(of: claim.sources), try claim.mode.map { try key(of: $0) },
      try key(of: claim.predicate), try claim.date.map { try key(of: $0) }, claim.reading,
      try claim.judgement.map { try key(of: $0) }, claim.sentence, claim.span.start,
      claim.span.end, ClaimSpans(claim).text, try key(of: claim.reasons),
      StoredText.stored(claim.quote),
    ])
  }
}

/// The places that belong to a claim beside its quote.
struct ClaimSpans {
  var trigger: TextSpan?
  var subject: TextSpan?
  var object: TextSpan?
  /// The places of the voices' cues, one for each voice.
  var cues: [TextSpan?]

  /// Takes the places of a claim.
  init(_ claim: Claim) {
    (trigger, subject, object) = (claim.trigger, claim.subjectSpan, claim.objectSpan)
    cues = claim.sources.map(\.cue)
  }

  /// Reads what ``text`` gave; nothing stands for no places.
  init(_ text: String?, sourceCount: Int) throws(WireError) {
    guard let text else {
      cues = Array(repeating: nil, count: sourceCount)
      return
    }
    let parts = text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard parts.count == 4 else {
      throw WireError(.invalidValue, "“\(text)” does not hold four places.")
    }
    cues = []
    for cue in parts[3].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      cues.append(try ClaimSpans.span(cue))
    }
    guard cues.count == sourceCount else {
      throw WireError(.invalidValue, "A claim has \(sourceCount) sources, but \(cues.count) cues.")
    }
    trigger = try ClaimSpans.span(parts[0])
    subject = try ClaimSpans.span(parts[1])
    object = try ClaimSpans.span(parts[2])
  }

  /// The places as one text; nil where there is none.
  var text: String? {
    if trigger == nil, subject == nil, object == nil, cues.allSatisfy({ $0 == nil }) { return nil }
    func shown(_ span: TextSpan?) -> String { span.map { "\($0.start) \($0.end)" } ?? "" }
    return "\(shown(trigger));\(shown(subject));\(shown(object));"
      + cues.map(shown).joined(separator: ",")
  }

  private static func span(_ text: Substring.UTF8View) throws(WireError) -> TextSpan? {
    if text.isEmpty { return nil }
    let ends = text.split(separator: UInt8(ascii: " ")).compactMap { Int(Substring($0)) }
    guard ends.count == 2, ends[0] >= 0 else {
      throw WireError(.invalidValue, "“\(Substring(text))” is no place.")
    }
    return try JSONValue.span(ends[0], ends[1])
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
  mutating func leanClaim(_ row: borrowing RawRows) throws -> Claim {
    try claim(
      row, quote: "", span: TextSpan(start: 0, end: 0), spans: nil,
      sources: terms.chain(row.number(9)),
      reasons: [])
  }

  /// The whole claim of a row.
  mutating func claim(_ row: borrowing RawRows) throws -> Claim {
    var sources = try terms.chain(row.number(9))
    let spans = try ClaimSpans(row.optionalText(18), sourceCount: sources.count)
    for (number, cue) in spans.cues.enumerated() where cue != nil { sources[number].cue = cue }
    let start = Int(row.number(16))
    guard start >= 0 else { throw WireError(.invalidValue, "A quote starts at \(start).") }
    return try claim(
      row, quote: StoredText.restored(row.text(20)),
      span: JSONValue.span(start, Int(row.number(17))), spans: spans,
      sources: sources,
      reasons: terms.list(row.number(19)))
  }

  private mutating func claim(
    _ row: borrowing RawRows, quote: String, span: TextSpan, spans: ClaimSpans?, sources: [Source],
    reasons: [String]
  ) throws -> Claim {
    let subject = try terms.reference(row.number(5))
    let object = try terms.reference(row.number(6))
    guard subject.id != object.id else {
      throw WireError(.invalidValue, "A claim has “\(subject.id)” as subject and as object.")
    }
    let reading = row.figure(13)
    guard (0...1).contains(reading) else {
      throw WireError(
        .invalidValue, "The value “reading” should lie between 0 and 1, but is \(reading).")
    }
    let mode = row.optionalNumber(10)
    let judgement = row.optionalNumber(14)
    return Claim(
      id: ClaimID(SplitID(head: row.number(0), tail: row.number(1)).text("c")),
      proposition: proposition(SplitID(head: row.number(2), tail: row.number(3))),
      article: try article(row.number(4)), sentence: Int(row.number(15)), quote: quote,
      span: span, subject: subject,
      object: object, relation: try terms.relation(row.number(7)),
      mode: try mode.map { try terms.text($0) }, predicate: try terms.text(row.number(11)),
      trigger: spans?.trigger, stance: try terms.stance(row.number(8)), sources: sources,
      date: try terms.date(row.optionalNumber(12)), reading: reading, reasons: reasons,
      subjectSpan: spans?.subject, objectSpan: spans?.object,
      judgement: try judgement.map { try terms.judgement($0) })
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
}
