internal import ActorLinking
internal import CorpusReading
internal import LanguageAnalysis
public import SociogramModel

/// The names of a corpus that the registry lacks, those with the most mentions first.
public struct UnknownActors: Sendable {
  /// The entries, each a line of comment and a row of a table of actors.
  public let table: String
  /// How many names there are.
  public let count: Int
  /// What could not be read.
  public let diagnostics: [Diagnostic]

  /// Reads the articles of files and folders and gathers the actors named in them that the registry
  /// of `reader` lacks.
  public init(in inputs: [String], reader: ActorReader, jobs: Int? = nil) async {
    let (visited, found) = await Corpus.visit(inputs, jobs: jobs) { reader.unknownNames(in: $0) }
    var names: [ActorID: UnknownName] = [:]
    for name in visited.flatMap(\.output) {
      guard let known = names[name.actor.id] else {
        names[name.actor.id] = name
        continue
      }
      names[name.actor.id] = known.merging(name)
    }
    let sorted = names.values.sorted()
    var taken: Set<String> = []
    let rows = sorted.map { name in
      let id = name.id { taken.contains($0) || reader.knowledge.registry[ActorID($0)] != nil }
      taken.insert(id)
      return name.row(id: id)
    }
    table = (["# id\tkind\tname\tstate\tgender\tnames\troles"] + rows).map { $0 + "\n" }.joined()
    count = rows.count
    diagnostics = reader.diagnostics + found
  }
}

extension ActorReader {
  /// The actors that an article names and the registry lacks; organs that grammar makes of a state
  /// are none of them.
  func unknownNames(in article: Article) -> [UnknownName] {
    guard knowledge.language(of: article).isRead else { return [] }
    let linked = link(article)
    var names: [Int: UnknownName] = [:]
    var order: [Int] = []
    for mention in linked.mentions where mention.form == .named {
      for position in mention.actors where knowledge.registry[linked.actors[position].id] == nil {
        if names[position] == nil {
          let number = linked.text.sentence(of: mention.tokens.lowerBound)
          order.append(position)
          names[position] = UnknownName(
            actor: linked.actors[position], mentionCount: 0, articleCount: 1,
            quote: linked.text.text.slice(linked.text.sentences[number].span) ?? "",
            article: article.record.id)
        }
        names[position]?.mentionCount += 1
      }
    }
    return order.compactMap { names[$0] }
  }
}
