internal import ActorLinking
internal import SociogramModel

/// What an older sociogram says of each article, to be taken over where neither the article nor what
/// reads it changed.
struct PastReadings: Sendable {
  private let old: Sociogram
  private let records: [ArticleID: ArticleRecord]
  private let claims: [ArticleID: [Claim]]
  private let actors: [ActorID: Actor]
  /// Actors that no table has and that claims of several articles are about: each article adds to
  /// what is known of them.
  private let shared: Set<ActorID>

  /// Takes over a sociogram; nil where there is none, or where none of it can be used: another
  /// version of the program, model, frames, tables or judgements made it, or it is an excerpt.
  init?(_ old: Sociogram?, knowledge: Knowledge) {
    guard let old, old.excerpt == nil, old.provenance == knowledge.provenance else { return nil }
    self.old = old
    records = Dictionary(uniqueKeysWithValues: old.articles.map { ($0.id, $0) })
    claims = Dictionary(grouping: old.claims, by: \.article)
    actors = Dictionary(uniqueKeysWithValues: old.actors.map { ($0.id, $0) })
    var homes: [ActorID: Set<ArticleID>] = [:]
    for claim in old.claims {
      for end in [claim.subject.id, claim.object.id] {
        homes[end, default: []].insert(claim.article)
      }
    }
    let actors = actors
    shared = Set(
      homes.filter { id, articles in
        articles.count > 1 && knowledge.registry[id] != actors[id]
      }.keys)
  }

  /// The reading of an article as the older sociogram has it; nil where the article changed or is
  /// new.
  func reading(of article: Article, by knowledge: Knowledge) -> Reading? {
    guard let record = records[article.id], record.digest == article.record.digest else {
      return nil
    }
    var (_, result) = knowledge.opened(article)
    guard result.record.language == record.language else { return nil }
    let claims = claims[article.id] ?? []
    guard result.language.isRead || claims.isEmpty else { return nil }
    result.claims = claims
    result.isReused = true
    var seen: Set<ActorID> = []
    for id in claims.flatMap({ [$0.subject.id, $0.object.id] }) where seen.insert(id).inserted {
      guard let actor = actors[id] else { continue }
      result.actors.append(actor)
      if let state = actor.state.flatMap({ actors[$0] }) { result.actors.append(state) }
    }
    result.judgedLines = knowledge.judging.lines(behind: claims)
    if !seen.isDisjoint(with: shared) { result.kept = article }
    return result
  }

  /// The positions of readings that cannot be taken over after all, since another article that added
  /// to what is known of one of their actors changed or is gone.
  func stalePositions(in readings: [Reading]) -> [Int] {
    let kept = Set(readings.filter(\.isReused).map(\.record.id))
    var changed: Set<ActorID> = []
    for (article, claims) in claims where !kept.contains(article) {
      for claim in claims { changed.formUnion([claim.subject.id, claim.object.id]) }
    }
    changed.formIntersection(shared)
    return readings.indices.filter { position in
      readings[position].kept != nil
        && readings[position].claims.contains {
          changed.contains($0.subject.id) || changed.contains($0.object.id)
        }
    }
  }
}
