internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Who does something together with somebody: "X explore le gisement avec Y".
extension FrameMatcher {
  /// The subject of a verb with an object of its own and whoever "avec" brings in work together.
  func companyReadings(_ found: [Reading], _ u: Int, _ verb: VerbGroup) -> [Reading] {
    guard !verb.isReflexive, !verb.isNegated, !cues.contains(verb.lemma, in: "no company"),
      hasThingAsObject(u, verb), let frame = frames.frames(.role, "=ensemble").first
    else { return [] }
    let others = company(of: u).filter { other in
      other.steps.allSatisfy { $0 == .coordination } && !isActor(other.mention, of: [.medium])
        && clauses.linked.mentions[other.mention].form != .described
    }
    guard !others.isEmpty,
      !found.contains(where: { reading in
        others.contains {
          $0.mention == reading.recipient.mention || $0.mention == reading.agent.mention
        }
      })
    else { return [] }
    let agents = (verb.isPassive ? agentOfPassive(u) : clauses.subjects(of: u)).filter {
      !$0.steps.contains(.proxy) && !isActor($0.mention, of: [.medium])
    }
    return pairs(agents, others, frame, verb.main, u)
  }

  /// Whether a verb does something to a thing, not to an actor.
  private func hasThingAsObject(_ u: Int, _ verb: VerbGroup) -> Bool {
    if verb.isPassive { return clauses.subjects(of: u).isEmpty }
    if !verb.accusatives.isEmpty { return false }
    if clauses.relativePlace(of: u)?.slot == .object { return clauses.objectFillers(of: u).isEmpty }
    var next = u + 1
    while next < units.count {
      switch units[next].kind {
      case .noun(let phrase):
        if phrase.preposition == nil { return clauses.actors(in: next).isEmpty }
      case .comma, .other: break
      default: return false
      }
      next += 1
    }
    return false
  }

  /// What "avec" brings to a clause; not what completes a noun such as "accord".
  private func company(of u: Int) -> [Filler] {
    var next = u + 1
    while next < units.count {
      switch units[next].kind {
      case .noun(let phrase):
        guard phrase.preposition == "avec" else { break }
        // "des liens plus étroits avec X"
        let before = units[..<next].last { !clauses.isOther($0) }
        if let before = before?.noun, takesCompany(before) { return [] }
        return clauses.group(startingAt: next)
      case .comma, .other, .openQuote, .closeQuote: break
      default: return []
      }
      next += 1
    }
    return []
  }

  /// Whether "avec" behind a noun completes it: "un accord avec X", "ses liens avec X".
  private func takesCompany(_ phrase: NounPhrase) -> Bool {
    nominalFrames(.noun, phrase.head).contains {
      $0.recipient.contains(.preposition("avec")) || $0.agent.contains(.preposition("avec"))
    } || cues.contains(text.lemma(phrase.head), in: "relations noun")
      || cues.contains(text.lemma(phrase.head), in: "border noun")
  }
}
