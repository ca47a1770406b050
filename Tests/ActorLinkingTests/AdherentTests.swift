import ActorLinking
import SociogramModel
import Testing

/// Words beside a person's name that say of which party or group he is.
@Suite struct AdherentTests {
  @Test(arguments: [
    "Le ⟨⟦républicain|parti-republicain-usa⟧ ⟦Mitch McConnell|mitch-mcconnell⟧⟩ parle.",
    "La ⟨⟦démocrate|parti-democrate-usa⟧ ⟦Nancy Pelosi|nancy-pelosi⟧⟩ parle.",
    "Le ⟨⟦Frère musulman|freres-musulmans⟧ ⟦Mohamed Badie|mohamed-badie⟧⟩ parle.",
    "Le ⟨sénateur ⟦républicain|parti-republicain-usa⟧ ⟦Mitch McConnell|mitch-mcconnell⟧⟩ parle.",
    "Le ⟨⟦socialiste|ps-france⟧ ⟦Jean Dubreuil|person/jean-dubreuil⟧⟩ critique "
      + "⟦Emmanuel Macron|emmanuel-macron⟧.",
  ])
  func aMemberOfAPartyIsCalledByItsName(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Le républicain ⟦Jean Dubreuil|person/jean-dubreuil⟧ parle.",
    "Le conservateur ⟦Vladimir Poutine|vladimir-poutine⟧ parle.",
    "Le grand ⟦Mitch McConnell|mitch-mcconnell⟧ parle.",
  ])
  func aPartyOfAnotherCountryIsNotMeant(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }
}
