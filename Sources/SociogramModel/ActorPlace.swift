/// Where an actor stands on the maps of a sociogram, kept so that later versions are drawn at the
/// same places.
public struct ActorPlace: Hashable, Sendable {
  /// The actor.
  public var actor: ActorID
  /// How far to the right its centre lies, in points, from where all places of the sociogram are
  /// measured.
  public var x: Double
  /// How far up its centre lies, likewise.
  public var y: Double

  /// Creates a place.
  public init(actor: ActorID, x: Double, y: Double) {
    self.actor = actor
    self.x = x
    self.y = y
  }
}
