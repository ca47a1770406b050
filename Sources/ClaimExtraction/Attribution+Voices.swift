internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension Attribution {
  /// The voices of all "selon X", "d'après X citant Y", "selon X contactée par Y" of the sentence.
  func accordingTo() -> [Source] {
    units.indices.filter { units[$0].noun?.preposition == "selon" }.flatMap { u in
      voice(ofPhrase: u).map { relays(of: $0, at: u) } ?? []
    }
  }

  /// A voice with those that it cites or that cite it: "X citant Y", "Y contactée par X".
  func relays(of source: Source, at u: Int) -> [Source] {
    var next = u + 1
    while next < units.count, next <= u + 4 {
      if let verb = units[next].verb {
        if verb.form == .presentParticiple, verb.lemma == "citer", let cited = phraseAfter(next) {
          return [source] + voices(ofGroup: cited)
        }
        if verb.form == .pastParticiple,
          cues.contains(verb.lemma, in: "relay"),
          let medium = phraseAfter(next), units[medium].noun?.preposition == "par"
        {
          return voices(ofGroup: medium) + [source]
        }
        return [source]
      }
      guard units[next].noun?.preposition == "de" || isOther(next) || isBeforeCiting(next) else {
        return [source]
      }
      next += 1
    }
    return [source]
  }

  /// Whether a comma only sets off whom a voice cites: "X, citant Y, affirme".
  private func isBeforeCiting(_ u: Int) -> Bool {
    guard case .comma = units[u].kind, u + 1 < units.count, let verb = units[u + 1].verb else {
      return false
    }
    return verb.form == .presentParticiple && verb.lemma == "citer"
  }

  /// The voices behind what the subject of a verb says, outermost first.
  func chain(ofSubject u: Int) -> [Source] {
    guard let source = voice(ofSubject: u) else { return [] }
    let named = clauses.subjects(of: u).first { !$0.steps.contains(.proxy) }
    guard let position = named?.unit ?? subjectPhrase(of: u) else { return [source] }
    return relays(of: source, at: position)
  }

  private func isComma(_ u: Int) -> Bool { if case .comma = units[u].kind { true } else { false } }

  func isOther(_ u: Int) -> Bool { if case .other = units[u].kind { true } else { false } }

  func phraseAfter(_ u: Int) -> Int? {
    u + 1 < units.count && units[u + 1].noun != nil ? u + 1 : nil
  }

  func voices(ofGroup u: Int) -> [Source] { [voice(ofPhrase: u)].compactMap { $0 } }

  /// The voice that is the subject of a verb.
  func voice(ofSubject u: Int) -> Source? {
    if let verb = units[u].verb, verb.isPassive {
      for position in units.indices where position > u && units[position].noun?.preposition == "par"
      {
        return voice(ofPhrase: position)
      }
      return nil
    }
    var fillers = clauses.subjects(of: u).filter { !$0.steps.contains(.proxy) }
    // "…, a déclaré à X un responsable": whoever speaks stands behind the verb.
    if clauses.isReportingInsert(u), units[u].verb?.isInverted == false {
      fillers = fillers.filter { $0.unit > u }
    }
    if let first = fillers.first {
      if let phrase = units[first.unit].noun, isAnonymous(phrase, first.unit) {
        return anonymous(first.unit)
      }
      return source(of: first.mention, cue: units[u].tokens)
    }
    if let author = documentBehind(relative: u).flatMap(author(ofPhrase:)) { return author }
    guard let position = subjectPhrase(of: u) else { return nil }
    // Whoever says something is a voice, whatever noun he is called by.
    return voice(ofPhrase: position) ?? anonymous(position)
  }

  /// The phrase that stands as subject though it holds no actor: "une source diplomatique a dit".
  func subjectPhrase(of u: Int) -> Int? {
    if let subject = clauses.treeSubjectPhrase(of: u) { return subject }
    if clauses.isReportingInsert(u), u + 1 < units.count {
      for position in (u + 1)..<min(units.count, u + 5) {
        guard let phrase = units[position].noun else {
          guard clauses.isOther(units[position]) || isComma(position) else { break }
          continue
        }
        if phrase.preposition == nil { return position }
        if phrase.preposition != "à", phrase.preposition != "sur" { return nil }
      }
    }
    var back = u - 1
    var found: Int?
    while back >= 0 {
      switch units[back].kind {
      case .noun(let phrase): if phrase.preposition == nil { found = back }
      case .verb(let verb) where verb.form != .finite: break
      case .other, .comma, .closeBracket, .openBracket: break
      default: return found
      }
      if found != nil { return found }
      back -= 1
    }
    return found
  }

  /// The voice that a phrase names or describes.
  func voice(ofPhrase u: Int) -> Source? {
    guard let phrase = units[u].noun else { return nil }
    let lemma = text.lemma(phrase.head)
    if let medium = medium(calledBy: u) { return medium }
    // "selon le conseiller du président X, Y"
    if u > 0, cues.contains(lemma, in: "person role"),
      let named = clauses.apposedName(after: u, phrase, orAtEnd: true)
    {
      return source(of: named.mention, cue: units[u].tokens)
    }
    if let mention = phrase.mentions.first, !isAnonymous(phrase, u) {
      return source(of: mention, cue: units[u].tokens)
    }
    if let author = author(ofPhrase: u) { return author }
    if phrase.mentions.isEmpty, !phrase.isIndefinite,
      cues.contains(lemma, in: "document noun") || lemma == "source" && isSame(u), let lastVoice
    {
      return lastVoice
    }
    guard
      cues.contains(lemma, in: "voice noun") || phrase.mentions.first != nil || isSourcePhrase(u)
    else { return nil }
    return anonymous(u)
  }

  /// The medium whose name stands behind what it is: "l'agence de presse officielle X", "le site
  /// d'information X".
  private func medium(calledBy u: Int) -> Source? {
    guard units[u].noun?.isNamed == false || units[u].tokens.count > 1,
      units[u].tokens.contains(where: {
        text.tag($0) == .noun && cues.contains(text.lemma($0), in: "medium noun")
      })
    else { return nil }
    for next in units[u...].indices.prefix(4) {
      if next > u {
        let phrase = units[next].noun
        guard
          isOther(next) || phrase?.preposition == "de"
            || phrase?.preposition == nil && phrase?.isNamed == true
        else { return nil }
      }
      let name = units[next].noun?.mentions.first { number in
        let mention = clauses.linked.mentions[number]
        return mention.form == .named
          && mention.actors.allSatisfy { clauses.linked.actors[$0].kind == .medium }
      }
      if let name {
        return source(of: name, cue: units[u].tokens.lowerBound..<units[next].tokens.upperBound)
      }
    }
    return nil
  }

  /// "de source turque": the voice's noun is part of the preposition.
  func isSourcePhrase(_ u: Int) -> Bool {
    let tokens = units[u].tokens
    return tokens.count > 1 && ["source", "sources"].contains(text.lower(tokens.lowerBound + 1))
  }

  func isSame(_ u: Int) -> Bool {
    units[u].tokens.contains { ["même", "cette", "ce"].contains(text.lower($0)) }
  }

  /// Whether a phrase describes a voice without naming it: "des responsables russes", "une source".
  func isAnonymous(_ phrase: NounPhrase, _ u: Int) -> Bool {
    guard let number = phrase.mentions.first else { return true }
    let mention = clauses.linked.mentions[number]
    guard mention.form == .described, mention.hops == 0 else { return false }
    return phrase.isIndefinite
      || cues.contains(text.lemma(mention.tokens.lowerBound), in: "voice noun")
        && text.features(mention.tokens.lowerBound).contains(.plural)
  }

  func anonymous(_ u: Int) -> Source? {
    var last = u
    while last + 1 < units.count, units[last + 1].noun?.preposition == "de" { last += 1 }
    let tokens = contentStart(u)..<units[last].tokens.upperBound
    guard !tokens.isEmpty else { return nil }
    let description = text.string(of: tokens)
    let head = units[u].noun.map { text.lemma($0.head) } ?? ""
    let role: SourceRole =
      head == "porte-parole"
      ? .spokesperson
      : cues.contains(head, in: "official noun")
        ? .official : cues.contains(head, in: "document noun") ? .document : .anonymous
    return Source(
      voice: .anonymous, name: "anonymous", role: role, described: description,
      cue: text.span(of: units[u].tokens))
  }

  /// The first token of a phrase after its preposition.
  func contentStart(_ u: Int) -> Int {
    let tokens = units[u].tokens
    guard let preposition = units[u].noun?.preposition else { return tokens.lowerBound }
    if preposition == "selon" {
      let lower = text.lower(tokens.lowerBound)
      if lower == "de" { return min(tokens.lowerBound + 1, tokens.upperBound - 1) }
      for token in tokens where text.tag(token) == .noun || text.tag(token) == .determiner {
        return token
      }
    }
    return min(tokens.lowerBound + 1, tokens.upperBound - 1)
  }

  func source(of number: Int, cue: Range<Int>) -> Source? {
    let mention = clauses.linked.mentions[number]
    guard let position = mention.actors.first else { return nil }
    let actor = clauses.linked.actors[position]
    return Source(
      voice: voiceID(of: actor), name: actor.name, role: role(of: actor),
      cue: text.span(of: cue))
  }

  func role(of actor: Actor) -> SourceRole {
    switch actor.kind {
    case .medium: actor.affiliations.contains { $0.role == "agence" } ? .agency : .medium
    case .person: actor.state == nil ? .person : .official
    case .state, .body: .official
    default: .official
    }
  }
}

/// The id of an actor as a voice: that of its name, so that it meets the publisher of that name.
func voiceID(of actor: Actor) -> VoiceID { VoiceID(normalizedName(actor.name)) }
