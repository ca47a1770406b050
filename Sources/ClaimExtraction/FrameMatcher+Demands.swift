internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// What somebody is told to do: "X doit partir", "il faut que X parte".
extension FrameMatcher {
  /// The demands of the sentence, as readings with whoever is to act on both sides. No claim by
  /// themselves: where a voice says one, it asks.
  func demands() -> [Reading] {
    guard let frame = frames.frames(.role, "=devoir").first else { return [] }
    return units.indices.flatMap { u -> [Reading] in
      guard let verb = units[u].verb, verb.form == .finite, text.features(verb.main).isFinite,
        text.features(verb.main).contains(.third), !verb.isConditional, !verb.isNegated,
        verb.lemma == "devoir" ? isDuty(u) : isCalledFor(u)
      else { return [] }
      // A person who "doit" is mostly expected somewhere.
      return clauses.subjects(of: u).filter {
        !$0.steps.contains(.proxy) && !isActor($0.mention, of: [.person])
      }.map {
        Reading(frame: frame, token: verb.main, unit: u, agent: $0, recipient: $0, fit: 1)
      }
    }
  }

  /// Whether "devoir" tells a duty: "doit cesser de bombarder", not "doit rencontrer X samedi", which is
  /// planned.
  private func isDuty(_ u: Int) -> Bool {
    guard
      let deed = units.indices[(u + 1)...].prefix(4).first(where: {
        units[$0].verb?.form == .infinitive
      }),
      let verb = units[deed].verb, !verb.isPassive, isDeed(verb)
    else { return false }
    return !frames.frames(.verb, verb.lemma).contains { $0.relation == .consult }
      && !(units[deed].tokens
        .upperBound..<min(
          units[deed].tokens.upperBound + 8, units[units.count - 1].tokens.upperBound)).contains {
          let lower = text.lower($0)
          return DateWords.weekdays[lower] != nil || DateWords.months[lower] != nil
            || cues.contains(text.lemma($0), in: "future")
        }
  }

  /// "il faut que X parte"
  private func isCalledFor(_ u: Int) -> Bool {
    guard let above = governor(ofClause: u), let verb = units[above].verb else { return false }
    return verb.lemma == "falloir" && !verb.isNegated && units[u].verb.map(isDeed) == true
  }

  /// Whether a verb says something that one does and not what one is or undergoes: "partir", not "gagner".
  private func isDeed(_ verb: VerbGroup) -> Bool {
    !["motion", "predicative", "receive", "fate"].contains { cues.contains(verb.lemma, in: $0) }
  }
}
