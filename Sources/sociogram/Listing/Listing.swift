internal import SociogramModel

/// The ties, claims and actors of a sociogram in the order in which a reader wants them.
struct Listing {
  /// What is listed.
  enum Kind {
    /// One entry a tie.
    case ties
    /// One entry a tie, with its claims.
    case evidence
    /// One entry an actor.
    case actors
  }

  /// The ties, the surest first, then by the ids of their actors and their relation.
  let ties: [Tie]
  /// The actors, those with the most ties first, then by id.
  let actors: [Actor]

  private let actorsByID: [ActorID: Actor]
  private let claimsByID: [ClaimID: Claim]
  private let articlesByID: [ArticleID: ArticleRecord]
  private let tieCounts: [ActorID: Int]

  /// Sorts what a sociogram holds.
  init(of sociogram: Sociogram) {
    actorsByID = Dictionary(sociogram.actors.map { ($0.id, $0) }) { first, _ in first }
    claimsByID = Dictionary(sociogram.claims.map { ($0.id, $0) }) { first, _ in first }
    articlesByID = Dictionary(sociogram.articles.map { ($0.id, $0) }) { first, _ in first }
    ties = sociogram.ties.sorted { a, b in
      (-a.confidence, a.subject, a.object, a.relation)
        < (-b.confidence, b.subject, b.object, b.relation)
    }
    var counts: [ActorID: Int] = [:]
    for tie in sociogram.ties {
      counts[tie.subject, default: 0] += 1
      counts[tie.object, default: 0] += 1
    }
    tieCounts = counts
    actors = sociogram.actors.sorted { a, b in
      (-(counts[a.id] ?? 0), a.id) < (-(counts[b.id] ?? 0), b.id)
    }
  }

  /// Whether there is nothing to list.
  var isEmpty: Bool { ties.isEmpty }

  /// The name of an actor; its id where the sociogram does not know it.
  func name(of actor: ActorID) -> String { actorsByID[actor]?.name ?? actor.rawValue }

  /// The number of ties that an actor has.
  func tieCount(of actor: Actor) -> Int { tieCounts[actor.id] ?? 0 }

  /// The claims of a tie, by article, then by place in the text.
  func claims(of tie: Tie) -> [Claim] {
    tie.claims.compactMap { claimsByID[$0] }.sorted { a, b in
      (a.article, a.span, a.id) < (b.article, b.span, b.id)
    }
  }

  /// What is known of the article that carries a claim.
  func article(of claim: Claim) -> ArticleRecord? { articlesByID[claim.article] }

  /// The voices behind a claim, the publisher first: "Publisher ← agency ← voice".
  func chain(of claim: Claim) -> String {
    claim.sources.map { source in
      source.described.map { "\(source.name) (\($0))" } ?? source.name
    }.joined(separator: " ← ")
  }
}

extension Tie {
  /// The strongest stance, marked where a voice denies what another says.
  var markedStance: String { isContested ? "\(stance.rawValue) ✕" : stance.rawValue }
}

extension EventDate {
  /// The date, or the first and the last date of a period, in ISO 8601.
  var text: String { end.map { "\(start)/\($0)" } ?? "\(start)" }
}

/// Returns a figure between 0 and 1 with two decimals.
func decimals(_ figure: Double) -> String {
  let hundredths = Int((figure * 100).rounded())
  let rest = hundredths % 100
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}
