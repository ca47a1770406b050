internal import GraphAnalysis
public import SociogramModel

/// The whole way from files to a sociogram.
public struct Pipeline: Sendable {
  private let knowledge: LanguageKnowledge

  /// Loads what is known before an article is read.
  ///
  /// `actorFiles` are tables in the registry's format that add or override entries.
  public init(data: DataFolder, actorFiles: [String], language: String) throws(SociogramError) {
    knowledge = try LanguageKnowledge(data: data, actorFiles: actorFiles, language: language)
  }

  /// Reads files and folders into a sociogram, at most `jobs` files at once.
  ///
  /// The result does not depend on `jobs`.
  public func extract(
    _ inputs: [String], label: String?, jobs: Int?
  ) async -> (sociogram: Sociogram, diagnostics: [Diagnostic]) {
    let knowledge = knowledge
    let (outputs, diagnostics) = await Corpus.visit(inputs, jobs: jobs) { article in
      (record: article.record, read: knowledge.read(article))
    }
    let sociogram = Sociogram(
      label: label, provenance: knowledge.provenance, articles: outputs.map(\.record),
      actors: outputs.flatMap(\.read.actors), claims: outputs.flatMap(\.read.claims))
    return (sociogram, knowledge.diagnostics + diagnostics)
  }
}
