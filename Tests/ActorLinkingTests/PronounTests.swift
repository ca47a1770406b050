import ActorLinking
import SociogramModel
import Testing

/// Whom pronouns and possessives mean, by what stands out most in the tree of the clause.
@Suite struct PronounTests {
  @Test(arguments: [
    "⟦Vladimir Poutine|vladimir-poutine⟧ a reçu ⟦Khalifa Haftar|khalifa-haftar⟧ à ⟦Moscou|RUS⟧. "
      + "⟦Il|vladimir-poutine⟧ a promis des armes.",
    "⟦Angela Merkel|angela-merkel⟧ a critiqué ⟦Theresa May|theresa-may⟧. ⟦Elle|angela-merkel⟧ a "
      + "ensuite parlé.",
    "Le ⟨maréchal ⟦Haftar|khalifa-haftar⟧⟩ a prévenu ⟦Fayez al-Sarraj|fayez-al-sarraj⟧. "
      + "⟦Il|khalifa-haftar⟧ attend une réponse.",
  ])
  func theSubjectComesBeforeTheObject(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Khalifa Haftar|khalifa-haftar⟧ est soutenu par la ⟦Russie|RUS⟧. ⟦Il|khalifa-haftar⟧ avance.",
    "La ⟦France|FRA⟧, qui soutient ⟦Khalifa Haftar|khalifa-haftar⟧, a annoncé ⟦son|FRA⟧ retrait.",
    "⟦Khalifa Haftar|khalifa-haftar⟧, que soutient la ⟦France|FRA⟧, a annoncé "
      + "⟦son|khalifa-haftar⟧ retrait.",
    "Selon ⟦Khalifa Haftar|khalifa-haftar⟧, ⟦ses|khalifa-haftar⟧ troupes avancent.",
    "⟦Haftar|khalifa-haftar⟧ parle. ⟦Sa|khalifa-haftar⟧ visite à ⟦Moscou|RUS⟧, la deuxième, "
      + "⟦l'|khalifa-haftar⟧a renforcé.",
    "⟦Angela Merkel|angela-merkel⟧ et ⟦Vladimir Poutine|vladimir-poutine⟧ ont parlé. "
      + "⟦Elle|angela-merkel⟧ a souri.",
  ])
  func passivesAndRelativeClausesKeepTheSubject(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Le ⟦Kremlin|RUS⟧ a annoncé qu'⟦il|RUS⟧ livrerait des armes.",
    "L'⟦Élysée|FRA⟧ a annoncé qu'⟦il|FRA⟧ attendrait.",
    "La ⟦Maison-Blanche|USA⟧ a annoncé qu'⟦elle|USA⟧ attendrait.",
  ])
  func aSeatHasTheGenderOfItsOwnWords(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Khalifa Haftar|khalifa-haftar⟧ a rencontré ⟦Fayez al-Sarraj|fayez-al-sarraj⟧ à ⟦Alger|DZA⟧. "
      + "⟦Ils|khalifa-haftar+fayez-al-sarraj⟧ ont parlé.",
    "⟦Vladimir Poutine|vladimir-poutine⟧ et ⟦Angela Merkel|angela-merkel⟧ sont là. "
      + "⟦Ils|vladimir-poutine+angela-merkel⟧ ont parlé.",
    "La ⟦Russie|RUS⟧ et la ⟦Turquie|TUR⟧ négocient. ⟦Elles|RUS+TUR⟧ signeront.",
    "Les ⟦Russes|RUS⟧ sont là. ⟦Ils|RUS⟧ ont parlé.",
  ])
  func thePluralMeansTwoOrAPeople(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Angela Merkel|angela-merkel⟧ l'a dit ⟦elle-même|angela-merkel⟧.",
    "⟦Vladimir Poutine|vladimir-poutine⟧ a ⟦lui-même|vladimir-poutine⟧ signé.",
    "⟦Khalifa Haftar|khalifa-haftar⟧, ⟦lui|khalifa-haftar⟧, se tait.",
    "Le ⟦Niger|NER⟧, ⟦lui|NER⟧ aussi, se tait.",
  ])
  func theReflexiveIsTheSubject(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Vladimir Poutine|vladimir-poutine⟧ a reçu ⟦Khalifa Haftar|khalifa-haftar⟧. "
      + "⟦Celui-ci|khalifa-haftar⟧ a souri.",
    "⟦Vladimir Poutine|vladimir-poutine⟧ a reçu ⟦Khalifa Haftar|khalifa-haftar⟧. "
      + "⟦Ce dernier|khalifa-haftar⟧ a souri.",
    "⟦Angela Merkel|angela-merkel⟧ a reçu ⟦Theresa May|theresa-may⟧. ⟦Celle-ci|theresa-may⟧ a souri.",
    "⟦Vladimir Poutine|vladimir-poutine⟧ a reçu ⟦Theresa May|theresa-may⟧. "
      + "⟦Celui-ci|vladimir-poutine⟧ a souri.",
    "La ⟦Russie|RUS⟧ a écrit à la ⟦Turquie|TUR⟧. ⟦Celle-ci|TUR⟧ a répondu.",
  ])
  func theLatterIsNotTheSubject(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Dans ⟦son|angela-merkel⟧ discours, ⟦Angela Merkel|angela-merkel⟧ a critiqué la ⟦Russie|RUS⟧.",
    "Dans ⟦sa|vladimir-poutine⟧ lettre, ⟦Vladimir Poutine|vladimir-poutine⟧ accuse la ⟦Turquie|TUR⟧.",
    "À ⟦son|khalifa-haftar⟧ arrivée, ⟦Khalifa Haftar|khalifa-haftar⟧ a parlé.",
    "S'⟦il|khalifa-haftar⟧ gagne, ⟦Khalifa Haftar|khalifa-haftar⟧ partira.",
    "Bien qu'⟦elle|angela-merkel⟧ ait perdu, ⟦Angela Merkel|angela-merkel⟧ reste calme.",
    "Quand ⟦il|vladimir-poutine⟧ est arrivé, ⟦Vladimir Poutine|vladimir-poutine⟧ a parlé.",
    "Si ⟦elle|angela-merkel⟧ gagne, ⟦Angela Merkel|angela-merkel⟧ restera.",
  ])
  func whatStandsInFrontMeansTheSubjectToCome(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "La ⟦Turquie|TUR⟧ reproche à la ⟦France|FRA⟧ ⟦son|FRA⟧ soutien.",
    "⟦Angela Merkel|angela-merkel⟧ a félicité ⟦Theresa May|theresa-may⟧ pour ⟦sa|theresa-may⟧ victoire.",
    "La ⟦Turquie|TUR⟧ a remercié la ⟦France|FRA⟧ de ⟦son|FRA⟧ aide.",
    // What one says of oneself stays one's own.
    "La ⟦Turquie|TUR⟧ a annoncé à la ⟦France|FRA⟧ ⟦son|TUR⟧ retrait.",
  ])
  func whoeverIsBlamedOrThankedOwnsWhatFor(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Khalifa Haftar|khalifa-haftar⟧ et ⟦ses|khalifa-haftar⟧ troupes avancent.",
    "La ⟦Russie|RUS⟧ et ⟦son|RUS⟧ allié ⟦syrien|SYR⟧ avancent.",
    "Hier, ⟦Vladimir Poutine|vladimir-poutine⟧ a parlé. ⟦Khalifa Haftar|khalifa-haftar⟧ et "
      + "⟦ses|khalifa-haftar⟧ hommes écoutent.",
  ])
  func aPossessiveBehindAndBelongsToWhoeverStandsBeforeIt(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Haftar|khalifa-haftar⟧ a promis à ⟦Fayez al-Sarraj|fayez-al-sarraj⟧ qu'⟦il|khalifa-haftar⟧ "
      + "viendrait.",
    "La ⟦Russie|RUS⟧ a annoncé qu'⟦elle|RUS⟧ livrerait des armes.",
  ])
  func theSubordinateSubjectIsTheOneAbove(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "L'⟦ONU|onu⟧ a demandé à ⟦Khalifa Haftar|khalifa-haftar⟧ de retirer ⟦ses|khalifa-haftar⟧ troupes.",
    "⟦Angela Merkel|angela-merkel⟧ a reçu ⟦Khalifa Haftar|khalifa-haftar⟧. ⟦Elle|angela-merkel⟧ "
      + "⟦lui|khalifa-haftar⟧ a parlé de ⟦son|angela-merkel⟧ ⟦pays|DEU⟧.",
    "⟦Khalifa Haftar|khalifa-haftar⟧ est là. La ⟦Russie|RUS⟧ envoie ⟦ses|RUS⟧ avions.",
    "⟦Khalifa Haftar|khalifa-haftar⟧ dirige l'⟦Armée nationale libyenne|armee-nationale-libyenne⟧. "
      + "⟦Ses|khalifa-haftar⟧ forces avancent.",
  ])
  func aPossessiveBelongsToTheSubject(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "La ⟦Russie|RUS⟧ a parlé. ⟦Sa|RUS⟧ ⟦flotte|RUS/marine-russe⟧ avance.",
    "La ⟦Russie|RUS⟧ ferme ⟦son|RUS⟧ ⟦ambassade|RUS/ambassade-russe⟧.",
    "⟦Vladimir Poutine|vladimir-poutine⟧ a parlé. ⟦Son|vladimir-poutine⟧ ⟦pays|RUS⟧ a peur.",
    "⟦Bachar al-Assad|bachar-al-assad⟧ a parlé de ⟦son|bachar-al-assad⟧ ⟦pays|SYR⟧.",
  ])
  func whatAnActorOwnsMayBeAnActor(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }
}
