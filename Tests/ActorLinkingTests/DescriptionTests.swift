import ActorLinking
import SociogramModel
import Testing

/// Descriptions that mean an actor of the text, or whoever holds what they say.
@Suite struct DescriptionTests {
  @Test(arguments: [
    "⟦Vladimir Poutine|vladimir-poutine⟧ a reçu ⟦son|vladimir-poutine⟧ "
      + "⟦homologue turc|recep-tayyip-erdogan⟧.",
    "⟦Sergueï Lavrov|serguei-lavrov⟧ a reçu ⟦son|serguei-lavrov⟧ ⟦homologue turc|mevlut-cavusoglu⟧.",
    "⟦François Hollande|francois-hollande⟧ a appelé ⟦son|francois-hollande⟧ "
      + "⟦homologue allemande|angela-merkel⟧.",
  ])
  func aCounterpartHoldsTheSameOffice(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Dominique de Villepin|dominique-de-villepin⟧ a parlé à ⟦Moscou|RUS⟧. "
      + "⟦L'ancien Premier ministre|dominique-de-villepin⟧ veut la paix.",
    "⟦Emmanuel Macron|emmanuel-macron⟧ se tait. ⟦L'ancien banquier|emmanuel-macron⟧ attend.",
    "⟦Emmanuel Macron|emmanuel-macron⟧ se tait. ⟦Le trentenaire|emmanuel-macron⟧ attend.",
  ])
  func whatSomebodyWasMayMeanHim(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Les ⟦Houthis|houthis⟧ avancent. ⟦Le mouvement yéménite|houthis⟧ menace ⟦Israël|ISR⟧.",
    "Le ⟦Hezbollah|hezbollah⟧ avance. ⟦Le groupe libanais|hezbollah⟧ menace ⟦Israël|ISR⟧.",
    "Le ⟦Pérou|PER⟧ se plaint du ⟦Mexique|MEX⟧. ⟦Lima|PER⟧ reproche au ⟦pays|MEX⟧ un refus.",
  ])
  func aKindMeansTheOneThatItsAdjectiveAndItsVerbAllow(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Vladimir Poutine|vladimir-poutine⟧ a vu ⟦Khalifa Haftar|khalifa-haftar⟧, "
      + "⟦Recep Tayyip Erdogan|recep-tayyip-erdogan⟧ et ⟦Fayez al-Sarraj|fayez-al-sarraj⟧. "
      + "⟦Les trois hommes|khalifa-haftar+recep-tayyip-erdogan+fayez-al-sarraj⟧ ont parlé.",
    "La ⟦Tunisie|TUN⟧, l'⟦Algérie|DZA⟧ et l'⟦Égypte|EGY⟧ ont signé. "
      + "⟦Les trois pays|TUN+DZA+EGY⟧ ont parlé.",
    "L'⟦Algérie|DZA⟧ et la ⟦Tunisie|TUN⟧ ont signé. ⟦Les deux voisins|DZA+TUN⟧ sont contents.",
    "L'⟦Algérie|DZA⟧ et la ⟦Tunisie|TUN⟧ ont signé. ⟦Les deux capitales|DZA+TUN⟧ sont contentes.",
  ])
  func aNumberMeansThoseThatASentenceJoins(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test func theTwoOfOneNameAreBothStates() throws {
    let marked = "⟦Les deux Corées|KOR+PRK⟧ ont parlé."
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test func aTitleUnderAPersonIsSomebodyElses() throws {
    let found = try MarkedMentions.found(
      in: "La procureure ⟦Fatou Bensouda|fatou-bensouda⟧ se tait. La porte-parole de "
        + "⟦Donald Trump|donald-trump⟧ parle.")
    #expect(!found.contains("⟦La porte-parole"))
  }

  @Test(arguments: [
    "⟦Khalifa Haftar|khalifa-haftar⟧ est venu. "
      + "⟨⟦Le chef|khalifa-haftar⟧ de l'⟦ANL|armee-nationale-libyenne⟧⟩ est parti.",
    "⟨⟦Le chef|khalifa-haftar⟧ de l'⟦ANL|armee-nationale-libyenne⟧⟩ est parti.",
    "⟨⟦Le commandant|khalifa-haftar⟧ de l'⟦ANL|armee-nationale-libyenne⟧⟩ est parti.",
    "⟨⟦Le chef|fayez-al-sarraj⟧ du ⟦GNA|gna⟧⟩ est parti.",
    "⟨⟦Le patron|evgueni-prigojine⟧ de ⟦Wagner|wagner⟧⟩ est parti.",
    "⟨⟦Le secrétaire général|jens-stoltenberg⟧ de l'⟦Otan|otan⟧⟩ est parti.",
  ])
  func theHeadOfABodyIsWhoeverLeadsIt(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Le maître du Kremlin|vladimir-poutine⟧ se tait.",
    "⟦Le patron du Kremlin|vladimir-poutine⟧ se tait.",
    "⟦Le locataire de l'Élysée|francois-hollande⟧ se tait.",
  ])
  func whoeverIsAtHomeInASeatIsTheHeadOfState(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Abdelmalek Sellal|abdelmalek-sellal⟧ a reçu ⟦Fayez al-Sarraj|fayez-al-sarraj⟧. "
      + "⟦L'Algérien|abdelmalek-sellal⟧ a promis une aide.",
    "⟦Vladimir Poutine|vladimir-poutine⟧ a appelé ⟦Recep Tayyip Erdogan|recep-tayyip-erdogan⟧. "
      + "Hier, ⟦le Russe|vladimir-poutine⟧ a promis une aide.",
    "⟦Recep Tayyip Erdogan|recep-tayyip-erdogan⟧ est là. Hier, l'Algérien a promis une aide.",
    "⟦Mahmoud Abbas|mahmoud-abbas⟧ a rencontré ⟦Benyamin Netanyahou|benyamin-netanyahou⟧. "
      + "⟦Le Palestinien|mahmoud-abbas⟧ a souri, ⟦l'Israélien|benyamin-netanyahou⟧ aussi.",
  ])
  func aManOfACountryIsTheOneSpokenOf(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test func aGovernmentWithANameIsNoState() throws {
    let marked =
      "Le ⟦gouvernement d'union nationale|gna⟧ (⟦GNA|gna⟧) siège à ⟦Tripoli|LBY⟧. "
      + "⟦Ce gouvernement|gna⟧ a peur."
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "La ⟦Russie|RUS⟧ attend. La ⟦Russie|RUS⟧ vote. ⟦Le ministre de la Défense|serguei-choigou⟧ parle.",
    "Le ⟦ministre russe de la Défense|serguei-choigou⟧ parle. ⟦Le ministre|serguei-choigou⟧ attend.",
    "⟦Vladimir Poutine|vladimir-poutine⟧ a reçu ⟦Khalifa Haftar|khalifa-haftar⟧. "
      + "⟦Le maréchal|khalifa-haftar⟧ a remercié ⟦son|khalifa-haftar⟧ hôte.",
    "⟦Donald Trump|donald-trump⟧ a critiqué ⟦Angela Merkel|angela-merkel⟧. "
      + "⟦Le milliardaire|donald-trump⟧ attend.",
  ])
  func anOfficeOrRankIsWhoeverIsKnownByIt(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    ("2016-12-10", "⟦Le pape|pape-francois⟧ a parlé."),
    ("2010-01-01", "⟦Le pape|benoit-xvi⟧ a parlé."),
    ("2016-12-10", "La reine a parlé."), ("2016-12-10", "Le ministre a parlé."),
  ])
  func anOfficeThatOnePersonHoldsIsThatPerson(_ date: String, _ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked, date: date) == marked)
  }

  @Test(arguments: [
    "En ⟦Syrie|SYR⟧, ⟦les rebelles|SYR/rebelles-syriens⟧ avancent.",
    "La ⟦Syrie|SYR⟧ est en guerre. ⟦Les rebelles|SYR/rebelles-syriens⟧ reculent.",
    "⟦Les rebelles|SYR/rebelles-syriens⟧ avancent dans le nord de la ⟦Syrie|SYR⟧. "
      + "⟦Les insurgés|SYR/insurges-syriens⟧ tirent.",
    "Le ⟦Mali|MLI⟧ est en guerre. ⟦L'armée|MLI/armee-malienne⟧ avance.",
    "Les rebelles avancent.",
  ])
  func aCollectiveIsOfTheStateSpokenOf(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Marine Le Pen|marine-le-pen⟧ se tait. ⟦Son|marine-le-pen⟧ ⟦parti|rn-france⟧ attend.",
    "Le ⟦Hezbollah|hezbollah⟧ avance. ⟦Hassan Nasrallah|hassan-nasrallah⟧ se tait. "
      + "⟦Son|hassan-nasrallah⟧ ⟦mouvement|hezbollah⟧ attend.",
  ])
  func whatSomebodyLeadsIsHis(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test func whoWasCalledABusinessmanIsMeantAgain() throws {
    let found = try MarkedMentions.found(
      in: "L'homme d'affaires ⟦Zadig Zébu|person/zadig-zebu⟧ attend. "
        + "⟦François Fillon|francois-fillon⟧ se tait. ⟦L'homme d'affaires|person/zadig-zebu⟧ attend."
    )
    #expect(found.hasSuffix("⟦L'homme d'affaires|person/zadig-zebu⟧ attend."))
  }

  @Test func aTitleOfWhomSomebodyServesIsNotHis() throws {
    let found = try MarkedMentions.found(
      in: "⟦Donald Trump|donald-trump⟧ se tait. ⟦Zadig Zébu|person/zadig-zebu⟧, le conseiller du "
        + "président ⟦Donald Trump|donald-trump⟧, attend. Le président parle.")
    #expect(!found.contains("président|person/zadig-zebu"))
  }
}
