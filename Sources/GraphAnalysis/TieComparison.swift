internal import SociogramModel

/// Compares the ties of two sociograms.
struct TieComparison {
  private let old: Side
  private let new: Side
  private let ignored: Set<TieField>

  /// One of the two sociograms, with what is asked of it over and over.
  private struct Side {
    let ties: [Tie]
    let claims: [ClaimID: Claim]
    let articles: [ArticleID: ArticleRecord]
    let actors: [ActorID: Actor]
    let originNames: [OriginID: String]
    let tracer: OriginTracer

    init(_ sociogram: Sociogram) {
      ties = sociogram.ties
      claims = Dictionary(sociogram.claims.map { ($0.id, $0) }) { first, _ in first }
      articles = Dictionary(sociogram.articles.map { ($0.id, $0) }) { first, _ in first }
      actors = Dictionary(sociogram.actors.map { ($0.id, $0) }) { first, _ in first }
      originNames = Dictionary(sociogram.origins.map { ($0.id, $0.name) }) { first, _ in first }
      tracer = OriginTracer(articles: sociogram.articles)
    }
  }

  init(from old: Sociogram, to new: Sociogram, ignoring ignored: Set<TieField>) {
    self.old = Side(old)
    self.new = Side(new)
    self.ignored = ignored
  }

  /// What happened to each tie that is not the same: added, removed, changed; each by falling
  /// confidence, then by id.
  func operations() -> [TieOperation] {
    let ties = SociogramDifference.Matching(old.ties, new.ties, by: \.id)
    var operations: [TieOperation] = []
    for tie in ties.added.sorted(by: Tie.isShownBefore) {
      operations.append(operation(.added, old: nil, new: tie))
    }
    for tie in ties.removed.sorted(by: Tie.isShownBefore) {
      operations.append(operation(.removed, old: tie, new: nil))
    }
    for pair in ties.kept.sorted(by: { Tie.isShownBefore($0.new, $1.new) }) {
      let changed = operation(.changed, old: pair.old, new: pair.new)
      if !changed.changes.isEmpty { operations.append(changed) }
    }
    return operations
  }

  private func operation(_ kind: TieOperation.Kind, old: Tie?, new: Tie?) -> TieOperation {
    let before = Set(old?.claims ?? [])
    let after = Set(new?.claims ?? [])
    let gained = after.subtracting(before).sorted().compactMap { self.new.claims[$0] }
    let lost = before.subtracting(after).sorted().compactMap { self.old.claims[$0] }
    let kept = before.intersection(after).compactMap { id in
      self.old.claims[id].flatMap { old in self.new.claims[id].map { (old: old, new: $0) } }
    }
    var causes = Set((gained + lost).map { cause(for: $0.article) })
    for claim in kept {
      if !claim.old.reads(like: claim.new) {
        causes.insert(cause(for: claim.new.article))
      } else if self.old.tracer.origin(of: claim.old).id
        != self.new.tracer.origin(of: claim.new).id
      {
        causes.insert(cause(.originChanged, claim.new.article))
      }
    }
    return TieOperation(
      kind: kind, subject: actor((new ?? old)?.subject ?? ""),
      object: actor((new ?? old)?.object ?? ""), old: old, new: new,
      changes: old.flatMap { old in new.map { changes(from: old, to: $0) } } ?? [],
      causes: causes.sorted { ($0.kind.rank, $0.article) < ($1.kind.rank, $1.article) },
      gained: gained, lost: lost)
  }

  private func changes(from before: Tie, to after: Tie) -> [TieChange] {
    TieField.allCases.compactMap { field in
      if ignored.contains(field) { return nil }
      let words = (words(for: field, of: before, in: old), words(for: field, of: after, in: new))
      let differs =
        switch field {
        case .origins: before.origins != after.origins
        case .confidence:
          rounded(abs(before.confidence - after.confidence))
            > SociogramDifference.confidenceTolerance
        default: words.0 != words.1
        }
      return differs ? TieChange(field: field, old: words.0, new: words.1) : nil
    }
  }

  private func words(for field: TieField, of tie: Tie, in side: Side) -> String {
    switch field {
    case .stance: tie.stance.rawValue
    case .contested: tie.isContested ? "yes" : "no"
    case .origins:
      tie.origins.isEmpty
        ? "none" : tie.origins.map { side.originNames[$0] ?? $0.rawValue }.joined(separator: ", ")
    case .credibility: "\(tie.credibility.rawValue) \(tie.credibility.meaning)"
    case .confidence: figure(tie.confidence)
    case .dates: tie.dates.map(\.shown) ?? "none"
    }
  }

  private func cause(for article: ArticleID) -> TieCause {
    switch (old.articles[article], new.articles[article]) {
    case (nil, _): cause(.articleAdded, article)
    case (_, nil): cause(.articleRemoved, article)
    case (let before?, let after?):
      cause(before.isEdited(to: after) ? .articleEdited : .readingChanged, article)
    }
  }

  private func cause(_ kind: TieCause.Kind, _ article: ArticleID) -> TieCause {
    TieCause(
      kind: kind, article: article,
      title: new.articles[article]?.title ?? old.articles[article]?.title)
  }

  private func actor(_ id: ActorID) -> Actor {
    new.actors[id] ?? old.actors[id] ?? Actor(id: id, name: id.rawValue, kind: .person)
  }
}

extension TieCause.Kind {
  fileprivate var rank: Int { TieCause.Kind.allCases.firstIndex(of: self) ?? 0 }
}

extension Claim {
  /// Whether all that enters a tie is the same.
  fileprivate func reads(like other: Claim) -> Bool {
    stance == other.stance && sources == other.sources && date == other.date
      && reading == other.reading
  }
}
