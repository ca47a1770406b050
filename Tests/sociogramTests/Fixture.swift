import SociogramKit
import SociogramModel

/// A few claims as a reader of two articles would draw them.
enum Fixture {
  static let haftar = ActorReference(
    id: "khalifa-haftar", name: "Khalifa Haftar", kind: .person, state: "LBY", stateName: "Libye")
  static let russia = ActorReference(id: "RUS", name: "Russie", kind: .state)
  static let egypt = ActorReference(id: "EGY", name: "Égypte", kind: .state)

  static let littoral = Source(voice: "littoral", name: "Littoral", role: .publisher)
  static let mee = Source(voice: "middle-east-eye", name: "Middle East Eye", role: .medium)
  static let unnamed = Source(
    voice: .anonymous, name: "anonymous", role: .official, described: "une source sécuritaire")

  static func claim(
    _ article: ArticleID, _ quote: String, _ subject: ActorReference, _ relation: Relation,
    _ object: ActorReference, _ stance: Stance = .asserted, sources: [Source] = [littoral]
  ) -> Claim {
    Claim(
      article: article, sentence: 1, quote: quote,
      span: TextSpan(start: 10, end: 10 + quote.utf8.count), subject: subject, object: object,
      relation: relation, predicate: "prédicat", stance: stance, sources: sources, reading: 0.8,
      reasons: ["direct argument"])
  }

  static let claims = [
    claim("a", "La Russie soutient le maréchal Haftar.", russia, .support, haftar),
    claim("a", "L’Égypte arme le maréchal Haftar.", egypt, .aid, haftar),
    claim(
      "b", "Haftar aurait demandé des armes à Moscou.", haftar, .request, russia, .hedged,
      sources: [littoral, mee, unnamed]),
  ]

  /// Claims as the lines of a file.
  static func lines(_ claims: [Claim] = claims) -> String {
    let sociogram = Sociogram(
      provenance: Provenance(program: "", registry: "", language: ""), articles: [], actors: [],
      claims: claims, origins: [], ties: [])
    return String(decoding: GraphFile.encoded(sociogram, as: .jsonl), as: UTF8.self)
  }
}
