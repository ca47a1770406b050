import SociogramModel

@testable import GraphAnalysis

/// A generator whose numbers are the same in every run (SplitMix64, Steele et al. 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

let haftar = Actor(
  id: "khalifa-haftar", name: "Khalifa Haftar", kind: .person, names: ["Haftar"], state: "LBY")
let libya = Actor(id: "LBY", name: "Libye", kind: .state)
let russia = Actor(id: "RUS", name: "Russie", kind: .state, names: ["Moscou"])
let egypt = Actor(id: "EGY", name: "Égypte", kind: .state)
let shoigu = Actor(id: "sergueï-choïgou", name: "Sergueï Choïgou", kind: .person, state: "RUS")
let everybody = [haftar, libya, russia, egypt, shoigu]

let versions = Provenance(program: "0.1", registry: "r", language: "l")

func reference(_ actor: Actor) -> ActorReference {
  ActorReference(
    id: actor.id, name: actor.name, kind: actor.kind, state: actor.state,
    stateName: everybody.first { $0.id == actor.state }?.name)
}

func publisher(_ name: String) -> Source {
  Source(voice: VoiceID(normalizedName(name)), name: name, role: .publisher)
}

func voice(_ name: String, _ role: SourceRole = .official) -> Source {
  Source(
    voice: VoiceID(normalizedName(name)), name: name, role: role,
    cue: TextSpan(start: 0, end: 5))
}

func unnamed(_ described: String) -> Source {
  Source(voice: .anonymous, name: "anonymous", role: .anonymous, described: described)
}

func claim(
  _ subject: Actor, _ relation: Relation, _ object: Actor, in article: ArticleID = "a",
  from sources: [Source] = [publisher("Le Sample")], stance: Stance = .asserted,
  reading: Double = 0.8, date: EventDate? = nil, quote: String = "Une phrase."
) -> Claim {
  Claim(
    article: article, sentence: 1, quote: quote,
    span: TextSpan(start: 10, end: 10 + quote.utf8.count), subject: reference(subject),
    object: reference(object), relation: relation, predicate: "dire",
    trigger: TextSpan(start: 12, end: 15), stance: stance, sources: sources, date: date,
    reading: reading, reasons: ["direct argument"])
}

func article(
  _ id: ArticleID, _ publisher: String? = "Le Sample", credits: [Source] = [],
  date: String? = "2016-12-01", digest: String = "d", fingerprints: [UInt64] = []
) -> ArticleRecord {
  ArticleRecord(
    id: id, publisher: publisher, credits: credits, date: date.flatMap { PartialDate(iso: $0) },
    title: "Titre \(id)", digest: ContentDigest(of: digest + id.rawValue),
    fingerprints: fingerprints.flatMap { paragraph in (0..<4).map { paragraph &* 4 &+ $0 } })
}

func build(_ articles: [ArticleRecord], _ claims: [Claim], label: String? = nil) -> Sociogram {
  Sociogram(
    label: label, provenance: versions, articles: articles, actors: everybody, claims: claims)
}

/// A corpus drawn by chance: articles that copy each other, claims of every stance that share ids.
func randomCorpus(seed: Int) -> (articles: [ArticleRecord], claims: [Claim]) {
  var random = SeededGenerator(seed: seed)
  let outlets = ["Le Sample", "L’Écho", "La Dépêche d’essai", nil]
  let voices = ["AFP", "Middle East Eye", "Ministère"]
  var articles: [ArticleRecord] = []
  var claims: [Claim] = []
  for number in 0..<Int.random(in: 1...12, using: &random) {
    let id = ArticleID("article-\(number)")
    let outlet = outlets.randomElement(using: &random) ?? nil
    articles.append(
      article(
        id, outlet, credits: Bool.random(using: &random) ? [] : [voice("AFP", .agency)],
        date: ["2016-12", "2016-12-05", nil].randomElement(using: &random) ?? nil,
        fingerprints: (0..<3).map { _ in UInt64.random(in: 0...8, using: &random) }.sorted()))
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let ends = everybody.shuffled(using: &random)
      var sources = [outlet.map { publisher($0) } ?? .unknownPublisher]
      if Bool.random(using: &random), let name = voices.randomElement(using: &random) {
        sources.append(voice(name))
      }
      if Bool.random(using: &random) { sources.append(unnamed("une source")) }
      claims.append(
        claim(
          ends[0], [.consult, .aid, .accuse].randomElement(using: &random) ?? .aid, ends[1], in: id,
          from: sources, stance: Stance.allCases.randomElement(using: &random) ?? .asserted,
          reading: Double.random(in: 0...1, using: &random),
          date: Bool.random(using: &random)
            ? nil : PartialDate(iso: "2016-11").map { EventDate(start: $0) }))
    }
  }
  return (articles, claims)
}
