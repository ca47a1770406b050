/// The attributes of a graph, a node or an edge, in the order in which they were given.
///
/// The cases of ``Name`` are all that a map may hold: Graphviz opens the files that `image` or
/// `shapefile` name, lets script through `URL`, `fontname` and `stylesheet`, and crashes on extreme
/// numbers in others. Names of fonts, shapes and styles are constants of the program.
struct DOTAttributes {
  /// An attribute that a map may hold.
  enum Name: String, CaseIterable {
    case arrowhead, arrowsize, arrowtail, bgcolor, charset, color, dir, fillcolor, fontcolor
    case bb, edgetooltip, fixedsize, fontname, fontsize, height, id, label, labeljust, labelloc
    case margin, mclimit, model, nodesep, nslimit, nslimit1
    case outputorder, overlap, pad, penwidth, pos, rankdir, ranksep, sep
    case shape, splines, start, style, width
    case overlapScaling = "overlap_scaling"
    case `class`
  }

  /// DejaVu Sans is the widest common sans: boxes measured with it hold the text in the others.
  static let font = "DejaVu Sans,Noto Sans,Noto Sans Arabic,Verdana,Arial,sans-serif"

  private var parts: [String] = []

  /// Creates an empty list.
  init() {}

  /// Creates the list that gives an actor its looks.
  init(shape: ActorStyle.Shape, border: PlacedGraph.Border? = nil, scale: Double = 1) {
    set(.shape, shape.name)
    set(.style, shape.style)
    set(.fillcolor, (border == nil ? shape.fill : .person).light)
    set(.color, (border?.color ?? shape.border).light)
    set(.fontcolor, (border == nil ? shape.text : .ink).light)
    set(.fontname, DOTAttributes.font)
    set(.fontsize, scale == 1 ? "12" : PlacedGraph.number(12 * scale))
    set(.penwidth, PlacedGraph.number((border?.width ?? 1.2) * scale))
  }

  /// Adds a quoted value.
  mutating func set(_ name: Name, _ value: String) {
    parts.append("\(name.rawValue)=\(DOTText.quoted(value))")
  }

  /// Adds an HTML-like label made of the program's templates and escaped text.
  mutating func setLabel(html: String) {
    parts.append("label=<\(html)>")
  }

  /// The list in brackets.
  var bracketed: String { "[" + parts.joined(separator: ", ") + "]" }

  /// The list as statements of a graph, one a line.
  func statements(indent: String) -> String {
    parts.map { indent + $0 + ";\n" }.joined()
  }
}
