internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Participles that open a sentence: "Accusée par X de …, Y a …".
extension Clauses {
  /// What a participle that opens a clause is said of, and where its own words end.
  struct Opening {
    /// The comma behind the participle's complements.
    var end: Int
    /// The phrase behind it.
    var theme: Int
  }

  /// The opening that a participle stands in; nil where a phrase or verb precedes it.
  func opening(_ position: Int) -> Opening? {
    guard let verb = units[position].verb, verb.form == .pastParticiple, opensClause(position)
    else { return nil }
    var fallback: Opening?
    var u = position + 1
    while u + 1 < units.count {
      switch units[u].kind {
      case .verb(let other) where other.form == .finite: return fallback
      case .semicolon, .colon, .openQuote: return fallback
      case .comma:
        var theme = u + 1
        while theme < units.count, isOther(units[theme]) { theme += 1 }
        if theme < units.count, let phrase = units[theme].noun, phrase.preposition == nil {
          let opening = Opening(end: u, theme: theme)
          if startsClause(theme) || beginsApposition(theme) { return opening }
          if fallback == nil, !isJoined(theme) { fallback = opening }
        }
      default: break
      }
      u += 1
    }
    return fallback
  }

  /// Whether no phrase and no verb stands between the beginning of a clause and a unit.
  private func opensClause(_ position: Int) -> Bool {
    var u = position - 1
    while u >= 0 {
      switch units[u].kind {
      case .other: u -= 1
      case .comma: u -= 1
      case .colon, .semicolon, .openQuote, .closeQuote, .dash: return true
      case .coordinator: return u == 0
      default: return false
      }
    }
    return true
  }

  /// "Invité par X, Y, président de Z, s'est rendu …": a name, then what it is, then its verb.
  private func beginsApposition(_ theme: Int) -> Bool {
    guard units[theme].noun?.isNamed == true, theme + 1 < units.count,
      case .comma = units[theme + 1].kind
    else { return false }
    guard let verb = finiteVerb(after: theme) else { return false }
    if case .comma = units[verb - 1].kind { return true }
    return false
  }

  /// Whether a coordinator follows a phrase, so that it stands in a list.
  private func isJoined(_ u: Int) -> Bool {
    let next = nextInChain(u)
    guard next < units.count else { return false }
    if case .coordinator = units[next].kind { return true }
    return false
  }
}
