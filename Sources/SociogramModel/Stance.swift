/// What a voice does with a proposition, not whether it is true.
public enum Stance: String, Hashable, Sendable, CaseIterable {
  /// The article says it in its own voice.
  case asserted
  /// It is given as somebody's word.
  case reported
  /// It is given as unsure: conditional of hearsay, "présumé", "pourrait".
  case hedged
  /// It is planned, wished, asked or supposed.
  case hypothetical
  /// Somebody denies it.
  case denied
  /// The text says that it did not or does not happen.
  case negated
}

extension Stance: Comparable {
  /// Orders stances from the strongest commitment to the weakest: asserted, reported, hedged,
  /// hypothetical, denied, negated.
  public static func < (a: Stance, b: Stance) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .asserted: 0
    case .reported: 1
    case .hedged: 2
    case .hypothetical: 3
    case .denied: 4
    case .negated: 5
    }
  }

  /// Whether the voice commits itself to the proposition at all.
  public var isAffirming: Bool { self <= .hedged }
}
