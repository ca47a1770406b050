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
        ties.map { tie in
          let claims = claims(of: tie).map { Field.record(record(of: $0)) }
          return .record(record(of: tie) + [("claims", .list(claims))])
        }
      }
    return Field.list(entries).json() + "\n"
  }

  /// Returns the list as comma-separated values (RFC 4180) with a heading; with evidence, each
  /// claim has a row of its own.
  func csv(_ kind: Kind) -> String {
    let records: [[(key: String, value: Field)]] =
      switch kind {
      case .ties: ties.map { record(of: $0) }
      case .actors: actors.map { record(of: $0) }
      case .evidence: ties.flatMap { claims(of: $0).map { record(of: $0) } }
      }
    guard let heading = records.first?.map({ Field.text($0.key).csv }) else { return "" }
    let rows = records.map { $0.map(\.value.csv) }
    return ([heading] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private func record(of tie: Tie) -> [(key: String, value: Field)] {
    [
      ("id", .text(tie.id.rawValue)),
      ("subject", .text(tie.subject.rawValue)), ("subject_name", .text(name(of: tie.subject))),
      ("relation", .text(tie.relation.rawValue)),
      ("object", .text(tie.object.rawValue)), ("object_name", .text(name(of: tie.object))),
      ("stance", .text(tie.stance.rawValue)), ("contested", .flag(tie.isContested)),
      ("confidence", .figure(tie.confidence)), ("reading", .figure(tie.reading)),
      ("credibility", .count(tie.credibility.rawValue)),
      ("origins", .list(tie.origins.map { .text($0.rawValue) })),
      ("articles", .list(tie.articles.map { .text($0.rawValue) })),
      ("date", tie.dates.map { .text($0.text) } ?? .none),
      ("reasons", .list(tie.reasons.map { .text($0) })),
    ]
  }

  private func record(of claim: Claim) -> [(key: String, value: Field)] {
    [
      ("id", .text(claim.id.rawValue)), ("article", .text(claim.article.rawValue)),
      ("subject", .text(claim.subject.id.rawValue)), ("subject_name", .text(claim.subject.name)),
      ("relation", .text(claim.relation.rawValue)),
      ("object", .text(claim.object.id.rawValue)), ("object_name", .text(claim.object.name)),
      ("predicate", .text(claim.predicate)), ("stance", .text(claim.stance.rawValue)),
      ("sources", .text(chain(of: claim))), ("date", claim.date.map { .text($0.text) } ?? .none),
      ("reading", .figure(claim.reading)), ("start", .count(claim.span.start)),
      ("end", .count(claim.span.end)), ("quote", .text(claim.quote)),
      ("reasons", .list(claim.reasons.map { .text($0) })),
    ]
  }

  private func record(of actor: Actor) -> [(key: String, value: Field)] {
    [
      ("id", .text(actor.id.rawValue)), ("name", .text(actor.name)),
      ("kind", .text(actor.kind.rawValue)),
      ("state", actor.state.map { .text($0.rawValue) } ?? .none),
      ("ties", .count(tieCount(of: actor))),
    ]
  }
}
