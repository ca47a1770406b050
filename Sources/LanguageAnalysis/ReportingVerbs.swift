/// The verbs that give somebody's word, from the table that attribution reads too.
///
/// Of `cues.txt` two classes are read: `report`, and `inserted` for those that can stand inside or
/// after a quotation with the subject behind them.
package struct ReportingVerbs: Sendable {
  private var inserted: Set<String> = []
  private var report: Set<String> = []

  /// Creates a list without verbs: only structure tells reporting clauses then.
  package init() {}

  /// Reads `cues.txt`; lines of other classes are left to those who know them.
  package init(contentsOf path: String) throws(LanguageDataError) {
    for line in try WordList(contentsOf: path).lines {
      let parts = line.text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let verbs = parts[1].split(separator: ",").map { Self.verb($0) }
      switch Self.trimmed(parts[0]) {
      case "inserted": inserted.formUnion(verbs)
      case "report": report.formUnion(verbs)
      default: break
      }
    }
  }

  /// Whether a verb can give somebody's word: before a quotation, or inverted inside or after it.
  func contains(_ lemma: String, isInverted: Bool) -> Bool {
    inserted.contains(lemma) || (!isInverted && report.contains(lemma))
  }

  /// The verb without the pronoun of "s'indigner", which is a token of its own.
  private static func verb(_ text: Substring) -> String {
    let verb = trimmed(text)
    for pronoun in ["s'", "s’", "se "] where verb.hasPrefix(pronoun) {
      return String(verb.dropFirst(pronoun.count))
    }
    return verb
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(whereSeparator: { $0 == " " || $0 == "\r" }).joined(separator: " ")
  }
}
