import SociogramModel
import Testing

@testable import GraphAnalysis

struct DifferenceOptionsTests {
  private let old = build(
    [article("a"), article("b")],
    [
      claim(russia, .aid, haftar, stance: .hedged), claim(egypt, .consult, haftar, in: "b"),
      claim(libya, .accuse, russia, reading: 0.5),
    ])
  private let new = build(
    [article("a"), article("c", "AFP")],
    [
      claim(russia, .aid, haftar, stance: .hedged),
      claim(russia, .aid, haftar, in: "c", from: [publisher("AFP")]),
      claim(libya, .accuse, russia, reading: 0.9),
      claim(shoigu, .consult, haftar, in: "c"),
    ])

  private func told(_ options: DifferenceOptions) -> [String] {
    SociogramDifference(from: old, to: new, options: options).operations.map {
      "\($0.kind.rawValue) \($0.tie?.relation.rawValue ?? "")"
    }
  }

  @Test func tellsEverythingUnlessAsked() {
    #expect(
      told(DifferenceOptions()) == [
        "added CONSULT", "removed CONSULT", "changed AID", "changed ACCUSE",
      ])
  }

  @Test func onlyKeepsKindsOfOperations() {
    #expect(told(DifferenceOptions(only: [.added])) == ["added CONSULT"])
    let difference = SociogramDifference(
      from: old, to: new, options: DifferenceOptions(only: [.removed]))
    #expect(difference.addedArticles.isEmpty && difference.addedActors.isEmpty)
    #expect(difference.removedArticles.map(\.id) == ["b"])
  }

  @Test func causesTellTheCorpusFromTheTool() {
    #expect(told(DifferenceOptions(causes: [.readingChanged])) == ["changed ACCUSE"])
    #expect(
      told(DifferenceOptions(causes: [.articleAdded, .articleRemoved])) == [
        "added CONSULT", "removed CONSULT", "changed AID",
      ])
    let difference = SociogramDifference(
      from: old, to: new, options: DifferenceOptions(causes: [.readingChanged]))
    #expect(difference.addedArticles.isEmpty && difference.removedActors.isEmpty)
  }

  @Test(arguments: [
    (TieField.confidence, 0.4, ["changed AID"]),
    (.confidence, 0.1, ["changed AID", "changed ACCUSE"]),
  ])
  func thresholdsSayWhatCounts(field: TieField, least: Double, expected: [String]) {
    #expect(
      told(DifferenceOptions(thresholds: [field: least], only: [.changed])) == expected)
  }

  @Test func eachFigureHasItsThreshold() {
    let options = DifferenceOptions(
      ignoring: [.stance], thresholds: [.confidence: 1, .credibility: 2, .origins: 1],
      only: [.changed])
    #expect(told(options) == [])
    let narrow = DifferenceOptions(
      ignoring: [.stance], thresholds: [.confidence: 1, .credibility: 0, .origins: 1],
      only: [.changed])
    #expect(
      SociogramDifference(from: old, to: new, options: narrow).operations.flatMap {
        $0.changes.map(\.field)
      } == [.credibility])
  }

  @Test(arguments: [
    ("2016-10-03", "2016-10-09", 7.0, false), ("2016-10-03", "2016-10-11", 7, true),
  ])
  func datesMoveByDays(before: String, after: String, least: Double, counts: Bool) {
    func dated(_ date: String) -> Sociogram {
      build(
        [article("a")],
        [claim(russia, .aid, haftar, date: PartialDate(iso: date).map { EventDate(start: $0) })])
    }
    let difference = SociogramDifference(
      from: dated(before), to: dated(after), options: DifferenceOptions(thresholds: [.dates: least])
    )
    #expect(difference.isEmpty == !counts)
  }

  @Test func articlesAndActorsCanBeIgnored() {
    let difference = SociogramDifference(
      from: build([], []), to: build([article("a")], []),
      options: DifferenceOptions(ignoring: [.articles]))
    #expect(difference.isEmpty)
    let actors = SociogramDifference(
      from: old, to: new, options: DifferenceOptions(ignoring: [.actors]))
    #expect(actors.addedActors.isEmpty && actors.removedActors.isEmpty)
  }

  @Test func theModeOfATieIsItsLabel() {
    func visiting(_ mode: String?) -> Sociogram {
      var visit = claim(russia, .consult, haftar)
      visit.mode = mode
      return build([article("a")], [visit])
    }
    let difference = SociogramDifference(from: visiting(nil), to: visiting("visit"))
    #expect(
      difference.operations.first?.changes == [TieChange(field: .label, old: "none", new: "visit")])
    #expect(difference.operations.first?.causes.map(\.kind) == [.readingChanged])
  }
}
