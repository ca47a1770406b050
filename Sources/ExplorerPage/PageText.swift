/// Texts as a page takes them.
enum PageText {
  /// Returns a text cut after `limit` scalars, with an ellipsis: a name or a headline of megabytes
  /// is an attack, not information.
  static func clipped(_ text: String, limit: Int) -> String {
    guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit))) + "…"
  }

  /// Returns an address that a reader may be sent to: http or https without blanks or controls.
  static func link(_ address: String?) -> String? {
    guard let address, address.utf8.count <= 2000,
      address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    let lower = address.prefix(8).lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://") ? address : nil
  }
}
