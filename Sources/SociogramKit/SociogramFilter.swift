internal import GraphAnalysis
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
  /// The actors whose surroundings are kept; empty for all.
  public var focus: [String]
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
    without: [String] = [], actors: [String] = [], focus: [String] = [], depth: Int = 1,
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
  public var isActive: Bool { !claims.isEmpty }

  /// Returns what a sociogram says when only the chosen claims are told: ties and figures follow
  /// from them alone, origins stay those of the whole.
  ///
  /// Throws where a name is in no claim, with the nearest names.
  public func applied(to sociogram: Sociogram) throws(SociogramError) -> Sociogram {
    guard isActive else { return sociogram }
    do throws(GraphError) {
      return try sociogram.filtered(by: claims)
    } catch {
      throw SociogramFilter.told(error)
    }
  }

  /// Returns what is left of two versions of a sociogram; a name need only be in one of them.
  public func applied(
    toOld old: Sociogram, new: Sociogram
  ) throws(SociogramError) -> (old: Sociogram, new: Sociogram) {
    guard isActive else { return (old, new) }
    let parts = (part(of: old), part(of: new))
    switch parts {
    case (.success(let old), .success(let new)): return (old, new)
    case (.success(let old), .failure): return (old, SociogramFilter.emptied(new))
    case (.failure, .success(let new)): return (SociogramFilter.emptied(old), new)
    case (.failure(let error), .failure): throw error
    }
  }

  private func part(of sociogram: Sociogram) -> Result<Sociogram, SociogramError> {
    do throws(SociogramError) {
      return .success(try applied(to: sociogram))
    } catch {
      return .failure(error)
    }
  }

  /// A version in which nobody bears the name that was asked for: its articles, and no claim.
  private static func emptied(_ sociogram: Sociogram) -> Sociogram {
    Sociogram(
      label: sociogram.label, provenance: sociogram.provenance, articles: sociogram.articles,
      actors: [], claims: [], grading: sociogram.grading)
  }

  static func told(_ error: GraphError) -> SociogramError {
    SociogramError(code: .unknownName, message: error.message, hint: error.hint)
  }

  /// The same conditions as the graph's own analysis knows them.
  var claims: ClaimFilter {
    ClaimFilter(
      sources: sources, publishers: publishers, cited: cited, without: without, actors: actors,
      focus: focus, depth: depth, relations: relations, stances: stances,
      contestedOnly: contestedOnly, minimumConfidence: minimumConfidence, since: since,
      until: until, includesUndated: includesUndated)
  }
}
