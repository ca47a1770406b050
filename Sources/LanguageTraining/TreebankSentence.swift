package import LanguageAnalysis

/// A sentence of a treebank over surface tokens: what the text writes as one token ("du") is one.
package struct TreebankSentence: Sendable {
  /// A token with what the treebank says of it.
  package struct Token: Sendable {
    /// The form as written.
    package var form: String
    /// The dictionary form; of a contraction its parts', with a space between.
    package var lemma: String
    /// The word class.
    package var tag: PartOfSpeech
    /// The inflection.
    package var features: Features
    /// The index of the head; -1 for the root.
    package var head: Int
    /// The relation to the head.
    package var relation: DependencyRelation
    /// The numbers of the treebank's words that the token is made of.
    package var words: ClosedRange<Int>
    /// The class of the name that the token belongs to, and whether it is its first token.
    package var name: NameTag = .outside
  }

  /// The treebank's name for the sentence.
  package var id: String
  /// The text as the treebank gives it.
  package var text: String
  /// The tokens in order.
  package var tokens: [Token]
  /// Whether the sentence opens a document.
  package var startsDocument = false
}
