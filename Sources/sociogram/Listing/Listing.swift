internal import GraphAnalysis
internal import SociogramModel

/// The ties, their evidence and the actors of a sociogram in the order in which a reader wants them.
struct Listing {
  /// What is listed.
  enum Kind {
    /// One entry a tie.
    case ties
    /// One entry a tie, with its claims.
    case evidence
    /// One entry an actor.
    case actors
  }

  /// The ties with their names and evidence, the surest first.
  let ties: [TieRow]
  /// What an analyst rejected and that leaves no tie.
  let lost: [EvidenceRow]
  /// The actors, those with the most ties first, then by id.
  let actors: [ActorRow]
  private let kind: Kind

  /// Sorts what a sociogram holds, as far as it is listed.
  init(of sociogram: Sociogram, _ kind: Kind) {
    self.kind = kind
    ties = kind == .actors ? [] : sociogram.tieRows(hasEvidence: kind == .evidence)
    lost = kind == .evidence ? sociogram.lostEvidence() : []
    actors = kind == .actors ? sociogram.actorRows().filter { $0.tieCount > 0 } : []
  }

  /// Whether there is nothing to list.
  var isEmpty: Bool { ties.isEmpty && lost.isEmpty && actors.isEmpty }

  /// Returns the lines of a table that fits into `width` columns, or is as wide as it needs to be.
  ///
  /// - Parameter isStyled: Whether quotes show actors and cues in the styles of a terminal.
  func table(width: Int?, isStyled: Bool) -> [String] {
    switch kind {
    case .ties: tieTable().lines(width: width)
    case .actors: actorTable().lines(width: width)
    case .evidence: EvidenceText(width: width ?? 100, isStyled: isStyled).lines(ties, lost)
    }
  }

  /// Returns the list as a JSON array of objects, ended by a line break; with evidence, each tie
  /// holds its claims, and what was rejected without a tie left stands in an object without id.
  func json() -> String {
    let entries: [Field] =
      switch kind {
      case .ties: ties.map { .record($0.record) }
      case .actors: actors.map { .record($0.record) }
      case .evidence:
        ties.map { row in
          let claims = row.evidence.map { Field.record($0.record) }
          return .record(row.record + [.init("claims", .list(claims))])
        }
          + lost.map {
            .record([.init("id", .none), .init("claims", .list([.record($0.record)]))])
          }
      }
    return Field.list(entries).json() + "\n"
  }

  /// Returns the list as comma-separated values (RFC 4180) with a heading; with evidence, each
  /// claim has a row of its own.
  func csv() -> String {
    switch kind {
    case .ties: Field.csv(ties.map(\.record))
    case .actors: Field.csv(actors.map(\.record))
    case .evidence: Field.csv((ties.flatMap(\.evidence) + lost).map(\.record))
    }
  }
}
