internal import SociogramModel

/// Where labels lead: to the article that says best what they say.
struct ArticleLinks {
  private let claims: [ClaimID: Claim]
  private let addresses: [ArticleID: String]

  /// Prepares the links of a sociogram.
  init(_ sociogram: Sociogram) {
    claims = Dictionary(sociogram.claims.map { ($0.id, $0) }) { first, _ in first }
    addresses = Dictionary(
      sociogram.articles.compactMap { article in
        article.url.flatMap(WebAddress.safe).map { (article.id, $0) }
      }
    ) { first, _ in first }
  }

  /// Returns an address for each way whose most confident tie has an article with one, by the
  /// way's id.
  func links(of routes: [MapRoute]) -> [String: String] {
    var links: [String: String] = [:]
    for route in routes {
      let own = route.ties.flatMap(\.claims).compactMap { claims[$0] }
      let best = own.filter { addresses[$0.article] != nil }.min { a, b in
        if a.stance != b.stance { return a.stance < b.stance }
        return a.reading != b.reading ? a.reading > b.reading : a.id < b.id
      }
      links[route.id] = best.flatMap { addresses[$0.article] }
    }
    return links
  }
}

/// Addresses that a published picture may lead to.
enum WebAddress {
  /// Returns an address of the web as it may stand in an attribute, or nil for anything else.
  ///
  /// What could end an attribute, hide in a terminal or deceive a reader is percent-encoded.
  static func safe(_ address: String) -> String? {
    let lower = address.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), address.utf8.count <= 2000
    else { return nil }
    var result = ""
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-._~:/?#[]@!$()*+,;=%&".utf8.contains(byte):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    // A host must follow.
    let host = result.drop { $0 != "/" }.dropFirst(2).prefix { !"/?#".contains($0) }
    return host.isEmpty || result.utf8.count > 2000 ? nil : result
  }
}
