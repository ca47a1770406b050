import SociogramModel
import Testing

@testable import GraphAnalysis

struct OriginTests {
  private func origin(
    of sources: [Source], in article: ArticleRecord, among others: [ArticleRecord] = []
  ) -> Origin {
    OriginTracer(articles: [article] + others)
      .origin(of: claim(russia, .aid, haftar, in: article.id, from: sources))
  }

  @Test func isTheInnermostNamedVoice() {
    let chain = [publisher("L’Écho"), voice("Middle East Eye", .medium), voice("Ministère")]
    #expect(origin(of: chain, in: article("a", "L’Écho")).id == "ministere")
  }

  @Test func isTheOutletThatQuotesAVoiceWithoutAName() {
    let chain = [
      publisher("L’Écho"), voice("Middle East Eye", .medium), unnamed("une source sécuritaire"),
    ]
    #expect(origin(of: chain, in: article("a", "L’Écho")).name == "Middle East Eye")
    #expect(
      origin(of: [publisher("L’Écho"), unnamed("un diplomate")], in: article("a", "L’Écho")).name
        == "L’Écho")
  }

  @Test func isTheCreditedAgencyBeforeThePublisher() {
    let credited = article("a", "L’Écho", credits: [voice("AFP", .agency)])
    #expect(origin(of: [publisher("L’Écho")], in: credited).id == "afp")
  }

  @Test func isTheCreditedOutletBeforeThePublisher() {
    let credited = article("a", "L’Écho", credits: [voice("Press TV", .medium)])
    #expect(origin(of: [publisher("L’Écho")], in: credited).id == "press-tv")
  }

  @Test func isTheArticleWhereNobodyPublishedIt() {
    let found = origin(of: [.unknownPublisher], in: article("a", nil))
    #expect(found == Origin(id: "article:a", name: "a"))
  }

  @Test func isThePublisherUnderTheNameThatTheClaimKnows() {
    let named = Source(voice: "middle-east-eye", name: "MEE", role: .publisher)
    #expect(origin(of: [named], in: article("a", "MEE")).id == "middle-east-eye")
  }

  @Test func copiesShareThePublisherOfTheEarliest() {
    let early = article("z", "L’Écho", date: "2016-11-30", fingerprints: [1, 2, 3])
    let late = article("a", "Le Sample", date: "2016-12-01", fingerprints: [1, 2, 4])
    let undated = article("b", "Autre", date: nil, fingerprints: [1, 2])
    for copy in [early, late, undated] {
      let others = [early, late, undated].filter { $0.id != copy.id }
      #expect(origin(of: [publisher(copy.publisher ?? "")], in: copy, among: others).id == "l-echo")
    }
  }

  @Test func copiesShareTheAgencyThatOneCredits() {
    let silent = article("a", "L’Écho", date: "2016-11-30", fingerprints: [1, 2, 3])
    let honest = article(
      "b", "Le Sample", credits: [voice("AFP", .agency)], fingerprints: [1, 2, 3])
    #expect(origin(of: [publisher("L’Écho")], in: silent, among: [honest]).id == "afp")
  }

  @Test(
    arguments: [
      ([1, 2, 3, 4, 5], [1, 2, 3, 9, 10], true),
      ([1, 2, 3, 4, 5], [1, 2, 8, 9, 10], false),
      ([1, 2, 3, 4, 5, 6, 7, 8], [1, 2], true),
      ([1, 2, 3], [1], true),
      ([1, 2, 3], [1, 9], false),
      ([1], [2], false),
      ([], [], false),
    ] as [([UInt64], [UInt64], Bool)])
  func copiesShareMostParagraphsOfTheShorter(a: [UInt64], b: [UInt64], isCopy: Bool) {
    let groups = CopyGroups(of: [article("a", fingerprints: a), article("b", fingerprints: b)])
      .groups
    #expect((groups.count == 1) == isCopy)
  }

  @Test func copiesOfCopiesBelongTogether() {
    let chain = [[1, 2, 3], [2, 3, 4], [3, 4, 5], [10, 11]] as [[UInt64]]
    let articles = chain.enumerated().map { article(ArticleID("a\($0)"), fingerprints: $1) }
    #expect(CopyGroups(of: articles).groups == [[0, 1, 2], [3]])
  }

  @Test func reprintsCountAsOneOriginOfATie() {
    let articles = [
      article("a", "L’Écho", fingerprints: [1, 2]),
      article("b", "Le Sample", fingerprints: [1, 2]),
    ]
    let claims = [
      claim(russia, .aid, haftar, in: "a", from: [publisher("L’Écho")]),
      claim(russia, .aid, haftar, in: "b", from: [publisher("Le Sample")]),
    ]
    #expect(build(articles, claims).ties.map(\.origins) == [["l-echo"]])
  }
}
