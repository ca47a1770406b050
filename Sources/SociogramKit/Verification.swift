public import SociogramModel

/// A check that every quote of a sociogram stands where the sociogram says.
public struct Verification: Hashable, Sendable {
  /// One thing that does not match.
  public enum Finding: Hashable, Sendable {
    /// The article of these claims is not among the inputs.
    case missingArticle(ArticleID, claimCount: Int)
    /// The quote of a claim stands elsewhere in its article, at this UTF-8 offset.
    case movedQuote(Claim, to: Int)
    /// The quote of a claim stands nowhere in its article.
    case missingQuote(Claim)
  }

  /// What does not match, by article, then by place in the text.
  public var findings: [Finding] = []
  /// How many quotes stand where the sociogram says.
  public var matchCount = 0
  /// How many of the articles that the claims rest on are among the inputs.
  public var articleCount = 0
  /// How many of these articles changed since: in text, publisher, date, title or address.
  public var changedArticleCount = 0

  /// Compares the quotes of a sociogram with the articles.
  ///
  /// - Complexity: linear in the text of the articles, unless quotes are missing: each of those
  ///   reads its article once more.
  public init(of sociogram: Sociogram, in articles: [Article]) {
    let texts = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
    let digests = Dictionary(sociogram.articles.map { ($0.id, $0.digest) }) { first, _ in first }
    let claims = Dictionary(grouping: sociogram.claims, by: \.article)
    for (id, claims) in claims.sorted(by: { $0.key < $1.key }) {
      guard let article = texts[id] else {
        findings.append(.missingArticle(id, claimCount: claims.count))
        continue
      }
      articleCount += 1
      if let digest = digests[id], !digest.hexadecimal.isEmpty, digest != article.record.digest {
        changedArticleCount += 1
      }
      for claim in claims.sorted(by: { ($0.span, $0.id) < ($1.span, $1.id) }) {
        if article.text.slice(claim.span) == claim.quote {
          matchCount += 1
        } else {
          findings.append(Verification.finding(for: claim, in: article.text))
        }
      }
    }
  }

  /// What was found, in one sentence.
  public var summary: String {
    let quotes = matchCount == 1 ? "1 quote stands" : "\(matchCount) quotes stand"
    let articles = articleCount == 1 ? "1 article" : "\(articleCount) articles"
    var text = "\(quotes) where the graph says, in \(articles)"
    let wrongCount = findings.count { !$0.isMissingArticle }
    if wrongCount > 0 { text += "; \(wrongCount) \(wrongCount == 1 ? "does" : "do") not" }
    let unread = findings.filter(\.isMissingArticle)
    if !unread.isEmpty {
      let count = unread.reduce(0) { $0 + $1.claimCount }
      text += "; \(count == 1 ? "1 quote was" : "\(count) quotes were") not checked, since "
      text += unread.count == 1 ? "1 article is" : "\(unread.count) articles are"
      text += " not among the inputs"
    }
    if changedArticleCount > 0 {
      text +=
        changedArticleCount == 1
        ? "; 1 article changed since" : "; \(changedArticleCount) articles changed since"
    }
    return text + "."
  }

  private static func finding(for claim: Claim, in text: String) -> Finding {
    let quote = Array(claim.quote.utf8)
    let bytes = Array(text.utf8)
    guard !quote.isEmpty, quote.count <= bytes.count else { return .missingQuote(claim) }
    for start in 0...(bytes.count - quote.count)
    where bytes[start] == quote[0] && bytes[start..<start + quote.count].elementsEqual(quote) {
      return .movedQuote(claim, to: start)
    }
    return .missingQuote(claim)
  }
}

extension Verification.Finding: CustomStringConvertible {
  /// How many claims it concerns.
  public var claimCount: Int {
    if case .missingArticle(_, let count) = self { count } else { 1 }
  }

  /// Whether it is an article that was not given, rather than a quote that does not match.
  public var isMissingArticle: Bool {
    if case .missingArticle = self { true } else { false }
  }

  /// What does not match, in one line.
  public var description: String {
    switch self {
    case .missingArticle(let article, let count):
      let claims = count == 1 ? "1 claim" : "\(count) claims"
      return "\(article): this article of \(claims) is not among the inputs."
    case .movedQuote(let claim, let offset):
      let end = offset + claim.quote.utf8.count
      return
        "\(claim.article): the quote of claim \(claim.id) stands at bytes \(offset)..<\(end), "
        + "not \(claim.span.start)..<\(claim.span.end): « \(claim.quote) »"
    case .missingQuote(let claim):
      return "\(claim.article): the quote of claim \(claim.id) is gone: « \(claim.quote) »"
    }
  }
}
