internal import SociogramModel

/// The rows of several tables that stand: each is whole, and no later table replaces it.
///
/// An id that comes back in a later table replaces the row before, names and all; inside one table
/// it is a mistake, and the first row stands.
struct StandingRows {
  /// A row and the number of the table that holds it.
  struct Place {
    var table: Int
    var row: RegistryTable.Row
  }

  /// The lines that fall, table by table.
  private(set) var fallen: [Set<Int>]
  /// Why rows fall that no later table replaces, in the order of reading.
  private(set) var diagnostics: [Diagnostic] = []

  /// The rows of organs and titles, in the order of reading.
  private(set) var nouns: [Place] = []

  private let tables: [ActorRegistry.Table]
  private var read: [Place] = []
  private var latest: [String: Int] = [:]

  /// Finds the rows that stand.
  ///
  /// - Complexity: O(*n*) in the size of the tables.
  init(of tables: [ActorRegistry.Table]) {
    self.tables = tables
    fallen = tables.map { _ in [] }
    for table in StandingRows.readingOrder(of: tables) {
      var nouns: Set<String> = []
      for row in RegistryTable(tables[table].text).rows {
        add(Place(table: table, row: row), nouns: &nouns)
      }
    }
  }

  /// The rows of actors that stand, in the order in which the registry reads them.
  var actors: [Place] {
    read.indices.filter { latest[read[$0].row.cell(0)] == $0 }.map { read[$0] }
  }

  /// The row of an id.
  func row(of id: String) -> Place? { latest[id].map { read[$0] } }

  /// What the columns of a row hold.
  func columns(of place: Place) -> TableColumns { tables[place.table].columns }

  /// The tables without the rows that fall; the others keep their line numbers.
  var remainder: [ActorRegistry.Table] {
    tables.indices.map { table in
      tables[table].replacing(Dictionary(uniqueKeysWithValues: fallen[table].map { ($0, "") }))
    }
  }

  /// The numbers of the tables as the registry reads them: those of states first, since other rows
  /// name states.
  static func readingOrder(of tables: [ActorRegistry.Table]) -> [Int] {
    tables.indices.filter { tables[$0].columns == .states }
      + tables.indices.filter { tables[$0].columns != .states }
  }

  private mutating func add(_ place: Place, nouns: inout Set<String>) {
    let columns = tables[place.table].columns
    let id = place.row.cell(0)
    if let (message, hint) = fault(of: place.row, columns) {
      return drop(place, message, hint)
    }
    guard columns.holdsActors else {
      // A word may be the noun of a group and what makes one; an actor may have had several names.
      let key =
        columns == .groups || columns == .formerNames ? id + "\t" + place.row.cell(1) : id
      guard nouns.insert(key).inserted else {
        return drop(place, "“\(id)” stands in this file already")
      }
      self.nouns.append(place)
      return
    }
    if let number = latest[id] {
      let earlier = read[number]
      guard earlier.table != place.table else {
        return drop(
          place, "line \(earlier.row.line) of this file has the id “\(id)” already",
          "Give one of the two another id, or take one out.")
      }
      guard self.columns(of: earlier) == columns else {
        return drop(
          place, "“\(id)” is the id of a state, which needs other columns",
          "To change a state, copy its row into a file whose name ends in “states.tsv”; "
            + "for another actor choose another id.")
      }
      fallen[earlier.table].insert(earlier.row.line)
    }
    latest[id] = read.count
    read.append(place)
  }

  private mutating func drop(_ place: Place, _ message: String, _ hint: String? = nil) {
    fallen[place.table].insert(place.row.line)
    diagnostics.append(
      Diagnostic(
        code: "actor-table", severity: .error, message: "This row was skipped: \(message).",
        hint: hint ?? "The columns are named in the first line of each table in Data/Actors.",
        file: tables[place.table].file, line: place.row.line))
  }

  /// What keeps a row from being read at all.
  private func fault(
    of row: RegistryTable.Row, _ columns: TableColumns
  ) -> (message: String, hint: String?)? {
    switch columns {
    case .states:
      guard row.count < 4 || row.cell(0).isEmpty || hasNoLetters(row.cell(1)) else {
        return nil
      }
      return ("a state needs an id, a name, an article and its adjectives", nil)
    case .organs:
      guard Organ(row) == nil else { return nil }
      return ("an organ needs a noun, a form (state, organ, person, other) and a kind", nil)
    case .titles:
      guard Title(row) == nil else { return nil }
      return ("a title needs a noun and a rank (address, office, role)", nil)
    case .groups:
      guard GroupNoun(row) == nil, GroupStance(row) == nil else { return nil }
      return ("a group needs a noun, a form (group, stance, bloc), a kind and what it takes", nil)
    case .formerNames:
      guard FormerName(row) == nil else { return nil }
      return ("a former name needs the id of an actor, a name and the last day of it", nil)
    case .actors: return faultOfActor(row)
    }
  }

  private func faultOfActor(_ row: RegistryTable.Row) -> (message: String, hint: String?)? {
    guard !row.cell(0).isEmpty, !hasNoLetters(row.cell(2)) else {
      let hint =
        row.count < 3
        ? "Cells are separated by tabs: id, kind, name, state, gender, names, roles." : nil
      return ("an actor needs an id, a kind and a name", hint)
    }
    guard ActorKind(rawValue: row.cell(1)) != nil else {
      let kinds = ActorKind.allCases.map(\.rawValue).joined(separator: ", ")
      return ("“\(row.cell(1))” is no kind of actor; the kinds are \(kinds)", nil)
    }
    let state = row.cell(3)
    guard !state.isEmpty else { return nil }
    guard let place = self.row(of: state) else {
      return ("“\(state)” is no state of the registry", "Name the id of a state, such as FRA.")
    }
    guard columns(of: place) == .states || place.row.cell(1) == ActorKind.state.rawValue else {
      return ("“\(state)” is no state", "Name the id of a state, such as FRA.")
    }
    return nil
  }

  private func hasNoLetters(_ name: String) -> Bool { nameAtoms(of: name).isEmpty }
}
