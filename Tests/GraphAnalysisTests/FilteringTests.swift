import SociogramModel
import Testing

@testable import GraphAnalysis

struct FilteringTests {
  private static let eye = Source(
    voice: "middle-east-eye", name: "Middle East Eye", role: .medium)
  private static let articles = [
    article("a", "Le Sample", credits: [voice("Reuters", .agency)]),
    article("b", "L’Écho"),
    article("c", "MEE"),
  ]
  private static let byEye = claim(
    russia, .aid, haftar, in: "b", from: [publisher("L’Écho"), eye, unnamed("un diplomate")],
    stance: .reported)
  private static let ofEye = claim(
    haftar, .request, egypt, in: "c",
    from: [Source(voice: "middle-east-eye", name: "MEE", role: .publisher)])
  private static let denial = claim(
    russia, .aid, haftar, in: "b", from: [publisher("L’Écho"), voice("Ministère russe")],
    stance: .denied)
  private static let bySample = claim(
    russia, .aid, haftar, in: "a",
    date: PartialDate(iso: "2016-11").map { EventDate(start: $0) })
  private static let meeting = claim(
    egypt, .consult, shoigu, in: "b", from: [publisher("L’Écho")], stance: .hedged, reading: 0.2)

  private let whole = build(articles, [byEye, ofEye, denial, bySample, meeting])

  private func kept(_ filter: ClaimFilter) throws -> Set<ClaimID> {
    Set(try whole.filtered(by: filter).claims.map(\.id))
  }

  private func ids(_ claims: Claim...) -> Set<ClaimID> { Set(claims.map(\.id)) }

  @Test func withoutOptionsKeepsEverything() throws {
    #expect(try whole.filtered(by: ClaimFilter()) == whole)
    #expect(ClaimFilter().isEmpty)
    #expect(!ClaimFilter(actors: ["x"]).isEmpty)
  }

  @Test(arguments: ["Middle East Eye", "MEE", "middle east eye", "MIDDLE-EAST-EYE"])
  func sourceKeepsWhatRestsOnAVoiceUnderAnyOfItsNames(name: String) throws {
    #expect(try kept(ClaimFilter(sources: [name])) == ids(Self.byEye, Self.ofEye))
  }

  @Test func sourceWorksTiesOutAnew() throws {
    let told = try whole.filtered(by: ClaimFilter(sources: ["Middle East Eye"]))
    let before = try #require(whole.ties.first { $0.relation == .aid })
    let after = try #require(told.ties.first { $0.relation == .aid })
    #expect(before.isContested && before.stance == .asserted)
    #expect(!after.isContested && after.stance == .reported)
    #expect(after.origins == ["middle-east-eye"])
    #expect(after.credibility == .claimed)
    #expect(told.articles == whole.articles)
    #expect(!told.actors.contains { $0.id == shoigu.id })
  }

  @Test func aCreditIsAVoiceOfItsArticle() throws {
    #expect(try kept(ClaimFilter(sources: ["Reuters"])) == ids(Self.bySample))
    #expect(try kept(ClaimFilter(cited: ["Reuters"])) == ids(Self.bySample))
  }

  @Test func publisherAndCitedLookAtOneSideOfTheChain() throws {
    #expect(try kept(ClaimFilter(publishers: ["MEE"])) == ids(Self.ofEye))
    #expect(try kept(ClaimFilter(cited: ["MEE"])) == ids(Self.byEye))
  }

  @Test func withoutDropsWhatRestsOnAVoice() throws {
    #expect(try kept(ClaimFilter(without: ["L’Écho", "reuters"])) == ids(Self.ofEye))
  }

  @Test func voicesWithoutANameAreFoundByTheirDescription() throws {
    #expect(try kept(ClaimFilter(sources: ["Un diplomate"])) == ids(Self.byEye))
    #expect(try kept(ClaimFilter(sources: ["anonymous"])) == ids(Self.byEye))
  }

  @Test func valuesOfOneOptionAreAlternativesAndOptionsConjunctions() throws {
    #expect(
      try kept(ClaimFilter(sources: ["Reuters", "MEE"]))
        == ids(Self.bySample, Self.byEye, Self.ofEye))
    #expect(try kept(ClaimFilter(sources: ["MEE"], relations: [.aid])) == ids(Self.byEye))
  }

  @Test(arguments: ["Égypte", "egypte", "EGY"])
  func actorKeepsClaimsAtEitherEnd(name: String) throws {
    #expect(try kept(ClaimFilter(actors: [name])) == ids(Self.ofEye, Self.meeting))
  }

  @Test func namesInUseFindAnActor() throws {
    #expect(try kept(ClaimFilter(actors: ["moscou"])).count == 3)
  }

  @Test func focusReachesAsFarAsItsDepth() throws {
    func relations(_ depth: Int) throws -> Set<Relation> {
      Set(try whole.filtered(by: ClaimFilter(focus: ["Russie"], depth: depth)).ties.map(\.relation))
    }
    #expect(try relations(1) == [.aid])
    #expect(try relations(2) == [.aid, .request])
    #expect(try relations(3) == [.aid, .request, .consult])
  }

  @Test func focusIsCountedOverWhatOtherOptionsLeave() throws {
    let filter = ClaimFilter(focus: ["Russie"], depth: 9, relations: [.aid, .consult])
    #expect(try whole.filtered(by: filter).ties.map(\.relation) == [.aid])
  }

  @Test func stanceKeepsTiesWithAllTheirClaims() throws {
    #expect(
      try kept(ClaimFilter(stances: [.asserted]))
        == ids(Self.bySample, Self.byEye, Self.denial, Self.ofEye))
    #expect(try kept(ClaimFilter(stances: [.hedged])) == ids(Self.meeting))
  }

  @Test func contestedKeepsContestedTies() throws {
    #expect(try whole.filtered(by: ClaimFilter(contestedOnly: true)).ties.map(\.relation) == [.aid])
  }

  @Test func minimumConfidenceDropsWeakTies() throws {
    let strong = try whole.filtered(by: ClaimFilter(minimumConfidence: 0.3))
    #expect(Set(strong.ties.map(\.relation)) == [.aid, .request])
  }

  @Test(
    arguments: [
      ("2016-11", nil, true), ("2016-11-15", nil, true), ("2016-12", nil, false),
      (nil, "2016-11-01", true), (nil, "2016-10", false), ("2016", "2016", true),
    ] as [(String?, String?, Bool)])
  func datesKeepEventsThatMayLieWithin(since: String?, until: String?, isKept: Bool) throws {
    var filter = ClaimFilter(
      since: since.flatMap { PartialDate(iso: $0) }, until: until.flatMap { PartialDate(iso: $0) })
    #expect(try kept(filter).contains(Self.bySample.id) == isKept)
    #expect(try kept(filter).contains(Self.ofEye.id))
    filter.includesUndated = false
    #expect(try kept(filter) == (isKept ? ids(Self.bySample) : []))
  }

  @Test(arguments: [
    (ClaimFilter(sources: ["Midle East Eye"]), "--source", "“Midle East Eye”", "“Middle East Eye”"),
    (ClaimFilter(sources: ["Midle"]), "--source", "“Midle”", "“Middle East Eye”"),
    (ClaimFilter(without: ["Retuers"]), "--without", "“Retuers”", "“Reuters”"),
    (ClaimFilter(focus: ["Choïgou"]), "--focus", "“Choïgou”", "“Sergueï Choïgou”"),
    (ClaimFilter(without: ["Reuter"]), "--without", "“Reuter”", "“Reuters”"),
    (ClaimFilter(actors: ["Egipte"]), "--actor", "“Egipte”", "“Égypte”"),
  ])
  func offersTheNearestNameForAnUnknownOne(
    filter: ClaimFilter, option: String, asked: String, offered: String
  ) {
    #expect {
      try whole.filtered(by: filter)
    } throws: { error in
      guard let error = error as? GraphError else { return false }
      return error.code == .unknownName && error.location == option
        && error.message.contains(asked) && (error.hint ?? "").contains(offered)
    }
  }

  @Test func offersNothingWhereNothingIsNear() {
    #expect(nearestNamesHint(to: "Antarctique", among: ["Russie", "Égypte"]) == nil)
    #expect(nearestNames(to: "", among: ["a"]) == [])
    #expect(nearestNames(to: "gif", among: ["pdf", "png"]) == [])
    #expect(
      nearestNames(to: "MEE", among: ["Middle East Eye", "Mer", "le même"]).first
        == "Middle East Eye")
    #expect(
      nearestNamesHint(to: "Haftar", among: ["Khalifa Haftar", "Aftar"])
        == "Did you mean “Khalifa Haftar” or “Aftar”?")
  }

  @Test(arguments: 0..<30)
  func filteringTwiceChangesNothing(seed: Int) throws {
    let corpus = randomCorpus(seed: seed)
    let filter = ClaimFilter(stances: [.asserted, .denied], minimumConfidence: 0.1)
    let once = try build(corpus.articles, corpus.claims).filtered(by: filter)
    #expect(try once.filtered(by: filter) == once)
  }

  @Test func describesItselfForCaptions() {
    let filter = ClaimFilter(
      sources: ["MEE", "AFP"], focus: ["Libye"], depth: 2, since: PartialDate(iso: "2016-10"))
    #expect(filter.description == "source MEE or AFP; focus Libye, depth 2; since 2016-10")
  }

  @Test func rollingUpTurnsOfficialsIntoStatesAndDropsLoops() {
    let loop = claim(shoigu, .affiliation, russia)
    let rolled = build(
      Self.articles, [Self.meeting, loop, claim(haftar, .request, russia)]
    ).rolledUp()
    #expect(rolled.actors.map(\.id) == ["EGY", "LBY", "RUS"])
    #expect(rolled.ties.count == 2)
    #expect(rolled.rolledUp() == rolled)
  }
}
