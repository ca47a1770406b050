package import SociogramModel

/// What is different between two versions of a sociogram, with the articles that caused it.
///
/// Ties are matched by their id (actors and relation), so that a tie keeps its identity whatever
/// its claims; articles and actors by theirs.
package struct SociogramDifference: Hashable, Sendable {
  /// How far the confidence of a tie may move without counting as a change; chosen by hand, less
  /// than what one more origin or another stance moves it.
  package static let confidenceTolerance = 0.05

  /// A value in both sociograms, before and after.
  package struct Change<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value in the old sociogram.
    package var old: Value
    /// The value in the new sociogram.
    package var new: Value
  }

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
  /// What happened to ties: added, removed, changed; each by falling confidence, then by id.
  package var operations: [TieOperation] = []

  /// Compares two sociograms.
  ///
  /// - Parameters:
  ///   - old: The earlier version.
  ///   - new: The later version.
  ///   - ignored: Figures of ties in which a change does not count.
  package init(
    from old: Sociogram, to new: Sociogram, ignoring ignored: Set<TieField> = []
  ) {
    self.old = old
    self.new = new
    let articles = Matching(old.articles, new.articles, by: \.id)
    addedArticles = articles.added
    removedArticles = articles.removed
    editedArticles = articles.kept.filter { $0.old.isEdited(to: $0.new) }
    let actors = Matching(old.actors, new.actors, by: \.id)
    addedActors = actors.added
    removedActors = actors.removed
    changedActors = actors.kept.filter {
      ($0.old.name, $0.old.kind, $0.old.state) != ($0.new.name, $0.new.kind, $0.new.state)
    }
    operations = TieComparison(from: old, to: new, ignoring: ignored).operations()
  }

  /// Whether there is nothing to tell: same articles, actors and ties.
  ///
  /// Versions and labels do not count: they explain differences and are none themselves.
  package var isEmpty: Bool {
    addedArticles.isEmpty && removedArticles.isEmpty && editedArticles.isEmpty
      && addedActors.isEmpty && removedActors.isEmpty && changedActors.isEmpty
      && operations.isEmpty
  }

  /// The operations of one kind.
  package func operations(_ kind: TieOperation.Kind) -> [TieOperation] {
    operations.filter { $0.kind == kind }
  }

  /// The values of two lists, told apart by whether both have them.
  struct Matching<Value: Hashable & Sendable> {
    var added: [Value] = []
    var removed: [Value] = []
    var kept: [Change<Value>] = []

    /// Matches two lists in the order of their ids.
    init<ID: Identifier>(_ old: [Value], _ new: [Value], by id: (Value) -> ID) {
      let before = Dictionary(old.map { (id($0), $0) }) { first, _ in first }
      let after = Dictionary(new.map { (id($0), $0) }) { first, _ in first }
      for key in Set(before.keys).union(after.keys).sorted() {
        switch (before[key], after[key]) {
        case (let old?, let new?): kept.append(Change(old: old, new: new))
        case (nil, let new?): added.append(new)
        case (let old?, nil): removed.append(old)
        case (nil, nil): break
        }
      }
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
