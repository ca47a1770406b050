import SociogramModel
import Testing

@testable import GraphAnalysis

struct ShowingTests {
  @Test func tiesStandByFallingConfidence() {
    let rows = build(
      [article("a")],
      [
        claim(russia, .aid, haftar, reading: 0.2), claim(haftar, .request, egypt, reading: 0.9),
        claim(egypt, .accuse, russia, reading: 0.5),
      ]
    ).tieRows()
    #expect(rows.map(\.tie.relation) == [.request, .accuse, .aid])
    #expect(rows.map(\.subject) == ["Khalifa Haftar", "Égypte", "Russie"])
    #expect(rows.map(\.origins) == [["Le Sample"], ["Le Sample"], ["Le Sample"]])
  }

  @Test func evidenceCarriesChainAndArticle() throws {
    let chain = [publisher("Le Sample"), voice("AFP", .agency), unnamed("un diplomate")]
    let rows = build(
      [article("a")],
      [
        claim(russia, .aid, haftar, from: chain, stance: .hedged),
        claim(russia, .aid, haftar, from: [publisher("Le Sample")]),
      ]
    ).tieRows()
    let evidence = try #require(rows.first).evidence
    #expect(evidence.map(\.chain) == ["Le Sample", "Le Sample ← AFP ← un diplomate"])
    #expect(evidence.map(\.title) == ["Titre a", "Titre a"])
    #expect(evidence.map(\.published?.description) == ["2016-12-01", "2016-12-01"])
  }

  @Test(arguments: [(0.0, "0.00"), (0.055, "0.06"), (0.5, "0.50"), (0.999, "1.00"), (1.0, "1.00")])
  func figuresHaveTwoDecimals(value: Double, shown: String) {
    #expect(figure(value) == shown)
  }

  @Test func printableTextKeepsItsLettersAndLosesItsControls() {
    #expect(printable("« Été » 👩‍👩‍👧") == "« Été » 👩‍👩‍👧")
    #expect(printable("a\u{7}b\u{9B}c\td\u{2066}") == "a\u{FFFD}b\u{FFFD}c d\u{FFFD}")
  }
}
