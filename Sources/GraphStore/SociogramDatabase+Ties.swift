internal import GRDB
internal import GraphAnalysis
package import SociogramModel

// Ways to the ties of a database that leave its claims unread.

extension SociogramDatabase {
  /// Reads all but the claims, with the ties as they are stored; nil where other rules than this
  /// program's made them.
  package func readTies() throws(GraphStoreError) -> Sociogram? {
    guard try reading({ try DatabaseContents.hasCurrentTies($0) }) else { return nil }
    // Ids are spread evenly over their first digit.
    let bounds = ["t-0", "t-4", "t-8", "t-c", "t-g"]
    let parts = inParallel(bounds.count) { number in
      Result { () throws(GraphStoreError) -> Part in
        number == 0
          ? .graph(try readGraph())
          : .ties(try storedTies(from: bounds[number - 1], to: bounds[number]))
      }
    }
    var graph = SociogramDatabase.nothing
    var ties: [Tie] = []
    for part in parts {
      switch try part.get() {
      case .graph(let found): graph = found
      case .ties(let found): ties += found
      }
    }
    graph.ties = ties
    return graph
  }

  /// Returns the ties of a part of the database, with all else but claims.
  package func ties(of part: ScanPart) throws(GraphStoreError) -> Sociogram {
    return try reading { database in
      let statement = try database.makeStatement(sql: "SELECT json FROM tie WHERE id = ?")
      let copied = try part.copiedTies.map { id in
        let json = try String.fetchOne(statement, arguments: [id.text("t")]) ?? ""
        return try SociogramDatabase.tie(Array(json.utf8))
      }
      var graph = part.rest.wait()
      graph.origins = part.origins()
      let made = try part.madeTies.all.map { try SociogramDatabase.tie(Array($0.json.utf8)) }
      graph.ties = (copied + made).sorted { $0.id < $1.id }
      return graph
    }
  }

  private enum Part: Sendable {
    case graph(Sociogram)
    case ties([Tie])
  }

  private func readGraph() throws(GraphStoreError) -> Sociogram {
    try reading { database in
      let contents = try DatabaseContents(database)
      try contents.checkCounts(database, countingClaims: true)
      var graph = contents.unbuiltSociogram()
      graph.origins = try DatabaseContents.origins(in: database)
      return graph
    }
  }

  private func storedTies(
    from first: String, to end: String
  ) throws(GraphStoreError) -> [Tie] {
    try reading { database in
      var ties: [Tie] = []
      var rows = try RawRows(
        database, "SELECT json FROM tie WHERE id >= ? AND id < ? ORDER BY id", [first, end])
      while try rows.next() { ties.append(try SociogramDatabase.tie(rows.utf8(0))) }
      return ties
    }
  }

  private static func tie(_ json: [UInt8]) throws -> Tie {
    var parser = JSONParser(json)
    return try parser.value().tie()
  }
}
