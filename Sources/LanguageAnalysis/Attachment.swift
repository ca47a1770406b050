/// Where a token of a tree belongs.
package struct Attachment: Hashable, Sendable {
  /// The token.
  package var token: Int
  /// Its head.
  package var head: Int

  /// Says what a token hangs on.
  package init(token: Int, head: Int) {
    self.token = token
    self.head = head
  }
}

extension AnalyzedText {
  /// The text with some tokens hung on other heads of their sentences, their relations kept.
  ///
  /// No new head may stand below its token.
  package func attaching(_ attachments: [Attachment]) -> AnalyzedText {
    guard !attachments.isEmpty else { return self }
    var text = self
    for attachment in attachments {
      text.tokens.head[attachment.token] = Int32(attachment.head)
    }
    text.trees = Trees(text.tokens)
    return text
  }
}
