import SociogramModel
import Testing

struct NameAndSpanTests {
  @Test(arguments: [
    ("L’Orient-Le Jour", "l-orient-le-jour"), ("l'orient le jour", "l-orient-le-jour"),
    ("Émirats arabes unis", "emirats-arabes-unis"), ("Çà et là", "ca-et-la"),
    ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"), ("Sœur Æ ß Ø Ł", "soeur-ae-ss-o-l"),
    ("  «  AFP » ", "afp"), ("", ""), ("!?", ""), ("G5 Sahel", "g5-sahel"), ("حفتر", "حفتر"),
    ("ПУТИН", "путин"), ("B-52", "b-52"),
  ])
  func normalizesNames(name: String, normalized: String) {
    #expect(normalizedName(name) == normalized)
  }

  @Test(arguments: ["L’Orient-Le Jour", "Émirats", "حفتر", "a--b", "-a-"])
  func normalizingTwiceChangesNothing(name: String) {
    #expect(normalizedName(normalizedName(name)) == normalizedName(name))
  }

  @Test func idsSortByTheirBytes() {
    let ids: [ActorID] = ["é", "z", "Z", "a"]
    #expect(ids.sorted() == ["Z", "a", "z", "é"])
  }

  @Test func slicesByCodeUnits() {
    let text = "« Été »"
    #expect(text.slice(TextSpan(start: 0, end: 2)) == "«")
    #expect(text.slice(TextSpan(start: 3, end: 8)) == "Été")
    #expect(text.slice(TextSpan(start: 11, end: 11)) == "")
    #expect(text.slice(TextSpan(start: 3, end: 12)) == nil)
  }

  @Test func refusesToCutACharacter() {
    #expect("é".slice(TextSpan(start: 0, end: 1)) == nil)
    #expect("é".slice(TextSpan(start: 1, end: 2)) == nil)
    #expect("e👩".slice(TextSpan(start: 1, end: 4)) == nil)
  }

  @Test func spansKnowWhatTheyShare() {
    let span = TextSpan(start: 2, end: 5)
    #expect(span.overlaps(TextSpan(start: 4, end: 9)))
    #expect(!span.overlaps(TextSpan(start: 5, end: 9)))
    #expect(span.contains(TextSpan(start: 2, end: 5)))
    #expect(!span.contains(TextSpan(start: 1, end: 3)))
    #expect(span < TextSpan(start: 2, end: 6))
    #expect(span.utf8Count == 3)
  }

  @Test func diagnosticsNameFileLineAndRemedy() {
    let diagnostic = Diagnostic(
      code: "empty-file", severity: .warning, message: "Nothing to read.", hint: "Remove it.",
      file: "a.txt", line: 3)
    #expect(diagnostic.description == "a.txt:3: warning: Nothing to read.\n  Remove it.")
  }
}
