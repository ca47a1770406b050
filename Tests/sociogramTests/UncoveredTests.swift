import Testing

struct UncoveredTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      La Russie soutient l’Égypte. La Tunisie et le Maroc sont voisins de l’Algérie. Le temps est \
      beau en France.

      """, to: "in/a.txt")
    _ = try Binary.run(["extract", "in", "-o", "g.json"], folder: folder.path)
  }

  private func run(_ more: String...) throws -> Binary.Outcome {
    try Binary.run(["show", "g.json", "--uncovered", "in"] + more, folder: folder.path)
  }

  @Test func listsSentencesWithTwoActorsAndNoClaim() throws {
    let outcome = try run()
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        a, sentence 2: Tunisie, Maroc, Algérie
            « La Tunisie et le Maroc sont voisins de l’Algérie. »

        """)
    #expect(outcome.errors == "1 of 2 sentences with two actors have no claim.\n")
  }

  @Test func actorsChooseSentences() throws {
    #expect(try run("--actor", "maroc").status == 0)
    let outcome = try run("--actor", "Russie")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("No such sentence is about “Russie”."))
    #expect(try run("--relation", "AID").status == 64)
  }

  @Test func writesRecords() throws {
    let csv = try run("--format", "csv").output
    #expect(csv.hasPrefix("article,sentence,actors,actor_names,start,end,quote\r\n"))
    #expect(csv.contains("a,2,TUN; MAR; DZA,"))
    #expect(try run("--format", "json").output.contains("\"sentence\": 2"))
  }
}
