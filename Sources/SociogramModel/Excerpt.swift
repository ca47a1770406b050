/// What a part of a sociogram must remember of the whole that it was taken from.
public struct Excerpt: Hashable, Sendable {
  /// The filters that it went through, in the words of the command line.
  public var filters: [String]
  /// The relays of the whole, as far as they concern what is left, in the order of the ties, so that
  /// origins stay those of the full corpus.
  public var relays: [Relay]

  /// Creates the memory of an excerpt.
  public init(filters: [String], relays: [Relay] = []) {
    self.filters = filters
    self.relays = relays
  }
}

/// A voice that has what it says of one proposition from elsewhere only.
public struct Relay: Hashable, Sendable {
  /// What is said.
  public var proposition: PropositionID
  /// The voice that relays.
  public var voice: OriginID
  /// The origin that claims resting on the voice count for.
  public var origin: Origin
  /// The names of the voices that have it from each other, sorted; empty where there is no circle.
  public var circle: [String]

  /// Creates a relay.
  public init(
    proposition: PropositionID, voice: OriginID, origin: Origin, circle: [String] = []
  ) {
    self.proposition = proposition
    self.voice = voice
    self.origin = origin
    self.circle = circle
  }
}
