import SociogramModel
import Testing

struct ClaimTests {
  private func claim(
    article: ArticleID = "002", subject: ActorID = "haftar", relation: Relation = .request,
    object: ActorID = "RUS", voice: Source? = nil, quote: String = "Haftar a demandé.",
    stance: Stance = .reported, start: Int = 0, reading: Double = 0.5
  ) -> Claim {
    Claim(
      article: article, sentence: 0, quote: quote,
      span: TextSpan(start: start, end: start + quote.utf8.count),
      subject: ActorReference(id: subject, name: "x", kind: .person),
      object: ActorReference(id: object, name: "y", kind: .state), relation: relation,
      predicate: "demander", stance: stance,
      sources: [voice ?? Source(voice: "mee", name: "MEE", role: .publisher)], reading: reading)
  }

  /// Ids live in files that people keep: a change of this value is a change of the format.
  @Test func idsStayBetweenVersions() {
    #expect(claim().id == "c-3f6e285d971731aa9ca9")
    #expect(claim().proposition == "p-4b110c30c6e4bf24d699")
  }

  @Test func idsForgetOffsetsStanceAndScores() {
    #expect(claim(stance: .denied, start: 99, reading: 0.9).id == claim().id)
  }

  @Test func idsForgetTypographyOfTheQuote() {
    #expect(claim(quote: "HAFTAR  a demande !").id == claim().id)
  }

  @Test func idsTellArticleActorsRelationVoiceAndQuoteApart() {
    let ids = [
      claim(), claim(article: "003"), claim(subject: "sarraj"), claim(object: "DZA"),
      claim(relation: .accuse), claim(quote: "Autre chose."),
      claim(voice: Source(voice: "afp", name: "AFP", role: .agency)),
      claim(voice: Source(voice: .anonymous, name: "anonymous", role: .anonymous)),
      claim(
        voice: Source(
          voice: .anonymous, name: "anonymous", role: .anonymous, described: "un diplomate")),
      claim(subject: "RUS", object: "haftar"),
    ].map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: Relation.allCases)
  func onlySymmetricRelationsForgetTheirDirection(relation: Relation) {
    let there = claim(subject: "a", relation: relation, object: "b")
    let back = claim(subject: "b", relation: relation, object: "a")
    #expect((there.id == back.id) == relation.isSymmetric)
    #expect((there.proposition == back.proposition) == relation.isSymmetric)
  }

  @Test func tiesShareTheDigitsOfTheirProposition() {
    let id = Tie.makeID(subject: "haftar", relation: .request, object: "RUS")
    #expect(id.rawValue.dropFirst(2) == claim().proposition.rawValue.dropFirst(2))
  }

  @Test func everyRelationHasAFamily() {
    let counts = Dictionary(grouping: Relation.allCases, by: \.family).mapValues(\.count)
    #expect(
      counts == [
        .verbalCooperation: 4, .materialCooperation: 3, .verbalConflict: 4, .materialConflict: 5,
        .affiliation: 1,
      ])
  }

  @Test func stancesSortByCommitment() {
    #expect(Stance.allCases.sorted() == Stance.allCases)
    #expect(Stance.allCases.filter(\.isAffirming) == [.asserted, .reported, .hedged])
  }

  @Test func voicesWithoutANameAreShownByTheirDescription() {
    let source = Source(
      voice: .anonymous, name: "anonymous", role: .official, described: "un diplomate")
    #expect(source.shownName == "un diplomate")
    #expect(!source.isNamed)
    #expect(Source(voice: "afp", name: "AFP", role: .agency).shownName == "AFP")
  }
}
