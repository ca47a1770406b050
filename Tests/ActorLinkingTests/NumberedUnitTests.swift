import Testing

/// Troops that go by a number.
@Suite struct NumberedUnitTests {
  @Test(arguments: [
    "La ⟦155e brigade|armed-group/155e-brigade⟧ a riposté.",
    "Ils ont attaqué la ⟦13 e division|armed-group/13e-division⟧ de l'⟦Armée syrienne libre|asl⟧.",
    "Le ⟦bataillon 32|armed-group/bataillon-32⟧ attend.",
  ])
  func aUnitGoesByItsNumber(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: ["La brigade a perdu 15 hommes.", "Une division du travail s'impose."])
  func aNounWithoutANumberOfItsOwnIsNoUnit(_ text: String) throws {
    #expect(try MarkedMentions.found(in: text) == text)
  }
}
