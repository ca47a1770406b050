import SociogramModel

/// A sociogram built by hand, for tests of drawing alone.
struct DemoSociogram {
  var actors: [Actor] = []
  var claims: [Claim] = []
  var ties: [Tie] = []
  var label: String? = "libye/démo"

  mutating func add(_ id: ActorID, _ name: String, _ kind: ActorKind, of state: ActorID? = nil) {
    actors.append(Actor(id: id, name: name, kind: kind, state: state))
  }

  mutating func add(
    _ subject: ActorID, _ relation: Relation, _ object: ActorID, _ stance: Stance = .asserted,
    confidence: Double = 0.8, origins: [OriginID] = ["reuters"],
    voices: [String] = ["Agence Exemple"],
    deniedBy: String? = nil
  ) {
    var made: [Claim] = voices.map { claim(subject, relation, object, stance, voice: $0) }
    if let deniedBy { made.append(claim(subject, relation, object, .denied, voice: deniedBy)) }
    claims += made
    ties.append(
      Tie(
        subject: subject, object: object, relation: relation, claims: made.map(\.id).sorted(),
        stance: stance, isContested: deniedBy != nil && stance != .denied, origins: origins,
        articles: ["001"], reading: confidence, credibility: .stated, confidence: confidence))
  }

  private func claim(
    _ subject: ActorID, _ relation: Relation, _ object: ActorID, _ stance: Stance, voice: String
  ) -> Claim {
    func reference(_ id: ActorID) -> ActorReference {
      let actor = actors.first { $0.id == id }
      return ActorReference(id: id, name: actor?.name ?? id.rawValue, kind: actor?.kind ?? .body)
    }
    return Claim(
      article: "001", sentence: 0, quote: "…", span: TextSpan(start: 0, end: 3),
      subject: reference(subject), object: reference(object), relation: relation,
      predicate: relation.rawValue, stance: stance,
      sources: [Source(voice: VoiceID(normalizedName(voice)), name: voice, role: .agency)],
      reading: 0.8)
  }

  var sociogram: Sociogram {
    Sociogram(
      label: label,
      provenance: Provenance(program: "0.1.0", registry: "test", language: "test"),
      articles: [
        ArticleRecord(
          id: "001", publisher: "Journal Exemple", date: PartialDate(year: 2017, month: 1, day: 3),
          digest: ContentDigest(of: "1")),
        ArticleRecord(
          id: "002", publisher: "Agence Exemple", date: PartialDate(year: 2017, month: 1, day: 28),
          digest: ContentDigest(of: "2")),
      ],
      actors: actors.sorted { $0.id < $1.id }, claims: claims.sorted { $0.id < $1.id },
      origins: [Origin(id: "reuters", name: "Reuters")], ties: ties.sorted { $0.id < $1.id })
  }
}

extension DemoSociogram {
  /// Fifteen actors and twenty-three illustrative ties that use every stance and most relations.
  static let libya: DemoSociogram = {
    var demo = DemoSociogram()
    demo.add("RUS", "Russie", .state)
    demo.add("EGY", "Égypte", .state)
    demo.add("ARE", "Émirats arabes unis", .state)
    demo.add("DZA", "Algérie", .state)
    demo.add("ISR", "Israël", .state)
    demo.add("FRA", "France", .state)
    demo.add("LBY", "Libye", .state)
    demo.add("khalifa-haftar", "Khalifa Haftar", .person, of: "LBY")
    demo.add("fayez-al-sarraj", "Fayez al-Sarraj", .person, of: "LBY")
    demo.add("sergei-lavrov", "Sergueï Lavrov", .person, of: "RUS")
    demo.add("abdelmalek-sellal", "Abdelmalek Sellal", .person, of: "DZA")
    demo.add("armee-nationale-libyenne", "Armée nationale libyenne", .armedGroup, of: "LBY")
    demo.add("onu", "Organisation des Nations unies", .organisation)
    demo.add("daech", "Daech", .armedGroup)
    demo.add("national-oil-corporation", "National Oil Corporation", .company, of: "LBY")
    if let at = demo.actors.firstIndex(where: { $0.id == "khalifa-haftar" }) {
      demo.actors[at].affiliations = [
        Affiliation(role: "commandant", target: "armee-nationale-libyenne")
      ]
    }
    demo.add("RUS", .support, "khalifa-haftar", .asserted, confidence: 0.85, origins: ["a", "b"])
    demo.add(
      "khalifa-haftar", .consult, "sergei-lavrov", .asserted, confidence: 0.9,
      origins: ["a", "b", "c"])
    demo.add(
      "RUS", .aid, "armee-nationale-libyenne", .hedged, confidence: 0.45,
      voices: ["médias russes"], deniedBy: "ministère russe de la Défense")
    demo.add("EGY", .support, "khalifa-haftar", .reported, confidence: 0.62, origins: ["a", "b"])
    demo.add("EGY", .aid, "armee-nationale-libyenne", .asserted, confidence: 0.75)
    demo.add("EGY", .assault, "daech", .asserted, confidence: 0.8)
    demo.add(
      "ARE", .aid, "armee-nationale-libyenne", .reported, confidence: 0.55, origins: ["a", "b"])
    demo.add("ARE", .support, "khalifa-haftar", .asserted, confidence: 0.7)
    demo.add(
      "ISR", .cooperate, "khalifa-haftar", .reported, confidence: 0.3, voices: ["Journal Exemple"])
    demo.add(
      "fayez-al-sarraj", .request, "DZA", .reported, confidence: 0.58,
      voices: ["source sécuritaire algérienne"])
    demo.add("abdelmalek-sellal", .consult, "fayez-al-sarraj", .asserted, confidence: 0.85)
    demo.add("abdelmalek-sellal", .consult, "khalifa-haftar", .asserted, confidence: 0.75)
    demo.add("abdelmalek-sellal", .affiliation, "DZA", .asserted, confidence: 0.95)
    demo.add("sergei-lavrov", .affiliation, "RUS", .asserted, confidence: 0.95)
    demo.add(
      "khalifa-haftar", .affiliation, "armee-nationale-libyenne", .asserted, confidence: 0.95)
    demo.add("khalifa-haftar", .reject, "fayez-al-sarraj", .asserted, confidence: 0.65)
    demo.add("armee-nationale-libyenne", .assault, "daech", .asserted, confidence: 0.9)
    demo.add("onu", .support, "fayez-al-sarraj", .asserted, confidence: 0.9, origins: ["a", "b"])
    demo.add("onu", .sanction, "LBY", .asserted, confidence: 0.6)
    demo.add("FRA", .agree, "onu", .hypothetical, confidence: 0.35)
    demo.add("FRA", .support, "fayez-al-sarraj", .reported, confidence: 0.6)
    demo.add(
      "armee-nationale-libyenne", .coerce, "national-oil-corporation", .denied, confidence: 0.2,
      deniedBy: "porte-parole de l’armée")
    demo.add("DZA", .aid, "khalifa-haftar", .negated, confidence: 0.5)
    return demo
  }()
}
