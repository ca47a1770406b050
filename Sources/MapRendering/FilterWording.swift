internal import GraphAnalysis
internal import SociogramModel

/// The words for the conditions of a filter, in one language.
struct FilterWording: Sendable {
  /// What stands before names or kinds.
  var source: String
  var publisher: String
  var cited: String
  var without: String
  var actor: String
  var relation: String
  var stance: String
  /// What stands between alternatives, and between things that are all left out.
  var or: String
  var nor: String
  /// The surroundings of an actor.
  var focus: @Sendable (_ name: String, _ depth: Int) -> String
  /// What stands alone or before a figure or a date.
  var contested: String
  var confidence: String
  var since: String
  var until: String
  var dated: String

  /// Returns the conditions that a filter sets, in the order of its options.
  func listed(_ filter: ClaimFilter, _ words: MapWording) -> String {
    var parts: [String] = []
    for (name, values, separator) in [
      (source, filter.sources, or), (publisher, filter.publishers, or), (cited, filter.cited, or),
      (without, filter.without, nor), (actor, filter.actors, or),
      (relation, filter.relations.map { words.verbs[$0]?.label ?? $0.rawValue }, or),
      (stance, filter.stances.map { words.stances[$0] ?? $0.rawValue }, or),
    ] where !values.isEmpty {
      parts.append("\(name) \(values.joined(separator: " \(separator) "))")
    }
    if !filter.focus.isEmpty {
      parts.append(focus(filter.focus.joined(separator: " \(or) "), filter.depth))
    }
    if filter.contestedOnly { parts.append(contested) }
    if let least = filter.minimumConfidence {
      let figure = String(least).replacing(".", with: words.decimalSign)
      parts.append("\(confidence) \(figure)")
    }
    if let first = filter.since { parts.append("\(since) \(first)") }
    if let last = filter.until { parts.append("\(until) \(last)") }
    if !filter.includesUndated { parts.append(dated) }
    return parts.joined(separator: words.semicolon)
  }
}
