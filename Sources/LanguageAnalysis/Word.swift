/// A distinct surface form of one text, with all its readings.
package struct Word: Hashable, Sendable {
  /// The form as written.
  package var form: String
  /// The form in lower case, with straight apostrophes.
  package var lower: String
  /// The readings, the likeliest first as far as the form alone tells; none for punctuation.
  package var analyses: [Analysis]
  /// Whether the first letter is a capital.
  package var isCapitalized: Bool
  /// Whether it has two letters or more, all of them capitals.
  package var isAllCapitals: Bool
  /// Whether the lexicon knows the form; otherwise the readings are guesses from its shape.
  package var isKnown: Bool
  /// Whether it is an adjective that stands before its noun.
  var isPrenominal = false

  /// Creates a word.
  package init(
    form: String, lower: String, analyses: [Analysis], isCapitalized: Bool, isAllCapitals: Bool,
    isKnown: Bool
  ) {
    self.form = form
    self.lower = lower
    self.analyses = analyses
    self.isCapitalized = isCapitalized
    self.isAllCapitals = isAllCapitals
    self.isKnown = isKnown
  }
}
