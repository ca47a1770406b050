internal import GRDB
package import GraphAnalysis
internal import SociogramModel

extension ClaimScan {
  /// Resolves the names of a filter.
  package func selection(_ filter: ClaimFilter) throws(GraphError) -> ClaimSelection {
    try ClaimSelection(
      filter, articles: graph.articles, actors: graph.actors, chains: chains.values)
  }

  /// Returns the part that a filter keeps; nil where names of origins become others, so that ties
  /// that keep all their claims change too.
  ///
  /// A tie that keeps all its claims is taken over as it is, the others are worked out anew: the
  /// result is that of ``SociogramModel/Sociogram/filtered(by:)``.
  ///
  /// - Precondition: the scan is of one database.
  package func part(
    _ selection: ClaimSelection, by filter: ClaimFilter
  ) throws(GraphStoreError) -> ScanPart? {
    try checked { try chosenPart(selection, by: filter) }
  }

  private func chosenPart(
    _ selection: ClaimSelection, by filter: ClaimFilter
  ) throws -> ScanPart? {
    var isKept = try admissions(selection)
    let rejected = try rejections()
    let bundles = TieBundles(rows) { !rejected.contains($0.judgement) }
    let tracer = OriginTracer(articles: graph.articles)
    var naming = OriginNaming(self, tracer)
    let names = try naming.names([Bool](repeating: true, count: rows.count), besides: rejected)

    var copied: [Int] = []
    var bundlesToMake: [(id: SplitID, claims: [Int32])] = []
    for number in bundles.ids.indices {
      let members = bundles[number]
      let left = members.filter { isKept[Int($0)] }
      if left.count == members.count {
        copied.append(number)
      } else if !left.isEmpty {
        bundlesToMake.append((bundles.ids[number], Array(left)))
      }
    }
    let relays = bundlesToMake.flatMap { facts[$0.id]?.relays ?? [] }
    var madeCount = bundlesToMake.count
    var make: @Sendable () throws -> [MadeTie] = { [bundlesToMake] in
      try makeTies(bundlesToMake, tracer, names, relays: relays)
    }
    if filter.choosesTies {
      var made = try make()
      let all = copied.count + made.count
      let kept = try ties(filter, selection, copied.map { bundles.ids[$0] }, made, bundles, isKept)
      made.removeAll { !kept.contains($0.id) }
      copied.removeAll { !kept.contains(bundles.ids[$0]) }
      if copied.count + made.count < all {
        for (place, row) in rows.enumerated() where !kept.contains(row.tie) {
          isKept[place] = false
        }
      }
      madeCount = made.count
      make = { [made] in made }
    }
    let left = try naming.names(isKept, besides: rejected)
    guard left.allSatisfy({ names[$0] == $1 }) else { return nil }

    var part = graph
    part.excerpt = graph.excerpt(for: filter)
    part.actors = try actors(of: isKept)
    part.places = part.places(of: part.actors)
    let ids = copied.map { bundles.ids[$0] }
    return ScanPart(
      scan: self, graph: part, isKept: isKept, copiedTies: ids,
      copiedRelays: ids.flatMap { facts[$0]?.relays ?? [] }, names: left, madeCount: madeCount,
      makeTies: make)
  }

  /// Which claims voices, actors, relations and dates choose.
  private func admissions(_ selection: ClaimSelection) throws -> [Bool] {
    var reader = DatabaseTerms(terms)
    let byChain = chains.mapValues { selection.match(of: $0) }
    let byArticle = Dictionary(
      graph.articles.map { (TermKey.key(of: $0.id.rawValue), selection.match(of: $0)) }
    ) { first, _ in first }
    var byRelation: [Int64: Bool] = [:]
    var byDate: [Int64?: Bool] = [:]
    return try rows.map { row in
      let relation = byRelation[row.relation]
      let admitsRelation = try relation ?? selection.admits(reader.relation(row.relation))
      if relation == nil { byRelation[row.relation] = admitsRelation }
      let date = byDate[row.date]
      let admitsDate = try date ?? selection.admits(reader.date(row.date))
      if date == nil { byDate[row.date] = admitsDate }
      guard admitsRelation, admitsDate else { return false }
      let voices = (byChain[row.sources] ?? []).union(byArticle[row.article] ?? [])
      guard selection.admits(voices) else { return false }
      return try selection.admits(
        reader.reference(row.subject).id, reader.reference(row.object).id)
    }
  }

  /// The ties that stances, contradiction, confidence and focus keep.
  private func ties(
    _ filter: ClaimFilter, _ selection: ClaimSelection, _ copied: [SplitID], _ made: [MadeTie],
    _ bundles: TieBundles, _ isKept: [Bool]
  ) throws -> Set<SplitID> {
    var reader = DatabaseTerms(terms)
    var kept: [SplitID] = []
    func consider(_ id: SplitID, _ confidence: Double, _ isContested: Bool) throws {
      if filter.contestedOnly && !isContested { return }
      if let least = filter.minimumConfidence, confidence < least { return }
      if !filter.stances.isEmpty {
        let claims = (bundles.number(of: id).map { bundles[$0] } ?? []).filter { isKept[Int($0)] }
        let isThere = try claims.contains {
          filter.stances.contains(try reader.stance(rows[Int($0)].stance))
        }
        if !isThere { return }
      }
      kept.append(id)
    }
    for id in copied {
      try consider(id, facts[id]?.confidence ?? 0, facts[id]?.isContested ?? false)
    }
    for tie in made { try consider(tie.id, tie.confidence, tie.isContested) }
    if filter.focus.isEmpty { return Set(kept) }
    let ends = try kept.map { id -> (ActorID, ActorID) in
      guard let number = bundles.number(of: id), let place = bundles[number].first else {
        return ("", "")
      }
      let row = rows[Int(place)]
      return (try reader.reference(row.subject).id, try reader.reference(row.object).id)
    }
    let reached = Sociogram.actors(within: filter.depth, of: selection.centre, ties: ends)
    return Set(
      zip(kept, ends).filter { reached.contains($1.0) || reached.contains($1.1) }.map(\.0))
  }
}

/// What a filter asks of a tie that it keeps as it is.
struct TieFacts: Sendable {
  var confidence: Double
  var isContested: Bool
  var relays: [Relay]
}

extension SociogramDatabase {
  /// What the ties say of themselves, without their claims.
  func tieFacts() throws(GraphStoreError) -> [SplitID: TieFacts] {
    try reading { database in
      var facts: [SplitID: TieFacts] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT id, json_extract(json, '$.confidence'), json_extract(json, '$.contested'),
            json_extract(json, '$.relays') FROM tie
          """)
      while let row = try rows.next() {
        let id = SplitID(try row.text(0))
        var relays: [Relay] = []
        if let text = try row.optionalText(3) {
          var parser = JSONParser(Array("{\"relays\":\(text)}".utf8))
          relays = try parser.value().relays(of: PropositionID(id.text("p")))
        }
        facts[id] = TieFacts(
          confidence: try row.decode(Double.self, atIndex: 1), isContested: try row.number(2) == 1,
          relays: relays)
      }
      return facts
    }
  }
}
