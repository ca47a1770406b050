import LanguageAnalysis
import SociogramModel

/// The French data of this repository.
enum French {
  static let folder =
    String(#filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined())
    + "/Data/Languages/fr"

  private static let opened = Result { try Lexicon(contentsOf: folder) }

  static var lexicon: Lexicon { get throws { try opened.get() } }

  private static let openedAnalyzer = Result { try FrenchAnalyzer(contentsOf: folder) }

  static var analyzer: FrenchAnalyzer { get throws { try openedAnalyzer.get() } }

  static func analyze(_ text: String, excluding furniture: [TextSpan] = []) throws -> AnalyzedText {
    try analyzer.analyze(text, excluding: furniture)
  }
}
