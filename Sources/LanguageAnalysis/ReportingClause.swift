/// The clause that tells whose words a quotation is: "a déclaré le ministre".
package struct ReportingClause: Hashable, Sendable {
  /// Where a clause stands, seen from its quotation.
  package enum Place: Hashable, Sendable {
    /// "Il a dit : « … »", also at the end of the sentence before.
    case before
    /// "« …, a-t-il dit, … »", within the marks.
    case inside
    /// "« … », a-t-il dit".
    case after
  }

  /// The token of the verb.
  package var verb: Int32
  /// The token of the verb's subject, a relative pronoun's antecedent for that pronoun; nil where the
  /// tree gives none.
  package var speaker: Int32?
  /// Where it stands.
  package var place: Place

  /// Creates a clause.
  package init(verb: Int32, speaker: Int32? = nil, place: Place) {
    self.verb = verb
    self.speaker = speaker
    self.place = place
  }
}
