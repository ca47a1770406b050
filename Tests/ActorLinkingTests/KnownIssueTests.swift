import ActorLinking
import SociogramModel
import Testing

/// What is read wrongly today, each with the reading it should have. A case that comes right fails
/// here and belongs among the other tests then.
@Suite struct KnownIssueTests {
  @Test(arguments: [
    ("2016-12-10", "Le ⟦Premier ministre algérien|abdelmalek-sellal⟧ est là."),
    ("2016-12-10", "Le ⟦président russe|vladimir-poutine⟧ est là."),
  ])
  func aHolderOfTwoTerms(_ date: String, _ marked: String) throws {
    let found = try MarkedMentions.found(in: marked, date: date)
    withKnownIssue("a person listed twice among the holders of an office counts as two") {
      #expect(found == marked)
    }
  }

  @Test(arguments: RegistryCoverageTests.smallAcronyms.sorted { $0.key < $1.key }.map(\.value))
  func anAcronymWrittenSmall(_ name: String) throws {
    let isFound = try RegistryCoverageTests.means(name, nil)
    withKnownIssue("the trie takes “Otan” for “OTAN”, which needs its capitals") {
      #expect(isFound)
    }
  }

  @Test(arguments: [
    "Il faut partir.", "Il ne faut pas partir.", "Il a fallu partir.", "Y a-t-il du pain ?",
  ])
  func anImpersonalPronoun(_ sentence: String) throws {
    let marked = "⟦Khalifa Haftar|khalifa-haftar⟧ est là. " + sentence
    let found = try MarkedMentions.found(in: marked)
    withKnownIssue("the pronoun is taken for a man") { #expect(found == marked) }
  }

  @Test(arguments: [
    "⟦Khalifa Haftar|khalifa-haftar⟧ est là. ⟦Vladimir Poutine|vladimir-poutine⟧ "
      + "⟦lui|khalifa-haftar⟧ a parlé.",
    "⟦Vladimir Poutine|vladimir-poutine⟧ a reçu ⟦Khalifa Haftar|khalifa-haftar⟧. "
      + "⟦Il|vladimir-poutine⟧ ⟦lui|khalifa-haftar⟧ a promis des armes.",
  ])
  func anIndirectObject(_ marked: String) throws {
    let found = try MarkedMentions.found(in: marked)
    withKnownIssue("“lui” before a verb is taken for its subject") { #expect(found == marked) }
  }

  @Test(arguments: [
    "⟦Vladimir Poutine|vladimir-poutine⟧ et ⟦Angela Merkel|angela-merkel⟧ sont là. "
      + "⟦Ils|vladimir-poutine+angela-merkel⟧ ont parlé.",
    "Les ⟦Russes|RUS⟧ sont là. ⟦Ils|RUS⟧ ont parlé.",
  ])
  func aPluralPronoun(_ marked: String) throws {
    let found = try MarkedMentions.found(in: marked)
    withKnownIssue("“ils” means only actors whose own name is plural") { #expect(found == marked) }
  }

  @Test func aNeuterPronoun() throws {
    let marked = "⟦Khalifa Haftar|khalifa-haftar⟧ est malade. Le ⟦Kremlin|RUS⟧ l'affirme."
    let found = try MarkedMentions.found(in: marked)
    withKnownIssue("“l'affirme” takes up a sentence, not a man") { #expect(found == marked) }
  }

  @Test(arguments: [
    "Le ⟨⟦Premier ministre algérien|DZA⟧ ⟦Abdelmalek Sellal|abdelmalek-sellal⟧⟩ est à ⟦Tunis|TUN⟧. "
      + "⟦Le Premier ministre|abdelmalek-sellal⟧ sourit.",
    "Le ⟨maréchal ⟦Khalifa Haftar|khalifa-haftar⟧⟩ et le ⟨général "
      + "⟦Abdelfattah al-Sissi|abdel-fattah-al-sissi⟧⟩ sont là. ⟦Le maréchal|khalifa-haftar⟧ part.",
    "⟦Syrie|SYR⟧ : le ⟦Front al-Nosra|jabhat-al-nosra⟧ rompt avec ⟦Al-Qaïda|al-qaida⟧\n\n"
      + "⟦Le mouvement|jabhat-al-nosra⟧ change de nom.",
  ])
  func aDescription(_ marked: String) throws {
    let found = try MarkedMentions.found(in: marked)
    withKnownIssue("the wrong one is meant, or one word of the office alone") {
      #expect(found == marked)
    }
  }

  @Test(arguments: [
    "⟨M. ⟦Dubreuil|person/dubreuil⟧⟩ est venu. ⟦Dubreuil|person/dubreuil⟧ est parti.",
    "La ⟦Fédération des industries du cuir|organisation/federation-des-industries-du-cuir⟧ "
      + "(⟦FIC|organisation/federation-des-industries-du-cuir⟧) proteste. La "
      + "⟦FIC|organisation/federation-des-industries-du-cuir⟧ menace.",
    "Le site ⟦La Vigie|medium/la-vigie⟧ rapporte une attaque. ⟦La Vigie|medium/la-vigie⟧ cite un "
      + "garde.",
  ])
  func aNameGivenBefore(_ marked: String) throws {
    let found = try MarkedMentions.found(in: marked)
    withKnownIssue("the second mention is not linked to the first") { #expect(found == marked) }
  }

  @Test(arguments: [
    "Un quotidien du Golfe, ⟦Al-Mawja|medium/al-mawja⟧, rapporte une attaque.",
    "Le journal « ⟦Le Phare du Sud|medium/le-phare-du-sud⟧ » rapporte une attaque.",
  ])
  func aMediumBehindItsNoun(_ marked: String) throws {
    let found = try MarkedMentions.found(in: marked)
    withKnownIssue("the region is taken for the name; a name in quotation marks is missed") {
      #expect(found == marked)
    }
  }

  @Test(arguments: [
    "⟦George Washington|person/george-washington⟧ est mort.",
    "Le ⟦Haut Conseil des tribus|organisation/haut-conseil-des-tribus⟧ "
      + "(⟦HCT|organisation/haut-conseil-des-tribus⟧) se réunit.",
    "⟦Jean-Baptiste du Plessis|person/jean-baptiste-du-plessis⟧ est venu.",
    "La ville de Port Saïd est calme.",
    "La hausse de la TVA inquiète.",
    "Le ⟦Front de la dignité du Sahel|organisation/front-de-la-dignite-du-sahel⟧ "
      + "(⟦FDS|organisation/front-de-la-dignite-du-sahel⟧) attaque.",
  ])
  func aNameThatTheRegistryLacks(_ marked: String) throws {
    let found = try MarkedMentions.found(in: marked)
    withKnownIssue("the name is cut, missed or no actor's") { #expect(found == marked) }
  }

  @Test(arguments: [
    "Il a vu le président et ⟦Angela Merkel|angela-merkel⟧.",
    "Le ⟦Conseil de sécurité burkinabè|BFA/conseil-de-securite-burkinabe⟧ se réunit.",
    "Le ⟦département de la Défense russe|RUS/ministere-russe-de-la-defense⟧ dément.",
    "L'⟨ex-président ⟦Nicolas Sarkozy|nicolas-sarkozy⟧⟩ parle.",
    "⟨⟦Khalifa Haftar|khalifa-haftar⟧, homme fort de l'est ⟦libyen|LBY⟧⟩, est là.",
  ])
  func aTitleOrAnOrgan(_ marked: String) throws {
    let found = try MarkedMentions.found(in: marked)
    withKnownIssue("the noun phrase ends too early or too late") { #expect(found == marked) }
  }

  @Test func anAdjectiveOfAFormerState() throws {
    let marked = "L'aide ⟦serbo-monténégrine|SCG⟧ arrive."
    let found = try MarkedMentions.found(in: marked)
    withKnownIssue("an adjective of two states wins over one of the registry") {
      #expect(found == marked)
    }
  }

  // MARK: - Tables

  @Test func aTableWithLineEndsOfWindows() {
    let text = "# id\tkind\tname\r\nzadig\tperson\tZadig Zébu\r\nzoe\tperson\tZoé Zébu\r\n"
    let registry = ActorRegistry(tables: [.init(file: "mine.tsv", text: text)])
    withKnownIssue("CR LF is one character, so that the table is one line, here a comment") {
      #expect(registry.actors.map(\.id) == ["zadig", "zoe"])
    }
  }

  @Test func aTableWithAByteOrderMark() {
    let text = "\u{FEFF}# id\tkind\tname\nzoe\tperson\tZoé Zébu\n"
    let registry = ActorRegistry(tables: [.init(file: "mine.tsv", text: text)])
    withKnownIssue("the mark hides the comment sign") { #expect(registry.diagnostics.isEmpty) }
  }

  @Test func anOverriddenActorForgetsItsNames() throws {
    let registry = ActorRegistry(tables: [
      .init(file: "a.tsv", text: "zadig\tcompany\tZadig Zébu\t\t\tZadigou"),
      .init(file: "b.tsv", text: "zadig\tcompany\tMaison Zadig"),
    ])
    let marked = "La ⟦Maison Zadig|zadig⟧ vend, Zadigou achète."
    let found = try MarkedMentions.found(in: marked, registry: registry)
    withKnownIssue("the names of the overridden entry stay in the trie") {
      #expect(found == marked)
    }
  }

  @Test(arguments: [
    "zadig\tperson\tZadig\t\t\t\tchef@nobody", "zadig\tperson\tZadig\t\t\t\tchef@zadig[2010-13..]",
    "zadig\tperson\tZadig\t\t\t\tchef@zadig[2010]",
  ])
  func anAffiliationThatCannotBe(_ row: String) {
    withKnownIssue("an unknown affiliation or a date that is none is passed over in silence") {
      #expect(!ActorRegistry(tables: [.init(file: "a.tsv", text: row)]).diagnostics.isEmpty)
    }
  }
}
