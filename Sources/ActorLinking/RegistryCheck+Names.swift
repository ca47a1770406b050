internal import SociogramModel

extension RegistryCheck {
  /// Notes what is odd in the cells of a row: nothing that keeps it from being read.
  mutating func checkCells(of place: StandingRows.Place) {
    guard isChecked(place) else { return }
    let columns = columns(of: place)
    let row = place.row
    if row.count > columns.names.count {
      note(
        .warning,
        "There are \(row.count) cells; what stands behind the "
          + "\(columns.names.count)th was left out.",
        hint: "The columns are \(columns.names.joined(separator: ", ")); a tab inside a cell makes "
          + "two of it.", at: place)
    }
    if let gender = columns.names.firstIndex(of: "gender"),
      !["", "m", "f", "mp", "fp"].contains(row.cell(gender))
    {
      note(
        .warning, "“\(row.cell(gender))” is no gender; it counts as unknown.",
        hint: "Write m, f, mp or fp, or leave the cell empty.", at: place)
    }
    if columns == .states, row.values(3).count % 4 != 0 {
      note(
        .warning, "The adjectives of “\(row.cell(0))” do not come in fours.",
        hint: "They are masculine, feminine, and the plurals of both.", at: place)
    }
    if let warning = row.warningOfInvisible(in: file(of: place)) {
      note(warning, in: place.table)
    }
    guard columns.holdsActors else { return }
    for name in row.names(columns) { checkSpelling(of: name, at: place) }
  }

  private mutating func checkSpelling(of name: RowName, at place: StandingRows.Place) {
    let atoms = nameAtoms(of: name.text)
    if atoms.isEmpty || atoms.count > 32 {
      let why = atoms.isEmpty ? "it has neither letter nor digit" : "it has more than 32 words"
      note(.warning, "The name “\(name.text)” is never found: \(why).", at: place)
    } else if atoms.count == 1, atoms[0].folded.utf8.count == 1 {
      note(
        .warning, "The name “\(name.text)” is a single letter, which every initial is.",
        hint: "Give a longer name.", at: place)
    }
  }

  /// Notes each name that several actors have, all of them, and which of them it is read as.
  mutating func checkSharedNames(of actors: [StandingRows.Place]) {
    var owners: [String: [(actor: Int, name: RowName)]] = [:]
    var order: [String] = []
    for (number, place) in actors.enumerated() {
      for name in place.row.names(columns(of: place)) {
        let key = name.key
        guard !key.isEmpty else { continue }
        if let known = owners[key] {
          if known.last?.actor == number { continue }
        } else {
          order.append(key)
        }
        owners[key, default: []].append((number, name))
      }
    }
    for key in order {
      guard let sharing = owners[key], sharing.count > 1,
        let last = sharing.last(where: { isChecked(actors[$0.actor]) })
      else { continue }
      noteShared(last.name.text, sharing, of: actors, at: actors[last.actor])
    }
  }

  private mutating func noteShared(
    _ word: String, _ sharing: [(actor: Int, name: RowName)], of actors: [StandingRows.Place],
    at place: StandingRows.Place
  ) {
    let shown = sharing.prefix(8).map { owner in
      let place = actors[owner.actor]
      return "“\(place.row.cell(0))” (\(self.shown(place)), \(owner.name.column))"
    }
    let more = sharing.count > shown.count ? " and \(sharing.count - shown.count) more" : ""
    // The same order as in `NameFinding`: sort of name, then order of reading.
    guard let first = sharing.map(\.name.sort).min(),
      let winner = sharing.first(where: { $0.name.sort == first })
    else { return }
    let others = sharing.map(\.name.sort).filter { $0 != first }
    let why =
      sharing.count - others.count > 1
      ? "the first in the registry"
      : "since a \(first.word) goes before a \(others.min()?.word ?? "")"
    note(
      .warning, "“\(word)” means several actors: \(shown.joined(separator: ", "))\(more).",
      hint: "It is read as “\(actors[winner.actor].row.cell(0))”, \(why), unless the text names "
        + "another one of them by a longer name that is its alone.",
      code: "ambiguous-name", at: place)
  }
}
