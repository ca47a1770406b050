internal import GraphAnalysis
internal import SociogramModel

/// The voices and origins of one or two versions, each under the place by which claims name it.
struct PageVoices {
  /// A voice as filters tell it from others.
  struct Voice: Hashable {
    var id: VoiceID
    var name: String
  }

  /// The voices, sorted by id.
  private(set) var voices: [Voice] = []
  /// The origins under each of their names, sorted by id, then name.
  private(set) var origins: [Origin] = []
  /// The tracer of each version.
  let tracers: [OriginTracer]

  private var voicePlaces: [VoiceID: Int] = [:]
  private var originPlaces: [Origin: Int] = [:]

  /// Collects what the claims rest on.
  init(_ versions: [Sociogram]) {
    tracers = versions.map { OriginTracer(articles: $0.articles) }
    var names: [VoiceID: String] = [:]
    var found: Set<Origin> = []
    for (version, tracer) in zip(versions, tracers) {
      let records = Dictionary(version.articles.map { ($0.id, $0) }) { first, _ in first }
      for claim in version.claims where !claim.isRejected {
        let (publishers, cited) = claim.voices(in: records[claim.article])
        for source in publishers + cited + claim.sources {
          let name = source.shownName
          let id = source.filterVoice
          names[id] = names[id].map { PageVoices.better($0, name) } ?? name
          if !source.isNamed { names[.anonymous] = "anonymous" }
        }
        found.insert(tracer.origin(of: claim))
      }
      found.formUnion(version.ties.flatMap(\.relays).map(\.origin))
    }
    voices = names.sorted { $0.key < $1.key }.map { Voice(id: $0.key, name: $0.value) }
    origins = found.sorted { ($0.id, $0.name) < ($1.id, $1.name) }
    for (place, voice) in voices.enumerated() { voicePlaces[voice.id] = place }
    for (place, origin) in origins.enumerated() { originPlaces[origin] = place }
  }

  /// The place of a voice, which is one of some claim.
  func place(of source: Source) -> Int { voicePlaces[source.filterVoice] ?? 0 }

  /// The place of an origin.
  func place(of origin: Origin) -> Int { originPlaces[origin] ?? 0 }

  /// The places of the voices that a filter may ask for, rising, each once: a voice without a name
  /// also counts as anonymous, an unknown publisher not at all.
  func places(of sources: [Source]) -> [Int] {
    var places: Set<Int> = []
    for source in sources where source.voice != Source.unknownPublisher.voice {
      places.insert(place(of: source))
      if !source.isNamed, let any = voicePlaces[.anonymous] { places.insert(any) }
    }
    return places.sorted()
  }

  /// The grades of the voices, each with the place of its voice; a voice without a name has that of
  /// its description, else that of all without a name.
  func grades(_ grading: Grading) -> [(voice: Int, grade: Reliability)] {
    let grades = Dictionary(grading.grades.map { ($0.voice, $0.reliability) }) { first, _ in first }
    return voices.enumerated().compactMap { place, voice in
      let isUnnamed = voice.id.rawValue.hasPrefix(VoiceID.anonymous.rawValue + ":")
      let grade = grades[voice.id] ?? (isUnnamed ? grades[.anonymous] : nil)
      return grade.map { (place, $0) }
    }
  }

  /// The longer of two names, then the smaller.
  private static func better(_ a: String, _ b: String) -> String {
    (-a.utf8.count, a) < (-b.utf8.count, b) ? a : b
  }
}
