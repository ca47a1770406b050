import SociogramModel
import Testing

@testable import GraphAnalysis

struct GradeTests {
  private static let relayed = claim(
    russia, .aid, haftar, in: "a",
    from: [publisher("Le Sample"), voice("Middle East Eye", .medium), unnamed("un diplomate")])
  private static let own = claim(russia, .aid, haftar, in: "b", from: [publisher("L’Écho")])

  private func tie(
    _ grades: [VoiceID: Reliability], isWeighed: Bool = false, claims: [Claim] = [relayed, own]
  ) throws -> Tie {
    let grading = Grading(
      grades: grades.map { Grade(voice: $0, name: $0.rawValue, reliability: $1) },
      isWeighed: isWeighed)
    let built = Sociogram(
      label: nil, provenance: versions, articles: [article("a"), article("b", "L’Écho")],
      actors: everybody, claims: claims, grading: grading)
    return try #require(built.ties.first)
  }

  @Test func withoutGradesNothingCanBeJudged() throws {
    let tie = try tie([:])
    #expect(tie.reliability == .f)
    #expect(!tie.reasons.contains { $0.hasPrefix("reliability") })
  }

  @Test func aTieShowsItsBestGrade() throws {
    let tie = try tie(["le-sample": .c, "l-echo": .b])
    #expect(tie.reliability == .b)
    #expect(tie.reasons.last == "reliability B, usually reliable: L’Écho")
  }

  @Test func aRelayAnswersForNoMoreThanItsSource() throws {
    let grades: [VoiceID: Reliability] = ["le-sample": .a, "middle-east-eye": .d]
    #expect(try tie(grades, claims: [Self.relayed]).reliability == .d)
    #expect(try tie(["le-sample": .a], claims: [Self.relayed]).reliability == .a)
    #expect(
      try tie(["middle-east-eye": .d, "anonymous": .e], claims: [Self.relayed]).reliability == .e)
  }

  @Test func gradesEnterTheConfidenceOnlyWhereAsked() throws {
    let plain = try tie(["l-echo": .e], claims: [Self.own])
    let weighed = try tie(["l-echo": .e], isWeighed: true, claims: [Self.own])
    #expect(plain.confidence == 0.68)
    #expect(weighed.confidence == 0.17)
    #expect(weighed.reasons.last == "reliability E, unreliable: L’Écho: weight 0.25")
    #expect(try tie([:], isWeighed: true, claims: [Self.own]).confidence == 0.51)
  }

  @Test func weightsFallWithTheGrade() {
    let graded = Reliability.allCases.dropLast().map(\.weight)
    #expect(graded == graded.sorted(by: >))
    #expect(graded.first == 1)
  }

  @Test func gradesOfStrangersAreLeftOut() {
    let grading = Grading(grades: [Grade(voice: "nobody", name: "X", reliability: .a)])
    let built = Sociogram(
      label: nil, provenance: versions, articles: [article("a")], actors: everybody,
      claims: [Self.relayed], grading: grading)
    #expect(built.grading.grades == [])
  }

  @Test func partsThatGradeDifferentlyCannotBeMerged() {
    func part(_ grade: Reliability, _ claim: Claim) -> Sociogram {
      Sociogram(
        label: nil, provenance: versions, articles: [article("a")], actors: everybody,
        claims: [claim],
        grading: Grading(grades: [Grade(voice: "le-sample", name: "X", reliability: grade)]))
    }
    #expect {
      try Sociogram.merging([part(.a, Self.relayed), part(.b, Self.relayed)])
    } throws: { error in
      (error as? GraphError)?.code == .conflictingGrade
    }
  }
}
