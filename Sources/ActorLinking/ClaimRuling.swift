package import SociogramModel

/// What somebody decided about one claim: one line of a file of judgements.
package struct ClaimRuling: Hashable, Sendable {
  /// What was decided; nil takes back what lines before say.
  package var verdict: ClaimJudgement.Verdict?
  /// The claim, by the id that it has or had before a correction.
  package var claim: ClaimID
  /// The subject in place of the one read, as an id or a name.
  package var subject: String?
  /// The object in place of the one read, as an id or a name.
  package var object: String?
  /// The relation in place of the one read.
  package var relation: Relation?
  /// The stance in place of the one read.
  package var stance: Stance?
  /// Why.
  package var reason: String
  /// Who decided.
  package var author: String
  /// When.
  package var date: PartialDate?
  /// The line in the file, from 1.
  package var line: Int

  /// What is wrong with a line.
  struct Fault: Error {
    var message: String
    var hint: String
  }

  /// Whether a line is about a claim rather than about names.
  static func isMeant(by row: RegistryTable.Row) -> Bool {
    ClaimJudgement.Verdict(rawValue: row.cell(0)) != nil || isID(row.cell(1))
  }

  /// Reads a line: verdict, claim, changes, reason, author and date.
  init(_ row: RegistryTable.Row) throws(Fault) {
    let columns =
      "The columns are verdict, claim, changes, reason, author, date, with tabs between."
    verdict = ClaimJudgement.Verdict(rawValue: row.cell(0))
    guard verdict != nil || row.cell(0) == Judgement.Verdict.unsure.rawValue else {
      throw Fault(
        message: "“\(row.cell(0))” is no verdict on a claim; "
          + "the verdicts are accept, reject, correct, unsure.", hint: columns)
    }
    guard ClaimRuling.isID(row.cell(1)) else {
      throw Fault(
        message: "“\(row.cell(1))” is no claim.",
        hint: "Write its id, as `sociogram show --evidence` gives it: c- and twenty digits.")
    }
    claim = ClaimID(row.cell(1))
    guard let date = ClaimRuling.date(row.cell(5)) else {
      throw Fault(
        message: "“\(row.cell(5))” is no date.",
        hint: "Write a date such as 2016, 2016-10 or 2016-10-03.")
    }
    (self.date, reason, author, line) = (date, row.cell(3), row.cell(4), row.line)
    for change in row.cell(2).split(separator: ";") {
      let sides = change.split(separator: "=", maxSplits: 1).map {
        trimmed(ArraySlice(Array($0.utf8)))
      }
      guard sides.count == 2, !sides[1].isEmpty else {
        throw Fault(
          message: "“\(change)” is no change.",
          hint: "Write stance=denied; relation=AID; subject=NAME; object=NAME, or some of them.")
      }
      try add(sides[0], sides[1])
    }
    let changes = [subject, object, relation?.rawValue, stance?.rawValue].compactMap { $0 }
    if verdict == .correct, changes.isEmpty {
      throw Fault(
        message: "This line corrects nothing.",
        hint: "Write what is right as the third value: stance=denied; relation=AID.")
    }
    if verdict != .correct, !changes.isEmpty {
      throw Fault(
        message: "A claim that is judged “\(row.cell(0))” is not changed.",
        hint: "Write “correct”, or take the changes out.")
    }
  }

  private mutating func add(_ key: String, _ value: String) throws(Fault) {
    switch key {
    case "subject": subject = value
    case "object": object = value
    case "stance": stance = try ClaimRuling.choice(value.lowercased(), "stance")
    case "relation": relation = try ClaimRuling.choice(value.uppercased(), "relation")
    default:
      throw Fault(
        message: "“\(key)” cannot be corrected.",
        hint: "What can be are stance, relation, subject and object.")
    }
  }

  private static func choice<Choice: RawRepresentable & CaseIterable>(
    _ word: String, _ kind: String
  ) throws(Fault) -> Choice where Choice.RawValue == String {
    if let choice = Choice(rawValue: word) { return choice }
    throw Fault(
      message: "“\(word)” is no \(kind).",
      hint: "Choose among \(Choice.allCases.map(\.rawValue).joined(separator: ", ")).")
  }

  /// The date of a cell, nil inside where the cell is empty, nil outside where it is no date.
  private static func date(_ cell: String) -> PartialDate?? {
    if cell.isEmpty { return .some(nil) }
    return PartialDate(iso: cell).map { .some($0) }
  }

  private static func isID(_ word: String) -> Bool {
    word.hasPrefix("c-") && word.utf8.count == 22
      && word.dropFirst(2).allSatisfy { $0.isHexDigit && !$0.isUppercase }
  }
}

/// The lines about claims of a file of judgements; of several about one claim the last holds.
package struct ClaimRulings: Sendable {
  /// The rulings by claim.
  package private(set) var rulings: [ClaimID: ClaimRuling] = [:]
  /// Bad lines.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Reads the lines of a file; those about names are passed over.
  package init(file: String, text: String) {
    for row in RegistryTable(text).rows where ClaimRuling.isMeant(by: row) {
      do throws(ClaimRuling.Fault) {
        let ruling = try ClaimRuling(row)
        rulings[ruling.claim] = ruling.verdict == nil ? nil : ruling
      } catch {
        diagnostics.append(
          Diagnostic(
            code: "judgement", severity: .error,
            message: "This line was skipped: \(error.message)", hint: error.hint, file: file,
            line: row.line))
      }
    }
  }

  /// No rulings.
  package init() {}
}
