internal import SociogramModel

/// What the words around a predicate do with it: who says so, and how surely.
struct Commitment {
  /// The voices beyond the publisher, outermost first.
  var voices: [Source] = []
  var isHedged = false
  var isHypothetical = false
  var isNegated = false
  /// Whether the proposition is called false: "il est faux que".
  var isFalse = false
  /// The voice that denies, where the predicate stands under a denial.
  var denier: Source?

  /// The stance that follows; hedged wins over reported.
  var stance: Stance {
    if denier != nil { return .denied }
    if isFalse { return voices.isEmpty ? .negated : .denied }
    if isNegated { return .negated }
    if isHedged { return .hedged }
    if isHypothetical { return .hypothetical }
    return voices.isEmpty ? .asserted : .reported
  }
}
