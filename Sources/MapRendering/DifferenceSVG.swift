internal import GraphAnalysis
internal import SociogramModel

/// Puts the three views of a difference and their legend into one picture.
struct DifferenceSVG {
  private let map: DifferenceMap
  private let views: [DifferenceView]
  private let words: DifferenceWording
  private static let gap = 36.0
  private static let head = 64.0
  private static let row = 20.0

  init(_ map: DifferenceMap, views: [DifferenceView]) {
    self.map = map
    self.views = views
    words = DifferenceWording(map.language)
  }

  /// Returns the finished picture.
  ///
  /// - Throws: `unexpectedMarkup` where a view holds anything but what the program asked for.
  func finished() throws(MapRenderingError) -> [UInt8] {
    let bounds = views.first?.bounds ?? Drawing.Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
    let width = max(bounds.maxX - bounds.minX, 220)
    let height = bounds.maxY - bounds.minY
    let rows = legendRows
    // Wide views stand one below the other, so that the picture keeps the shape of a page.
    let isStacked = width > height * 1.3
    let step = (x: width + DifferenceSVG.gap, y: height + DifferenceSVG.head)
    let across = isStacked ? 1.0 : 3.0
    let below = isStacked ? 3.0 : 1.0
    let top = DifferenceSVG.head + step.y * below
    let total = (
      width: step.x * across + DifferenceSVG.gap,
      height: top + Double(rows.count + notes.count + 1) * DifferenceSVG.row
    )
    var root = SVGElement(
      "svg",
      [
        ("class", "sociogram"), ("width", DifferenceSVG.number(total.width)),
        ("height", DifferenceSVG.number(total.height)),
        (
          "viewBox",
          "0 0 \(DifferenceSVG.number(total.width)) \(DifferenceSVG.number(total.height))"
        ),
        ("xmlns", "http://www.w3.org/2000/svg"), ("role", "graphics-document"),
        ("lang", map.language.rawValue), ("aria-labelledby", "map-title map-summary"),
      ])
    root.content = [
      .element(SVGElement("title", [("id", "map-title")], text: title)),
      .element(SVGElement("desc", [("id", "map-summary")], text: summary)),
      .element(SVGElement("style", text: SVGStyleSheet.text)),
      .element(background(total.width, total.height)),
      .element(text(title, x: DifferenceSVG.gap, y: 34, size: 17, isBold: true)),
    ]
    for (number, view) in views.enumerated() {
      let x = DifferenceSVG.gap + (isStacked ? 0 : Double(number) * step.x)
      let y = DifferenceSVG.head + (isStacked ? Double(number) * step.y : 0)
      let label = words.panels[view.panel] ?? view.panel.rawValue
      root.content.append(.element(text(label, x: x, y: y, size: 14, isBold: true)))
      // Graphviz counts y upwards and draws it downwards from 0.
      root.content.append(
        .element(try panel(view, x: x - bounds.minX, y: y + 20 + bounds.maxY)))
    }
    root.content += legend(rows, top: top).map { .element($0) }
    try SVGAllowList.check(root)
    return Array((#"<?xml version="1.0" encoding="UTF-8"?>"# + "\n" + root.written()).utf8)
  }

  // MARK: Words

  private var title: String {
    let labels = [map.difference.old.label, map.difference.new.label].map {
      DOTText.cleaned($0 ?? "", limit: 60)
    }
    return labels.contains("") ? words.title : labels.joined(separator: " → ")
  }

  private var notes: [String] {
    var notes = [words.principle]
    if map.union.omittedCount > 0 { notes.append(words.omitted(map.union.omittedCount) + ".") }
    return notes
  }

  private var summary: String {
    (legendRows.map { "\($0.change.sign) \($0.words)" } + notes).joined(separator: " · ")
  }

  private var legendRows: [(change: DifferenceUnion.Change, words: String)] {
    DifferenceUnion.Change.allCases.compactMap { change in
      var ties = map.union.edges.count { $0.change == change }
      if change == .unchanged { ties += map.union.omittedCount }
      let actors = map.union.nodes.count { $0.change == change }
      guard ties + actors > 0 else { return nil }
      let mapWords = MapWording(map.language)
      let counts = [
        ties > 0 ? mapWords.counted(ties, words.ties) : "",
        actors > 0 ? mapWords.counted(actors, words.actors) : "",
      ].filter { !$0.isEmpty }.joined(separator: ", ")
      return (change, "\(words.changes[change] ?? change.rawValue) (\(counts))")
    }
  }

  // MARK: Drawing

  private func background(_ width: Double, _ height: Double) -> SVGElement {
    SVGElement(
      "polygon",
      [
        ("fill", MapColor.paper.light),
        (
          "points",
          "0,0 \(DifferenceSVG.number(width)),0 "
            + "\(DifferenceSVG.number(width)),\(DifferenceSVG.number(height)) "
            + "0,\(DifferenceSVG.number(height))"
        ),
      ])
  }

  private func text(
    _ words: String, x: Double, y: Double, size: Double, isBold: Bool = false
  ) -> SVGElement {
    var attributes = [
      ("x", DifferenceSVG.number(x)), ("y", DifferenceSVG.number(y)),
      ("font-family", DOTAttributes.font), ("font-size", DifferenceSVG.number(size)),
      ("fill", MapColor.ink.light),
    ]
    if isBold { attributes.append(("font-weight", "bold")) }
    return SVGElement("text", attributes, text: words)
  }

  private func legend(
    _ rows: [(change: DifferenceUnion.Change, words: String)], top: Double
  ) -> [SVGElement] {
    var elements: [SVGElement] = []
    var y = top
    for row in rows {
      elements.append(
        text(row.change.sign, x: DifferenceSVG.gap, y: y, size: 12, isBold: true))
      let x = DifferenceSVG.gap + 18
      var line = SVGElement(
        "path",
        [
          ("fill", "none"), ("stroke", row.change.color.light),
          (
            "d",
            "M\(DifferenceSVG.number(x)),\(DifferenceSVG.number(y - 4))"
              + "L\(DifferenceSVG.number(x + 46)),\(DifferenceSVG.number(y - 4))"
          ),
        ])
      DifferenceSVG.mark(&line, row.change)
      elements.append(line)
      elements.append(text(row.words, x: x + 58, y: y, size: 12))
      y += DifferenceSVG.row
    }
    for note in notes {
      elements.append(text(note, x: DifferenceSVG.gap, y: y, size: 11))
      y += DifferenceSVG.row
    }
    return elements
  }

  /// Gives a line the width and the pattern of what happened.
  private static func mark(_ line: inout SVGElement, _ change: DifferenceUnion.Change) {
    line["stroke-width"] =
      switch change {
      case .unchanged: "1"
      case .added: "3.2"
      case .removed, .changed, .merged, .renamed: "2.2"
      }
    line["stroke-dasharray"] =
      switch change {
      case .removed: "9 6"
      case .merged: "2 4"
      case .changed: "14 4 3 4"
      case .renamed: "14 4"
      case .added, .unchanged: nil
      }
  }

  /// A view's picture, moved to its place.
  private func panel(
    _ view: DifferenceView, x: Double, y: Double
  ) throws(MapRenderingError) -> SVGElement {
    guard let bytes = view.drawing.bytes[.svg] else {
      throw MapRenderingError(
        code: .renderingFailed, message: "Graphviz wrote no picture of a view.")
    }
    let root = try SVGScanner.root(of: bytes)
    var group = SVGElement(
      "g",
      [
        ("id", "view-" + view.panel.rawValue), ("class", view.panel.rawValue),
        ("transform", "translate(\(DifferenceSVG.number(x)),\(DifferenceSVG.number(y)))"),
      ])
    let parts = root.children.flatMap(\.children).filter { $0.name == "g" }
    var labels: [SVGElement.Content] = []
    for part in parts where part.hasClass("tie") || part.hasClass("edge") {
      var line = revised(part, in: view)
      let texts = line.content.filter { DifferenceSVG.isText($0) }
      line.content.removeAll { DifferenceSVG.isText($0) }
      group.content.append(.element(line))
      guard !texts.isEmpty else { continue }
      var label = SVGElement("g", [("class", "label"), ("aria-hidden", "true")])
      label.content = texts
      labels.append(.element(label))
    }
    group.content += labels
    for part in parts where !part.hasClass("tie") && !part.hasClass("edge") {
      group.content.append(.element(revised(part, in: view)))
    }
    return group
  }

  private static func isText(_ part: SVGElement.Content) -> Bool {
    if case .element(let child) = part { child.name == "text" } else { false }
  }

  private func revised(_ element: SVGElement, in view: DifferenceView) -> SVGElement {
    var result = element
    let change = DifferenceUnion.Change.allCases.first { element.hasClass($0.rawValue) }
    let dash = TieStyle.Dash.allCases.first { element.hasClass($0.rawValue) } ?? .asserted
    result.content = element.content.compactMap { part in
      guard case .element(var child) = part else { return part }
      if child.name == "title" { return nil }
      child = revised(child, in: view)
      if child.name == "path", element.hasClass("tie") {
        if view.panel == .difference, let change {
          DifferenceSVG.mark(&child, change)
        } else {
          let width = child["stroke-width"].flatMap { Double($0) } ?? 1
          child["stroke-dasharray"] = SVGStyleSheet.dashArray(dash, width: width)
          if child["stroke-dasharray"] != nil { child["stroke-linecap"] = "round" }
        }
      }
      // A mark beside the colour: what is no more has a broken border.
      if view.panel == .difference, element.hasClass("actor"),
        ["path", "polygon", "ellipse"].contains(child.name), change == .removed || change == .merged
      {
        child["stroke-dasharray"] = change == .merged ? "2 4" : "9 6"
      }
      return .element(child)
    }
    for name in ["fill", "stroke"] { result[name] = result[name]?.lowercased() }
    if result.name == "text", result["fill"] == nil { result["fill"] = MapColor.ink.light }
    guard result.name == "g", let id = result["id"], let meaning = view.meanings[id] else {
      return result
    }
    result["role"] = "graphics-symbol"
    result.content.insert(.element(SVGElement("title", text: meaning)), at: 0)
    if result.hasClass("tie") { result["tabindex"] = "0" }
    return result
  }

  private static func number(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
