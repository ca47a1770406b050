internal import ActorLinking
internal import GraphStore
internal import LanguageAnalysis
public import SociogramModel

/// Shows which actors an article names, describes or refers to, before any claim.
public struct MentionFinder: Sendable {
  private let analyzer: FrenchAnalyzer
  private let registry: ActorRegistry
  private let linker: ActorLinker
  /// Lines of the tables that could not be read.
  public let diagnostics: [Diagnostic]

  /// Reads the data of a language and the actor registry, with further tables of actors and
  /// judgements.
  public init(
    data: DataFolder, actorFiles: [String] = [], judgementFile: String? = nil,
    language: String = "fr"
  ) throws(SociogramError) {
    analyzer = try Knowledge.analyzer(in: data.language(language))
    let actors = try ActorKnowledge(
      data: data, actorFiles: actorFiles, judgementFile: judgementFile)
    registry = actors.registry
    linker = actors.linker
    diagnostics = actors.diagnostics
  }

  /// Returns the mentions of an article as JSON Lines, in the order of the text.
  public func lines(of article: Article) -> [UInt8] {
    let linked = linker.link(
      analyzer.analyze(article.text, excluding: article.furniture), article: article.record)
    var actors: [ActorID: Actor] = [:]
    for actor in linked.actors {
      actors[actor.id] = actor
      if let state = actor.state { actors[state] = registry[state] }
    }
    return MentionLines.encode(linked.plainMentions, in: article, actors: actors)
  }
}
