internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Infinitives under "faire": "fait arrêter X par Y", "s'est fait arrêter par Y", "s'est vu offrir".
extension Clauses {
  /// The unit of the verb that has an infinitive done: faire, or "se voir" and "se laisser", whose
  /// subject undergoes it.
  func causative(of position: Int) -> Int? {
    guard let verb = units[position].verb, verb.form == .infinitive, verb.marker == nil else {
      return nil
    }
    var u = position - 1
    while u >= 0, isOther(units[u]) { u -= 1 }
    guard u >= 0, let governor = units[u].verb else { return nil }
    if governor.lemma == "faire" { return u }
    return governor.isReflexive && ["voir", "laisser"].contains(governor.lemma) ? u : nil
  }

  /// Whether an infinitive is undergone by the subject of the verb above it: "s'est fait arrêter".
  func isUndergone(_ position: Int) -> Bool {
    causative(of: position).map { units[$0].verb?.isReflexive == true } ?? false
  }
}
