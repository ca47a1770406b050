internal import LanguageAnalysis

/// Infinitives behind the noun of a plan or decision, though a parser hangs them on the verb before: "proteste
/// contre la décision de X de quitter Y".
struct PlannedDeeds {
  let text: AnalyzedText
  let cues: Cues

  /// Such infinitives, each with its noun.
  func attachments() -> [Attachment] {
    (0..<text.tokens.count).compactMap { infinitive in
      noun(of: infinitive).map { Attachment(token: infinitive, head: $0, relation: .acl) }
    }
  }

  private func noun(of infinitive: Int) -> Int? {
    let below = text.subtree(infinitive)
    guard text.tag(infinitive) == .verb, text.features(infinitive).contains(.infinitive),
      let mark = text.child(infinitive, .mark), ["de", "d'", "d’"].contains(text.lower(mark)),
      let verb = text.head(infinitive), verb < mark, text.tag(verb) == .verb
    else { return nil }
    // Up from the word before "de", which says whose plan it is.
    var token = mark - 1
    while token > verb, text.tag(token) != .verb {
      let lemma = text.lemma(token)
      if token < mark - 1, !below.contains(token),
        ["plan noun", "resolve noun", "absence noun"].contains(where: {
          cues.contains(lemma, in: $0)
        })
      {
        return token
      }
      guard text.relation(token) == .nmod || token == mark - 1, let head = text.head(token),
        head < token || text.relation(token) == .case || text.relation(token) == .flatName
      else { return nil }
      token = head
    }
    return nil
  }
}
