extension ReportingClauseFinder {
  /// The clause of a verb with its subject.
  func clause(_ verb: Int, _ place: ReportingClause.Place) -> ReportingClause {
    let speaker = speaker(of: verb) ?? (place == .before ? nil : inverted(behind: verb))
    return ReportingClause(verb: Int32(verb), speaker: speaker.map { Int32($0) }, place: place)
  }

  /// What stands behind a verb in a reporting clause: "a-t-il dit", whose pronoun only repeats a subject
  /// in the tree, and "déplore X", where the subject passes for an object.
  private func inverted(behind verb: Int) -> Int? {
    let own = dependents(verb)
    return own.first { text.relation($0) == .explSubj && text.lower($0).hasPrefix("-") }
      ?? own.first { $0 > verb && text.relation($0) == .obj && text.tag($0) != .pronoun }
  }

  /// Whether a token is a verb that gives somebody's word.
  func isReporting(_ token: Int, isInverted: Bool) -> Bool {
    guard text.tag(token) == .verb else { return false }
    let lemma = text.lemma(token)
    if verbs.contains(lemma, isInverted: isInverted) { return true }
    // "faire savoir"
    return token > 0
      && verbs.contains(text.lemma(token - 1) + " " + lemma, isInverted: isInverted)
  }

  func isQuotationMark(_ token: Int) -> Bool {
    switch text.tokens.kind[token] {
    case .openingQuote, .closingQuote, .straightQuote: true
    default: false
    }
  }

  /// The subject of a verb among its own dependents.
  func subject(of verb: Int) -> Int? {
    dependents(verb).first {
      switch text.relation($0) {
      case .nsubj, .nsubjPass, .nsubjCaus: true
      default: false
      }
    }
  }

  /// The subject of a verb: its own, or that of the verb it depends on or is joined to.
  func speaker(of verb: Int) -> Int? {
    var verb = verb
    for _ in 0..<4 {
      let relation = text.relation(verb)
      if let subject = subject(of: verb) {
        let isRelative = relation == .aclRelcl && text.tag(subject) == .pronoun
        return isRelative ? text.head(verb) ?? subject : subject
      }
      guard let head = text.head(verb) else { return nil }
      switch relation {
      case .acl, .aclRelcl: return head
      case .xcomp, .conj, .advcl: verb = head
      default: return nil
      }
    }
    return nil
  }

  /// The dependents of a token that stand near it.
  func dependents(_ head: Int) -> [Int] {
    let subtree = text.subtree(head)
    let near =
      max(subtree.lowerBound, head - Self.reach)..<min(subtree.upperBound, head + Self.reach)
    return near.filter { text.head($0) == head }
  }
}
