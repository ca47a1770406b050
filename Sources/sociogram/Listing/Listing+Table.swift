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
    for tie in ties {
      table.append([
        name(of: tie.subject), tie.relation.rawValue, name(of: tie.object), tie.markedStance,
        decimals(tie.confidence), decimals(tie.reading), "\(tie.credibility.rawValue)",
        "\(tie.origins.count)",
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
        actor.id.rawValue, actor.name, actor.kind.rawValue, actor.state.map { name(of: $0) } ?? "",
        "\(tieCount(of: actor))",
      ])
    }
    return table
  }

  private func evidence(of tie: Tie, width: Int) -> [String] {
    let arrow = tie.relation.isSymmetric ? "–" : "→"
    var lines = [
      SafeText(
        "\(name(of: tie.subject)) \(arrow) \(name(of: tie.object))  \(tie.relation.rawValue)  "
          + tie.markedStance
      ).text
    ]
    let figures =
      "confidence \(decimals(tie.confidence)), reading \(decimals(tie.reading)), "
      + "credibility \(tie.credibility.rawValue), origins \(tie.origins.count)"
    let reasons = tie.reasons.isEmpty ? "" : ": " + tie.reasons.joined(separator: "; ")
    lines += indented(figures + reasons, by: 2, width: width)
    for claim in claims(of: tie) {
      lines.append("")
      lines += indented("« \(claim.quote) »", by: 4, width: width)
      lines += indented(chain(of: claim), by: 6, width: width)
      lines += indented(place(of: claim), by: 6, width: width)
      let why = claim.reasons.isEmpty ? "" : ": " + claim.reasons.joined(separator: "; ")
      lines += indented(
        "\(claim.stance.rawValue), “\(claim.predicate)”, reading \(decimals(claim.reading))\(why)",
        by: 6, width: width)
    }
    return lines
  }

  /// The article of a claim with its headline and publication date, and the event's date.
  private func place(of claim: Claim) -> String {
    let record = article(of: claim)
    var place = claim.article.rawValue
    if let title = record?.title { place += ", “\(title)”" }
    if let date = record?.date { place += ", published \(date)" }
    if let date = claim.date { place += "; event \(date.text)" }
    return place
  }

  private func indented(_ text: String, by count: Int, width: Int) -> [String] {
    let margin = String(repeating: " ", count: count)
    return SafeText(text).wrapped(to: width - count).map { margin + $0 }
  }
}
