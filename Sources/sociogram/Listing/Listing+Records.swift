internal import GraphAnalysis
internal import SociogramModel

extension TieRow {
  /// The tie as a record.
  var record: [Field.Member] {
    [
      .init("id", .text(tie.id.rawValue)),
      .init("subject", .text(tie.subject.rawValue)), .init("subject_name", .text(subject)),
      .init("relation", .text(tie.relation.rawValue)),
      .init("object", .text(tie.object.rawValue)), .init("object_name", .text(object)),
      .init("stance", .text(tie.stance.rawValue)), .init("contested", .flag(tie.isContested)),
      .init("confidence", .figure(tie.confidence)), .init("reading", .figure(tie.reading)),
      .init("credibility", .count(tie.credibility.rawValue)),
      .init("reliability", .text(tie.reliability.rawValue)),
      .init("origins", .list(tie.origins.map { .text($0.rawValue) })),
      .init("articles", .list(tie.articles.map { .text($0.rawValue) })),
      .init("date", tie.dates.map { .text($0.shown) } ?? .none),
      .init("reasons", .list(tie.reasons.map { .text($0) })),
    ]
  }
}

extension EvidenceRow {
  /// The claim as a record.
  var record: [Field.Member] {
    [
      .init("id", .text(claim.id.rawValue)), .init("article", .text(claim.article.rawValue)),
      .init("subject", .text(claim.subject.id.rawValue)),
      .init("subject_name", .text(claim.subject.name)),
      .init("relation", .text(claim.relation.rawValue)),
      .init("object", .text(claim.object.id.rawValue)),
      .init("object_name", .text(claim.object.name)),
      .init("predicate", .text(claim.predicate)), .init("stance", .text(claim.stance.rawValue)),
      .init("sources", .text(chain)),
      .init("date", claim.date.map { .text($0.shown) } ?? .none),
      .init("reading", .figure(claim.reading)), .init("start", .count(claim.span.start)),
      .init("end", .count(claim.span.end)), .init("quote", .text(claim.quote)),
      .init("reasons", .list(claim.reasons.map { .text($0) })),
      .init("judgement", claim.judgement.map { .text($0.verdict.rawValue) } ?? .none),
      .init("judged", claim.judgement.map { .text($0.told) } ?? .none),
    ]
  }
}

extension ActorRow {
  /// The actor as a record.
  var record: [Field.Member] {
    [
      .init("id", .text(actor.id.rawValue)), .init("name", .text(actor.name)),
      .init("kind", .text(actor.kind.rawValue)),
      .init("state", actor.state.map { .text($0.rawValue) } ?? .none),
      .init("ties", .count(tieCount)), .init("degree", .count(degree)),
      .init("betweenness", .figure(betweenness)), .init("camp", camp.map { .count($0) } ?? .none),
      .init("brokered", .count(brokeredCount)),
    ]
  }
}

extension ClaimJudgement {
  /// Who decided what, when and why, in a line: "rejected by A. Dupont on 2026-01-05: another man".
  var told: String {
    var text =
      switch verdict {
      case .accept: "accepted"
      case .reject: "rejected"
      case .correct: "corrected"
      }
    if !author.isEmpty { text += " by \(author)" }
    if let date { text += " on \(date)" }
    return reason.isEmpty ? text : "\(text): \(reason)"
  }
}
