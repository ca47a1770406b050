import ActorLinking
import SociogramModel
import Testing

/// Names of the registry, seats, adjectives and peoples.
@Suite struct NameTests {
  @Test(arguments: [
    "⟦Khalifa Haftar|khalifa-haftar⟧ parle.",
    "⟦KHALIFA HAFTAR|khalifa-haftar⟧ parle.",
    "⟦Fayez al-Sarraj|fayez-al-sarraj⟧ et ⟦Faïez Sarraj|fayez-al-sarraj⟧ sont le même.",
    "⟦Fayez Al Sarraj|fayez-al-sarraj⟧ accueille ⟦Fayez el-Sarraj|fayez-al-sarraj⟧.",
    "⟦Bachar al-Assad|bachar-al-assad⟧, ⟦Bachar el-Assad|bachar-al-assad⟧.",
    "⟦Recep Tayyip Erdoğan|recep-tayyip-erdogan⟧ et ⟦Erdogan|recep-tayyip-erdogan⟧ parlent.",
    "L’⟦Algérie|DZA⟧ et l'⟦Algerie|DZA⟧ votent.",
    "Les ⟦Etats-Unis|USA⟧ et les ⟦États‑Unis|USA⟧ s'opposent à l'⟦Arabie Saoudite|SAU⟧.",
    "La ⟦Cote d'Ivoire|CIV⟧ et la ⟦Côte d’Ivoire|CIV⟧ signent.",
    "⟦N'Djamena|TCD⟧ et ⟦N’Djaména|TCD⟧ protestent.",
    "Le ⟦Burkina Faso|BFA⟧, le ⟦Burkina-Faso|BFA⟧.",
    "⟦Daech|etat-islamique⟧ recule, l’⟦État islamique|etat-islamique⟧ avance.",
    "L’⟦ONU|onu⟧, ou ⟦O.N.U.|onu⟧, convoque les parties.",
  ])
  func spellingsOfANameAreOneActor(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Le ⟦Soudan|SDN⟧ et le ⟦Soudan du Sud|SSD⟧ signent.",
    "La ⟦Guinée-Bissau|GNB⟧, la ⟦Guinée équatoriale|GNQ⟧ et la ⟦Guinée|GIN⟧ signent.",
    "La ⟦Corée du Nord|PRK⟧ menace la ⟦Corée du Sud|KOR⟧.",
    "L'⟦Irlande du Nord|GB-NIR⟧ et l'⟦Irlande|IRL⟧ votent.",
    "⟦Al-Qaïda au Maghreb islamique|aqmi⟧ attaque.",
    "L'⟦Armée nationale libyenne|armee-nationale-libyenne⟧ avance.",
    "Le ⟦Hezbollah libanais|hezbollah⟧ attaque.",
    "La ⟦République démocratique du Congo|COD⟧ vote.",
  ])
  func theLongestNameWins(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "L'association ⟦Veille Libye|organisation/veille-libye⟧ accuse l'⟦Algérie|DZA⟧.",
    "Mercredi, la ⟦France|FRA⟧ proteste. Hier ⟦Israël|ISR⟧ refuse.",
  ])
  func aStateAtTheEndOfAnotherNameIsNotMeant(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "L'eau et la fed, le mes, la cia et la ⟦CIA|cia⟧.",
    "Le point est clair, la libération approche, l'occident est loin.",
    "Les ⟦EAU|ARE⟧ livrent de l'eau.",
    "Le Paris-Dakar est parti.",
    "La russie, avec une petite lettre, est une faute.",
    "La ⟦Commission européenne|commission-europeenne⟧ et la ⟦commission européenne|commission-europeenne⟧.",
  ])
  func capitalsOfANameCount(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Moscou|RUS⟧ dément.",
    "Le ⟦Kremlin|RUS⟧ et la ⟦Maison-Blanche|USA⟧ se taisent.",
    "La ⟦Maison Blanche|USA⟧ répond au ⟦Quai d'Orsay|FRA⟧.",
    "L'⟦Élysée|FRA⟧ confirme et l’⟦Elysée|FRA⟧ dément.",
    "⟦Washington|USA⟧ menace ⟦Pyongyang|PRK⟧.",
    "⟦Damas|SYR⟧ accuse ⟦Ankara|TUR⟧.",
    "⟦Bruxelles|union-europeenne⟧ proteste.",
  ])
  func seatsStandForTheirGovernment(_ marked: String) throws {
    let linked = try Known.link(MarkedMentions.text(of: marked))
    #expect(MarkedMentions.marking(linked) == marked)
    #expect(linked.mentions.allSatisfy { $0.isSeat && $0.form == .named })
  }

  @Test func aStatesOwnNameIsNoSeat() throws {
    let linked = try Known.link("La Russie et le Vatican votent.")
    #expect(linked.mentions.count == 2)
    #expect(linked.mentions.allSatisfy { !$0.isSeat })
  }

  @Test(arguments: [
    "L'avion ⟦américain|USA⟧, l'aide ⟦américaine|USA⟧, les ports ⟦américains|USA⟧, les aides "
      + "⟦américaines|USA⟧.",
    "Le vin ⟦grec|GRC⟧, la mer ⟦grecque|GRC⟧, les ports ⟦grecs|GRC⟧, les îles ⟦grecques|GRC⟧.",
    "Le soutien ⟦turc|TUR⟧, l'aide ⟦turque|TUR⟧, les avions ⟦turcs|TUR⟧, les villes ⟦turques|TUR⟧.",
    "Le sol ⟦nigérien|NER⟧ et le sol ⟦nigérian|NGA⟧.",
    "Le sol ⟦sud-coréen|KOR⟧ et le sol ⟦nord-coréen|PRK⟧.",
    "L'opinion est ⟦turque|TUR⟧.",
  ])
  func adjectivesStandForTheirState(_ marked: String) throws {
    let linked = try Known.link(MarkedMentions.text(of: marked))
    #expect(MarkedMentions.marking(linked) == marked)
    #expect(linked.mentions.allSatisfy { $0.form == .adjective && $0.hops == 0 })
  }

  @Test(arguments: [
    "Les ⟦Russes|RUS⟧ avancent et les ⟦Américains|USA⟧ reculent.",
    "Des ⟦Français|FRA⟧ manifestent.",
    "Un Russe a été arrêté.", "L'Américaine est rentrée.", "Une Turque est rentrée.",
  ])
  func aPeopleIsItsStateButOneOfThemIsNot(_ marked: String) throws {
    let linked = try Known.link(MarkedMentions.text(of: marked))
    #expect(MarkedMentions.marking(linked) == marked)
    #expect(linked.mentions.allSatisfy { $0.form == .named && $0.agreement.isPlural })
  }

  @Test(arguments: [
    "La base ⟦franco-allemande|FRA+DEU⟧ existe.",
    "Un sommet ⟦israélo-palestinien|ISR+PSE⟧ échoue.",
    "Une brigade sino-végétale existe.",
  ])
  func anAdjectiveOfTwoStatesIsBoth(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }
}
