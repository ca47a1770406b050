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
  /// The evidence, the strongest stance first, then the best read.
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
  /// Evidence stands by stance, the strongest first, then by falling reading, then by id.
  package func tieRows() -> [TieRow] {
    let names = Dictionary(actors.map { ($0.id, $0.name) }) { first, _ in first }
    let originNames = Dictionary(origins.map { ($0.id, $0.name) }) { first, _ in first }
    let claimsByID = Dictionary(claims.map { ($0.id, $0) }) { first, _ in first }
    let records = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
    return ties.sorted(by: Tie.isShownBefore).map { tie in
      let evidence = tie.claims.compactMap { claimsByID[$0] }.sorted { a, b in
        if a.stance != b.stance { return a.stance < b.stance }
        return a.reading != b.reading ? a.reading > b.reading : a.id < b.id
      }
      return TieRow(
        tie: tie, subject: names[tie.subject] ?? tie.subject.rawValue,
        object: names[tie.object] ?? tie.object.rawValue,
        origins: tie.origins.map { originNames[$0] ?? $0.rawValue },
        evidence: evidence.map { claim in
          let record = records[claim.article]
          return EvidenceRow(
            claim: claim, chain: claim.chain, title: record?.title, published: record?.date,
            url: record?.url)
        })
    }
  }
}

extension Claim {
  /// The voices behind the claim, outermost first: "L’Écho ← AFP ← ministère".
  package var chain: String { sources.map(\.shownName).joined(separator: " ← ") }
}
