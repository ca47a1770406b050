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
    // The ties on one thread, the claims on the others.
    let (before, after) = (self, other)
    let halves = inParallel(2) { half in
      Result { () throws(GraphStoreError) in
        half == 0
          ? Half.ties(try before.ties(besidesThoseOf: after))
          : Half.claims(try ClaimDifference(from: before, to: after))
      }
    }
    guard case .ties(let sides) = try halves[0].get(),
      case .claims(let claims) = try halves[1].get()
    else { return nil }
    var (old, new) = (sides.old.sociogram, sides.new.sociogram)
    let (oldTracer, newTracer) = (
      OriginTracer(articles: old.articles), OriginTracer(articles: new.articles)
    )
    let regrouped = oldTracer.articles(tracedOtherwiseThanBy: newTracer)
      .union(newTracer.articles(tracedOtherwiseThanBy: oldTracer))
    let keys = Set(regrouped.map { TermKey.key(of: $0.rawValue) })
    old.claims = try reading { database in
      try SociogramDatabase.claims(claims.oldClaims(in: keys), in: database)
    }
    new.claims = try other.reading { database in
      try SociogramDatabase.claims(claims.newClaims(in: keys), in: database)
    }
    return Differing(
      old: old, new: new,
      parts: ComparedParts(
        sizes: (sides.old.size, sides.new.size), labels: (sides.old.labels, sides.new.labels)))
  }

  private enum Half: Sendable {
    case ties((old: Side, new: Side))
    case claims(ClaimDifference)
  }

  /// A version without claims.
  private struct Side: Sendable {
    var sociogram: Sociogram
    var labels: [TieID: String]
    var size: SociogramDifference.Size
  }

  private func ties(
    besidesThoseOf other: SociogramDatabase
  ) throws(GraphStoreError) -> (old: Side, new: Side) {
    try reading { database in
      try database.execute(sql: "ATTACH DATABASE ? AS other", arguments: [other.path])
      let old = try SociogramDatabase.side("main", without: "other", in: database)
      let new = try SociogramDatabase.side("other", without: "main", in: database)
      return (old, new)
    }
  }

  private static func side(
    _ name: String, without other: String, in database: Database
  ) throws -> Side {
    var sociogram = try DatabaseContents(database, schema: name).unbuiltSociogram()
    var labels: [TieID: String] = [:]
    sociogram.ties = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT a.json, a.label FROM \(name).tie a LEFT JOIN \(other).tie b USING (id)
        WHERE b.json IS NOT a.json OR b.label IS NOT a.label ORDER BY a.id
        """)
    while let row = try rows.next() {
      var parser = JSONParser(Array(try row.text(0).utf8))
      let tie = try parser.value().tie()
      sociogram.ties.append(tie)
      labels[tie.id] = try StoredText.restored(row.text(1))
    }
    sociogram.origins = try DatabaseContents.origins(in: database, schema: name)
    let size = SociogramDifference.Size(
      articles: sociogram.articles.count, actors: sociogram.actors.count,
      ties: try Int.fetchOne(database, sql: "SELECT count(*) FROM \(name).tie") ?? 0)
    return Side(sociogram: sociogram, labels: labels, size: size)
  }
}
