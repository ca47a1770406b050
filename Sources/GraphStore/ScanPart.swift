internal import GraphAnalysis
internal import SociogramModel

/// A part of a scan, or the whole, ready to be written into a database of its own.
package struct ScanPart: Sendable {
  /// Where the claims are.
  let scan: ClaimScan
  /// All but claims, origins and ties, with actors as far as they are in the part.
  var graph: Sociogram
  /// Which of the scan's claims are in the part.
  var isKept: [Bool]
  /// The ties that are what they were in the database, by their ids.
  var copiedTies: [SplitID] = []
  /// The relays of these ties.
  var copiedRelays: [Relay] = []
  /// The origins of the claims.
  var names: [OriginID: Origin]
  /// How many ties are worked out anew.
  var madeCount: Int
  /// Works these ties out, in the order of their ids; it may take a while, and claims can be
  /// copied meanwhile.
  var makeTies: @Sendable () throws -> [MadeTie]

  /// Whether no claim is in the part.
  package var isEmpty: Bool { !isKept.contains(true) }
}

/// A tie as it is written into a database.
struct MadeTie: Sendable {
  var id: SplitID
  var json: String
  var label: String
  var confidence: Double
  var isContested: Bool
  var relays: [Relay]
}

extension ClaimScan {
  /// The whole scan with its ties.
  package func whole() throws(GraphStoreError) -> ScanPart {
    try checked {
      let rejected = try rejections()
      let bundles = TieBundles(rows) { !rejected.contains($0.judgement) }
      let tracer = OriginTracer(articles: graph.articles)
      let all = [Bool](repeating: true, count: rows.count)
      var naming = OriginNaming(self, tracer)
      let names = try naming.names(all, besides: rejected)
      var whole = graph
      whole.actors = try actors(of: all)
      whole.places = whole.places(of: whole.actors)
      return ScanPart(
        scan: self, graph: whole, isKept: all, names: names, madeCount: bundles.ids.count
      ) {
        try makeTies(
          bundles.ids.indices.map { (bundles.ids[$0], Array(bundles[$0])) }, tracer, names,
          relays: nil)
      }
    }
  }

  /// Works ties out, several at once.
  ///
  /// - Parameter bundles: The ties with the places of their claims, in the order of their ids.
  func makeTies(
    _ bundles: [(id: SplitID, claims: [Int32])], _ tracer: OriginTracer,
    _ names: [OriginID: Origin], relays: [Relay]?
  ) throws -> [MadeTie] {
    let builder = TieBuilder(tracer, origins: names, grading: Grading(), relays: relays)
    let parts = ClaimScan.parted(bundles)
    return try inParallel(parts.count) { part in
      Result {
        // Each thread has texts of its own: counting references to shared ones, threads would wait
        // for each other.
        var reader = DatabaseClaimReader(DatabaseTerms(terms))
        var labels = TieLabels(graph.actors)
        return try bundles[parts[part]].map { bundle in
          let claims = try bundle.claims.map { try reader.leanClaim(rows[Int($0)]) }
          let tie = builder.tie(of: claims)
          for claim in claims { labels.add(claim) }
          var writer = JSONWriter()
          writer.tie(tie)
          return MadeTie(
            id: bundle.id, json: String(decoding: writer.bytes, as: UTF8.self),
            label: labels.label(of: tie), confidence: tie.confidence, isContested: tie.isContested,
            relays: tie.relays)
        }
      }
    }.flatMap { try $0.get() }
  }

  /// Stretches of ties that hold about as many claims each, one for each core.
  private static func parted(_ bundles: [(id: SplitID, claims: [Int32])]) -> [Range<Int>] {
    let share = bundles.reduce(0) { $0 + $1.claims.count } / max(1, coreCount()) + 1000
    var parts: [Range<Int>] = []
    var (start, size) = (0, 0)
    for (index, bundle) in bundles.enumerated() {
      size += bundle.claims.count
      if size < share, index < bundles.count - 1 { continue }
      parts.append(start..<(index + 1))
      (start, size) = (index + 1, 0)
    }
    return parts
  }

  /// The keys of judgements that reject a claim; compared with the optional key of a claim.
  func rejections() throws -> Set<Int64?> {
    var reader = DatabaseTerms(terms)
    var rejected: Set<Int64?> = []
    for key in Set(rows.lazy.compactMap(\.judgement))
    where try reader.judgement(key).verdict == .reject {
      rejected.insert(key)
    }
    return rejected
  }

  /// The origins of ties, with those to which relays lead.
  static func origins(
    _ names: [OriginID: Origin], relays: some Sequence<Relay>
  ) -> [Origin] {
    var origins = names
    for relay in relays {
      let known = origins[relay.origin.id]
      origins[relay.origin.id] = known.map { $0.preferring(relay.origin) } ?? relay.origin
    }
    return origins.values.sorted { $0.id < $1.id }
  }

  /// The actors of some claims.
  func actors(of isKept: [Bool]) throws -> [Actor] {
    var reader = DatabaseTerms(terms)
    var keys: Set<Int64> = []
    for (place, row) in rows.enumerated() where isKept[place] {
      keys.insert(row.subject)
      keys.insert(row.object)
    }
    return Sociogram.joined(
      graph.actors, usedBy: try keys.map { try reader.reference($0) })
  }

  /// Puts whatever goes wrong into the words of the store.
  func checked<Result>(_ body: () throws -> Result) throws(GraphStoreError) -> Result {
    do {
      return try body()
    } catch {
      throw GraphStoreError(error, database: databases.first?.path ?? "")
    }
  }
}
