internal import ActorLinking
internal import SociogramModel

/// The actors that a run knows: the tables of the project, those of the user, and judgements.
struct ActorKnowledge: Sendable {
  /// The tables without rows and affiliations that cannot be; lines are numbered as in the files.
  let tables: [ActorRegistry.Table]
  /// The actors.
  let registry: ActorRegistry
  /// What was judged of them.
  let judgements: Judgements
  /// What was judged of claims.
  let judging: ClaimJudging
  /// The digest of the tables.
  let digest: String
  /// The digest of the judgements; empty without any.
  let judgementDigest: String
  /// What could not be used, or not as written.
  let diagnostics: [Diagnostic]

  /// Reads tables and judgements.
  ///
  /// Throws where a file is missing or no text.
  init(
    data: DataFolder, actorFiles: [String], judgementFile: String?
  ) throws(SociogramError) {
    let own = try ActorKnowledge.tables(DataFolder.files(in: data.actors, ending: ".tsv"))
    let all = own + (try ActorKnowledge.tables(actorFiles))
    var sound = all
    var findings: [Diagnostic] = []
    if !actorFiles.isEmpty {
      let check = RegistryCheck(tables: all, from: own.count, listsAmbiguities: false)
      // Names that several actors share, and the like, are for whoever validates a file.
      findings = check.diagnostics.filter { $0.severity == .error }
      sound = check.soundTables
    }
    var known = ActorRegistry(tables: sound)
    findings += known.diagnostics
    if let judgementFile {
      let file = try DataFile(judgementFile)
      judgementDigest = ContentDigest(of: file.text).short
      judgements = Judgements(file: file.path, text: file.text, registry: known)
      judging = ClaimJudging(file: file.path, text: file.text)
      findings += judgements.diagnostics.filter { $0.severity == .error }
      known = ActorRegistry(tables: judgements.adding(to: sound))
    } else {
      judgementDigest = ""
      judgements = Judgements()
      judging = ClaimJudging()
    }
    tables = sound
    registry = known
    digest = ContentDigest(ofFields: all.map(\.text)).short
    diagnostics = findings + judging.diagnostics
  }

  /// Finds actors by these tables and judgements.
  var linker: ActorLinker { ActorLinker(registry: registry, judgements: judgements) }

  /// Reads the files of tables.
  static func tables(_ paths: [String]) throws(SociogramError) -> [ActorRegistry.Table] {
    var tables: [ActorRegistry.Table] = []
    for path in paths { tables.append(.init(file: path, text: try DataFile(path).text)) }
    return tables
  }
}
