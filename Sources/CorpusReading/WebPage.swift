/// A web page reduced to its article: the main text and what the page says of it.
struct WebPage: Sendable {
  /// The main text, a paragraph or heading a line.
  let text: String
  /// What the page's head says of the article.
  private(set) var fields = ArticleFields()
  /// What is not as UTF-8 has it where the page says it is UTF-8, or nothing.
  let encodingFault: EncodingFault?

  /// Whether a part of the page is missing because it nests too deeply.
  let isCut: Bool

  /// Reads a page.
  init(_ bytes: [UInt8]) throws(NotText) {
    let tree: HTMLTree
    if let encoding = WebPage.foreignEncoding(of: bytes) {
      if let reason = NotText(bytes[...]) { throw reason }
      tree = HTMLTree(bytes, encoding: encoding)
      encodingFault = nil
    } else {
      let decoded = try DecodedText(bytes)
      tree = HTMLTree(Array(decoded.text.utf8), encoding: "UTF-8")
      let declared = WebPage.declaredEncoding(of: bytes)
      let isAsDeclared =
        decoded.fault?.strayByteCount == nil && WebPage.westernEncodings.contains(declared ?? "")
      encodingFault = isAsDeclared ? nil : decoded.fault
    }
    isCut = tree.isCut
    let main = MainText(tree)
    fields = PageMetadata(tree, main: main).fields
    let title = fields.title.map { phraseForm($0[...]) }
    var blocks = main.blocks
    // The headline goes first, so what stands above it on the page is not above it here.
    if let at = blocks.prefix(10).firstIndex(where: { phraseForm($0[...]) == title }) {
      blocks.remove(at: at)
    }
    text = cleanText(blocks.joined(separator: "\n"))
  }

  /// The encoding that a page declares, where it is one that only the parser can read.
  private static func foreignEncoding(of bytes: [UInt8]) -> String? {
    guard let declared = declaredEncoding(of: bytes), !westernEncodings.contains(declared),
      !["utf-8", "utf8", "utf-16", "utf-16le", "utf-16be"].contains(declared),
      String(validating: bytes, as: UTF8.self) == nil
    else { return nil }
    return declared
  }

  /// The value of `charset=` in the first kilobyte, in lower case.
  private static func declaredEncoding(of bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    guard let found = head.firstRange(of: "charset=") else { return nil }
    let name = head[found.upperBound...].drop { "\"' ".contains($0) }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    return name.isEmpty ? nil : String(name)
  }

  /// Names of encodings that browsers take for Windows-1252
  /// (https://encoding.spec.whatwg.org/#names-and-labels), and Latin-9, which differs in eight signs.
  private static let westernEncodings: Set<String> = [
    "iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252", "us-ascii", "ascii",
    "iso-8859-15", "latin-1", "x-cp1252",
  ]
}
