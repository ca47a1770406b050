import ActorLinking
import SociogramModel
import Testing

/// Capitals: a government, a place, a club, or a common noun.
@Suite struct SeatPlaceTests {
  private func places(in text: String) throws -> [String] {
    let linked = try Known.link(text)
    return linked.mentions.filter(\.isPlace).map { linked.text.string(of: $0.tokens) }
  }

  @Test(arguments: [
    ("Une réunion se tient à Tunis.", ["Tunis"]), ("Il est né à Paris.", ["Paris"]),
    ("La réunion à Alger dure.", ["Alger"]), ("Il vit à Tripoli depuis 2011.", ["Tripoli"]),
    ("Des milliers de personnes ont manifesté à Bamako.", ["Bamako"]),
    ("L'aéroport de Tripoli est fermé.", ["Tripoli"]),
    ("Les combats près de Tripoli durent.", ["Tripoli"]),
    ("Deux bombes ont explosé dans Damas.", ["Damas"]),
  ])
  func aCapitalWhereSomethingHappensIsAPlace(_ text: String, _ places: [String]) throws {
    #expect(try self.places(in: text) == places)
  }

  @Test(arguments: [
    "Alger refuse.", "Le ministre se rend à Alger.", "Il demande à Moscou des armes.",
    "Il a été reçu à Moscou.", "La visite à Alger est reportée.", "Le soutien à Damas continue.",
    "Les relations entre Paris et Alger sont tendues.", "La Russie se rend en Syrie.",
    "Le gouvernement de Tripoli dément.",
  ])
  func aCapitalThatActsOrIsTurnedToIsNone(_ text: String) throws {
    #expect(try places(in: text) == [])
  }

  @Test(arguments: [
    "L'⟦Europe|union-europeenne⟧ refuse.", "La ⟦Russie|RUS⟧ menace l'⟦Europe|union-europeenne⟧.",
    "⟦Les Européens|union-europeenne⟧ refusent.", "Partout en Europe, on refuse.",
    "L'Europe de l'Est refuse.", "Deux Européens refusent.", "Les prix de l'Europe montent.",
    "Le ⟦Conseil de l'Europe|conseil-europe⟧ refuse.",
  ])
  func europeActsOrIsAContinent(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test func aPlaceSaysSoInItsReasonsAndAsAPlainMention() throws {
    let linked = try Known.link("Il est né à Paris.")
    let mention = try #require(linked.mentions.first { $0.isSeat })
    #expect(mention.reasons.last == "a place")
    #expect(linked.plainMentions.contains { $0.isPlace && $0.actor == "FRA" })
  }

  @Test(arguments: [
    "Le Paris Saint-Germain gagne.", "Le PSG gagne.", "Le Paris FC perd.",
    "Le Real Madrid reçoit le Dynamo Kiev.", "Les paris sont ouverts. Il tient son pari.",
    "Paris truqués et joueurs suspendus.",
  ])
  func clubsAndBetsAreNobody(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test func theCapitalBesideItsClubIsStillTheState() throws {
    let marked = "⟦Paris|FRA⟧ refuse. Le Paris Saint-Germain gagne."
    #expect(try MarkedMentions.found(in: marked) == marked)
  }
}
