import ActorLinking
import SociogramModel
import Testing

/// What the check says of tables, and what it leaves of them.
@Suite struct RegistryCheckTests {
  private static let states = ActorRegistry.Table(
    file: "states.tsv",
    text: """
      ZED	Zédanie	la	zédan|zédane|zédans|zédanes	zédano	Zédaville	Palais-Haut
      YED	Yédanie	la	yédan|yédane|yédans|yédanes		Yédaville
      """)

  private func check(_ rows: String, file: String = "mine.tsv") -> RegistryCheck {
    RegistryCheck(tables: [Self.states, .init(file: file, text: "# id\n" + rows)], from: 1)
  }

  private func registry(_ rows: String) -> ActorRegistry {
    ActorRegistry(tables: check(rows).soundTables)
  }

  @Test func theTablesOfTheProjectHaveNoErrors() throws {
    let check = RegistryCheck(tables: try Known.tables)
    let errors = check.diagnostics.filter { $0.severity == .error }.map(\.description)
    #expect(errors.isEmpty, "\(errors.joined(separator: "\n"))")
    let other = check.diagnostics.filter { $0.code != "ambiguous-name" }.map(\.description)
    #expect(other.isEmpty, "\(other.joined(separator: "\n"))")
    #expect(check.soundTables.map(\.text) == (try Known.tables.map(\.text)))
  }

  // MARK: - Rows that are skipped

  @Test(arguments: [
    ("zoe\trobot\tZoé", "“robot” is no kind of actor; the kinds are person, state"),
    ("zoe\tperson\tZoé\tZZZ", "“ZZZ” is no state of the registry"),
    ("zoe\tperson\t\tZED", "an actor needs an id, a kind and a name"),
    ("zoe\tperson\t—", "an actor needs an id, a kind and a name"),
    ("zoe person Zoé", "an actor needs an id, a kind and a name"),
    ("ZED\torganisation\tZed", "“ZED” is the id of a state, which needs other columns"),
  ])
  func aRowThatCannotBeReadIsSkipped(_ row: String, _ message: String) throws {
    let good = "zadig\tperson\tZadig Zébu"
    let check = check("\(row)\n\(good)")
    let diagnostic = try #require(check.diagnostics.first)
    #expect(check.diagnostics.count == 1)
    #expect(diagnostic.severity == .error && diagnostic.line == 2)
    #expect(diagnostic.file == "mine.tsv" && diagnostic.hint != nil)
    #expect(diagnostic.message.hasPrefix("This row was skipped: "), "\(diagnostic.message)")
    #expect(diagnostic.message.contains(message), "\(diagnostic.message)")
    let registry = ActorRegistry(tables: check.soundTables)
    #expect(registry.diagnostics.isEmpty && registry.actors.map(\.id) == ["ZED", "YED", "zadig"])
    #expect(registry["ZED"]?.kind == .state)
  }

  @Test func anIDThatComesTwiceInAFileIsSkippedTheSecondTime() throws {
    let rows = "zadig\tperson\tZadig Zébu\nzoe\tperson\tZoé Zébu\nzadig\tcompany\tZadig SA"
    let diagnostic = try #require(check(rows).diagnostics.first)
    #expect(diagnostic.line == 4)
    #expect(diagnostic.message.contains("line 2 of this file has the id “zadig” already"))
    #expect(registry(rows)["zadig"]?.name == "Zadig Zébu")
  }

  @Test func tablesThatAreNotCheckedAreNotComplainedOf() {
    let broken = ActorRegistry.Table(file: "a.tsv", text: "zoe\trobot\tZoé")
    let check = RegistryCheck(
      tables: [broken, .init(file: "b.tsv", text: "zadig\tperson\tZadig Zébu")], from: 1)
    #expect(check.diagnostics.isEmpty)
  }

  // MARK: - Affiliations that are dropped

  @Test(arguments: [
    ("@ZED", "it names no role before “@”"),
    ("chef@ZED[2010..", "its period lacks the closing “]”"),
    ("président@ZED[2012-05-15..", "its period lacks the closing “]”"),
    ("chef@ZED[2010]", "its period is written “[from..to]”"),
    ("chef@ZED[hier..]", "“hier” is no date"),
    ("chef@ZED[2010-02-30..]", "“2010-02-30” is no date"),
    ("chef@ZED[2012..2010]", "it ends (2010) before it begins (2012)"),
    ("chef@ZED[2012-05-15..2012-05-14]", "it ends (2012-05-14) before it begins (2012-05-15)"),
    ("chef[2010..2012]", "a period stands behind an “@”"),
    ("chef@nowhere", "no table knows “nowhere”"),
    ("chef@zadig", "it closes a circle: zadig → zadig"),
  ])
  func anAffiliationThatCannotBeIsDroppedAndItsActorKept(_ role: String, _ why: String) throws {
    let row = "zadig\tperson\tZadig Zébu\tZED\tm\t\troi@YED[2001..2002];\(role);maréchal@"
    let diagnostic = try #require(check(row).diagnostics.first)
    #expect(check(row).diagnostics.count == 1)
    #expect(diagnostic.severity == .error && diagnostic.line == 2)
    #expect(
      diagnostic.message.hasPrefix("The role “\(role)” of “zadig” was dropped: \(why)"),
      "\(diagnostic.message)")
    let actor = try #require(registry(row)["zadig"])
    #expect(actor.affiliations.map(\.role) == ["roi", "maréchal"])
    #expect(actor.state == "ZED")
  }

  @Test(arguments: [
    ("chef@zed", "ZED"), ("chef@Zédanie", "ZED"), ("chef@ligue-du-port", "ligue"),
  ])
  func anUnknownTargetIsAnsweredWithTheNearestID(_ role: String, _ id: String) throws {
    let rows = "zadig\tperson\tZadig\t\tm\t\t\(role)\nligue\torganisation\tLigue du port"
    let diagnostic = try #require(check(rows).diagnostics.first)
    #expect(diagnostic.hint == "Did you mean “\(id)”?")
  }

  @Test func aCircleOfBodiesIsBrokenOnce() throws {
    let rows = """
      a	organisation	Alpha			A. Alpha	branche@b
      b	organisation	Beta				branche@c
      c	organisation	Gamma				branche@a;pays@ZED
      d	organisation	Delta				branche@a
      """
    let check = check(rows)
    #expect(check.diagnostics.map(\.line) == [4])
    #expect(
      check.diagnostics[0].message
        == "The role “branche@a” of “c” was dropped: it closes a circle: a → b → c → a.")
    let registry = ActorRegistry(tables: check.soundTables)
    #expect(registry["c"]?.affiliations.map(\.role) == ["pays"])
    #expect(registry["d"]?.affiliations.map(\.role) == ["branche"])
  }

  @Test func aCircleThroughAKnownTableIsBrokenInTheCheckedOne() throws {
    let known = ActorRegistry.Table(
      file: "known.tsv",
      text: "a\torganisation\tAlpha\t\t\t\tbranche@b\nb\torganisation\tBeta")
    let mine = ActorRegistry.Table(
      file: "mine.tsv", text: "b\torganisation\tBeta\t\t\t\tbranche@a")
    let check = RegistryCheck(tables: [known, mine], from: 1)
    #expect(check.diagnostics.map(\.file) == ["mine.tsv"])
    #expect(ActorRegistry(tables: check.soundTables)["a"]?.affiliations.count == 1)
  }

  @Test func personsMayStandOnBothSides() {
    let rows = "a\tperson\tAli Alpha\t\t\t\tallié@b\nb\tperson\tBob Beta\t\t\t\tallié@a"
    #expect(check(rows).diagnostics.isEmpty)
  }

  // MARK: - Oddities

  @Test(arguments: [
    ("zadig\tperson\tZadig\t\tx", "“x” is no gender"),
    ("zadig\tperson\tZadig\t\tm\t\t\tmore", "There are 8 cells"),
    ("zadig\tperson\tZadig\t\tm\tZ", "“Z” is a single letter"),
    ("zadig\tperson\tZadig\t\tm\t…", "“…” is never found: it has neither letter nor digit"),
    ("zadig\tperson\tZadig\u{202E}", "left out of this row: U+202E"),
    ("zadig\tperson\t\u{200F}Zadig", "left out of this row: U+200F"),
    ("zadig\tperson\tZa\u{1B}[31mdig", "left out of this row: U+001B"),
    ("za\u{0}dig\tperson\tZadig", "left out of this row: U+0000"),
    ("zadig\tperson\tZadig\u{E0041}", "left out of this row: U+E0041"),
    (
      "zadig\tperson\tZadig\t\tm\t" + String(repeating: "Zé ", count: 33),
      "is never found: it has more than 32 words"
    ),
  ])
  func anOddityIsAWarningAndDropsNothing(_ row: String, _ message: String) throws {
    let check = check(row)
    let diagnostic = try #require(check.diagnostics.first)
    #expect(check.diagnostics.count == 1)
    #expect(diagnostic.severity == .warning && diagnostic.line == 2)
    #expect(diagnostic.message.contains(message), "\(diagnostic.message)")
    #expect(check.soundTables[1].text == "# id\n" + row)
  }

  @Test func aSharedNameIsListedWithAllItsActorsAndTheRule() throws {
    let rows = "zadig\tperson\tZadig Zébu\t\tm\tZébu\nzoe\tperson\tZoé Zébu\t\tf\tZEBU"
    let diagnostic = try #require(check(rows).diagnostics.first)
    #expect(diagnostic.severity == .warning && diagnostic.code == "ambiguous-name")
    #expect(diagnostic.line == 3)
    #expect(
      diagnostic.message
        == "“ZEBU” means several actors: “zadig” (mine.tsv:2, names), “zoe” (mine.tsv:3, names).")
    #expect(diagnostic.hint?.hasPrefix("It is read as “zadig”, the first in the registry") == true)
    let linked = try Known.link("Zébu dort.", registry: registry(rows))
    #expect(linked.actors.map(\.id) == ["zadig"])
  }

  @Test func aNameGoesBeforeASeatWhereverItStands() throws {
    let rows = "club\torganisation\tZédaville"
    let diagnostic = try #require(check(rows).diagnostics.first)
    #expect(
      diagnostic.message.contains("“ZED” (states.tsv:1, capital), “club” (mine.tsv:2, name)"))
    #expect(
      diagnostic.hint?.hasPrefix("It is read as “club”, since a name goes before a capital or seat")
        == true)
    let linked = try Known.link("Zédaville perd.", registry: registry(rows))
    #expect(linked.actors.map(\.id) == ["club"])
  }

  // MARK: - Replaced rows

  @Test func aReplacedRowLeavesNoNamesBehind() throws {
    let first = "zadig\tperson\tZadig Zébu\tZED\tm\tZébu|Gros Zad\tchef@ZED"
    let second = "zadig\tperson\tZadig Zébu\tYED\tm\tPetit Zad"
    let registry = ActorRegistry(tables: [
      Self.states, .init(file: "a.tsv", text: first), .init(file: "b.tsv", text: second),
    ])
    for (text, count) in [("Gros Zad dort.", 0), ("Petit Zad dort.", 1)] {
      let linked = try Known.link(text, registry: registry)
      #expect(linked.mentions.filter { linked.actors[$0.actors[0]].id == "zadig" }.count == count)
    }
    #expect(registry["zadig"]?.state == "YED" && registry.actors.count == 3)
  }

  @Test func aRowThatCannotBeReadReplacesNothing() {
    let registry = ActorRegistry(tables: [
      Self.states, .init(file: "a.tsv", text: "zadig\tperson\tZadig Zébu"),
      .init(file: "b.tsv", text: "zadig\trobot\tZadig 2"),
    ])
    #expect(registry["zadig"]?.name == "Zadig Zébu")
    #expect(registry.diagnostics.map(\.file) == ["b.tsv"])
  }

  @Test func aStateIsReplacedByATableOfStates() throws {
    let row = "ZED\tZédanie\tla\tzède|zède|zèdes|zèdes\t\tZédaville"
    let registry = ActorRegistry(tables: [Self.states, .init(file: "my-states.tsv", text: row)])
    #expect(registry.diagnostics.isEmpty)
    let linked = try Known.link("L'armée zède et l'armée zédane.", registry: registry)
    #expect(linked.mentions.map { linked.text.string(of: $0.tokens) } == ["zède"])
  }

  // MARK: - Size

  @Test(.timeLimit(.minutes(1)))
  func aChainOfHundredThousandBodiesIsChecked() {
    let count = 100_000
    let rows = (0..<count).map { "b\($0)\torganisation\tBranche \($0)\t\t\t\tbranche@b\($0 + 1)" }
    let check = check(
      rows.joined(separator: "\n") + "\nb\(count)\torganisation\tTronc\t\t\t\tbranche@b0")
    #expect(check.diagnostics.count == 1)
    #expect(check.diagnostics[0].message.contains("b0 → b1 → b2 → b3 → … → b100000 → b0"))
  }
}
