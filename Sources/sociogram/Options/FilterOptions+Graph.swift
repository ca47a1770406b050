internal import SociogramKit
internal import SociogramModel

extension FilterOptions {
  /// The filter that the options make.
  var filter: SociogramFilter {
    SociogramFilter(
      sources: source, publishers: publisher, cited: cited, without: without, actors: actor,
      focus: focus, depth: depth ?? 1, relations: relation, stances: stance,
      contestedOnly: contested, minimumConfidence: minConfidence, since: since, until: until,
      includesUndated: !dated)
  }
}
