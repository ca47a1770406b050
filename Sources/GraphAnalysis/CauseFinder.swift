internal import SociogramModel

/// Finds why claims came, went or count otherwise between two sociograms.
struct CauseFinder {
  private let old: ComparedSide
  private let new: ComparedSide
  private let oldTracer: OriginTracer
  private let newTracer: OriginTracer

  /// Prepares to look for causes.
  ///
  /// - Parameter tracers: Who found the origins of the two, where they are at hand.
  init(
    from old: ComparedSide, to new: ComparedSide,
    tracers: (old: OriginTracer, new: OriginTracer)?
  ) {
    self.old = old
    self.new = new
    oldTracer = tracers?.old ?? OriginTracer(articles: old.records)
    newTracer = tracers?.new ?? OriginTracer(articles: new.records)
  }

  /// Why a claim of the new sociogram was not there before.
  func cause(forGained claim: Claim) -> TieCause {
    cause(for: claim, before: old.counterpart(of: claim))
  }

  /// Why a claim of the old sociogram is not there any more.
  func cause(forLost claim: Claim) -> TieCause {
    cause(for: claim, before: new.counterpart(of: claim))
  }

  /// Why a tie whose claims are the same is graded otherwise; nil where it is not.
  func cause(ofGrading before: Tie, _ after: Tie) -> TieCause? {
    guard old.grading != new.grading else { return nil }
    let isWeighed = old.grading.isWeighed || new.grading.isWeighed
    guard before.reliability != after.reliability || isWeighed else { return nil }
    return TieCause(kind: .gradesChanged)
  }

  /// Why a tie differs of which nothing else tells it.
  func cause(for article: ArticleID) -> TieCause {
    cause(change(of: article) ?? .readingChanged, article)
  }

  private func cause(for claim: Claim, before: Claim?) -> TieCause {
    if let before, before.judgement != claim.judgement {
      return cause(.judgementsChanged, claim.article)
    }
    return cause(for: claim.article)
  }

  /// Why a claim that stayed counts otherwise; empty where it does not.
  func causes(from before: Claim, to after: Claim) -> [TieCause] {
    var causes: [TieCause] = []
    if before.judgement != after.judgement {
      causes.append(cause(.judgementsChanged, after.article))
    } else if !before.reads(like: after) {
      causes.append(cause(for: after.article))
    }
    if oldTracer.origin(of: before).id != newTracer.origin(of: after).id {
      causes += regrouping(of: after.article)
    }
    return causes
  }

  /// Why a tie has other ends.
  func cause(for replacement: ActorReplacement) -> TieCause {
    TieCause(
      kind: replacement.isMerger ? .actorMerged : .actorRenamed, actor: replacement.old.id)
  }

  /// The articles that made another origin of an article's claims: those that joined or left its
  /// copies, or changed among them; the article itself where it was read otherwise.
  private func regrouping(of article: ArticleID) -> [TieCause] {
    let copies = oldTracer.copies(of: article).union(newTracer.copies(of: article))
    let movers = copies.filter { change(of: $0) != nil }
    if movers.isEmpty { return [cause(.readingChanged, article)] }
    return movers.map { cause(.originsRegrouped, $0) }
  }

  /// What happened to an article itself; nil where nothing did.
  private func change(of article: ArticleID) -> TieCause.Kind? {
    switch (old.articles[article], new.articles[article]) {
    case (nil, _): .articleAdded
    case (_, nil): .articleRemoved
    case (let before?, let after?): before.isEdited(to: after) ? .articleEdited : nil
    }
  }

  private func cause(_ kind: TieCause.Kind, _ article: ArticleID) -> TieCause {
    TieCause(
      kind: kind, article: article,
      title: new.articles[article]?.title ?? old.articles[article]?.title)
  }
}

extension TieCause: Comparable {
  /// Orders by kind, then by article and actor.
  package static func < (a: TieCause, b: TieCause) -> Bool {
    if a.kind != b.kind { return a.kind.rank < b.kind.rank }
    return (a.article ?? "", a.actor ?? "") < (b.article ?? "", b.actor ?? "")
  }
}

extension TieCause.Kind {
  fileprivate var rank: Int { TieCause.Kind.allCases.firstIndex(of: self) ?? 0 }
}

extension Claim {
  /// Whether all that enters a tie is the same.
  fileprivate func reads(like other: Claim) -> Bool {
    stance == other.stance && sources == other.sources && date == other.date
      && reading == other.reading && mode == other.mode
  }
}
