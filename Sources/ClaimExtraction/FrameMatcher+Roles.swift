internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension FrameMatcher {
  func roleReadings(_ u: Int, _ phrase: NounPhrase) -> [Reading] {
    var result: [Reading] = []
    if let number = phrase.mentions.first {
      let mention = clauses.linked.mentions[number]
      let holder = Filler(mention: number, unit: u, steps: [])
      // Titles and appositions inside the phrase of a person: "Peskov, porte-parole du Kremlin".
      for token in mention.phrase
      where !mention.tokens.contains(token) && !belongsToNoun(before: u, mention, token)
        && !isEpithet(token)
      {
        for frame in nominalFrames(.role, token) where frame.agent == [.subject] {
          for inner in innerMentions(after: token, of: number, frame) {
            let bond = Filler(mention: inner, unit: u, steps: [])
            result += bonds([holder], [bond], frame, token, u)
          }
        }
      }
      result += adherences(of: holder, besides: result)
      if let possessor = phrase.possessor {
        // "son avocat X", "sa société X"
        let owner = Filler(mention: possessor, unit: u, steps: [])
        for token in units[u].tokens
        where !mention.tokens.contains(token)
          || mention.form == .described && isActor(number, of: [.person])
        {
          for frame in nominalFrames(.role, token)
          where (frame.agent.first == .subject ? frame.recipient : frame.agent).contains(.possessor)
          {
            result += bonds([holder], [owner], frame, token, u)
          }
        }
      }
      result += ownedNames(u, phrase, number) + party(u, phrase, holder)
      // "X, le président de Y": the title is a mention by itself, with or without
      // what completes it.
      if mention.form == .described, isActor(number, of: [.person]), let head = titleNoun(u),
        isBesideItsName(u, holder)
      {
        for frame in nominalFrames(.role, head) where frame.agent == [.subject] {
          for inner in innerMentions(after: head, of: number, frame) {
            let bond = Filler(mention: inner, unit: u, steps: [])
            result += bonds([holder], [bond], frame, head, u)
          }
        }
      }
      guard mention.form == .described ? !holdsComplement(mention) : isPart(mention) else {
        return result
      }
      guard let head = titleNoun(u) else { return result }
      let isBeside = mention.form == .named || isBesideItsName(u, holder)
      // "L'ancien fonctionnaire de l'ONU": what somebody was tells of one known already.
      let isFormer =
        isActor(number, of: [.person])
        && units[u].tokens.contains {
          ["ancien", "ancienne", "ex"].contains(text.lower($0)) || text.lower($0).hasPrefix("ex-")
        }
      for frame in nominalFrames(.role, head) {
        // Whom a new description means is guessed: a man's own man is one of few, not a candidate.
        let places = places(frame, u, phrase).filter {
          isBeside || isActor($0.mention, of: [.person]) && isActor(number, of: [.person])
            || isFormer && isActor($0.mention, of: [.organisation, .body, .company, .armedGroup])
        }
        result += bonds([holder], places, frame, head, u)
      }
      return result
    }
    guard let head = titleNoun(u) else { return result }
    for frame in nominalFrames(.role, head) {
      let places = places(frame, u, phrase)
      if let relative = relativeBond(u, frame) {
        result += relative
      } else if places.isEmpty {
        result += mutualBonds(u, head, frame)
      } else if let holder = saidOf(u), !isOfOthers(head, u, than: holder) {
        // "X et Y, membres de Z"
        let holders =
          text.features(head).contains(.plural) && holder.unit < u
          ? clauses.group(endingAt: holder.unit) : [holder]
        result += bonds(
          holders.isEmpty ? [holder] : holders, Array(places.prefix(2)), frame, head, u)
      } else {
        let holders = holdersBehind(u)
        result += bonds(holders, Array(places.prefix(2)), frame, head, u)
      }
    }
    return result
  }

  /// Whether a counted plural cannot be said of the one actor before it: "Selon X, 2 000 membres de Y", not
  /// "X, un des 28 membres de Y".
  private func isOfOthers(_ head: Int, _ u: Int, than holder: Filler) -> Bool {
    let start = units[u].tokens.lowerBound
    return holder.unit < u && text.features(head).contains(.plural)
      && units[u].tokens.contains { text.tag($0) == .numeral }
      && ![start - 1, start].contains { $0 >= 0 && ["un", "une"].contains(text.lower($0)) }
      && clauses.group(endingAt: holder.unit).count < 2 && !expands([holder])
  }

  /// Whether a word only describes the noun before it: the "financière" of "directrice financière de X".
  private func isEpithet(_ token: Int) -> Bool {
    token > 0 && text.tag(token) == .adjective && text.tag(token - 1) == .noun
      && !nominalFrames(.role, token - 1).isEmpty
  }

  /// Whether whom a description means is named right beside it.
  private func isBesideItsName(_ u: Int, _ holder: Filler) -> Bool {
    // "X, considéré comme le chef de Y"
    if let said = saidAs(u) { return sameActor(said, holder) }
    let after = clauses.nextInChain(u)
    return [u - 2, u - 1, after, after + 1].contains { other in
      units.indices.contains(other) && other != u && units[other].noun?.isNamed == true
        && clauses.actors(in: other).contains { sameActor($0, holder) }
    }
  }

  /// The noun of a phrase that names a position or a part.
  func titleNoun(_ u: Int) -> Int? {
    guard let phrase = units[u].noun else { return nil }
    guard let number = phrase.mentions.first else {
      if !nominalFrames(.role, phrase.head).isEmpty { return phrase.head }
      // "un haut responsable"
      guard text.tag(phrase.head) != .noun || text.lemma(phrase.head) == "haut" else { return nil }
      return units[u].tokens.last { !nominalFrames(.role, $0).isEmpty }
    }
    return clauses.linked.mentions[number].tokens.last {
      text.tag($0) == .noun && !nominalFrames(.role, $0).isEmpty
    }
  }

  /// "La veuve du secrétaire général de X, Y": the title is another's, the name is the widow's.
  private func belongsToNoun(before u: Int, _ mention: LinkedMention, _ title: Int) -> Bool {
    guard u > 0, units[u].noun?.preposition == "de", let before = units[u - 1].noun,
      before.mentions.isEmpty, title < mention.tokens.lowerBound
    else { return false }
    return (title..<mention.tokens.lowerBound).contains { text.lower($0) == "," }
  }

  /// Whether a description says by itself what it belongs to: "les ambassadeurs de l'Allemagne".
  private func holdsComplement(_ mention: LinkedMention) -> Bool {
    guard text.tag(mention.tokens.lowerBound) != .properNoun else { return true }
    return mention.phrase.dropFirst().contains {
      text.tag($0) == .properNoun || text.word($0).isCapitalized
    }
  }

  /// Whether a name is that of a part: "la 13e division de l'armée".
  private func isPart(_ mention: LinkedMention) -> Bool {
    mention.form == .named
      && mention.actors.allSatisfy { ![.person, .state].contains(clauses.linked.actors[$0].kind) }
      && !text.word(mention.tokens.upperBound - 1).isCapitalized
      && !text.word(mention.tokens.lowerBound).isCapitalized
  }

  /// The readings of a bond, the right way round: "X, maison mère de Y" says what Y is.
  func bonds(
    _ holders: [Filler], _ places: [Filler], _ frame: Frame, _ token: Int, _ u: Int
  ) -> [Reading] {
    let wanted = ofWantedKind(places, frame)
    // "diffusé par la chaîne X, le président de Y": a man's position is no medium's.
    let isManly =
      frame.relation == .affiliation && cues.contains(frame.lemma, in: "person role")
    let holders = isManly ? holders.filter { isActor($0.mention, of: [.person]) } : holders
    return frame.agent.first == .subject
      ? pairs(holders, wanted, frame, token, u) : pairs(wanted, holders, frame, token, u)
  }

  /// What a position belongs to.
  private func places(_ frame: Frame, _ u: Int, _ phrase: NounPhrase) -> [Filler] {
    let slots = frame.agent.first == .subject ? frame.recipient : frame.agent
    for slot in slots {
      var found = nounFillers(slot, u, phrase, isAgent: false)
      // The linker may keep the preposition with the title: "[l'ancien porte-parole de] [X]".
      if found.isEmpty, slot == .preposition("de"), isOpenTitle(u), u + 1 < units.count {
        found = clauses.group(startingAt: u + 1)
      }
      // "leader mondial du gaz et fournisseur de X"
      found = found.filter { !$0.steps.contains(.proxy) || !$0.steps.contains(.coordination) }
      // "conseiller à Washington" says where he is, "conseiller à l'OTAN" whose he is.
      if slot == .preposition("à"), frame.relation == .affiliation {
        found = found.filter {
          !isActor($0.mention, of: [.state, .person])
            && ["à", "au", "aux"].contains(text.lower(units[$0.unit].tokens.lowerBound))
        }
      }
      // "spécialiste de la Russie à l'Ifri"
      if slots.count > 1, frame.agent.first == .subject { found = ofWantedKind(found, frame) }
      if !found.isEmpty { return found }
    }
    // "Wagner, dont X est le fondateur", "Wagner, dont le chef est X"
    guard u > 0 else { return [] }
    let opener = units[u - 1].verb == nil ? u - 1 : clauses.opener(of: u - 1)
    guard let opener, case .relative("dont") = units[opener].kind else { return [] }
    return clauses.antecedent(of: opener, 0)
  }

  /// Whether a phrase ends in the preposition of the name behind it.
  func isOpenTitle(_ u: Int) -> Bool {
    units[u].noun != nil
      && ["de", "du", "des", "d'", "d’"].contains(text.lower(units[u].tokens.upperBound - 1))
  }

  /// "Wagner, dont le fondateur est X": the position belongs to what the clause is about.
  private func relativeBond(_ u: Int, _ frame: Frame) -> [Reading]? {
    guard u > 0, case .relative("dont") = units[u - 1].kind, let phrase = units[u].noun else {
      return nil
    }
    var owners = clauses.antecedent(of: u - 1, 0)
    if ofWantedKind(owners, frame).isEmpty,
      let earlier = units[..<(u - 1)].indices.last(where: {
        !ofWantedKind(clauses.actors(in: $0).filter { $0.steps.isEmpty }, frame).isEmpty
      })
    {
      // "le groupe X, partenaire de Z, dont le fondateur est Y"
      owners = clauses.actors(in: earlier)
    }
    var next = u + 1
    while next < units.count, next < u + 8 {
      switch units[next].kind {
      case .noun(let other):
        if other.preposition == nil || text.lower(units[next].tokens.lowerBound).hasPrefix("qu"),
          other.isNamed, let holder = clauses.actors(in: next).first
        {
          return bonds([holder], owners, frame, phrase.head, u)
        }
      case .verb(let verb):
        guard cues.contains(verb.lemma, in: "predicative") else { return [] }
      case .comma where next == u + 1: break
      case .other, .coordinator, .subordinator, .relative("que"): break
      default: return []
      }
      next += 1
    }
    return []
  }

  func isActor(_ number: Int, of kinds: Set<ActorKind>) -> Bool {
    clauses.linked.mentions[number].actors.allSatisfy {
      kinds.contains(clauses.linked.actors[$0].kind)
    }
  }

  /// The names that complete a title inside a phrase: the nearest, and those joined to it
  /// ("président du Tchad et de l'Union africaine").
  func innerMentions(after token: Int, of number: Int, _ frame: Frame) -> [Int] {
    let phrase = clauses.linked.mentions[number].phrase
    var found: [Int] = []
    for other in clauses.linked.mentions.indices where other != number {
      let mention = clauses.linked.mentions[other]
      let start = mention.tokens.lowerBound
      // "le [président turc] X": an office is a mention from its title on.
      guard mention.isInside, start > token || start == token && isActor(other, of: [.state]),
        phrase.contains(start)
      else { continue }
      if let last = found.last {
        let end = clauses.linked.mentions[last].tokens.upperBound
        guard start > end, start - end <= 3, text.lower(end) == "et" else { break }
      } else {
        guard start - token <= 6,
          isComplement(start, of: token) || isSeat(other, of: token, frame)
        else { continue }
      }
      found.append(other)
    }
    return found
  }

  /// Whether a name completes a title: with "de", or right behind it; not "ambassadeur … à Washington".
  func isComplement(_ name: Int, of title: Int) -> Bool {
    var before = name - 1
    if before > title, ["la", "le", "l'", "l’", "les"].contains(text.lower(before)) { before -= 1 }
    if before <= title || text.tag(before) == .adjective { return true }
    return ["de", "du", "des", "d'", "d’"].contains(text.lower(before)) || text.tag(before) == .noun
  }

  /// Whether a title is held at a body: "économiste au FMI", "analyste chez X", "membre au sein de X".
  private func isSeat(_ number: Int, of title: Int, _ frame: Frame) -> Bool {
    let name = clauses.linked.mentions[number].tokens.lowerBound
    guard frame.relation != .affiliation || !isActor(number, of: [.state, .person]),
      name > title + 1
    else { return false }
    return (max(title + 1, name - 3)..<name).contains {
      switch text.lower($0) {
      case "à", "au", "aux": frame.recipient.contains(.preposition("à"))
      case "chez": frame.recipient.contains(.preposition("chez"))
      case "sein": frame.recipient.contains(.preposition("sein"))
      default: false
      }
    }
  }

  /// "À Tripoli, un conseiller de X": a seat or state behind a preposition of place.
  func isPlace(_ phrase: NounPhrase) -> Bool {
    ["à", "en", "dans"].contains(phrase.preposition)
      && phrase.mentions.allSatisfy { isActor($0, of: [.state]) }
  }
}
