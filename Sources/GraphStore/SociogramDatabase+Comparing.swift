package import GraphAnalysis
internal import GRDB
package import SociogramModel

extension SociogramDatabase {
  /// Two versions as far as they differ: all articles and actors, the ties that are not the same to
  /// the byte, and the claims of these. What is left out is the same in both.
  package struct Differing {
    /// The part of the old version.
    package var old: Sociogram
    /// The part of the new version.
    package var new: Sociogram
    /// How large the whole versions are.
    package var sizes: (old: SociogramDifference.Size, new: SociogramDifference.Size)
  }

  /// Reads what differs between this database and a later one.
  package func differing(from other: SociogramDatabase) throws(GraphStoreError) -> Differing {
    // The other is checked by itself first, since what is attached is not looked at again.
    try other.reading { _ in }
    return try reading { database in
      try database.execute(sql: "ATTACH DATABASE ? AS other", arguments: [other.path])
      let old = try part("main", without: "other", in: database)
      let new = try other.part(besides: "main", in: database)
      return Differing(
        old: old.sociogram, new: new.sociogram, sizes: (old: old.size, new: new.size))
    }
  }

  private func part(besides name: String, in database: Database) throws -> (
    sociogram: Sociogram, size: SociogramDifference.Size
  ) {
    let ties = try SociogramDatabase.ties(in: "other", notIn: name, of: database)
    return try reading { own in try SociogramDatabase.part(with: ties, of: own) }
  }

  private func part(_ name: String, without other: String, in database: Database) throws -> (
    sociogram: Sociogram, size: SociogramDifference.Size
  ) {
    try SociogramDatabase.part(
      with: SociogramDatabase.ties(in: name, notIn: other, of: database), of: database)
  }

  /// The ties of one database that the other lacks or tells otherwise.
  private static func ties(
    in name: String, notIn other: String, of database: Database
  ) throws -> [Tie] {
    let rows = try String.fetchCursor(
      database,
      sql: """
        SELECT a.json FROM \(name).tie a LEFT JOIN \(other).tie b USING (id)
        WHERE b.json IS NOT a.json OR b.label IS NOT a.label ORDER BY a.id
        """)
    var ties: [Tie] = []
    while let json = try rows.next() {
      var parser = JSONParser(Array(json.utf8))
      ties.append(try parser.value().tie())
    }
    return ties
  }

  private static func part(with ties: [Tie], of database: Database) throws -> (
    sociogram: Sociogram, size: SociogramDifference.Size
  ) {
    let contents = try DatabaseContents(database)
    var sociogram = contents.unbuiltSociogram()
    sociogram.ties = ties
    sociogram.origins = try DatabaseContents.origins(in: database)
    sociogram.claims = try claims(Set(ties.flatMap(\.claims)).sorted(), in: database)
    let size = SociogramDifference.Size(
      articles: sociogram.articles.count, actors: sociogram.actors.count,
      ties: try Int.fetchOne(database, sql: "SELECT count(*) FROM tie") ?? 0)
    return (sociogram, size)
  }
}
