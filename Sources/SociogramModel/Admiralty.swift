/// How credible a tie is, on the information scale of NATO's Admiralty code (AJP-2.1).
public enum Credibility: Int, Hashable, Sendable, CaseIterable {
  /// Confirmed by independent origins.
  case confirmed = 1
  /// Stated by one origin and consistent with the rest.
  case stated = 2
  /// Only claimed or hedged.
  case claimed = 3
  /// Contested: a voice denies it, another states it.
  case contested = 4
  /// Denied by all but its claimant.
  case denied = 5
  /// Cannot be judged: hypothetical only.
  case undecided = 6
}

/// How reliable an analyst holds a voice to be, on the source scale of the Admiralty code; F where
/// nobody graded it.
public enum Reliability: String, Hashable, Sendable, CaseIterable {
  /// Completely reliable.
  case a = "A"
  /// Usually reliable.
  case b = "B"
  /// Fairly reliable.
  case c = "C"
  /// Not usually reliable.
  case d = "D"
  /// Unreliable.
  case e = "E"
  /// Cannot be judged.
  case f = "F"
}

extension Reliability: Comparable {
  /// Orders from the most reliable to what cannot be judged.
  public static func < (a: Reliability, b: Reliability) -> Bool { a.rawValue < b.rawValue }
}
