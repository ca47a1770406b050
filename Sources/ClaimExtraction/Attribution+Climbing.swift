internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension Attribution {
  func climb(from reading: Reading, _ result: inout Commitment, _ voices: inout [Source]) {
    var position = reading.unit
    var isNominal = units[position].verb == nil
    var steps = 0
    if let verb = units[position].verb { own(verb, at: position, &result) }
    if reading.frame.isNegative { result.isNegated = false }
    if isAppositive(reading) { steps = 6 }
    while steps < 6 {
      steps += 1
      guard let governor = above(position, isNominal: isNominal, reading) else { break }
      guard let verb = units[governor.unit].verb else { break }
      apply(verb, at: governor.unit, governor.link, reading, &result, &voices)
      position = governor.unit
      isNominal = false
    }
  }

  /// Whether a reading rests on an apposition, a title or a bare participle: what these say of
  /// somebody is the article's own word, even in a clause that it reports.
  func isAppositive(_ reading: Reading) -> Bool {
    if units[reading.unit].verb?.form == .pastParticiple { return true }
    return reading.frame.carrier == .adjective
      || reading.frame.carrier == .role && !reading.frame.lemma.hasPrefix("=")
  }

  enum Link {
    case infinitive
    case clause
    case noun
  }

  func above(
    _ position: Int, isNominal: Bool, _ reading: Reading
  ) -> (unit: Int, link: Link)? {
    switch clauses.treeAbove(predicate(at: position, reading)) {
    case .clause(let u)? where u != position: return (u, .clause)
    case .infinitive(let u)? where u != position: return (u, .infinitive)
    case .noun(let u)? where u != position: return (u, .noun)
    case .nothing? where !isAfterQue(position): return nil
    default: break
    }
    if isNominal {
      var u = position - 1
      while u >= 0 {
        switch units[u].kind {
        case .verb: return (u, .noun)
        case .noun, .other, .openQuote, .closeQuote, .openBracket, .closeBracket: u -= 1
        case .comma, .coordinator: u -= 1
        case .relative, .subordinator, .semicolon, .colon, .dash:
          u = -1
        }
      }
      if let verb = clauses.finiteVerb(after: position),
        !(position..<verb).contains(where: {
          if case .relative = units[$0].kind { true } else { false }
        })
      {
        return (verb, .noun)
      }
      return nil
    }
    guard let verb = units[position].verb else { return nil }
    if verb.form == .infinitive {
      return clauses.governor(of: position).map { ($0, .infinitive) }
    }
    var u = position - 1
    while u >= 0 {
      switch units[u].kind {
      case .subordinator("que"): return verbBefore(u).map { ($0, .clause) }
      case .relative("que"):
        // "l'idée que", "une source pour qui": a verb of saying right before makes it a clause.
        if let governor = verbBefore(u), let above = units[governor].verb,
          cues.contains(above.lemma, in: "report"), governor == u - 1 || isAddressee(u - 1)
        {
          return (governor, .clause)
        }
      case .subordinator("si"), .semicolon, .closeQuote: return nil
      default: break
      }
      u -= 1
    }
    return nil
  }

  /// Whether "que" opens the clause of a verb and completes what stands before; the parser may take it
  /// for a relative ("prétend dans son édition que …"), and a voice lost is a claim shown as fact.
  private func isAfterQue(_ position: Int) -> Bool {
    guard let opener = clauses.opener(of: position) else { return false }
    if case .subordinator("que") = units[opener].kind { return true }
    return false
  }

  /// The token of a predicate in the tree: of a verb the head of its clause.
  private func predicate(at position: Int, _ reading: Reading) -> Int {
    if let verb = units[position].verb { return clauses.predicate(verb.main) }
    return position == reading.unit ? reading.token : units[position].noun?.head ?? reading.token
  }

  /// "a révélé à Middle East Eye que": the phrase between the verb and "que" is whom it told.
  func isAddressee(_ u: Int) -> Bool { units[u].noun?.preposition == "à" }

  func verbBefore(_ u: Int) -> Int? {
    var back = u - 1
    while back >= 0 {
      if units[back].verb != nil { return back }
      if case .semicolon = units[back].kind { return nil }
      back -= 1
    }
    return nil
  }

  /// Whether a finite verb stands in a clause with "si".
  func isInCondition(_ position: Int) -> Bool {
    var u = position - 1
    while u >= 0 {
      switch units[u].kind {
      case .subordinator("si"): return true
      case .verb(let verb) where verb.form == .finite: return false
      case .subordinator, .relative, .semicolon, .colon: return false
      default: u -= 1
      }
    }
    return false
  }

  /// Whether an infinitive or a noun completes a noun of plan or wish: "son projet de quitter".
  func isPlan(_ position: Int) -> Bool {
    guard position > 0, let phrase = units[position - 1].noun else { return false }
    return cues.contains(text.lemma(phrase.head), in: "plan noun")
  }

  func own(_ verb: VerbGroup, at position: Int, _ result: inout Commitment) {
    if verb.isNegated { result.isNegated.toggle() }
    if verb.isConditional {
      if hasCondition() { result.isHypothetical = true } else { result.isHedged = true }
    }
    if verb.isFuture { result.isHypothetical = true }
    if verb.form == .finite, isInCondition(position) { result.isHypothetical = true }
    if verb.form == .infinitive, isPlan(position) { result.isHypothetical = true }
    if verb.form == .infinitive, verb.marker == "pour" || verb.marker == "lors" {
      result.isHypothetical = true
    }
    if verb.form == .infinitive, verb.marker == "sans" { result.isNegated.toggle() }
  }

  func hasCondition() -> Bool {
    units.contains { if case .subordinator("si") = $0.kind { true } else { false } }
  }

  func apply(
    _ verb: VerbGroup, at u: Int, _ link: Link, _ reading: Reading, _ result: inout Commitment,
    _ voices: inout [Source]
  ) {
    let isSpeech =
      link == .noun
      ? cues.contains(verb.lemma, in: "report noun") || isReportIdiom(u)
      : cues.contains(verb.lemma, in: "report")
    if cues.contains(verb.lemma, in: "deny") {
      if verb.isNegated { return }
      result.denier = voice(ofSubject: u)
      if let denier = result.denier { voices.append(denier) }
      return
    }
    if isSpeech {
      let told = chain(ofSubject: u)
      if let last = told.last, !isOwnSpeech(last, reading, link) {
        voices.append(contentsOf: told.reversed())
      }
      if verb.isConditional && !hasCondition() { result.isHedged = true }
      return
    }
    if cues.contains(verb.lemma, in: "negate") {
      if reading.frame.isNegative { return }
      if !verb.isNegated {
        result.isNegated.toggle()
      } else if !cues.contains(verb.lemma, in: "stop") {
        // "n'exclut pas de", "ne refuse pas de"
        result.isHypothetical = true
      }
      return
    }
    if cues.contains(verb.lemma, in: "suppose"),
      link != .noun || cues.contains(verb.lemma, in: "wish")
    {
      // A noun far behind the verb stands in a phrase of its own.
      let between = min(u, reading.unit)..<max(u, reading.unit)
      if link == .noun, between.count(where: { units[$0].noun != nil }) > 1 { return }
      if verb.isConditional {
        result.isHedged = true
      } else {
        result.isHypothetical = true
      }
      if verb.isNegated { result.isNegated.toggle() }
      return
    }
    if link == .clause, verb.lemma == "être", isCalledFalse(u) { result.isFalse.toggle() }
    own(verb, at: u, &result)
  }

  /// "il est faux que"
  private func isCalledFalse(_ u: Int) -> Bool {
    let end = units[u].tokens.upperBound
    return (end..<min(end + 3, sentence.upperBound)).contains {
      cues.contains(text.lemma($0), in: "false")
    }
  }

  /// Whether a verb and its object together give somebody's word: "fait état de".
  func isReportIdiom(_ u: Int) -> Bool {
    guard let verb = units[u].verb, u + 1 < units.count, let phrase = units[u + 1].noun else {
      return false
    }
    return cues.contains("\(verb.lemma) \(text.lemma(phrase.head))", in: "report idiom")
  }

  /// Whether a speech verb only names the act that the frame itself is ("a annoncé son soutien à").
  func isOwnSpeech(_ voice: Source, _ reading: Reading, _ link: Link) -> Bool {
    guard link == .noun else { return false }
    let agent = clauses.linked.mentions[reading.agent.mention].actors
    return agent.contains { voiceID(of: clauses.linked.actors[$0]) == voice.voice }
  }

  func adjectives(of reading: Reading, _ result: inout Commitment) {
    guard let phrase = units[reading.unit].noun, units[reading.unit].verb == nil else { return }
    for token in units[reading.unit].tokens where token != phrase.head {
      let lemma = text.lemma(token)
      if cues.contains(lemma, in: "unsure") { result.isHedged = true }
      if cues.contains(lemma, in: "future") { result.isHypothetical = true }
      if ["aucun", "aucune"].contains(text.lower(token)) { result.isNegated = true }
      if text.lower(token) == "toute" || text.lower(token) == "tout" {
        result.isHypothetical = true
      }
    }
    // "la sortie programmée de X"
    for child in text.children(phrase.head).map({ Int($0) })
    where text.relation(child) == .acl && text.features(child).contains(.pastParticiple)
      && cues.contains(text.lemma(child), in: "suppose")
    {
      result.isHypothetical = true
    }
    if let prior = phrase.preposition, prior == "sans" { result.isNegated = true }
    // "un projet d'accord", "partisan d'un rapprochement"
    if phrase.preposition == "de", isPlan(reading.unit) { result.isHypothetical = true }
  }
}
