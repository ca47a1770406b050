import ActorLinking
import SociogramModel
import Testing

/// Names that mean an actor only in an article about its country, and names of several actors, of
/// which the country spoken of most decides.
@Suite struct NamesInContextTests {
  @Test(arguments: [
    "L'⟦Italie|ITA⟧ vote. L'⟦Italie|ITA⟧ attend. Le ⟦Parti démocrate|parti-democrate-ita⟧ vote.",
    "Le ⟦Parti démocrate|parti-democrate-usa⟧ vote.",
    "Le ⟦Parti démocrate américain|parti-democrate-usa⟧ vote. Les ⟦démocrates|parti-democrate-usa⟧ gagnent.",
    "Les ⟦États-Unis|USA⟧ votent. Les ⟦États-Unis|USA⟧ attendent. "
      + "Les ⟦démocrates|parti-democrate-usa⟧ ont peur.",
    "⟦Barack Obama|barack-obama⟧ a parlé. ⟦Donald Trump|donald-trump⟧ a parlé. "
      + "Les ⟦républicains|parti-republicain-usa⟧ gagnent.",
  ])
  func aNameInContextIsMeantInItsCountry(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Les démocrates ont peur. La ⟦Suède|SWE⟧ vote. La ⟦Suède|SWE⟧ attend.",
    "Les socialistes gagnent.", "Les conservateurs gagnent.",
    "La ⟦Russie|RUS⟧ vote. La ⟦Russie|RUS⟧ attend. Les travaillistes gagnent.",
  ])
  func aNameInContextIsNobodyElsewhere(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    (
      "Le ⟦Royaume-Uni|GBR⟧ vote. Le ⟦Royaume-Uni|GBR⟧ attend.",
      "conservateurs|parti-conservateur-gbr"
    ),
    ("L'⟦Espagne|ESP⟧ vote. L'⟦Espagne|ESP⟧ attend.", "conservateurs|pp-espagne"),
    ("L'⟦Espagne|ESP⟧ vote. L'⟦Espagne|ESP⟧ attend.", "socialistes|psoe"),
    ("La ⟦France|FRA⟧ vote. La ⟦France|FRA⟧ attend.", "socialistes|ps-france"),
  ])
  func aSharedNameIsThatOfTheCountrySpokenOf(_ before: String, _ name: String) throws {
    let marked = "\(before) Les ⟦\(name)⟧ gagnent."
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "La ⟦Libye|LBY⟧ a peur. La ⟦Libye|LBY⟧ attend. ⟦Ansar al-Charia|ansar-al-charia-libye⟧ attaque.",
    "La ⟦Tunisie|TUN⟧ a peur. La ⟦Tunisie|TUN⟧ attend. "
      + "⟦Ansar al-Charia|ansar-al-charia-tunisie⟧ attaque.",
    "Le ⟦Portugal|PRT⟧ vote. Le ⟦Portugal|PRT⟧ attend. Le ⟦PS|ps-portugal⟧ gagne.",
    "Le ⟦PS|ps-france⟧ gagne.",
  ])
  func branchesOfOneNameAreToldApartByCountry(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }
}
