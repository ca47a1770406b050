internal import ActorLinking
internal import ClaimExtraction
internal import LanguageAnalysis
package import SociogramModel

/// All that is known before an article is read: the lexicon, the frames and cues of a language, and
/// the registry of actors.
package struct LanguageKnowledge: Sendable {
  private let analyzer: FrenchAnalyzer
  private let linker: ActorLinker
  private let extractor: ClaimExtractor
  private let registry: ActorRegistry
  /// Rows of the tables that could not be read.
  package let diagnostics: [Diagnostic]
  /// The versions of program, registry and language data.
  package let provenance: Provenance

  /// Loads the knowledge of a language and the registry, the user's own actor tables last.
  package init(
    data: DataFolder, actorFiles: [String], language: String
  ) throws(SociogramError) {
    let folder = data.language(language)
    let frameText = try LanguageKnowledge.text("\(folder)/frames.txt")
    let cueText = try LanguageKnowledge.text("\(folder)/cues.txt")
    var tables: [ActorRegistry.Table] = []
    for name in LanguageKnowledge.registryTables {
      let path = "\(data.actors)/\(name)"
      tables.append(.init(file: path, text: try LanguageKnowledge.text(path)))
    }
    for path in actorFiles {
      tables.append(.init(file: path, text: try LanguageKnowledge.text(path)))
    }
    let frames = FrameTable(file: "\(folder)/frames.txt", text: frameText)
    let cues = Cues(file: "\(folder)/cues.txt", text: cueText)
    do {
      analyzer = FrenchAnalyzer(lexicon: try Lexicon(contentsOf: folder))
    } catch {
      throw SociogramError(
        code: .data, message: error.message, hint: error.hint, file: folder)
    }
    registry = ActorRegistry(tables: tables)
    linker = ActorLinker(registry: registry)
    extractor = ClaimExtractor(frames: frames, cues: cues)
    diagnostics = registry.diagnostics + frames.diagnostics + cues.diagnostics
    provenance = Provenance(
      program: Program.version,
      registry: ContentDigest(ofFields: tables.map(\.text)).short,
      language: ContentDigest(ofFields: [frameText, cueText]).short)
  }

  /// What an article says: its claims, in the order of the text, and their actors.
  package func read(_ article: Article) -> (claims: [Claim], actors: [Actor]) {
    let text = analyzer.analyze(article.text, excluding: article.furniture)
    let linked = linker.link(text, article: article.record)
    let result = extractor.claims(in: linked, of: article, registry: registry)
    return (result.claims, result.actors)
  }

  /// The tables of the registry, in the order in which they override one another.
  private static let registryTables = [
    "states.tsv", "organs.tsv", "titles.tsv", "organisations.tsv", "armed-groups.tsv",
    "parties.tsv", "media.tsv", "companies.tsv", "people.tsv",
  ]

  private static func text(_ path: String) throws(SociogramError) -> String {
    let bytes = try InputFile(path).bytes()
    return String(decoding: bytes, as: UTF8.self)
  }
}
