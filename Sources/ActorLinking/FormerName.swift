package import SociogramModel

/// A name that an actor went by until a day; a line of `former-names.tsv`.
struct FormerName: Sendable {
  /// The actor.
  var id: ActorID
  /// What he was called.
  var name: String
  /// The last day, month or year of it.
  var until: PartialDate

  /// Reads a line; nil where it lacks something.
  init?(_ row: RegistryTable.Row) {
    guard !row.isEmpty(0), !row.isEmpty(1), let until = PartialDate(iso: row.cell(2)) else {
      return nil
    }
    id = ActorID(row.cell(0))
    name = row.cell(1)
    self.until = until
  }
}

extension ActorRegistry {
  /// An actor as an article of a day calls him: by the name of that time, which the present one then stands
  /// beside; by the present one where the article has no date.
  package func called(_ actor: Actor, on date: PartialDate?) -> Actor {
    guard let date,
      let former = formerNames[actor.id]?.first(where: {
        date.lastDayNumber <= $0.until.lastDayNumber
      })
    else { return actor }
    var called = actor
    called.name = former.name
    called.names = [actor.name] + actor.names.filter { $0 != former.name }
    return called
  }
}
