internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// What voices hold against others: whoever says that another attacked, lied or is a danger accuses him.
extension ArticleReading {
  /// The accusation that lies in what a voice says, from the voice against whom it says it of.
  ///
  /// - Parameters:
  ///   - reading: a deed or a charge, read under the voice.
  ///   - commitment: what the sentence does with it.
  ///   - clauses: the clauses of the sentence.
  ///   - tokens: its tokens.
  /// - Returns: the reading of the accusation with what the sentence does with that; nil where nobody
  ///   with a name says it or where it is no accusation.
  func accusation(
    in reading: Reading, _ commitment: Commitment, _ clauses: Clauses, _ tokens: Range<Int>
  ) -> (reading: Reading, commitment: Commitment)? {
    guard let voice = commitment.voices.last, voice.isNamed, !commitment.isDenial,
      let value = voice.value, !value.isNegative,
      value != .uncommitted || isTried(reading, clauses),
      let frame = frames.frames(.role, "=blâme").first,
      let speaker = mention(of: voice, near: tokens),
      !isSameSide(speaker, reading.agent.mention),
      isBlamed(reading, by: speaker, voice, tokens)
    else { return nil }
    return said(by: speaker, of: reading, as: frame, commitment)
  }

  /// What a speaker does to whoever acts in a reading by saying it, told by the voices outside his.
  private func said(
    by speaker: Int, of reading: Reading, as frame: Frame, _ commitment: Commitment
  ) -> (reading: Reading, commitment: Commitment) {
    var told = Commitment()
    told.tell(Array(commitment.voices.dropLast()))
    return (
      Reading(
        frame: frame, token: reading.token, unit: reading.unit,
        agent: Filler(mention: speaker, unit: reading.unit, steps: [.voice]),
        recipient: reading.agent, fit: reading.fit),
      told
    )
  }

  /// What a voice asks of whom it tells what to do: "« X doit partir », a dit Y". As ``accusation(in:_:_:_:)``.
  func request(
    in demand: Reading, _ commitment: Commitment, _ tokens: Range<Int>
  ) -> (reading: Reading, commitment: Commitment)? {
    guard let voice = commitment.voices.last, voice.isNamed, !commitment.isDenial,
      let speaker = mention(of: voice, near: tokens), !isSameSide(speaker, demand.agent.mention)
    else { return nil }
    return said(by: speaker, of: demand, as: demand.frame, commitment)
  }

  /// "X cherche à déstabiliser Y": to want it is bad enough.
  private func isTried(_ reading: Reading, _ clauses: Clauses) -> Bool {
    clauses.governor(of: reading.unit).flatMap { clauses.units[$0].verb }.map {
      cues.contains($0.lemma, in: "try") || $0.lemma == "vouloir"
    } ?? false
  }

  /// Where a voice that is an actor and no medium is named: in the sentence, else last before it.
  private func mention(of voice: Source, near tokens: Range<Int>) -> Int? {
    let isVoice = { (mention: LinkedMention) in
      guard mention.actors.count == 1 else { return false }
      let actor = linked.actors[mention.actors[0]]
      return actor.kind != .medium && voiceID(of: actor) == voice.voice
    }
    return linked.mentions.firstIndex {
      tokens.contains($0.tokens.lowerBound) && isVoice($0)
    }
      ?? linked.mentions.lastIndex {
        $0.tokens.lowerBound < tokens.lowerBound && isVoice($0)
      }
  }

  /// Whether two mentions are of one state, or one and the same: what one's own did is no accusation.
  private func isSameSide(_ a: Int, _ b: Int) -> Bool {
    !sides(of: a).isDisjoint(with: sides(of: b))
  }

  private func sides(of mention: Int) -> Set<ActorID> {
    Set(
      linked.mentions[mention].actors.flatMap { position -> [ActorID] in
        let actor = linked.actors[position]
        return [actor.id] + (actor.state.map { [$0] } ?? [])
          + actor.affiliations.compactMap(\.target)
      })
  }

  /// Whether who tells of a deed blames it: it hits his own side, or his word says so; everybody who
  /// says a charge does.
  private func isBlamed(
    _ reading: Reading, by speaker: Int, _ voice: Source, _ tokens: Range<Int>
  ) -> Bool {
    reading.agent.mention == reading.recipient.mention
      || isSameSide(speaker, reading.recipient.mention)
      || isAlleging(voice, tokens)
  }

  /// "prétend que", "dénonce"
  func isAlleging(_ voice: Source, _ tokens: Range<Int>) -> Bool {
    guard let cue = voice.cue else { return false }
    return tokens.contains { token in
      Int(text.tokens.start[token]) >= cue.start && Int(text.tokens.end[token]) <= cue.end
        && cues.contains(text.lemma(token), in: "allege")
    }
  }
}
