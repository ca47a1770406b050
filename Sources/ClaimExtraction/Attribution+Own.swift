internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

// What the predicate's own words, and those of verbs above it, do with it: mood, tense, negation,
// adjectives, and what opens their clauses.
extension Attribution {
  /// Applies the adjectives and determiners of a noun, and the preposition that it stands with.
  func ownNoun(_ reading: Reading, _ result: inout Commitment) {
    guard let phrase = units[reading.unit].noun else { return }
    let tokens = units[reading.unit].tokens
    for token in tokens where token != phrase.head {
      let lower = text.lower(token)
      if lower == "aucun" || lower == "aucune" { result.negate(byWord: true) }
      if lower == "toute" || lower == "tout", text.tag(token + 1) != .determiner {
        result.leaveOpen()
      }
    }
    adjectives(at: reading.token, &result)
    for token in tokens where text.head(token) != reading.token {
      adjective(token, &result)
    }
    if phrase.preposition == "sans" { result.negate() }
    if isHeading(reading.unit) {
      let before = units[reading.unit].tokens.lowerBound - 1
      // "Pas d'accord entre X et Y", "Vers un accord entre X et Y"
      if before >= sentence.lowerBound, ["pas", "plus"].contains(text.lower(before)) {
        result.negate()
      }
      if text.lower(units[reading.unit].tokens.lowerBound) == "vers" { result.leaveOpen() }
    }
    if isInCase(reading.token) { result.leaveOpen() }
    for child in text.children(reading.token).map({ Int($0) })
    where text.relation(child) == .acl && cues.contains(text.lemma(child), in: "own claim") {
      // "l'attentat revendiqué par X"
      if let u = clauses.unit(of: child), units[u].verb != nil {
        result.tell([voice(ofSubject: u)].compactMap { $0 })
      }
    }
    if phrase.preposition == "pour", isVerbBefore(reading.unit) { result.leaveOpen() }
    if cues.contains(text.lemma(reading.token), in: "becoming noun"), !hasHappened(reading) {
      result.leaveOpen()
    }
  }

  /// Whether a phrase opens a sentence without a finite verb, but for small words.
  private func isHeading(_ u: Int) -> Bool {
    !units.contains { $0.verb?.form == .finite } && units[..<u].allSatisfy { clauses.isOther($0) }
  }

  /// "en cas de frappe de X"
  private func isInCase(_ token: Int) -> Bool {
    guard let head = text.head(token), text.lemma(head) == "cas", head > sentence.lowerBound else {
      return false
    }
    return text.lower(head - 1) == "en"
  }

  /// "X se rend à Y pour une rencontre avec Z": a purpose.
  private func isVerbBefore(_ u: Int) -> Bool {
    u > 0 && units[u - 1].verb != nil && text.relation(units[u].noun?.head ?? 0) == .oblMod
  }

  /// Whether words say that a change of membership took place: "depuis l'adhésion de X en 2004".
  private func hasHappened(_ reading: Reading) -> Bool {
    let phrase = units[reading.unit].noun
    if ["après", "depuis", "avec", "lors", "malgré"].contains(phrase?.preposition) { return true }
    return text.subtree(reading.token).contains {
      let lower = text.lower($0)
      return lower.utf8.count == 4 && Int(lower) != nil
    }
  }

  /// Applies the adjectives and participles of a noun: "un éventuel soutien", "la visite prévue".
  func adjectives(at token: Int, _ result: inout Commitment) {
    for child in text.children(token).map({ Int($0) }) {
      switch text.relation(child) {
      case .amod: adjective(child, &result)
      case .acl where text.features(child).contains(.pastParticiple):
        adjective(child, &result)
        let lemma = text.lemma(child)
        if cues.contains(lemma, in: "suppose") { result.leaveOpen() }
        if cues.contains(lemma, in: "negate") { result.block() }
        if cues.contains(lemma, in: "impute") { impute(child, &result) }
      // "la coalition qu'il souhaite"
      case .aclRelcl where cues.contains(text.lemma(child), in: "wish"):
        if text.child(child, .obj).map({ text.lower($0).hasPrefix("qu") }) ?? false {
          result.leaveOpen()
        }
      default: continue
      }
    }
  }

  /// "une frappe attribuée à X", "… imputée par Y à X": nobody, or Y, says that it was X.
  private func impute(_ token: Int, _ result: inout Commitment) {
    guard let u = clauses.unit(of: token), let verb = units[u].verb else { return }
    let voice = clauses.complements(of: u, "par").first.flatMap {
      source(of: $0.mention, cue: units[u].tokens)
    }
    result.tell([voice ?? unnamed(verb)])
  }

  private func adjective(_ token: Int, _ result: inout Commitment) {
    let lemma = text.lemma(token)
    if cues.contains(lemma, in: "unsure") { result.weaken() }
    if cues.contains(lemma, in: "future") { result.leaveOpen() }
  }

  /// Applies the mood, tense and negation of a verb, and the words that open its clause.
  func own(_ verb: VerbGroup, at position: Int, _ result: inout Commitment) {
    if verb.isNegated, !isRestriction(position), !isExpletive(position) {
      // "aucun accord n'a été signé": one negation, not two.
      if result.isNegatedByWord, !hasNegation(position) {
        result.agreeInNegation()
      } else {
        result.negate()
      }
    }
    if verb.lemma == "savoir", verb.isConditional, verb.isNegated {
      // "il ne saurait y avoir d'accord": it cannot be.
    } else if verb.isConditional {
      if hasCondition() || isFutureInPast(verb, position) {
        result.leaveOpen()
      } else {
        result.weaken()
      }
    }
    // "n'enverra pas": what will not be is not.
    let isPlanned = verb.isFuture && !(verb.isNegated && !isRestriction(position))
    // "X est attendu à Y": he is not there yet.
    let isAwaited = verb.lemma == "attendre" && verb.isPassive
    if isPlanned || isAwaited || isOrder(verb, position) { result.leaveOpen() }
    adverbs(verb, position, &result)
    opening(verb, position, &result)
  }

  /// "a probablement bombardé", "aurait peut-être demandé".
  private func adverbs(_ verb: VerbGroup, _ position: Int, _ result: inout Commitment) {
    let below = text.children(clauses.predicate(verb.main)).map { Int($0) }
    for token in units[position].tokens.map({ $0 }) + below where text.tag(token) == .adverb {
      let lower = text.lower(token)
      if cues.contains(lower, in: "probable adverb") { result.weaken(to: .probableYes) }
      if cues.contains(lower, in: "possible adverb") { result.weaken() }
    }
    for token in units[position].tokens.dropFirst()
    where text.lower(token) == "doute" && text.lower(token - 1) == "sans" {
      result.weaken(to: .probableYes)
    }
  }

  private func hasNegation(_ position: Int) -> Bool {
    units[position].tokens.contains { ClauseWords.negations.contains(text.lower($0)) }
  }

  /// "Que X bombarde Y !", "bombardez Y": somebody is told to do it.
  private func isOrder(_ verb: VerbGroup, _ position: Int) -> Bool {
    guard verb.form == .finite else { return false }
    if clauses.isImperative(position) { return true }
    guard let opener = clauses.opener(of: position), case .subordinator("que") = units[opener].kind,
      text.head(clauses.predicate(verb.main)) == nil
    else { return false }
    return !(sentence.lowerBound..<units[opener].tokens.lowerBound).contains {
      text.tag($0) != .punctuation
    }
  }

  /// Applies what opens the clause of a verb: "si", "pour que", "sans", "au lieu de".
  func opening(_ verb: VerbGroup, _ position: Int, _ result: inout Commitment) {
    if verb.form == .finite {
      if isInCondition(position) { return result.leaveOpen() }
      guard let words = conjunction(of: verb) else { return }
      if cues.contains(words, in: "open conjunction") { result.leaveOpen() }
      if cues.contains(words, in: "negative conjunction") { result.negate() }
      return
    }
    guard verb.form == .infinitive, let marker = verb.marker else { return }
    let words = openingWords(position)
    if words.contains(where: { cues.contains($0, in: "negative opening") }) {
      result.negate()
    } else if marker == "pour", let head = text.head(clauses.predicate(verb.main)),
      cues.contains(text.lemma(head), in: "active")
    {
      // "est actif pour défendre X": he does.
    } else if marker == "pour", text.child(clauses.predicate(verb.main), .auxTense) != nil {
      // "connu pour avoir renversé X": he did.
    } else if marker == "pour" || words.contains(where: { cues.contains($0, in: "open opening") }) {
      if !isUnderWay(position) { result.leaveOpen() }
    }
  }

  /// The first words of a unit, as written and joined: "au", "au lieu", "au lieu de".
  private func openingWords(_ position: Int) -> [String] {
    let tokens = units[position].tokens
    return (1...4).map { count in
      tokens.prefix(count).map { text.lower($0) }.joined(separator: " ")
    }
  }

  /// The words before and with "que" that open the clause of a verb: "pour que", "avant que".
  private func conjunction(of verb: VerbGroup) -> String? {
    let predicate = clauses.predicate(verb.main)
    let marks = text.children(predicate).map { Int($0) }
      .filter { text.relation($0) == .mark && $0 < predicate }
    guard let mark = marks.last else { return nil }
    var first = mark
    // The parser hangs the words of "à condition que" now on the verb, now on one another.
    let start = max(sentence.lowerBound, mark - 3)
    var found: String?
    while first >= start {
      let words = (first...mark).map { text.lower($0) }
      let joined = (words.dropLast() + ["que"]).joined(separator: " ")
      if cues.contains(joined, in: "open conjunction")
        || cues.contains(joined, in: "negative conjunction")
      {
        found = joined
      }
      first -= 1
    }
    return found
  }

  /// "a lancé une opération pour libérer X": the act is under way; "a rappelé son ambassadeur pour protester
  /// contre X": done by what was done for it.
  private func isUnderWay(_ position: Int) -> Bool {
    let before = units[..<position]
    guard let u = before.lastIndex(where: { $0.verb?.form == .finite }), let verb = units[u].verb,
      !verb.isFuture, !verb.isConditional, !verb.isNegated
    else { return false }
    if let own = units[position].verb, cues.contains(own.lemma, in: "protest") {
      return cues.contains(verb.lemma, in: "gesture")
    }
    return units[u..<position].contains {
      $0.noun.map { cues.contains(text.lemma($0.head), in: "operation noun") } ?? false
    } && cues.contains(verb.lemma, in: "start")
  }

  /// "n'a bombardé que la Syrie": only, not not.
  private func isRestriction(_ position: Int) -> Bool {
    let tokens = units[position].tokens
    guard
      !tokens.contains(where: { ClauseWords.negations.contains(text.lower($0)) }),
      units[position].verb?.lemma != "cesser"
    else { return false }
    // "n'a livré d'armes qu'à la Syrie": in the same clause.
    for token in tokens.upperBound..<sentence.upperBound {
      if ["que", "qu'", "qu’"].contains(text.lower(token)) {
        return token == tokens.upperBound || text.tag(token) == .adverb
      }
      if [.punctuation, .verb, .auxiliary].contains(text.tag(token)) { return false }
    }
    return false
  }

  /// "craint que X ne bombarde", "avant que X ne bombarde": a "ne" without force.
  private func isExpletive(_ position: Int) -> Bool {
    guard let verb = units[position].verb, let u = clauses.opener(of: position) else {
      return false
    }
    let tokens = units[position].tokens
    guard !tokens.contains(where: { ClauseWords.negations.contains(text.lower($0)) }) else {
      return false
    }
    if tokens.upperBound < sentence.upperBound,
      ClauseWords.negations.contains(text.lower(tokens.upperBound))
    {
      return false
    }
    if let words = conjunction(of: verb) { return cues.contains(words, in: "open conjunction") }
    guard let above = units[..<u].last(where: { $0.verb != nil })?.verb else { return false }
    return cues.contains(above.lemma, in: "fear")
  }
}
