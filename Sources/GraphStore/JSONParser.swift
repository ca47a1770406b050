/// Reads JSON (RFC 8259) from bytes, one value at a time, so that a large file is never held as a
/// tree.
///
/// Stricter than the standard where it keeps readers from disagreeing: a key may come once in an
/// object, text must be valid UTF-8 and escapes must pair their surrogates. No input makes it crash.
struct JSONParser {
  /// How deep values may nest; what this program writes needs six.
  private static let greatestDepth = 64
  /// How many keys an object may have; what this program writes needs thirty.
  private static let greatestKeyCount = 256

  private let bytes: [UInt8]
  private(set) var position: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The line of the next value, from 1.
  mutating func line() -> Int {
    skipSpace()
    return line(at: position)
  }

  func line(at position: Int) -> Int {
    bytes[..<min(position, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
  }

  /// The next byte that is no white space; nil at the end.
  mutating func next() -> UInt8? {
    skipSpace()
    return position < bytes.count ? bytes[position] : nil
  }

  /// Requires that nothing is left.
  mutating func end() throws(WireError) {
    if let byte = next() { throw malformed("after the end of the value comes \(shown(byte))") }
  }

  /// Reads an object, handing each key to `body`, which must read the value.
  mutating func object(
    _ body: (inout JSONParser, String) throws(WireError) -> Void
  ) throws(WireError) {
    try expect(UInt8(ascii: "{"), "an object")
    if next() == UInt8(ascii: "}") { return position += 1 }
    var keys: [String] = []
    while true {
      guard next() == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks") }
      let key = try string()
      if keys.contains(key) { throw malformed("the key \"\(key)\" comes twice in one object") }
      if keys.count == JSONParser.greatestKeyCount {
        throw malformed("an object has too many keys")
      }
      keys.append(key)
      try expect(UInt8(ascii: ":"), "a colon")
      try body(&self, key)
      if try !comma(orEnd: UInt8(ascii: "}")) { return }
    }
  }

  /// Reads an array, calling `body` for each element, which must read it.
  mutating func array(_ body: (inout JSONParser) throws(WireError) -> Void) throws(WireError) {
    try expect(UInt8(ascii: "["), "a list")
    if next() == UInt8(ascii: "]") { return position += 1 }
    while true {
      try body(&self)
      if try !comma(orEnd: UInt8(ascii: "]")) { return }
    }
  }

  /// Reads a value of any kind.
  mutating func value(depth: Int = 0) throws(WireError) -> JSONValue {
    guard depth < JSONParser.greatestDepth else { throw malformed("values nest too deeply") }
    switch next() {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"):
      var members: [(key: String, value: JSONValue)] = []
      try object { (parser, key) throws(WireError) in
        members.append((key, try parser.value(depth: depth + 1)))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try array { (parser) throws(WireError) in
        elements.append(try parser.value(depth: depth + 1))
      }
      return .array(elements)
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || JSONParser.isDigit(byte):
      return .number(try number())
    default: throw unexpected("a value")
    }
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func expect(_ byte: UInt8, _ what: String) throws(WireError) {
    guard next() == byte else { throw unexpected(what) }
    position += 1
  }

  private mutating func comma(orEnd end: UInt8) throws(WireError) -> Bool {
    switch next() {
    case UInt8(ascii: ","):
      position += 1
      return true
    case end:
      position += 1
      return false
    default: throw unexpected("a comma or \(shown(end))")
    }
  }

  private mutating func literal(_ text: String, _ value: JSONValue) throws(WireError) -> JSONValue {
    guard bytes[position...].starts(with: text.utf8) else { throw unexpected("a value") }
    position += text.utf8.count
    return value
  }

  private mutating func number() throws(WireError) -> Double {
    let start = position
    if peek() == UInt8(ascii: "-") { position += 1 }
    let whole = position
    let count = skipDigits()
    if count == 0 || (count > 1 && bytes[whole] == UInt8(ascii: "0")) {
      throw malformed("a number has no proper digits")
    }
    if peek() == UInt8(ascii: ".") {
      position += 1
      if skipDigits() == 0 { throw malformed("a number ends in a point") }
    }
    if let byte = peek(), byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      if let sign = peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
      if skipDigits() == 0 { throw malformed("a number has no exponent") }
    }
    guard let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)),
      value.isFinite
    else { throw malformed("a number is too large") }
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipDigits() -> Int {
    let start = position
    while let byte = peek(), JSONParser.isDigit(byte) { position += 1 }
    return position - start
  }

  /// Reads a string; the next byte is its opening quotation mark.
  private mutating func string() throws(WireError) -> String {
    position += 1
    var text: [UInt8] = []
    var start = position
    // Hot: every byte of every quote.
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        defer { position += 1 }
        if text.isEmpty { return try decoded(bytes.span.extracting(start..<position)) }
        text.append(contentsOf: bytes[start..<position])
        return try decoded(text.span)
      }
      if byte == UInt8(ascii: "\\") {
        text.append(contentsOf: bytes[start..<position])
        text.append(contentsOf: String(try escape()).utf8)
        start = position
      } else if byte < 0x20 {
        throw malformed("a text holds a control character")
      } else {
        position += 1
      }
    }
    throw malformed("the end comes inside a text")
  }

  private func decoded(_ text: Span<UInt8>) throws(WireError) -> String {
    do {
      return String(copying: try UTF8Span(validating: text))
    } catch {
      throw malformed("a text is not valid UTF-8")
    }
  }

  /// Reads an escape; the next byte is the backslash.
  private mutating func escape() throws(WireError) -> Character {
    position += 1
    guard let byte = peek() else { throw malformed("the end comes inside a text") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var scalar = try hexadecimal()
      if (0xD800..<0xDC00).contains(scalar) {
        guard bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
          throw malformed("an escape is half a character")
        }
        position += 2
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else {
          throw malformed("an escape is half a character")
        }
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let character = Unicode.Scalar(scalar) else {
        throw malformed("an escape is half a character")
      }
      return Character(character)
    default: throw malformed("\\\(shown(byte)) is no escape")
    }
  }

  private mutating func hexadecimal() throws(WireError) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw malformed("an escape lacks its four digits") }
    position += 4
    return value
  }

  private mutating func unexpected(_ wanted: String) -> WireError {
    guard let byte = next() else { return malformed("the end comes where \(wanted) should stand") }
    return malformed("\(shown(byte)) stands where \(wanted) should")
  }

  private func malformed(_ message: String) -> WireError {
    WireError(.malformedJSON, "This is not well-formed JSON: \(message).", offset: position)
  }

  private func shown(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte)
      ? "“\(String(decoding: [byte], as: UTF8.self))”" : "byte 0x" + String(byte, radix: 16)
  }
}
