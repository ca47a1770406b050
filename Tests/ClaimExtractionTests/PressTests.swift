import SociogramModel
import Testing

/// What news prose does with plain predicates: words between them, things called by other names, acts
/// taken up, several who are something to each other.
@Suite struct PressTests {
  private func ties(_ text: String) throws -> [String] {
    try French.shared.claims(in: text)
      .map { "\($0.subject.name) \($0.relation.rawValue) \($0.object.name)" }
  }

  private func stances(_ text: String, _ tie: String) throws -> [String] {
    try French.shared.claims(in: text)
      .filter { "\($0.subject.name) \($0.relation.rawValue) \($0.object.name)" == tie }
      .map { ([$0.stance.rawValue] + $0.sources.dropFirst().map(\.name)).joined(separator: " ") }
  }

  @Test(arguments: [
    ("Le Niger a cette semaine été critiqué par le Tchad.", "Tchad ACCUSE Niger"),
    ("Il y a deux mois, le Niger a critiqué le Tchad.", "Niger ACCUSE Tchad"),
    ("Le Niger a rompu avec fracas ses relations avec le Tchad.", "Niger SANCTION Tchad"),
    ("Le Niger balaie d'un revers de main les accusations du Tchad.", "Niger REJECT Tchad"),
    ("La Suède attend. Le Niger, lui, a critiqué le Tchad.", "Niger ACCUSE Tchad"),
    ("La Suède attend. Le Niger, de son côté, a critiqué le Tchad.", "Niger ACCUSE Tchad"),
    ("Le Niger dénonce les « ingérences répétées » du Tchad.", "Niger ACCUSE Tchad"),
  ])
  func wordsBetweenDoNotPartWhatBelongsTogether(_ text: String, _ tie: String) throws {
    #expect(try ties(text).contains(tie))
  }

  @Test(arguments: ["Suède", "Niger", "Tchad", "Togo"])
  func everyMemberOfAListBehindAnOpeningDoesIt(_ name: String) throws {
    let text =
      "Dans la nuit de lundi, la Suède, le Niger, le Tchad et le Togo ont critiqué la Serbie."
    #expect(try ties(text).contains("\(name) ACCUSE Serbie"))
  }

  @Test(arguments: [
    ("La Suède affirme que la route est fermée et a critiqué la Serbie.", ["asserted"]),
    ("La Suède affirme que le Togo a attaqué le Tchad et critiqué la Serbie.", []),
  ])
  func whoSpeaksDoesWhatAThingCannot(_ text: String, _ expected: [String]) throws {
    #expect(try stances(text, "Suède ACCUSE Serbie") == expected)
  }

  @Test(arguments: [
    ("La Suède n'enverra pas d'armes au Niger.", "Suède AID Niger", "negated"),
    ("La Suède enverra des armes au Niger.", "Suède AID Niger", "hypothetical"),
    ("La Suède s'est bien gardée de critiquer le Niger.", "Suède ACCUSE Niger", "negated"),
    ("La Suède a décidé de ne plus soutenir le Niger.", "Suède SUPPORT Niger", "negated"),
    ("La Suède a promis de ne pas bombarder le Niger.", "Suède ASSAULT Niger", "hypothetical"),
    (
      "Les frappes attribuées au Niger ont visé le Tchad.", "Niger ASSAULT Tchad",
      "reported anonymous"
    ),
    (
      "La Suède a-t-elle pour autant bombardé le Niger ?", "Suède ASSAULT Niger", "hypothetical"
    ),
    ("Le refus du Niger de soutenir le Tchad surprend.", "Niger SUPPORT Tchad", "negated"),
    ("Emmanuel Macron est attendu à Berlin.", "Emmanuel Macron CONSULT Allemagne", "hypothetical"),
    ("Le Niger est visé par des sanctions de la Suède.", "Suède SANCTION Niger", "asserted"),
  ])
  func whatIsNotDoneIsNotShownAsDone(_ text: String, _ tie: String, _ stance: String) throws {
    #expect(try stances(text, tie) == [stance])
  }

  @Test(arguments: [
    (
      "Le Niger a voté une loi sur les banques. Rien ne presse. La Suède a critiqué cette loi.",
      "Suède ACCUSE Niger", true
    ),
    (
      "Le Niger a annoncé une mesure. La Suède a condamné cette mesure.", "Suède ACCUSE Niger", true
    ),
    (
      "Le Niger a pris une décision. Il pleut. Il vente. Il neige. La Suède a condamné la mesure.",
      "Suède ACCUSE Niger", false
    ),
    ("Le Niger a bombardé le Tchad. La Suède a condamné les frappes.", "Suède ACCUSE Niger", true),
    (
      "Le Niger a annoncé des sanctions contre le Tchad. La Suède a condamné cette mesure.",
      "Suède ACCUSE Niger", true
    ),
  ])
  func whatSomebodyDecidedIsAnswered(_ text: String, _ tie: String, _ isRead: Bool) throws {
    #expect(try ties(text).contains(tie) == isRead)
  }

  @Test(arguments: [
    ("Non, répond le Tchad.", "denied Tchad"),
    ("« Oui », assure le Tchad.", "reported Tchad"),
    ("Oui, a répondu le Tchad.", "reported Tchad"),
    ("Le Tchad l'ignore.", "hypothetical"),
    ("Tous attendent. Non, répond le Tchad.", "hypothetical"),
  ])
  func whoAnswersAQuestionSaysIt(_ answer: String, _ stance: String) throws {
    let text = "La Suède a-t-elle bombardé le Niger ? " + answer
    #expect(try stances(text, "Suède ASSAULT Niger") == [stance])
  }

  @Test func aPromiseNotToAttackIsNoThreat() throws {
    #expect(
      try ties("La Suède a promis de ne pas bombarder le Niger.")
        .contains("Suède AGREE Niger"))
    #expect(
      try ties("La Suède a promis de ne pas aider le Niger.").allSatisfy { !$0.contains("AGREE") })
    #expect(
      try ties("La Suède a promis de bombarder le Niger.").contains("Suède THREATEN Niger"))
  }

  @Test(arguments: [
    ("Le Niger et le Tchad sont en guerre.", ["Niger ASSAULT Tchad", "Tchad ASSAULT Niger"]),
    ("Le Niger et le Tchad sont alliés.", ["Niger COOPERATE Tchad"]),
    (
      "Le conflit politique entre le Niger et le Tchad dure.",
      ["Niger REJECT Tchad", "Tchad REJECT Niger"]
    ),
    (
      "L'affaire empoisonne les relations entre le Niger et le Tchad.",
      ["Niger REJECT Tchad", "Tchad REJECT Niger"]
    ),
  ])
  func severalAreSomethingToEachOther(_ text: String, _ expected: [String]) throws {
    #expect(try ties(text).sorted() == expected)
  }

  @Test(arguments: [
    ("Donald Trump a attaqué Joe Biden.", "Donald Trump ACCUSE Joe Biden"),
    ("Les troupes de Khalifa Haftar ont attaqué Tripoli.", ""),
    ("Donald Trump a été élu président du Brésil.", "Donald Trump AFFILIATION Brésil"),
    ("Narendra Modi est devenu premier ministre de l'Inde.", "Narendra Modi AFFILIATION Inde"),
    ("Angela Merkel, de la CDU, parle.", "Angela Merkel AFFILIATION CDU"),
    (
      "Steve Bannon est un homme politique, qui fut l'un des chefs du Tea Party.",
      "Steve Bannon AFFILIATION Tea Party"
    ),
    (
      "L'Ukraine tient la Russie pour responsable de l'assassinat de Boris Nemtsov.",
      "Russie ASSAULT Boris Nemtsov"
    ),
    ("La Suède s'est alignée sur les sanctions européennes contre le Niger.", "UE SANCTION Niger"),
    (
      "Les États-Unis soupçonnent Huawei d'espionner pour le compte de la Chine.",
      "Huawei AFFILIATION Chine"
    ),
  ])
  func saysWhoDoesIt(_ text: String, _ tie: String) throws {
    let found = try ties(text)
    if tie.isEmpty {
      #expect(!found.contains { $0.contains("ACCUSE") })
    } else {
      #expect(found.contains(tie))
    }
  }

  @Test(arguments: [
    (
      "La France aide le gouvernement suédois, formé de libéraux, qui gardent dix sièges, et soutenu "
        + "par le Niger.", "Niger SUPPORT Suède"
    ),
    ("Le Niger s'oppose à l'ONU, à l'UE, dernièrement à la Suède.", "Niger REJECT Suède"),
    (
      "La Suède, le Niger, les Émirats arabes unis, le Tchad et le Togo ont rompu avec la Serbie.",
      "Togo SANCTION Serbie"
    ),
    ("Le Niger demande l'ouverture d'une enquête par la Suède.", "Niger REQUEST Suède"),
  ])
  func listsAndParticiplesReachAllWhomTheyName(_ text: String, _ tie: String) throws {
    #expect(try ties(text).contains(tie))
  }

  @Test(arguments: [
    ("Le Niger aurait conclu en mars 2016 des accords avec la Suède.", ["hedged"]),
    ("Le Niger aurait conclu mardi un accord avec la Suède.", ["hedged"]),
    ("Le Niger a conclu mardi des accords avec la Suède.", ["asserted"]),
  ])
  func anObjectBehindADateIsTheVerbs(_ text: String, _ stances: [String]) throws {
    #expect(try self.stances(text, "Niger AGREE Suède") == stances)
  }

  @Test(arguments: [
    ("Le Parlement suédois a adopté une résolution condamnant le Niger.", "asserted"),
    ("Le Parlement suédois doit voter une résolution condamnant le Niger.", "hypothetical"),
  ])
  func whatAResolutionSaysIsSaidOnceItIsAdopted(_ text: String, _ stance: String) throws {
    #expect(try stances(text, "Parlement suédois ACCUSE Niger") == [stance])
  }

  @Test func whoIsNamedBehindHisPostActsAndNotWhomHeServes() throws {
    let found = try ties("Un ancien responsable de l'ONU, Ban Ki-moon, a négocié avec le Niger.")
    #expect(found.contains("Ban Ki-moon CONSULT Niger"))
    #expect(!found.contains("ONU CONSULT Niger"))
  }

  @Test func aCountedPluralIsNotTheOneNamedBefore() throws {
    let found = try ties("Selon l'Associated Press, environ 2000 membres de l'ONU sont accusés.")
    #expect(!found.contains { $0.contains("AFFILIATION") })
  }

  @Test func mediationNeedsTalks() throws {
    #expect(
      try ties("Le Niger et la Suède ont signé un accord sous l'égide de l'ONU.")
        .contains("ONU CONSULT Niger"))
    #expect(try ties("Le Niger vit librement sous l'égide de l'ONU.").isEmpty)
  }

  @Test func aHeadlineSaysWhoDidWhatTheFirstSentenceLeavesOut() throws {
    let title = "Colombie : capture d'un chef des Farc"
    let text =
      title
      + "\n\nL'agence Tass a confirmé la capture d'un chef présumé des Farc."
    let lines = try French.shared.claims(in: text, publisher: "Gazette", title: title)
      .map {
        "\($0.sentence) \($0.subject.name) \($0.relation.rawValue) \($0.object.name), "
          + "\($0.stance.rawValue) \($0.sources.map(\.name).joined(separator: ", "))"
      }
    #expect(
      lines.sorted() == [
        "0 Colombie COERCE Farc, hedged Gazette, Tass",
        "1 Colombie COERCE Farc, hedged Gazette, Tass",
      ])
  }

  @Test func anEventThatAVoiceToldOfStaysItsWord() throws {
    let text =
      "Selon l'ONU, la Suède a mené des frappes contre le Niger. "
      + "Les frappes de la Suède contre le Niger ont fait dix morts."
    #expect(try stances(text, "Suède ASSAULT Niger") == ["reported ONU", "reported ONU"])
  }
}
