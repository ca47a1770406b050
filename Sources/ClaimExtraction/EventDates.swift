internal import LanguageAnalysis
internal import SociogramModel

/// Which date of a sentence is that of which event.
///
/// A date belongs to the predicate that it hangs on in the tree, not to the nearest: "a annoncé lundi
/// que X avait bombardé Y" dates the announcement.
struct EventDates {
  private let clauses: Clauses
  private let sentence: Range<Int>
  private let found: [DateExpression]

  init(clauses: Clauses, sentence: Range<Int>, published: PartialDate?) {
    self.clauses = clauses
    self.sentence = sentence
    found = DateFinder(text: clauses.text, sentence: sentence, published: published).expressions()
  }

  private var text: AnalyzedText { clauses.text }
  private var cues: Cues { clauses.cues }

  /// The date of the event of a reading; of several, the one next to the predicate.
  ///
  /// - Parameter stance: tells, with the tense, whether the event is still to come.
  func date(of reading: Reading, stance: Stance) -> EventDate? {
    let isVerb = clauses.units[reading.unit].verb != nil
    let predicate = isVerb ? clauses.predicate(reading.token) : reading.token
    let own = found.filter { dates($0, predicate, isVerb) }
    let nearest = own.min {
      abs($0.tokens.lowerBound - predicate) < abs($1.tokens.lowerBound - predicate)
    }
    guard let nearest else { return nil }
    let isAhead = stance == .hypothetical && !isPast(predicate)
    return isAhead ? nearest.ahead ?? nearest.date : nearest.date
  }

  /// Whether the verb that a predicate depends on tells of what was: "devait rencontrer".
  private func isPast(_ predicate: Int) -> Bool {
    var token = text.clause(of: predicate)
    while [.xcomp, .advcl, .acl].contains(text.relation(token)), let head = text.head(token) {
      token = text.clause(of: head)
    }
    guard let u = clauses.unit(of: text.child(token, .cop) ?? token) else { return false }
    let tokens = clauses.units[u].tokens
    return tokens.contains {
      let features = text.features($0)
      return features.contains(.imperfect) || features.contains(.past)
    } && !tokens.contains { text.features($0).contains(.future) }
  }

  /// Whether an expression says when a predicate takes place.
  private func dates(_ expression: DateExpression, _ predicate: Int, _ isVerb: Bool) -> Bool {
    guard let head = attachment(of: expression) else { return isAlone(expression) }
    if head == predicate { return true }
    // What completes the predicate or its arguments: "la visite de X à Y en octobre".
    if text.subtree(predicate).contains(head), text.clause(of: head) == text.clause(of: predicate),
      isVerb || text.tag(head) != .verb
    {
      return true
    }
    let clause = text.clause(of: predicate)
    if isVerb {
      return head == clause || isModal(head, above: predicate)
        || shares(expression, head, predicate)
    }
    // A noun takes the date of the verb that only puts it into a sentence.
    guard text.clause(of: head) == clause, head == clause, predicate != clause else {
      return shares(expression, head, clause) && carries(clause)
    }
    return carries(clause)
  }

  /// The word outside an expression that it hangs on; nil where that is a root.
  private func attachment(of expression: DateExpression) -> Int? {
    for token in expression.tokens {
      guard let head = text.head(token) else { continue }
      if !expression.tokens.contains(head) { return outward(head, expression) }
    }
    return nil
  }

  /// Past a preposition or noun of time that the expression completes: "dans la nuit de lundi".
  private func outward(_ start: Int, _ expression: DateExpression) -> Int? {
    var token = start
    for _ in 0..<3 {
      guard
        ClauseWords.timeNouns.contains(text.lower(token)) || text.tag(token) == .preposition
          || found.contains(where: { $0.tokens.contains(token) }),
        let head = text.head(token)
      else { return token }
      token = head
    }
    return token
  }

  /// Whether a verb only lends itself to a noun: "a effectué une visite", "la visite a eu lieu".
  private func carries(_ clause: Int) -> Bool {
    guard let u = clauses.unit(of: clause), let verb = clauses.units[u].verb else { return true }
    let lemma = verb.lemma
    if ["report", "deny", "blame"].contains(where: { cues.contains(lemma, in: $0) }) {
      return lemma == "annoncer" || cues.contains(lemma, in: "occur")
    }
    return ["light", "receive", "occur"].contains { cues.contains(lemma, in: $0) }
  }

  /// "doit rencontrer X lundi": the date hangs on the modal.
  private func isModal(_ head: Int, above predicate: Int) -> Bool {
    guard text.head(predicate) == head, text.relation(predicate) == .xcomp else { return false }
    let lemma = text.lemma(head)
    return ["devoir", "pouvoir", "aller", "venir", "compter", "falloir"].contains(lemma)
      || cues.contains(lemma, in: "suppose") && !cues.contains(lemma, in: "object control")
  }

  /// "Lundi, X a rencontré Y et visité Z": a date before the first of coordinated verbs is that of all.
  private func shares(_ expression: DateExpression, _ head: Int, _ predicate: Int) -> Bool {
    var token = predicate
    while text.relation(token) == .conj, let first = text.head(token) { token = first }
    return token != predicate && token == head && expression.tokens.upperBound <= head
  }

  /// Whether the sentence has one date and one finite verb: a heading, a note.
  private func isAlone(_ expression: DateExpression) -> Bool {
    found.count == 1
      && clauses.units.count(where: { $0.verb?.form == .finite }) <= 1
  }
}
