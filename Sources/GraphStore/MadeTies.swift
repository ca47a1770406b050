internal import GraphAnalysis
internal import SociogramModel

/// A tie as it is written into a database.
struct MadeTie: Sendable {
  var id: SplitID
  var json: String
  var label: String
  var confidence: Double
  var isContested: Bool
  var relays: [Relay]
}

/// Ties in the order of their ids, some of which may still be worked out while others are written.
struct MadeTies: Sendable {
  private let parts: [WorkAside<[MadeTie]>]

  /// Takes work over that was begun.
  init(_ parts: [WorkAside<[MadeTie]>]) { self.parts = parts }

  /// Takes ties over that are ready.
  init(ready ties: [MadeTie]) { self.init([WorkAside { ties }]) }

  /// All of them, once they are ready.
  var all: [MadeTie] { parts.flatMap { $0.wait() } }

  /// Hands each over as soon as it is ready.
  func forEach(_ body: (MadeTie) throws -> Void) rethrows {
    for part in parts { try part.wait().forEach(body) }
  }
}
