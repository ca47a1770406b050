/// Finds the reporting clause of each quotation from trees, word order and a list of verbs.
///
/// Every search looks at a bounded number of tokens around a mark or at the tokens of the quotation
/// itself, which nest 16 deep at most, so the time is linear in the length of the text.
struct ReportingClauseFinder {
  let text: AnalyzedText
  let verbs: ReportingVerbs

  /// How far from a mark a clause may stand, in tokens. Chosen by hand.
  static let reach = 40

  /// Returns the quotations with their reporting clauses.
  func quotations() -> [Quotation] {
    var result = text.quotations
    // The innermost first: a clause that stands in or after one is not inserted into the outer one.
    let order = result.indices.sorted { (-result[$0].depth, $0) < (-result[$1].depth, $1) }
    var taken: Set<Int32> = []
    var previous: Quotation?
    for index in order {
      let quotation = result[index]
      if previous?.depth != quotation.depth { previous = nil }
      if let clause = clause(of: quotation, after: previous, except: taken) {
        result[index].reporting = clause
        if clause.place != .before { taken.insert(clause.verb) }
      }
      previous = result[index]
    }
    return result
  }

  private func clause(
    of quotation: Quotation, after previous: Quotation?, except taken: Set<Int32>
  ) -> ReportingClause? {
    following(quotation) ?? inserted(quotation, except: taken) ?? introducing(quotation)
      ?? shared(quotation, with: previous) ?? governing(quotation)
  }

  // MARK: Inverted clauses

  /// "« … », a-t-il dit".
  private func following(_ quotation: Quotation) -> ReportingClause? {
    guard quotation.isClosed else { return nil }
    let mark = Int(quotation.tokens.upperBound)
    let end = Int(text.sentences[text.sentence(of: mark)].tokens.upperBound)
    var position = mark + 1
    var hasPause = text.tag(mark - 1) == .punctuation
    while position < end, position <= mark + 2, text.tag(position) == .punctuation,
      !isQuotationMark(position)
    {
      hasPause = true
      position += 1
    }
    return inverted(from: position, to: end, after: hasPause, place: .after)
      ?? (hasPause ? misread(at: position, before: end) : nil)
      ?? (hasPause && isSentence(quotation) ? speaking(at: position, before: end) : nil)
  }

  /// "« La guerre est finie », décrypte X": behind a quoted sentence and a comma whoever stands behind a
  /// verb has said it, whatever the verb.
  private func speaking(at start: Int, before end: Int) -> ReportingClause? {
    var verb = start
    while verb < end, text.tag(verb) == .pronoun { verb += 1 }
    guard verb + 1 < end, !text.word(verb).isCapitalized,
      [.verb, .noun, .adjective].contains(text.tag(verb)),
      text.word(verb).analyses.contains(where: {
        $0.partOfSpeech == .verb && $0.features.isFinite && $0.features.contains(.third)
      }),
      text.tag(verb + 1) == .properNoun, text.word(verb + 1).isCapitalized
    else { return nil }
    return ReportingClause(verb: Int32(verb), speaker: Int32(verb + 1), place: .after)
  }

  /// Whether what is quoted has a verb of its own.
  private func isSentence(_ quotation: Quotation) -> Bool {
    (Int(quotation.tokens.lowerBound)..<Int(quotation.tokens.upperBound)).contains {
      text.features($0).isFinite
    }
  }

  /// "« … », lâche X", where the tagger takes the verb for a noun or an adjective: behind a quotation and
  /// a comma, before a name or an article, it is a verb that gives somebody's word.
  private func misread(at verb: Int, before end: Int) -> ReportingClause? {
    guard verb + 1 < end, [.noun, .adjective].contains(text.tag(verb)),
      !text.word(verb).isCapitalized,
      text.word(verb).analyses.contains(where: {
        $0.partOfSpeech == .verb && $0.features.isFinite
          && verbs.contains($0.lemma, isInverted: true)
      })
    else { return nil }
    var speaker = verb + 1
    while speaker < min(end, verb + 4), [.determiner, .adjective].contains(text.tag(speaker)) {
      speaker += 1
    }
    guard speaker < end, [.noun, .properNoun].contains(text.tag(speaker)),
      speaker > verb + 1 || text.word(speaker).isCapitalized
    else { return nil }
    return ReportingClause(verb: Int32(verb), speaker: Int32(speaker), place: .after)
  }

  /// "« …, a-t-il dit, … »".
  private func inserted(_ quotation: Quotation, except taken: Set<Int32>) -> ReportingClause? {
    let range = Int(quotation.tokens.lowerBound)..<Int(quotation.tokens.upperBound)
    for token in range.dropLast() {
      guard [",", "–", "—", "-", "("].contains(text.form(token)),
        let clause = inverted(
          from: token + 1, to: range.upperBound, after: false, place: .inside),
        !taken.contains(clause.verb)
      else { continue }
      return clause
    }
    return nil
  }

  /// A clause that begins with its verb, or with the auxiliary or a clitic of its verb, and whose
  /// subject stands behind that.
  ///
  /// - Parameter hasPause: whether a mark stands before it, so that it needs no subject: without one,
  ///   "Le « Monde » a dit" is no inversion.
  private func inverted(
    from start: Int, to end: Int, after hasPause: Bool, place: ReportingClause.Place
  ) -> ReportingClause? {
    guard let (finite, verb) = verbalGroup(from: start, to: end),
      isReporting(verb, isInverted: true)
    else { return nil }
    if let subject = clitic(of: verb, from: start) ?? subject(of: verb) {
      guard subject > finite else { return nil }
      return ReportingClause(verb: Int32(verb), speaker: Int32(subject), place: place)
    }
    let isInsertion =
      switch text.relation(verb) {
      case .parataxis, .parataxisInsert: true
      default: place == .after && hasPause
      }
    guard isInsertion else { return nil }
    let object = dependents(verb).first { isSubjectLike($0, verb) }
    return ReportingClause(verb: Int32(verb), speaker: object.map { Int32($0) }, place: place)
  }

  /// The finite form that a clause begins with, but for clitics and adverbs, and its full verb.
  private func verbalGroup(from start: Int, to end: Int) -> (finite: Int, verb: Int)? {
    for token in start..<max(start, min(end, start + 8)) {
      switch text.tag(token) {
      case .pronoun, .adverb: continue
      case .verb: return text.features(token).isFinite ? (token, token) : nil
      case .auxiliary:
        guard text.features(token).isFinite, let head = text.head(token), head > token,
          head < min(end, token + 12), text.tag(head) == .verb
        else { return nil }
        return (token, head)
      default: return nil
      }
    }
    return nil
  }

  /// The subject in "a-t-il dit" and "dit-elle", which treebanks also take for an expletive.
  private func clitic(of verb: Int, from start: Int) -> Int? {
    dependents(verb).first {
      $0 >= start && text.tag($0) == .pronoun && text.form($0).hasPrefix("-")
    }
  }

  /// Whether a token behind an inverted verb is its subject under another name: the object is what
  /// is quoted.
  private func isSubjectLike(_ token: Int, _ verb: Int) -> Bool {
    guard token > verb else { return false }
    switch text.relation(token) {
    case .obj, .dislocated, .appos, .nmod, .explSubj: break
    default: return false
    }
    switch text.tag(token) {
    case .noun, .properNoun, .pronoun: return true
    default: return false
    }
  }

  // MARK: Clauses before and around

  /// "Il a dit : « … »", in the quotation's sentence or at the end of the one before.
  private func introducing(_ quotation: Quotation) -> ReportingClause? {
    let colon = Int(quotation.tokens.lowerBound) - 2
    guard colon > 0, text.form(colon) == ":" else { return nil }
    let sentence = Int(text.sentences[text.sentence(of: colon)].tokens.lowerBound)
    var relative: Int?
    for token in stride(from: colon - 1, through: max(sentence, colon - Self.reach), by: -1)
    where isReporting(token, isInverted: false) {
      switch text.relation(token) {
      case .acl, .aclRelcl: relative = relative ?? token
      default: return clause(token, .before)
      }
    }
    return relative.map { clause($0, .before) }
  }

  /// "« … », a dit X, « … »": the second part has the clause of the first.
  private func shared(_ quotation: Quotation, with previous: Quotation?) -> ReportingClause? {
    guard let clause = previous?.reporting, clause.place == .after else { return nil }
    let mark = Int(quotation.tokens.lowerBound) - 1
    let verb = Int(clause.verb)
    guard verb < mark, mark - verb <= Self.reach,
      text.sentence(of: verb) == text.sentence(of: mark),
      mark > 0, [",", ":", ";", "–", "—"].contains(text.form(mark - 1))
    else { return nil }
    return ReportingClause(verb: clause.verb, speaker: clause.speaker, place: .before)
  }

  /// A verb that the tree puts over the quoted words, or beside them.
  private func governing(_ quotation: Quotation) -> ReportingClause? {
    let range = Int(quotation.tokens.lowerBound)..<Int(quotation.tokens.upperBound)
    let sentence = text.sentences[text.sentence(of: range.lowerBound)].tokens
    let top = range.prefix { sentence.contains(Int32($0)) }.first {
      text.tag($0) != .punctuation && text.head($0).map { !range.contains($0) } ?? true
    }
    guard let top else { return nil }
    if !quotation.isScare || isSaid(top, range), let verb = verb(above: top, range) {
      if verb < range.lowerBound { return clause(verb, .before) }
      switch text.relation(top) {
      case .ccomp, .parataxis, .obj: return clause(verb, .after)
      default: return nil
      }
    }
    let around =
      max(
        Int(sentence.lowerBound), range.lowerBound - Self.reach)..<min(
        Int(sentence.upperBound), range.upperBound + Self.reach)
    for token in around where !range.contains(token) && text.head(token) == top {
      switch text.relation(token) {
      case .parataxis, .parataxisInsert:
        guard isReporting(token, isInverted: false) else { continue }
        return clause(token, token < range.lowerBound ? .before : .after)
      default: continue
      }
    }
    return nil
  }

  /// Whether a few quoted words are what was said: "une « agression »" is a word set off.
  private func isSaid(_ top: Int, _ range: Range<Int>) -> Bool {
    switch text.relation(top) {
    case .ccomp, .xcomp, .obj, .parataxis: break
    default: return false
    }
    let before = range.lowerBound - 2
    return before < 0 || text.head(before) != top || text.tag(before) == .punctuation
  }

  /// The reporting verb above a token, with no other verb between.
  private func verb(above top: Int, _ range: Range<Int>) -> Int? {
    var token = top
    for _ in 0..<6 {
      switch text.relation(token) {
      case .nsubj, .nsubjPass, .acl, .aclRelcl, .appos: return nil
      default: break
      }
      guard let head = text.head(token) else { return nil }
      if text.tag(head) == .verb {
        return isReporting(head, isInverted: false) && !range.contains(head) ? head : nil
      }
      token = head
    }
    return nil
  }
}
