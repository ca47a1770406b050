package import SociogramModel

/// Reads French: tokens, sentences, quotations, word classes, morphology, dictionary forms, trees and
/// names. A pure function of the text.
package struct FrenchAnalyzer: Sendable {
  private let lexicon: Lexicon
  private let reportingVerbs: ReportingVerbs
  /// The trained model.
  package let model: LanguageModel
  private let memories = MemoryPool()

  /// Creates an analyzer over the words of French and a model trained on French.
  package init(
    lexicon: Lexicon, model: LanguageModel, reportingVerbs: ReportingVerbs = ReportingVerbs()
  ) {
    self.lexicon = lexicon
    self.model = model
    self.reportingVerbs = reportingVerbs
  }

  /// Opens the words of French, the model, `model.bin`, and the reporting verbs of `cues.txt` in a folder such as `Data/Languages/fr`.
  package init(contentsOf directory: String) throws(LanguageDataError) {
    self.init(
      lexicon: try Lexicon(contentsOf: directory),
      model: try LanguageModel(contentsOf: directory + "/model.bin"),
      reportingVerbs: try ReportingVerbs(contentsOf: directory + "/cues.txt"))
  }

  /// Reads forms that stand alone.
  package var formReader: FormReader { FormReader(lexicon: lexicon) }

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
    var memory = memories.take() ?? WordMemory(lexicon: lexicon, model: model)
    memory.begin()
    var vocabulary = Vocabulary()
    tokens.word.reserveCapacity(tokens.count)
    for token in 0..<tokens.count {
      tokens.word.append(
        vocabulary.index(
          bytes, from: Int(tokens.start[token]), to: Int(tokens.end[token]),
          kind: tokens.kind[token], &memory))
    }
    let sentences = SentenceSplitter(tokens: tokens, words: vocabulary.words, lexicon: lexicon)
      .sentences()
    var layers = LayerBuilder(vocabulary)
    layers.read(sentences, &tokens, &memory)
    memories.put(consume memory)
    let words = layers.vocabulary.words
    let quotations = QuotationFinder(tokens: tokens, words: words, sentences: sentences)
      .quotations()
    var result = AnalyzedText(
      text: text, words: words, tokens: tokens, sentences: sentences, trees: Trees(tokens),
      quotations: quotations)
    result.quotations = ReportingClauseFinder(text: result, verbs: reportingVerbs).quotations()
    return result
  }
}
