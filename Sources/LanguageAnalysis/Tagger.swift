/// Chooses one reading a token: the sequence of readings of a sentence with the most points, from
/// what each word is likely to be, what may follow what, and agreement.
///
/// The points are chosen by hand, about two dozen classes; a trained tagger is to take its place.
/// What skips over adverbs ("n’a pas encore reçu") works by adverbs leaving the context of the word
/// before them in force.
struct Tagger {
  let words: [Word]
  private let candidates: [[TagCandidate]]
  private let transitions = TagTransitions.french

  private struct State {
    var points: Int
    var context: TagContext
    /// The morphology that the next word may have to agree with.
    var features: Features
    /// Whether an adverb stands between the context and the next word.
    var isAfterAdverb = false
    /// The option that this state chose, and the state before it.
    var option: Int16
    var previous: Int16
  }

  init(words: [Word]) {
    self.words = words
    candidates = words.map(TagCandidate.candidates(of:))
  }

  /// Returns the index of the chosen reading of each token; -1 for punctuation.
  func chosen(for tokens: Tokens, in sentences: [Sentence]) -> [Int8] {
    var chosen = [Int8](repeating: -1, count: tokens.count)
    for sentence in sentences {
      if let dateline = sentence.dateline {
        tag(Int(dateline.lowerBound)..<Int(dateline.upperBound), tokens, &chosen)
        tag(Int(dateline.upperBound)..<Int(sentence.tokens.upperBound), tokens, &chosen)
      } else {
        tag(Int(sentence.tokens.lowerBound)..<Int(sentence.tokens.upperBound), tokens, &chosen)
      }
    }
    return chosen
  }

  // Hot: Viterbi over the readings of one sentence.
  private func tag(_ range: Range<Int>, _ tokens: Tokens, _ chosen: inout [Int8]) {
    var states = [State(points: 0, context: .start, features: [], option: 0, previous: 0)]
    var lattice: [[State]] = []
    lattice.reserveCapacity(range.count)
    var isInitial = true
    for token in range {
      var next: [State] = []
      for (index, option) in options(token, tokens).enumerated() {
        let emission = Int(isInitial ? option.initialPoints : option.points)
        if option.context == .transparent || option.context == .adverb {
          pass(states, option, Int16(index), emission, into: &next)
        } else {
          next.append(step(states, option, Int16(index), emission))
        }
      }
      lattice.append(next)
      states = next
      isInitial = staysInitial(token, tokens, isInitial)
    }
    var best = 0
    for index in states.indices where final(states[index]) > final(states[best]) { best = index }
    for token in range.reversed() {
      let state = lattice[token - range.lowerBound][best]
      chosen[token] = options(token, tokens)[Int(state.option)].reading
      best = Int(state.previous)
    }
  }

  /// The best way to an option that makes a context of its own.
  private func step(
    _ states: [State], _ option: TagCandidate, _ index: Int16, _ emission: Int
  ) -> State {
    var best = 0
    var bestPoints = Int.min
    for (index, state) in states.enumerated() {
      let points = state.points + follow(state, option)
      if points > bestPoints {
        bestPoints = points
        best = index
      }
    }
    return State(
      points: bestPoints + emission, context: context(of: option, after: states[best].context),
      features: option.features, option: index, previous: Int16(best))
  }

  /// Keeps the best way to each context that an adverb or a transparent mark leaves in force.
  private func pass(
    _ states: [State], _ option: TagCandidate, _ index: Int16, _ emission: Int,
    into next: inout [State]
  ) {
    let first = next.count
    for (previous, state) in states.enumerated() {
      let points = state.points + follow(state, option) + emission
      let new = State(
        points: points, context: state.context, features: state.features,
        isAfterAdverb: option.context == .adverb, option: index, previous: Int16(previous))
      if let same = next[first...].firstIndex(where: { $0.context == state.context }) {
        if next[same].points < points { next[same] = new }
      } else {
        next.append(new)
      }
    }
  }

  private func options(_ token: Int, _ tokens: Tokens) -> [TagCandidate] {
    let word = Int(tokens.word[token])
    if !candidates[word].isEmpty { return candidates[word] }
    switch tokens.kind[token] {
    case .openingQuote, .closingQuote, .straightQuote: return Self.quote
    case .punctuation: return words[word].lower == "," ? Self.comma : Self.mark
    default: return Self.mark
    }
  }

  private static let quote = [punctuation(.transparent)]
  private static let comma = [punctuation(.comma)]
  private static let mark = [punctuation(.mark)]

  private static func punctuation(_ context: TagContext) -> TagCandidate {
    TagCandidate(reading: -1, context: context, features: [], points: 0, initialPoints: 0)
  }

  /// Whether the next word would have a capital in any case.
  private func staysInitial(_ token: Int, _ tokens: Tokens, _ isInitial: Bool) -> Bool {
    switch tokens.kind[token] {
    case .openingQuote, .straightQuote, .exclamation: true
    case .openingBracket, .dash, .ellipsis: isInitial
    case .punctuation: words[Int(tokens.word[token])].lower == ":"
    default: false
    }
  }

  private func final(_ state: State) -> Int { state.points + transitions[state.context, .end] }

  private func context(of option: TagCandidate, after context: TagContext) -> TagContext {
    guard option.context == .adjective, !option.isPrenominal else { return option.context }
    return adjective(after: context)
  }

  /// Whether an adjective stands before its noun, from what stands before it.
  private func adjective(after context: TagContext) -> TagContext {
    switch context {
    case .start, .mark, .determiner, .numeral, .adjective, .preposition, .conjunction: .adjective
    default: .adjectiveAfter
    }
  }

  private func follow(_ state: State, _ option: TagCandidate) -> Int {
    guard option.context != .transparent else { return 0 }
    return transitions[state.context, option.context] + agreement(state, option)
      - nounBefore(state, option)
  }

  /// What it costs to take a word for an adjective before its noun where it may be the noun itself,
  /// "des responsables russes", and the reverse after an adverb, "le plus important partenaire".
  private func nounBefore(_ state: State, _ option: TagCandidate) -> Int {
    if state.isAfterAdverb {
      return state.context == .determiner && option.context == .noun ? 4 : 0
    }
    guard option.hasNounRival, !option.isPrenominal else { return 0 }
    switch state.context {
    case .start, .mark, .determiner, .numeral, .adjective, .preposition: return 3
    default: return 0
    }
  }

  private func agreement(_ state: State, _ option: TagCandidate) -> Int {
    switch (state.context, option.context) {
    case (.determiner, .noun), (.determiner, .adjective), (.determiner, .participle),
      (.adjective, .noun), (.adjective, .adjective), (.numeral, .noun), (.determiner, .name):
      return nominal(state.features, option.features, number: 3, gender: 2)
    case (.noun, .adjective), (.noun, .participle), (.adjectiveAfter, .adjective),
      (.adjectiveAfter, .participle):
      return nominal(state.features, option.features, number: 1, gender: 1)
    case (.subject, .finite), (.subject, .auxiliary):
      return personal(state.features, option.features)
    case (.noun, .finite), (.noun, .auxiliary), (.adjectiveAfter, .finite),
      (.adjectiveAfter, .auxiliary):
      return clash(state.features, option.features, .numbers) ? -2 : 0
    default: return 0
    }
  }

  private func nominal(_ a: Features, _ b: Features, number: Int, gender: Int) -> Int {
    (clash(a, b, .numbers) ? -number : 0) + (clash(a, b, .genders) ? -gender : 0)
  }

  private func personal(_ subject: Features, _ verb: Features) -> Int {
    if clash(subject, verb, .persons) { return -5 }
    let number = clash(subject, verb, .numbers) ? -3 : 0
    return subject.isDisjoint(with: [.first, .second]) ? number : number + 4
  }

  /// Whether both have features of the group and share none.
  private func clash(_ a: Features, _ b: Features, _ group: Features) -> Bool {
    let left = a.intersection(group)
    let right = b.intersection(group)
    return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
  }
}
