import SociogramKit
import SociogramModel
import Testing

struct VerificationTests {
  private let text = "Moscou. La Russie soutient l’Égypte."

  private func claim(_ quote: String, at start: Int, article: ArticleID = "a") -> Claim {
    Claim(
      article: article, sentence: 0, quote: quote,
      span: TextSpan(start: start, end: start + quote.utf8.count),
      subject: ActorReference(id: "RUS", name: "Russie", kind: .state),
      object: ActorReference(id: "EGY", name: "Égypte", kind: .state), relation: .support,
      predicate: "soutenir", stance: .asserted, sources: [.unknownPublisher], reading: 1)
  }

  private func sociogram(_ claims: Claim...) -> Sociogram {
    Sociogram(
      provenance: Provenance(program: "", registry: "", language: ""), articles: [], actors: [],
      claims: claims, origins: [], ties: [])
  }

  private func article(_ text: String) -> Article {
    Article(record: ArticleRecord(id: "a", digest: ContentDigest(of: text)), text: text)
  }

  @Test func acceptsAQuoteThatStandsWhereTheClaimSays() {
    let check = Verification(
      of: sociogram(claim("La Russie soutient l’Égypte.", at: 8)), in: [article(text)])
    #expect(check.findings.isEmpty)
    #expect(check.summary == "1 quote stands where the graph says, in 1 article.")
  }

  @Test func tellsAQuoteThatMoved() {
    let moved = claim("La Russie soutient l’Égypte.", at: 0)
    let check = Verification(of: sociogram(moved), in: [article(text)])
    #expect(check.findings == [.movedQuote(moved, to: 8)])
    #expect(
      check.summary == "0 quotes stand where the graph says, in 1 article; 1 does not.")
  }

  @Test func tellsAQuoteThatIsGone() {
    let gone = claim("La Russie abandonne l’Égypte.", at: 8)
    let check = Verification(of: sociogram(gone), in: [article(text)])
    #expect(check.findings == [.missingQuote(gone)])
    #expect(check.findings[0].description.contains("is gone: « La Russie abandonne l’Égypte. »"))
  }

  @Test func tellsAnArticleThatIsMissingOnce() {
    let claims = [claim("La Russie", at: 8), claim("l’Égypte", at: 27)]
    let check = Verification(of: sociogram(claims[0], claims[1]), in: [])
    #expect(check.findings == [.missingArticle("a", claimCount: 2)])
    #expect(check.findings[0].description == "a: this article of 2 claims is not among the inputs.")
  }

  @Test func tellsQuotesThatWereNotCheckedFromThoseThatDoNotStand() {
    let other = claim("La Russie", at: 8, article: "b")
    let check = Verification(
      of: sociogram(claim("La Russie", at: 8), claim("gone", at: 0), other), in: [article(text)])
    #expect(
      check.summary == """
        1 quote stands where the graph says, in 1 article; 1 does not; 1 quote was not checked, \
        since 1 article is not among the inputs.
        """)
  }

  @Test func tellsAQuoteWhoseEndIsWrong() {
    var long = claim("Moscou.", at: 0)
    long.span = TextSpan(start: 0, end: 9)
    let check = Verification(of: sociogram(long), in: [article(text)])
    #expect(check.findings == [.movedQuote(long, to: 0)])
    #expect(check.findings[0].description.contains("stands at bytes 0..<7, not 0..<9: "))
  }
}
