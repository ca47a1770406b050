package import SociogramModel

extension Sociogram {
  /// Returns the sociogram with the places that an earlier one keeps; its own are given up, since
  /// they were measured on another map.
  ///
  /// An actor that goes by another id now stands where it stood; see
  /// ``SociogramDifference/replacedActors``. Where several became one, the place of that one stays,
  /// else that of the first of them.
  package func takingPlaces(from old: Sociogram) -> Sociogram {
    var kept = Dictionary(old.places.map { ($0.actor, $0) }) { first, _ in first }
    for replacement in ActorSuccession(from: old, to: self).replacements {
      guard var place = kept[replacement.old.id], kept[replacement.new.id] == nil else { continue }
      place.actor = replacement.new.id
      kept[place.actor] = place
    }
    var placed = self
    placed.places = Sociogram.joined(Array(kept.values), of: actors)
    return placed
  }

  /// The places that the sociogram keeps of some actors.
  package func places(of actors: [Actor]) -> [ActorPlace] { Sociogram.joined(places, of: actors) }

  /// The places of actors that are there, one an actor, sorted; of two the first stays.
  static func joined(_ places: [ActorPlace], of actors: [Actor]) -> [ActorPlace] {
    if places.isEmpty { return [] }
    let known = Dictionary(places.map { ($0.actor, $0) }) { first, _ in first }
    return actors.compactMap { known[$0.id] }
  }
}
