import ClaimExtraction
import SociogramModel
import Testing

@Suite struct ReadingModelTests {
  @Test func namesALineThatIsNoWeight() {
    let model = ReadingModel(file: "reading.txt", text: "# comment\n1.5 base\nmany base\n0.5\n")
    #expect(model.known == ["base"])
    #expect(
      model.diagnostics.map(\.message) == [
        "This line is no weight: “many base”.", "This line is no weight: “0.5”.",
      ])
    #expect(model.diagnostics.map(\.line) == [3, 4])
  }

  @Test func theTableIsReadAndKnowsTheReasonsOfClaims() throws {
    let model = try French.shared.model
    #expect(model.diagnostics.map(\.message) == [])
    for reason in ["base", "by a pronoun", "through a noun that belongs to the actor"] {
      #expect(model.known.contains(reason))
    }
  }

  @Test(arguments: [
    ("La Russie a bombardé la Syrie.", "La Russie a bombardé les positions de la Syrie."),
    ("Emmanuel Macron a reçu Angela Merkel.", "Emmanuel Macron était là. Il a reçu Angela Merkel."),
  ])
  func aDetourMakesAReadingNoSurer(_ direct: String, _ detour: String) throws {
    let sure = try #require(try French.shared.claims(in: direct).first).reading
    let unsure = try #require(try French.shared.claims(in: detour).last).reading
    #expect(sure >= unsure)
    #expect((0...1).contains(unsure))
  }

  @Test func whatIsSaidAgainIsSurer() throws {
    let once = "La Russie a bombardé la Syrie."
    let alone = try #require(try French.shared.claims(in: once).first)
    let twice = try French.shared.claims(in: "\(once)\n\nHier, la Russie a bombardé la Syrie.")
    #expect(twice.count == 2)
    #expect(try #require(twice.first).reading >= alone.reading)
    #expect(twice.allSatisfy { $0.reasons.contains("said again in the article") })
  }
}
