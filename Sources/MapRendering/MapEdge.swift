internal import SociogramModel

/// One line of a map: a tie, or several of one pair that look the same.
struct MapEdge {
  /// The ties, strongest first; never empty.
  var ties: [Tie]
  /// How the line is drawn.
  var style: TieStyle

  /// The tie that gives the line its id.
  var first: Tie { ties[0] }
  /// The id of the line in DOT and SVG.
  var id: String { MapEdge.id(of: first) }

  /// The id of the group that stands for a tie in the SVG.
  static func id(of tie: Tie) -> String { "e-" + DOTText.plainID(tie.id.rawValue) }

  /// Returns the lines of a map in the order of its ties.
  ///
  /// A pair of actors with up to two ties has a line for each. With more, ties of one direction that
  /// share hue, dash and mark share a line too, as wide as the most confident among them: its label
  /// names each on a row of its own.
  static func lines(for ties: [Tie]) -> [MapEdge] {
    struct Pair: Hashable {
      var ends: [ActorID]
      init(_ tie: Tie) { ends = [tie.subject, tie.object].sorted() }
    }
    struct Look: Hashable {
      var subject: ActorID
      var object: ActorID
      var style: TieStyle
    }
    let counts = Dictionary(ties.map { (Pair($0), 1) }, uniquingKeysWith: +)
    var edges: [MapEdge] = []
    var places: [Look: Int] = [:]
    for tie in ties {
      let style = TieStyle(tie)
      var look = Look(subject: tie.subject, object: tie.object, style: style)
      look.style.width = .low  // widths may differ
      if counts[Pair(tie), default: 0] > 2, let place = places[look] {
        edges[place].ties.append(tie)
      } else {
        places[look] = edges.count
        edges.append(MapEdge(ties: [tie], style: style))
      }
    }
    for place in edges.indices {
      edges[place].ties.sort { a, b in
        a.confidence != b.confidence ? a.confidence > b.confidence : a.relation < b.relation
      }
      edges[place].style.width = TieStyle(edges[place].first).width
    }
    return edges
  }
}
