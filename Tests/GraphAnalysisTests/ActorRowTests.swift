import SociogramModel
import Testing

@testable import GraphAnalysis

struct ActorRowTests {
  private func row(_ actor: Actor, _ claims: [Claim]) throws -> ActorRow {
    try #require(build([article("a")], claims).actorRows().first { $0.actor.id == actor.id })
  }

  @Test func countsTiesAndOthers() throws {
    let claims = [
      claim(russia, .aid, haftar), claim(haftar, .request, russia),
      claim(egypt, .support, haftar), claim(haftar, .accuse, libya, stance: .denied),
    ]
    let haftar = try row(haftar, claims)
    #expect(haftar.tieCount == 4)
    #expect(haftar.degree == 2)
    #expect(haftar.stateName == "Libye")
    #expect(haftar.camp == 1)
  }

  @Test func whoJoinsTwoCampsBrokers() throws {
    let gna = Actor(id: "gna", name: "GNA", kind: .body)
    let italy = Actor(id: "ITA", name: "Italie", kind: .state)
    let claims = [
      claim(russia, .aid, haftar), claim(egypt, .support, haftar), claim(russia, .support, egypt),
      claim(italy, .support, gna), claim(haftar, .assault, gna),
      claim(libya, .consult, haftar), claim(libya, .consult, gna),
    ]
    let broker = try row(libya, claims)
    #expect(broker.brokeredCount == 1)
    #expect(broker.camp == nil)
    #expect(try row(haftar, claims).brokeredCount == 0)
    #expect(try row(haftar, claims).camp != row(gna, claims).camp)
  }
}
