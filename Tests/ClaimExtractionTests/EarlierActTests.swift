import SociogramModel
import Testing

/// Words that take up what another sentence tells.
@Suite struct EarlierActTests {
  private func ties(_ text: String) throws -> [String] {
    try French.shared.claims(in: text)
      .map { "\($0.subject.name) \($0.relation.rawValue) \($0.object.name)" }
  }

  @Test func whoClaimsAnAttackDidItToWhomItHit() throws {
    #expect(
      try ties("Un attentat contre l'Égypte a fait dix morts. Daech a revendiqué l'attentat.")
        .contains("Daech ASSAULT Égypte"))
  }

  @Test func whoCondemnsAnAttackAccusesWhoeverDidIt() throws {
    #expect(
      try ties("Daech a attaqué l'Égypte. La France a condamné cette attaque.")
        .contains("France ACCUSE Daech"))
    #expect(
      try ties("La France a condamné l'attentat. Daech a revendiqué l'attentat.")
        .contains("France ACCUSE Daech"))
  }

  @Test(arguments: [
    "Daech a attaqué l'Égypte. La France a condamné un attentat.",
    "Daech a attaqué l'Égypte. La France a condamné les frappes.",
    "Daech a attaqué l'Égypte. La France a condamné l'attaque de l'Iran.",
  ])
  func anotherActIsNotTakenUp(_ text: String) throws {
    #expect(try !ties(text).contains("France ACCUSE Daech"))
  }

  @Test(arguments: [
    ("La Grèce accuse la Turquie. Ankara a rejeté ces accusations.", "Turquie REJECT Grèce"),
    (
      "Viktor Orbán a rencontré Vladimir Poutine. Varsovie a condamné cette visite.",
      "Pologne ACCUSE Viktor Orbán"
    ),
    (
      "La Serbie a menacé l'Albanie. La France a qualifié ce geste d'inacceptable.",
      "France ACCUSE Serbie"
    ),
  ])
  func whoAnswersWhatWasSaidOrDoneAnswersWhoDidIt(_ text: String, _ tie: String) throws {
    #expect(try ties(text).contains(tie))
  }

  @Test(arguments: [
    "La Grèce accuse la Turquie. Le Parlement siège. Il neige. Il vente. Ankara a rejeté ces accusations.",
    "La Grèce accuse la Turquie. Ankara a rejeté les accusations de l'Égypte.",
  ])
  func whatIsFarOrAnothersIsNotAnswered(_ text: String) throws {
    #expect(try !ties(text).contains("Turquie REJECT Grèce"))
  }

  @Test(arguments: [
    (
      "La Turquie a arrêté Vladimir Poutine. La France exige la libération de Vladimir Poutine.",
      "France REQUEST Turquie"
    ),
    (
      "La Turquie a arrêté Vladimir Poutine. La France a condamné l'arrestation de Vladimir Poutine.",
      "France ACCUSE Turquie"
    ),
  ])
  func whoSpeaksForAVictimSpeaksToWhoHarmedHim(_ text: String, _ tie: String) throws {
    #expect(try ties(text).contains(tie))
  }

  @Test(arguments: [
    "La France réclame la libération d'un journaliste détenu en Turquie.",
    "La France exige la libération immédiate des otages enlevés par la Turquie.",
  ])
  func whoAsksForAReleaseAsksWhoHoldsTheCaptive(_ text: String) throws {
    #expect(try ties(text).contains("France REQUEST Turquie"))
  }

  @Test func anotherVictimIsAnotherAct() throws {
    let text =
      "La Turquie a arrêté Vladimir Poutine. La France exige la libération d'Emmanuel Macron."
    #expect(try !ties(text).contains("France REQUEST Turquie"))
  }

  @Test func whereSomebodyWasAbductedIsNotWhoDidIt() throws {
    #expect(
      try !ties("La France exige la libération des otages enlevés en Turquie.")
        .contains("France REQUEST Turquie"))
  }

  @Test func theEvidenceShowsTheWordsThatTakeItUp() throws {
    let text = "Daech a attaqué l'Égypte. La France a condamné cette attaque."
    let claim = try #require(
      try French.shared.claims(in: text).first { $0.relation == .accuse })
    let span = try #require(claim.objectSpan)
    #expect(text.slice(span) == "cette attaque")
    #expect(claim.reasons.contains { $0.contains("where the article told the act") })
  }
}
