internal import SociogramModel

/// What is gathered while the tables are read, and needed no longer once they are.
struct RegistryReading {
  /// One position that an actor holds, in numbers.
  struct HeldOffice {
    /// The position of the actor.
    var actor: Int
    /// The number of the role's words in ``RegistryReading/roles``.
    var role: Int
    /// The number of the other actor's id in ``RegistryReading/index``; -1 for a bare title.
    var target = -1
    /// Whether it is known when it began.
    var isDated = false
  }

  /// The names of the actors.
  var names: NameTrie.Builder
  /// The actors by their ids.
  var index: ActorIndex
  /// The roles, as written.
  var roles: SharedTexts
  /// The words for kinds, genders and numbers.
  private var codes = SharedTexts(reserving: 32)
  private var kinds: [ActorKind?] = []
  private var agreements: [Agreement] = []
  /// All positions held, actor after actor.
  var offices: [HeldOffice] = []

  /// Creates an empty reading with room for some actors.
  init(reserving count: Int) {
    names = NameTrie.Builder(reserving: count)
    index = ActorIndex(reserving: count)
    roles = SharedTexts(reserving: count / 4)
    offices.reserveCapacity(count * 2)
  }

  /// The number of the id that a cell holds.
  mutating func id(_ row: RegistryTable.Row, _ cell: Int) -> Int {
    index.number(of: row.bytes, row.place(cell))
  }

  /// The kind that a cell holds, if it is one.
  mutating func kind(_ row: RegistryTable.Row, _ cell: Int) -> ActorKind? {
    let code = code(row, cell)
    return kinds[code]
  }

  /// The gender and number that a cell holds.
  mutating func agreement(_ row: RegistryTable.Row, _ cell: Int) -> Agreement {
    let code = code(row, cell)
    return agreements[code]
  }

  private mutating func code(_ row: RegistryTable.Row, _ cell: Int) -> Int {
    let number = codes.number(of: row.bytes, row.place(cell))
    if number == kinds.count {
      kinds.append(ActorKind(rawValue: codes.texts[number]))
      agreements.append(Agreement(code: codes.texts[number]))
    }
    return number
  }
}
