import ActorLinking
import SociogramModel
import Testing

@Suite struct ActorRegistryTests {
  private static let states = ActorRegistry.Table(
    file: "states.tsv",
    text: """
      # id	name	article	adjectives	prefix	capital	metonyms	names
      ZED	Zédanie	la	zédan|zédane|zédans|zédanes	zédano	Zédaville	Palais-Haut	République zédane
      """)

  private func registry(_ rows: String, file: String = "mine.tsv") -> ActorRegistry {
    ActorRegistry(tables: [
      Self.states, .init(file: "lists/" + file, text: "# id\tkind\tname\n" + rows),
    ])
  }

  // MARK: - Bad rows

  struct BadRow: Sendable, CustomTestStringConvertible {
    var file = "mine.tsv"
    var row: String
    var message: String
    var testDescription: String { row }
  }

  @Test(arguments: [
    BadRow(row: "zoe\trobot\tZoé", message: "“robot” is no kind of actor"),
    BadRow(row: "zoe\tPerson\tZoé", message: "“Person” is no kind of actor"),
    BadRow(row: "zoe\tperson\tZoé\tZZZ", message: "“ZZZ” is no state of the registry"),
    BadRow(row: "zoe\tperson", message: "an actor needs an id, a kind and a name"),
    BadRow(row: "zoe", message: "an actor needs an id, a kind and a name"),
    BadRow(row: "zoe person Zoé", message: "an actor needs an id, a kind and a name"),
    BadRow(row: "\tperson\tZoé", message: "an actor needs an id, a kind and a name"),
    BadRow(row: "zoe\tperson\t  \tZED", message: "an actor needs an id, a kind and a name"),
    BadRow(file: "states.tsv", row: "ZZ\tZoéland\tle", message: "a state needs an id, a name"),
    BadRow(file: "states.tsv", row: "ZZ\t\tle\ta|b|c|d", message: "a state needs an id, a name"),
    BadRow(file: "organs.tsv", row: "conseil\tcouncil\tbody", message: "an organ needs a noun"),
    BadRow(file: "organs.tsv", row: "conseil\torgan\tthing", message: "an organ needs a noun"),
    BadRow(file: "organs.tsv", row: "…\torgan\tbody", message: "an organ needs a noun"),
    BadRow(file: "titles.tsv", row: "roi\tking\tm", message: "a title needs a noun"),
  ])
  func aBadRowIsSkippedAndNamed(_ bad: BadRow) throws {
    let good = "zadig\tperson\tZadig Zébu"
    let registry = registry("\n\(bad.row)\n\(good)", file: bad.file)
    let diagnostic = try #require(registry.diagnostics.first)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.code == "actor-table")
    #expect(diagnostic.file == "lists/" + bad.file)
    #expect(diagnostic.line == 3)
    #expect(diagnostic.message.contains(bad.message), "\(diagnostic.message)")
    #expect(diagnostic.hint?.isEmpty == false)
    if bad.file == "mine.tsv" {
      #expect(registry.diagnostics.count == 1)
      #expect(registry["zadig"]?.name == "Zadig Zébu")
      #expect(registry["zoe"] == nil)
    }
  }

  @Test func lineEndsOfWindowsEndARow() {
    let text = "# id\tkind\tname\r\nzadig\tperson\tZadig Zébu\r\nzoe\tperson\tZoé Zébu\r\n"
    let registry = ActorRegistry(tables: [.init(file: "mine.tsv", text: text)])
    #expect(registry.actors.map(\.id) == ["zadig", "zoe"])
    #expect(registry.actors.map(\.name) == ["Zadig Zébu", "Zoé Zébu"])
    #expect(registry.diagnostics.isEmpty)
  }

  @Test func aByteOrderMarkIsNoPartOfTheFirstRow() {
    let text = "\u{FEFF}# id\tkind\tname\nzoe\tperson\tZoé Zébu\n"
    let registry = ActorRegistry(tables: [.init(file: "mine.tsv", text: text)])
    #expect(registry.actors.map(\.id) == ["zoe"])
    #expect(registry.diagnostics.isEmpty)
  }

  @Test func anUnknownKindIsAnsweredWithTheKinds() throws {
    let message = try #require(registry("zoe\trobot\tZoé").diagnostics.first?.message)
    for kind in ActorKind.allCases { #expect(message.contains(kind.rawValue)) }
  }

  @Test func emptyLinesAndCommentsAreNoRows() {
    let registry = registry("\n\n# zoe\trobot\n\t\t\n   \nzadig\tperson\tZadig Zébu\n\n")
    #expect(registry.diagnostics.isEmpty)
    #expect(registry.actors.map(\.id) == ["ZED", "zadig"])
  }

  // MARK: - Good rows

  @Test func anActorKeepsItsCells() throws {
    let row =
      "zadig\tperson\t Zadig Zébu \tZED\tm\tZébu| Zadig Zebou |\tministre@ZED[2010..2012-05]"
    let actor = try #require(registry(row)["zadig"])
    #expect(actor.name == "Zadig Zébu")
    #expect(actor.kind == .person)
    #expect(actor.state == "ZED")
    #expect(actor.names == ["Zébu", "Zadig Zebou"])
    #expect(
      actor.affiliations == [
        Affiliation(
          role: "ministre", target: "ZED", from: PartialDate(iso: "2010"),
          to: PartialDate(iso: "2012-05"))
      ])
  }

  @Test(arguments: [
    ("maréchal@", [Affiliation(role: "maréchal", target: nil)]),
    ("maréchal", [Affiliation(role: "maréchal", target: nil)]),
    ("chef@ZED", [Affiliation(role: "chef", target: "ZED")]),
    (
      "chef@ZED[2010..]", [Affiliation(role: "chef", target: "ZED", from: PartialDate(iso: "2010"))]
    ),
    ("chef@ZED[..2010]", [Affiliation(role: "chef", target: "ZED", to: PartialDate(iso: "2010"))]),
    (
      " chef@ZED ; roi@ZED ;",
      [Affiliation(role: "chef", target: "ZED"), Affiliation(role: "roi", target: "ZED")]
    ),
    ("@ZED", []), ("", []),
  ])
  func affiliationsAreRead(_ cell: String, _ expected: [Affiliation]) throws {
    let actor = try #require(registry("zadig\tperson\tZadig Zébu\t\tm\t\t\(cell)")["zadig"])
    #expect(actor.affiliations == expected)
  }

  @Test func laterTablesOverrideEarlierIDs() throws {
    let first = "zadig\tperson\tZadig Zébu\tZED\tm\t\tchef@ZED"
    let second = "zadig\torganisation\tCercle Zadig\t\tm"
    let registry = ActorRegistry(tables: [
      Self.states, .init(file: "a.tsv", text: first), .init(file: "b.tsv", text: second),
    ])
    #expect(registry.actors.map(\.id) == ["ZED", "zadig"])
    let actor = try #require(registry["zadig"])
    #expect(actor.name == "Cercle Zadig" && actor.kind == .organisation)
    #expect(actor.state == nil && actor.affiliations.isEmpty)
    #expect(
      try MarkedMentions.found(in: "Le Cercle Zadig vote.", registry: registry)
        == "Le ⟦Cercle Zadig|zadig⟧ vote.")
  }

  @Test func statesAreReadFirstWhateverTheOrderOfTables() {
    let people = ActorRegistry.Table(file: "a.tsv", text: "zadig\tperson\tZadig Zébu\tZED")
    #expect(ActorRegistry(tables: [people, Self.states]).diagnostics.isEmpty)
  }

  @Test func anEmptyRegistryLinksOnlyWhatTheTextTells() throws {
    let registry = ActorRegistry(tables: [])
    #expect(registry.actors.isEmpty)
    #expect(
      try MarkedMentions.found(in: "La Russie écoute Paz Zárate.", registry: registry)
        == "La Russie écoute ⟦Paz Zárate|person/paz-zarate⟧.")
  }

  // MARK: - Names of a table in a text

  @Test func anAtSignMakesASeat() throws {
    let registry = registry("ligue\torganisation\tLigue zédane\t\tf\t@Zébourg")
    #expect(registry["ligue"]?.names == [])
    let linked = try Known.link("Zébourg proteste.", registry: registry)
    let mention = try #require(linked.mentions.first)
    #expect(linked.actors[mention.actors[0]].id == "ligue" && mention.isSeat)
  }

  private static let acronyms = """
    lac	organisation	EAU
    armee	organisation	IRA
    front	organisation	FIS
    nations	organisation	ONU
    ligue	organisation	ZEAU
    """

  @Test(arguments: [
    "L'⟦EAU|lac⟧ proteste.", "Eau est froide.", "L'eau est froide.", "L'Eau est froide.",
    "L'⟦IRA|armee⟧ proteste.", "Ira au port qui voudra.", "On ira au port.",
    "Le ⟦FIS|front⟧ proteste.", "Fis tout, dit le roi.",
  ])
  func anAcronymSpeltLikeAWordNeedsItsCapitals(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked, registry: registry(Self.acronyms)) == marked)
  }

  @Test(arguments: [
    "L'⟦ONU|nations⟧ proteste.", "L'⟦Onu|nations⟧ proteste.", "L'onu et l'oNU protestent.",
    "La ⟦ZEAU|ligue⟧ proteste.", "⟦Zeau|ligue⟧ proteste.", "La zeau et la zEAU protestent.",
  ])
  func anAcronymSpeltLikeNoWordNeedsOneCapital(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked, registry: registry(Self.acronyms)) == marked)
  }

  @Test(arguments: [
    "La ⟦Ligue du port|ligue⟧ vote.", "La ⟦ligue du port|ligue⟧ vote.",
    "La ⟦LIGUE DU PORT|ligue⟧ vote.",
  ])
  func theFirstLetterOfAnOrganisationMayBeSmall(_ marked: String) throws {
    let registry = registry("ligue\torganisation\tLigue du port")
    #expect(try MarkedMentions.found(in: marked, registry: registry) == marked)
  }

  @Test(arguments: [("2009-01-01", "ancien"), ("2011-06-15", "zadig"), ("2014-01-01", "nouveau")])
  func anOfficeIsItsHoldersAtTheDate(_ date: String, _ holder: String) throws {
    let people = """
      ancien	person	Ali Ancien	ZED	m		président@ZED[2001..2010-12-31]
      zadig	person	Zadig Zébu	ZED	m		président@ZED[2011-01-01..2012-05-03]
      nouveau	person	Noé Nouveau	ZED	m		président@ZED[2012-05-04..]
      """
    let registry = ActorRegistry(tables: [
      Self.states, .init(file: "people.tsv", text: people),
      .init(file: "organs.tsv", text: "président\tperson\tperson\tprésident {adj.m}\tm"),
    ])
    let marked = "Le ⟦président zédan|\(holder)⟧ vote."
    #expect(try MarkedMentions.found(in: marked, date: date, registry: registry) == marked)
  }

  @Test func anOfficeWithoutADateIsNobodyInParticular() throws {
    let registry = ActorRegistry(tables: [
      Self.states,
      .init(file: "people.tsv", text: "zadig\tperson\tZadig Zébu\tZED\tm\t\troi@ZED[2011..]"),
      .init(file: "organs.tsv", text: "roi\tperson\tperson\troi {adj.m}\tm"),
    ])
    let marked = "Le ⟦roi zédan|ZED/roi-zedan⟧ vote."
    #expect(try MarkedMentions.found(in: marked, date: nil, registry: registry) == marked)
    let office = try #require(
      try Known.link("Le roi zédan vote.", date: nil, registry: registry).actors.last)
    #expect(office.kind == .person && office.state == "ZED")
  }

  // MARK: - Hostile tables

  @Test(arguments: [
    "\"", "zadig\tperson\t\"Zadig", "zadig\tperson\t\"Zadig\" «Zébu»",
    "zadig\tperson\t\u{200F}Zadig\u{202E}",
    "zadig\tperson\t|||\t\t\t|||", "zadig\tperson\t…\t\t\t—|'|’|@|@@", "\t\t\t\t\t\t\t\t\t\t\t",
    "zadig\tperson\tZadig\t\t\t\t@@[..]];[..;@[;x@y[2010",
    "zadig\tperson\tZadig\t\t\t\tx@y[9999-99..0]",
    "zadig\tperson\t\u{0}\u{7}\u{1B}[31mZadig", "zadig\tperson\te\u{301}\u{301}\u{301}|\u{301}",
    "zadig\tperson\tزادق\t\t\t札迪格|Задиг|🇫🇷", "zadig\tperson\tZadig\u{2028}Zébu\u{85}x", "\u{FEFF}",
    "zadig\tperson\t" + String(repeating: "Zadig ", count: 40),
    "zadig\tperson\t" + String(repeating: "Z", count: 5_000),
    "zadig\tperson\tZadig\t\t\t" + String(repeating: "|", count: 5_000), "ZED\tperson\tZédanie",
    "zadig\tperson\tZadig\tzadig", "zadig\tstate\tZadig",
  ])
  func strangeTablesDoNotCrash(_ text: String) throws {
    for file in ["mine.tsv", "states.tsv", "organs.tsv", "titles.tsv"] {
      let registry = registry(text, file: file)
      let again = self.registry(text, file: file)
      #expect(registry.actors == again.actors && registry.diagnostics == again.diagnostics)
      #expect(registry.diagnostics.allSatisfy { $0.line == 2 })
      _ = try Known.link("Zadig voit la Zédanie, « Zadig ».\n\(text)", registry: registry)
    }
  }
}
