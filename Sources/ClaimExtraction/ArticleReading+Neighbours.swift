internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

// What the sentences of an article do with the claims of one another.
extension ArticleReading {
  /// What an article says in several sentences is read rightly more often.
  mutating func weighRepetitions() {
    var sentences: [TieKey: Set<Int>] = [:]
    for claim in claims { sentences[TieKey(claim), default: []].insert(claim.sentence) }
    for position in claims.indices {
      let claim = claims[position]
      guard sentences[TieKey(claim), default: []].count > 1, let own = reasons[claim.id] else {
        continue
      }
      let again = ReadingReason(kind: .again)
      claims[position].reading = model.probability(of: own + [again])
      claims[position].reasons.append(again.words)
    }
  }

  /// Two actors and a relation, as far as its symmetry tells them apart.
  struct TieKey: Hashable {
    var subject: ActorID
    var object: ActorID
    var relation: Relation

    init(_ claim: Claim) {
      (subject, object) = Claim.orderedEnds(claim.subject.id, claim.object.id, claim.relation)
      relation = claim.relation
    }
  }

  /// A headline sums up the body: what it states flatly and the body only gives as the word of
  /// somebody who is not part of it is that voice's, not a second origin that confirms it.
  mutating func giveHeadlineItsVoices() {
    guard article.record.title != nil else { return }
    let end = article.text.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? article.text.utf8.endIndex
    let length = article.text.utf8.distance(from: article.text.utf8.startIndex, to: end)
    for position in claims.indices
    where claims[position].stance == .asserted && claims[position].span.end <= length {
      let headline = claims[position]
      let body = claims.filter { $0.span.start >= length && TieKey($0) == TieKey(headline) }
      guard !body.contains(where: { $0.stance == .asserted }),
        let told = body.first(where: { $0.stance == .reported || $0.stance == .hedged }),
        let voice = told.sources.last?.voice,
        ![headline.subject, headline.object].contains(where: {
          VoiceID(normalizedName($0.name)) == voice
        })
      else { continue }
      restate(
        position, stance: told.stance, sources: told.sources,
        reason: "headline: voice of the body that it sums up")
    }
  }

  /// Whose word an event goes on to be that a voice told of in the sentence before: "Selon X, Y a reçu deux
  /// versements. Les versements ont été effectués par Z."
  func voice(goingOnFor reading: Reading, _ number: Int, _ clauses: Clauses) -> Source? {
    guard number > 0, let phrase = clauses.units[reading.unit].noun, phrase.head == reading.token,
      !phrase.isIndefinite
    else { return nil }
    let told = claims[previous].filter { $0.sentence == number - 1 }
    let lemma = text.lemma(reading.token)
    guard let first = told.first, let voice = first.sources.last,
      first.sources.count > base().count,
      told.contains(where: { claim in
        claim.relation == reading.frame.relation
          && [reading.agent, reading.recipient].contains { end in
            linked.mentions[end.mention].actors.contains {
              [claim.subject.id, claim.object.id].contains(linked.actors[$0].id)
            }
          }
      }),
      told.allSatisfy({
        $0.sources.last?.voice == voice.voice && [.reported, .hedged].contains($0.stance)
      }),
      text.sentences[number - 1].tokens.contains(where: {
        text.tag(Int($0)) == .noun && text.lemma(Int($0)) == lemma
      })
    else { return nil }
    return voice
  }

  /// A denial or a credit in a sentence of its own, about the sentences before it: "Une information
  /// démentie par X", "La nouvelle a été publiée par X".
  mutating func applyToPrevious(_ denials: Denials, _ number: Int) {
    let before = Array(previous)
    for witness in denials.ofPrevious("confirm") {
      for position in before
      where claims[position].stance == .reported || claims[position].stance == .hedged {
        append(
          restated(
            claims[position], stance: .reported,
            sources: base(.uncommitted) + [witness.committed(to: .certainYes)]))
      }
    }
    if let answer = denials.answer() {
      // What the article only asks is the answerer's word.
      for position in before
      where claims[position].sentence == number - 1 && claims[position].stance == .hypothetical
        && claims[position].quote.hasSuffix("?")
      {
        restate(
          position, stance: answer.isYes ? .reported : .denied,
          sources: base(.uncommitted)
            + [answer.voice.committed(to: answer.isYes ? .certainYes : .certainNo)])
      }
    }
    for denier in denials.ofActBefore() { deny(before, by: denier, justBefore: before) }
    for denier in denials.ofPrevious("deny") {
      let earlier = claims.indices.filter {
        !before.contains($0) && claims[$0].sentence >= number - 15 && isAct($0, of: denier)
      }
      deny(earlier + before, by: denier, justBefore: before)
    }
    if let medium = denials.publishedBy() {
      for position in before where claims[position].sources.count == base().count {
        let claim = claims[position]
        let stance = claim.stance == .asserted ? .reported : claim.stance
        restate(
          position, stance: stance,
          sources: base(.uncommitted) + [medium.committed(to: claim.sources.last?.value)])
      }
    }
  }

  /// Adds the denials of some claims; what the article states itself is denied by who is said to have
  /// done it, where that stands just before.
  private mutating func deny(_ positions: [Int], by denier: Source, justBefore before: [Int]) {
    for position in positions {
      let claim = claims[position]
      guard
        claim.stance == .reported || claim.stance == .hedged
          || claim.stance == .asserted && claim.relation != .affiliation
            && before.contains(position) && isAct(position, of: denier)
      else { continue }
      append(
        restated(
          claim, stance: .denied,
          sources: base(.uncommitted) + [denier.committed(to: .certainNo)]))
    }
  }

  /// Whether a claim says what a voice, or somebody of its state, has done: what somebody denies, in
  /// another paragraph too, is what he is said to have done.
  func isAct(_ position: Int, of voice: Source) -> Bool {
    guard voice.isNamed else { return false }
    let actor = linked.actors.first { voiceID(of: $0) == voice.voice }
    let names =
      [voice.name, actor?.state.flatMap { registry[$0]?.name }].compactMap { $0 }
      + (actor.map { employers(of: $0) } ?? [])
    let subject = claims[position].subject
    return names.contains(subject.name) || subject.stateName.map { names.contains($0) } ?? false
  }

  /// Those whose title an actor unknown to the registry bears: "X, porte-parole du président de Y".
  private func employers(of actor: Actor) -> [String] {
    guard registry[actor.id] == nil else { return [] }
    let own = linked.mentions.filter { mention in
      mention.actors.contains { linked.actors[$0].id == actor.id }
    }
    let titles = linked.mentions.filter { title in
      own.contains { name in
        if name.phrase.contains(title.tokens.lowerBound) {
          return !name.tokens.overlaps(title.tokens)
        }
        let end = name.tokens.upperBound
        return title.tokens.lowerBound > end && title.tokens.lowerBound <= end + 6
          && text.lower(end) == ","
          && !(end + 1..<title.tokens.lowerBound).contains { text.lower($0) == "," }
      }
    }
    return titles.flatMap(\.actors).flatMap { position -> [String] in
      let actor = linked.actors[position]
      return [actor.name, actor.state.flatMap { registry[$0]?.name }].compactMap { $0 }
    }
  }

  /// Puts a claim as somebody else's word in the place of the claim.
  private mutating func restate(
    _ position: Int, stance: Stance, sources: [Source],
    reason: String = "voice from a neighbouring sentence"
  ) {
    ids.remove(claims[position].id)
    claims[position] = restated(
      claims[position], stance: stance, sources: sources, reason: reason)
    ids.insert(claims[position].id)
  }

  mutating func restated(
    _ claim: Claim, stance: Stance, sources: [Source],
    reason: String = "voice from a neighbouring sentence"
  ) -> Claim {
    let new = Claim(
      article: claim.article, sentence: claim.sentence, quote: claim.quote, span: claim.span,
      subject: claim.subject, object: claim.object, relation: claim.relation, mode: claim.mode,
      predicate: claim.predicate, trigger: claim.trigger, stance: stance, sources: sources,
      date: claim.date, reading: claim.reading,
      reasons: claim.reasons + [reason], subjectSpan: claim.subjectSpan,
      objectSpan: claim.objectSpan)
    reasons[new.id] = reasons[claim.id]
    return new
  }
}
