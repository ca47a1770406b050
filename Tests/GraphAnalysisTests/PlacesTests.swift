import SociogramModel
import Testing

@testable import GraphAnalysis

/// What becomes of the places that a sociogram keeps.
struct PlacesTests {
  private static func place(_ actor: Actor, _ x: Double) -> ActorPlace {
    ActorPlace(actor: actor.id, x: x, y: 0)
  }

  private static func graph(
    _ claims: [Claim], _ places: [ActorPlace], actors: [Actor] = everybody
  ) -> Sociogram {
    Sociogram(
      label: nil, provenance: versions, articles: [article("a"), article("b")], actors: actors,
      claims: claims, places: places)
  }

  @Test func onlyActorsThatAreThereKeepAPlace() {
    let graph = PlacesTests.graph(
      [claim(russia, .aid, egypt)],
      [
        PlacesTests.place(shoigu, 3), PlacesTests.place(russia, 1), PlacesTests.place(russia, 9),
        PlacesTests.place(egypt, 2),
      ])
    #expect(graph.places == [PlacesTests.place(egypt, 2), PlacesTests.place(russia, 1)])
  }

  @Test func aFilterKeepsThePlacesOfWhatItKeeps() throws {
    let graph = PlacesTests.graph(
      [claim(russia, .aid, egypt), claim(russia, .consult, haftar)],
      [PlacesTests.place(egypt, 2), PlacesTests.place(haftar, 3), PlacesTests.place(russia, 1)])
    let part = try graph.filtered(by: ClaimFilter(relations: [.aid]))
    #expect(part.places == [PlacesTests.place(egypt, 2), PlacesTests.place(russia, 1)])
    #expect(graph.graded(Grading()).places == graph.places)
  }

  @Test func aMergerKeepsPlacesOfOneMap() throws {
    let one = PlacesTests.graph([claim(russia, .aid, egypt)], [PlacesTests.place(russia, 1)])
    let other = PlacesTests.graph(
      [claim(russia, .consult, egypt, in: "b")],
      [PlacesTests.place(russia, 1), PlacesTests.place(egypt, 2)])
    #expect(
      try Sociogram.merging([one, other]).places
        == [PlacesTests.place(egypt, 2), PlacesTests.place(russia, 1)])
    #expect(try Sociogram.merging([other, one]).places == Sociogram.merging([one, other]).places)
  }

  @Test func aMergerGivesUpPlacesThatContradictEachOther() throws {
    let one = PlacesTests.graph([claim(russia, .aid, egypt)], [PlacesTests.place(russia, 1)])
    let other = PlacesTests.graph(
      [claim(russia, .consult, egypt, in: "b")],
      [PlacesTests.place(russia, 5), PlacesTests.place(egypt, 2)])
    #expect(try Sociogram.merging([one, other]).places.isEmpty)
  }

  @Test func placesOfAnEarlierVersionReplaceItsOwn() {
    let old = PlacesTests.graph(
      [claim(russia, .aid, egypt)], [PlacesTests.place(russia, 1), PlacesTests.place(egypt, 2)])
    let new = PlacesTests.graph(
      [claim(russia, .aid, egypt), claim(russia, .consult, haftar)],
      [PlacesTests.place(haftar, 7), PlacesTests.place(russia, 8)])
    #expect(
      new.takingPlaces(from: old).places
        == [PlacesTests.place(egypt, 2), PlacesTests.place(russia, 1)])
  }

  @Test func anActorOfAnotherIDStandsWhereItStood() {
    let described = Actor(id: "person/haftar", name: "Haftar", kind: .person)
    let old = PlacesTests.graph(
      [claim(russia, .aid, described)],
      [PlacesTests.place(described, 4), PlacesTests.place(russia, 1)],
      actors: everybody + [described])
    let new = PlacesTests.graph([claim(russia, .aid, haftar)], [])
    #expect(
      new.takingPlaces(from: old).places
        == [PlacesTests.place(russia, 1), PlacesTests.place(haftar, 4)])
  }

  @Test func placesAreNoDifference() {
    let claims = [claim(russia, .aid, egypt)]
    let difference = SociogramDifference(
      from: PlacesTests.graph(claims, []),
      to: PlacesTests.graph(claims, [PlacesTests.place(russia, 1)]))
    #expect(difference.isEmpty)
  }
}
