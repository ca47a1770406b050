internal import SociogramModel

/// One of two sociograms that are compared, with what is asked of it over and over.
struct ComparedSide {
  let ties: [Tie]
  let records: [ArticleRecord]
  let claims: [ClaimID: Claim]
  let articles: [ArticleID: ArticleRecord]
  let actors: [ActorID: Actor]
  let grading: Grading
  /// Claims that an analyst corrected, by the ids that they had as they were read.
  private let corrected: [ClaimID: Claim]
  private let labels: TieLabels
  private let originNames: [OriginID: String]

  init(_ sociogram: Sociogram, labels: [TieID: String]?) {
    ties = sociogram.ties
    records = sociogram.articles
    claims = Dictionary(sociogram.claims.map { ($0.id, $0) }) { first, _ in first }
    articles = Dictionary(sociogram.articles.map { ($0.id, $0) }) { first, _ in first }
    actors = Dictionary(sociogram.actors.map { ($0.id, $0) }) { first, _ in first }
    grading = sociogram.grading
    corrected = Dictionary(
      sociogram.claims.filter { $0.judgement != nil }.map { ($0.readID, $0) }
    ) { first, _ in first }
    self.labels = labels.map { TieLabels($0) } ?? TieLabels(of: sociogram)
    originNames = Dictionary(sociogram.origins.map { ($0.id, $0.name) }) { first, _ in first }
  }

  /// The value of a field in words.
  func words(for field: TieField, of tie: Tie) -> String {
    switch field {
    case .stance: tie.stance.rawValue
    case .contested: tie.isContested ? "yes" : "no"
    case .origins:
      tie.origins.isEmpty
        ? "none" : tie.origins.map { originNames[$0] ?? $0.rawValue }.joined(separator: ", ")
    case .credibility: "\(tie.credibility.rawValue) \(tie.credibility.meaning)"
    case .reliability: "\(tie.reliability.rawValue) \(tie.reliability.meaning)"
    case .confidence: figure(tie.confidence)
    case .dates: tie.dates.map(\.shown) ?? "none"
    case .label: label(of: tie).isEmpty ? "none" : label(of: tie)
    }
  }

  /// The claim that was read in the same place, whatever an analyst made of either.
  func counterpart(of claim: Claim) -> Claim? {
    claims[claim.id] ?? corrected[claim.readID] ?? claims[claim.readID]
  }

  /// What a tie is called beyond its relation.
  func label(of tie: Tie) -> String { labels.label(of: tie) }
}
