internal import LanguageAnalysis
package import SociogramModel

/// The grammatical gender and number of a name or a noun, as far as known.
package struct Agreement: Hashable, Sendable {
  /// Whether it is feminine; nil where unknown.
  package var isFeminine: Bool?
  /// Whether it is plural.
  package var isPlural: Bool

  /// Creates an agreement.
  package init(isFeminine: Bool?, isPlural: Bool) {
    self.isFeminine = isFeminine
    self.isPlural = isPlural
  }

  /// Reads the codes of the registry: m, f, mp, fp.
  init(code: String) {
    isFeminine = code.hasPrefix("f") ? true : code.hasPrefix("m") ? false : nil
    isPlural = code.hasSuffix("p")
  }
}

/// Who is known by name: the actors of the tables in Data/Actors and of the user's own files.
///
/// The registry is built once and never changes; its tables are plain values, so that extraction in
/// parallel needs no locks. Later files override earlier entries of the same id.
package struct ActorRegistry: Sendable {
  /// What kind of name a trie entry is; where a text's words are several, the lowest is meant.
  enum NameTag {
    /// A proper name.
    static let name: UInt8 = 0
    /// The people of a state in the plural ("Russes").
    static let people: UInt8 = 1
    /// A capital or a seat that stands for its state's government.
    static let seat: UInt8 = 2
    /// A body's name whose first word is written small.
    static let small: UInt8 = 3
    /// An adjective of a state ("russe").
    static let adjective: UInt8 = 4
    /// A name that means the actor only where the text speaks of its country or names it besides:
    /// "les démocrates".
    static let inContext: UInt8 = 5
  }

  /// The actors, in the order read.
  package private(set) var actors: [Actor] = []
  /// Problems met in the tables; rows with an error were skipped.
  package private(set) var diagnostics: [Diagnostic] = []
  /// Gender and number of each actor.
  private(set) var agreements: [Agreement] = []
  /// The state of each compound prefix: "russo" in "russo-turc".
  private(set) var prefixes: [String: Int] = [:]
  /// The four forms of each state's adjective: masculine, feminine, their plurals.
  private(set) var adjectives: [Int: [String]] = [:]
  /// Names, seats, adjectives and peoples.
  private(set) var names = NameTrie()
  /// Organs of a state, by the first word of their noun.
  private(set) var organs: [String: [Organ]] = [:]
  /// The first words of the organs' nouns.
  private var organStarts = AtomSymbols()
  /// Title nouns ("président"), by lemma.
  private(set) var titles: [String: Title] = [:]
  /// Nouns for groups that grammar names, folded.
  private(set) var groupNouns: [String: GroupNoun] = [:]
  /// What makes groups of them, by the first word, folded, longest first.
  private(set) var stances: [String: [GroupStance]] = [:]
  private var groupStarts = AtomSymbols()
  /// The article of each state, empty where it has none.
  private(set) var articles: [Int: String] = [:]
  /// "de Syrie", "du Liban" of each state.
  private(set) var genitives: [Int: String] = [:]
  /// The actors that ever held an office.
  private var holders: [Office: [Int]] = [:]
  /// The persons with a dated office that is of no place, by its words.
  private(set) var sole: [String: [Int]] = [:]
  /// Bodies and organisations by the first word of their names, folded.
  private(set) var parts: [String: [Int]] = [:]
  /// The persons who ever held a position in an actor, by its position.
  private var members: [Int: [Int]] = [:]
  private var index: [ActorID: Int] = [:]
  private var hasRepeatedIDs = false

  /// A role in an actor: the actor's position, and a hash of the role's folded words. Of some ten
  /// thousand roles two have one hash with a chance of one in 10¹¹.
  private struct Office: Hashable {
    var place: Int
    var role: UInt64

    init(_ place: Int, _ folded: borrowing NameFolding) {
      self.place = place
      role = 0xCBF2_9CE4_8422_2325
      for atom in 0..<folded.count {
        if atom > 0 { add(UInt8(ascii: " ")) }
        for i in folded.range(atom) { add(folded.bytes[i]) }
      }
    }

    init(_ place: Int, _ words: String) {
      self.place = place
      role = 0xCBF2_9CE4_8422_2325
      for byte in words.utf8 { add(byte) }
    }

    /// Fowler, Noll and Vo's hash, 1a.
    private mutating func add(_ byte: UInt8) { role = (role ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// One table of the registry: a file's name and its text.
  package struct Table: Sendable {
    /// The file, for diagnostics; its last component tells what it holds.
    package var file: String
    /// The whole text.
    package var text: String

    /// Creates a table.
    package init(file: String, text: String) {
      self.file = file
      self.text = text
    }
  }

  /// Reads the tables: `states.tsv`, `organs.tsv` and `titles.tsv` by their own columns, any other by
  /// those of an actor (id, kind, name, state, gender, names, roles).
  ///
  /// Of a row that a later table replaces, nothing is left.
  ///
  /// - Complexity: O(*n*) in the bytes of the tables, and O(*m* log *m*) in names that begin alike.
  package init(tables: [Table]) {
    self.init(reading: tables)
    guard hasRepeatedIDs else { return }
    // The tables of the project never repeat an id; only those that replace an entry are read twice.
    let rows = StandingRows(of: tables)
    self.init(reading: rows.remainder)
    diagnostics = rows.diagnostics + diagnostics
  }

  private init(reading tables: [Table]) {
    var names = NameTrie.Builder()
    for table in tables where table.file.hasSuffix("states.tsv") { readStates(table, into: &names) }
    for table in tables {
      if table.file.hasSuffix("states.tsv") { continue }
      if table.file.hasSuffix("organs.tsv") {
        readOrgans(table)
      } else if table.file.hasSuffix("titles.tsv") {
        readTitles(table)
      } else if table.columns == .groups {
        readGroups(table)
      } else {
        readActors(table, into: &names)
      }
    }
    self.names = names.build()
    indexActors()
  }

  /// The actor with an id.
  package subscript(id: ActorID) -> Actor? { index[id].map { actors[$0] } }

  /// The bytes that the names take.
  package var nameByteCount: Int { names.byteCount }

  /// The state that an actor serves or has a bond with.
  func country(of actor: Actor) -> ActorID? {
    if let state = actor.state { return state }
    for affiliation in actor.affiliations {
      if let target = affiliation.target, self[target]?.kind == .state { return target }
    }
    return nil
  }

  /// The actors that ever held an office in an actor, by its folded words.
  func holders(of office: String, in place: ActorID) -> [Int] {
    index[place].flatMap { holders[Office($0, office)] } ?? []
  }

  /// The persons who ever held a position in an actor.
  func members(of actor: ActorID) -> [Int] { index[actor].flatMap { members[$0] } ?? [] }

  /// The position of an id in ``actors``.
  func position(of id: ActorID) -> Int? { index[id] }

  /// Whether a name is an acronym of two to four capitals, which small letters would make a word.
  static func isAcronym(_ name: String) -> Bool {
    (2...4).contains(name.utf8.count) && name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// The one actor that a whole name means.
  func actor(named name: String) -> Int? {
    let entries = names.entries(at: names.node(of: nameAtoms(of: name))).filter {
      names.entries[$0].tag == NameTag.name
    }
    return entries.count == 1 ? Int(names.entries[entries[0]].value) : nil
  }

  /// The one body or organisation whose long name some words are but for the s of a plural: "Fond
  /// monétaire international".
  func actor(nearlyNamed name: String) -> Int? {
    let atoms = nameAtoms(of: name).map(\.folded)
    guard (3...8).contains(atoms.count) else { return nil }
    var nodes: [Int32] = [0]
    for atom in atoms {
      let forms = [atom, atom + "s"] + (atom.hasSuffix("s") ? [String(atom.dropLast())] : [])
      nodes = nodes.flatMap { node in
        forms.map { names.step(from: node, by: names.symbol(of: $0)) }.filter { $0 > 0 }
      }
      if nodes.isEmpty { return nil }
    }
    let meant = Set(
      nodes.flatMap { names.entries(at: $0) }.filter { names.entries[$0].tag == NameTag.name }
        .map { Int(names.entries[$0].value) })
    guard meant.count == 1, let one = meant.first,
      [.body, .organisation, .armedGroup].contains(actors[one].kind)
    else { return nil }
    return one
  }

  /// Whether some organ's noun begins with the first atom of a word.
  func startsOrgan(_ folding: borrowing NameFolding) -> Bool {
    folding.count > 0 && organStarts.number(of: folding, 0) >= 0
  }

  /// Whether a noun for a group is a word's first atom.
  func startsGroup(_ folding: borrowing NameFolding) -> Bool {
    folding.count == 1 && groupStarts.number(of: folding, 0) >= 0
  }

  /// Whether a word is "M.", "Mme", "Dr" and the like.
  func isAddress(_ word: Word) -> Bool {
    (titles[word.form] ?? titles[word.lower])?.rank == .address
  }

  /// The words of a role as ``holders`` has them.
  func folded(_ role: String) -> String {
    var folding = NameFolding()
    folding.read(role)
    return folding.joined
  }

  /// Whether a person ever held a position in an actor that begins with a noun, or on a day; a chief
  /// goes by several nouns.
  ///
  /// - Parameter isWhole: whether the position is no longer than the noun: "chef", not "chef
  ///   d'état-major".
  func serves(
    _ person: Int, _ body: ActorID, as noun: String, on date: PartialDate? = nil,
    isWhole: Bool = false
  ) -> Bool {
    let wanted = folded(noun)
    return actors[person].affiliations.contains {
      guard $0.target == body, $0.holds(on: date) else { return false }
      let role = folded($0.role)
      if role == wanted || isChief(role) && isChief(wanted) { return true }
      return !isWhole && role.hasPrefix(wanted)
    }
  }

  private func isChief(_ role: String) -> Bool {
    ActorRegistry.chiefs.contains(role)
      || ["secretaire general", "directeur general", "directrice generale"].contains(role)
  }

  /// The one person whose position in an actor is called by a whole phrase: "porte-parole du Kremlin".
  func holder(of phrase: String, in actor: ActorID, on date: PartialDate?) -> Int? {
    let words = folded(phrase)
    let holding = members(of: actor).filter { person in
      actors[person].affiliations.contains {
        $0.target == actor && $0.holds(on: date) && folded($0.role) == words
      }
    }
    return holding.count == 1 ? holding[0] : nil
  }

  /// The one person who holds an office that is of no place on a day: the pope.
  func soleHolder(of office: String, on date: PartialDate?) -> Int? {
    guard date != nil, let all = sole[folded(office)] else { return nil }
    let words = folded(office)
    let holding = all.filter { person in
      actors[person].affiliations.contains {
        $0.target == nil && $0.from != nil && $0.holds(on: date) && folded($0.role) == words
      }
    }
    return holding.count == 1 ? holding[0] : nil
  }

  /// Nouns for whoever is at the head of something, folded.
  private static let chiefs: Set<String> = [
    "chef", "cheffe", "president", "presidente", "patron", "patronne", "dirigeant", "dirigeante",
    "leader", "pdg", "numero un", "homme fort", "directeur", "directrice", "secretaire",
  ]

  /// The state whose inhabitants a capitalised word names in the singular: "Algérien".
  func state(ofInhabitant atoms: [NameAtom]) -> Int? {
    for position in names.entries(at: names.node(of: atoms)) {
      let entry = names.entries[position]
      if entry.tag == NameTag.adjective { return Int(entry.value) }
    }
    return nil
  }

  // MARK: - Tables

  private mutating func readStates(_ table: Table, into trie: inout NameTrie.Builder) {
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

  private mutating func readActors(_ table: Table, into trie: inout NameTrie.Builder) {
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

  private mutating func readOrgans(_ table: Table) {
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

  private mutating func readGroups(_ table: Table) {
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

  private mutating func readTitles(_ table: Table) {
    for row in RegistryTable(table.text).rows {
      reportInvisible(table, row)
      guard let title = Title(row) else {
        report(table, row, "a title needs a noun and a gender")
        continue
      }
      titles[title.noun] = title
    }
  }

  private mutating func indexActors() {
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
