internal import LanguageAnalysis

/// Subjects that a parser finds twice before one verb: what stands between commas behind the first is another
/// name of it ("X, la branche de Y, a attaqué Z"), what "et" joins to it belongs to it ("X et Y ont attaqué Z").
struct DoubledSubjects {
  let text: AnalyzedText

  /// The second subjects, each with the one before it.
  func attachments() -> [Attachment] {
    (0..<text.tokens.count).compactMap { second in
      guard [.nsubj, .nsubjPass].contains(text.relation(second)),
        [.noun, .properNoun].contains(text.tag(second)), let verb = text.head(second),
        second < verb,
        let first = text.children(verb).map({ Int($0) }).last(where: {
          $0 < second && text.relation($0) == text.relation(second)
        }), text.tag(first) != .pronoun
      else { return nil }
      let whole = text.subtree(second)
      let gap = whole.lowerBound - 1
      guard text.subtree(first).upperBound >= gap else { return nil }
      if text.lower(gap) == "et" {
        return Attachment(token: second, head: first, relation: .conj)
      }
      let isApposed =
        text.lower(gap) == "," && whole.upperBound < text.tokens.count
        && (text.lower(whole.upperBound) == "," || text.lower(whole.upperBound - 1) == ",")
        && text.tag(whole.lowerBound) == .determiner && text.tag(second) == .noun
      return isApposed ? Attachment(token: second, head: first, relation: .appos) : nil
    }
  }
}
