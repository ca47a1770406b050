internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Bonds that stand in participles, brackets, lists and names.
extension FrameMatcher {
  /// A title or adjective that the tagger took for a participle: "X, allié de Y", "X, chargé de mission à
  /// Y", "X, soumis à Y".
  func participleTitleReadings(_ u: Int, _ verb: VerbGroup) -> [Reading] {
    guard verb.form == .pastParticiple || verb.form == .presentParticiple || verb.isPassive,
      verb.marker == nil
    else { return [] }
    let analyses = text.word(verb.main).analyses
    var found: [Frame] = []
    for carrier in [Frame.Carrier.role, .adjective] {
      var lemmas: [String] = []
      for analysis in analyses
      where analysis.partOfSpeech == (carrier == .role ? .noun : .adjective)
        && !lemmas.contains(analysis.lemma)
      {
        lemmas.append(analysis.lemma)
        found += frames.frames(carrier, analysis.lemma).filter {
          $0.agent.first == .subject || $0.recipient == [.subject]
        }
      }
    }
    return found.flatMap { frame -> [Reading] in
      if frame.recipient == [.subject] {
        // "X, réfugié en Y"
        for case .preposition(let name) in frame.agent {
          let places = clauses.complements(of: u, name, acrossComma: false)
            .filter { !$0.steps.contains(.proxy) }
          guard !places.isEmpty else { continue }
          let holders = ofWantedKind(Array(participleHolders(u).prefix(1)), frame)
          return pairs(places, holders, frame, verb.main, u)
        }
        return []
      }
      for case .preposition(let name) in frame.recipient
      where frame.carrier == .adjective || name == "de" || name == "à" {
        let places = clauses.complements(of: u, name, acrossComma: false).filter {
          name != "à" || frame.relation != .affiliation || frame.carrier == .adjective
            || !isActor($0.mention, of: [.state, .person])
        }
        guard !places.isEmpty else { continue }
        return bonds(Array(participleHolders(u).prefix(1)), places, frame, verb.main, u)
      }
      // "X et Y, alliés de longue date,"
      guard frame.recipient.contains(.preposition("entre")), u > 1,
        text.features(verb.main).contains(.plural), isComma(u - 1), units[u - 2].noun != nil
      else { return [] }
      return mutual(clauses.group(endingAt: u - 2), frame, verb.main, u)
    }
  }

  /// What a participle is said of.
  func participleHolders(_ u: Int) -> [Filler] {
    if let said = saidInRow(u) { return [said] }
    let holders = clauses.subjects(of: u)
    if !holders.isEmpty { return holders }
    if u > 0, let holder = saidOf(behind: u - 1) { return [holder] }
    // "Alliée de X, Y …"
    return subjectBehindOpening(u)
  }

  /// The subject of the clause that an adjective or participle opens: "Hostile à X, Y a …".
  func subjectBehindOpening(_ u: Int) -> [Filler] {
    guard !units[..<u].contains(where: { $0.noun != nil || $0.verb != nil }) else { return [] }
    guard let main = clauses.finiteVerb(after: u) else { return [] }
    let theme = (u..<main).last {
      guard $0 > u, units[$0].noun?.isNamed == true, units[$0].noun?.preposition == nil,
        case .comma = units[$0 - 1].kind
      else { return false }
      return true
    }
    return theme.map { clauses.actors(in: $0) } ?? clauses.subjects(of: main)
  }

  /// A list without verbs that gives each a seat: "avec X au Conseil, Y à la Commission".
  func seatReadings(_ u: Int, _ phrase: NounPhrase) -> [Reading] {
    guard let seat = seat(of: u, phrase) else { return [] }
    guard
      phrase.preposition == "avec"
        || units.indices.contains(where: { other in
          other != u && units[other].noun.map { self.seat(of: other, $0) != nil } ?? false
        })
    else { return [] }
    return frames.frames(.role, "=siège").flatMap {
      pairs(
        clauses.actors(in: u), clauses.actors(in: seat), $0, units[seat].tokens.lowerBound, u)
    }
  }

  /// The body behind "à" right after the name of a person in a list.
  private func seat(of u: Int, _ phrase: NounPhrase) -> Int? {
    guard phrase.isNamed, phrase.preposition == nil || phrase.preposition == "avec",
      let person = phrase.mentions.first, isActor(person, of: [.person]),
      u > 0, u + 1 < units.count, let place = units[u + 1].noun, place.preposition == "à",
      let body = place.mentions.first, isActor(body, of: [.body, .organisation])
    else { return nil }
    if phrase.preposition == "avec" { return u + 1 }
    switch units[u - 1].kind {
    case .comma, .coordinator, .colon: return u + 1
    default: return nil
    }
  }

  /// "Guy Verhofstadt (ALDE, Belgique)": the party in brackets after a name.
  func bracketReadings(_ u: Int, _ phrase: NounPhrase) -> [Reading] {
    guard let number = phrase.mentions.first, phrase.isNamed, u + 2 < units.count else { return [] }
    if case .comma = units[u + 1].kind, let place = units[u + 2].noun, place.preposition == "de",
      let body = place.mentions.first, place.isNamed, isActor(number, of: [.person]),
      isActor(body, of: [.organisation, .company]), !isPlace(phrase)
    {
      // "Paul Durand, de Human Rights Watch, dénonce …"
      return frames.frames(.role, "=parenthèse").map {
        Reading(
          frame: $0, token: units[u + 2].tokens.lowerBound, unit: u,
          agent: Filler(mention: number, unit: u, steps: []),
          recipient: Filler(mention: body, unit: u + 2, steps: []), fit: 0.9)
      }
    }
    guard case .openBracket = units[u + 1].kind, let inside = units[u + 2].noun?.mentions.first,
      isActor(number, of: [.person]),
      isActor(inside, of: [.organisation, .armedGroup, .company, .body])
    else { return [] }
    return frames.frames(.role, "=parenthèse").map {
      Reading(
        frame: $0, token: units[u + 2].tokens.lowerBound, unit: u,
        agent: Filler(mention: number, unit: u, steps: []),
        recipient: Filler(mention: inside, unit: u + 2, steps: []), fit: 1)
    }
  }

  /// The party or group that a word beside a person's name says he is of: "le républicain X".
  func adherences(of holder: Filler, besides found: [Reading]) -> [Reading] {
    let mention = clauses.linked.mentions[holder.mention]
    let groups = clauses.linked.mentions.indices.filter { number in
      let other = clauses.linked.mentions[number]
      return other.isInside && other.form == .adjective
        && mention.phrase.contains(other.tokens.lowerBound)
        && isActor(number, of: [.organisation, .armedGroup])
        && !found.contains { $0.recipient.mention == number }
    }
    guard !groups.isEmpty else { return [] }
    return frames.frames(.role, "=parenthèse").flatMap { frame in
      groups.flatMap { number in
        pairs(
          [holder], [Filler(mention: number, unit: holder.unit, steps: [])], frame,
          clauses.linked.mentions[number].tokens.lowerBound, holder.unit)
      }
    }
  }

  /// A party or group called by its leader's name: "le Fidesz de Viktor Orbán".
  func ownedNames(_ u: Int, _ phrase: NounPhrase, _ number: Int) -> [Reading] {
    guard phrase.isNamed || cues.contains(text.lemma(phrase.head), in: "led noun"),
      isActor(number, of: [.organisation, .armedGroup]),
      case let next = behindBrackets(u), next < units.count,
      let owner = units[next].noun, owner.preposition == "de", let person = owner.mentions.first,
      owner.isNamed, isActor(person, of: [.person])
    else { return [] }
    return frames.frames(.role, "=nom").flatMap {
      pairs(
        [Filler(mention: person, unit: next, steps: [])],
        [Filler(mention: number, unit: u, steps: [])], $0, phrase.head, u)
    }
  }

  /// "Jair Bolsonaro, du Parti social-libéral", "Angela Merkel de la CDU": whose a person is.
  func party(_ u: Int, _ phrase: NounPhrase, _ holder: Filler) -> [Reading] {
    guard phrase.isNamed, phrase.preposition == nil, isActor(holder.mention, of: [.person]),
      u == 0 || units[u - 1].verb == nil
    else { return [] }
    var next = u + 1
    if next < units.count, isComma(next) { next += 1 }
    guard next < units.count, let owner = units[next].noun, owner.preposition == "de",
      owner.isNamed, let body = owner.mentions.first,
      isActor(body, of: [.organisation, .armedGroup, .medium]), !isPlace(owner)
    else { return [] }
    return frames.frames(.role, "=nom").flatMap {
      pairs(
        [holder], [Filler(mention: body, unit: next, steps: [])], $0,
        units[next].tokens.lowerBound, u)
    }
  }

  /// The unit behind a phrase and its short name: "les Forces de soutien rapide (FSR) de X".
  private func behindBrackets(_ u: Int) -> Int {
    guard u + 3 < units.count, case .openBracket = units[u + 1].kind, units[u + 2].noun != nil,
      case .closeBracket = units[u + 3].kind
    else { return u + 1 }
    return u + 4
  }
}
