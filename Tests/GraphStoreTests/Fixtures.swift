import GraphAnalysis
import SociogramModel

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

/// Texts that break careless writers of JSON, of lines or of terminals.
let hostileTexts = [
  "", "\"", "\\", "\\\"", "a\nb\r\nc\td", "\u{0}\u{1}\u{1F}\u{7F}\u{85}\u{9F}", "\u{2028}\u{2029}",
  "\u{202E}renversé\u{202C}\u{2066}x\u{2069}\u{200F}", "👩‍👩‍👧 🇱🇾 𝄞", "e\u{301} é", "\u{FEFF}",
  "</script><!--", "{\"format\":\"sociogram\"}", "« L’Orient–Le Jour »", "\u{10FFFF}\u{FFFD}",
  "\u{C2}\u{E2}",
]

let states = [
  Actor(id: "LBY", name: "Libye", kind: .state),
  Actor(id: "RUS", name: "Russie", kind: .state, names: ["Moscou", "Kremlin"]),
  Actor(id: "EGY", name: "Égypte", kind: .state),
]
let people = [
  Actor(
    id: "khalifa-haftar", name: "Khalifa Haftar", kind: .person, names: ["Haftar"], state: "LBY",
    affiliations: [
      Affiliation(role: "maréchal", target: nil),
      Affiliation(
        role: "commandant", target: "ANL", from: PartialDate(year: 2015, month: 3),
        to: PartialDate(year: 2017)),
    ])
]

func reference(_ actor: Actor) -> ActorReference {
  ActorReference(
    id: actor.id, name: actor.name, kind: actor.kind, state: actor.state,
    stateName: states.first { $0.id == actor.state }?.name)
}

func sociogram(quoting text: String) -> Sociogram {
  let claim = Claim(
    article: "a", sentence: 0, quote: text, span: TextSpan(start: 0, end: text.utf8.count),
    subject: reference(people[0]), object: reference(states[1]), relation: .request,
    mode: text, predicate: text, stance: .asserted,
    sources: [
      Source(voice: "le-sample", name: text, role: .publisher, described: text)
    ], reading: 0.5, reasons: [text, text])
  return Sociogram(
    label: "essai", provenance: Provenance(program: "0", registry: text, language: text),
    articles: [
      ArticleRecord(
        id: "a", publisher: "Le Sample", title: text, author: text, url: text, archiveURL: text,
        digest: ContentDigest(of: text), fingerprints: [0, 7, .max])
    ], actors: states + people, claims: [claim])
}

let exampleClaims = [
  Claim(
    article: "002", sentence: 4, quote: "Alger aurait été sollicitée.",
    span: TextSpan(start: 812, end: 840),
    subject: ActorReference(id: "fayez-al-sarraj", name: "Fayez al-Sarraj", kind: .person),
    object: ActorReference(
      id: "DZA", name: "Algérie", kind: .state, state: "DZA", stateName: "Algérie"),
    relation: .request, predicate: "solliciter", trigger: TextSpan(start: 820, end: 828),
    stance: .reported,
    sources: [
      Source(voice: "middle-east-eye", name: "Middle East Eye", role: .publisher),
      Source(
        voice: .anonymous, name: "anonymous", role: .official,
        described: "source sécuritaire algérienne", cue: TextSpan(start: 800, end: 806)),
    ], date: PartialDate(year: 2016, month: 10).map { EventDate(start: $0) }, reading: 0.83,
    reasons: ["direct argument"])
]

/// A sociogram drawn by chance.
func randomSociogram(seed: Int) -> Sociogram {
  var random = SeededGenerator(seed: seed)
  var articles: [ArticleRecord] = []
  var claims: [Claim] = []
  let voices = [
    Source(
      voice: "afp", name: "AFP", role: .agency, cue: TextSpan(start: 3, end: 6),
      value: FactValue.allCases.first),
    Source(
      voice: .anonymous, name: "anonymous", role: .anonymous, described: "un diplomate"),
    Source(voice: "mee", name: "Middle East Eye", role: .medium),
  ]
  for number in 0..<Int.random(in: 0...8, using: &random) {
    let outlet = ["Le Sample", "L’Écho", nil].randomElement(using: &random) ?? nil
    let record = ArticleRecord(
      id: ArticleID("dossier/\(number) é"), publisher: outlet,
      credits: Bool.random(using: &random) ? [voices[0]] : [],
      date: Bool.random(using: &random) ? PartialDate(year: 2016, month: 12, day: number + 1) : nil,
      title: hostileTexts.randomElement(using: &random), url: "https://x.example/?a=1&b=\(number)",
      digest: ContentDigest(of: "\(number)"),
      fingerprints: (0..<3).map { _ in UInt64.random(in: 0...5, using: &random) }.sorted())
    articles.append(record)
    for sentence in 0..<Int.random(in: 0...5, using: &random) {
      let ends = (states + people).shuffled(using: &random)
      let quote = hostileTexts.randomElement(using: &random) ?? ""
      let isDated = Bool.random(using: &random)
      claims.append(
        Claim(
          article: record.id, sentence: sentence, quote: quote,
          span: TextSpan(start: 7, end: 7 + quote.utf8.count), subject: reference(ends[0]),
          object: reference(ends[1]),
          relation: Relation.allCases.randomElement(using: &random) ?? .aid,
          mode: Bool.random(using: &random) ? "visit" : nil, predicate: "rencontrer",
          trigger: Bool.random(using: &random) ? TextSpan(start: 8, end: 9) : nil,
          stance: Stance.allCases.randomElement(using: &random) ?? .asserted,
          sources: [record.publisherSource]
            + voices.filter { _ in Bool.random(using: &random) },
          date: isDated
            ? PartialDate(year: 2016, month: 10).map {
              EventDate(start: $0, end: PartialDate(year: 2016, month: 12))
            } : nil,
          reading: Double.random(in: 0...1, using: &random),
          reasons: ["direct argument", quote],
          subjectSpan: Bool.random(using: &random) ? TextSpan(start: 7, end: 7) : nil,
          objectSpan: Bool.random(using: &random) ? TextSpan(start: 7, end: 8) : nil))
      if Int.random(in: 0..<3, using: &random) == 0 { judge(&claims[claims.count - 1], &random) }
    }
  }
  let grades = voices.map {
    Grade(
      voice: $0.voice, name: $0.name,
      reliability: Reliability.allCases.randomElement(using: &random) ?? .f,
      reason: hostileTexts.randomElement(using: &random) ?? "")
  }
  return Sociogram(
    label: Bool.random(using: &random) ? "libye 2016-12" : nil,
    provenance: Provenance(
      program: "0.1", registry: "abc", language: "def", model: "1", frames: "2", judgements: "3"),
    articles: articles, actors: states + people, claims: claims,
    grading: Grading(
      grades: Bool.random(using: &random) ? grades : [], isWeighed: Bool.random(using: &random)),
    places: seed % 2 == 0
      ? [] : states.map { ActorPlace(actor: $0.id, x: Double(seed) / 3, y: -40) })
}

/// Judges a claim as an analyst might.
private func judge(_ claim: inout Claim, _ random: inout SeededGenerator) {
  let original = claim.wording
  var wording = original
  let verdict = ClaimJudgement.Verdict.allCases.randomElement(using: &random) ?? .accept
  if verdict == .correct {
    wording.stance = .denied
    wording.relation = .reject
    (wording.subject, wording.object) = (wording.object, wording.subject)
  }
  claim = claim.worded(wording)
  claim.judgement = ClaimJudgement(
    verdict: verdict, reason: hostileTexts.randomElement(using: &random) ?? "",
    author: "A. Dupont", date: PartialDate(year: 2026, month: 1, day: 5), original: original)
}
