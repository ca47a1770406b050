internal import SociogramModel

/// What the words around a predicate do with it: who says so, and how surely; built from the predicate
/// outwards.
struct Commitment {
  /// The voices beyond the publisher, outermost first, each with what it commits itself to.
  private(set) var voices: [Source] = []
  /// What the voice whose own words are being read commits itself to: in the end, the publisher.
  private(set) var value = FactValue.certainYes
  /// Whether the last voice's "no" answers what somebody else says.
  private(set) var isDenial = false

  /// The voice that denies, where the predicate stands under a denial.
  var denier: Source? { isDenial ? voices.last : nil }

  /// The stance that follows.
  var stance: Stance {
    Stance(of: [value] + voices.compactMap(\.value), isDenial: isDenial)
  }

  /// Turns yes into no: "ne … pas", "cesse de". A wish or plan that is denied is no plan.
  mutating func negate() {
    if !voices.isEmpty {
      // "n'a pas confirmé que": what the voice would say stays open.
      leaveOpen()
    } else {
      value = value == .uncommitted ? .certainNo : value.reversed
    }
  }

  /// Turns yes into no by a word that calls for "ne" with the verb: "aucun accord".
  mutating func negate(byWord isWord: Bool) {
    negate()
    isNegatedByWord = isWord
  }
  private(set) var isNegatedByWord = false

  /// Passes over the "ne" that such a word calls for.
  mutating func agreeInNegation() { isNegatedByWord = false }

  /// Takes away what the frame itself already says.
  mutating func forget() { value = .certainYes }

  /// Keeps a refused plan or wish open, and turns a fact into none: "a bloqué la visite".
  mutating func block() {
    if value != .uncommitted { negate() }
  }

  /// Leaves it open: planned, wished, asked, supposed.
  mutating func leaveOpen() {
    if voices.isEmpty {
      value = .uncommitted
    } else {
      let last = voices.count - 1
      if !isDenial { voices[last].value = .uncommitted }
    }
  }

  /// Makes it unsure. What a voice is said to have said is itself unsure then.
  mutating func weaken(to bound: FactValue = .possibleYes) {
    value = value == .uncommitted && !voices.isEmpty ? bound : value.weakened(to: bound)
  }

  /// Gives what was read so far to a chain of voices, outermost first: the last one commits itself, the
  /// others, and whoever tells of them, pass it on.
  mutating func tell(_ chain: [Source]) {
    let new = chain.enumerated().filter { position, voice in
      !chain[..<position].contains { $0.isSameVoice(as: voice) }
        && !voices.contains { $0.isSameVoice(as: voice) }
    }.map(\.element)
    guard !new.isEmpty else { return }
    let last = new.count - 1
    voices =
      new.enumerated().map { $1.committed(to: $0 == last ? value : .uncommitted) } + voices
    value = .uncommitted
  }

  /// Lets a voice deny what the others before it say.
  mutating func deny(by voice: Source) {
    voices = voices.filter { !$0.isSameVoice(as: voice) }.map { $0.committed(to: .uncommitted) }
    voices.append(voice.committed(to: .certainNo))
    value = .uncommitted
    isDenial = true
  }

  /// Lets the article, or the voice that speaks, call false what was said: "il est faux que".
  mutating func callFalse() {
    negate()
    isCalledFalse.toggle()
  }
  private(set) var isCalledFalse = false

  /// Makes a voice's "no" to what others hold a denial.
  mutating func settle() {
    if isCalledFalse, !voices.isEmpty, voices[voices.count - 1].value?.isNegative ?? false {
      isDenial = true
    }
  }
}

extension Source {
  /// Whether two links of a chain are one voice, unnamed ones told apart by their descriptions.
  func isSameVoice(as other: Source) -> Bool {
    voice == other.voice && described == other.described
  }
}
