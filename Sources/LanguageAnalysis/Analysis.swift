/// One reading of a word form: "visite" is a noun, and a form of "visiter".
package struct Analysis: Hashable, Sendable {
  /// The dictionary form.
  package var lemma: String
  /// The word class.
  package var partOfSpeech: PartOfSpeech
  /// The morphology.
  package var features: Features

  /// Creates a reading.
  package init(lemma: String, partOfSpeech: PartOfSpeech, features: Features = []) {
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.features = features
  }
}
