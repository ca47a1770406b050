internal import SociogramModel

/// Makes the SVG that Graphviz wrote fit for readers: self-explaining, accessible, following dark
/// mode, ready for print, without anything that runs or loads.
struct MapSVG {
  private let annotations: MapAnnotations

  /// Prepares the pass over the pictures of a map.
  init(_ annotations: MapAnnotations) { self.annotations = annotations }

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
    root["lang"] = annotations.language.rawValue
    root["aria-labelledby"] = "map-title map-summary"
    var head = [
      SVGElement("title", [("id", "map-title")], text: annotations.title),
      SVGElement("desc", [("id", "map-summary")], text: annotations.summary),
    ]
    if let claims = annotations.claims {
      head.append(SVGElement("metadata", [("class", "claims")], text: claims))
    }
    head.append(SVGElement("style", text: SVGStyleSheet.text))
    root.content.insert(contentsOf: head.map { .element($0) }, at: 0)
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
    guard result.name == "g" else { return result }
    if result.hasClass("graph") {
      joinHeads(in: &result)
      arrange(&result)
    }
    if result.hasClass("tie") { reviseTie(&result) }
    if result.hasClass("actor") { reviseActor(&result) }
    describe(&result)
    return result
  }

  /// Gives a group its meaning, its attributes for programs and its link, and takes away the ids
  /// that Graphviz counts up: two pictures on one page would share them.
  private func describe(_ group: inout SVGElement) {
    let id = group["id"] ?? ""
    for record in annotations.records[id] ?? [] { group[record.name] = record.value }
    if let centre = annotations.centres[id] { centreText(&group, at: centre) }
    guard let meaning = annotations.meanings[id] else {
      // A head is about to join its line.
      if !group.hasClass("graph"), !id.hasPrefix(PlacedGraph.headPrefix) { group["id"] = nil }
      return
    }
    if let link = annotations.links[id] {
      group.content = [.element(SVGElement("a", [("href", link)], group.content))]
    }
    group.content.insert(.element(SVGElement("title", text: meaning)), at: 0)
    if group.hasClass("label") {
      // Its line says the same.
      group["aria-hidden"] = annotations.links[id] == nil ? "true" : nil
    } else {
      group["role"] = "graphics-symbol"
    }
    if group.hasClass("tie") { group["tabindex"] = "0" }
  }

  /// Anchors text at the middle of its actor or label: in a font of another width it stays there.
  private func centreText(_ group: inout SVGElement, at centre: Double) {
    group.content = group.content.map { part in
      guard case .element(var child) = part, child.name == "text" else { return part }
      child["text-anchor"] = "middle"
      child["x"] = PlacedGraph.number(centre)
      return .element(child)
    }
  }

  /// Gives a line its dashes.
  private func reviseTie(_ group: inout SVGElement) {
    guard group.hasClass("edge") else { return }
    let dash = TieStyle.Dash.allCases.first { group.hasClass($0.rawValue) } ?? .asserted
    let change = DifferenceUnion.Change.allCases.first { group.hasClass($0.rawValue) }
    group.content = group.content.map { part in
      guard case .element(var child) = part, child.name == "path" else { return part }
      let width = child["stroke-width"].flatMap { Double($0) } ?? 1
      child["stroke-dasharray"] =
        change.map(SVGStyleSheet.dashArray) ?? SVGStyleSheet.dashArray(dash, width: width)
      if child["stroke-dasharray"] != nil { child["stroke-linecap"] = "round" }
      return .element(child)
    }
  }

  /// Gives an actor that is no more a broken border, which shows beside the colour.
  private func reviseActor(_ group: inout SVGElement) {
    guard group.hasClass(DifferencePanel.difference.viewClass),
      let change = DifferenceUnion.Change.allCases.first(where: { group.hasClass($0.rawValue) }),
      change == .removed || change == .merged
    else { return }
    group.content = group.content.map { part in
      guard case .element(var child) = part,
        ["path", "polygon", "ellipse"].contains(child.name)
      else { return part }
      child["stroke-dasharray"] = SVGStyleSheet.dashArray(change)
      return .element(child)
    }
  }

  /// Puts heads into the groups of their lines, without the stems that Graphviz draws them on.
  private func joinHeads(in graph: inout SVGElement) {
    var heads: [String: [SVGElement.Content]] = [:]
    graph.content.removeAll { part in
      guard case .element(let child) = part, child.hasClass("head"), let id = child["id"],
        id.hasPrefix(PlacedGraph.headPrefix)
      else { return false }
      let line = String(id.dropFirst(PlacedGraph.headPrefix.count))
      heads[line, default: []] += child.children.filter { $0.name != "path" }.map { .element($0) }
      return true
    }
    graph.content = graph.content.map { part in
      guard case .element(var child) = part, let id = child["id"], let head = heads[id] else {
        return part
      }
      child.content += head
      return .element(child)
    }
  }

  /// Puts the parts in the order in which they are read: the title, the map, its legend, the
  /// caption; each of the three around the map in a group of its own, and of several views each.
  private func arrange(_ graph: inout SVGElement) {
    var around: [String: [SVGElement.Content]] = [:]
    var map: [SVGElement.Content] = []
    let places = ["title", "legend", "caption"] + annotations.views.map(\.mark)
    for part in graph.content {
      guard case .element(let child) = part,
        let place = places.first(where: child.hasClass)
      else {
        map.append(part)
        continue
      }
      around[place, default: []].append(part)
    }
    func group(_ name: String) -> [SVGElement.Content] {
      guard let content = around[name] else { return [] }
      var group = SVGElement("g", [("class", "map-\(name)")], content)
      if name == "legend" {
        group["role"] = "group"
        group["aria-label"] = annotations.legend
      }
      return [.element(group)]
    }
    // The first part is the paper.
    var content = Array(map.prefix(1)) + group("title")
    for view in annotations.views {
      guard let parts = around[view.mark] else { continue }
      let attributes = [
        ("id", view.mark), ("class", view.mark), ("role", "group"), ("aria-label", view.name),
      ]
      content.append(.element(SVGElement("g", attributes, parts)))
    }
    content += map.dropFirst()
    graph.content = content + group("legend") + group("caption")
  }

  /// A length in points as pixels; the view box stays in points.
  private func pixels(_ length: String) -> String {
    guard length.hasSuffix("pt"), let points = Double(length.dropLast(2)) else { return length }
    return String(Int((points * 4 / 3).rounded()))
  }
}
