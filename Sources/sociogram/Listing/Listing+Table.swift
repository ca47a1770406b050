internal import GraphAnalysis
internal import SociogramModel

extension Listing {
  /// Returns the lines of a table that fits into `width` columns, or is as wide as it needs to be.
  func table(_ kind: Kind, width: Int?) -> [String] {
    switch kind {
    case .ties: tieTable().lines(width: width)
    case .actors: actorTable().lines(width: width)
    case .evidence:
      Array(ties.map { evidence(of: $0, width: width ?? 100) }.joined(separator: [""]))
    }
  }

  private func tieTable() -> TextTable {
    var table = TextTable(columns: [
      .init(heading: "subject", isFlexible: true), .init(heading: "relation"),
      .init(heading: "object", isFlexible: true), .init(heading: "stance"),
      .init(heading: "conf", isNumeric: true), .init(heading: "read", isNumeric: true),
      .init(heading: "cred", isNumeric: true), .init(heading: "orig", isNumeric: true),
    ])
    for row in ties {
      table.append([
        row.subject, row.tie.relation.rawValue, row.object, row.tie.markedStance,
        figure(row.tie.confidence), figure(row.tie.reading), "\(row.tie.credibility.rawValue)",
        "\(row.tie.origins.count)",
      ])
    }
    return table
  }

  private func actorTable() -> TextTable {
    var table = TextTable(columns: [
      .init(heading: "id", isFlexible: true), .init(heading: "name", isFlexible: true),
      .init(heading: "kind"), .init(heading: "state", isFlexible: true),
      .init(heading: "ties", isNumeric: true),
    ])
    for actor in actors {
      table.append([
        actor.id.rawValue, actor.name, actor.kind.rawValue, stateName(of: actor) ?? "",
        "\(tieCount(of: actor))",
      ])
    }
    return table
  }

  private func evidence(of row: TieRow, width: Int) -> [String] {
    let tie = row.tie
    let heading =
      "\(row.subject) \(tie.relation.sign) \(row.object)  \(tie.relation.rawValue)  "
      + tie.markedStance
    let figures =
      "confidence \(figure(tie.confidence)), reading \(figure(tie.reading)), "
      + "credibility \(tie.credibility.rawValue), origins \(tie.origins.count)"
    var lines = [SafeText(heading).text]
    lines += indented(figures + because(tie.reasons), by: 2, width: width)
    for evidence in row.evidence {
      let claim = evidence.claim
      lines.append("")
      lines += indented("« \(claim.quote) »", by: 4, width: width)
      lines += indented(evidence.chain, by: 6, width: width)
      lines += indented(place(of: evidence), by: 6, width: width)
      lines += indented(
        "\(claim.stance.rawValue), “\(claim.predicate)”, reading \(figure(claim.reading))"
          + because(claim.reasons), by: 6, width: width)
    }
    return lines
  }

  /// The article of a claim with its headline and publication date, and the event's date.
  private func place(of evidence: EvidenceRow) -> String {
    var place = evidence.claim.article.rawValue
    if let title = evidence.title { place += ", “\(title)”" }
    if let date = evidence.published { place += ", published \(date)" }
    if let date = evidence.claim.date { place += "; event \(date.shown)" }
    return place
  }

  private func because(_ reasons: [String]) -> String {
    reasons.isEmpty ? "" : ": " + reasons.joined(separator: "; ")
  }

  private func indented(_ text: String, by count: Int, width: Int) -> [String] {
    let margin = String(repeating: " ", count: count)
    return SafeText(text).wrapped(to: width - count).map { margin + $0 }
  }
}

extension Tie {
  /// The strongest stance, marked where a voice denies what another says.
  fileprivate var markedStance: String {
    isContested ? "\(stance.rawValue) ✕" : stance.rawValue
  }
}
