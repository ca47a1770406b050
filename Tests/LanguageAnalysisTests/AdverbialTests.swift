import Testing

@testable import LanguageAnalysis

/// Adverbials right behind a verb, which are parsed apart from the rest of their sentence.
@Suite struct AdverbialTests {
  @Test(arguments: [
    ("Le président a reçu mardi Emmanuel Macron.", "Emmanuel"),
    ("Le ministre a rencontré lundi soir le préfet.", "préfet"),
    ("La justice a condamné mercredi 3 mars le maire.", "maire"),
    ("Paris a livré la semaine dernière des chars.", "chars"),
    ("La police a arrêté dans la nuit un suspect.", "suspect"),
    ("L'armée a bombardé à plusieurs reprises la ville.", "ville"),
  ])
  func theObjectOfTheVerbStandsBehindIt(_ text: String, _ object: String) throws {
    let analyzed = try French.analyze(text)
    let root = try #require((0..<analyzed.tokens.count).first { analyzed.head($0) == nil })
    let found = try #require(analyzed.child(root, .obj))
    #expect(analyzed.form(found) == object)
  }

  @Test func itHangsOnTheVerbAsACircumstance() throws {
    let text = try French.analyze("Le président a reçu mardi soir Emmanuel Macron.")
    let day = try #require((0..<text.tokens.count).first { text.form($0) == "mardi" })
    #expect(text.relation(day) == .oblMod)
    #expect(text.head(day).map { text.form($0) } == "reçu")
  }

  @Test(arguments: [
    "Le bureau a fermé mardi et mercredi.", "Il part mardi.", "mardi mardi mardi mardi",
    "a, mardi, a mardi a",
  ])
  func everyTokenHasAHead(_ source: String) throws {
    let text = try French.analyze(source)
    let roots = (0..<text.tokens.count).filter { text.head($0) == nil }
    #expect(roots.count == text.sentences.count)
  }
}
