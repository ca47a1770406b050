internal import LanguageAnalysis

/// Participles joined to one before and not to the finite verb between: "un cabinet formé de X, qui a dix
/// sièges, et soutenu par Y".
struct JoinedParticiples {
  let text: AnalyzedText

  /// Such participles, each with the one that it is joined to.
  func attachments() -> [Attachment] {
    (0..<text.tokens.count).compactMap { participle in
      earlier(than: participle).map { Attachment(token: participle, head: $0) }
    }
  }

  private func earlier(than participle: Int) -> Int? {
    guard text.relation(participle) == .conj, isBare(participle),
      text.child(participle, .oblAgent) != nil,
      let verb = text.head(participle), text.features(verb).isFinite,
      let subject = text.child(verb, .nsubj), text.lower(subject) == "qui"
    else { return nil }
    var above = text.head(verb)
    while let token = above {
      if isBare(token), [.acl, .advcl].contains(text.relation(token)) { return token }
      above = text.head(token)
    }
    return nil
  }

  /// Whether a token is a past participle without an auxiliary.
  private func isBare(_ token: Int) -> Bool {
    text.tag(token) == .verb && text.features(token).contains(.pastParticiple)
      && text.child(token, .auxTense, .auxPass) == nil
  }
}
