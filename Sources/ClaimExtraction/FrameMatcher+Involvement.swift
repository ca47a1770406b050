internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Readings of verbs that have a frame whose places the sentence does not fill as the frame says: one actor
/// is the verb's subject, another stands further inside what the verb governs ("Ankara stoppe la
/// progression des combattants du PKK").
///
/// They are read only for actors that no frame relates in the sentence, and are less sure.
extension FrameMatcher {
  /// The readings of a sentence beside those that frames gave.
  func involvements(beside found: [Reading]) -> [Reading] {
    var related = Set(found.flatMap { pairsOfActors($0) })
    var result: [Reading] = []
    for u in units.indices {
      guard let verb = units[u].verb, let frame = involvingFrame(verb) else { continue }
      let predicate = clauses.predicate(verb.main)
      let subjects = clauses.subjects(of: u).filter { canTakePart($0) }
      guard !subjects.isEmpty else { continue }
      for number in mentionsInside(predicate, verb) {
        let inside = Filler(mention: number, unit: u, steps: [.depth])
        for subject in subjects.prefix(3) where !sameActor(subject, inside) {
          let reading =
            verb.isPassive
            ? Reading(
              frame: frame, token: verb.main, unit: u, agent: inside, recipient: subject, fit: 1)
            : Reading(
              frame: frame, token: verb.main, unit: u, agent: subject, recipient: inside, fit: 1)
          let recipient = verb.isPassive ? subject : inside
          guard !ofWantedKind([recipient], frame).isEmpty,
            !related.contains(where: { pairsOfActors(reading).contains($0) })
          else { continue }
          related.formUnion(pairsOfActors(reading))
          result.append(reading)
        }
      }
    }
    return result
  }

  /// The frame that says what a verb does to whom, whatever stands beside it.
  private func involvingFrame(_ verb: VerbGroup) -> Frame? {
    guard !verb.isNegated else { return nil }
    let usable = frames.frames(.verb, verb.lemma).filter {
      $0.isReflexive == verb.isReflexive && !$0.isNegative && $0.needs.isEmpty
        && $0.agent.first == .subject
    }
    // A verb of several senses does not say which of them is meant.
    guard let first = usable.first, usable.allSatisfy({ $0.relation == first.relation }) else {
      return nil
    }
    return first
  }

  /// Whether a filler of the subject's place acts itself: no medium, which only tells.
  private func canTakePart(_ filler: Filler) -> Bool {
    !isActor(filler.mention, of: [.medium])
  }

  /// The mentions inside what a verb governs, outside clauses of their own and phrases that only say where,
  /// when or beside whom; of a passive, those in the phrase of its agent.
  private func mentionsInside(_ predicate: Int, _ verb: VerbGroup) -> [Int] {
    let mentions = clauses.linked.mentions
    let range = text.subtree(predicate)
    return mentions.indices.filter { number in
      let mention = mentions[number]
      guard range.contains(mention.tokens.lowerBound), !mention.isInside, !mention.isPlace,
        !isActor(number, of: [.medium])
      else { return false }
      return leads(from: number, to: predicate, isPassive: verb.isPassive)
    }
  }

  /// Whether the way up from a mention to a predicate keeps to arguments and what belongs to them.
  private func leads(from number: Int, to predicate: Int, isPassive: Bool) -> Bool {
    let mention = clauses.linked.mentions[number]
    var token = top(of: mention.phrase)
    var steps = 0
    while token != predicate {
      guard steps < 5, let head = text.head(token), isInvolving(token, isPassive: isPassive) else {
        return false
      }
      if head == predicate, isPassive, text.relation(token) != .oblAgent { return false }
      // What belongs to another actor is about him.
      if head != predicate, isOwned(head, outside: number) { return false }
      token = head
      steps += 1
    }
    return steps > 0
  }

  /// The token of a phrase that all others hang on.
  private func top(of phrase: Range<Int>) -> Int {
    phrase.first { text.head($0).map { !phrase.contains($0) } ?? true } ?? phrase.lowerBound
  }

  private func isInvolving(_ token: Int, isPassive: Bool) -> Bool {
    switch text.relation(token) {
    case .obj, .iobj, .oblArg, .oblMod, .nmod, .oblAgent: break
    case .amod, .det, .xcomp, .conj: return !isPassive || text.relation(token) != .xcomp
    default: return false
    }
    if cues.contains(text.lemma(token), in: "aside noun") { return false }
    guard let preposition = text.child(token, .case) else { return true }
    return cues.contains(text.lower(preposition), in: "involving preposition")
  }

  private func isOwned(_ token: Int, outside number: Int) -> Bool {
    clauses.linked.mentions.indices.contains {
      $0 != number && clauses.linked.mentions[$0].tokens.contains(token)
    }
  }

  /// The pairs of actors of a reading, the lesser position first.
  private func pairsOfActors(_ reading: Reading) -> [[Int]] {
    let mentions = clauses.linked.mentions
    return mentions[reading.agent.mention].actors.flatMap { a in
      mentions[reading.recipient.mention].actors.map { [a, $0].sorted() }
    }
  }
}
