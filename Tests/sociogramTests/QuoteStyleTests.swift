import SociogramModel
import Testing

@testable import sociogram

struct QuoteStyleTests {
  private func claim(_ quote: String, _ subject: TextSpan?, _ trigger: TextSpan?) -> Claim {
    Claim(
      article: "a", sentence: 0, quote: quote,
      span: TextSpan(start: 10, end: 10 + quote.utf8.count), subject: Fixture.russia,
      object: Fixture.haftar, relation: .aid, predicate: "aider", trigger: trigger,
      stance: .asserted, sources: [Fixture.littoral], reading: 1, subjectSpan: subject)
  }

  @Test func marksActorsAndCues() {
    let marked = QuoteStyle.marked(
      claim("L’État aide.", TextSpan(start: 14, end: 19), TextSpan(start: 20, end: 24)))
    #expect(marked == "L’\u{E000}État\u{E002} \u{E001}aide\u{E002}.")
    #expect(QuoteStyle.styled([marked]) == ["L’\u{1B}[1mÉtat\u{1B}[0m \u{1B}[4maide\u{1B}[0m."])
  }

  @Test func aStyleStopsAtTheEndOfALine() {
    #expect(
      QuoteStyle.styled(["  a \u{E000}b", "  c\u{E002} d"]) == [
        "  a \u{1B}[1mb\u{1B}[0m", "  \u{1B}[1mc\u{1B}[0m d",
      ])
  }

  @Test func marksOfAnArticleAreNoMarks() {
    #expect(QuoteStyle.marked(claim("a\u{E000}b", nil, nil)) == "a\u{FFFD}b")
    #expect(
      QuoteStyle.marked(claim("ab", TextSpan(start: 0, end: 900), nil)) == "\u{E000}ab\u{E002}")
  }

  @Test func marksTakeNoColumn() {
    #expect(SafeText("\u{E000}ab\u{E002}").columns == 2)
  }
}
