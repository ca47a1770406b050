internal import SociogramModel

/// How the tables are read.
extension ActorRegistry {
  mutating func readStates(_ table: Table, into reading: inout RegistryReading) {
    for row in RegistryTable(table.text).rows {
      reportInvisible(table, row)
      guard row.count >= 4, !row.isEmpty(0), !row.isEmpty(1) else {
        report(table, row, "a state needs an id, a name, an article and its adjectives")
        continue
      }
      let name = row.cell(1)
      let names = row.values(7)
      let id = reading.id(row, 0)
      let position = add(
        Actor(id: reading.index.id(id), name: name, kind: .state, names: names), id,
        Agreement(
          isFeminine: row.cell(2) == "le" ? false : row.cell(2) == "la" || name.hasSuffix("e"),
          isPlural: row.cell(2) == "les"), &reading.index)
      let article = row.cell(2) == "-" ? "" : row.cell(2)
      articles[position] = article
      genitives[position] = ActorRegistry.genitive(of: name, article)
      for alias in [name] + names {
        reading.names.insert(
          alias, value: position, tag: NameTag.name, isAcronym: ActorRegistry.isAcronym(alias))
      }
      for prefix in row.values(4).compactMap({ nameAtoms(of: $0).first?.folded })
      where prefixes[prefix] == nil {
        prefixes[prefix] = position
      }
      for seat in row.values(5) + row.values(6) {
        reading.names.insert(seat, value: position, tag: NameTag.seat)
      }
      let forms = row.values(3)
      if forms.count >= 4 { adjectives[position] = Array(forms[0..<4]) }
      for (i, form) in forms.enumerated() {
        reading.names.insert(form, value: position, tag: NameTag.adjective)
        guard i % 4 >= 2 else { continue }
        reading.names.insert(form, value: position, tag: NameTag.people, first: .capital)
      }
    }
  }

  mutating func readActors(_ table: Table, into reading: inout RegistryReading) {
    let isTableOfPeoples = table.file.hasSuffix("peoples.tsv")
    for row in RegistryTable(table.text).rows {
      reportInvisible(table, row)
      guard !row.isEmpty(0), !row.isEmpty(2) else {
        report(table, row, "an actor needs an id, a kind and a name")
        continue
      }
      guard let kind = reading.kind(row, 1) else {
        let kinds = ActorKind.allCases.map(\.rawValue).joined(separator: ", ")
        report(table, row, "“\(row.cell(1))” is no kind of actor; the kinds are \(kinds)")
        continue
      }
      let state = row.isEmpty(3) ? nil : reading.id(row, 3)
      if let state, reading.index[number: state] == nil {
        report(table, row, "“\(row.cell(3))” is no state of the registry")
        continue
      }
      let name = row.cell(2)
      let aliases = row.values(5)
      let id = reading.id(row, 0)
      let affiliations = reading.affiliations(row.bytes, row.place(6), of: actors.count)
      let position = add(
        Actor(
          id: reading.index.id(id), name: name, kind: kind,
          names: aliases.contains(where: ActorRegistry.isMarked)
            ? aliases.filter { !ActorRegistry.isMarked($0) } : aliases,
          state: state.map { reading.index.id($0) }, affiliations: affiliations),
        id, reading.agreement(row, 4), &reading.index)
      // "rebelles touaregs": only a capital makes a people.
      let isWrittenSmall =
        [.body, .organisation, .armedGroup].contains(kind) && !isTableOfPeoples
      ActorRegistry.insert(name, position, isWrittenSmall, into: &reading.names)
      for alias in aliases {
        ActorRegistry.insert(alias, position, isWrittenSmall, into: &reading.names)
      }
    }
  }

  /// Whether a name stands for its actor only as a seat or in context.
  private static func isMarked(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: "@") || name.utf8.first == UInt8(ascii: "~")
  }

  private static func insert(
    _ name: String, _ position: Int, _ isWrittenSmall: Bool, into trie: inout NameTrie.Builder
  ) {
    switch name.utf8.first {
    // "@Bruxelles": a seat that stands for the organisation.
    case UInt8(ascii: "@"): trie.insert(name, value: position, tag: NameTag.seat)
    // "~démocrates": a name that means the actor only in its context.
    case UInt8(ascii: "~"): trie.insert(name, value: position, tag: NameTag.inContext)
    default:
      trie.insert(
        name, value: position, tag: NameTag.name, isAcronym: ActorRegistry.isAcronym(name))
      // Many write "la commission européenne" small.
      if isWrittenSmall { trie.insertAgain(value: position, tag: NameTag.small, first: .small) }
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

  /// Reads the names that actors went by before.
  mutating func readFormerNames(_ table: Table) {
    for row in RegistryTable(table.text).rows {
      reportInvisible(table, row)
      guard let former = FormerName(row) else {
        report(table, row, "a former name needs the id of an actor, a name and the last day of it")
        continue
      }
      formerNames[former.id, default: []].append(former)
    }
    for id in formerNames.keys {
      formerNames[id]?.sort { $0.until.lastDayNumber < $1.until.lastDayNumber }
    }
  }

  mutating func indexActors(_ reading: RegistryReading) {
    var folding = NameFolding()
    let roles = reading.roles.texts.map {
      folding.read($0)
      return folding.joined
    }
    let kinds = actors.map(\.kind)
    var held: [(key: Office, value: Int)] = []
    var serving: [(key: Int, value: Int)] = []
    var single: [(key: String, value: Int)] = []
    held.reserveCapacity(reading.offices.count)
    serving.reserveCapacity(reading.offices.count)
    for office in reading.offices {
      if office.target < 0 {
        if office.isDated { single.append((roles[office.role], office.actor)) }
      } else if let place = reading.index[number: office.target] {
        held.append((Office(place, roles[office.role]), office.actor))
        if kinds[office.actor] == .person { serving.append((place, office.actor)) }
      }
    }
    holders = Grouping(held)
    members = Grouping(serving)
    sole = Grouping(single)
    var named: [(key: String, value: Int)] = []
    for position in kinds.indices
    where kinds[position] == .body || kinds[position] == .organisation {
      folding.read(actors[position].name)
      if let first = folding.first { named.append((first, position)) }
    }
    parts = Grouping(named)
  }

  /// Adds an actor, whose id has a number, unless its id is taken.
  private mutating func add(
    _ actor: consuming Actor, _ id: Int, _ agreement: Agreement, _ index: inout ActorIndex
  ) -> Int {
    if let known = index[number: id] {
      hasRepeatedIDs = true
      return known
    }
    let position = actors.count
    index.place(position, at: id)
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
