package import SociogramModel

/// What is wrong, or odd, with tables of actors, line by line, and the tables without what is wrong.
///
/// An error skips the least that it can: an affiliation that cannot be is dropped and its actor kept,
/// a row without id, name or known kind is dropped as a whole. Warnings drop nothing.
package struct RegistryCheck: Sendable {
  /// The findings, in the order of tables and lines.
  package private(set) var diagnostics: [Diagnostic] = []
  /// All tables without the rows and affiliations that are errors, and without the rows that later
  /// tables replace; lines keep their numbers.
  package private(set) var soundTables: [ActorRegistry.Table]

  private let tables: [ActorRegistry.Table]
  private let firstChecked: Int
  private var found: [(table: Int, diagnostic: Diagnostic)] = []

  /// Checks tables from `first` on; those before are taken as they are.
  ///
  /// - Parameter listsAmbiguities: whether each name that several actors share is a warning.
  /// - Complexity: O(*n*) in the size of the tables, and sorting what was found.
  package init(
    tables: [ActorRegistry.Table], from first: Int = 0, listsAmbiguities: Bool = true
  ) {
    self.tables = tables
    firstChecked = first
    soundTables = []
    let rows = StandingRows(of: tables)
    for diagnostic in rows.diagnostics {
      guard let table = tables.lastIndex(where: { $0.file == diagnostic.file }) else { continue }
      note(diagnostic, in: table)
    }
    let actors = rows.actors
    var changed: [[Int: String]] = rows.fallen.map { lines in
      Dictionary(uniqueKeysWithValues: lines.map { ($0, "") })
    }
    let badRoles = checkAffiliations(of: actors, rows)
    for (number, bad) in badRoles {
      let place = actors[number]
      changed[place.table][place.row.line] = place.row.withoutRoles(bad)
    }
    for place in actors + rows.nouns { checkCells(of: place) }
    if listsAmbiguities { checkSharedNames(of: actors) }
    soundTables = tables.indices.map { tables[$0].replacing(changed[$0]) }
    diagnostics = found.enumerated().sorted { a, b in
      (a.element.table, a.element.diagnostic.line ?? 0, a.offset)
        < (b.element.table, b.element.diagnostic.line ?? 0, b.offset)
    }.map(\.element.diagnostic)
  }

  /// Notes a finding, unless its table is taken as it is.
  mutating func note(_ diagnostic: Diagnostic, in table: Int) {
    if table >= firstChecked { found.append((table, diagnostic)) }
  }

  /// Notes a finding about a row.
  mutating func note(
    _ severity: Diagnostic.Severity, _ message: String, hint: String? = nil,
    code: String = "actor-table", at place: StandingRows.Place
  ) {
    note(
      Diagnostic(
        code: code, severity: severity, message: message, hint: hint,
        file: tables[place.table].file, line: place.row.line),
      in: place.table)
  }

  /// What the columns of a row hold.
  func columns(of place: StandingRows.Place) -> TableColumns { tables[place.table].columns }

  /// Whether findings about a row are told.
  func isChecked(_ place: StandingRows.Place) -> Bool { place.table >= firstChecked }

  /// The file of a row.
  func file(of place: StandingRows.Place) -> String { tables[place.table].file }

  /// File and line of a row, for messages about another one.
  func shown(_ place: StandingRows.Place) -> String {
    let file = tables[place.table].file.split(separator: "/").last.map { String($0) } ?? ""
    return "\(file):\(place.row.line)"
  }
}

extension RegistryTable.Row {
  /// The line without some of its roles, by their numbers.
  fileprivate func withoutRoles(_ bad: Set<Int>) -> String {
    var cells = cells
    let roles = AffiliationText.all(in: cell(6)).enumerated().filter { !bad.contains($0.offset) }
    if cells.count > 6 { cells[6] = roles.map(\.element.text).joined(separator: ";") }
    return cells.joined(separator: "\t")
  }
}
