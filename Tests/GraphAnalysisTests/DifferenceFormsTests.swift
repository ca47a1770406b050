import SociogramModel
import Testing

@testable import GraphAnalysis

struct DifferenceFormsTests {
  private let old = build(
    [article("a")], [claim(russia, .aid, haftar), claim(egypt, .consult, haftar)], label: "un")
  private let new = build(
    [article("a"), article("c", "AFP")],
    [
      claim(russia, .aid, haftar), claim(russia, .aid, haftar, in: "c", from: [publisher("AFP")]),
      claim(haftar, .request, russia, in: "c"),
    ], label: "deux")

  @Test func markdownHasATableOfTies() {
    let text = SociogramDifference(from: old, to: new).markdown()
    #expect(text.hasPrefix("### un → deux\n\n- articles: 1 added, 0 removed, 0 edited\n"))
    #expect(
      text.contains(
        "| `+` | Khalifa Haftar → Russie | REQUEST | asserted, 1 origin, credibility 2, "
          + "confidence 0.68 | article-added: c “Titre c” |\n"))
    #expect(
      text.contains(
        "| `~` | Russie → Khalifa Haftar | AID | origins: Le Sample → AFP, Le Sample<br>"))
    #expect(text.contains("<details><summary>Articles (1)</summary>"))
  }

  @Test func markdownShowsArticleTextLetterByLetter() {
    var hostile = article("a")
    hostile.title = "| @all <b>*x*</b> ![i](http://e.example) `c`\u{1B}[0m\n# h"
    let text = SociogramDifference(from: build([], []), to: build([hostile], [])).markdown()
    #expect(
      text.contains(
        #"“\| &#64;all &lt;b&gt;\*x\*&lt;/b&gt; \!\[i\](http&#58;//e.example) \`c\`"#))
    #expect(!text.contains("\n# h"))
  }

  @Test func mermaidHasSignsAndPatternsBesideColours() {
    let text = SociogramDifference(from: old, to: new).mermaid()
    #expect(text.hasPrefix("flowchart LR\n"))
    #expect(text.contains("==>|\"+ REQUEST\"|"))
    #expect(text.contains("-.->|\"- CONSULT\"|"))
    #expect(text.contains("|\"~ AID<br>origins: Le Sample → AFP, Le Sample"))
    #expect(text.contains("[\"- Égypte\"]:::removed"))
    #expect(text.contains("linkStyle 0 stroke:#0b62d6"))
  }

  @Test func mermaidTextCannotLeaveItsQuotationMarks() {
    var hostile = russia
    hostile.name = "a\"]; click x href \"javascript:1\" <i>#35;"
    let difference = SociogramDifference(
      from: build([], []),
      to: Sociogram(
        label: nil, provenance: versions, articles: [article("a")],
        actors: [hostile, haftar, libya], claims: [claim(hostile, .aid, haftar)]))
    let line = difference.mermaid().split(separator: "\n").first { $0.contains("click") }
    #expect(
      line
        == "  a0[\"+ a#34;#93;#59; click x href #34;javascript:1#34; #60;i#62;#35;35#59;\"]:::added"
    )
  }

  @Test func everyFormSaysThatNothingDiffers() {
    let difference = SociogramDifference(from: old, to: old)
    #expect(difference.text() == "no differences\n")
    #expect(difference.markdown() == "### un → un\n\nNo differences.\n")
    #expect(difference.mermaid().contains("no ties differ"))
  }
}
