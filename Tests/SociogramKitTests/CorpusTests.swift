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

  @Test func keepsAnArticleInAnotherLanguageWithoutClaims() async throws {
    let folder = try TemporaryFolder()
    let text = "La Russie soutient l’Égypte."
    for tag in ["fr", "fr-BE", "en"] {
      try folder.write("---\nlanguage: \(tag)\n---\n\(text)\n", to: "\(tag).txt")
    }
    let extraction = await (try Pipeline(data: DataFolder.find())).extract([folder.path])
    #expect(extraction.sociogram.articles.map(\.id.rawValue) == ["en", "fr", "fr-BE"])
    #expect(extraction.sociogram.claims.map(\.article.rawValue).sorted() == ["fr", "fr-BE"])
    #expect(extraction.diagnostics.map(\.code) == ["foreign-language"])
    #expect(extraction.diagnostics.first?.file.hasSuffix("en.txt") == true)
  }

  private static let english = """
    The general said on Monday that his troops had taken the airport of Tripoli after two days of \
    fighting. It was not clear whether Russia supports Egypt and the government.

    La Russie soutient l’Égypte.

    """

  @Test func keepsAnArticleThatLooksForeignWithoutClaims() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.english, to: "plain.txt")
    try folder.write("---\nlanguage: fr\n---\n" + Self.english, to: "stated.txt")
    let extraction = await (try Pipeline(data: DataFolder.find())).extract([folder.path])
    #expect(extraction.sociogram.articles.map(\.language) == ["en", "fr"])
    #expect(Set(extraction.sociogram.claims.map(\.article.rawValue)) == ["stated"])
    let warning = try #require(extraction.diagnostics.first)
    #expect(extraction.diagnostics.count == 1)
    #expect(warning.code == "foreign-language" && warning.severity == .warning)
    #expect(warning.file.hasSuffix("plain.txt") == true)
    #expect(
      warning.message == "The article “plain” looks like English and was not read for claims.")
    #expect(warning.hint?.contains("--language fr") == true)
  }

  @Test func namingTheLanguageForcesReading() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.english, to: "plain.txt")
    try folder.write("---\nlanguage: en\n---\n" + Self.english, to: "stated.txt")
    let extraction = await (try Pipeline(data: DataFolder.find(), language: "fr"))
      .extract([folder.path])
    #expect(Set(extraction.sociogram.claims.map(\.article.rawValue)) == ["plain"])
    #expect(extraction.diagnostics.map(\.code) == ["foreign-language"])
    #expect(extraction.diagnostics.first?.file.hasSuffix("stated.txt") == true)
  }

  @Test func aVerifiedArticleKeepsItsDigestWhateverItLooksLike() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.english, to: "plain.txt")
    let extraction = await (try Pipeline(data: DataFolder.find())).extract([folder.path])
    let corpus = await Corpus.read([folder.path])
    #expect(extraction.sociogram.articles.map(\.digest) == corpus.articles.map(\.record.digest))
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
