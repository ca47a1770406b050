package import SociogramModel

/// The names that something bears in a sociogram, to find it by what a user types.
struct NameIndex<ID: Identifier> {
  private var ids: [String: Set<ID>] = [:]
  /// The names as they are written, to offer them.
  private var shown: Set<String> = []

  /// Adds a name; `isOffered` is false for ids and spellings that a hint should not offer.
  mutating func add(_ name: String, for id: ID, isOffered: Bool = true) {
    let key = normalizedName(name)
    if key.isEmpty { return }
    ids[key, default: []].insert(id)
    if isOffered { shown.insert(name) }
  }

  /// What bears a name; empty where nothing does.
  subscript(name: String) -> Set<ID> { ids[normalizedName(name)] ?? [] }

  /// A sentence that offers the names nearest to one; nil where none is near.
  func hint(for name: String) -> String? { nearestNamesHint(to: name, among: Array(shown)) }

  /// Returns what bears a name, compared without case and accents.
  ///
  /// Throws ``GraphError`` with the nearest names where nothing does.
  func lookUp(_ name: String, option: String, kind: String) throws(GraphError) -> Set<ID> {
    if let found = ids[normalizedName(name)] { return found }
    throw GraphError(
      code: .unknownName, message: "The graph has no \(kind) “\(name)”.",
      hint: hint(for: name), location: option)
  }

  func lookUp(_ names: [String], option: String, kind: String) throws(GraphError) -> Set<ID> {
    var found: Set<ID> = []
    for name in names { found.formUnion(try lookUp(name, option: option, kind: kind)) }
    return found
  }
}

extension NameIndex<ActorID> {
  /// The actors of a sociogram under id, name and names in use.
  init(actorsOf sociogram: Sociogram) { self.init(sociogram.actors) }

  init(_ actors: [Actor]) {
    self.init()
    for actor in actors {
      add(actor.id.rawValue, for: actor.id, isOffered: false)
      add(actor.name, for: actor.id)
      for name in actor.names { add(name, for: actor.id, isOffered: false) }
    }
  }
}

extension NameIndex<VoiceID> {
  /// The voices of a sociogram under id, name, description, and where a voice is an actor too,
  /// under the actor's names.
  init(voicesOf sociogram: Sociogram) {
    self.init(
      sociogram.articles, sociogram.actors, chains: sociogram.claims.lazy.map(\.sources))
  }

  init(_ articles: [ArticleRecord], _ actors: [Actor], chains: some Sequence<[Source]>) {
    self.init()
    var known: Set<VoiceID> = []
    for article in articles {
      for voice in article.voices {
        add(voice)
        known.insert(voice.voice)
      }
    }
    // Names are normalised once each, not once a claim.
    var seen: Set<Source> = []
    for chain in chains {
      for source in chain {
        var voice = source
        voice.cue = nil
        guard seen.insert(voice).inserted else { continue }
        add(source)
        known.insert(source.voice)
      }
    }
    for actor in actors {
      let voice = VoiceID(normalizedName(actor.name))
      guard known.contains(voice) else { continue }
      for name in [actor.id.rawValue, actor.name] + actor.names {
        add(name, for: voice, isOffered: false)
      }
    }
  }

  private mutating func add(_ source: Source) {
    guard source.isKnown else { return }
    add(source.voice.rawValue, for: source.filterVoice, isOffered: false)
    add(source.name, for: source.filterVoice, isOffered: source.isNamed)
    if !source.isNamed {
      add(source.voice.rawValue, for: .anonymous, isOffered: false)
      if let described = source.described { add(described, for: source.filterVoice) }
    }
  }
}

extension ArticleRecord {
  /// The publisher and the credited voices.
  var voices: [Source] { [publisherSource] + credits }
}

extension Source {
  /// The voice as a filter tells it from others: one without a name by its description.
  package var filterVoice: VoiceID {
    guard !isNamed, let described else { return voice }
    return VoiceID("anonymous:" + normalizedName(described))
  }
}
