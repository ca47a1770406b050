internal import LanguageAnalysis
public import SociogramModel

/// Shows how the words and sentences of articles are read, before any claim.
public struct TextAnalysis: Sendable {
  private let analyzer: FrenchAnalyzer

  /// Reads the data of a language.
  public init(data: DataFolder, language: String = "fr") throws(SociogramError) {
    analyzer = try Knowledge.analyzer(in: data.language(language))
  }

  /// Returns the sentences of an article in the CoNLL-U format: tokens, dictionary forms, word
  /// classes, inflection, trees and names.
  public func treebankText(of article: Article) -> String {
    TreebankText(analyzer.analyze(article.text, excluding: article.furniture))
      .string(document: article.id.rawValue)
  }

  /// Returns drawn trees, a sentence after the other with an empty line between.
  ///
  /// - Parameter safe: makes text of the article fit for where it is shown.
  public func drawnTrees(of article: Article, safe: (String) -> String) -> [String] {
    let text = analyzer.analyze(article.text, excluding: article.furniture)
    let drawing = TreeDrawing(text)
    var lines: [String] = []
    for (number, sentence) in text.sentences.enumerated() {
      lines.append(
        "\(safe(article.id.rawValue))-\(number + 1): \(safe(text.text.slice(sentence.span) ?? ""))")
      lines += drawing.lines(of: sentence, safe: safe)
      lines.append("")
    }
    return lines
  }
}
