/// Where a token of a tree belongs.
package struct Attachment: Hashable, Sendable {
  /// The token.
  package var token: Int
  /// Its head.
  package var head: Int
  /// What it is to its head; nil for what the parser found it to be to another.
  package var relation: DependencyRelation?

  /// Says what a token hangs on.
  package init(token: Int, head: Int, relation: DependencyRelation? = nil) {
    self.token = token
    self.head = head
    self.relation = relation
  }
}

extension AnalyzedText {
  /// The text with some tokens hung on other heads of their sentences.
  ///
  /// No new head may stand below its token.
  package func attaching(_ attachments: [Attachment]) -> AnalyzedText {
    guard !attachments.isEmpty else { return self }
    var text = self
    for attachment in attachments {
      text.tokens.head[attachment.token] = Int32(attachment.head)
      if let relation = attachment.relation { text.tokens.relation[attachment.token] = relation }
    }
    text.trees = Trees(text.tokens)
    return text
  }
}
