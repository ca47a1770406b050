internal import CorpusReading
internal import SociogramModel
import Testing

/// What is read from texts without front matter.
struct PageReadingTests {
  private let body =
    "Le ministre a reçu mardi son homologue étranger, a annoncé la présidence dans un communiqué."

  private func article(_ lines: String...) throws -> Article {
    try #require(try reading(lines.joined(separator: "\n\n")).articles.first)
  }

  @Test(arguments: ["Un accord signé à la gare", "Faut-il y croire ?", "« Assez ! », dit-il"])
  func aShortFirstLineIsTheTitle(_ title: String) throws {
    let found = try article(title, body)
    #expect(found.record.title == title)
    #expect(found.text == title + "\n\n" + body)
    #expect(found.furniture.isEmpty)
  }

  @Test func aFirstSentenceIsNoTitle() throws {
    #expect(try article("Le ministre est arrivé.", body).record.title == nil)
    #expect(try article(body, body + " Bis.").record.title == nil)
    #expect(try article("Un accord signé").record.title == nil)
  }

  @Test(arguments: ["TV", "Accueil > Monde > Libye", "Monde - Afrique du Nord", "Rechercher"])
  func navigationAboveTheTitleIsFurniture(_ line: String) throws {
    let found = try article(line, "Un accord signé à la gare", body)
    #expect(furniture(of: found) == [line])
    #expect(found.record.title == "Un accord signé à la gare")
  }

  @Test(arguments: [
    ("Publié le 12/01/2017 à 10h12", true), ("jeudi 12 janvier 2017", true),
    ("Publié le : 12 janvier 2017 | Mis à jour le 14 janvier 2017", true),
    ("Mis à jour le 12.01.2017 à 08:00", true), ("Le 12 janvier 2017, il part", false),
  ])
  func aLineWithTheDateIsRead(_ line: String, _ isDate: Bool) throws {
    let found = try article("Un accord signé à la gare", line, body)
    #expect(found.record.date == (isDate ? PartialDate(year: 2017, month: 1, day: 12) : nil))
    #expect(furniture(of: found) == (isDate ? [line] : []))
  }

  @Test func aDateAsAHeadingIsNoPublicationDate() throws {
    let long = body + " " + body
    let found = try article("Les étapes de la crise", long, "3 mai 2016", long + " Bis.")
    #expect(found.record.date == nil)
    #expect(found.furniture.isEmpty)
  }

  @Test func aDateInTheTextIsNoPublicationDate() throws {
    let found = try article("Un accord signé", body + " Il était venu le 3 mai 2016 à Alger.")
    #expect(found.record.date == nil)
  }

  @Test(
    arguments: [
      ("ALGER (AFP) - ", "AFP", nil),
      ("Moscou, 29 novembre 2016 (Reuters) – ", "Reuters", "2016-11-29"),
      ("5 décembre 2016 . – ", nil, "2016-12-05"), ("ALGER - ", nil, nil),
      ("TUNIS/ALGER (Reuters) — ", "Reuters", nil),
    ] as [(String, String?, String?)])
  func aDatelineGivesAgencyAndDate(_ line: String, _ agency: String?, _ date: String?) throws {
    let found = try article("Un accord signé à la gare", line + body)
    #expect(found.record.credits.map(\.name) == [agency].compactMap { $0 })
    #expect(found.record.credits.allSatisfy { $0.role == .agency })
    #expect(found.record.date?.description == date)
    #expect(furniture(of: found) == [line])
  }

  @Test(arguments: [
    ("(Source : Reuters)", ["Reuters"]), ("(AFP)", ["AFP"]), ("Reuters", ["Reuters"]),
    ("©AFP", ["AFP"]), ("© 2017 AFP", ["AFP"]), ("(avec AFP et Reuters)", ["AFP", "Reuters"]),
    ("Avec agences", ["anonymous"]), ("AFP/Tass", ["AFP", "Tass"]), ("Source : AFP", ["AFP"]),
    ("Par Anne Martin avec AFP", ["AFP"]), ("Sources : Interfax, AP", ["Interfax", "AP"]),
  ])
  func aLastLineCreditsAgencies(_ line: String, _ names: [String]) throws {
    let found = try article("Un accord signé à la gare", body, line)
    #expect(found.record.credits.map(\.name) == names)
    #expect(found.record.credits.allSatisfy { $0.role == .agency })
    #expect(found.record.credits.allSatisfy { $0.cue.flatMap { found.text.slice($0) } == line })
    #expect(found.record.publisher == nil)
    #expect(furniture(of: found) == [line])
  }

  @Test(arguments: ["(AFP)", "(Source : Reuters)", "(avec agences)", "/AFP"])
  func aCreditAtTheEndOfTheTextIsRead(_ credit: String) throws {
    let found = try article("Un accord signé à la gare", body + " " + credit, "Commentaires (3)")
    #expect(found.record.credits.count == 1)
    #expect(furniture(of: found).first?.hasSuffix(credit.dropFirst()) == true)
  }

  @Test func theCreditOfAPictureIsNoCreditOfTheArticle() throws {
    let found = try article(
      "Un accord signé à la gare", "Le ministre à la gare, hier. ©AFP", body, body + " Bis.")
    #expect(found.record.credits.isEmpty)
    #expect(found.furniture.isEmpty)
  }

  @Test(arguments: [
    ("Source: Press TV", "Press TV"), ("SOURCE: FRENCH PRESS TV", "French Press TV"),
    ("Source : https://www.example.org/a/b", "example.org"), ("© La Gazette", "La Gazette"),
    ("Le Courrier, avec AFP", "Le Courrier"),
    ("Cet article a été publié par La Gazette du Soir.", "La Gazette du Soir"),
    (
      "La Gazette propose une couverture du monde. Pour en savoir plus, cliquez ici.", "La Gazette"
    ),
  ])
  func theEndOfTheTextNamesThePublisher(_ line: String, _ name: String) throws {
    let found = try article("Un accord signé à la gare", body, line)
    #expect(found.record.publisher == name)
  }

  @Test func aSourceBesideAKnownPublisherIsACredit() throws {
    let text = "---\npublisher: La Gazette\n---\n\(body)\n\nSource: Press TV"
    let record = try #require(try reading(text).articles.first).record
    #expect(record.publisher == "La Gazette")
    #expect(record.credits.map(\.name) == ["Press TV"])
    #expect(record.credits.map(\.role) == [.medium])
    #expect(record.credits.map(\.voice) == ["press-tv"])
    #expect(record.credits.first?.cue != nil)
  }

  @Test func aSourceInParenthesesIsACreditNotThePublisher() throws {
    let record = try article("Un accord signé à la gare", body, "(Source : La Gazette)").record
    #expect(record.publisher == nil)
    #expect(record.credits.map(\.name) == ["La Gazette"])
  }

  @Test(arguments: [
    "Aller au contenu principal", "Commentaires (0)", "commentaires (3)", "Partager cet article",
    "Partager Cet Article", "Retour en haut", "Lire aussi : Un autre accord", "À lire aussi",
    "S’abonner", "Newsletter", "Publicité", "Accepter les cookies", "Facebook",
    "https://example.org/video?v=1", "* * *", "redaction@example.org",
    "Pour en savoir plus sur la reprise de ce contenu, cliquez ici [en anglais].",
    "The minister talks with the press before the meeting on the steps of the station",
    "أعلن الوزير يوم الثلاثاء أن الاجتماع سيعقد في العاصمة",
  ])
  func pageFurnitureIsNoEvidence(_ line: String) throws {
    let found = try article("Un accord signé à la gare", body, line, "Une phrase de fin suit ici.")
    #expect(furniture(of: found) == [line])
    #expect(found.text.contains(line))
  }

  @Test(arguments: [
    "Le ministre, à gauche, salue la presse à la gare, le 3 mai 2016",
    "Vidéo : le ministre accuse ses voisins d'ingérence.", "Lire la presse ne suffit pas, dit-il.",
    "Le groupe « The House of the Rising Sun and Friends » soutient le ministre de la Culture.",
    "Contacté par la rédaction, le ministère a démenti.",
  ])
  func whatMayCarryAClaimIsNoFurniture(_ line: String) throws {
    let found = try article("Un accord signé à la gare", body, line, "Une phrase de fin suit ici.")
    #expect(found.furniture.isEmpty)
  }

  @Test func repeatedParagraphsCountOnce() throws {
    let cut = body.prefix(60) + "..."
    let found = try article("Un accord signé à la gare", body, "Autre phrase.", body, String(cut))
    #expect(furniture(of: found) == [body, String(cut)])
    #expect(found.furniture[0].start > body.utf8.count)
    let before = try article("Un accord signé à la gare", String(cut), body)
    #expect(furniture(of: before) == [String(cut)])
  }

  @Test func anArticleInAnotherLanguageIsNotFrench() throws {
    let found = try article(
      "The minister talks with the press before the meeting on the steps of the station.",
      "He was received by the president after the end of the talks in the capital.")
    #expect(found.record.language == "und")
    #expect(found.furniture.isEmpty)
  }
}
