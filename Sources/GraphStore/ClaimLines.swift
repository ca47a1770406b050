internal import GraphAnalysis
package import SociogramModel

/// Claims as JSON Lines: one claim a line, with the keys of the contract first.
package enum ClaimLines {
  /// Returns the lines of some claims, in the order given, each ended by a line feed.
  package static func encode(_ claims: [Claim]) -> [UInt8] {
    var writer = JSONWriter()
    for claim in claims {
      writer.claim(claim)
      writer.newline()
    }
    return writer.bytes
  }

  /// Reads claims; empty lines are passed over.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name, for messages.
  package static func decode(
    _ bytes: [UInt8], file: String
  ) throws(GraphStoreError) -> [Claim] {
    var claims: [Claim] = []
    try forEachClaim(in: bytes, file: file) { claims.append($0) }
    return claims
  }

  /// Hands the claims of a file over one after the other, so that they need not all be held.
  package static func forEachClaim(
    in bytes: [UInt8], file: String, _ body: (Claim) -> Void
  ) throws(GraphStoreError) {
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      var parser = JSONParser(Array(line))
      do throws(WireError) {
        let value = try parser.value()
        try parser.end()
        body(try value.claim())
      } catch {
        throw GraphStoreError(error, file: file, line: number)
      }
    }
  }

  /// Returns the sociogram that a file of claims makes.
  ///
  /// A claim line says less than a sociogram: articles are known only by id and publisher (their
  /// digest is empty), so that neither agency credits nor near-identical copies join origins, and
  /// actors have no names in use beside the one written.
  package static func sociogram(of claims: [Claim], label: String? = nil) -> Sociogram {
    Sociogram(
      label: label, provenance: Provenance(program: "", registry: "", language: ""), articles: [],
      actors: [], claims: claims)
  }
}
