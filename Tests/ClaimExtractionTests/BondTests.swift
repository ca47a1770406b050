import SociogramModel
import Testing

/// Bonds between actors: whom somebody leads, serves, belongs to, and who stands with whom on a list.
@Suite struct BondTests {
  private func ties(_ text: String) throws -> [String] {
    try French.shared.claims(in: text)
      .map { "\($0.subject.name) \($0.relation.rawValue) \($0.object.name)" }.sorted()
  }

  @Test(arguments: [
    ("Le républicain Mitch McConnell parle.", "Mitch McConnell AFFILIATION Parti républicain"),
    (
      "Le sénateur républicain Mitch McConnell parle.",
      "Mitch McConnell AFFILIATION Parti républicain"
    ),
    ("Elon Musk et sa société Tesla perdent de l'argent.", "Elon Musk AFFILIATION Tesla"),
    (
      "Steve Bannon, ex-conseiller de Donald Trump, parle.", "Steve Bannon AFFILIATION Donald Trump"
    ),
    ("La Turquie, pays membre de l'OTAN, se tait.", "Turquie AFFILIATION OTAN"),
    ("Les membres de l'OTAN, dont la Turquie, se taisent.", "Turquie AFFILIATION OTAN"),
    ("Le fondateur de Tesla est Elon Musk.", "Elon Musk AFFILIATION Tesla"),
    ("Le fondateur de Tesla n'est autre qu'Elon Musk.", "Elon Musk AFFILIATION Tesla"),
    ("Elon Musk n'est autre que le fondateur de Tesla.", "Elon Musk AFFILIATION Tesla"),
    ("Yahya Sinouar, considéré comme le chef du Hamas, parle.", "Yahya Sinouar AFFILIATION Hamas"),
    ("Yahya Sinouar, présenté comme un membre du Hamas, parle.", "Yahya Sinouar AFFILIATION Hamas"),
    ("Les activités d'Elon Musk au sein de Tesla étonnent.", "Elon Musk AFFILIATION Tesla"),
    (
      "Instagram, qui appartient à Mark Zuckerberg, se tait.",
      "Mark Zuckerberg AFFILIATION Instagram"
    ),
    ("Les Houthis, alliés de l'Iran, se taisent.", "Houthis COOPERATE Iran"),
    ("L'Iran et Israël sont ennemis.", "Iran REJECT Israël"),
    (
      "La Turquie et l'Azerbaïdjan, alliés de longue date, parlent.",
      "Turquie COOPERATE Azerbaïdjan"
    ),
  ])
  func readsABondWhereverItStands(_ text: String, _ tie: String) throws {
    #expect(try ties(text).contains(tie))
  }

  @Test(arguments: [
    ("Le Maroc déploie des avions à la frontière avec le Sénégal.", "Maroc COOPERATE Sénégal"),
    (
      "L'Irak et le Hachd al-Chaabi avancent, s'emparant de plusieurs villages.",
      "Irak ASSAULT Hachd al-Chaabi"
    ),
    ("Israël a retiré ses troupes du Liban.", "armée libanaise RETREAT Israël"),
    (
      "Vladimir Poutine a arrêté l'offensive d'Emmanuel Macron.",
      "Vladimir Poutine COERCE Emmanuel Macron"
    ),
    ("La Hongrie s'oppose à l'embargo contre la Russie.", "Hongrie SANCTION Russie"),
    ("Emmanuel Macron est arrivé à Paris.", "Emmanuel Macron CONSULT France"),
  ])
  func readsNoneWhereNoneIsSaid(_ text: String, _ tie: String) throws {
    #expect(try !ties(text).contains(tie))
  }

  @Test(arguments: [
    ("Plusieurs pays européens, dont la France, ont condamné la Russie.", "France ACCUSE Russie"),
    (
      "Plusieurs pays dont la France et l'Allemagne ont condamné la Russie.",
      "Allemagne ACCUSE Russie"
    ),
    ("Des pays comme la France ont condamné la Russie.", "France ACCUSE Russie"),
    ("La France, comme l'Allemagne, a condamné la Russie.", "Allemagne ACCUSE Russie"),
    ("La France a condamné la Russie, tout comme l'Allemagne.", "Allemagne ACCUSE Russie"),
    ("À l'instar de l'Allemagne, la France a condamné la Russie.", "Allemagne ACCUSE Russie"),
  ])
  func readsThoseNamedAsExamplesAndAlike(_ text: String, _ tie: String) throws {
    let found = try ties(text)
    #expect(found.contains(tie))
    #expect(!found.contains("France ACCUSE Allemagne"))
  }

  @Test func whoAllegesADeedOfAnotherAccusesHim() throws {
    #expect(
      try ties("Le Hezbollah prétend qu'Israël a bombardé le Liban.")
        == ["Hezbollah ACCUSE Israël", "Israël ASSAULT Liban"])
    #expect(
      try ties("Israël prétend qu'il a bombardé le Liban.").allSatisfy { !$0.contains("ACCUSE") })
  }

  @Test(arguments: [
    ("Des avions russes et syriens ont bombardé Daech.", "Syrie ASSAULT Daech"),
    ("Des avions russes, iraniens et syriens ont bombardé Daech.", "Iran ASSAULT Daech"),
    ("Des responsables américains et russes se sont rencontrés.", "États-Unis CONSULT Russie"),
  ])
  func adjectivesOnAListEachStandForTheirState(_ text: String, _ tie: String) throws {
    #expect(try ties(text).contains(tie))
  }

  @Test(arguments: [
    ("Les chars allemands livrés à l'Ukraine roulent.", "Allemagne AID Ukraine"),
    ("Le plan de paix présenté par la Chine a été rejeté par l'Ukraine.", "Ukraine REJECT Chine"),
    (
      "Emmanuel Macron, dont la Russie ne reconnaît pas l'élection, parle.",
      "Russie REJECT Emmanuel Macron"
    ),
  ])
  func whatIsSomebodysStandsForHim(_ text: String, _ tie: String) throws {
    #expect(try ties(text).contains(tie))
  }

  @Test func arrestsAreOfPeople() throws {
    #expect(
      try ties("L'Espagne a arrêté trois membres supposés du PKK.")
        .contains("Espagne COERCE PKK"))
  }

  @Test func whoReceivesAVisitMeetsTheVisitor() throws {
    #expect(
      try ties("Le Liban a reçu la visite d'Emmanuel Macron.")
        == ["Emmanuel Macron CONSULT Liban"])
  }

  @Test func predicatesInARowAreSaidOfTheSubject() throws {
    #expect(
      Set(
        try ties(
          "La Norvège est membre de l'Otan, partenaire de l'Union européenne et alliée du Canada.")
      ) == ["Norvège AFFILIATION OTAN", "Norvège COOPERATE UE", "Norvège COOPERATE Canada"])
    #expect(
      Set(
        try ties(
          "Moussa Faki est président de la Commission de l'Union africaine et conseiller de l'OTAN."
        )
      ).contains("Moussa Faki Mahamat AFFILIATION OTAN"))
  }

  @Test(arguments: [
    // Who arrives together has not met there, and a part to play is none between those who play it.
    "Emmanuel Macron et Angela Merkel sont arrivés à l'aéroport.",
    "Le Brésil et la Chine veulent jouer leur rôle.",
    // Where, not whom.
    "Au Mali, Emmanuel Macron a apporté son soutien.",
  ])
  func whatIsDoneSideBySideOrSomewhereIsNoTie(_ text: String) throws {
    #expect(try ties(text) == [])
  }

  @Test func aPlaceThatOpensTheSentenceIsNoRecipient() throws {
    #expect(
      try ties("Au Mali, la Russie a livré des armes à l'Algérie.") == ["Russie AID Algérie"])
  }
}
