package import SociogramModel

/// Where the tables of a registry say what: the line of each actor, and of each name its column.
package struct RegistryPlaces: Sendable {
  /// A cell that holds a name, or a row that holds a noun.
  package struct Place: Hashable, Sendable {
    /// The file of the table.
    package var file: String
    /// The line in it, from 1.
    package var line: Int
    /// The name of the column.
    package var column: String
    /// The name as written there.
    package var text: String
    /// What sort of name it is: "name", "capital or seat", "adjective".
    package var sort: String
  }

  private let tables: [ActorRegistry.Table]
  private var actors: [ActorID: StandingRows.Place] = [:]
  private var bearers: [String: [ActorID]] = [:]
  private var nouns: [String: [Place]] = [:]

  /// Indexes the rows of tables that stand.
  package init(of tables: [ActorRegistry.Table]) {
    self.tables = tables
    let rows = StandingRows(of: tables)
    for place in rows.actors {
      let id = ActorID(place.row.cell(0))
      actors[id] = place
      let keys = place.row.names(rows.columns(of: place)).map(\.key) + [nameKey(of: id.rawValue)]
      for key in keys where !key.isEmpty && bearers[key]?.last != id {
        bearers[key, default: []].append(id)
      }
    }
    for place in rows.nouns {
      let noun = Place(
        file: tables[place.table].file, line: place.row.line, column: "noun",
        text: place.row.cell(0), sort: rows.columns(of: place).nounSort)
      nouns[nameKey(of: noun.text), default: []].append(noun)
    }
  }

  /// File and line of an actor's row.
  package func row(of id: ActorID) -> (file: String, line: Int)? {
    actors[id].map { (tables[$0.table].file, $0.row.line) }
  }

  /// The actors whose id, name, seat or adjective a word is, in the order of the registry; spelling
  /// is folded.
  package func ids(named name: String) -> [ActorID] { bearers[nameKey(of: name)] ?? [] }

  /// The cells of an actor's row that hold a name.
  package func places(of name: String, for id: ActorID) -> [Place] {
    let key = nameKey(of: name)
    return names(of: id).filter { nameKey(of: $0.text) == key }
  }

  /// All cells of an actor's row that hold names, the main one first.
  package func names(of id: ActorID) -> [Place] {
    guard let place = actors[id] else { return [] }
    let table = tables[place.table]
    return place.row.names(table.columns).map {
      Place(
        file: table.file, line: place.row.line, column: $0.column, text: $0.text, sort: $0.sort.word
      )
    }
  }

  /// The rows of organs and titles with a noun.
  package func rows(ofNoun noun: String) -> [Place] { nouns[nameKey(of: noun)] ?? [] }
}
