import ClaimExtraction
import SociogramModel
import Testing

/// Constructions in which the places of a verb are found, each with what must be read.
@Suite struct ConstructionTests {
  @Test(arguments: [
    ("Washington demande que la Turquie livre des armes.", ["États-Unis REQUEST Turquie"]),
    ("Ankara insiste pour que la Suède parte.", ["Turquie REQUEST Suède"]),
    (
      "La France a convaincu l'Allemagne de livrer des chars à l'Ukraine.",
      ["France REQUEST Allemagne", "Allemagne AID Ukraine"]
    ),
    (
      "L'armée turque a franchi la rivière pour attaquer Daech.", ["armée turque ASSAULT Daech"]
    ),
    ("En soutenant le Qatar, la Turquie a surpris.", ["Turquie SUPPORT Qatar"]),
    ("Athènes accuse depuis des mois Ankara.", ["Grèce ACCUSE Turquie"]),
    (
      "Le Parlement européen a voté une résolution condamnant la Russie.",
      ["Parlement européen ACCUSE Russie"]
    ),
    ("Kiev et Moscou ont échangé des prisonniers.", ["Ukraine COOPERATE Russie"]),
    ("La Grèce, s'opposant à la Turquie, a fermé ses ports.", ["Grèce REJECT Turquie"]),
    (
      "Le Front Polisario, exclu de l'Union africaine, proteste.",
      ["Union africaine SANCTION Front Polisario"]
    ),
    ("L'Arménie s'estime trahie par Moscou.", ["Russie REJECT Arménie"]),
    (
      "Après avoir rencontré Emmanuel Macron, Volodymyr Zelensky a parlé.",
      ["Volodymyr Zelensky CONSULT Emmanuel Macron"]
    ),
  ])
  func readsWhatVerbsGovern(_ sentence: String, _ expected: [String]) throws {
    try expect(expected, in: sentence)
  }

  @Test(arguments: [
    (
      "Aqmi, la branche d'Al-Qaïda au Maghreb, a attaqué l'Irak.",
      ["Aqmi ASSAULT Irak", "Aqmi AFFILIATION Al-Qaïda"]
    ),
    (
      "La France proteste contre la décision de l'Italie de recevoir Vladimir Poutine.",
      ["France PROTEST Italie", "Italie CONSULT Vladimir Poutine"]
    ),
    ("Malgré les frappes turques, l'Irak résiste.", ["Turquie ASSAULT Irak"]),
    ("En dépit des menaces de la Turquie, l'Irak résiste.", ["Turquie THREATEN Irak"]),
  ])
  func readsWhatStandsBesideVerbs(_ sentence: String, _ expected: [String]) throws {
    try expect(expected, in: sentence)
  }

  @Test(arguments: [
    (
      "Aqmi, la branche d'Al-Qaïda au Maghreb, a attaqué l'Irak.",
      "Al-Qaïda ASSAULT Irak"
    ),
    (
      "La France proteste contre la décision de l'Italie de recevoir Vladimir Poutine.",
      "France CONSULT Vladimir Poutine"
    ),
    ("Malgré les frappes turques, l'Iran a rouvert son ambassade.", "Turquie ASSAULT Iran"),
    ("L'Iran ne recule pas face aux frappes de la Turquie.", "Turquie ASSAULT Iran"),
    ("L'Iran proteste contre les frappes de la Turquie contre l'Irak.", "Turquie ASSAULT Iran"),
  ])
  func readsNothingOfWhoeverStandsNearby(_ sentence: String, _ line: String) throws {
    #expect(try !lines(sentence).contains(line))
  }

  /// What stands in a state, or lives there, is the state's where nobody else's name stands by.
  @Test(arguments: [
    ("Un drone ukrainien a frappé une raffinerie en Russie.", ["Ukraine ASSAULT Russie"]),
    ("Daech a attaqué une église en Égypte.", ["Daech ASSAULT Égypte"]),
    ("Une école a été bombardée en Ukraine par la Russie.", ["Russie ASSAULT Ukraine"]),
    ("Les bombardements russes ont tué dix civils en Ukraine.", ["Russie ASSAULT Ukraine"]),
    ("L'attaque de Daech a fait dix morts en Irak.", ["Daech ASSAULT Irak"]),
    ("Les États-Unis ont frappé une maison de Daech en Syrie.", ["États-Unis ASSAULT Daech"]),
  ])
  func readsWhomBuildingsBelongTo(_ sentence: String, _ expected: [String]) throws {
    #expect(try lines(sentence) == expected)
  }

  @Test(arguments: [
    "La police française a frappé un immeuble en France.",
    "Un séisme a fait cent morts en Turquie, selon l'Iran.",
    "Un attentat a frappé une mosquée en Irak, selon l'Iran.",
    "Les sanctions américaines ont frappé une raffinerie en Iran, selon la Chine.",
  ])
  func strikesNobodysOwnState(_ sentence: String) throws {
    #expect(try lines(sentence).isEmpty)
  }

  @Test(arguments: [
    "Un proche de Vladimir Poutine a menacé l'Ukraine.",
    "Cet allié de l'Iran a bombardé Israël.",
    "Le parti turc a condamné Israël.",
    "Le Qatar a transmis une proposition. Le Hamas l'a jugée inacceptable.",
  ])
  func whoStandsNearSomebodyIsNotHe(_ text: String) throws {
    #expect(try French.shared.claims(in: text).isEmpty)
  }

  @Test func whatSomethingAimsAtIsOpen() throws {
    let claims = try French.shared.claims(
      in: "Berlin prépare un projet visant à livrer des chars à l'Ukraine.")
    #expect(claims.map(\.stance) == [.hypothetical])
    let others = try French.shared.claims(
      in: "Ankara a lancé une opération visant à chasser le PKK.")
    #expect(others.map(\.stance) == [.asserted])
  }

  @Test(arguments: [
    (
      "Emmanuel Macron a reçu mardi Volodymyr Zelensky.",
      ["Emmanuel Macron CONSULT Volodymyr Zelensky"]
    ),
    ("Ankara a accusé vendredi Washington de mensonge.", ["Turquie ACCUSE États-Unis"]),
    ("La Russie a de nouveau menacé l'Ukraine.", ["Russie THREATEN Ukraine"]),
    ("Donald Trump a, une nouvelle fois, critiqué l'Otan.", ["Donald Trump ACCUSE OTAN"]),
    ("À Moscou, on accuse Washington de mentir.", ["Russie ACCUSE États-Unis"]),
    ("La Turquie a, selon le ministère, menacé la Grèce.", ["Turquie THREATEN Grèce"]),
    ("La Turquie n'a, selon Athènes, jamais menacé la Grèce.", ["Turquie THREATEN Grèce"]),
    ("Le Tchad a, pour sa part, menacé le Soudan.", ["Tchad THREATEN Soudan"]),
    (
      "La Turquie finance des groupes islamistes, comme Ahrar al-Cham.",
      ["Turquie AID Ahrar al-Cham", "Turquie AID islamistes"]
    ),
    (
      "L'Allemagne soutient Kiev, comme la France.",
      ["Allemagne SUPPORT Ukraine", "France SUPPORT Ukraine"]
    ),
  ])
  func looksBehindAdverbials(_ sentence: String, _ expected: [String]) throws {
    try expect(expected, in: sentence)
  }

  @Test(arguments: [
    (
      "Les gouvernements norvégien, canadien et belge soutiennent la Libye.",
      ["Norvège SUPPORT Libye", "Canada SUPPORT Libye", "Belgique SUPPORT Libye"]
    ),
    ("Les autorités libanaises et israéliennes ont signé un accord.", ["Liban AGREE Israël"]),
    (
      "Des navires russes et chinois ont attaqué le Japon.",
      ["Russie ASSAULT Japon", "Chine ASSAULT Japon"]
    ),
    (
      "Le soutien russe et iranien à Damas inquiète.",
      ["Russie SUPPORT Syrie", "Iran SUPPORT Syrie"]
    ),
    (
      "Emmanuel Macron a reçu les ministres allemand et italien.",
      ["Emmanuel Macron CONSULT ministre allemand", "Emmanuel Macron CONSULT ministre italien"]
    ),
    (
      "Les États-Unis et leurs alliés ont bombardé la Libye.",
      ["États-Unis ASSAULT Libye", "alliés des États-Unis ASSAULT Libye"]
    ),
    (
      "« Nous soutenons la Syrie », a déclaré Vladimir Poutine.", ["Vladimir Poutine SUPPORT Syrie"]
    ),
  ])
  func readsAllThatAreJoined(_ sentence: String, _ expected: [String]) throws {
    try expect(expected, in: sentence)
  }

  @Test(arguments: [
    (
      "La Russie a fait arrêter Alexeï Navalny par le FSB.", ["FSB COERCE Alexeï Navalny"]
    ),
    ("La Russie a fait arrêter Alexeï Navalny.", ["Russie COERCE Alexeï Navalny"]),
    ("Washington a fait plier la Turquie.", ["États-Unis COERCE Turquie"]),
    ("Khalifa Haftar s'est fait soutenir par la Russie.", ["Russie SUPPORT Khalifa Haftar"]),
  ])
  func readsCausatives(_ sentence: String, _ expected: [String]) throws {
    try expect(expected, in: sentence)
  }

  @Test(arguments: [
    ("Accusée de laxisme par la France, la Turquie a protesté.", ["France ACCUSE Turquie"]),
    (
      "Invité par Emmanuel Macron, Vladimir Poutine s'est rendu à Paris.",
      ["Emmanuel Macron CONSULT Vladimir Poutine", "Vladimir Poutine CONSULT France"]
    ),
    ("Critiqué par la France, le Mali a expulsé l'ambassadeur.", ["France ACCUSE Mali"]),
  ])
  func readsParticiplesThatOpenASentence(_ sentence: String, _ expected: [String]) throws {
    try expect(expected, in: sentence)
  }

  @Test(arguments: [
    (
      "Khalifa Haftar, que soutient l'Égypte, avance.", ["Égypte SUPPORT Khalifa Haftar"]
    ),
    (
      "Khalifa Haftar, dont se méfie l'Algérie, avance.", ["Algérie REJECT Khalifa Haftar"]
    ),
    (
      "Les talibans, contre lesquels les États-Unis se battent, avancent.",
      ["États-Unis ASSAULT talibans"]
    ),
    (
      "Alexeï Navalny, que la police russe cherche à arrêter, a disparu.",
      ["police russe COERCE Alexeï Navalny"]
    ),
    ("La Libye, où la Turquie a déployé des troupes, est divisée.", ["Turquie MOBILIZE Libye"]),
    ("C'est la Russie qui a armé la Syrie.", ["Russie AID Syrie"]),
    ("C'est à la Syrie que la Russie a livré des armes.", ["Russie AID Syrie"]),
  ])
  func readsRelativeAndCleftClauses(_ sentence: String, _ expected: [String]) throws {
    try expect(expected, in: sentence)
  }

  @Test(arguments: [
    (
      "La Russie a critiqué la France et menacé l'Allemagne.",
      ["Russie ACCUSE France", "Russie THREATEN Allemagne"]
    ),
    (
      "La Russie a rencontré puis soutenu la Syrie.",
      ["Russie CONSULT Syrie", "Russie SUPPORT Syrie"]
    ),
    (
      "Paris soutient l'Ukraine ainsi que la Moldavie.",
      ["France SUPPORT Ukraine", "France SUPPORT Moldavie"]
    ),
    (
      "La Russie a soutenu plusieurs pays comme la Syrie et l'Iran.",
      ["Russie SUPPORT Syrie", "Russie SUPPORT Iran"]
    ),
    ("Plusieurs pays, dont la Pologne, ont condamné la Russie.", ["Pologne ACCUSE Russie"]),
    (
      "Emmanuel Macron, accompagné de Sergueï Lavrov, a rencontré Xi Jinping.",
      [
        "Emmanuel Macron CONSULT Xi Jinping", "Sergueï Lavrov CONSULT Xi Jinping",
        "Emmanuel Macron CONSULT Sergueï Lavrov",
      ]
    ),
    (
      "Avec la Turquie, la Russie a attaqué Daech.",
      ["Russie ASSAULT Daech", "Russie COOPERATE Turquie"]
    ),
  ])
  func readsListsAndCompanions(_ sentence: String, _ expected: [String]) throws {
    try expect(expected, in: sentence)
  }

  @Test(arguments: [
    ("L'armée irakienne a arrêté des membres présumés de Daech.", ["armée irakienne COERCE Daech"]),
    ("La Turquie a critiqué les plans de l'Union européenne.", ["Turquie ACCUSE UE"]),
    ("L'explication norvégienne n'a pas convaincu Berlin.", ["Allemagne REJECT Norvège"]),
  ])
  func letsWhatBelongsToAnActorStandForIt(_ sentence: String, _ expected: [String]) throws {
    try expect(expected, in: sentence)
  }

  @Test(arguments: [
    "La police turque a arrêté l'auteur d'une carte de la Russie.",
    "La Turquie a critiqué une biographie de Vladimir Poutine.",
  ])
  func doesNotLetPicturesAndTalesStandForAnActor(_ sentence: String) throws {
    #expect(try lines(sentence) == [])
  }

  @Test func readsAThreatAndNotTheDeed() throws {
    #expect(
      try lines("La Corée du Nord a menacé de bombarder la Corée du Sud.") == [
        "Corée du Nord THREATEN Corée du Sud"
      ])
  }

  @Test func anIdiomTakesThePlaceOfThePlainVerb() throws {
    #expect(try lines("Washington a rejeté la faute sur Pékin.") == ["États-Unis ACCUSE Chine"])
  }

  private func expect(_ expected: [String], in sentence: String) throws {
    let found = try lines(sentence)
    for line in expected { #expect(found.contains(line), "\(found)") }
  }

  /// The ties of a sentence; symmetric ones both ways round.
  private func lines(_ sentence: String) throws -> [String] {
    try French.shared.claims(in: sentence).flatMap { claim in
      let ends = [claim.subject.name, claim.object.name]
      let line = "\(ends[0]) \(claim.relation.rawValue) \(ends[1])"
      let swapped = "\(ends[1]) \(claim.relation.rawValue) \(ends[0])"
      return claim.relation.isSymmetric ? [line, swapped] : [line]
    }
  }
}
