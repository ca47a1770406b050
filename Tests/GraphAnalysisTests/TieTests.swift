import SociogramModel
import Testing

@testable import GraphAnalysis

struct TieTests {
  private func onlyTie(_ claims: [Claim]) throws -> Tie {
    let articles = Set(claims.map(\.article)).map { article($0, "Éditeur \($0)") }
    let ties = build(articles, claims).ties
    try #require(ties.count == 1)
    return ties[0]
  }

  @Test func bundlesBothDirectionsOfASymmetricRelation() throws {
    let tie = try onlyTie([
      claim(russia, .consult, haftar), claim(haftar, .consult, russia, quote: "Une autre."),
    ])
    #expect(tie.subject == "RUS")
    #expect(tie.object == "khalifa-haftar")
    #expect(tie.claims.count == 2)
  }

  @Test func keepsDirectionsOfOtherRelationsApart() {
    let ties = build([article("a")], [claim(russia, .aid, haftar), claim(haftar, .aid, russia)])
      .ties
    #expect(ties.count == 2)
  }

  @Test func takesTheStrongestStance() throws {
    let tie = try onlyTie([
      claim(russia, .aid, haftar, in: "b", stance: .hedged),
      claim(russia, .aid, haftar, in: "a", stance: .reported),
    ])
    #expect(tie.stance == .reported)
    #expect(tie.articles == ["a", "b"])
  }

  @Test func isContestedWhereOneAffirmsAndOneDenies() throws {
    let tie = try onlyTie([
      claim(russia, .aid, haftar, stance: .hedged),
      claim(
        russia, .aid, haftar, from: [publisher("Le Sample"), voice("Ministère")], stance: .denied),
    ])
    #expect(tie.isContested)
    #expect(tie.credibility == .contested)
    #expect(tie.stance == .hedged)
    #expect(tie.origins == ["le-sample"])
    #expect(tie.reasons.contains("denied by Ministère"))
  }

  @Test func aNegationContestsOnlyWhatAnotherVoiceSays() throws {
    let affirming = claim(russia, .aid, haftar, from: [publisher("A")])
    let sameVoice = claim(
      russia, .aid, haftar, from: [publisher("A")], stance: .negated, quote: "Pas encore.")
    let otherVoice = claim(
      russia, .aid, haftar, in: "b", from: [publisher("B")], stance: .negated)
    #expect(try !onlyTie([affirming, sameVoice]).isContested)
    #expect(try onlyTie([affirming, otherVoice]).isContested)
  }

  @Test func isNotContestedWhereNobodyAffirms() throws {
    let tie = try onlyTie([claim(russia, .aid, haftar, stance: .denied)])
    #expect(!tie.isContested)
    #expect(tie.origins.isEmpty)
    #expect(tie.credibility == .denied)
  }

  @Test func combinesReadingsOverOriginsNotOverClaims() throws {
    let one = claim(russia, .aid, haftar, from: [publisher("A")], reading: 0.5)
    let again = claim(russia, .aid, haftar, from: [publisher("A")], reading: 0.4, quote: "Bis.")
    let other = claim(russia, .aid, haftar, in: "b", from: [publisher("B")], reading: 0.5)
    #expect(try onlyTie([one, again]).reading == 0.5)
    #expect(try onlyTie([one, other]).reading == 0.75)
  }

  @Test func confidenceIsReadingTimesTheWeightOfTheCredibility() throws {
    let tie = try onlyTie([claim(russia, .aid, haftar, stance: .reported, reading: 0.3333)])
    #expect(tie.credibility == .claimed)
    #expect(tie.confidence == 0.1833)
    #expect(tie.reasons.contains("credibility 3, only claimed or hedged: weight 0.55"))
  }

  @Test func spansTheDatesOfItsClaims() throws {
    func on(_ start: String, _ end: String? = nil) -> EventDate? {
      PartialDate(iso: start).map {
        EventDate(start: $0, end: end.flatMap { PartialDate(iso: $0) })
      }
    }
    let tie = try onlyTie([
      claim(russia, .aid, haftar, in: "a", date: on("2016-10", "2016-12")),
      claim(russia, .aid, haftar, in: "b", date: on("2016-11-03")),
      claim(russia, .aid, haftar, in: "c"),
    ])
    #expect(tie.dates == on("2016-10", "2016-12"))
    #expect(
      try onlyTie([claim(russia, .aid, haftar, date: on("2016-11-03"))]).dates == on("2016-11-03"))
  }

  @Test(arguments: [
    (Testimony(stating: 2), Credibility.confirmed),
    (Testimony(stating: 1, reporting: 1), .confirmed),
    (Testimony(stating: 1, reporting: 3, hedging: 1, supposing: 1), .confirmed),
    (Testimony(stating: 1), .stated),
    (Testimony(stating: 1, hedging: 1), .stated),
    (Testimony(stating: 1, supposing: 2), .stated),
    (Testimony(reporting: 1), .claimed),
    (Testimony(reporting: 3), .claimed),
    (Testimony(hedging: 1), .claimed),
    (Testimony(reporting: 1, hedging: 1, supposing: 1), .claimed),
    (Testimony(stating: 1, denying: 1), .contested),
    (Testimony(hedging: 1, denying: 1), .contested),
    (Testimony(stating: 1, reporting: 1, denying: 1), .contested),
    (Testimony(reporting: 2, denying: 3), .contested),
    (Testimony(reporting: 1, denying: 2), .denied),
    (Testimony(stating: 1, denying: 2), .denied),
    (Testimony(denying: 1), .denied),
    (Testimony(supposing: 1, denying: 1), .denied),
    (Testimony(), .denied),
    (Testimony(supposing: 1), .undecided),
    (Testimony(supposing: 4), .undecided),
  ])
  func credibilityFollowsTheTable(testimony: Testimony, credibility: Credibility) {
    #expect(testimony.credibility == credibility)
  }

  @Test func weightsAreFixed() {
    #expect(Credibility.allCases.map(\.weight) == [1, 0.85, 0.55, 0.45, 0.2, 0.3])
  }
}
