package import SociogramModel

/// Which part of a sociogram to keep.
///
/// Values of one option are alternatives, different options must all hold. Names are compared
/// without case and accents with names, ids and other spellings; see
/// ``SociogramModel/Sociogram/filtered(by:)`` for what each option does.
package struct ClaimFilter: Hashable, Sendable {
  /// Voices on which a claim must rest: as publisher, anywhere in its chain, or credited by its
  /// article.
  package var sources: [String]
  /// Publishers of the claim's article.
  package var publishers: [String]
  /// Voices beyond the publisher: anywhere in its chain, or credited by its article.
  package var cited: [String]
  /// Voices on which a claim must not rest.
  package var without: [String]
  /// Actors at one end of a claim.
  package var actors: [String]
  /// The actors around whom to look.
  package var focus: [String]
  /// How many ties away from ``focus`` a tie may reach; 1 keeps the ties of the focus itself.
  package var depth: Int
  /// The relations to keep.
  package var relations: [Relation]
  /// Stances of which a tie must have one claim.
  package var stances: [Stance]
  /// Whether only ties stay that one voice affirms and another denies.
  package var contestedOnly: Bool
  /// The least confidence of a tie.
  package var minimumConfidence: Double?
  /// The first date of events.
  package var since: PartialDate?
  /// The last date of events.
  package var until: PartialDate?
  /// Whether claims stay whose event has no date, where ``since`` or ``until`` is given.
  package var includesUndated: Bool

  /// Creates a filter; without arguments, it keeps everything.
  package init(
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

  /// Whether the filter keeps everything.
  package var isEmpty: Bool {
    var plain = ClaimFilter()
    plain.depth = depth
    plain.includesUndated = includesUndated || (since == nil && until == nil)
    return self == plain
  }

  /// Whether the filter chooses among ties, too, and not among claims alone.
  package var choosesTies: Bool {
    !stances.isEmpty || contestedOnly || minimumConfidence != nil || !focus.isEmpty
  }

  /// Whether the filter names voices.
  var namesVoices: Bool {
    !(sources.isEmpty && publishers.isEmpty && cited.isEmpty && without.isEmpty)
  }

  /// Whether the filter names actors.
  var namesActors: Bool { !(actors.isEmpty && focus.isEmpty) }

  /// Whether an event took place, or may have, in the time asked for.
  func admits(_ date: EventDate?) -> Bool {
    if since == nil && until == nil { return includesUndated || date != nil }
    guard let date else { return includesUndated }
    if let since, (date.end ?? date.start).lastDayNumber < since.firstDayNumber { return false }
    if let until, until.lastDayNumber < date.start.firstDayNumber { return false }
    return true
  }
}

extension ClaimFilter: CustomStringConvertible {
  /// The options in the words of the command line, for captions: "source Middle East Eye; since
  /// 2016-10".
  package var description: String {
    var parts: [String] = []
    for (name, values) in [
      ("source", sources), ("publisher", publishers), ("cited", cited), ("without", without),
      ("actor", actors), ("relation", relations.map(\.rawValue)),
      ("stance", stances.map(\.rawValue)),
    ] where !values.isEmpty {
      parts.append("\(name) \(values.joined(separator: " or "))")
    }
    if !focus.isEmpty {
      parts.append("focus \(focus.joined(separator: " or ")), depth \(depth)")
    }
    if contestedOnly { parts.append("contested") }
    if let minimumConfidence { parts.append("confidence from \(minimumConfidence)") }
    if let since { parts.append("since \(since)") }
    if let until { parts.append("until \(until)") }
    if !includesUndated { parts.append("dated") }
    return parts.joined(separator: "; ")
  }
}
