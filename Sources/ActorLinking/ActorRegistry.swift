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
  package internal(set) var actors: [Actor] = []
  /// Problems met in the tables; rows with an error were skipped.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// Gender and number of each actor.
  var agreements: [Agreement] = []
  /// The state of each compound prefix: "russo" in "russo-turc".
  var prefixes: [String: Int] = [:]
  /// The four forms of each state's adjective: masculine, feminine, their plurals.
  var adjectives: [Int: [String]] = [:]
  /// Names, seats, adjectives and peoples.
  var names = NameTrie()
  /// Organs of a state, by the first word of their noun.
  var organs: [String: [Organ]] = [:]
  /// The first words of the organs' nouns.
  var organStarts = AtomSymbols()
  /// Title nouns ("président"), by lemma.
  var titles: [String: Title] = [:]
  /// The names that actors went by before, by their ids.
  var formerNames: [ActorID: [FormerName]] = [:]
  /// Nouns for groups that grammar names, folded.
  var groupNouns: [String: GroupNoun] = [:]
  /// What makes groups of them, by the first word, folded, longest first.
  var stances: [String: [GroupStance]] = [:]
  /// Those nouns, to be looked up by their bytes.
  var groupStarts = AtomSymbols()
  /// The article of each state, empty where it has none.
  var articles: [Int: String] = [:]
  /// "de Syrie", "du Liban" of each state.
  var genitives: [Int: String] = [:]
  /// The actors that ever held an office.
  var holders = Grouping<Office>()
  /// The persons with a dated office that is of no place, by its words.
  var sole = Grouping<String>()
  /// Bodies and organisations by the first word of their names, folded.
  var parts = Grouping<String>()
  /// The persons who ever held a position in an actor, by its position.
  var members = Grouping<Int>()
  /// The position of each id.
  var index = ActorIndex()
  /// Whether a table replaces an entry of an earlier one.
  var hasRepeatedIDs = false

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

  /// Reads the tables: `states.tsv`, `organs.tsv`, `titles.tsv`, `groups.tsv` and `former-names.tsv` by
  /// their own columns, any other by those of an actor (id, kind, name, state, gender, names, roles).
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
    // A row of an actor takes some hundred bytes.
    let count = tables.reduce(0) { $0 + $1.text.utf8.count } / 100
    actors.reserveCapacity(count)
    agreements.reserveCapacity(count)
    var reading = RegistryReading(reserving: count)
    for table in tables where table.columns == .states { readStates(table, into: &reading) }
    for table in tables {
      switch table.columns {
      case .states: continue
      case .organs: readOrgans(table)
      case .titles: readTitles(table)
      case .groups: readGroups(table)
      case .formerNames: readFormerNames(table)
      case .actors: readActors(table, into: &reading)
      }
    }
    indexActors(reading)
    index = reading.index
    names = reading.names.build()
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
  func holders(of office: String, in place: ActorID) -> ArraySlice<Int> {
    index[place].map { holders[Office($0, office)] } ?? []
  }

  /// The persons who ever held a position in an actor.
  func members(of actor: ActorID) -> ArraySlice<Int> { index[actor].map { members[$0] } ?? [] }

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
    guard date != nil else { return nil }
    let words = folded(office)
    let holding = sole[words].filter { person in
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
}
