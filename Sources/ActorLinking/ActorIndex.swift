internal import SociogramModel

/// The positions of actors by their ids.
struct ActorIndex: Sendable {
  private var ids: SharedTexts
  /// The position of the actor with each id; -1 where a row only names the id.
  private var positions: [Int32] = []

  /// Creates an empty index with room for some actors.
  init(reserving count: Int = 0) {
    ids = SharedTexts(reserving: count)
    positions.reserveCapacity(count)
  }

  /// The position of the actor with an id.
  subscript(id: ActorID) -> Int? {
    let number = ids.number(of: id.rawValue)
    return number < 0 ? nil : self[number: number]
  }

  /// The position of the actor with the id of a number.
  subscript(number number: Int) -> Int? { positions[number] < 0 ? nil : Int(positions[number]) }

  /// The number of the id that some bytes are, a new one where it has none.
  mutating func number(of bytes: [UInt8], _ range: Range<Int>) -> Int {
    let number = ids.number(of: bytes, range)
    if number == positions.count { positions.append(-1) }
    return number
  }

  /// The id of a number.
  func id(_ number: Int) -> ActorID { ActorID(ids.texts[number]) }

  /// Gives an id its actor.
  mutating func place(_ position: Int, at number: Int) { positions[number] = Int32(position) }
}
