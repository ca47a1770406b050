import SociogramModel
import Testing

/// Who does what to whom, by the grammar of the sentence.
@Suite struct ClauseTests {
  private func ties(_ text: String) throws -> [String] {
    try French.shared.claims(in: text)
      .map { "\($0.subject.name) \($0.relation.rawValue) \($0.object.name)" }.sorted()
  }

  @Test(arguments: [
    ("La Russie arme la Syrie.", "Russie AID Syrie"),
    ("La Syrie est armée par la Russie.", "Russie AID Syrie"),
    ("La Syrie a été armée en secret par la Russie.", "Russie AID Syrie"),
    ("Des armes ont été livrées à l'Égypte par la Russie.", "Russie AID Égypte"),
  ])
  func turnsThePassiveRound(_ text: String, _ tie: String) throws {
    #expect(try ties(text) == [tie])
  }

  @Test(arguments: [
    (
      "Vladimir Poutine a reçu son homologue turc, Recep Tayyip Erdogan.",
      ["Vladimir Poutine CONSULT Recep Tayyip Erdoğan"]
    ),
    (
      "Olaf Scholz rencontre Angela Merkel. Il l'a remerciée de son soutien au Mali.",
      [
        "Angela Merkel SUPPORT Mali", "Olaf Scholz CONSULT Angela Merkel",
        "Olaf Scholz SUPPORT Angela Merkel",
      ]
    ),
    ("Le Caire reçoit l'homme fort de l'Est libyen.", ["Égypte CONSULT Khalifa Haftar"]),
    ("Le Caire reçoit l'homme fort de l'Ouest tunisien.", []),
    ("Ahmed Abou Zeid affirme que le roi Salmane recevra les deux présidents.", []),
  ])
  func takesWhoIsMeantAndNobodyElse(_ text: String, _ expected: [String]) throws {
    #expect(try ties(text) == expected)
  }

  @Test func givesTheInfinitiveToWhoeverIsAsked() throws {
    #expect(
      try ties("La Syrie demande à la Russie de livrer des armes à l'Égypte.") == [
        "Russie AID Égypte", "Syrie REQUEST Russie",
      ])
  }

  @Test func readsAThreatAndNotTheDeedThatIsThreatened() throws {
    #expect(
      try ties("La Russie menace la Turquie de bombarder l'Égypte.") == ["Russie THREATEN Turquie"])
  }

  @Test func givesTheInfinitiveToWhoeverIsAccused() throws {
    #expect(
      try ties("L'Iran accuse la Russie d'avoir bombardé la Syrie.") == [
        "Iran ACCUSE Russie", "Russie ASSAULT Syrie",
      ])
  }

  @Test func readsARelativeClause() throws {
    #expect(try ties("La Russie, qui soutient la Syrie, se tait.") == ["Russie SUPPORT Syrie"])
  }

  @Test func readsAParticipleWithoutAuxiliary() throws {
    #expect(try ties("La Syrie, armée par la Russie, se tait.") == ["Russie AID Syrie"])
  }

  @Test(arguments: [
    "Le soutien russe à la Syrie inquiète.", "Le soutien de la Russie à la Syrie inquiète.",
    "La Russie a exprimé son soutien à la Syrie.", "La Syrie a reçu le soutien de la Russie.",
  ])
  func readsANounWithItsPlaces(_ text: String) throws {
    #expect(try ties(text).contains("Russie SUPPORT Syrie"))
  }

  @Test func readsEachOfSeveralSubjectsAndObjects() throws {
    #expect(
      try ties("La Russie et l'Iran soutiennent la Syrie.") == [
        "Iran SUPPORT Syrie", "Russie SUPPORT Syrie",
      ])
    #expect(
      try ties("La Russie soutient la Syrie et l'Égypte.") == [
        "Russie SUPPORT Syrie", "Russie SUPPORT Égypte",
      ])
  }

  @Test func sharesTheSubjectOfCoordinatedVerbs() throws {
    #expect(
      try ties("La Russie a bombardé la Syrie et a envahi la Géorgie.") == [
        "Russie ASSAULT Géorgie", "Russie ASSAULT Syrie",
      ])
  }

  @Test func readsAMeetingOfTwoSubjectsOnce() throws {
    let ties = try ties("Vladimir Poutine et Emmanuel Macron se sont rencontrés.")
    #expect(ties == ["Vladimir Poutine CONSULT Emmanuel Macron"])
  }

  @Test func readsARefusalToRecogniseAsARejection() throws {
    #expect(try ties("L'Égypte refuse de reconnaître le GNA.") == ["Égypte REJECT GNA"])
    #expect(try ties("L'Égypte ne reconnaît pas le GNA.") == ["Égypte REJECT GNA"])
  }

  @Test(arguments: [
    "La Russie, la Syrie et la Turquie étaient là.",
    "La Russie et la Turquie ont des musées.",
    "En Russie comme en Turquie, le pain est cher.",
    "L'Algérie partage une frontière avec le Mali.",
    "La Turquie a organisé un concours, et la Russie un festival.",
  ])
  func readsNothingWhereActorsOnlyStandTogether(_ text: String) throws {
    #expect(try ties(text) == [])
  }

  @Test(arguments: [
    "Reuters rapporte que la Russie a bombardé la Syrie.",
    "Emmanuel Macron a déclaré à Reuters que la Russie a bombardé la Syrie.",
    "La Russie a bombardé la Syrie, a-t-il expliqué à l'AFP.",
  ])
  func readsNoMediumAsAnActorWhereItTells(_ text: String) throws {
    #expect(try ties(text) == ["Russie ASSAULT Syrie"])
  }

  @Test func readsAMediumAsAnActorWhereItActs() throws {
    #expect(try ties("La Russie a expulsé la BBC.") == ["Russie SANCTION BBC"])
  }
}
