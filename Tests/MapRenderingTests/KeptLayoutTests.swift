import GraphAnalysis
import SociogramModel
import Testing

@testable import MapRendering

struct KeptLayoutTests {
  /// The demo graph at the places of its own map.
  private static func placed() throws -> Sociogram {
    var sociogram = DemoSociogram.libya.sociogram
    sociogram.places = try MapRenderer().places(of: sociogram, options: MapOptions())
    return sociogram
  }

  /// The same with two actors more, tied to known ones, and two tied to each other alone.
  private static func later() throws -> Sociogram {
    var demo = DemoSociogram.libya
    demo.add("TUN", "Tunisie", .state)
    demo.add("beji-caid-essebsi", "Béji Caïd Essebsi", .person, of: "TUN")
    demo.add("ligue-des-oasis", "Ligue des oasis", .organisation)
    demo.add("oasis-sa", "Oasis SA", .company)
    demo.add("TUN", .support, "fayez-al-sarraj")
    demo.add("TUN", .consult, "DZA")
    demo.add("beji-caid-essebsi", .affiliation, "TUN")
    demo.add("oasis-sa", .aid, "ligue-des-oasis")
    var sociogram = demo.sociogram
    sociogram.places = try placed().places
    return sociogram
  }

  private static func boxes(of sociogram: Sociogram) throws -> [ActorID: Drawing.Box] {
    let map = try SociogramMap(sociogram)
    let extents = try LayoutGraph(map).extents
    let bonds = map.selection.ties.map {
      KeptLayout.Bond(one: $0.subject, other: $0.object, weight: $0.confidence)
    }
    return KeptLayout(map.places, extents: extents, bonds: bonds).boxes
  }

  /// The centres of the actors in a picture.
  private static func centres(in svg: [UInt8]) throws -> [String: Point] {
    var centres: [String: Point] = [:]
    func look(_ element: SVGElement) {
      if element.hasClass("actor"), let id = element["id"],
        let shape = element.children.first(where: {
          ["polygon", "path", "ellipse"].contains($0.name)
        })
      {
        let numbers = (shape["points"] ?? shape["d"] ?? "").split { "MCLZ, ".contains($0) }
          .compactMap { Double($0) }
        let xs = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
        let ys = stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
        let x = shape["cx"].flatMap { Double($0) } ?? ((xs.min() ?? 0) + (xs.max() ?? 0)) / 2
        let y = shape["cy"].flatMap { Double($0) } ?? ((ys.min() ?? 0) + (ys.max() ?? 0)) / 2
        centres[id] = Point(x, -y)
      }
      element.children.forEach(look)
    }
    look(try SVGScanner.root(of: svg))
    return centres
  }

  @Test func aGraphKeepsThePlacesOfItsOwnMap() throws {
    let sociogram = try KeptLayoutTests.placed()
    let drawn = Set(
      sociogram.ties.filter { $0.stance != .negated }.flatMap { [$0.subject, $0.object] })
    #expect(Set(sociogram.places.map(\.actor)) == drawn)
    #expect(try MapRenderer().places(of: sociogram, options: MapOptions()) == sociogram.places)
    let fresh = try KeptLayoutTests.centres(
      in: render(DemoSociogram.libya.sociogram, as: .svg, options: MapOptions()))
    let kept = try KeptLayoutTests.centres(in: render(sociogram, as: .svg))
    try KeptLayoutTests.expectSameMap(fresh, kept)
  }

  /// Expects that all actors of the first picture stand in the second as they stand to each other.
  private static func expectSameMap(_ first: [String: Point], _ second: [String: Point]) throws {
    let anchor = try #require(first.keys.min())
    let origin = (try #require(first[anchor]), try #require(second[anchor]))
    for (id, point) in first {
      let step = (point - origin.0, try #require(second[id]) - origin.1)
      // Graphviz writes hundredths of a point.
      #expect(step.0.distance(to: step.1) < 0.05, "\(id) moved")
    }
  }

  @Test func knownActorsStayWhereTheyWereAndNewOnesHideNobody() throws {
    let before = try KeptLayoutTests.placed()
    let after = try KeptLayoutTests.later()
    let places = try MapRenderer().places(of: after, options: MapOptions())
    #expect(places.count == before.places.count + 4)
    #expect(Set(places).isSuperset(of: before.places))
    let boxes = try KeptLayoutTests.boxes(of: after)
    for (id, box) in boxes where !before.places.contains(where: { $0.actor == id }) {
      for (other, space) in boxes where other != id {
        #expect(!box.grown(by: 20).overlaps(space), "\(id) over \(other)")
      }
    }
    try KeptLayoutTests.expectSameMap(
      KeptLayoutTests.centres(in: render(before, as: .svg)),
      KeptLayoutTests.centres(in: render(after, as: .svg)))
  }

  @Test func aNewActorStandsNearThoseItHasTiesWith() throws {
    let boxes = try KeptLayoutTests.boxes(of: KeptLayoutTests.later())
    func distance(_ one: ActorID, _ other: ActorID) throws -> Double {
      try #require(boxes[one]).centre.distance(to: #require(boxes[other]).centre)
    }
    let others = boxes.keys.filter { !["TUN", "beji-caid-essebsi"].contains($0) }
    let distances = try others.map { try distance("beji-caid-essebsi", $0) }
    #expect(try distance("beji-caid-essebsi", "TUN") < #require(distances.min()))
    #expect(try distance("oasis-sa", "ligue-des-oasis") < 250)
  }

  @Test func placesDependOnNothingButTheGraph() throws {
    let sociogram = try KeptLayoutTests.later()
    #expect(try render(sociogram, as: .svg) == render(sociogram, as: .svg))
    var turned = sociogram
    turned.places.reverse()
    #expect(
      try MapRenderer().places(of: turned, options: MapOptions())
        == MapRenderer().places(of: sociogram, options: MapOptions()))
  }

  @Test(arguments: 1...5)
  func crowdsOfNewActorsDoNotOverlap(seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    var extents: [ActorID: (width: Double, height: Double)] = [:]
    for number in 0..<60 {
      extents[ActorID("a\(number)")] = (
        Double.random(in: 40...160, using: &random), Double.random(in: 24...50, using: &random)
      )
    }
    let bonds = (0..<90).map { _ in
      KeptLayout.Bond(
        one: ActorID("a\(Int.random(in: 0..<60, using: &random))"),
        other: ActorID("a\(Int.random(in: 0..<60, using: &random))"),
        weight: Double.random(in: 0...1, using: &random))
    }
    let layout = KeptLayout([ActorPlace(actor: "a0", x: 3, y: 4)], extents: extents, bonds: bonds)
    #expect(layout.boxes.count == 60)
    #expect(layout.boxes["a0"]?.centre == Point(3, 4))
    let boxes = Array(layout.boxes.values)
    for (index, box) in boxes.enumerated() {
      #expect(!boxes[(index + 1)...].contains { box.overlaps($0) })
    }
  }

  @Test func aMethodThatIsNamedWinsOverKeptPlaces() throws {
    let sociogram = try KeptLayoutTests.later()
    let map = try SociogramMap(sociogram, options: MapOptions(layout: .dot))
    #expect(!map.plan.isKept && map.places.isEmpty)
    #expect(try SociogramMap(sociogram).caption.notes.last?.contains("conservée") == true)
  }

  @Test func otherProgramsGetKeptPlacesPinned() throws {
    let text = String(decoding: try render(KeptLayoutTests.placed(), as: .dot), as: UTF8.self)
    #expect(text.contains("inputscale=\"72\""))
    let pins = try GraphvizLayout().draw(text, engine: .neato, formats: [])
    let sociogram = try KeptLayoutTests.placed()
    let first = try #require(sociogram.places.first)
    let origin = try #require(pins.nodes[LayoutGraph.name(first.actor)]).centre
    for place in sociogram.places {
      let centre = try #require(pins.nodes[LayoutGraph.name(place.actor)]).centre - origin
      #expect(centre.distance(to: Point(place.x - first.x, place.y - first.y)) < 0.1)
    }
  }

  @Test func aDifferenceIsDrawnAtKeptPlaces() throws {
    let (before, after) = (try KeptLayoutTests.placed(), try KeptLayoutTests.later())
    let map = try DifferenceMap(SociogramDifference(from: before, to: after))
    let outlines = try DifferenceComposition(map, layout: GraphvizLayout()).places().outlines
    for place in before.places {
      #expect(outlines[place.actor]?.box.centre == Point(place.x, place.y))
    }
    #expect(WellFormedXML(try map.svg()).fault == nil)
  }

  @Test func whoTookThePlaceOfAnActorThatIsGoneKeepsIt() throws {
    let extents: [ActorID: (width: Double, height: Double)] = ["a": (80, 30), "b": (80, 30)]
    let place = ActorPlace(actor: "a", x: 5, y: 6)
    let layout = KeptLayout(
      [place], yielding: [ActorPlace(actor: "b", x: 20, y: 10)], extents: extents, bonds: [])
    let (a, b) = (try #require(layout.boxes["a"]), try #require(layout.boxes["b"]))
    #expect(a.centre == Point(5, 6) && !a.overlaps(b))
    #expect(a.centre.distance(to: b.centre) < 150)
    let free = KeptLayout(
      [place], yielding: [ActorPlace(actor: "b", x: 5, y: 90)], extents: extents, bonds: [])
    #expect(free.boxes["b"]?.centre == Point(5, 90))
  }

  @Test func placesOfTwoMapsAreNotMixed() throws {
    let before = try KeptLayoutTests.placed()
    var after = try KeptLayoutTests.later()
    after.places = after.places.map { ActorPlace(actor: $0.actor, x: -$0.x, y: $0.y) }
    after.ties.removeAll { $0.object == "national-oil-corporation" }
    let union = DifferenceUnion(SociogramDifference(from: before, to: after))
    #expect(union.nodes.contains { $0.id == "national-oil-corporation" })
    let places = union.places(keptBy: SociogramDifference(from: before, to: after))
    #expect(Set(places.present).isSubset(of: after.places) && places.gone.isEmpty)
  }
}

/// Numbers that are the same in every run (SplitMix64, Steele et al. 2014).
private struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
