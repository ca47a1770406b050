internal import SociogramModel

/// Compares the ties of two sociograms.
struct TieComparison {
  private let old: ComparedSide
  private let new: ComparedSide
  private let succession: ActorSuccession
  private let causes: CauseFinder
  private let options: DifferenceOptions

  init(
    from old: Sociogram, to new: Sociogram, succession: ActorSuccession,
    options: DifferenceOptions, parts: ComparedParts?
  ) {
    let sides = inParallel(2) { number in
      number == 0
        ? ComparedSide(old, labels: parts?.labels.old)
        : ComparedSide(new, labels: parts?.labels.new)
    }
    (self.old, self.new) = (sides[0], sides[1])
    self.succession = succession
    self.options = options
    causes = CauseFinder(from: self.old, to: self.new, tracers: parts?.tracers)
  }

  /// What happened to each tie that is not the same, in the order of ``TieOperation/Kind``; each by
  /// falling confidence, then by id.
  func operations() -> [TieOperation] {
    var predecessors: [TieID: [Tie]] = [:]
    var vanished: [Tie] = []
    predecessors.reserveCapacity(old.ties.count)
    for tie in old.ties {
      if let id = succession.id(of: tie) {
        predecessors[id, default: []].append(tie)
      } else {
        vanished.append(tie)
      }
    }
    var pairs: [(before: [Tie], after: Tie)] = []
    pairs.reserveCapacity(new.ties.count)
    for tie in new.ties { pairs.append((predecessors.removeValue(forKey: tie.id) ?? [], tie)) }
    vanished += predecessors.values.flatMap { $0 }
    let (matched, gone) = (pairs, vanished)
    let share = 2000
    let parts = inParallel((matched.count + share - 1) / share) { part in
      matched[(part * share)..<min(matched.count, (part + 1) * share)].compactMap {
        operation(from: $0.before, to: $0.after)
      }
    }
    var operations = parts.flatMap(\.self)
    operations += gone.map { operation(.removed, from: [$0], to: nil, changes: []) }
    if !options.kinds.isEmpty { operations.removeAll { !options.tells($0.kind) } }
    if !options.causes.isEmpty {
      operations.removeAll { $0.causes.allSatisfy { !options.causes.contains($0.kind) } }
    }
    return TieComparison.sorted(operations)
  }

  /// By kind, then by falling confidence, then by id; what is moved while sorting is small, since
  /// operations are large.
  private static func sorted(_ operations: [TieOperation]) -> [TieOperation] {
    let keys = operations.enumerated().map { place, operation in
      (
        rank: operation.kind.rank, confidence: operation.tie?.confidence ?? 0,
        id: operation.tie?.id ?? "", place: place
      )
    }
    return keys.sorted { a, b in
      (a.rank, -a.confidence, a.id) < (b.rank, -b.confidence, b.id)
    }.map { operations[$0.place] }
  }

  /// What made one tie out of those that have its id now; nil where nothing happened that counts.
  private func operation(from before: [Tie], to after: Tie) -> TieOperation? {
    if before.isEmpty { return operation(.added, from: [], to: after, changes: []) }
    if before.count == 1, before[0] == after, old.label(of: before[0]) == new.label(of: after) {
      return nil
    }
    let ordered = before.sorted { a, b in
      (a.id == after.id) != (b.id == after.id) ? a.id == after.id : Tie.isShownBefore(a, b)
    }
    let changes = changes(from: ordered[0], to: after)
    if before.count > 1 { return operation(.merged, from: ordered, to: after, changes: changes) }
    if ordered[0].id != after.id {
      return operation(.renamed, from: ordered, to: after, changes: changes)
    }
    return changes.isEmpty ? nil : operation(.changed, from: ordered, to: after, changes: changes)
  }

  private func operation(
    _ kind: TieOperation.Kind, from before: [Tie], to after: Tie?, changes: [TieChange]
  ) -> TieOperation {
    var previous: [ClaimID: Claim] = [:]
    for id in before.flatMap(\.claims) {
      if let claim = old.claims[id] { previous[succession.id(of: claim)] = claim }
    }
    let current = after?.claims ?? []
    let gained = current.filter { previous[$0] == nil }.compactMap { new.claims[$0] }
    let kept = current.compactMap { id in
      previous.removeValue(forKey: id).flatMap { old in new.claims[id].map { (old: old, new: $0) } }
    }
    let lost = previous.values.sorted { $0.id < $1.id }
    var found = Set(gained.map(causes.cause(forGained:)))
    found.formUnion(lost.map(causes.cause(forLost:)))
    for pair in kept { found.formUnion(causes.causes(from: pair.old, to: pair.new)) }
    for replacement in before.flatMap(succession.replacements) {
      found.insert(causes.cause(for: replacement))
    }
    if let first = before.first, let after, let cause = causes.cause(ofGrading: first, after) {
      found.insert(cause)
    }
    if found.isEmpty, let article = (after ?? before.first)?.articles.first {
      found.insert(causes.cause(for: article))
    }
    return TieOperation(
      kind: kind, subject: actor((after ?? before.first)?.subject ?? ""),
      object: actor((after ?? before.first)?.object ?? ""), old: before.first, new: after,
      others: Array(before.dropFirst()), changes: changes, causes: found.sorted(),
      gained: gained, lost: lost)
  }

  private func changes(from before: Tie, to after: Tie) -> [TieChange] {
    TieField.allCases.compactMap { field in
      guard options.counts(field), differs(field, from: before, to: after) else { return nil }
      return TieChange(
        field: field, old: old.words(for: field, of: before),
        new: new.words(for: field, of: after))
    }
  }

  private func differs(_ field: TieField, from before: Tie, to after: Tie) -> Bool {
    let threshold = options.threshold(of: field)
    switch field {
    case .stance: return before.stance != after.stance
    case .contested: return before.isContested != after.isContested
    case .origins:
      return before.origins != after.origins
        && (threshold == 0
          || Double(abs(before.origins.count - after.origins.count)) > threshold)
    case .credibility:
      let steps = abs(before.credibility.rawValue - after.credibility.rawValue)
      return Double(steps) > threshold
    case .reliability: return before.reliability != after.reliability
    case .confidence:
      return rounded(abs(before.confidence - after.confidence)) > threshold
    case .dates:
      guard before.dates != after.dates else { return false }
      guard let first = before.dates, let second = after.dates else { return true }
      return threshold == 0 || Double(first.dayDistance(to: second)) > threshold
    case .label: return old.label(of: before) != new.label(of: after)
    }
  }

  private func actor(_ id: ActorID) -> Actor {
    new.actors[id] ?? old.actors[id] ?? Actor(id: id, name: id.rawValue, kind: .person)
  }
}

extension TieOperation.Kind {
  fileprivate var rank: Int { TieOperation.Kind.allCases.firstIndex(of: self) ?? 0 }
}

extension EventDate {
  /// The greater of the days that start and end lie apart.
  fileprivate func dayDistance(to other: EventDate) -> Int {
    max(
      abs(start.firstDayNumber - other.start.firstDayNumber),
      abs((end ?? start).lastDayNumber - (other.end ?? other.start).lastDayNumber))
  }
}
