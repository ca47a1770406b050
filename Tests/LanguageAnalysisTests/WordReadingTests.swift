import LanguageAnalysis
import Testing

@Suite struct WordReadingTests {
  /// The readings of the word that a text is, "pronoun il" for each; those of the tables come first,
  /// what the tagger chose after them.
  private func readings(_ text: String) throws -> [String] {
    let analyzed = try French.analyze(text)
    let word = try #require(analyzed.words.first)
    #expect(analyzed.tokens.count == 1)
    return word.analyses.map { "\($0.partOfSpeech) \($0.lemma)" }
  }

  @Test func readsTheSlipOfOldPagesAsIl() throws {
    #expect(try readings("ll").first == "pronoun il")
    #expect(try readings("ll").first == readings("il").first)
  }

  @Test func readsLOnAsOn() throws {
    #expect(try readings("l’on").first == readings("on").first)
    #expect(try readings("l'on").first == readings("on").first)
  }

  @Test func aBracketedEndingDoesNotHideTheWord() throws {
    #expect(try readings("ministre(s)").first == readings("ministre").first)
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
