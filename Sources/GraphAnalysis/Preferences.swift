package import SociogramModel

// Which of two values with one id stays. Every choice is total and forgets the order in which the
// values came, so that building stays independent of the order of the input.

extension Claim {
  /// Whether this claim stays rather than another of the same id.
  func isPreferred(to other: Claim) -> Bool {
    if (judgement == nil) != (other.judgement == nil) { return judgement != nil }
    if reading != other.reading { return reading > other.reading }
    if stance != other.stance { return stance < other.stance }
    return String(reflecting: self) < String(reflecting: other)
  }
}

extension ArticleRecord {
  /// Creates the record of an article of which only a claim is at hand: no digest, no date, and the
  /// publisher that the claim names.
  init(onlyKnownFrom claim: Claim) {
    let publisher = claim.sources.first.flatMap { $0.role == .publisher && $0.isKnown ? $0 : nil }
    self.init(
      id: claim.article, publisher: publisher?.name, digest: ContentDigest(hexadecimal: ""))
  }

  /// Whether the article is only known by its id, from a file of claims.
  package var isOnlyKnownFromClaims: Bool { digest.hexadecimal.isEmpty }

  /// Whether this record stays rather than another of the same article: one with a digest before
  /// one without, then the smaller.
  func isPreferred(to other: ArticleRecord) -> Bool {
    if isOnlyKnownFromClaims != other.isOnlyKnownFromClaims { return !isOnlyKnownFromClaims }
    if digest != other.digest { return digest.hexadecimal < other.digest.hexadecimal }
    if (publisher == nil) != (other.publisher == nil) { return publisher != nil }
    return String(reflecting: self) < String(reflecting: other)
  }
}

extension Origin {
  /// The origin under the better of two names: the longer, then the smaller.
  package func preferring(_ other: Origin) -> Origin {
    let longer = (-name.utf8.count, name) < (-other.name.utf8.count, other.name)
    return longer ? self : other
  }
}

extension Actor {
  /// The actor with all that two records of it say: the smaller name, all names in use, all
  /// affiliations. Two equal records stay as they are, in the order of the registry.
  func merging(_ other: Actor) -> Actor {
    if self == other { return self }
    var merged = self
    merged.name = min(name, other.name)
    merged.kind = kind.rawValue < other.kind.rawValue ? kind : other.kind
    merged.names = Set(names + other.names + [name, other.name]).subtracting([merged.name]).sorted()
    merged.state = [state, other.state].compactMap { $0 }.min()
    merged.affiliations = Set(affiliations + other.affiliations)
      .sorted { String(reflecting: $0) < String(reflecting: $1) }
    return merged
  }
}
