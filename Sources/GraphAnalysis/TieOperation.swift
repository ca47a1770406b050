package import SociogramModel

/// What happened to one tie between two sociograms, and which articles caused it.
package struct TieOperation: Hashable, Sendable {
  /// The kinds of what can happen.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The tie is only in the new sociogram.
    case added
    /// The tie is only in the old sociogram.
    case removed
    /// The tie is in both, with other figures.
    case changed
  }

  /// What happened.
  package var kind: Kind
  /// The actor that acts.
  package var subject: Actor
  /// The actor acted upon.
  package var object: Actor
  /// The tie in the old sociogram.
  package var old: Tie?
  /// The tie in the new sociogram.
  package var new: Tie?
  /// What is different, in the order of ``TieField``; empty unless the tie changed.
  package var changes: [TieChange]
  /// Why, sorted by kind and article.
  package var causes: [TieCause]
  /// Claims that only the new sociogram has, sorted by id.
  package var gained: [Claim]
  /// Claims that only the old sociogram has, sorted by id.
  package var lost: [Claim]

  /// The tie as it is now, or as it last was.
  package var tie: Tie? { new ?? old }
}

/// A figure of a tie that a comparison looks at.
package enum TieField: String, Hashable, Sendable, CaseIterable {
  /// The strongest stance.
  case stance
  /// Whether a voice denies what another affirms.
  case contested
  /// The independent origins.
  case origins
  /// The credibility, 1…6.
  case credibility
  /// The confidence, where it moves by more than ``SociogramDifference/confidenceTolerance``.
  case confidence
  /// The dates of the events.
  case dates
}

/// A figure of a tie before and after, in words.
package struct TieChange: Hashable, Sendable {
  /// The figure.
  package var field: TieField
  /// Its value in the old sociogram.
  package var old: String
  /// Its value in the new sociogram.
  package var new: String
}

/// An article that is a reason why a tie is different.
package struct TieCause: Hashable, Sendable {
  /// The kinds of reasons.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The article is only in the new corpus.
    case articleAdded = "article-added"
    /// The article is only in the old corpus.
    case articleRemoved = "article-removed"
    /// The article has another digest.
    case articleEdited = "article-edited"
    /// The article is the same, but was read differently: the program, the registry or the language
    /// data changed.
    case readingChanged = "reading-changed"
    /// The claims of the article are the same, but other articles made their origin another.
    case originChanged = "origin-changed"
  }

  /// The reason.
  package var kind: Kind
  /// The article.
  package var article: ArticleID
  /// Its headline, where known.
  package var title: String?
}
