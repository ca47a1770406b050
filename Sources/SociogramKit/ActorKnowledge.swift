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
  /// The digest of all that was read.
  let digest: String
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
    var fields = all.map(\.text)
    findings += known.diagnostics
    if let judgementFile {
      let file = try DataFile(judgementFile)
      fields.append(file.text)
      judgements = Judgements(file: file.path, text: file.text, registry: known)
      findings += judgements.diagnostics.filter { $0.severity == .error }
      known = ActorRegistry(tables: judgements.adding(to: sound))
    } else {
      judgements = Judgements()
    }
    tables = sound
    registry = known
    digest = ContentDigest(ofFields: fields).short
    diagnostics = findings
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
