package import SociogramModel

/// A voice and what rests on it, as a line of a table.
package struct VoiceRow: Hashable, Sendable {
  /// Where a voice stands on the way of what it says.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    /// Some of its claims can be followed back to it and no further.
    case origin
    /// All that it says comes from elsewhere: it reprints, cites or goes round in a circle.
    case relay
    /// It says some things itself and relays others.
    case both
    /// It has no name, and what it says counts for whoever quotes it.
    case unnamed
  }

  /// The voice; of one without a name, `anonymous:` and its description.
  package var voice: VoiceID
  /// Its name, or its description.
  package var name: String
  /// What kind of voice it is; of several kinds the first.
  package var role: SourceRole
  /// Whether it is an origin or a relay.
  package var part: Part
  /// How reliable an analyst holds it to be.
  package var reliability: Reliability
  /// How many claims rest on it.
  package var claimCount: Int
  /// How many ties have such a claim.
  package var tieCount: Int
  /// How many articles have such a claim.
  package var articleCount: Int
  /// How many ties have no other claim, and would vanish without it.
  package var soleTieCount: Int
  /// The names of other voices that have something from it that it has from them.
  package var circle: [String]
}

extension Sociogram {
  /// Returns the voices, those first on which the most ties rest alone, then by claims, then by id.
  ///
  /// A claim rests on the publisher of its article, on the voices of its chain and on those that its
  /// article credits, as for the filters `source` and `without`. Rejected claims count for nothing.
  package func voiceRows() -> [VoiceRow] {
    var reader = ClaimWitnesses(
      of: claims, OriginTracer(articles: articles), articles: articles)
    var bundles: [PropositionID: [Witness]] = [:]
    for claim in claims where !claim.isRejected {
      bundles[claim.proposition, default: []].append(reader.witness(of: claim))
    }
    var count = VoiceCount(reader.book, articles, grading: grading)
    for tie in ties { count.add(bundles[tie.proposition] ?? [], relays: tie.relays) }
    return count.rows()
  }
}
