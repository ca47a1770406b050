import Testing

@testable import MapRendering

/// Names as a hostile article could hold them.
let hostileNames: [String] = [
  "Jean \"Jeannot\" d’Or", "C:\\N\\G\\l", "trailing \\", "\\\"", "two\nlines\r\n\ttab",
  "<script>alert(1)</script>", "]]>", "]", "[x]", "\" onload=\"alert(1)",
  "<b>&amp;</b> & &lt; &#x41;",
  "nul\u{0}middle", "bell\u{7}\u{1B}[31m", "c1\u{85}\u{9F}", "\u{202E}gpj.exe",
  "a\u{2066}b\u{200F}c",
  "\u{FFFE}\u{FFFF}\u{1FFFE}", "🕊️👩‍👩‍👧‍👦 café", "خليفة حفتر", "Сергей Лавров",
  String(repeating: "x", count: 10_000), "e" + String(repeating: "\u{301}", count: 10_000),
  "", " \u{2028} ", "%s%n%n", "digraph G { a -> b }", "];}", "javascript:alert(1)",
  "<!ENTITY x SYSTEM \"file:///etc/passwd\">",
]

struct DOTTextTests {
  @Test(arguments: hostileNames)
  func quotedTextEndsOnlyAtItsLastQuote(_ name: String) {
    let quoted = DOTText.quoted(name)
    #expect(quoted.hasPrefix("\"") && quoted.hasSuffix("\"") && quoted.utf8.count >= 2)
    var isEscaped = false
    for byte in quoted.utf8.dropFirst().dropLast() {
      #expect(byte >= 0x20 && byte != 0x7F)
      if isEscaped {
        isEscaped = false
      } else {
        #expect(byte != UInt8(ascii: "\""))
        isEscaped = byte == UInt8(ascii: "\\")
      }
    }
    #expect(!isEscaped)
  }

  @Test(arguments: hostileNames)
  func labelTextHoldsNoMarkup(_ name: String) {
    let html = DOTText.html(name)
    #expect(!html.contains("<") && !html.contains(">") && !html.contains("\""))
    #expect(!html.utf8.contains { $0 < 0x20 })
    #expect(
      html.split(separator: "\\\\", omittingEmptySubsequences: false).allSatisfy {
        !$0.contains("\\")
      })
  }

  @Test(arguments: hostileNames)
  func cleanedTextIsShortAndOnOneLine(_ name: String) {
    let cleaned = DOTText.cleaned(name, limit: 60)
    #expect(cleaned.unicodeScalars.count <= 62)
    #expect(!cleaned.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    #expect(DOTText.cleaned(cleaned, limit: 70) == cleaned)
  }

  @Test func cleaningKeepsLettersAccentsAndScripts() {
    #expect(DOTText.cleaned("  Abou   Dhabi\n(ÉAU) ", limit: 60) == "Abou Dhabi (ÉAU)")
    #expect(DOTText.cleaned("خليفة حفتر", limit: 60) == "خليفة حفتر")
    #expect(DOTText.cleaned("abcdef", limit: 3) == "abc…")
    #expect(DOTText.cleaned("abc", limit: 3) == "abc")
  }

  @Test func plainIDsStayAndOthersAreDigested() {
    #expect(DOTText.plainID("khalifa-haftar") == "khalifa-haftar")
    #expect(DOTText.plainID("خليفة").hasPrefix("x-"))
    #expect(DOTText.plainID("a b") != DOTText.plainID("a\"b"))
    #expect(DOTText.plainID("").hasPrefix("x-"))
  }
}
