import SociogramModel
import Testing

@testable import GraphAnalysis

struct DifferenceTests {
  private let old = build(
    [article("a"), article("b", "L’Écho"), article("gone")],
    [
      claim(russia, .aid, haftar, in: "a", stance: .hedged),
      claim(egypt, .consult, haftar, in: "gone"),
    ], label: "2016-12")
  private let new = build(
    [article("a"), article("b", "L’Écho", digest: "edited"), article("c", "AFP")],
    [
      claim(russia, .aid, haftar, in: "a", stance: .hedged),
      claim(russia, .aid, haftar, in: "c", from: [publisher("AFP")]),
      claim(haftar, .request, russia, in: "b", from: [publisher("L’Écho")]),
    ], label: "2017-01")

  @Test func nothingDiffersFromItself() {
    let difference = SociogramDifference(from: old, to: old)
    #expect(difference.isEmpty)
    #expect(difference.text() == "no differences\n")
    #expect(difference.statistics() == "no differences\n")
  }

  @Test func tellsArticlesActorsAndTiesApart() {
    let difference = SociogramDifference(from: old, to: new)
    #expect(difference.addedArticles.map(\.id) == ["c"])
    #expect(difference.removedArticles.map(\.id) == ["gone"])
    #expect(difference.editedArticles.map(\.new.id) == ["b"])
    #expect(difference.removedActors.map(\.id) == ["EGY"])
    #expect(difference.operations.map(\.kind) == [.added, .removed, .changed])
  }

  @Test func namesTheArticlesThatCausedEachChange() {
    let difference = SociogramDifference(from: old, to: new)
    #expect(
      difference.operations.map { $0.causes.map { "\($0.kind.rawValue) \($0.article ?? "")" } } == [
        ["article-edited b"], ["article-removed gone"], ["article-added c"],
      ])
  }

  @Test func writesADiffOfWords() {
    let text = SociogramDifference(from: old, to: new).text()
    #expect(
      text == """
        --- 2016-12 (3 articles, 4 actors, 2 ties)
        +++ 2017-01 (3 articles, 3 actors, 2 ties)

        Articles
        + c “Titre c” (AFP, 2016-12-01)
        - gone “Titre gone” (Le Sample, 2016-12-01)
        ~ b “Titre b” (L’Écho, 2016-12-01)

        Actors
        - Égypte (state)

        Ties
        + Khalifa Haftar → Russie  REQUEST  asserted, 1 origin, credibility 2, confidence 0.68
            article-edited: b “Titre b”
        - Égypte – Khalifa Haftar  CONSULT  asserted, 1 origin, credibility 2, confidence 0.68
            article-removed: gone “Titre gone”
        ~ Russie → Khalifa Haftar  AID
            stance: hedged → asserted
            origins: Le Sample → AFP, Le Sample
            credibility: 3 only claimed or hedged → 2 stated by one origin and consistent
            confidence: 0.44 → 0.82
            article-added: c “Titre c”

        """)
  }

  @Test func quotesWhatCameAndWentWhereAsked() {
    let text = SociogramDifference(from: old, to: new).text(showsQuotes: true)
    #expect(text.contains("    + « Une phrase. » (asserted, AFP)\n"))
    #expect(text.contains("    - « Une phrase. » (asserted, Le Sample)\n"))
  }

  @Test func countsForAStatistic() {
    #expect(
      SociogramDifference(from: old, to: new).statistics() == """
        articles  1 added, 1 removed, 1 edited
        actors    0 added, 1 removed, 0 changed
        ties      1 added, 1 removed, 1 changed

        """)
  }

  @Test func blamesTheReadingWhereTheArticleIsTheSame() throws {
    var other = build([article("a")], [claim(russia, .aid, haftar, reading: 0.2)])
    other.provenance.language = "m"
    let difference = SociogramDifference(
      from: build([article("a")], [claim(russia, .aid, haftar)]), to: other)
    let operation = try #require(difference.operations.first)
    #expect(operation.changes.map(\.field) == [.confidence])
    #expect(operation.causes.map(\.kind) == [.readingChanged])
    #expect(difference.text().contains("read otherwise: language data l → m"))
  }

  @Test(arguments: [ClaimJudgement.Verdict.accept, .reject])
  func blamesTheAnalystWhoJudgedAClaim(verdict: ClaimJudgement.Verdict) throws {
    let others = [claim(russia, .aid, haftar, in: "b", reading: 0.5)]
    let read = claim(russia, .aid, haftar, reading: verdict == .accept ? 0.3 : 0.9)
    var judged = read
    judged.judgement = ClaimJudgement(
      verdict: verdict, reason: "seen", author: "A. Dupont", date: nil, original: read.wording)
    if verdict == .accept { judged.reading = 1 }
    let articles = [article("a"), article("b")]
    let difference = SociogramDifference(
      from: build(articles, others + [read]), to: build(articles, others + [judged]))
    let operation = try #require(difference.operations.first)
    #expect(difference.operations.count == 1 && operation.kind == .changed)
    #expect(operation.causes.map(\.kind) == [.judgementsChanged])
    #expect(operation.causes.map(\.article) == ["a"])
  }

  @Test func blamesTheAnalystWhoGradedAVoice() throws {
    let graph = build([article("a")], [claim(russia, .aid, haftar)])
    let graded = graph.graded(
      Grading(grades: [
        Grade(voice: "le-sample", name: "Le Sample", reliability: .b, reason: "")
      ]))
    let difference = SociogramDifference(from: graph, to: graded)
    let operation = try #require(difference.operations.first)
    #expect(operation.changes.map(\.field) == [.reliability])
    #expect(operation.causes.map(\.kind) == [.gradesChanged])
  }

  @Test func blamesTheArticleThatMovesAnOrigin() throws {
    let claims = [claim(russia, .aid, haftar, in: "b", from: [publisher("L’Écho")])]
    let copy = article("b", "L’Écho", date: "2016-12-02", fingerprints: [1, 2])
    let source = article("a", "AFP", date: "2016-12-01", fingerprints: [1, 2])
    let difference = SociogramDifference(
      from: build([copy], claims), to: build([copy, source], claims))
    let operation = try #require(difference.operations.first)
    #expect(operation.changes.map(\.field) == [.origins])
    #expect(operation.causes == [TieCause(kind: .originsRegrouped, article: "a", title: "Titre a")])
  }

  @Test(arguments: [(0.80, 0.85, false), (0.80, 0.90, true), (0.80, 0.70, true)])
  func confidenceCountsBeyondTheTolerance(before: Double, after: Double, counts: Bool) {
    let difference = SociogramDifference(
      from: build([article("a")], [claim(russia, .aid, haftar, reading: before)]),
      to: build([article("a")], [claim(russia, .aid, haftar, reading: after)]))
    #expect(difference.isEmpty == !counts)
  }

  @Test func ignoredFiguresDoNotCount() {
    let difference = SociogramDifference(
      from: old, to: new,
      options: DifferenceOptions(ignoring: [.stance, .origins, .credibility, .confidence]))
    #expect(difference.operations(.changed).isEmpty)
  }

  @Test func anArticleWithoutTiesIsADifference() {
    let difference = SociogramDifference(
      from: build([], []), to: build([article("a")], []))
    #expect(!difference.isEmpty)
  }

  @Test func anArticleKnownOnlyFromClaimsIsNotEdited() {
    let claims = [claim(russia, .aid, haftar)]
    let difference = SociogramDifference(
      from: build([article("a")], claims), to: build([], claims))
    #expect(difference.isEmpty)
  }

  @Test func articleTextCannotStirTheTerminal() {
    var hostile = article("a")
    hostile.title = "\u{1B}[31m\u{202E}x\ny"
    let text = SociogramDifference(from: build([], []), to: build([hostile], [])).text()
    #expect(text.contains("“\u{FFFD}[31m\u{FFFD}x y”"))
  }

  @Test(arguments: 0..<20)
  func goingBackUndoesWhatGoingForthDid(seed: Int) {
    let (a, b) = (randomCorpus(seed: seed), randomCorpus(seed: seed + 100))
    let (x, y) = (build(a.articles, a.claims), build(b.articles, b.claims))
    let forth = SociogramDifference(from: x, to: y)
    let back = SociogramDifference(from: y, to: x)
    #expect(forth.operations(.added).map(\.tie?.id) == back.operations(.removed).map(\.tie?.id))
    #expect(forth.addedArticles == back.removedArticles)
    #expect(
      Set(forth.operations(.changed).map(\.tie?.id))
        == Set(back.operations(.changed).map(\.tie?.id)))
    let noCause = forth.operations.filter(\.causes.isEmpty)
    #expect(noCause.isEmpty)
  }
}
