import SociogramModel
import Testing

@testable import GraphAnalysis

struct RelayTests {
  private static let eye = voice("Middle East Eye", .medium)
  private static let echo = voice("L’Écho", .medium)
  private static let sample = voice("Le Sample", .medium)
  private static let agency = voice("AFP", .agency)

  /// A claim of an outlet, in an article of its own, that cites some voices.
  private func told(
    by outlet: String, citing cited: Source..., stance: Stance = .reported
  ) -> Claim {
    claim(
      russia, .aid, haftar, in: ArticleID(normalizedName(outlet)),
      from: [publisher(outlet)] + cited, stance: stance)
  }

  private func tie(_ claims: [Claim]) throws -> Tie {
    let outlets = Set(claims.map { $0.sources[0].name }).sorted()
    let articles = outlets.map { article(ArticleID(normalizedName($0)), $0) }
    return try #require(build(articles, claims).ties.first)
  }

  @Test func twoOutletsThatCiteEachOtherCountOnce() throws {
    let tie = try tie([
      told(by: "L’Écho", citing: Self.sample), told(by: "Le Sample", citing: Self.echo),
    ])
    #expect(tie.origins == ["l-echo"])
    #expect(tie.relays.map(\.voice) == ["l-echo", "le-sample"])
    #expect(tie.relays.allSatisfy { $0.circle == ["Le Sample", "L’Écho"] })
    #expect(
      tie.reasons.contains(
        "circular: Le Sample, L’Écho have it from each other and count once"))
  }

  @Test func aCircleOfThreeCountsOnce() throws {
    let tie = try tie([
      told(by: "L’Écho", citing: Self.sample), told(by: "Le Sample", citing: Self.eye),
      told(by: "Middle East Eye", citing: Self.echo),
    ])
    #expect(tie.origins.count == 1)
    #expect(tie.relays.first?.circle.count == 3)
  }

  @Test func aCircleThatCitesSomebodyElseCountsForHim() throws {
    let tie = try tie([
      told(by: "L’Écho", citing: Self.sample), told(by: "Le Sample", citing: Self.echo),
      told(by: "Le Sample", citing: Self.agency),
    ])
    #expect(tie.origins == ["afp"])
    #expect(tie.relays.first?.circle == ["Le Sample", "L’Écho"])
  }

  @Test func whatCitesARelayCountsForItsSource() throws {
    let tie = try tie([
      told(by: "Middle East Eye", citing: Self.agency),
      told(by: "L’Écho", citing: Self.eye), told(by: "Le Sample", citing: Self.eye),
    ])
    #expect(tie.origins == ["afp"])
    #expect(tie.relays.map(\.voice) == ["middle-east-eye"])
    #expect(tie.relays.first?.circle == [])
    #expect(tie.reasons.contains("Middle East Eye has it from AFP"))
  }

  @Test func anOutletAtFirstHandIsNoRelay() throws {
    let tie = try tie([
      told(by: "Middle East Eye", citing: Self.agency),
      told(by: "Middle East Eye", stance: .asserted), told(by: "L’Écho", citing: Self.eye),
    ])
    #expect(tie.origins == ["afp", "middle-east-eye"])
    #expect(tie.relays == [])
  }

  @Test func anUnnamedSourceOfItsOwnIsFirstHand() throws {
    let tie = try tie([
      told(by: "Middle East Eye", citing: Self.agency),
      told(by: "L’Écho", citing: Self.eye, unnamed("un diplomate")),
    ])
    #expect(tie.origins == ["afp", "middle-east-eye"])
  }

  @Test func tenReprintsAndRelaysCountOnce() throws {
    let reprints = (0..<5).map {
      article(ArticleID("reprint-\($0)"), "Journal \($0)", fingerprints: [1, 2, 3])
    }
    let relays = (0..<5).map { article(ArticleID("relay-\($0)"), "Gazette \($0)") }
    let agency = article("agency", "AFP", date: "2016-11-30", fingerprints: [1, 2, 3])
    let claims =
      [claim(russia, .aid, haftar, in: "agency", from: [publisher("AFP")])]
      + reprints.map {
        claim(russia, .aid, haftar, in: $0.id, from: [publisher($0.publisher ?? "")])
      }
      + relays.map {
        claim(
          russia, .aid, haftar, in: $0.id, from: [publisher($0.publisher ?? ""), Self.agency],
          stance: .reported)
      }
    let tie = try #require(build([agency] + reprints + relays, claims).ties.first)
    #expect(tie.origins == ["afp"])
    #expect(tie.credibility == .stated)
    #expect(tie.articles.count == 11)
  }

  @Test func aFilterKeepsTheRelaysOfTheWhole() throws {
    let claims = [
      told(by: "Middle East Eye", citing: Self.agency), told(by: "L’Écho", citing: Self.eye),
    ]
    let whole = build(
      [article("middle-east-eye", "Middle East Eye"), article("l-echo", "L’Écho")],
      claims)
    let part = try whole.filtered(by: ClaimFilter(publishers: ["L’Écho"]))
    #expect(part.ties.map(\.origins) == [["afp"]])
    #expect(part.origins.contains { $0.id == "afp" })
    #expect(part.excerpt?.filters == ["publisher L’Écho"])
    let again = try part.filtered(by: ClaimFilter(relations: [.aid]))
    #expect(again.ties == part.ties)
    #expect(again.excerpt?.filters == ["publisher L’Écho", "relation AID"])
  }

  @Test func aFilterDoesNotMakeARelayOfAnOutletAtFirstHand() throws {
    let own = claim(
      russia, .aid, haftar, in: "eye", from: [publisher("Middle East Eye")],
      date: PartialDate(iso: "2016-11").map { EventDate(start: $0) })
    let claims = [
      own,
      claim(
        russia, .aid, haftar, in: "eye", from: [publisher("Middle East Eye"), Self.agency],
        stance: .reported),
      told(by: "L’Écho", citing: Self.eye),
    ]
    let whole = build([article("eye", "Middle East Eye"), article("l-echo", "L’Écho")], claims)
    #expect(whole.ties.map(\.origins) == [["afp", "middle-east-eye"]])
    let part = try whole.filtered(by: ClaimFilter(since: PartialDate(iso: "2017")))
    #expect(!part.claims.contains(own))
    #expect(part.ties.map(\.origins) == [["afp", "middle-east-eye"]])
  }
}
