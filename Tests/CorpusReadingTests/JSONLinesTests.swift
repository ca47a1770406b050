internal import CorpusReading
internal import SociogramModel
import Testing

struct JSONLinesTests {
  @Test func aLineIsAnArticle() throws {
    let result = try reading(
      """
      {"id": "x7", "title": "Un accord", "text": "Le texte.\\nSuite.", "source": "Le Courrier", \
      "date": "2016-11-29", "url": "https://example.org/a", "author": "Anne Martin", "language": "fr"}

      {"text": "Autre texte.", "publisher": "La Gazette", "archive": "https://a.example.org/b"}
      """, as: "sous/liste.jsonl")
    #expect(result.diagnostics.isEmpty)
    #expect(result.articles.map(\.id) == ["sous/liste#x7", "sous/liste#3"])
    #expect(result.articles.map(\.text) == ["Un accord\n\nLe texte.\nSuite.", "Autre texte."])
    #expect(result.articles.map(\.record.publisher) == ["Le Courrier", "La Gazette"])
    #expect(result.articles[0].record.date == PartialDate(year: 2016, month: 11, day: 29))
    #expect(result.articles[0].record.author == "Anne Martin")
    #expect(result.articles[1].record.archiveURL == "https://a.example.org/b")
  }

  @Test func trafilaturaLinesAreRead() throws {
    let record = try #require(
      try reading(
        """
        {"title": "Un accord", "author": "Anne Martin; Paul Petit", "hostname": "example.org", \
        "date": "2017-01-12", "fingerprint": "ab12", "id": null, "license": null, "comments": "", \
        "raw_text": "Le texte brut.", "text": "Le texte.", "language": "fr", "image": null, \
        "pagetype": "article", "source": "https://example.org/a", "source-hostname": "Exemple", \
        "excerpt": "Le texte", "categories": "", "tags": ""}
        """, as: "a.jsonl"
      ).articles.first
    ).record
    #expect(record.id == "a#1")
    #expect(record.publisher == "Exemple")
    #expect(record.url == "https://example.org/a")
    #expect(record.date == PartialDate(year: 2017, month: 1, day: 12))
  }

  @Test func newsPleaseLinesAreRead() throws {
    let article = try #require(
      try reading(
        """
        {"authors": ["Anne Martin", "Paul Petit"], "date_download": "2020-01-01 00:00:00", \
        "date_publish": "2017-01-12 10:00:00", "description": "Chapeau", "filename": "x.json", \
        "language": "fr", "maintext": "Le texte.", "source_domain": "example.org", \
        "title": "Un accord", "url": "https://example.org/a", "image_url": null, "localpath": null}
        """, as: "a.jsonl"
      ).articles.first)
    #expect(article.text == "Un accord\n\nLe texte.")
    #expect(article.record.author == "Anne Martin, Paul Petit")
    #expect(article.record.publisher == "example.org")
    #expect(article.record.date == PartialDate(year: 2017, month: 1, day: 12))
  }

  @Test(arguments: [
    (#"{"text": "jamais fermé"#, "malformed-json"), ("[1, 2]", "malformed-json"),
    ("null", "malformed-json"), (#"{"title": "Sans texte"}"#, "empty-article"),
    (#"{"text": 7.5}"#, "empty-article"),
    (String(repeating: "[", count: 100_000), "malformed-json"),
  ])
  func aBadLineIsSkippedAndTheOthersRead(_ bad: String, _ code: String) throws {
    let result = try reading(
      "{\"text\": \"Un.\"}\n\(bad)\r\n{\"text\": \"Deux.\"}\n", as: "a.jsonl")
    #expect(result.articles.map(\.text) == ["Un.", "Deux."])
    #expect(result.articles.map(\.id) == ["a#1", "a#3"])
    #expect(result.diagnostics.map(\.code) == [code])
    #expect(result.diagnostics.map(\.line) == [2])
    #expect(result.diagnostics.map(\.severity) == [.error])
  }

  @Test func articlesAreHandedOverOneByOneInOrder() throws {
    let folder = try TemporaryFolder()
    let lines = (1...5).map { "{\"text\": \"Texte \($0).\"}" }.joined(separator: "\n")
    let path = try folder.write(lines, to: "a.jsonl")
    var ids: [String] = []
    let file = CorpusFile(path: path, id: "a", format: .jsonLines)
    let diagnostics = CorpusReader().read(file) { ids.append($0.id.rawValue) }
    #expect(ids == ["a#1", "a#2", "a#3", "a#4", "a#5"])
    #expect(diagnostics.isEmpty)
  }

  @Test func anIDGivenTwiceIsReplacedByTheLine() throws {
    let result = try reading(
      #"{"id": 5, "text": "Un."}"# + "\n" + #"{"id": "5", "text": "Deux."}"#, as: "a.jsonl")
    #expect(result.articles.map(\.id) == ["a#5", "a#2"])
    #expect(result.diagnostics.map(\.code) == ["duplicate-id"])
  }
}
