/// How well one word class follows another, in points; chosen by hand.
struct TagTransitions: Sendable {
  private let points: [Int8]

  static let french = TagTransitions()

  @inline(__always)
  subscript(from: TagContext, to: TagContext) -> Int {
    Int(points[Int(from.rawValue) << 5 | Int(to.rawValue)])
  }

  /// One row: the points of what the row does not name, then what it names.
  private typealias Row = (from: TagContext, rest: Int8, to: [(Int8, [TagContext])])

  private init() {
    var points = [Int8](repeating: 0, count: 32 * 32)
    for row in Self.rows {
      for to in TagContext.allCases { points[Int(row.from.rawValue) << 5 | Int(to.rawValue)] = row.rest }
      for (value, contexts) in row.to {
        for to in contexts { points[Int(row.from.rawValue) << 5 | Int(to.rawValue)] = value }
      }
    }
    self.points = points
  }

  private static let rows: [Row] = [
    (
      .start, 0,
      [
        (1, [.determiner, .name, .subject, .preposition, .adverb]), (-1, [.auxiliary, .infinitive]),
        (-2, [.finite, .clitic]), (-1, [.negation]),
      ]
    ),
    (
      .mark, 0,
      [
        (1, [.determiner, .name, .subject, .preposition, .adverb]), (-1, [.finite, .infinitive]),
        (-2, [.clitic]),
      ]
    ),
    (
      .comma, 0,
      [
        (
          1,
          [
            .determiner, .name, .subject, .preposition, .participle, .gerund, .relative,
            .relativeSubject,
          ]
        ),
        (-1, [.infinitive, .clitic]),
      ]
    ),
    (
      .determiner, -6,
      [
        (4, [.noun, .name]), (3, [.adjective]), (2, [.numeral]), (-1, [.pronoun]),
        (-2, [.adverb, .participle]), (-3, [.comma, .mark, .end]),
      ]
    ),
    (
      .numeral, 0,
      [
        (4, [.noun]), (2, [.adjective]), (-1, [.finite, .participle]), (-3, [.determiner, .clitic]),
      ]
    ),
    (
      .adjective, -3,
      [
        (2, [.noun, .name]), (1, [.adjective]),
        (0, [.determiner, .preposition, .conjunction, .comma, .mark, .end, .adverb, .numeral]),
        (-2, [.participle]),
      ]
    ),
    (
      .adjectiveAfter, 0,
      [
        (2, [.finite, .auxiliary, .preposition]),
        (
          1,
          [.adjective, .name, .participle, .negation, .conjunction, .relative, .relativeSubject]
        ),
        (-1, [.determiner]), (-2, [.subject]), (-3, [.noun, .infinitive]),
      ]
    ),
    (
      .noun, 0,
      [
        (3, [.adjective, .preposition]), (2, [.name, .auxiliary]),
        (
          1,
          [
            .finite, .participle, .negation, .conjunction, .relative, .relativeSubject, .gerund,
          ]
        ),
        (-1, [.determiner, .subordinator]), (-2, [.subject]), (-3, [.noun]), (-4, [.infinitive]),
      ]
    ),
    (
      .name, 0,
      [
        (3, [.name]), (2, [.finite, .auxiliary, .preposition]),
        (1, [.participle, .negation, .conjunction, .relative, .relativeSubject, .gerund]),
        (-1, [.determiner, .subject, .subordinator]), (-2, [.noun]), (-4, [.infinitive]),
      ]
    ),
    (
      .finite, 0,
      [
        (2, [.determiner, .preposition, .subordinator, .infinitive]),
        (1, [.adjective, .name, .numeral, .adverb]),
        (-1, [.noun, .participle, .clitic, .subject, .relative]), (-2, [.negation]),
        (-5, [.finite, .auxiliary]),
      ]
    ),
    (.auxiliary, -6, [(6, [.participle, .auxiliaryPart]), (1, [.adverb]), (-4, [.mark])]),
    (.auxiliaryPart, -6, [(6, [.participle]), (2, [.auxiliaryPart]), (1, [.adverb])]),
    (
      .infinitive, 0,
      [
        (2, [.determiner, .preposition]), (1, [.name, .numeral, .subordinator, .adverb]),
        (-1, [.noun, .clitic, .infinitive]), (-2, [.participle]), (-3, [.finite, .auxiliary]),
      ]
    ),
    (
      .participle, 0,
      [
        (3, [.preposition]), (1, [.determiner, .subordinator]), (-1, [.finite, .auxiliary, .clitic]),
        (-2, [.noun]), (-3, [.participle]),
      ]
    ),
    (
      .gerund, 0,
      [
        (2, [.determiner, .subordinator]), (1, [.preposition, .name]), (-1, [.noun, .clitic]),
        (-2, [.infinitive]), (-5, [.finite, .auxiliary]),
      ]
    ),
    (
      .subject, -5,
      [
        (6, [.finite, .auxiliary]), (4, [.clitic, .negation]), (2, [.relative, .relativeSubject]),
        (-1, [.adverb]), (-3, [.preposition]), (0, [.comma, .mark, .end, .conjunction]),
      ]
    ),
    (
      .clitic, -7,
      [
        (5, [.finite, .auxiliary, .infinitive, .auxiliaryPart]), (4, [.gerund]), (3, [.clitic]),
        (-3, [.adverb]),
      ]
    ),
    (
      .negation, -6,
      [
        (5, [.finite, .auxiliary]), (4, [.clitic]), (3, [.auxiliaryPart]), (2, [.infinitive]),
        (1, [.adverb]),
      ]
    ),
    (
      .pronoun, 0,
      [
        (3, [.relative, .relativeSubject]), (2, [.preposition]), (-3, [.noun]),
      ]
    ),
    (
      .relativeSubject, -3,
      [(4, [.finite, .auxiliary]), (3, [.clitic, .negation]), (0, [.adverb, .comma, .mark])]
    ),
    (
      .relative, 0,
      [
        (2, [.determiner, .subject]), (1, [.name]), (-1, [.clitic, .adjective]), (-2, [.infinitive]),
      ]
    ),
    (
      .preposition, -3,
      [
        (3, [.name]), (2, [.determiner, .noun, .infinitive, .numeral, .pronoun]),
        (1, [.adjective, .relative, .relativeSubject, .auxiliaryPart, .gerund]),
        (-1, [.subject, .negation, .adverb]), (-2, [.clitic, .subordinator]),
        (-7, [.finite, .auxiliary]),
      ]
    ),
    (.conjunction, 0, [(1, [.determiner, .name])]),
    (
      .subordinator, 0,
      [
        (2, [.determiner, .subject]), (1, [.name]),
        (-1, [.finite, .auxiliary, .clitic, .infinitive]),
      ]
    ),
  ]
}
