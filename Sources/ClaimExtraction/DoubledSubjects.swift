internal import LanguageAnalysis

/// Names between commas that a parser takes for a second subject: "X, la branche de Y, a attaqué Z".
struct DoubledSubjects {
  let text: AnalyzedText

  /// Such appositions, each with the subject before them.
  func attachments() -> [Attachment] {
    (0..<text.tokens.count).compactMap { second in
      first(besides: second).map { Attachment(token: second, head: $0, relation: .appos) }
    }
  }

  private func first(besides second: Int) -> Int? {
    guard [.nsubj, .nsubjPass].contains(text.relation(second)), text.tag(second) == .noun,
      let verb = text.head(second), second < verb,
      let first = text.children(verb).map({ Int($0) }).last(where: {
        $0 < second && text.relation($0) == text.relation(second)
      }), text.tag(first) != .pronoun
    else { return nil }
    let inner = text.subtree(second)
    // A subject that repeats the one before it stands between commas, with an article.
    guard text.subtree(first).upperBound >= inner.lowerBound - 1,
      text.lower(inner.lowerBound - 1) == ",",
      inner.upperBound < text.tokens.count,
      text.lower(inner.upperBound) == "," || text.lower(inner.upperBound - 1) == ",",
      text.tag(inner.lowerBound) == .determiner
    else { return nil }
    return first
  }
}
