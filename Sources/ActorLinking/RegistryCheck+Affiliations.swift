internal import SociogramModel

extension RegistryCheck {
  /// Notes affiliations that cannot be and returns their numbers, by the number of their row.
  mutating func checkAffiliations(
    of actors: [StandingRows.Place], _ rows: StandingRows
  ) -> [Int: Set<Int>] {
    var bad: [Int: Set<Int>] = [:]
    var numbers: [String: Int] = [:]
    for (number, place) in actors.enumerated() { numbers[place.row.cell(0)] = number }
    var bonds: [AffiliationCircles.Bond] = []
    var roles: [(row: Int, role: Int, text: String)] = []
    /// What unknown ids may have meant; made once something is unknown.
    var similar: [String: String]?
    for (number, place) in actors.enumerated() where columns(of: place) == .actors {
      for (role, affiliation) in AffiliationText.all(in: place.row.cell(6)).enumerated() {
        let target = affiliation.target
        if let fault = affiliation.fault {
          bad[number, default: []].insert(role)
          note(dropped: affiliation.text, fault, at: place)
        } else if target.isEmpty {
          continue
        } else if let other = numbers[target] {
          guard !isPerson(place) && !isPerson(actors[other]) || number == other else { continue }
          bonds.append(.init(from: number, to: other, isRemovable: isChecked(place)))
          roles.append((number, role, affiliation.text))
        } else {
          bad[number, default: []].insert(role)
          if similar == nil { similar = similarIDs(of: actors) }
          let near = similar?[nameKey(of: target)].map { "Did you mean “\($0)”?" }
          note(
            dropped: affiliation.text, "no table knows “\(target)”",
            hint: near ?? "Add a row for it, or leave the place behind “@” empty.", at: place)
        }
      }
    }
    for circle in AffiliationCircles.found(in: bonds, nodeCount: actors.count) {
      let (row, role, text) = roles[circle.bond]
      bad[row, default: []].insert(role)
      var names = circle.nodes.map { actors[$0].row.cell(0) }
      if circle.count > names.count { names.insert("…", at: names.count - 1) }
      let ring = (names + names.prefix(1)).joined(separator: " → ")
      note(dropped: text, "it closes a circle: \(ring)", at: actors[row])
    }
    return bad
  }

  private mutating func note(
    dropped text: String, _ why: String, hint: String? = nil, at place: StandingRows.Place
  ) {
    note(
      .error, "The role “\(text)” of “\(place.row.cell(0))” was dropped: \(why).",
      hint: hint ?? "A role is written role@id[from..to].", at: place)
  }

  private func isPerson(_ place: StandingRows.Place) -> Bool {
    columns(of: place) == .actors && place.row.cell(1) == ActorKind.person.rawValue
  }

  /// The ids by their own folded spelling and by the names of their actors; the first one stays.
  private func similarIDs(of actors: [StandingRows.Place]) -> [String: String] {
    var ids: [String: String] = [:]
    for place in actors { ids[nameKey(of: place.row.cell(0))] = place.row.cell(0) }
    for place in actors {
      for name in place.row.names(columns(of: place)) where name.sort == .name {
        if ids[name.key] == nil { ids[name.key] = place.row.cell(0) }
      }
    }
    return ids
  }
}
