import SociogramModel
import Testing

@testable import GraphAnalysis

/// Actors that go by another id take their ties along.
struct SuccessionTests {
  private let described = Actor(id: "person/haftar", name: "Haftar", kind: .person)
  private let marshal = Actor(id: "person/marechal-haftar", name: "maréchal Haftar", kind: .person)

  private func sociogram(_ claims: [Claim], registry: String = "r") -> Sociogram {
    var built = Sociogram(
      label: nil, provenance: versions, articles: [article("a"), article("b")],
      actors: everybody + [described, marshal], claims: claims)
    built.provenance.registry = registry
    return built
  }

  @Test func anActorOfAnotherIDIsRenamedAndItsTiesAreNotRemoved() throws {
    let difference = SociogramDifference(
      from: sociogram([claim(russia, .aid, described)]),
      to: sociogram([claim(russia, .aid, haftar)], registry: "s"))
    #expect(difference.replacedActors.map(\.old.id) == ["person/haftar"])
    #expect(difference.replacedActors.map(\.isMerger) == [false])
    #expect(difference.addedActors.map(\.id) == ["LBY"])
    #expect(difference.removedActors.isEmpty)
    #expect(difference.operations.map(\.kind) == [.renamed])
    let operation = try #require(difference.operations.first)
    #expect(operation.causes.map(\.kind) == [.actorRenamed])
    #expect(operation.gained.isEmpty && operation.lost.isEmpty)
    #expect(
      difference.text().hasSuffix(
        """
        Actors
        + Libye (state)
        = Haftar (person/haftar) → Khalifa Haftar (khalifa-haftar)

        Ties
        = Russie → Khalifa Haftar  AID
            was: Russie → Haftar
            actor-renamed: Haftar (person/haftar) → Khalifa Haftar (khalifa-haftar)

        """))
  }

  @Test func actorsThatBecomeOneMergeTheirTies() throws {
    let before = sociogram([
      claim(russia, .aid, described), claim(russia, .aid, haftar, in: "b"),
      claim(egypt, .consult, marshal),
    ])
    let after = sociogram([
      claim(russia, .aid, haftar), claim(russia, .aid, haftar, in: "b"),
      claim(egypt, .consult, haftar),
    ])
    let difference = SociogramDifference(from: before, to: after)
    #expect(difference.replacedActors.map(\.isMerger) == [true, true])
    #expect(difference.operations.map(\.kind) == [.merged, .renamed])
    let merged = try #require(difference.operations.first)
    #expect(merged.old?.object == haftar.id)
    #expect(merged.others.map(\.object) == [described.id])
    #expect(merged.causes.map(\.kind) == [.actorMerged])
    #expect(difference.operations[1].causes.map(\.kind) == [.actorMerged])
    #expect(difference.text().contains("    was: Russie → Khalifa Haftar; Russie → Haftar\n"))
    #expect(difference.statistics().contains("ties      0 added, 0 removed, 0 changed, 1 merged"))
  }

  @Test func aRenamedTieTellsWhatElseChanged() throws {
    let difference = SociogramDifference(
      from: sociogram([claim(russia, .aid, described)]),
      to: sociogram([
        claim(russia, .aid, haftar), claim(russia, .aid, haftar, in: "b", stance: .denied),
      ]))
    let operation = try #require(difference.operations.first)
    #expect(operation.kind == .renamed)
    #expect(operation.changes.map(\.field).contains(.contested))
    #expect(operation.gained.map(\.article) == ["b"])
  }

  @Test func somebodyElseBehindAPronounIsNoRenaming() {
    let difference = SociogramDifference(
      from: sociogram([claim(russia, .aid, described)]),
      to: sociogram([claim(russia, .aid, egypt)]))
    #expect(difference.replacedActors.isEmpty)
    #expect(difference.operations.map(\.kind) == [.added, .removed])
    #expect(
      difference.operations.map { $0.causes.map(\.kind) } == [[.readingChanged], [.readingChanged]])
  }

  @Test func anActorThatWentWithItsArticleIsRemoved() {
    let before = Sociogram(
      label: nil, provenance: versions, articles: [article("a"), article("b")],
      actors: everybody + [described],
      claims: [claim(russia, .aid, described), claim(russia, .aid, haftar, in: "b")])
    let after = Sociogram(
      label: nil, provenance: versions, articles: [article("b")], actors: everybody,
      claims: [claim(russia, .aid, haftar, in: "b")])
    let difference = SociogramDifference(from: before, to: after)
    #expect(difference.removedActors.map(\.id) == ["person/haftar"])
    #expect(difference.operations.map(\.kind) == [.removed])
    #expect(difference.operations.first?.causes.map(\.kind) == [.articleRemoved])
  }

  @Test func aTieBetweenActorsThatBecameOneIsRemovedForThat() {
    let difference = SociogramDifference(
      from: sociogram([claim(described, .consult, haftar), claim(russia, .aid, described)]),
      to: sociogram([claim(russia, .aid, haftar)]))
    let removed = difference.operations(.removed)
    #expect(removed.count == 1)
    #expect(removed.first?.causes.map(\.kind).contains(.actorMerged) == true)
  }

  @Test func anotherNameUnderOneIDIsARenaming() {
    let before = sociogram([claim(russia, .aid, haftar)])
    var after = before
    after.actors = after.actors.map { actor in
      var actor = actor
      if actor.id == haftar.id { actor.name = "Khalifa Belqasim Haftar" }
      return actor
    }
    let difference = SociogramDifference(from: before, to: after)
    #expect(difference.changedActors.map(\.isRenaming) == [true])
    #expect(
      difference.text().contains(
        "= Khalifa Haftar (person, LBY) → Khalifa Belqasim Haftar (person, LBY)\n"))
  }
}
