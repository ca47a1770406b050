import LanguageTraining
import Testing

@Suite struct RawTextTests {
  @Test func aSentenceWithoutFinalMarkEndsItsLine() {
    let raw = RawText(SmallTreebank.sentences())
    #expect(
      raw.text
        == "Le ministre reçoit le chef du parti. Un accord\nParis livrerait des armes. "
        + "Il en connaît la cause.")
    #expect(raw.problems.isEmpty)
  }

  @Test func everySpanHoldsItsToken() {
    let raw = RawText(SmallTreebank.sentences())
    let bytes = Array(raw.text.utf8)
    for (sentence, spans) in zip(raw.sentences, raw.spans) {
      for (token, span) in zip(sentence.tokens, spans) {
        #expect(String(decoding: bytes[span], as: UTF8.self) == token.form)
      }
    }
    #expect(raw.tokenCount == 21)
  }

  @Test func aSentenceWhoseTextLacksItsTokensIsLeftOut() {
    var sentences = SmallTreebank.sentences()
    sentences[1].text = "Autre chose"
    let raw = RawText(sentences)
    #expect(raw.problems == ["essai_2"])
    #expect(raw.sentences.count == 3)
  }
}
