import LanguageAnalysis
import SociogramModel
import Testing

@Suite struct TokenizerTests {
  @Test(arguments: TokenCases.all)
  func cutsAsMarked(_ source: String) throws {
    let marked = MarkedText(source)
    let analyzed = try French.analyze(marked.text)
    let spans = (0..<analyzed.tokens.count).map { analyzed.tokens.span($0) }
    #expect(MarkedText.marking(spans, in: marked.text) == source)
  }

  @Test func tellsSpaceFromNoSpace() throws {
    let analyzed = try French.analyze("L’armée, dit-il")
    #expect(analyzed.tokens.isSpaceBefore == [true, false, false, true, false])
  }

  @Test func excludedTextGivesNoTokens() throws {
    let text = "Le général Partager cet article parle."
    let start = "Le général ".utf8.count
    let furniture = TextSpan(start: start, end: start + "Partager cet article".utf8.count)
    let analyzed = try French.analyze(text, excluding: [furniture])
    #expect((0..<analyzed.tokens.count).map { analyzed.form($0) } == ["Le", "général", "parle", "."])
    #expect(analyzed.sentences.count == 2)
  }

  @Test func excludedSpansMayOverlapLeaveTheTextAndComeInAnyOrder() throws {
    let spans = [
      TextSpan(start: 4, end: 900), TextSpan(start: 0, end: 2), TextSpan(start: 1, end: 3),
    ]
    let analyzed = try French.analyze("ab c def", excluding: spans)
    #expect((0..<analyzed.tokens.count).map { analyzed.form($0) } == ["c"])
  }

  @Test func eachFormIsOneWord() throws {
    let analyzed = try French.analyze("un accord et un accord, un Accord")
    #expect(analyzed.words.map(\.form) == ["un", "accord", "et", ",", "Accord"])
  }
}
