internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

// How far what stands beside the predicate reaches: questions, "selon", inserted clauses.
extension Attribution {
  /// The voices of the "selon" phrases that cover a token, outermost first, and whether one of them
  /// leaves open whether the voice is right ("à en croire X").
  func accordingTo(covering token: Int) -> (voices: [Source], isBelief: Bool) {
    var voices: [Source] = []
    var isBelief = false
    for u in units.indices where isAccordingTo(u) && covers(u, token) {
      guard let source = voice(ofPhrase: u) else { continue }
      voices += relays(of: source, at: u)
      isBelief =
        isBelief || units[u].tokens.contains { ["croire", "croit"].contains(text.lower($0)) }
    }
    return (voices, isBelief)
  }

  /// Whether a phrase brings in a voice: "selon X"; "Pour X," before the clause.
  private func isAccordingTo(_ u: Int) -> Bool {
    guard let phrase = units[u].noun else { return false }
    if phrase.preposition == "selon" {
      // "des informations de source diplomatique": only of these.
      return !isSourcePhrase(u) || u == 0 || units[u - 1].noun == nil
    }
    guard phrase.preposition == "pour", let mention = phrase.mentions.first, u + 1 < units.count,
      case .comma = units[u + 1].kind,
      !(sentence.lowerBound..<units[u].tokens.lowerBound).contains(where: { isWord($0) })
    else { return false }
    return clauses.linked.mentions[mention].actors.contains {
      [.person, .state, .organisation, .body, .medium].contains(clauses.linked.actors[$0].kind)
    }
  }

  /// "selon toute vraisemblance"
  func isLikelihood(covering token: Int) -> Bool {
    units.indices.contains { u in
      guard let phrase = units[u].noun, phrase.preposition == "selon" else { return false }
      return cues.contains(text.lemma(phrase.head), in: "likelihood noun") && covers(u, token)
    }
  }

  /// Whether an item of a list stands under a verb or noun of inquiry, whatever the parser makes of
  /// the list: "enquête sur A, les liens entre X et Y et B".
  func isListedUnderInquiry(_ reading: Reading) -> Bool {
    guard units[reading.unit].noun != nil, units[reading.unit].noun?.preposition == nil else {
      return false
    }
    var u = reading.unit - 1
    var isList = false
    while u >= 0 {
      switch units[u].kind {
      case .comma, .coordinator: isList = true
      case .noun(let phrase):
        if isList, phrase.preposition == "sur", u > 0,
          units[u - 1].verb.map({ cues.contains($0.lemma, in: "inquiry") })
            ?? units[u - 1].noun.map({ cues.contains(text.lemma($0.head), in: "inquiry") }) ?? false
        {
          return true
        }
      case .other: break
      default: return false
      }
      u -= 1
    }
    return false
  }

  /// Whether a "selon" phrase says whose word a token is: in the clause where it stands, in what is
  /// coordinated with or depends on that, and in the whole sentence where it opens it.
  private func covers(_ u: Int, _ token: Int) -> Bool {
    let start = units[u].tokens.lowerBound
    if !(sentence.lowerBound..<start).contains(where: { isWord($0) }) { return true }
    // "que selon lui …": what follows.
    if u > 0, isOpener(units[u - 1]) { return token > start }
    guard let head = units[u].noun?.head else { return true }
    let clause = text.clause(of: text.head(head) ?? head)
    if text.head(clause) == nil { return true }
    return text.subtree(clause).contains(token)
  }

  private func isOpener(_ unit: ClauseUnit) -> Bool {
    if case .subordinator = unit.kind { true } else { false }
  }

  private func isWord(_ token: Int) -> Bool {
    text.analysis(token) != nil && text.tag(token) != .conjunction
  }

  /// The voices of clauses such as ", a déclaré X," that cover a token, one chain a clause.
  func inserts(except position: Int, of token: Int) -> [[Source]] {
    var result: [[Source]] = []
    for u in units.indices where u != position && clauses.isReportingInsert(u) {
      // A clause of its own with "que" does not report what stands before it.
      if u + 1 < units.count, case .subordinator("que") = units[u + 1].kind { continue }
      guard !isContradicted(u), !isCircumstance(token, of: u), !isBehindQuotation(token, u),
        let source = hearsay(u) ?? voice(ofSubject: u)
      else { continue }
      // "ajoute le rapport citant des sources bien informées"
      result.append(relays(of: source, at: u + 1))
    }
    return result
  }

  /// Whether a predicate stands among the circumstances of a reporting verb, not in what it reports:
  /// "…, a déclaré X après sa rencontre avec Y".
  private func isCircumstance(_ token: Int, of u: Int) -> Bool {
    guard let verb = units[u].verb?.main, token > verb else { return false }
    var below = token
    while let head = text.head(below), head != verb { below = head }
    if text.head(below) == verb, [.oblMod, .oblArg, .nsubj, .advcl].contains(text.relation(below)) {
      return true
    }
    // The parser may hang it elsewhere: it does where no comma or mark has come between.
    return units[(u + 1)...].prefix { $0.tokens.lowerBound <= token }.allSatisfy {
      switch $0.kind {
      case .noun, .other: true
      case .verb(let verb): verb.form != .finite
      default: false
      }
    }
  }

  /// Whether a reporting clause follows a quotation, and a token stands outside, behind it: "« … »,
  /// a dit X, chef de Y, à la suite d'une rencontre".
  private func isBehindQuotation(_ token: Int, _ u: Int) -> Bool {
    guard let verb = units[u].verb?.main, token > verb else { return false }
    let isAfter = text.quotations.contains {
      !$0.isScare && $0.reporting?.verb == Int32(verb) && $0.reporting?.place == .after
    }
    guard isAfter else { return false }
    return !text.quotations.contains { !$0.isScare && $0.tokens.contains(Int32(token)) }
  }

  /// Whether the sentence says the contrary of what a clause gives: "contrairement à ce qu'affirme X".
  private func isContradicted(_ u: Int) -> Bool {
    let verb = units[u].tokens.lowerBound
    return (max(sentence.lowerBound, verb - 4)..<verb).contains {
      text.lower($0) == "contrairement"
    }
  }

  // MARK: - Questions

  /// Whether a question asks about a predicate. What hangs on the question as a relative or
  /// circumstantial clause, or completes a noun in it, is taken for granted, and so is what "pourquoi"
  /// and "comment" ask about, and "quand" and "combien" at its start.
  func isAsked(_ reading: Reading) -> Bool {
    var last = sentence.upperBound - 1
    while last > sentence.lowerBound, ["»", "”", "\"", ")"].contains(text.lower(last)) { last -= 1 }
    guard text.lower(last) == "?" else { return false }
    var token = reading.token
    while let head = text.head(token) {
      switch text.relation(token) {
      case .aclRelcl, .advcl, .acl, .appos, .parataxis: return false
      case .nmod where token == reading.token && text.tag(head) == .noun: return false
      default: token = head
      }
    }
    let isFact = !units.contains { $0.verb.map { $0.isConditional || $0.isFuture } ?? false }
    return
      !(isFact
      && sentence.contains {
        let lower = text.lower($0)
        return ["pourquoi", "comment"].contains(lower)
          || ["quand", "combien"].contains(lower) && $0 <= sentence.lowerBound + 2
      })
  }

  // MARK: - Presumed actors

  /// Whether it is unsure that an actor is meant at all: "des membres présumés de X".
  func isPresumed(_ filler: Filler, before predicate: Int) -> Bool {
    var token = clauses.linked.mentions[filler.mention].tokens.lowerBound
    for _ in 0..<4 {
      if token == predicate { return false }
      for child in text.children(token)
      where [.amod, .acl].contains(text.relation(Int(child)))
        && cues.contains(text.lemma(Int(child)), in: "presumed")
      {
        return true
      }
      guard let head = text.head(token) else { return false }
      // "des membres présumés de X": the parser may hang X on the adjective.
      if head != predicate, cues.contains(text.lemma(head), in: "presumed") { return true }
      guard [.nmod, .flatName, .appos].contains(text.relation(token)) else { return false }
      token = head
    }
    return false
  }
}
