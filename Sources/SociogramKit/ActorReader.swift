internal import ActorLinking
internal import LanguageAnalysis
public import SociogramModel

/// Says of words which actor they are read as, and why.
public struct ActorReader: Sendable {
  /// Words that are read as an actor.
  public struct Reading: Hashable, Sendable {
    /// The article; nil for a phrase outside of articles.
    public var article: ArticleID?
    /// The number of the sentence, from 1.
    public var sentence: Int
    /// The sentence.
    public var quote: String
    /// The words.
    public var words: String
    /// The actor.
    public var actor: Actor
    /// How the words point to it.
    public var form: Mention.Form
    /// The rules that led there, then the lines of the tables that they used.
    public var reasons: [String]
  }

  /// Lines of the tables that could not be used.
  public var diagnostics: [Diagnostic] { knowledge.diagnostics }

  let knowledge: Knowledge
  private let places: RegistryPlaces

  /// Reads the data of a language and the actor registry, with further tables of actors and
  /// judgements.
  public init(
    data: DataFolder, actorFiles: [String] = [], judgementFile: String? = nil
  ) throws(SociogramError) {
    knowledge = try Knowledge(
      data: data, actorFiles: actorFiles, judgementFile: judgementFile, language: nil)
    places = RegistryPlaces(of: knowledge.tables)
  }

  /// Reads a word or phrase as a text of its own.
  public func readings(of phrase: String) -> [Reading] {
    let analyzed = knowledge.analyzer.analyze(phrase)
    let record = ArticleRecord(id: "", digest: ContentDigest(of: phrase))
    let linked = knowledge.linker.link(analyzed, article: record)
    return linked.mentions.flatMap { readings(of: $0, in: linked, article: nil) }
  }

  /// The places of an article whose words are a name, or that mean the actor of that name.
  public func readings(of name: String, in article: Article) -> [Reading] {
    guard knowledge.language(of: article).isRead else { return [] }
    let linked = link(article)
    let key = normalizedName(name)
    let ids = Set(
      linked.actors.filter { actor in
        ([actor.id.rawValue, actor.name] + actor.names).contains { normalizedName($0) == key }
      }.map(\.id))
    return linked.mentions.flatMap { readings(of: $0, in: linked, article: article.record.id) }
      .filter { ids.contains($0.actor.id) || normalizedName($0.words) == key }
  }

  /// Finds the actors of an article.
  func link(_ article: Article) -> LinkedText {
    knowledge.linker.link(
      knowledge.analyzer.analyze(article.text, excluding: article.furniture),
      article: article.record)
  }

  private func readings(
    of mention: LinkedMention, in linked: LinkedText, article: ArticleID?
  ) -> [Reading] {
    let number = linked.text.sentence(of: mention.tokens.lowerBound)
    let sentence = linked.text.text.slice(linked.text.sentences[number].span) ?? ""
    return mention.actors.map { position in
      let actor = linked.actors[position]
      return Reading(
        article: article, sentence: number + 1, quote: sentence,
        words: linked.text.string(of: mention.tokens), actor: actor, form: mention.form,
        reasons: mention.reasons + tableLines(behind: mention, of: actor, in: linked.text))
    }
  }

  /// The lines of the tables behind a mention: the name that its words are, the noun of its organ or
  /// title, and the word in it that names the state.
  private func tableLines(
    behind mention: LinkedMention, of actor: Actor, in text: AnalyzedText
  ) -> [String] {
    guard mention.form != .pronoun else { return [] }
    let words = text.string(of: mention.tokens)
    var found = Array(places.places(of: words, for: actor.id).prefix(1))
    var others: [String] = []
    if !found.isEmpty {
      others = places.ids(named: words).filter { $0 != actor.id }.map { other in
        "“\(other)” has this name too (\(places.row(of: other).map { "\($0):\($1)" } ?? "")) and "
          + "would be meant where the text names it in full, or were it first in the registry"
      }
    }
    if let title = mention.title { found += places.rows(ofNoun: title) }
    if mention.form == .described {
      let state = actor.state ?? actor.id
      for start in mention.tokens {
        for end in start..<mention.tokens.upperBound {
          found += places.places(of: text.string(of: start..<end + 1), for: state).prefix(1)
        }
      }
    }
    return found.map { "\($0.sort) “\($0.text)”: \($0.file):\($0.line), column “\($0.column)”" }
      + others
  }
}
