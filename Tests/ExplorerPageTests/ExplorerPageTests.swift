import GraphAnalysis
import MapRendering
import SociogramModel
import Testing

@testable import ExplorerPage

struct ExplorerPageTests {
  private func reference(_ id: ActorID, _ kind: ActorKind = .state) -> ActorReference {
    ActorReference(id: id, name: id.rawValue, kind: kind)
  }

  private func claim(
    _ article: ArticleID, _ subject: ActorID, _ relation: Relation, _ object: ActorID,
    _ stance: Stance = .asserted, quote: String = "Une phrase.", reading: Double = 0.8
  ) -> Claim {
    Claim(
      article: article, sentence: 0, quote: quote,
      span: TextSpan(start: 0, end: quote.utf8.count), subject: reference(subject),
      object: reference(object), relation: relation, predicate: "dire", stance: stance,
      sources: [Source(voice: "l-echo", name: "L’Écho", role: .publisher)], reading: reading)
  }

  private func sociogram(_ claims: [Claim], label: String? = "mai") -> Sociogram {
    Sociogram(
      label: label, provenance: Provenance(program: "1", registry: "", language: ""),
      articles: [], actors: [], claims: claims)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test
  func givesTheSameBytesForTheSameSociogram() throws {
    let claims = [claim("a", "A", .aid, "B"), claim("b", "B", .consult, "C", .hedged)]
    let page = ExplorerPage()
    #expect(
      try page.map(of: sociogram(claims)).bytes
        == page.map(of: sociogram(claims.reversed())).bytes)
  }

  @Test
  func hasTheTitleThatWasAskedForElseOneOfTheCorpus() throws {
    let graph = sociogram([claim("a", "A", .aid, "B")])
    let plain = text(try ExplorerPage().map(of: graph).bytes)
    #expect(plain.contains("<title>Carte des relations : mai</title>"))
    let titled = ExplorerPage(map: MapOptions(title: "Qui & qui\u{202E}", language: .english))
    let page = text(try titled.map(of: graph).bytes)
    #expect(page.contains("<title>Qui &amp; qui\u{FFFD}</title>"))
    #expect(page.contains("<html lang=\"en\">"))
  }

  @Test
  func tellsClaimsOfBothVersionsFromThoseOfOne() {
    let same = claim("a", "A", .aid, "B")
    let before = claim("a", "A", .accuse, "B", reading: 0.5)
    let after = claim("a", "A", .accuse, "B", reading: 0.9)
    let gone = claim("b", "A", .consult, "B")
    let data = PageData(
      SociogramDifference(
        from: sociogram([same, before, gone], label: "avril"), to: sociogram([same, after])),
      title: nil, language: .french)
    let sides = Dictionary(grouping: data.claims, by: \.claim.relation).mapValues {
      $0.map(\.sides.rawValue)
    }
    #expect(sides == [.aid: [3], .accuse: [1, 2], .consult: [1]])
    #expect(data.title == "Carte des relations : avril → mai")
  }

  @Test
  func drawsTheActorsAndTiesOfBothVersions() throws {
    let difference = SociogramDifference(
      from: sociogram([claim("a", "A", .aid, "B")]),
      to: sociogram([claim("a", "B", .aid, "C")]))
    let page = text(try ExplorerPage().map(of: difference).bytes)
    for actor in ["A", "B", "C"] { #expect(page.contains("id=\"n-\(actor)\"")) }
  }

  @Test
  func leavesOutOfQuotesWhatNobodyReads() {
    let long = String(repeating: "mot ", count: 25_000)
    let data = PageData(
      sociogram([claim("a", "A", .aid, "B", quote: long)]), title: nil, language: .french)
    #expect(data.json(style: "").utf8.count < 50_000)
  }
}
