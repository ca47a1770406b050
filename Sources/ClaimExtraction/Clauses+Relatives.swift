internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Places that word order gives in relative clauses, where the tree often errs.
extension Clauses {
  /// The relative pronoun of the clause of a verb, with the place that it takes there.
  struct RelativePlace {
    var slot: Frame.Slot
    /// The unit of the pronoun.
    var opener: Int
  }

  /// The place that the relative pronoun before a finite verb takes: "que" the object, "dont" what "de"
  /// brings in, "auquel", "contre lequel", "à qui" what their preposition does.
  func relativePlace(of position: Int) -> RelativePlace? {
    guard units[position].verb?.form == .finite, let opener = opener(of: position),
      case .relative(let word) = units[opener].kind
    else { return nil }
    switch word {
    case "que": return RelativePlace(slot: .object, opener: opener)
    case "dont", "duquel", "desquels", "desquelles":
      return RelativePlace(slot: .preposition("de"), opener: opener)
    case "auquel", "auxquels", "auxquelles":
      return RelativePlace(slot: .preposition("à"), opener: opener)
    case "où": return nil
    default:
      guard let preposition = preposition(beforeRelative: opener) else {
        return RelativePlace(slot: .subject, opener: opener)
      }
      return RelativePlace(slot: .preposition(preposition), opener: opener)
    }
  }

  /// The preposition right before a relative pronoun: "contre lequel".
  func preposition(beforeRelative opener: Int) -> String? {
    guard opener > 0, isOther(units[opener - 1]), let last = units[opener - 1].tokens.last else {
      return nil
    }
    return ClauseWords.preposition(text.lower(last))
  }

  /// The actors that a relative pronoun in a given place stands for.
  func relativeFillers(_ slot: Frame.Slot, of position: Int) -> [Filler] {
    guard let place = relativePlace(of: position), place.slot == slot else { return [] }
    return antecedent(of: place.opener, 0).map { step($0, .relative) }
  }

  /// The place that "où" takes up: "la Libye, où Moscou a déployé des troupes".
  func relativeWhere(of position: Int) -> [Filler] {
    guard units[position].verb?.form == .finite, let opener = opener(of: position),
      case .relative("où") = units[opener].kind
    else { return [] }
    return antecedent(of: opener, 0).map { step($0, .relative) }
  }

  /// Whether the subject of a verb stands behind it because a relative pronoun that is not the subject
  /// stands right before: "que soutient l'Égypte", "dont se méfie Alger".
  func isInvertedAfterRelative(_ position: Int) -> Bool {
    guard position > 0, case .relative = units[position - 1].kind,
      units[position].verb?.isInverted == false, let place = relativePlace(of: position)
    else { return false }
    return place.slot != .subject
  }

  /// The phrase of a cleft sentence that a verb takes up with a preposition: "c'est à X que".
  func cleftFillers(of predicate: Int, _ preposition: String) -> [Filler] {
    guard text.relation(predicate) == .advclCleft, let head = text.head(predicate),
      let u = unit(of: head), units[u].noun?.preposition == preposition
    else { return [] }
    return group(startingAt: u).map { step($0, .relative) }
  }
}
