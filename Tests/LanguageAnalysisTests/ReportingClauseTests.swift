import LanguageAnalysis
import Testing

@Suite struct ReportingClauseTests {
  /// "after déclaré: ministre" for each quotation, "none" where no clause was found.
  private func summary(_ source: String) throws -> [String] {
    let text = try French.analyze(source)
    return text.quotations.map { quotation in
      guard let clause = quotation.reporting else { return "none" }
      let speaker = clause.speaker.map { text.form(Int($0)) } ?? "nobody"
      return "\(clause.place) \(text.form(Int(clause.verb))): \(speaker)"
    }
  }

  /// What any model must find.
  @Test(
    arguments: [
      ("« Nous partons demain », a déclaré le ministre.", "after déclaré: ministre"),
      ("« Nous partons demain », dit-elle.", "after dit: -elle"),
      ("Le ministre a déclaré : « Nous partons demain. »", "before déclaré: ministre"),
      ("« Nous partons, a dit le général, et vous restez. »", "inside dit: général"),
      ("Le « sulfureux » général est parti.", "none"),
    ])
  func findsAPlainClause(_ source: String, _ expected: String) throws {
    #expect(try summary(source) == [expected])
  }

  /// The trees are statistical, so a model trained anew may err on some; this one errs on none.
  @Test func findsNineClausesOfTen() throws {
    var wrong: [String] = []
    for (source, expected) in ReportingClauseCases.all {
      let found = try summary(source)
      if found != expected { wrong.append("\(found) in \(source)") }
    }
    #expect(
      wrong.count * 10 <= ReportingClauseCases.all.count, "\(wrong.joined(separator: "\n"))")
  }

  @Test func theVerbAndTheSpeakerAreTokensOfTheText() throws {
    let source = "« Nous partons », a déclaré le ministre de la Défense."
    let text = try French.analyze(source)
    let clause = try #require(text.quotations.first?.reporting)
    #expect(text.lemma(Int(clause.verb)) == "déclarer")
    let speaker = try #require(clause.speaker)
    #expect(text.head(Int(speaker)) == Int(clause.verb))
    let words = text.subtree(Int(speaker)).map { text.form($0) }
    #expect(words.joined(separator: " ") == "le ministre de la Défense")
  }

  @Test(arguments: [
    "« oui », dit Paul ", "Il dit : « ", "« non, dit-il, ", "\"a\" dit ", "« a » , ",
  ])
  func manyQuotationsTakeLinearTime(_ piece: String) throws {
    let text = try French.analyze(String(repeating: piece, count: 4_000))
    for quotation in text.quotations {
      guard let clause = quotation.reporting else { continue }
      #expect(Int(clause.verb) < text.tokens.count)
      #expect(quotation.tokens.contains(clause.verb) == (clause.place == .inside))
    }
  }
}
