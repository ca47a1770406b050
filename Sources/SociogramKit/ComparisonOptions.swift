internal import GraphAnalysis

/// What a comparison of two versions counts and tells.
public struct ComparisonOptions: Hashable, Sendable {
  /// A part of a sociogram in which changes may be left out.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// A figure of ties.
    case stance, contested, origins, credibility, reliability, confidence, dates, label
    /// Articles that came, went or were edited.
    case articles
    /// Actors that came, went or changed.
    case actors
  }

  /// A figure of ties that has a threshold.
  public enum Figure: String, Hashable, Sendable, CaseIterable {
    /// The number of origins.
    case origins
    /// Steps of credibility.
    case credibility
    /// The confidence, 0…1.
    case confidence
    /// Days between dates.
    case dates
  }

  /// What can happen to a tie or an actor.
  public enum Operation: String, Hashable, Sendable, CaseIterable {
    /// It came or went.
    case added, removed
    /// It has other figures, or it is an article that was edited.
    case changed
    /// It became one with others, or goes by another name.
    case merged, renamed
  }

  /// Why a tie may be different.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// An article came, went or was edited.
    case articleAdded = "article-added", articleRemoved = "article-removed",
      articleEdited = "article-edited"
    /// Other articles showed a text to be a copy, or an original.
    case originsRegrouped = "origins-regrouped"
    /// An analyst's word on claims or voices changed.
    case judgementsChanged = "judgements-changed", gradesChanged = "grades-changed"
    /// Actors go by other ids.
    case actorRenamed = "actor-renamed", actorMerged = "actor-merged"
    /// The articles are the same and were read differently.
    case readingChanged = "reading-changed"
  }

  /// In which parts a change does not count.
  public var ignored: Set<Part>
  /// How far a figure may move without counting: 0.05 for confidence, else 0, where nothing is set.
  public var thresholds: [Figure: Double]
  /// The operations to tell; all where empty.
  public var operations: Set<Operation>
  /// Causes of which a tie must have one; all where empty.
  public var causes: Set<Cause>

  /// Creates options; without arguments everything counts and is told.
  public init(
    ignoring ignored: Set<Part> = [], thresholds: [Figure: Double] = [:],
    only operations: Set<Operation> = [], causes: Set<Cause> = []
  ) {
    self.ignored = ignored
    self.thresholds = thresholds
    self.operations = operations
    self.causes = causes
  }

  /// The same options as the graph's own analysis knows them.
  var difference: DifferenceOptions {
    DifferenceOptions(
      ignoring: Set(ignored.compactMap { DifferenceOptions.Part(rawValue: $0.rawValue) }),
      thresholds: Dictionary(
        thresholds.compactMap { figure, least in
          TieField(rawValue: figure.rawValue).map { ($0, least) }
        }
      ) { first, _ in first },
      only: Set(operations.compactMap { TieOperation.Kind(rawValue: $0.rawValue) }),
      causes: Set(causes.compactMap { TieCause.Kind(rawValue: $0.rawValue) }))
  }
}
