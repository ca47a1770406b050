internal import GRDB
package import GraphAnalysis
package import SociogramModel

/// All claims of some databases that are to become one, in the order of their ids, without quotes.
package struct ClaimScan: Sendable {
  /// What the databases say together beside claims.
  package let graph: Sociogram
  /// What their articles trace origins to.
  let tracer: OriginTracer
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
  /// - Parameters:
  ///   - label: What to call several databases together; nil where they have one label between them.
  ///   - filter: What is to be kept of the claims, of a single database.
  package init?(
    _ databases: [SociogramDatabase], label: String? = nil, for filter: ClaimFilter? = nil
  ) throws(GraphStoreError) {
    for database in databases {
      guard try database.reading({ try DatabaseContents.hasCurrentTies($0) }) else { return nil }
    }
    let texts = try SharedTexts(of: databases)
    let stretches = SociogramDatabase.stretches
    let parts = inParallel(2 + stretches.count) { number in
      Result { () throws(GraphStoreError) -> Part in
        switch number {
        case 0:
          let graph = try ClaimScan.graph(of: databases, label: label)
          return .graph(graph, OriginTracer(articles: graph.articles))
        case 1:
          guard let filter else { return .facts([:]) }
          return .facts(try databases[0].tieFacts(relayingOnly: !filter.choosesTies))
        default: return .rows(try ClaimScan.rows(of: databases, in: stretches[number - 2], texts))
        }
      }
    }
    var stretchesOfRows: [[ClaimRow]] = []
    var facts: [SplitID: TieFacts] = [:]
    var (graph, tracer) = (SociogramDatabase.nothing, OriginTracer(articles: []))
    for part in parts {
      switch try part.get() {
      case .facts(let found): facts = found
      case .graph(let found, let traced): (graph, tracer) = (found, traced)
      case .rows(let stretch): stretchesOfRows.append(stretch)
      }
    }
    guard graph.grading == Grading() else { return nil }
    self.databases = databases
    self.graph = graph
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
    case graph(Sociogram, OriginTracer)
    case facts([SplitID: TieFacts])
    case rows([ClaimRow])
  }

  private static func graph(
    of databases: [SociogramDatabase], label: String?
  ) throws(GraphStoreError) -> Sociogram {
    var graphs: [Sociogram] = []
    for database in databases {
      graphs.append(
        try database.reading { database in
          let contents = try DatabaseContents(database)
          try contents.checkCounts(database, countingClaims: true)
          return contents.unbuiltSociogram()
        })
    }
    if graphs.count == 1 { return graphs[0] }
    do {
      return try Sociogram.uniting(graphs, label: label)
    } catch {
      throw GraphStoreError(error, database: databases.first?.path ?? "")
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
        // Ids are spread evenly; a file may say what it likes of their number.
        let count = min(max(0, try DatabaseContents.count(of: "claim", in: database)), 1 << 24)
        rows.reserveCapacity(count / SociogramDatabase.stretches.count + count / 64)
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
