import ActorLinking
import SociogramModel
import Testing

/// What the text tells of persons whom the registry lacks: gender, state, and whom they belong to.
@Suite struct UnknownRoleTests {
  private func person(_ name: String, in text: String) throws -> (
    actor: Actor, agreement: Agreement
  ) {
    let linked = try Known.link(text, date: nil)
    let mention = try #require(
      linked.mentions.first {
        $0.form == .named && linked.actors[$0.actors[0]].name == name
      }, "\(linked.actors.map(\.name))")
    return (linked.actors[mention.actors[0]], mention.agreement)
  }

  @Test(arguments: [
    ("Mme Kowalczyk est venue.", "Kowalczyk", true), ("M. Dubreuil est venu.", "Dubreuil", false),
    ("La présidente Kowalczyk est venue.", "Kowalczyk", true),
    ("L'ambassadrice Ziva Tantouche parle.", "Ziva Tantouche", true),
    ("La ministre Aghali Tantouche parle.", "Aghali Tantouche", true),
    ("Le ministre Aghali Tantouche parle.", "Aghali Tantouche", false),
    ("Madame la ministre Aghali Tantouche parle.", "Aghali Tantouche", true),
    ("Hier, Catherine Tantouche parle.", "Catherine Tantouche", true),
    ("Hier, Philippe Tantouche parle.", "Philippe Tantouche", false),
    ("Aghali Tantouche, économiste. Mme Aghali Tantouche part.", "Aghali Tantouche", true),
  ])
  func genderIsReadFromAddressTitleAndFirstName(_ text: String, _ name: String, _ isFeminine: Bool)
    throws
  {
    #expect(try person(name, in: text).agreement.isFeminine == isFeminine)
  }

  @Test(arguments: [
    ("Aghali Tantouche est là.", "Aghali Tantouche"),
    ("Le chef Aghali Tantouche parle.", "Aghali Tantouche"),
    ("Hier, Camille Tantouche parle.", "Camille Tantouche"),
  ])
  func whatTellsNoGenderLeavesItOpen(_ text: String, _ name: String) throws {
    #expect(try person(name, in: text).agreement.isFeminine == nil)
  }

  @Test func aPronounGoesByTheGenderOfAnUnknownPerson() throws {
    let marked =
      "⟨Mme ⟦Kowalczyk|person/kowalczyk⟧⟩ a reçu ⟨M. ⟦Dubreuil|person/dubreuil⟧⟩. "
      + "⟦Elle|person/kowalczyk⟧ est partie."
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    ("L'ambassadeur malien Aghali Tantouche parle.", "MLI"),
    ("Le général tchadien Aghali Tantouche parle.", "TCD"),
    ("Aghali Tantouche, ambassadeur du Mali, parle.", "MLI"),
    ("Aghali Tantouche, ministre tunisien du Commerce, parle.", "TUN"),
  ])
  func anOfficialActsForHisState(_ text: String, _ state: ActorID) throws {
    #expect(try person("Aghali Tantouche", in: text).actor.state == state)
  }

  @Test(arguments: [
    ("L'homme d'affaires tchadien Aghali Tantouche parle.", "homme d'affaires", "TCD"),
    ("La femme d'affaires tchadienne Aghali Tantouche parle.", "femme d'affaires", "TCD"),
    ("Le politologue libyen Aghali Tantouche parle.", "politologue", "LBY"),
    ("L'opposante biélorusse Aghali Tantouche parle.", "opposante", "BLR"),
    ("Aghali Tantouche, économiste malien, parle.", "économiste", "MLI"),
    ("L'analyste libyenne Aghali Tantouche parle.", "analyste", "LBY"),
    ("Le journaliste algérien Aghali Tantouche parle.", "journaliste", "DZA"),
    ("L'ancien ministre tunisien Aghali Tantouche parle.", "ancien ministre", "TUN"),
    ("Le chef rebelle tchadien Aghali Tantouche parle.", "chef rebelle", "TCD"),
    (
      "Selon Aghali Tantouche, économiste à l'Institut du Sahel, rien ne va.", "économiste",
      "organisation/institut-du-sahel"
    ),
    (
      "Aghali Tantouche, porte-parole de l'ONG Médecins sans frontières, parle.", "porte-parole",
      "msf"
    ),
    ("Aghali Tantouche, chef du groupe Wagner, parle.", "chef", "wagner"),
  ])
  func othersHaveATieAndNoState(_ text: String, _ role: String, _ target: ActorID) throws {
    let actor = try person("Aghali Tantouche", in: text).actor
    #expect(actor.state == nil)
    #expect(actor.affiliations == [Affiliation(role: role, target: target)])
  }

  @Test func aPersonOfTheRegistryKeepsHisOwnAffiliations() throws {
    let linked = try Known.link("L'homme d'affaires tchadien Khalifa Haftar parle.")
    let known = try #require(try Known.registry["khalifa-haftar"])
    #expect(linked.actors.contains(known))
  }

  @Test(arguments: [
    "⟦Anna van der Brek|person/anna-van-der-brek⟧ est venue.",
    "⟦Carlos de la Orta|person/carlos-de-la-orta⟧ est venu.",
    "⟦Moussa ould Brahim|person/moussa-ould-brahim⟧ est venu.",
    "⟦Jean Tantouche II|person/jean-tantouche-ii⟧ est venu.",
    "⟦Aghali MacTantouche|person/aghali-mactantouche⟧ est venu.",
  ])
  func particlesAndNumbersBelongToAName(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "La ville de Port Saïd est calme.", "Des combats ont lieu dans la ville de Karim Abad.",
    "La ville de Port Saïd est calme. Port Saïd attend.",
  ])
  func aPlaceBehindItsNounIsNobody(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }
}
