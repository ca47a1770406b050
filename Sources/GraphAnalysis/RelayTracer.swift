internal import SociogramModel

/// Who has it from whom, for one proposition.
///
/// A voice whose every claim of the proposition cites somebody else relays it: what rests on the
/// voice counts for where it has it from. A voice is at first hand where its own article says it
/// without citing a named voice, or where another one quotes it with an unnamed source of its own.
/// Voices that have it from each other make a circle, which counts once, however many print it.
struct RelayTracer {
  /// The voices that each voice cites.
  private var cited: [OriginID: Set<OriginID>] = [:]
  private var atFirstHand: Set<OriginID> = []
  private var claimed: Set<OriginID> = []
  private var voices: [OriginID: Origin] = [:]

  /// Follows the chains of the claims that affirm or suppose a proposition.
  init(_ witnesses: [TieAssessment.Witness]) {
    for witness in witnesses {
      claimed.insert(witness.origin.id)
      add(witness.origin)
      add(witness.ground)
      var last = witness.ground.id
      var isFirstHand = true
      for source in witness.cited {
        guard source.isNamed else {
          isFirstHand = true
          continue
        }
        let origin = Origin(source)
        if origin.id == last { continue }
        add(origin)
        cited[last, default: []].insert(origin.id)
        last = origin.id
        isFirstHand = false
      }
      if isFirstHand { atFirstHand.insert(last) }
    }
  }

  /// The relays that claims rest on, or that belong to a circle, sorted by voice.
  func relays(of proposition: PropositionID) -> [Relay] {
    let relaying = Set(cited.keys).subtracting(atFirstHand)
    if relaying.isEmpty { return [] }
    let reached = Dictionary(
      uniqueKeysWithValues: cited.keys.map { ($0, voicesReached(from: $0, through: nil)) })
    var relays: [Relay] = []
    for voice in relaying.sorted() {
      let circle = (reached[voice] ?? []).filter { reached[$0]?.contains(voice) == true }
      guard claimed.contains(voice) || !circle.isEmpty else { continue }
      let sources = voicesReached(from: voice, through: relaying)
      let firsts = sources.subtracting(relaying)
      // In a circle that nobody entered from outside, the smallest id stands for all.
      let inCircles = sources.filter { reached[$0]?.contains($0) == true }
      guard let id = firsts.min() ?? inCircles.min(), let origin = voices[id] else { continue }
      relays.append(
        Relay(
          proposition: proposition, voice: voice, origin: origin,
          circle: circle.compactMap { voices[$0]?.name }.sorted()))
    }
    return relays
  }

  private mutating func add(_ origin: Origin) {
    voices[origin.id] = voices[origin.id].map { $0.preferring(origin) } ?? origin
  }

  /// The voices at the end of one citation or more; those `through` which a way may lead on are all,
  /// or the ones given.
  private func voicesReached(
    from start: OriginID, through allowed: Set<OriginID>?
  ) -> Set<OriginID> {
    var reached: Set<OriginID> = []
    var border = cited[start] ?? []
    while !border.isEmpty {
      reached.formUnion(border)
      var next: Set<OriginID> = []
      for voice in border where allowed?.contains(voice) ?? true {
        next.formUnion(cited[voice] ?? [])
      }
      border = next.subtracting(reached)
    }
    return reached
  }
}
