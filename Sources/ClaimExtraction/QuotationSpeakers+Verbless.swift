internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Speakers that no verb of saying in the sentence names.
extension QuotationSpeakers {
  /// "Emmanuel Macron : « … »", "Réponse de Moscou : « … »".
  func heading(before tokens: Range<Int>, _ sentence: Range<Int>, _ clauses: Clauses) -> Source? {
    let units = clauses.units
    guard
      let colon = units.lastIndex(where: { unit in
        guard case .colon = unit.kind else { return false }
        return unit.tokens.upperBound <= tokens.lowerBound
          && unit.tokens.upperBound + 1 >= tokens.lowerBound
      })
    else { return nil }
    let before = units[..<colon]
    guard !before.contains(where: { $0.verb?.form == .finite }),
      let u = before.firstIndex(where: { $0.noun != nil }), let phrase = units[u].noun
    else { return nil }
    let attribution = attribution(sentence, clauses)
    if phrase.mentions.isEmpty, cues.contains(text.lemma(phrase.head), in: "word noun") {
      return behind(u, clauses).flatMap { attribution.voice(ofPhrase: $0) }
    }
    // "Libye : « … »": a topic.
    guard let mention = phrase.mentions.first, phrase.preposition == nil,
      !linked.mentions[mention].actors.contains(where: { linked.actors[$0].kind == .state })
    else { return nil }
    return attribution.voice(ofPhrase: u)
  }

  /// "« … » (Emmanuel Macron)", "« … », dixit Emmanuel Macron".
  func credited(behind tokens: Range<Int>, _ sentence: Range<Int>, _ clauses: Clauses) -> Source? {
    let units = clauses.units
    guard var u = units.firstIndex(where: { $0.tokens.lowerBound >= tokens.upperBound }) else {
      return nil
    }
    while u < units.count, isMark(units[u]) { u += 1 }
    guard u + 1 < units.count else { return nil }
    if case .openBracket = units[u].kind, u + 2 < units.count,
      case .closeBracket = units[u + 2].kind, units[u + 1].noun?.mentions.isEmpty == false
    {
      return attribution(sentence, clauses).voice(ofPhrase: u + 1)
    }
    guard
      let dixit = units[u...].prefix(2).firstIndex(where: { unit in
        unit.tokens.contains { text.lower($0) == "dixit" }
      })
    else { return nil }
    let name = units[dixit].noun != nil ? dixit : dixit + 1
    return name < units.count ? attribution(sentence, clauses).voice(ofPhrase: name) : nil
  }

  /// "« … » C'est ce qu'a déclaré X.", "« … » Ce sont les mots de X."
  func named(after sentence: Range<Int>, _ clauses: Clauses) -> Source? {
    guard
      ["c'", "c’", "ce", "tel", "telle", "tels", "telles"]
        .contains(text.lower(sentence.lowerBound)),
      let be = clauses.units.firstIndex(where: { $0.verb != nil }), be <= 2,
      clauses.units[be].verb?.lemma == "être", clauses.units[be].verb?.isNegated == false
    else { return nil }
    let attribution = attribution(sentence, clauses)
    for u in clauses.units.indices where u > be {
      if let verb = clauses.units[u].verb {
        guard cues.contains(verb.lemma, in: "inserted") || cues.contains(verb.lemma, in: "report")
        else { return nil }
        return attribution.voice(ofSubject: u)
      }
      if let phrase = clauses.units[u].noun, cues.contains(text.lemma(phrase.head), in: "word noun")
      {
        return behind(u, clauses).flatMap { attribution.voice(ofPhrase: $0) }
      }
    }
    return nil
  }

  /// "Et d'ajouter : « … »", "Avant de conclure : « … »": whoever spoke before.
  func isGoingOn(_ tokens: Range<Int>, _ clauses: Clauses) -> Bool {
    let verbs = clauses.units.filter { $0.verb != nil && !tokens.contains($0.tokens.lowerBound) }
    guard verbs.count == 1, let verb = verbs[0].verb, verb.form == .infinitive else { return false }
    return cues.contains(verb.lemma, in: "inserted")
      && verbs[0].tokens.lowerBound < tokens.lowerBound
  }

  /// Whether a quotation makes up its sentences, none of which says whose it is.
  func isFloating(_ tokens: Range<Int>, _ sentences: [Range<Int>], _ touched: [Int]) -> Bool {
    guard tokens.count > 5, let first = touched.first, let last = touched.last else { return false }
    return sentences[first].lowerBound >= tokens.lowerBound - 2
      && sentences[last].upperBound <= tokens.upperBound + 2
  }

  /// The person that a sentence is about: the subject of its main verb.
  func person(_ sentence: Range<Int>, _ clauses: Clauses) -> Source? {
    guard
      let u = clauses.units.firstIndex(where: { unit in
        guard let verb = unit.verb, verb.form == .finite else { return false }
        return text.head(clauses.predicate(verb.main)) == nil
      }), let filler = clauses.subjects(of: u).first, filler.steps.isEmpty,
      linked.mentions[filler.mention].actors.count == 1,
      let actor = linked.mentions[filler.mention].actors.first, linked.actors[actor].kind == .person
    else { return nil }
    return attribution(sentence, clauses).source(
      of: filler.mention, cue: clauses.units[u].tokens)
  }

  private func behind(_ u: Int, _ clauses: Clauses) -> Int? {
    u + 1 < clauses.units.count && clauses.units[u + 1].noun?.preposition == "de" ? u + 1 : nil
  }

  private func isMark(_ unit: ClauseUnit) -> Bool {
    switch unit.kind {
    case .closeQuote, .comma: true
    case .other: text.tag(unit.tokens.lowerBound) == .punctuation
    default: false
    }
  }

  private func attribution(_ sentence: Range<Int>, _ clauses: Clauses) -> Attribution {
    Attribution(clauses: clauses, sentence: sentence, speakers: [:], lastVoice: nil)
  }
}
