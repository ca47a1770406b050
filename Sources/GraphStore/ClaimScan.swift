internal import GRDB
internal import GraphAnalysis
package import SociogramModel

/// A claim of a database as numbers: what decides on filters and ties, texts by their keys.
struct ClaimRow: Sendable {
  var id: SplitID
  var tie: SplitID
  var article: Int64
  var subject: Int64
  var object: Int64
  var relation: Int64
  var stance: Int64
  var sources: Int64
  var mode: Int64?
  var predicate: Int64
  var date: Int64?
  var reading: Double
  var judgement: Int64?
  var reasons: Int64

  /// The columns, in the order of the values.
  static let columns = """
    head, tail, tieHead, tieTail, article, subject, object, relation, stance, sources, mode, \
    predicate, date, reading, judgement, reasons
    """

  init(_ rows: borrowing RawRows) {
    func optional(_ column: Int32) -> Int64? { rows.isEmpty(column) ? nil : rows.number(column) }
    id = SplitID(head: rows.number(0), tail: rows.number(1))
    tie = SplitID(head: rows.number(2), tail: rows.number(3))
    article = rows.number(4)
    subject = rows.number(5)
    object = rows.number(6)
    relation = rows.number(7)
    stance = rows.number(8)
    sources = rows.number(9)
    mode = optional(10)
    predicate = rows.number(11)
    date = optional(12)
    reading = rows.figure(13)
    judgement = optional(14)
    reasons = rows.number(15)
  }

  /// The keys of all texts of the claim.
  func forEachKey(_ body: (Int64) -> Void) {
    for key in [article, subject, object, relation, stance, sources, predicate, reasons] {
      body(key)
    }
    for case let key? in [mode, date, judgement] { body(key) }
  }
}

/// All claims of some databases that are to become one, in the order of their ids, without quotes.
package struct ClaimScan: Sendable {
  /// What the databases say beside claims: of several, articles and actors of all.
  package var graph: Sociogram
  /// The claims.
  private(set) var rows: [ClaimRow]
  /// The shared texts by their keys.
  private(set) var terms: [Int64: String]
  /// The chains of voices by their keys; empty where nobody filters by them.
  private(set) var chains: [Int64: [Source]] = [:]
  /// What the ties say of themselves; empty where nobody filters by it.
  private(set) var facts: [SplitID: TieFacts] = [:]
  /// Where the claims come from, in the order in which they are attached.
  let databases: [SociogramDatabase]

  /// Scans a database.
  ///
  /// - Parameter isForFilter: Whether chains of voices and ties are looked at.
  init(_ database: SociogramDatabase, isForFilter: Bool) throws(GraphStoreError) {
    databases = [database]
    let stretches = SociogramDatabase.stretches
    let parts = inParallel(stretches.count + 2) { number in
      Result { () throws(GraphStoreError) -> Part in
        switch number {
        case 0: .rest(try ClaimScan.rest(of: database))
        case 1: .facts(isForFilter ? try database.tieFacts() : [:])
        default: .rows(try ClaimScan.rows(of: database, in: stretches[number - 2]))
        }
      }
    }
    (graph, terms, rows) = (SociogramDatabase.nothing, [:], [])
    for part in parts {
      switch try part.get() {
      case .rest(let rest): (graph, terms) = (rest.graph, rest.terms)
      case .facts(let facts): self.facts = facts
      case .rows(let rows): self.rows += rows
      }
    }
    guard isForFilter else { return }
    chains = try checked {
      var reader = DatabaseTerms(terms)
      var chains: [Int64: [Source]] = [:]
      for key in Set(rows.lazy.map(\.sources)) { chains[key] = try reader.chain(key) }
      return chains
    }
  }

  /// Joins the claims of several databases that have no article in common.
  ///
  /// - Parameter graph: What they say together beside claims.
  package init(_ scans: [ClaimScan], graph: Sociogram) throws(GraphStoreError) {
    self.graph = graph
    databases = scans.flatMap(\.databases)
    terms = scans.first?.terms ?? [:]
    for scan in scans.dropFirst() {
      for (key, text) in scan.terms {
        guard let other = terms.updateValue(text, forKey: key), other != text else { continue }
        throw GraphStoreError(ClaimScan.clash, database: scan.databases[0].path)
      }
    }
    rows = scans.first?.rows ?? []
    for scan in scans.dropFirst() { rows = ClaimScan.merged(rows, scan.rows) }
  }

  /// What to say where two texts share a key.
  static let clash = WireError(
    .invalidValue, "Two texts of the sociograms have one key.",
    hint: "Write the sociogram as .json instead.")

  private enum Part: Sendable {
    case rest((graph: Sociogram, terms: [Int64: String]))
    case facts([SplitID: TieFacts])
    case rows([ClaimRow])
  }

  private static func rest(
    of database: SociogramDatabase
  ) throws(GraphStoreError) -> (graph: Sociogram, terms: [Int64: String]) {
    try database.reading { database in
      let contents = try DatabaseContents(database)
      try contents.checkCounts(database, countingClaims: true)
      return (contents.unbuiltSociogram(), try DatabaseTerms.all(in: database))
    }
  }

  private static func rows(
    of database: SociogramDatabase, in stretch: Range<Int64>
  ) throws(GraphStoreError) -> [ClaimRow] {
    try database.reading { database in
      var rows: [ClaimRow] = []
      var cursor = try RawRows(
        database,
        "SELECT \(ClaimRow.columns) FROM claim WHERE head >= ? AND head < ? ORDER BY head, tail",
        [stretch.lowerBound, stretch.upperBound])
      // Hot: every claim of a graph.
      while try cursor.next() { rows.append(ClaimRow(cursor)) }
      return rows
    }
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

  /// Scans the claims; nil where that does not give the ties: under grades, or where other rules than
  /// this program's made them.
  package func scan(isForFilter: Bool) throws(GraphStoreError) -> ClaimScan? {
    guard try reading({ try DatabaseContents.hasCurrentTies($0) }) else { return nil }
    let scan = try ClaimScan(self, isForFilter: isForFilter)
    return scan.graph.grading == Grading() ? scan : nil
  }
}
