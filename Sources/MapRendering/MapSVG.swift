/// Makes the SVG that Graphviz wrote fit for readers: self-explaining, accessible, following dark
/// mode, without anything that runs or loads.
struct MapSVG {
  private let map: SociogramMap

  /// Prepares the pass over a map's pictures.
  init(_ map: SociogramMap) { self.map = map }

  /// Returns the finished picture.
  ///
  /// - Throws: `unexpectedMarkup` where the picture holds anything but what the program asked for.
  func finished(_ bytes: [UInt8]) throws(MapRenderingError) -> [UInt8] {
    var root = try SVGScanner.root(of: bytes)
    root.content = root.content.map { part in
      if case .element(let element) = part { .element(revised(element)) } else { part }
    }
    root["xmlns:xlink"] = nil
    root["class"] = "sociogram"
    for side in ["width", "height"] { root[side] = root[side].map(pixels) }
    root["role"] = "graphics-document"
    root["lang"] = map.language.rawValue
    root["aria-labelledby"] = "map-title map-summary"
    root.content.insert(
      contentsOf: [
        .element(SVGElement("title", [("id", "map-title")], text: map.title)),
        .element(SVGElement("desc", [("id", "map-summary")], text: map.summary)),
        .element(SVGElement("style", text: SVGStyleSheet.text)),
      ], at: 0)
    try SVGAllowList.check(root)
    return Array((#"<?xml version="1.0" encoding="UTF-8"?>"# + "\n" + root.written()).utf8)
  }

  private func revised(_ element: SVGElement) -> SVGElement {
    var result = element
    result.content = element.content.compactMap { part in
      guard case .element(let child) = part else { return part }
      // Graphviz's titles are ids.
      return child.name == "title" ? nil : .element(revised(child))
    }
    for name in ["fill", "stroke"] { result[name] = result[name]?.lowercased() }
    // Graphviz leaves out the colour of black text.
    if result.name == "text", result["fill"] == nil { result["fill"] = MapColor.ink.light }
    guard result.name == "g", let id = result["id"] else { return result }
    if result.hasClass("graph") { raiseLabels(of: &result) }
    if result.hasClass("tie") { result = revisedTie(result) }
    if let meaning = map.meanings[id] {
      result["role"] = result.hasClass("cluster") ? "group" : "graphics-symbol"
      result.content.insert(.element(SVGElement("title", text: meaning)), at: 0)
    }
    for other in map.sharedLines[id] ?? [] {
      result.content.append(.element(SVGElement("g", [("id", other)])))
    }
    return result
  }

  /// Gives a line its dashes, takes the box away behind its label, which has a halo, and lets the
  /// keyboard reach it.
  private func revisedTie(_ group: SVGElement) -> SVGElement {
    var result = group
    let isNotched = group.hasClass("hostility") || group.hasClass("request")
    let dash = TieStyle.Dash.allCases.first { group.hasClass($0.rawValue) } ?? .asserted
    result.content = group.content.compactMap { part in
      guard case .element(var child) = part else { return part }
      switch child.name {
      case "polygon" where child["fill-opacity"] != nil: return nil
      // A notched or hollow head outlined as wide as its line would lose its shape.
      case "polygon" where isNotched, "polyline": child["stroke-width"] = nil
      case "ellipse" where child["stroke-width"] != nil: child["stroke-width"] = "1.5"
      case "path":
        let width = child["stroke-width"].flatMap { Double($0) } ?? 1
        child["stroke-dasharray"] = SVGStyleSheet.dashArray(dash, width: width)
        if child["stroke-dasharray"] != nil { child["stroke-linecap"] = "round" }
      default: break
      }
      return .element(child)
    }
    result["tabindex"] = "0"
    return result
  }

  /// Moves the labels of all lines behind the last line and before the actors, so that no line
  /// strikes another's label out and no label hides a name.
  ///
  /// What a label says is part of its line's title; readers of the structure skip the copy.
  private func raiseLabels(of graph: inout SVGElement) {
    var labels: [SVGElement.Content] = []
    graph.content = graph.content.map { part in
      guard case .element(var line) = part, line.hasClass("tie") else { return part }
      func isText(_ part: SVGElement.Content) -> Bool {
        if case .element(let child) = part { child.name == "text" } else { false }
      }
      let texts = line.content.filter(isText)
      guard !texts.isEmpty else { return part }
      line.content.removeAll(where: isText)
      var label = SVGElement("g", [("class", "label"), ("aria-hidden", "true")])
      if let meaning = line["id"].flatMap({ map.meanings[$0] }) {
        label.content = [.element(SVGElement("title", text: meaning))]
      }
      label.content += texts
      labels.append(.element(label))
      return .element(line)
    }
    let last = graph.content.lastIndex { part in
      if case .element(let child) = part { child.hasClass("tie") } else { false }
    }
    if let last { graph.content.insert(contentsOf: labels, at: last + 1) }
  }

  /// A length in points as pixels; the view box stays in points.
  private func pixels(_ length: String) -> String {
    guard length.hasSuffix("pt"), let points = Double(length.dropLast(2)) else { return length }
    return String(Int((points * 4 / 3).rounded()))
  }
}
