import ActorLinking
import SociogramModel
import Testing

/// How well the linker reads the articles in `Annotated`, whose README says what each folder is for.
@Suite struct AnnotatedArticleTests {
  /// The least that a folder must score, a little below what `scripts/evaluate-actors` prints for it.
  struct Floor: Sendable, CustomTestStringConvertible {
    var folder: String
    var precision: Double
    var recall: Double
    var anaphors: Double
    var testDescription: String { folder }

    static let all = [
      Floor(folder: "Corpus", precision: 0.92, recall: 0.90, anaphors: 0.75),
      Floor(folder: "Development", precision: 0.85, recall: 0.78, anaphors: 0.69),
      Floor(folder: "Measured", precision: 0.83, recall: 0.74, anaphors: 0.63),
    ]
  }

  @Test(arguments: Floor.all)
  func mentionsAreLinkedNoWorseThanBefore(_ floor: Floor) throws {
    var score = LinkingScore()
    for article in try AnnotatedArticle.all(in: floor.folder) {
      score.add(try Known.link(article.text, date: article.date), to: article)
    }
    #expect(score.precision >= floor.precision)
    #expect(score.recall >= floor.recall)
    #expect(score.anaphorAccuracy >= floor.anaphors)
  }

  @Test func enoughIsAnnotatedToTell() throws {
    let marks = try Floor.all.flatMap { try AnnotatedArticle.all(in: $0.folder) }.flatMap(\.marks)
    #expect(marks.count { $0.form == .pronoun } >= 150)
    #expect(marks.count { $0.form == .named } >= 150)
    #expect(marks.count { $0.form == .described } >= 150)
  }

  @Test(arguments: Floor.all)
  func legendsNameActorsThatTheRegistryOrTheGrammarOfOrgansKnows(_ floor: Floor) throws {
    let registered = Set(try Known.registry.actors.map { normalizedName($0.name) })
    for article in try AnnotatedArticle.all(in: floor.folder) {
      let used = Set(article.marks.flatMap(\.keys))
      for entry in article.legend {
        #expect(used.contains(entry.key), "\(article.file): nothing means \(entry.key)")
        guard entry.kind == nil else { continue }
        let isKnown = try entry.names.contains { name in
          if registered.contains(normalizedName(name)) { return true }
          let linked = try Known.link("Voici \(name) ici.", date: article.date)
          return linked.actors.contains { normalizedName($0.name) == normalizedName(name) }
        }
        #expect(isKnown, "\(article.file): \(entry.key) is nobody known, and has no kind")
      }
    }
  }

  @Test(arguments: [
    "⟦p:Il|a part.", "p:Il|a⟧ part.", "⟦x:Il|a⟧ part.", "⟦p:Il⟧ part.", "⟦p:|a⟧ part.",
    "⟦p:Il|b⟧ part.", "⟦p:Il|-⟧ part.", "⟦p:Il|a+⟧ part.", "⟦n:⟦p:Il|a⟧|a⟧ part.",
    "⟦p:Il|a|a⟧ part.",
  ])
  func aMalformedMarkIsToldOf(_ body: String) throws {
    #expect(throws: AnnotatedArticle.NotationError.self) {
      try AnnotatedArticle(
        file: "test", contents: "---\ntitle: Départ\n---\n\n\(body)\n\n===\na\tMali\n")
    }
  }

  @Test func marksKeepTheirPlaceInTheText() throws {
    let article = try AnnotatedArticle(
      file: "test",
      contents: """
        ---
        title: "Été à Gao"
        date: 2020-01-01
        ---

        Le ⟦n:Mali|MLI⟧ et l'⟦n:ONU|onu⟧ : ⟦d:les deux|MLI+onu⟧ parlent à ⟦?:Gao|-⟧.

        ===
        MLI\tMali
        onu\tONU\tNations unies|organisation\tbody
        """)
    #expect(article.text == "Été à Gao\n\nLe Mali et l'ONU : les deux parlent à Gao.")
    #expect(
      article.marks.map { article.text.slice($0.span) } == ["Mali", "ONU", "les deux", "Gao"])
    #expect(article.marks.map(\.form) == [.named, .named, .described, nil])
    #expect(article.marks.map(\.keys) == [["MLI"], ["onu"], ["MLI", "onu"], ["-"]])
    #expect(article.legend.map(\.kind) == [nil, .body])
    #expect(article.legend.map(\.names) == [["Mali"], ["ONU", "Nations unies", "organisation"]])
  }
}
