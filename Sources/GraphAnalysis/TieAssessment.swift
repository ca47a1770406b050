internal import SociogramModel

/// The figures of one tie, worked out from what its claims witness.
struct TieAssessment {
  /// What an origin says at its strongest.
  struct Voice {
    var origin: Int32
    var stance: Stance
    /// The best reading of its claims.
    var reading: Double
  }

  /// The strongest stance among the claims.
  let stance: Stance
  let isContested: Bool
  /// The independent origins that affirm or suppose the tie, sorted by id.
  let voices: [Voice]
  let reading: Double
  let credibility: Credibility
  let reliability: Reliability
  let confidence: Double
  let reasons: [String]

  /// Assesses the claims of one tie, given in the order of their ids; never empty.
  ///
  /// - Parameters:
  ///   - told: Those that affirm or suppose the tie.
  ///   - relays: Who of their origins has it from elsewhere.
  init(_ witnesses: [Witness], told: [Witness], relays: [Relay], by builder: TieBuilder) {
    let denials = TieAssessment.denials(among: witnesses, by: builder)
    let support = TieAssessment.tracing(told, to: relays, by: builder)
    let best = TieAssessment.voices(of: support, by: builder)
    let testimony = Testimony(
      stating: best.count { $0.stance == .asserted },
      reporting: best.count { $0.stance == .reported },
      hedging: best.count { $0.stance == .hedged },
      supposing: best.count { $0.stance == .hypothetical },
      denying: denials.isEmpty ? 0 : Set(denials.map { builder.ranks[Int($0.origin)] }).count)
    voices = best
    stance = witnesses.map(\.stance).min() ?? .negated
    isContested = testimony.affirming > 0 && !denials.isEmpty
    credibility = testimony.credibility
    let read = best.isEmpty ? TieAssessment.voices(of: witnesses, by: builder) : best
    // The best claim of each origin, noisy-or over origins; multiplied in one order, since rounding
    // depends on it.
    reading = rounded(1 - read.reduce(1) { $0 * (1 - $1.reading) })
    let (reliability, bestGraded) = builder.grade(of: support)
    self.reliability = reliability
    let weight =
      credibility.weight * (builder.grades.isWeighed ? reliability.weight : 1)
    confidence = rounded(reading * weight)
    reasons =
      TieAssessment.reasons(
        best, denials, builder.book, credibility: credibility, reading: reading)
      + TieAssessment.reasons(for: relays, among: told, by: builder)
      + builder.grades.reasons(for: reliability, of: bestGraded)
  }

  /// The claims that contradict: denials, and negations where another voice affirms.
  ///
  /// "X did not" beside "X did" in one voice tells of two moments or two things; only another
  /// voice's negation is taken as a contradiction. Without any affirming claim, a negation has
  /// nothing to contradict and still speaks against the tie.
  private static func denials(
    among witnesses: [Witness], by builder: TieBuilder
  ) -> [Witness] {
    guard witnesses.contains(where: { $0.stance >= .denied }) else { return [] }
    let affirming = witnesses.filter(\.stance.isAffirming)
    return witnesses.filter { witness in
      switch witness.stance {
      case .denied: true
      case .negated:
        affirming.isEmpty || affirming.contains { !builder.haveOneVoice($0, witness) }
      default: false
      }
    }
  }

  /// The claims with the origins to which relays lead.
  private static func tracing(
    _ told: [Witness], to relays: [Relay], by builder: TieBuilder
  ) -> [Witness] {
    if relays.isEmpty { return told }
    let book = builder.book
    let roots = Dictionary(relays.map { ($0.voice, $0.origin) }) { first, _ in first }
    return told.map { witness in
      guard let root = roots[book.origins[Int(witness.origin)].id] else { return witness }
      var traced = witness
      traced.origin = book.number(of: root) ?? witness.origin
      return traced
    }
  }

  /// Each origin with its strongest stance and its best reading, sorted by origin.
  private static func voices(of witnesses: [Witness], by builder: TieBuilder) -> [Voice] {
    // Hot: by origin, then place; sorted as numbers, not as witnesses.
    var order = witnesses.enumerated().map { place, witness in
      UInt64(builder.ranks[Int(witness.origin)]) << 32 | UInt64(place)
    }
    order.sort()
    var voices: [Voice] = []
    var last: UInt64?
    for key in order {
      let witness = witnesses[Int(key & 0xFFFF_FFFF)]
      if last != key >> 32 {
        voices.append(
          Voice(origin: witness.origin, stance: witness.stance, reading: witness.reading))
        last = key >> 32
        continue
      }
      let index = voices.count - 1
      voices[index].reading = max(voices[index].reading, witness.reading)
      if witness.stance < voices[index].stance {
        (voices[index].origin, voices[index].stance) = (witness.origin, witness.stance)
      }
    }
    return voices
  }

  private static func reasons(
    _ best: [Voice], _ denials: [Witness], _ book: WitnessBook, credibility: Credibility,
    reading: Double
  ) -> [String] {
    var reasons: [String] = []
    // Hot: every tie of a graph.
    for (stance, verb) in testimonies {
      var reason = ""
      for voice in best where voice.stance == stance {
        reason += reason.isEmpty ? verb : ", "
        reason += book.origins[Int(voice.origin)].name
      }
      if !reason.isEmpty { reasons.append(reason) }
    }
    if !denials.isEmpty {
      let deniers = Set(denials.map { lastName(of: $0, book) }).sorted()
      reasons.append("denied by \(deniers.joined(separator: ", "))")
    }
    let basis = best.isEmpty ? "best claim against it" : "best claim of each origin"
    reasons.append("reading \(reading): \(basis)")
    reasons.append(credibilityReasons[credibility] ?? "")
    return reasons
  }

  private static let testimonies: [(Stance, String)] = [
    (.asserted, "stated as a fact by "), (.reported, "reported by "), (.hedged, "hedged by "),
    (.hypothetical, "supposed by "),
  ]

  private static let credibilityReasons = Dictionary(
    uniqueKeysWithValues: Credibility.allCases.map {
      ($0, "credibility \($0.rawValue), \($0.meaning): weight \($0.weight)")
    })

  private static func lastName(of witness: Witness, _ book: WitnessBook) -> String {
    book.sources[Int(witness.chain)].last?.shownName ?? ""
  }

  private static func reasons(
    for relays: [Relay], among told: [Witness], by builder: TieBuilder
  ) -> [String] {
    if relays.isEmpty { return [] }
    let origins = told.map { builder.book.origins[Int($0.origin)] }
    let names = Dictionary(origins.map { ($0.id, $0.name) }) { first, _ in first }
    return RelayWording.reasons(for: relays, names: names)
  }
}

extension TieBuilder {
  /// Whether two claims are the word of one voice; voices without a name are told apart by
  /// description and by whom they spoke to.
  fileprivate func haveOneVoice(_ a: Witness, _ b: Witness) -> Bool {
    let (x, y) = (book.chains[Int(a.chain)], book.chains[Int(b.chain)])
    return x.lastVoice == y.lastVoice
      && (x.isLastNamed || ranks[Int(a.origin)] == ranks[Int(b.origin)])
  }

  /// The best grade among some claims, and whose it is.
  fileprivate func grade(of witnesses: [Witness]) -> (Reliability, String?) {
    if chainGrades.isEmpty { return (.f, nil) }
    return GradeTable.best(of: witnesses.lazy.map { self.chainGrades[Int($0.chain)] })
  }
}

/// Returns a figure rounded to four decimals, so that its digits are the same on every machine.
func rounded(_ figure: Double) -> Double { (figure * 10_000).rounded() / 10_000 }
