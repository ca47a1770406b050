internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// "il", "elle", "ils": who stands out most and agrees, but no other argument of the same verb.
  mutating func resolveSubject(_ token: Int, _ word: ReferenceWord) -> Int? {
    let clause = text.clause(of: token)
    let isHumanVerb = ReferenceWords.humanVerbs.contains(text.lemma(clause))
    // "X a assuré qu'il": the subject of the clause above.
    let above = text.head(clause).flatMap { clauseSubject(of: $0) }
    let isImpossible = excluded(from: token)
    let found = antecedents.best(in: current, within: 3, extra: cataphor(token, word)) { one in
      guard agrees(one.agreement, word), !one.actors.contains(where: isImpossible),
        // "Quant à X, il …" may be X; an argument of the same verb may not.
        text.clause(of: one.head) != clause || one.role == .adjunct && text.head(one.head) == clause
      else { return 0 }
      return weight(of: one, isHumanVerb: isHumanVerb) * (one.head == above ? 1.5 : 1)
    }
    return link(token, found)
  }

  /// "le", "l'", "lui", "leur" before a verb: somebody else than its subject.
  mutating func resolveObject(_ token: Int, _ word: ReferenceWord, before end: Int) -> Int? {
    guard !standsForWords(token, before: end) else { return nil }
    let subject = clauseSubject(of: token)
    let doer = subject.map { actors(at: $0) } ?? []
    let isDative = ["lui", "leur"].contains(text.lower(token))
    let clause = text.clause(of: token)
    let isImpossible = excluded(from: token)
    let found = antecedents.best(in: current, within: 2, extra: cataphor(token, word)) { one in
      guard agrees(one.agreement, word), one.head != subject, one.actors.isEmpty || one.actors != doer,
        text.clause(of: one.head) != clause, !one.actors.contains(where: isImpossible)
      else { return 0 }
      return weight(of: one, isHumanVerb: isDative)
    }
    return link(token, found)
  }

  /// "avec lui", "pour eux": somebody else than the subject beside it; "lui-même": that subject.
  mutating func resolveStrong(_ token: Int, _ word: ReferenceWord) -> Int? {
    let subject = clauseSubject(of: token)
    let doer = subject.map { actors(at: $0) } ?? []
    if text.lower(token).hasSuffix("-même") || text.lower(token).hasSuffix("-mêmes") {
      let near = antecedents.latest(in: current, within: 0) { agrees($0.agreement, word) }
      guard let near, !near.actors.isEmpty else { return nil }
      return link(token, near)
    }
    // "Le ministre, lui, …": whoever stands before the commas.
    if token > 0, text.lower(token - 1) == ",", token + 1 < text.tokens.count,
      text.lower(token + 1) == ","
    {
      let near = antecedents.latest(in: current, within: 0) {
        agrees($0.agreement, word) && $0.role == .subject
      }
      guard let near, !near.actors.isEmpty else { return nil }
      return link(token, near)
    }
    let found = antecedents.best(in: current, within: 2) { one in
      guard agrees(one.agreement, word), one.head != subject, one.actors.isEmpty || one.actors != doer
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
    let meant = antecedents.latest(in: current, within: 2) { one in
      agrees(one.agreement, word) && (one.isHuman || !one.actors.isEmpty)
    }
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
    let kinds = ReferenceWords.owners[text.lemma(noun)]
    let subject = clauseSubject(of: noun)
    let found = antecedents.best(in: current, within: 2, extra: cataphor(token, word)) { one in
      guard one.agreement.isPlural == word.isPlural, !isInside(noun, phraseOf: one.head) else {
        return 0
      }
      var weight = one.actors.isEmpty ? (one.isHuman ? 0.9 : 0.35) : 1
      if let kinds, !one.actors.isEmpty, !kinds.contains(actors[one.actors[0]].kind) {
        weight *= 0.3
      } else if let kinds, one.actors.isEmpty, !one.isHuman || !kinds.contains(.person) {
        weight *= 0.3
      }
      if one.head == subject { weight *= 1.4 }
      return weight
    }
    guard let next = link(token, found) else { return nil }
    return owned(at: next, by: found?.actors ?? [], before: end) ?? next
  }

  // MARK: - What is meant

  private mutating func link(_ token: Int, _ found: Antecedents.Candidate?) -> Int? {
    guard let found, !found.actors.isEmpty else { return nil }
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
      return one.isHuman ? 0.8 : isHumanVerb ? 0 : 0.5
    }
    var weight = one.isHuman ? 1 : isHumanVerb ? 0.55 : 0.65
    if actors[actor].kind == .medium { weight *= 0.6 }
    // News keeps to its theme.
    if one.actors.count == 1, actor == topic { weight *= 1.5 }
    if actors[actor].kind == .state, one.role == .adjunct || one.role == .complement {
      weight *= 0.5
    }
    return weight
  }

  /// The subject of the main clause for a pronoun in what stands before it: "Dans son discours, X".
  private func cataphor(
    _ token: Int, _ word: ReferenceWord
  ) -> (candidate: Antecedents.Candidate, weight: Double)? {
    var clause = text.clause(of: token)
    var later = word.form == .possessive ? text.child(clause, .nsubj, .nsubjPass) : nil
    for _ in 0..<4 where later == nil || later! < token {
      guard let head = text.head(clause) else { break }
      clause = text.clause(of: head)
      later = text.child(clause, .nsubj, .nsubjPass)
    }
    guard let subject = later, subject > token, !text.subtree(subject).contains(token),
      owner[subject] >= 0
    else { return nil }
    let mention = mentions[Int(owner[subject])]
    guard !mention.actors.isEmpty, agrees(mention.agreement, word) else { return nil }
    let candidate = Antecedents.Candidate(
      actors: mention.actors, head: subject, sentence: current, role: .subject,
      agreement: mention.agreement,
      isHuman: actors[mention.actors[0]].kind == .person, hops: mention.hops)
    return (candidate, word.form == .possessive ? 260 : 150)
  }

  /// Whoever speaks the words around a token is not "il" in them.
  private func excluded(from token: Int) -> (Int) -> Bool {
    guard let quotation = text.quotations.last(where: {
      !$0.isScare && $0.tokens.contains(Int32(token))
    }), let speaker = quotation.reporting?.speaker else { return { _ in false } }
    let speaking = actors(at: Int(speaker))
    return { speaking.contains($0) }
  }

  /// Whether a noun belongs to the phrase that a token heads.
  private func isInside(_ noun: Int, phraseOf head: Int) -> Bool {
    noun == head
  }

  /// Whether an object pronoun stands before a verb, as its tree or its place tells.
  func isObject(_ token: Int) -> Bool {
    guard let head = text.head(token) else { return false }
    return head > token && head - token < 5
  }

  /// Whether words agree with a pronoun in gender and number; what has no gender agrees with both.
  func agrees(_ agreement: Agreement, _ word: ReferenceWord) -> Bool {
    guard agreement.isPlural == word.isPlural else { return false }
    guard let wanted = word.isFeminine, let known = agreement.isFeminine else { return true }
    return wanted == known
  }
}
