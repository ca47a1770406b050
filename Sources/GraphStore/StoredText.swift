/// Texts as SQLite keeps them: it takes NUL for the end.
///
/// A text that holds NUL, or starts with the mark, is written as the mark and a JSON string.
enum StoredText {
  private static let mark = UInt8(1)

  /// Returns a text that SQLite keeps whole.
  static func stored(_ text: String) -> String {
    guard text.utf8.contains(0) || text.utf8.first == mark else { return text }
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: [mark] + writer.bytes, as: UTF8.self)
  }

  /// Returns the text that was stored.
  static func restored(_ text: String) throws(WireError) -> String {
    guard text.utf8.first == mark else { return text }
    var parser = JSONParser(Array(text.utf8.dropFirst()))
    return try parser.value().asText("text")
  }
}
