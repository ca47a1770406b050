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

  /// The groups of a view, by their ids without the view's name.
  private static func groups(
    of panel: DifferencePanel, in root: SVGElement
  ) throws -> [String: SVGElement] {
    func all(_ element: SVGElement) -> [SVGElement] { [element] + element.children.flatMap(all) }
    let view = try #require(all(root).first { $0["id"] == "view-" + panel.rawValue })
    var groups: [String: SVGElement] = [:]
    for group in all(view) {
      if let id = group["id"], id.hasPrefix(panel.rawValue + "-") {
        groups[String(id.dropFirst(panel.rawValue.count + 1))] = group
      }
    }
    return groups
  }

  /// The middle of an actor's shape.
  private static func middle(of group: SVGElement) -> (x: Double, y: Double)? {
    guard
      let shape = group.children.first(where: {
        ["polygon", "path", "ellipse"].contains($0.name)
      })
    else { return nil }
    if let x = shape["cx"].flatMap({ Double($0) }), let y = shape["cy"].flatMap({ Double($0) }) {
      return (x, y)
    }
    let numbers = (shape["points"] ?? shape["d"] ?? "").split { "MCLZ, ".contains($0) }
      .compactMap { Double($0) }
    let xs = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
    let ys = stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return nil }
    return ((left + right) / 2, (top + bottom) / 2)
  }

  /// The size of a view and its step against the whole difference, by the two actors that stand
  /// farthest apart, and how far any other actor is off the place that follows.
  @Test(arguments: [2, 3, 5])
  func actorsKeepTheirPlacesInEveryView(step: Int) throws {
    let map = try DifferenceMapTests.map(step)
    let root = try SVGScanner.root(of: try map.svg())
    let whole = try DifferenceMapTests.groups(of: .difference, in: root).filter {
      $0.value.hasClass("actor")
    }
    #expect(whole.count == map.union.nodes.count)
    for panel in [DifferencePanel.before, .after] {
      let view = try DifferenceMapTests.groups(of: panel, in: root)
      let names = map.union.nodes.filter { panel.shows($0) }.map {
        DifferenceMapWriter.name($0.id)
      }
      #expect(!names.isEmpty && names.allSatisfy { view[$0] != nil })
      let pairs = try names.map { name in
        let here = try #require(view[name].flatMap(DifferenceMapTests.middle))
        let there = try #require(whole[name].flatMap(DifferenceMapTests.middle))
        return (here: here, there: there)
      }
      let left = try #require(pairs.min { $0.there.x < $1.there.x })
      let right = try #require(pairs.max { $0.there.x < $1.there.x })
      let scale = (right.here.x - left.here.x) / (right.there.x - left.there.x)
      #expect(abs(scale - 1) < 0.001 || abs(scale - 0.48) < 0.001)
      for pair in pairs {
        let x = left.here.x + (pair.there.x - left.there.x) * scale
        let y = left.here.y + (pair.there.y - left.there.y) * scale
        // Graphviz rounds to hundredths.
        #expect(abs(pair.here.x - x) < 0.1 && abs(pair.here.y - y) < 0.1)
      }
    }
  }

  @Test func actorsDoNotOverlapAndLabelsHideNobody() throws {
    let map = try DifferenceMapTests.map(3)
    let places = try DifferenceComposition(map, layout: GraphvizLayout()).places()
    let boxes = places.outlines.values.map(\.box)
    for (i, box) in boxes.enumerated() {
      #expect(!boxes[..<i].contains { $0.overlaps(box) })
    }
    let labels = (places.labels[.difference] ?? []).compactMap { $0?.box }
    #expect(!labels.isEmpty)
    for (i, label) in labels.enumerated() {
      for other in boxes + labels[..<i] {
        #expect(label.sharedArea(with: other) <= 0.05 * label.width * label.height)
      }
    }
  }

  @Test func aLargeDifferenceFillsThePageAboveItsVersions() throws {
    let sides = [UInt64(7), 8].map { seed in
      LayoutPlanTests().large(actors: 45, ties: 70, seed: seed).sociogram
    }
    let map = try DifferenceMap(SociogramDifference(from: sides[0], to: sides[1]))
    let root = try SVGScanner.root(of: try map.svg())
    let width = try #require(root["width"].flatMap { Double($0) })
    let height = try #require(root["height"].flatMap { Double($0) })
    #expect(width < 3200 && height < 2 * width)
    #expect(root["viewBox"] != nil)
  }

  @Test func whatIsNotToldIsNotDrawnAsAChange() throws {
    let (old, new) = (
      DifferenceMapTests.version(without: 0, of: 3), DifferenceMapTests.version(without: 1, of: 3)
    )
    func map(_ options: DifferenceOptions) throws -> DifferenceMap {
      try DifferenceMap(SociogramDifference(from: old, to: new, options: options))
    }
    let all = try map(DifferenceOptions())
    func count(_ map: DifferenceMap, _ change: DifferenceUnion.Change) -> Int {
      map.union.edges.count { $0.change == change }
    }
    #expect(count(all, .added) > 0 && count(all, .removed) > 0 && all.union.untoldCount == 0)
    let removed = try map(DifferenceOptions(only: [.removed]))
    #expect(Set(removed.union.edges.map(\.change)).isSubset(of: [.removed, .unchanged]))
    #expect(count(removed, .removed) == count(all, .removed))
    #expect(removed.union.untoldCount == count(all, .added))
    #expect(
      Set(removed.union.nodes.map(\.change)).isSubset(of: [.removed, .unchanged]))
    let svg = String(decoding: try removed.svg(), as: UTF8.self)
    #expect(svg.contains("Options de la comparaison : --only removed"))
    #expect(!svg.contains("ajouté (") && svg.contains("retenu"))
    // Figures that may move freely are no change of a line.
    let tolerant = try map(
      DifferenceOptions(
        ignoring: [.stance, .contested, .credibility, .reliability, .dates, .label],
        thresholds: [.confidence: 1, .origins: 9]))
    #expect(count(tolerant, .changed) == 0)
    #expect(count(tolerant, .unchanged) == count(all, .unchanged) + count(all, .changed))
    let actors = try map(DifferenceOptions(ignoring: [.actors]))
    #expect(actors.union.nodes.allSatisfy { $0.change == .unchanged })
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
    for edge in added {
      #expect(try DifferenceMapTests.groups(of: .before, in: root)[edge.id] == nil)
      #expect(try DifferenceMapTests.groups(of: .difference, in: root)[edge.id] != nil)
      #expect(try DifferenceMapTests.groups(of: .after, in: root)[edge.id] != nil)
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
