/// The versions of what made a sociogram, so that a change of the corpus can be told from a change
/// of the tool.
///
/// Digests are empty where nothing is known, as in files of claims.
public struct Provenance: Hashable, Sendable {
  /// The version of the program.
  public var program: String
  /// The digest of the tables of actors, those of the user included.
  public var registry: String
  /// The digest of what the language data hold beside model and frames: lexicon, word lists.
  public var language: String
  /// The checksum of the trained model.
  public var model: String
  /// The digest of frames and cues.
  public var frames: String
  /// The digest of the file of judgements; empty without one.
  public var judgements: String

  /// Creates a record of versions.
  public init(
    program: String, registry: String, language: String, model: String = "", frames: String = "",
    judgements: String = ""
  ) {
    self.program = program
    self.registry = registry
    self.language = language
    self.model = model
    self.frames = frames
    self.judgements = judgements
  }

  /// The parts with their names, in the order in which they are shown.
  public var parts: [(name: String, version: String)] {
    [
      ("program", program), ("model", model), ("frames", frames), ("language data", language),
      ("actor registry", registry), ("judgements", judgements),
    ]
  }
}
