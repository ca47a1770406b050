package import GraphAnalysis
internal import GRDB
package import SociogramModel

extension SociogramDatabase {
  /// Two versions as far as they differ: all articles and actors, the ties that are not the same to
  /// the byte, and the claims that may tell why. What is left out is the same in both.
  package struct Differing: Sendable {
    /// The part of the old version.
    package var old: Sociogram
    /// The part of the new version.
    package var new: Sociogram
    /// What is known of the rest.
    package var parts: ComparedParts
  }

  /// Reads what differs between this database and a later one; nil where the ties of one are none
  /// that this program's rules make, so that both have to be read as a whole.
  package func differing(from other: SociogramDatabase) throws(GraphStoreError) -> Differing? {
    for database in [self, other] {
      guard try database.reading({ try DatabaseContents.hasCurrentTies($0) }) else { return nil }
    }
    let (before, after) = (self, other)
    let stretches = SociogramDatabase.stretches
    let parts = inParallel(2 + stretches.count) { number in
      Result { () throws(GraphStoreError) -> Part in
        switch number {
        case 0: .side(try before.side(besides: after))
        case 1: .side(try after.side(besides: before))
        default:
          .claims(try ClaimDifference(from: before, to: after, in: stretches[number - 2]))
        }
      }
    }
    var sides: [Side] = []
    var differences: [ClaimDifference] = []
    for part in parts {
      switch try part.get() {
      case .side(let side): sides.append(side)
      case .claims(let difference): differences.append(difference)
      }
    }
    let claims = ClaimDifference(joining: differences)
    let (old, new) = (sides[0], sides[1])
    let regrouped = old.tracer.articles(tracedOtherwiseThanBy: new.tracer)
      .union(new.tracer.articles(tracedOtherwiseThanBy: old.tracer))
    let keys = Set(regrouped.map { TermKey.key(of: $0.rawValue) })
    let read = inParallel(2) { number in
      Result { () throws(GraphStoreError) in
        let ids = number == 0 ? claims.oldClaims(in: keys) : claims.newClaims(in: keys)
        return try (number == 0 ? before : after).reading { database in
          try SociogramDatabase.claims(ids, in: database)
        }
      }
    }
    var differing = Differing(
      old: old.sociogram, new: new.sociogram,
      parts: ComparedParts(
        sizes: (old.size, new.size), labels: (old.labels, new.labels),
        tracers: (old.tracer, new.tracer)))
    differing.old.claims = try read[0].get()
    differing.new.claims = try read[1].get()
    return differing
  }

  private enum Part: Sendable {
    case side(Side)
    case claims(ClaimDifference)
  }

  /// A version without claims.
  private struct Side: Sendable {
    var sociogram: Sociogram
    var labels: [TieID: String]
    var size: SociogramDifference.Size
    var tracer: OriginTracer
  }

  /// This version with the ties that are not the same in another.
  private func side(besides other: SociogramDatabase) throws(GraphStoreError) -> Side {
    try reading { database in
      try database.execute(sql: "ATTACH DATABASE ? AS other", arguments: [other.path])
      try database.execute(sql: "PRAGMA other.mmap_size = 4294967296")
      var sociogram = try DatabaseContents(database).unbuiltSociogram()
      var labels: [TieID: String] = [:]
      sociogram.ties = []
      var rows = try RawRows(
        database,
        """
        SELECT a.json, a.label FROM main.tie a LEFT JOIN other.tie b USING (id)
        WHERE b.json IS NOT a.json OR b.label IS NOT a.label ORDER BY a.id
        """)
      while try rows.next() {
        var parser = JSONParser(rows.utf8(0))
        let tie = try parser.value().tie()
        sociogram.ties.append(tie)
        labels[tie.id] = try StoredText.restored(rows.text(1))
      }
      sociogram.origins = try DatabaseContents.origins(in: database)
      let size = SociogramDifference.Size(
        articles: sociogram.articles.count, actors: sociogram.actors.count,
        ties: try Int.fetchOne(database, sql: "SELECT count(*) FROM main.tie") ?? 0)
      return Side(
        sociogram: sociogram, labels: labels, size: size,
        tracer: OriginTracer(articles: sociogram.articles))
    }
  }
}
