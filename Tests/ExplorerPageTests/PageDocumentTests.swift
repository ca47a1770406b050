import SociogramModel
import Testing

@testable import ExplorerPage

struct PageDocumentTests {
  private func document(title: String = "t", data: String = "{}") -> String {
    PageDocument(
      title: title, language: "fr",
      picture: PagePicture("<?xml version=\"1.0\"?>\n<svg><style>.a&gt;b{}</style><g/></svg>\n"),
      data: data
    ).html()
  }

  @Test(arguments: [
    ("</script><script>alert(1)</script>", "\\u003c/script\\u003e\\u003cscript\\u003ealert(1)"),
    ("<!--<script>", "\\u003c!--\\u003cscript\\u003e"),
    ("a & b", "a \\u0026 b"),
    ("a\u{2028}b\u{2029}c", "a\\u2028b\\u2029c"),
  ])
  func leavesNothingInTheDataThatMeansSomethingToHTML(text: String, expected: String) {
    let html = document(data: "{\"a\":\"\(text)\"}")
    #expect(html.contains(expected))
    #expect(html.split(separator: "</script>").count == 3)
  }

  @Test
  func escapesTheTitle() {
    let html = document(title: "</title><script>alert(1)</script>")
    #expect(html.contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>"))
    #expect(html.contains("<h1 id=\"p-title\">&lt;/title&gt;"))
  }

  @Test
  func allowsItsOwnScriptAndStyleByTheirDigests() throws {
    let html = document()
    func content(_ open: String, _ close: String) throws -> String {
      let start = try #require(html.firstRange(of: open))
      let rest = html[start.upperBound...]
      let end = try #require(rest.firstRange(of: close))
      return String(rest[..<end.lowerBound])
    }
    let script = try content("<script type=\"module\">", "</script>")
    let style = try content("<style>", "</style>")
    #expect(html.contains("script-src '\(PageDocument.digest(of: script))'"))
    #expect(html.contains("style-src '\(PageDocument.digest(of: style))'"))
    #expect(html.contains("default-src 'none'"))
    #expect(!html.contains("unsafe-inline"))
  }

  @Test
  func movesTheStyleOfThePictureIntoThePage() {
    let picture = PagePicture("<?xml version=\"1.0\"?>\n<svg><style>.a&gt;b{}</style><g/></svg>\n")
    #expect(picture.style == ".a>b{}")
    #expect(picture.markup == "<svg><g/></svg>\n")
  }

  /// The examples of RFC 4648 and of FIPS 180-4.
  @Test(arguments: [
    ("", ""), ("66", "Zg=="), ("666f", "Zm8="), ("666f6f", "Zm9v"), ("666f6f62", "Zm9vYg=="),
    ("fbff", "+/8="),
  ])
  func encodesBytesInLetters(hexadecimal: String, expected: String) {
    #expect(Base64.encoded(hexadecimal: hexadecimal) == expected)
  }

  @Test
  func namesADigestAsPoliciesDo() {
    #expect(
      PageDocument.digest(of: "abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test
  func joinsModulesWithoutImportsAndExports() {
    let module = """
      // A module.
      import { a } from "./a.js";
      import {
        b, c,
      } from "./b.js";

      export const d = "import { x } from";
      export function e() {
        return a + b;
      }

      """
    #expect(
      PageAssets.joined(module) == """
        // A module.

        const d = "import { x } from";
        function e() {
          return a + b;
        }


        """)
  }

  @Test
  func theScriptImportsNothingAndNeverParsesText() {
    let script = PageAssets.script
    for phrase in [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function",
      "\nimport ", "\nexport ", "</script", "<!--",
    ] {
      #expect(!script.contains(phrase), "\(phrase)")
    }
    #expect(!PageAssets.style.contains("url("))
    #expect(!PageAssets.style.contains("@import"))
    #expect(!PageAssets.style.contains("</style"))
  }

  @Test(arguments: [
    ("https://example.org/a?b=c&d", true), ("HTTP://example.org", true),
    ("javascript:alert(1)", false), ("data:text/html,x", false), (" https://example.org", false),
    ("https://exa mple.org", false), ("//example.org", false), ("java\nscript:alert(1)", false),
  ])
  func keepsAddressesOfTheWebOnly(address: String, isKept: Bool) {
    #expect((PageText.link(address) != nil) == isKept)
  }
}
