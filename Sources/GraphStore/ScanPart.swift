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
  var makeTies: @Sendable () -> [MadeTie]

  /// Whether no claim is in the part.
  package var isEmpty: Bool { !isKept.contains(true) }
}

extension ClaimScan {
  /// The whole scan with its ties.
  package func whole() -> ScanPart {
    let bundles = TieBundles(rows) { !values.isRejected($0) }
    let all = [Bool](repeating: true, count: rows.count)
    let witnesses = ScanWitnesses(of: self)
    let names = witnesses.originNames(all)
    var whole = graph
    whole.actors = actors(of: all)
    whole.places = whole.places(of: whole.actors)
    let toMake = bundles.ids.indices.lazy.filter { !bundles[$0].isEmpty }
      .map { (id: bundles.ids[$0], claims: Array(bundles[$0])) }
    return ScanPart(
      scan: self, graph: whole, isKept: all, names: names, madeCount: toMake.count
    ) { [toMake = Array(toMake)] in
      witnesses.ties(toMake, names: names, relays: nil)
    }
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
  func actors(of isKept: [Bool]) -> [Actor] {
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
