import SociogramModel
import Testing

@testable import GraphAnalysis

struct VoiceRowTests {
  private static let articles = [
    article("a", "Le Sample", credits: [voice("AFP", .agency)]), article("b", "L’Écho"),
  ]
  private static let claims = [
    claim(russia, .aid, haftar, in: "a", from: [publisher("Le Sample"), voice("AFP", .agency)]),
    claim(egypt, .support, haftar, in: "b", from: [publisher("L’Écho")]),
    claim(
      russia, .aid, haftar, in: "b", from: [publisher("L’Écho"), unnamed("un diplomate")],
      stance: .reported),
  ]

  private func row(_ name: String, in sociogram: Sociogram) throws -> VoiceRow {
    try #require(sociogram.voiceRows().first { $0.name == name })
  }

  @Test func countsWhatRestsOnAVoice() throws {
    let rows = build(Self.articles, Self.claims).voiceRows()
    #expect(rows.map(\.name) == ["L’Écho", "AFP", "un diplomate", "Le Sample"])
    let echo = try #require(rows.first)
    #expect(echo.claimCount == 2 && echo.tieCount == 2 && echo.articleCount == 1)
    #expect(echo.soleTieCount == 1)
    #expect(echo.part == .origin)
    #expect(rows.map(\.part) == [.origin, .origin, .unnamed, .relay])
  }

  @Test(arguments: 0..<30)
  func whatRestsOnAVoiceAloneIsWhatVanishesWithoutIt(seed: Int) throws {
    let corpus = randomCorpus(seed: seed)
    let whole = build(corpus.articles, corpus.claims)
    for row in whole.voiceRows() {
      let rest = try whole.filtered(by: ClaimFilter(without: [row.name]))
      #expect(whole.ties.count - rest.ties.count == row.soleTieCount, "\(row.name)")
      let told = try whole.filtered(by: ClaimFilter(sources: [row.name]))
      #expect(told.claims.count == row.claimCount)
      #expect(told.ties.count == row.tieCount)
    }
  }

  @Test func aCircleIsTold() throws {
    let claims = [
      claim(
        russia, .aid, haftar, in: "a", from: [publisher("Le Sample"), voice("L’Écho", .medium)]),
      claim(
        russia, .aid, haftar, in: "b", from: [publisher("L’Écho"), voice("Le Sample", .medium)]),
    ]
    let whole = build([article("a"), article("b", "L’Écho")], claims)
    #expect(try row("L’Écho", in: whole).circle == ["Le Sample"])
    #expect(try row("Le Sample", in: whole).circle == ["L’Écho"])
    #expect(try row("Le Sample", in: whole).part == .relay)
  }

  @Test func rejectedClaimsCountForNothing() throws {
    var rejected = Self.claims[1]
    rejected.judgement = ClaimJudgement(
      verdict: .reject, reason: "", author: "", date: nil, original: rejected.wording)
    let whole = build(Self.articles, [Self.claims[0], rejected, Self.claims[2]])
    #expect(whole.ties.count == 1)
    #expect(whole.claims.count == 3)
    #expect(try row("L’Écho", in: whole).claimCount == 1)
    #expect(whole.lostEvidence().map(\.claim.id) == [rejected.id])
  }
}
