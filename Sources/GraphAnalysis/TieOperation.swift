package import SociogramModel

/// What happened to one tie between two sociograms, and what caused it.
package struct TieOperation: Hashable, Sendable {
  /// The kinds of what can happen.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The tie is only in the new sociogram.
    case added
    /// The tie is only in the old sociogram.
    case removed
    /// The tie is in both, with other figures.
    case changed
    /// Several ties became one, because actors did.
    case merged
    /// The tie is in both, and only an actor at its end goes by another id.
    case renamed
  }

  /// What happened.
  package var kind: Kind
  /// The actor that acts.
  package var subject: Actor
  /// The actor acted upon.
  package var object: Actor
  /// The tie in the old sociogram; of a merger the one that kept its id, else the surest.
  package var old: Tie?
  /// The tie in the new sociogram.
  package var new: Tie?
  /// The other ties of a merger, by falling confidence; else empty.
  package var others: [Tie] = []
  /// What is different, in the order of ``TieField``; empty for what was added or removed.
  package var changes: [TieChange]
  /// Why, sorted by kind, article and actor.
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
  /// The reliability, A…F.
  case reliability
  /// The confidence.
  case confidence
  /// The dates of the events.
  case dates
  /// What the tie is called beyond its relation: the position of an affiliation, else the modes.
  case label
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

/// A reason why a tie is different.
package struct TieCause: Hashable, Sendable {
  /// The kinds of reasons.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The article is only in the new corpus.
    case articleAdded = "article-added"
    /// The article is only in the old corpus.
    case articleRemoved = "article-removed"
    /// The article has another digest.
    case articleEdited = "article-edited"
    /// The claims are the same, but this article, which came, went or was edited, made their origin
    /// another: it showed a text to be a copy, or an original.
    case originsRegrouped = "origins-regrouped"
    /// An analyst's word on a claim of this article changed.
    case judgementsChanged = "judgements-changed"
    /// The analyst's grades of voices changed.
    case gradesChanged = "grades-changed"
    /// An actor goes by another id.
    case actorRenamed = "actor-renamed"
    /// Actors became one.
    case actorMerged = "actor-merged"
    /// The article is the same, but was read differently: the program, the registry or the language
    /// data changed; see ``SociogramDifference/versionChanges``.
    case readingChanged = "reading-changed"
  }

  /// The reason.
  package var kind: Kind
  /// The article, where one is to blame.
  package var article: ArticleID?
  /// Its headline, where known.
  package var title: String?
  /// The actor that is no more, where actors are to blame.
  package var actor: ActorID?

  /// Whether the corpus is to blame, and not how it was read or judged.
  package var isOfCorpus: Bool {
    switch kind {
    case .articleAdded, .articleRemoved, .articleEdited, .originsRegrouped: true
    case .judgementsChanged, .gradesChanged, .actorRenamed, .actorMerged, .readingChanged: false
    }
  }
}

/// A version or digest that differs between what made two sociograms.
package struct VersionChange: Hashable, Sendable {
  /// What differs: "program", "model", "frames", "actor registry", …
  package var part: String
  /// Its version or digest in the old sociogram; empty where unknown.
  package var old: String
  /// Its version or digest in the new sociogram; empty where unknown.
  package var new: String
}

extension Provenance {
  /// What differs from another provenance.
  func changes(to other: Provenance) -> [VersionChange] {
    zip(parts, other.parts).compactMap { old, new in
      old.version == new.version
        ? nil : VersionChange(part: old.name, old: old.version, new: new.version)
    }
  }
}
