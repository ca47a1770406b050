package import SociogramModel

/// A sentence, or a headline.
package struct Sentence: Hashable, Sendable {
  /// Its tokens, final punctuation and closing marks included; never empty.
  package var tokens: Range<Int32>
  /// From its first token to its last.
  package var span: TextSpan
  /// Whether it is a short line without final punctuation.
  package var isHeadline: Bool
  /// The number of its paragraph, from 0.
  package var paragraph: Int32
  /// The tokens at its start that say where and when the article was written: "ALGER (AFP) –".
  package var dateline: Range<Int32>?

  /// Creates a sentence.
  package init(
    tokens: Range<Int32>, span: TextSpan, isHeadline: Bool = false, paragraph: Int32 = 0,
    dateline: Range<Int32>? = nil
  ) {
    self.tokens = tokens
    self.span = span
    self.isHeadline = isHeadline
    self.paragraph = paragraph
    self.dateline = dateline
  }
}
