/// The style sheet inside the SVG.
///
/// Graphviz writes colours as attributes, which every viewer understands. The sheet overrides them
/// by variables, one a meaning, so that the picture follows the reader's dark mode and a page that
/// holds it can set colours of its own; a viewer without variables keeps the attributes.
enum SVGStyleSheet {
  /// The sheet.
  static let text: String = {
    // Every rule names the map's class: a page may hold the picture among others.
    var css = ".sociogram{max-width:100%;height:auto;" + variables(\.light) + "}\n"
    css += "@media screen and (prefers-color-scheme:dark){.sociogram{" + variables(\.dark) + "}}\n"
    for color in MapColor.allCases {
      for paint in ["fill", "stroke"] {
        css += ".sociogram [\(paint)=\"\(color.light)\"]{\(paint):var(--\(name(color)))}\n"
      }
    }
    // The halo keeps a label readable where it meets a line.
    css += ".sociogram .label text{paint-order:stroke;stroke:var(--paper);stroke-width:3px;"
    css += "stroke-linejoin:round}\n"
    // Areas keep their colour in print.
    css += ".sociogram{-webkit-print-color-adjust:exact;print-color-adjust:exact}\n"
    css += ".sociogram .tie:hover path,.sociogram .tie:focus path{stroke-width:4.5px}\n"
    css += ".sociogram .tie:focus{outline:none}\n"
    css += ".sociogram .tie:focus-visible{outline:2px dotted var(--ink)}\n"
    css += ".sociogram a:hover text,.sociogram a:focus text{text-decoration:underline}\n"
    return css
  }()

  /// The dash array of a tie's line, or nil for a solid one.
  ///
  /// Round caps lengthen each dash by the line's width, so that gaps grow with it.
  static func dashArray(_ dash: TieStyle.Dash, width: Double) -> String? {
    switch dash {
    case .asserted: nil
    case .reported: "8 \(short(3 + width / 2))"
    case .hypothetical: "0.5 \(short(3.5 + width))"
    case .negated: "0.5 \(short(6 + width))"
    }
  }

  /// The dash array of what happened to a tie or an actor, or nil for a solid line.
  static func dashArray(_ change: DifferenceUnion.Change) -> String? {
    switch change {
    case .removed: "9 6"
    case .merged: "2 4"
    case .changed: "14 4 3 4"
    case .renamed: "14 4"
    case .added, .unchanged: nil
    }
  }

  private static func short(_ value: Double) -> String {
    String((value * 10).rounded() / 10)
  }

  private static func variables(_ value: KeyPath<MapColor, String>) -> String {
    MapColor.allCases.map { "--\(name($0)):\($0[keyPath: value])" }.joined(separator: ";")
  }

  /// The name of a colour as CSS writes names: "on-state".
  static func name(_ color: MapColor) -> String {
    color.rawValue.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }
}
