package import GraphAnalysis
internal import SociogramModel

/// A part of a scan, ready to be written into a database of its own.
package struct ScanPart: Sendable {
  /// Where the claims are.
  let scan: ClaimScan
  /// All but claims, origins and ties, with actors as far as they are in the part; while they are
  /// sorted out, claims can be copied.
  let rest: WorkAside<Sociogram>
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
  /// These ties; while they are worked out, claims can be copied.
  var madeTies: MadeTies

  /// Whether no claim is in the part.
  package var isEmpty: Bool { !isKept.contains(true) }
}

extension ScanPart {
  /// The origins of the ties, which relays decide on: once all are made.
  func origins() -> [Origin] {
    ClaimScan.origins(names, relays: copiedRelays + madeTies.all.flatMap(\.relays))
  }
}

extension ClaimScan {
  /// The graph of the articles of several databases.
  static func whole(
    of databases: [SociogramDatabase], label: String?
  ) throws(GraphStoreError) -> ScanPart {
    guard let scan = try ClaimScan(databases, label: label) else {
      throw GraphStoreError(
        code: .malformedDatabase, message: "The database was replaced while it was read.",
        hint: "Run the command again.", file: databases.first?.path ?? "")
    }
    return scan.whole()
  }

  private func whole() -> ScanPart {
    let work = WorkAside { TieBundles(rows, values) }
    let all = [Bool](repeating: true, count: rows.count)
    let witnesses = ScanWitnesses(of: self)
    let bundles = work.wait()
    let names = witnesses.originNames(all)
    let numbers = bundles.ids.indices.filter { !bundles[$0].isEmpty }
    let ties = witnesses.ties(
      numbers.map { (bundles.ids[$0], bundles[$0]) }, names: names, relays: nil)
    return ScanPart(
      scan: self, rest: WorkAside { rest(of: all, excerpt: graph.excerpt) }, isKept: all,
      names: names, madeCount: numbers.count, madeTies: ties)
  }

  /// The voices of the claims.
  ///
  /// - Precondition: the scan is of one database and was made for a filter.
  package func voiceRows() -> [VoiceRow] {
    let bundles = TieBundles(rows, values)
    let witnesses = ScanWitnesses(of: self)
    var count = VoiceCount(witnesses.book, graph.articles, grading: graph.grading)
    for number in bundles.ids.indices where !bundles[number].isEmpty {
      count.add(
        bundles[number].map { witnesses.all[Int($0)] },
        relays: facts[bundles.ids[number]]?.relays ?? [])
    }
    return count.rows()
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

  /// All but claims, origins and ties of the part that some claims make.
  func rest(of isKept: [Bool], excerpt: Excerpt?) -> Sociogram {
    var part = graph
    part.excerpt = excerpt
    part.actors = actors(of: isKept)
    part.places = part.places(of: part.actors)
    return part
  }

  private func actors(of isKept: [Bool]) -> [Actor] {
    var isUsed = [Bool](repeating: false, count: texts.count)
    for (place, row) in rows.enumerated() where isKept[place] {
      isUsed[Int(row.subject)] = true
      isUsed[Int(row.object)] = true
    }
    let ends = values.references.indices.lazy.filter { isUsed[$0] }
      .compactMap { values.references[$0] }
    return Sociogram.joined(graph.actors, usedBy: ends)
  }
}
