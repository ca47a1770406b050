package import SociogramModel

/// Reads French: tokens, sentences, quotations and one reading a word. A pure function of the text.
package struct FrenchAnalyzer: Sendable {
  private let lexicon: Lexicon

  /// Creates an analyzer over the words of French.
  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Analyzes a text in time linear in its length.
  ///
  /// - Parameter furniture: spans that are no part of the article; no token comes from them, and a
  ///   sentence ends before and begins after each. Any order; overlaps are fine.
  package func analyze(_ text: String, excluding furniture: [TextSpan] = []) -> AnalyzedText {
    var text = text
    text.makeContiguousUTF8()
    let bytes = text.utf8.span
    var scanner = TokenScanner(lexicon: lexicon)
    scanner.scan(bytes, excluding: furniture.sorted())
    var tokens = scanner.tokens
    var vocabulary = Vocabulary(lexicon: lexicon)
    tokens.word.reserveCapacity(tokens.count)
    for token in 0..<tokens.count {
      tokens.word.append(
        vocabulary.index(
          bytes, from: Int(tokens.start[token]), to: Int(tokens.end[token]),
          kind: tokens.kind[token]))
    }
    let words = vocabulary.words
    let sentences = SentenceSplitter(tokens: tokens, words: words, lexicon: lexicon).sentences()
    tokens.chosen = Tagger(words: words).chosen(for: tokens, in: sentences)
    let quotations = QuotationFinder(tokens: tokens, words: words, sentences: sentences)
      .quotations()
    return AnalyzedText(
      text: text, words: words, tokens: tokens, sentences: sentences, quotations: quotations)
  }
}
