import ActorLinking
import SociogramModel
import Testing

/// Organs of a state that grammar builds: a noun with the state's adjective or name.
@Suite struct OrganTests {
  @Test(arguments: [
    "Le ⟦ministère russe de la Défense|RUS/ministere-russe-de-la-defense⟧ dément.",
    "Le ⟦ministère de la Défense russe|RUS/ministere-russe-de-la-defense⟧ dément.",
    "Le ⟦ministère de la défense russe|RUS/ministere-russe-de-la-defense⟧ dément.",
    "Le ⟦ministère de la Défense de la Russie|RUS/ministere-russe-de-la-defense⟧ dément.",
    "Le ⟦ministère algérien des Affaires étrangères|DZA/ministere-algerien-des-affaires-etrangeres⟧ "
      + "dément.",
    "L'⟦armée turque|TUR/armee-turque⟧ avance.",
    "L'⟦armée de la Turquie|TUR/armee-turque⟧ avance.",
    "Les ⟦soldats turcs|TUR/armee-turque⟧ avancent.",
    "Les ⟦troupes de la Russie|RUS/armee-russe⟧ avancent.",
    "Les ⟦forces spéciales françaises|FRA/forces-speciales-francaises⟧ avancent.",
    "La ⟦marine américaine|USA/marine-americaine⟧ patrouille.",
    "L'⟦ambassade des États-Unis|USA/ambassade-americaine⟧ ferme.",
    "Le ⟦Parlement grec|GRC/parlement-grec⟧ vote.",
    "La ⟦justice égyptienne|EGY/justice-egyptienne⟧ enquête.",
    "Les ⟦services secrets italiens|ITA/services-de-renseignement-italiens⟧ écoutent.",
    "L'⟦état-major russe|RUS/etat-major-russe⟧ dément.",
    "Des ⟦avions de combat américains|USA/armee-de-l-air-americaine⟧ bombardent.",
    "Le ⟦département de la Défense russe|RUS/ministere-russe-de-la-defense⟧ dément.",
    "Le ⟦Conseil de sécurité burkinabè|BFA/conseil-de-securite-burkinabe⟧ se réunit.",
  ])
  func bodiesRollUpToTheirState(_ marked: String) throws {
    let linked = try Known.link(MarkedMentions.text(of: marked))
    #expect(MarkedMentions.marking(linked) == marked)
    let mention = try #require(linked.mentions.first)
    let actor = linked.actors[mention.actors[0]]
    #expect(mention.form == .described && mention.title != nil)
    #expect(actor.kind == .body)
    #expect(actor.state.map { actor.id.rawValue.hasPrefix($0.rawValue + "/") } == true)
  }

  @Test(arguments: [
    "Les ⟦autorités maliennes|MLI⟧ protestent.", "Les ⟦autorités du Mali|MLI⟧ protestent.",
    "Les ⟦autorités des Émirats arabes unis|ARE⟧ protestent.",
    "Le ⟦gouvernement algérien|DZA⟧ proteste.", "Le ⟦gouvernement de transition malien|MLI⟧ tombe.",
    "La ⟦diplomatie iranienne|IRN⟧, la ⟦présidence égyptienne|EGY⟧ et le ⟦régime syrien|SYR⟧ crient.",
    "Le ⟦pouvoir algérien|DZA⟧ se tait.", "Un ⟦haut responsable américain|USA⟧ parle.",
    "La ⟦junte birmane|MMR⟧ tire.",
  ])
  func governmentsAreTheState(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Les ⟦forces armées maliennes|fama⟧ avancent.", "Les ⟦soldats maliens|fama⟧ avancent.",
    "Le ⟦parlement iranien|majlis-iran⟧ vote.",
    "La ⟦Cour suprême américaine|cour-supreme-usa⟧ juge.",
  ])
  func anOrganOfTheRegistryKeepsItsID(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    ("Les ⟦rebelles syriens|SYR/rebelles-syriens⟧ résistent.", ActorKind.armedGroup),
    ("L'⟦opposition syrienne|SYR/opposition-syrienne⟧ résiste.", .organisation),
    ("La ⟦population syrienne|SYR/population-syrienne⟧ souffre.", .organisation),
    ("Les ⟦milices irakiennes|IRQ/milices-irakiennes⟧ avancent.", .armedGroup),
    ("Les ⟦djihadistes tunisiens|TUN/djihadistes-tunisiens⟧ attaquent.", .armedGroup),
    ("Les ⟦séparatistes ukrainiens|UKR/separatistes-ukrainiens⟧ avancent.", .organisation),
    ("La ⟦presse égyptienne|EGY/presse-egyptienne⟧ raconte.", .medium),
  ])
  func rebelsAndPeopleDoNotRollUp(_ marked: String, _ kind: ActorKind) throws {
    let linked = try Known.link(MarkedMentions.text(of: marked))
    #expect(MarkedMentions.marking(linked) == marked)
    let actor = linked.actors[try #require(linked.mentions.first).actors[0]]
    #expect(actor.kind == kind && actor.state == nil)
  }

  @Test(arguments: [
    ("2014-06-10", "Le ⟦Premier ministre malien|moussa-mara⟧ parle."),
    ("2013-10-10", "Le ⟦Premier ministre malien|oumar-tatam-ly⟧ parle."),
    ("2015-06-10", "Le ⟦Premier ministre français|manuel-valls⟧ parle."),
    ("2016-12-31", "Le ⟦Premier ministre français|bernard-cazeneuve⟧ parle."),
    ("2010-01-10", "Le ⟦président russe|dmitri-medvedev⟧ parle."),
    ("2010", "Le ⟦président russe|dmitri-medvedev⟧ parle."),
    ("2016-12-10", "La ⟦chancelière allemande|angela-merkel⟧ parle."),
    ("2023-02-02", "Le ⟦chancelier allemand|olaf-scholz⟧ parle."),
    ("2016-12-10", "Le ⟦ministre russe de la Défense|serguei-choigou⟧ parle."),
    ("2016-12-10", "Le ⟦ministre de la Défense russe|serguei-choigou⟧ parle."),
    ("2015-03-03", "Le ⟦ministre français des Affaires étrangères|laurent-fabius⟧ parle."),
    ("1950-01-10", "Le ⟦Premier ministre algérien|DZA/premier-ministre-algerien⟧ parle."),
  ])
  func anOfficeIsItsHolderAtTheArticlesDate(_ date: String, _ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked, date: date) == marked)
  }

  @Test(arguments: [
    ("2016-12-10", "Le ⟦Premier ministre algérien|abdelmalek-sellal⟧ est là."),
    ("2016-12-10", "Le ⟦président russe|vladimir-poutine⟧ est là."),
  ])
  func aHolderOfTwoTermsIsOnePerson(_ date: String, _ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked, date: date) == marked)
  }

  @Test func anHolderRecordsTheStepAndTheReason() throws {
    let linked = try Known.link("Le président français parle.")
    let mention = try #require(linked.mentions.first)
    #expect(mention.hops == 1 && mention.title == "président")
    #expect(mention.reasons.contains { $0.contains("at the article's date") })
  }

  @Test(arguments: [
    "Le ⟦gouvernement de Nouri al-Maliki|nouri-al-maliki⟧ tombe.",
    "Les ⟦troupes de Fayez al-Sarraj|fayez-al-sarraj⟧ reculent.",
  ])
  func troopsOfAManAreTheMan(_ marked: String) throws {
    let linked = try Known.link(MarkedMentions.text(of: marked))
    #expect(MarkedMentions.marking(linked) == marked)
    #expect(linked.mentions.first?.hops == 1)
  }

  @Test(arguments: [
    "L'armée avance.", "Le gouvernement tombe.", "Le Premier ministre est rentré.",
    "Le ministère de la Défense dément.", "Les rebelles résistent.", "Le président parle.",
  ])
  func anOrganOfNoStateIsNobody(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }
}
