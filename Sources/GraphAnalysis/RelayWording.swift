internal import SociogramModel

/// Says in words which voices only relay.
enum RelayWording {
  /// Returns a sentence for each circle and for each relay outside of one.
  static func reasons(for relays: [Relay], names: [OriginID: String]) -> [String] {
    var reasons: [String] = []
    for relay in relays {
      let reason =
        relay.circle.isEmpty
        ? "\(names[relay.voice] ?? relay.voice.rawValue) has it from \(relay.origin.name)"
        : "circular: \(relay.circle.joined(separator: ", ")) have it from each other and count once"
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return reasons
  }
}
