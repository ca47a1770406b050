import ActorLinking
import SociogramModel
import Testing

/// Words that refer back to somebody, and words that only look like it.
@Suite struct ReferenceTests {
  @Test(arguments: [
    "⟦Khalifa Haftar|khalifa-haftar⟧ est arrivé. ⟦Il|khalifa-haftar⟧ a parlé.",
    "⟦Angela Merkel|angela-merkel⟧ est arrivée. ⟦Elle|angela-merkel⟧ a parlé.",
    "⟦Angela Merkel|angela-merkel⟧ a vu ⟦Khalifa Haftar|khalifa-haftar⟧. ⟦Il|khalifa-haftar⟧ a ri.",
    "⟦Khalifa Haftar|khalifa-haftar⟧ est là, a⟦-t-il|khalifa-haftar⟧ dit. Est⟦-il|khalifa-haftar⟧ seul ?",
    "⟦Khalifa Haftar|khalifa-haftar⟧ est là. ⟦Il|khalifa-haftar⟧ y est allé. ⟦Il|khalifa-haftar⟧ s'y "
      + "est rendu.",
    "⟦Khalifa Haftar|khalifa-haftar⟧ est là. Pour ⟦lui|khalifa-haftar⟧, la guerre est finie.",
    "⟦Khalifa Haftar|khalifa-haftar⟧ est là. ⟦Moscou|RUS⟧ ⟦lui|khalifa-haftar⟧ livre des armes.",
    "La ⟦Russie|RUS⟧ a voté. ⟦Elle|RUS⟧ a gagné.",
  ])
  func pronounsMeanTheLastOneThatFits(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Khalifa Haftar|khalifa-haftar⟧ est venu avec ⟦son|khalifa-haftar⟧ fils, ⟦ses|khalifa-haftar⟧ "
      + "gardes et ⟦sa|khalifa-haftar⟧ fille.",
    "La ⟦Russie|RUS⟧ a parlé. ⟦Ses|RUS⟧ amis reculent.",
    "Les ⟦États-Unis|USA⟧ ont parlé. ⟦Leur|USA⟧ aide avance et ⟦leurs|USA⟧ amis reculent.",
  ])
  func possessivesMeanTheirOwner(_ marked: String) throws {
    let linked = try Known.link(MarkedMentions.text(of: marked))
    #expect(MarkedMentions.marking(linked) == marked)
    #expect(linked.mentions.dropFirst().allSatisfy { $0.form == .pronoun && $0.hops == 1 })
  }

  @Test(arguments: [
    "⟦Vladimir Poutine|vladimir-poutine⟧ parle de ⟦Khalifa Haftar|khalifa-haftar⟧. "
      + "⟦Il|vladimir-poutine⟧ ⟦l'|khalifa-haftar⟧a reçu lundi.",
    "⟦Khalifa Haftar|khalifa-haftar⟧ est malade. ⟦Vladimir Poutine|vladimir-poutine⟧ "
      + "⟦l’|khalifa-haftar⟧a reçu lundi.",
    "⟦Angela Merkel|angela-merkel⟧ a vu ⟦Khalifa Haftar|khalifa-haftar⟧. ⟦Elle|angela-merkel⟧ "
      + "⟦l'|khalifa-haftar⟧a écouté.",
    "⟦Angela Merkel|angela-merkel⟧ est là. ⟦Vladimir Poutine|vladimir-poutine⟧ "
      + "⟦la|angela-merkel⟧ reçoit.",
    "⟦Khalifa Haftar|khalifa-haftar⟧ est là. ⟦Vladimir Poutine|vladimir-poutine⟧ "
      + "⟦lui|khalifa-haftar⟧ a parlé.",
    "⟦Vladimir Poutine|vladimir-poutine⟧ a reçu ⟦Khalifa Haftar|khalifa-haftar⟧. "
      + "⟦Il|vladimir-poutine⟧ ⟦lui|khalifa-haftar⟧ a promis des armes.",
    "⟦Vladimir Poutine|vladimir-poutine⟧ a reçu ⟦Khalifa Haftar|khalifa-haftar⟧. "
      + "⟦Il|vladimir-poutine⟧ ⟦lui|khalifa-haftar⟧ a parlé.",
  ])
  func objectPronounsDoNotMeanTheSubject(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Vladimir Poutine|vladimir-poutine⟧ a parlé à ⟦Khalifa Haftar|khalifa-haftar⟧. "
      + "⟦Ce dernier|khalifa-haftar⟧ a souri.",
    "L'⟦Algérie|DZA⟧ a écrit à la ⟦Tunisie|TUN⟧. ⟦Cette dernière|TUN⟧ a répondu.",
    "⟦Vladimir Poutine|vladimir-poutine⟧ a reçu le ⟦président turc|recep-tayyip-erdogan⟧. "
      + "⟦Celui-ci|recep-tayyip-erdogan⟧ a souri.",
  ])
  func theLatterIsTheLastOneNamed(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Le ⟨maréchal ⟦Khalifa Haftar|khalifa-haftar⟧⟩ est venu. ⟦Le maréchal|khalifa-haftar⟧ a souri.",
    "Le ⟨président ⟦Vladimir Poutine|vladimir-poutine⟧⟩ a parlé. ⟦Le président|vladimir-poutine⟧ a ri.",
    "Le ⟦président français|francois-hollande⟧ a parlé. ⟦Le président|francois-hollande⟧ a souri.",
    "La ⟦Tunisie|TUN⟧ a signé. ⟦Le pays|TUN⟧ est petit.",
    "La ⟦Tunisie|TUN⟧ a signé. ⟦Ce pays|TUN⟧ est petit.",
    "L'⟦OTAN|otan⟧ a signé. ⟦L'organisation|otan⟧ est forte.",
    "⟦Boko Haram|boko-haram⟧ a attaqué. ⟦Le groupe|boko-haram⟧ est fort.",
    "⟦Syrie|SYR⟧ : le ⟦Front al-Nosra|jabhat-al-nosra⟧ rompt avec ⟦Al-Qaïda|al-qaida⟧\n\n"
      + "⟦Le mouvement|jabhat-al-nosra⟧ change de nom.",
    "L'⟦armée turque|TUR/armee-turque⟧ avance. ⟦L'armée|TUR/armee-turque⟧ tire.",
    "La ⟦Tunisie|TUN⟧ a voté. La ⟦Tunisie|TUN⟧ est calme. ⟦Le gouvernement|TUN⟧ reste.",
    "⟦Mali|MLI⟧ : ⟦l'armée|MLI/armee-malienne⟧ avance",
    "Le ⟨⟦Premier ministre algérien|DZA⟧ ⟦Abdelmalek Sellal|abdelmalek-sellal⟧⟩ est à ⟦Tunis|TUN⟧. "
      + "⟦Le Premier ministre|abdelmalek-sellal⟧ sourit.",
    "Le ⟨maréchal ⟦Khalifa Haftar|khalifa-haftar⟧⟩ et le ⟨général "
      + "⟦Abdelfattah al-Sissi|abdel-fattah-al-sissi⟧⟩ sont là. ⟦Le maréchal|khalifa-haftar⟧ part.",
  ])
  func descriptionsMeanWhoWasSoCalled(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Vladimir Poutine|vladimir-poutine⟧ a vu ⟦Recep Tayyip Erdogan|recep-tayyip-erdogan⟧. "
      + "⟦Les deux hommes|vladimir-poutine+recep-tayyip-erdogan⟧ sont amis.",
    "⟦Khalifa Haftar|khalifa-haftar⟧ et ⟦Fayez al-Sarraj|fayez-al-sarraj⟧ sont venus. "
      + "⟦Les deux dirigeants|khalifa-haftar+fayez-al-sarraj⟧ ont signé.",
    "La ⟦Tunisie|TUN⟧ et l'⟦Algérie|DZA⟧ ont signé. ⟦Les deux pays|TUN+DZA⟧ sont voisins.",
    "L'⟦Union européenne|union-europeenne⟧ a signé avec la ⟦Russie|RUS⟧. "
      + "⟦Les deux parties|union-europeenne+RUS⟧ sont contentes.",
  ])
  func theTwoAreTheLastTwo(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Il y a du monde.", "Il n'y a pas de pain.", "Il s'agit d'un ami.", "Il s'agissait d'un ami.",
    "Il s'agira d'un ami.", "Il est prévu que le port ferme.",
    "Il est possible que la guerre dure.",
    "Il est clair que la guerre dure.", "Il est nécessaire de partir.", "Il est temps de partir.",
    "Il est question de paix.", "Il pleut.", "Il reste du pain.", "Il semble que la guerre dure.",
    "Il vaut mieux partir.", "Il fallait partir.", "Il faudra partir.", "Il convient d'attendre.",
    "Il suffit d'attendre.", "Il existe un plan.", "Il importe de partir.", "Il faut partir.",
    "Il ne faut pas partir.", "Il a fallu partir.", "Y a-t-il du pain ?",
  ])
  func theImpersonalPronounIsNobody(_ sentence: String) throws {
    let marked = "⟦Khalifa Haftar|khalifa-haftar⟧ est là. " + sentence
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test func thePronounForASentenceIsNobody() throws {
    let marked = "⟦Khalifa Haftar|khalifa-haftar⟧ est malade. Le ⟦Kremlin|RUS⟧ l'affirme."
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Il a parlé.", "Elle est arrivée.", "Ce dernier est là.", "Son armée avance.",
    "Les deux hommes sont là.", "Le pays est petit.", "Le général est venu.", "Le roi est venu.",
    "Le groupe est fort.",
  ])
  func whoIsNotNamedIsNobody(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Syrie|SYR⟧ : la ⟦Turquie|TUR⟧ bombarde\n\n⟦Elle|TUR⟧ nie.",
    "⟦Libye|LBY⟧ : ⟦Khalifa Haftar|khalifa-haftar⟧ à ⟦Moscou|RUS⟧\n\n⟦Il|khalifa-haftar⟧ est là.",
    "⟦Libye|LBY⟧ : il faudra parler",
    "⟦Syrie|SYR⟧ : le ⟦Front al-Nosra|jabhat-al-nosra⟧ rompt avec ⟦Al-Qaïda|al-qaida⟧",
  ])
  func theThemeOfAHeadlineIsNoSubject(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test func aReferenceRecordsWhatItGoesBy() throws {
    let linked = try Known.link("Khalifa Haftar est arrivé. Il a parlé.")
    let mention = try #require(linked.mentions.last)
    #expect(mention.form == .pronoun && mention.hops == 1)
    #expect(mention.reasons == ["“il”, in the sentence before: Khalifa Haftar"])
  }
}
