/// Checks that text is well-formed XML as far as tags, attributes, entities and characters go, and
/// collects what it holds; written apart from the scanner that it tests.
struct WellFormedXML {
  struct Element {
    var name: String
    var attributes: [String: String]
    var parents: [String]
  }

  var elements: [Element] = []
  /// The text of every element, in order of its end tag.
  var texts: [(name: String, text: String)] = []
  /// What is wrong; nil for well-formed text.
  var fault: String?

  init(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      fault = "no UTF-8"
      return
    }
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x20 && ![0x09, 0x0A, 0x0D].contains(value) || value == 0xFFFE || value == 0xFFFF {
        fault = "character U+\(String(value, radix: 16))"
        return
      }
    }
    // A mark that joins the sign before it would hide a "<" from a search by characters. A control
    // character, which the text cannot hold, keeps them apart and is taken out again.
    let apart = String(
      String.UnicodeScalarView(
        text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
          scalar.value < 0x80 ? [scalar] : [WellFormedXML.gap, scalar, WellFormedXML.gap]
        }))
    var stack: [(name: String, text: String)] = []
    var rest = apart[...]
    var rootCount = 0
    while let open = rest.firstIndex(of: "<") {
      let between = String(rest[..<open])
      if stack.isEmpty {
        if !between.allSatisfy(\.isWhitespace) { fault = "text outside the root" }
      } else {
        stack[stack.count - 1].text += decoded(between)
      }
      guard let close = rest[open...].firstIndex(of: ">") else {
        fault = "an open tag"
        return
      }
      let tag = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      if tag.hasPrefix("?") { continue }
      if tag.hasPrefix("!") {
        fault = "a declaration or comment"
        return
      }
      if tag.hasPrefix("/") {
        guard let last = stack.popLast(), last.name == tag.dropFirst() else {
          fault = "the end tag \(tag)"
          return
        }
        texts.append((last.name, last.text))
        continue
      }
      let isEmpty = tag.hasSuffix("/")
      guard let element = element(isEmpty ? tag.dropLast() : tag, parents: stack.map(\.name)) else {
        fault = "the tag <\(tag)>"
        return
      }
      elements.append(element)
      if stack.isEmpty { rootCount += 1 }
      if !isEmpty { stack.append((element.name, "")) }
    }
    if !stack.isEmpty { fault = "no end of \(stack.last?.name ?? "")" }
    if rootCount != 1 { fault = "\(rootCount) roots" }
    if !rest.allSatisfy(\.isWhitespace) { fault = "text after the root" }
  }

  private mutating func element(_ tag: Substring, parents: [String]) -> Element? {
    let nameEnd = tag.firstIndex(of: " ") ?? tag.endIndex
    var attributes: [String: String] = [:]
    var rest = tag[nameEnd...]
    while !rest.allSatisfy(\.isWhitespace) {
      guard rest.first == " ", let equals = rest.firstIndex(of: "=") else { return nil }
      let name = String(rest[rest.index(after: rest.startIndex)..<equals])
      let value = rest[rest.index(after: equals)...]
      guard value.first == "\"", let end = value.dropFirst().firstIndex(of: "\""),
        attributes[name] == nil, !name.contains(" ")
      else { return nil }
      attributes[name] = decoded(String(value[value.index(after: value.startIndex)..<end]))
      rest = value[value.index(after: end)...]
    }
    return Element(name: String(tag[..<nameEnd]), attributes: attributes, parents: parents)
  }

  private mutating func decoded(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let at = rest.firstIndex(of: "&") {
      result += rest[..<at]
      rest = rest[at...]
      let known = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")]
      guard let (entity, sign) = known.first(where: { rest.hasPrefix($0.0) }) else {
        fault = "the entity at \(rest.prefix(10))"
        return result
      }
      result += sign
      rest = rest.dropFirst(entity.count)
    }
    return String(
      String.UnicodeScalarView((result + rest).unicodeScalars.filter { $0 != WellFormedXML.gap }))
  }

  private static let gap: Unicode.Scalar = "\u{1}"
}

extension WellFormedXML {
  func element(id: String) -> Element? { elements.first { $0.attributes["id"] == id } }

  func titles() -> [String] { texts.filter { $0.name == "title" }.map(\.text) }

  var allText: String { texts.map(\.text).joined(separator: "\n") }
}
