internal import SociogramModel

/// Who has it from whom, for one proposition.
///
/// A voice whose every claim of the proposition cites somebody else relays it: what rests on the
/// voice counts for where it has it from. A voice is at first hand where its own article says it
/// without citing a named voice, or where another one quotes it with an unnamed source of its own.
/// Voices that have it from each other make a circle, which counts once, however many print it.
struct RelayTracer {
  /// Who cites whom; voices by their places among the sorted ids of origins.
  private var citations: [(voice: Int32, other: Int32)] = []
  private var atFirstHand: [Int32] = []
  private let claimed: [Int32]
  private let witnesses: [Witness]

  /// Follows the chains of the claims that affirm or suppose a proposition.
  init(_ witnesses: [Witness], of builder: TieBuilder) {
    self.witnesses = witnesses
    claimed = witnesses.map { builder.ranks[Int($0.origin)] }
    // A single origin that every chain leads to needs no tracing.
    if claimed.allSatisfy({ $0 == claimed[0] }) { return }
    // Hot: every claim of a graph; nothing is sorted out before a relay is possible.
    for witness in witnesses {
      var last = builder.ranks[Int(witness.ground)]
      var isFirstHand = true
      for number in builder.book.cited[builder.book.chains[Int(witness.chain)].cited] {
        guard let number else {
          isFirstHand = true
          continue
        }
        let voice = builder.ranks[Int(number)]
        if voice == last { continue }
        citations.append((last, voice))
        last = voice
        isFirstHand = false
      }
      if isFirstHand { atFirstHand.append(last) }
    }
  }

  /// The relays that claims rest on, or that belong to a circle, sorted by voice.
  func relays(of proposition: PropositionID, by builder: TieBuilder) -> [Relay] {
    if citations.isEmpty { return [] }
    let relaying = Set(citations.lazy.map(\.voice)).subtracting(atFirstHand)
    // Only who cites and is cited can belong to a circle.
    let mayHaveCircles = citations.contains { relaying.contains($0.other) }
    if !mayHaveCircles, relaying.isDisjoint(with: claimed) { return [] }
    var cited: [Int32: Set<Int32>] = [:]
    for (voice, other) in citations { cited[voice, default: []].insert(other) }
    func voicesReached(from start: Int32, through allowed: Set<Int32>?) -> Set<Int32> {
      RelayTracer.voicesReached(from: start, through: allowed, in: cited)
    }
    let reached = Dictionary(
      uniqueKeysWithValues: cited.keys.map { ($0, voicesReached(from: $0, through: nil)) })
    let voices = names(by: builder)
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
          proposition: proposition, voice: builder.ids[Int(voice)], origin: origin,
          circle: circle.compactMap { voices[$0]?.name }.sorted()))
    }
    return relays
  }

  /// The voices under the best of their names in these claims.
  private func names(by builder: TieBuilder) -> [Int32: Origin] {
    var voices: [Int32: Origin] = [:]
    for witness in witnesses {
      let cited = builder.book.cited[builder.book.chains[Int(witness.chain)].cited]
      for number in [witness.origin, witness.ground] + cited.compactMap(\.self) {
        let origin = builder.book.origins[Int(number)]
        let rank = builder.ranks[Int(number)]
        voices[rank] = voices[rank].map { $0.preferring(origin) } ?? origin
      }
    }
    return voices
  }

  /// The voices at the end of one citation or more; those `through` which a way may lead on are all,
  /// or the ones given.
  private static func voicesReached(
    from start: Int32, through allowed: Set<Int32>?, in cited: [Int32: Set<Int32>]
  ) -> Set<Int32> {
    var reached: Set<Int32> = []
    var border = cited[start] ?? []
    while !border.isEmpty {
      reached.formUnion(border)
      var next: Set<Int32> = []
      for voice in border where allowed?.contains(voice) ?? true {
        next.formUnion(cited[voice] ?? [])
      }
      border = next.subtracting(reached)
    }
    return reached
  }
}
