import Testing

@testable import ClaimExtraction

@Suite struct LongPrepositionTests {
  private static let prepositions = LongPrepositions([
    (["à", "la", "demande", "de"], "demande"), (["à", "la", "tête", "de"], "tête"),
    (["au", "pouvoir", "à"], "lors"), (["de", "source"], "selon"), (["du", "doigt"], "doigt"),
    (["à", "travers"], "lors"), (["à", "travers", "tout"], "par"), (["envers"], "à"),
  ])

  /// The longest preposition at the start of some words, and how many words it has.
  private func found(_ words: String, before end: Int? = nil) -> String? {
    let words = words.split(separator: " ").map { String($0) }
    let forms = words.map { Self.prepositions.form(of: $0) }
    let found = Self.prepositions.longest(
      at: 0, before: end ?? words.count, words: (0..<Int32(words.count)).map { $0 }, forms: forms)
    return found.map { "\($0.name) \($0.next)" }
  }

  @Test(arguments: [
    ("à la demande de Paris", "demande 4"), ("à la demande du Mali", "demande 4"),
    ("à la tête d' un", "tête 4"), ("au pouvoir aux", "lors 3"), ("de source sûre", "selon 2"),
    ("du doigt", "doigt 2"), ("à travers tout", "par 3"), ("à travers champs", "lors 2"),
    ("aux travers", "lors 2"), ("envers", "à 1"),
  ])
  func contractionsAreSeenThroughAndTheLongestWins(_ words: String, _ expected: String) {
    #expect(found(words) == expected)
  }

  @Test(arguments: ["des source", "du source", "la demande de", "à la", "source", "X", "de doigt"])
  func otherWordsStartNone(_ words: String) {
    #expect(found(words) == nil)
  }

  @Test func theEndOfTheSentenceEndsTheSearch() {
    #expect(found("à travers tout", before: 2) == "lors 2")
    #expect(found("à travers tout", before: 1) == nil)
  }

  @Test func noPrepositionsAreFoundInNone() {
    let none = LongPrepositions()
    #expect(none.longest(at: 0, before: 1, words: [0], forms: [none.form(of: "de")]) == nil)
  }
}
