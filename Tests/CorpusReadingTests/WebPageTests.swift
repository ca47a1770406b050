internal import CorpusReading
internal import SociogramModel
import Testing

struct WebPageTests {
  private let page = """
    <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">
    <title>Un accord signé à la gare | La Gazette fictive</title>
    <meta property="og:site_name" content="La Gazette fictive">
    <meta property="article:published_time" content="2017-01-12T10:00:00+01:00">
    <meta name="author" content="Anne Martin">
    <link rel="canonical" href="https://example.org/accord">
    <style>p { color: red }</style><script>var x = "Le script";</script></head>
    <body class="has-sidebar"><div id="cookie-banner">Nous utilisons des traceurs.</div>
    <header><a href="/">La Gazette</a></header><nav><ul><li>Monde</li><li>Sport</li></ul></nav>
    <div class="page"><main><article>
    <header><h1>Un accord signé à&nbsp;la gare</h1><p>Le chapeau de l’article tient en une ligne.</p></header>
    <div class="share-buttons">Partager sur un réseau</div>
    <figure><img src="a.jpg"><figcaption>La gare, hier. (Photo)</figcaption></figure>
    <p>Le ministre a reçu son <a href="/h">homologue étranger</a> mardi matin<br>devant
    la presse, qui attendait depuis l’aube.</p>
    <h2>Une suite attendue</h2>
    <p>« C’est un début », a-t-il dit &mdash; sans donner d’autres détails sur la rencontre.</p>
    <p>Les deux hommes doivent se revoir au printemps, dans une ville qui reste à choisir.</p>
    <div class="related-articles"><p>Un autre article à lire ici.</p></div>
    <ul><li><a href="/b">Un lien vers autre chose</a></li></ul>
    </article></main><aside><p>Les plus lus de la semaine.</p></aside></div>
    <section id="comments"><p>Un lecteur : je ne suis pas d’accord.</p></section>
    <footer>Tous droits réservés</footer></body></html>
    """

  @Test func theMainTextIsKeptAndTheRestDropped() throws {
    let article = try #require(try reading(page, as: "a.html").articles.first)
    #expect(
      article.text.split(separator: "\n") == [
        "Un accord signé à la gare", "Le chapeau de l’article tient en une ligne.",
        "Le ministre a reçu son homologue étranger mardi matin",
        "devant la presse, qui attendait depuis l’aube.", "Une suite attendue",
        "« C’est un début », a-t-il dit — sans donner d’autres détails sur la rencontre.",
        "Les deux hommes doivent se revoir au printemps, dans une ville qui reste à choisir.",
      ])
    #expect(article.furniture.isEmpty)
  }

  @Test func thePageSaysWhatItIs() throws {
    let record = try #require(try reading(page, as: "a.html").articles.first).record
    #expect(record.title == "Un accord signé à la gare")
    #expect(record.publisher == "La Gazette fictive")
    #expect(record.date == PartialDate(year: 2017, month: 1, day: 12))
    #expect(record.author == "Anne Martin")
    #expect(record.url == "https://example.org/accord")
    #expect(record.language == "fr")
  }

  @Test func aPageWithoutSemanticsGivesItsDensestBlock() throws {
    let article = try #require(
      try reading(
        """
        <html><title>Le titre de la page - Le Journal</title><meta property="og:site_name"
        content="Le Journal"><table><tr><td><a href=1>Un</a><a href=2>Deux</a></td><td>
        <div><p>Le ministre a reçu son homologue dans la capitale, où il est arrivé lundi.
        <p>Ils ont parlé de commerce, de la frontière et du prix du blé pendant deux heures.
        </div></td></tr></table>
        """, as: "a.htm"
      ).articles.first)
    #expect(
      article.text.split(separator: "\n") == [
        "Le titre de la page",
        "Le ministre a reçu son homologue dans la capitale, où il est arrivé lundi.",
        "Ils ont parlé de commerce, de la frontière et du prix du blé pendant deux heures.",
      ])
  }

  @Test func linkedDataGivesDateAuthorAndPublisher() throws {
    let record = try #require(
      try reading(
        """
        <html><head><title>Titre</title><script type="application/ld+json">{"@graph": [
        {"@type": "WebSite", "name": "x"}, {"@type": "NewsArticle", "headline": "Un accord signé",
        "datePublished": "2017-01-12T09:00:00Z", "author": [{"name": "Anne Martin"}, "Paul Petit"],
        "publisher": {"@type": "Organization", "name": "La Gazette"}}]}</script>
        <script type="application/ld+json">{cassé</script></head>
        <body><p>Le texte de l’article.</p></body></html>
        """, as: "a.html"
      ).articles.first
    ).record
    #expect(record.title == "Un accord signé")
    #expect(record.author == "Anne Martin, Paul Petit")
    #expect(record.publisher == "La Gazette")
    #expect(record.date == PartialDate(year: 2017, month: 1, day: 12))
  }

  @Test(
    arguments: [
      ("<meta charset=iso-8859-1>", [0xE9], 0), ("<meta charset=utf-8>", [0xE9], 1),
      ("", [0xE9], 1), ("<meta charset=iso-8859-2>", [0xE9], 0), ("", [0xC3, 0xA9], 0),
      ("<meta charset=iso-8859-1>", [0xC3, 0xA9], 0),
    ] as [(String, [UInt8], Int)])
  func thePageIsDecodedAsItSaysOrAsItIs(_ head: String, _ letter: [UInt8], _ warnings: Int) throws {
    let bytes = Array("<html>\(head)<body><p>Le g".utf8) + letter + Array("ant parle.</p>".utf8)
    let result = try reading(bytes, as: "a.html")
    #expect(result.articles.first?.text == "Le géant parle.")
    #expect(result.diagnostics.map(\.code) == Array(repeating: "invalid-utf8", count: warnings))
  }

  @Test func pagesAreReadSideBySide() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<40 { try folder.write(page, to: "\(number).html") }
    let files = CorpusWalk(inputs: [folder.path]).files
    let texts = await withTaskGroup(of: String?.self) { group in
      for file in files { group.addTask { CorpusReader().read(file).articles.first?.text } }
      return await group.reduce(into: Set<String?>()) { $0.insert($1) }
    }
    #expect(files.count == 40)
    #expect(texts.count == 1 && !texts.contains(nil))
  }

  @Test func deepAndBrokenPagesAreRead() throws {
    let deep = String(repeating: "<div>", count: 20_000) + "<p>Le texte." + "</b></i>"
    let result = try reading("<p>Avant." + deep, as: "a.html")
    #expect(result.articles.first?.text.hasPrefix("Avant.") == true)
    let unclosed = (1...900).map { "<b><p>Le ministre parle pour la \($0)e fois." }.joined()
    let text = try #require(try reading(unclosed, as: "a.html").articles.first).text
    #expect(text.hasSuffix("Le ministre parle pour la 900e fois."))
  }
}
