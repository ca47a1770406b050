internal import GRDB
internal import SociogramModel

/// What a filter asks of a tie that it keeps as it is.
struct TieFacts: Sendable {
  var confidence = 0.0
  var isContested = false
  var relays: [Relay] = []

  /// Takes the facts of a tie that was worked out.
  init(_ tie: MadeTie) { (confidence, isContested) = (tie.confidence, tie.isContested) }

  /// Reads the JSON of a tie as far as needed: its claims and reasons, most of it, are passed over.
  init(_ id: SplitID, json: [UInt8]) throws(WireError) {
    var parser = JSONParser(json)
    do throws(WireError) {
      try parser.object { (parser, key) throws(WireError) in
        switch key {
        case "confidence": confidence = try JSONValue.object([(key, parser.value())]).figure(key)
        case "contested": if case .bool(true) = try parser.value() { isContested = true }
        case "relays":
          let value = JSONValue.object([(key, try parser.value())])
          relays = try value.relays(of: PropositionID(id.text("p")))
        case "articles": throw WireError(.invalidValue, "", offset: -1)
        default: _ = try parser.value()
        }
      }
    } catch {
      if error.offset != -1 { throw error }
    }
  }
}

extension SociogramDatabase {
  /// What ties say of themselves, without their claims.
  ///
  /// - Parameter relayingOnly: Whether only those are wanted that hold relays.
  func tieFacts(relayingOnly: Bool) throws(GraphStoreError) -> [SplitID: TieFacts] {
    try reading { database in
      var facts: [SplitID: TieFacts] = [:]
      let condition = relayingOnly ? " WHERE instr(json, '\"relays\":') > 0" : ""
      var rows = try RawRows(database, "SELECT id, json FROM tie\(condition)")
      while try rows.next() {
        let id = SplitID(rows.text(0))
        facts[id] = try TieFacts(id, json: rows.utf8(1))
      }
      return facts
    }
  }
}
