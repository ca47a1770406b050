internal import GraphAnalysis
internal import SociogramModel

/// Finds the origins of a scan's claims under the names that all of some claims together give.
struct OriginNaming {
  /// What tells the origin of a claim that cites nobody by name.
  private struct Place: Hashable {
    var article: Int64
    var sources: Int64
  }

  private let scan: ClaimScan
  private let tracer: OriginTracer
  private var terms: DatabaseTerms
  /// The origins that chains lead to; nil where the article decides.
  private var cited: [Int64: Origin?] = [:]
  private var grounds: [Place: Origin] = [:]

  init(_ scan: ClaimScan, _ tracer: OriginTracer) {
    self.scan = scan
    self.tracer = tracer
    terms = DatabaseTerms(scan.terms)
  }

  /// The origins of some claims.
  mutating func names(
    _ isKept: [Bool], besides rejected: Set<Int64?>
  ) throws -> [OriginID: Origin] {
    // Hot: every claim of a graph; names are compared once for each chain, or each chain in an article.
    var chains: Set<Int64> = []
    var places: Set<Place> = []
    for (place, row) in scan.rows.enumerated() where isKept[place] {
      if !rejected.isEmpty, rejected.contains(row.judgement) { continue }
      if try citedOrigin(of: row.sources) != nil {
        chains.insert(row.sources)
      } else {
        places.insert(Place(article: row.article, sources: row.sources))
      }
    }
    var names: [OriginID: Origin] = [:]
    func add(_ origin: Origin) {
      names[origin.id] = names[origin.id].map { $0.preferring(origin) } ?? origin
    }
    for key in chains { if let origin = try citedOrigin(of: key) { add(origin) } }
    for place in places { add(try ground(of: place)) }
    return names
  }

  private mutating func citedOrigin(of key: Int64) throws -> Origin? {
    if let known = cited[key] { return known }
    let origin = OriginTracer.citedOrigin(of: try chain(key))
    cited[key] = .some(origin)
    return origin
  }

  private mutating func ground(of place: Place) throws -> Origin {
    if let known = grounds[place] { return known }
    let origin = tracer.ground(
      of: try chain(place.sources), in: ArticleID(try terms.text(place.article)))
    grounds[place] = origin
    return origin
  }

  private mutating func chain(_ key: Int64) throws -> [Source] {
    if let chain = scan.chains[key] { return chain }
    return try terms.chain(key)
  }
}
