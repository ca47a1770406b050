package import GraphAnalysis
internal import GraphStore
public import SociogramModel

/// The formats that a graph is written in.
public enum GraphFormat: String, Hashable, Sendable, CaseIterable {
  /// The whole sociogram as one JSON document.
  case json
  /// The claims alone, one a line, as JSON Lines.
  case jsonl
  /// The whole sociogram as an SQLite database, for graphs that are large.
  case sqlite
}

/// A file that holds a sociogram or claims, or standard input that does.
public struct GraphFile: Sendable {
  /// The path, as the user named it; `-` is standard input.
  public var path: String

  /// Names a file.
  public init(_ path: String) { self.path = path }

  /// The graph of no articles.
  public static let nothing = Sociogram(
    provenance: Provenance(program: "", registry: "", language: ""), articles: [], actors: [],
    claims: [], origins: [], ties: [])

  /// Reads the sociogram; of bare claims it builds one, with articles known by their ids alone.
  public func read() throws(SociogramError) -> Sociogram {
    if let database = try database() {
      return try GraphFile.told { () throws(GraphStoreError) in try database.read() }
    }
    let bytes = try InputFile(path).bytes()
    if SociogramDatabase.isDatabase(bytes) {
      throw SociogramError(
        code: .graph, message: "A database cannot be read from a stream.",
        hint: "Name the file itself.", file: path)
    }
    return try GraphFile.told { () throws(GraphStoreError) in
      try GraphStore.GraphFile.decode(bytes, file: path)
    }
  }

  /// Reads what a filter keeps of the sociogram; of a database only the evidence that is kept.
  public func read(keeping filter: SociogramFilter) throws(SociogramError) -> Sociogram {
    guard filter.isActive, let database = try database() else {
      return try filter.applied(to: read())
    }
    let lean = try GraphFile.told { () throws(GraphStoreError) in try database.readLean() }
    let part = try filter.applied(to: lean)
    return try GraphFile.told { () throws(GraphStoreError) in try database.completing(part) }
  }

  /// Reads what a filter keeps of the sociogram, for who asks for actors, origins and ties: of a
  /// database the ties as they are stored, without claims where those are not needed.
  public func readTies(keeping filter: SociogramFilter) throws(SociogramError) -> Sociogram {
    guard let database = try database() else { return try filter.applied(to: read()) }
    if !filter.isActive {
      let stored = try GraphFile.told { () throws(GraphStoreError) in try database.readTies() }
      if let stored { return stored }
    } else if let part = try filter.part(of: database) {
      return try GraphFile.told { () throws(GraphStoreError) in try database.ties(of: part) }
    }
    return try GraphFile.lean(database, keeping: filter)
  }

  /// Returns the voices of what a filter keeps of the sociogram, without reading the quotes of a
  /// database.
  package func voiceRows(keeping filter: SociogramFilter) throws(SociogramError) -> [VoiceRow] {
    guard let database = try database() else { return try filter.applied(to: read()).voiceRows() }
    if !filter.isActive {
      let scan = try GraphFile.told { () throws(GraphStoreError) in
        try ClaimScan([database], for: filter.claims)
      }
      if let scan { return scan.voiceRows() }
    }
    return try GraphFile.lean(database, keeping: filter).voiceRows()
  }

  /// What a filter keeps of a database, built without quotes.
  private static func lean(
    _ database: SociogramDatabase, keeping filter: SociogramFilter
  ) throws(SociogramError) -> Sociogram {
    let lean = try GraphFile.told { () throws(GraphStoreError) in try database.readLean() }
    return filter.isActive
      ? try filter.applied(to: lean)
      : Sociogram(
        label: lean.label, provenance: lean.provenance, articles: lean.articles,
        actors: lean.actors, claims: lean.claims, grading: lean.grading, excerpt: lean.excerpt,
        places: lean.places)
  }

  /// Returns the bytes of a sociogram in a format; the same for the same sociogram.
  ///
  /// - Precondition: the format is none of a database, which is a file; see ``OutputFile/write(_:as:)``.
  public static func encoded(_ sociogram: Sociogram, as format: GraphFormat) -> [UInt8] {
    switch format {
    case .json: return SociogramDocument.encode(sociogram)
    case .jsonl: return ClaimLines.encode(sociogram.claims)
    case .sqlite: preconditionFailure("a database is written as a file")
    }
  }

  /// The database that the file is; nil where it is none.
  func database() throws(SociogramError) -> SociogramDatabase? {
    guard path != "-", case .regular = FileKind(at: path) else { return nil }
    let isNamedSo = [".sqlite", ".sqlite3", ".db"].contains { path.lowercased().hasSuffix($0) }
    if SociogramDatabase.isDatabase(try InputFile(path).head(16)) { return SociogramDatabase(path) }
    guard isNamedSo else { return nil }
    throw SociogramError(
      code: .graph, message: "The file is no SQLite database.",
      hint: "Its name says so; a JSON document should end in .json.", file: path)
  }

  /// Puts an error of the store into the words of the façade.
  static func told<Result>(
    _ body: () throws(GraphStoreError) -> Result
  ) throws(SociogramError) -> Result {
    do throws(GraphStoreError) {
      return try body()
    } catch {
      throw SociogramError(
        code: .graph, message: error.message, hint: error.hint, file: error.file, line: error.line)
    }
  }
}
