internal import SociogramModel

/// How a tie is drawn: what hue, head, dash, width and mark say about it.
struct TieStyle: Hashable, Sendable {
  /// A kind of relation that the eye can tell apart by hue and head.
  enum Kind: String, CaseIterable, Sendable {
    case support, material, hostility, contact, request, affiliation

    init(_ relation: Relation) {
      self =
        switch relation {
        case .support, .agree, .cooperate, .concede, .retreat: .support
        case .aid: .material
        case .accuse, .reject, .threaten, .protest, .mobilize, .sanction, .coerce, .assault:
          .hostility
        case .consult: .contact
        case .request: .request
        case .affiliation: .affiliation
        }
    }

    var color: MapColor {
      switch self {
      case .support: .support
      case .material: .material
      case .hostility: .hostility
      case .contact, .request, .affiliation: .contact
      }
    }

    /// Graphviz's name of the arrowhead.
    var head: String {
      switch self {
      case .support: "normal"
      case .material: "diamond"
      case .hostility: "vee"
      case .contact: "none"
      case .request: "open"
      case .affiliation: "odot"
      }
    }

    /// A letter of the map's font that looks like the head.
    var headSign: String {
      switch self {
      case .support: "▶"
      case .material: "◆"
      case .hostility: "➤"
      case .contact: ""
      case .request: "➤"
      case .affiliation: "○"
      }
    }
  }

  /// The pattern of a line: the best stance that the tie rests on.
  enum Dash: String, CaseIterable, Sendable {
    /// An article states it in its own voice.
    case asserted
    /// It is somebody's word, or unsure.
    case reported
    /// It is planned, wished or supposed.
    case hypothetical
    /// It is only ever said not to be so.
    case negated

    init(_ stance: Stance) {
      self =
        switch stance {
        case .asserted: .asserted
        // A denial alone shows that somebody claimed it.
        case .reported, .hedged, .denied: .reported
        case .hypothetical: .hypothetical
        case .negated: .negated
        }
    }

    /// Graphviz's name of the pattern.
    var style: String {
      switch self {
      case .asserted: "solid"
      case .reported: "dashed"
      case .hypothetical, .negated: "dotted"
      }
    }
  }

  /// The width of a line: how confident the tie is. The limits 0.4 and 0.7 were chosen by hand.
  enum Width: String, CaseIterable, Sendable {
    case low, middle, high

    init(confidence: Double) {
      self = confidence < 0.4 ? .low : confidence < 0.7 ? .middle : .high
    }

    /// In points.
    var points: Double {
      switch self {
      case .low: 1.0
      case .middle: 2.0
      case .high: 3.4
      }
    }

    /// The size of the head against Graphviz's own; a wide line would swallow a small one.
    var headScale: Double {
      switch self {
      case .low: 0.75
      case .middle: 0.95
      case .high: 1.2
      }
    }
  }

  /// Hue and head.
  var kind: Kind
  /// The pattern.
  var dash: Dash
  /// The width.
  var width: Width
  /// Whether a voice denies it.
  var isDenied: Bool
  /// Whether both ends carry the head, since the order of the actors says nothing.
  var isMutual: Bool

  /// Creates a style of parts.
  init(
    kind: Kind, dash: Dash, width: Width, isDenied: Bool = false, isMutual: Bool = false
  ) {
    self.kind = kind
    self.dash = dash
    self.width = width
    self.isDenied = isDenied
    self.isMutual = isMutual
  }

  /// Creates the style of a tie.
  init(_ tie: Tie) {
    kind = Kind(tie.relation)
    dash = Dash(tie.stance)
    width = Width(confidence: tie.confidence)
    isDenied = tie.isContested || tie.stance == .denied
    isMutual = tie.relation.isSymmetric
  }

  /// The size of the head: a notched one looks smaller than it is, the mark must not be missed.
  var headScale: Double {
    if isDenied { return 1.05 }
    return kind == .hostility || kind == .request ? width.headScale * 1.1 : width.headScale
  }

  /// Graphviz's name of the head at the object.
  var head: String { isDenied ? "teeodot" : kind.head }

  /// The length of a head at its plain size in points, as Graphviz draws it: ten for each whole
  /// shape, the rest from the source of 2.42.
  static func headLength(_ head: String) -> Double {
    switch head {
    case "normal", "vee", "open": 10
    case "diamond": 12
    case "odot": 8
    case "teeodot": 10.5
    default: 0
    }
  }

  /// Graphviz's name of the head at the subject.
  var tail: String { isMutual ? kind.head : "none" }

  /// The classes of the tie in the SVG.
  var classes: String {
    "tie \(kind.rawValue) \(dash.rawValue)" + (isDenied ? " contested" : "")
  }
}
