import ActorLinking
import SociogramModel
import Testing

/// Names that actors went by until a day.
@Suite struct FormerNameTests {
  private static let front = ActorID(rawValue: "rn-france")

  @Test(arguments: [
    ("2017-04-23", "Front national"), ("2018-05-31", "Front national"),
    ("2018-05", "Front national"), ("2018-06-01", "Rassemblement national"),
    ("2018", "Rassemblement national"),
  ])
  func anActorIsCalledByTheNameOfTheTime(_ date: String, _ name: String) throws {
    let registry = try Known.registry
    let actor = try #require(registry[Self.front])
    let called = registry.called(actor, on: PartialDate(iso: date))
    #expect(called.name == name)
    #expect(called.id == actor.id)
    #expect(Set([called.name] + called.names) == Set([actor.name] + actor.names))
  }

  @Test func withoutADateThePresentNameStands() throws {
    let registry = try Known.registry
    let actor = try #require(registry[Self.front])
    #expect(registry.called(actor, on: nil) == actor)
  }

  @Test func eachIsANameOfItsActor() throws {
    let table = try #require(TableText.all.first { $0.name == "former-names" })
    #expect(!table.rows.isEmpty)
    for row in table.rows {
      let actor = try #require(
        try Known.registry[ActorID(rawValue: row.cell(0))], "\(row.place): no such actor")
      #expect(actor.names.contains(row.cell(1)), "\(row.place): not among the names of the actor")
      #expect(actor.name != row.cell(1), "\(row.place): that is what the actor is called today")
      #expect(PartialDate(iso: row.cell(2)) != nil, "\(row.place): no date")
    }
  }

  @Test func aLineWithoutADayIsToldAndSkipped() throws {
    let registry = ActorRegistry(tables: [
      ActorRegistry.Table(file: "parties.tsv", text: "rn\torganisation\tRN\t\tm\tFN\t\n"),
      ActorRegistry.Table(file: "former-names.tsv", text: "rn\tFN\tgestern\n"),
    ])
    let diagnostic = try #require(registry.diagnostics.first)
    #expect(diagnostic.line == 1 && diagnostic.file == "former-names.tsv")
    let actor = try #require(registry[ActorID(rawValue: "rn")])
    #expect(registry.called(actor, on: PartialDate(iso: "2010")) == actor)
  }
}
