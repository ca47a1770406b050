internal import ActorLinking
internal import GraphAnalysis
internal import LanguageAnalysis
public import SociogramModel

/// The sentences of some articles that name two actors and that no claim was read from.
public struct UncoveredSentences: Sendable {
  /// One such sentence.
  public struct Entry: Hashable, Sendable {
    /// The article.
    public var article: ArticleID
    /// The number of the sentence, from 1.
    public var sentence: Int
    /// The actors that it names, describes or refers to, in their order.
    public var actors: [Actor]
    /// Where it stands.
    public var span: TextSpan
    /// The sentence.
    public var quote: String
  }

  /// The sentences, in the order of the inputs.
  public private(set) var entries: [Entry]
  /// How many sentences name two actors, with claims and without.
  public let count: Int
  /// What could not be read.
  public let diagnostics: [Diagnostic]

  /// Reads the articles of files and folders again and leaves out the sentences that a sociogram has
  /// a claim of, be it a rejected one.
  ///
  /// Media count for nothing, since they speak more than they act, and neither do names that are mere
  /// places or part of another name.
  public init(
    in inputs: [String], besides sociogram: Sociogram, reader: ActorReader, jobs: Int? = nil
  ) async {
    let (visited, found) = await Corpus.visit(inputs, jobs: jobs) { reader.fullSentences(of: $0) }
    let all = visited.flatMap(\.output)
    let quotes = Dictionary(grouping: sociogram.claims, by: \.article)
      .mapValues { Set($0.map(\.quote)) }
    entries = all.filter { quotes[$0.article]?.contains($0.quote) != true }
    count = all.count
    diagnostics = reader.diagnostics + found
  }

  /// Keeps the sentences that one of these names is in.
  ///
  /// Throws where a name is in none, with the nearest names.
  public mutating func keep(actors names: [String]) throws(SociogramError) {
    if names.isEmpty { return }
    let index = ActorsByName(entries.flatMap(\.actors))
    var wanted: Set<ActorID> = []
    for name in names {
      let found = index.actors(named: name).map(\.id)
      if found.isEmpty {
        throw SociogramError(
          code: .unknownName, message: "No such sentence is about “\(name)”.",
          hint: nearestNamesHint(to: name, among: entries.flatMap(\.actors).map(\.name)))
      }
      wanted.formUnion(found)
    }
    entries = entries.filter { $0.actors.contains { wanted.contains($0.id) } }
  }
}

extension ActorReader {
  /// The sentences of an article that name two actors or more.
  func fullSentences(of article: Article) -> [UncoveredSentences.Entry] {
    guard knowledge.language(of: article).isRead else { return [] }
    let linked = link(article)
    var actors: [Int: [Int]] = [:]
    for mention in linked.mentions where !mention.isPlace && !mention.isInside {
      let sentence = linked.text.sentence(of: mention.tokens.lowerBound)
      for actor in mention.actors where linked.actors[actor].kind != .medium {
        if actors[sentence]?.contains(actor) != true { actors[sentence, default: []].append(actor) }
      }
    }
    return actors.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.compactMap {
      number, positions in
      let span = linked.text.sentences[number].span
      guard let quote = article.text.slice(span) else { return nil }
      return UncoveredSentences.Entry(
        article: article.id, sentence: number + 1, actors: positions.map { linked.actors[$0] },
        span: span, quote: quote)
    }
  }
}
