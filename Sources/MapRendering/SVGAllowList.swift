/// All that a published picture may hold: no script, no foreign style, no address but links to pages
/// of the web.
enum SVGAllowList {
  private static let elements: Set<String> = [
    "svg", "g", "a", "title", "desc", "metadata", "style", "polygon", "polyline", "path", "ellipse",
    "text",
  ]
  private static let attributes: Set<String> = [
    "aria-hidden", "aria-label", "aria-labelledby", "class", "cx", "cy", "d", "data-actor",
    "data-kind",
    "data-object", "data-subject", "data-ties", "fill", "fill-opacity", "font-family", "font-size",
    "font-style", "font-weight", "height", "href", "id", "lang", "points", "role", "rx", "ry",
    "stroke",
    "stroke-dasharray", "stroke-linecap", "stroke-opacity", "stroke-width", "tabindex",
    "text-anchor", "transform", "viewBox", "width", "x", "xml:space", "xmlns", "y",
  ]
  private static let colors = Set(MapColor.allCases.map(\.light) + ["none", "transparent"])

  /// Checks an element and all inside it.
  ///
  /// - Throws: `unexpectedMarkup` for an element, attribute or colour that is not on the list.
  static func check(_ element: SVGElement) throws(MapRenderingError) {
    guard elements.contains(element.name) else { throw refusal("the element \(element.name)") }
    for (name, value) in element.attributes {
      guard attributes.contains(name) else {
        throw refusal("the attribute \(name) of \(element.name)")
      }
      if name == "fill" || name == "stroke" {
        guard colors.contains(value) else { throw refusal("the colour \(value)") }
      }
      if name == "href", element.name != "a" || WebAddress.safe(value) != value {
        throw refusal("a link to something that is no page of the web")
      }
      if name == "font-family", value != DOTAttributes.font { throw refusal("the font \(value)") }
    }
    if element.name == "style", element.content != [.text(SVGStyleSheet.text)] {
      throw refusal("a style sheet that is not the program's")
    }
    for child in element.children { try check(child) }
  }

  private static func refusal(_ what: String) -> MapRenderingError {
    MapRenderingError(
      code: .unexpectedMarkup,
      message: "The finished SVG would hold \(what), which is not allowed.",
      hint: "Please report it with the map as .dot; .png and .pdf may still work.")
  }
}
