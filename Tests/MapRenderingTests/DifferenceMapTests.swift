import GraphAnalysis
import SociogramModel
import Testing

@testable import MapRendering

struct DifferenceMapTests {
  /// The demo graph with some claims left out, and some said otherwise.
  private static func version(without dropped: Int, of step: Int) -> Sociogram {
    let whole = DemoSociogram.libya.sociogram
    let claims = whole.claims.enumerated().filter { $0.offset % step != dropped }.map(\.element)
    return Sociogram(
      label: "v\(dropped)", provenance: whole.provenance, articles: whole.articles,
      actors: whole.actors, claims: claims)
  }

  private static func map(_ step: Int) throws -> DifferenceMap {
    try DifferenceMap(
      SociogramDifference(
        from: version(without: 0, of: step), to: version(without: 1, of: step)))
  }

  @Test(arguments: [2, 3, 5])
  func commonActorsDoNotMove(step: Int) throws {
    let map = try DifferenceMapTests.map(step)
    let views = try map.views()
    let common = map.union.nodes.filter { $0.old != nil && $0.new != nil }
    #expect(!common.isEmpty)
    for node in common {
      let name = DifferenceMapWriter.name(node.id)
      let places = try views.map { try #require($0.drawing.nodes[name]) }
      #expect(places[0] == places[1] && places[1] == places[2])
    }
  }

  /// The places of the shapes in the finished picture, relative to their view.
  @Test func commonActorsStandAtTheSamePlaceInThePicture() throws {
    let map = try DifferenceMapTests.map(3)
    let root = try SVGScanner.root(of: try map.svg())
    let views = root.children.filter { $0["id"]?.hasPrefix("view-") == true }
    #expect(views.map { $0["id"] } == ["view-before", "view-difference", "view-after"])
    let places = views.map(DifferenceMapTests.places)
    let common = Set(places[0].keys).intersection(places[2].keys)
    #expect(common.count == map.union.nodes.count { $0.old != nil && $0.new != nil })
    let moved = common.map { key -> Double in
      let (a, b) = (places[0][key] ?? (0, 0), places[2][key] ?? (9, 9))
      return abs(a.0 - b.0) + abs(a.1 - b.1)
    }
    #expect(moved.reduce(0, +) == 0)
    #expect(Set(places[1].keys) == Set(places[0].keys).union(places[2].keys))
  }

  /// The centre of each actor's shape: the mean of its coordinates.
  private static func places(in view: SVGElement) -> [String: (Double, Double)] {
    var places: [String: (Double, Double)] = [:]
    for group in view.children where group.hasClass("actor") {
      guard let id = group["id"], let name = id.split(separator: "-", maxSplits: 1).last,
        let shape = group.children.first(where: {
          ["polygon", "path", "ellipse"].contains($0.name)
        })
      else { continue }
      if let x = shape["cx"].flatMap({ Double($0) }), let y = shape["cy"].flatMap({ Double($0) }) {
        places[String(name)] = (x, y)
        continue
      }
      let numbers = (shape["points"] ?? shape["d"] ?? "").split { "MCLZ, ".contains($0) }
        .compactMap { Double($0) }
      let xs = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
      let ys = stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
      guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
      else { continue }
      places[String(name)] = ((left + right) / 2, (top + bottom) / 2)
    }
    return places
  }

  @Test func thePictureIsWellFormedAndTheSameEachTime() throws {
    let map = try DifferenceMapTests.map(3)
    let first = try map.svg()
    #expect(try first == map.svg())
    #expect(WellFormedXML(first).fault == nil)
  }

  @Test func signsAndPatternsStandBesideColours() throws {
    let map = try DifferenceMapTests.map(3)
    let text = String(decoding: try map.svg(), as: UTF8.self)
    #expect(text.contains(">+ "))
    #expect(text.contains(">- "))
    #expect(text.contains("stroke-dasharray=\"9 6\""))
    #expect(text.contains("ajouté ("))
    #expect(text.contains("inchangé ("))
  }

  @Test func anAbsentTieIsInNoOtherView() throws {
    let map = try DifferenceMapTests.map(3)
    let root = try SVGScanner.root(of: try map.svg())
    let added = map.union.edges.filter { $0.change == .added }
    #expect(!added.isEmpty)
    let ids = root.children.map { view in Set(view.children.compactMap { $0["id"] }) }
      .filter { !$0.isEmpty }
    for edge in added {
      #expect(!ids.contains { $0.contains("before-" + edge.id) })
      #expect(ids.contains { $0.contains("difference-" + edge.id) })
      #expect(ids.contains { $0.contains("after-" + edge.id) })
    }
  }

  @Test func idsComeOnce() throws {
    let root = try SVGScanner.root(of: try DifferenceMapTests.map(3).svg())
    func ids(_ element: SVGElement) -> [String] {
      [element["id"]].compactMap { $0 } + element.children.flatMap(ids)
    }
    let all = ids(root)
    #expect(all.count == Set(all).count)
  }

  @Test func nothingDifferentIsSaid() throws {
    let empty = Sociogram(
      label: nil, provenance: DemoSociogram.libya.sociogram.provenance, articles: [], actors: [],
      claims: [])
    let map = try DifferenceMap(SociogramDifference(from: empty, to: empty))
    #expect(String(decoding: try map.svg(), as: UTF8.self).contains("aucune différence"))
  }

  @Test func namesFromArticlesCannotEnterTheMarkup() throws {
    var hostile = Actor(id: "x\"y", name: "<script>\u{0}\"\\N & ", kind: .person)
    hostile.names = []
    let other = Actor(id: "RUS", name: "Russie", kind: .state)
    let claim = Claim(
      article: "a", sentence: 0, quote: "q", span: TextSpan(start: 0, end: 1),
      subject: ActorReference(hostile, stateName: nil),
      object: ActorReference(other, stateName: nil),
      relation: .aid, predicate: "p", stance: .asserted,
      sources: [Source(voice: "v", name: "V", role: .publisher)], reading: 0.5)
    let empty = Sociogram(
      label: "<x>", provenance: DemoSociogram.libya.sociogram.provenance, articles: [], actors: [],
      claims: [])
    let full = Sociogram(
      label: "&", provenance: DemoSociogram.libya.sociogram.provenance, articles: [],
      actors: [hostile, other],
      claims: [claim])
    let text = String(
      decoding: try DifferenceMap(SociogramDifference(from: empty, to: full)).svg(), as: UTF8.self)
    #expect(!text.contains("<script"))
    #expect(WellFormedXML(Array(text.utf8)).fault == nil)
  }
}
