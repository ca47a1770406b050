internal import SociogramModel

/// One way between two actors on a map, with all ties that go it.
struct MapRoute: Hashable, Sendable {
  /// The lines that run side by side along it; never empty.
  var strands: [MapStrand]
  /// The actor at the beginning of the way; a strand may run against it.
  var start: ActorID
  /// The actor at its end.
  var end: ActorID

  /// The ties of all strands.
  var ties: [Tie] { strands.flatMap(\.ties) }

  /// The id of the way's label; stable as long as the pair, or in an expanded map the tie, is.
  var id: String {
    "r-" + ContentDigest(ofFields: [start.rawValue, end.rawValue, strands[0].key]).short
  }

  /// Returns the ways of a map, sorted by the ids of their actors.
  ///
  /// All ties of a pair go one way: a strand for each direction and look, as wide as the most
  /// confident of its ties. In an expanded map each tie has a way of its own.
  static func routes(for ties: [Tie], isExpanded: Bool) -> [MapRoute] {
    if isExpanded {
      return ties.map { tie in
        MapRoute(
          strands: [MapStrand(ties: [tie], key: tie.id.rawValue)], start: tie.subject,
          end: tie.object)
      }
    }
    var byPair: [[ActorID]: [Tie]] = [:]
    for tie in ties { byPair[[tie.subject, tie.object].sorted(), default: []].append(tie) }
    return byPair.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ends, ties in
      MapRoute(strands: MapStrand.strands(for: ties), start: ends[0], end: ends[1])
    }
  }
}

/// One line of a map: ties from one actor to another that look the same.
struct MapStrand: Hashable, Sendable {
  /// The ties, the most confident first; never empty.
  private(set) var ties: [Tie]
  /// What tells this strand's way from others of the same pair; empty where there is one.
  private(set) var key: String

  /// Creates a line of ties that share everything but their width.
  init(ties: [Tie], key: String = "") {
    precondition(!ties.isEmpty, "a line draws a tie")
    self.ties = ties.sorted { a, b in
      a.confidence != b.confidence ? a.confidence > b.confidence : a.relation < b.relation
    }
    self.key = key
  }

  /// The tie that gives the line its id.
  var first: Tie { ties[0] }
  /// The id of the line in DOT and SVG.
  var id: String { "e-" + DOTText.plainID(first.id.rawValue) }
  /// How the line is drawn: as wide as its most confident tie.
  var style: TieStyle { TieStyle(first) }

  /// Returns the lines of one pair: those of the most confident ties first.
  static func strands(for ties: [Tie]) -> [MapStrand] {
    struct Look: Hashable {
      var subject: ActorID
      var style: TieStyle
    }
    var places: [Look: Int] = [:]
    var groups: [[Tie]] = []
    let ordered = ties.sorted { a, b in
      a.confidence != b.confidence ? a.confidence > b.confidence : a.id < b.id
    }
    for tie in ordered {
      var look = Look(subject: tie.subject, style: TieStyle(tie))
      look.style.width = .low  // widths may differ
      if let place = places[look] {
        groups[place].append(tie)
      } else {
        places[look] = groups.count
        groups.append([tie])
      }
    }
    return groups.map { MapStrand(ties: $0) }
  }
}
