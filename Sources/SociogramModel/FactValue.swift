/// How surely a voice commits itself to something happening, in the terms of FactBank (Saurí and
/// Pustejovsky 2009): certain, probable or possible; yes or no.
///
/// The value of each voice stands in its ``Source/value``. A voice that only passes on what another
/// says commits itself to nothing, and so does one that speaks of what is planned, wished, asked or
/// supposed.
public enum FactValue: String, Hashable, Sendable, CaseIterable {
  /// It is so.
  case certainYes = "CT+"
  /// It is probably so: "semble avoir demandé".
  case probableYes = "PR+"
  /// It may be so: "aurait demandé", "pourrait demander".
  case possibleYes = "PS+"
  /// It is not so.
  case certainNo = "CT-"
  /// It is probably not so.
  case probableNo = "PR-"
  /// It may not be so.
  case possibleNo = "PS-"
  /// The voice leaves it open.
  case uncommitted = "Uu"
}

extension FactValue {
  /// Whether the voice takes it that something is not so.
  public var isNegative: Bool { [.certainNo, .probableNo, .possibleNo].contains(self) }

  /// Whether the voice commits itself, but not fully.
  public var isUnsure: Bool {
    [.probableYes, .possibleYes, .probableNo, .possibleNo].contains(self)
  }

  /// The value with yes and no exchanged; open stays open.
  public var reversed: FactValue {
    switch self {
    case .certainYes: .certainNo
    case .probableYes: .probableNo
    case .possibleYes: .possibleNo
    case .certainNo: .certainYes
    case .probableNo: .probableYes
    case .possibleNo: .possibleYes
    case .uncommitted: .uncommitted
    }
  }

  /// The value at most as sure as possible, or as probable; open stays open.
  public func weakened(to bound: FactValue) -> FactValue {
    switch (self, bound) {
    case (.certainYes, .probableYes), (.probableYes, .probableYes): .probableYes
    case (.certainYes, _), (.probableYes, _): .possibleYes
    case (.certainNo, .probableYes), (.probableNo, .probableYes): .probableNo
    case (.certainNo, _), (.probableNo, _): .possibleNo
    default: self
    }
  }
}

extension Stance {
  /// The stance that follows from the values of the voices of a chain, outermost first.
  ///
  /// | last voice | others | stance |
  /// | --- | --- | --- |
  /// | negative, against what another voice says | | denied |
  /// | negative | | negated |
  /// | open | | hypothetical |
  /// | probable or possible | | hedged |
  /// | certain | one of them probable or possible | hedged |
  /// | certain | not alone | reported |
  /// | certain | alone | asserted |
  ///
  /// - Parameter values: what each voice commits itself to; voices that speak as one, such as a
  ///   publisher and the agency that it credits, count as one.
  public init(of values: [FactValue], isDenial: Bool) {
    let last = values.last ?? .certainYes
    self =
      isDenial
      ? .denied
      : last.isNegative
        ? .negated
        : last == .uncommitted
          ? .hypothetical
          : values.contains(where: \.isUnsure)
            ? .hedged : values.count > 1 ? .reported : .asserted
  }
}
