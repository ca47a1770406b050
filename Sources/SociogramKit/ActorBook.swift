internal import ActorLinking
internal import GraphAnalysis
public import SociogramModel

/// The registry of actors, to be listed and searched.
public struct ActorBook: Sendable {
  /// One actor and where it is written.
  public struct Entry: Hashable, Sendable {
    /// Names that stand in one column.
    public struct Names: Hashable, Sendable {
      /// The column's name in the table: names, capital, metonyms, adjectives.
      public var column: String
      /// The names, in their order.
      public var values: [String]
    }

    /// The actor.
    public var actor: Actor
    /// The name of the state that it rolls up to.
    public var stateName: String?
    /// The names beside the main one, column by column.
    public var names: [Names]
    /// The file that holds the actor's row.
    public var file: String
    /// The line in it, from 1.
    public var line: Int
  }

  /// All actors, in the order of the registry.
  public let entries: [Entry]
  /// Rows that could not be used.
  public let diagnostics: [Diagnostic]

  private let places: RegistryPlaces

  /// Reads the registry, with further tables of actors and judgements.
  public init(
    data: DataFolder, actorFiles: [String] = [], judgementFile: String? = nil
  ) throws(SociogramError) {
    let knowledge = try ActorKnowledge(
      data: data, actorFiles: actorFiles, judgementFile: judgementFile)
    let places = RegistryPlaces(of: knowledge.tables)
    let registry = knowledge.registry
    entries = registry.actors.compactMap { actor in
      places.row(of: actor.id).map { row in
        Entry(
          actor: actor, stateName: actor.state.flatMap { registry[$0]?.name },
          names: ActorBook.further(places.names(of: actor.id).dropFirst()), file: row.file,
          line: row.line)
      }
    }
    diagnostics = knowledge.diagnostics
    self.places = places
  }

  /// The entries whose id, name, seat or adjective a word is; spelling is folded.
  public func entries(named name: String) -> [Entry] {
    let ids = Set(places.ids(named: name))
    return entries.filter { ids.contains($0.actor.id) }
  }

  /// The names that come closest to one that nobody bears, best first.
  public func names(near name: String) -> [String] {
    nearestNames(
      to: name,
      among: entries.flatMap { [$0.actor.name] + $0.names.flatMap(\.values) })
  }

  /// Gathers names by their column.
  private static func further(_ names: ArraySlice<RegistryPlaces.Place>) -> [Entry.Names] {
    var result: [Entry.Names] = []
    for name in names {
      if result.last?.column == name.column {
        result[result.count - 1].values.append(name.text)
      } else {
        result.append(.init(column: name.column, values: [name.text]))
      }
    }
    return result
  }
}
