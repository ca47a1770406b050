import Testing

struct LayoutCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("La Russie soutient l’Égypte.\n", to: "in/a.txt")
    _ = try Binary.run(["extract", "in", "-o", "old.json"], folder: folder.path)
    try folder.write("La Russie a accusé la France.\n", to: "in/b.txt")
    _ = try Binary.run(["extract", "in", "-o", "new.json"], folder: folder.path)
  }

  private func run(_ arguments: String...) throws -> Binary.Outcome {
    try Binary.run(arguments, folder: folder.path)
  }

  /// The lines of a graph that hold a place.
  private func places(in name: String) throws -> [Substring] {
    try folder.text(of: name).split(separator: "\n").filter { $0.hasPrefix("{\"actor\":") }
      .map { $0.last == "," ? $0.dropLast() : $0 }
  }

  @Test func aLaterVersionTakesPlacesOver() throws {
    let first = try run("layout", "old.json", "-o", "old.json")
    #expect(first.status == 0 && first.errors == "2 actors placed.\n", "\(first.errors)")
    let old = try places(in: "old.json")
    #expect(old.count == 2)
    let second = try run("layout", "new.json", "--from", "old.json", "-o", "new.json")
    #expect(second.errors == "2 actors kept in place, 1 placed near them.\n")
    let new = try places(in: "new.json")
    #expect(new.count == 3 && Set(new).isSuperset(of: old))
    #expect(try run("diff", "new.json", "new.json").status == 0)
    #expect(try run("render", "new.json", "--format", "svg").output.contains("conservée"))
  }

  @Test func anUpdateKeepsPlaces() throws {
    _ = try run("layout", "old.json", "-o", "old.json")
    _ = try run("extract", "in", "--update", "old.json", "-o", "updated.json")
    #expect(try places(in: "updated.json") == places(in: "old.json"))
  }

  @Test func aDatabaseKeepsPlaces() throws {
    _ = try run("layout", "new.json", "-o", "new.sqlite")
    _ = try run("filter", "new.sqlite", "--actor", "Égypte", "-o", "part.sqlite")
    _ = try run("filter", "part.sqlite", "-o", "part.json")
    #expect(try places(in: "part.json").count == 2)
  }

  @Test func aMethodPlacesEverybodyAnew() throws {
    _ = try run("layout", "new.json", "-o", "new.json")
    let outcome = try run("layout", "new.json", "--layout", "neato", "-o", "other.json")
    #expect(outcome.errors == "3 actors placed.\n")
    #expect(try places(in: "other.json") != places(in: "new.json"))
  }

  @Test(arguments: [
    (["new.json", "--layout", "matrix"], "A matrix has rows and columns"),
    (["new.json", "--layout", "dot", "--from", "old.json"], "leave out one"),
    (["new.json", "--top", "0"], "--top is 0"),
    (["new.json", "--format", "jsonl"], "hold no places"),
    (["new.json", "--from", "old.json", "-o", "old.json"], "would replace an input"),
  ])
  func refuses(arguments: [String], because reason: String) throws {
    let outcome = try Binary.run(["layout"] + arguments, folder: folder.path)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
  }

  @Test func saysThatTheEarlierVersionKeepsNone() throws {
    let outcome = try run("layout", "new.json", "--from", "old.json")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("The earlier graph keeps no layout."))
    #expect(outcome.errors.contains("sociogram layout GRAPH -o GRAPH"))
  }
}
