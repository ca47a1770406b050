package import SociogramModel

/// A voice and what rests on it, as a line of a table.
package struct VoiceRow: Hashable, Sendable {
  /// Where a voice stands on the way of what it says.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    /// Some of its claims can be followed back to it and no further.
    case origin
    /// All that it says comes from elsewhere: it reprints, cites or goes round in a circle.
    case relay
    /// It says some things itself and relays others.
    case both
    /// It has no name, and what it says counts for whoever quotes it.
    case unnamed
  }

  /// The voice; of one without a name, `anonymous:` and its description.
  package var voice: VoiceID
  /// Its name, or its description.
  package var name: String
  /// What kind of voice it is; of several kinds the first.
  package var role: SourceRole
  /// Whether it is an origin or a relay.
  package var part: Part
  /// How reliable an analyst holds it to be.
  package var reliability: Reliability
  /// How many claims rest on it.
  package var claimCount: Int
  /// How many ties have such a claim.
  package var tieCount: Int
  /// How many articles have such a claim.
  package var articleCount: Int
  /// How many ties have no other claim, and would vanish without it.
  package var soleTieCount: Int
  /// The names of other voices that have something from it that it has from them.
  package var circle: [String]
}

extension Sociogram {
  /// Returns the voices, those first on which the most ties rest alone, then by claims, then by id.
  ///
  /// A claim rests on the publisher of its article, on the voices of its chain and on those that its
  /// article credits, as for the filters `source` and `without`. Rejected claims count for nothing.
  package func voiceRows() -> [VoiceRow] {
    let tracer = OriginTracer(articles: articles)
    // Voices are normalised once an article, not once a claim.
    let printed = Dictionary(articles.map { ($0.id, $0.voices.map(Voice.init)) }) { first, _ in
      first
    }
    var bundles: [PropositionID: [Int]] = [:]
    for (index, claim) in claims.enumerated() where !claim.isRejected {
      bundles[claim.proposition, default: []].append(index)
    }
    let grades = GradeTable(grading)
    var tallies: [VoiceID: Tally] = [:]
    for tie in ties {
      let relays = Set(tie.relays.map(\.voice))
      var counts: [VoiceID: Int] = [:]
      for index in bundles[tie.proposition] ?? [] {
        let found = tracer.origin(of: claims[index]).id
        let isRelayed = relays.contains(found)
        var seen: [VoiceID] = []
        let voices = claims[index].sources.map(Voice.init) + (printed[claims[index].article] ?? [])
        for voice in voices where voice.source.isKnown && !seen.contains(voice.id) {
          seen.append(voice.id)
          counts[voice.id, default: 0] += 1
          tallies[voice.id, default: Tally(voice.source)].add(
            voice.source, claims[index].article,
            isOrigin: !isRelayed && found.rawValue == voice.source.voice.rawValue)
        }
      }
      for (voice, count) in counts {
        tallies[voice]?.tieCount += 1
        if count == bundles[tie.proposition]?.count { tallies[voice]?.soleTieCount += 1 }
      }
      for relay in tie.relays where !relay.circle.isEmpty {
        tallies[VoiceID(relay.voice.rawValue)]?.circle.formUnion(relay.circle)
      }
    }
    return tallies.map { voice, tally in
      VoiceRow(
        voice: voice, name: tally.name, role: tally.role, part: tally.part,
        reliability: grades.grade(of: [tally.source]).0, claimCount: tally.claimCount,
        tieCount: tally.tieCount, articleCount: tally.articles.count,
        soleTieCount: tally.soleTieCount, circle: tally.circle.subtracting([tally.name]).sorted())
    }.sorted { a, b in
      (-a.soleTieCount, -a.claimCount, a.voice) < (-b.soleTieCount, -b.claimCount, b.voice)
    }
  }
}

/// A voice with what tells it from others.
private struct Voice {
  let source: Source
  let id: VoiceID

  init(_ source: Source) {
    self.source = source
    id = source.filterVoice
  }
}

/// What is counted of one voice.
private struct Tally {
  var source: Source
  var name: String
  var role: SourceRole
  var claimCount = 0
  var originCount = 0
  var tieCount = 0
  var soleTieCount = 0
  var articles: Set<ArticleID> = []
  var circle: Set<String> = []

  init(_ source: Source) {
    self.source = source
    name = source.shownName
    role = source.role
  }

  /// Counts a claim; of several names the longest is shown, of several roles the first.
  mutating func add(_ source: Source, _ article: ArticleID, isOrigin: Bool) {
    let shown = source.shownName
    if shown != name, (-shown.utf8.count, shown) < (-name.utf8.count, name) { name = shown }
    if source.role != role {
      role = SourceRole.allCases.first { $0 == source.role || $0 == role } ?? role
    }
    claimCount += 1
    if isOrigin { originCount += 1 }
    articles.insert(article)
  }

  var part: VoiceRow.Part {
    if !source.isNamed { return .unnamed }
    return originCount == 0 ? .relay : originCount == claimCount ? .origin : .both
  }
}
