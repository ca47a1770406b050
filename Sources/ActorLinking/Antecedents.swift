internal import SociogramModel

/// What words that refer back may refer to: the actors met so far, and the other nouns that compete
/// with them, each with how much it stands out.
///
/// Weights are those of the resolution of anaphora procedure (Lappin and Leass, "An Algorithm for
/// Pronominal Anaphora Resolution", Computational Linguistics 20(4), 1994): a phrase counts for its
/// sentence, for its syntactic role, for standing by itself rather than inside another noun phrase,
/// and halves with every sentence that passes. Several phrases of one actor in one sentence count
/// once, by the best of them.
struct Antecedents {
  /// A noun phrase that may be referred to.
  struct Candidate {
    /// The actors meant; empty for an ordinary noun.
    var actors: [Int]
    /// The head of the phrase.
    var head: Int
    /// The sentence it stands in.
    var sentence: Int
    /// What it does there.
    var role: SyntacticRole
    /// Gender and number of its words.
    var agreement: Agreement
    /// Whether it means a human being or a group of some.
    var isHuman: Bool
    /// Steps of coreference back to a name.
    var hops: Int
    /// Whether it is the adjective of a state, which only a noun such as "le pays" looks back to.
    var isAdjective = false

    /// Whether it is one actor, or an ordinary noun.
    var isSingle: Bool { actors.count < 2 }
  }

  private(set) var candidates: [Candidate] = []

  /// Adds a noun phrase, in the order of the text.
  mutating func note(_ candidate: Candidate) {
    // Nobody refers back over hundreds of names; the bound keeps long texts linear.
    if candidates.count >= 400 { candidates.removeFirst(200) }
    candidates.append(candidate)
  }

  /// The candidate that stands out most among those that fit.
  ///
  /// - Parameters:
  ///   - sentence: The sentence that refers.
  ///   - distance: How many sentences back a candidate may stand.
  ///   - weight: The share of its weight that a candidate keeps; 0 for one that does not fit.
  func best(
    in sentence: Int, within distance: Int, extra: (candidate: Candidate, weight: Double)? = nil,
    withAdjectives: Bool = false, weight: (Candidate) -> Double
  ) -> Candidate? {
    var found: [(candidate: Candidate, score: Double, best: Double, sentence: Int)] = []
    func add(_ candidate: Candidate, _ score: Double) {
      guard score > 0 else { return }
      // An ordinary noun is itself only.
      let same =
        candidate.actors.isEmpty
        ? nil : found.firstIndex { $0.candidate.actors == candidate.actors }
      guard let same else {
        found.append((candidate, score, score, candidate.sentence))
        return
      }
      found[same].candidate.hops = min(found[same].candidate.hops, candidate.hops)
      if found[same].sentence != candidate.sentence {
        found[same].score += score
        found[same].best = score
        found[same].sentence = candidate.sentence
      } else if score > found[same].best {
        found[same].score += score - found[same].best
        found[same].best = score
      }
    }
    if let extra { add(extra.candidate, extra.weight) }
    for candidate in candidates.reversed() {
      let steps = max(0, sentence - candidate.sentence)
      if steps > distance { break }
      if candidate.isAdjective, !withAdjectives { continue }
      let kept = weight(candidate)
      guard kept > 0 else { continue }
      var score = candidate.role.salience * kept
      for _ in 0..<steps { score *= Salience.fading }
      add(candidate, score)
    }
    // The later one of two equals: candidates were met latest first.
    var result: (candidate: Candidate, score: Double)?
    for one in found where one.score > result?.score ?? 0 { result = (one.candidate, one.score) }
    return result?.candidate
  }

  /// The latest candidate that fits.
  func latest(
    in sentence: Int, within distance: Int = .max, where fits: (Candidate) -> Bool
  ) -> Candidate? {
    candidates.last {
      (distance == .max || sentence - $0.sentence <= distance) && !$0.isAdjective && fits($0)
    }
  }

  /// The `count` actors that stand out most among those that fit, in the order of the text.
  func best(
    _ count: Int, in sentence: Int, within distance: Int, where fits: (Int) -> Bool
  ) -> [Int]? {
    var scores: [(actor: Int, score: Double, head: Int)] = []
    for candidate in candidates.reversed() {
      let steps = sentence - candidate.sentence
      if steps > distance { break }
      for actor in candidate.actors where fits(actor) && !candidate.isAdjective {
        var score = candidate.role.salience
        for _ in 0..<steps { score /= 2 }
        if let known = scores.firstIndex(where: { $0.actor == actor }) {
          scores[known].score += score
        } else {
          scores.append((actor, score, candidate.head))
        }
      }
    }
    guard scores.count >= count else { return nil }
    let best = scores.sorted { ($0.score, $0.head) > ($1.score, $1.head) }.prefix(count)
    return best.sorted { $0.head < $1.head }.map(\.actor)
  }
}
