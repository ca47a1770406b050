internal import SociogramModel

/// The figures of one tie, worked out from its claims and their origins.
struct TieAssessment {
  /// What of one claim enters the figures, with the origin that it rests on.
  struct Witness {
    let claim: ClaimID
    let article: ArticleID
    let stance: Stance
    let reading: Double
    let date: EventDate?
    /// All voices of the chain, outermost first.
    let sources: [Source]
    /// The origin of the article.
    let ground: Origin
    private(set) var origin: Origin

    /// The last voice; a claim always has one.
    var voice: Source? { sources.last }

    /// The voices beyond the publisher.
    var cited: ArraySlice<Source> { sources.citedVoices }

    init(_ claim: Claim, origin: Origin, ground: Origin) {
      self.claim = claim.id
      article = claim.article
      stance = claim.stance
      reading = claim.reading
      date = claim.date
      sources = claim.sources
      self.origin = origin
      self.ground = ground
    }

    /// The same with its origin under the name that all claims know it by.
    func naming(_ origin: Origin) -> Witness {
      var named = self
      named.origin = origin
      return named
    }
  }

  private let witnesses: [Witness]
  private let grades: GradeTable

  /// Assesses the claims of one tie, given in the order of their ids; never empty.
  init(_ witnesses: [Witness], grades: GradeTable) {
    self.witnesses = witnesses
    self.grades = grades
  }

  /// The tie that the claims make.
  ///
  /// - Parameter given: The relays, where they were found in a greater corpus.
  func tie(
    _ proposition: PropositionID, subject: ActorID, relation: Relation, object: ActorID,
    relays given: [Relay]?
  ) -> Tie {
    let denials = denyingWitnesses
    let told = witnesses.filter { $0.stance <= .hypothetical }
    let relays = given ?? relays(of: proposition, told)
    let roots = Dictionary(relays.map { ($0.voice, $0.origin) }) { first, _ in first }
    let support = told.map { witness in
      roots[witness.origin.id].map { witness.naming($0) } ?? witness
    }
    let best = bestStances(of: support)
    let testimony = Testimony(
      stating: best.count { $0.stance == .asserted },
      reporting: best.count { $0.stance == .reported },
      hedging: best.count { $0.stance == .hedged },
      supposing: best.count { $0.stance == .hypothetical },
      denying: Set(denials.map(\.origin.id)).count)
    let credibility = testimony.credibility
    let reading = reading(of: support.isEmpty ? witnesses : support)
    let (reliability, bestGraded) = grades.best(of: support)
    let weight = credibility.weight * (grades.isWeighed ? reliability.weight : 1)
    let confidence = rounded(reading * weight)
    return Tie(
      proposition, subject: subject, object: object, relation: relation,
      claims: witnesses.map(\.claim),
      stance: witnesses.map(\.stance).min() ?? .negated,
      isContested: testimony.affirming > 0 && !denials.isEmpty,
      origins: best.map(\.origin.id), relays: relays,
      articles: Set(witnesses.map(\.article)).sorted(),
      dates: dates, reading: reading, credibility: credibility, reliability: reliability,
      confidence: confidence,
      reasons: reasons(best: best, denials: denials, credibility: credibility, reading: reading)
        + RelayWording.reasons(for: relays, names: names(of: told))
        + grades.reasons(for: reliability, of: bestGraded))
  }

  /// The relays among the voices; a single origin that every chain leads to needs no tracing.
  private func relays(of proposition: PropositionID, _ told: [Witness]) -> [Relay] {
    guard let first = told.first, told.contains(where: { $0.origin.id != first.origin.id }) else {
      return []
    }
    return RelayTracer(told).relays(of: proposition)
  }

  private func names(of witnesses: [Witness]) -> [OriginID: String] {
    Dictionary(witnesses.map { ($0.origin.id, $0.origin.name) }) { first, _ in first }
  }

  /// The claims that contradict: denials, and negations where another voice affirms.
  ///
  /// "X did not" beside "X did" in one voice tells of two moments or two things; only another
  /// voice's negation is taken as a contradiction. Without any affirming claim, a negation has
  /// nothing to contradict and still speaks against the tie.
  private var denyingWitnesses: [Witness] {
    let affirming = witnesses.filter(\.stance.isAffirming)
    return witnesses.filter { witness in
      switch witness.stance {
      case .denied: true
      case .negated:
        affirming.isEmpty || affirming.contains { $0.voiceKey != witness.voiceKey }
      default: false
      }
    }
  }

  /// Each origin with its strongest stance, sorted by origin.
  private func bestStances(of witnesses: [Witness]) -> [(origin: Origin, stance: Stance)] {
    var best: [OriginID: (origin: Origin, stance: Stance)] = [:]
    for witness in witnesses {
      let stance = witness.stance
      if let known = best[witness.origin.id], known.stance <= stance { continue }
      best[witness.origin.id] = (witness.origin, stance)
    }
    return best.values.sorted { $0.origin.id < $1.origin.id }
  }

  /// The best claim of each origin, noisy-or over origins.
  private func reading(of witnesses: [Witness]) -> Double {
    var best: [OriginID: Double] = [:]
    for witness in witnesses {
      best[witness.origin.id] = max(best[witness.origin.id] ?? 0, witness.reading)
    }
    // Multiplied in one order, since rounding depends on it.
    let doubt = best.sorted { $0.key < $1.key }.reduce(1) { $0 * (1 - $1.value) }
    return rounded(1 - doubt)
  }

  private var dates: EventDate? {
    let dates = witnesses.compactMap(\.date)
    guard let start = dates.map(\.start).min() else { return nil }
    let ends = dates.map { $0.end ?? $0.start }
    let end = ends.max { ($0.lastDayNumber, $0) < ($1.lastDayNumber, $1) }
    return EventDate(start: start, end: end == start ? nil : end)
  }

  private func reasons(
    best: [(origin: Origin, stance: Stance)], denials: [Witness], credibility: Credibility,
    reading: Double
  ) -> [String] {
    var reasons: [String] = []
    for (stance, verb) in [
      (Stance.asserted, "stated as a fact by"), (.reported, "reported by"), (.hedged, "hedged by"),
      (.hypothetical, "supposed by"),
    ] {
      let names = best.filter { $0.stance == stance }.map(\.origin.name)
      if !names.isEmpty { reasons.append("\(verb) \(names.joined(separator: ", "))") }
    }
    let deniers = Set(denials.map { $0.voice?.shownName ?? $0.origin.name }).sorted()
    if !deniers.isEmpty { reasons.append("denied by \(deniers.joined(separator: ", "))") }
    let basis = best.isEmpty ? "best claim against it" : "best claim of each origin"
    reasons.append("reading \(reading): \(basis)")
    reasons.append(
      "credibility \(credibility.rawValue), \(credibility.meaning): weight \(credibility.weight)")
    return reasons
  }
}

extension TieAssessment.Witness {
  /// What tells the last voice from others; voices without a name are told apart by description and
  /// by whom they spoke to.
  fileprivate var voiceKey: [String] {
    guard let voice else { return [] }
    if voice.isNamed { return [voice.voice.rawValue] }
    return [voice.voice.rawValue, normalizedName(voice.described ?? ""), origin.id.rawValue]
  }
}

/// Returns a figure rounded to four decimals, so that its digits are the same on every machine.
func rounded(_ figure: Double) -> Double { (figure * 10_000).rounded() / 10_000 }
