internal import SociogramModel

/// The HTML file around map, data, script and style.
struct PageDocument {
  /// The title, as it may come from articles.
  var title: String
  /// The language of the page at first, as a BCP 47 tag.
  var language: String
  /// The map.
  var picture: PagePicture
  /// The data as JSON.
  var data: String

  /// Returns the file.
  ///
  /// All that comes from articles stands in three places: the title, escaped; the map, which is
  /// finished; and the data, in which no character is left that means something to HTML.
  func html() -> String {
    let style = picture.style + PageAssets.style
    let script = PageAssets.script
    let name = PageDocument.escaped(title)
    return """
      <!doctype html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy(style, script))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="sociogram">
      <title>\(name)</title>
      <style>\(style)</style>
      </head>
      <body>
      <h1 id="p-title">\(name)</h1>
      <main id="p-main">
      <div id="p-map">
      \(picture.markup)</div>
      </main>
      <script type="application/json" id="p-data">\(PageDocument.inert(data))</script>
      <script type="module">\(script)</script>
      </body>
      </html>

      """
  }

  /// Nothing but this page's own script and style, named by their digests; no address at all.
  private func policy(_ style: String, _ script: String) -> String {
    [
      "default-src 'none'", "script-src '\(PageDocument.digest(of: script))'",
      "style-src '\(PageDocument.digest(of: style))'", "connect-src 'none'", "img-src 'none'",
      "font-src 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
  }

  /// The digest of a source as a security policy names it.
  static func digest(of source: String) -> String {
    "sha256-" + Base64.encoded(hexadecimal: ContentDigest(of: source).hexadecimal)
  }

  /// JSON with escapes for all that could end the element, begin a comment or break a line: these
  /// characters only stand inside of texts there.
  static func inert(_ json: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      switch scalar {
      case "<", ">", "&", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.count)
        result.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Text fit for content of HTML.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
