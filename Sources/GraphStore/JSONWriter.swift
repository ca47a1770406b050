/// Writes compact JSON into a buffer, in the order in which it is told.
///
/// Keys keep the order of the contract, which no coder of Foundation can promise. Characters that
/// move the cursor, end a line or turn the direction of writing are escaped, so that a file shows in
/// a terminal and in a line-wise diff what it holds.
package struct JSONWriter {
  /// What is written so far.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Starts with nothing written.
  package init() {}

  /// Forgets what was written, to write something else into the same memory.
  mutating func restart() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Writes an object with the members that `body` writes.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Writes an array, each element as `body` writes it.
  package mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    enclose(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
      for element in elements { body(&writer, element) }
    }
  }

  /// Writes an array with one element a line.
  mutating func lines<Element>(
    _ elements: some Collection<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    enclose(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
      for element in elements {
        writer.separate()
        writer.newline()
        body(&writer, element)
      }
      if !elements.isEmpty { writer.newline() }
    }
  }

  /// Writes the name of the member whose value is written next: one of the contract, with nothing in
  /// it to escape.
  package mutating func key(_ name: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var name = name
    name.withUTF8 { unsafe bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes an id as its letter and digits.
  mutating func id(_ id: SplitID, _ letter: Character) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    id.append(to: &bytes, letter)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Ends a line; what comes next needs no comma of its own.
  mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Writes the comma that is due, and leaves none due.
  mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  /// Writes `null`.
  package mutating func null() { literal("null") }
  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }
  /// Writes a whole number.
  package mutating func number(_ value: Int) { literal(String(value)) }

  /// Writes the shortest digits that give the same number back; what is no number becomes 0.
  package mutating func number(_ value: Double) {
    guard value.isFinite else { return literal("0") }
    literal(value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)")
  }

  /// Writes a text in quotes.
  package mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { buffer in
      // Hot: every byte of every quote.
      var start = 0
      var index = 0
      while index < buffer.count {
        while index + 8 <= buffer.count, unsafe JSONWriter.arePlain(buffer, from: index) {
          index += 8
        }
        if index == buffer.count { break }
        if unsafe JSONWriter.isPlain(buffer[index]) {
          index += 1
          continue
        }
        let (escape, width) = unsafe JSONWriter.escape(buffer, at: index)
        if escape == nil {
          index += width
          continue
        }
        unsafe bytes.append(contentsOf: buffer[start..<index])
        if let escape { bytes.append(contentsOf: escape.utf8) }
        index += width
        start = index
      }
      unsafe bytes.append(contentsOf: buffer[start...])
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func enclose(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(open)
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  /// Whether a byte is a character of ASCII that stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Whether that surely holds of eight bytes.
  @inline(__always)
  private static func arePlain(_ text: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
    let bytes = unsafe UnsafeRawBufferPointer(text)
      .loadUnaligned(fromByteOffset: index, as: UInt64.self)
    // All at once, as in Sean Eron Anderson's Bit Twiddling Hacks ("a byte less than n"): the highest
    // bit of a byte tells, and may be wrong only above one that is not plain.
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = bytes ^ ones &* UInt64(UInt8(ascii: "\""))
    let backslashes = bytes ^ ones &* UInt64(UInt8(ascii: "\\"))
    let marks =
      (bytes &- ones &* 0x20) | (quotes &- ones) | (backslashes &- ones) | (bytes &+ ones) | bytes
    return marks & (ones &* 0x80) == 0
  }

  /// The escape for the character at an index, nil where it stands for itself, and its width.
  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (String?, Int) {
    let byte = unsafe text[index]
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case 0x09: return ("\\t", 1)
    case 0..<0x20, 0x7F: return (unicodeEscape(UInt32(byte)), 1)
    case 0xC2 where index + 1 < text.count:
      // U+0080…U+009F: control characters, the line end NEL among them.
      let next = unsafe text[index + 1]
      return next < 0xA0 ? (unicodeEscape(UInt32(next)), 2) : (nil, 2)
    case 0xE2 where index + 2 < text.count:
      let scalar =
        unsafe 0x2000 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
      switch scalar {
      // Marks, embeddings and isolates of direction; line and paragraph separators.
      case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return (unicodeEscape(scalar), 3)
      default: return (nil, 3)
      }
    default: return (nil, 1)
    }
  }

  private static func unicodeEscape(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
