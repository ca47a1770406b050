internal import SociogramModel

/// An attribute `data-…` of a group, which says to programs what the group draws.
///
/// An actor has `data-actor` (its id) and `data-kind`. A line has `data-ties` (the ids of the ties
/// that it draws, the most confident first, with blanks between), `data-subject` and `data-object`.
/// A label has `data-ties`: those of all lines between its two actors.
struct SVGRecord: Hashable {
  /// The attribute's name.
  var name: String
  /// The attribute's value, without what XML cannot hold; ids of the registry are whole.
  var value: String

  private init(_ name: String, _ value: String) {
    self.name = name
    self.value = DOTText.cleaned(value, limit: 10_000)
  }

  /// Returns what is known of an actor.
  static func list(for actor: Actor) -> [SVGRecord] {
    [
      SVGRecord("data-actor", actor.id.rawValue),
      SVGRecord("data-kind", actor.kind.rawValue),
    ]
  }

  /// Returns what is known of the ties that one label names.
  static func list(forLabelOf ties: [Tie]) -> [SVGRecord] {
    [SVGRecord("data-ties", ties.map(\.id.rawValue).joined(separator: " "))]
  }

  /// Returns what is known of the ties on one line, which run from one actor to one other.
  static func list(for ties: [Tie]) -> [SVGRecord] {
    guard let first = ties.first else { return [] }
    return [
      SVGRecord("data-ties", ties.map(\.id.rawValue).joined(separator: " ")),
      SVGRecord("data-subject", first.subject.rawValue),
      SVGRecord("data-object", first.object.rawValue),
    ]
  }
}
