internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// What can only be held against somebody: "X ment", "l'attitude de X est inacceptable".
extension FrameMatcher {
  /// The charges of the sentence, as readings with both sides whom they concern. No claim by
  /// themselves: where a voice says one, it accuses.
  func charges() -> [Reading] {
    guard let blame = frames.frames(.role, "=blâme").first else { return [] }
    let negated = blame.copy(isNegative: true)
    return units.indices.flatMap { u -> [Reading] in
      var frame = blame
      let charged: [Filler]
      let token: Int
      switch units[u].kind {
      case .verb(let verb):
        // What one ought to have done is no "no" of the voice.
        if verb.isNegated { frame = negated }
        token = verb.main
        charged = self.charged(u, verb)
      case .noun(let phrase):
        token = phrase.head
        charged = owners(ofBad: u, phrase)
      default: return []
      }
      // "l'accord entre X et Y est une erreur": whose, is open.
      return charged.filter { !isBetween($0) }.map {
        Reading(frame: frame, token: token, unit: u, agent: $0, recipient: $0, fit: 1)
      }
    }
  }

  /// "« X veut la guerre », a accusé Y": Y accuses whoever does what he says.
  func outcries(_ u: Int, _ verb: VerbGroup) -> [Reading] {
    guard cues.contains(verb.lemma, in: "outcry"), !verb.isPassive, clauses.isReportingInsert(u),
      let frame = frames.frames(.role, "=blâme").first,
      let said = units[..<u].lastIndex(where: { $0.verb?.form == .finite }),
      units[said].verb?.isPassive == false
    else { return [] }
    return pairs(clauses.subjects(of: u), clauses.subjects(of: said), frame, verb.main, u)
  }

  /// Whom a verb charges: who does what it says, else whose the bad thing is that something is called:
  /// "c'est une provocation de X".
  private func charged(_ u: Int, _ verb: VerbGroup) -> [Filler] {
    if verb.isReflexive { return [] }
    if verb.isNegated {
      guard cues.contains(verb.lemma, in: "pledge") else { return [] }
      return verb.isPassive ? agentOfPassive(u) : clauses.subjects(of: u)
    }
    let predicate = clauses.predicate(verb.main)
    if predicate != verb.main, !verb.isPassive {
      guard isFault(predicate) else { return [] }
      let subjects = clauses.subjects(of: u)
      guard subjects.isEmpty, let called = clauses.unit(of: predicate) else { return subjects }
      return clauses.actors(in: called).filter { $0.steps.contains(.proxy) }
    }
    guard
      cues.contains(verb.lemma, in: "misdeed") || doesFault(u, verb)
        || harmsInnocent(u, verb)
    else { return [] }
    return verb.isPassive ? agentOfPassive(u) : clauses.subjects(of: u)
  }

  private func isBetween(_ filler: Filler) -> Bool {
    filler.steps.contains(.proxy)
      && units[max(0, filler.unit - 2)..<min(filler.unit + 3, units.count)].contains {
        $0.noun?.preposition == "entre"
      }
  }

  /// "constitue une menace", "finance le terrorisme", "mène une politique agressive"
  private func doesFault(_ u: Int, _ verb: VerbGroup) -> Bool {
    guard cues.contains(verb.lemma, in: "do fault"), let object = clauses.object(of: u) else {
      return false
    }
    return units[object].noun.map { isFault($0.head) } ?? false
  }

  /// "a bombardé un hôpital", "a tué des civils": nobody does that rightly.
  private func harmsInnocent(_ u: Int, _ verb: VerbGroup) -> Bool {
    guard let hit = verb.isPassive ? clauses.treeSubjectPhrase(of: u) : clauses.object(of: u),
      let phrase = units[hit].noun, cues.contains(text.lemma(phrase.head), in: "innocent")
    else { return false }
    return frames.frames(.verb, verb.lemma).contains {
      [.assault, .coerce].contains($0.relation) && $0.recipient.first == .object
    }
  }

  /// Whose a thing is that an adjective calls bad: "le décret illégal de X".
  private func owners(ofBad u: Int, _ phrase: NounPhrase) -> [Filler] {
    let lemma = text.lemma(phrase.head)
    guard phrase.mentions.isEmpty,
      ["act noun", "law noun", "decision noun", "deed noun"].contains(where: {
        cues.contains(lemma, in: $0)
      }),
      text.children(phrase.head).contains(where: {
        text.relation(Int($0)) == .amod && cues.contains(text.lemma(Int($0)), in: "fault")
      })
    else { return [] }
    return clauses.actors(in: u).filter { $0.steps.contains(.proxy) }
  }

  /// Whether a word, or the adjective or complement beside it, says something bad: "inacceptable", "une
  /// menace", "un exemple de concurrence déloyale".
  private func isFault(_ token: Int, depth: Int = 0) -> Bool {
    if cues.contains(text.lemma(token), in: "fault") { return true }
    let holdsFault = depth < 2 && cues.contains(text.lemma(token), in: "fault holder")
    return text.children(token).map { Int($0) }.contains { child in
      switch text.relation(child) {
      case .amod: cues.contains(text.lemma(child), in: "fault")
      case .nmod where holdsFault:
        text.child(child, .case).map { ClauseWords.preposition(text.lower($0)) == "de" } ?? false
          && isFault(child, depth: depth + 1)
      default: false
      }
    }
  }
}
