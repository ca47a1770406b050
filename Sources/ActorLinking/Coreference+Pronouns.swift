internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// "il", "elle", "ils": who stands out most and agrees, but no other argument of the same verb.
  mutating func resolveSubject(_ token: Int, _ word: ReferenceWord) -> Int? {
    let clause = text.clause(of: token)
    // "L'Égypte accepterait-elle": the pronoun repeats the subject.
    if text.lower(token).hasPrefix("-"), let own = text.child(clause, .nsubj), own != token,
      own < token, text.tag(own) != .pronoun, isOutside(own, as: token)
    {
      let meant = actors(at: own)
      guard !meant.isEmpty else { return nil }
      return link(token..<token + 1, meant, .pronoun, "repeats the subject:")
    }
    let isHumanVerb = ReferenceWords.humanVerbs.contains(text.lemma(clause))
    // "X a assuré qu'il": the subject of the clause above.
    let above = text.head(clause).flatMap { clauseSubject(of: $0) }
    // "X a lancé une enquête et il …": the subject of the clause that this one is joined to.
    let joined =
      text.relation(clause) == .conj ? text.head(clause).flatMap { clauseSubject(of: $0) } : nil
    let isImpossible = excluded(from: token)
    let isOutside = outsideQuotation(token)
    let isObviative = isObviative(clause, before: token)
    // "« … », ajoute-t-il": whoever spoke before.
    let reported = text.quotations.first { !$0.isScare && $0.reporting?.verb == Int32(clause) }
    let speaker = reported == nil ? nil : lastSpeaker
    // What is quoted between does not count as distance.
    let from = reported.map { text.sentence(of: Int($0.tokens.lowerBound)) } ?? current
    let later = cataphor(token, word)
    let found = antecedents.best(in: from, within: 3, extra: later) { one in
      guard isOutside(one.head), agrees(one.agreement, word),
        !one.actors.contains(where: isImpossible), !isObviative || !isOne(one.head, above),
        // "Quant à X, il …" may be X; an argument of the same verb may not.
        text.clause(of: one.head) != clause || isTheme(one.head, before: token)
          || [.adjunct, .other].contains(one.role) && one.head < token
      else { return 0 }
      return weight(of: one, isHumanVerb: isHumanVerb)
        * (one.head == speaker
          ? Salience.lastSpeaker
          : isOne(one.head, above) || isOne(one.head, joined) ? Salience.governingSubject : 1)
        * (one.role == .subject ? Salience.sameRole : 1)
        * (isTheme(one.head, before: token) ? Salience.lastSpeaker : 1)
    }
    // "X a rencontré Y. Ils …": nearer than a thing of long before.
    let isFarThing = found.map { $0.actors.isEmpty && current - $0.sentence > 1 } ?? true
    return link(token, word.isPlural && isFarThing ? twoPersons() ?? found : found)
  }

  /// Whether the clause of a pronoun has another subject than the one above, which would take an
  /// infinitive: "X veut qu'il parte", "X insiste pour qu'il parte".
  private func isObviative(_ clause: Int, before token: Int) -> Bool {
    guard token > 1, ["que", "qu'", "qu’"].contains(text.lower(token - 1)) else { return false }
    if ["pour", "afin", "avant", "sans"].contains(text.lower(token - 2)) { return true }
    guard text.relation(clause) == .ccomp, let head = text.head(clause) else { return false }
    return ReferenceWords.willing.contains(text.lemma(head))
  }

  /// The two persons of whom the sentence before spoke: "X a rencontré Y. Ils …".
  private func twoPersons() -> Antecedents.Candidate? {
    guard
      let pair = antecedents.best(2, in: current, within: 1, where: { actors[$0].kind == .person }),
      let last = antecedents.latest(in: current, within: 1, where: { $0.actors == [pair[1]] })
    else { return nil }
    var both = last
    both.actors = pair
    both.agreement = Agreement(isFeminine: nil, isPlural: true)
    return both
  }

  /// "le", "l'", "lui", "leur" before a verb: somebody else than its subject.
  mutating func resolveObject(_ token: Int, _ word: ReferenceWord, before end: Int) -> Int? {
    guard !standsForWords(token, before: end) else { return nil }
    var word = word
    word.isFeminine = word.isFeminine ?? gender(toldBehind: token, before: end)
    let subject = clauseSubject(of: token)
    let doer = subject.map { actors(around: $0) } ?? []
    let isDative = ["lui", "leur"].contains(text.lower(token))
    let clause = text.clause(of: token)
    let isImpossible = excluded(from: token)
    let later = cataphor(token, word)
    let found = antecedents.best(in: current, within: 2, extra: later) { one in
      guard agrees(one.agreement, word), one.head != subject,
        one.actors.isEmpty || one.actors != doer,
        text.clause(of: one.head) != clause, !one.actors.contains(where: isImpossible)
      else { return 0 }
      return weight(of: one, isHumanVerb: isDative)
    }
    return link(token, found)
  }

  /// Whether whom "l'" stands for is feminine, where a participle tells: "l'a accusée".
  private func gender(toldBehind token: Int, before end: Int) -> Bool? {
    guard ["l'", "l’"].contains(text.lower(token)), token + 2 < end else {
      return nil
    }
    guard
      let auxiliary = (token + 1..<min(end, token + 3)).first(where: { text.tag($0) == .auxiliary }
      ),
      text.lemma(auxiliary) == "avoir",
      let participle = (auxiliary + 1..<min(end, auxiliary + 4)).first(where: {
        text.features($0).contains(.pastParticiple)
      })
    else { return nil }
    switch text.features(participle).intersection(.genders) {
    case .feminine: return true
    case .masculine: return false
    default: return nil
    }
  }

  /// "avec lui", "pour eux": somebody else than the subject beside it; "lui-même": that subject.
  mutating func resolveStrong(_ token: Int, _ word: ReferenceWord) -> Int? {
    let subject = clauseSubject(of: token)
    let doer = subject.map { actors(around: $0) } ?? []
    if text.lower(token).hasSuffix("-même") || text.lower(token).hasSuffix("-mêmes") {
      let own = antecedents.latest(in: current, within: 0) {
        !doer.isEmpty && $0.actors == doer && agrees($0.agreement, word)
      }
      let near =
        own ?? antecedents.latest(in: current, within: 0) { agrees($0.agreement, word) }
      guard let near, !near.actors.isEmpty else { return nil }
      return link(token, near)
    }
    // "Le ministre, lui, …", "le Niger, voisin lui aussi": whoever acts here.
    if token > 0, token + 1 < text.tokens.count,
      text.lower(token - 1) == "," && text.lower(token + 1) == ","
        || ["aussi", "non"].contains(text.lower(token + 1))
    {
      let near = antecedents.latest(in: current, within: 0) {
        agrees($0.agreement, word)
      }
      guard let near, !near.actors.isEmpty else { return nil }
      return link(token, near)
    }
    let found = antecedents.best(in: current, within: 2) { one in
      guard agrees(one.agreement, word), one.head != subject,
        one.actors.isEmpty || one.actors != doer
      else { return 0 }
      return weight(of: one, isHumanVerb: true)
    }
    return link(token, found)
  }

  /// "celui-ci", "ce dernier": the last one named that agrees.
  mutating func resolveLatter(_ token: Int, _ word: ReferenceWord, before end: Int) -> Int? {
    var last = token
    if ["ce", "cette", "ces"].contains(text.lower(token)) {
      guard token + 1 < end,
        ["dernier", "dernière", "derniers", "dernières"].contains(text.lower(token + 1)),
        token + 2 >= end || text.tag(token + 2) != .noun
      else { return nil }
      last = token + 1
    }
    let subject = clauseSubject(of: token)
    let isOutside = outsideQuotation(token)
    // "la réduction du chômage. Ce dernier s'élève à …": the thing named last.
    if !ReferenceWords.humanVerbs.contains(text.lemma(text.clause(of: token))),
      role(of: token) == .subject,
      let nearest = antecedents.latest(
        in: current, within: 1,
        where: { agrees($0.agreement, word) && $0.head != subject && isOutside($0.head) }),
      nearest.actors.isEmpty, !nearest.isHuman
    {
      return nil
    }
    let isHuman = ReferenceWords.humanVerbs.contains(text.lemma(text.clause(of: token)))
    let found = antecedents
    func fits(_ one: Antecedents.Candidate, isSaying: Bool) -> Bool {
      agrees(one.agreement, word) && (one.isHuman || !one.actors.isEmpty) && one.head != subject
        && isOutside(one.head)
        && !(isSaying && one.role == .adjunct && one.actors.contains { actors[$0].kind == .state })
    }
    // "Ce dernier indique": nobody says so of a place.
    let meant =
      (isHuman ? found.latest(in: current, within: 1) { fits($0, isSaying: true) } : nil)
      ?? found.latest(in: current, within: 2) { fits($0, isSaying: false) }
    guard let meant, !meant.actors.isEmpty else { return nil }
    return link(
      token..<last + 1, meant.actors, .pronoun, "the last one named before:", hops: meant.hops,
      isPlural: word.isPlural)
  }

  /// "son", "leurs": the subject of the clause before others, where what is owned lets it be.
  mutating func resolvePossessive(_ token: Int, _ word: ReferenceWord, before end: Int) -> Int? {
    let noun = text.head(token) ?? token
    // "Haftar et ses alliés"
    if text.relation(noun) == .conj, let first = text.head(noun), first < token {
      let meant = actors(at: first)
      if meant.count == 1, agreements[meant[0]].isPlural == word.isPlural {
        let next = link(token..<token + 1, meant, .pronoun, "“\(text.lower(token))” behind")
        return owned(at: next, by: meant, before: end) ?? next
      }
    }
    let lemma = text.lemma(noun)
    let kinds = ReferenceWords.owners[lemma]
    var subject = clauseSubject(of: noun)
    // "demande à Alger d'intercéder en sa faveur": in favour of whoever asks.
    let isOfOther = ["faveur", "encontre", "égard", "sujet", "propos"].contains(lemma)
    let doer = isOfOther ? subject : nil
    if isOfOther, let doer { subject = clauseSubject(of: text.clause(of: doer)) }
    if ReferenceWords.peers.contains(lemma), !word.isPlural,
      let near = antecedents.latest(
        in: current, within: 0,
        where: {
          $0.actors.count == 1 && actors[$0.actors[0]].kind == .person
        }), let next = link(token, near)
    {
      return owned(at: next, by: near.actors, before: end) ?? next
    }
    let later = cataphor(token, word)
    let found = antecedents.best(in: current, within: 2, extra: later) { one in
      guard one.agreement.isPlural == word.isPlural, one.head != noun, one.head != doer else {
        return 0
      }
      var weight =
        one.actors.isEmpty ? (one.isHuman ? Salience.humanOwner : Salience.ordinaryOwner) : 1
      if let kinds, !one.actors.isEmpty, !kinds.contains(actors[one.actors[0]].kind) {
        weight *= Salience.unlikelyOwner
      } else if let kinds, one.actors.isEmpty, !one.isHuman || !kinds.contains(.person) {
        weight *= Salience.unlikelyOwner
      }
      let isBehindSubject =
        subject.map { text.head(one.head) == $0 && isOwnerOfSubject(one.head) } ?? false
      if isOne(one.head, subject) || isBehindSubject { weight *= Salience.owningSubject }
      if isAddressed(one.head, beside: noun) { weight *= Salience.addressedOwner }
      if isWithin(one.head, noun) { weight *= Salience.ownerWithin }
      return weight
    }
    if let found, found.actors.isEmpty, found.isHuman, lemma == "pays",
      let state = state(under: found.head)
    {
      // "une source algérienne … son pays"
      return link(
        noun..<noun + 1, [state], .described, "the country of an unnamed voice:")
    }
    guard let next = link(token, found ?? (word.isPlural ? twoPersons() : nil)) else { return nil }
    return owned(at: next, by: found?.actors ?? [], before: end) ?? next
  }

  /// Whether a verb blames, thanks or asks somebody for something: "reproche à X son silence", "interroge X
  /// sur ses liens".
  private func isAddressed(_ one: Int, beside noun: Int) -> Bool {
    guard one != noun, let verb = text.head(noun), text.head(one) == verb,
      ReferenceWords.addressing.contains(text.lemma(verb)),
      [.obj, .iobj, .oblArg].contains(text.relation(one))
    else { return false }
    return text.relation(one) != .obj || text.relation(noun) != .obj
  }

  /// Whether what is owned stands in the phrase that a candidate completes: "le rôle de X à la tête de son
  /// groupe".
  private func isWithin(_ one: Int, _ noun: Int) -> Bool {
    guard one < noun, text.relation(one) == .nmod, let whole = text.head(one) else { return false }
    var token = noun
    while let head = text.head(token), [.nmod, .oblMod].contains(text.relation(token)) {
      if head == whole { return true }
      token = head
    }
    return false
  }

  // MARK: - What is meant

  private mutating func link(_ token: Int, _ found: Antecedents.Candidate?) -> Int? {
    guard let found else { return nil }
    guard !found.actors.isEmpty else {
      ordinary[token] = found.head
      return nil
    }
    let steps = current - found.sentence
    let place =
      steps <= 0
      ? "in this sentence" : steps == 1 ? "in the sentence before" : "\(steps) sentences before"
    return link(
      token..<token + 1, found.actors, .pronoun, "“\(text.lower(token))”, \(place):",
      hops: found.hops, isPlural: found.agreement.isPlural)
  }

  /// How well a candidate suits a pronoun, gender and number apart.
  private func weight(of one: Antecedents.Candidate, isHumanVerb: Bool) -> Double {
    guard let actor = one.actors.first else {
      return one.isHuman ? Salience.humanNoun : isHumanVerb ? 0 : Salience.ordinaryNoun
    }
    var weight = one.isHuman ? 1 : isHumanVerb ? Salience.unlikelySpeaker : Salience.notHuman
    if actors[actor].kind == .medium { weight *= Salience.medium }
    // News keeps to its theme.
    if one.actors.count == 1, actor == topic { weight *= Salience.theme }
    if actors[actor].kind == .state, one.role == .adjunct || one.role == .complement {
      weight *= Salience.statePlace
    }
    return weight
  }

  /// Whether a phrase's head stands for a token: itself, or both in one phrase, as "le porte-parole" and
  /// "X" in "le porte-parole X, qui indique".
  private func isOne(_ head: Int, _ token: Int?) -> Bool {
    guard let token else { return false }
    return head == token
      || phraseOwner[token] >= 0 && phraseOwner[head] == phraseOwner[token]
  }

  /// Whether a phrase in the sentence of a pronoun stands behind "quant à".
  func isTheme(_ head: Int, before token: Int) -> Bool {
    guard head < token, token - head < 12, text.sentence(of: head) == current else { return false }
    for before in max(0, head - 4)..<head
    where ["quant", "concerne", "concernant"].contains(text.lower(before)) {
      return true
    }
    return false
  }

  /// Whether a token does not stand in a quotation that another stands outside of.
  private func isOutside(_ other: Int, as token: Int) -> Bool {
    !text.quotations.contains {
      !$0.isScare && $0.tokens.contains(Int32(other)) && !$0.tokens.contains(Int32(token))
    }
  }

  /// Whoever speaks the words around a token is not "il" in them.
  private func excluded(from token: Int) -> (Int) -> Bool {
    guard
      let quotation = text.quotations.last(where: {
        !$0.isScare && $0.tokens.contains(Int32(token))
      }), let speaker = quotation.reporting?.speaker
    else { return { _ in false } }
    let speaking = actors(at: Int(speaker))
    return { speaking.contains($0) }
  }

  /// Tells whether a token does not stand in a quotation that a given token stands outside of: words
  /// of others are no place to look for whom the article speaks of.
  private func outsideQuotation(_ token: Int) -> (Int) -> Bool {
    let sentence = text.sentences[current].tokens
    let closed = text.quotations.filter {
      !$0.isScare && $0.tokens.overlaps(sentence) && !$0.tokens.contains(Int32(token))
    }.map(\.tokens)
    return { other in !closed.contains { $0.contains(Int32(other)) } }
  }

  /// The state that an adjective or complement of a noun names, or that an organ in it serves.
  private func state(under noun: Int) -> Int? {
    for token in text.subtree(noun) where owner[token] >= 0 {
      if let state = state(of: mentions[Int(owner[token])]) { return state }
    }
    return nil
  }

  /// Whether an object pronoun stands before a verb, as its tree or its place tells.
  func isObject(_ token: Int) -> Bool {
    guard let head = text.head(token), head > token, head - token < 5 else { return false }
    // "Le ministre, lui, a dit": no object.
    return [.verb, .auxiliary, .pronoun].contains(text.tag(token + 1))
  }

  /// Whether words agree with a pronoun in gender and number; what has no gender agrees with both.
  func agrees(_ agreement: Agreement, _ word: ReferenceWord) -> Bool {
    guard agreement.isPlural == word.isPlural else { return false }
    guard let wanted = word.isFeminine, let known = agreement.isFeminine else { return true }
    return wanted == known
  }
}
