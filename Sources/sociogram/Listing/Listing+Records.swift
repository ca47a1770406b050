internal import GraphAnalysis
internal import SociogramModel

extension Listing {
  /// Returns the list as a JSON array of objects, ended by a line break; with evidence, each tie
  /// holds its claims.
  func json(_ kind: Kind) -> String {
    let entries: [Field] =
      switch kind {
      case .ties: ties.map { .record(record(of: $0)) }
      case .actors: actors.map { .record(record(of: $0)) }
      case .evidence:
        ties.map { row in
          let claims = row.evidence.map { Field.record(record(of: $0)) }
          return .record(record(of: row) + [.init("claims", .list(claims))])
        }
      }
    return Field.list(entries).json() + "\n"
  }

  /// Returns the list as comma-separated values (RFC 4180) with a heading; with evidence, each
  /// claim has a row of its own.
  func csv(_ kind: Kind) -> String {
    let records: [[Field.Member]] =
      switch kind {
      case .ties: ties.map { record(of: $0) }
      case .actors: actors.map { record(of: $0) }
      case .evidence: ties.flatMap { $0.evidence.map { record(of: $0) } }
      }
    guard let heading = records.first?.map({ Field.text($0.key).csv }) else { return "" }
    let rows = records.map { $0.map(\.value.csv) }
    return ([heading] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private func record(of row: TieRow) -> [Field.Member] {
    let tie = row.tie
    return [
      .init("id", .text(tie.id.rawValue)),
      .init("subject", .text(tie.subject.rawValue)), .init("subject_name", .text(row.subject)),
      .init("relation", .text(tie.relation.rawValue)),
      .init("object", .text(tie.object.rawValue)), .init("object_name", .text(row.object)),
      .init("stance", .text(tie.stance.rawValue)), .init("contested", .flag(tie.isContested)),
      .init("confidence", .figure(tie.confidence)), .init("reading", .figure(tie.reading)),
      .init("credibility", .count(tie.credibility.rawValue)),
      .init("origins", .list(tie.origins.map { .text($0.rawValue) })),
      .init("articles", .list(tie.articles.map { .text($0.rawValue) })),
      .init("date", tie.dates.map { .text($0.shown) } ?? .none),
      .init("reasons", .list(tie.reasons.map { .text($0) })),
    ]
  }

  private func record(of evidence: EvidenceRow) -> [Field.Member] {
    let claim = evidence.claim
    return [
      .init("id", .text(claim.id.rawValue)), .init("article", .text(claim.article.rawValue)),
      .init("subject", .text(claim.subject.id.rawValue)),
      .init("subject_name", .text(claim.subject.name)),
      .init("relation", .text(claim.relation.rawValue)),
      .init("object", .text(claim.object.id.rawValue)),
      .init("object_name", .text(claim.object.name)),
      .init("predicate", .text(claim.predicate)), .init("stance", .text(claim.stance.rawValue)),
      .init("sources", .text(evidence.chain)),
      .init("date", claim.date.map { .text($0.shown) } ?? .none),
      .init("reading", .figure(claim.reading)), .init("start", .count(claim.span.start)),
      .init("end", .count(claim.span.end)), .init("quote", .text(claim.quote)),
      .init("reasons", .list(claim.reasons.map { .text($0) })),
    ]
  }

  private func record(of actor: Actor) -> [Field.Member] {
    [
      .init("id", .text(actor.id.rawValue)), .init("name", .text(actor.name)),
      .init("kind", .text(actor.kind.rawValue)),
      .init("state", actor.state.map { .text($0.rawValue) } ?? .none),
      .init("ties", .count(tieCount(of: actor))),
    ]
  }
}
