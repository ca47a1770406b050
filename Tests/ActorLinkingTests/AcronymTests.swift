import ActorLinking
import SociogramModel
import Testing

/// Acronyms that a text introduces, and media in quotation marks.
@Suite struct AcronymTests {
  @Test(arguments: [
    "La ⟦Fédération des industries du cuir|organisation/federation-des-industries-du-cuir⟧ "
      + "(⟦FIC|organisation/federation-des-industries-du-cuir⟧) proteste. La "
      + "⟦FIC|organisation/federation-des-industries-du-cuir⟧ menace.",
    "La ⟦FIC|organisation/federation-des-industries-du-cuir⟧ "
      + "(⟦Fédération des industries du cuir|organisation/federation-des-industries-du-cuir⟧) "
      + "proteste. La ⟦FIC|organisation/federation-des-industries-du-cuir⟧ menace.",
    "La ⟦FIC|organisation/federation-des-industries-du-cuir⟧ menace\n\nLa "
      + "⟦Fédération des industries du cuir|organisation/federation-des-industries-du-cuir⟧ "
      + "(⟦FIC|organisation/federation-des-industries-du-cuir⟧) proteste.",
    "Le ⟦Haut Conseil des tribus|organisation/haut-conseil-des-tribus⟧ "
      + "(⟦HCT|organisation/haut-conseil-des-tribus⟧) se réunit.",
  ])
  func anAcronymInBracketsIsTheNameBesideIt(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Le ⟦Front de la dignité du Sahel|organisation/front-de-la-dignite-du-sahel⟧ "
      + "(⟦FDS|organisation/front-de-la-dignite-du-sahel⟧) attaque. Le "
      + "⟦FDS|organisation/front-de-la-dignite-du-sahel⟧ avance.",
    "Les ⟦Forces démocratiques syriennes|fds⟧ (⟦FDS|fds⟧) avancent. Les ⟦FDS|fds⟧ attaquent.",
    "Les ⟦FDS|fds⟧ avancent.",
  ])
  func anAcronymOfTheRegistryGivesWayToTheNameItAbbreviatesHere(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test func theLongNameOfAnAcronymOfTheRegistryIsItsActor() throws {
    let linked = try Known.link("La Mission d'appui des Nations unies (Manul) est là.")
    #expect(Set(linked.mentions.flatMap(\.actors)).count == 1)
    #expect(linked.mentions.count == 2)
  }

  @Test(arguments: [
    "Le journal « ⟦Le Phare du Sud|medium/le-phare-du-sud⟧ » rapporte une attaque.",
    "Le quotidien \"⟦La Voix des dunes|medium/la-voix-des-dunes⟧\" rapporte une attaque.",
    "Le site *⟦La Vigie du port|medium/la-vigie-du-port⟧* rapporte une attaque.",
    "Le quotidien indépendant « ⟦Le Phare|medium/le-phare⟧ » rapporte une attaque.",
    "Le journal « ⟦Le Monde|le-monde⟧ » rapporte une attaque.",
    "Le journal ment : « Personne ne viendra. »",
  ])
  func aMediumMayStandInQuotationMarks(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }
}
