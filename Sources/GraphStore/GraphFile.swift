package import SociogramModel

/// A file that holds a graph in one of the formats of this target.
package enum GraphFile {
  /// Reads a sociogram from a document or from claim lines.
  ///
  /// The extension tells which (`.json`, or `.jsonl` and `.ndjson`); without one of them, as on
  /// standard input, a file that names its format is a document.
  package static func decode(
    _ bytes: [UInt8], file: String
  ) throws(GraphStoreError) -> Sociogram {
    if holdsClaimLines(bytes, file: file) {
      return ClaimLines.sociogram(of: try ClaimLines.decode(bytes, file: file))
    }
    return try SociogramDocument.decode(bytes, file: file)
  }

  private static func holdsClaimLines(_ bytes: [UInt8], file: String) -> Bool {
    let name = file.lowercased()
    if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") { return true }
    if name.hasSuffix(".json") { return false }
    let head = String(decoding: bytes.prefix(64), as: UTF8.self)
    return head.contains("\"id\"") && !head.contains("\"format\"")
  }
}
