package import SociogramModel

/// Makes ties of what claims witness, one after the other.
package final class TieBuilder: Sendable {
  /// The rules that figures and reasons of ties follow, by number: a store that keeps ties tells by
  /// it whether they are still what these rules give. Raised whenever a tie comes out otherwise.
  package static let rules = 1

  /// What the numbers of witnesses mean.
  let book: WitnessBook
  /// For each origin its number under the name that all claims know it by.
  let shown: [Int32]
  /// For each origin its place in ``ids``: the same for all of its names.
  let ranks: [Int32]
  /// The ids of the origins, sorted.
  let ids: [OriginID]
  let grades: GradeTable
  /// The grade of each chain, and whose it is; empty where nobody is graded.
  let chainGrades: [(Reliability, String?)]
  /// The relays of each proposition, where they were found in a greater corpus.
  private let given: [PropositionID: [Relay]]?

  /// Prepares to make ties.
  ///
  /// - Parameters:
  ///   - names: The names of the origins where several are in use.
  ///   - grading: The grades of the voices that are there.
  ///   - relays: The relays of the whole, of whose part the ties are; nil for a whole.
  package init(
    _ book: WitnessBook, names: [OriginID: Origin], grading: Grading, relays: [Relay]?
  ) {
    var book = book
    for relay in relays ?? [] { _ = book.add(relay.origin) }
    let numbers = book.origins.indices.map { Int32($0) }
    shown = numbers.map { number in
      names[book.origins[Int(number)].id].flatMap { book.number(of: $0) } ?? number
    }
    ids = Set(book.origins.map(\.id)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(ids, Int32(0)...))
    ranks = book.origins.map { places[$0.id] ?? 0 }
    self.book = book
    let grades = GradeTable(grading)
    chainGrades = grading.grades.isEmpty ? [] : book.sources.map { grades.grade(of: $0) }
    self.grades = grades
    given = relays.map(TieBuilder.joined)
  }

  /// The tie of all claims of one proposition that count, in the order of their ids; never empty.
  ///
  /// - Parameters:
  ///   - ends: The actors, in the order that the relation gives them.
  ///   - witnesses: What the claims say, in the same order.
  package func tie(
    _ proposition: PropositionID, _ ends: (subject: ActorID, object: ActorID),
    _ relation: Relation, claims: [ClaimID], witnesses: [Witness]
  ) -> Tie {
    let witnesses = witnesses.map { witness in
      var named = witness
      named.origin = shown[Int(witness.origin)]
      return named
    }
    let told = witnesses.filter { $0.stance <= .hypothetical }
    let relays =
      given.map { $0[proposition] ?? [] }
      ?? RelayTracer(told, of: self).relays(of: proposition, by: self)
    let assessment = TieAssessment(witnesses, told: told, relays: relays, by: self)
    return Tie(
      proposition, subject: ends.subject, object: ends.object, relation: relation,
      claims: claims, stance: assessment.stance, isContested: assessment.isContested,
      origins: assessment.voices.map { book.origins[Int($0.origin)].id }, relays: relays,
      articles: articles(of: witnesses), dates: dates(of: witnesses),
      reading: assessment.reading, credibility: assessment.credibility,
      reliability: assessment.reliability, confidence: assessment.confidence,
      reasons: assessment.reasons)
  }

  private func articles(of witnesses: [Witness]) -> [ArticleID] {
    var numbers = witnesses.map(\.article)
    numbers.sort()
    var articles: [ArticleID] = []
    articles.reserveCapacity(numbers.count)
    for (place, number) in numbers.enumerated() where place == 0 || numbers[place - 1] != number {
      articles.append(book.articles[Int(number)])
    }
    return articles
  }

  /// The earliest start and the latest end.
  private func dates(of witnesses: [Witness]) -> EventDate? {
    var first: WitnessBook.Period?
    var last: WitnessBook.Period?
    for case let number? in witnesses.lazy.map(\.date) {
      let period = book.periods[Int(number)]
      if first.map({ period.startOrder < $0.startOrder }) ?? true { first = period }
      if last.map({ period.endOrder > $0.endOrder }) ?? true { last = period }
    }
    guard let first, let last else { return nil }
    return EventDate(start: first.start, end: last.end == first.start ? nil : last.end)
  }

  /// The relays of each proposition, one a voice.
  private static func joined(_ relays: [Relay]) -> [PropositionID: [Relay]] {
    var best: [PropositionID: [OriginID: Relay]] = [:]
    for relay in relays {
      let other = best[relay.proposition]?[relay.voice] ?? relay
      let isFirst =
        (relay.origin.id, relay.origin.name) < (other.origin.id, other.origin.name)
      best[relay.proposition, default: [:]][relay.voice] = isFirst ? relay : other
    }
    return best.mapValues { $0.values.sorted { $0.voice < $1.voice } }
  }
}
