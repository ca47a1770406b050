internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Denials, confirmations and credits of what was said in the same sentence or before it.
struct Denials {
  let clauses: Clauses
  let attribution: Attribution

  private var units: [ClauseUnit] { clauses.units }
  private var text: AnalyzedText { clauses.text }
  private var cues: Cues { clauses.cues }

  /// Who denies, or confirms, what the sentence itself says: "…, information rejetée par X et par Y",
  /// "…, ce que X dément".
  ///
  /// - Parameter answer: the class of the verbs, `deny` or `confirm`.
  func inSentence(_ answer: String) -> [Source] {
    var result: [Source] = []
    for u in units.indices where u > 0 {
      guard let verb = units[u].verb, cues.contains(verb.lemma, in: answer), !verb.isNegated else {
        continue
      }
      if verb.form == .pastParticiple, let noun = saidNoun(before: u), noun > 0 {
        result += agents(of: u)
      } else if verb.form == .finite, isWhatBefore(u), let voice = attribution.voice(ofSubject: u) {
        result.append(voice)
      }
    }
    return result
  }

  /// Whether a denial of what the sentence says is about a reading: about what somebody is accused
  /// of, not about the accusation, and not about what somebody only asks or wants.
  func concerns(_ reading: Reading) -> Bool {
    if reading.frame.relation == .accuse { return false }
    guard units[reading.unit].verb?.form == .infinitive else { return true }
    guard let governor = clauses.governor(of: reading.unit), let verb = units[governor].verb else {
      return false
    }
    return cues.contains(verb.lemma, in: "report") || cues.contains(verb.lemma, in: "blame")
  }

  /// Who denies, or confirms, in this sentence what the sentences before it said.
  func ofPrevious(_ answer: String) -> [Source] {
    var result: [Source] = []
    for u in units.indices {
      guard let verb = units[u].verb, cues.contains(verb.lemma, in: answer), !verb.isNegated else {
        continue
      }
      if verb.isPassive {
        if let noun = saidNoun(before: u), noun <= 1 { result += agents(of: u) }
      } else if let object = clauses.object(of: u), let phrase = units[object].noun,
        cues.contains(text.lemma(phrase.head), in: "said noun"), refersBack(object),
        let voice = attribution.voice(ofSubject: u)
      {
        result.append(voice)
      } else if !verb.accusatives.isEmpty || isBare(u), let voice = attribution.voice(ofSubject: u)
      {
        result.append(voice)
      }
    }
    return answer == "deny" ? result + callingFalse() : result
  }

  /// Who denies in this sentence the act that the sentence before tells of: "dément ces livraisons", "nie
  /// toute implication".
  func ofActBefore() -> [Source] {
    units.indices.compactMap { u in
      guard let verb = units[u].verb, cues.contains(verb.lemma, in: "deny"), !verb.isNegated,
        !verb.isPassive, let object = clauses.object(of: u), pointsAtAct(object),
        refersBack(object)
      else { return nil }
      return attribution.voice(ofSubject: u)
    }
  }

  /// Who calls what was said false: "a qualifié ces accusations de mensongères", "« C'est faux », a
  /// répondu X".
  private func callingFalse() -> [Source] {
    for u in units.indices {
      guard let verb = units[u].verb, cues.contains(verb.lemma, in: "call"), !verb.isNegated,
        let object = clauses.object(of: u), let phrase = units[object].noun,
        cues.contains(text.lemma(phrase.head), in: "said noun"), refersBack(object, isCalled: true),
        let last = units.last?.tokens.upperBound,
        (units[object].tokens.upperBound..<last).contains(where: { isFalse($0) })
      else { continue }
      if let voice = attribution.voice(ofSubject: u) { return [voice] }
    }
    guard let token = attribution.sentence.prefix(6).first(where: { isFalse($0) }),
      attribution.sentence.prefix(while: { $0 < token }).allSatisfy({
        text.tag($0) == .punctuation
          || ["c'", "c’", "cela", "ce", "ça", "est", "totalement", "absolument", "un", "tout", "à"]
            .contains(text.lower($0))
      })
    else { return [] }
    let quotation = text.quotations.firstIndex { $0.tokens.contains(Int32(token)) }
    if let quotation, let speaker = attribution.speakers[quotation] { return [speaker] }
    for u in units.indices where clauses.isReportingInsert(u) {
      if let voice = attribution.voice(ofSubject: u) { return [voice] }
    }
    return []
  }

  /// Who answers the question of the sentence before, and whether he says yes: "Non, répond X", "« Oui »,
  /// assure Y".
  func answer() -> (voice: Source, isYes: Bool)? {
    guard let word = attribution.sentence.first(where: { text.tag($0) != .punctuation }),
      ["oui", "non"].contains(text.lower(word)), word + 1 < attribution.sentence.upperBound,
      [",", "»", "”", "!", "."].contains(text.lower(word + 1))
    else { return nil }
    let voice = units.indices.lazy.filter { clauses.isReportingInsert($0) }
      .compactMap { attribution.voice(ofSubject: $0) }.first
    return voice.map { ($0, text.lower(word) == "oui") }
  }

  private func isFalse(_ token: Int) -> Bool {
    cues.contains(text.lemma(token), in: "false") || cues.contains(text.lower(token), in: "false")
      || cues.contains(text.lemma(token), in: "lie noun")
  }

  /// The medium that a sentence names as the source of what stands before: "La nouvelle a été publiée
  /// par X".
  func publishedBy() -> Source? {
    for u in units.indices {
      guard let verb = units[u].verb, verb.isPassive, verb.form == .finite,
        cues.contains(verb.lemma, in: "publish"),
        let noun = saidNoun(before: u), noun <= 1
      else { continue }
      return agents(of: u).first
    }
    return nil
  }

  /// Whether a phrase means an act just told of, or a part in it.
  private func pointsAtAct(_ u: Int) -> Bool {
    guard let phrase = units[u].noun, phrase.mentions.isEmpty else { return false }
    switch text.lower(units[u].tokens.lowerBound) {
    case "ce", "cette", "ces", "cet": return true
    case "tout", "toute", "toutes": return cues.contains(text.lemma(phrase.head), in: "part noun")
    default: return false
    }
  }

  private func refersBack(_ u: Int, isCalled: Bool = false) -> Bool {
    units[u].tokens.contains {
      ["ce", "cette", "ces", "cet", "l'", "l’", "la", "les", "tout", "toute", "toutes"]
        .contains(text.lower($0))
    } && (isCalled || !(u + 1 < units.count && units[u + 1].noun?.preposition == "de"))
  }

  /// Whether the verb stands without any object: "Le ministère dément."
  private func isBare(_ u: Int) -> Bool {
    units[(u + 1)...].allSatisfy {
      switch $0.kind {
      case .other, .comma: true
      case .noun(let phrase): phrase.preposition != nil && phrase.preposition != "de"
      default: false
      }
    } && u <= 3
  }

  /// Whether a verb stands in a clause about what was said: "ce que X dément", "des accusations que X
  /// dément"; not "le gouvernement, qu'ils ont rejeté".
  private func isWhatBefore(_ u: Int) -> Bool {
    var back = u - 1
    while back >= 0 {
      if case .relative("que") = units[back].kind {
        guard back > 0 else { return false }
        return text.lower(units[back - 1].tokens.upperBound - 1) == "ce"
          || saidNoun(before: back) != nil
      }
      if case .subordinator("que") = units[back].kind {
        return back > 0 && text.lower(units[back - 1].tokens.lowerBound) == "ce"
      }
      if units[back].verb != nil { return false }
      back -= 1
    }
    return false
  }

  private func saidNoun(before u: Int) -> Int? {
    var back = u - 1
    while back >= 0 {
      switch units[back].kind {
      case .noun(let phrase):
        return cues.contains(text.lemma(phrase.head), in: "said noun") ? back : nil
      case .other, .comma: back -= 1
      default: return nil
      }
    }
    return nil
  }

  /// The voices after "par", coordinated ones included.
  private func agents(of u: Int) -> [Source] {
    var result: [Source] = []
    var next = u + 1
    var isOpen = false
    while next < units.count {
      switch units[next].kind {
      case .noun(let phrase):
        if phrase.preposition == "par" || (isOpen && phrase.preposition == nil) {
          isOpen = true
          if let voice = attribution.voice(ofPhrase: next) { result.append(voice) }
        } else if phrase.preposition != "de" && isOpen {
          return result
        }
      case .coordinator, .comma, .other: break
      default: return result
      }
      next += 1
    }
    return result
  }
}
