import SociogramModel
import Testing

@testable import ExplorerPage

struct PageQuoteTests {
  /// Writes a quote with its marks in brackets: `⟨s …⟩` subject, `⟨o`, `⟨t`, `⟨c`.
  private func marked(_ quote: PageQuote) -> String {
    let units = Array(quote.text.utf16)
    var result: [UInt16] = []
    var at = 0
    for mark in quote.marks {
      result += units[at..<mark.start] + Array("⟨\(mark.kind.rawValue.prefix(1)) ".utf16)
      result += units[mark.start..<mark.end] + Array("⟩".utf16)
      at = mark.end
    }
    return String(decoding: result + units[at...], as: UTF16.self)
  }

  private func claim(
    _ text: String, quote: String, trigger: String? = nil, cue: String? = nil
  ) -> Claim {
    func span(_ part: String) -> TextSpan? {
      guard let range = text.firstRange(of: part) else { return nil }
      return TextSpan(
        start: text.utf8.distance(from: text.startIndex, to: range.lowerBound),
        end: text.utf8.distance(from: text.startIndex, to: range.upperBound))
    }
    let publisher = Source(voice: "l-echo", name: "L’Écho", role: .publisher)
    let other = Source(
      voice: "mee", name: "Middle East Eye", role: .medium, cue: cue.flatMap { span($0) })
    return Claim(
      article: "a", sentence: 0, quote: quote,
      span: span(quote) ?? TextSpan(start: 0, end: quote.utf8.count),
      subject: ActorReference(id: "s", name: "Fayez al-Sarraj", kind: .person),
      object: ActorReference(id: "UE", name: "Union européenne", kind: .organisation),
      relation: .request, predicate: "demander", trigger: trigger.flatMap { span($0) },
      stance: .reported, sources: [publisher, other], reading: 0.8)
  }

  private let sarraj = QuoteWord.names(
    of: Actor(id: "s", name: "Fayez al-Sarraj", kind: .person, names: ["Fayez Sarraj"]))
  private let union = QuoteWord.names(
    of: Actor(id: "UE", name: "Union européenne", kind: .organisation, names: ["UE"]))

  @Test
  func marksActorsTriggerAndCueBehindAccentsAndLettersBeyondTheBasicPlane() {
    let sentence =
      "😀 Selon Middle East Eye, Fayez al-Sarraj a demandé à l’UE d’agir ; Sarraj l’a redit."
    let quote = PageQuote(
      of: claim("Été.\n" + sentence, quote: sentence, trigger: "demandé", cue: "Selon"),
      subject: sarraj, object: union)
    #expect(
      marked(quote)
        == "😀 ⟨c Selon⟩ Middle East Eye, ⟨s Fayez al-Sarraj⟩ a ⟨t demandé⟩ à l’⟨o UE⟩ d’agir ; "
        + "⟨s Sarraj⟩ l’a redit.")
  }

  @Test(arguments: [
    ("Il a demandé à la rue d’agir.", "Il a ⟨t demandé⟩ à la rue d’agir."),
    ("L’union europeenne a demandé.", "L’⟨o union europeenne⟩ a ⟨t demandé⟩."),
    ("« ue » a demandé", "« ue » a ⟨t demandé⟩"),
  ])
  func findsWholeNamesWithoutCaseAndAccents(sentence: String, expected: String) {
    let quote = PageQuote(
      of: claim(sentence, quote: sentence, trigger: "demandé"), subject: sarraj, object: union)
    #expect(marked(quote) == expected)
  }

  @Test
  func leavesOutMarksThatLieOutsideTheQuote() {
    let quote = PageQuote(
      of: claim(
        "Selon lui. Il a demandé.", quote: "Il a demandé.", trigger: "demandé", cue: "Selon"),
      subject: sarraj, object: union)
    #expect(marked(quote) == "Il a ⟨t demandé⟩.")
    #expect(!quote.isCut)
  }

  @Test(arguments: ["é", "😀", "x"])
  func cutsALongQuoteAroundItsTrigger(letter: String) {
    let padding = String(repeating: letter, count: 20_000)
    let text = padding + " demandé " + padding
    let quote = PageQuote(
      of: claim(text, quote: text, trigger: "demandé"), subject: sarraj, object: union)
    #expect(quote.isCut)
    #expect(quote.text.utf8.count <= PageQuote.limit)
    #expect(!quote.text.contains("\u{FFFD}"))
    #expect(marked(quote).contains("⟨t demandé⟩"))
  }
}
