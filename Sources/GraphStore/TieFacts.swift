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
    var facts: [(key: String, value: JSONValue)] = []
    do throws(WireError) {
      try parser.object { (parser, key) throws(WireError) in
        if key == "articles" { throw WireError(.invalidValue, "", offset: -1) }
        facts.append((key, try parser.value()))
      }
    } catch {
      if error.offset != -1 { throw error }
    }
    let value = JSONValue.object(facts)
    confidence = try value.figure("confidence")
    if case .bool(true) = try value.member("contested") { isContested = true }
    relays = try value.relays(of: PropositionID(id.text("p")))
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
