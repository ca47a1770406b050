package import SociogramModel

/// A tie as a line of a table.
package struct TieRow: Hashable, Sendable {
  /// The tie.
  package var tie: Tie
  /// The name of the actor that acts.
  package var subject: String
  /// The name of the actor acted upon.
  package var object: String
  /// The names of the independent origins, in the order of their ids.
  package var origins: [String]
  /// The evidence, the strongest stance first, then the best read; what was rejected comes last.
  package var evidence: [EvidenceRow]
}

/// A claim as evidence for or against a tie.
package struct EvidenceRow: Hashable, Sendable {
  /// The claim.
  package var claim: Claim
  /// The voices, outermost first, with arrows that point outwards.
  package var chain: String
  /// The headline of the article.
  package var title: String?
  /// The publication date of the article.
  package var published: PartialDate?
  /// The address of the article.
  package var url: String?
}

extension Sociogram {
  /// Returns the ties as lines of a table, by falling confidence, then by id.
  ///
  /// Evidence stands by stance, the strongest first, then by falling reading, then by id; then, in the
  /// same order, what an analyst rejected.
  ///
  /// - Parameters:
  ///   - hasEvidence: Whether rows hold evidence, which costs most of the time.
  ///   - isListed: Whether a tie is among them.
  package func tieRows(
    hasEvidence: Bool = true, where isListed: (Tie) -> Bool = { _ in true }
  ) -> [TieRow] {
    let names = Dictionary(actors.map { ($0.id, $0.name) }) { first, _ in first }
    let originNames = Dictionary(origins.map { ($0.id, $0.name) }) { first, _ in first }
    var bundles: [PropositionID: [Int]] = [:]
    if hasEvidence {
      for (index, claim) in claims.enumerated() {
        bundles[claim.proposition, default: []].append(index)
      }
    }
    let records = hasEvidence ? recordsByID : [:]
    return ties.filter(isListed).sorted(by: Tie.isShownBefore).map { tie in
      let evidence = (bundles[tie.proposition] ?? []).map { claims[$0] }.sorted { a, b in
        a.isRejected != b.isRejected ? b.isRejected : Claim.isShownBefore(a, b)
      }
      return TieRow(
        tie: tie, subject: names[tie.subject] ?? tie.subject.rawValue,
        object: names[tie.object] ?? tie.object.rawValue,
        origins: tie.origins.map { originNames[$0] ?? $0.rawValue },
        evidence: evidence.map { EvidenceRow($0, in: records[$0.article]) })
    }
  }

  /// Returns the claims that an analyst rejected and that leave no tie to show them with.
  package func lostEvidence() -> [EvidenceRow] {
    let left = Set(ties.map(\.proposition))
    let records = recordsByID
    return claims.filter { $0.isRejected && !left.contains($0.proposition) }
      .sorted(by: Claim.isShownBefore).map { EvidenceRow($0, in: records[$0.article]) }
  }
}

extension Sociogram {
  private var recordsByID: [ArticleID: ArticleRecord] {
    Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
  }
}

extension EvidenceRow {
  /// Gathers what is shown of a claim.
  init(_ claim: Claim, in record: ArticleRecord?) {
    self.init(
      claim: claim, chain: claim.chain, title: record?.title, published: record?.date,
      url: record?.url)
  }
}

extension Tie {
  /// What the tie's claims say.
  package var proposition: PropositionID { PropositionID("p-" + id.rawValue.dropFirst(2)) }

  /// Reliability and credibility as the Admiralty code writes them: "B2".
  package var admiraltyCode: String { "\(reliability.rawValue)\(credibility.rawValue)" }
}

extension Claim {
  /// The order in which evidence is shown: by stance, then by falling reading, then by id.
  static func isShownBefore(_ a: Claim, _ b: Claim) -> Bool {
    if a.stance != b.stance { return a.stance < b.stance }
    return a.reading != b.reading ? a.reading > b.reading : a.id < b.id
  }

  /// The voices behind the claim, outermost first: "L’Écho ← AFP ← ministère".
  package var chain: String { sources.map(\.shownName).joined(separator: " ← ") }
}
