internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Finds who speaks in each quotation.
struct QuotationSpeakers {
  let linked: LinkedText
  let cues: Cues

  var text: AnalyzedText { linked.text }

  /// The speaker of each quotation by number: of a reporting clause in a sentence that the quotation
  /// touches, else the speaker before, where the quotation opens its sentence and nothing else does.
  func speakers(_ sentences: [Range<Int>], _ clauses: [Clauses]) -> [Int: Source] {
    var speakers: [Int: Source] = [:]
    var last: (source: Source, paragraph: Int32)?
    for (number, quotation) in text.quotations.enumerated() where !quotation.isScare {
      let tokens = Int(quotation.tokens.lowerBound)..<Int(quotation.tokens.upperBound)
      guard !tokens.isEmpty else { continue }
      let touched = sentences.indices.filter { sentences[$0].overlaps(tokens) }
      var found = quotation.reporting.flatMap { reporter(of: $0, sentences, clauses) }
      for position in touched.reversed() where found == nil {
        found = speaker(of: tokens, sentences[position], clauses[position])
      }
      if found == nil, let first = touched.first, first > 0 {
        found = introduced(before: tokens, sentences[first - 1], clauses[first - 1])
      }
      if found == nil, let first = touched.first, let final = touched.last {
        found =
          heading(before: tokens, sentences[first], clauses[first])
          ?? credited(behind: tokens, sentences[final], clauses[final])
        if found == nil, final + 1 < sentences.count,
          sentences[final + 1].lowerBound <= tokens.upperBound + 2
        {
          found = named(after: sentences[final + 1], clauses[final + 1])
        }
        if found == nil, let last, isGoingOn(tokens, clauses[first]) { found = last.source }
        if found == nil, first > 0, isFloating(tokens, sentences, touched),
          text.sentences[first].paragraph == text.sentences[first - 1].paragraph,
          !text.quotations.contains(where: {
            sentences[first - 1].contains(Int($0.tokens.lowerBound))
          })
        {
          found = person(sentences[first - 1], clauses[first - 1])
        }
      }
      if found == nil, let last, let first = touched.first,
        text.sentences[first].paragraph - last.paragraph <= 1,
        sentences[first].lowerBound >= tokens.lowerBound - 2
      {
        found = last.source
      }
      if let found, let first = touched.last {
        speakers[number] = found
        last = (found, text.sentences[first].paragraph)
      }
    }
    return speakers
  }

  /// The subject of the reporting clause that goes with a quotation.
  private func reporter(
    of clause: ReportingClause, _ sentences: [Range<Int>], _ clauses: [Clauses]
  ) -> Source? {
    let verb = Int(clause.verb)
    guard let position = sentences.firstIndex(where: { $0.contains(verb) }),
      let u = clauses[position].unit(of: verb)
    else { return nil }
    let attribution = Attribution(
      clauses: clauses[position], sentence: sentences[position], speakers: [:], lastVoice: nil)
    if clauses[position].units[u].verb != nil {
      return attribution.hearsay(u) ?? attribution.voice(ofSubject: u)
    }
    // A verb that the tagger takes for another word: "« … », bougonne X".
    let mention = clause.speaker.flatMap { speaker in
      linked.mentions.firstIndex { $0.tokens.contains(Int(speaker)) }
    }
    return mention.flatMap { attribution.source(of: $0, cue: verb..<verb + 1) }
  }

  /// The subject of a reporting verb outside the quotation in its sentence.
  private func speaker(of tokens: Range<Int>, _ sentence: Range<Int>, _ clauses: Clauses) -> Source?
  {
    let attribution = Attribution(
      clauses: clauses, sentence: sentence, speakers: [:], lastVoice: nil)
    for u in clauses.units.indices where !tokens.contains(clauses.units[u].tokens.lowerBound) {
      guard let verb = clauses.units[u].verb, verb.form != .pastParticiple,
        cues.contains(verb.lemma, in: "inserted") || cues.contains(verb.lemma, in: "report")
      else { continue }
      if let voice = attribution.voice(ofSubject: u) { return voice }
    }
    return attribution.accordingTo().last
  }

  /// The subject of the sentence before, where it ends in a colon.
  private func introduced(before tokens: Range<Int>, _ sentence: Range<Int>, _ clauses: Clauses)
    -> Source?
  {
    guard let end = sentence.last, text.lower(end) == ":" else { return nil }
    return speaker(of: tokens, sentence, clauses)
  }
}
