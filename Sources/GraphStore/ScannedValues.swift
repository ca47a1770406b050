internal import GraphAnalysis
internal import SociogramModel

/// What the texts mean that the claims of a scan share, decoded once each; by the numbers of the
/// texts, with nothing where no claim uses a text so.
struct ScannedValues: Sendable {
  /// The actors that claims refer to.
  private(set) var references: [ActorReference?]
  /// The number of the first reference to the same actor.
  private(set) var actors: [Int32]
  private(set) var relations: [Relation?]
  private(set) var stances: [Stance?]
  private(set) var dates: [EventDate?]
  /// The chains of voices.
  private(set) var chains: [[Source]?]
  /// Whether the text is a judgement that rejects a claim.
  private var isRejection: [Bool]
  /// Whether the text is the id of an article.
  private(set) var isArticle: [Bool]

  /// Decodes the texts of some claims.
  init(of rows: [ClaimRow], _ texts: SharedTexts) throws {
    let none = [Bool](repeating: false, count: texts.count)
    var (isReference, isRelation, isStance, isDate) = (none, none, none, none)
    var (isChain, isJudgement) = (none, none)
    isArticle = none
    // Hot: every claim of a graph.
    for row in rows {
      isArticle[Int(row.article)] = true
      isReference[Int(row.subject)] = true
      isReference[Int(row.object)] = true
      isRelation[Int(row.relation)] = true
      isStance[Int(row.stance)] = true
      isChain[Int(row.sources)] = true
      if let date = row.date { isDate[Int(date)] = true }
      if let judgement = row.judgement { isJudgement[Int(judgement)] = true }
    }
    references = try texts.values(isReference) { try DatabaseTerms.reference($0) }
    relations = try texts.values(isRelation) { try DatabaseTerms.choice($0, "relation") }
    stances = try texts.values(isStance) { try DatabaseTerms.choice($0, "stance") }
    dates = try texts.values(isDate) { try DatabaseTerms.date($0) }.map { $0 ?? nil }
    chains = try texts.values(isChain) { try DatabaseTerms.chain($0) }
    isRejection = try texts.values(isJudgement) {
      try DatabaseTerms.judgement($0).verdict == .reject
    }.map { $0 ?? false }
    var firsts: [ActorID: Int32] = [:]
    actors = references.enumerated().map { number, reference in
      guard let reference else { return Int32(number) }
      let first = firsts[reference.id] ?? Int32(number)
      firsts[reference.id] = first
      return first
    }
    for row in rows where actors[Int(row.subject)] == actors[Int(row.object)] {
      let id = references[Int(row.subject)]?.id ?? ""
      throw WireError(.invalidValue, "A claim has “\(id)” as subject and as object.")
    }
  }

  /// Whether an analyst rejected a claim.
  func isRejected(_ row: ClaimRow) -> Bool {
    row.judgement.map { isRejection[Int($0)] } ?? false
  }
}

extension SharedTexts {
  /// Decodes the texts that are marked, on all cores.
  fileprivate func values<Value: Sendable>(
    _ isMarked: [Bool], _ decode: @Sendable (String) throws -> Value
  ) throws -> [Value?] {
    let share = 20_000
    let parts = inParallel((count + share - 1) / share) { part in
      Result {
        try (part * share..<min(count, (part + 1) * share)).map { number in
          isMarked[number] ? try decode(texts[number]) : nil
        }
      }
    }
    return try parts.flatMap { try $0.get() }
  }
}
