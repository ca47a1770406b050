/// Reads the XML that Graphviz writes, and nothing more: elements, attributes in double quotes,
/// text, the five named entities and numbers.
///
/// XML declaration, document type and comments before and between elements are dropped. Whatever
/// else turns up is refused, so that nothing unknown passes into a published picture.
struct SVGScanner {
  private let bytes: [UInt8]
  private var at = 0
  // Graphviz nests five deep; more is nothing of ours.
  private static let depthLimit = 32

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the root element of a picture.
  ///
  /// - Throws: `unexpectedMarkup`.
  static func root(of bytes: [UInt8]) throws(MapRenderingError) -> SVGElement {
    var scanner = SVGScanner(bytes)
    try scanner.skipMisc()
    let root = try scanner.element(depth: 0)
    try scanner.skipMisc()
    guard scanner.at == bytes.count else { throw scanner.refusal("text after the picture") }
    return root
  }

  private mutating func element(depth: Int) throws(MapRenderingError) -> SVGElement {
    guard depth < SVGScanner.depthLimit else { throw refusal("deeply nested elements") }
    guard take("<") else { throw refusal("text in place of an element") }
    var element = SVGElement(try name())
    while true {
      skipSpace()
      if take("/>") { return element }
      if take(">") { break }
      let attribute = try name()
      guard take("=\"") else { throw refusal("an attribute without a quoted value") }
      let value = try text(upTo: UInt8(ascii: "\""))
      at += 1
      guard element[attribute] == nil else { throw refusal("the attribute \(attribute) twice") }
      element[attribute] = value
    }
    while true {
      let text = try text(upTo: UInt8(ascii: "<"))
      // Line ends between elements mean nothing.
      if !text.utf8.allSatisfy({ $0 == 0x0A || $0 == 0x20 }) || element.name == "text" {
        element.content.append(.text(text))
      }
      if take("<!--") {
        try skip(past: "-->")
      } else if take("</") {
        guard try name() == element.name, take(">") else { throw refusal("tags that do not match") }
        return element
      } else {
        element.content.append(.element(try self.element(depth: depth + 1)))
      }
    }
  }

  private mutating func skipMisc() throws(MapRenderingError) {
    while true {
      skipSpace()
      if take("<?xml ") {
        try skip(past: "?>")
      } else if take("<!DOCTYPE ") {
        try skip(past: ">")
      } else if take("<!--") {
        try skip(past: "-->")
      } else {
        return
      }
    }
  }

  private mutating func name() throws(MapRenderingError) -> String {
    let start = at
    while at < bytes.count, SVGScanner.isNameByte(bytes[at]) { at += 1 }
    guard at > start else { throw refusal("a tag without a name") }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// Text up to a byte that is not taken, with entities decoded.
  private mutating func text(upTo end: UInt8) throws(MapRenderingError) -> String {
    var result: [UInt8] = []
    while at < bytes.count, bytes[at] != end {
      switch bytes[at] {
      case UInt8(ascii: "&"): try result.append(contentsOf: String(entity()).utf8)
      case UInt8(ascii: "<"): throw refusal("a tag inside a value")
      case 0..<0x09, 0x0B..<0x0D, 0x0E..<0x20: throw refusal("a control character")
      default:
        result.append(bytes[at])
        at += 1
      }
    }
    guard at < bytes.count else { throw refusal("an end in the middle") }
    guard let text = String(validating: result, as: UTF8.self) else {
      throw refusal("bytes that are no UTF-8")
    }
    return text
  }

  private mutating func entity() throws(MapRenderingError) -> Character {
    guard let end = bytes[at...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
      throw refusal("a bare ampersand")
    }
    let name = String(decoding: bytes[at + 1..<end], as: UTF8.self)
    switch name {
    case "amp": at = end + 1; return "&"
    case "lt": at = end + 1; return "<"
    case "gt": at = end + 1; return ">"
    case "quot": at = end + 1; return "\""
    case "apos": at = end + 1; return "'"
    default: break
    }
    let value =
      name.hasPrefix("#x")
      ? UInt32(name.dropFirst(2), radix: 16)
      : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
    guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else {
      throw refusal("the entity &\(name);")
    }
    at = end + 1
    return Character(scalar)
  }

  private mutating func skip(past text: String) throws(MapRenderingError) {
    while at < bytes.count {
      if take(text) { return }
      at += 1
    }
    throw refusal("an end in the middle")
  }

  private mutating func skipSpace() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[at...].starts(with: text.utf8) else { return false }
    at += text.utf8.count
    return true
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private func refusal(_ what: String) -> MapRenderingError {
    MapRenderingError(
      code: .unexpectedMarkup, message: "The SVG that Graphviz wrote holds \(what).",
      hint: "Please report it with the map as .dot; .png and .pdf may still work.",
      location: "byte \(at)")
  }
}
