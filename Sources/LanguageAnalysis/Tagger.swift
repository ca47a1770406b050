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
    var states = [State(points: 0, context: .start, features: [])]
    var next: [State] = []
    var back: [Int8] = []
    var offsets: [Int] = []
    var isInitial = true
    for token in range {
      offsets.append(back.count)
      let options = options(token, tokens)
      next.removeAll(keepingCapacity: true)
      for option in options {
        var best = 0
        var bestPoints = Int.min
        for (index, state) in states.enumerated() {
          let points = state.points + follow(state, option)
          if points > bestPoints {
            bestPoints = points
            best = index
          }
        }
        back.append(Int8(truncatingIfNeeded: best))
        let emission = Int(isInitial ? option.initialPoints : option.points)
        next.append(state(after: states[best], option, points: bestPoints + emission))
      }
      swap(&states, &next)
      isInitial = staysInitial(token, tokens, isInitial)
    }
    var best = 0
    for index in states.indices where final(states[index]) > final(states[best]) { best = index }
    for token in range.reversed() {
      let options = options(token, tokens)
      chosen[token] = options[best].reading
      best = Int(back[offsets[token - range.lowerBound] + best])
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

  private func state(after state: State, _ option: TagCandidate, points: Int) -> State {
    switch option.context {
    case .transparent, .adverb:
      return State(points: points, context: state.context, features: state.features)
    case .adjective:
      return State(
        points: points,
        context: option.isPrenominal ? .adjective : adjective(after: state.context),
        features: option.features)
    default:
      return State(points: points, context: option.context, features: option.features)
    }
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
    return subject.contains(.third) ? number : number + 4
  }

  /// Whether both have features of the group and share none.
  private func clash(_ a: Features, _ b: Features, _ group: Features) -> Bool {
    let left = a.intersection(group)
    let right = b.intersection(group)
    return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
  }
}
