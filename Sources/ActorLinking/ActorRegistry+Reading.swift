internal import SociogramModel

/// How the tables are read.
extension ActorRegistry {
  mutating func readStates(_ table: Table, into trie: inout NameTrie.Builder) {
    for row in RegistryTable(table.text).rows {
      reportInvisible(table, row)
      guard row.cells.count >= 4, !row.cell(0).isEmpty, !row.cell(1).isEmpty else {
        report(table, row, "a state needs an id, a name, an article and its adjectives")
        continue
      }
      let name = row.cell(1)
      let names = row.values(7)
      let position = add(
        Actor(id: ActorID(row.cell(0)), name: name, kind: .state, names: names),
        Agreement(
          isFeminine: row.cell(2) == "le" ? false : row.cell(2) == "la" || name.hasSuffix("e"),
          isPlural: row.cell(2) == "les"))
      let article = row.cell(2) == "-" ? "" : row.cell(2)
      articles[position] = article
      genitives[position] = ActorRegistry.genitive(of: name, article)
      for alias in [name] + names {
        trie.insert(
          alias, value: position, tag: NameTag.name, isAcronym: ActorRegistry.isAcronym(alias))
      }
      for prefix in row.values(4).compactMap({ nameAtoms(of: $0).first?.folded })
      where prefixes[prefix] == nil {
        prefixes[prefix] = position
      }
      for seat in row.values(5) + row.values(6) {
        trie.insert(seat, value: position, tag: NameTag.seat)
      }
      let forms = row.values(3)
      if forms.count >= 4 { adjectives[position] = Array(forms[0..<4]) }
      for (i, form) in forms.enumerated() {
        trie.insert(form, value: position, tag: NameTag.adjective)
        guard i % 4 >= 2 else { continue }
        trie.insert(form, value: position, tag: NameTag.people, first: .capital)
      }
    }
  }

  mutating func readActors(_ table: Table, into trie: inout NameTrie.Builder) {
    for row in RegistryTable(table.text).rows {
      reportInvisible(table, row)
      let name = row.cell(2)
      guard !row.cell(0).isEmpty, !name.isEmpty else {
        report(table, row, "an actor needs an id, a kind and a name")
        continue
      }
      guard let kind = ActorKind(rawValue: row.cell(1)) else {
        let kinds = ActorKind.allCases.map(\.rawValue).joined(separator: ", ")
        report(table, row, "“\(row.cell(1))” is no kind of actor; the kinds are \(kinds)")
        continue
      }
      let state = row.cell(3)
      if !state.isEmpty && index[ActorID(state)] == nil {
        report(table, row, "“\(state)” is no state of the registry")
        continue
      }
      let aliases = row.values(5)
      let position = add(
        Actor(
          id: ActorID(row.cell(0)), name: name, kind: kind,
          names: aliases.contains(where: ActorRegistry.isMarked)
            ? aliases.filter { !ActorRegistry.isMarked($0) } : aliases,
          state: state.isEmpty ? nil : ActorID(state),
          affiliations: Affiliation.all(in: row.cell(6))),
        Agreement(code: row.cell(4)))
      // "rebelles touaregs": only a capital makes a people.
      let isWrittenSmall =
        [.body, .organisation, .armedGroup].contains(kind) && !table.file.hasSuffix("peoples.tsv")
      insert(name, position, isWrittenSmall, into: &trie)
      for alias in aliases { insert(alias, position, isWrittenSmall, into: &trie) }
    }
  }

  /// Whether a name stands for its actor only as a seat or in context.
  private static func isMarked(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: "@") || name.utf8.first == UInt8(ascii: "~")
  }

  private func insert(
    _ name: String, _ position: Int, _ isWrittenSmall: Bool, into trie: inout NameTrie.Builder
  ) {
    // "@Bruxelles": a seat that stands for the organisation.
    if name.hasPrefix("@") {
      trie.insert(name, value: position, tag: NameTag.seat)
      return
    }
    // "~démocrates": a name that means the actor only in its context.
    if name.hasPrefix("~") {
      trie.insert(name, value: position, tag: NameTag.inContext)
      return
    }
    let isAcronym = ActorRegistry.isAcronym(name)
    trie.insert(name, value: position, tag: NameTag.name, isAcronym: isAcronym)
    // Many write "la commission européenne" small.
    if isWrittenSmall {
      trie.insert(name, value: position, tag: NameTag.small, first: .small)
    }
  }

  mutating func readOrgans(_ table: Table) {
    for row in RegistryTable(table.text).rows {
      reportInvisible(table, row)
      guard let organ = Organ(row) else {
        report(table, row, "an organ needs a noun, a form (state, organ, person, other) and a kind")
        continue
      }
      organs[organ.words[0], default: []].append(organ)
      organStarts.intern(organ.words[0])
    }
    for key in organs.keys { organs[key]?.sort { $0.words.count > $1.words.count } }
  }

  /// A state's name behind "de": feminine names lose their article.
  private static func genitive(of name: String, _ article: String) -> String {
    switch article {
    case "le": return "du " + name
    case "les": return "des " + name
    default:
      let isVowel = nameAtoms(of: name).first.map { "aeiouy".contains($0.folded.prefix(1)) }
      return (isVowel == true && !name.hasPrefix("Y") ? "d'" : "de ") + name
    }
  }

  mutating func readGroups(_ table: Table) {
    for row in RegistryTable(table.text).rows {
      reportInvisible(table, row)
      if let noun = GroupNoun(row) {
        groupNouns[folded(noun.noun)] = noun
        groupStarts.intern(folded(noun.noun))
      } else if let stance = GroupStance(row) {
        stances[stance.words[0], default: []].append(stance)
      } else {
        report(
          table, row, "a group needs a noun, a form (group, stance, bloc), a kind and what it takes"
        )
      }
    }
    for key in stances.keys { stances[key]?.sort { $0.words.count > $1.words.count } }
  }

  mutating func readTitles(_ table: Table) {
    for row in RegistryTable(table.text).rows {
      reportInvisible(table, row)
      guard let title = Title(row) else {
        report(table, row, "a title needs a noun and a gender")
        continue
      }
      titles[title.noun] = title
    }
  }

  mutating func indexActors() {
    var folding = NameFolding()
    holders.reserveCapacity(actors.count * 2)
    for position in actors.indices {
      let kind = actors[position].kind
      if kind == .body || kind == .organisation {
        folding.read(actors[position].name)
        if let first = folding.first {
          ActorRegistry.note(position, in: &parts[first, default: []])
        }
      }
      for role in actors[position].affiliations {
        guard let target = role.target else {
          if role.from != nil { sole[folded(role.role), default: []].append(position) }
          continue
        }
        guard let place = index[target] else { continue }
        folding.read(role.role)
        ActorRegistry.note(position, in: &holders[Office(place, folding), default: []])
        if kind == .person { ActorRegistry.note(position, in: &members[place, default: []]) }
      }
    }
  }

  /// Adds an actor to a list unless he is its last: a second term makes no second man.
  private static func note(_ position: Int, in list: inout [Int]) {
    if list.last != position { list.append(position) }
  }

  private mutating func add(_ actor: Actor, _ agreement: Agreement) -> Int {
    if let known = index[actor.id] {
      hasRepeatedIDs = true
      return known
    }
    let position = actors.count
    index[actor.id] = position
    actors.append(actor)
    agreements.append(agreement)
    return position
  }

  private mutating func reportInvisible(_ table: Table, _ row: RegistryTable.Row) {
    if let warning = row.warningOfInvisible(in: table.file) { diagnostics.append(warning) }
  }

  private mutating func report(_ table: Table, _ row: RegistryTable.Row, _ message: String) {
    diagnostics.append(
      Diagnostic(
        code: "actor-table", severity: .error, message: "This row was skipped: \(message).",
        hint: "The columns are named in the first line of each table in Data/Actors.",
        file: table.file, line: row.line))
  }
}
