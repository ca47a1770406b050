package import SociogramModel

/// What somebody decided about two names: one line of a file of judgements; lines about claims are
/// ``ClaimRuling``s.
package struct Judgement: Hashable, Sendable {
  /// What was decided.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Both are one actor.
    case same
    /// The one is never read as the other.
    case different
    /// Nobody knows; the rules decide, as if nothing had been said before.
    case unsure
  }

  /// What was decided.
  package var verdict: Verdict
  /// The two, as written: ids of the registry or names.
  package var names: [String]
  /// Why.
  package var reason: String
  /// Who decided.
  package var author: String
  /// When.
  package var date: PartialDate?
  /// The line in the file, from 1.
  package var line: Int

  /// The reason that a mention carries: "judged the same by A. Dupont on 2026-01-05: one man".
  var because: String {
    var text = verdict == .same ? "judged the same" : "judged \(verdict.rawValue)"
    if !author.isEmpty { text += " by \(author)" }
    if let date { text += " on \(date)" }
    return reason.isEmpty ? text : "\(text): \(reason)"
  }

  /// The judgements of a file, and what is wrong with its lines.
  ///
  /// A line holds verdict, two names, reason, author and date between tabs; empty lines and those
  /// that begin with `#` are passed over.
  static func read(file: String, text: String) -> (judgements: [Judgement], faults: [Diagnostic]) {
    var judgements: [Judgement] = []
    var faults: [Diagnostic] = []
    for row in RegistryTable(text).rows where !ClaimRuling.isMeant(by: row) {
      let (judgement, fault) = read(row, file: file)
      if let judgement { judgements.append(judgement) }
      if let fault { faults.append(fault) }
    }
    return (judgements, faults)
  }

  private static func read(
    _ row: RegistryTable.Row, file: String
  ) -> (Judgement?, Diagnostic?) {
    func fault(
      _ message: String, _ hint: String, _ severity: Diagnostic.Severity = .error
    ) -> Diagnostic {
      Diagnostic(
        code: "judgement", severity: severity, message: message, hint: hint, file: file,
        line: row.line)
    }
    let columns = "The columns are verdict, name, name, reason, author, date, with tabs between."
    guard let verdict = Verdict(rawValue: row.cell(0)) else {
      return (
        nil,
        fault(
          "This line was skipped: “\(row.cell(0))” is no verdict; "
            + "the verdicts are same, different, unsure; for claims accept, reject, correct.",
          columns)
      )
    }
    let names = [row.cell(1), row.cell(2)]
    guard names.allSatisfy({ !nameAtoms(of: $0).isEmpty }) else {
      return (nil, fault("This line was skipped: a judgement is about two names.", columns))
    }
    let date = PartialDate(iso: row.cell(5))
    guard date != nil || row.cell(5).isEmpty else {
      return (
        nil,
        fault(
          "This line was skipped: “\(row.cell(5))” is no date.",
          "Write a date such as 2016, 2016-10 or 2016-10-03.")
      )
    }
    let judgement = Judgement(
      verdict: verdict, names: names, reason: row.cell(3), author: row.cell(4), date: date,
      line: row.line)
    let missing = zip(["reason", "author", "date"], 3...5).filter { row.cell($0.1).isEmpty }
    guard let first = missing.first else { return (judgement, nil) }
    return (
      judgement,
      fault("This judgement gives no \(first.0).", columns, .warning)
    )
  }
}
