import ActorLinking
import LanguageAnalysis
import SociogramModel
import Testing

/// Judgements of a file win over every rule, and only as long as they stand in it.
@Suite struct JudgementTests {
  private static let table = ActorRegistry.Table(
    file: "mine.tsv",
    text: """
      zadig	person	Zadig Zébu		m	Zébu
      zad	person	Général Zad		m	Zad le Gros
      zoe	person	Zoé Zébu		f
      zoe-zébrine	person	Zoé Zébrine		f	la Zébrine
      """)
  private static let states = ActorRegistry.Table(
    file: "states.tsv",
    text: "ZED\tZédanie\tla\tzédan|zédane|zédans|zédanes\t\tZédaville\n"
      + "YED\tYédanie\tla\tyédan|yédane|yédans|yédanes\t\tYédaville\tMaison Haute")

  private func judgements(_ lines: String) -> Judgements {
    Judgements(
      file: "j.tsv", text: lines,
      registry: ActorRegistry(tables: [Self.states, Self.table]))
  }

  private func link(_ text: String, _ lines: String) throws -> LinkedText {
    let judgements = judgements(lines)
    let registry = ActorRegistry(tables: judgements.adding(to: [Self.states, Self.table]))
    let record = ArticleRecord(id: "test", date: nil, digest: ContentDigest(of: text))
    return ActorLinker(registry: registry, judgements: judgements)
      .link(try Known.analyzer.analyze(text), article: record)
  }

  private func found(_ marked: String, _ lines: String) throws -> String {
    MarkedMentions.marking(try link(MarkedMentions.text(of: marked), lines))
  }

  // MARK: - Same

  @Test func twoActorsOfTheRegistryBecomeTheFirstNamed() throws {
    let line = "same\tzadig\tGénéral Zad\tone man\tA. Dupont\t2026-01-05"
    let marked = "⟦Zad le Gros|zadig⟧ dort. ⟦Zébu|zadig⟧ mange."
    #expect(try found(marked, line) == marked)
    let linked = try link("Zad le Gros dort.", line)
    #expect(
      linked.mentions[0].reasons.last == "judged the same by A. Dupont on 2026-01-05: one man")
    let actor = try #require(linked.actors.first { $0.id == "zadig" })
    #expect(actor.names == ["Zébu", "Général Zad", "Zad le Gros"])
    let other = "⟦Zad le Gros|zad⟧ dort. ⟦Zébu|zad⟧ mange."
    #expect(try found(other, "same\tzad\tzadig\tone man\tA. Dupont\t2026") == other)
  }

  @Test func aNameThatNoTableKnowsIsFoundAndMeansTheActor() throws {
    let marked = "La ⟦Tour Rouge|ZED⟧ menace ⟦Zébu|zadig⟧."
    #expect(try found(marked, "same\tZED\tla Tour Rouge\tits seat\tA\t2026") == marked)
    #expect(try found(marked, "") != marked)
    let linked = try link("La Tour Rouge menace.", "same\tZED\tla Tour Rouge\tits seat\tA\t2026")
    #expect(linked.mentions[0].reasons.contains("judged the same by A on 2026: its seat"))
  }

  @Test func sameIsTransitive() throws {
    let lines = "same\tGros Bras\tGrand Bras\tx\tA\t2026\nsame\tGrand Bras\tzoe\tx\tA\t2026"
    let marked = "⟦Gros Bras|zoe⟧ et ⟦Grand Bras|zoe⟧ dorment."
    #expect(try found(marked, lines) == marked)
  }

  @Test func theFirstNameStandsWhereNoTableKnowsAny() throws {
    let line = "same\tPaz Zárate\tMme Dubreuil\tmarried\tA\t2026"
    let linked = try link("Paz Zárate dort. Ana Dubreuil mange.", line)
    #expect(linked.actors.map(\.id) == ["person/paz-zarate", "person/ana-dubreuil"])
    let joined = try link(
      "Paz Zárate dort. Ana Dubreuil mange.", "same\tPaz Zárate\tAna Dubreuil\tx\tA\t2026")
    let meant = joined.mentions.map { joined.actors[$0.actors[0]] }
    #expect(meant.map(\.id) == ["person/paz-zarate", "person/paz-zarate"])
    #expect(meant[0].names == ["Ana Dubreuil"])
  }

  @Test func pronounsFollow() throws {
    let line = "same\tzadig\tzad\tx\tA\t2026"
    let linked = try link("Zad le Gros est venu. Il a parlé.", line)
    #expect(Set(linked.mentions.map { linked.actors[$0.actors[0]].id }) == ["zadig"])
    #expect(linked.mentions.last?.form == .pronoun)
  }

  // MARK: - Different

  @Test func aNameIsNeverReadAsWhatItIsNot() throws {
    let line = "different\tZédaville\tZED\tonly the town\tA\t2026"
    let linked = try link("Zédaville proteste. La Zédanie se tait.", line)
    let meant = linked.mentions.map { linked.actors[$0.actors[0]].id }
    #expect(meant == ["body/zedaville", "ZED"])
    #expect(linked.mentions[0].reasons.contains("judged different by A on 2026: only the town"))
    #expect(linked.actors.first { $0.id == "body/zedaville" }?.state == nil)
  }

  @Test func ofSeveralActorsThatShareANameAnotherIsTaken() throws {
    let shared = ActorRegistry.Table(
      file: "b.tsv", text: "ali\tperson\tAli Alpha\t\tm\tAlpha\nbob\tperson\tBob Alpha\t\tm\tAlpha")
    let registry = ActorRegistry(tables: [shared])
    let judgements = Judgements(
      file: "j.tsv", text: "different\tAlpha\tali\tx\tA\t2026", registry: registry)
    // "Alpha" alone may be either.
    #expect(judgements.diagnostics.map(\.severity) == [.error])
    #expect(judgements.diagnostics[0].message.contains("“Alpha” may be “ali”, “bob”"))
  }

  @Test func anActorIsNotReadByTheNamesOfAnother() throws {
    // Without the judgement "Zébrine" is short for the one whom the text names in full.
    let text = "Zoé Zébrine arrive. Zébrine parle."
    let without = try link(text, "")
    #expect(
      without.mentions.map { without.actors[$0.actors[0]].id } == ["zoe-zébrine", "zoe-zébrine"])
    let with = try link(text, "different\tZébrine\tzoe-zébrine\ther sister\tA\t2026")
    #expect(
      with.mentions.map { with.actors[$0.actors[0]].id } == ["zoe-zébrine", "person/zebrine"])
  }

  // MARK: - Several lines

  @Test func theLastLineAboutAPairHolds() throws {
    let same = "same\tzadig\tzad\tx\tA\t2026"
    let different = "different\tzad\tzadig\tx\tB\t2026"
    #expect(judgements(same + "\n" + different).diagnostics.isEmpty)
    let marked = "⟦Zad le Gros|zad⟧ dort."
    #expect(try found(marked, same + "\n" + different) == marked)
    #expect(try found(marked, different + "\n" + same) == "⟦Zad le Gros|zadig⟧ dort.")
  }

  @Test func unsureLeavesThePairToTheRulesAndIsTold() throws {
    let lines = "same\tzadig\tzad\tx\tA\t2026\nunsure\tzad\tzadig\twho knows\tA\t2026"
    let marked = "⟦Zad le Gros|zad⟧ dort."
    #expect(try found(marked, lines) == marked)
    let diagnostic = try #require(judgements(lines).diagnostics.first)
    #expect(diagnostic.severity == .warning && diagnostic.line == 2)
    #expect(diagnostic.message == "“zad” and “zadig” are left to the rules.")
  }

  @Test func aLineTakenOutIsUndone() throws {
    let marked = "⟦Zad le Gros|zad⟧ dort."
    #expect(try found(marked, "# same\tzadig\tzad\tx\tA\t2026\n") == marked)
  }

  @Test func aContradictionNamesAllItsLines() throws {
    let lines = """
      same	zadig	zad	x	A	2026
      different	zadig	zoe	x	A	2026
      same	zad	zoe	x	A	2026
      """
    let diagnostic = try #require(judgements(lines).diagnostics.first)
    #expect(diagnostic.severity == .error && diagnostic.line == 2)
    #expect(
      diagnostic.message == "“zadig” and “zoe” cannot be different: lines 1, 3 made them the same.")
  }

  // MARK: - Bad lines

  @Test(arguments: [
    ("equal\tzadig\tzad\tx\tA\t2026", "“equal” is no verdict", Diagnostic.Severity.error),
    ("same\tzadig", "a judgement is about two names", .error),
    ("same\tzadig\t—\tx\tA\t2026", "a judgement is about two names", .error),
    ("same zadig zad", "“same zadig zad” is no verdict", .error),
    ("same\tzadig\tZébu\tx\tA\t2026", "“zadig” and “Zébu” name one actor already", .error),
    ("same\tzadig\tzad\tx\tA\tsoon", "“soon” is no date", .error),
    ("same\tzadig\tzad\t\tA\t2026", "gives no reason", .warning),
    ("same\tzadig\tzad\tx\t\t2026", "gives no author", .warning),
    ("same\tzadig\tzad\tx\tA", "gives no date", .warning),
  ])
  func aBadLineIsNamed(_ line: String, _ message: String, _ severity: Diagnostic.Severity) throws {
    let diagnostics = judgements("# verdict\n" + line + "\n").diagnostics
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.severity == severity)
    #expect(diagnostic.file == "j.tsv" && diagnostic.line == 2)
    #expect(diagnostic.message.contains(message), "\(diagnostic.message)")
  }

  @Test(arguments: [
    "same\t\"zad\tz\"adig\tx\tA\t2026", "same\t\u{202E}zadig|x\t@zad\tx\tA\t2026",
    "different\t\u{0}\u{1B}[31mZad\tzadig\tx\tA\t2026", "same\t😀a\tزادق\t\t\t",
    "same\tZadig\tla\tx\tA\t2026", "\u{FEFF}", "same\tle le\tla la\tx\tA\t2026",
  ])
  func strangeLinesDoNotCrash(_ lines: String) throws {
    _ = try link("Zadig Zébu voit la Zédanie, زادق et « Zad ».\n\(lines)", lines)
  }
}
