package import SociogramModel

/// What is different between two versions of a sociogram, with what caused it.
///
/// Ties are matched by their id (actors and relation), so that a tie keeps its identity whatever
/// its claims; articles and actors by theirs. Actors that go by another id are followed, and their
/// ties with them; see ``replacedActors``.
package struct SociogramDifference: Sendable {
  /// A value in both sociograms, before and after.
  package struct Change<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value in the old sociogram.
    package var old: Value
    /// The value in the new sociogram.
    package var new: Value
  }

  /// How large a version is.
  package struct Size: Hashable, Sendable {
    /// The number of articles.
    package var articles: Int
    /// The number of actors.
    package var actors: Int
    /// The number of ties.
    package var ties: Int

    /// Creates a size.
    package init(articles: Int, actors: Int, ties: Int) {
      self.articles = articles
      self.actors = actors
      self.ties = ties
    }

    init(_ sociogram: Sociogram) {
      self.init(
        articles: sociogram.articles.count, actors: sociogram.actors.count,
        ties: sociogram.ties.count)
    }
  }

  /// What was counted and told.
  package let options: DifferenceOptions
  /// How large the two versions are.
  package let sizes: (old: Size, new: Size)
  /// The old sociogram.
  package var old: Sociogram
  /// The new sociogram.
  package var new: Sociogram
  /// Articles only in the new sociogram, sorted by id.
  package var addedArticles: [ArticleRecord] = []
  /// Articles only in the old sociogram, sorted by id.
  package var removedArticles: [ArticleRecord] = []
  /// Articles in both with different digests, sorted by id.
  package var editedArticles: [Change<ArticleRecord>] = []
  /// Actors only in the new sociogram, sorted by id.
  package var addedActors: [Actor] = []
  /// Actors only in the old sociogram, sorted by id.
  package var removedActors: [Actor] = []
  /// Actors in both with another name, kind or state, sorted by id.
  package var changedActors: [Change<Actor>] = []
  /// Actors that go by another id, sorted by the old one; none of them counts as added or removed.
  package var replacedActors: [ActorReplacement] = []
  /// The same, whether or not it is told.
  package let allReplacements: [ActorReplacement]
  /// What happened to ties, in the order of ``TieOperation/Kind``; each by falling confidence, then
  /// by id.
  package var operations: [TieOperation] = []

  /// Compares two sociograms.
  ///
  /// - Parameter parts: What is known of the whole versions, where only what may differ was read.
  package init(
    from old: Sociogram, to new: Sociogram, options: DifferenceOptions = DifferenceOptions(),
    parts: ComparedParts? = nil
  ) {
    self.old = old
    self.new = new
    self.options = options
    sizes = parts?.sizes ?? (Size(old), Size(new))
    let succession = ActorSuccession(from: old, to: new)
    allReplacements = succession.replacements
    let tellsBare = options.causes.isEmpty
    if tellsBare, !options.ignored.contains(.articles) {
      let articles = Matching(old.articles, new.articles, by: \.id)
      if options.tells(.added) { addedArticles = articles.added }
      if options.tells(.removed) { removedArticles = articles.removed }
      if options.tells(.changed) {
        editedArticles = articles.kept.filter { $0.old.isEdited(to: $0.new) }
      }
    }
    if tellsBare, !options.ignored.contains(.actors) {
      tellActors(followedBy: succession, options: options)
    }
    operations =
      TieComparison(
        from: old, to: new, succession: succession, options: options, parts: parts
      ).operations()
  }

  private mutating func tellActors(
    followedBy succession: ActorSuccession, options: DifferenceOptions
  ) {
    let actors = Matching(old.actors, new.actors, by: \.id)
    let lost = Set(succession.replacements.map(\.old.id))
    let found = Set(succession.replacements.map(\.new.id))
    if options.tells(.added) { addedActors = actors.added.filter { !found.contains($0.id) } }
    if options.tells(.removed) { removedActors = actors.removed.filter { !lost.contains($0.id) } }
    changedActors = actors.kept.filter { change in
      (change.old.kind, change.old.state) != (change.new.kind, change.new.state)
        ? options.tells(.changed) : change.old.name != change.new.name && options.tells(.renamed)
    }
    replacedActors = succession.replacements.filter {
      options.tells($0.isMerger ? .merged : .renamed)
    }
  }

  /// The ids in the new sociogram of the old ties that have another one there, since an actor at
  /// their end has; told or not.
  package var tieSuccessors: [TieID: TieID] {
    guard !allReplacements.isEmpty else { return [:] }
    let successors = Dictionary(
      allReplacements.map { ($0.old.id, $0.new.id) }
    ) { first, _ in first }
    var result: [TieID: TieID] = [:]
    for tie in old.ties {
      let ends = (successors[tie.subject] ?? tie.subject, successors[tie.object] ?? tie.object)
      guard ends != (tie.subject, tie.object), ends.0 != ends.1 else { continue }
      result[tie.id] = Tie.makeID(subject: ends.0, relation: tie.relation, object: ends.1)
    }
    return result
  }

  /// Whether there is nothing to tell: same articles, actors and ties.
  ///
  /// Versions and labels do not count: they explain differences and are none themselves.
  package var isEmpty: Bool {
    addedArticles.isEmpty && removedArticles.isEmpty && editedArticles.isEmpty
      && hasSameActorsAndTies
  }

  /// Whether actors and ties are the same, whatever happened to articles.
  package var hasSameActorsAndTies: Bool {
    addedActors.isEmpty && removedActors.isEmpty && changedActors.isEmpty && replacedActors.isEmpty
      && operations.isEmpty
  }

  /// What else than the corpus may have caused differences: the versions and digests that differ.
  ///
  /// Nothing where one side holds no articles: that was not read with anything.
  package var versionChanges: [VersionChange] {
    if old.isBlank || new.isBlank { return [] }
    return old.provenance.changes(to: new.provenance)
  }

  /// The operations of one kind.
  package func operations(_ kind: TieOperation.Kind) -> [TieOperation] {
    operations.filter { $0.kind == kind }
  }

  /// The values of two lists, told apart by whether both have them.
  private struct Matching<Value: Hashable & Sendable> {
    var added: [Value] = []
    var removed: [Value] = []
    var kept: [Change<Value>] = []

    /// Matches two lists that are sorted by their ids.
    init<ID: Identifier>(_ old: [Value], _ new: [Value], by id: (Value) -> ID) {
      // Both lists are sorted by id.
      var rest = new[...]
      for value in old {
        while let next = rest.first, id(next) < id(value) {
          added.append(next)
          rest.removeFirst()
        }
        if let next = rest.first, id(next) == id(value) {
          kept.append(Change(old: value, new: next))
          rest.removeFirst()
        } else {
          removed.append(value)
        }
      }
      added += rest
    }
  }
}

extension ArticleRecord {
  /// Whether the article has another text or other particulars; not told where one side knows the
  /// article only from claims.
  func isEdited(to other: ArticleRecord) -> Bool {
    !isOnlyKnownFromClaims && !other.isOnlyKnownFromClaims && digest != other.digest
  }
}

extension Sociogram {
  fileprivate var isBlank: Bool { articles.isEmpty && claims.isEmpty }
}

/// What is known of two versions of which only what may differ was read: the ties that are not the
/// same, and the claims that are not the same, that stand beside one that is gone, or whose article
/// may have another origin now.
package struct ComparedParts: Sendable {
  /// How large the whole versions are.
  package var sizes: (old: SociogramDifference.Size, new: SociogramDifference.Size)
  /// What the ties that were read are called, since not all of their claims were.
  package var labels: (old: [TieID: String], new: [TieID: String])
  /// Who found the origins of the versions.
  package var tracers: (old: OriginTracer, new: OriginTracer)

  /// Creates the knowledge.
  package init(
    sizes: (old: SociogramDifference.Size, new: SociogramDifference.Size),
    labels: (old: [TieID: String], new: [TieID: String]),
    tracers: (old: OriginTracer, new: OriginTracer)
  ) {
    self.sizes = sizes
    self.labels = labels
    self.tracers = tracers
  }
}
