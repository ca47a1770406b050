internal import GRDB
internal import GraphAnalysis
internal import SociogramModel

/// Which claims are not the same in two databases, found by going through both in the order of their
/// ids.
struct ClaimDifference: Sendable {
  /// A claim and the key of its article.
  private struct Place: Sendable {
    var id: SplitID
    var article: Int64
  }

  /// Claims that only the old database has, that only the new one has, or that the two tell
  /// otherwise.
  private var removed: [Place] = []
  private var added: [Place] = []
  private var changed: [SplitID] = []
  /// All claims of the two.
  private var old: [Place] = []
  private var new: [Place] = []

  /// Joins the differences of stretches of ids.
  init(joining parts: some Sequence<ClaimDifference>) {
    for part in parts {
      removed += part.removed
      added += part.added
      changed += part.changed
      old += part.old
      new += part.new
    }
  }

  /// The claims to read of the old database: those that are not the same, and all of some articles
  /// and of those in which claims were lost.
  func oldClaims(in articles: Set<Int64>) -> [SplitID] {
    ClaimDifference.chosen(old, in: articles.union(removed.map(\.article)), and: changed)
  }

  /// The same for the new database.
  func newClaims(in articles: Set<Int64>) -> [SplitID] {
    let others = articles.union(removed.map(\.article))
    return ClaimDifference.chosen(new, in: others, and: changed + added.map(\.id))
  }

  private static func chosen(
    _ places: [Place], in articles: Set<Int64>, and others: [SplitID]
  ) -> [SplitID] {
    var ids = Set(others)
    for place in places where articles.contains(place.article) { ids.insert(place.id) }
    return ids.sorted()
  }

  /// Compares two databases in a stretch of ids.
  init(
    from before: SociogramDatabase, to after: SociogramDatabase, in stretch: Range<Int64>
  ) throws(GraphStoreError) {
    var found = ClaimDifference()
    try before.reading { first in
      try after.reading { second in
        try found.compare(first, second, in: stretch)
      }
    }
    self = found
  }

  private init() {}

  private mutating func compare(
    _ first: Database, _ second: Database, in stretch: Range<Int64>
  ) throws {
    let sql = "SELECT * FROM claim WHERE head >= ? AND head < ? ORDER BY head, tail"
    var before = try RawRows(first, sql, [stretch.lowerBound, stretch.upperBound])
    var after = try RawRows(second, sql, [stretch.lowerBound, stretch.upperBound])
    func place(_ rows: borrowing RawRows) -> Place {
      Place(
        id: SplitID(head: rows.number(0), tail: rows.number(1)),
        article: rows.number(DatabaseSchema.articleColumn))
    }
    // Hot: every claim of two graphs.
    var one = try before.next() ? place(before) : nil
    var other = try after.next() ? place(after) : nil
    while one != nil || other != nil {
      if let x = one, other.map({ x.id < $0.id }) ?? true {
        removed.append(x)
        old.append(x)
        one = try before.next() ? place(before) : nil
      } else if let y = other, one.map({ y.id < $0.id }) ?? true {
        added.append(y)
        new.append(y)
        other = try after.next() ? place(after) : nil
      } else if let x = one, let y = other {
        if !before.equals(after, from: 2) { changed.append(x.id) }
        old.append(x)
        new.append(y)
        one = try before.next() ? place(before) : nil
        other = try after.next() ? place(after) : nil
      }
    }
  }
}
