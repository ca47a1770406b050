import SociogramModel
import Testing

@testable import MapRendering

struct LayoutPlanTests {
  @Test(arguments: [
    (1, GraphvizLayout.Engine.dot, true), (14, .dot, true), (15, .neato, true),
    (100, .neato, true), (101, .neato, false), (300, .neato, false), (301, .sfdp, false),
  ])
  func countsAloneChooseEngineAndLabels(
    _ routes: Int, _ engine: GraphvizLayout.Engine, _ hasLabels: Bool
  ) throws {
    let plan = try LayoutPlan(actorCount: 50, routeCount: routes, layout: .auto)
    #expect(plan.engine == engine && plan.hasLabels == hasLabels && !plan.isMatrix)
    #expect(plan.isSmall == (routes <= 60))
  }

  @Test func layersOverManyLinesStopImprovingEarly() throws {
    #expect(try !LayoutPlan(actorCount: 50, routeCount: 120, layout: .dot).isTuned)
    #expect(try LayoutPlan(actorCount: 50, routeCount: 121, layout: .dot).isTuned)
  }

  @Test func tooManyActorsAreRefusedWithAWayOut() {
    #expect {
      try LayoutPlan(actorCount: 2001, routeCount: 10, layout: .auto)
    } throws: { error in
      let error = error as? MapRenderingError
      return error?.code == .tooLarge && error?.hint?.contains("--top") == true
    }
  }

  @Test func eachLayoutHasASimplerOneButTheMatrix() throws {
    var layout: MapLayout? = .dot
    var seen: [MapLayout] = []
    while let current = layout {
      seen.append(current)
      layout = try LayoutPlan(actorCount: 5, routeCount: 5, layout: current).simplerLayout
    }
    #expect(seen == [.dot, .neato, .sfdp, .matrix])
  }

  /// A graph in which some actors have many ties, from a small generator with a fixed seed.
  func large(actors: Int, ties: Int, seed: UInt64 = 42) -> DemoSociogram {
    var demo = DemoSociogram()
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let kinds = ActorKind.allCases
    for i in 0..<actors { demo.add(ActorID("a\(i)"), "Acteur numéro \(i)", kinds[i % kinds.count]) }
    var seen: Set<TieID> = []
    while demo.ties.count < ties {
      let from = next(actors)
      let to = next(next(actors) + 1)
      let relation = Relation.allCases[next(Relation.allCases.count)]
      let (subject, object) = Claim.orderedEnds(ActorID("a\(from)"), ActorID("a\(to)"), relation)
      let id = Tie.makeID(subject: subject, relation: relation, object: object)
      guard from != to, seen.insert(id).inserted else { continue }
      let stance = Stance.allCases[next(5)]
      demo.add(subject, relation, object, stance, confidence: Double(next(100)) / 100)
    }
    return demo
  }

  @Test(.timeLimit(.minutes(1)), arguments: [(60, 110), (60, 200), (120, 400), (300, 700)])
  func largeMapsAreDrawnInTime(_ actors: Int, _ ties: Int) throws {
    let sociogram = large(actors: actors, ties: ties).sociogram
    let svg = WellFormedXML(try render(sociogram, as: .svg))
    #expect(svg.fault == nil)
    let map = try SociogramMap(sociogram)
    let labels = svg.elements.count { ($0.attributes["class"] ?? "").hasSuffix(" label") }
    if map.routes.count > LayoutPlan.labelLimit {
      #expect(labels == 0 && map.dot.contains("les étiquettes sont omises"))
    } else {
      #expect(labels > map.routes.count / 2)
    }
    for route in map.routes {
      for strand in route.strands { #expect(svg.element(id: strand.id) != nil) }
    }
  }

  /// What a composed map looks like to a ruler.
  struct Measured {
    var actors: [String: Drawing.Box] = [:]
    var labels: [Drawing.Box] = []

    init(_ sociogram: Sociogram, _ options: MapOptions = MapOptions()) throws {
      let map = try SociogramMap(sociogram, options: options)
      let picture = try MapComposition(map, layout: GraphvizLayout()).picture()
      let drawing = try GraphvizLayout().draw(picture.graph.dot, engine: .asPlaced, formats: [])
      for (name, id) in picture.graph.ids {
        guard let box = drawing.nodes[name] else { continue }
        if id.hasPrefix("n-") { actors[id] = box } else { labels.append(box) }
      }
    }
  }

  @Test(arguments: [MapLayout.dot, .neato, .sfdp])
  func labelsHideNeitherActorsNorEachOther(_ layout: MapLayout) throws {
    for demo in [DemoSociogram.libya, large(actors: 5, ties: 8), large(actors: 30, ties: 50)] {
      let measured = try Measured(demo.sociogram, MapOptions(layout: layout))
      #expect(!measured.labels.isEmpty)
      let actors = Array(measured.actors.values)
      for (i, label) in measured.labels.enumerated() {
        for other in actors + measured.labels[..<i] {
          #expect(label.sharedArea(with: other) <= 0.05 * label.width * label.height)
        }
      }
      for (i, actor) in actors.enumerated() {
        #expect(!actors[..<i].contains { $0.overlaps(actor) })
      }
    }
  }
}
