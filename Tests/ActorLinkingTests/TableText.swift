import ActorLinking

/// The cells of one table of Data/Actors, read without the code under test.
struct TableText {
  /// One line that holds an entry.
  struct Row {
    /// The file and line, for failures.
    var place: String
    /// The cells, as many as the line has.
    var cells: [String]

    /// The cell at an index, empty where the line is shorter.
    func cell(_ index: Int) -> String { index < cells.count ? cells[index] : "" }

    /// The values of a cell between bars, empty ones kept.
    func values(_ index: Int) -> [String] {
      cell(index).isEmpty
        ? []
        : cell(index).split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
    }
  }

  /// The name of the file without folder and ending.
  var name: String
  /// The entries.
  var rows: [Row] = []

  /// Whether the table holds states or regions.
  var holdsStates: Bool { name == "states" || name == "substates" }
  /// Whether the table holds actors of other kinds.
  var holdsActors: Bool {
    !holdsStates && !["organs", "titles", "groups", "former-names"].contains(name)
  }

  init(_ table: ActorRegistry.Table) {
    let file = table.file.split(separator: "/").last.map { String($0) } ?? table.file
    name = String(file.prefix { $0 != "." })
    for (number, line) in table.text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated() where !line.isEmpty && !line.hasPrefix("#")
    {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      rows.append(Row(place: "\(file):\(number + 1)", cells: cells.map { String($0) }))
    }
  }

  /// All tables of the repository.
  static var all: [TableText] { get throws { try Known.tables.map { TableText($0) } } }
}
