import GRDB
import GraphAnalysis
import SociogramModel
import Testing

@testable import GraphStore

struct SociogramDatabaseTests {
  @Test(arguments: 0..<20)
  func whatWasWrittenIsRead(seed: Int) throws {
    let folder = try TemporaryFolder()
    let sociogram = randomSociogram(seed: seed)
    let database = SociogramDatabase(folder.file("graph.sqlite"))
    try database.write(sociogram)
    #expect(try database.read() == sociogram)
    #expect(
      try SociogramDocument.encode(database.read()) == SociogramDocument.encode(sociogram))
  }

  @Test func hostileTextsComeBack() throws {
    for (number, text) in hostileTexts.enumerated() {
      let folder = try TemporaryFolder()
      let database = SociogramDatabase(folder.file("\(number).sqlite"))
      try database.write(sociogram(quoting: text))
      #expect(try database.read() == sociogram(quoting: text))
    }
  }

  @Test func theSameSociogramGivesTheSameBytes() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      try SociogramDatabase(folder.file(name)).write(randomSociogram(seed: 3))
    }
    #expect(try folder.bytes("a") == folder.bytes("b"))
  }

  @Test(arguments: 0..<10)
  func aFilterOfTheLeanIsThatOfTheWhole(seed: Int) throws {
    let folder = try TemporaryFolder()
    let whole = randomSociogram(seed: seed)
    let database = SociogramDatabase(folder.file("graph.sqlite"))
    try database.write(whole)
    for filter in [
      ClaimFilter(relations: [.consult, .aid]), ClaimFilter(stances: [.denied, .hedged]),
      ClaimFilter(minimumConfidence: 0.4), ClaimFilter(contestedOnly: true),
    ] {
      let expected = try whole.filtered(by: filter)
      let lean = try database.readLean().filtered(by: filter)
      #expect(try database.completing(lean) == expected)
      let copy = SociogramDatabase(folder.file("\(filter.hashValue).sqlite"))
      try copy.write(lean, evidenceFrom: [database])
      #expect(try copy.read() == expected)
    }
  }

  @Test(arguments: 0..<10)
  func mergingPartsGivesTheWhole(seed: Int) throws {
    let folder = try TemporaryFolder()
    let whole = randomSociogram(seed: seed)
    var parts: [Sociogram] = []
    var databases: [SociogramDatabase] = []
    for rest in 0..<2 {
      let articles = whole.articles.enumerated().filter { $0.offset % 2 == rest }.map(\.element)
      let ids = Set(articles.map(\.id))
      let part = Sociogram(
        label: whole.label, provenance: whole.provenance, articles: articles,
        actors: states + people, claims: whole.claims.filter { ids.contains($0.article) },
        grading: whole.grading, places: whole.places)
      let database = SociogramDatabase(folder.file("part\(rest).sqlite"))
      try database.write(part)
      databases.append(database)
      parts.append(try database.readLean())
    }
    let merged = SociogramDatabase(folder.file("whole.sqlite"))
    try merged.write(Sociogram.merging(parts), evidenceFrom: databases)
    #expect(try merged.read() == whole)
    let direct = SociogramDatabase(folder.file("direct.sqlite"))
    try direct.write(whole)
    #expect(try direct.read() == merged.read())
  }

  @Test(arguments: 0..<10)
  func whatDiffersIsAllThatADifferenceNeeds(seed: Int) throws {
    let folder = try TemporaryFolder()
    let (old, new) = (randomSociogram(seed: seed), randomSociogram(seed: seed + 50))
    let databases = [SociogramDatabase(folder.file("a")), SociogramDatabase(folder.file("b"))]
    try databases[0].write(old)
    try databases[1].write(new)
    let sides = try #require(try databases[0].differing(from: databases[1]))
    let found = SociogramDifference(from: sides.old, to: sides.new, parts: sides.parts)
    let expected = SociogramDifference(from: old, to: new)
    #expect(DifferenceDocument.encode(found) == DifferenceDocument.encode(expected))
    #expect(found.text(showsQuotes: true) == expected.text(showsQuotes: true))
  }

  @Test func equalDatabasesDiffersInNothing() throws {
    let folder = try TemporaryFolder()
    let database = SociogramDatabase(folder.file("a"))
    try database.write(randomSociogram(seed: 1))
    let sides = try #require(try database.differing(from: database))
    #expect(sides.old.ties.isEmpty && sides.old.claims.isEmpty)
    #expect(SociogramDifference(from: sides.old, to: sides.new, parts: sides.parts).isEmpty)
  }

  @Test(arguments: 0..<20)
  func versionsOfOneCorpusDifferAsTheirDocumentsDo(seed: Int) throws {
    let folder = try TemporaryFolder()
    let old = randomSociogram(seed: seed)
    // An article goes, one is edited and looks like others, some claims are read or judged otherwise.
    var articles = old.articles
    if seed % 3 == 0, !articles.isEmpty { articles.removeFirst() }
    for index in articles.indices where index % 3 == seed % 3 {
      articles[index].digest = ContentDigest(of: "edited \(index)")
      articles[index].fingerprints = old.articles.first?.fingerprints ?? []
    }
    let left = Set(articles.map(\.id))
    var claims = old.claims.filter { left.contains($0.article) }
    for index in claims.indices where index % 5 == seed % 5 {
      if index % 2 == 0 { claims[index].stance = .denied }
      guard index % 4 == 3 else { continue }
      claims[index].judgement = ClaimJudgement(
        verdict: .reject, reason: "", author: "B", date: nil, original: claims[index].wording)
    }
    if seed % 4 == 1, !claims.isEmpty { claims.removeLast() }
    let new = Sociogram(
      label: "later", provenance: old.provenance, articles: articles, actors: states + people,
      claims: claims, grading: old.grading)
    let databases = [SociogramDatabase(folder.file("a")), SociogramDatabase(folder.file("b"))]
    try databases[0].write(old)
    try databases[1].write(new)
    for (from, to, before, after) in [(0, 1, old, new), (1, 0, new, old)] {
      let sides = try #require(try databases[from].differing(from: databases[to]))
      let found = SociogramDifference(from: sides.old, to: sides.new, parts: sides.parts)
      let expected = SociogramDifference(from: before, to: after)
      #expect(DifferenceDocument.encode(found) == DifferenceDocument.encode(expected))
      #expect(found.text(showsQuotes: true) == expected.text(showsQuotes: true))
    }
  }

  @Test func tiesOfOtherRulesAreNotTrusted() throws {
    let folder = try TemporaryFolder()
    let database = SociogramDatabase(folder.file("a"))
    try database.write(randomSociogram(seed: 1))
    try change(database, "UPDATE document SET value = '0' WHERE key = 'rules'")
    #expect(try database.differing(from: database) == nil)
    #expect(try database.read() == randomSociogram(seed: 1))
  }

  // MARK: Bad files

  private func written(_ folder: TemporaryFolder) throws -> SociogramDatabase {
    let database = SociogramDatabase(folder.file("graph.sqlite"))
    try database.write(randomSociogram(seed: 4))
    return database
  }

  private func fault(_ database: SociogramDatabase) -> GraphStoreError? {
    do throws(GraphStoreError) {
      _ = try database.read()
      return nil
    } catch {
      return error
    }
  }

  private func change(_ database: SociogramDatabase, _ sql: String) throws {
    let queue = try DatabaseQueue(path: database.path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test(arguments: [1, 2, 3, 5, 8])
  func aFileThatWasCutIsDamaged(eighths: Int) throws {
    let folder = try TemporaryFolder()
    let database = try written(folder)
    let bytes = try folder.bytes("graph.sqlite")
    try folder.write(
      Array(bytes[..<(bytes.count * eighths / 8 - (eighths == 8 ? 1 : 0))]), to: "graph.sqlite")
    let found = try #require(fault(database))
    #expect([.malformedDatabase, .danglingReference, .malformedJSON].contains(found.code))
  }

  @Test func aForeignDatabaseIsNoSociogram() throws {
    let folder = try TemporaryFolder()
    let foreign = SociogramDatabase(folder.file("foreign.sqlite"))
    try change(foreign, "CREATE TABLE moz_places (id INTEGER)")
    #expect(fault(foreign)?.code == .unknownFormat)
  }

  @Test func aNewerVersionIsNamed() throws {
    let folder = try TemporaryFolder()
    let database = try written(folder)
    try change(database, "PRAGMA user_version = 99")
    let error = fault(database)
    #expect(error?.code == .newerVersion)
    #expect(error?.message.contains("database version 99; this program reads up to 1") == true)
  }

  @Test func aDatabaseWithATriggerIsRefused() throws {
    let folder = try TemporaryFolder()
    let database = try written(folder)
    try change(
      database, "CREATE TRIGGER t AFTER INSERT ON actor BEGIN DELETE FROM claim; END")
    #expect(fault(database)?.code == .invalidValue)
  }

  @Test(arguments: [
    ("UPDATE claim SET quote = quote || 'x'", GraphStoreError.Code.wrongID),
    ("UPDATE claim SET reading = 2.0", .invalidValue),
    ("UPDATE claim SET subject = object", .invalidValue),
    ("DELETE FROM term", .danglingReference), ("DELETE FROM actor", .danglingReference),
    ("DELETE FROM article", .danglingReference),
    ("UPDATE claim SET spans = 'x'", .invalidValue),
    ("UPDATE actor SET json = '{'", .malformedJSON),
    ("DELETE FROM document", .invalidValue),
  ])
  func aChangedRowIsFound(sql: String, code: GraphStoreError.Code) throws {
    let folder = try TemporaryFolder()
    let database = try written(folder)
    try change(database, sql)
    #expect(fault(database)?.code == code)
  }

  @Test func whateverBytesStandThereNothingCrashes() throws {
    let folder = try TemporaryFolder()
    let database = try written(folder)
    let bytes = try folder.bytes("graph.sqlite")
    var random = SeededGenerator(seed: 9)
    for _ in 0..<60 {
      var broken = bytes
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        broken[Int.random(in: 100..<broken.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      try folder.write(broken, to: "graph.sqlite")
      _ = fault(database)
      do { _ = try database.readLean() } catch { #expect(!error.message.isEmpty) }
    }
  }
}
