internal import GraphAnalysis
internal import SociogramModel

extension Listing {
  /// The ties as a table that keeps its names readable in eighty columns.
  func tieTable() -> TextTable {
    var table = TextTable(columns: [
      .init(heading: "actor", isFlexible: true), .init(heading: "relation"),
      .init(heading: "actor", isFlexible: true), .init(heading: "stance"),
      .init(heading: "orig", isNumeric: true), .init(heading: "cred"),
      .init(heading: "conf", isNumeric: true), .init(heading: "dates"),
    ])
    for row in ties {
      table.append([
        row.subject, row.tie.relation.rawValue, row.object, row.tie.markedStance,
        "\(row.tie.origins.count)", row.tie.admiraltyCode, figure(row.tie.confidence),
        row.tie.dates.map { $0.end == nil ? $0.shown : "\($0.start)…" } ?? "",
      ])
    }
    return table
  }

  /// The actors as a table.
  func actorTable() -> TextTable {
    var table = TextTable(columns: [
      .init(heading: "name", isFlexible: true), .init(heading: "kind"),
      .init(heading: "state", isFlexible: true), .init(heading: "ties", isNumeric: true),
      .init(heading: "degree", isNumeric: true), .init(heading: "between", isNumeric: true),
      .init(heading: "camp", isNumeric: true), .init(heading: "brokers", isNumeric: true),
    ])
    for row in actors {
      table.append([
        row.actor.name, row.actor.kind.rawValue, row.stateName ?? "", "\(row.tieCount)",
        "\(row.degree)", figure(row.betweenness), row.camp.map(String.init) ?? "",
        row.brokeredCount == 0 ? "" : "\(row.brokeredCount)",
      ])
    }
    return table
  }
}

extension Tie {
  /// The strongest stance, marked where a voice denies what another says.
  var markedStance: String {
    isContested ? "\(stance.rawValue) ✕" : stance.rawValue
  }
}
