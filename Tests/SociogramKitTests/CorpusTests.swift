import SociogramKit
import SociogramModel
import Testing

@testable import SociogramKit

struct CorpusTests {
  @Test(arguments: [1, 2, 8])
  func keepsTheOrderOfTheInputsForAnyNumberOfJobs(jobs: Int) async throws {
    let folder = try TemporaryFolder()
    let names = (10..<40).map { "article-\($0)" }
    for (index, name) in names.enumerated() {
      let text = String(repeating: "La Russie soutient l’Égypte. ", count: 1 + (40 - index) * 20)
      try folder.write(text, to: "\(name).txt")
    }
    let corpus = await Corpus.read([folder.path], jobs: jobs)
    #expect(corpus.articles.map(\.id.rawValue) == names)
    #expect(corpus.diagnostics.isEmpty)
  }

  @Test func worksOnAllValuesAndKeepsTheirOrder() async {
    let values = Array(0..<100)
    #expect(await inParallel(values, jobs: 3) { $0 * 2 } == values.map { $0 * 2 })
    #expect(await inParallel([Int](), jobs: 3) { $0 } == [])
  }

  @Test func refusesAnotherArticleUnderAKnownID() {
    var known = ArticleRegister()
    let first = ArticleRecord(id: "a", digest: ContentDigest(of: "one"))
    let second = ArticleRecord(id: "a", digest: ContentDigest(of: "two"))
    #expect(known.objection(to: first, from: "x/a.txt") == nil)
    #expect(known.objection(to: first, from: "y/a.txt")?.severity == .warning)
    let objection = known.objection(to: second, from: "z/a.txt")
    #expect(objection?.severity == .error)
    #expect(objection?.file == "z/a.txt")
    #expect(
      objection?.message == "Another article “a” was read from “x/a.txt”; this one is skipped.")
  }
}
