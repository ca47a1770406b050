internal import GraphAnalysis
internal import SociogramModel

/// What the claims of a scan witness, in their order.
struct ScanWitnesses: Sendable {
  /// What the numbers of witnesses mean.
  let book: WitnessBook
  /// The witnesses, one a claim.
  let all: [Witness]
  private let scan: ClaimScan

  /// Finds the origins of all claims.
  init(of scan: ClaimScan) {
    self.scan = scan
    let (values, texts) = (scan.values, scan.texts)
    let articles = values.isArticle.indices.filter { values.isArticle[$0] }
      .map { (number: $0, id: ArticleID(texts.texts[$0])) }.sorted { $0.id < $1.id }
    var articleNumbers = [Int32](repeating: 0, count: texts.count)
    for (place, article) in articles.enumerated() { articleNumbers[article.number] = Int32(place) }
    let dated = values.dates.indices.filter { values.dates[$0] != nil }
    var dateNumbers = [Int32?](repeating: nil, count: texts.count)
    for (place, number) in dated.enumerated() { dateNumbers[number] = Int32(place) }
    var book = WitnessBook(
      scan.tracer, articles: articles.map(\.id),
      dates: dated.compactMap { values.dates[$0] })
    let chains = values.chains.map { $0.map { book.add(chain: $0) } ?? 0 }
    let stances = values.stances.map { $0 ?? .negated }
    let rows = scan.rows
    // Hot: every claim of a graph.
    var witnesses: [Witness] = []
    witnesses.reserveCapacity(rows.count)
    for row in rows {
      let (article, chain) = (articleNumbers[Int(row.article)], chains[Int(row.sources)])
      witnesses.append(
        Witness(
          article: article, chain: chain, origins: book.origins(of: chain, in: article),
          date: row.date.flatMap { dateNumbers[Int($0)] }, stance: stances[Int(row.stance)],
          reading: row.reading))
    }
    all = witnesses
    self.book = book
  }

  /// The origins of the claims that are kept and count, under the names that these give them.
  func originNames(_ isKept: [Bool]) -> [OriginID: Origin] {
    let (rows, values) = (scan.rows, scan.values)
    var counted: [Witness] = []
    counted.reserveCapacity(rows.count)
    for place in rows.indices where isKept[place] && !values.isRejected(rows[place]) {
      counted.append(all[place])
    }
    return book.originNames(of: counted)
  }

  /// Begins to work ties out, several at once.
  ///
  /// - Parameters:
  ///   - bundles: The ties with the places of their claims, in the order of their ids.
  ///   - names: The names of the origins.
  ///   - relays: The relays of the whole, of whose part the ties are; nil for a whole.
  func ties(
    _ bundles: [(id: SplitID, claims: ArraySlice<Int32>)], names: [OriginID: Origin],
    relays: [Relay]?
  ) -> MadeTies {
    let builder = TieBuilder(book, names: names, grading: Grading(), relays: relays)
    return MadeTies(
      ScanWitnesses.parted(bundles).map { part in
        WorkAside {
          let labels = TieLabels(scan.graph.actors)
          var writer = JSONWriter()
          return bundles[part].map { tie($0.id, $0.claims, builder, labels, &writer) }
        }
      })
  }

  private func tie(
    _ id: SplitID, _ places: ArraySlice<Int32>, _ builder: TieBuilder, _ labels: TieLabels,
    _ writer: inout JSONWriter
  ) -> MadeTie {
    // Hot: every claim of a graph, in no order of memory; in short loops many places are fetched at
    // once.
    let rows = scan.rows
    let ids = places.map { rows[Int($0)].id }
    let witnesses = places.map { all[Int($0)] }
    let modes = places.compactMap { rows[Int($0)].mode }.map { scan.texts.texts[Int($0)] }
    let first = scan.rows[Int(places[places.startIndex])]
    let relation = scan.values.relations[Int(first.relation)] ?? .consult
    let tie = builder.tie(
      PropositionID(id.text("p")),
      Claim.orderedEnds(
        scan.values.references[Int(first.subject)]?.id ?? "",
        scan.values.references[Int(first.object)]?.id ?? "", relation), relation,
      claims: [], witnesses: witnesses)
    writer.restart()
    writer.tie(tie, claims: ids)
    return MadeTie(
      id: id, json: String(decoding: writer.bytes, as: UTF8.self),
      label: labels.label(of: tie, modes: modes), confidence: tie.confidence,
      isContested: tie.isContested, relays: tie.relays)
  }

  /// Stretches of ties that hold about as many claims each.
  private static func parted(
    _ bundles: [(id: SplitID, claims: ArraySlice<Int32>)]
  ) -> [Range<Int>] {
    let share = bundles.reduce(0) { $0 + $1.claims.count } / (4 * max(1, coreCount())) + 1000
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
}
