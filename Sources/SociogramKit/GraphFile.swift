internal import GraphStore
public import SociogramModel

/// The formats that a graph is written in.
public enum GraphFormat: String, Hashable, Sendable, CaseIterable {
  /// The whole sociogram as one JSON document.
  case json
  /// The claims alone, one a line, as JSON Lines.
  case jsonl
}

/// A file that holds a sociogram or claims, or standard input that does.
public struct GraphFile: Sendable {
  /// The path, as the user named it; `-` is standard input.
  public var path: String

  /// Names a file.
  public init(_ path: String) { self.path = path }

  /// Reads the sociogram; of bare claims it builds one, with articles known by their ids alone.
  public func read() throws(SociogramError) -> Sociogram {
    let bytes = try InputFile(path).bytes()
    do throws(GraphStoreError) {
      return try GraphStore.GraphFile.decode(bytes, file: path)
    } catch {
      throw SociogramError(
        code: .graph, message: error.message, hint: error.hint, file: error.file, line: error.line)
    }
  }

  /// The graph of no articles.
  public static let nothing = Sociogram(
    provenance: Provenance(program: "", registry: "", language: ""), articles: [], actors: [],
    claims: [], origins: [], ties: [])

  /// Returns the bytes of a sociogram in a format; the same for the same sociogram.
  public static func encoded(_ sociogram: Sociogram, as format: GraphFormat) -> [UInt8] {
    switch format {
    case .json: SociogramDocument.encode(sociogram)
    case .jsonl: ClaimLines.encode(sociogram.claims)
    }
  }
}
