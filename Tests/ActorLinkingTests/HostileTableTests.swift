import SociogramModel
import Testing

@testable import ActorLinking

/// Tables of actors as nobody should write them; how a million rows fare, scripts/benchmark-actors
/// measures.
@Suite struct HostileTableTests {
  private func registry(_ rows: String...) -> ActorRegistry {
    ActorRegistry(tables: [.init(file: "mine.tsv", text: rows.joined(separator: "\n"))])
  }

  @Test(arguments: [
    ("\u{202E}", "U+202E"), ("\u{200F}", "U+200F"), ("\u{2066}", "U+2066"), ("\u{0}", "U+0000"),
    ("\u{1B}", "U+001B"), ("\u{7F}", "U+007F"), ("\u{85}", "U+0085"), ("\u{AD}", "U+00AD"),
    ("\u{200B}", "U+200B"), ("\u{2028}", "U+2028"), ("\u{FEFF}", "U+FEFF"),
    ("\u{E0041}", "U+E0041"), ("\u{61C}", "U+061C"), ("\r", "U+000D"),
  ])
  func invisibleCharactersAreLeftOutAndNamed(_ hidden: String, _ code: String) throws {
    let registry = registry(
      "# id\tkind\tname", "za\(hidden)dig\tperson\tZa\(hidden)dig \(hidden)Zébu\t\t\tZé\(hidden)bu")
    let actor = try #require(registry["zadig"])
    #expect(actor.name == "Zadig Zébu" && registry.actors.count == 1)
    let diagnostic = try #require(registry.diagnostics.first)
    #expect(registry.diagnostics.count == 1)
    #expect(diagnostic.severity == .warning && diagnostic.code == "invisible-character")
    #expect(diagnostic.file == "mine.tsv" && diagnostic.line == 2)
    #expect(
      diagnostic.message == "Invisible characters were left out of this row: \(code).",
      "\(diagnostic.message)")
    let marked = "⟦Zadig Zébu|zadig⟧ parle."
    #expect(try MarkedMentions.found(in: marked, registry: registry) == marked)
  }

  @Test func severalInvisibleCharactersAreNamedOnceEach() throws {
    let registry = registry("zadig\tperson\t\u{200F}Zadig\u{0}\u{200F}\r\r")
    #expect(
      try #require(registry.diagnostics.first).message
        == "Invisible characters were left out of this row: U+200F, U+0000, U+000D.")
  }

  @Test(arguments: ["می\u{200C}خواهم", "L’Île – bleue", "É\u{200D}x", "Œdipe ™", "🇫🇷 Zoé"])
  func whatOnlyLooksStrangeIsKept(_ name: String) {
    let registry = registry("zoe\tperson\t\(name)")
    #expect(registry.diagnostics.isEmpty)
    #expect(registry["zoe"]?.name == name)
  }

  @Test func accentsThatStandByThemselvesAreFolded() throws {
    let registry = registry("zarate\tperson\tPaz Za\u{301}rate\u{301}\u{302}")
    let marked = "⟦Paz Zárate|zarate⟧ parle."
    #expect(try MarkedMentions.found(in: marked, registry: registry) == marked)
  }

  @Test func aNameOfTenThousandLettersIsFound() throws {
    let name = "Z" + String(repeating: "a", count: 9_999)
    let marked = "⟦\(name)|long⟧ parle."
    #expect(
      try MarkedMentions.found(in: marked, registry: registry("long\tperson\t\(name)")) == marked)
  }

  @Test(arguments: ["X", "7", "Ж"])
  func aNameOfOneLetterIsFound(_ name: String) throws {
    let registry = registry("x\tcompany\t\(name)")
    let linked = try Known.link("Le groupe \(name) proteste.", registry: registry)
    #expect(linked.mentions.contains { linked.actors[$0.actors[0]].id == "x" })
  }

  @Test(arguments: ["…", "\"\"", "' - '", "|", "«»", "@"])
  func aNameOfMarksIsNeverFound(_ name: String) throws {
    let registry = registry("x\tperson\t\(name)")
    #expect(try Known.link("Il dit \(name), dit \(name).", registry: registry).mentions.isEmpty)
  }

  @Test func quotationMarksAreLetteredAsTheyStand() throws {
    let registry = registry("zadig\tperson\t\"Zadig\" 'Zébu'\t\t\t\"Zad\"")
    #expect(registry["zadig"]?.name == "\"Zadig\" 'Zébu'")
    #expect(registry["zadig"]?.names == ["\"Zad\""])
    #expect(registry.diagnostics.isEmpty)
  }

  @Test func manyHoldersOfOneNameAndOfficeAreKept() throws {
    let rows =
      ["zed\tbody\tRoyaume de Zed"]
      + (0..<2_000).map { "z\($0)\tperson\tZadig Zébu\t\tm\t\troi@zed;roi@zed" }
    let registry = registry(rows.joined(separator: "\n"))
    #expect(registry.holders(of: "roi", in: ActorID("zed")).count == 2_000)
    let linked = try Known.link("Zadig Zébu voit Zadig Zébu.", registry: registry)
    #expect(linked.mentions.count == 2)
    #expect(linked.actors.map(\.id) == ["z0"], "the first of the table is meant")
  }
}
