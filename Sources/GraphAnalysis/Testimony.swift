package import SociogramModel

/// How many independent origins say what of one tie: all that its credibility follows from.
///
/// An origin counts once, by its strongest stance among those that affirm or suppose; one that also
/// denies counts among the denying too.
package struct Testimony: Hashable, Sendable {
  /// Origins that state it as a fact.
  package var stating: Int
  /// Origins that give it as somebody's word.
  package var reporting: Int
  /// Origins that give it as unsure.
  package var hedging: Int
  /// Origins that only plan, wish, ask or suppose it.
  package var supposing: Int
  /// Origins that deny it, or say that it is not so against another voice.
  package var denying: Int

  /// Creates a count.
  package init(
    stating: Int = 0, reporting: Int = 0, hedging: Int = 0, supposing: Int = 0, denying: Int = 0
  ) {
    self.stating = stating
    self.reporting = reporting
    self.hedging = hedging
    self.supposing = supposing
    self.denying = denying
  }

  /// Origins that commit themselves to it at all.
  package var affirming: Int { stating + reporting + hedging }

  /// How credible the tie is, on the information scale of the Admiralty code; the rows of the table
  /// are tried in order.
  ///
  /// | affirming origins | denying origins | credibility |
  /// | --- | --- | --- |
  /// | none, but some suppose it | none | 6 undecided |
  /// | none | any | 5 denied |
  /// | one | two or more | 5 denied by all but its claimant |
  /// | otherwise one or more | one or more | 4 contested |
  /// | one states, another states or reports | none | 1 confirmed |
  /// | one states | none | 2 stated |
  /// | only reporting or hedging, however many | none | 3 claimed |
  package var credibility: Credibility {
    switch (affirming, denying) {
    case (0, 0): supposing > 0 ? .undecided : .denied
    case (0, _): .denied
    case (1, 2...): .denied
    case (_, 1...): .contested
    default:
      if stating >= 1 && stating + reporting >= 2 {
        .confirmed
      } else if stating == 1 {
        .stated
      } else {
        .claimed
      }
    }
  }
}

extension Credibility {
  /// What the reading of a tie is multiplied with to give its confidence; chosen by hand, so that a
  /// tie read without doubt is high (over 0.7) only where somebody states it, and low (under 0.4)
  /// where it is denied or merely supposed.
  package var weight: Double {
    switch self {
    case .confirmed: 1.0
    case .stated: 0.85
    case .claimed: 0.55
    case .contested: 0.45
    case .denied: 0.2
    case .undecided: 0.3
    }
  }

  /// The meaning in a few words.
  package var meaning: String {
    switch self {
    case .confirmed: "confirmed by independent origins"
    case .stated: "stated by one origin and consistent"
    case .claimed: "only claimed or hedged"
    case .contested: "contested"
    case .denied: "denied by all but its claimant"
    case .undecided: "cannot be judged"
    }
  }
}
