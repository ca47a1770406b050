import LanguageAnalysis

/// The French data of this repository, opened once.
enum French {
  static let folder =
    String(#filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined())
    + "/Data/Languages/fr"
  static let lexicon: Lexicon? = try? Lexicon(contentsOf: folder)
}
