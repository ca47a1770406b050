import ActorLinking
import SociogramModel
import Testing

/// Companies, units, bodies and peoples that the registry lacks, by what stands around their names.
@Suite struct UnknownBodyTests {
  @Test(arguments: [
    ("Il dirige la société de conseil 4B depuis Rennes.", "4B", ActorKind.company),
    ("L’argent est allé à 4B Conseil.", "4B Conseil", .company),
    ("Il a travaillé pour Tassilor, filiale d’un groupe allemand.", "Tassilor", .company),
    ("Le cabinet de conseil Brennoc a été choisi.", "Brennoc", .company),
    ("Elle écrit dans la Revue des deux Rives depuis dix ans.", "Revue des deux Rives", .medium),
    ("La division Or de l’armée irakienne avance.", "division Or", .body),
    (
      "L’armée a envoyé la « Force de protection rapide » au sud.", "Force de protection rapide",
      .organisation
    ),
    (
      "Le gouvernement accuse les Kanakola d’avoir tiré. Ces miliciens nient.", "Kanakola",
      .armedGroup
    ),
  ])
  func aBodyIsKnownByItsSurroundings(_ text: String, _ name: String, _ kind: ActorKind) throws {
    let linked = try Known.link(text)
    let actor = try #require(
      linked.actors.first { $0.name == name }, "\(linked.actors.map(\.name))")
    #expect(actor.kind == kind)
  }

  @Test func aUnitOfAnArmyRollsUpToItsState() throws {
    let linked = try Known.link("La division Or de l’armée irakienne avance.")
    #expect(linked.actors.first { $0.name == "division Or" }?.state == ActorID("IRQ"))
  }

  @Test(arguments: [
    "À 20H le train est parti.", "La 4G arrive au village.", "Le vol a duré 12H environ.",
    "Les Alpes sont sous la neige.", "La loi Tantouche a été votée par Paul.",
  ])
  func figuresAndPlacesAreNobody(_ text: String) throws {
    let linked = try Known.link(text)
    #expect(!linked.actors.contains { [.company, .organisation, .armedGroup].contains($0.kind) })
  }

  @Test(arguments: [
    ("Le Fond monétaire international prête à la Grèce.", "fmi"),
    ("Les Force démocratiques syriennes avancent.", "fds"),
  ])
  func aLongNameIsReadInSpiteOfItsPluralEndings(_ text: String, _ id: String) throws {
    let linked = try Known.link(text)
    #expect(linked.actors.contains { $0.id == ActorID(id) }, "\(linked.actors.map(\.id))")
  }

  @Test func aPersonBehindABodyIsNoPartOfItsName() throws {
    let linked = try Known.link("Le candidat à la Cour suprême Brett Tantouche a été entendu.")
    #expect(linked.actors.contains { $0.name == "Brett Tantouche" && $0.kind == .person })
  }

  @Test func aManBehindHisPartyIsNoParty() throws {
    let linked = try Known.link("Il a battu le candidat du parti socialiste François Tantouche.")
    #expect(linked.actors.contains { $0.name == "François Tantouche" && $0.kind == .person })
  }

  @Test func aMosqueIsNoPerson() throws {
    let linked = try Known.link("Ils ont détruit la mosquée Sidi Tantouche à Tombouctou.")
    #expect(!linked.actors.contains { $0.kind == .person })
  }

  @Test func theNameOfACoupleIsBothOfThem() throws {
    let linked = try Known.link(
      "François Fillon et Penelope Fillon sont entendus. Le couple nie. Mme Fillon se tait.")
    let couple = try #require(
      linked.mentions.first { linked.text.string(of: $0.tokens) == "Le couple" })
    #expect(couple.actors.count == 2)
    let last = try #require(linked.mentions.last { $0.form == .named })
    #expect(linked.actors[last.actors[0]].name == "Penelope Fillon")
  }

  @Test func aWifeIsNotHerHusband() throws {
    let linked = try Known.link("Mme Fillon a été entendue par les juges.")
    #expect(!linked.actors.contains { $0.name == "François Fillon" })
  }

  @Test(arguments: [
    (
      "Le Portugal vote dimanche. Au Portugal, le Parti socialiste est donné gagnant.",
      "ps-portugal"
    ),
    ("La Corée du Nord menace la Corée du Sud. Le Sud appelle le Nord au calme.", "PRK"),
  ])
  func namesAreReadByTheCountrySpokenOf(_ text: String, _ id: String) throws {
    let linked = try Known.link(text)
    #expect(linked.mentions.last.map { linked.actors[$0.actors[0]].id } == ActorID(id))
  }
}
