import Foundation
import SociogramKit
import SociogramModel
import Testing

/// `render` as a user runs it: views, bundles, layouts, filters in the caption.
struct RenderCommandTests {
  private let folder: TemporaryFolder
  private let graph: String

  init() throws {
    folder = try TemporaryFolder()
    graph = try folder.write(Fixture.lines(), to: "graph.jsonl")
  }

  private func svg(_ options: String...) throws -> String {
    let outcome = try Binary.run(["render", graph, "--format", "svg"] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  private func count(_ text: String, in svg: String) -> Int { svg.ranges(of: text).count }

  @Test func statesStandForTheirOfficials() throws {
    let actors = try svg()
    #expect(actors.contains(">Khalifa Haftar<") && !actors.contains("Vue par États"))
    let states = try svg("--view", "states")
    #expect(!states.contains(">Khalifa Haftar<") && states.contains(">Libye<"))
    #expect(states.contains("Vue par États : responsables et organes comptent comme leur État."))
    #expect(count("data-kind=\"state\"", in: states) == 3)
  }

  @Test func tiesOfAPairAreBundledUnlessExpanded() throws {
    // Russia supports Haftar, who asks Russia for weapons.
    let bundled = try svg()
    let expanded = try svg("--expand")
    #expect(count("label\" data-ties", in: bundled) == 2)
    #expect(count("label\" data-ties", in: expanded) == 3)
    for picture in [bundled, expanded] {
      #expect(picture.contains(">soutient<") && picture.contains(">sollicite ?<"))
    }
  }

  @Test func aMatrixHasCellsAndNoLines() throws {
    let matrix = try svg("--layout", "matrix")
    #expect(matrix.contains("disposition matrice"))
    #expect(matrix.contains("Une case = des affirmations publiées, pas un fait établi."))
    #expect(count("<path", in: matrix) < count("<path", in: try svg()))
    #expect(matrix.contains("Khalifa Haftar aide") == false)
    #expect(matrix.contains("Égypte aide Khalifa Haftar"))
  }

  @Test func theCaptionNamesFiltersOfTheCommandAndOfTheFile() throws {
    let part = folder.file("part.json")
    let filtered = try Binary.run(["filter", graph, "--relation", "AID", "-o", part])
    #expect(filtered.status == 0, "\(filtered.errors)")
    for (options, expected) in [
      ([], "Filtres : relation aide"),
      (["--source", "Littoral"], "Filtres : relation aide ; source Littoral"),
      (["--ui", "en"], "Filters: relation aids"),
    ] {
      let outcome = try Binary.run(["render", part, "--format", "svg"] + options)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains(expected), "\(expected)")
    }
    let direct = try svg("--relation", "AID")
    #expect(direct.contains("Filtres : relation aide"))
    #expect(!direct.contains("relation aide ; relation aide"))
    #expect(
      try svg("--relation", "AID", "--view", "states").contains("Filtres : relation aide"))
  }

  @Test(arguments: ["svg", "png", "pdf"])
  func processesOfTheirOwnWriteTheSameBytes(format: String) throws {
    for name in ["a", "b"] {
      let outcome = try Binary.run(["render", graph, "-o", folder.file("\(name).\(format)")])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try folder.bytes(of: "a.\(format)") == folder.bytes(of: "b.\(format)"))
  }

  @Test func withoutPluginsTheRemedyIsNamed() throws {
    let outcome = try Binary.run(
      ["render", graph, "-o", folder.file("map.svg")], environment: ["GVBINDIR": folder.path])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("Graphviz lacks a plugin that the map needs"))
    #expect(outcome.errors.contains("libgvc6-config-update -c"))
    #expect(try folder.names == ["graph.jsonl"])
  }

  @Test func withoutFontsTheRemedyIsNamed() throws {
    let fonts = try folder.write("<fontconfig></fontconfig>", to: "fonts.conf")
    let outcome = try Binary.run(
      ["render", graph, "-o", folder.file("map.svg")], environment: ["FONTCONFIG_FILE": fonts])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("No font is installed that a map can be drawn with."))
    #expect(outcome.errors.contains("apt-get install fonts-dejavu-core"))
  }
}

/// Layouts that take too much, and what becomes of them.
struct LayoutLimitTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Claims that make ties between pairs of invented actors, the same in every run.
  private func claims(actors: Int, ties: Int) -> [Claim] {
    var state: UInt64 = 3
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % actors
    }
    func actor(_ number: Int) -> ActorReference {
      ActorReference(id: ActorID("a\(number)"), name: "Acteur \(number)", kind: .person)
    }
    return (0..<ties).compactMap { number in
      let (one, other) = (next(), next())
      guard one != other else { return nil }
      return Fixture.claim("a", "Phrase \(number).", actor(one), .aid, actor(other))
    }
  }

  /// A graph that layers take a dozen seconds for, and springs a twentieth of one.
  private func large() throws -> String {
    try folder.write(Fixture.lines(claims(actors: 120, ties: 2000)), to: "large.jsonl")
  }

  @Test func aLayoutThatTakesTooLongIsStoppedAndNothingIsWritten() throws {
    let map = folder.file("map.svg")
    let outcome = try Binary.run(
      ["render", try large(), "-o", map, "--layout", "dot", "--timeout", "1"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("The layout dot took more than 1 second and was stopped."))
    #expect(outcome.errors.contains("--fallback"))
    #expect(try folder.names == ["large.jsonl"])
  }

  @Test func aSimplerLayoutIsDrawnWhereItIsAllowed() throws {
    let map = folder.file("map.svg")
    let outcome = try Binary.run(
      ["render", try large(), "-o", map, "--layout", "dot", "--timeout", "2", "--fallback"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("The layout dot took more than 2 seconds and was stopped."))
    #expect(outcome.errors.contains("A simpler layout was drawn instead."))
    let svg = try folder.text(of: "map.svg")
    #expect(svg.hasSuffix("</svg>\n") && !svg.contains("disposition Graphviz dot"))
  }

  /// What render hands to its second process to place the actors of a graph.
  private func request(_ graph: String, layout: String = "dot") throws -> String {
    let outcome = try Binary.run(["__layout", "--graph", graph, "--layout", layout])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test func theWorkerAnswersARequest() throws {
    let graph = try folder.write(Fixture.lines(), to: "graph.jsonl")
    let request = try request(graph)
    #expect(request.hasPrefix("dot\n\ndigraph \"sociogram\" {"))
    let answer = try Binary.run(["__layout", "--seconds", "20"], input: request)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.hasPrefix("bounds "))
    for actor in ["RUS", "EGY", "khalifa-haftar"] {
      #expect(answer.output.contains(" n-\(actor)\n"))
    }
    let times = try Binary.run(["__layout", "--repeat", "3"], input: request)
    #expect(times.output.split(separator: "\n").compactMap { Double($0) }.count == 3)
  }

  @Test func theWorkerRefusesWhatIsNoRequestAndTellsErrorsInItsAnswer() throws {
    let nonsense = try Binary.run(["__layout", "--seconds", "20"], input: "nonsense")
    #expect(nonsense.status == 64 && nonsense.output.isEmpty)
    #expect(nonsense.errors.contains("This command is called by render alone."))
    let bad = try Binary.run(["__layout", "--seconds", "20"], input: "dot\n\ndigraph g {\n ] }")
    #expect(bad.status == 0)
    #expect(bad.output.hasPrefix("error\n") && bad.output.contains("line 2"))
    #expect(!(try Binary.run(["--help"]).output.contains("__layout")))
  }

  @Test func theWorkerLimitsItsMemoryAndItsTime() throws {
    let request = try folder.write(try request(try large()), to: "request")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Binary.path)
    process.arguments = ["__layout", "--seconds", "7"]
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: request))
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    defer {
      process.terminate()
      process.waitUntilExit()
    }
    // It limits itself as soon as it has read the request.
    var limits: [String: [Substring]] = [:]
    for _ in 0..<200 where limits["Max address space"]?.first != "2147483648" {
      Thread.sleep(forTimeInterval: 0.05)
      let text = try String(
        contentsOfFile: "/proc/\(process.processIdentifier)/limits", encoding: .utf8)
      for line in text.split(separator: "\n") {
        limits[line.prefix(26).trimmingCharacters(in: .whitespaces)] = line.dropFirst(26).split(
          separator: " ")
      }
    }
    #expect(limits["Max address space"]?.first == "2147483648")
    #expect(limits["Max cpu time"]?.first == "7")
    #expect(limits["Max core file size"]?.first == "0")
  }

  @Test func aWorkerWithoutMemoryIsToldAndHarmsNobody() throws {
    // Enough to start and to lay out with, too little for a picture of a hundred megabytes.
    let script = try folder.write(
      "#!/bin/sh\nexec /usr/bin/prlimit --as=260000000 \(try Binary.path) \"$@\"\n", to: "worker")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    let graph = try folder.write(Fixture.lines(claims(actors: 300, ties: 300)), to: "graph.jsonl")
    let drawing = MapDrawing(layout: .neato, workerProgram: script)
    do throws(SociogramError) {
      _ = try drawing.bytes(of: try GraphFile(graph).read(), as: .png)
      Issue.record("a worker without memory drew a picture")
    } catch {
      #expect(error.message.contains("Graphviz c") || error.message.contains("layout process"))
      #expect(error.hint?.contains("--layout sfdp") == true)
    }
  }
}
