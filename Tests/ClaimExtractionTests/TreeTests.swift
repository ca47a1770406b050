import SociogramModel
import Testing

/// Places of a predicate that only the tree of the sentence gives.
@Suite struct TreeTests {
  private func ties(_ text: String) throws -> [String] {
    try French.shared.claims(in: text)
      .map { "\($0.subject.name) \($0.relation.rawValue) \($0.object.name)" }.sorted()
  }

  @Test(arguments: [
    "La Russie, dont la plupart des ministres se trouvaient ce jour-là à Sotchi, soutient la Syrie.",
    "La Russie, que beaucoup d'observateurs croyaient affaiblie, a décidé de soutenir la Syrie.",
  ])
  func findsASubjectFarFromItsVerb(_ text: String) throws {
    #expect(try ties(text).contains("Russie SUPPORT Syrie"))
  }

  @Test func readsTheObjectOfARelativeClause() throws {
    #expect(try ties("La Syrie, que la Russie soutient, se tait.") == ["Russie SUPPORT Syrie"])
  }

  @Test func leavesAHeadingAside() throws {
    #expect(
      try ties("France : José Bové arrêté par la police") == [
        "police française COERCE José Bové"
      ])
  }

  @Test func takesNoCreditForAnObject() throws {
    #expect(try ties("L'Égypte refuse de reconnaître l'autorité (AFP).") == [])
  }

  @Test func readsNoVoiceInAnAdjunctOfTime() throws {
    let lines = try French.shared.lines(
      in: "La Russie a lancé, il y a deux mois, une offensive contre la Syrie.",
      publisher: "Gazette")
    #expect(lines == ["Russie ASSAULT Syrie, asserted by Gazette"])
  }

  @Test func keepsTheReporterOutOfWhatHappensAroundTheReport() throws {
    let lines = try French.shared.lines(
      in: "« C'est un succès », a déclaré Emmanuel Macron après sa rencontre avec Olaf Scholz.",
      publisher: "Gazette")
    #expect(lines == ["Emmanuel Macron CONSULT Olaf Scholz, asserted by Gazette"])
  }

  @Test func readsAPlanAsHypothetical() throws {
    let lines = try French.shared.lines(
      in: "Un projet d'accord entre la Russie et la Turquie circule.", publisher: "Gazette")
    #expect(lines == ["Russie AGREE Turquie, hypothetical by Gazette"])
  }

  @Test func readsARelativeWithItsPreposition() throws {
    #expect(
      try ties("L'Ukraine, à qui la France a livré des armes, se tait.") == ["France AID Ukraine"])
  }

  @Test func takesWhoIsBackedForNobodyElse() throws {
    #expect(
      try !ties("Les groupes soutenus par la Turquie ont bombardé la Syrie.").contains(
        "Turquie ASSAULT Syrie"))
    #expect(
      try ties("Les groupes dirigés par la Turquie ont bombardé la Syrie.").contains(
        "Turquie ASSAULT Syrie"))
  }

  @Test(arguments: [
    ("Le retrait du Royaume-Uni de l'Union européenne surprend.", "asserted"),
    ("La sortie programmée du Royaume-Uni de l'Union européenne surprend.", "hypothetical"),
  ])
  func readsWhoWithdrawsFromWhat(_ text: String, _ stance: String) throws {
    let lines = try French.shared.lines(in: text, publisher: "Gazette")
    #expect(lines == ["Royaume-Uni SANCTION UE, \(stance) by Gazette"])
  }
}
