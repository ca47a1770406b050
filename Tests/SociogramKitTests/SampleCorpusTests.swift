import Foundation
import SociogramKit
import SociogramModel
import Testing

/// What the sample corpus must give in both its versions, whatever else it gives.
@Suite struct SampleCorpusTests {
  static let versions = ["2016-12", "2017-01"]

  /// Each version is read once for all tests.
  private static let extractions: [String: Task<Extraction, any Error>] = {
    Dictionary(
      uniqueKeysWithValues: versions.map { version in
        (
          version,
          Task {
            let data = try DataFolder.find()
            return try await Pipeline(data: data).extract(
              ["\(data.path)/Corpora/libye/\(version)"], label: version)
          }
        )
      })
  }()

  private func sociogram(_ version: String) async throws -> Sociogram {
    let task = try #require(SampleCorpusTests.extractions[version])
    return try await task.value.sociogram
  }

  /// The claims between an actor and a state, or somebody who acts for it, in either direction.
  private func claims(
    between actor: ActorID, and state: ActorID, in sociogram: Sociogram
  ) -> [Claim] {
    sociogram.claims.filter { claim in
      let ends = [claim.subject, claim.object]
      return ends.contains { $0.id == actor }
        && ends.contains { $0.id == state || $0.state == state }
    }
  }

  @Test(arguments: versions)
  func isReadWithoutTrouble(version: String) async throws {
    let task = try #require(SampleCorpusTests.extractions[version])
    #expect(try await task.value.diagnostics.isEmpty)
    #expect(try await sociogram(version).articles.count >= 10)
  }

  @Test(arguments: versions, ["RUS", "EGY", "ARE"] as [ActorID])
  func haftarIsTiedToHisBackers(version: String, state: ActorID) async throws {
    let sociogram = try await sociogram(version)
    let claims = claims(between: "khalifa-haftar", and: state, in: sociogram)
    #expect(claims.contains { $0.stance.isAffirming })
    for claim in claims {
      #expect(!claim.quote.isEmpty)
      #expect(claim.sources.first?.role == .publisher)
      #expect(claim.reading > 0 && !claim.reasons.isEmpty)
      let tie = sociogram.ties.first { $0.claims.contains(claim.id) }
      #expect(tie.map { !$0.reasons.isEmpty } == true)
    }
  }

  @Test(arguments: versions)
  func sarrajAsksAlgiersInTheWordsOfAnUnnamedSourceThroughAnotherMedium(
    version: String
  ) async throws {
    let asked = claims(
      between: "fayez-al-sarraj", and: "DZA", in: try await sociogram(version)
    ).filter { $0.relation == .request && $0.subject.id == "fayez-al-sarraj" }
    #expect(!asked.isEmpty)
    let told = try #require(
      asked.first { claim in claim.sources.contains { $0.name == "Middle East Eye" } })
    #expect(told.stance == .reported)
    #expect(told.sources.first?.name == "Le Courrier du Sahel (exemple)")
    #expect(told.sources.last?.isNamed == false)
    #expect(told.sources.last?.described?.contains("source sécuritaire") == true)
  }

  @Test(arguments: versions)
  func israelIsNeverSaidToHelpHaftarAsAFact(version: String) async throws {
    let sociogram = try await sociogram(version)
    let claims = sociogram.claims.filter { claim in
      let ends = [claim.subject, claim.object]
      return ends.contains { $0.id == "ISR" || $0.state == "ISR" }
        && ends.contains { $0.id == "khalifa-haftar" || $0.id == "armee-nationale-libyenne" }
    }
    #expect(!claims.isEmpty)
    #expect(!claims.contains { $0.stance == .asserted })
    #expect(claims.contains { claim in claim.sources.contains { $0.name == "Al-Mawja" } })
  }

  @Test(arguments: versions)
  func mediaThatOnlyTellAreNoActors(version: String) async throws {
    let sociogram = try await sociogram(version)
    #expect(sociogram.actors.filter { $0.kind == .medium }.map(\.name) == [])
  }

  @Test(arguments: versions)
  func everyQuoteStandsInItsArticle(version: String) async throws {
    let data = try DataFolder.find()
    let corpus = await Corpus.read(["\(data.path)/Corpora/libye/\(version)"])
    let check = Verification(of: try await sociogram(version), in: corpus.articles)
    #expect(check.findings.map(\.description) == [])
    #expect(check.matchCount > 0 && check.changedArticleCount == 0)
  }

  @Test func theVersionsDifferByTheArticlesThatChanged() async throws {
    let difference = Comparison(
      from: try await sociogram("2016-12"), to: try await sociogram("2017-01"))
    let text = difference.text()
    for article in ["+ 13-haftar-kouznetsov", "- 11-ankara-sarraj", "~ 10-brigades-benghazi"] {
      #expect(text.contains("\n\(article) "))
    }
    #expect(text.contains("\n    article-added: "))
    #expect(text.contains("\n    article-removed: "))
  }

  @Test(arguments: versions)
  func theBytesDoNotDependOnTheJobs(version: String) async throws {
    let data = try DataFolder.find()
    let pipeline = try Pipeline(data: data)
    let inputs = ["\(data.path)/Corpora/libye/\(version)"]
    let one = await pipeline.extract(inputs, label: version, jobs: 1).sociogram
    let eight = await pipeline.extract(inputs, label: version, jobs: 8).sociogram
    #expect(GraphFile.encoded(one, as: .json) == GraphFile.encoded(eight, as: .json))
    #expect(GraphFile.encoded(one, as: .jsonl) == GraphFile.encoded(eight, as: .jsonl))
  }
}
