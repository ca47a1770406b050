/// The attributes of a graph, a node or an edge, in the order in which they were given.
///
/// The cases of ``Name`` are all that a map may hold: Graphviz opens the files that `image` or
/// `shapefile` name, lets script through `URL`, `fontname` and `stylesheet`, and crashes on extreme
/// numbers in others. Names of fonts, shapes and styles are constants of the program.
struct DOTAttributes {
  /// An attribute that a map may hold.
  enum Name: String {
    case arrowhead, arrowsize, arrowtail, bgcolor, charset, color, dir, fillcolor, fontcolor
    case fontname, fontsize, height, id, inputscale, label, labeljust, labelloc, len, lp, margin
    case mclimit, newrank, nodesep, notranslate, nslimit, nslimit1, outputorder, overlap
    case overlap_scaling, pad, penwidth, peripheries, pin, pos, rankdir, ranksep, sep
    case shape, splines, start, style, width
    case `class`
  }

  private var parts: [String] = []

  /// Creates an empty list.
  init() {}

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
