/// Bytes read as text, with the encoding that they turned out to have.
///
/// A byte order mark decides; else UTF-8 is UTF-8, a few stray bytes in it included, and what is
/// not is Windows-1252, the encoding that old French pages have in practice when they call it
/// ISO 8859-1.
struct DecodedText: Sendable {
  /// The text as it stood, byte order mark removed.
  let text: String
  /// What is not as UTF-8 has it; nil where the encoding is sure.
  let fault: EncodingFault?

  /// Reads bytes, or says why they are not text.
  init(_ bytes: [UInt8]) throws(NotText) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let high = bytes[0] == 0xFE ? 0 : 1
      var units: [UInt16] = []
      units.reserveCapacity(bytes.count / 2)
      for start in stride(from: 2, to: bytes.count - 1, by: 2) {
        units.append(UInt16(bytes[start + high]) << 8 | UInt16(bytes[start + 1 - high]))
      }
      if units.contains(0) { throw .hasNUL }
      text = String(decoding: units, as: UTF16.self)
      fault = nil
      return
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let reason = NotText(body) { throw reason }
    if let valid = String(validating: body, as: UTF8.self) {
      text = valid
      fault = nil
    } else {
      let line = DecodedText.firstBadLine(in: body)
      let repaired = String(decoding: body, as: UTF8.self)
      let strayCount = DecodedText.strayByteCount(of: body, readAs: repaired)
      fault = EncodingFault(line: line, strayByteCount: strayCount)
      text = strayCount == nil ? DecodedText.windows1252(body) : repaired
    }
  }

  /// The number of bytes that UTF-8 has no place for; nil where they are as many as the characters
  /// that only UTF-8 explains, or more: Windows-1252 forms next to none of those by chance.
  private static func strayByteCount(of bytes: ArraySlice<UInt8>, readAs text: String) -> Int? {
    let (characters, width) = text.unicodeScalars.reduce(into: (0, 0)) { sum, scalar in
      guard scalar.value >= 0x80, scalar != "\u{FFFD}" else { return }
      sum.0 += 1
      sum.1 += UTF8.width(scalar)
    }
    let strayCount = bytes.count { $0 >= 0x80 } - width
    return characters > strayCount ? strayCount : nil
  }

  /// Returns Windows-1252 bytes as text; every byte has a meaning.
  static func windows1252(_ bytes: some Sequence<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      let scalar =
        (0x80..<0xA0).contains(byte) ? windows1252Specials[Int(byte) - 0x80] : UInt16(byte)
      scalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    return String(scalars)
  }

  private static func firstBadLine(in bytes: ArraySlice<UInt8>) -> Int {
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return 1
  }
}

/// What of a text is not as UTF-8 has it, and how it was read.
struct EncodingFault: Hashable, Sendable {
  /// The first line that is not valid UTF-8, from 1.
  let line: Int
  /// The number of bytes that were replaced by U+FFFD; nil where all was read as Windows-1252.
  let strayByteCount: Int?

  /// What was done, as the end of a sentence: "'x.txt' …".
  var inWords: String {
    switch strayByteCount {
    case nil: "is not valid UTF-8; it was read as Windows-1252"
    case 1: "has a byte that is not valid UTF-8; it was replaced by “\u{FFFD}”"
    case let count?:
      "has \(count) bytes that are not valid UTF-8; they were replaced by “\u{FFFD}”"
    }
  }
}

/// Why some bytes are not the text of an article.
enum NotText: Error {
  case hasNUL
  case isBinary(String)

  /// Looks for the marks of other kinds of files, and for control characters in number.
  init?(_ bytes: ArraySlice<UInt8>) {
    for (mark, name) in NotText.marks where bytes.starts(with: mark) {
      self = .isBinary(name)
      return
    }
    if bytes.contains(0) {
      self = .hasNUL
      return
    }
    // Chosen by hand: text has next to no controls, compressed data has one byte in nine.
    let controlCount = bytes.prefix(1 << 16).count {
      $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0C && $0 != 0x0D
    }
    if controlCount * 20 > min(bytes.count, 1 << 16) {
      self = .isBinary("data")
      return
    }
    return nil
  }

  /// What the bytes are, as the end of a sentence: "'x.txt' is not text: …".
  var inWords: String {
    switch self {
    case .hasNUL: "it has NUL bytes"
    case .isBinary(let name): "it looks like \(name)"
    }
  }

  private static let marks: [([UInt8], String)] = [
    ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    ([0x47, 0x49, 0x46, 0x38], "a GIF picture"),
    ([0x1F, 0x8B], "a gzip archive"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ]
}

/// What Windows-1252 puts at 0x80…0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt).
private let windows1252Specials: [UInt16] = [
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
  0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
]
