import LanguageAnalysis
import SociogramModel
import Testing

@Suite struct SentenceTests {
  @Test(arguments: SentenceCases.all)
  func splitsAsMarked(_ source: String) throws {
    let marked = MarkedText(source)
    let analyzed = try French.analyze(marked.text)
    #expect(MarkedText.marking(analyzed.sentences.map(\.span), in: marked.text) == source)
  }

  @Test(arguments: [
    ("Haftar à Moscou\nLe général est arrivé à Moscou.", [true, false]),
    ("Le général est arrivé à Moscou.", [false]),
    ("Haftar à Moscou : pourquoi ?\n\nLe général est arrivé.", [true, false]),
    ("Le général est arrivé.\n\nUn projet d’armée\n\nIl a un projet.", [false, true, false]),
    ("Il a dit ceci :\n\n« Oui. »", [false, false]),
    ("Selon « Le Monde »\n\nIl part.", [true, false]),
    (String(repeating: "long ", count: 60), [false]),
  ])
  func knowsHeadlines(_ text: String, _ expected: [Bool]) throws {
    #expect(try French.analyze(text).sentences.map(\.isHeadline) == expected)
  }

  @Test(
    arguments: [
      ("ALGER (AFP) - Le maréchal est arrivé.", "ALGER ( AFP ) -"),
      ("ALGER - Le maréchal est arrivé.", "ALGER -"),
      ("PARIS, 12h30 – Le ministre parle.", "PARIS , 12 h 30 –"),
      ("Le Caire (Reuters) – Il est arrivé.", "Le Caire ( Reuters ) –"),
      ("MOSCOU, 29 novembre – « Oui », a-t-il dit.", "MOSCOU , 29 novembre –"),
      ("PARIS, 29 nov 2016 (AFP) – Le ministre parle.", "PARIS , 29 nov 2016 ( AFP ) –"),
      ("5 décembre 2016 . – Le ministre parle.", "5 décembre 2016 . –"),
      ("Tripoli, le 3 mars 2016 (AFP) — Le conseil siège.", "Tripoli , le 3 mars 2016 ( AFP ) —"),
      ("Haftar – chef de l’armée – parle.", nil),
      ("Le ministre – Un homme discret – parle.", nil),
      ("Libye – Le maréchal à Moscou", nil),
    ] as [(String, String?)])
  func findsDatelines(_ text: String, _ expected: String?) throws {
    let analyzed = try French.analyze(text)
    let found = analyzed.sentences.first?.dateline?
      .map { analyzed.form(Int($0)) }.joined(separator: " ")
    #expect(found == expected)
  }

  @Test func furnitureDoesNotGlueSentences() throws {
    let text = "Il est arrivé Partager cet article elle reste."
    let start = "Il est arrivé ".utf8.count
    let span = TextSpan(start: start, end: start + "Partager cet article ".utf8.count)
    let analyzed = try French.analyze(text, excluding: [span])
    #expect(analyzed.sentences.map { text.slice($0.span) } == ["Il est arrivé", "elle reste."])
  }

  @Test func paragraphsAreNumbered() throws {
    let analyzed = try French.analyze("Un. Deux.\n\nTrois.\nQuatre.")
    #expect(analyzed.sentences.map(\.paragraph) == [0, 0, 1, 2])
  }

  @Test func handWrappedLinesAreOneParagraph() throws {
    let text = """
      Le maréchal est arrivé dimanche soir dans la capitale de la
      Russie pour des entretiens avec le ministre de la Défense et
      Vladimir Poutine. Il devait repartir mardi avec les membres
      de sa délégation.
      """
    let analyzed = try French.analyze(text)
    #expect(analyzed.sentences.count == 2)
    #expect(analyzed.sentences.last?.paragraph == 0)
  }

  @Test func findsTheSentenceOfAToken() throws {
    let analyzed = try French.analyze("Il part. Elle reste ici. Fin.")
    for token in 0..<analyzed.tokens.count {
      #expect(analyzed.sentences[analyzed.sentence(of: token)].tokens.contains(Int32(token)))
    }
  }

  @Test func anEmptyTextHasNoSentences() throws {
    #expect(try French.analyze("").sentences.isEmpty)
    #expect(try French.analyze(" \n\t ").sentences.isEmpty)
  }
}
