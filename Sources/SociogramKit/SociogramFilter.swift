public import SociogramModel

/// Which claims of a sociogram to keep: those that meet every condition set here.
///
/// Names are compared without case and accents; several names of one condition are alternatives,
/// except that ``without`` drops what rests on any of them.
public struct SociogramFilter: Hashable, Sendable {
  /// Publishers or cited voices; empty for all.
  public var sources: [String]
  /// Outlets that printed the article; empty for all.
  public var publishers: [String]
  /// Voices beyond the publisher; empty for all.
  public var cited: [String]
  /// Voices that claims must not rest on.
  public var without: [String]
  /// Actors at one end of the tie; empty for all.
  public var actors: [String]
  /// The actor whose surroundings are kept; nil for all.
  public var focus: String?
  /// How many ties away from ``focus`` an actor may be.
  public var depth: Int
  /// Relations; empty for all.
  public var relations: [Relation]
  /// Stances; empty for all.
  public var stances: [Stance]
  /// Whether only ties are kept that one voice affirms and another denies.
  public var contestedOnly: Bool
  /// The least confidence of a tie; nil for any.
  public var minimumConfidence: Double?
  /// The earliest event date; nil for any.
  public var since: PartialDate?
  /// The latest event date; nil for any.
  public var until: PartialDate?
  /// Whether claims without an event date are kept.
  public var includesUndated: Bool

  /// Creates a filter; without arguments it keeps everything.
  public init(
    sources: [String] = [], publishers: [String] = [], cited: [String] = [],
    without: [String] = [], actors: [String] = [], focus: String? = nil, depth: Int = 1,
    relations: [Relation] = [], stances: [Stance] = [], contestedOnly: Bool = false,
    minimumConfidence: Double? = nil, since: PartialDate? = nil, until: PartialDate? = nil,
    includesUndated: Bool = true
  ) {
    self.sources = sources
    self.publishers = publishers
    self.cited = cited
    self.without = without
    self.actors = actors
    self.focus = focus
    self.depth = depth
    self.relations = relations
    self.stances = stances
    self.contestedOnly = contestedOnly
    self.minimumConfidence = minimumConfidence
    self.since = since
    self.until = until
    self.includesUndated = includesUndated
  }

  /// Whether the filter may drop anything.
  public var isActive: Bool { self != SociogramFilter(depth: depth) }
}
