/// Draws the tree of a sentence as text: a token a line, in the order of the sentence, the head
/// between what hangs on it to the left (above) and to the right (below).
///
///     ┌─ Moscou        PROPN nsubj
///     reçoit           VERB  root
///     └─ Haftar        PROPN obj
package struct TreeDrawing {
  private let text: AnalyzedText
  /// Trees deeper than this are drawn with an ellipsis in place of the branches before.
  private static let deepest = 40

  /// Takes a text.
  package init(_ text: AnalyzedText) { self.text = text }

  /// The lines of a sentence.
  ///
  /// - Parameter safe: makes a form fit for where the lines are shown.
  package func lines(of sentence: Sentence, safe: (String) -> String) -> [String] {
    let range = Int(sentence.tokens.lowerBound)..<Int(sentence.tokens.upperBound)
    let left = range.map { branches(to: $0) + safe(text.form($0)) }
    let width = min(left.lazy.map(\.unicodeScalars.count).max() ?? 0, 60)
    return zip(range, left).map { token, left in
      let padding = String(repeating: " ", count: max(width - left.unicodeScalars.count, 0) + 2)
      let tag = text.tag(token).universal
      let space = String(repeating: " ", count: max(6 - tag.utf8.count, 1))
      var line = left + padding + tag + space + text.relation(token).label
      let lemma = safe(text.lemma(token))
      if lemma != safe(text.lower(token)), lemma != safe(text.form(token)) { line += "  \(lemma)" }
      let features = text.tokens.inflection[token].universal
      if !features.isEmpty { line += "  " + features.joined(separator: "|") }
      if let name = text.tokens.name[token].nameClass { line += "  [\(name.label)]" }
      return line
    }
  }

  /// The branches from the root down to a token, as they cross its line.
  private func branches(to token: Int) -> String {
    var path = [token]
    while let head = text.head(path[path.count - 1]), path.count <= Self.deepest {
      path.append(head)
    }
    var result = text.head(path[path.count - 1]) == nil ? "" : "… "
    for step in stride(from: path.count - 2, through: 0, by: -1) {
      let head = path[step + 1]
      let child = path[step]
      let siblings = text.children(head)
      let outermost = child < head ? siblings.first : siblings.last
      let end = Int(outermost ?? Int32(child))
      if token == child {
        result += child == end ? (child < head ? "┌─ " : "└─ ") : "├─ "
      } else {
        // The branch of the head passes the line where it still leads to an outer child.
        let passes = child < head ? token > end : token < end
        result += passes ? "│  " : "   "
      }
    }
    return result
  }
}
