import SociogramModel
import Testing

@testable import GraphAnalysis

struct BuildingTests {
  @Test(arguments: 0..<40)
  func doesNotDependOnTheOrderOfTheInput(seed: Int) {
    let corpus = randomCorpus(seed: seed)
    let whole = build(corpus.articles, corpus.claims)
    var random = SeededGenerator(seed: seed + 1000)
    for _ in 0..<5 {
      let shuffled = Sociogram(
        label: nil, provenance: versions, articles: corpus.articles.shuffled(using: &random),
        actors: everybody.shuffled(using: &random), claims: corpus.claims.shuffled(using: &random))
      #expect(shuffled == whole)
    }
  }

  @Test(arguments: 0..<40)
  func mergingPartsGivesTheWhole(seed: Int) throws {
    let corpus = randomCorpus(seed: seed)
    let whole = build(corpus.articles, corpus.claims)
    var random = SeededGenerator(seed: seed + 2000)
    for _ in 0..<5 {
      let sides = corpus.articles.map { _ in Int.random(in: 0..<3, using: &random) }
      let parts = (0..<3).map { part in
        let articles = zip(corpus.articles, sides).filter { $0.1 == part }.map(\.0)
        let ids = Set(articles.map(\.id))
        return build(articles, corpus.claims.filter { ids.contains($0.article) })
      }
      #expect(try Sociogram.merging(parts.shuffled(using: &random)) == whole)
    }
  }

  @Test func sortsEverythingByID() {
    let corpus = randomCorpus(seed: 7)
    let built = build(corpus.articles, corpus.claims)
    #expect(built.articles.map(\.id) == built.articles.map(\.id).sorted())
    #expect(built.actors.map(\.id) == built.actors.map(\.id).sorted())
    #expect(built.claims.map(\.id) == built.claims.map(\.id).sorted())
    #expect(built.origins.map(\.id) == built.origins.map(\.id).sorted())
    #expect(built.ties.map(\.id) == built.ties.map(\.id).sorted())
  }

  @Test func keepsTheBetterReadOfTwoClaimsWithOneID() {
    let weak = claim(russia, .aid, haftar, stance: .asserted, reading: 0.3)
    let strong = claim(russia, .aid, haftar, stance: .hedged, reading: 0.9)
    #expect(build([article("a")], [weak, strong]).claims == [strong])
  }

  @Test func keepsTheStrongerStanceOfTwoClaimsReadAlike() {
    let hedged = claim(russia, .aid, haftar, stance: .hedged)
    let asserted = claim(russia, .aid, haftar, stance: .asserted)
    #expect(build([article("a")], [hedged, asserted]).claims == [asserted])
  }

  @Test func leavesOutActorsAtNoEndOfAClaimButKeepsTheirStates() {
    let built = build([article("a")], [claim(haftar, .request, russia)])
    #expect(built.actors.map(\.id) == ["LBY", "RUS", "khalifa-haftar"])
  }

  @Test func makesActorsAndArticlesOfClaimsAlone() {
    let built = Sociogram(
      label: nil, provenance: versions, articles: [], actors: [],
      claims: [claim(haftar, .request, russia, in: "x")])
    #expect(built.articles.map(\.id) == ["x"])
    #expect(built.articles.map(\.publisher) == ["Le Sample"])
    #expect(built.actors.map(\.name) == ["Libye", "Russie", "Khalifa Haftar"])
  }

  @Test func refusesTwoArticlesUnderOneID() {
    let old = build([article("a", digest: "old")], [])
    let new = build([article("a", digest: "new")], [])
    #expect {
      try Sociogram.merging([old, new])
    } throws: { error in
      guard let error = error as? GraphError else { return false }
      return error.code == .conflictingArticle && error.message.contains("“a”")
        && error.location == "a"
    }
  }

  @Test func joinsAnArticleKnownOnlyFromClaimsWithItsRecord() throws {
    let bare = Sociogram(
      label: nil, provenance: versions, articles: [], actors: [],
      claims: [claim(haftar, .request, russia)])
    let merged = try Sociogram.merging([bare, build([article("a")], [])])
    #expect(merged.articles == [article("a")])
  }

  @Test func namesEveryVersionThatMadeItsParts() throws {
    var other = build([], [])
    other.provenance.program = "0.2"
    let merged = try Sociogram.merging([other, build([], [])])
    #expect(merged.provenance == Provenance(program: "0.1 + 0.2", registry: "r", language: "l"))
  }
}
