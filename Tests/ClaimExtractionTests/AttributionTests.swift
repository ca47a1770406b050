import SociogramModel
import Testing

/// What a sentence does with what it says, and who stands behind it.
@Suite struct AttributionTests {
  private static let bombing = "Russie ASSAULT Syrie"

  private func lines(_ text: String) throws -> [String] {
    try French.shared.lines(in: text, publisher: "Gazette").sorted()
  }

  @Test(arguments: [
    ("La Russie a bombardé la Syrie.", "asserted"),
    ("La Russie n'a pas bombardé la Syrie.", "negated"),
    ("La Russie a cessé de bombarder la Syrie.", "negated"),
    ("La Russie a attendu sans bombarder la Syrie.", "negated"),
    ("La Russie aurait bombardé la Syrie.", "hedged"),
    ("La Russie pourrait bombarder la Syrie.", "hedged"),
    ("La Russie bombardera la Syrie.", "hypothetical"),
    ("La Russie va bombarder la Syrie.", "hypothetical"),
    ("La Russie veut bombarder la Syrie.", "hypothetical"),
    ("La Russie doit bombarder la Syrie.", "hypothetical"),
    ("La Russie bombarderait la Syrie si le Liban tombait.", "hypothetical"),
    ("La Russie n'exclut pas de bombarder la Syrie.", "hypothetical"),
    ("Il est faux que la Russie a bombardé la Syrie.", "negated"),
    ("Contrairement à ce qu'affirme l'Iran, la Russie n'a pas bombardé la Syrie.", "negated"),
  ])
  func readsTheStanceOffTheVerb(_ text: String, _ stance: String) throws {
    #expect(try lines(text) == ["\(Self.bombing), \(stance) by Gazette"])
  }

  @Test func readsTheStanceOffAnAdjective() throws {
    #expect(
      try lines("Un éventuel soutien de la Russie à la Syrie inquiète.") == [
        "Russie SUPPORT Syrie, hedged by Gazette"
      ])
  }

  @Test func readsTheStanceOffTheVerbThatGovernsANoun() throws {
    #expect(
      try lines("La Russie a retiré son soutien à la Syrie.").contains(
        "Russie SUPPORT Syrie, negated by Gazette"))
  }

  @Test(arguments: [
    ("Selon l'Iran, la Russie a bombardé la Syrie.", "Iran"),
    ("D'après l'Iran, la Russie a bombardé la Syrie.", "Iran"),
    ("La Russie a bombardé la Syrie, selon l'Iran.", "Iran"),
    ("L'Iran affirme que la Russie a bombardé la Syrie.", "Iran"),
    ("La Russie a bombardé la Syrie, affirme l'Iran.", "Iran"),
    ("Selon une source diplomatique, la Russie a bombardé la Syrie.", "anonymous"),
    ("Un responsable a affirmé que la Russie avait bombardé la Syrie.", "anonymous"),
    (
      "D'après Reuters citant des responsables, la Russie a bombardé la Syrie.",
      "Reuters, anonymous"
    ),
    (
      "Selon Reuters, citant des responsables, la Russie a bombardé la Syrie.",
      "Reuters, anonymous"
    ),
    (
      "Reuters, citant un officier, affirme que la Russie a bombardé la Syrie.",
      "Reuters, anonymous"
    ),
    (
      "D'après des médias citant des responsables, la Russie a bombardé la Syrie.",
      "anonymous, anonymous"
    ),
    (
      "Selon des responsables cités par Reuters, la Russie a bombardé la Syrie.",
      "Reuters, anonymous"
    ),
    ("« La Russie a bombardé la Syrie », a déclaré Emmanuel Macron.", "Emmanuel Macron"),
    (
      "« La Russie a bombardé la Syrie, a déclaré Emmanuel Macron, et le monde le sait. »",
      "Emmanuel Macron"
    ),
  ])
  func namesTheVoiceAfterThePublisher(_ text: String, _ voices: String) throws {
    #expect(try lines(text) == ["\(Self.bombing), reported by Gazette, \(voices)"])
  }

  @Test func takesWhatIsAnnouncedForNoVoice() throws {
    let text = "Khalifa Haftar, chef de l'ANL, annonce la rupture de ses liens avec la Turquie."
    let claims = try French.shared.claims(in: text)
    #expect(claims.map(\.relation) == [.affiliation, .sanction])
    #expect(claims.allSatisfy { $0.sources.map(\.voice) == [Source.unknownPublisher.voice] })
  }

  @Test func hedgesWhatOneMayBelieve() throws {
    #expect(
      try lines("À en croire l'Iran, la Russie a bombardé la Syrie.") == [
        "\(Self.bombing), hedged by Gazette, Iran"
      ])
  }

  @Test func keepsTheDescriptionOfAVoiceWithoutAName() throws {
    let claims = try French.shared.claims(
      in: "Selon une source diplomatique, la Russie a bombardé la Syrie.")
    #expect(claims.map { $0.sources.last?.described } == ["une source diplomatique"])
  }

  @Test func reportsWhatSomebodyIsAccusedOf() throws {
    #expect(
      try lines("L'Iran accuse la Russie d'avoir bombardé la Syrie.") == [
        "Iran ACCUSE Russie, asserted by Gazette", "\(Self.bombing), reported by Gazette, Iran",
      ])
  }

  @Test func putsACreditedAgencyBetweenPublisherAndVoice() throws {
    let agency = Source(voice: "reuters", name: "Reuters", role: .agency)
    let lines = try French.shared.lines(
      in: "Selon l'Iran, la Russie a bombardé la Syrie.", publisher: "Gazette", credits: [agency])
    #expect(lines == ["\(Self.bombing), reported by Gazette, Reuters, Iran"])
  }

  @Test func namesTheUnknownPublisherWhereThereIsNone() throws {
    let claims = try French.shared.claims(in: "La Russie a bombardé la Syrie.")
    #expect(claims.map { $0.sources.first?.voice } == [Source.unknownPublisher.voice])
  }

  @Test(arguments: [
    "La Russie aurait bombardé la Syrie, une information rejetée par le Liban.",
    "La Russie aurait bombardé la Syrie, ce que le Liban dément.",
    "La Russie aurait bombardé la Syrie. L'information a été démentie par le Liban.",
    "La Russie aurait bombardé la Syrie. Le Liban dément.",
    "La Russie aurait bombardé la Syrie. Le Liban a démenti cette information.",
  ])
  func keepsAClaimBesideItsDenial(_ text: String) throws {
    #expect(
      try lines(text) == [
        "\(Self.bombing), denied by Gazette, Liban", "\(Self.bombing), hedged by Gazette",
      ])
  }

  @Test func aRelativeClauseAboutSomethingElseDeniesNothing() throws {
    let found = try lines("La Russie a bombardé la Syrie avec un avion que le Liban conteste.")
    #expect(found.contains { $0.contains("asserted") }, "\(found)")
    #expect(found.allSatisfy { !$0.contains("denied") }, "\(found)")
  }

  @Test func deniesWhatSomebodyIsAccusedOfAndNotTheAccusation() throws {
    #expect(
      try lines("L'Iran accuse la Russie d'avoir bombardé la Syrie, ce que Moscou nie.") == [
        "Iran ACCUSE Russie, asserted by Gazette", "\(Self.bombing), denied by Gazette, Russie",
        "\(Self.bombing), reported by Gazette, Iran",
      ])
  }

  @Test func deniesWhatAVoiceCallsFalse() throws {
    #expect(
      try lines("Selon l'Iran, il est faux que la Russie a bombardé la Syrie.") == [
        "\(Self.bombing), denied by Gazette, Iran"
      ])
  }

  @Test func givesAHeadlineTheVoiceOfTheBody() throws {
    let title = "La Russie a bombardé la Syrie"
    #expect(
      try French.shared.lines(
        in: "\(title)\n\nSelon l'Iran, la Russie a bombardé la Syrie.", title: title) == [
          "\(Self.bombing), reported by inconnu, Iran",
          "\(Self.bombing), reported by inconnu, Iran",
        ])
  }

  @Test(arguments: [
    "La Russie a bombardé la Syrie hier.", "Selon Moscou, la Russie a bombardé la Syrie.",
  ])
  func keepsAHeadlineThatTheBodyOrItsActorBearsOut(_ body: String) throws {
    let title = "La Russie a bombardé la Syrie"
    #expect(
      try French.shared.lines(in: "\(title)\n\n\(body)", title: title).first
        == "\(Self.bombing), asserted by inconnu")
  }

  @Test func readsADenialOfOnesOwnAct() throws {
    #expect(
      try lines("La Russie nie avoir bombardé la Syrie.") == [
        "\(Self.bombing), denied by Gazette, Russie"
      ])
  }

  @Test func creditsTheMediumThatPublishedTheNews() throws {
    #expect(
      try lines("La Russie a bombardé la Syrie. La nouvelle a été publiée par Reuters.") == [
        "\(Self.bombing), reported by Gazette, Reuters"
      ])
  }

  @Test func pointsEachClaimAtItsEvidence() throws {
    let text = "La pluie tombe. La Russie a bombardé la Syrie."
    let claims = try French.shared.claims(in: text)
    #expect(claims.map(\.quote) == ["La Russie a bombardé la Syrie."])
    #expect(claims.map(\.sentence) == [1])
  }

  @Test(arguments: [
    ("Selon l'Iran, la Russie a bombardé la Syrie.", ["Uu", "CT+"]),
    ("La Russie aurait bombardé la Syrie.", ["PS+"]),
    ("La Russie semble avoir bombardé la Syrie.", ["PR+"]),
    ("La Russie veut bombarder la Syrie.", ["Uu"]),
    ("La Russie n'a pas bombardé la Syrie.", ["CT-"]),
    ("La Russie nie avoir bombardé la Syrie.", ["Uu", "CT-"]),
    ("L'Iran affirme que la Russie n'a pas bombardé la Syrie.", ["Uu", "CT-"]),
    (
      "D'après des médias citant des diplomates, la Russie aurait bombardé la Syrie.",
      ["Uu", "Uu", "PS+"]
    ),
    ("L'Iran aurait affirmé que la Russie a bombardé la Syrie.", ["PS+", "CT+"]),
  ])
  func keepsWhatEachVoiceCommitsItselfTo(_ text: String, _ values: [String]) throws {
    let claims = try French.shared.claims(in: text)
    #expect(claims.map { $0.sources.map { $0.value?.rawValue ?? "none" } } == [values])
  }

  @Test(arguments: [
    ("Quelle est la cause du bombardement de la Syrie par la Russie ?", "asserted"),
    ("Pourquoi la Russie a-t-elle bombardé la Syrie ?", "asserted"),
    ("Quand la Russie a-t-elle bombardé la Syrie ?", "asserted"),
    ("La Russie a-t-elle bombardé la Syrie quand la trêve durait ?", "hypothetical"),
    ("La Russie a-t-elle bombardé la Syrie ?", "hypothetical"),
    ("La Russie bombardera-t-elle la Syrie ?", "hypothetical"),
  ])
  func asksOnlyAboutWhatIsNotTakenForGranted(_ text: String, _ stance: String) throws {
    #expect(try lines(text) == ["\(Self.bombing), \(stance) by Gazette"])
  }

  @Test(arguments: [
    ("La Russie n'a bombardé que la Syrie.", "asserted"),
    ("Ni la Russie ni l'Iran n'ont bombardé la Syrie.", "negated"),
    ("La Russie n'a aucune intention de bombarder la Syrie.", "negated"),
    ("En cas d'échec, la Russie bombarderait la Syrie.", "hypothetical"),
    ("Si le Liban tombe, la Russie bombardera la Syrie.", "hypothetical"),
  ])
  func readsNegationAndConditions(_ text: String, _ stance: String) throws {
    #expect(
      try lines(text).filter { $0.hasPrefix(Self.bombing) }
        == ["\(Self.bombing), \(stance) by Gazette"])
  }

  @Test(arguments: [
    ("Pour l'Iran, la Russie a bombardé la Syrie.", "reported by Gazette, Iran"),
    ("Aux yeux de l'Iran, la Russie a bombardé la Syrie.", "reported by Gazette, Iran"),
    ("On affirme que la Russie a bombardé la Syrie.", "reported by Gazette, anonymous"),
    (
      "L'Iran est sorti de son silence. « La Russie a bombardé la Syrie », a-t-il dit.",
      "reported by Gazette, Iran"
    ),
  ])
  func findsVoicesInManyForms(_ text: String, _ told: String) throws {
    #expect(try lines(text) == ["\(Self.bombing), \(told)"])
  }

  @Test(arguments: [
    "Selon Reuters, la guerre dure. La même source affirme que la Russie a bombardé la Syrie.",
    "Reuters a publié un rapport. Selon ce rapport, la Russie a bombardé la Syrie.",
  ])
  func takesUpTheLastVoice(_ text: String) throws {
    let lines = try lines(text).filter { $0.hasPrefix(Self.bombing) }
    #expect(lines.count == 1 && lines[0].contains("reported by Gazette, "))
  }

  /// Behind a quoted sentence and a comma any verb gives somebody's word.
  @Test(arguments: [
    (
      "« La Russie a bombardé la Syrie », bougonne Hassan Rohani.",
      "reported by Gazette, Hassan Rohani"
    ),
    (
      "La Russie a bombardé la Syrie, selon le ministre des Finances du pays, Hassan Rohani.",
      "reported by Gazette, Hassan Rohani"
    ),
  ])
  func findsWhoSpeaksWhateverTheVerb(_ text: String, _ told: String) throws {
    #expect(try lines(text).contains("\(Self.bombing), \(told)"))
  }

  /// What one says of oneself and does by saying so is no mere word of his.
  @Test(arguments: [
    (
      "La Turquie a déclaré qu'elle soutenait le Qatar.",
      "Turquie SUPPORT Qatar, asserted by Gazette"
    ),
    (
      "« J'appelle la France à partir », a dit Vladimir Poutine.",
      "Vladimir Poutine REQUEST France, asserted by Gazette"
    ),
    (
      "Le Togo a annoncé avoir expulsé l'ambassadeur de France.",
      "Togo SANCTION ambassadeur français, asserted by Gazette"
    ),
    (
      "La Turquie a déclaré qu'elle a bombardé l'Irak.",
      "Turquie ASSAULT Irak, reported by Gazette, Turquie"
    ),
    (
      "La Turquie a déclaré que l'Iran soutenait le Qatar.",
      "Iran SUPPORT Qatar, reported by Gazette, Turquie"
    ),
    (
      "La Turquie a déclaré qu'elle pourrait soutenir le Qatar.",
      "Turquie SUPPORT Qatar, hedged by Gazette, Turquie"
    ),
  ])
  func sayingSoDoesIt(_ text: String, _ line: String) throws {
    #expect(try lines(text).contains(line))
  }

  /// Who says what another must do asks it of him; who shouts what another does accuses him.
  @Test(arguments: [
    (
      "« La Russie doit partir », a martelé Emmanuel Macron.",
      "Emmanuel Macron REQUEST Russie"
    ),
    ("Selon l'Iran, la Russie doit partir.", "Iran REQUEST Russie"),
    ("« Il faut que la Russie parte », a dit l'Iran.", "Iran REQUEST Russie"),
    (
      "« Moscou veut la guerre », a accusé Emmanuel Macron.",
      "Emmanuel Macron ACCUSE Russie"
    ),
  ])
  func whatAVoiceSaysOfAnotherIsSaidToHim(_ text: String, _ tie: String) throws {
    #expect(try lines(text).contains("\(tie), asserted by Gazette"))
  }

  @Test(arguments: [
    "La Russie doit partir, et l'Égypte se tait.",
    "Selon l'Iran, la Russie devrait dépasser l'Égypte.",
    "« La Russie doit être soutenue », a dit Emmanuel Macron.",
    "« La Russie doit partir », a dit Vladimir Poutine.",
    "« La Russie doit affronter l'Égypte samedi », a dit Emmanuel Macron.",
  ])
  func whatIsPlannedOrSaidByNobodyElseIsNoDemand(_ text: String) throws {
    #expect(try !lines(text).contains { $0.contains(" REQUEST ") })
  }

  /// A conflict that lasts, or that somebody wants ended, is there; one that he brings about is not yet.
  @Test(arguments: [
    ("L'Iran exige l'arrêt du bombardement de la Syrie par la Russie.", "asserted"),
    ("L'Iran veut le bombardement de la Syrie par la Russie.", "hypothetical"),
    ("L'Iran cherche à fuir la guerre de la Russie contre la Syrie.", "asserted"),
    ("L'Iran veut préparer la guerre de la Russie contre la Syrie.", "hypothetical"),
    ("L'Iran veut fuir une éventuelle guerre de la Russie contre la Syrie.", "hypothetical"),
  ])
  func whatLastsIsThere(_ text: String, _ stance: String) throws {
    #expect(
      try lines(text).filter { $0.hasPrefix(Self.bombing) }
        == ["\(Self.bombing), \(stance) by Gazette"])
  }

  @Test(arguments: [
    "L'Iran n'a de liens qu'avec la Russie, qui a bombardé la Syrie.",
    "L'Iran ne bronche pas : la Russie n'a, lundi, bombardé que la Syrie.",
  ])
  func onlyIsNotNot(_ text: String) throws {
    #expect(try lines(text).contains("\(Self.bombing), asserted by Gazette"))
  }

  @Test func keepsTheWordOfOneClauseFromTheNext() throws {
    #expect(
      try lines("La Russie a bombardé la Syrie, et le Liban a souffert, selon l'Iran.")
        == ["\(Self.bombing), asserted by Gazette"])
  }

  /// What "être" says of its subject is told, denied and supposed like any other verb.
  @Test(arguments: [
    ("La Turquie est l'alliée de la Russie.", "asserted by Gazette"),
    ("La Turquie n'est pas l'alliée de la Russie.", "negated by Gazette"),
    ("La Turquie n'est plus l'alliée de la Russie.", "negated by Gazette"),
    ("La Turquie serait l'alliée de la Russie.", "hedged by Gazette"),
    ("La Turquie sera l'alliée de la Russie.", "hypothetical by Gazette"),
    ("La Turquie va être l'alliée de la Russie.", "hypothetical by Gazette"),
    ("La Turquie veut rester l'alliée de la Russie.", "hypothetical by Gazette"),
    ("La Turquie refuse d'être l'alliée de la Russie.", "negated by Gazette"),
    ("La Turquie est-elle l'alliée de la Russie ?", "hypothetical by Gazette"),
    ("Si la Turquie était l'alliée de la Russie, elle parlerait.", "hypothetical by Gazette"),
    ("Selon l'Iran, la Turquie est l'alliée de la Russie.", "reported by Gazette, Iran"),
    ("L'Iran affirme que la Turquie est l'alliée de la Russie.", "reported by Gazette, Iran"),
    ("L'Iran dément que la Turquie soit l'alliée de la Russie.", "denied by Gazette, Iran"),
    ("La Turquie, qui n'est pas l'alliée de la Russie, a protesté.", "negated by Gazette"),
    // An apposition is the article's own word.
    ("La Turquie, alliée de la Russie, n'a pas protesté.", "asserted by Gazette"),
    ("Selon l'Iran, la Turquie, alliée de la Russie, a protesté.", "asserted by Gazette"),
  ])
  func readsTheStanceOffACopula(_ text: String, _ told: String) throws {
    #expect(try lines(text).contains("Turquie COOPERATE Russie, \(told)"))
  }

  @Test func aRowOfPredicatesIsNegatedAsAWhole() throws {
    let lines = try lines("Viktor Orban n'est pas membre de l'AKP et allié de la Russie.")
    #expect(lines.contains("Viktor Orbán AFFILIATION AKP, negated by Gazette"))
    #expect(lines.contains("Viktor Orbán COOPERATE Russie, negated by Gazette"))
  }

  @Test(arguments: [
    ("La Russie n'a pas, à ce jour, bombardé la Syrie.", "negated by Gazette"),
    ("La Russie, affirme l'Iran, a bombardé la Syrie.", "reported by Gazette, Iran"),
    ("L'Iran dément que la Russie ait bombardé la Syrie.", "denied by Gazette, Iran"),
    (
      "L'Iran a parlé par la voix du général Hossein Salami, qui affirme que la Russie a bombardé la Syrie.",
      "reported by Gazette, Hossein Salami"
    ),
    ("La Russie a annoncé la trêve après avoir bombardé la Syrie.", "asserted by Gazette"),
    ("Selon Reuters, la Russie a bombardé la Syrie.", "reported by Gazette, Reuters"),
  ])
  func readsWhatStandsBetweenSubjectAndVerb(_ text: String, _ told: String) throws {
    #expect(try lines(text).contains("\(Self.bombing), \(told)"))
  }

  /// Who is said to have done something denies it in the next sentence, whoever said so.
  @Test(arguments: [
    "La Russie a bombardé la Syrie. Moscou dément.",
    "La Russie a bombardé la Syrie. Moscou nie cette frappe.",
    "La Russie a bombardé la Syrie. Moscou a démenti toute implication.",
    "La Russie a bombardé la Syrie. Le Kremlin nie ces accusations.",
  ])
  func whatTheArticleStatesIsDeniedByWhoDidIt(_ text: String) throws {
    #expect(
      try lines(text).filter { $0.hasPrefix(Self.bombing) }
        == ["\(Self.bombing), asserted by Gazette", "\(Self.bombing), denied by Gazette, Russie"])
  }

  @Test(arguments: [
    "La Russie a bombardé la Syrie. Moscou ne dément pas.",
    "La Russie a bombardé la Syrie. L'Iran dément.",
    "La Russie a bombardé la Syrie. Moscou dément vouloir y envoyer des troupes.",
  ])
  func nobodyElseAndNothingElseIsDenied(_ text: String) throws {
    #expect(
      try lines(text).filter { $0.hasPrefix(Self.bombing) }
        == ["\(Self.bombing), asserted by Gazette"])
  }
}
