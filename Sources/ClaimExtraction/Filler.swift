/// An actor in a place of a predicate.
struct Filler: Hashable {
  /// The mention, as a number.
  var mention: Int
  /// The unit that holds it.
  var unit: Int
  /// How far the reading had to reach, as factors on ``Claim/reading`` with their reasons.
  var steps: [Step]

  /// One reason to trust a filler less.
  enum Step: String, Hashable {
    case proxy = "through a noun that belongs to the actor"
    case coordination = "through a coordination"
    case sharedSubject = "subject shared with the verb before"
    case control = "subject of the infinitive by control"
    case lightVerb = "subject of the verb that the noun depends on"
    case relative = "antecedent of a relative clause"
    case distance = "across other phrases"
    case member = "named as one of several"
    case event = "named where the article told the act"
    case voice = "as the voice that says it"
  }
}
