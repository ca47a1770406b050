internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Exceptions from what a clause says.
extension FrameMatcher {
  /// Of whom the contrary of a clause holds: "soutenu par tous, sauf X", "tous les pays, à l'exception de
  /// X, ont condamné Y".
  func exceptionReadings(_ u: Int, _ verb: VerbGroup) -> [Reading] {
    guard let except = units.indices.first(where: { isException($0, of: u) }) else { return [] }
    let excepted = clauses.group(startingAt: except)
    guard !excepted.isEmpty else { return [] }
    let isAgent = isAgentPlace(except, u, verb)
    guard isAgent || except < u || isBehindObject(except, u) else { return [] }
    var result: [Reading] = []
    for frame in frames.frames(.verb, verb.lemma)
    where frame.needs.isEmpty && frame.isReflexive == verb.isReflexive {
      let others = first(isAgent ? frame.recipient : frame.agent, of: u, verb, frame)
        .filter { other in !excepted.contains { sameActor($0, other) } }
      let found =
        isAgent
        ? pairs(excepted, ofWantedKind(others, frame), frame, verb.main, u)
        : pairs(others, ofWantedKind(excepted, frame), frame, verb.main, u)
      result += found.map {
        var reading = $0
        reading.isExcepted = true
        return reading
      }
    }
    return result
  }

  /// Whether a phrase excepts somebody from the clause of a verb.
  private func isException(_ except: Int, of u: Int) -> Bool {
    guard units[except].noun?.preposition == "sauf" else { return false }
    return units[min(except, u)..<max(except, u)].indices.allSatisfy {
      $0 == u || units[$0].verb?.form != .finite
    }
  }

  /// "a condamné tous les pays, sauf X": not "la désapprobation de tous les pays, sauf X".
  private func isBehindObject(_ except: Int, _ u: Int) -> Bool {
    let before = units[u..<except].last { $0.noun != nil }
    return before?.noun.map { $0.preposition == nil } ?? false
  }

  /// Whether an exception is one from those who act, by what it stands behind.
  private func isAgentPlace(_ except: Int, _ u: Int, _ verb: VerbGroup) -> Bool {
    if except < u { return !verb.isPassive }
    return verb.isPassive && units[u..<except].contains { $0.noun?.preposition == "par" }
  }
}
