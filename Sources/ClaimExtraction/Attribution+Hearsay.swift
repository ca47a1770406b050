internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

// Words of saying whose voice stands elsewhere than in the subject of a verb of saying.
extension Attribution {
  // MARK: - Idioms

  /// The verb above an infinitive that says something together with it: "a fait savoir que", "laisse
  /// entendre que".
  func sayingIdiom(_ u: Int) -> Int? {
    guard let verb = units[u].verb, verb.form == .infinitive else { return nil }
    var above = u - 1
    while above >= 0, clauses.isOther(units[above]) { above -= 1 }
    guard above >= 0, let governor = units[above].verb,
      cues.contains("\(governor.lemma) \(verb.lemma)", in: "say idiom")
    else { return nil }
    return above
  }

  /// Gives what was read so far to the subject of a verb above an infinitive of saying.
  func say(_ verb: VerbGroup, at u: Int, _ result: inout Commitment) {
    if verb.isNegated { return result.leaveOpen() }
    let told = chain(ofSubject: u)
    result.tell(told.isEmpty ? [unnamed(verb)] : told)
  }

  /// Gives a clause to whoever is sure of it: "est convaincu que", "est sûr que". Returns whether
  /// somebody is: "il est certain que" is the article's own word.
  func believe(_ token: Int, at u: Int, _ result: inout Commitment) -> Bool {
    guard let verb = units[u].verb, cues.contains(text.lemma(token), in: "belief"),
      verb.isPassive || text.child(token, .cop) != nil,
      let voice = experiencer(of: u)
    else { return false }
    if verb.isNegated { result.leaveOpen() } else { result.tell([voice]) }
    return true
  }

  /// The subject of a verb, of a passive too.
  private func experiencer(of u: Int) -> Source? {
    guard let first = clauses.subjects(of: u).first(where: { !$0.steps.contains(.proxy) }) else {
      return nil
    }
    return source(of: first.mention, cue: units[u].tokens)
  }

  /// Whether a verb only says how things look: "tout indique que", "on dirait que".
  func isSeeming(_ verb: VerbGroup, _ u: Int, _ link: Governor.Link) -> Bool {
    guard link == .clause || link == .infinitive, !verb.isNegated else { return false }
    if verb.lemma == "dire" || verb.lemma == "croire", verb.isConditional, hasSubject("on", u) {
      return true
    }
    return (cues.contains(verb.lemma, in: "point to") || cues.contains(verb.lemma, in: "report"))
      && (hasSubject("tout", u) || u > 1 && hasSubject("tout", u - 1))
  }

  func hasSubject(_ word: String, _ u: Int) -> Bool {
    guard u > 0 else { return false }
    return units[u - 1].tokens.count == 1 && text.lower(units[u - 1].tokens.lowerBound) == word
  }

  /// Who denies his part in an event, or owns to it: "dément toute implication dans N", "a reconnu sa
  /// responsabilité dans N".
  func speaker(ofShareIn reading: Reading, _ answer: String) -> Source? {
    guard units[reading.unit].noun?.preposition != nil else { return nil }
    var u = reading.unit - 1
    var isShare = false
    while u > 0, let phrase = units[u].noun {
      isShare = isShare || cues.contains(text.lemma(phrase.head), in: "share noun")
      u -= 1
    }
    guard isShare, u >= 0, let verb = units[u].verb, cues.contains(verb.lemma, in: answer),
      !verb.isNegated
    else { return nil }
    return voice(ofSubject: u)
  }

  // MARK: - "on"

  /// The voice of an inserted clause without a name: "a-t-on appris de source diplomatique",
  /// "indique-t-on à Paris", "lit-on dans un rapport de X".
  func hearsay(_ u: Int) -> Source? {
    guard let verb = units[u].verb, verb.isInverted, isOn(u) else { return nil }
    var next = u + 1
    while next < units.count, clauses.isOther(units[next]) || units[next].verb?.form == .infinitive
    {
      next += 1
    }
    if next < units.count, let phrase = units[next].noun {
      if phrase.preposition == "selon" { return voice(ofPhrase: next) ?? anonymous(next) }
      if let place = place(at: next) { return place }
      if ["dans", "sur", "de"].contains(phrase.preposition), let voice = voice(ofPhrase: next) {
        return voice
      }
    }
    return unnamed(verb)
  }

  private func isOn(_ u: Int) -> Bool {
    units[u].tokens.contains { ["-on", "-t-on", "on"].contains(text.lower($0)) }
  }

  /// "on affirme à Paris que": the seat stands for its state.
  func place(of u: Int) -> Source? {
    guard u > 0, text.lower(units[u - 1].tokens.lowerBound) == "on", u + 1 < units.count else {
      return nil
    }
    return place(at: u + 1)
  }

  private func place(at u: Int) -> Source? {
    guard let phrase = units[u].noun, ["à", "en", "chez"].contains(phrase.preposition),
      let mention = phrase.mentions.first
    else { return nil }
    return source(of: mention, cue: units[u].tokens)
  }

  /// "on y lit que": in the document that was spoken of.
  func referredTo(_ u: Int) -> Source? {
    units[u].tokens.contains { text.lower($0) == "y" } ? lastVoice : nil
  }

  /// Whether an inserted clause only says that it seems so: ", semble-t-il", ", paraît-il".
  func isInsertedDoubt(of token: Int) -> Bool {
    units.contains { unit in
      guard let verb = unit.verb, verb.isInverted, cues.contains(verb.lemma, in: "seem") else {
        return false
      }
      return !unit.tokens.contains(token) && !verb.isNegated
    }
  }

  // MARK: - Documents

  /// Who stands behind a document or figures that a phrase names: "un rapport de l'ONU", "les chiffres
  /// du ministère".
  func author(ofPhrase u: Int) -> Source? {
    guard let phrase = units[u].noun, phrase.mentions.isEmpty,
      cues.contains(text.lemma(phrase.head), in: "document noun")
        || cues.contains(text.lemma(phrase.head), in: "finding noun")
    else { return nil }
    if let possessor = phrase.possessor { return source(of: possessor, cue: units[u].tokens) }
    guard u + 1 < units.count, let of = units[u + 1].noun, of.preposition == "de",
      let mention = of.mentions.first, !isAnonymous(of, u + 1)
    else { return nil }
    return source(of: mention, cue: units[u].tokens.lowerBound..<units[u + 1].tokens.upperBound)
  }

  /// The document that the "qui" of a verb means, past words about it: "un rapport de X publié lundi qui
  /// affirme que".
  func documentBehind(relative u: Int) -> Int? {
    guard let place = clauses.relativePlace(of: u), place.slot == .subject else { return nil }
    for before in units[..<place.opener].indices.reversed().prefix(8) {
      if let phrase = units[before].noun {
        if cues.contains(text.lemma(phrase.head), in: "document noun") { return before }
      } else if units[before].verb?.form == .finite {
        return nil
      }
    }
    return nil
  }

  /// Who brings out a document in this sentence, for "selon ce rapport" in the next.
  func publisherOfDocument() -> Source? {
    for u in units.indices {
      guard let verb = units[u].verb, cues.contains(verb.lemma, in: "publish"), !verb.isPassive,
        let object = clauses.object(of: u), let phrase = units[object].noun,
        cues.contains(text.lemma(phrase.head), in: "document noun")
      else { continue }
      return voice(ofSubject: u)
    }
    return nil
  }

  // MARK: - Headings

  /// Whose word what follows a colon is: "Macron : la Russie a bombardé", "X l'assure : …".
  func heading(of reading: Reading) -> Source? {
    guard let colon = units.firstIndex(where: { if case .colon = $0.kind { true } else { false } }),
      units[colon].tokens.upperBound <= reading.token,
      units[colon...].contains(where: { $0.verb?.form == .finite })
    else { return nil }
    let before = units[..<colon]
    guard let verb = before.firstIndex(where: { $0.verb != nil }) else {
      guard before.count == 1, let phrase = units[0].noun, phrase.preposition == nil,
        phrase.isNamed, let mention = phrase.mentions.first,
        clauses.linked.mentions[mention].actors.allSatisfy({
          clauses.linked.actors[$0].kind == .person
        })
      else { return nil }
      return source(of: mention, cue: units[0].tokens)
    }
    guard let group = units[verb].verb,
      verb == before.indices.last(where: { units[$0].verb != nil }),
      !group.isNegated, isColonSpeech(verb, colon)
    else { return nil }
    return experiencer(of: verb)
  }

  /// "X l'assure :", "X est formel :", "X en est convaincu :"
  private func isColonSpeech(_ u: Int, _ colon: Int) -> Bool {
    guard let verb = units[u].verb else { return false }
    let words = units[u].tokens.lowerBound..<units[colon].tokens.lowerBound
    if cues.contains(verb.lemma, in: "belief") { return true }
    if verb.lemma == "être" {
      return words.contains { cues.contains(text.lemma($0), in: "belief") }
    }
    return cues.contains(verb.lemma, in: "report")
      && units[(u + 1)..<colon].allSatisfy { $0.noun?.preposition != nil || clauses.isOther($0) }
  }
}
