internal import SociogramModel

/// A frame found in a sentence with an actor on either side.
struct Reading {
  var frame: Frame
  /// The token of the predicate.
  var token: Int
  /// The unit that holds it.
  var unit: Int
  var agent: Filler
  var recipient: Filler
  /// How sure the frame's places were filled, 0…1.
  var fit: Double
  /// Whether it is said of an exception, of whom the contrary holds: "tous, sauf X, …".
  var isExcepted = false
  /// The verb that says a row of predicates of its subject, where this is a later one of them: "est chef
  /// de X et allié de Y".
  var copula: Int?

  /// Whether it is something that whoever tells of it blames somebody for.
  var isBlameworthy: Bool { [.assault, .coerce, .threaten].contains(frame.relation) }
}
