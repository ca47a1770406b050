internal import GraphAnalysis
internal import SociogramModel

/// The voices of a sociogram, or its ties that rest on one origin, as a reader wants them.
struct SourceListing {
  private let voices: [VoiceRow]
  private let ties: [TieRow]
  private let isFragile: Bool

  /// Lists voices.
  init(voices: [VoiceRow]) { (self.voices, ties, isFragile) = (voices, [], false) }

  /// Lists the ties that rest on one origin.
  init(fragileTiesOf sociogram: Sociogram) {
    ties = sociogram.tieRows(hasEvidence: false) { $0.origins.count == 1 }
    (voices, isFragile) = ([], true)
  }

  /// Whether there is nothing to list.
  var isEmpty: Bool { voices.isEmpty && ties.isEmpty }

  /// Returns the lines of a table that fits into `width` columns, or is as wide as it needs to be.
  func table(width: Int?) -> [String] {
    isFragile ? fragileTable().lines(width: width) : voiceTable(width: width)
  }

  /// Returns the list as a JSON array of objects, ended by a line break.
  func json() -> String { Field.list(records.map { .record($0) }).json() + "\n" }

  /// Returns the list as comma-separated values (RFC 4180) with a heading.
  func csv() -> String { Field.csv(records) }

  private func voiceTable(width: Int?) -> [String] {
    var table = TextTable(columns: [
      .init(heading: "voice", isFlexible: true), .init(heading: "role"), .init(heading: "part"),
      .init(heading: "grade"), .init(heading: "claims", isNumeric: true),
      .init(heading: "ties", isNumeric: true), .init(heading: "articles", isNumeric: true),
      .init(heading: "alone", isNumeric: true),
    ])
    for row in voices {
      table.append([
        row.name, row.role.rawValue, row.part.rawValue, row.reliability.rawValue,
        "\(row.claimCount)", "\(row.tieCount)", "\(row.articleCount)", "\(row.soleTieCount)",
      ])
    }
    var lines = table.lines(width: width)
    let circles = Set(voices.filter { !$0.circle.isEmpty }.map { ([$0.name] + $0.circle).sorted() })
    for circle in circles.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let names = circle.joined(separator: ", ")
      lines += SafeText("circular: \(names) have something from each other; it counts once")
        .wrapped(to: width ?? 100)
    }
    return lines
  }

  private func fragileTable() -> TextTable {
    var table = TextTable(columns: [
      .init(heading: "actor", isFlexible: true), .init(heading: "relation"),
      .init(heading: "actor", isFlexible: true), .init(heading: "stance"),
      .init(heading: "origin", isFlexible: true), .init(heading: "cred"),
      .init(heading: "claims", isNumeric: true), .init(heading: "conf", isNumeric: true),
    ])
    for row in ties {
      table.append([
        row.subject, row.tie.relation.rawValue, row.object, row.tie.markedStance,
        row.origins.joined(), row.tie.admiraltyCode, "\(row.tie.claims.count)",
        figure(row.tie.confidence),
      ])
    }
    return table
  }

  private var records: [[Field.Member]] {
    if isFragile {
      return ties.map { row in
        row.record + [.init("origin", .text(row.origins.joined()))]
      }
    }
    return voices.map { row in
      [
        .init("id", .text(row.voice.rawValue)), .init("name", .text(row.name)),
        .init("role", .text(row.role.rawValue)), .init("part", .text(row.part.rawValue)),
        .init("grade", .text(row.reliability.rawValue)), .init("claims", .count(row.claimCount)),
        .init("ties", .count(row.tieCount)), .init("articles", .count(row.articleCount)),
        .init("alone", .count(row.soleTieCount)),
        .init("circle", .list(row.circle.map { .text($0) })),
      ]
    }
  }
}
