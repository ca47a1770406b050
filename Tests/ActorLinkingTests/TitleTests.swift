import ActorLinking
import SociogramModel
import Testing

/// Titles before a name and appositions after it; an office in them leaves the state that it is of.
@Suite struct TitleTests {
  @Test(arguments: [
    "Le ⟨général ⟦Haftar|khalifa-haftar⟧⟩ parle.",
    "Le ⟨général ⟦libyen|LBY⟧ ⟦Khalifa Haftar|khalifa-haftar⟧⟩ parle.",
    "Le ⟨général à la retraite ⟦Khalifa Haftar|khalifa-haftar⟧⟩ parle.",
    "L'⟨ancien président ⟦François Hollande|francois-hollande⟧⟩ parle.",
    "Le ⟨président de la République, ⟦François Hollande|francois-hollande⟧⟩, parle.",
    "La ⟨chancelière ⟦Angela Merkel|angela-merkel⟧⟩ parle.",
    "La ⟨⟦chancelière allemande|DEU⟧, ⟦Angela Merkel|angela-merkel⟧⟩, parle.",
    "Le ⟨⟦ministre russe des Affaires étrangères|RUS⟧, ⟦Sergueï Lavrov|serguei-lavrov⟧⟩, parle.",
    "Le ⟨⟦ministre russe des Affaires étrangères|RUS⟧ ⟦Sergueï Lavrov|serguei-lavrov⟧⟩ parle.",
    "Le ⟨⟦ministre des Affaires étrangères russe|RUS⟧, ⟦Sergueï Lavrov|serguei-lavrov⟧⟩, parle.",
    "Le ⟨⟦chef de la diplomatie russe|RUS⟧, ⟦Sergueï Lavrov|serguei-lavrov⟧⟩, parle.",
    "Le ⟨⟦porte-parole du Kremlin|RUS⟧, ⟦Dmitri Peskov|dmitri-peskov⟧⟩, dément.",
    "Le chef de l'⟦Armée nationale libyenne|armee-nationale-libyenne⟧, le ⟨maréchal "
      + "⟦Khalifa Haftar|khalifa-haftar⟧⟩, parle.",
    "Le ⟨⟦Premier ministre malien|MLI⟧ ⟦Moussa Mara|moussa-mara⟧⟩ et le ⟨président "
      + "⟦Ibrahim Boubacar Keïta|ibrahim-boubacar-keita⟧⟩ parlent.",
    "Le ⟨colonel ⟦malien|MLI⟧ ⟦Moussa Aghali Diallo|person/moussa-aghali-diallo⟧⟩ parle.",
    "⟨M. ⟦Dubreuil|person/dubreuil⟧⟩ est venu.",
    "⟨Mme ⟦Kowalczyk|person/kowalczyk⟧⟩ est venue.",
    "L'⟨ex-président ⟦Nicolas Sarkozy|nicolas-sarkozy⟧⟩ parle.",
  ])
  func titlesBeforeANameBelongToIt(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟨⟦Sergueï Lavrov|serguei-lavrov⟧, ⟦ministre russe des Affaires étrangères|RUS⟧⟩, parle.",
    "⟨⟦Abdelmalek Sellal|abdelmalek-sellal⟧, ⟦Premier ministre algérien|DZA⟧⟩, parle.",
    "⟨⟦Angela Merkel|angela-merkel⟧, la ⟦chancelière allemande|DEU⟧⟩, parle.",
    "⟨⟦Khalifa Haftar|khalifa-haftar⟧, chef de l'armée⟩, parle.",
    "⟨⟦Khalifa Haftar|khalifa-haftar⟧ – chef de l'armée⟩ – parle.",
    "⟨⟦Khalifa Haftar|khalifa-haftar⟧, homme fort de l'est ⟦libyen|LBY⟧⟩, est là.",
    "⟨⟦Jean Dubreuil-Martin|person/jean-dubreuil-martin⟧, directeur de l'institut⟩, parle.",
  ])
  func appositionsAfterANameBelongToIt(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Vladimir Poutine|vladimir-poutine⟧, qui est arrivé, parle.",
    "⟦Vladimir Poutine|vladimir-poutine⟧, lundi, parle.",
    "⟦Angela Merkel|angela-merkel⟧ (⟦CDU|cdu⟧) parle.",
    "Il a vu le président et ⟦Angela Merkel|angela-merkel⟧.",
  ])
  func whatIsNoTitleStaysOutside(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test func anOtherActorInsideATitleIsMarkedAsInside() throws {
    let linked = try Known.link("Le général libyen Khalifa Haftar parle.")
    #expect(linked.mentions.map(\.isInside) == [true, false])
  }

  @Test func anUnknownOfficialGetsTheStateOfTheOffice() throws {
    let linked = try Known.link(
      "Le ministre malien du Commerce, Aghali Tantouche, parle.", date: nil)
    let person = try #require(linked.actors.first { $0.id == "person/aghali-tantouche" })
    #expect(person.state == "MLI")
  }

  @Test func anUnknownOfficerGetsTheStateOfTheAdjective() throws {
    let linked = try Known.link("Le colonel malien Aghali Tantouche parle.")
    let person = try #require(linked.actors.first { $0.id == "person/aghali-tantouche" })
    #expect(person.state == "MLI")
  }

  @Test func theTitleIsRemembered() throws {
    let linked = try Known.link("Le maréchal Khalifa Haftar parle.")
    #expect(linked.mentions.first?.title == "maréchal")
  }
}
