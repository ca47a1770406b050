internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Imperatives: who is told to do what they say.
extension Clauses {
  /// Whether a verb is an imperative: "Cessez de bombarder X", "Bombardons X".
  func isImperative(_ position: Int) -> Bool {
    guard let verb = units[position].verb, verb.form == .finite, !verb.isInverted, !verb.isPassive
    else { return false }
    let features = text.features(verb.main)
    guard features.contains(.imperative), !features.contains(.third) else { return false }
    // "vous bombardez", "qui bombardez"
    let first = units[position].tokens.lowerBound
    let last = units[position].tokens.upperBound
    guard
      !(first..<last).contains(where: {
        ["vous", "nous", "tu", "on"].contains(text.lower($0)) && $0 < verb.main
      })
    else { return false }
    guard position > 0 else { return true }
    switch units[position - 1].kind {
    case .openQuote, .comma, .colon, .coordinator, .semicolon, .dash, .closeQuote: return true
    case .other: return text.tag(first - 1) == .punctuation
    default: return false
    }
  }

  /// Who is told to do it: the speaker with others, whoever is called by name, or whom the clause that
  /// reports the order names with "à".
  func orderedSubjects(_ position: Int, _ depth: Int) -> [Filler] {
    let features = units[position].verb.map { text.features($0.main) } ?? []
    let report = units.indices.first { $0 != position && isReportingInsert($0) }
    if features.contains(.first) {
      return report.map { subjects(of: $0, depth: depth + 1) } ?? []
    }
    if let called = units.indices.first(where: { isVocative($0) }) { return actors(in: called) }
    return report.map { complements(of: $0, "à") } ?? []
  }

  /// Whether a phrase only calls somebody: "Russie, cesse …", "Cesse, Vladimir, de …".
  private func isVocative(_ u: Int) -> Bool {
    guard let phrase = units[u].noun, phrase.preposition == nil, !phrase.mentions.isEmpty,
      text.tag(units[u].tokens.lowerBound) != .determiner, u + 1 < units.count
    else { return false }
    let isSetOffBefore = u == 0 || isMark(u - 1)
    return isSetOffBefore && isMark(u + 1)
  }

  private func isMark(_ u: Int) -> Bool {
    switch units[u].kind {
    case .comma, .openQuote, .colon: true
    case .other: ["!", "…"].contains(text.lower(units[u].tokens.lowerBound))
    default: false
    }
  }
}
