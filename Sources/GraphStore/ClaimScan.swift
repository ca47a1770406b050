internal import GRDB
package import GraphAnalysis
package import SociogramModel

/// All claims of some databases that are to become one, in the order of their ids, without quotes.
package struct ClaimScan: Sendable {
  /// What the databases say beside claims, in the order in which they are attached.
  package let graphs: [Sociogram]
  /// What they say together; of several, the caller unites it.
  package var graph: Sociogram
  /// What the articles of a single database trace origins to; of several, that takes their union.
  let tracer: OriginTracer?
  /// The claims.
  let rows: [ClaimRow]
  /// The texts that the claims share.
  let texts: SharedTexts
  /// What these texts mean.
  let values: ScannedValues
  /// What the ties say of themselves; without a filter nothing.
  let facts: [SplitID: TieFacts]
  /// Where the claims come from, in the order in which they are attached.
  let databases: [SociogramDatabase]

  /// Scans the claims of databases that have no article in common; nil where that does not give the
  /// ties: under grades, or where other rules than this program's made them.
  ///
  /// - Parameter filter: What is to be kept of the claims, of a single database.
  package init?(
    _ databases: [SociogramDatabase], for filter: ClaimFilter? = nil
  ) throws(GraphStoreError) {
    for database in databases {
      guard try database.reading({ try DatabaseContents.hasCurrentTies($0) }) else { return nil }
    }
    let texts = try SharedTexts(of: databases)
    let stretches = SociogramDatabase.stretches
    let parts = inParallel(databases.count + 1 + stretches.count) { number in
      Result { () throws(GraphStoreError) -> Part in
        let stretch = number - databases.count - 1
        if stretch >= 0 {
          return .rows(try ClaimScan.rows(of: databases, in: stretches[stretch], texts))
        }
        if number < databases.count {
          let graph = try ClaimScan.graph(of: databases[number])
          return .graph(graph, databases.count == 1 ? OriginTracer(articles: graph.articles) : nil)
        }
        guard let filter else { return .facts([:]) }
        return .facts(try databases[0].tieFacts(relayingOnly: !filter.choosesTies))
      }
    }
    var graphs: [Sociogram] = []
    var stretchesOfRows: [[ClaimRow]] = []
    var facts: [SplitID: TieFacts] = [:]
    var tracer: OriginTracer?
    for part in parts {
      switch try part.get() {
      case .facts(let found): facts = found
      case .graph(let graph, let traced):
        graphs.append(graph)
        tracer = traced
      case .rows(let stretch): stretchesOfRows.append(stretch)
      }
    }
    guard graphs.allSatisfy({ $0.grading == Grading() }) else { return nil }
    self.databases = databases
    self.graphs = graphs
    graph = graphs.first ?? SociogramDatabase.nothing
    self.tracer = tracer
    self.texts = texts
    self.facts = facts
    rows = Array(stretchesOfRows.joined())
    do {
      values = try ScannedValues(of: rows, texts)
    } catch {
      throw GraphStoreError(error, database: databases.first?.path ?? "")
    }
  }

  private enum Part: Sendable {
    case graph(Sociogram, OriginTracer?)
    case facts([SplitID: TieFacts])
    case rows([ClaimRow])
  }

  private static func graph(
    of database: SociogramDatabase
  ) throws(GraphStoreError) -> Sociogram {
    try database.reading { database in
      let contents = try DatabaseContents(database)
      try contents.checkCounts(database, countingClaims: true)
      return contents.unbuiltSociogram()
    }
  }

  /// The claims of all databases whose ids start in a stretch.
  private static func rows(
    of databases: [SociogramDatabase], in stretch: Range<Int64>, _ texts: SharedTexts
  ) throws(GraphStoreError) -> [ClaimRow] {
    var all: [ClaimRow] = []
    for database in databases {
      let rows = try database.reading { database in
        var rows: [ClaimRow] = []
        var cursor = try RawRows(
          database,
          "SELECT \(ClaimRow.columns) FROM claim WHERE head >= ? AND head < ? ORDER BY head, tail",
          [stretch.lowerBound, stretch.upperBound])
        // Hot: every claim of a graph.
        while try cursor.next() { rows.append(try ClaimRow(cursor, texts)) }
        return rows
      }
      all = all.isEmpty ? rows : merged(all, rows)
    }
    return all
  }

  private static func merged(_ a: [ClaimRow], _ b: [ClaimRow]) -> [ClaimRow] {
    var merged: [ClaimRow] = []
    merged.reserveCapacity(a.count + b.count)
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i].id < b[j].id {
        merged.append(a[i])
        i += 1
      } else {
        merged.append(b[j])
        j += 1
      }
    }
    merged += a[i...]
    merged += b[j...]
    return merged
  }
}

extension SociogramDatabase {
  /// The first halves of claims' ids, parted so that threads can share them.
  static let stretches: [Range<Int64>] = {
    let quarter = Int64(1) << 58
    return (0..<4).map { (quarter * $0)..<(quarter * ($0 + 1)) }
  }()

  /// The graph of nothing.
  static let nothing = Sociogram(
    provenance: Provenance(program: "", registry: "", language: ""), articles: [], actors: [],
    claims: [], origins: [], ties: [])
}
