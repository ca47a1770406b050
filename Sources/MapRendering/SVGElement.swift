/// An element of a picture, with all that stands between its tags.
struct SVGElement: Hashable {
  /// A part of an element's content.
  enum Content: Hashable {
    case element(SVGElement)
    case text(String)
  }

  /// The name of the element.
  var name: String
  /// The attributes in the order of the file, their values decoded.
  var attributes: [(name: String, value: String)]
  /// What stands between the tags.
  var content: [Content] = []

  /// Creates an element.
  init(_ name: String, _ attributes: [(name: String, value: String)] = [], text: String? = nil) {
    self.name = name
    self.attributes = attributes
    content = text.map { [.text($0)] } ?? []
  }

  /// Creates an element with content.
  init(
    _ name: String, _ attributes: [(name: String, value: String)], _ content: [Content]
  ) {
    self.name = name
    self.attributes = attributes
    self.content = content
  }

  /// The value of an attribute; setting nil removes it.
  subscript(_ name: String) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      let place = attributes.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): attributes[place].value = value
      case (let place?, nil): attributes.remove(at: place)
      case (nil, let value?): attributes.append((name, value))
      case (nil, nil): break
      }
    }
  }

  /// The child elements in order.
  var children: [SVGElement] {
    content.compactMap { part in
      if case .element(let element) = part { element } else { nil }
    }
  }

  /// Whether the attribute `class` holds a word.
  func hasClass(_ word: String) -> Bool {
    (self["class"] ?? "").split(separator: " ").contains { $0 == word }
  }

  static func == (a: SVGElement, b: SVGElement) -> Bool {
    a.name == b.name && a.content == b.content
      && a.attributes.elementsEqual(b.attributes) { $0 == $1 }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(content)
  }
}

extension SVGElement {
  /// The element as text, one element a line except inside `text`, `title` and `desc`.
  func written() -> String {
    var result = ""
    write(to: &result)
    return result
  }

  private func write(to result: inout String) {
    result += "<" + name
    for attribute in attributes {
      result += " \(attribute.name)=\"\(SVGElement.escaped(attribute.value, isQuoted: true))\""
    }
    guard !content.isEmpty else {
      result += "/>\n"
      return
    }
    result += ">"
    let holdsElements = !children.isEmpty
    if holdsElements { result += "\n" }
    for part in content {
      switch part {
      case .element(let element): element.write(to: &result)
      case .text(let text): result += SVGElement.escaped(text, isQuoted: false)
      }
    }
    result += "</\(name)>\n"
  }

  /// Text fit for content, or for an attribute in double quotes.
  private static func escaped(_ text: String, isQuoted: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where isQuoted: result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
