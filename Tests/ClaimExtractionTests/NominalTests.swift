import SociogramModel
import Testing

/// Relations that a noun, a title or an apposition states.
@Suite struct NominalTests {
  private func ties(_ text: String) throws -> [String] {
    try French.shared.claims(in: text)
      .map { "\($0.subject.name) \($0.relation.rawValue) \($0.object.name)" }.sorted()
  }

  @Test(arguments: [
    ("La Syrie subit les frappes d'Israël.", "Israël ASSAULT Syrie"),
    ("Les frappes d'Israël visent la Syrie.", "Israël ASSAULT Syrie"),
    ("Des frappes israéliennes, qui visent la Syrie, continuent.", "Israël ASSAULT Syrie"),
    ("La Syrie est visée par les frappes d'Israël.", "Israël ASSAULT Syrie"),
    ("La Syrie est victime des frappes d'Israël.", "Israël ASSAULT Syrie"),
    ("La Syrie, victime des frappes d'Israël, proteste.", "Israël ASSAULT Syrie"),
    ("La Syrie fait face aux frappes d'Israël.", "Israël ASSAULT Syrie"),
    ("La Syrie recule sous les frappes d'Israël.", "Israël ASSAULT Syrie"),
  ])
  func findsWhomAnEventHitsByTheVerbAroundIt(_ text: String, _ tie: String) throws {
    #expect(try ties(text) == [tie])
  }

  @Test(arguments: [
    ("Les frappes qu'Israël a menées contre la Syrie ont cessé.", "Israël ASSAULT Syrie"),
    (
      "La responsabilité d'Israël dans les frappes contre la Syrie est établie.",
      "Israël ASSAULT Syrie"
    ),
    ("Israël est à l'origine des frappes contre la Syrie.", "Israël ASSAULT Syrie"),
    ("Les frappes contre la Syrie, attribuées à Israël, ont cessé.", "Israël ASSAULT Syrie"),
  ])
  func findsWhoIsBehindAnEvent(_ text: String, _ tie: String) throws {
    #expect(try ties(text).contains(tie))
  }

  @Test(arguments: [
    "La Russie condamne les frappes d'Israël.",
    "La Russie soutient les frappes d'Israël.",
    "Les frappes d'Israël ont cessé, selon la Russie.",
  ])
  func takesNobodyForTheVictimWhoOnlySpeaksOfIt(_ text: String) throws {
    #expect(try !ties(text).contains("Israël ASSAULT Russie"))
  }

  @Test func readsWarAndStrainBothWays() throws {
    #expect(
      try ties("La guerre russo-ukrainienne dure.") == [
        "Russie ASSAULT Ukraine", "Ukraine ASSAULT Russie",
      ])
    #expect(
      try ties("Les relations entre Alger et Paris sont tendues.") == [
        "Algérie REJECT France", "France REJECT Algérie",
      ])
  }

  @Test(arguments: [
    (
      "Vladimir Poutine a rappelé au cours d'un entretien avec Xi Jinping que la guerre dure.",
      "Vladimir Poutine CONSULT Xi Jinping"
    ),
    (
      "À l'issue d'une rencontre avec Xi Jinping, Vladimir Poutine a quitté Pékin.",
      "Vladimir Poutine CONSULT Xi Jinping"
    ),
  ])
  func readsTheOccasionOnWhichSomebodySpeaks(_ text: String, _ tie: String) throws {
    #expect(try ties(text).contains(tie))
  }

  @Test(arguments: [
    "Mark Rutte, secrétaire général de l'OTAN, a parlé.",
    "Le secrétaire général de l'OTAN, Mark Rutte, a parlé.",
    "Secrétaire général de l'OTAN, Mark Rutte a parlé.",
    "Mark Rutte est secrétaire général de l'OTAN.",
    "Mark Rutte a été élu secrétaire général de l'OTAN.",
    "Emmanuel Macron a nommé Mark Rutte secrétaire général de l'OTAN.",
    "Mark Rutte a été nommé au poste de secrétaire général de l'OTAN.",
    "L'OTAN, dont le secrétaire général est Mark Rutte, a parlé.",
    "L'OTAN, dont Mark Rutte est le secrétaire général, a parlé.",
    "Mark Rutte a servi comme secrétaire général de l'OTAN.",
    "Mark Rutte, fondateur et secrétaire général de l'OTAN, a parlé.",
  ])
  func readsAPositionWhereverItStands(_ text: String) throws {
    #expect(try ties(text).contains("Mark Rutte AFFILIATION OTAN"))
  }

  @Test func givesAPositionToNobodyBesideIt() throws {
    #expect(
      try !ties("Anna Rutte a rencontré le secrétaire général de l'OTAN.").contains(
        "Anna Rutte AFFILIATION OTAN"))
  }

  @Test(arguments: [
    ("Critiqué par Bruxelles, Viktor Orbán persiste.", "UE ACCUSE Viktor Orbán"),
    ("Hostile à l'OTAN, Viktor Orbán persiste.", "Viktor Orbán REJECT OTAN"),
    ("Allié de Moscou, Viktor Orbán persiste.", "Viktor Orbán COOPERATE Russie"),
  ])
  func findsTheSubjectBehindAnOpening(_ text: String, _ tie: String) throws {
    #expect(try ties(text) == [tie])
  }

  @Test func readsWhatSomebodyCallsHisOwn() throws {
    #expect(
      try ties("Donald Trump et son avocat Rudy Giuliani ont quitté Washington.")
        .contains("Rudy Giuliani AFFILIATION Donald Trump"))
    #expect(
      try ties("Recep Tayyip Erdoğan dirige son parti, l'AKP, depuis Ankara.")
        .contains("Recep Tayyip Erdoğan AFFILIATION AKP"))
  }

  @Test func readsAListOfSeats() throws {
    let found = try ties(
      "Le PSE domine, avec António Costa au Conseil européen et Ursula von der Leyen à la "
        + "Commission européenne.")
    #expect(found.contains("António Costa AFFILIATION Conseil européen"))
    #expect(found.contains("Ursula von der Leyen AFFILIATION Commission européenne"))
  }
}
