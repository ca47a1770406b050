import LanguageAnalysis
import Testing

@Suite struct WordReadingTests {
  /// The readings of the word that a text is, "pronoun il" for each.
  private func readings(_ text: String) throws -> [String] {
    let analyzed = try French.analyze(text)
    let word = try #require(analyzed.words.first)
    #expect(analyzed.tokens.count == 1)
    return word.analyses.map { "\($0.partOfSpeech) \($0.lemma)" }
  }

  @Test func readsTheSlipOfOldPagesAsIl() throws {
    #expect(try readings("ll") == ["pronoun il"])
    #expect(try readings("ll") == readings("il"))
  }

  @Test func readsLOnAsOn() throws {
    #expect(try readings("l’on") == readings("on"))
    #expect(try readings("l'on") == readings("on"))
  }

  @Test func aBracketedEndingDoesNotHideTheWord() throws {
    #expect(try readings("ministre(s)") == readings("ministre"))
  }

  @Test(arguments: [
    ("ce jour-là", "-là", "adverb là"), ("ce mois-ci", "-ci", "adverb ci"),
    ("parle-t-il", "-t-il", "pronoun il"), ("12h30", "h", "noun heure"),
    ("20km", "km", "noun kilomètre"),
  ])
  func readsWhatTheTokenizerCutsOff(_ text: String, _ form: String, _ expected: String) throws {
    let analyzed = try French.analyze(text)
    let word = try #require(analyzed.words.first { $0.form == form })
    let reading = try #require(word.analyses.first)
    #expect("\(reading.partOfSpeech) \(reading.lemma)" == expected)
  }
}
