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

  /// Returns the conditions of a filter that a graph went through earlier, of which only its words
  /// of the command line are left, in this language; words that it does not know stay as they are.
  func translated(_ description: String, _ words: MapWording) -> String {
    description.split(separator: "; ").map { part in
      let pieces = part.split(separator: " ", maxSplits: 1).map(String.init)
      let rest = pieces.count > 1 ? pieces[1] : ""
      switch pieces.first {
      case "source": return "\(source) \(alternatives(rest, or))"
      case "publisher": return "\(publisher) \(alternatives(rest, or))"
      case "cited": return "\(cited) \(alternatives(rest, or))"
      case "without": return "\(without) \(alternatives(rest, nor))"
      case "actor": return "\(actor) \(alternatives(rest, or))"
      case "relation":
        return "\(relation) "
          + alternatives(rest, or) { name in
            Relation(rawValue: name).flatMap { words.verbs[$0]?.label }
          }
      case "stance":
        return "\(stance) "
          + alternatives(rest, or) { name in Stance(rawValue: name).flatMap { words.stances[$0] } }
      case "focus":
        let ends = rest.split(separator: ", depth ")
        guard ends.count == 2, let depth = Int(ends[1]) else { return String(part) }
        return focus(alternatives(String(ends[0]), or), depth)
      case "contested" where rest.isEmpty: return contested
      case "confidence":
        let figure = rest.replacing("from ", with: "").replacing(".", with: words.decimalSign)
        return "\(confidence) \(figure)"
      case "since": return "\(since) \(rest)"
      case "until": return "\(until) \(rest)"
      case "dated" where rest.isEmpty: return dated
      default: return String(part)
      }
    }.joined(separator: words.semicolon)
  }

  private func alternatives(
    _ text: String, _ separator: String, _ word: (String) -> String? = { _ in nil }
  ) -> String {
    text.split(separator: " or ").map { word(String($0)) ?? String($0) }
      .joined(separator: " \(separator) ")
  }
}
