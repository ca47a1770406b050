internal import GraphAnalysis
public import SociogramModel

extension Sociogram {
  /// Returns the sociogram with the places that an earlier version of it keeps, in place of its own;
  /// actors that go by another id now are followed.
  ///
  /// Throws where the earlier version keeps none.
  public func laidOut(like old: Sociogram) throws(SociogramError) -> Sociogram {
    guard !old.places.isEmpty else {
      throw SociogramError(
        code: .graph, message: "The earlier graph keeps no layout.",
        hint: "Give it one first: sociogram layout GRAPH -o GRAPH.")
    }
    return takingPlaces(from: old)
  }
}
