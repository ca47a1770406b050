internal import SociogramModel

/// How an actor is drawn: its shape says what kind it is, its fill says it again.
struct ActorStyle {
  /// A group of kinds that share a shape.
  enum Shape: String, CaseIterable, Sendable {
    case state, person, organisation, armedGroup = "armed-group", other

    init(_ kind: ActorKind) {
      self =
        switch kind {
        case .state: .state
        case .person: .person
        case .organisation: .organisation
        case .armedGroup: .armedGroup
        case .company, .body, .medium: .other
        }
    }

    /// Graphviz's name of the shape.
    var name: String {
      switch self {
      case .state, .person: "box"
      case .organisation: "hexagon"
      case .armedGroup: "octagon"
      case .other: "ellipse"
      }
    }

    var style: String { self == .person ? "rounded,filled" : "filled" }

    var fill: MapColor {
      switch self {
      case .state: .state
      case .person: .person
      case .organisation: .organisation
      case .armedGroup: .armedGroup
      case .other: .other
      }
    }

    var border: MapColor {
      switch self {
      case .state: .stateBorder
      case .armedGroup: .armedGroup
      default: .border
      }
    }

    var text: MapColor {
      switch self {
      case .state: .onState
      case .armedGroup: .onArmedGroup
      default: .ink
      }
    }

    /// The space around the text in inches; a shape that narrows needs less, having more already.
    var margin: String {
      switch self {
      case .state, .person: "0.16,0.08"
      case .organisation: "0.02,0.05"
      case .armedGroup: "0.06,0.07"
      case .other: "0.03,0.02"
      }
    }

    /// Returns the extent of the shape around text of an extent, so that its borders keep clear of
    /// the text's corners.
    func extent(around width: Double, _ height: Double) -> (width: Double, height: Double) {
      switch self {
      case .state, .person: return (width + 24, height + 13)
      case .organisation:
        // The slanted sides leave half their run at the text's corners.
        let tall = height + 15
        return ((width + 10) / (1 - height / (2 * tall)), tall)
      case .armedGroup:
        let tall = height + 17
        return (max(width + 24, (width + 6) / (1.4 - height / tall)), tall)
      case .other:
        let tall = height + 17
        let share = height * 0.85 / tall
        return ((width + 10) / (1 - share * share).squareRoot(), tall)
      }
    }

    /// The colour of what stands below the name.
    var secondText: MapColor { self == .armedGroup ? .onArmedGroup : .muted }
  }
}
