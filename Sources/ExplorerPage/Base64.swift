/// The encoding of bytes in letters that RFC 4648 describes in its section 4.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  /// Encodes the bytes that pairs of hexadecimal digits spell; what is no digit counts as 0.
  static func encoded(hexadecimal text: String) -> String {
    let digits = text.map { $0.hexDigitValue ?? 0 }
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map {
      digits[$0] * 16 + digits[$0 + 1]
    }
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let number = group.reduce(0) { $0 << 8 | $1 } << (8 * (3 - group.count))
      for place in 0..<4 {
        result.append(place <= group.count ? letters[number >> (18 - 6 * place) & 63] : "=")
      }
    }
    return result
  }
}
