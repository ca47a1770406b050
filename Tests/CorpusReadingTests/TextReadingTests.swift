internal import CorpusReading
internal import SociogramModel
import Testing

struct TextReadingTests {
  @Test(arguments: [
    ("un\r\ndeux\rtrois\u{2028}quatre", "un\ndeux\ntrois\nquatre"),
    ("e\u{301}te\u{301} a\u{300} c\u{327}a", "été à ça"),
    ("\u{212B}ngstr\u{F6}m", "\u{C5}ngstr\u{F6}m"),
    ("\u{FEFF}un\u{200B}e \u{202E}phrase\u{AD} \u{7}ici", "une phrase ici"),
    ("  un   deux\t \ntrois\n\n", "un   deux\ntrois"),
    ("« L’Orient » – 5\u{202F}000 €", "« L’Orient » – 5\u{202F}000 €"),
  ])
  func textBecomesPlainNFC(_ raw: String, _ expected: String) throws {
    let text = try #require(try reading(raw).articles.first).text
    #expect(Array(text.utf8) == Array(expected.utf8))
  }

  @Test(arguments: [true, false]) func utf16WithAMarkIsRead(isBig: Bool) throws {
    let units = [0xFEFF] + Array("Le général « X ».".utf16)
    let bytes = units.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? pair : pair.reversed()
    }
    for name in ["a.txt", "a.html"] {
      let result = try reading(bytes, as: name)
      #expect(result.articles.first?.text == "Le général « X ».")
      #expect(result.diagnostics.isEmpty)
    }
  }

  @Test func frontMatterIsTakenOver() throws {
    let article = try #require(
      try reading(
        """
        ---
        title: "Deux ministres : un accord"
        publisher: Le Courrier fictif
        date: 2016-11-29
        author: [Anne Martin, Paul Petit]
        url: https://example.org/a
        archive: http://archive.example.org/a
        language: fr-BE
        mood: joyeux
        ---

        Le ministre a reçu son homologue.
        """
      ).articles.first)
    #expect(article.text == "Deux ministres : un accord\n\nLe ministre a reçu son homologue.")
    #expect(article.record.title == "Deux ministres : un accord")
    #expect(article.record.publisher == "Le Courrier fictif")
    #expect(article.record.date == PartialDate(year: 2016, month: 11, day: 29))
    #expect(article.record.author == "Anne Martin, Paul Petit")
    #expect(article.record.url == "https://example.org/a")
    #expect(article.record.archiveURL == "http://archive.example.org/a")
    #expect(article.record.language == "fr-BE")
  }

  @Test func aTitleThatTheBodyBeginsWithIsNotRepeated() throws {
    let article = try #require(
      try reading("---\ntitle: L'accord\n---\nL’accord\n\nLe texte suit.").articles.first)
    #expect(article.text == "L’accord\n\nLe texte suit.")
  }

  @Test(arguments: [
    "2017-01-12", "2017-01-12T10:00:00Z", "2017-01-12 10:00:00", "12/01/2017", "12.01.2017",
    "12 janvier 2017", "jeudi 12 janvier 2017 à 10h", "January 12, 2017", "20170112",
    "Thu, 12 Jan 2017 10:00:00 GMT", "2017/01/12",
  ])
  func datesAreReadHoweverWritten(_ text: String) throws {
    let result = try reading("---\ndate: \"\(text)\"\n---\nTexte.")
    #expect(result.articles.first?.record.date == PartialDate(year: 2017, month: 1, day: 12))
    #expect(result.diagnostics.isEmpty)
  }

  @Test func partOfADateIsADate() throws {
    let article = try #require(try reading("---\ndate: 2016-10\n---\nTexte.").articles.first)
    #expect(article.record.date == PartialDate(year: 2016, month: 10))
  }

  @Test(arguments: [
    ("date: demain", "bad-date"), ("date: 2016-13-40", "bad-date"),
    ("url: javascript:x", "bad-url"),
    ("url: exemple", "bad-url"), ("archive: ftp://example.org", "bad-url"),
    ("language: '?'", "bad-language"),
  ])
  func aBadFieldIsDroppedWithAWarning(_ line: String, _ code: String) throws {
    let result = try reading("---\n\(line)\n---\nTexte.")
    #expect(result.diagnostics.map(\.code) == [code])
    #expect(result.diagnostics.map(\.severity) == [.warning])
    let record = try #require(result.articles.first).record
    #expect(record.date == nil && record.url == nil && record.archiveURL == nil)
    #expect(record.language == "fr")
  }

  @Test(arguments: [
    ("title: \"jamais fermé\nurl: x", 2), ("title: a: b", 2), ("date: 2016\n\ttitle: x", 3),
    ("- liste", 2),
  ])
  func malformedFrontMatterIsAWarningWithALine(_ yaml: String, _ line: Int) throws {
    let result = try reading("---\n\(yaml)\n---\nLe texte.")
    #expect(result.articles.map(\.text) == ["Le texte."])
    #expect(result.diagnostics.map(\.code) == ["malformed-front-matter"])
    #expect(result.diagnostics.map(\.severity) == [.warning])
    let found = try #require(result.diagnostics.first?.line)
    #expect((line...line + 2).contains(found))
  }

  @Test(arguments: ["title: Titre\ndate: 2016-11-29\n\nLe texte.", "title: Titre\nLe texte."])
  func frontMatterThatIsNotClosedEndsWhereTheTextBegins(_ text: String) throws {
    let result = try reading("---\n\(text)")
    #expect(result.articles.map(\.text) == ["Titre\n\nLe texte."])
    #expect(result.articles.map(\.record.title) == ["Titre"])
    #expect(result.diagnostics.map(\.code) == ["malformed-front-matter"])
    #expect(result.diagnostics.map(\.line) == [1])
    #expect(result.diagnostics.first?.message.contains("no closing `---`") == true)
  }

  @Test func unclosedFrontMatterThatSaysNothingOfTheArticleIsText() throws {
    let result = try reading("---\nmood: joyeux\n\nLe texte.")
    #expect(result.articles.map(\.text) == ["---\nmood: joyeux\n\nLe texte."])
    #expect(result.diagnostics.map(\.code) == ["malformed-front-matter"])
    let rule = try reading("---\nLibye : le texte.")
    #expect(rule.articles.map(\.text) == ["---\nLibye : le texte."])
    #expect(rule.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("mood: x\ndate: demain", "bad-date", 3), ("url: exemple", "bad-url", 2),
    ("title: a\n\narchive: exemple", "bad-url", 4), ("date: 2016\nlang: '?'", "bad-language", 3),
    ("title: a\ndate: 2016\ntitle: b", "malformed-front-matter", 4),
    ("date: 2016\ntitle: {k: v}", "malformed-front-matter", 3),
  ])
  func aBadFieldIsNamedWithItsLine(_ yaml: String, _ code: String, _ line: Int) throws {
    let result = try reading("---\n\(yaml)\n---\nTexte.")
    #expect(result.articles.count == 1)
    #expect(result.diagnostics.map(\.code) == [code])
    #expect(result.diagnostics.map(\.line) == [line])
  }

  @Test func deepYAMLIsAWarning() throws {
    let result = try reading(
      "---\ntitle: \(String(repeating: "[", count: 16_000))\n---\nLe texte.")
    #expect(result.articles.map(\.text) == ["Le texte."])
    #expect(result.diagnostics.map(\.code) == ["malformed-front-matter"])
  }

  @Test func markdownBecomesText() throws {
    let article = try #require(
      try reading(
        """
        ---
        publisher: Le Courrier fictif
        ---
        # Un **accord** signé

        Le ministre a reçu [son _homologue_](https://example.org/x)
        à la gare. ![Photo](a.jpg)

        ## Suite

        > « C'est *bien* », a-t-il dit.

        - un
        - deux

        ***

        ```
        code_brut
        ```
        voir un_nom et 3 \\* 4
        """, as: "a.md"
      ).articles.first)
    #expect(
      article.text.split(separator: "\n") == [
        "Un accord signé", "Le ministre a reçu son homologue à la gare.", "Suite",
        "« C'est bien », a-t-il dit.", "un", "deux", "code_brut", "voir un_nom et 3 * 4",
      ])
    #expect(article.record.title == "Un accord signé")
  }

  @Test func hardWrappedParagraphsBecomeOneLine() throws {
    let text = """
      Un accord signé à la gare

      Le ministre a reçu mardi à la gare son homologue étranger, a
      annoncé la présidence dans un communiqué publié le soir même par
      l'agence officielle du pays voisin.

      Les deux hommes doivent se revoir au printemps, dans une ville
      qui reste à choisir, selon une source proche du dossier qui n'a
      pas voulu être nommée.
      """
    let lines = try #require(try reading(text).articles.first).text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines.last?.hasSuffix(
        "une ville qui reste à choisir, selon une source proche du dossier qui n'a pas voulu être nommée."
      ) == true)
  }

  @Test func shortLinesAreNotJoined() throws {
    let text = "un\ndeux\ntrois\nquatre\ncinq\nsix"
    #expect(try reading(text).articles.first?.text == text)
  }

  @Test func theDigestChangesWithEveryField() throws {
    let heads = ["", "title: a", "publisher: a", "author: a", "date: 2016", "url: http://a.fr"]
    let digests = try heads.map { head in
      try #require(try reading("---\nx: y\n\(head)\n---\nTexte.").articles.first).record.digest
    }
    #expect(Set(digests).count == heads.count)
    let record = try #require(try reading("---\nx: z\n---\nTexte.").articles.first).record
    #expect(record.digest == digests[0])
  }

  @Test func reprintsShareTheirFingerprints() throws {
    let body = "le ministre de l'Intérieur a reçu à la gare son homologue étranger"
    let one = try #require(
      try reading("ALGER (AFP) - L\(body.dropFirst()).\n\nCourt.").articles.first)
    let two = try #require(
      try reading("L\(body.dropFirst().replacing("'", with: "’")) !\n\nPartager").articles.first)
    let three = try #require(
      try reading("Le ministre a reçu son homologue venu de l'étranger par le train.")
        .articles.first)
    #expect(one.record.fingerprints.count == 4)
    #expect(one.record.fingerprints == two.record.fingerprints)
    #expect(one.record.fingerprints != three.record.fingerprints)
  }
}
