import ActorLinking
import SociogramModel
import Testing

/// Whom "je", "nous" and "a-t-il dit" mean beside a quotation.
@Suite struct SpeechTests {
  @Test(arguments: [
    "« ⟦Nous|khalifa-haftar⟧ avancerons », a déclaré ⟦Khalifa Haftar|khalifa-haftar⟧.",
    "« ⟦Je|khalifa-haftar⟧ ne reculerai pas, et ⟦mes|khalifa-haftar⟧ hommes non plus », a dit "
      + "⟦Khalifa Haftar|khalifa-haftar⟧.",
    "« ⟦Notre|angela-merkel⟧ patience a des limites », a averti ⟦Angela Merkel|angela-merkel⟧. "
      + "« ⟦Nous|angela-merkel⟧ voterons. »",
    "« ⟦Nous|khalifa-haftar⟧ avancerons », prévient ⟦Haftar|khalifa-haftar⟧. ⟦Il|khalifa-haftar⟧ "
      + "ajoute : « ⟦Nous|khalifa-haftar⟧ gagnerons. »",
    "Le ⟨maréchal ⟦Khalifa Haftar|khalifa-haftar⟧⟩ a vu ⟦Vladimir Poutine|vladimir-poutine⟧. "
      + "« ⟦Nous|khalifa-haftar⟧ avancerons », a dit ⟦le maréchal|khalifa-haftar⟧.",
  ])
  func theFirstPersonIsTheSpeaker(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test func nousOfAnUnnamedVoiceIsItsBodyButJeIsNobody() throws {
    let marked =
      "« ⟦Nous|armee-nationale-libyenne⟧ avons perdu, je le dis », reconnaît un porte-parole de "
      + "l'⟦Armée nationale libyenne|armee-nationale-libyenne⟧."
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Nous avons parlé à ⟦Khalifa Haftar|khalifa-haftar⟧.",
    "« Nous avons faim », a dit un garde. ⟦Khalifa Haftar|khalifa-haftar⟧ se tait.",
  ])
  func theFirstPersonOfNobodyKnownIsNobody(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test func heWhoSaidItIsTheSubjectBefore() throws {
    let marked =
      "⟦Khalifa Haftar|khalifa-haftar⟧ est arrivé. « La route est ouverte », "
      + "a⟦-t-il|khalifa-haftar⟧ dit."
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "⟦Khalifa Haftar|khalifa-haftar⟧ est arrivé à ⟦Moscou|RUS⟧. « La route est ouverte », assure un "
      + "officier. « Tout va bien », a-t-il ajouté.",
    "⟦Khalifa Haftar|khalifa-haftar⟧ a reçu un diplomate. « Tout va bien », a assuré un diplomate. "
      + "« La route est ouverte », a-t-il dit.",
  ])
  func heWhoGoesOnIsTheUnnamedVoiceBefore(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }
}
