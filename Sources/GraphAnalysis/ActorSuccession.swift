package import SociogramModel

/// An actor that goes by another id in a later sociogram.
package struct ActorReplacement: Hashable, Sendable {
  /// The actor as it was.
  package var old: Actor
  /// The actor that took its place.
  package var new: Actor
  /// Whether the new actor took the place of another one too, or was there before.
  package var isMerger: Bool
}

/// Which actors of an old sociogram go by another id in a new one, so that their ties are the same
/// ties.
///
/// An actor that is gone is followed to the one that stands in its place in the same quotes of the
/// same articles, where most of its claims in articles that remain agree and the two have a name, or
/// a word of a name, in common; without such claims, to a new actor of its kind that bears its name.
/// A re-reading that finds a *different* person behind a pronoun is no renaming, hence the names.
struct ActorSuccession {
  /// The replacements, sorted by the old actor's id.
  let replacements: [ActorReplacement]
  private let successors: [ActorID: ActorID]

  /// Follows the actors of `old` that `new` lacks.
  init(from old: Sociogram, to new: Sociogram) {
    let known = Dictionary(new.actors.map { ($0.id, $0) }) { first, _ in first }
    let gone = old.actors.filter { known[$0.id] == nil }
    guard !gone.isEmpty else {
      (replacements, successors) = ([], [:])
      return
    }
    let before = Set(old.actors.map(\.id))
    let votes = ActorSuccession.votes(for: Set(gone.map(\.id)), from: old, to: new)
    let fresh = new.actors.filter { !before.contains($0.id) }
    let names = NamesOfActors(fresh)
    var successors: [ActorID: ActorID] = [:]
    for actor in gone {
      let ballot = votes[actor.id] ?? Ballot()
      let best = ballot.votes.min { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }
      if let best, best.value * 2 >= ballot.count, let heir = known[best.key],
        actor.shares(aNameWith: heir)
      {
        successors[actor.id] = heir.id
      } else if ballot.votes.isEmpty, let heir = names.namesake(of: actor) {
        successors[actor.id] = heir
      }
    }
    let counts = Dictionary(successors.values.map { ($0, 1) }, uniquingKeysWith: +)
    replacements = gone.compactMap { actor in
      guard let id = successors[actor.id], let heir = known[id] else { return nil }
      return ActorReplacement(
        old: actor, new: heir, isMerger: before.contains(id) || counts[id, default: 0] > 1)
    }
    self.successors = successors
  }

  /// Whether no actor goes by another id.
  var isEmpty: Bool { successors.isEmpty }

  /// The id of an old actor in the new sociogram.
  func id(of actor: ActorID) -> ActorID { successors[actor] ?? actor }

  /// The id that an old tie has in the new sociogram; nil where its ends became one actor.
  func id(of tie: Tie) -> TieID? {
    let ends = (id(of: tie.subject), id(of: tie.object))
    if ends == (tie.subject, tie.object) { return tie.id }
    if ends.0 == ends.1 { return nil }
    return Tie.makeID(subject: ends.0, relation: tie.relation, object: ends.1)
  }

  /// The id that an old claim has in the new sociogram, where nothing but ids of actors changed.
  func id(of claim: Claim) -> ClaimID {
    guard !successors.isEmpty, var voice = claim.sources.last else { return claim.id }
    let ends = (id(of: claim.subject.id), id(of: claim.object.id))
    let voiceID = VoiceID(id(of: ActorID(voice.voice.rawValue)).rawValue)
    if ends == (claim.subject.id, claim.object.id), voiceID == voice.voice { return claim.id }
    voice.voice = voiceID
    return Claim.makeID(
      article: claim.article, subject: ends.0, relation: claim.relation, object: ends.1,
      lastVoice: voice, quote: claim.quote)
  }

  /// The replacements that a tie's ends went through.
  func replacements(of tie: Tie) -> [ActorReplacement] {
    replacements.filter { $0.old.id == tie.subject || $0.old.id == tie.object }
  }

  // MARK: Votes

  /// Where claims say that a lost actor went.
  private struct Ballot {
    /// The number of its claims in articles that remain.
    var count = 0
    var votes: [ActorID: Int] = [:]
  }

  /// Where a claim stands and what it says, but for the actors.
  private struct Place: Hashable {
    var article: ArticleID
    var relation: Relation
    var predicate: String
    var quote: String

    init(_ claim: Claim) {
      article = claim.article
      relation = claim.relation
      predicate = claim.predicate
      quote = claim.quote
    }
  }

  private static func votes(
    for gone: Set<ActorID>, from old: Sociogram, to new: Sociogram
  ) -> [ActorID: Ballot] {
    let remaining = Set(new.articles.map(\.id))
    let lost = old.claims.filter {
      (gone.contains($0.subject.id) || gone.contains($0.object.id))
        && remaining.contains($0.article)
    }
    let places = Set(lost.map(Place.init))
    let concerned = Set(lost.map(\.article))
    var gained: [Place: [Claim]] = [:]
    for claim in new.claims where concerned.contains(claim.article) {
      let place = Place(claim)
      if places.contains(place) { gained[place, default: []].append(claim) }
    }
    var ballots: [ActorID: Ballot] = [:]
    for claim in lost {
      let candidates = gained[Place(claim)] ?? []
      for (end, other) in [
        (claim.subject.id, claim.object.id), (claim.object.id, claim.subject.id),
      ] where gone.contains(end) {
        ballots[end, default: Ballot()].count += 1
        let isSubject = end == claim.subject.id
        let heirs = Set(
          candidates.flatMap { candidate in
            possibleHeirs(
              in: candidate, asSubject: isSubject, other: other, isOtherGone: gone.contains(other))
          })
        // Two that may have taken the place speak for neither.
        if heirs.count == 1, let heir = heirs.first {
          ballots[end, default: Ballot()].votes[heir, default: 0] += 1
        }
      }
    }
    return ballots
  }

  /// The actors that may stand in a new claim where the lost one stood.
  private static func possibleHeirs(
    in claim: Claim, asSubject: Bool, other: ActorID, isOtherGone: Bool
  ) -> [ActorID] {
    let ends = (claim.subject.id, claim.object.id)
    let pairs = claim.relation.isSymmetric ? [ends, (ends.1, ends.0)] : [ends]
    return pairs.compactMap { subject, object in
      let (heir, rest) = asSubject ? (subject, object) : (object, subject)
      return rest == other || isOtherGone ? heir : nil
    }
  }
}

/// Actors by kind and name.
private struct NamesOfActors {
  private struct Key: Hashable {
    var kind: ActorKind
    var name: String
  }

  private var ids: [Key: Set<ActorID>] = [:]

  init(_ actors: [Actor]) {
    for actor in actors {
      for name in actor.normalizedNames {
        ids[Key(kind: actor.kind, name: name), default: []].insert(actor.id)
      }
    }
  }

  /// The one actor of the same kind that bears the actor's name.
  func namesake(of actor: Actor) -> ActorID? {
    let found = ids[Key(kind: actor.kind, name: normalizedName(actor.name))] ?? []
    return found.count == 1 ? found.first : nil
  }
}

extension Actor {
  fileprivate var normalizedNames: Set<String> {
    Set(([name] + names).map(normalizedName)).subtracting([""])
  }

  /// Whether the two have a name in common, or a word of four letters or more of one.
  fileprivate func shares(aNameWith other: Actor) -> Bool {
    let (own, others) = (normalizedNames, other.normalizedNames)
    if !own.isDisjoint(with: others) { return true }
    func words(_ names: Set<String>) -> Set<Substring> {
      Set(names.flatMap { $0.split(separator: "-") }.filter { $0.unicodeScalars.count >= 4 })
    }
    return !words(own).isDisjoint(with: words(others))
  }
}
