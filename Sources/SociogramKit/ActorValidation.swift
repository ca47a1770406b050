internal import ActorLinking
public import SociogramModel

/// A check of tables of actors and of judgements, line by line.
public struct ActorValidation: Sendable {
  /// The findings, in the order of files and lines.
  ///
  /// An error skips a row, an affiliation or a judgement; a warning tells what is odd, each name
  /// that several actors share among it.
  public let diagnostics: [Diagnostic]

  /// Checks files over the registry of the project; without any file, that registry itself.
  ///
  /// Throws where a file is missing or no text.
  public init(
    data: DataFolder, actorFiles: [String] = [], judgementFile: String? = nil
  ) throws(SociogramError) {
    let own = try ActorKnowledge.tables(DataFolder.files(in: data.actors, ending: ".tsv"))
    let all = own + (try ActorKnowledge.tables(actorFiles))
    let checksOwn = actorFiles.isEmpty && judgementFile == nil
    let check = RegistryCheck(tables: all, from: checksOwn ? 0 : own.count)
    var findings = check.diagnostics
    if let judgementFile {
      let file = try DataFile(judgementFile)
      let registry = ActorRegistry(tables: check.soundTables)
      findings += Judgements(file: file.path, text: file.text, registry: registry).diagnostics
      findings += ClaimJudging(file: file.path, text: file.text).diagnostics
    }
    diagnostics = findings
  }

  /// How many errors and warnings there are, in one sentence.
  public var summary: String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    return "\(errors) \(errors == 1 ? "error" : "errors"), "
      + "\(warnings) \(warnings == 1 ? "warning" : "warnings")."
  }
}
