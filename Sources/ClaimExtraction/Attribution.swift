internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// What the words around a predicate do with it: who says so, and how surely.
struct Commitment {
  /// The voices beyond the publisher, outermost first.
  var voices: [Source] = []
  var isHedged = false
  var isHypothetical = false
  var isNegated = false
  /// The voice that denies, where the predicate stands under a denial.
  var denier: Source?

  /// The stance that follows; hedged wins over reported.
  var stance: Stance {
    if denier != nil { return .denied }
    if isNegated { return .negated }
    if isHedged { return .hedged }
    if isHypothetical { return .hypothetical }
    return voices.isEmpty ? .asserted : .reported
  }
}

/// Reads commitment off the clauses above a predicate, quotations, "selon" and inserted clauses.
struct Attribution {
  let clauses: Clauses
  /// The tokens of the sentence.
  let sentence: Range<Int>
  /// The speaker of each quotation of the text, where one was found.
  let speakers: [Int: Source]
  /// The last voice named before this sentence, for "ce rapport", "la même source".
  let lastVoice: Source?

  private var units: [ClauseUnit] { clauses.units }
  private var text: AnalyzedText { clauses.text }
  private var cues: Cues { clauses.cues }

  /// What the sentence does with a predicate.
  func commitment(of reading: Reading) -> Commitment {
    var result = Commitment()
    var inner: [Source] = []
    climb(from: reading, &result, &inner)
    var chain: [Source] = []
    for insert in inserts(except: reading.unit).reversed() { chain.append(contentsOf: insert) }
    chain += accordingTo(reading.unit)
    for (number, quotation) in text.quotations.enumerated()
    where !quotation.isScare && quotation.tokens.contains(Int32(reading.token)) {
      if let speaker = speakers[number] { chain.append(speaker) }
    }
    chain += inner.reversed()
    result.voices = unique(chain)
    if text.lower(sentence.upperBound - 1) == "?"
      || (sentence.count > 1 && text.lower(sentence.upperBound - 2) == "?")
    {
      result.isHypothetical = true
    }
    adjectives(of: reading, &result)
    return result
  }

  private func unique(_ chain: [Source]) -> [Source] {
    var seen: Set<String> = []
    return chain.filter { seen.insert($0.voice.rawValue + "/" + ($0.described ?? "")).inserted }
  }

  // MARK: - Upwards

  private func climb(from reading: Reading, _ result: inout Commitment, _ voices: inout [Source]) {
    var position = reading.unit
    var isNominal = units[position].verb == nil
    var steps = 0
    if let verb = units[position].verb { own(verb, &result) }
    if reading.frame.isNegative { result.isNegated = false }
    // What an apposition or a bare participle says of somebody is the article's own word, even in a
    // clause that it reports.
    if units[position].verb?.form == .pastParticiple || reading.frame.carrier == .role
      || reading.frame.carrier == .adjective
    {
      steps = 6
    }
    while steps < 6 {
      steps += 1
      guard let governor = above(position, isNominal: isNominal, reading) else { break }
      guard let verb = units[governor.unit].verb else { break }
      apply(verb, at: governor.unit, governor.link, reading, &result, &voices)
      position = governor.unit
      isNominal = false
    }
  }

  private enum Link {
    case infinitive
    case clause
    case noun
    case condition
  }

  private func above(
    _ position: Int, isNominal: Bool, _ reading: Reading
  ) -> (unit: Int, link: Link)? {
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
        !(position..<verb).contains(where: { if case .relative = units[$0].kind { true } else { false } })
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
    var sawRelative = false
    while u >= 0 {
      switch units[u].kind {
      case .subordinator("que"):
        if sawRelative || true, let governor = verbBefore(u) { return (governor, .clause) }
        return nil
      case .relative("que"):
        // "l'idée que", "une source pour qui": a verb of saying right before makes it a clause.
        if let governor = verbBefore(u), let above = units[governor].verb,
          cues.contains(above.lemma, in: "report"), governor == u - 1 || isAddressee(u - 1)
        {
          return (governor, .clause)
        }
        sawRelative = true
      case .subordinator("si"): return nil
      case .relative: sawRelative = true
      case .semicolon: return nil
      case .closeQuote: return nil
      default: break
      }
      u -= 1
    }
    return nil
  }

  /// "a révélé à Middle East Eye que": the phrase between the verb and "que" is whom it told.
  private func isAddressee(_ u: Int) -> Bool { units[u].noun?.preposition == "à" }

  private func verbBefore(_ u: Int) -> Int? {
    var back = u - 1
    while back >= 0 {
      if units[back].verb != nil { return back }
      if case .semicolon = units[back].kind { return nil }
      back -= 1
    }
    return nil
  }

  private func own(_ verb: VerbGroup, _ result: inout Commitment) {
    if verb.isNegated { result.isNegated.toggle() }
    if verb.isConditional {
      if hasCondition() { result.isHypothetical = true } else { result.isHedged = true }
    }
    if verb.isFuture { result.isHypothetical = true }
    if verb.form == .infinitive, verb.marker == "pour" || verb.marker == "lors" {
      result.isHypothetical = true
    }
    if verb.form == .infinitive, verb.marker == "sans" { result.isNegated.toggle() }
  }

  private func hasCondition() -> Bool {
    units.contains { if case .subordinator("si") = $0.kind { true } else { false } }
  }

  private func apply(
    _ verb: VerbGroup, at u: Int, _ link: Link, _ reading: Reading, _ result: inout Commitment,
    _ voices: inout [Source]
  ) {
    let isSpeech =
      link == .noun ? cues.contains(verb.lemma, in: "report noun") : cues.contains(verb.lemma, in: "report")
    let isDenial = cues.contains(verb.lemma, in: "deny")
    if isDenial && link != .clause || isDenial {
      if verb.isNegated { return }
      result.denier = voice(ofSubject: u)
      if let denier = result.denier { voices.append(denier) }
      return
    }
    if isSpeech {
      if let voice = voice(ofSubject: u), !isOwnSpeech(voice, reading, link) { voices.append(voice) }
      if verb.isConditional && !hasCondition() { result.isHedged = true }
      return
    }
    if cues.contains(verb.lemma, in: "negate") {
      if reading.frame.isNegative { return }
      result.isNegated.toggle()
      return
    }
    if cues.contains(verb.lemma, in: "suppose"), link != .noun || isWish(verb.lemma) {
      if verb.isConditional {
        result.isHedged = true
      } else {
        result.isHypothetical = true
      }
      if verb.isNegated { result.isNegated.toggle() }
      return
    }
    own(verb, &result)
  }

  /// Wishes that make even an event noun hypothetical: "demande une rencontre".
  private func isWish(_ lemma: String) -> Bool {
    [
      "vouloir", "souhaiter", "espérer", "demander", "réclamer", "exiger", "proposer", "envisager",
      "prévoir", "solliciter", "promettre", "préparer", "étudier", "négocier", "viser", "devoir",
    ].contains(lemma)
  }

  /// Whether a speech verb only names the act that the frame itself is ("a annoncé son soutien à").
  private func isOwnSpeech(_ voice: Source, _ reading: Reading, _ link: Link) -> Bool {
    guard link == .noun else { return false }
    let agent = clauses.linked.mentions[reading.agent.mention].actors
    return agent.contains { voiceID(of: clauses.linked.actors[$0]) == voice.voice }
  }

  private func adjectives(of reading: Reading, _ result: inout Commitment) {
    guard let phrase = units[reading.unit].noun, units[reading.unit].verb == nil else { return }
    for token in units[reading.unit].tokens where token != phrase.head {
      let lemma = text.lemma(token)
      if cues.contains(lemma, in: "unsure") { result.isHedged = true }
      if cues.contains(lemma, in: "future") { result.isHypothetical = true }
      if ["aucun", "aucune"].contains(text.lower(token)) { result.isNegated = true }
      if text.lower(token) == "toute" || text.lower(token) == "tout" { result.isHypothetical = true }
    }
    if let prior = phrase.preposition, prior == "sans" { result.isNegated = true }
  }

  // MARK: - Voices

  /// The voices of "selon X", "d'après X citant Y", "selon X contactée par Y" in the sentence.
  func accordingTo(_ position: Int) -> [Source] {
    var chain: [Source] = []
    for u in units.indices where units[u].noun?.preposition == "selon" {
      guard let source = voice(ofPhrase: u) else { continue }
      var relayed: [Source] = []
      var next = u + 1
      while next < units.count, next <= u + 4 {
        if let verb = units[next].verb {
          if verb.form == .presentParticiple, verb.lemma == "citer", let cited = phraseAfter(next) {
            relayed.append(contentsOf: [source] + voices(ofGroup: cited))
          } else if verb.form == .pastParticiple,
            ["citer", "contacter", "interroger", "rapporter", "relayer", "reprendre"].contains(verb.lemma),
            let medium = phraseAfter(next), units[medium].noun?.preposition == "par"
          {
            relayed.append(contentsOf: voices(ofGroup: medium) + [source])
          }
          break
        }
        guard units[next].noun?.preposition == "de" || isOther(next) else { break }
        next += 1
      }
      chain += relayed.isEmpty ? [source] : relayed
    }
    return chain
  }

  private func isOther(_ u: Int) -> Bool { if case .other = units[u].kind { true } else { false } }

  private func phraseAfter(_ u: Int) -> Int? {
    u + 1 < units.count && units[u + 1].noun != nil ? u + 1 : nil
  }

  private func voices(ofGroup u: Int) -> [Source] { [voice(ofPhrase: u)].compactMap { $0 } }

  /// The voices of clauses such as ", a déclaré X," in the sentence, one chain a clause.
  private func inserts(except position: Int) -> [[Source]] {
    var result: [[Source]] = []
    for u in units.indices where u != position && clauses.isReportingInsert(u) {
      guard let verb = units[u].verb else { continue }
      // A clause of its own with "que" does not report what stands before it.
      if u + 1 < units.count, case .subordinator("que") = units[u + 1].kind { continue }
      guard let source = voice(ofSubject: u) else { continue }
      var chain = [source]
      // "ajoute le rapport citant des sources bien informées"
      var next = u + 1
      while next < units.count, next <= u + 4 {
        if let participle = units[next].verb {
          if participle.form == .presentParticiple, participle.lemma == "citer",
            let cited = phraseAfter(next)
          {
            chain += voices(ofGroup: cited)
          }
          break
        }
        next += 1
      }
      _ = verb
      result.append(chain)
    }
    return result
  }

  /// The voice that is the subject of a verb.
  func voice(ofSubject u: Int) -> Source? {
    if let verb = units[u].verb, verb.isPassive {
      for position in units.indices where position > u && units[position].noun?.preposition == "par" {
        return voice(ofPhrase: position)
      }
      return nil
    }
    let fillers = clauses.subjects(of: u).filter { !$0.steps.contains(.proxy) }
    if let first = fillers.first {
      if let phrase = units[first.unit].noun, isAnonymous(phrase, first.unit) {
        return anonymous(first.unit)
      }
      return source(of: first.mention, cue: units[u].tokens)
    }
    guard let position = subjectPhrase(of: u) else { return nil }
    // Whoever says something is a voice, whatever noun he is called by.
    return voice(ofPhrase: position) ?? anonymous(position)
  }

  /// The phrase that stands as subject though it holds no actor: "une source diplomatique a dit".
  private func subjectPhrase(of u: Int) -> Int? {
    if clauses.isReportingInsert(u), u + 1 < units.count {
      for position in (u + 1)..<min(units.count, u + 3) where units[position].noun != nil {
        return units[position].noun?.preposition == nil ? position : nil
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
    if let mention = phrase.mentions.first, !isAnonymous(phrase, u) {
      return source(of: mention, cue: units[u].tokens)
    }
    if phrase.mentions.isEmpty, !phrase.isIndefinite,
      cues.contains(lemma, in: "document noun") || isSame(u), let lastVoice
    {
      return lastVoice
    }
    guard cues.contains(lemma, in: "voice noun") || phrase.mentions.first != nil else { return nil }
    return anonymous(u)
  }

  private func isSame(_ u: Int) -> Bool {
    units[u].tokens.contains { ["même", "cette", "ce"].contains(text.lower($0)) }
  }

  /// Whether a phrase describes a voice without naming it: "des responsables russes", "une source".
  private func isAnonymous(_ phrase: NounPhrase, _ u: Int) -> Bool {
    guard let number = phrase.mentions.first else { return true }
    let mention = clauses.linked.mentions[number]
    guard mention.form == .described, mention.hops == 0 else { return false }
    return phrase.isIndefinite
      || cues.contains(text.lemma(mention.tokens.lowerBound), in: "voice noun")
        && text.features(mention.tokens.lowerBound).contains(.plural)
  }

  private func anonymous(_ u: Int) -> Source? {
    var last = u
    while last + 1 < units.count, units[last + 1].noun?.preposition == "de" { last += 1 }
    let tokens = contentStart(u)..<units[last].tokens.upperBound
    guard !tokens.isEmpty else { return nil }
    let description = text.string(of: tokens)
    let head = units[u].noun.map { text.lemma($0.head) } ?? ""
    let role: SourceRole =
      ["ministère", "ministre", "ambassadeur", "fonctionnaire", "officiel", "responsable"].contains(head)
      ? .official : cues.contains(head, in: "document noun") ? .document : .anonymous
    return Source(
      voice: .anonymous, name: "anonymous", role: role, described: description,
      cue: text.span(of: units[u].tokens))
  }

  /// The first token of a phrase after its preposition.
  private func contentStart(_ u: Int) -> Int {
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

  private func source(of number: Int, cue: Range<Int>) -> Source? {
    let mention = clauses.linked.mentions[number]
    guard let position = mention.actors.first else { return nil }
    let actor = clauses.linked.actors[position]
    return Source(
      voice: voiceID(of: actor), name: actor.name, role: role(of: actor),
      cue: text.span(of: cue))
  }

  private func role(of actor: Actor) -> SourceRole {
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
