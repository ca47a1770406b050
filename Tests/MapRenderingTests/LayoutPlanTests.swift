import SociogramModel
import Testing

@testable import MapRendering

struct LayoutPlanTests {
  @Test(arguments: [
    (1, GraphvizLayout.Engine.dot, false, true), (120, .dot, false, true),
    (121, .dot, true, true), (250, .dot, true, true), (251, .sfdp, false, true),
    (500, .sfdp, false, true), (501, .sfdp, false, false),
  ])
  func countsAloneChooseEngineAndLabels(
    _ edges: Int, _ engine: GraphvizLayout.Engine, _ isTuned: Bool, _ hasLabels: Bool
  ) throws {
    let plan = try LayoutPlan(actorCount: 50, edgeCount: edges, layout: .auto)
    #expect(plan.engine == engine && plan.isTuned == isTuned && plan.hasLabels == hasLabels)
  }

  @Test(arguments: [
    (2001, 10, MapLayout.auto, "--top"), (50, 501, .dot, "--layout sfdp"),
    (50, 1501, .neato, "--layout sfdp"),
  ])
  func whatWouldTakeMinutesIsRefusedWithAWayOut(
    _ actors: Int, _ edges: Int, _ layout: MapLayout, _ wayOut: String
  ) {
    #expect {
      try LayoutPlan(actorCount: actors, edgeCount: edges, layout: layout)
    } throws: { error in
      let error = error as? MapRenderingError
      return error?.code == .tooLarge && error?.hint?.contains(wayOut) == true
    }
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
    let labels = svg.elements.count { $0.attributes["class"] == "label" }
    let map = try SociogramMap(sociogram)
    let lines = map.dot.split(separator: "\n").count { $0.contains(" -> ") }
    #expect(labels == (lines > LayoutPlan.labelLimit ? 0 : lines))
    #expect(map.dot.contains("les étiquettes sont omises") == (lines > LayoutPlan.labelLimit))
  }

  @Test func layeredMapsKeepLabelsOffActors() throws {
    for demo in [DemoSociogram.libya, large(actors: 30, ties: 50)] {
      let map = try SociogramMap(demo.sociogram)
      let drawing = try GraphvizLayout().draw(map.dot, engine: map.engine)
      #expect(map.engine == .dot && !drawing.edgeLabels.isEmpty)
      let nodes = Array(drawing.nodes.values)
      for (id, label) in drawing.edgeLabels {
        #expect(!nodes.contains { $0.overlaps(label, tolerance: 2) }, "\(id) lies on an actor")
      }
      for (i, node) in nodes.enumerated() {
        #expect(!nodes[..<i].contains { $0.overlaps(node) })
      }
    }
  }
}
