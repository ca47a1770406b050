internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// The places of a verb and the words that its frames need beside it.
extension FrameMatcher {
  func meetsNeeds(_ frame: Frame, _ u: Int) -> Bool {
    guard !frame.needs.isEmpty else { return true }
    return neededUnit(frame, u) != nil
  }

  /// The unit of the noun that a frame needs beside its verb; of an infinitive that it needs, the verb's
  /// own.
  func neededUnit(_ frame: Frame, _ u: Int) -> Int? {
    neededUnit(frame, u, wordsAround(u))
  }

  /// The words that a frame may need beside a verb, each with its unit.
  func wordsAround(_ u: Int) -> [(lemma: String, unit: Int)] {
    var around: [(lemma: String, unit: Int)] = []
    search: for next in units[(u + 1)...].indices {
      switch units[next].kind {
      case .noun(let phrase):
        if !phrase.isNamed {
          around.append((text.lemma(phrase.head), next))
        } else if let noun = units[next].tokens.first(where: { text.tag($0) == .noun }),
          cues.contains(text.lemma(noun), in: "acronym noun")
        {
          // "le groupe X"
          around.append((text.lemma(noun), next))
        }
        for token in units[next].tokens where text.tag(token) == .adjective {
          around.append((text.lemma(token), next))
        }
      case .other:
        for token in units[next].tokens
        where text.tag(token) != .preposition || text.lower(token) == "comme" {
          around.append((text.lemma(token), next))
        }
      case .verb(let verb) where verb.form == .finite: break search
      case .subordinator("comme"): around.append(("comme", next))
      case .semicolon, .colon, .relative, .subordinator: break search
      default: break
      }
    }
    around += nounsBefore(u)
    // "Des combats opposent X à Y", "une attaque de X a tué Y"
    if let subject = clauses.treeSubjectPhrase(of: u), let phrase = units[subject].noun,
      !phrase.isNamed
    {
      around.append((text.lemma(phrase.head), subject))
    }
    return around
  }

  /// The unit of what a frame needs, among the words around its verb.
  func neededUnit(_ frame: Frame, _ u: Int, _ around: [(lemma: String, unit: Int)]) -> Int? {
    if frame.needs.contains("inf"), infinitive(under: u) != nil { return u }
    for parts in frame.needed {
      guard
        parts.allSatisfy({ part in around.contains { isMeant($0.lemma, at: $0.unit, by: part) } }),
        let found = around.first(where: {
          isMeant($0.lemma, at: $0.unit, by: parts[parts.count - 1])
        })
      else { continue }
      if frame.relation == .cooperate, isStrained(found.unit) { return nil }
      return found.unit
    }
    return nil
  }

  /// Whether a lemma is the one that a frame needs, or of the class of cues that it needs ("@fault"): no
  /// word that another preposition brings in, as in "comme un allié contre le terrorisme".
  private func isMeant(_ lemma: String, at u: Int, by need: String) -> Bool {
    isNeeded(lemma, by: need)
      && (need.first != "@" || [nil, "de", "comme"].contains(units[u].noun?.preposition))
  }

  /// Whether a lemma is what a frame needs, by itself or by its class.
  func isNeeded(_ lemma: String, by need: String) -> Bool {
    need.first == "@" ? cues.contains(lemma, in: String(need.dropFirst())) : lemma == need
  }

  /// What is needed may stand before the verb: "des armes livrées par X à Y", "les armes que X a livrées".
  private func nounsBefore(_ u: Int) -> [(lemma: String, unit: Int)] {
    if units[u].verb?.isPassive == true {
      return units.indices[max(0, u - 5)..<u].reversed().compactMap { back in
        units[back].noun.map { (text.lemma($0.head), back) }
      }
    }
    // "la guerre qui oppose X à Y"
    guard let place = clauses.relativePlace(of: u), [.object, .subject].contains(place.slot),
      let last = units[..<place.opener].lastIndex(where: { $0.noun != nil }),
      let head = clauses.chainHead(last), let phrase = units[head].noun
    else { return [] }
    return [(text.lemma(phrase.head), head)]
  }

  func first(_ slots: [Frame.Slot], of u: Int, _ verb: VerbGroup, _ frame: Frame) -> [Filler] {
    let isUndergone = clauses.isUndergone(u)
    let governor = clauses.causative(of: u)
    for slot in slots {
      var found: [Filler]
      switch slot {
      case .subject:
        if verb.isPassive || isUndergone {
          found = agentOfPassive(u)
        } else if governor != nil, !frame.isCausative {
          found = doer(u, frame)
        } else {
          found = clauses.subjects(of: u)
        }
      case .object:
        found = verb.isPassive ? clauses.subjects(of: u) : clauses.objectFillers(of: u)
        if found.isEmpty, frame.relation == .request { found = askedAgents(u) }
        if isUndergone, found.isEmpty, let governor { found = clauses.subjects(of: governor) }
      case .preposition(let name):
        if name == "à", isUndergone, let governor, units[governor].verb?.lemma == "voir" {
          found = clauses.subjects(of: governor)
        } else {
          found = clauses.complements(of: u, name)
          // "exclu de l'Union africaine", not "exclu de son poste de président du Tchad"
          if name == "de", frame.relation == .sanction, frame.agent.contains(slot) {
            found = found.filter {
              verb.isPassive && !$0.steps.contains(.proxy)
                && isActor($0.mention, of: [.organisation, .body])
            }
          }
          if found.isEmpty, !frame.needs.isEmpty, let noun = neededUnit(frame, u), noun > u,
            units[noun].noun != nil
          {
            found = nounComplements(noun, name)
          }
          // "s'inquiète des projets de X", "a obtenu des Turcs la création de Y", whose "des" the tagger
          // takes for an article
          if found.isEmpty, name == "de", let object = clauses.object(of: u),
            text.lower(units[object].tokens.lowerBound) == "des",
            verb.isReflexive || isBareObject(object + 1)
          {
            found = clauses.group(startingAt: object)
          }
          if found.isEmpty, ["à", "en", "dans"].contains(name), frame.recipientKinds == [.state] {
            found = clauses.relativeWhere(of: u)
          }
        }
      case .infinitive: found = infinitiveObjects(u, frame)
      case .clause: found = clauseSubjects(u)
      case .adjective, .possessor: found = []
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Whether a phrase without a preposition stands at a unit.
  private func isBareObject(_ u: Int) -> Bool {
    u < units.count && units[u].noun.map { $0.preposition == nil && !$0.isIndefinite } == true
  }

  /// Who is to do what a verb asks for: "demande l'ouverture d'une enquête par X".
  private func askedAgents(_ u: Int) -> [Filler] {
    guard let object = clauses.object(of: u), units[u].verb?.isPassive == false else { return [] }
    var next = object + 1
    while next < units.count, next < object + 4, let phrase = units[next].noun {
      if phrase.preposition == "par" { return clauses.group(startingAt: next) }
      guard phrase.preposition == "de" else { return [] }
      next += 1
    }
    return []
  }

  /// Who does what somebody has done: "a fait arrêter X par Y", "a fait entrer X dans Y"; else who has it
  /// done.
  private func doer(_ u: Int, _ frame: Frame) -> [Filler] {
    let agents = clauses.complements(of: u, "par")
    if !agents.isEmpty { return agents }
    return frame.recipient.contains(.object)
      ? clauses.subjects(of: u) : clauses.objectFillers(of: u)
  }

  /// The subject of the clause with "que" that a verb governs, where it is to act: "demande que X parte".
  func clauseSubjects(_ u: Int) -> [Filler] {
    var opener: Int?
    for next in units[(u + 1)...].indices {
      switch units[next].kind {
      case .subordinator, .relative:
        guard opener == nil,
          ["que", "qu'", "qu’"].contains(text.lower(units[next].tokens.lowerBound))
        else { return [] }
        // "l'aide que X offre" is no clause of the verb, "à Y que X parte" is.
        if case .relative = units[next].kind, units[next - 1].noun?.preposition != "à" {
          return []
        }
        opener = next
      case .verb(let verb):
        guard opener != nil, verb.form == .finite else {
          if opener == nil { return [] }
          continue
        }
        // "que X reste": nothing is asked of X.
        let isState =
          cues.contains(verb.lemma, in: "predicative") || cues.contains(verb.lemma, in: "receive")
        return verb.isPassive || isState ? [] : clauses.subjects(of: next)
      case .semicolon, .colon: return []
      default: break
      }
    }
    return []
  }

  /// The objects of the infinitive that a verb governs: "menace de bombarder X".
  ///
  /// A deed against somebody is promised to nobody, and only such a one is a threat: "promet de punir X".
  func infinitiveObjects(_ u: Int, _ frame: Frame) -> [Filler] {
    var next = u + 1
    while next < units.count {
      if let verb = units[next].verb {
        guard verb.form == .infinitive, clauses.governor(of: next) == u else { return [] }
        let isHostile =
          frames.frames(.verb, verb.lemma).first.map {
            [.verbalConflict, .materialConflict].contains($0.relation.family)
          } ?? false
        // "promet de ne pas attaquer X" is no threat, "promet de ne pas aider X" nothing at all.
        if verb.isNegated, !isHostile || frame.relation.family != .verbalCooperation { return [] }
        if isHostile && !verb.isNegated
          ? frame.relation.family == .verbalCooperation : frame.recipient == [.infinitive]
        {
          return []
        }
        let objects = clauses.objectFillers(of: next)
        // "promet de quitter X", "… de renégocier X" is no promise to X.
        if frame.relation == .agree, !isHostile, !objects.isEmpty,
          !frames.frames(.verb, verb.lemma).contains(where: {
            $0.relation.family != .affiliation && $0.recipient.contains(.object)
          })
        {
          return []
        }
        if !objects.isEmpty { return objects }
        return ["à", "contre", "avec"].lazy.map { clauses.complements(of: next, $0) }.first {
          !$0.isEmpty
        }
          ?? []
      }
      switch units[next].kind {
      case .relative, .subordinator, .semicolon, .colon: return []
      default: next += 1
      }
    }
    return []
  }

  func agentOfPassive(_ u: Int) -> [Filler] {
    let agents = clauses.complements(of: u, "par")
    if agents.isEmpty, let verb = units[u].verb, cues.contains(verb.lemma, in: "de agent") {
      return clauses.complements(of: u, "de")
    }
    // "est accusé de soutenir Y par X": an active infinitive has no agent of its own.
    if agents.isEmpty, let verb = infinitive(under: u).flatMap({ units[$0].verb }) {
      return clauses.treeComplements(of: clauses.predicate(verb.main), "par") ?? []
    }
    return agents.isEmpty ? commanders(of: u) : agents
  }

  /// "X a été arrêté sur ordre de Y": who had it done, where nobody is said to have done it.
  func commanders(of u: Int) -> [Filler] {
    guard let verb = units[u].verb, verb.isPassive || verb.form == .pastParticiple,
      let order = units.indices[(u + 1)...].prefix(6).first(where: {
        units[$0].noun?.preposition == "demande"
      }), text.lower(units[order].tokens.lowerBound) == "sur",
      !units[u..<order].dropFirst().contains(where: { $0.verb != nil })
    else { return [] }
    return clauses.group(startingAt: order)
  }

  private func infinitive(under u: Int) -> Int? {
    units.indices[(u + 1)...].first {
      units[$0].verb?.form == .infinitive && clauses.governor(of: $0) == u
    }
  }
}
